// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/access_journal.h"

#include "base/hand_over.h"
#include "base/version.h"
#include "base/when_done.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "journal/program_lock.h"

#include <QFile>

namespace attune::journal {

namespace {

constexpr int copiesAtOnce = 8;

QString pathOf(const QString &folder, const QString &owner, int copy)
{
    const QString name = QString::fromLatin1(crypto::sha256(owner.toUtf8()).toHex().left(24));
    return QStringLiteral("%1/%2-%3.journal").arg(folder, name).arg(copy);
}

} // namespace

base::Result<std::unique_ptr<AccessJournal>> AccessJournal::open(const QString &folder, const QString &owner,
                                                                 const crypto::SecretBytes &key,
                                                                 const base::Clock &clock)
{
    crypto::makePrivateFolder(folder);
    for (int copy = 0; copy < copiesAtOnce; ++copy) {
        const QString path = pathOf(folder, owner, copy);
        auto lock = lockFor(path);
        if (!lock)
            continue;
        auto file = JournalFile::open(path, key, clock, QStringLiteral(ATTUNE_VERSION));
        if (!file)
            return file.error();
        return std::unique_ptr<AccessJournal>(new AccessJournal(std::move(*file), std::move(lock)));
    }
    return base::Error{base::ErrorKind::Conflict, QStringLiteral("too many copies of the program are running"), {}, {}};
}

std::vector<std::unique_ptr<AccessJournal>> AccessJournal::openLeftovers(const QString &folder, const QString &owner,
                                                                         const crypto::SecretBytes &key,
                                                                         const base::Clock &clock)
{
    std::vector<std::unique_ptr<AccessJournal>> left;
    for (int copy = 0; copy < copiesAtOnce; ++copy) {
        const QString path = pathOf(folder, owner, copy);
        auto lock = QFile::exists(path) ? lockFor(path) : nullptr;
        if (!lock)
            continue;
        auto file = JournalFile::open(path, key, clock, QStringLiteral(ATTUNE_VERSION));
        if (file && (*file)->unsentCount() > 0)
            left.emplace_back(new AccessJournal(std::move(*file), std::move(lock)));
    }
    return left;
}

AccessJournal::AccessJournal(std::unique_ptr<JournalFile> file, std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock)), m_file(std::move(file)), m_unsentCount(m_file->unsentCount())
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_inThread.moveToThread(&m_thread); // one thread: the order of calls is the order in the file
    m_thread.start();
}

AccessJournal::~AccessJournal()
{
    base::post(&m_inThread, [this] { m_thread.quit(); }); // behind everything that is still to be written
    m_thread.wait();
}

template <typename T, typename Work>
domain::Answer<T> AccessJournal::run(Work work)
{
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    base::post(&m_inThread, [this, promise, work] {
        base::Result<T> result = work(*m_file);
        const bool failed = !result;
        const qsizetype count = m_file->unsentCount();
        const bool changed = m_unsentCount.exchange(count) != count;
        base::handedOver(base::futuresPlace());
        promise->addResult(std::move(result));
        promise->finish();
        if (changed)
            Q_EMIT unsentCountChanged(count); // queued: receivers live in the GUI thread
        if (failed)
            Q_EMIT storingFailed();
    });
    return promise->future();
}

domain::Answer<domain::AccessEvent> AccessJournal::append(const EventDraft &draft)
{
    return run<domain::AccessEvent>([draft](JournalFile &file) { return file.append(draft); });
}

domain::Answer<void> AccessJournal::noteProgress(const EventDraft &soFar)
{
    return run<void>([soFar](JournalFile &file) { return file.noteProgress(soFar); });
}

domain::Answer<QList<domain::AccessEvent>> AccessJournal::unsent(qsizetype limit)
{
    return run<QList<domain::AccessEvent>>(
        [limit](JournalFile &file) { return base::Result<QList<domain::AccessEvent>>(file.unsent(limit)); });
}

domain::Answer<void> AccessJournal::acknowledge(qint64 deviceSequence)
{
    return run<void>([deviceSequence](JournalFile &file) { return file.acknowledge(deviceSequence); });
}

} // namespace attune::journal
