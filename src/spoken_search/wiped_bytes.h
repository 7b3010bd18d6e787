// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

namespace attune::spoken_search {

/// Memory that is overwritten before it is given back: what was said in a recording that is erased is in none.
template <typename T>
class WipingAllocator
{
public:
    using value_type = T;
    WipingAllocator() = default;
    template <typename U>
    WipingAllocator(const WipingAllocator<U> &)
    {}
    T *allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T *memory, std::size_t count)
    {
        ::explicit_bzero(memory, count * sizeof(T));
        std::allocator<T>().deallocate(memory, count);
    }
    friend bool operator==(const WipingAllocator &, const WipingAllocator &) { return true; }
};

template <typename T>
using Wiped = std::vector<T, WipingAllocator<T>>;
using WipedBytes = Wiped<std::uint8_t>;

} // namespace attune::spoken_search
