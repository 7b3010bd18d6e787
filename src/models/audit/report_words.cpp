// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/report_words.h"

#include "domain/log_action.h"
#include "models/audit/access_story.h"
#include "models/audit/audit_words.h"
#include "models/words/alert_words.h"
#include "models/words/words.h"
#include "models/words/zoned_time.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace attune::models {

using domain::ActivityReview;
using domain::Disclosure;
using domain::ReportCell;

namespace {

struct Said
{
    const char *id;
    const char *words;
};

constexpr Said columnHeads[] = {
    {"at", QT_TRANSLATE_NOOP("ReportWords", "When")},
    {"actor", QT_TRANSLATE_NOOP("ReportWords", "Who")},
    {"actorId", QT_TRANSLATE_NOOP("ReportWords", "ID of who")},
    {"role", QT_TRANSLATE_NOOP("ReportWords", "Role")},
    {"client", QT_TRANSLATE_NOOP("ReportWords", "Client")},
    {"clientId", QT_TRANSLATE_NOOP("ReportWords", "ID of the client")},
    {"recording", QT_TRANSLATE_NOOP("ReportWords", "Recording")},
    {"session", QT_TRANSLATE_NOOP("ReportWords", "Session")},
    {"action", QT_TRANSLATE_NOOP("ReportWords", "What was done")},
    {"outcome", QT_TRANSLATE_NOOP("ReportWords", "Outcome")},
    {"code", QT_TRANSLATE_NOOP("ReportWords", "Code")},
    {"purpose", QT_TRANSLATE_NOOP("ReportWords", "Purpose")},
    {"why", QT_TRANSLATE_NOOP("ReportWords", "Purpose")},
    {"reason", QT_TRANSLATE_NOOP("ReportWords", "Reason")},
    {"comment", QT_TRANSLATE_NOOP("ReportWords", "Comment")},
    {"condition", QT_TRANSLATE_NOOP("ReportWords", "Condition")},
    {"text", QT_TRANSLATE_NOOP("ReportWords", "Reason or text")},
    {"device", QT_TRANSLATE_NOOP("ReportWords", "Device")},
    {"address", QT_TRANSLATE_NOOP("ReportWords", "Network address")},
    {"request", QT_TRANSLATE_NOOP("ReportWords", "Request")},
    {"entry", QT_TRANSLATE_NOOP("ReportWords", "Entry")},
    {"day", QT_TRANSLATE_NOOP("ReportWords", "Date")},
    {"recipient", QT_TRANSLATE_NOOP("ReportWords", "Recipient")},
    {"recipientAddress", QT_TRANSLATE_NOOP("ReportWords", "Address")},
    {"description", QT_TRANSLATE_NOOP("ReportWords", "What was disclosed")},
    {"way", QT_TRANSLATE_NOOP("ReportWords", "How")},
    {"recordedBy", QT_TRANSLATE_NOOP("ReportWords", "Recorded by")},
    {"recordedAt", QT_TRANSLATE_NOOP("ReportWords", "Recorded")},
    {"clinician", QT_TRANSLATE_NOOP("ReportWords", "Clinician")},
    {"consent", QT_TRANSLATE_NOOP("ReportWords", "Consent")},
    {"until", QT_TRANSLATE_NOOP("ReportWords", "Keep until")},
    {"state", QT_TRANSLATE_NOOP("ReportWords", "State")},
    {"version", QT_TRANSLATE_NOOP("ReportWords", "Version")},
    {"madeAt", QT_TRANSLATE_NOOP("ReportWords", "Created")},
    {"ageDays", QT_TRANSLATE_NOOP("ReportWords", "Age in days")},
    {"seals", QT_TRANSLATE_NOOP("ReportWords", "Items it protects")},
    {"person", QT_TRANSLATE_NOOP("ReportWords", "Name")},
    {"secondStep", QT_TRANSLATE_NOOP("ReportWords", "Two-step sign-in")},
    {"lastSignIn", QT_TRANSLATE_NOOP("ReportWords", "Last sign-in")},
    {"signedAt", QT_TRANSLATE_NOOP("ReportWords", "Signed")},
    {"reviewer", QT_TRANSLATE_NOOP("ReportWords", "Reviewer")},
    {"firstDay", QT_TRANSLATE_NOOP("ReportWords", "First day")},
    {"lastDay", QT_TRANSLATE_NOOP("ReportWords", "Last day")},
    {"verdict", QT_TRANSLATE_NOOP("ReportWords", "Result")},
    {"finding", QT_TRANSLATE_NOOP("ReportWords", "Finding")},
    {"followUps", QT_TRANSLATE_NOOP("ReportWords", "Follow-ups")},
    {"dueDay", QT_TRANSLATE_NOOP("ReportWords", "Due")},
    {"what", QT_TRANSLATE_NOOP("ReportWords", "Follow-up")},
    {"doneAt", QT_TRANSLATE_NOOP("ReportWords", "Done")},
    {"doneBy", QT_TRANSLATE_NOOP("ReportWords", "Done by")},
    {"result", QT_TRANSLATE_NOOP("ReportWords", "Result")},
    {"alert", QT_TRANSLATE_NOOP("ReportWords", "Alert")},
    {"severity", QT_TRANSLATE_NOOP("ReportWords", "Severity")},
    {"counted", QT_TRANSLATE_NOOP("ReportWords", "Count")},
};

constexpr Said shortWords[] = {
    {"missing", QT_TRANSLATE_NOOP("ReportWords", "No consent")},
    {"declined", QT_TRANSLATE_NOOP("ReportWords", "Declined")},
    {"withdrawn", QT_TRANSLATE_NOOP("ReportWords", "Withdrawn")},
    {"periodOver", QT_TRANSLATE_NOOP("ReportWords", "Retention period is over")},
    {"erasureOverdue", QT_TRANSLATE_NOOP("ReportWords", "Deletion is overdue")},
    {"endsSoon", QT_TRANSLATE_NOOP("ReportWords", "Ends soon")},
    {"held", QT_TRANSLATE_NOOP("ReportWords", "Legal hold")},
    {"current", QT_TRANSLATE_NOOP("ReportWords", "In use")},
    {"toBeReplaced", QT_TRANSLATE_NOOP("ReportWords", "In use, due for replacement")},
    {"old", QT_TRANSLATE_NOOP("ReportWords", "Replaced")},
    {"disabled", QT_TRANSLATE_NOOP("ReportWords", "Disabled")},
    {"toBeDestroyed", QT_TRANSLATE_NOOP("ReportWords", "Scheduled for destruction")},
    {"on", QT_TRANSLATE_NOOP("ReportWords", "On")},
    {"off", QT_TRANSLATE_NOOP("ReportWords", "Off")},
    {"open", QT_TRANSLATE_NOOP("ReportWords", "Open")},
    {"overdue", QT_TRANSLATE_NOOP("ReportWords", "Overdue")},
    {"done", QT_TRANSLATE_NOOP("ReportWords", "Done")},
    {"post", QT_TRANSLATE_NOOP("ReportWords", "By post")},
    {"fax", QT_TRANSLATE_NOOP("ReportWords", "By fax")},
    {"email", QT_TRANSLATE_NOOP("ReportWords", "By e-mail")},
    {"inPerson", QT_TRANSLATE_NOOP("ReportWords", "In person")},
    {"court", QT_TRANSLATE_NOOP("ReportWords", "To a court")},
    {"other", QT_TRANSLATE_NOOP("ReportWords", "Another way")},
    {"nothingFound", QT_TRANSLATE_NOOP("ReportWords", "Nothing unusual")},
    {"followUp", QT_TRANSLATE_NOOP("ReportWords", "Follow-up needed")},
    {"incident", QT_TRANSLATE_NOOP("ReportWords", "Incident")},
};

constexpr Said signWords[] = {
    {"alerts", QT_TRANSLATE_NOOP("ReportWords", "Alerts")},
    {"refused", QT_TRANSLATE_NOOP("ReportWords", "Denied access")},
    {"breakGlass", QT_TRANSLATE_NOOP("ReportWords", "Emergency access")},
    {"outsideHours", QT_TRANSLATE_NOOP("ReportWords", "Outside working hours")},
    {"afterWithdrawal", QT_TRANSLATE_NOOP("ReportWords", "After consent was withdrawn")},
    {"ownRecord", QT_TRANSLATE_NOOP("ReportWords", "Own records")},
    {"sameFamilyName", QT_TRANSLATE_NOOP("ReportWords", "Same family name")},
    {"newDevice", QT_TRANSLATE_NOOP("ReportWords", "New devices")},
    {"downloads", QT_TRANSLATE_NOOP("ReportWords", "Downloads")},
    {"exports", QT_TRANSLATE_NOOP("ReportWords", "Exports")},
    {"deletions", QT_TRANSLATE_NOOP("ReportWords", "Deletions")},
    {"rights", QT_TRANSLATE_NOOP("ReportWords", "Accounts and permissions")},
    {"integrity", QT_TRANSLATE_NOOP("ReportWords", "Integrity of the log")},
    {"people", QT_TRANSLATE_NOOP("ReportWords", "Most active people")},
    {"gaps", QT_TRANSLATE_NOOP("ReportWords", "Gaps")},
    {"followUps", QT_TRANSLATE_NOOP("ReportWords", "Open follow-ups")},
};

template <std::size_t N>
QString saidIn(const Said (&table)[N], const QString &id)
{
    const auto *found = std::find_if(std::begin(table), std::end(table),
                                     [&id](const Said &one) { return id == QLatin1String(one.id); });
    return found == std::end(table) ? id : QCoreApplication::translate("ReportWords", found->words);
}

QString span(const domain::ReportGap &gap, const QTimeZone &zone)
{
    const auto said = [&zone](const std::optional<base::Instant> &at) {
        return at ? ZonedTime::moment(*at, zone) : QString();
    };
    return said(gap.from) == said(gap.to) ? said(gap.from) : said(gap.from) + QStringLiteral(" – ") + said(gap.to);
}

} // namespace

