// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spoken_search/block.h"
#include "spoken_search/matching.h"
#include "spoken_search/query.h"

#include <QHash>

#include <memory>
#include <span>

namespace attune::spoken_search {

using DocumentId = std::uint32_t; ///< from 0; of a document that was removed none gets it again

/// What was said in many transcripts, in memory alone (INDEX.md). Changed by one thread at a time, while no other
/// reads; any number read at once.
class WordIndex
{
public:
    WordIndex();
    ~WordIndex();
    WordIndex(const WordIndex &) = delete;
    WordIndex &operator=(const WordIndex &) = delete;

    /// @param language tag; empty: nobody said
    DocumentId add(const DocumentWords &document, const QString &language);
    /// Its words are overwritten, not marked.
    void remove(DocumentId document);

    struct Looked
    {
        std::vector<std::size_t> found; ///< places in `among`, in order
        std::size_t lookedThrough = 0;  ///< of `among`, from the first
    };
    /// Looks through documents in the order they are given in, until enough were found. What is in others is neither
    /// read nor counted. @param among documents that are there @param most at least 1
    Looked find(const Query &query, std::span<const DocumentId> among, std::size_t most) const;

    /// Where it is said in a document that need not be in the index; in order.
    std::vector<Span> spansIn(const Query &query, const DocumentWords &document, const QString &language) const;

    std::size_t size() const { return m_size; }
    std::size_t words() const { return m_vocabulary.size(); }
    /// Of all of it, about.
    std::size_t bytes() const;

private:
    struct Place
    {
        std::uint32_t block = 0; ///< `open`, or one of the blocks
        std::uint16_t slot = 0;
        std::uint16_t language = 0;
        bool isThere = true;
    };
    struct SealedBlock
    {
        std::unique_ptr<Block> block; ///< none: the place may be used again
        std::vector<DocumentId> documents;
    };
    struct Wanted;
    class Reader;
    static constexpr std::uint32_t open = static_cast<std::uint32_t>(-1);

    std::uint16_t languageNumber(const QString &tag);
    SpeakerId speakerNumber(const SpeakerChange &change);
    void put(EncodedDocument encoded, DocumentId document);
    void sealOpen();
    void removeFromOpen(std::size_t slot);
    void removeFromBlock(std::uint32_t number, std::size_t slot);
    Wanted wantedFrom(const Query &query, const std::string &language) const;
    std::vector<std::uint64_t> candidates(const std::vector<Wanted> &wanted,
                                          const std::vector<std::vector<std::uint64_t>> &allowed) const;

    Vocabulary m_vocabulary;
    std::vector<std::string> m_languages;
    std::vector<std::pair<QString, QString>> m_speakers; ///< folded label and name
    QHash<std::pair<QString, QString>, SpeakerId> m_speakerNumbers;
    std::vector<Place> m_places; ///< by document
    std::vector<SealedBlock> m_blocks;
    std::vector<EncodedDocument> m_openDocuments; ///< fewer than make a block
    std::vector<DocumentId> m_openIds;
    std::size_t m_size = 0;
};

} // namespace attune::spoken_search
