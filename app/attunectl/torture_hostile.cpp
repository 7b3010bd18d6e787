// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/clinic_session.h"
#include "app/attunectl/torture.h"
#include "base/id.h"
#include "base/when_done.h"
#include "protocol/access_event_codec.h"
#include "protocol/paths.h"
#include "secrets/memory_credential_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QTimer>
#include <QUuid>

#include <utility>

namespace attune::ctl {

using domain::LogAction;

namespace {

using protocol::Json;

constexpr int flood = 500;
constexpr int someEvents = 20;

/// What was promised to an honest client, as it stands in its truth file.
struct Promised
{
    QString device;
    qint64 sequence = 0;
    QString id;
};

class HostileClient : public QObject
{
public:
    HostileClient(const TortureClientOptions &options, QStringList honest)
        : m_options(options),
          m_honest(std::move(honest)),
          m_truth(options.truthFile),
          m_transport({QUrl(options.server), QSslCertificate::fromPath(options.authorityFile)}),
          m_session(m_transport, m_credentials, QStringLiteral("hostile"))
    {}

    bool start()
    {
        signIn();
        return m_truth.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
    }

private:
    void signIn()
    {
        base::whenDone(m_session.signIn(m_options.email, m_options.password), this,
                       [this](const base::Result<domain::Person> &person) {
                           QTimer::singleShot(person ? 0 : 500, this,
                                              [this, in = person.has_value()] { in ? attack() : signIn(); });
                       });
    }

    void attack()
    {
        static constexpr std::array names = {"guessed ids", "stolen ids", "no numbers",
                                             "floods",      "gaps",       "foreign devices"};
        // Foreign devices first: before whose they are has reported with them (torture_command.cpp).
        const auto which =
            std::exchange(m_isFirst, false)
                ? names.size() - 1
                : static_cast<std::size_t>(QRandomGenerator::global()->bounded(static_cast<int>(names.size())));
        const Json events = eventsOf(which);
        base::whenDone(
            m_session.call({"POST", QString::fromLatin1(protocol::paths::accessEvents), {}, {{"events", events}}, {}}),
            this, [this, which](const base::Result<Json> &answer) {
                m_truth.write(QByteArray(answer ? "tried " : "failed ") + names.at(which) + '\n');
                const bool out = !answer && answer.error().kind == base::ErrorKind::SignInNeeded;
                QTimer::singleShot(answer ? 20 : 300, this, [this, out] { out ? signIn() : attack(); });
            });
    }

    Json eventsOf(std::size_t which)
    {
        switch (which) {
        case 0:
            return guessedIds();
        case 1:
            return stolen(false);
        case 2:
            return noNumbers();
        case 3:
            return numbered(flood, 1);
        case 4:
            return numbered(someEvents, 7);
        default:
            return stolen(true);
        }
    }

    /// Few: an account has twenty new ones a day. Now and then one more, to be turned away.
    QString deviceFor(int which) const
    {
        return which == 0 ? newId() : QStringLiteral("hostile-%1-%2").arg(m_run).arg(which);
    }

    static QString newId() { return base::newUuidV7(base::toUnixMs(base::SystemClock().now())); }

    domain::AccessEvent event(const QString &id, const QString &device, qint64 sequence) const
    {
        domain::AccessEvent made;
        made.id = domain::EventId(id);
        made.device = domain::DeviceId(device);
        made.deviceSequence = sequence;
        made.recording = domain::RecordingId(m_options.recording);
        made.action = domain::AccessAction::Closed;
        made.occurredAt = base::SystemClock().now();
        return made;
    }

    /// The ids that entries of the server had when they followed from what everybody can know.
    Json guessedIds() const
    {
        const QString device = deviceFor(QRandomGenerator::global()->bounded(12));
        Json events = Json::array();
        qint64 sequence = 0;
        for (const LogAction what : {LogAction::DeletionFinal, LogAction::DeletionDone, LogAction::MediaDelete,
                                     LogAction::RecordingStored, LogAction::RecordingStopped})
            events.push_back(protocol::encode(
                event(QUuid::createUuidV5(QUuid(m_options.recording), textOf(what)).toString(QUuid::WithoutBraces),
                      device, ++sequence)));
        return events;
    }

    /// Events of others before, while and after they send them: under a device of one's own, or under theirs.
    Json stolen(bool withDevice)
    {
        const QString own = deviceFor(QRandomGenerator::global()->bounded(12));
        Json events = Json::array();
        qint64 sequence = 0;
        for (const Promised &promised : newestOfOthers()) {
            const qint64 next = promised.sequence + QRandomGenerator::global()->bounded(3);
            events.push_back(protocol::encode(withDevice ? event(promised.id, promised.device, next)
                                                         : event(promised.id, own, ++sequence)));
        }
        return events.empty() ? guessedIds() : events;
    }

    Json noNumbers() const
    {
        static const Json worst[] = {"nan",         "inf",   -1,   1e308,  18446744073709551615ULL,
                                     Json::array(), nullptr, true, "1e999"};
        const QString device = deviceFor(QRandomGenerator::global()->bounded(12));
        Json events = Json::array();
        for (const char *field : {"rate", "deviceSequence", "monotonicMs", "ranges", "occurredAt"}) {
            for (const Json &value : worst) {
                Json bad = protocol::encode(event(newId(), device, 1));
                bad[field] = value;
                events.push_back(bad);
            }
        }
        return events;
    }

    /// With `step` beyond one, gaps between all of them.
    Json numbered(int count, qint64 step) const
    {
        const QString device = deviceFor(QRandomGenerator::global()->bounded(12));
        Json events = Json::array();
        for (int i = 0; i < count; ++i)
            events.push_back(protocol::encode(event(newId(), device, 1 + i * step)));
        return events;
    }

    QList<Promised> newestOfOthers() const
    {
        constexpr qint64 enough = 8000;
        QList<Promised> found;
        for (const QString &path : m_honest) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            file.seek(std::max<qint64>(0, file.size() - enough));
            const auto lines = file.readAll().split('\n');
            for (const QByteArray &line : lines) {
                const auto parts = line.split(' ');
                if (parts.size() == 4 && parts.first() == "ok" && found.size() < flood)
                    found.append(
                        {QString::fromLatin1(parts.at(1)), parts.at(2).toLongLong(), QString::fromLatin1(parts.at(3))});
            }
        }
        return found;
    }

    const TortureClientOptions m_options;
    const QStringList m_honest;
    const QString m_run = newId();
    bool m_isFirst = true;
    QFile m_truth;
    secrets::MemoryCredentialStore m_credentials;
    api::HttpTransport m_transport;
    api::ClinicSession m_session;
};

} // namespace

int hostileClient(const TortureClientOptions &options, const QStringList &honest)
{
    HostileClient client(options, honest);
    if (!client.start())
        return failed(QStringLiteral("the client's file cannot be written"));
    return QCoreApplication::exec();
}

} // namespace attune::ctl
