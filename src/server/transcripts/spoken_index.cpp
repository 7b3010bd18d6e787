// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/spoken_index.h"

#include "base/log.h"
#include "server/store/transcript_edits.h"
#include "server/transcripts/transcript_keeping.h"

#include <QSet>

#include <mutex>

namespace attune::server::transcripts {

using spoken_search::DocumentId;
using spoken_search::documentOf;
using spoken_search::DocumentWords;
using std::chrono::steady_clock;
using store::SpokenRecording;

namespace {

/// Changes that may become visible late (spoken_recordings.h) are among the last so many.
constexpr qint64 lateChanges = 32;
constexpr qsizetype readOneByOne = 300; ///< recordings that changed; with more of them all are read
constexpr std::chrono::minutes triedAgainAfter{1};
constexpr int readAtOnce = 50; ///< transcripts in a round

SpokenIndex::Place placeOf(const SpokenRecording &recording)
{
    return {base::toUnixMs(recording.sessionAt), recording.number};
}

/// The text of some lines; of the others nothing but their place. @param stays by the number of a line
domain::Transcript only(domain::Transcript lines, const std::function<bool(int)> &stays)
{
    for (domain::TranscriptLine &line : lines) {
        if (!stays(line.number))
            line.text.clear();
    }
    return lines;
}

} // namespace

void SpokenIndex::readAll(store::Connection &connection)
{
    const auto changes = store::spokenChangesSince(connection, -1);
    const qint64 newest = changes.isEmpty() ? 0 : changes.last().number;
    const auto all = store::spokenRecordings(connection); // after the changes: what these say is in it
    m_recordings.clear();
    m_ofPerson.clear();
    m_placeOf.clear();
    m_taken.clear();
    for (const auto &change : changes) {
        if (change.number > newest - lateChanges)
            m_taken.insert({change.kind, change.about}, change.number);
    }
    take({}, all);
    m_followed = newest;
}

/// With the mutex of recordings. @param ids whose place is empty if they are not in `now`
void SpokenIndex::take(const QStringList &ids, const QList<SpokenRecording> &now)
{
    for (const QString &id : ids)
        forget(id);
    for (const SpokenRecording &one : now) {
        const Place place = placeOf(one);
        const auto recording = std::make_shared<const SpokenRecording>(one);
        m_recordings.insert_or_assign(place, recording);
        m_ofPerson[one.client].insert_or_assign(place, recording);
        m_ofPerson[one.clinician].insert_or_assign(place, recording);
        m_placeOf.insert(one.id.value(), place);
    }
}

void SpokenIndex::forget(const QString &id)
{
    const auto known = m_placeOf.constFind(id);
    if (known == m_placeOf.constEnd())
        return;
    const Place place = *known;
    m_placeOf.erase(known);
    const auto node = m_recordings.extract(place);
    for (const domain::UserId &person : {node.mapped()->client, node.mapped()->clinician})
        m_ofPerson[person].erase(place);
}

void SpokenIndex::follow(store::Connection &connection)
{
    {
        // Most searches find that nothing happened.
        const std::shared_lock reading(m_recordingsMutex);
        const auto isTaken = [this](const store::SpokenChange &change) {
            return m_taken.value({change.kind, change.about}, -1) == change.number;
        };
        if (m_followed >= 0) {
            const auto changes = store::spokenChangesSince(connection, m_followed - lateChanges);
            if (std::all_of(changes.begin(), changes.end(), isTaken))
                return;
        }
    }
    const std::unique_lock writing(m_recordingsMutex);
    if (m_followed < 0)
        return readAll(connection);
    QSet<QString> concerned;
    const auto changes = store::spokenChangesSince(connection, m_followed - lateChanges);
    for (const store::SpokenChange &change : changes) {
        if (m_taken.value({change.kind, change.about}, -1) == change.number)
            continue;
        const QStringList ids = store::recordingsConcerned(connection, change);
        concerned += QSet<QString>(ids.begin(), ids.end());
    }
    if (concerned.size() > readOneByOne)
        return readAll(connection);
    const QStringList ids = concerned.values();
    if (!ids.isEmpty())
        take(ids, store::spokenRecordings(connection, ids));
    for (const store::SpokenChange &change : changes)
        m_taken.insert({change.kind, change.about}, change.number);
    m_followed = changes.isEmpty() ? m_followed : std::max(m_followed, changes.last().number);
    m_taken.removeIf([this](Changes::iterator taken) { return *taken <= m_followed - lateChanges; });
}

/// The newest first; those that the question is about, and no other.
std::vector<SpokenIndex::Recording> SpokenIndex::mayBeFound(const Question &question) const
{
    const std::shared_lock reading(m_recordingsMutex);
    std::vector<Recording> recordings;
    const auto theirs = m_ofPerson.constFind(question.asking);
    if (theirs == m_ofPerson.constEnd())
        return recordings;
    for (const auto &[place, recording] : *theirs) {
        if (question.mayFind(*recording))
            recordings.push_back(recording);
    }
    return recordings;
}

bool SpokenIndex::isInMemory(const SpokenRecording &recording) const
{
    const std::shared_lock reading(m_indexMutex);
    const auto now = steady_clock::now();
    return std::all_of(recording.versions.begin(), recording.versions.end(), [this, now](const auto &version) {
        const auto words = m_words.constFind(version.id);
        if (words == m_words.constEnd() || words->changed < version.changed)
            return false;
        return words->failedAt == steady_clock::time_point() || words->failedAt + triedAgainAfter > now;
    });
}

void SpokenIndex::readWords(store::Connection &connection, const media::MediaStore &media,
                            const SpokenRecording &recording)
{
    for (const SpokenRecording::Version &version : recording.versions)
        readVersion(connection, media, recording, version);
}

/// What each author hid is a document of its own. The number of the version is older than what is read here, so that a
/// change that comes in between has it read again.
void SpokenIndex::readVersion(store::Connection &connection, const media::MediaStore &media,
                              const SpokenRecording &recording, const SpokenRecording::Version &version)
{
    Words words{version.changed, {}, {}};
    std::vector<std::pair<domain::UserId, DocumentWords>> documents;
    const auto stored = store::transcriptVersion(connection, version.id);
    const auto opened = stored ? openTranscript(media, *stored)
                               : base::Result<OpenedTranscript>(base::Error{base::ErrorKind::NotFound, {}, {}, {}});
    const auto edits = opened ? store::transcriptEdits(connection, version.id, opened->stored.lines, opened->changesKey)
                              : base::Result<store::TranscriptEdits>(opened.error());
    if (!edits) {
        words.failedAt = steady_clock::now();
        return keep(version, words, documents);
    }
    const domain::Transcript lines = store::linesFor(*edits, recording.client, recording.client);
    const auto &hidden = edits->hidden;
    documents.emplace_back(domain::UserId(),
                           documentOf(only(lines, [&hidden](int number) { return !hidden.contains(number); })));
    const QList<domain::UserId> hiding = hidden.values();
    for (const domain::UserId &author : QSet<domain::UserId>(hiding.begin(), hiding.end()))
        documents.emplace_back(author,
                               documentOf(only(lines, [&](int number) { return hidden.contains(number, author); })));
    keep(version, words, documents);
}

void SpokenIndex::keep(const SpokenRecording::Version &version, Words words,
                       const std::vector<std::pair<domain::UserId, DocumentWords>> &documents)
{
    const std::unique_lock writing(m_indexMutex);
    if (const auto before = m_words.constFind(version.id); before != m_words.constEnd()) {
        if (before->changed > version.changed)
            return; // somebody was faster, with more
        for (const Part &part : before->parts)
            m_index.remove(part.document);
    }
    for (const auto &[author, document] : documents)
        words.parts.push_back({m_index.add(document, version.language), author});
    m_words.insert(version.id, std::move(words));
}

SpokenIndex::Answer SpokenIndex::ask(store::Connection &connection, const media::MediaStore &media,
                                     const Question &question)
{
    follow(connection);
    const std::vector<Recording> all = mayBeFound(question);
    auto from = all.begin();
    if (question.after)
        from = std::find_if(all.begin(), all.end(),
                            [&question](const Recording &one) { return placeOf(*one) < *question.after; });
    const auto until = steady_clock::now() + question.patience;
    auto to = from;
    for (bool hasRead = false; to != all.end(); ++to) {
        if (isInMemory(**to))
            continue;
        if (hasRead && steady_clock::now() >= until)
            break;
        readWords(connection, media, **to);
        hasRead = true;
    }
    Answer answer = lookThrough(question, std::span<const Recording>(from, to));
    answer.total = static_cast<qint64>(all.size());
    const auto end = from + answer.lookedThrough;
    if (end != all.end() && end != from)
        answer.next = placeOf(**(end - 1));
    return answer;
}

/// Whatever of these is in memory; the rest was tried, and does not open.
SpokenIndex::Answer SpokenIndex::lookThrough(const Question &question, std::span<const Recording> recordings) const
{
    const std::shared_lock reading(m_indexMutex);
    std::vector<DocumentId> among;
    std::vector<std::pair<std::size_t, qsizetype>> of; // recording and version of each
    for (std::size_t i = 0; i < recordings.size(); ++i) {
        const SpokenRecording &recording = *recordings[i];
        for (qsizetype v = 0; v < recording.versions.size(); ++v) {
            const auto words = m_words.constFind(recording.versions.at(v).id);
            if (words == m_words.constEnd() || words->changed < recording.versions.at(v).changed)
                continue; // newer ones, which somebody else has read since, are as good
            for (const Part &part : words->parts) {
                const bool isOpen =
                    part.hiddenBy.isEmpty() || part.hiddenBy == question.asking || recording.client == question.asking;
                if (!isOpen)
                    continue;
                among.push_back(part.document);
                of.emplace_back(i, v);
            }
        }
    }
    const auto looked = m_index.find(question.query, among, question.most);
    Answer answer;
    for (const std::size_t found : looked.found) {
        const auto &[i, v] = of[found];
        if (answer.hits.empty() || answer.hits.back().recording != recordings[i])
            answer.hits.push_back({recordings[i], recordings[i]->versions.at(v)});
    }
    // What comes behind the last one that was found is looked through the next time.
    const bool isThrough = looked.lookedThrough == among.size();
    answer.lookedThrough = static_cast<qint64>(isThrough ? recordings.size() : of[looked.lookedThrough - 1].first + 1);
    return answer;
}

std::vector<spoken_search::Span> SpokenIndex::spansIn(const spoken_search::Query &query, const DocumentWords &document,
                                                      const QString &language) const
{
    const std::shared_lock reading(m_indexMutex);
    return m_index.spansIn(query, document, language);
}

/// Words of versions that are not read any more, or of recordings that are gone.
void SpokenIndex::overwriteUnwanted()
{
    QSet<QString> wanted;
    {
        const std::shared_lock reading(m_recordingsMutex);
        for (const auto &[place, recording] : m_recordings) {
            for (const SpokenRecording::Version &version : recording->versions)
                wanted.insert(version.id);
        }
    }
    QStringList unwanted;
    {
        const std::shared_lock reading(m_indexMutex);
        for (auto words = m_words.constBegin(); words != m_words.constEnd(); ++words) {
            if (!wanted.contains(words.key()))
                unwanted << words.key();
        }
    }
    for (const QString &version : std::as_const(unwanted)) {
        const std::unique_lock writing(m_indexMutex); // one at a time: searches go on in between
        const Words words = m_words.take(version);
        for (const Part &part : words.parts)
            m_index.remove(part.document);
    }
}

bool SpokenIndex::care(store::Connection &connection, const media::MediaStore &media, const std::stop_token &stop)
{
    follow(connection);
    overwriteUnwanted();
    std::vector<Recording> recordings;
    {
        const std::shared_lock reading(m_recordingsMutex);
        for (const auto &[place, recording] : m_recordings)
            recordings.push_back(recording);
    }
    int read = 0;
    for (const Recording &recording : recordings) {
        if (isInMemory(*recording))
            continue;
        if (stop.stop_requested() || read == readAtOnce)
            return true;
        readWords(connection, media, *recording);
        ++read;
    }
    return false;
}

SpokenIndex::Size SpokenIndex::size() const
{
    Size size;
    {
        const std::shared_lock reading(m_recordingsMutex);
        size.recordings = m_recordings.size();
    }
    const std::shared_lock reading(m_indexMutex);
    size.documents = m_index.size();
    size.bytes = m_index.bytes();
    return size;
}

} // namespace attune::server::transcripts
