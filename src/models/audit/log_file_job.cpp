// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/log_file_job.h"

#include "base/when_done.h"
#include "models/words/words.h"

#include <QFileInfo>
#include <QTimer>

namespace attune::models {

using base::ErrorKind;
using base::Result;
using domain::LogFormat;

namespace {

/// Whether the same question may be answered later.
bool mayComeBack(const base::Error &error)
{
    return error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::TooMany ||
           error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Internal;
}

} // namespace

LogFileJob::LogFileJob(domain::LogFilesPort &port, std::unique_ptr<LogFileSink> sink, QObject *parent)
    : QObject(parent), m_port(port), m_sink(std::move(sink))
{}

bool LogFileJob::isUnderWay() const
{
    return m_state == State::Beginning || m_state == State::Reading || m_state == State::Finishing;
}

void LogFileJob::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void LogFileJob::start(const domain::LogFileQuestion &question, const QString &by)
{
    if (isUnderWay() || m_state == State::Done)
        return;
    m_about = {question, {}, by};
    m_error.reset();
    m_rows = 0;
    m_round = std::make_unique<QObject>();
    enter(State::Beginning);
    base::whenDone(m_port.beginLogFile(question), m_round.get(),
                   [this](const Result<domain::LogFileStart> &start) { begun(start); });
}

void LogFileJob::begun(const Result<domain::LogFileStart> &start)
{
    if (!start)
        return fail(start.error());
    m_about.start = *start;
    m_cursor = start->cursor;
    if (const auto begun = m_sink->begin(m_about); !begun)
        return fail(begun.error());
    enter(State::Reading);
    ask();
}

void LogFileJob::ask()
{
    if (m_cursor.isEmpty())
        return finish();
    base::whenDone(m_port.logFilePiece(m_cursor), m_round.get(),
                   [this](const Result<domain::LogFilePiece> &piece) { take(piece); });
}

void LogFileJob::take(const Result<domain::LogFilePiece> &piece)
{
    if (!piece && mayComeBack(piece.error())) {
        m_error = piece.error();
        return enter(State::Interrupted);
    }
    if (!piece)
        return fail(piece.error());
    if (const auto written = m_sink->take(*piece); !written)
        return fail(written.error());
    m_rows += piece->rows;
    m_cursor = piece->cursor;
    Q_EMIT changed();
    ask();
}

void LogFileJob::resume()
{
    if (m_state != State::Interrupted)
        return;
    m_error.reset();
    enter(State::Reading);
    ask();
}

void LogFileJob::finish()
{
    if (m_rows != m_about.start.rows)
        return fail(otherCount(m_rows, m_about.start.rows));
    enter(State::Finishing);
    step();
}

/// A while of work at a time: the window goes on.
void LogFileJob::step()
{
    const auto done = m_sink->finish();
    if (!done)
        return fail(done.error());
    if (!*done) {
        QTimer::singleShot(0, m_round.get(), [this] { step(); });
        return;
    }
    enter(State::Done);
}

void LogFileJob::fail(const base::Error &error)
{
    m_error = error;
    enter(State::Failed);
}

void LogFileJob::cancel()
{
    const bool isKept = m_state == State::Failed && m_rows > 0; // so it was said
    if (m_state == State::Done || m_state == State::Cancelled || isKept)
        return;
    m_round.reset();
    m_sink->discard();
    enter(State::Cancelled);
}

QString LogFileWords::progress(const LogFileJob &job)
{
    using State = LogFileJob::State;
    const QString rows = QLocale().toString(job.rows());
    const QString wanted = QLocale().toString(job.rowsWanted());
    const QString partial = QFileInfo(job.partialPath()).fileName();
    switch (job.state()) {
    case State::Idle:
        return {};
    case State::Beginning:
        return tr("The clinic is counting the entries…");
    case State::Reading:
        return tr("%1 of %2 entries").arg(rows, wanted);
    case State::Interrupted:
        return tr("Interrupted after %1 of %2 entries. %3 You can continue where it stopped as long as this window "
                  "stays open.",
                  "counts, a sentence")
            .arg(rows, wanted, Words::problem(*job.error()));
    case State::Finishing:
        return tr("All %1 entries are here. Finishing the file…").arg(wanted);
    case State::Done:
        return tr("%1 entries exported, as many as the clinic counted.").arg(wanted);
    case State::Cancelled:
        return tr("Cancelled. No file was kept.");
    case State::Failed:
        break;
    }
    const bool count = job.error()->code == QStringLiteral("file_count");
    const QString why = count ? tr("The file does not have as many entries as the clinic counted.")
                        : job.error()->code == QStringLiteral("file")
                            ? tr("The file could not be written. Choose another location.")
                            : Words::problem(*job.error());
    if (job.rows() == 0 || partial.isEmpty())
        return why;
    return tr("%1 %2 of %3 entries were kept as “%4”.", "a sentence, counts, name of a file")
        .arg(why, rows, wanted, partial);
}

QString LogFileWords::format(LogFormat format)
{
    switch (format) {
    case LogFormat::Csv:
        return tr("&Table (CSV), for spreadsheets");
    case LogFormat::JsonLines:
        return tr("With proo&fs (JSON Lines), for checking by anyone");
    case LogFormat::Fhir:
        return tr("FHIR &AuditEvent, for other systems");
    case LogFormat::Pdf:
        break;
    }
    return tr("&Pages (PDF), for reading and printing");
}

QString LogFileWords::ending(LogFormat format)
{
    switch (format) {
    case LogFormat::Csv:
        return QStringLiteral("csv");
    case LogFormat::JsonLines:
        return QStringLiteral("jsonl");
    case LogFormat::Fhir:
        return QStringLiteral("ndjson");
    case LogFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

} // namespace attune::models
