// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QObject>

namespace attune::secrets {

/// Secrets in the system keychain through QtKeychain. There is no fallback to a file: without a usable keychain every
/// call answers Unavailable. A locked keychain reads like an empty one (NotFound). GUI thread.
class KeychainCredentialStore final : public QObject, public domain::CredentialStore
{
    Q_OBJECT

public:
    /// @param service name under which the keychain files the entries
    explicit KeychainCredentialStore(QString service, QObject *parent = nullptr);

    domain::Answer<QString> read(const QString &key) override;
    domain::Answer<void> write(const QString &key, const QString &secret) override;
    domain::Answer<void> remove(const QString &key) override;

private:
    QString m_service;
};

} // namespace attune::secrets
