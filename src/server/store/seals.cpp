// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/seals.h"

#include "base/log.h"
#include "crypto/aead.h"
#include "crypto/digest.h"
#include "server/store/database.h"
#include "server/store/keyed_hashes.h"
#include "server/store/sealed_text.h"

#include <map>

namespace attune::server::store {

namespace {

constexpr char mark[] = "~1~";
constexpr qsizetype markSize = 3;
constexpr qsizetype step = 32; // lengths are kept to this only
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray nameOf(const SealedColumn &column)
{
    return QByteArray(column.table) + '.' + column.column;
}

QByteArray boundTo(const SealedColumn &column, const QString &row)
{
    return "attune column 1\n" + nameOf(column) + '\n' + row.toUtf8();
}

/// One bit and zeros up to the next step (ISO/IEC 9797-1, padding method 2).
QByteArray padded(const QByteArray &plain)
{
    QByteArray result = plain + char(0x80);
    result.append((step - result.size() % step) % step, '\0');
    return result;
}

std::optional<QByteArray> unpadded(const QByteArray &padded)
{
    qsizetype end = padded.size();
    while (end > 0 && padded.at(end - 1) == '\0')
        --end;
    return end > 0 && padded.at(end - 1) == char(0x80) ? std::optional(padded.left(end - 1)) : std::nullopt;
}

} // namespace

const QList<const SealedColumn *> &allSealedColumns()
{
    static const QList<const SealedColumn *> all = {&personal::userEmail,
                                                    &personal::userName,
                                                    &personal::userRecordNumber,
                                                    &personal::userBirthDate,
                                                    &personal::officeName,
                                                    &personal::signInDevice,
                                                    &personal::partialSignInDevice,
                                                    &personal::consentBody,
                                                    &personal::consentReason,
                                                    &personal::logText,
                                                    &personal::logSalt,
                                                    &personal::certificate,
                                                    &personal::ingestRoom,
                                                    &personal::ingestDetail,
                                                    &personal::turnJobDetail,
                                                    &personal::transcriptionDetail,
                                                    &personal::mediaFaultWords,
                                                    &personal::codeSet,
                                                    &personal::logAgent,
                                                    &personal::matterNumber,
                                                    &personal::disclosureRecipient,
                                                    &personal::disclosureAddress,
                                                    &personal::disclosureWords,
                                                    &personal::disclosurePurpose,
                                                    &personal::reportRequest,
                                                    &personal::storedReport,
                                                    &personal::reviewFinding,
                                                    &personal::reviewSignature,
                                                    &personal::followUpWords,
                                                    &personal::followUpResult,
                                                    &personal::logViewName,
                                                    &personal::logViewQuery,
                                                    &personal::alertRuleName,
                                                    &personal::alertRuleQuery,
                                                    &personal::alertName,
                                                    &personal::alertQuery,
                                                    &personal::alertComment,
                                                    &personal::vocabularyWord,
                                                    &personal::vocabularyHeard};
    return all;
}

const QList<const SealedColumn *> &allKeyedHashes()
{
    static const QList<const SealedColumn *> all = {&personal::triedAccount, &personal::triedBy, &personal::triedPlace};
    return all;
}

struct Seals::Keys
{
    struct Pair
    {
        crypto::SecretBytes seal;
        crypto::SecretBytes index;
    };
    std::map<QByteArray, Pair> ofColumns;

    explicit Keys(const crypto::SecretBytes &key)
    {
        for (const SealedColumn *column : allSealedColumns() + allKeyedHashes()) {
            const QByteArray name = nameOf(*column);
            ofColumns.emplace(name,
                              Pair{crypto::SecretBytes(crypto::hmacSha256(key, "attune column seal 1\n" + name)),
                                   crypto::SecretBytes(crypto::hmacSha256(key, "attune column index 1\n" + name))});
        }
    }
    const Pair &of(const SealedColumn &column) const { return ofColumns.at(nameOf(column)); }
};

Seals::Seals() = default;
Seals::~Seals() = default;

void Seals::unlock(const crypto::SecretBytes &key)
{
    auto made = std::make_unique<const Keys>(key);
    const std::lock_guard lock(m_mutex);
    m_keys = made.get();
    m_made.push_back(std::move(made));
}

const Seals::Keys &Seals::keys() const
{
    const Keys *current = m_keys.load();
    if (!current)
        throw StoreError(QStringLiteral("personal data is sealed, and the keys of this clinic are not open"));
    return *current;
}

QByteArray Seals::seal(const SealedColumn &column, const QString &row, const QByteArray &plain) const
{
    if (plain.isEmpty())
        return {};
    return mark + sealText(padded(plain), boundTo(column, row), keys().of(column).seal).toBase64(base64);
}

QString Seals::seal(const SealedColumn &column, const QString &row, const QString &text) const
{
    return QString::fromLatin1(seal(column, row, text.toUtf8()));
}

std::optional<QByteArray> Seals::tryOpen(const SealedColumn &column, const QString &row, const QByteArray &stored) const
{
    if (!isMarked(stored))
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(stored.mid(markSize), base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const auto plain = openText(*decoded, boundTo(column, row), keys().of(column).seal);
    return plain ? unpadded(*plain) : std::nullopt;
}

QByteArray Seals::open(const SealedColumn &column, const QString &row, const QByteArray &stored) const
{
    if (!isMarked(stored))
        return stored;
    if (auto plain = tryOpen(column, row, stored))
        return *plain;
    base::logger("store")->error("{} of {} does not open; \"attunectl storage prove\" finds all that do not.",
                                 nameOf(column).toStdString(), row.toStdString());
    return QStringLiteral("\uFFFD").toUtf8();
}

QString Seals::index(const SealedColumn &column, const QString &normalised) const
{
    if (normalised.isEmpty())
        return {};
    return QString::fromLatin1(crypto::hmacSha256(keys().of(column).index, normalised.toUtf8()).toBase64(base64));
}

bool Seals::isMarked(const QByteArray &stored)
{
    return stored.startsWith(mark);
}

} // namespace attune::server::store
