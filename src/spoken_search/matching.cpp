// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_search/matching.h"

#include <algorithm>
#include <optional>

namespace attune::spoken_search {

namespace {

/// The place of `of` that is nearest to one beginning at `start`, not over it, and near enough.
std::optional<Position> nearest(const ItemPlaces &of, Position start, Position length, Position within)
{
    const auto behind = std::lower_bound(of.starts.begin(), of.starts.end(), start + length);
    std::optional<Position> found;
    Position distance = within + 1;
    if (behind != of.starts.end() && *behind - (start + length - 1) < distance) {
        distance = *behind - (start + length - 1);
        found = *behind;
    }
    // Of those that end before it: a place beginning later would lie over it.
    const auto over = std::upper_bound(of.starts.begin(), of.starts.end(), start,
                                       [&of](Position at, Position begun) { return at < begun + of.length; });
    if (over != of.starts.begin()) {
        const Position before = *std::prev(over);
        if (start - (before + of.length - 1) < distance)
            found = before;
    }
    return found;
}

/// @param within how far the two items may be apart
void keepNear(ItemPlaces &item, const ItemPlaces &other, Position within)
{
    std::erase_if(item.starts, [&](Position start) { return !nearest(other, start, item.length, within); });
}

} // namespace

std::vector<Position> startsOfPhrase(const std::vector<std::vector<Position>> &words)
{
    std::vector<Position> starts = words.front();
    for (std::size_t i = 1; i < words.size() && !starts.empty(); ++i) {
        auto at = words[i].begin();
        std::erase_if(starts, [&](Position start) {
            const Position wanted = start + static_cast<Position>(i);
            at = std::lower_bound(at, words[i].end(), wanted);
            return at == words[i].end() || *at != wanted;
        });
    }
    return starts;
}

bool keepTogether(std::vector<ItemPlaces> &items)
{
    for (std::size_t i = 1; i < items.size(); ++i)
        keepNear(items[i], items[i - 1], items[i].within);
    for (std::size_t i = items.size() - 1; i > 0; --i)
        keepNear(items[i - 1], items[i], items[i].within);
    return !items.front().starts.empty();
}

std::vector<Span> spansOf(const std::vector<ItemPlaces> &items)
{
    std::vector<Span> spans;
    for (Position start : items.front().starts) {
        Span span{start, start + items.front().length - 1};
        for (std::size_t i = 1; i < items.size(); ++i) {
            const auto next = nearest(items[i], start, items[i - 1].length, items[i].within);
            if (!next)
                break;
            start = *next;
            span.first = std::min(span.first, start);
            span.last = std::max(span.last, start + items[i].length - 1);
        }
        spans.push_back(span);
    }
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
}

} // namespace attune::spoken_search
