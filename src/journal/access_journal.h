// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "journal/journal_file.h"

#include <QLockFile>
#include <QObject>
#include <QThread>

#include <atomic>
#include <vector>

namespace attune::journal {

/// The access journal of the person signed in. Every call returns at once; the work is done in order on the journal's
/// own thread. Owner: GUI thread.
class AccessJournal : public QObject
{
    Q_OBJECT

public:
    /// Opens (blocking, some milliseconds) the journal of a person at a server. Running copies each get their own file.
    /// @param folder made when missing
    /// @param owner anything that names server and person; only its hash is used
    static base::Result<std::unique_ptr<AccessJournal>> open(const QString &folder, const QString &owner,
                                                             const crypto::SecretBytes &key, const base::Clock &clock);
    /// Journals of copies of the program that ended before everything was sent: for this person, held by nobody, and
    /// with something in them. A copy that runs takes care of them, or they would wait until as many run again.
    static std::vector<std::unique_ptr<AccessJournal>> openLeftovers(const QString &folder, const QString &owner,
                                                                     const crypto::SecretBytes &key,
                                                                     const base::Clock &clock);
    ~AccessJournal() override;

    /// The event is synced to disk when the answer is there. Unavailable: it is not, and the action must not go on.
    domain::Answer<domain::AccessEvent> append(const EventDraft &draft);
    domain::Answer<void> noteProgress(const EventDraft &soFar);
    domain::Answer<QList<domain::AccessEvent>> unsent(qsizetype limit);
    domain::Answer<void> acknowledge(qint64 deviceSequence);
    qsizetype unsentCount() const { return m_unsentCount; }

Q_SIGNALS:
    void unsentCountChanged(qsizetype count);
    /// An event could not be stored. Playback must stop until `append` works again.
    void storingFailed();

private:
    AccessJournal(std::unique_ptr<JournalFile> file, std::unique_ptr<QLockFile> lock);
    template <typename T, typename Work>
    domain::Answer<T> run(Work work);

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<JournalFile> m_file; ///< touched by the journal's thread only
    std::atomic<qsizetype> m_unsentCount = 0;
    QThread m_thread;
    QObject m_inThread; ///< what is posted to it runs on the journal's thread, in order
};

} // namespace attune::journal
