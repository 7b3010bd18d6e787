// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/audit_words.h"

#include "models/audit/access_story.h"
#include "models/words/legal_words.h"
#include "models/words/words.h"
#include "models/words/zoned_time.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace attune::models {

using namespace domain;
using Period = AccessDays::Period;

QString AuditWords::field(AccessField field)
{
    switch (field) {
    case AccessField::Actor:
        return tr("Person", "who did something");
    case AccessField::Role:
        return tr("Role");
    case AccessField::Client:
        return tr("Client");
    case AccessField::Recording:
        return tr("Recording");
    case AccessField::Action:
        return tr("Action");
    case AccessField::Outcome:
        return tr("Outcome");
    case AccessField::Purpose:
        return tr("Purpose");
    case AccessField::Device:
        return tr("Device");
    case AccessField::Address:
        return tr("Address", "of a network");
    case AccessField::Viewing:
        return tr("Viewing");
    case AccessField::Code:
        return tr("Code");
    case AccessField::Request:
        return tr("Request");
    case AccessField::Office:
        return tr("Office");
    case AccessField::Mark:
        return tr("Noticed", "of an entry");
    case AccessField::Text:
        break;
    }
    return tr("Text");
}

QString AuditWords::family(const QString &name)
{
    struct Row
    {
        const char *name;
        const char *words;
    };
    static constexpr Row rows[] = {{"view", QT_TR_NOOP("Opened or watched")},
                                   {"download", QT_TR_NOOP("Downloads")},
                                   {"export", QT_TR_NOOP("Exports")},
                                   {"transcript", QT_TR_NOOP("Transcripts")},
                                   {"note", QT_TR_NOOP("Notes")},
                                   {"recording", QT_TR_NOOP("Recordings")},
                                   {"legal", QT_TR_NOOP("Legal requests and holds")},
                                   {"quality-review", QT_TR_NOOP("Quality reviews")},
                                   {"deletion", QT_TR_NOOP("Deletions")},
                                   {"consent", QT_TR_NOOP("Consents")},
                                   {"session", QT_TR_NOOP("Sessions")},
                                   {"break-glass", QT_TR_NOOP("Emergency access")},
                                   {"refusal", QT_TR_NOOP("Denied requests")},
                                   {"sign-in", QT_TR_NOOP("Sign-ins")},
                                   {"account", QT_TR_NOOP("Accounts")},
                                   {"log", QT_TR_NOOP("The access log itself")},
                                   {"report", QT_TR_NOOP("Reports")},
                                   {"disclosure", QT_TR_NOOP("Disclosures")},
                                   {"activity-review", QT_TR_NOOP("Activity reviews")},
                                   {"alert", QT_TR_NOOP("Alerts")},
                                   {"clinic", QT_TR_NOOP("The clinic and its keys")}};
    for (const Row &row : rows) {
        if (name.compare(QLatin1String(row.name), Qt::CaseInsensitive) == 0)
            return tr(row.words);
    }
    return {};
}

QString AuditWords::value(AccessField field, const QString &value)
{
    switch (field) {
    case AccessField::Role: {
        AccessRow row;
        row.entry.actorRole = roleFromText(value);
        row.roleName = value;
        return role(row);
    }
    case AccessField::Action: {
        const QString words = family(value);
        return words.isEmpty() ? AccessStory::action(LogActionName::read(value)) : words;
    }
    case AccessField::Outcome:
        return outcome(LogOutcomeName::read(value));
    case AccessField::Purpose:
        return purpose(value);
    case AccessField::Mark:
        for (int known = 0; known <= static_cast<int>(AccessMark::LargeExport); ++known) {
            if (nameOf(static_cast<AccessMark>(known)) == value)
                return mark(static_cast<AccessMark>(known));
        }
        return value;
    default:
        return value;
    }
}

QString AuditWords::term(const AccessTerm &term)
{
    QStringList values;
    for (const QString &one : term.anyOf)
        values << value(term.field, one);
    values.removeDuplicates(); // what two versions of the program call differently is said alike
    QString said = values.last();
    for (qsizetype i = values.size() - 2; i >= 0; --i)
        said = tr("%1 or %2", "one of several values").arg(values.at(i), said);
    return term.excluded ? tr("Not %1: %2", "a filter and what it leaves out").arg(field(term.field), said)
                         : tr("%1: %2", "a filter and its value").arg(field(term.field), said);
}

