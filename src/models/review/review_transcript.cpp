// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/review_transcript.h"

#include "base/when_done.h"
#include "domain/problem.h"

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
    m_lines.clear();
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

domain::Answer<domain::Transcript> ReviewTranscript::asked()
{
    const domain::RecordingId &id = m_viewing.recording().id;
    return m_files && !m_language.isEmpty() ? m_files->transcriptIn(id, m_language, m_viewing.grounds())
                                            : m_catalog.transcript(id, m_viewing.grounds());
}

void ReviewTranscript::read()
{
    base::whenDone(asked(), this, [this, generation = m_generation](const base::Result<domain::Transcript> &lines) {
        if (generation != m_generation)
            return;
        const bool isNone = !lines && lines.error().code == domain::ProblemCode::NotAvailable; // it was removed
        m_reading = lines ? Reading::Ready : isNone ? Reading::NoneMade : Reading::Failed;
        m_readingError = lines || isNone ? std::nullopt : std::optional(lines.error());
        take(lines ? *lines : domain::Transcript());
    });
}

void ReviewTranscript::change(const domain::TranscriptChange &change)
{
    domain::TranscriptChange meant = change;
    meant.version = m_version;
    base::whenDone(m_catalog.changeTranscript(m_viewing.recording().id, meant), this,
                   [this, generation = m_generation](const base::Result<domain::Transcript> &lines) {
                       if (generation != m_generation)
                           return;
                       if (!lines) {
                           Q_EMIT notChanged(lines.error());
                           return;
                       }
                       take(*lines);
                   });
}

void ReviewTranscript::take(const domain::Transcript &lines)
{
    m_lines = lines;
    Q_EMIT changed();
    updateCaption(m_player.position());
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
        for (const domain::TranscriptLine &line : std::as_const(m_lines)) {
            if (line.startMs > position.count())
                break;
            if (line.endMs > position.count() && !line.text.isEmpty())
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
    m_lines.clear();
    m_language.clear();
    m_version.clear();
    m_reading = Reading::Nothing;
    m_readingError.reset();
    m_captions.clear();
    Q_EMIT captionChanged();
}

} // namespace attune::models
