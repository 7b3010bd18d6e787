// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The index of an mp4 of which a part is here: the input is the index, from its box on, as much of it as has come.
#include "stream/start_index.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;
using stream::Extent;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto here = [&bytes](qint64 offset, qint64 most) {
        test::hold(offset >= 100 && most >= 0, "nothing outside of the index is asked for");
        return bytes.mid(offset - 100, most);
    };
    // As long as what is here, and longer: then something is missing.
    for (const qint64 length : {qint64(bytes.size()), qint64(bytes.size()) * 3 + 1000}) {
        const Extent index{100, 100 + length};
        const stream::StartLook look = stream::lookForStart(index, here);
        for (const Extent &wanted : look.wanted)
            test::hold(wanted.from >= index.from && wanted.from < wanted.to && wanted.to <= index.to,
                       "what is wanted lies in the index");
        test::hold(!look.index || look.index->bytes.size() <= length, "it is no longer than what it stands in for");
        test::hold(look.hopeless || look.index || !look.wanted.empty(), "it goes on, or ends");
    }
    return 0;
}