QString AuditWords::query(const QString &typed)
{
    const auto parsed = domain::parseAccessQuery(typed);
    if (parsed.fault)
        return typed;
    QStringList said;
    for (const AccessTerm &one : parsed.query.terms)
        said << term(one);
    if (parsed.query.days != AccessDays())
        said << days(parsed.query.days);
    return said.join(QStringLiteral("; "));
}

QString AuditWords::period(Period period)
{
    switch (period) {
    case Period::Today:
        return tr("Today");
    case Period::Yesterday:
        return tr("Yesterday");
    case Period::Last7:
        return tr("Last 7 days");
    case Period::Last30:
        return tr("Last 30 days");
    case Period::Last90:
        return tr("Last 90 days");
    case Period::ThisMonth:
        return tr("This month");
    case Period::LastMonth:
        return tr("Last month");
    case Period::ThisYear:
        return tr("This year");
    case Period::Given:
        break;
    }
    return tr("Other days…");
}

QString AuditWords::days(const AccessDays &days)
{
    if (days.period != Period::Given)
        return period(days.period);
    const auto said = [](QDate day) { return QLocale().toString(day, QStringLiteral("d MMM yyyy")); };
    if (days.first && days.last)
        return *days.first == *days.last ? said(*days.first)
                                         : tr("%1 to %2", "two days").arg(said(*days.first), said(*days.last));
    if (days.first)
        return tr("From %1", "a day").arg(said(*days.first));
    return days.last ? tr("Until %1", "a day").arg(said(*days.last)) : tr("All days");
}

QString AuditWords::bounds(const InstantBounds &bounds, const QTimeZone &zone)
{
    const auto said = [&zone](base::Instant at) { return ZonedTime::exact(at, zone); };
    if (bounds.from && bounds.before)
        return tr("From %1, and before %2.", "two instants").arg(said(*bounds.from), said(*bounds.before));
    if (bounds.from)
        return tr("From %1.", "an instant").arg(said(*bounds.from));
    return bounds.before ? tr("Before %1.", "an instant").arg(said(*bounds.before)) : QString();
}

QString AuditWords::fieldNames()
{
    QStringList names;
    for (int field = 0; field <= static_cast<int>(AccessField::Text); ++field)
        names << nameOf(static_cast<AccessField>(field));
    return names.join(QStringLiteral(", "));
}

QString AuditWords::fault(const AccessQueryFault &fault)
{
    using Kind = AccessQueryFault::Kind;
    const QString place = QLocale().toString(static_cast<qlonglong>(fault.at) + 1);
    switch (fault.kind) {
    case Kind::UnknownField:
        return tr("Character %1: there is no filter “%2”. Filters are %3; days are after, before, on and during. To "
                  "search "
                  "for a text with a colon, put it in quotation marks.")
            .arg(place, fault.part, fieldNames());
    case Kind::UnknownValue:
        return tr("Character %1: “%2” is not a value of this filter.").arg(place, fault.part);
    case Kind::NoValue:
        return tr("Character %1: a value is missing after “%2”.").arg(place, fault.part);
    case Kind::OpenQuote:
        return tr("Character %1: the closing quotation mark is missing.").arg(place);
    case Kind::NotADay:
        return tr("Character %1: “%2” is not a day. Enter one such as 2026-05-12.").arg(place, fault.part);
    case Kind::DaysReversed:
        return tr("Character %1: the last day is before the first one.").arg(place);
    case Kind::DaysTwice:
        return tr("Character %1: the days are given twice.").arg(place);
    case Kind::TooLong:
        return tr("The query is longer than 2,000 characters.");
    case Kind::TooMany:
        break;
    }
    return tr("Character %1: the query has more than 40 conditions.").arg(place);
}

QString AuditWords::leftOut(qint64 entries)
{
    return tr("This filter leaves out %n entries of administrators.", nullptr,
              static_cast<int>(std::min<qint64>(entries, std::numeric_limits<int>::max())));
}

