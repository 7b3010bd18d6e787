// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace attune::base {

QString newUuidV7(qint64 unixMs)
{
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const auto high = static_cast<quint32>(static_cast<quint64>(unixMs) >> 16);
    const auto low = static_cast<quint16>(static_cast<quint64>(unixMs) & 0xffffU);
    const auto version = static_cast<quint16>(0x7000U | (random[0] & 0x0fffU));
    const auto b = [&](std::size_t word, unsigned shift) {
        return static_cast<uchar>((random.at(word) >> shift) & 0xffU);
    };
    const QUuid uuid(high, low, version, static_cast<uchar>(0x80U | (b(1, 0) & 0x3fU)), b(1, 8), b(1, 16), b(1, 24),
                     b(2, 0), b(2, 8), b(2, 16), b(2, 24));
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace attune::base
