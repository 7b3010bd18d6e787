// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"

#include <QByteArray>

#include <optional>

namespace attune::server::store {

/// Words of people in the database: nonce, then AES-256-GCM of the text, bound to what it is about (NOTES.md).
QByteArray sealText(const QByteArray &plain, const QByteArray &boundTo, const crypto::SecretBytes &key);
/// nullopt when it does not open: another key, another place, or changed bytes.
std::optional<QByteArray> openText(const QByteArray &sealed, const QByteArray &boundTo, const crypto::SecretBytes &key);

} // namespace attune::server::store
