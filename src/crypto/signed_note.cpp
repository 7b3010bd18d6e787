// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signed_note.h"

#include "crypto/digest.h"

#include <QStringDecoder>
#include <QtEndian>

#include <memory>

#include <openssl/evp.h>

namespace attune::crypto {

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype signatureSize = 64;
constexpr qsizetype idSize = 4;
constexpr qsizetype longestNote = 64LL * 1024;
constexpr int mostSignatures = 32;
const QByteArray dash = QByteArray("\xe2\x80\x94 "); // em dash and space

struct KeyDeleter
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Context = std::unique_ptr<EVP_MD_CTX, KeyDeleter>;

base::Error malformed(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 200 &&
           std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace() || c == QLatin1Char('+'); });
}

/// Strict: no line feeds, no missing padding, nothing that decodes and encodes to something else.
std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

/// Decimal without sign or leading zeros, below 2^62.
std::optional<qint64> sizeFrom(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > 18 || (text.size() > 1 && text.startsWith('0')))
        return std::nullopt;
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.toLongLong();
}

bool isRight(const QByteArray &key, const QByteArray &message, const QByteArray &signature)
{
    if (key.size() != keySize || signature.size() != signatureSize)
        return false;
    const Key publicKey(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr,
                                                    reinterpret_cast<const unsigned char *>(key.constData()), keySize));
    const Context context(EVP_MD_CTX_new());
    return publicKey && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, publicKey.get()) == 1 &&
           EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            static_cast<std::size_t>(signature.size()),
                            reinterpret_cast<const unsigned char *>(message.constData()),
                            static_cast<std::size_t>(message.size())) == 1;
}

QByteArray cosignedMessage(const QByteArray &text, qint64 unixSeconds)
{
    return "cosignature/v1\ntime " + QByteArray::number(unixSeconds) + '\n' + text;
}

} // namespace

QByteArray VerifierKey::id() const
{
    return sha256(name.toUtf8() + '\n' + static_cast<char>(kind) + key).left(idSize);
}

QString VerifierKey::text() const
{
    return name + QLatin1Char('+') + QString::fromLatin1(id().toHex()) + QLatin1Char('+') +
           QString::fromLatin1((static_cast<char>(kind) + key).toBase64());
}

base::Result<VerifierKey> verifierKeyFrom(const QString &text)
{
    const QString name = text.section(QLatin1Char('+'), 0, 0);
    const QString id = text.section(QLatin1Char('+'), 1, 1);
    const auto bytes = fromBase64(text.section(QLatin1Char('+'), 2).toLatin1()); // base64 itself may hold plus signs
    if (!isName(name) || id.size() != 2 * idSize || !bytes || bytes->size() != keySize + 1)
        return malformed("this is not a verifier key");
    VerifierKey key;
    key.name = name;
    key.key = bytes->mid(1);
    const auto kind = static_cast<unsigned char>(bytes->at(0));
    if (kind != static_cast<unsigned char>(VerifierKey::Kind::Ed25519) &&
        kind != static_cast<unsigned char>(VerifierKey::Kind::Cosignature))
        return malformed("this verifier key is of a kind that is not known here");
    key.kind = static_cast<VerifierKey::Kind>(kind);
    if (QString::fromLatin1(key.id().toHex()) != id)
        return malformed("the id of this verifier key does not fit its key: it was changed or mistyped");
    return key;
}

base::Result<NoteSigner> NoteSigner::from(const QString &name, SecretBytes seed, VerifierKey::Kind kind)
{
    if (!isName(name) || seed.size() != keySize)
        return malformed("a signer needs a name and 32 bytes");
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), keySize));
    QByteArray publicKey(keySize, Qt::Uninitialized);
    std::size_t length = keySize;
    if (!key ||
        EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char *>(publicKey.data()), &length) != 1)
        return malformed("this is no Ed25519 key");
    NoteSigner signer;
    signer.m_verifier = {name, kind, publicKey};
    signer.m_seed = std::move(seed);
    return signer;
}

