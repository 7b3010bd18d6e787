// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Captions as a server may send them. Lines are in order, never negative, and survive being written again.
#include "domain/transcript.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const domain::Transcript lines = domain::transcriptFromWebVtt(text);
    for (const domain::TranscriptLine &line : lines)
        test::hold(line.startMs >= 0 && line.endMs >= line.startMs, "a line does not end before it begins");
    const domain::Transcript again = domain::transcriptFromWebVtt(domain::toWebVtt(lines));
    test::hold(again.size() == lines.size(), "no line is lost in writing");
    for (qsizetype i = 0; i < lines.size(); ++i)
        test::hold(again.at(i).place == lines.at(i).place, "a caption keeps its place");
    return 0;
}
