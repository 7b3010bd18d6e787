// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signed_note.h"
#include "domain/ports.h"

#include <QObject>
#include <QTimer>

namespace attune::journal {

/// Remembers the last checkpoint this computer saw of a clinic's access log, and demands of each later one that it
/// continues it (src/server/audit/ACCESS_LOG.md, "Checkpoints"). One for each clinic address, whoever is signed in.
/// GUI thread.
class LogWitness : public QObject
{
    Q_OBJECT

public:
    /// What is wrong with a log.
    enum class Fault {
        OtherKey,     ///< it is signed with another key than before
        Shorter,      ///< it had more entries already
        OtherHistory, ///< it does not continue what was seen
        Unproven,     ///< what came is no checkpoint, or its signature is wrong
        Entries       ///< its entries are not what was signed: a check of all of them found that
    };
    Q_ENUM(Fault)

    /// @param file where it is remembered; made when missing
    LogWitness(domain::AccessLogReader &log, QString file, const base::Clock &clock, QObject *parent = nullptr);

    /// Looks now, and from now on every ten minutes. A clinic that cannot be reached is asked again then.
    void begin();
    /// Looks no more until begin(): while the program is locked, a question would keep the sign-in alive.
    void pause() { m_timer.stop(); }
    bool isBroken() const { return m_fault.has_value() || !m_checkFault.isEmpty(); }
    Fault fault() const { return m_fault.value_or(m_checkFault.isEmpty() ? Fault::Unproven : Fault::Entries); }
    /// Entries that were seen before, and when.
    qint64 seenEntries() const { return m_seen ? m_seen->size : 0; }
    base::Instant seenAt() const { return m_seenAt; }
    /// The newest checkpoint that was seen, with the key it is signed by; empty before the first one.
    const QString &key() const { return m_key; }
    const QByteArray &seenNote() const { return m_note; }
    /// A check of the whole log found that it is not what was signed. It stays so until a check finds it whole, or
    /// somebody accepts it; another checkpoint alone does not mend it. @param words what exactly is wrong
    void noteCheckFailed(const QString &words);
    void noteCheckWhole();
    /// Both checkpoints and keys as text, as evidence for an investigation.
    QString evidence() const;
    /// Accepts the change and continues from the current log. The earlier evidence stays in the file.
    void accept();

Q_SIGNALS:
    void broken();
    void looked();

private:
    void look();
    void take(const domain::LogPromise &promise);
    std::optional<Fault> faultOf(const domain::LogPromise &promise) const;
    void load();
    void save();

    domain::AccessLogReader &m_log;
    const QString m_file;
    const base::Clock &m_clock;
    QTimer m_timer;
    QString m_key;
    QByteArray m_note;
    std::optional<crypto::Checkpoint> m_seen;
    base::Instant m_seenAt;
    QStringList m_former; ///< checkpoints, and what checks had found, that were given up by accept()
    std::optional<Fault> m_fault;
    QString m_checkFault; ///< what a check of the entries found; kept in the file
    domain::LogPromise m_refused;
};

} // namespace attune::journal
