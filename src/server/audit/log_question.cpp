// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_question.h"

#include "domain/access_days.h"
#include "domain/action_family.h"
#include "server/audit/log_sight.h"
#include "server/store/office_names.h"
#include "server/store/people.h"

#include <algorithm>

namespace attune::server::audit {

using domain::AccessField;
using domain::AccessTerm;
using domain::LogOutcome;
using domain::Role;
using store::allOf;
using store::anyOf;
using store::SqlTerm;
using Kind = Meaning::Kind;

namespace {

constexpr qsizetype mostPeople = 200;
constexpr qsizetype shortestIdPart = 6;
constexpr qint64 mostEntriesOfAnId = 20'000;

const char *columnOf(LogField field)
{
    switch (field) {
    case LogField::Time:
        return "occurred_at";
    case LogField::Place:
        return "sequence";
    case LogField::Actor:
        return "actor_id";
    case LogField::Role:
        return "actor_role";
    case LogField::Client:
        return "client_id";
    case LogField::Recording:
        return "recording_id";
    case LogField::Action:
        return "action";
    case LogField::Outcome:
        return "outcome";
    case LogField::Purpose:
        return "purpose";
    case LogField::Device:
        return "device";
    case LogField::Address:
        return "address";
    case LogField::Code:
        return "code";
    case LogField::Viewing:
        return "viewing";
    case LogField::Request:
        return "request_id";
    case LogField::Marks:
        break;
    }
    return "sequence";
}

Meaning wordsOf(LogField field, const QStringList &words, SaidOf saidOf = SaidOf::Everybody)
{
    return {Kind::Words, field, words, {}, {}, saidOf};
}

bool isKnownTo(store::Connection &connection, const LogReader &reader, const QString &id, const QString &office)
{
    if (reader.reach == LogReader::Reach::Office)
        return office == reader.scope.office;
    return id == reader.scope.asking.value() || seesClient(connection, reader.scope, id);
}

/// The entries whose id begins like this: of time-ordered ids there may be many.
QList<qint64> entriesBeginning(store::Connection &connection, const QString &text)
{
    return connection
        .run(QStringLiteral("SELECT l.sequence FROM access_log l WHERE l.event_id >= ? AND l.event_id < ? ORDER BY "
                            "l.event_id DESC LIMIT ?"),
             {text, text + QChar(0x7e), mostEntriesOfAnId})
        .all<qint64>();
}

/// One question in the making.
class Asked
{
public:
    Asked(store::Connection &connection, const std::optional<LogReader> &reader)
        : m_connection(connection), m_reader(reader)
    {}
    MeantTerm meant(const AccessTerm &term) const;
    QList<Meaning> meaningsOfText(const QString &text) const;

private:
    QStringList withNames(const QStringList &values) const;
    QStringList officesNamed(const QStringList &values) const;
    Meaning meaningOf(const AccessTerm &term) const;

