// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealed_container.h"

#include "crypto/digest.h"

#include <QtEndian>

#include <algorithm>

namespace attune::crypto {

namespace {

constexpr char magic[] = "ATNSEAL\x01";
constexpr qsizetype magicSize = 8;
constexpr qsizetype fixedSize = 88;
constexpr quint16 algorithmAes256Gcm = 1;
constexpr qint64 maxPlainSize = 1LL << 42;

template <typename T>
void put(QByteArray &target, T value)
{
    const T big = qToBigEndian(value);
    target.append(reinterpret_cast<const char *>(&big), sizeof big);
}

template <typename T>
T take(const QByteArray &source, qsizetype offset)
{
    return qFromBigEndian<T>(source.constData() + offset);
}

base::Error corrupt(const char *what)
{
    return {base::ErrorKind::Corrupt, QString::fromLatin1(what), {}, {}};
}

QByteArray wrapAssociated(const SealHeader &header)
{
    const QByteArray bytes = toBytes(header);
    return bytes.left(12) + bytes.mid(16, 12) + header.recordingId.toUtf8();
}

QByteArray chunkNonce(qint64 index)
{
    QByteArray nonce(4, '\0');
    put<quint64>(nonce, static_cast<quint64>(index));
    return nonce;
}

QByteArray chunkAssociated(const SealHeader &header, qint64 index)
{
    QByteArray data = header.recordingId.toUtf8();
    put<quint64>(data, static_cast<quint64>(index));
    data.append(index == header.chunkCount() - 1 ? '\x01' : '\x00');
    return data;
}

} // namespace

qint64 SealHeader::byteSize() const
{
    return fixedSize + recordingId.toUtf8().size();
}

qint64 SealHeader::chunkCount() const
{
    return std::max<qint64>(1, (plainSize + chunkSize - 1) / chunkSize);
}

qint64 SealHeader::containerSize() const
{
    return byteSize() + plainSize + chunkCount() * Aead::tagSize;
}

QByteArray toBytes(const SealHeader &header)
{
    const QByteArray id = header.recordingId.toUtf8();
    QByteArray bytes(magic, magicSize);
    put<quint16>(bytes, algorithmAes256Gcm);
    put<quint16>(bytes, static_cast<quint16>(id.size()));
    put<quint32>(bytes, header.keyVersion);
    put<quint32>(bytes, header.chunkSize);
    put<quint64>(bytes, static_cast<quint64>(header.plainSize));
    bytes += header.wrapNonce.leftJustified(Aead::nonceSize, '\0', true);
    bytes += header.wrappedKey.leftJustified(Aead::keySize + Aead::tagSize, '\0', true);
    return bytes + id;
}

base::Result<SealHeader> sealHeaderFrom(const QByteArray &bytes)
{
    if (bytes.size() < fixedSize || !bytes.startsWith(QByteArrayView(magic, magicSize)))
        return corrupt("this is not a sealed container");
    if (take<quint16>(bytes, 8) != algorithmAes256Gcm)
        return base::Error{
            base::ErrorKind::Unsupported, QStringLiteral("unknown algorithm of a sealed container"), {}, {}};
    SealHeader header;
    const auto idSize = take<quint16>(bytes, 10);
    header.keyVersion = take<quint32>(bytes, 12);
    header.chunkSize = take<quint32>(bytes, 16);
    const auto plainSize = take<quint64>(bytes, 20);
    header.wrapNonce = bytes.mid(28, Aead::nonceSize);
    header.wrappedKey = bytes.mid(40, Aead::keySize + Aead::tagSize);
    if (idSize < 1 || idSize > 64 || bytes.size() < fixedSize + idSize)
        return corrupt("a sealed container has a bad recording id");
    if (header.chunkSize < 4096 || header.chunkSize > 1024 * 1024 || plainSize > static_cast<quint64>(maxPlainSize))
        return corrupt("a sealed container has impossible sizes");
    header.plainSize = static_cast<qint64>(plainSize);
    header.recordingId = QString::fromUtf8(bytes.mid(fixedSize, idSize));
    if (header.recordingId.toUtf8() != bytes.mid(fixedSize, idSize))
        return corrupt("a sealed container's recording id is not text");
    return header;
}

base::Result<std::unique_ptr<SealWriter>> SealWriter::create(std::unique_ptr<ContainerSink> sink,
                                                             const QString &recordingId, const KeyWrapper &keys)
{
    SealHeader header;
    header.recordingId = recordingId;
    std::unique_ptr<SealWriter> writer(
        new SealWriter(std::move(sink), header, SecretBytes(randomBytes(Aead::keySize)), keys));
    if (auto written = writer->m_sink->write(QByteArray(header.byteSize(), '\0')); !written)
        return written.error();
    return writer;
}

SealWriter::SealWriter(std::unique_ptr<ContainerSink> sink, SealHeader header, SecretBytes dataKey,
                       const KeyWrapper &keys)
    : m_sink(std::move(sink)),
      m_header(std::move(header)),
      m_dataKey(std::move(dataKey)),
      m_keys(keys),
      m_cipher(m_dataKey)
{}

base::Result<void> SealWriter::write(const char *plain, qsizetype size)
{
    m_pending.append(plain, size);
    while (m_pending.size() > static_cast<qsizetype>(m_header.chunkSize)) {
        if (auto written = writeChunk(false); !written)
            return written;
    }
    return {};
}

base::Result<void> SealWriter::writeChunk(bool last)
{
    const qsizetype size = std::min(m_pending.size(), static_cast<qsizetype>(m_header.chunkSize));
    QByteArray associated = m_header.recordingId.toUtf8();
    put<quint64>(associated, static_cast<quint64>(m_chunks));
    associated.append(last ? '\x01' : '\x00');
    const QByteArray sealed = m_cipher.seal(chunkNonce(m_chunks), associated, m_pending.constData(), size);
    if (auto written = m_sink->write(sealed); !written)
        return written;
    m_pending.remove(0, size);
    m_header.plainSize += size;
    ++m_chunks;
    return {};
}

base::Result<SealHeader> SealWriter::finish()
{
    if (auto written = writeChunk(true); !written)
        return written.error();
    const auto header = wrapped(m_header, m_dataKey, m_keys);
    if (!header)
        return header;
    if (auto finished = m_sink->finish(toBytes(*header)); !finished)
        return finished.error();
    return header;
}

base::Result<SealHeader> wrapped(SealHeader header, const SecretBytes &dataKey, const KeyWrapper &keys)
{
    header.keyVersion = keys.currentVersion();
    const auto wrap = keys.wrap(header.keyVersion, dataKey, wrapAssociated(header));
    if (!wrap)
        return wrap.error();
    header.wrapNonce = wrap->nonce;
    header.wrappedKey = wrap->sealedBytes;
    return header;
}

static base::Result<SecretBytes> dataKeyOf(const SealHeader &header, const KeyWrapper &keys)
{
    auto key = keys.unwrap(header.keyVersion, {header.wrapNonce, header.wrappedKey}, wrapAssociated(header));
    if (!key && key.error().kind == base::ErrorKind::Corrupt) {
        auto error = corrupt("a container's key does not open: wrong key, or the header was changed");
        error.code = QStringLiteral("key_wrong");
        return error;
    }
    return key;
}

base::Result<SealHeader> rewrapped(const SealHeader &header, const KeyWrapper &keys)
{
    const auto dataKey = dataKeyOf(header, keys);
    if (!dataKey)
        return dataKey.error();
    return wrapped(header, *dataKey, keys);
}

base::Result<OpenedSeal> openSeal(ContainerBytes &container, const QString &recordingId, const KeyWrapper &keys,
                                  const std::optional<SealHeader> &current)
{
    const auto first = container.read(0, fixedSize + 64);
    if (!first)
        return first.error();
    auto header = sealHeaderFrom(*first);
    if (!header)
        return header.error();
    if (header->recordingId != recordingId)
        return corrupt("a container belongs to another recording");
    if (container.size() != header->containerSize())
        return corrupt("a container was cut or extended");
    if (current) {
        if (current->recordingId != header->recordingId || current->plainSize != header->plainSize ||
            current->chunkSize != header->chunkSize)
            return corrupt("a container is another one than its key is for");
        header = *current;
    }
    auto dataKey = dataKeyOf(*header, keys);
    if (!dataKey)
        return dataKey.error();
    return OpenedSeal{*header, std::move(*dataKey)};
}

ChunkOpener::ChunkOpener(SealHeader header, const SecretBytes &dataKey) : m_header(std::move(header)), m_cipher(dataKey)
{}

qint64 ChunkOpener::sealedOffset(qint64 index) const
{
    return m_header.byteSize() + index * (qint64(m_header.chunkSize) + Aead::tagSize);
}

qint64 ChunkOpener::sealedSize(qint64 index) const
{
    const qint64 plainLeft = m_header.plainSize - index * m_header.chunkSize;
    return std::clamp<qint64>(plainLeft, 0, m_header.chunkSize) + Aead::tagSize;
}

base::Result<QByteArray> ChunkOpener::open(qint64 index, const char *sealedBytes, qsizetype size)
{
    if (index < 0 || index >= m_header.chunkCount() || size != sealedSize(index))
        return corrupt("a chunk has a size that it cannot have");
    auto plain = m_cipher.open(chunkNonce(index), chunkAssociated(m_header, index), sealedBytes, size);
    return plain ? plain : base::Result<QByteArray>(corrupt("a chunk of a container does not open"));
}

base::Result<std::unique_ptr<SealReader>> SealReader::open(std::unique_ptr<ContainerBytes> container,
                                                           const QString &recordingId, const KeyWrapper &keys,
                                                           const std::optional<SealHeader> &current)
{
    auto seal = openSeal(*container, recordingId, keys, current);
    if (!seal)
        return seal.error();
    return std::unique_ptr<SealReader>(new SealReader(std::move(container), ChunkOpener(seal->header, seal->dataKey)));
}

SealReader::SealReader(std::unique_ptr<ContainerBytes> container, ChunkOpener opener)
    : m_container(std::move(container)), m_opener(std::move(opener))
{}

base::Result<QByteArray> SealReader::chunk(qint64 index)
{
    if (index == m_cachedIndex)
        return m_cached;
    const auto sealed = m_container->read(m_opener.sealedOffset(index), m_opener.sealedSize(index));
    if (!sealed)
        return sealed;
    if (sealed->size() != m_opener.sealedSize(index))
        return corrupt("a container ends too early");
    auto plain = m_opener.open(index, sealed->constData(), sealed->size());
    if (!plain)
        return plain.error();
    m_cached = *plain;
    m_cachedIndex = index;
    return m_cached;
}

base::Result<QByteArray> SealReader::read(qint64 offset, qint64 maxSize)
{
    QByteArray result;
    const qint64 end = std::min(offset + maxSize, header().plainSize);
    while (offset < end) {
        auto plain = chunk(offset / header().chunkSize);
        if (!plain)
            return plain.error();
        const qint64 inside = offset % header().chunkSize;
        const qint64 count = std::min(end - offset, static_cast<qint64>(plain->size()) - inside);
        if (count == plain->size() && offset + count == end && result.isEmpty())
            return plain; // exactly one chunk: shared, not copied
        result.append(plain->constData() + inside, static_cast<qsizetype>(count));
        offset += count;
    }
    return result;
}

} // namespace attune::crypto
