// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <mutex>

namespace attune::server::http {

/// Which account a credential was answered as, so that a request can be given its turn before anybody looks into the
/// database. It decides about turns only, never about what is allowed. Digests are kept, not credentials. Any thread.
class AskerBook
{
public:
    /// Empty when it is not known.
    QString accountOf(const QByteArray &credential) const;
    /// An empty credential or account is nothing to learn.
    void learn(const QByteArray &credential, const QString &account);

private:
    mutable std::mutex m_mutex;
    QHash<QByteArray, QString> m_accounts;
};

} // namespace attune::server::http
