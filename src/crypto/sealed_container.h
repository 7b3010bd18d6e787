// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/aead.h"
#include "crypto/container_io.h"
#include "crypto/key_wrapper.h"

#include <QString>

#include <memory>
#include <optional>

namespace attune::crypto {

/// The fixed part of a container (SEALED_CONTAINER.md).
struct SealHeader
{
    quint32 keyVersion = 0;
    quint32 chunkSize = 64 * 1024;
    qint64 plainSize = 0;
    QByteArray wrapNonce;
    QByteArray wrappedKey;
    QString recordingId;

    qint64 byteSize() const;
    qint64 chunkCount() const;
    /// Size of the whole container file that belongs to this header.
    qint64 containerSize() const;
};

/// Reads a header from the first bytes of a container. Corrupt for anything malformed; never reads beyond `bytes`.
base::Result<SealHeader> sealHeaderFrom(const QByteArray &bytes);
QByteArray toBytes(const SealHeader &header);

/// Writes one container. Nothing exists under the final name until finish() has succeeded.
class SealWriter
{
public:
    /// @param sink where the container goes  @param keys wrap its data key; they are asked when it is finished
    static base::Result<std::unique_ptr<SealWriter>> create(std::unique_ptr<ContainerSink> sink,
                                                            const QString &recordingId, const KeyWrapper &keys);

    base::Result<void> write(const char *plain, qsizetype size);
    /// Durable under its name when this succeeds.
    base::Result<SealHeader> finish();

private:
    SealWriter(std::unique_ptr<ContainerSink> sink, SealHeader header, SecretBytes dataKey, const KeyWrapper &keys);
    base::Result<void> writeChunk(bool last);

    std::unique_ptr<ContainerSink> m_sink;
    SealHeader m_header;
    SecretBytes m_dataKey;
    const KeyWrapper &m_keys;
    Aead m_cipher;
    QByteArray m_pending;
    qint64 m_chunks = 0;
};

/// A container's header with its data key taken out of the wrap: what opens it, and nothing else.
struct OpenedSeal
{
    SealHeader header;
    SecretBytes dataKey;
};

/// Reads the header of a container and opens its wrap; the errors are those of SealReader::open.
/// @param current the header whose wrap counts instead of the container's own; all else in it must be the same
base::Result<OpenedSeal> openSeal(ContainerBytes &container, const QString &recordingId, const KeyWrapper &keys,
                                  const std::optional<SealHeader> &current = std::nullopt);
/// The header with a data key sealed into it, under a fresh nonce and the current version.
base::Result<SealHeader> wrapped(SealHeader header, const SecretBytes &dataKey, const KeyWrapper &keys);
/// The same header with its data key sealed under the current version. Corrupt when the old wrap does not open.
base::Result<SealHeader> rewrapped(const SealHeader &header, const KeyWrapper &keys);

/// Opens chunks of one container, wherever their bytes come from. One thread.
class ChunkOpener
{
public:
    ChunkOpener(SealHeader header, const SecretBytes &dataKey);

    const SealHeader &header() const { return m_header; }
    /// Of a chunk with its tag, in the container.
    qint64 sealedOffset(qint64 index) const;
    qint64 sealedSize(qint64 index) const;
    /// Corrupt when it is not the chunk it should be, whole and unchanged.
    base::Result<QByteArray> open(qint64 index, const char *sealedBytes, qsizetype size);

private:
    SealHeader m_header;
    Aead m_cipher;
};

/// Reads plain bytes at any offset, opening only the chunks touched. Not for two threads at a time.
class SealReader
{
public:
    /// Corrupt when header or wrap (then with the code key_wrong) do not check, or the container has another size than
    /// the header says; Unsupported when the wrapping key's version is not known; Unavailable when bytes or keys cannot
    /// be reached.
    static base::Result<std::unique_ptr<SealReader>> open(std::unique_ptr<ContainerBytes> container,
                                                          const QString &recordingId, const KeyWrapper &keys,
                                                          const std::optional<SealHeader> &current = std::nullopt);

    const SealHeader &header() const { return m_opener.header(); }
    /// Up to `maxSize` bytes from `offset`; fewer only at the end. Corrupt when a chunk does not open.
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize);

private:
    SealReader(std::unique_ptr<ContainerBytes> container, ChunkOpener opener);
    base::Result<QByteArray> chunk(qint64 index);

    std::unique_ptr<ContainerBytes> m_container;
    ChunkOpener m_opener;
    qint64 m_cachedIndex = -1;
    QByteArray m_cached;
};

} // namespace attune::crypto
