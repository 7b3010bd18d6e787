// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spoken_search/document_words.h"

#include <vector>

namespace attune::spoken_search {

/// Words of a transcript, from the first to the last.
struct Span
{
    Position first = 0;
    Position last = 0;
    friend auto operator<=>(const Span &, const Span &) = default;
};

/// Where one item of a query is said.
struct ItemPlaces
{
    std::vector<Position> starts; ///< in order
    Position length = 1;          ///< in words
    Position within = 0;          ///< how far from the item before at most (query.h)
};

/// Where words are said one after the other. @param words where each of them is, in order
std::vector<Position> startsOfPhrase(const std::vector<std::vector<Position>> &words);

/// Leaves those places of each item that are near enough to one of the items beside it, so that from each of them there
/// is a way through all. @return whether there is any
bool keepTogether(std::vector<ItemPlaces> &items);

/// The stretches from the first to the last item, one for each place of the first item, with the nearest of the others;
/// in order, each once. @param items of which keepTogether() left some
std::vector<Span> spansOf(const std::vector<ItemPlaces> &items);

} // namespace attune::spoken_search
