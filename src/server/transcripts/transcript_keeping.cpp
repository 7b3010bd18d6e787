// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/transcript_keeping.h"

#include "base/log.h"
#include "protocol/problem.h"
#include "server/store/transcript_edits.h"
#include "server/transcripts/hiding.h"

#include <QBuffer>

namespace attune::server::transcripts {

namespace {

using store::TranscriptVersion;

QString containerOf(const TranscriptVersion &version)
{
    return media::transcriptObject(version.recording.value(), version.id);
}

/// What was there before there were versions has its changes under the recording's key.
QString keyedBy(const TranscriptVersion &version)
{
    return version.id == version.recording.value() ? version.id : containerOf(version);
}

} // namespace

base::Result<OpenedTranscript> openTranscript(const media::MediaStore &media, const TranscriptVersion &version)
{
    const auto bytes = media.readAll(containerOf(version));
    if (!bytes)
        return bytes.error();
    auto stored = attune::transcripts::storedTranscriptFrom(*bytes);
    if (!stored)
        return stored.error();
    const auto seal = media.release(keyedBy(version));
    if (!seal)
        return seal.error();
    return OpenedTranscript{version, std::move(*stored), store::transcriptKeyFrom(seal->dataKey)};
}

base::Result<void> storeTranscript(store::Connection &db, media::MediaStore &media, const TranscriptVersion &version,
                                   const attune::transcripts::StoredTranscript &transcript)
{
    QByteArray bytes = attune::transcripts::toBytes(transcript);
    TranscriptVersion noted = version;
    noted.bytes = bytes.size();
    store::noteTranscript(db, noted);
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    if (const auto put = media.put(containerOf(version), source); !put)
        return put.error();
    return {};
}

base::Result<void> keepTranscript(store::Connection &db, media::MediaStore &media, const TranscriptVersion &version,
                                  const attune::transcripts::StoredTranscript &transcript)
{
    const auto stored = storeTranscript(db, media, version, transcript);
    return stored ? hideInNew(db, media, version, transcript.lines) : stored;
}

base::Result<void> dropTranscript(store::Connection &db, media::MediaStore &media, const domain::RecordingId &recording,
                                  const QString &version)
{
    if (auto erased = media.erase(media::transcriptObject(recording.value(), version)); !erased)
        return erased;
    store::forgetTranscript(db, version);
    return {};
}

int dropAbandoned(store::Connection &db, media::MediaStore &media, base::Instant before)
{
    int gone = 0;
    const auto abandoned = store::abandonedTranscripts(db, before);
    for (const auto &[version, recording] : abandoned) {
        if (auto dropped = dropTranscript(db, media, domain::RecordingId(recording), version); dropped)
            ++gone;
        else
            base::logger("jobs")->warn("A transcript that came to nothing is left: {}", version.toStdString());
    }
    return gone;
}

} // namespace attune::server::transcripts
