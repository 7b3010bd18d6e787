// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/log_file_sink.h"

#include <QObject>

namespace attune::models {

/// Takes what a question to the access log finds away as a file: piece by piece, so that memory stays the same for any
/// number of entries, and a piece that did not come is asked for again. GUI thread.
class LogFileJob final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Beginning, ///< the clinic counts
        Reading,
        Interrupted, ///< a piece did not come: resume() goes on where it was
        Finishing,   ///< everything has come, and is checked
        Done,
        Failed, ///< entries that were written stay, under another name than the one chosen
        Cancelled
    };

    /// @param port stays longer
    LogFileJob(domain::LogFilesPort &port, std::unique_ptr<LogFileSink> sink, QObject *parent);

    /// Once; again after Failed with ProofNeeded. @param by who makes the file
    void start(const domain::LogFileQuestion &question, const QString &by);
    /// Of an interrupted one.
    void resume();
    /// Ends it, and removes what was written. Nothing once it is done, or failed with entries that stay.
    void cancel();

    State state() const { return m_state; }
    bool isUnderWay() const;
    /// Of an interrupted or failed one.
    const std::optional<base::Error> &error() const { return m_error; }
    qint64 rows() const { return m_rows; }
    /// As the server counted them; 0 before it did.
    qint64 rowsWanted() const { return m_about.start.rows; }
    /// The file that is not whole; empty when there is none.
    QString partialPath() const { return m_sink->partialPath(); }

Q_SIGNALS:
    /// The state, or how far it is.
    void changed();

private:
    void begun(const base::Result<domain::LogFileStart> &start);
    void ask();
    void take(const base::Result<domain::LogFilePiece> &piece);
    void finish();
    void step();
    void fail(const base::Error &error);
    void enter(State state);

    domain::LogFilesPort &m_port;
    std::unique_ptr<LogFileSink> m_sink;
    LogFileAbout m_about;
    std::unique_ptr<QObject> m_round; ///< owner of what is under way, until it is cancelled
    QString m_cursor;
    qint64 m_rows = 0;
    State m_state = State::Idle;
    std::optional<base::Error> m_error;
};

/// How far a job is, and what became of it, in words.
class LogFileWords
{
    Q_DECLARE_TR_FUNCTIONS(LogFileWords)

public:
    static QString progress(const LogFileJob &job);
    static QString format(domain::LogFormat format);
    static QString ending(domain::LogFormat format);
};

} // namespace attune::models
