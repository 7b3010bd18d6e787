// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/sealed_pieces.h"

#include "crypto/digest.h"
#include "protocol/problem.h"
#include "server/media/large_media.h"

#include <algorithm>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

base::Result<std::unique_ptr<PiecesDevice>> PiecesDevice::over(const MediaStore &store, const QStringList &pieces)
{
    std::unique_ptr<PiecesDevice> device(new PiecesDevice(store));
    for (const QString &name : pieces) {
        const auto piece = store.open(name);
        if (!piece)
            return piece.error();
        device->m_pieces.append({name, device->m_size, (*piece)->size()});
        device->m_size += (*piece)->size();
    }
    device->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return device;
}

/// Null when it cannot be opened.
std::shared_ptr<http::ByteSource> PiecesDevice::opened(qsizetype piece)
{
    constexpr qsizetype keptOpen = 4;
    const auto known =
        std::find_if(m_opened.begin(), m_opened.end(), [piece](const auto &one) { return one.first == piece; });
    if (known != m_opened.end()) {
        std::rotate(m_opened.begin(), known, known + 1);
        return m_opened.first().second;
    }
    auto source = m_store.open(m_pieces.at(piece).name);
    if (!source)
        return nullptr;
    m_opened.prepend({piece, std::move(*source)});
    if (m_opened.size() > keptOpen)
        m_opened.removeLast();
    return m_opened.first().second;
}

qint64 PiecesDevice::readData(char *data, qint64 maxSize)
{
    const qint64 from = pos();
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces.at(i);
        if (from < piece.offset || from >= piece.offset + piece.size)
            continue;
        const auto source = opened(i);
        if (!source)
            return -1;
        const qint64 inside = from - piece.offset;
        const auto bytes = source->read(inside, std::min(maxSize, piece.size - inside));
        if (!bytes || bytes->isEmpty())
            return -1;
        std::copy(bytes->cbegin(), bytes->cend(), data);
        return bytes->size();
    }
    return 0;
}

namespace {

/// Copies a stretch, at the same place. False when it cannot be read or written.
bool copyStretch(QIODevice &from, QIODevice &to, qint64 offset, qint64 size)
{
    if (!from.seek(offset) || !to.seek(offset))
        return false;
    QByteArray bytes(qsizetype{1024} * 1024, Qt::Uninitialized);
    while (size > 0) {
        const qint64 count = from.read(bytes.data(), std::min<qint64>(size, bytes.size()));
        if (count <= 0 || to.write(bytes.constData(), count) != count)
            return false;
        size -= count;
    }
    return true;
}

} // namespace

base::Result<std::unique_ptr<MemoryFile>> inMemory(const MediaStore &store, const QStringList &pieces)
{
    auto memory = MemoryFile::create();
    if (!memory)
        return memory;
    const auto source = PiecesDevice::over(store, pieces);
    if (!source)
        return source.error();
    if (!copyStretch(**source, (*memory)->file(), 0, (*source)->size()))
        return fail(ProblemCode::Unavailable, QStringLiteral("pieces of the media could not be read"));
    (*memory)->file().flush();
    return memory;
}

base::Result<StoredMedia> storeUnchanged(MediaStore &store, MemoryFile &media, const QString &objectId,
                                         const QString &format, std::chrono::seconds length)
{
    media.file().seek(0);
    const auto stored = store.put(objectId, media.file());
    if (!stored)
        return stored.error();
    return StoredMedia{*stored, format, length, !format.endsWith(QLatin1Char('a')), {}};
}

namespace {

StoredMedia storedMediaFrom(const Stored &stored, const Remade &made)
{
    return {stored, made.format, made.length, made.hasVideo, made.notes};
}

base::Error noMedia()
{
    return fail(ProblemCode::WrongContent, QStringLiteral("The file holds neither picture nor sound."));
}

} // namespace

