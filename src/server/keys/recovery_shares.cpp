// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/recovery_shares.h"

#include "crypto/digest.h"

#include <QRegularExpression>
#include <QSet>

#include <memory>

extern "C" {
#include <libgfshare.h>
}

namespace attune::server::keys {

namespace {

constexpr int mostShares = 16;
constexpr qsizetype largestSecret = 64LL * 1024;
constexpr qsizetype lineLength = 64;
constexpr qsizetype checkSize = 6; ///< bytes of a share's checksum
const QString firstLine = QStringLiteral("ATTUNE RECOVERY SHARE %1");

using Context = std::unique_ptr<gfshare_ctx, decltype(&gfshare_ctx_free)>;

base::Error refuse(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

void fillWithRandom(unsigned char *target, unsigned int size)
{
    const QByteArray random = crypto::randomBytes(static_cast<qsizetype>(size));
    std::memcpy(target, random.constData(), size);
}

struct Share
{
    ShareOf kind = ShareOf::RecoveryKey;
    int number = 0;
    int needed = 0;
    QString set; ///< hash of the whole, which also proves the joined secret
    QByteArray bytes;
};

QByteArray checkOf(const Share &share)
{
    const QString kind = share.kind == ShareOf::KeyFile ? QString() : QStringLiteral("2/"); // as the first ones were
    const QString head = QStringLiteral("%1/%2/%3/").arg(share.number).arg(share.needed).arg(share.set);
    return crypto::sha256((kind + head).toLatin1() + share.bytes).left(checkSize);
}

QString textOf(const Share &share)
{
    QString text = firstLine.arg(int(share.kind)) + QLatin1Char('\n');
    text += QStringLiteral("share: %1\nneeded: %2\nset: %3\n").arg(share.number).arg(share.needed).arg(share.set);
    const QString body = QString::fromLatin1((share.bytes + checkOf(share)).toBase64());
    for (qsizetype at = 0; at < body.size(); at += lineLength)
        text += body.mid(at, lineLength) + QLatin1Char('\n');
    return text;
}

base::Result<Share> shareFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*ATTUNE RECOVERY SHARE ([12])\\s+share:\\s*(\\d{1,3})\\s+needed:\\s*(\\d{1,2})\\s+set:\\s*"
                       "([0-9a-f]{64})\\s+([A-Za-z0-9+/=\\s]+)\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return refuse(QStringLiteral("this is no recovery share, or a part of it is missing"));
    Share share;
    share.kind = match.captured(1) == QStringLiteral("1") ? ShareOf::KeyFile : ShareOf::RecoveryKey;
    share.number = match.captured(2).toInt();
    share.needed = match.captured(3).toInt();
    share.set = match.captured(4);
    const QByteArray body = QByteArray::fromBase64(match.captured(5).simplified().remove(QLatin1Char(' ')).toLatin1());
    if (body.size() <= checkSize || body.size() > largestSecret + checkSize || share.number < 1 || share.number > 255)
        return refuse(QStringLiteral("a share is too short or too long"));
    share.bytes = body.chopped(checkSize);
    if (checkOf(share) != body.right(checkSize))
        return refuse(QStringLiteral("share %1 has a typing error").arg(share.number));
    return share;
}

} // namespace

base::Result<QStringList> splitIntoShares(const crypto::SecretBytes &secret, int needed, int of, ShareOf kind)
{
    if (needed < 2 || of < needed || of > mostShares)
        return refuse(QStringLiteral("at least 2 shares must be needed, and at most 16 can be made"));
    if (secret.isEmpty() || secret.size() > largestSecret)
        return refuse(QStringLiteral("there is nothing to split"));
    gfshare_fill_rand = &fillWithRandom;
    QByteArray numbers;
    for (int i = 1; i <= of; ++i)
        numbers.append(static_cast<char>(i));
    const auto size = static_cast<unsigned int>(secret.size());
    const Context context(gfshare_ctx_init_enc(reinterpret_cast<unsigned char *>(numbers.data()),
                                               static_cast<unsigned int>(of), static_cast<unsigned char>(needed), size),
                          &gfshare_ctx_free);
    crypto::SecretBytes copy = secret.copy(); // the library takes it as something it might change
    gfshare_ctx_enc_setsecret(context.get(), const_cast<unsigned char *>(copy.data()));
    QStringList texts;
    for (int i = 0; i < of; ++i) {
        Share share{kind, i + 1, needed, QString::fromLatin1(crypto::sha256(secret.view()).toHex()),
                    QByteArray(secret.size(), '\0')};
        gfshare_ctx_enc_getshare(context.get(), static_cast<unsigned char>(i),
                                 reinterpret_cast<unsigned char *>(share.bytes.data()));
        texts << textOf(share);
    }
    return texts;
}

base::Result<JoinedShares> joinShares(const QStringList &texts)
{
    QList<Share> shares;
    QByteArray numbers;
    for (const QString &text : texts) {
        const auto share = shareFrom(text);
        if (!share)
            return share.error();
        if (numbers.contains(static_cast<char>(share->number)))
            return refuse(QStringLiteral("share %1 is there twice").arg(share->number));
        if (!shares.isEmpty() &&
            (share->kind != shares.first().kind || share->set != shares.first().set ||
             share->needed != shares.first().needed || share->bytes.size() != shares.first().bytes.size()))
            return refuse(QStringLiteral("share %1 belongs to another set").arg(share->number));
        numbers.append(static_cast<char>(share->number));
        shares.append(*share);
    }
    if (shares.isEmpty() || shares.size() < shares.first().needed)
        return refuse(QStringLiteral("%1 shares are needed, %2 are here")
                          .arg(shares.isEmpty() ? 2 : shares.first().needed)
                          .arg(shares.size()));
    gfshare_fill_rand = &fillWithRandom; // it overwrites its buffers with this
    const auto size = static_cast<unsigned int>(shares.first().bytes.size());
    const Context context(gfshare_ctx_init_dec(reinterpret_cast<unsigned char *>(numbers.data()),
                                               static_cast<unsigned int>(shares.size()), size),
                          &gfshare_ctx_free);
    for (qsizetype i = 0; i < shares.size(); ++i)
        gfshare_ctx_dec_giveshare(context.get(), static_cast<unsigned char>(i),
                                  reinterpret_cast<unsigned char *>(shares[i].bytes.data()));
    QByteArray joined(static_cast<qsizetype>(size), '\0');
    gfshare_ctx_dec_extract(context.get(), reinterpret_cast<unsigned char *>(joined.data()));
    crypto::SecretBytes secret(std::move(joined));
    if (QString::fromLatin1(crypto::sha256(secret.view()).toHex()) != shares.first().set)
        return base::Error{
            base::ErrorKind::Corrupt, QStringLiteral("the shares do not make what they once were"), {}, {}};
    return JoinedShares{shares.first().kind, std::move(secret)};
}

} // namespace attune::server::keys
