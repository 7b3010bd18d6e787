// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/whisper_words.h"

#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/transcripts/transcriber.h"

#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace attune::server::transcripts {

namespace {

using domain::TranscriptWord;
using protocol::Json;

constexpr qsizetype mostWords = 20'000;
constexpr qsizetype largestAnswer = 16 * 1024 * 1024;
constexpr int deepest = 12;
/// Times a little behind the end happen; what is far behind it is no time.
constexpr protocol::Bounds<double> times{0, 2.0 * longestSegmentMs};
constexpr protocol::Bounds<double> share{0, 1};

base::Error unreadable(const char *what)
{
    return protocol::fail(domain::ProblemCode::InvalidField, QString::fromLatin1(what));
}

/// The parser is given each byte as a character of its own, for a token may end within one: so bytes stay bytes. What
/// was written as an escape comes as the character it is.
QByteArray bytesOf(const Json &object, const char *key)
{
    const QString text = protocol::strictText(object, key).value_or(QString());
    const bool hasBytesAlone = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0xFF; });
    return hasBytesAlone ? text.toLatin1() : text.toUtf8();
}

QString textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text; // of escapes below U+0100
}

std::optional<qint64> msOf(const Json &object, const char *key, double scale)
{
    const auto number = protocol::strictReal(object, key, times);
    return number && *number * scale <= times.most ? std::optional(static_cast<qint64>(std::llround(*number * scale)))
                                                   : std::nullopt;
}

/// Tokens, put together to words: one that begins with a blank begins a word.
class Words
{
public:
    bool add(const QByteArray &token, std::optional<qint64> from, std::optional<qint64> to,
             std::optional<double> certainty)
    {
        if (token.isEmpty() || token.startsWith("[_") || token.startsWith("<|"))
            return true; // marks of the model
        const bool begins = token.startsWith(' ') || m_bytes.isEmpty();
        if (begins && !close())
            return false;
        if (m_bytes.isEmpty()) {
            m_word.startMs = from.value_or(m_lastMs);
            m_word.endMs = m_word.startMs;
            m_word.confidence = certainty;
        }
        m_bytes += token;
        m_word.endMs = std::max(m_word.endMs, to.value_or(m_word.endMs));
        m_lastMs = m_word.endMs;
        if (certainty)
            m_word.confidence = std::min(m_word.confidence.value_or(1), *certainty); // as certain as its weakest part
        return true;
    }
    bool close()
    {
        m_word.text = textOf(m_bytes).trimmed();
        if (!m_word.text.isEmpty())
            m_words.append(m_word);
        m_word = {};
        m_bytes.clear();
        return m_words.size() <= mostWords;
    }
    const QList<TranscriptWord> &words() const { return m_words; }

private:
    QList<TranscriptWord> m_words;
    TranscriptWord m_word;
    QByteArray m_bytes;
    qint64 m_lastMs = 0;
};

/// Words without times of their own share their segment's by their length.
bool addByLength(Words &words, const QByteArray &text, qint64 from, qint64 to, std::optional<double> confidence)
{
    const QList<QByteArray> parts = text.simplified().split(' ');
    qsizetype characters = 0;
    for (const QByteArray &part : parts)
        characters += part.size();
    qsizetype before = 0;
    for (const QByteArray &part : parts) {
        const auto at = [&](qsizetype count) {
            return from + (to - from) * count / std::max<qsizetype>(1, characters);
        };
        if (!words.add(' ' + part, at(before), at(before + part.size()), confidence))
            return false;
        before += part.size();
    }
    return true;
}

bool addTokens(Words &words, const Json &tokens)
{
    for (const Json &token : tokens) {
        const Json &offsets = protocol::child(token, "offsets");
        if (!words.add(bytesOf(token, "text"), msOf(offsets, "from", 1), msOf(offsets, "to", 1),
                       protocol::strictReal(token, "p", share)))
            return false;
    }
    return true;
}

bool addWords(Words &words, const Json &said)
{
    for (const Json &word : said) {
        if (!words.add(bytesOf(word, "word"), msOf(word, "start", 1000), msOf(word, "end", 1000),
                       protocol::strictReal(word, "probability", share)))
            return false;
    }
    return true;
}

bool addSegment(Words &words, const Json &segment, bool isProgram)
{
    const Json &tokens = protocol::list(segment, "tokens");
    const Json &said = protocol::list(segment, "words");
    if (isProgram && !tokens.empty())
        return addTokens(words, tokens) && words.close();
    if (!said.empty())
        return addWords(words, said) && words.close();
    const Json &span = isProgram ? protocol::child(segment, "offsets") : segment;
    const auto from = isProgram ? msOf(span, "from", 1) : msOf(span, "start", 1000);
    const auto to = isProgram ? msOf(span, "to", 1) : msOf(span, "end", 1000);
    if (!from || !to || *to < *from)
        return true; // at no time: it cannot be judged, so it is not heard
    const auto logarithm = protocol::strictReal(segment, "avg_logprob", {-1000, 0});
    return addByLength(words, bytesOf(segment, "text"), *from, *to,
                       logarithm ? std::optional(std::exp(*logarithm)) : std::nullopt) &&
           words.close();
}

/// Whether lists and objects lie in each other no deeper than they do in any answer: the parser calls itself.
bool isFlat(const QByteArray &json)
{
    int depth = 0;
    bool isText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (isText) {
            i += c == '\\' ? 1 : 0;
            isText = c != '"';
        } else if (c == '"') {
            isText = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest)
                return false;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return true;
}

} // namespace

base::Result<QList<TranscriptWord>> wordsFromWhisper(const QByteArray &json)
{
    if (json.size() > largestAnswer || !isFlat(json))
        return unreadable("the engine said more than it can have heard");
    const QByteArray characters = QString::fromLatin1(json).toUtf8();
    const Json parsed = Json::parse(characters.constBegin(), characters.constEnd(), nullptr, false);
    if (!parsed.is_object())
        return unreadable("the engine did not answer in JSON");
    const bool isProgram = parsed.contains("transcription");
    const char *name = isProgram ? "transcription" : "segments";
    if (!parsed.contains(name) || !parsed[name].is_array())
        return unreadable("the engine's answer has no segments");
    Words words;
    for (const Json &segment : parsed[name]) {
        if (!addSegment(words, segment, isProgram))
            return unreadable("the engine said more words than anybody can");
    }
    return words.words();
}

} // namespace attune::server::transcripts
