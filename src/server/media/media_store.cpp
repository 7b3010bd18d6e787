// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/media_store.h"

#include "crypto/digest.h"
#include "crypto/durable_file.h"

#include <QDir>
#include <QFile>

namespace attune::server::media {

namespace {

class SealedSource final : public http::ByteSource
{
public:
    explicit SealedSource(std::unique_ptr<crypto::SealReader> reader) : m_reader(std::move(reader)) {}
    qint64 size() const override { return m_reader->header().plainSize; }
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override { return m_reader->read(offset, maxSize); }

private:
    std::unique_ptr<crypto::SealReader> m_reader;
};

class ContainerSource final : public http::ByteSource
{
public:
    explicit ContainerSource(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}
    qint64 size() const override { return m_file->size(); }
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override
    {
        if (!m_file->seek(offset))
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("a container cannot be read"), {}, {}};
        return m_file->read(maxSize);
    }

private:
    std::unique_ptr<QFile> m_file;
};

} // namespace

QString transcriptObject(const QString &recordingId)
{
    return recordingId + QStringLiteral(".vtt");
}

MediaStore::MediaStore(QString folder, const keys::KeyProvider &keys, const keys::ObjectKeys &wraps)
    : m_folder(std::move(folder)), m_keys(keys), m_wraps(wraps)
{
    QDir().mkpath(m_folder);
}

QString MediaStore::pathOf(const QString &objectId) const
{
    return m_folder + QLatin1Char('/') + objectId + QStringLiteral(".seal");
}

crypto::WrappingKeys MediaStore::wrappingKeys() const
{
    return [this](quint32 version) { return m_keys.wrappingKey(version); };
}

base::Result<Stored> MediaStore::put(const QString &objectId, QIODevice &source)
{
    const quint32 version = m_keys.currentVersion();
    auto writer = crypto::SealWriter::create(pathOf(objectId), objectId, version, *m_keys.wrappingKey(version));
    if (!writer)
        return writer.error();
    crypto::Sha256 digest;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 count = source.read(piece.data(), piece.size());
        if (count < 0)
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the media could not be read"), {}, {}};
        if (count == 0)
            break;
        digest.add(piece.constData(), count);
        if (auto written = (*writer)->write(piece.constData(), count); !written)
            return written.error();
    }
    const auto header = (*writer)->finish();
    if (!header)
        return header.error();
    m_wraps.keep(*header);
    return Stored{header->plainSize, QString::fromLatin1(digest.finish().toHex())};
}

base::Result<std::shared_ptr<http::ByteSource>> MediaStore::open(const QString &objectId) const
{
    auto reader = crypto::SealReader::open(pathOf(objectId), objectId, wrappingKeys(), m_wraps.find(objectId));
    if (!reader)
        return reader.error();
    return std::shared_ptr<http::ByteSource>(std::make_shared<SealedSource>(std::move(*reader)));
}

base::Result<std::shared_ptr<http::ByteSource>> MediaStore::openSealed(const QString &objectId) const
{
    auto file = std::make_unique<QFile>(pathOf(objectId));
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("there is no such container"), {}, {}};
    return std::shared_ptr<http::ByteSource>(std::make_shared<ContainerSource>(std::move(file)));
}

base::Result<crypto::OpenedSeal> MediaStore::release(const QString &objectId) const
{
    return crypto::openSeal(pathOf(objectId), objectId, wrappingKeys(), m_wraps.find(objectId));
}

base::Result<QByteArray> MediaStore::readAll(const QString &objectId) const
{
    auto source = open(objectId);
    if (!source)
        return source.error();
    if ((*source)->size() > 16 * 1024 * 1024)
        return base::Error{base::ErrorKind::TooLarge, QStringLiteral("the object is larger than 16 MiB"), {}, {}};
    return (*source)->read(0, (*source)->size());
}

base::Result<void> MediaStore::erase(const QString &objectId)
{
    m_wraps.forget(objectId);
    QFile file(pathOf(objectId));
    if (!file.exists())
        return {};
    const base::Error failed{base::ErrorKind::Unavailable, QStringLiteral("an object could not be erased"), {}, {}};
    constexpr qint64 wrappedKeyOffset = 28;
    constexpr qsizetype wrappedKeySize = 60;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(wrappedKeyOffset) ||
        file.write(QByteArray(wrappedKeySize, '\0')) != wrappedKeySize || !crypto::syncToDisk(file))
        return failed;
    file.close();
    if (!file.remove() || !crypto::syncFolder(m_folder))
        return failed;
    return {};
}

QStringList MediaStore::objects() const
{
    QStringList ids;
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.seal")}, QDir::Files, QDir::Unsorted);
    for (const QString &name : names)
        ids << name.chopped(5);
    return ids;
}

base::Result<qint64> MediaStore::adoptWraps() const
{
    qint64 adopted = 0;
    const QStringList ids = objects();
    for (const QString &id : ids) {
        if (m_wraps.find(id))
            continue;
        const auto seal = crypto::openSeal(pathOf(id), id, wrappingKeys());
        if (!seal)
            return seal.error();
        m_wraps.keep(seal->header);
        ++adopted;
    }
    return adopted;
}

bool MediaStore::contains(const QString &objectId) const
{
    return QFile::exists(pathOf(objectId));
}

} // namespace attune::server::media
