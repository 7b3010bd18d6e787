// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_query.h"

#include "domain/action_family.h"
#include "domain/named_values.h"
#include "domain/person.h"
#include "domain/vocabulary.h"

#include <algorithm>
#include <array>

namespace attune::domain {

namespace {

using Kind = AccessQueryFault::Kind;
using Period = AccessDays::Period;

constexpr qsizetype longestText = 2000;
constexpr qsizetype mostTerms = 40; ///< and values of one term

constexpr auto fields = std::to_array<NamedValue<AccessField>>({{AccessField::Actor, "actor"},
                                                                {AccessField::Role, "role"},
                                                                {AccessField::Client, "client"},
                                                                {AccessField::Recording, "recording"},
                                                                {AccessField::Action, "action"},
                                                                {AccessField::Outcome, "outcome"},
                                                                {AccessField::Purpose, "purpose"},
                                                                {AccessField::Device, "device"},
                                                                {AccessField::Address, "address"},
                                                                {AccessField::Viewing, "viewing"},
                                                                {AccessField::Code, "code"},
                                                                {AccessField::Request, "request"},
                                                                {AccessField::Office, "office"},
                                                                {AccessField::Mark, "mark"},
                                                                {AccessField::Text, "text"}});
static_assert(areNamed(fields, AccessField::Text));

constexpr auto marks = std::to_array<NamedValue<AccessMark>>({{AccessMark::OutsideHours, "outside-hours"},
                                                              {AccessMark::AfterWithdrawal, "after-withdrawal"},
                                                              {AccessMark::OwnRecord, "own-record"},
                                                              {AccessMark::SameFamilyName, "same-family-name"},
                                                              {AccessMark::FirstAccess, "first-access"},
                                                              {AccessMark::NewDevice, "new-device"},
                                                              {AccessMark::NewPlace, "new-network"},
                                                              {AccessMark::EarlyDeletion, "early-deletion"},
                                                              {AccessMark::LargeExport, "large-export"}});
static_assert(areNamed(marks, AccessMark::LargeExport));

/// Behind "during:"; of days that are given there is none.
constexpr auto periods = std::to_array<NamedValue<Period>>({{Period::Given, ""},
                                                            {Period::Today, "today"},
                                                            {Period::Yesterday, "yesterday"},
                                                            {Period::Last7, "last-7-days"},
                                                            {Period::Last30, "last-30-days"},
                                                            {Period::Last90, "last-90-days"},
                                                            {Period::ThisMonth, "this-month"},
                                                            {Period::LastMonth, "last-month"},
                                                            {Period::ThisYear, "this-year"}});
static_assert(isComplete(periods, Period::ThisYear, &NamedValue<Period>::value));

const QString after = QStringLiteral("after");
const QString before = QStringLiteral("before");
const QString on = QStringLiteral("on");
const QString during = QStringLiteral("during");

std::optional<AccessField> fieldNamed(const QString &name)
{
    return valueIn(fields, name);
}

bool isDayWord(const QString &name)
{
    return name == after || name == before || name == on || name == during;
}

bool isNameLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-';
}

bool isMarkName(const QString &value)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&value](const NamedValue<AccessMark> &row) { return value == QLatin1String(row.name); });
}

bool isRoleName(const QString &value)
{
    return roleFromText(value) != Role::Unknown || value == textOf(SystemActor::Server) ||
           value == textOf(SystemActor::Operator);
}

/// Whether a value can be one of the field: of fields with words of their own, one of those.
bool fits(AccessField field, const QString &value)
{
    switch (field) {
    case AccessField::Role:
        return isRoleName(value);
    case AccessField::Action:
        return !actionsMeantBy(value).isEmpty();
    case AccessField::Outcome:
        return logOutcomeFromText(value).has_value();
    case AccessField::Mark:
        return isMarkName(value);
    default:
        return true;
    }
}

/// "2026-01-31" and nothing else.
std::optional<QDate> dayFrom(const QString &value)
{
    const QDate day = QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
    const bool isDay = value.size() == 10 && day.isValid() && day.year() >= 1900;
    return isDay ? std::optional(day) : std::nullopt;
}

/// One reading of a text from its beginning to its end, or to the first fault.
class Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) {}
    ParsedAccessQuery parse();

