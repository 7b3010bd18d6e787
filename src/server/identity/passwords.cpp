// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/passwords.h"

#include "base/short_section.h"
#include "crypto/digest.h"

#include <QStringList>

#include <algorithm>
#include <functional>
#include <semaphore>
#include <stdexcept>
#include <thread>

#include <argon2.h>

#include <sys/resource.h>

namespace attune::server::identity {

namespace {

constexpr int lowPriority = 10;
constexpr quint32 noTimeKib = 64; ///< what is hashed so is thrown away: to see whether an account could be made

std::counting_semaphore<64> checkSlots(std::clamp<int>(static_cast<int>(std::thread::hardware_concurrency()) / 2, 1,
                                                       8));

struct Slot
{
    Slot() { checkSlots.acquire(); }
    ~Slot() { checkSlots.release(); }
};

/// On a thread of its own: a priority once lowered cannot be raised again, and the caller's thread may hold a lock that
/// others wait for.
void runAside(const std::function<void()> &work)
{
    const Slot slot;
    std::thread thread([&work] {
        ::setpriority(PRIO_PROCESS, 0, lowPriority); // on Linux: of this thread
        work();
    });
    thread.join();
}

/// General_Category and properties that the FreeformClass of RFC 8264 leaves out.
bool mayBeInPassword(uint c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
        return false;
    case QChar::Other_Format: // zero-width and bidirectional marks; joiners, too, where nobody sees them
        return false;
    default:
        return !QChar::isNonCharacter(c) && c != 0x034f && c != 0x115f && c != 0x1160 && c != 0x17b4 && c != 0x17b5 &&
               c != 0x3164 && c != 0xffa0 && !(c >= 0x180b && c <= 0x180f) && !(c >= 0xfe00 && c <= 0xfe0f) &&
               !(c >= 0xe0100 && c <= 0xe01ef) && !(c >= 0x1100 && c <= 0x11ff);
    }
}

QString hashed(const QString &password, const PasswordCost &cost)
{
    const QByteArray secret = password.toUtf8();
    const QByteArray salt = crypto::randomBytes(16);
    QByteArray encoded(static_cast<qsizetype>(argon2_encodedlen(cost.passes, cost.memoryKib, 1, 16, 32, Argon2_id)),
                       '\0');
    int code = ARGON2_OK;
    if (cost.memoryKib > noTimeKib)
        base::waitsForOthers("a password is hashed");
    runAside([&] {
        code = argon2id_hash_encoded(cost.passes, cost.memoryKib, 1, secret.constData(),
                                     static_cast<std::size_t>(secret.size()), salt.constData(), 16, 32, encoded.data(),
                                     static_cast<std::size_t>(encoded.size()));
    });
    if (code != ARGON2_OK)
        throw std::runtime_error("argon2 failed"); // out of memory: the request ends as "internal"
    return QString::fromLatin1(encoded.constData());
}

bool isHashOf(const QString &password, const QString &encodedHash)
{
    const QByteArray secret = password.toUtf8();
    const QByteArray encoded = encodedHash.toLatin1();
    int code = ARGON2_VERIFY_MISMATCH;
    base::waitsForOthers("a password is checked");
    runAside([&] {
        code = argon2id_verify(encoded.constData(), secret.constData(), static_cast<std::size_t>(secret.size()));
    });
    return code == ARGON2_OK;
}

/// What an older version may have hashed: the password as it came from one keyboard or another.
QStringList olderForms(const QString &typed, const QString &prepared)
{
    QStringList forms = {prepared, typed, prepared.normalized(QString::NormalizationForm_D)};
    forms.removeDuplicates();
    forms.removeFirst();
    return forms;
}

} // namespace

std::optional<QString> preparedPassword(const QString &typed)
{
    if (!typed.isValidUtf16()) // half a surrogate pair would count as another character
        return std::nullopt;
    QString spaced;
    const auto points = typed.toUcs4();
    for (const uint c : points) {
        if (!mayBeInPassword(c))
            return std::nullopt;
        const char32_t put = QChar::category(c) == QChar::Separator_Space ? U' ' : char32_t(c);
        spaced += QString::fromUcs4(&put, 1);
    }
    const QString prepared = spaced.normalized(QString::NormalizationForm_C);
    return prepared.isEmpty() ? std::nullopt : std::optional(prepared);
}

QString hashPassword(const QString &password, const PasswordCost &cost)
{
    return hashed(preparedPassword(password).value_or(password), cost);
}

PasswordMatch matchPassword(const QString &password, const QString &encodedHash)
{
    const QString prepared = preparedPassword(password).value_or(password);
    if (isHashOf(prepared, encodedHash))
        return PasswordMatch::Yes;
    const QStringList older = olderForms(password, prepared);
    const bool matches = std::any_of(older.begin(), older.end(),
                                     [&encodedHash](const QString &form) { return isHashOf(form, encodedHash); });
    return matches ? PasswordMatch::OlderForm : PasswordMatch::No;
}

void pretendToMatch(const QString &password, const PasswordCost &cost)
{
    const QString prepared = preparedPassword(password).value_or(password);
    const auto forms = 1 + olderForms(password, prepared).size();
    for (qsizetype i = 0; i < forms; ++i)
        hashed(prepared, cost);
}

} // namespace attune::server::identity
