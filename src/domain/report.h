// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace attune::domain {

/// What the cells of a column are, and so in which words they are shown. On the wire and in the hash a cell is the text
/// that is said here; no screen's words.
enum class ReportCell {
    Text,
    Instant, ///< RFC 3339 in UTC; empty where there is none
    Day,     ///< "2026-11-28"
    Number,  ///< whole
    Action,  ///< a name of domain/log_action.h
    Outcome, ///< a name of domain/log_action.h
    Role,    ///< a name of domain/person.h
    Word     ///< a word of a short list: purposes, states, ways; shown in words where the program knows it
};

struct ReportColumn
{
    QString id; ///< "at", "actor" …; its heading is in models/audit/report_words.h
    ReportCell kind = ReportCell::Text;
    bool operator==(const ReportColumn &) const = default;
};

/// A part of a report: rows of one kind.
struct ReportSection
{
    QString title; ///< in the language that was asked for
    QString about; ///< what is counted here and what is not; may be empty
    QList<ReportColumn> columns;
    QString group; ///< the column by whose values the rows are counted above the list; empty: they are not
    QString query; ///< what was asked of the access log, as it can be typed there; empty where it was not the log
    bool operator==(const ReportSection &) const = default;
};

/// A report that can be asked for: one file of resources/reports (HOW_TO_ADD_A_REPORT.md there).
struct ReportTemplate
{
    QString id;
    QString title;
    QString about;
    bool asksForClient = false; ///< it is about one client, who has to be named
    bool asksForPerson = false; ///< it is about one person of the staff
    bool hasPeriod = true;      ///< false: about today
    QString usualPeriod;        ///< "last7", "lastWeek", "lastMonth", "last90", "thisYear", "lastSixYears"
    QStringList laws;           ///< jurisdictions that have a text for it: "hipaa", "app12", "gdpr"
    bool operator==(const ReportTemplate &) const = default;
};

/// What a report is asked of. Days are whole days of `zone`, both inclusive.
struct ReportRequest
{
    QString templateId;
    QString clientId;     ///< an account's id; empty where the template does not ask for one
    QString clientNumber; ///< the number on the client's record, or words of a name, in place of the id
    QString personId;     ///< of the staff; or
    QString person;       ///< words of their name, where they are to be found by it
    QDate first;
    QDate last;
    QString zone; ///< IANA name; empty: the clinic's
    QString language;
    QString law; ///< one of the template's; empty: none
    bool operator==(const ReportRequest &) const = default;
};

/// Something a report cannot tell of its period. The words are in models/audit/report_words.h.
struct ReportGap
{
    QString kind; ///< "beforeTheLog", "deviceGap", "logDamaged", "removed", "otherOffices", "tooMany" …
    qint64 count = 0;
    std::optional<base::Instant> from;
    std::optional<base::Instant> to;
    bool operator==(const ReportGap &) const = default;
};

/// What stands behind the rows: how far the log reaches, and when it was last found whole.
struct ReportCoverage
{
    std::optional<base::Instant> logBegan; ///< of its oldest entry
    qint64 checkpointSize = 0;             ///< entries that the newest signed checkpoint covers
    std::optional<base::Instant> checkedAt;
    bool wasWhole = true; ///< at that check
    QList<ReportGap> gaps;
    bool operator==(const ReportCoverage &) const = default;
};

/// Everything of a report but its rows.
struct ReportHead
{
    QString templateId;
    QString title;
    QString about;
    QString clinic;
    QString office; ///< whose part of the clinic it is; empty: all
    QString clientName;
    QString personName;
    std::optional<QDate> first;
    std::optional<QDate> last;
    QString zone;
    QString madeBy; ///< a name
    base::Instant madeAt;
    QList<ReportSection> sections;
    QStringList law; ///< paragraphs of the jurisdiction's text
    ReportCoverage coverage;
    bool hidesNames = false; ///< of clients, on the screen alone; never on the wire
    bool operator==(const ReportHead &) const = default;
};

struct ReportRow
{
    int section = 0; ///< index of ReportHead::sections
    QStringList cells;
    bool operator==(const ReportRow &) const = default;
};

/// Some rows, in the report's order. What has come of a report is right by itself: whoever loses the line goes on from
/// `nextCursor`.
struct ReportPage
{
    ReportHead head;
    QList<ReportRow> rows;
    QString nextCursor;  ///< empty: that was all
    qint64 rowCount = 0; ///< up to the end of this page
    /// SHA-256 over all rows so far (src/server/reports/REPORTS.md), in hexadecimal digits.
    QString sha256;
    QString proof; ///< of a whole report: what saving it shows to the server
    bool operator==(const ReportPage &) const = default;
};

/// How a report leaves the program.
enum class ReportFormat { Html, Pdf, Csv };

/// How often a report is made by itself.
enum class ReportEvery { Week, Month };

/// A report that the server makes by itself, about the week or month before.
struct ReportSchedule
{
    QString id;
    ReportRequest request; ///< its days do not count
    QString title;         ///< of the template
    ReportEvery every = ReportEvery::Month;
    int day = 1;         ///< of the week (1: Monday) or of the month (1 to 28)
    int minute = 7 * 60; ///< of that day, in the request's zone
    QString ownerName;
    bool isOwn = false;
    std::optional<base::Instant> nextAt;
    std::optional<base::Instant> lastAt;
    std::optional<base::Instant> failingSince; ///< when its report could not be made the first time; nullopt: it was
    /// When that is tried again. Without one, while it fails: whom or what it is about is not there any more, or not
    /// for its owner, and the next time is `nextAt`.
    std::optional<base::Instant> retryAt;
    bool operator==(const ReportSchedule &) const = default;
};

/// A report that was made by a schedule and lies sealed at the server.
struct StoredReport
{
    QString id;
    QString templateId;
    QString title;
    std::optional<QDate> first;
    std::optional<QDate> last;
    base::Instant madeAt;
    qint64 rowCount = 0;
    QString sha256;
    bool isWhole = true; ///< false: it had more rows than are kept of one that is made by itself
    bool operator==(const StoredReport &) const = default;
};

} // namespace attune::domain