QByteArray NoteSigner::sign(const QByteArray &message) const
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.data(), keySize));
    const Context context(EVP_MD_CTX_new());
    QByteArray signature(signatureSize, '\0');
    std::size_t length = signatureSize;
    if (key && context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1)
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length,
                       reinterpret_cast<const unsigned char *>(message.constData()),
                       static_cast<std::size_t>(message.size()));
    return signature;
}

QByteArray NoteSigner::signatureLine(const QByteArray &text) const
{
    return dash + m_verifier.name.toUtf8() + ' ' + (m_verifier.id() + sign(text)).toBase64() + '\n';
}

QByteArray NoteSigner::cosignatureLine(const QByteArray &checkpointText, qint64 unixSeconds) const
{
    const auto time = qToBigEndian<quint64>(static_cast<quint64>(unixSeconds));
    const QByteArray timeBytes(reinterpret_cast<const char *>(&time), sizeof time);
    return dash + m_verifier.name.toUtf8() + ' ' +
           (m_verifier.id() + timeBytes + sign(cosignedMessage(checkpointText, unixSeconds))).toBase64() + '\n';
}

bool SignedNote::isSignedBy(const VerifierKey &key) const
{
    return std::any_of(signatures.begin(), signatures.end(), [&](const Signature &signature) {
        return key.kind == VerifierKey::Kind::Ed25519 && signature.name == key.name &&
               signature.bytes.left(idSize) == key.id() && isRight(key.key, text, signature.bytes.mid(idSize));
    });
}

std::optional<qint64> SignedNote::cosignedAt(const VerifierKey &witness) const
{
    for (const Signature &signature : signatures) {
        if (witness.kind != VerifierKey::Kind::Cosignature || signature.name != witness.name ||
            signature.bytes.left(idSize) != witness.id() || signature.bytes.size() != idSize + 8 + signatureSize)
            continue;
        const auto time = qFromBigEndian<quint64>(signature.bytes.constData() + idSize);
        const auto seconds = static_cast<qint64>(time);
        if (seconds >= 0 && isRight(witness.key, cosignedMessage(text, seconds), signature.bytes.mid(idSize + 8)))
            return seconds;
    }
    return std::nullopt;
}

