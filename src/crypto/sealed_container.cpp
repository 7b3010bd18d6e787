// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealed_container.h"

#include "crypto/digest.h"
#include "crypto/durable_file.h"

#include <QFileInfo>
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

base::Result<std::unique_ptr<SealWriter>> SealWriter::create(const QString &path, const QString &recordingId,
                                                             quint32 keyVersion, const SecretBytes &wrappingKey)
{
    SealHeader header;
    header.keyVersion = keyVersion;
    header.recordingId = recordingId;
    std::unique_ptr<SealWriter> writer(
        new SealWriter(path, header, SecretBytes(randomBytes(Aead::keySize)), wrappingKey));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return writer->ioError();
    writer->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (writer->m_file.write(QByteArray(header.byteSize(), '\0')) != header.byteSize())
        return writer->ioError();
    return writer;
}

SealWriter::SealWriter(const QString &path, SealHeader header, SecretBytes dataKey, const SecretBytes &wrappingKey)
    : m_path(path),
      m_file(path + QStringLiteral(".part")),
      m_header(std::move(header)),
      m_dataKey(std::move(dataKey)),
      m_wrappingKey(wrappingKey.copy()),
      m_cipher(m_dataKey)
{}

SealWriter::~SealWriter()
{
    if (m_file.isOpen()) {
        m_file.close();
        m_file.remove();
    }
}

base::Error SealWriter::ioError() const
{
    return {
        base::ErrorKind::Unavailable, QStringLiteral("writing a container failed: ") + m_file.errorString(), {}, {}};
}

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
    if (m_file.write(sealed) != sealed.size())
        return ioError();
    m_pending.remove(0, size);
    m_header.plainSize += size;
    ++m_chunks;
    return {};
}

base::Result<SealHeader> SealWriter::finish()
{
    if (auto written = writeChunk(true); !written)
        return written.error();
    m_header = wrapped(m_header, m_dataKey, m_header.keyVersion, m_wrappingKey);
    const QByteArray bytes = toBytes(m_header);
    if (!m_file.seek(0) || m_file.write(bytes) != bytes.size() || !syncToDisk(m_file))
        return ioError();
    m_file.close();
    if (!replaceDurably(m_file.fileName(), m_path))
        return base::Error{
            base::ErrorKind::Unavailable, QStringLiteral("a container could not be put in place"), {}, {}};
    return m_header;
}

SealHeader wrapped(SealHeader header, const SecretBytes &dataKey, quint32 keyVersion, const SecretBytes &wrappingKey)
{
    header.keyVersion = keyVersion;
    header.wrapNonce = randomBytes(Aead::nonceSize);
    header.wrappedKey =
        Aead(wrappingKey).seal(header.wrapNonce, wrapAssociated(header), dataKey.bytes().constData(), dataKey.size());
    return header;
}

base::Result<SealHeader> rewrapped(const SealHeader &header, const SecretBytes &oldKey, quint32 newVersion,
                                   const SecretBytes &newKey)
{
    auto opened = Aead(oldKey).open(header.wrapNonce, wrapAssociated(header), header.wrappedKey.constData(),
                                    header.wrappedKey.size());
    if (!opened)
        return corrupt("a container's key does not open: wrong key, or the header was changed");
    return wrapped(header, SecretBytes(std::move(*opened)), newVersion, newKey);
}

base::Result<OpenedSeal> openSeal(const QString &path, const QString &recordingId, const WrappingKeys &keys,
                                  const std::optional<SealHeader> &current)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("there is no such container"), {}, {}};
    auto header = sealHeaderFrom(file.read(fixedSize + 64));
    if (!header)
        return header.error();
    if (header->recordingId != recordingId)
        return corrupt("a container belongs to another recording");
    if (file.size() != header->containerSize())
        return corrupt("a container was cut or extended");
    if (current) {
        if (current->recordingId != header->recordingId || current->plainSize != header->plainSize ||
            current->chunkSize != header->chunkSize)
            return corrupt("a container is another one than its key is for");
        header = *current;
    }
    const auto key = keys(header->keyVersion);
    if (!key)
        return base::Error{base::ErrorKind::Unsupported,
                           QStringLiteral("the key of version %1 is missing").arg(header->keyVersion),
                           {},
                           {}};
    Aead wrap(*key);
    auto dataKey = wrap.open(header->wrapNonce, wrapAssociated(*header), header->wrappedKey.constData(),
                             header->wrappedKey.size());
    if (!dataKey)
        return corrupt("a container's key does not open: wrong key, or the header was changed");
    return OpenedSeal{*header, SecretBytes(std::move(*dataKey))};
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

base::Result<std::unique_ptr<SealReader>> SealReader::open(const QString &path, const QString &recordingId,
                                                           const WrappingKeys &keys,
                                                           const std::optional<SealHeader> &current)
{
    auto seal = openSeal(path, recordingId, keys, current);
    if (!seal)
        return seal.error();
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("there is no such container"), {}, {}};
    return std::unique_ptr<SealReader>(new SealReader(std::move(file), ChunkOpener(seal->header, seal->dataKey)));
}

SealReader::SealReader(std::unique_ptr<QFile> file, ChunkOpener opener)
    : m_file(std::move(file)), m_opener(std::move(opener))
{}

base::Result<QByteArray> SealReader::chunk(qint64 index)
{
    if (index == m_cachedIndex)
        return m_cached;
    if (!m_file->seek(m_opener.sealedOffset(index)))
        return corrupt("a container could not be read");
    const QByteArray sealed = m_file->read(m_opener.sealedSize(index));
    if (sealed.size() != m_opener.sealedSize(index))
        return corrupt("a container ends too early");
    auto plain = m_opener.open(index, sealed.constData(), sealed.size());
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
        result.append(plain->constData() + inside, static_cast<qsizetype>(count));
        offset += count;
    }
    return result;
}

} // namespace attune::crypto