std::unique_ptr<MediaInput> pouredFrom(const MediaStore &store, const QStringList &pieces, const QString &container)
{
    const bool boxes = isBoxes(container);
    return std::make_unique<PouredInput>(
        [&store, pieces, boxes]() -> base::Result<std::unique_ptr<QIODevice>> {
            auto whole = PiecesDevice::over(store, pieces);
            if (!whole)
                return whole.error();
            return boxes ? IndexInFront::over(std::move(*whole)) : std::unique_ptr<QIODevice>(std::move(*whole));
        },
        container);
}

base::Result<std::unique_ptr<Intake>> Intake::over(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo)
{
    const auto whole = PiecesDevice::over(store, pieces);
    if (!whole)
        return whole.error();
    const auto container = containerOf(**whole);
    if (!container)
        return container.error();
    std::unique_ptr<Intake> intake(new Intake(store));
    if ((*whole)->size() > inMemoryUpTo) {
        intake->m_input = pouredFrom(store, pieces, *container);
        const auto probed = probe(*intake->m_input);
        if (!probed)
            return probed.error();
        if (probed->ofKind(Stream::Kind::Video).isEmpty() && probed->ofKind(Stream::Kind::Audio).isEmpty())
            return noMedia();
        return intake;
    }
    auto memory = inMemory(store, pieces);
    if (!memory)
        return memory.error();
    intake->m_memory = std::move(*memory);
    intake->m_input = std::make_unique<MemoryInput>(*intake->m_memory, *container);
    auto ready = prepared(*intake->m_input);
    if (!ready)
        return ready.error();
    intake->m_prepared = std::move(*ready);
    return intake;
}

Intake::~Intake() = default;

QString Intake::format() const
{
    if (m_prepared)
        return m_prepared->plan.format();
    return m_input->container() == QStringLiteral("webm") ? QStringLiteral("webm") : QStringLiteral("mp4");
}

base::Result<StoredMedia> Intake::stored(const QString &objectId, Effort effort, QString *words)
{
    if (m_memory) {
        RemadeInMemory target;
        const auto made = remade(*m_input, *m_prepared, target, effort, words);
        if (!made)
            return made.error();
        target.media().file().seek(0);
        const auto kept = m_store.put(objectId, target.media().file());
        return kept ? base::Result<StoredMedia>(storedMediaFrom(*kept, *made)) : base::Result<StoredMedia>(kept.error());
    }
    SpilledFile target(m_store, objectId);
    const auto made = remade(*m_input, target, words);
    const auto result = made ? target.open() : base::Result<std::unique_ptr<QIODevice>>(made.error());
    if (!result)
        return result.error();
    const auto kept = m_store.put(objectId, **result);
    return kept ? base::Result<StoredMedia>(storedMediaFrom(*kept, *made)) : base::Result<StoredMedia>(kept.error());
}

base::Result<std::optional<StoredMedia>> Intake::storeAtOnce(const QString &objectId, QString *words)
{
    const bool isShort = m_prepared && m_prepared->length() < waitedFor;
    if (!m_prepared || (!isShort && !m_prepared->isCopied()))
        return std::optional<StoredMedia>();
    auto kept = stored(objectId, isShort ? Effort::Any : Effort::Copy, words);
    if (kept)
        return std::optional(std::move(*kept));
    if (!isShort && kept.error().kind == base::ErrorKind::InvalidInput)
        return std::optional<StoredMedia>(); // it cannot be copied: converting takes its time
    return kept.error();
}

base::Result<StoredMedia> Intake::store(const QString &objectId, QString *words)
{
    return stored(objectId, Effort::Any, words);
}

base::Result<StoredMedia> joinPieces(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo,
                                     const QString &objectId, QString *words)
{
    const auto intake = Intake::over(store, pieces, inMemoryUpTo);
    return intake ? (*intake)->store(objectId, words) : base::Result<StoredMedia>(intake.error());
}

} // namespace attune::server::media
