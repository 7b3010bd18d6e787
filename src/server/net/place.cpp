// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/place.h"

#include <QByteArray>

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace attune::server::net {

QString placeOf(const QString &address)
{
    constexpr std::array<unsigned char, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    const QByteArray plain = address.section(QLatin1Char('%'), 0, 0).trimmed().toLatin1();
    std::array<unsigned char, 16> bytes{};
    if (::inet_pton(AF_INET6, plain.constData(), bytes.data()) != 1)
        return QString::fromLatin1(plain);
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin())) {
        ::inet_ntop(AF_INET, bytes.data() + mapped.size(), text.data(), text.size());
        return QString::fromLatin1(text.data());
    }
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    return QString::fromLatin1(text.data()) + QStringLiteral("/64");
}

QString canonicalAddress(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.startsWith(QLatin1Char('[')) && plain.contains(QLatin1Char(']')))
        plain = plain.mid(1).section(QLatin1Char(']'), 0, 0);
    else if (plain.count(QLatin1Char(':')) == 1)
        plain = plain.section(QLatin1Char(':'), 0, 0);
    const QByteArray address = plain.section(QLatin1Char('%'), 0, 0).toLatin1();
    std::array<unsigned char, 16> bytes{};
    std::array<char, INET6_ADDRSTRLEN> form{};
    for (const int family : {AF_INET, AF_INET6}) {
        if (::inet_pton(family, address.constData(), bytes.data()) == 1 &&
            ::inet_ntop(family, bytes.data(), form.data(), form.size()))
            return QString::fromLatin1(form.data());
    }
    return {};
}

} // namespace attune::server::net
