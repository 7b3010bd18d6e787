// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/aead.h"
#include "domain/access_event.h"
#include "journal/journal_storage.h"

#include <QHash>

#include <memory>

namespace attune::journal {

/// What the caller knows of an event; id, device, sequence, hash and times are added when it is appended.
struct EventDraft
{
    domain::ViewingId viewing;
    domain::RecordingId recording;
    domain::AccessAction action = domain::AccessAction::Opened;
    QList<domain::MediaRange> ranges;
    double rate = 1.0;
    QString reason;
};

/// The encrypted, append-only file behind the access journal (ACCESS_EVENT.md). Blocking; one thread at a time.
class JournalFile
{
public:
    /// Opens or makes the file and recovers what a crash left. Corrupt when it holds something and the key does not
    /// open it; a file in which nothing was ever promised is begun anew.
    static base::Result<std::unique_ptr<JournalFile>> open(const QString &path, const crypto::SecretBytes &key,
                                                           const base::Clock &clock, const QString &appVersion);
    static base::Result<std::unique_ptr<JournalFile>> open(std::unique_ptr<JournalStorage> storage,
                                                           const crypto::SecretBytes &key, const base::Clock &clock,
                                                           const QString &appVersion);

    /// Synced to disk when this succeeds. Unavailable when it cannot be stored: then the action must not go on.
    base::Result<domain::AccessEvent> append(const EventDraft &draft);
    /// What has been watched since the last `watched` event of this viewing; synced.
    base::Result<void> noteProgress(const EventDraft &soFar);
    /// The oldest unsent events, in order.
    QList<domain::AccessEvent> unsent(qsizetype limit) const;
    qsizetype unsentCount() const { return m_unsent.size(); }
    /// The server has everything up to this device sequence.
    base::Result<void> acknowledge(qint64 deviceSequence);

private:
    JournalFile(std::unique_ptr<JournalStorage> storage, const crypto::SecretBytes &key, const base::Clock &clock,
                QString appVersion);
    base::Result<void> start();
    base::Result<void> recover(const QByteArray &content);
    base::Result<void> closeInterrupted();
    void replay(const QByteArray &record);
    base::Result<void> write(const QByteArray &record);
    base::Result<void> rewrite();
    QByteArray startRecord(qint64 nextSequence, const QString &lastHash) const;
    QByteArray seal(const QByteArray &record, qint64 index);

    std::unique_ptr<JournalStorage> m_storage;
    qint64 m_size = 0;          ///< of what is known to be good
    bool m_mustRewrite = false; ///< a write failed: what lies in the file is not known any more
    crypto::Aead m_cipher;
    const base::Clock &m_clock;
    QString m_appVersion;
    qint64 m_records = 0;
    domain::DeviceId m_device;
    qint64 m_nextSequence = 1;
    QString m_lastHash;
    QList<domain::AccessEvent> m_unsent;
    QHash<QString, EventDraft> m_progress; ///< by viewing
};

} // namespace attune::journal
