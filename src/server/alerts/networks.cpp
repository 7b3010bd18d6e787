// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/networks.h"

#include <QByteArray>

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace attune::server::alerts {

namespace {

template <std::size_t size>
QString textOf(int family, const std::array<unsigned char, size> &bytes, const char *length)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(family, bytes.data(), text.data(), text.size());
    return QString::fromLatin1(text.data()) + QLatin1String(length);
}

QString networkOf4(std::array<unsigned char, 4> bytes)
{
    bytes[3] = 0;
    return textOf(AF_INET, bytes, "/24");
}

} // namespace

QString networkOf(const QString &address)
{
    constexpr std::array<unsigned char, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    const QByteArray plain = address.section(QLatin1Char('%'), 0, 0).trimmed().toLatin1();
    std::array<unsigned char, 4> four{};
    if (::inet_pton(AF_INET, plain.constData(), four.data()) == 1)
        return networkOf4(four);
    std::array<unsigned char, 16> six{};
    if (::inet_pton(AF_INET6, plain.constData(), six.data()) != 1)
        return address;
    if (std::equal(mapped.begin(), mapped.end(), six.begin())) {
        std::copy(six.begin() + mapped.size(), six.end(), four.begin());
        return networkOf4(four);
    }
    std::fill(six.begin() + 6, six.end(), static_cast<unsigned char>(0));
    return textOf(AF_INET6, six, "/48");
}

} // namespace attune::server::alerts
