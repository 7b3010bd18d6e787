// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/asker_book.h"

#include "crypto/digest.h"

namespace attune::server::http {

namespace {

constexpr qsizetype mostCredentials = 8192; ///< then it learns from the beginning: each costs one request as a stranger

}

QString AskerBook::accountOf(const QByteArray &credential) const
{
    if (credential.isEmpty())
        return {};
    const QByteArray digest = crypto::sha256(credential);
    const std::lock_guard lock(m_mutex);
    return m_accounts.value(digest);
}

void AskerBook::learn(const QByteArray &credential, const QString &account)
{
    if (credential.isEmpty() || account.isEmpty())
        return;
    const QByteArray digest = crypto::sha256(credential);
    const std::lock_guard lock(m_mutex);
    if (m_accounts.size() >= mostCredentials && !m_accounts.contains(digest))
        m_accounts.clear();
    m_accounts.insert(digest, account);
}

} // namespace attune::server::http
