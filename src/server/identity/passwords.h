// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace attune::server::identity {

/// Cost of argon2id (RFC 9106). The defaults take about 0.15 s and 64 MiB a check.
struct PasswordCost
{
    quint32 passes = 3;
    quint32 memoryKib = 64 * 1024;
};

constexpr qsizetype longestPassword = 1024; ///< in UTF-16 units; longer ones would only cost time

/// A password as it is hashed (RFC 8265, profile OpaqueString): in NFC, every space a U+0020, so that it is the same
/// however a keyboard composes it. Nothing for what cannot be one: empty, or with control characters, characters one
/// cannot see, or ones Unicode does not know.
std::optional<QString> preparedPassword(const QString &typed);

/// Encoded argon2id hash of the prepared form, with a fresh 16-byte salt. Few run at a time (half the machine's cores),
/// and at a low priority, so that neither memory nor the answers to others suffer.
QString hashPassword(const QString &password, const PasswordCost &cost);

enum class PasswordMatch {
    No,
    Yes,
    OlderForm ///< right, but hashed as it was typed, by an older version: it should be hashed anew
};
/// Takes as long for a wrong password as for a right one.
PasswordMatch matchPassword(const QString &password, const QString &encodedHash);
/// Spends the time of one password check, for accounts that do not exist.
void pretendToMatch(const QString &password, const PasswordCost &cost);

} // namespace attune::server::identity
