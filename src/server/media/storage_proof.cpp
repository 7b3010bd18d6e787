// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/storage_proof.h"

#include "crypto/digest.h"

#include <array>
#include <cmath>

namespace attune::server::media {

namespace {

constexpr qint64 looked = 64LL * 1024;
constexpr qint64 enoughForEntropy = 16LL * 1024; // of fewer bytes even noise has visibly less than eight bits
constexpr double noise = 7.9;

double entropyOf(const QByteArray &bytes)
{
    std::array<qint64, 256> counts{};
    for (const char byte : bytes)
        ++counts.at(static_cast<unsigned char>(byte));
    double bits = 0;
    for (const qint64 count : counts) {
        if (count == 0)
            continue;
        const double share = static_cast<double>(count) / static_cast<double>(bytes.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

/// Something that opens without any key: the beginnings of the media kinds, and text.
bool looksLikeMedia(const QByteArray &bytes)
{
    return bytes.mid(4, 4) == "ftyp" || bytes.startsWith(QByteArray::fromHex("1a45dfa3")) || bytes.startsWith("OggS") ||
           bytes.startsWith("RIFF") || bytes.startsWith("WEBVTT") || bytes.startsWith("ID3");
}

/// A piece of an upload on its way in: there for minutes, and until the next day when a program was killed.
bool isPiece(const QString &id)
{
    return id.contains(QLatin1String(".part-"));
}

/// Noise of a look at the store that was cut off: nobody's, and too small to be anything else's.
bool isHealthObject(const MediaStore &store, const QString &id)
{
    if (!id.startsWith(QLatin1String(storage::healthObjects)))
        return false;
    const auto container = store.container(id);
    return container && (*container)->size() <= storage::healthObjectSize;
}

/// What is wrong with one object; empty for nothing.
QString examine(const MediaStore &store, const keys::KeyProvider &keys, const keys::ObjectKeys &wraps,
                const QString &id, StorageProof &proof)
{
    const auto container = store.container(id);
    const auto first = container ? (*container)->read(0, looked) : base::Result<QByteArray>(container.error());
    if (!first && first.error().kind == base::ErrorKind::NotFound && isPiece(id)) { // joined since it was listed
        --proof.objects;
        return {};
    }
    if (!first)
        return QStringLiteral("cannot be read");
    const QByteArray &raw = *first;
    if (looksLikeMedia(raw))
        return QStringLiteral("is not encrypted");
    const auto header = crypto::sealHeaderFrom(raw);
    if (!header)
        return QStringLiteral("is no sealed container");
    if (header->containerSize() != (*container)->size())
        return QStringLiteral("has another size than its header says");
    const QByteArray body = raw.mid(header->byteSize());
    if (body.size() >= enoughForEntropy) {
        const double bits = entropyOf(body);
        proof.leastNoise = std::min(proof.leastNoise, bits);
        if (bits < noise)
            return QStringLiteral("does not look like noise (%1 bits a byte)").arg(bits, 0, 'f', 2);
    }
    const auto current = wraps.find(id);
    const crypto::LocalKeys random(current ? current->keyVersion : header->keyVersion,
                                   crypto::SecretBytes(crypto::randomBytes(crypto::Aead::keySize)));
    const auto byChance = crypto::openSeal(**container, id, random, current);
    if (byChance)
        return QStringLiteral("opens with any key");
    ++proof.refused;
    if (!current &&
        isPiece(id)) { // of an upload under way, or cut off before its key was noted: housekeeping erases it
        --proof.objects;
        --proof.refused;
        return {};
    }
    if (!current)
        return QStringLiteral("has a key that is not noted; \"attunectl keys rotate\" notes it");
    if (!keys.hasVersion(current->keyVersion))
        return QStringLiteral("is under version %1 of the key, which is gone").arg(current->keyVersion);
    auto source = store.open(id);
    if (!source)
        return QStringLiteral("does not open: ") + source.error().detail;
    if (const auto byte = (*source)->read(0, 1); !byte)
        return QStringLiteral("opens, but its media does not: ") + byte.error().detail;
    ++proof.opened;
    return {};
}

} // namespace

base::Result<StorageProof> proveStorage(const MediaStore &store, const keys::KeyProvider &keys,
                                        const keys::ObjectKeys &wraps, store::Connection &connection)
{
    StorageProof proof;
    proof.columns = store::proveColumns(connection);
    const auto ids = store.objects();
    if (!ids)
        return ids.error();
    for (const QString &id : *ids) {
        if (isHealthObject(store, id))
            continue;
        ++proof.objects;
        if (const QString wrong = examine(store, keys, wraps, id, proof); !wrong.isEmpty())
            proof.exceptions.append({id, wrong});
    }
    return proof;
}

protocol::Json toJson(const StorageProof &proof, base::Instant at)
{
    protocol::Json exceptions = protocol::Json::array();
    for (const auto &[id, wrong] : proof.exceptions)
        exceptions.push_back({{"object", protocol::json(id)}, {"what", protocol::json(wrong)}});
    for (const auto &[value, wrong] : proof.columns.exceptions)
        exceptions.push_back({{"value", protocol::json(value)}, {"what", protocol::json(wrong)}});
    return {{"at", protocol::json(base::toText(at))},
            {"objects", proof.objects},
            {"openedWithTodaysKeys", proof.opened},
            {"refusedARandomKey", proof.refused},
            {"leastEntropyBitsPerByte", proof.leastNoise},
            {"personalData",
             {{"values", proof.columns.values},
              {"openedWithTodaysKeys", proof.columns.opened},
              {"refusedARandomKey", proof.columns.refused}}},
            {"exceptions", exceptions},
            {"clean", proof.isClean()}};
}

} // namespace attune::server::media