base::Result<SignedNote> signedNoteFrom(const QByteArray &bytes)
{
    if (bytes.size() > longestNote || !bytes.endsWith('\n'))
        return malformed("this is not a signed note");
    const bool control = std::any_of(bytes.begin(), bytes.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    if (control || decoder.hasError() || decoded.isEmpty())
        return malformed("a signed note must be plain UTF-8");
    const qsizetype split = bytes.lastIndexOf("\n\n");
    if (split < 0)
        return malformed("this note has no signature");
    SignedNote note;
    note.text = bytes.left(split + 1);
    if (bytes.size() < split + 3)
        return malformed("this note has no signature");
    const auto lines = bytes.mid(split + 2).chopped(1).split('\n');
    if (lines.size() > mostSignatures)
        return malformed("this note has too many signatures");
    for (const QByteArray &line : lines) {
        const qsizetype space = line.indexOf(' ', dash.size());
        const auto signature = space > 0 ? fromBase64(line.mid(space + 1)) : std::nullopt;
        const QString name = QString::fromUtf8(line.mid(dash.size(), std::max<qsizetype>(0, space - dash.size())));
        if (!line.startsWith(dash) || !signature || signature->size() <= idSize || !isName(name))
            return malformed("a signature line of this note is malformed");
        note.signatures.append({name, *signature});
    }
    return note;
}

QByteArray toText(const Checkpoint &checkpoint)
{
    return checkpoint.origin.toUtf8() + '\n' + QByteArray::number(checkpoint.size) + '\n' +
           toBytes(checkpoint.root).toBase64() + '\n';
}

base::Result<Checkpoint> checkpointFromText(const QByteArray &text)
{
    const auto lines = text.split('\n');
    const auto size = lines.size() > 3 ? sizeFrom(lines.at(1)) : std::nullopt;
    const auto root = lines.size() > 3 ? fromBase64(lines.at(2)) : std::nullopt;
    const auto hash = root ? hashFrom(*root) : std::nullopt;
    if (!size || !hash || lines.first().isEmpty())
        return malformed("this is not a checkpoint");
    return Checkpoint{QString::fromUtf8(lines.first()), *size, *hash};
}

base::Result<Checkpoint> checkedCheckpoint(const QByteArray &bytes, const VerifierKey &key)
{
    const auto note = signedNoteFrom(bytes);
    if (!note)
        return note.error();
    if (!note->isSignedBy(key))
        return base::Error{
            base::ErrorKind::Untrusted, QStringLiteral("the checkpoint is not signed with this key"), {}, {}};
    auto checkpoint = checkpointFromText(note->text);
    if (checkpoint && checkpoint->origin != key.name)
        return base::Error{base::ErrorKind::Untrusted, QStringLiteral("the checkpoint is of another log"), {}, {}};
    return checkpoint;
}

namespace {

constexpr qsizetype longestReceipt = 1024LL * 1024;
constexpr int mostHashes = 64;
const QByteArray receiptHead = "c2sp.org/tlog-proof@v1";

} // namespace

QByteArray toText(const Receipt &receipt)
{
    QByteArray text = receiptHead + '\n';
    if (!receipt.entry.isEmpty())
        text += "extra " + receipt.entry.toBase64() + '\n';
    text += "index " + QByteArray::number(receipt.index) + '\n';
    for (const Hash &hash : receipt.proof)
        text += toBytes(hash).toBase64() + '\n';
    return text + '\n' + receipt.checkpoint;
}

base::Result<Receipt> receiptFrom(const QByteArray &text)
{
    const qsizetype split = text.indexOf("\n\n");
    if (text.size() > longestReceipt || split < 0)
        return malformed("this is not a receipt");
    auto lines = text.left(split).split('\n');
    Receipt receipt;
    receipt.checkpoint = text.mid(split + 2);
    if (lines.takeFirst() != receiptHead)
        return malformed("this is not a receipt of a kind that is known here");
    if (!lines.isEmpty() && lines.first().startsWith("extra ")) {
        const auto entry = fromBase64(lines.takeFirst().mid(6));
        if (!entry)
            return malformed("the entry of this receipt is not base64");
        receipt.entry = *entry;
    }
    const auto index =
        !lines.isEmpty() && lines.first().startsWith("index ") ? sizeFrom(lines.takeFirst().mid(6)) : std::nullopt;
    if (!index || lines.size() > mostHashes)
        return malformed("this receipt has no number, or too many hashes");
    receipt.index = *index;
    for (const QByteArray &line : std::as_const(lines)) {
        const auto bytes = fromBase64(line);
        const auto hash = bytes ? hashFrom(*bytes) : std::nullopt;
        if (!hash)
            return malformed("a hash of this receipt is malformed");
        receipt.proof.append(*hash);
    }
    return receipt;
}

base::Result<Checkpoint> checkReceipt(const Receipt &receipt, const VerifierKey &key)
{
    auto checkpoint = checkedCheckpoint(receipt.checkpoint, key);
    if (!checkpoint)
        return checkpoint;
    const TreeHasher hasher;
    if (!isIncluded(hasher, hasher.leaf(receipt.entry), receipt.index, checkpoint->size, receipt.proof,
                    checkpoint->root))
        return base::Error{base::ErrorKind::Corrupt,
                           QStringLiteral("the entry is not in the log that this checkpoint speaks of"),
                           {},
                           {}};
    return checkpoint;
}

} // namespace attune::crypto