private:
    /// What was written, and where.
    struct Word
    {
        QString value;
        qsizetype at = 0;
        qsizetype end = 0;
        bool wasQuoted = false;
    };
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return m_text.at(m_at); }
    void skipSpace();
    void readTerm();
    QString readName();
    bool readWord(Word &word, bool endsAtComma);
    bool readQuoted(Word &word);
    void addBare(bool excluded, qsizetype begin);
    void addNamed(const QString &name, bool excluded, qsizetype begin);
    void addDay(const QString &name, const Word &word);
    void addTerm(AccessTerm term, qsizetype begin);
    void fault(Kind kind, qsizetype at, qsizetype end);

    const QString &m_text;
    qsizetype m_at = 0;
    ParsedAccessQuery m_parsed;
};

void Parser::fault(Kind kind, qsizetype at, qsizetype end)
{
    if (!m_parsed.fault)
        m_parsed.fault = AccessQueryFault{kind, at, end - at, m_text.mid(at, end - at)};
}

void Parser::skipSpace()
{
    while (!isAtEnd() && here().isSpace())
        ++m_at;
}

/// The name before a colon, in small letters; empty, and nothing read, when there is none.
QString Parser::readName()
{
    qsizetype end = m_at;
    while (end < m_text.size() && isNameLetter(m_text.at(end)))
        ++end;
    if (end == m_at || end >= m_text.size() || m_text.at(end) != u':')
        return {};
    const QString name = m_text.mid(m_at, end - m_at).toLower();
    m_at = end + 1;
    return name;
}

/// From a quotation mark behind its partner. False, with the fault, when there is none.
bool Parser::readQuoted(Word &word)
{
    const qsizetype begin = m_at++;
    word.wasQuoted = true;
    while (!isAtEnd() && here() != u'"') {
        const bool escapes = here() == u'\\' && m_at + 1 < m_text.size() &&
                             (m_text.at(m_at + 1) == u'"' || m_text.at(m_at + 1) == u'\\');
        if (escapes)
            ++m_at;
        word.value += here();
        ++m_at;
    }
    if (isAtEnd()) {
        fault(Kind::OpenQuote, begin, m_text.size());
        return false;
    }
    ++m_at;
    return true;
}

/// Up to a space, or a comma where values are listed; quoted parts hold either.
bool Parser::readWord(Word &word, bool endsAtComma)
{
    word.at = m_at;
    while (!isAtEnd() && !here().isSpace() && !(endsAtComma && here() == u',')) {
        if (here() == u'"') {
            if (!readQuoted(word))
                return false;
            continue;
        }
        word.value += here();
        ++m_at;
    }
    word.end = m_at;
    return true;
}

void Parser::addTerm(AccessTerm term, qsizetype begin)
{
    if (m_parsed.query.terms.size() >= mostTerms || term.anyOf.size() > mostTerms)
        fault(Kind::TooMany, begin, m_at);
    else
        m_parsed.query.terms.append(std::move(term));
}

/// A word without a name: how entries ended, or a text.
void Parser::addBare(bool excluded, qsizetype begin)
{
    Word word;
    if (!readWord(word, false))
        return;
    if (word.value.isEmpty())
        return fault(Kind::NoValue, begin, m_at);
    const bool isOutcome = !word.wasQuoted && logOutcomeFromText(word.value).has_value();
    addTerm({isOutcome ? AccessField::Outcome : AccessField::Text, {word.value}, excluded}, begin);
}

void Parser::addDay(const QString &name, const Word &word)
{
    AccessDays &days = m_parsed.query.days;
    const bool hasPeriod = days.period != Period::Given;
    const bool setsFirst = name == after || name == on;
    const bool setsLast = name == before || name == on;
    if (hasPeriod || (setsFirst && days.first) || (setsLast && days.last) ||
        (name == during && (days.first || days.last)))
        return fault(Kind::DaysTwice, word.at, word.end);
    if (name == during) {
        const auto period = valueIn(periods, word.value.toLower());
        if (!period)
            return fault(Kind::UnknownValue, word.at, word.end);
        days.period = *period;
        return;
    }
    const auto day = dayFrom(word.value);
    if (!day)
        return fault(Kind::NotADay, word.at, word.end);
    if (setsFirst)
        days.first = day;
    if (setsLast)
        days.last = day;
    if (days.first && days.last && *days.last < *days.first)
        fault(Kind::DaysReversed, word.at, word.end);
}

