// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"
#include "journal/log_witness.h"

#include <QObject>

#include <functional>
#include <memory>

namespace attune::verify {
class LogVerifier;
}

namespace attune::journal {

/// Reads the clinic's access log and holds every entry against what was signed, on this computer, by the code of
/// attune-verify (src/server/audit/ACCESS_LOG.md, "Checked by a client"). The log comes in parts; while one is checked
/// on another thread the next is on its way, so that memory does not grow with the log. GUI thread.
class LogCheck final : public QObject
{
    Q_OBJECT

public:
    /// What somebody outside of the clinic saw of it.
    struct Outside
    {
        QString name;
        qint64 size = 0; ///< of the newest checkpoint they signed that is right; 0: none
        std::optional<base::Instant> at;
    };
    struct Wrong
    {
        qint64 entry = 0; ///< 0 when it is not about one
        QString words;    ///< English, for an investigation
    };
    struct Found
    {
        QList<Wrong> wrong;
        qint64 first = 0;    ///< number of the first entry
        qint64 entries = 0;  ///< that were read
        qint64 covered = 0;  ///< number of the last one that a signed checkpoint speaks for
        qint64 withheld = 0; ///< that whoever checked sees a part of only
        qint64 removed = 0;  ///< taken out after their period, by signed records
        qsizetype gaps = 0;  ///< places where reports of a device are missing, which is no fault of the log's
        qint64 ownSeen = 0;  ///< entries of the checkpoint this computer saw before; 0: none
        base::Instant ownSeenAt;
        bool isWhole() const { return wrong.isEmpty(); }
        /// Entries up to `covered` that whoever checked was not shown whole, or not at all.
        qint64 unchecked() const;
    };

    explicit LogCheck(QObject *parent = nullptr);
    ~LogCheck() override;

    /// @param log, witness outlive the check  @param outsiders whose signatures are looked for
    void start(domain::AccessLogPort &log, LogWitness &witness, const QList<domain::LogOutsider> &outsiders);
    /// What was found by then is still said, unless another check begins.
    void cancel();
    /// For whoever comes next: nothing more is said of this one.
    void forget();
    bool isRunning() const { return m_visit != nullptr; }
    const QList<Outside> &outside() const { return m_outside; }

Q_SIGNALS:
    /// How many entries were checked, of how many.
    void progressed(qint64 reached, qint64 entries);
    void finished(const attune::journal::LogCheck::Found &found);
    /// It could not be read to its end: nothing was found.
    void failed(const attune::base::Error &error);

private:
    void ask();
    void arrived(const domain::LogPart &part);
    void check();
    void checked(const domain::LogPart &part);
    void conclude();
    void later(const std::function<void()> &step);
    void giveUp(const base::Error &error);
    Found foundOf() const;

    domain::AccessLogPort *m_log = nullptr;
    LogWitness *m_witness = nullptr;
    std::unique_ptr<QObject> m_visit;   ///< there while it runs
    std::unique_ptr<QObject> m_telling; ///< there while the clinic is told what was found
    std::shared_ptr<verify::LogVerifier> m_verifier;
    QList<domain::LogPart> m_waiting;
    QString m_cursor;
    QList<Outside> m_outside;
    qint64 m_ownSeen = 0;
    base::Instant m_ownSeenAt;
    bool m_isAsking = false;
    bool m_isChecking = false;
    bool m_isLast = false; ///< the last part has come
};

} // namespace attune::journal
