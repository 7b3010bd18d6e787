// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_wrapper.h"

#include "crypto/aead.h"
#include "crypto/digest.h"

namespace attune::crypto {

base::Error noSuchKeyVersion(quint32 version)
{
    return {base::ErrorKind::Unsupported, QStringLiteral("the key of version %1 is missing").arg(version), {}, {}};
}

base::Result<Wrap> LocalKeys::wrap(quint32 version, const SecretBytes &secret, const QByteArray &associated) const
{
    const auto key = m_keys.find(version);
    if (key == m_keys.end())
        return noSuchKeyVersion(version);
    const QByteArray nonce = randomBytes(Aead::nonceSize);
    return Wrap{nonce, Aead(key->second).seal(nonce, associated, secret.view().constData(), secret.size())};
}

base::Result<SecretBytes> LocalKeys::unwrap(quint32 version, const Wrap &wrap, const QByteArray &associated) const
{
    const auto key = m_keys.find(version);
    if (key == m_keys.end())
        return noSuchKeyVersion(version);
    if (wrap.nonce.size() != Aead::nonceSize || wrap.sealedBytes.size() < Aead::tagSize)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("a wrap has an impossible size"), {}, {}};
    auto opened = Aead(key->second).open(wrap.nonce, associated, wrap.sealedBytes.constData(), wrap.sealedBytes.size());
    if (!opened)
        return opened.error();
    return SecretBytes(std::move(*opened));
}

} // namespace attune::crypto