    store::Connection &m_connection;
    const std::optional<LogReader> &m_reader;
};

/// Ids as they are, and the ids of everybody who is called so.
QStringList Asked::withNames(const QStringList &values) const
{
    QStringList ids = values;
    for (const QString &value : values)
        ids += peopleNamed(m_connection, value, m_reader, mostPeople);
    ids.removeDuplicates();
    return ids;
}

QStringList Asked::officesNamed(const QStringList &values) const
{
    QStringList ids;
    const auto offices = store::officeNames(m_connection);
    for (auto office = offices.cbegin(); office != offices.cend(); ++office) {
        const bool isMeant = std::any_of(values.begin(), values.end(), [&office](const QString &value) {
            return value == office.key() || office->compare(value, Qt::CaseInsensitive) == 0;
        });
        if (isMeant)
            ids << office.key();
    }
    return ids;
}

QStringList actionNames(const QStringList &values)
{
    QStringList names;
    for (const QString &value : values) {
        const auto actions = domain::actionsMeantBy(value);
        for (const domain::LogAction action : actions)
            names << textOf(action);
    }
    names.removeDuplicates();
    return names;
}

QStringList roleNames(const QStringList &values)
{
    QStringList names;
    for (const QString &value : values) {
        const Role role = domain::roleFromText(value);
        names << (role == Role::Unknown ? value : textOf(role));
    }
    return names;
}

Meaning Asked::meaningOf(const AccessTerm &term) const
{
    const QStringList &values = term.anyOf;
    switch (term.field) {
    case AccessField::Actor:
        return wordsOf(LogField::Actor, withNames(values), SaidOf::Actor);
    case AccessField::Role:
        return wordsOf(LogField::Role, roleNames(values)); // said of everybody who is listed
    case AccessField::Client:
        return wordsOf(LogField::Client, withNames(values), SaidOf::Subject);
    case AccessField::Recording:
        return wordsOf(LogField::Recording, values, SaidOf::Subject);
    case AccessField::Action:
        return wordsOf(LogField::Action, actionNames(values));
    case AccessField::Outcome:
        return wordsOf(LogField::Outcome, values);
    case AccessField::Purpose:
        return wordsOf(LogField::Purpose, values);
    case AccessField::Device:
        return wordsOf(LogField::Device, values, SaidOf::Actor);
    case AccessField::Address:
        return wordsOf(LogField::Address, values, SaidOf::Actor);
    case AccessField::Viewing:
        return wordsOf(LogField::Viewing, values, SaidOf::Both);
    case AccessField::Code:
        return {Kind::Part, LogField::Code, values, {}, {}, SaidOf::SubjectOrRefusal};
    case AccessField::Request:
        return wordsOf(LogField::Request, values, SaidOf::Actor);
    case AccessField::Office:
        return {Kind::Offices, LogField::Actor, officesNamed(values), {}, {}, SaidOf::Both};
    case AccessField::Mark:
    case AccessField::Text:
        break;
    }
    Meaning marks{Kind::Marks, LogField::Marks, {}, {}, {}, SaidOf::Both};
    for (int mark = 0; mark <= static_cast<int>(domain::AccessMark::LargeExport); ++mark) {
        if (values.contains(nameOf(static_cast<domain::AccessMark>(mark))))
            marks.marks << static_cast<domain::AccessMark>(mark);
    }
    return marks;
}

/// Whatever a free text can be about.
QList<Meaning> Asked::meaningsOfText(const QString &text) const
{
    QList<Meaning> meanings;
    if (const QStringList people = peopleNamed(m_connection, text, m_reader, mostPeople); !people.isEmpty()) {
        meanings << wordsOf(LogField::Actor, people, SaidOf::Actor);
        meanings << wordsOf(LogField::Client, people, SaidOf::Subject);
    }
    meanings << wordsOf(LogField::Action, {text});
    meanings << wordsOf(LogField::Address, {text}, SaidOf::Actor);
    if (text.size() < shortestIdPart)
        return meanings;
    for (const LogField field : {LogField::Recording, LogField::Client})
        meanings << Meaning{Kind::Beginning, field, {text}, {}, {}, SaidOf::Subject};
    for (const LogField field : {LogField::Actor, LogField::Device})
        meanings << Meaning{Kind::Beginning, field, {text}, {}, {}, SaidOf::Actor};
    meanings << Meaning{Kind::Entries, LogField::Place, {}, {}, entriesBeginning(m_connection, text)};
    return meanings;
}

MeantTerm Asked::meant(const AccessTerm &term) const
{
    if (term.field != AccessField::Text)
        return {{meaningOf(term)}, term.excluded};
    MeantTerm meant{{}, term.excluded};
    for (const QString &text : term.anyOf)
        meant.anyOf += meaningsOfText(text);
    return meant;
}

/// The parameters that each ask for one thing, exactly.
void addGiven(const LogQuery &query, LogQuestion &question)
{
    for (const auto &[field, value, saidOf] : {std::tuple(LogField::Client, &query.client, SaidOf::Subject),
                                               std::tuple(LogField::Recording, &query.recording, SaidOf::Subject),
                                               std::tuple(LogField::Actor, &query.actor, SaidOf::Actor),
                                               std::tuple(LogField::Device, &query.device, SaidOf::Actor),
                                               std::tuple(LogField::Address, &query.address, SaidOf::Actor),
                                               std::tuple(LogField::Viewing, &query.viewing, SaidOf::Both),
                                               std::tuple(LogField::Role, &query.role, SaidOf::Everybody),
                                               std::tuple(LogField::Outcome, &query.outcome, SaidOf::Everybody),
                                               std::tuple(LogField::Purpose, &query.purpose, SaidOf::Everybody)}) {
        if (!value->isEmpty())
            question.terms << MeantTerm{{wordsOf(field, {*value}, saidOf)}, false};
    }
    if (!query.actions.isEmpty())
        question.terms << MeantTerm{{wordsOf(LogField::Action, query.actions)}, false};
}

void narrow(LogQuestion &question, std::optional<base::Instant> from, std::optional<base::Instant> before)
{
    if (from)
        question.from = std::max(question.from.value_or(base::toUnixMs(*from)), base::toUnixMs(*from));
    if (before)
        question.before = std::min(question.before.value_or(base::toUnixMs(*before)), base::toUnixMs(*before));
}

SqlTerm sqlWords(const Meaning &meaning)
{
    const QString column = QStringLiteral("l.") + QLatin1String(columnOf(meaning.field));
    const SqlTerm exact = store::amongTerm(column, meaning.words);
    if (meaning.kind == Kind::Words)
        return exact;
    if (meaning.kind == Kind::Beginning)
        return {column + QStringLiteral(" >= ? AND ") + column + QStringLiteral(" < ?"),
                {meaning.words.first(), meaning.words.first() + QChar(0x7e)}};
    QList<SqlTerm> ways{exact};
    for (const QString &word : meaning.words)
        ways << SqlTerm{QStringLiteral("SUBSTR(%1, 1, %2) = ?").arg(column).arg(word.toUcs4().size() + 1),
                        {word + QLatin1Char(':')}};
    return anyOf(ways);
}

SqlTerm sqlMarks(const QList<domain::AccessMark> &marks)
{
    QStringList names;
    for (const domain::AccessMark mark : marks)
        names << nameOf(mark);
    const SqlTerm among = store::amongTerm(QStringLiteral("m.mark"), names);
    return {QStringLiteral("EXISTS(SELECT 1 FROM access_marks m WHERE m.sequence = l.sequence AND %1)").arg(among.sql),
            among.values};
}

SqlTerm sqlEntries(const QList<qint64> &entries)
{
    if (entries.isEmpty())
        return {QStringLiteral("1 = 0"), {}};
    QStringList numbers; // our own numbers, and more of them than a statement takes values
    for (const qint64 entry : entries)
        numbers << QString::number(entry);
    return {QStringLiteral("l.sequence IN (%1)").arg(numbers.join(QLatin1Char(','))), {}};
}

SqlTerm sqlOf(const Meaning &meaning)
{
    switch (meaning.kind) {
    case Kind::Words:
    case Kind::Beginning:
    case Kind::Part:
        break;
    case Kind::Marks:
        return sqlMarks(meaning.marks);
    case Kind::Offices:
        return store::amongTerm(entryOffice, meaning.words);
    case Kind::Entries:
        return sqlEntries(meaning.entries);
    }
    return sqlWords(meaning);
}

SqlTerm yesOrNo(const SqlTerm &term)
{
    // Nobody's office is NULL, and what is not known must not be taken for either answer.
    return {QStringLiteral("CASE WHEN %1 THEN 1 ELSE 0 END = 1").arg(term.sql), term.values};
}

} // namespace

QStringList peopleNamed(store::Connection &connection, const QString &text, const std::optional<LogReader> &reader,
                        qsizetype most)
{
    const bool all = !reader || reader->reach == LogReader::Reach::All;
    const auto directory = connection.people();
    QStringList ids;
    for (const QString &id : directory->named(text, false)) {
        if (ids.size() < most && (all || isKnownTo(connection, *reader, id, directory->find(id)->office)))
            ids << id;
    }
    return ids;
}

LogQuestion questionOf(store::Connection &connection, const LogQuery &query)
{
    LogQuestion question;
    question.reader = query.reader;
    question.upTo = query.upTo;
    const Asked asked(connection, query.reader);
    if (query.asked) {
        for (const AccessTerm &term : query.asked->terms)
            question.terms << asked.meant(term);
        const auto bounds = domain::boundsOf(query.asked->days, query.zone, domain::dayOf(query.now, query.zone));
        narrow(question, bounds.from, bounds.before);
    }
    addGiven(query, question);
    if (!query.text.isEmpty())
        question.terms << MeantTerm{asked.meaningsOfText(query.text), false};
    narrow(question, query.from, query.to);
    return question;
}

std::optional<LogQuestion> leftOutBy(const LogQuestion &question)
{
    LogQuestion left = question;
    left.terms.clear();
    MeantTerm excluded;
    for (const MeantTerm &term : question.terms) {
        if (term.excluded)
            excluded.anyOf += term.anyOf;
        else
            left.terms << term;
    }
    if (excluded.anyOf.isEmpty())
        return std::nullopt;
    left.terms << MeantTerm{{wordsOf(LogField::Role, {textOf(Role::Admin), textOf(domain::SystemActor::Operator)})},
                            false};
    left.terms << excluded;
    return left;
}

Filters::Filters(const std::optional<LogReader> &reader)
    : m_subject(reader ? yesOrNo(reader->subjectTerm()) : SqlTerm{QStringLiteral("1 = 1"), {}}),
      m_actor(reader ? yesOrNo(reader->actorTerm()) : SqlTerm{QStringLiteral("1 = 1"), {}}),
      m_reach(reader ? reader->reachTerm() : SqlTerm{QStringLiteral("1 = 1"), {}})
{}

SqlTerm Filters::about(SaidOf whom, const SqlTerm &term) const
{
    switch (whom) {
    case SaidOf::Everybody:
        break;
    case SaidOf::Subject:
        return allOf({term, m_subject});
    case SaidOf::Actor:
        return allOf({term, m_actor});
    case SaidOf::Both:
        return allOf({term, m_subject, m_actor});
    case SaidOf::SubjectOrRefusal:
        return allOf({term, anyOf({m_subject, {QStringLiteral("l.outcome = ?"), {textOf(LogOutcome::Refused)}}})});
    }
    return term;
}

SqlTerm sqlOf(const LogQuestion &question, const Filters &filters)
{
    QList<SqlTerm> terms{filters.reach()};
    for (const MeantTerm &term : question.terms) {
        QList<SqlTerm> ways;
        for (const Meaning &meaning : term.anyOf)
            ways << filters.about(meaning.saidOf, sqlOf(meaning));
        const SqlTerm holds = term.excluded ? yesOrNo(anyOf(ways)) : anyOf(ways);
        terms << (term.excluded ? SqlTerm{QStringLiteral("NOT (%1)").arg(holds.sql), holds.values} : holds);
    }
    if (question.from)
        terms.append({QStringLiteral("l.occurred_at >= ?"), {*question.from}});
    if (question.before)
        terms.append({QStringLiteral("l.occurred_at < ?"), {*question.before}});
    if (question.upTo > 0)
        terms.append({QStringLiteral("l.sequence <= ?"), {question.upTo}});
    return allOf(terms);
}

const char *narrowIndex(const LogQuestion &question)
{
    if (question.reader && question.reader->reach == LogReader::Reach::OwnTrail)
        return "access_log_actor";
    constexpr qsizetype few = 4;
    for (const MeantTerm &term : question.terms) {
        const bool isOne = !term.excluded && term.anyOf.size() == 1 && term.anyOf.first().kind == Meaning::Kind::Words;
        if (!isOne || term.anyOf.first().words.isEmpty() || term.anyOf.first().words.size() > few)
            continue;
        if (term.anyOf.first().field == LogField::Client)
            return "access_log_client";
        if (term.anyOf.first().field == LogField::Recording)
            return "access_log_recording_time";
    }
    return nullptr;
}

QString hintFor(const store::Connection &connection, const char *index)
{
    if (connection.dialect() != store::Dialect::Sqlite)
        return {};
    return index ? QStringLiteral(" INDEXED BY ") + QLatin1String(index) : QStringLiteral(" NOT INDEXED");
}

} // namespace attune::server::audit
