// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/passwords.h"

#include "crypto/digest.h"

#include <semaphore>
#include <stdexcept>

#include <argon2.h>

namespace attune::server::identity {

namespace {

std::counting_semaphore<2> checkSlots(2);

struct Slot
{
    Slot() { checkSlots.acquire(); }
    ~Slot() { checkSlots.release(); }
};

} // namespace

QString hashPassword(const QString &password, const PasswordCost &cost)
{
    const Slot slot;
    const QByteArray secret = password.toUtf8();
    const QByteArray salt = crypto::randomBytes(16);
    QByteArray encoded(static_cast<qsizetype>(argon2_encodedlen(cost.passes, cost.memoryKib, 1, 16, 32, Argon2_id)),
                       '\0');
    const int code = argon2id_hash_encoded(cost.passes, cost.memoryKib, 1, secret.constData(),
                                           static_cast<std::size_t>(secret.size()), salt.constData(), 16, 32,
                                           encoded.data(), static_cast<std::size_t>(encoded.size()));
    if (code != ARGON2_OK)
        throw std::runtime_error("argon2 failed"); // out of memory: the request ends as "internal"
    return QString::fromLatin1(encoded.constData());
}

bool verifyPassword(const QString &password, const QString &encodedHash)
{
    const Slot slot;
    const QByteArray secret = password.toUtf8();
    return argon2id_verify(encodedHash.toLatin1().constData(), secret.constData(),
                           static_cast<std::size_t>(secret.size())) == ARGON2_OK;
}

void pretendToVerify(const QString &password, const PasswordCost &cost)
{
    hashPassword(password, cost);
}

} // namespace attune::server::identity
