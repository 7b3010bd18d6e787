// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/merkle_tree.h"
#include "crypto/secret_bytes.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace attune::crypto {

/// Who signed: a name without spaces and plus signs, and an Ed25519 key. Text form, for people to keep and compare:
/// "name+12345678+base64(algorithm byte, key)" (C2SP signed-note, "verifier keys").
struct VerifierKey
{
    /// C2SP signed-note signature types.
    enum class Kind : unsigned char { Ed25519 = 0x01, Cosignature = 0x04 };
    QString name;
    Kind kind = Kind::Ed25519;
    QByteArray key; ///< 32 bytes

    QByteArray id() const; ///< four bytes, which stand in each signature
    QString text() const;
};
/// InvalidInput unless the text is one, of a known kind, and its id fits its key.
base::Result<VerifierKey> verifierKeyFrom(const QString &text);

/// Signs notes. The private key is wiped when it goes.
class NoteSigner
{
public:
    /// @param seed 32 bytes of chance  @param name as of a VerifierKey
    static base::Result<NoteSigner> from(const QString &name, SecretBytes seed,
                                         VerifierKey::Kind kind = VerifierKey::Kind::Ed25519);
    const VerifierKey &verifier() const { return m_verifier; }
    /// A line "— name base64\n" over a text that ends with a line feed.
    QByteArray signatureLine(const QByteArray &text) const;
    /// The same as a witness (C2SP tlog-cosignature, version 1): over a time and a checkpoint.
    QByteArray cosignatureLine(const QByteArray &checkpointText, qint64 unixSeconds) const;

private:
    NoteSigner() = default;
    QByteArray sign(const QByteArray &message) const;
    VerifierKey m_verifier;
    SecretBytes m_seed;
};

/// A text and the lines that sign it. What is in `text` is believed only after a signature was checked.
struct SignedNote
{
    struct Signature
    {
        QString name;
        QByteArray bytes; ///< four bytes of key id, then what the kind says
    };
    QByteArray text; ///< ends with a line feed
    QList<Signature> signatures;

    bool isSignedBy(const VerifierKey &key) const;
    /// When this witness saw it; nullopt when it did not, or its signature is wrong.
    std::optional<qint64> cosignedAt(const VerifierKey &witness) const;
};
/// InvalidInput for anything that is not a note as the specification says: valid UTF-8, no control characters but line
/// feeds, at most 64 KiB and 32 signatures.
base::Result<SignedNote> signedNoteFrom(const QByteArray &bytes);

/// What a log promises: that its first `size` entries have this root (C2SP tlog-checkpoint).
struct Checkpoint
{
    QString origin;
    qint64 size = 0;
    Hash root{};
    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};
/// The three lines that are signed.
QByteArray toText(const Checkpoint &checkpoint);
/// InvalidInput for a malformed body; lines after the third are extensions and are ignored.
base::Result<Checkpoint> checkpointFromText(const QByteArray &text);
/// A checkpoint whose signature by `key` is right and whose origin is the key's name. Untrusted otherwise.
base::Result<Checkpoint> checkedCheckpoint(const QByteArray &note, const VerifierKey &key);

/// One entry, provable alone (C2SP tlog-proof; ACCESS_LOG.md).
struct Receipt
{
    QByteArray entry; ///< its line, as hashed
    qint64 index = 0;
    QList<Hash> proof;
    QByteArray checkpoint; ///< the signed note
};
QByteArray toText(const Receipt &receipt);
/// InvalidInput for anything malformed: wrong encodings, more than 64 hashes, more than 1 MiB.
base::Result<Receipt> receiptFrom(const QByteArray &text);
/// Whether it proves its entry under this key. Untrusted (signature, origin) or Corrupt (proof) with words that say
/// what does not fit.
base::Result<Checkpoint> checkReceipt(const Receipt &receipt, const VerifierKey &key);

} // namespace attune::crypto
