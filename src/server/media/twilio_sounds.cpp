// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/media_program.h"
#include "server/media/twilio_capture.h"

#include <QHash>
#include <QRegularExpression>

namespace attune::server::media {

using protocol::Json;

namespace {

constexpr qint64 longestSound = 512LL << 20; // ten hours and more
constexpr int mostSounds = 64;               // participants come and go, and each time have a new track

} // namespace

/// Until Twilio's copies are removed each microphone is a track there, whoever put the recording together.
base::Result<QList<ParticipantSound>> TwilioCapture::soundsOf(const IngestJob &job)
{
    static const QStringList kept = {QStringLiteral("tidying"), QStringLiteral("keeping"), QStringLiteral("removing")};
    QList<ParticipantSound> sounds;
    if (!kept.contains(job.state))
        return sounds;
    QHash<QString, QString> identities;
    for (const Json &track : protocol::list(job.detail, "tracks")) {
        if (protocol::flag(track, "video") || sounds.size() >= mostSounds)
            continue;
        const QString participant = protocol::text(track, "participant");
        if (!identities.contains(participant)) {
            const auto identity = identityOf(job.room, participant);
            if (!identity && identity.error().kind == base::ErrorKind::Unavailable)
                return identity.error();
            identities.insert(participant, identity ? *identity : QString());
        }
        const QString &identity = identities[participant];
        // Without a word on whose it is, each track is somebody's of their own.
        const QString whose = !identity.isEmpty() ? identity : participant;
        sounds.append({protocol::text(track, "sid"), whose.isEmpty() ? protocol::text(track, "sid") : whose,
                       std::chrono::milliseconds(protocol::integer(track, "offset").value_or(0))});
    }
    return sounds;
}

base::Result<std::unique_ptr<MemoryFile>> TwilioCapture::fetchSound(const QString &id)
{
    static const QRegularExpression track(QStringLiteral("^RT[0-9a-f]{32}\\z"));
    if (!track.match(id).hasMatch())
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("Twilio has no such track"), {}, {}};
    auto sound = MemoryFile::create();
    if (!sound)
        return sound;
    const QString path = QStringLiteral("/v1/Recordings/%1/Media?Ttl=3600").arg(id);
    qint64 total = 0;
    for (qint64 offset = 0; offset == 0 || offset < total;) {
        const auto bytes = fetchRange(path, offset, total);
        if (!bytes)
            return bytes.error();
        if (bytes->isEmpty())
            break;
        offset += bytes->size();
        if (offset > longestSound || total > longestSound)
            return base::Error{base::ErrorKind::TooLarge, QStringLiteral("the track does not fit into memory"), {}, {}};
        if ((*sound)->file().write(*bytes) != bytes->size())
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("no memory for a track"), {}, {}};
    }
    return sound;
}

} // namespace attune::server::media
