// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/ports.h"

#include <QHash>

namespace attune::secrets {

/// Secrets that die with the program: for machines without a keychain, and for tests. GUI thread.
class MemoryCredentialStore final : public domain::CredentialStore
{
public:
    domain::Answer<QString> read(const QString &key) override
    {
        const auto found = m_secrets.constFind(key);
        if (found == m_secrets.constEnd())
            return base::ready<QString>(
                base::Error{base::ErrorKind::NotFound, QStringLiteral("no such secret"), {}, {}});
        return base::ready<QString>(*found);
    }
    domain::Answer<void> write(const QString &key, const QString &secret) override
    {
        m_secrets.insert(key, secret);
        return base::ready<void>({});
    }
    domain::Answer<void> remove(const QString &key) override
    {
        m_secrets.remove(key);
        return base::ready<void>({});
    }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace attune::secrets