QString ReportWords::column(const QString &id)
{
    return saidIn(columnHeads, id);
}

QString ReportWords::word(const QString &word)
{
    const QString said = saidIn(shortWords, word);
    if (said != word)
        return said;
    if (const auto kind = domain::alertKindFromText(word)) {
        domain::Alert alert;
        alert.kind = *kind;
        return AlertWords::title(alert);
    }
    if (const auto severity = domain::alertSeverityFromText(word))
        return AlertWords::severity(*severity);
    if (const auto state = domain::alertStateFromText(word))
        return AlertWords::state(*state);
    if (const auto finding = domain::alertFindingFromText(word))
        return AlertWords::finding(*finding);
    return AuditWords::purpose(word);
}

QString ReportWords::day(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : QString();
}

QString ReportWords::role(const QString &name)
{
    domain::AccessRow row;
    row.entry.actorRole = domain::roleFromText(name);
    row.roleName = name;
    return AuditWords::role(row);
}

QString ReportWords::cell(const domain::ReportColumn &column, const QString &cell, const QTimeZone &zone)
{
    if (cell.isEmpty())
        return {};
    switch (column.kind) {
    case ReportCell::Text:
        break;
    case ReportCell::Instant:
        if (const auto at = base::instantFromText(cell))
            return ZonedTime::moment(*at, zone);
        break;
    case ReportCell::Day:
        return day(QDate::fromString(cell, Qt::ISODate));
    case ReportCell::Number:
        return QLocale().toString(cell.toLongLong());
    case ReportCell::Action:
        return AccessStory::action(domain::LogActionName::read(cell));
    case ReportCell::Outcome:
        return AuditWords::outcome(domain::LogOutcomeName::read(cell));
    case ReportCell::Role:
        return role(cell);
    case ReportCell::Word:
        return word(cell);
    }
    return cell;
}

