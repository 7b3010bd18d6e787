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

/// Reads a body. InvalidInput when it is not JSON, is not an object, nests deeper than 32 levels, or says a
/// name twice in one object.
base::Result<Json> objectFrom(const QByteArray &body);
QByteArray toBytes(const Json &json);

/// Tolerant readers: absent, null and values of a wrong type give the fallback; numbers may come as strings and
/// strings as numbers.
QString text(const Json &object, const char *key, const QString &fallback = {});
std::optional<qint64> integer(const Json &object, const char *key);
std::optional<double> real(const Json &object, const char *key);
bool flag(const Json &object, const char *key, bool fallback = false);
std::optional<base::Instant> instant(const Json &object, const char *key);
/// The member when it is an object (array), else an empty one.
const Json &child(const Json &object, const char *key);
const Json &list(const Json &object, const char *key);

Json json(const QString &text);
Json json(const std::optional<base::Instant> &instant);
/// Strict form for what a server accepts: a JSON string, or nothing.
std::optional<QString> strictText(const Json &object, const char *key);

/// Whether a text is what ids and problem codes are made of: 1 to 64 of A-Z a-z 0-9 - _. Nothing else can be one, so no
/// markup, path or sentence gets where an id or a code is expected.
bool isPlainWord(const QString &word);
constexpr qsizetype longestPlainWord = 64;

} // namespace attune::protocol
