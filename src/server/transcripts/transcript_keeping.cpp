// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/transcript_keeping.h"

#include "base/log.h"
#include "protocol/problem.h"
#include "server/store/transcript_edits.h"
#include "server/transcripts/hidden_times.h"

#include <QBuffer>

#include <map>

namespace attune::server::transcripts {

namespace {

using domain::TranscriptChange;
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

TranscriptChange hiding(int line, bool hides)
{
    return {hides ? TranscriptChange::Kind::Hide : TranscriptChange::Kind::Show, line, {}, {}, {}};
}

/// By who hid it: showing it again is theirs.
using HiddenByAuthor = std::map<QString, HiddenTimes>;

/// What is hidden in the versions of a recording.
base::Result<HiddenByAuthor> hiddenTimes(store::Connection &db, const media::MediaStore &media,
                                         const domain::RecordingId &recording)
{
    HiddenByAuthor times;
    const auto versions = store::transcriptVersions(db, recording);
    for (const TranscriptVersion &version : versions) {
        const auto hidden = store::hiddenLines(db, version.id);
        if (hidden.isEmpty())
            continue;
        const auto opened = openTranscript(media, version);
        if (!opened)
            return opened.error();
        for (const store::HiddenLine &one : hidden) {
            if (one.line < 0 || one.line >= opened->stored.lines.size())
                continue;
            const domain::TranscriptLine &line = opened->stored.lines.at(one.line);
            times[one.author.value()].add(line.startMs, line.endMs);
        }
    }
    return times;
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

base::Result<void> keepTranscript(store::Connection &db, media::MediaStore &media, const TranscriptVersion &version,
                                  const attune::transcripts::StoredTranscript &transcript)
{
    const auto hidden = hiddenTimes(db, media, version.recording);
    if (!hidden)
        return hidden.error();
    store::noteTranscript(db, version);
    QByteArray bytes = attune::transcripts::toBytes(transcript);
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    if (const auto put = media.put(containerOf(version), source); !put)
        return put.error();
    if (hidden->empty())
        return {};
    const auto seal = media.release(containerOf(version));
    if (!seal)
        return seal.error();
    const crypto::SecretBytes key = store::transcriptKeyFrom(seal->dataKey);
    store::Transaction transaction(db);
    for (const auto &[author, times] : *hidden) {
        for (qsizetype i = 0; i < transcript.lines.size(); ++i) {
            if (times.cover(transcript.lines.at(i)))
                store::keepTranscriptChange(db, version.id, hiding(static_cast<int>(i), true), domain::UserId(author),
                                            key, version.addedAt);
        }
    }
    transaction.commit();
    return {};
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

base::Result<void> spreadHiding(store::Connection &db, const media::MediaStore &media, const OpenedTranscript &from,
                                int line, bool hides, const domain::UserId &author, base::Instant now)
{
    if (line < 0 || line >= from.stored.lines.size())
        return {};
    HiddenTimes times;
    times.add(from.stored.lines.at(line).startMs, from.stored.lines.at(line).endMs);
    const auto versions = store::transcriptVersions(db, from.version.recording);
    for (const TranscriptVersion &version : versions) {
        if (version.id == from.version.id)
            continue;
        const auto opened = openTranscript(media, version);
        if (!opened)
            return opened.error();
        for (qsizetype i = 0; i < opened->stored.lines.size(); ++i) {
            if (times.cover(opened->stored.lines.at(i)))
                store::keepTranscriptChange(db, version.id, hiding(static_cast<int>(i), hides), author,
                                            opened->changesKey, now);
        }
    }
    return {};
}

} // namespace attune::server::transcripts
