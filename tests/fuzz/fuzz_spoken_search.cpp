// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Queries as people type them, and texts as transcripts have them: the first line is the query, the others are lines of
// what is said; an empty one begins another transcript. What the index finds is what trying everything finds.
#include "spoken_search/word_index.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/spoken_search/plain_scan.h"

#include <algorithm>

using namespace attune;

namespace {

constexpr qsizetype longest = 2000;
constexpr std::size_t mostItems = 4; // trying everything takes its time
constexpr std::size_t mostWords = 150;

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

std::vector<domain::Transcript> transcriptsFrom(const QStringList &lines)
{
    std::vector<domain::Transcript> transcripts(1);
    for (const QString &text : lines) {
        if (text.isEmpty()) {
            transcripts.emplace_back();
            continue;
        }
        domain::TranscriptLine line;
        line.speaker = text.size() % 3 == 0 ? QStringLiteral("CLINICIAN") : QStringLiteral("CLIENT");
        line.text = text;
        transcripts.back().append(line);
    }
    return transcripts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString all = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto query = spoken_search::queryFrom(all.section(QLatin1Char('\n'), 0, 0));
    if (!query) {
        test::hold(query.error().kind == base::ErrorKind::InvalidInput && !query.error().detail.isEmpty(),
                   "a query that is refused is refused in words");
        return 0;
    }
    const auto transcripts = transcriptsFrom(all.section(QLatin1Char('\n'), 1).left(longest).split(QLatin1Char('\n')));
    const QString language = size % 2 == 0 ? QStringLiteral("en") : QStringLiteral("es");
    spoken_search::WordIndex index;
    std::vector<spoken_search::DocumentId> among;
    for (const domain::Transcript &lines : transcripts)
        among.push_back(index.add(spoken_search::documentOf(lines), language));
    if (among.size() > 2) { // as one that was erased
        index.remove(among[1]);
        among.erase(among.begin() + 1);
    }
    const auto looked = index.find(*query, among, transcripts.size());
    test::hold(looked.lookedThrough == among.size(), "all are looked through");
    for (std::size_t i = 0; i < among.size(); ++i) {
        const domain::Transcript &lines = transcripts[among[i]];
        const bool isFound = std::find(looked.found.begin(), looked.found.end(), i) != looked.found.end();
        test::hold(isFound != index.spansIn(*query, spoken_search::documentOf(lines), language).empty(),
                   "what is found is somewhere");
        // Of words that differ by diacritics alone the first one says how they are formed.
        if (!isPlain(all) || query->items.size() > mostItems)
            continue;
        test::PlainScan scan(*query, lines, language);
        test::hold(scan.words() > mostWords || isFound == scan.isFound(), "the index finds what a plain scan finds");
    }
    return 0;
}