QString AuditWords::mark(AccessMark mark)
{
    switch (mark) {
    case AccessMark::OutsideHours:
        return tr("Outside working hours");
    case AccessMark::AfterWithdrawal:
        return tr("After consent was withdrawn");
    case AccessMark::OwnRecord:
        return tr("Own record");
    case AccessMark::SameFamilyName:
        return tr("Same family name");
    case AccessMark::FirstAccess:
        return tr("First access to this client");
    case AccessMark::NewDevice:
        return tr("New device");
    case AccessMark::NewPlace:
        return tr("New network");
    case AccessMark::EarlyDeletion:
        return tr("Deletion before the retention period ended");
    case AccessMark::LargeExport:
        break;
    }
    return tr("Large export");
}

QString AuditWords::marks(const QList<AccessMark> &marks)
{
    QStringList said;
    for (const AccessMark one : marks)
        said << mark(one);
    return said.join(QStringLiteral(", "));
}

QString AuditWords::outcome(const LogOutcomeName &outcome)
{
    const auto known = logOutcomeFromText(outcome.text());
    if (!known)
        return outcome.text();
    switch (*known) {
    case LogOutcome::Allowed:
        return tr("Allowed");
    case LogOutcome::Refused:
        return tr("Denied");
    case LogOutcome::Failed:
        return tr("Failed");
    case LogOutcome::Reported:
        break;
    }
    return tr("Reported by a program");
}

QString AuditWords::purpose(const QString &word)
{
    if (const auto known = purposeFromText(word))
        return Words::use(*known);
    if (word == QStringLiteral("access"))
        return tr("Client's own access");
    if (word == QStringLiteral("emergency"))
        return tr("Emergency");
    if (word == QStringLiteral("complaint"))
        return LegalWords::path(LegalMatter::Path::Complaint);
    if (word == QStringLiteral("courtOrder"))
        return LegalWords::path(LegalMatter::Path::CourtOrder);
    return word == QStringLiteral("legalDuty") ? LegalWords::path(LegalMatter::Path::LegalDuty) : word;
}

QString AuditWords::role(const AccessRow &row)
{
    const Role known = row.entry.actorRole;
    if (known != Role::Unknown)
        return Words::role(known);
    if (row.roleName == textOf(SystemActor::Server))
        return tr("Server");
    return row.roleName == textOf(SystemActor::Operator) ? tr("Server administrator") : row.roleName;
}

QString AuditWords::proof(const AccessDetail &detail)
{
    switch (detail.proof) {
    case ProofState::Proven:
        return tr("Proven: the signed checkpoint of %1 entries covers it.")
            .arg(QLocale().toString(detail.checkpointSize));
    case ProofState::Waiting:
        return tr("Not covered by a signed checkpoint yet. The next one is made within seconds.");
    case ProofState::Withheld:
        break;
    }
    return tr("You see part of this entry only. A part can't be proven.");
}

QString AuditWords::zoneChoice(ZoneChoice choice)
{
    switch (choice) {
    case ZoneChoice::Local:
        return tr("This computer's time");
    case ZoneChoice::Utc:
        return tr("UTC");
    case ZoneChoice::Clinic:
        break;
    }
    return tr("Clinic's time");
}

QString AuditWords::order(AccessOrder order)
{
    return order == AccessOrder::Newest ? tr("Newest first") : tr("Oldest first");
}

QString AuditWords::view(const SavedView &view)
{
    struct Row
    {
        const char *id;
        const char *words;
    };
    static constexpr Row rows[] = {{"downloads-this-month", QT_TR_NOOP("Downloads this month")},
                                   {"refused", QT_TR_NOOP("Denied")},
                                   {"outside-hours", QT_TR_NOOP("Outside working hours")},
                                   {"after-withdrawal", QT_TR_NOOP("After consent was withdrawn")},
                                   {"break-glass", QT_TR_NOOP("Emergency access")},
                                   {"exports", QT_TR_NOOP("Exports")}};
    for (const Row &row : rows) {
        if (view.isReadyMade && view.id == QLatin1String(row.id))
            return tr(row.words);
    }
    return view.name;
}

} // namespace attune::models
