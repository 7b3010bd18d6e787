// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/hiding.h"

#include "server/store/recordings.h"
#include "server/store/transcript_edits.h"
#include "server/transcripts/hidden_times.h"

#include <map>

namespace attune::server::transcripts {

namespace {

using attune::transcripts::Step;
using domain::TranscriptChange;
using domain::TranscriptLine;
using store::TranscriptEdits;
using store::TranscriptVersion;

/// By who hid it: showing it again is theirs.
using HiddenByAuthor = std::map<QString, HiddenTimes>;

TranscriptChange hiding(int line, bool hides)
{
    return {hides ? TranscriptChange::Kind::Hide : TranscriptChange::Kind::Show, line, {}, {}, {}};
}

base::Result<TranscriptEdits> editsOf(store::Connection &db, const OpenedTranscript &opened)
{
    return store::transcriptEdits(db, opened.version.id, opened.stored.lines, opened.changesKey);
}

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
        const auto edits = editsOf(db, *opened);
        if (!edits)
            return edits.error();
        for (const store::HiddenLine &one : hidden) {
            if (const auto line = edits->text.line(one.line))
                times[one.author.value()].add(line->startMs, line->endMs);
        }
    }
    return times;
}

/// Hides in one version what was said in some stretches of time.
class Hiding
{
public:
    Hiding(store::Connection &db, const TranscriptVersion &version, const crypto::SecretBytes &key,
           TranscriptEdits edits, domain::UserId author, base::Instant now)
        : m_db(db),
          m_version(version.id),
          m_key(key),
          m_edits(std::move(edits)),
          m_author(std::move(author)),
          m_client(store::clientOfRecording(db, version.recording.value())),
          m_now(now)
    {}

    void hide(const HiddenTimes &times)
    {
        const domain::Transcript lines = m_edits.text.lines();
        for (const TranscriptLine &line : lines) {
            const HiddenOfLine hidden = hiddenOf(line, times);
            if (m_edits.hidden.contains(line.number))
                hideMore(line, hidden);
            else if (hidden.all)
                keep(line.number, true);
            else if (!hidden.words.isEmpty())
                hideWords(line, hidden.words);
        }
    }

    /// What was hidden with a stretch, and with no other that still is. @param still what stays hidden
    void show(const HiddenTimes &times, const HiddenTimes &still)
    {
        const domain::Transcript lines = m_edits.text.lines();
        for (const TranscriptLine &line : lines) {
            const bool isTheirs = m_edits.hidden.contains(line.number, m_author) || m_author == m_client;
            if (!m_edits.hidden.contains(line.number) || !isTheirs || !times.touch(line.startMs, line.endMs))
                continue;
            const HiddenOfLine left = hiddenOf(line, still);
            if (!left.all && left.words.isEmpty())
                keep(line.number, false);
        }
    }

private:
    void keep(int line, bool hides)
    {
        store::keepTranscriptChange(m_db, m_version, hiding(line, hides), m_author, m_key, m_now);
    }

    /// Of a line that is hidden already: cutting it would show the rest. Where two hid something in it, neither is to
    /// read what the other hid, so it is the client's, who reads everything.
    void hideMore(const TranscriptLine &line, const HiddenOfLine &hidden)
    {
        const bool isMeant = hidden.all || !hidden.words.isEmpty();
        if (isMeant && !m_edits.hidden.contains(line.number, m_author))
            store::keepTranscriptChange(m_db, m_version, hiding(line.number, true), m_client, m_key, m_now);
    }

    /// The line is cut before and after each stretch, and that part is hidden.
    void hideWords(const TranscriptLine &line, const QList<HiddenWords> &hidden)
    {
        const QList<qsizetype> places = placesOfWords(line);
        int rest = line.number; // that begins at the place `begin` of the line
        qsizetype begin = 0;
        for (const HiddenWords &words : hidden) {
            if (words.from > 0) {
                const auto cut = split(rest, places.at(words.from) - begin);
                if (!cut)
                    return keep(rest, true);
                rest = *cut;
                begin = places.at(words.from);
            }
            const int covered = rest;
            if (words.to < line.words.size()) {
                const auto cut = split(rest, places.at(words.to) - begin);
                if (!cut)
                    return keep(rest, true);
                rest = *cut;
                begin = places.at(words.to);
            }
            keep(covered, true);
        }
    }

    /// @return number of the second part; nullopt where the line cannot be split there
    std::optional<int> split(int line, qsizetype place)
    {
        Step step;
        step.kind = Step::Kind::Split;
        step.line = line;
        step.other = m_edits.firstFreeNumber;
        step.place = static_cast<int>(place);
        step.isForHiding = true;
        if (!m_edits.text.apply(step))
            return std::nullopt;
        store::appendTranscriptStep(m_db, m_version, step, m_author, m_key, m_now);
        ++m_edits.firstFreeNumber;
        return step.other;
    }

    store::Connection &m_db;
    QString m_version;
    const crypto::SecretBytes &m_key;
    TranscriptEdits m_edits;
    domain::UserId m_author;
    domain::UserId m_client; ///< whose recording it is
    base::Instant m_now;
};

/// What is hidden in a version besides one of its lines.
HiddenTimes hiddenBesides(const TranscriptEdits &edits, int line)
{
    HiddenTimes times;
    const auto hidden = edits.hidden.uniqueKeys();
    for (const int number : hidden) {
        const auto one = number == line ? std::nullopt : edits.text.line(number);
        if (one)
            times.add(one->startMs, one->endMs);
    }
    return times;
}

} // namespace

base::Result<void> spreadHiding(store::Connection &db, const media::MediaStore &media, const OpenedTranscript &from,
                                int line, bool hides, const domain::UserId &author, base::Instant now)
{
    const auto edits = editsOf(db, from);
    if (!edits)
        return edits.error();
    const auto said = edits->text.line(line);
    if (!said)
        return {};
    HiddenTimes times;
    times.add(said->startMs, said->endMs);
    const auto versions = store::transcriptVersions(db, from.version.recording);
    for (const TranscriptVersion &version : versions) {
        if (version.id == from.version.id)
            continue;
        const auto opened = openTranscript(media, version);
        if (!opened)
            return opened.error();
        auto there = editsOf(db, *opened);
        if (!there)
            return there.error();
        store::Transaction transaction(db);
        Hiding other(db, version, opened->changesKey, std::move(*there), author, now);
        if (hides)
            other.hide(times);
        else
            other.show(times, hiddenBesides(*edits, line));
        transaction.commit();
    }
    return {};
}

base::Result<void> hideInNew(store::Connection &db, const media::MediaStore &media, const TranscriptVersion &version,
                             const domain::Transcript &lines)
{
    const auto hidden = hiddenTimes(db, media, version.recording);
    if (!hidden)
        return hidden.error();
    if (hidden->empty())
        return {};
    const auto seal = media.release(media::transcriptObject(version.recording.value(), version.id));
    if (!seal)
        return seal.error();
    const crypto::SecretBytes key = store::transcriptKeyFrom(seal->dataKey);
    store::Transaction transaction(db);
    for (const auto &[author, times] : *hidden) {
        auto edits = store::transcriptEdits(db, version.id, lines, key); // with what was cut for those before
        if (!edits)
            return edits.error();
        Hiding(db, version, key, std::move(*edits), domain::UserId(author), version.addedAt).hide(times);
    }
    transaction.commit();
    return {};
}

} // namespace attune::server::transcripts
