// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace attune::base {

/// An opaque identifier of one kind of thing. Ids of different kinds do not mix.
/// The three clinic APIs use integers, strings and UUIDs, hence text inside.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value) : m_value(std::move(value)) {}

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

/// A fresh UUIDv7 (RFC 9562, section 5.7) in canonical text form: time-ordered, 74 random bits from the system's
/// source.
/// @param unixMs milliseconds since 1970-01-01 UTC
QString newUuidV7(qint64 unixMs);

} // namespace attune::base
