// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json_members.h"

#include "protocol/problem.h"

#include <cmath>

namespace attune::protocol {

using domain::ProblemCode;

namespace {

constexpr std::size_t mostRanges = 4096;
constexpr qint64 lastRangeMs = 1000LL * 3600 * 48;

QString numberIn(const Bounds<qint64> &bounds)
{
    return QStringLiteral("must be a whole number from %1 to %2").arg(bounds.least).arg(bounds.most);
}

std::optional<domain::MediaRange> rangeFrom(const Json &pair)
{
    if (!pair.is_array() || pair.size() != 2)
        return std::nullopt;
    const auto start = strictInteger(pair[0], {0, lastRangeMs});
    const auto end = strictInteger(pair[1], {0, lastRangeMs});
    return start && end && *start <= *end ? std::optional(domain::MediaRange{*start, *end}) : std::nullopt;
}

bool isScalar(const Json &value)
{
    return value.is_string() || value.is_number();
}

} // namespace

void JsonWriter::put(const char *key, std::optional<Json> value, Rule rule)
{
    if (value)
        m_object[key] = std::move(*value);
    else if (rule.empty != Empty::Omitted)
        m_object[key] = nullptr;
}

void JsonWriter::text(const char *key, std::optional<QString> &value, Rule rule, qsizetype)
{
    put(key, value ? std::optional(json(*value)) : std::nullopt, rule);
}

void JsonWriter::flag(const char *key, std::optional<bool> &value, Rule rule)
{
    put(key, value ? std::optional(Json(*value)) : std::nullopt, rule);
}

void JsonWriter::integer(const char *key, std::optional<qint64> &value, Bounds<qint64>, Rule rule)
{
    put(key, value ? std::optional(Json(*value)) : std::nullopt, rule);
}

void JsonWriter::real(const char *key, std::optional<double> &value, Bounds<double>, Rule rule)
{
    put(key, value ? std::optional(Json(*value)) : std::nullopt, rule);
}

void JsonWriter::instant(const char *key, std::optional<base::Instant> &value, Rule rule)
{
    if (!value || !rule.wholeSeconds)
        return put(key, value ? std::optional(json(value)) : std::nullopt, rule);
    put(key, json(base::toText(std::chrono::floor<std::chrono::seconds>(*value)).remove(QStringLiteral(".000"))), rule);
}

void JsonWriter::texts(const char *key, QStringList &values, Rule rule)
{
    if (values.isEmpty() && rule.empty != Empty::Written)
        return put(key, std::nullopt, rule);
    Json list = Json::array();
    for (const QString &value : std::as_const(values))
        list.push_back(json(value));
    put(key, std::move(list), rule);
}

void JsonWriter::ranges(const char *key, QList<domain::MediaRange> &values, Rule rule)
{
    if (values.isEmpty() && rule.empty != Empty::Written)
        return put(key, std::nullopt, rule);
    Json list = Json::array();
    for (const domain::MediaRange &range : std::as_const(values))
        list.push_back(Json::array({range.startMs, range.endMs}));
    put(key, std::move(list), rule);
}

void JsonWriter::counts(const char *key, QList<std::pair<QString, qint64>> &values)
{
    Json object = Json::object();
    for (const auto &[name, count] : std::as_const(values))
        object[name.toStdString()] = count;
    m_object[key] = std::move(object);
}

void JsonWriter::namedTexts(const char *key, QList<std::pair<QString, QString>> &values, Rule rule)
{
    if (values.isEmpty() && rule.empty != Empty::Written)
        return put(key, std::nullopt, rule);
    Json object = Json::object();
    for (const auto &[name, text] : std::as_const(values))
        object[name.toStdString()] = json(text);
    put(key, std::move(object), rule);
}

void JsonWriter::word(const char *key, std::optional<QString> &value, const QStringList &, Rule rule)
{
    text(key, value, rule, anyLength);
}

void JsonWriter::wordList(const char *key, QStringList &values, const QStringList &, Rule rule)
{
    texts(key, values, rule);
}

void JsonWriter::inside(const char *key, bool isThere, Rule rule, const std::function<void(Members &)> &inside)
{
    if (!isThere)
        return put(key, std::nullopt, rule);
    Json object = Json::object();
    JsonWriter members(object);
    inside(members);
    put(key, std::move(object), rule);
}

void JsonWriter::elements(const char *key, qsizetype count, Rule rule,
                          const std::function<void(Members &, qsizetype)> &each)
{
    if (count == 0 && rule.empty != Empty::Written)
        return put(key, std::nullopt, rule);
    Json list = Json::array();
    for (qsizetype index = 0; index < count; ++index) {
        Json object = Json::object();
        JsonWriter members(object);
        each(members, index);
        list.push_back(std::move(object));
    }
    put(key, std::move(list), rule);
}

void JsonWriter::tolerantElements(const char *key, qsizetype count, Rule rule,
                                  const std::function<void(Members &, qsizetype)> &each, const std::function<void()> &)
{
    elements(key, count, rule, each);
}

QString JsonReader::nameOf(const char *key) const
{
    return m_name.isEmpty() ? QString::fromLatin1(key) : m_name + QLatin1Char('.') + QLatin1String(key);
}

void JsonReader::refuse(const char *key, const QString &what)
{
    if (m_fault)
        return;
    const QString detail = nameOf(key) + QLatin1Char(' ') + what;
    m_fault =
        isBody() ? fail(ProblemCode::InvalidField, detail) : base::Error{base::ErrorKind::Corrupt, detail, {}, {}};
}

const Json *JsonReader::find(const char *key, Rule rule)
{
    const auto found = m_object.find(key);
    const bool isNull = found != m_object.end() && found->is_null();
    if (found != m_object.end() && (!isNull || (isBody() && !rule.mayBeNull)))
        return &*found;
    if (rule.isRequired)
        refuse(key, QStringLiteral("is required"));
    return nullptr;
}

const Json *JsonReader::findList(const char *key, Rule rule)
{
    const Json *value = find(key, rule);
    if (!value || value->is_array())
        return value;
    refuse(key, QStringLiteral("must be a list"));
    return nullptr;
}

/// In an answer that is as good as nothing; a body is to be put right by who sent it.
void JsonReader::outOfBounds(const char *key, Rule rule, const QString &what)
{
    if (isBody() || rule.isRequired)
        refuse(key, what);
}

void JsonReader::text(const char *key, std::optional<QString> &value, Rule rule, qsizetype longest)
{
    const Json *found = find(key, rule);
    if (!found)
        return;
    if (!(found->is_string() || (!isBody() && isScalar(*found))))
        return refuse(key, QStringLiteral("must be a text"));
    QString read = protocol::text(m_object, key);
    if (rule.isRequired && !rule.mayBeEmpty && read.isEmpty())
        return refuse(key, QStringLiteral("is required"));
    if (longest != anyLength && read.size() > longest) {
        if (isBody())
            return refuse(key, QStringLiteral("has at most %1 characters").arg(longest));
        read.truncate(longest);
    }
    value = read;
}

void JsonReader::flag(const char *key, std::optional<bool> &value, Rule rule)
{
    const Json *found = find(key, rule);
    if (!found)
        return;
    const bool isIt = protocol::flag(m_object, key, false);
    const bool isKnown = found->is_boolean() || (!isBody() && isIt == protocol::flag(m_object, key, true));
    if (!isKnown)
        return refuse(key, QStringLiteral("must be true or false"));
    value = isIt;
}

void JsonReader::integer(const char *key, std::optional<qint64> &value, Bounds<qint64> bounds, Rule rule)
{
    const Json *found = find(key, rule);
    if (!found)
        return;
    if (!(found->is_number() || (!isBody() && found->is_string())))
        return refuse(key, numberIn(bounds));
    const auto read = isBody() ? strictInteger(*found, bounds) : protocol::integer(m_object, key, bounds);
    if (read)
        value = read;
    else
        outOfBounds(key, rule, numberIn(bounds));
}

void JsonReader::real(const char *key, std::optional<double> &value, Bounds<double> bounds, Rule rule)
{
    const QString what = QStringLiteral("must be a number from %1 to %2").arg(bounds.least).arg(bounds.most);
    const Json *found = find(key, rule);
    if (!found)
        return;
    if (!(found->is_number() || (!isBody() && found->is_string())))
        return refuse(key, what);
    const auto read = isBody() ? strictReal(m_object, key, bounds) : protocol::real(m_object, key, bounds);
    if (read)
        value = read;
    else
        outOfBounds(key, rule, what);
}

void JsonReader::instant(const char *key, std::optional<base::Instant> &value, Rule rule)
{
    const Json *found = find(key, rule);
    if (!found)
        return;
    const QString read = found->is_string() ? protocol::text(m_object, key) : QString();
    const auto at = base::instantFromText(read);
    if (at)
        value = at;
    else if (!found->is_string() || !read.isEmpty() || isBody() || rule.isRequired)
        refuse(key, QStringLiteral("must be an instant, like 2026-05-01T10:00:00Z"));
}

void JsonReader::texts(const char *key, QStringList &values, Rule rule)
{
    const Json *found = findList(key, rule);
    values.clear();
    if (!found)
        return;
    for (const Json &one : *found) {
        if (!one.is_string())
            return refuse(key, QStringLiteral("must be a list of texts"));
        values << QString::fromStdString(one.get_ref<const std::string &>());
    }
}

void JsonReader::ranges(const char *key, QList<domain::MediaRange> &values, Rule rule)
{
    const Json *found = findList(key, rule);
    values.clear();
    if (!found)
        return;
    if (found->size() > mostRanges)
        return refuse(key, QStringLiteral("must be a list of at most %1 pairs").arg(mostRanges));
    for (const Json &pair : *found) {
        const auto range = rangeFrom(pair);
        if (!range)
            return refuse(key, QStringLiteral("must be pairs of whole numbers of milliseconds within two days, none "
                                              "of which runs backwards"));
        values.append(*range);
    }
}

void JsonReader::counts(const char *key, QList<std::pair<QString, qint64>> &values)
{
    const Json *found = find(key, rule::plain);
    values.clear();
    if (!found)
        return;
    if (!found->is_object())
        return refuse(key, QStringLiteral("must be an object"));
    for (const auto &[name, count] : found->items()) {
        const auto number = strictInteger(count, {0, largestInteger});
        if (!number)
            return refuse(key, QStringLiteral("must hold whole numbers from 0"));
        values.append({QString::fromStdString(name), *number});
    }
}

void JsonReader::namedTexts(const char *key, QList<std::pair<QString, QString>> &values, Rule rule)
{
    const Json *found = find(key, rule);
    values.clear();
    if (!found)
        return;
    if (!found->is_object())
        return refuse(key, QStringLiteral("must be an object"));
    for (const auto &[name, text] : found->items()) {
        if (!text.is_string())
            return refuse(key, QStringLiteral("must hold texts"));
        values.append({QString::fromStdString(name), QString::fromStdString(text.get_ref<const std::string &>())});
    }
}

void JsonReader::word(const char *key, std::optional<QString> &value, const QStringList &, Rule rule)
{
    text(key, value, rule, anyLength);
}

void JsonReader::wordList(const char *key, QStringList &values, const QStringList &, Rule rule)
{
    texts(key, values, rule);
}

void JsonReader::refuseWord(const char *key, const QStringList &known, Rule rule)
{
    outOfBounds(key, rule, QStringLiteral("must be one of ") + known.join(QStringLiteral(", ")));
}

void JsonReader::inside(const char *key, bool, Rule rule, const std::function<void(Members &)> &inside)
{
    const Json *found = find(key, rule);
    if (!found)
        return;
    if (!found->is_object())
        return refuse(key, QStringLiteral("must be an object"));
    JsonReader members(*found, m_reading, nameOf(key));
    inside(members);
    takeOver(members);
}

void JsonReader::elements(const char *key, qsizetype, Rule rule, const std::function<void(Members &, qsizetype)> &each)
{
    const Json *found = findList(key, rule);
    for (std::size_t index = 0; found && index < found->size() && !m_fault; ++index) {
        const Json &one = (*found)[index];
        if (!one.is_object())
            return refuse(key, QStringLiteral("must be a list of objects"));
        JsonReader members(one, m_reading, nameOf(key) + QStringLiteral("[%1]").arg(index));
        each(members, static_cast<qsizetype>(index));
        takeOver(members);
    }
}

void JsonReader::tolerantElements(const char *key, qsizetype count, Rule rule,
                                  const std::function<void(Members &, qsizetype)> &each,
                                  const std::function<void()> &drop)
{
    if (isBody())
        return elements(key, count, rule, each);
    const Json *found = findList(key, rule);
    static const Json none = Json::object();
    for (std::size_t index = 0; found && index < found->size(); ++index) {
        const Json &one = (*found)[index];
        JsonReader members(one.is_object() ? one : none, m_reading, nameOf(key) + QStringLiteral("[%1]").arg(index));
        each(members, static_cast<qsizetype>(index));
        if (!one.is_object())
            countUnreadable(members.m_name + QStringLiteral(" must be an object"));
        else if (members.fault())
            countUnreadable(members.fault()->detail);
        else
            takeOver(members);
        if (!one.is_object() || members.fault())
            drop();
    }
}

void JsonReader::takeOver(const JsonReader &inside)
{
    if (!m_fault)
        m_fault = inside.m_fault;
    if (m_unreadable.count == 0)
        m_unreadable.firstFault = inside.m_unreadable.firstFault;
    m_unreadable.count += inside.m_unreadable.count;
}

void JsonReader::countUnreadable(const QString &fault)
{
    if (m_unreadable.count++ == 0)
        m_unreadable.firstFault = fault;
}

} // namespace attune::protocol