void Parser::addNamed(const QString &name, bool excluded, qsizetype begin)
{
    const auto field = fieldNamed(name);
    const bool isDay = isDayWord(name) && !excluded; // "not on a day" is nothing that can be asked
    if (!field && !isDay)
        return fault(Kind::UnknownField, begin, m_at - 1);
    AccessTerm term{field.value_or(AccessField::Text), {}, excluded};
    while (!m_parsed.fault) {
        Word word;
        if (!readWord(word, !isDay))
            return;
        if (word.value.isEmpty())
            return fault(Kind::NoValue, begin, std::max(m_at, begin + 1));
        if (isDay)
            return addDay(name, word);
        if (!fits(*field, word.value))
            return fault(Kind::UnknownValue, word.at, word.end);
        term.anyOf << word.value;
        if (isAtEnd() || here() != u',')
            break;
        ++m_at;
    }
    if (!m_parsed.fault)
        addTerm(std::move(term), begin);
}

void Parser::readTerm()
{
    const qsizetype begin = m_at;
    const bool excluded = here() == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace();
    if (excluded)
        ++m_at;
    const qsizetype nameBegin = m_at;
    const QString name = readName();
    if (name.isEmpty())
        addBare(excluded, begin);
    else
        addNamed(name, excluded, nameBegin);
}

ParsedAccessQuery Parser::parse()
{
    if (m_text.size() > longestText)
        fault(Kind::TooLong, longestText, m_text.size());
    for (skipSpace(); !isAtEnd() && !m_parsed.fault; skipSpace())
        readTerm();
    if (m_parsed.fault)
        m_parsed.query = {};
    return m_parsed;
}

QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + value + u'"';
}

/// Whether a value reads back as it is. @param listed among others, with commas between them
bool isPlain(const QString &value, bool listed)
{
    return std::none_of(value.begin(), value.end(),
                        [listed](QChar c) { return c.isSpace() || c == u'"' || (listed && c == u','); });
}

/// A text that stands alone must not look like a term with a name, an exclusion or how an entry ended.
QString bareText(const QString &value)
{
    const bool isMistakable = value.contains(u':') || value.startsWith(u'-') || logOutcomeFromText(value).has_value();
    return isMistakable || !isPlain(value, false) ? quoted(value) : value;
}

QString textOfTerm(const AccessTerm &term)
{
    const QString sign = term.excluded ? QStringLiteral("-") : QString();
    if (term.field == AccessField::Text && term.anyOf.size() == 1)
        return sign + bareText(term.anyOf.first());
    if (term.field == AccessField::Outcome && term.anyOf.size() == 1)
        return sign + term.anyOf.first();
    QStringList values;
    for (const QString &value : term.anyOf)
        values << (isPlain(value, true) ? value : quoted(value));
    return sign + nameOf(term.field) + u':' + values.join(u',');
}

QStringList textsOfDays(const AccessDays &days)
{
    const auto word = [](const QString &name, QDate day) { return name + u':' + day.toString(Qt::ISODate); };
    if (days.period != Period::Given)
        return {during + u':' + QString::fromLatin1(periods[static_cast<std::size_t>(days.period)].name)};
    if (days.first && days.first == days.last)
        return {word(on, *days.first)};
    QStringList texts;
    if (days.first)
        texts << word(after, *days.first);
    if (days.last)
        texts << word(before, *days.last);
    return texts;
}

} // namespace

ParsedAccessQuery parseAccessQuery(const QString &text)
{
    return Parser(text).parse();
}

QString textOf(const AccessQuery &query)
{
    QStringList texts;
    for (const AccessTerm &term : query.terms)
        texts << textOfTerm(term);
    return (texts + textsOfDays(query.days)).join(u' ');
}

QString nameOf(AccessField field)
{
    return QString::fromLatin1(fields[static_cast<std::size_t>(field)].name);
}

QString nameOf(AccessMark mark)
{
    return QString::fromLatin1(marks[static_cast<std::size_t>(mark)].name);
}

} // namespace attune::domain
