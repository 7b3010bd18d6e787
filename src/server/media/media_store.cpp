// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/media_store.h"

#include "crypto/digest.h"
#include "domain/problem.h"

namespace attune::server::media {

using domain::ProblemCode;

namespace {

class PlainSource final : public http::ByteSource
{
public:
    PlainSource(std::unique_ptr<crypto::SealReader> reader, bool remote) : m_reader(std::move(reader)), m_remote(remote)
    {}
    bool waits() const override { return m_remote; }
    qint64 size() const override { return m_reader->header().plainSize; }
    /// To the end of a chunk: then the next piece begins with one, and nothing is opened twice or copied together.
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override
    {
        const qint64 chunk = m_reader->header().chunkSize;
        return m_reader->read(offset, std::min(maxSize, chunk - offset % chunk));
    }

private:
    std::unique_ptr<crypto::SealReader> m_reader;
    bool m_remote;
};

class SealedSource final : public http::ByteSource
{
public:
    SealedSource(std::unique_ptr<crypto::ContainerBytes> container, bool remote)
        : m_container(std::move(container)), m_remote(remote)
    {}
    bool waits() const override { return m_remote; }
    qint64 size() const override { return m_container->size(); }
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override { return m_container->read(offset, maxSize); }

private:
    std::unique_ptr<crypto::ContainerBytes> m_container;
    bool m_remote;
};

} // namespace

QString transcriptObject(const QString &recordingId, const QString &versionId)
{
    // What there was before there were versions lies where it lay.
    return versionId + (versionId == recordingId ? QStringLiteral(".vtt") : QStringLiteral(".transcript"));
}

QString turnsObject(const QString &recordingId)
{
    return recordingId + QStringLiteral(".turns");
}

MediaStore::MediaStore(storage::ObjectStore &objects, const keys::KeyProvider &keys, const keys::ObjectKeys &wraps)
    : m_objects(objects), m_keys(keys), m_wraps(wraps)
{}

base::Result<std::unique_ptr<crypto::ContainerBytes>> MediaStore::container(const QString &objectId) const
{
    return m_objects.open(objectId);
}

static base::Error keyIsOff()
{
    return {base::ErrorKind::Conflict,
            QStringLiteral("the wrapping key is switched off"),
            textOf(ProblemCode::KeyDisabled),
            {}};
}

/// The wrap that counts, unless its key is switched off.
base::Result<std::optional<crypto::SealHeader>> MediaStore::usableWrap(const QString &objectId) const
{
    auto wrap = m_wraps.find(objectId);
    if (wrap && m_wraps.isDisabled(wrap->keyVersion))
        return keyIsOff();
    return wrap;
}

base::Result<void> MediaStore::isUsable(const QString &objectId) const
{
    const auto wrap = usableWrap(objectId);
    if (!wrap)
        return wrap.error();
    if (*wrap && !m_keys.hasVersion((*wrap)->keyVersion))
        return base::Error{
            base::ErrorKind::Corrupt, QStringLiteral("the key is gone"), textOf(ProblemCode::KeyMissing), {}};
    return {};
}

base::Result<Stored> MediaStore::put(const QString &objectId, QIODevice &source)
{
    if (m_wraps.isDisabled(m_keys.currentVersion()))
        return keyIsOff();
    auto sink = m_objects.create(objectId);
    if (!sink)
        return sink.error();
    auto writer = crypto::SealWriter::create(std::move(*sink), objectId, m_keys);
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
    auto bytes = container(objectId);
    if (!bytes)
        return bytes.error();
    const auto wrap = usableWrap(objectId);
    if (!wrap)
        return wrap.error();
    auto reader = crypto::SealReader::open(std::move(*bytes), objectId, m_keys, *wrap);
    if (!reader)
        return reader.error();
    return std::shared_ptr<http::ByteSource>(std::make_shared<PlainSource>(std::move(*reader), m_objects.isRemote()));
}

base::Result<std::shared_ptr<http::ByteSource>> MediaStore::openSealed(const QString &objectId) const
{
    if (const auto wrap = usableWrap(objectId); !wrap) // who was given the key goes on no longer, either
        return wrap.error();
    auto bytes = container(objectId);
    if (!bytes)
        return bytes.error();
    return std::shared_ptr<http::ByteSource>(std::make_shared<SealedSource>(std::move(*bytes), m_objects.isRemote()));
}

base::Result<crypto::OpenedSeal> MediaStore::release(const QString &objectId) const
{
    const auto bytes = container(objectId);
    if (!bytes)
        return bytes.error();
    const auto wrap = usableWrap(objectId);
    if (!wrap)
        return wrap.error();
    return crypto::openSeal(**bytes, objectId, m_keys, *wrap);
}

base::Result<QByteArray> MediaStore::readAll(const QString &objectId) const
{
    auto source = open(objectId);
    if (!source)
        return source.error();
    if ((*source)->size() > 16 * 1024 * 1024)
        return base::Error{base::ErrorKind::TooLarge, QStringLiteral("the object is larger than 16 MiB"), {}, {}};
    QByteArray all;
    while (all.size() < (*source)->size()) {
        const auto piece = (*source)->read(all.size(), (*source)->size() - all.size());
        if (!piece)
            return piece;
        all.append(*piece);
    }
    return all;
}

base::Result<void> MediaStore::erase(const QString &objectId)
{
    m_wraps.forget(objectId);
    return m_objects.erase(objectId);
}

base::Result<QStringList> MediaStore::objects() const
{
    return m_objects.list();
}

base::Result<qint64> MediaStore::adoptWraps() const
{
    const auto ids = objects();
    if (!ids)
        return ids.error();
    qint64 adopted = 0;
    for (const QString &id : *ids) {
        if (m_wraps.find(id))
            continue;
        const auto seal = release(id);
        if (!seal)
            return seal.error();
        m_wraps.keep(seal->header);
        ++adopted;
    }
    return adopted;
}

} // namespace attune::server::media
