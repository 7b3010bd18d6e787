// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::server::identity {

/// Cost of argon2id (RFC 9106). The defaults take about 0.15 s and 64 MiB a check.
struct PasswordCost
{
    quint32 passes = 3;
    quint32 memoryKib = 64 * 1024;
};

constexpr qsizetype shortestPassword = 12;
constexpr qsizetype longestPassword = 1024; ///< in characters; longer ones would only cost time

/// Encoded argon2id hash with a fresh 16-byte salt.
QString hashPassword(const QString &password, const PasswordCost &cost);
/// Takes as long for a wrong password as for a right one. At most two run at a time, so that guesses cannot eat the
/// memory.
bool verifyPassword(const QString &password, const QString &encodedHash);
/// Burns the time of one check: for accounts that do not exist.
void pretendToVerify(const QString &password, const PasswordCost &cost);

} // namespace attune::server::identity