QString ReportWords::days(const std::optional<QDate> &first, const std::optional<QDate> &last)
{
    if (!first || !last)
        return {};
    return *first == *last ? day(*first) : tr("%1 to %2", "two days").arg(day(*first), day(*last));
}

QString ReportWords::gap(const domain::ReportGap &gap, const QTimeZone &zone)
{
    const QString when = span(gap, zone);
    const int count = static_cast<int>(std::min<qint64>(gap.count, 1'000'000'000));
    if (gap.kind == QStringLiteral("beforeTheLog"))
        return tr("The access log begins later: nothing is known of %1.").arg(when);
    if (gap.kind == textOf(domain::LogAction::DeviceGap))
        return tr("Reports of computers are missing, %n time(s): %1.", nullptr, count).arg(when);
    if (gap.kind == QStringLiteral("deviceChain"))
        return tr("Reports of computers contradict each other, %n time(s): %1.", nullptr, count).arg(when);
    if (gap.kind == textOf(domain::LogAction::LogDamaged))
        return tr("The access log was found changed, %n time(s): %1.", nullptr, count).arg(when);
    if (gap.kind == QStringLiteral("removed"))
        return tr("Entries whose retention period was over were removed. Some may be of this time: %1.").arg(when);
    if (gap.kind == QStringLiteral("otherOffices"))
        return tr("This is the part of one office. Other offices are not included.");
    if (gap.kind == QStringLiteral("tooMany"))
        return tr("The report ends after %1 rows and may have more. Choose a shorter period, or export the access log.")
            .arg(QLocale().toString(gap.count));
    return gap.kind;
}

QStringList ReportWords::coverage(const domain::ReportCoverage &coverage, const QTimeZone &zone)
{
    QStringList said;
    said << (coverage.logBegan
                 ? tr("The access log has entries since %1.").arg(ZonedTime::moment(*coverage.logBegan, zone))
                 : tr("The access log is empty."));
    if (coverage.checkpointSize > 0)
        said << tr("The newest signed checkpoint covers %1 entries.").arg(QLocale().toString(coverage.checkpointSize));
    if (!coverage.checkedAt)
        said << tr("The log has never been fully verified.");
    else if (coverage.wasWhole)
        said << tr("Last full verification: %1, no gaps.").arg(ZonedTime::moment(*coverage.checkedAt, zone));
    else
        said << tr("Last full verification: %1. It found damage.").arg(ZonedTime::moment(*coverage.checkedAt, zone));
    for (const domain::ReportGap &one : coverage.gaps)
        said << gap(one, zone);
    return said;
}

QString ReportWords::law(const QString &id)
{
    if (id == QStringLiteral("hipaa"))
        return tr("HIPAA (United States)");
    if (id == QStringLiteral("app12"))
        return tr("Privacy Act and APPs (Australia)");
    return id == QStringLiteral("gdpr") ? tr("GDPR (European Union)") : id;
}

QString ReportWords::way(Disclosure::Way way)
{
    switch (way) {
    case Disclosure::Way::Post:
        return word(QStringLiteral("post"));
    case Disclosure::Way::Fax:
        return word(QStringLiteral("fax"));
    case Disclosure::Way::Email:
        return word(QStringLiteral("email"));
    case Disclosure::Way::InPerson:
        return word(QStringLiteral("inPerson"));
    case Disclosure::Way::Court:
        return word(QStringLiteral("court"));
    case Disclosure::Way::Other:
        break;
    }
    return word(QStringLiteral("other"));
}

QString ReportWords::verdict(ActivityReview::Verdict verdict)
{
    switch (verdict) {
    case ActivityReview::Verdict::NothingFound:
        return word(QStringLiteral("nothingFound"));
    case ActivityReview::Verdict::FollowUp:
        return word(QStringLiteral("followUp"));
    case ActivityReview::Verdict::Incident:
        break;
    }
    return word(QStringLiteral("incident"));
}

QString ReportWords::sign(const QString &kind)
{
    return saidIn(signWords, kind);
}

QString ReportWords::schedule(const domain::ReportSchedule &schedule)
{
    const QString at = QLocale().toString(QTime(schedule.minute / 60, schedule.minute % 60), QStringLiteral("HH:mm"));
    if (schedule.every == domain::ReportEvery::Week)
        return tr("Every %1 at %2", "day of the week, time").arg(QLocale().dayName(schedule.day), at);
    return tr("On day %1 of each month at %2").arg(schedule.day).arg(at);
}

QString ReportWords::state(const domain::ReportSchedule &schedule)
{
    if (!schedule.failingSince)
        return tr("No problems", "a schedule");
    if (!schedule.retryAt)
        return tr("Could not be created: what it is about is no longer available to you");
    return tr("Failing since %1. Next attempt: %2.")
        .arg(Words::moment(*schedule.failingSince), Words::moment(*schedule.retryAt));
}

QString ReportWords::beside(qint64 count, qint64 usual)
{
    return tr("%1 (usually %2)").arg(QLocale().toString(count), QLocale().toString(usual));
}

} // namespace attune::models
