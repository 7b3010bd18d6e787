// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine answers: whatever it holds, it is read or refused, and of its words none stands outside speech.
#include "server/transcripts/machine_words.h"
#include "server/transcripts/whisper_words.h"
#include "speech/spoken_words.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;
using server::transcripts::JudgedWords;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto words = server::transcripts::wordsFromWhisper(bytes);
    if (!words) {
        test::hold(words.error().kind == base::ErrorKind::InvalidInput, "what cannot be read is refused as that");
        return 0;
    }
    const speech::Stretches speech = {{500, 1500}, {2500, 4000}};
    const JudgedWords judged = server::transcripts::judged(*words, speech);
    test::hold(judged.words.size() + judged.dropped() == words->size(), "each word stands or is counted");
    for (qsizetype i = 0; i < judged.words.size(); ++i) {
        const domain::TranscriptWord &word = judged.words.at(i);
        test::hold(speech::standInSpeech({{word.startMs, word.endMs}}, speech).first(), "words lie in speech");
        test::hold(!word.text.isEmpty() && word.text.size() <= 40, "words are words");
        test::hold(i == 0 || judged.words.at(i - 1).startMs <= word.startMs, "words are in order");
    }
    test::hold(server::transcripts::judged(*words, {}).words.isEmpty(), "nothing stands where nobody speaks");
    return 0;
}
