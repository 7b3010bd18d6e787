// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/media_store.h"
#include "server/store/spoken_recordings.h"
#include "spoken_search/word_index.h"

#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <shared_mutex>
#include <stop_token>

namespace attune::server::transcripts {

/// What was said in the recordings of a clinic, in this process's memory alone, and who may find it (SPOKEN_SEARCH.md).
/// One for a server. Any thread, with its own connection.
class SpokenIndex
{
public:
    using Recording = std::shared_ptr<const store::SpokenRecording>;

    /// A place among recordings, the newest first: what was looked through before it is not looked through again.
    struct Place
    {
        qint64 sessionAt = 0;
        qint64 number = 0;
        friend auto operator<=>(const Place &, const Place &) = default;
    };

    struct Question
    {
        domain::UserId asking;
        const spoken_search::Query &query;
        /// Whether they may find what was said in a recording. Nothing of one of which it is false is looked at.
        std::function<bool(const store::SpokenRecording &)> mayFind;
        std::optional<Place> after;
        std::size_t most = 20; ///< recordings
        /// How long words may be read that are not in memory yet; one transcript at least is.
        std::chrono::milliseconds patience{60};
    };
    struct Hit
    {
        Recording recording;
        store::SpokenRecording::Version version;
    };
    struct Answer
    {
        std::vector<Hit> hits; ///< newest first, each recording once
        qint64 total = 0;      ///< recordings that they may find anything in, of those that the question is about
        qint64 lookedThrough = 0;
        std::optional<Place> next; ///< there is more to look through
    };
    /// As the database says now: what was changed, hidden, withdrawn or erased before the call counts.
    /// @throws store::StoreError
    Answer ask(store::Connection &connection, const media::MediaStore &media, const Question &question);

    /// Where it is said in a transcript as somebody reads it.
    std::vector<spoken_search::Span> spansIn(const spoken_search::Query &query,
                                             const spoken_search::DocumentWords &document,
                                             const QString &language) const;

    /// Follows the database, overwrites words that nobody may find any more, and reads words that are not in memory
    /// yet, newest first. @return whether there is more to read  @throws store::StoreError
    bool care(store::Connection &connection, const media::MediaStore &media, const std::stop_token &stop);

    struct Size
    {
        std::size_t recordings = 0;
        std::size_t documents = 0;
        std::size_t bytes = 0; ///< about
    };
    Size size() const;

private:
    /// What of a version is in memory: what everybody may find, and what each of those hid who hid anything, which only
    /// they and the client may.
    struct Part
    {
        spoken_search::DocumentId document = 0;
        domain::UserId hiddenBy; ///< empty: open to all who may read the transcript
    };
    struct Words
    {
        qint64 changed = -1; ///< SpokenRecording::Version::changed of when they were read
        std::vector<Part> parts;
        std::chrono::steady_clock::time_point failedAt = {}; ///< they could not be read; no parts then
    };

    void follow(store::Connection &connection);
    void readAll(store::Connection &connection);
    void take(const QStringList &ids, const QList<store::SpokenRecording> &now);
    void forget(const QString &id);
    std::vector<Recording> mayBeFound(const Question &question) const;
    bool isInMemory(const store::SpokenRecording &recording) const;
    Answer lookThrough(const Question &question, std::span<const Recording> recordings) const;
    void readWords(store::Connection &connection, const media::MediaStore &media,
                   const store::SpokenRecording &recording);
    void readVersion(store::Connection &connection, const media::MediaStore &media,
                     const store::SpokenRecording &recording, const store::SpokenRecording::Version &version);
    void keep(const store::SpokenRecording::Version &version, Words words,
              const std::vector<std::pair<domain::UserId, spoken_search::DocumentWords>> &documents);
    void overwriteUnwanted();

    mutable std::shared_mutex m_recordingsMutex;
    using Changes = QHash<std::pair<QString, QString>, qint64>;
    using Ordered = std::map<Place, Recording, std::greater<>>; ///< newest first
    Ordered m_recordings;
    QHash<domain::UserId, Ordered> m_ofPerson; ///< of the client, and of the clinician
    QHash<QString, Place> m_placeOf;           ///< by id
    qint64 m_followed = -1;                    ///< number of the newest change; -1: nothing was read yet
    Changes m_taken;                           ///< the changes of late

    mutable std::shared_mutex m_indexMutex;
    spoken_search::WordIndex m_index;
    QHash<QString, Words> m_words; ///< by version
};

} // namespace attune::server::transcripts
