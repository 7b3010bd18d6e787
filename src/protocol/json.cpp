// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

namespace attune::protocol {

static_assert(!std::is_constructible_v<Json, base::ErrorKind>,
              "an enumeration is written as its word: its number would mean another one in the next version");

namespace {

constexpr int maxDepth = 32;

const Json *member(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// Looks through a text before anything is made of it: how deep it goes, names that come twice in an object, texts that
/// cannot be kept. Which value of a name counts that comes twice, readers do not agree on: whoever checks one and uses
/// the other has been cheated.
/// The parser of nlohmann has a callback for this, and with it looks through a list again for each object in it: a body
/// of empty objects would hold a thread for minutes. This goes through the text once.
class Guard final : public Json::json_sax_t
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool string(string_t &text) override { return isKept(text); }
    bool key(string_t &name) override
    {
        if (!m_names.empty() && !m_names.back().insert(name).second)
            return refuse("a name comes twice in an object");
        return isKept(name);
    }
    bool start_object(std::size_t) override
    {
        m_names.emplace_back();
        return goDown();
    }
    bool end_object() override
    {
        m_names.pop_back();
        --m_depth;
        return true;
    }
    bool start_array(std::size_t) override { return goDown(); }
    bool end_array() override
    {
        --m_depth;
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    /// nullptr: nothing but the grammar.
    const char *refusal() const { return m_refusal; }

private:
    bool refuse(const char *what)
    {
        m_refusal = what;
        return false;
    }
    bool goDown() { return ++m_depth <= maxDepth || refuse("JSON nested too deeply"); }
    bool isKept(const std::string &text)
    {
        return text.find('\0') == std::string::npos || refuse("a text holds U+0000");
    }

    std::vector<std::unordered_set<std::string>> m_names; ///< of the objects that are open
    int m_depth = 0;
    const char *m_refusal = nullptr;
};

} // namespace

base::Result<Json> objectFrom(const QByteArray &body)
{
    const auto refusal = [](const char *what) {
        return base::Error{base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
    };
    Guard guard; // the parser itself refuses half a surrogate pair and what is beyond a double
    const bool isWhole = Json::sax_parse(body.constBegin(), body.constEnd(), &guard);
    if (guard.refusal())
        return refusal(guard.refusal());
    Json parsed = isWhole ? Json::parse(body.constBegin(), body.constEnd(), nullptr, false) : Json();
    if (!parsed.is_object())
        return refusal("the body is not a JSON object");
    return parsed;
}

QByteArray toBytes(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString text(const Json &object, const char *key, const QString &fallback)
{
    const Json *value = member(object, key);
    if (!value)
        return fallback;
    if (value->is_string())
        return QString::fromStdString(value->get_ref<const std::string &>());
    if (value->is_number_unsigned())
        return QString::number(value->get<quint64>());
    if (value->is_number_integer())
        return QString::number(value->get<qint64>());
    if (value->is_number())
        return QString::number(value->get<double>());
    return fallback;
}

namespace {

/// Of a number that is one; beyond qint64 it is none.
std::optional<qint64> wholeOf(const Json &value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<quint64>();
        return number <= quint64(std::numeric_limits<qint64>::max()) ? std::optional(qint64(number)) : std::nullopt;
    }
    return value.is_number_integer() ? std::optional(value.get<qint64>()) : std::nullopt;
}

template <typename T>
std::optional<T> within(std::optional<T> number, Bounds<T> bounds)
{
    return number && bounds.holds(*number) ? number : std::nullopt;
}

} // namespace

std::optional<qint64> integer(const Json &object, const char *key, Bounds<qint64> bounds)
{
    const Json *value = member(object, key);
    if (!value)
        return std::nullopt;
    if (value->is_number_float()) {
        const double number = value->get<double>();
        if (!(std::abs(number) <= double(largestInteger)))
            return std::nullopt;
        return within(std::optional(static_cast<qint64>(std::llround(number))), bounds);
    }
    if (value->is_string())
        return wholeNumber(QString::fromStdString(value->get_ref<const std::string &>()).trimmed(), bounds);
    return within(wholeOf(*value), bounds);
}

std::optional<double> real(const Json &object, const char *key, Bounds<double> bounds)
{
    const Json *value = member(object, key);
    if (!value)
        return std::nullopt;
    if (value->is_number())
        return within(std::optional(value->get<double>()), bounds);
    bool ok = false;
    const double number = text(object, key).toDouble(&ok); // takes "nan" and "inf", which no bounds hold
    return ok ? within(std::optional(number), bounds) : std::nullopt;
}

std::optional<qint64> wholeNumber(const QString &text, Bounds<qint64> bounds)
{
    constexpr qsizetype longest = 20;
    const bool digits = !text.isEmpty() && text.size() <= longest &&
                        std::all_of(text.begin() + (text.startsWith(u'-') ? 1 : 0), text.end(),
                                    [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const qint64 number = digits ? text.toLongLong(&ok) : 0;
    return ok ? within(std::optional(number), bounds) : std::nullopt;
}

std::optional<qint64> strictInteger(const Json &value, Bounds<qint64> bounds)
{
    return within(wholeOf(value), bounds);
}

std::optional<qint64> strictInteger(const Json &object, const char *key, Bounds<qint64> bounds)
{
    const Json *value = member(object, key);
    return value ? strictInteger(*value, bounds) : std::nullopt;
}

std::optional<double> strictReal(const Json &object, const char *key, Bounds<double> bounds)
{
    const Json *value = member(object, key);
    return value && value->is_number() ? within(std::optional(value->get<double>()), bounds) : std::nullopt;
}

bool flag(const Json &object, const char *key, bool fallback)
{
    const Json *value = member(object, key);
    if (!value)
        return fallback;
    if (value->is_boolean())
        return value->get<bool>();
    const QString word = text(object, key).toLower();
    if (word == QStringLiteral("true") || word == QStringLiteral("1"))
        return true;
    if (word == QStringLiteral("false") || word == QStringLiteral("0"))
        return false;
    return fallback;
}

std::optional<base::Instant> instant(const Json &object, const char *key)
{
    return base::instantFromText(text(object, key));
}

const Json &child(const Json &object, const char *key)
{
    static const Json empty = Json::object();
    const Json *value = member(object, key);
    return value && value->is_object() ? *value : empty;
}

const Json &list(const Json &object, const char *key)
{
    static const Json empty = Json::array();
    const Json *value = member(object, key);
    return value && value->is_array() ? *value : empty;
}

Json json(const QString &text)
{
    return Json(text.toStdString());
}

Json json(const std::optional<base::Instant> &instant)
{
    return instant ? json(base::toText(*instant)) : Json(nullptr);
}

std::optional<QString> strictText(const Json &object, const char *key)
{
    const Json *value = member(object, key);
    if (!value || !value->is_string())
        return std::nullopt;
    return QString::fromStdString(value->get_ref<const std::string &>());
}

bool isPlainWord(const QString &word)
{
    if (word.isEmpty() || word.size() > longestPlainWord)
        return false;
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
               c == u'_';
    });
}

} // namespace attune::protocol
