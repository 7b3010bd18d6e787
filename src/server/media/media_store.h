// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/sealed_container.h"
#include "server/http/message.h"
#include "server/keys/object_keys.h"
#include "server/storage/object_store.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace attune::server::media {

/// What is known of media once it is in.
struct Stored
{
    qint64 sizeBytes = 0;
    QString sha256; ///< of the plain bytes, lower-case hex
};

/// Sealed containers in an object store, one for each recording's media and one for each version of its transcript.
/// Names are ids only. Any thread; objects it returns belong to one thread at a time.
class MediaStore
{
public:
    MediaStore(storage::ObjectStore &objects, const keys::KeyProvider &keys, const keys::ObjectKeys &wraps);

    /// Reads `source` to its end and seals it. Durable when it returns. Replaces what was there.
    base::Result<Stored> put(const QString &objectId, QIODevice &source);
    /// NotFound, Corrupt, Unsupported or Unavailable as SealReader::open says; Conflict when the key is switched off.
    base::Result<std::shared_ptr<http::ByteSource>> open(const QString &objectId) const;
    /// Whether the key of an object may be used: Conflict when it is switched off, Corrupt when it is gone. Opens
    /// nothing.
    base::Result<void> isUsable(const QString &objectId) const;
    /// The container as it is stored: useless without its key.
    base::Result<std::shared_ptr<http::ByteSource>> openSealed(const QString &objectId) const;
    /// The key of one object, for who may have it. The errors are those of open().
    base::Result<crypto::OpenedSeal> release(const QString &objectId) const;
    /// All of a small object, for transcripts. TooLarge above 16 MiB.
    base::Result<QByteArray> readAll(const QString &objectId) const;
    /// The noted key is destroyed first, then the container: without the key, what a disk keeps opens nothing.
    base::Result<void> erase(const QString &objectId);
    /// Every object there is, in no order.
    base::Result<QStringList> objects() const;
    const keys::ObjectKeys &wraps() const { return m_wraps; }
    /// Notes the wraps of containers that were made before wraps were noted. @return how many
    base::Result<qint64> adoptWraps() const;

    /// The raw container. NotFound, Unavailable.
    base::Result<std::unique_ptr<crypto::ContainerBytes>> container(const QString &objectId) const;
    storage::ObjectStore &store() const { return m_objects; }

private:
    base::Result<std::optional<crypto::SealHeader>> usableWrap(const QString &objectId) const;
    storage::ObjectStore &m_objects;
    const keys::KeyProvider &m_keys;
    const keys::ObjectKeys &m_wraps;
};

/// The object that holds one version of a recording's transcript (transcripts/TRANSCRIPTS.md).
QString transcriptObject(const QString &recordingId, const QString &versionId);

/// The object that holds who speaks when in a recording (TURNS.md).
QString turnsObject(const QString &recordingId);

} // namespace attune::server::media
