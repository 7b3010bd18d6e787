// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QString>
#include <QtEndian>

namespace attune::test {

inline QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar c : text) {
        const int value = c.isLetter() ? c.toUpper().unicode() - 'A' : c.unicode() - '2' + 26;
        bits = bits << 5 | static_cast<quint32>(value);
        count += 5;
        if (count >= 8) {
            bytes.append(static_cast<char>(bits >> (count - 8) & 0xff));
            count -= 8;
        }
    }
    return bytes;
}

/// What an authenticator app shows (RFC 6238 with SHA-1, six digits, 30 s), written apart from the library the server
/// uses. @param stepsLater of 30 s, from now
inline QString codeOf(const QByteArray &secret, int stepsLater = 0,
                      qint64 unixSeconds = QDateTime::currentSecsSinceEpoch())
{
    QByteArray counter(8, '\0');
    qToBigEndian<quint64>(static_cast<quint64>(unixSeconds / 30 + stepsLater), counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    const quint32 word = qFromBigEndian<quint32>(mac.constData() + (mac.back() & 0x0f)) & 0x7fffffff;
    return QStringLiteral("%1").arg(word % 1'000'000, 6, 10, QLatin1Char('0'));
}

} // namespace attune::test
