// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_clinic.h"
#include "app/attunectl/torture.h"
#include "base/id.h"
#include "base/when_done.h"
#include "journal/courier.h"
#include "secrets/memory_credential_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QThread>
#include <QTimer>

#include <csignal>
#include <cstdio>

namespace attune::ctl {

namespace {

/// A computer whose clock somebody sets, by days in both directions. What only counts up does not jump.
class JumpingClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_clock.now() + std::chrono::hours(m_hours.load()); }
    std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }
    void jump() { m_hours = QRandomGenerator::global()->bounded(96) - 48; }

private:
    base::SystemClock m_clock;
    std::atomic<int> m_hours = 0;
};

/// The client program's journal, courier and API without its window: makes events as fast as the disk takes them, and
/// writes down, beside the journal, each one that was promised.
class TortureClient : public QObject
{
public:
    TortureClient(const TortureClientOptions &options, QObject *parent)
        : QObject(parent),
          m_options(options),
          m_truth(options.truthFile),
          m_transport({QUrl(options.server), QSslCertificate::fromPath(options.authorityFile)}),
          m_session(m_transport, m_credentials, QStringLiteral("torture")),
          m_clinic(m_session)
    {}

    bool start()
    {
        if (!m_truth.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return false;
        if (m_options.flushOnly)
            sendWhatIsLeft();
        else
            openJournal();
        signIn();
        return true;
    }

private:
    /// Copies of the program that were killed left journals of their own; like the client program, one run sends them
    /// all.
    void sendWhatIsLeft()
    {
        m_left = journal::AccessJournal::openLeftovers(m_options.stateFolder, m_options.email,
                                                       crypto::SecretBytes(QByteArray(32, 't')), m_clock);
        for (const auto &journal : m_left)
            addCourier(*journal);
        QTimer::singleShot(0, this, [this] { endWhenSent(); }); // an event loop that has not begun cannot be ended
    }

    void addCourier(journal::AccessJournal &journal)
    {
        auto *courier = new journal::Courier(journal, m_clinic, this);
        m_couriers.append(courier);
        if (!m_options.flushOnly)
            return;
        connect(courier, &journal::Courier::deliveryFailed, this, [this, &journal](base::ErrorKind kind) {
            std::fprintf(stderr, "%s: %lld not sent: %d\n", qPrintable(m_options.email),
                         static_cast<long long>(journal.unsentCount()), static_cast<int>(kind));
        });
    }

    /// A disk that is full stays full for a while.
    void openJournal()
    {
        auto journal = journal::AccessJournal::open(m_options.stateFolder, m_options.email,
                                                    crypto::SecretBytes(QByteArray(32, 't')), m_clock);
        if (!journal) {
            QTimer::singleShot(200, this, [this] { openJournal(); });
            return;
        }
        m_journal = std::move(*journal);
        addCourier(*m_journal);
        makeEvent();
    }

    void signIn()
    {
        base::whenDone(m_session.signIn(m_options.email, m_options.password), this,
                       [this](const base::Result<domain::Person> &person) {
                           if (!person) {
                               if (m_options.flushOnly)
                                   std::fprintf(stderr, "%s: no sign-in: %s\n", qPrintable(m_options.email),
                                                qPrintable(person.error().code));
                               QTimer::singleShot(500, this, [this] { signIn(); });
                           } else {
                               wakeCouriers();
                           }
                       });
    }

    void wakeCouriers()
    {
        for (journal::Courier *courier : std::as_const(m_couriers))
            courier->wake();
    }

    void endWhenSent()
    {
        const bool sent = std::ranges::all_of(m_left, [](const auto &journal) { return journal->unsentCount() == 0; });
        if (sent)
            return QCoreApplication::exit(0);
        wakeCouriers();
        QTimer::singleShot(300, this, [this] { endWhenSent(); });
    }

    journal::EventDraft someDraft()
    {
        auto &random = *QRandomGenerator::global();
        constexpr std::array actions = {domain::AccessAction::Opened,  domain::AccessAction::Started,
                                        domain::AccessAction::Watched, domain::AccessAction::Sought,
                                        domain::AccessAction::Paused,  domain::AccessAction::Closed};
        journal::EventDraft draft;
        draft.recording = domain::RecordingId(m_options.recording);
        draft.viewing = domain::ViewingId(QStringLiteral("viewing-%1").arg(random.bounded(50)));
        draft.action = actions.at(static_cast<std::size_t>(random.bounded(6)));
        if (draft.action == domain::AccessAction::Watched) {
            const qint64 from = random.bounded(3'000'000);
            draft.ranges = {{from, from + 5000}};
        }
        draft.rate = 1.0 + 0.25 * random.bounded(4);
        if (random.bounded(200) == 0) {
            m_clock.jump();
            note("jump\n");
        }
        return draft;
    }

    /// What was promised has to be known even when the disk is full: then it waits here until there is room.
    void note(const QByteArray &line)
    {
        qint64 written = 0;
        while (written < line.size()) {
            const qint64 count = m_truth.write(line.constData() + written, line.size() - written);
            if (count > 0)
                written += count;
            else
                QThread::msleep(20);
        }
    }

    void makeEvent()
    {
        note("try\n");
        base::whenDone(m_journal->append(someDraft()), this, [this](const base::Result<domain::AccessEvent> &stored) {
            note(stored ? "ok " + stored->device.value().toUtf8() + ' ' + QByteArray::number(stored->deviceSequence) +
                              ' ' + stored->id.value().toUtf8() + '\n'
                        : QByteArray("no\n"));
            QTimer::singleShot(stored ? QRandomGenerator::global()->bounded(30) : 100, this, [this] { makeEvent(); });
        });
    }

    const TortureClientOptions m_options;
    QFile m_truth;
    JumpingClock m_clock;
    secrets::MemoryCredentialStore m_credentials;
    api::HttpTransport m_transport;
    api::ClinicSession m_session;
    api::TelehealthClinic m_clinic;
    std::unique_ptr<journal::AccessJournal> m_journal;
    std::vector<std::unique_ptr<journal::AccessJournal>> m_left;
    QList<journal::Courier *> m_couriers; ///< children
};

} // namespace

int tortureClient(const TortureClientOptions &options)
{
    std::signal(SIGXFSZ, SIG_IGN); // a full disk is an error of a write, not the end
    TortureClient client(options, nullptr);
    if (!client.start())
        return failed(QStringLiteral("the client's file cannot be written"));
    return QCoreApplication::exec();
}

} // namespace attune::ctl
