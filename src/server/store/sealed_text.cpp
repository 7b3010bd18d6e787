// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sealed_text.h"

#include "crypto/aead.h"
#include "crypto/digest.h"

namespace attune::server::store {

QByteArray sealText(const QByteArray &plain, const QByteArray &boundTo, const crypto::SecretBytes &key)
{
    const QByteArray nonce = crypto::randomBytes(crypto::Aead::nonceSize);
    return nonce + crypto::Aead(key).seal(nonce, boundTo, plain.constData(), plain.size());
}

std::optional<QByteArray> openText(const QByteArray &sealed, const QByteArray &boundTo, const crypto::SecretBytes &key)
{
    constexpr auto nonce = crypto::Aead::nonceSize;
    if (sealed.size() < nonce)
        return std::nullopt;
    const auto plain =
        crypto::Aead(key).open(sealed.left(nonce), boundTo, sealed.constData() + nonce, sealed.size() - nonce);
    return plain ? std::optional<QByteArray>(*plain) : std::nullopt;
}

} // namespace attune::server::store
