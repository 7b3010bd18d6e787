// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hmac_drbg.h"

#include "crypto/digest.h"

#include <QtEndian>

#include <limits>

namespace attune::crypto {

namespace {

constexpr qsizetype outputLength = 32;

QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    return hmacSha256(SecretBytes(key), data);
}

} // namespace

HmacDrbg::HmacDrbg(const QByteArray &entropy, const QByteArray &nonce, const QByteArray &personalization)
    : m_key(outputLength, '\x00'), m_value(outputLength, '\x01')
{
    update(entropy + nonce + personalization);
}

void HmacDrbg::update(const QByteArray &provided)
{
    m_key = hmac(m_key, m_value + QByteArray(1, '\x00') + provided);
    m_value = hmac(m_key, m_value);
    if (provided.isEmpty())
        return;
    m_key = hmac(m_key, m_value + QByteArray(1, '\x01') + provided);
    m_value = hmac(m_key, m_value);
}

QByteArray HmacDrbg::generate(qsizetype count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        m_value = hmac(m_key, m_value);
        bytes += m_value;
    }
    update({});
    return bytes.left(count);
}

quint64 HmacDrbg::below(quint64 bound)
{
    // Of 2^64 numbers as many as a multiple of the bound count, so that each remainder is as often there as any other.
    const quint64 surplus = (std::numeric_limits<quint64>::max() % bound + 1) % bound;
    const quint64 last = std::numeric_limits<quint64>::max() - surplus;
    while (true) {
        const quint64 number = qFromBigEndian<quint64>(generate(8).constData());
        if (number <= last)
            return number % bound;
    }
}

} // namespace attune::crypto
