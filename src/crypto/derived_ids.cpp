// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/derived_ids.h"

namespace attune::crypto {

QString uuidFrom(QByteArray digest)
{
    digest.truncate(16);
    digest[6] = static_cast<char>((digest.at(6) & 0x0f) | 0x80);
    digest[8] = static_cast<char>((digest.at(8) & 0x3f) | 0x80);
    const QByteArray hex = digest.toHex();
    return QString::fromLatin1(hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' +
                               hex.mid(20));
}

QByteArray counted(const QStringList &parts)
{
    QByteArray bytes;
    for (const QString &part : parts) {
        const QByteArray text = part.toUtf8();
        bytes += QByteArray::number(text.size()) + ':' + text;
    }
    return bytes;
}

} // namespace attune::crypto
