// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/members.h"

namespace attune::protocol {

void Members::text(const char *key, QString &value, Rule rule, qsizetype longest)
{
    const bool isSaid = rule.empty == Empty::Written || !value.isEmpty();
    std::optional<QString> held = isSaid ? std::optional(value) : std::nullopt;
    text(key, held, rule, longest);
    if (reads() && held)
        value = *held;
}

void Members::flag(const char *key, bool &value, Rule rule)
{
    const bool isSaid = rule.empty == Empty::Written || value;
    std::optional<bool> held = isSaid ? std::optional(value) : std::nullopt;
    flag(key, held, rule);
    if (reads() && held)
        value = *held;
}

void Members::integer(const char *key, qint64 &value, Bounds<qint64> bounds, Rule rule)
{
    std::optional<qint64> held(value);
    integer(key, held, bounds, rule);
    if (reads() && held)
        value = *held;
}

void Members::integer(const char *key, int &value, Bounds<qint64> bounds, Rule rule)
{
    qint64 held = value;
    integer(key, held, bounds, rule);
    value = static_cast<int>(held);
}

void Members::integer(const char *key, std::optional<int> &value, Bounds<qint64> bounds, Rule rule)
{
    std::optional<qint64> held = value ? std::optional<qint64>(*value) : std::nullopt;
    integer(key, held, bounds, rule);
    if (reads() && held)
        value = static_cast<int>(*held);
}

void Members::instant(const char *key, base::Instant &value, Rule rule)
{
    std::optional<base::Instant> held(value);
    instant(key, held, rule);
    if (reads() && held)
        value = *held;
}

void Members::bytes(const char *key, QByteArray &value, Rule rule)
{
    QString held = QString::fromLatin1(value.toBase64());
    text(key, held, rule);
    if (!reads())
        return;
    const auto decoded = QByteArray::fromBase64Encoding(held.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded)
        value = *decoded;
    else
        refuse(key, QStringLiteral("is no base64"));
}

} // namespace attune::protocol
