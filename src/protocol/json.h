// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

#include <nlohmann/json.hpp>

namespace attune::protocol {

using Json = nlohmann::json;

/// Reads a body. InvalidInput when it is not JSON, is not an object, nests deeper than 32 levels, says a name twice in
/// one object, or holds a number or a text that none of our programs can keep: a number beyond what a double can say, a
/// text with U+0000 or half a surrogate pair.
base::Result<Json> objectFrom(const QByteArray &body);
QByteArray toBytes(const Json &json);

/// The numbers that are the same in every program that reads JSON: a double holds each of them exactly.
constexpr qint64 largestInteger = (1LL << 53) - 1;
/// What a number from outside must keep to.
template <typename T>
struct Bounds
{
    T least;
    T most;
    bool holds(T number) const { return number >= least && number <= most; } // false for what is no number
};

/// Tolerant readers: absent, null and values of a wrong type give the fallback; numbers may come as strings and
/// strings as numbers. A number that is not finite, does not fit its type, or is out of its bounds is as if it was
/// absent: nothing is rounded to a bound, and nothing wraps.
QString text(const Json &object, const char *key, const QString &fallback = {});
std::optional<qint64> integer(const Json &object, const char *key,
                              Bounds<qint64> bounds = {-largestInteger, largestInteger});
std::optional<double> real(const Json &object, const char *key,
                           Bounds<double> bounds = {-double(largestInteger), double(largestInteger)});
bool flag(const Json &object, const char *key, bool fallback = false);
std::optional<base::Instant> instant(const Json &object, const char *key);
/// The member when it is an object (array), else an empty one.
const Json &child(const Json &object, const char *key);
const Json &list(const Json &object, const char *key);

Json json(const QString &text);
Json json(const std::optional<base::Instant> &instant);
/// Strict forms for what a server accepts: a JSON string, a JSON number of that kind within its bounds, or nothing.
std::optional<QString> strictText(const Json &object, const char *key);
std::optional<qint64> strictInteger(const Json &value, Bounds<qint64> bounds);
std::optional<qint64> strictInteger(const Json &object, const char *key, Bounds<qint64> bounds);
std::optional<double> strictReal(const Json &object, const char *key, Bounds<double> bounds);
/// A whole number of a query or an address: decimal digits, a minus sign at most. nullopt for anything else.
std::optional<qint64> wholeNumber(const QString &text, Bounds<qint64> bounds);

/// Whether a text is what ids and problem codes are made of: 1 to 64 of A-Z a-z 0-9 - _. Nothing else can be one, so no
/// markup, path or sentence gets where an id or a code is expected.
bool isPlainWord(const QString &word);
constexpr qsizetype longestPlainWord = 64;

} // namespace attune::protocol
