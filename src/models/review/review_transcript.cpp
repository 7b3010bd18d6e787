// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/review_transcript.h"

#include "base/when_done.h"
#include "domain/problem.h"
#include "transcripts/captions.h"

#include <QPromise>

#include <memory>

namespace attune::models {

using playback::Player;
using std::chrono::milliseconds;

ReviewTranscript::ReviewTranscript(domain::RecordingCatalog &catalog, Viewing &viewing, Player &player)
    : m_catalog(catalog), m_viewing(viewing), m_player(player)
{
    connect(&viewing, &Viewing::stored, this, &ReviewTranscript::load);
    connect(&viewing, &Viewing::letGo, this, &ReviewTranscript::forget);
    connect(&viewing, &Viewing::ended, this, &ReviewTranscript::changed);
    connect(&player, &Player::positionChanged, this, &ReviewTranscript::updateCaption);
}

void ReviewTranscript::load()
{
    const domain::Recording &recording = m_viewing.recording();
    m_read = {};
    m_allCaptions.clear();
    m_readingError.reset();
    const bool isThere = recording.hasTranscript || !m_version.isEmpty(); // it may have been added meanwhile
    m_reading = isThere ? Reading::Loading : Reading::NoneMade;
    Q_EMIT changed();
    if (isThere)
        read();
}

void ReviewTranscript::showVersion(const QString &language, const QString &version)
{
    m_language = language;
    m_version = version;
    m_reading = Reading::Loading;
    m_readingError.reset();
    Q_EMIT changed();
    read();
}

namespace {

/// Of a clinic that tells no more than the lines.
domain::Answer<domain::ReadTranscript> withLines(const domain::Answer<domain::Transcript> &answer, QObject *owner)
{
    auto promise = std::make_shared<QPromise<base::Result<domain::ReadTranscript>>>();
    promise->start();
    base::whenDone(answer, owner, [promise](const base::Result<domain::Transcript> &lines) {
        domain::ReadTranscript read;
        if (lines)
            read.lines = *lines;
        if (!read.lines.isEmpty())
            read.origin = read.lines.first().origin;
        promise->addResult(lines ? base::Result<domain::ReadTranscript>(read) : lines.error());
        promise->finish();
    });
    return promise->future();
}

} // namespace

domain::Answer<domain::ReadTranscript> ReviewTranscript::asked()
{
    const domain::RecordingId &id = m_viewing.recording().id;
    return m_files ? m_files->transcriptIn(id, m_language, m_viewing.grounds())
                   : withLines(m_catalog.transcript(id, m_viewing.grounds()), this);
}

void ReviewTranscript::read()
{
    const quint64 number = ++m_readings;
    base::whenDone(asked(), this,
                   [this, number, generation = m_generation](const base::Result<domain::ReadTranscript> &read) {
                       if (generation != m_generation || number != m_readings) // or another version is meant since
                           return;
                       const bool isNone = !read && read.error().code == domain::ProblemCode::NotAvailable; // removed
                       m_reading = read ? Reading::Ready : isNone ? Reading::NoneMade : Reading::Failed;
                       m_readingError = read || isNone ? std::nullopt : std::optional(read.error());
                       if (read && read->version == m_read.version && read->revision < m_read.revision)
                           take(m_read); // asked before a change that is known already
                       else
                           take(read ? *read : domain::ReadTranscript());
                   });
}

void ReviewTranscript::change(const domain::TranscriptChange &change)
{
    m_waiting.append(change);
    domain::TranscriptChange &meant = m_waiting.last();
    if (!meant.revision && m_files)
        meant.revision = m_read.revision; // that the person saw
    meant.version = m_read.version.isEmpty() ? m_version : m_read.version;
    sendNext();
}

domain::Answer<domain::ReadTranscript> ReviewTranscript::sent(const domain::TranscriptChange &change)
{
    const domain::RecordingId &id = m_viewing.recording().id;
    return m_files ? m_files->editTranscript(id, change) : withLines(m_catalog.changeTranscript(id, change), this);
}

/// Each is made on what the one before it left.
void ReviewTranscript::sendNext()
{
    if (m_isSending || m_waiting.isEmpty())
        return;
    m_isSending = true;
    base::whenDone(sent(m_waiting.first()), this,
                   [this, generation = m_generation](const base::Result<domain::ReadTranscript> &read) {
                       if (generation != m_generation)
                           return;
                       m_isSending = false;
                       settle(m_waiting.takeFirst(), read);
                       sendNext();
                   });
}

void ReviewTranscript::settle(const domain::TranscriptChange &sent, const base::Result<domain::ReadTranscript> &read)
{
    if (!read) {
        m_waiting.clear(); // they were meant for what is there no more
        Q_EMIT notChanged(read.error());
        if (read.error().code == domain::ProblemCode::TranscriptChanged)
            this->read();
        return;
    }
    if (sent.revision && read->revision == *sent.revision + 1) { // nobody's step but one's own
        for (domain::TranscriptChange &next : m_waiting) {
            if (next.version == sent.version && next.revision == sent.revision)
                next.revision = read->revision;
        }
    }
    if (m_read.version.isEmpty() ||
        read->version == m_read.version) // and not one that somebody turned away from meanwhile
        take(*read);
    Q_EMIT edited();
}

void ReviewTranscript::take(const domain::ReadTranscript &read)
{
    m_read = read;
    m_allCaptions = captionsOf(read.lines);
    Q_EMIT changed();
    updateCaption(m_player.position());
}

domain::Transcript ReviewTranscript::captionsOf(const domain::Transcript &lines)
{
    return transcripts::captionsOf(lines);
}

void ReviewTranscript::setCaptionsShown(bool shown)
{
    m_captionsShown = shown;
    m_captions.clear();
    updateCaption(m_player.position());
    Q_EMIT captionChanged();
}

void ReviewTranscript::updateCaption(milliseconds position)
{
    domain::Transcript captions;
    if (m_captionsShown) {
        for (const domain::TranscriptLine &line : std::as_const(m_allCaptions)) {
            if (line.startMs > position.count())
                break;
            if (line.endMs > position.count())
                captions << line;
        }
    }
    if (captions == m_captions)
        return;
    m_captions = captions;
    if (!m_captions.isEmpty())
        m_viewing.captionsAreShown();
    Q_EMIT captionChanged();
}

QString ReviewTranscript::caption() const
{
    QStringList lines;
    for (const domain::TranscriptLine &line : m_captions)
        lines << line.text;
    return lines.join(QLatin1Char('\n'));
}

void ReviewTranscript::forget()
{
    ++m_generation;
    m_isSending = false;
    m_read = {};
    m_allCaptions.clear();
    m_waiting.clear();
    m_language.clear();
    m_version.clear();
    m_reading = Reading::Nothing;
    m_readingError.reset();
    m_captions.clear();
    Q_EMIT captionChanged();
}

} // namespace attune::models
