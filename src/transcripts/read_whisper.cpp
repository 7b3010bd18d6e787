// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "transcripts/draft.h"
#include "transcripts/labels.h"
#include "transcripts/limits.h"

#include <QHash>

#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>

namespace attune::transcripts {

namespace {

using domain::TranscriptRefusal;
using protocol::Json;

/// Where the parser is in the file.
struct Progress
{
    int row = 1;
};

/// Bytes for the parser, which counts the rows it has seen.
class CountingBytes
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingBytes(const char *at, Progress *progress) : m_at(at), m_progress(progress) {}
    reference operator*() const { return *m_at; }
    CountingBytes &operator++()
    {
        m_progress->row += *m_at == '\n';
        ++m_at;
        return *this;
    }
    CountingBytes operator++(int)
    {
        const CountingBytes before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingBytes &a, const CountingBytes &b) { return a.m_at == b.m_at; }
    friend bool operator!=(const CountingBytes &a, const CountingBytes &b) { return a.m_at != b.m_at; }

private:
    const char *m_at;
    Progress *m_progress;
};

/// Looks through the file before anything is made of it: how deep and how much it is, and at which row each segment
/// begins. Goes through it once; a callback of the parser would look through a list again for each object in it.
class Survey final : public Json::json_sax_t
{
public:
    explicit Survey(const Progress &progress) : m_progress(progress) {}

    bool null() override { return count(); }
    bool boolean(bool) override { return count(); }
    bool number_integer(number_integer_t) override { return count(); }
    bool number_unsigned(number_unsigned_t) override { return count(); }
    bool number_float(number_float_t, const string_t &) override { return count(); }
    bool string(string_t &) override { return count(); }
    bool binary(binary_t &) override { return count(); }
    bool start_object(std::size_t) override { return count() && goDown(); }
    bool start_array(std::size_t) override
    {
        if (m_depth == 1 && (m_key == "segments" || m_key == "transcription"))
            m_rows.clear(); // of a name that comes twice, the last one counts
        return count() && goDown();
    }
    bool key(string_t &name) override
    {
        if (m_depth == 1)
            m_key = name;
        return true;
    }
    bool end_object() override { return goUp(); }
    bool end_array() override { return goUp(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    /// More than any transcript has: a small file is to take no large memory.
    bool isTooMuch() const { return m_values > mostValues; }
    /// Of each segment.
    const QList<int> &rows() const { return m_rows; }

private:
    bool count()
    {
        if (m_depth == 2 && (m_key == "segments" || m_key == "transcription"))
            m_rows.append(m_progress.row);
        return ++m_values <= mostValues;
    }
    bool goDown() { return ++m_depth <= deepest; }
    bool goUp()
    {
        --m_depth;
        return true;
    }

    const Progress &m_progress;
    std::string m_key; ///< of the whole, whose value is read
    QList<int> m_rows;
    qsizetype m_values = 0;
    int m_depth = 0;
};

QString textOf(const Json &object, const char *key)
{
    const auto text = protocol::strictText(object, key);
    return text ? *text : QString();
}

/// Seconds as milliseconds; nullopt where there is no number, or one that is no time.
std::optional<qint64> msFrom(const Json &object, const char *key, double scale = 1000)
{
    const auto number = protocol::strictReal(object, key, {0, double(latestMs) / scale});
    return number ? std::optional(static_cast<qint64>(std::llround(*number * scale))) : std::nullopt;
}

std::optional<double> share(const Json &object, const char *key)
{
    return protocol::strictReal(object, key, {0, 1});
}

/// "english" as some programs write it, "en" as the others do; empty for what is neither.
QString languageFrom(const QString &said)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("english"), QStringLiteral("en")},   {QStringLiteral("spanish"), QStringLiteral("es")},
        {QStringLiteral("german"), QStringLiteral("de")},    {QStringLiteral("french"), QStringLiteral("fr")},
        {QStringLiteral("italian"), QStringLiteral("it")},   {QStringLiteral("portuguese"), QStringLiteral("pt")},
        {QStringLiteral("dutch"), QStringLiteral("nl")},     {QStringLiteral("polish"), QStringLiteral("pl")},
        {QStringLiteral("russian"), QStringLiteral("ru")},   {QStringLiteral("ukrainian"), QStringLiteral("uk")},
        {QStringLiteral("swedish"), QStringLiteral("sv")},   {QStringLiteral("norwegian"), QStringLiteral("no")},
        {QStringLiteral("danish"), QStringLiteral("da")},    {QStringLiteral("finnish"), QStringLiteral("fi")},
        {QStringLiteral("turkish"), QStringLiteral("tr")},   {QStringLiteral("arabic"), QStringLiteral("ar")},
        {QStringLiteral("hebrew"), QStringLiteral("he")},    {QStringLiteral("hindi"), QStringLiteral("hi")},
        {QStringLiteral("chinese"), QStringLiteral("zh")},   {QStringLiteral("japanese"), QStringLiteral("ja")},
        {QStringLiteral("korean"), QStringLiteral("ko")},    {QStringLiteral("vietnamese"), QStringLiteral("vi")},
        {QStringLiteral("greek"), QStringLiteral("el")},     {QStringLiteral("czech"), QStringLiteral("cs")},
        {QStringLiteral("hungarian"), QStringLiteral("hu")}, {QStringLiteral("romanian"), QStringLiteral("ro")}};
    return names.value(said.toLower(), said);
}

/// Words of a segment, and what they say together.
struct Words
{
    QList<domain::TranscriptWord> words;
    std::optional<double> meanScore;
    QString speaker; ///< of most of them
    bool hasScores = false;
};

QString mostOften(const QHash<QString, int> &times)
{
    QString most;
    for (auto it = times.begin(); it != times.end(); ++it) {
        if (most.isEmpty() || *it > times.value(most) || (*it == times.value(most) && it.key() < most))
            most = it.key();
    }
    return most;
}

Words wordsOf(const Json &segment)
{
    Words found;
    QHash<QString, int> speakers;
    double sum = 0;
    int scored = 0;
    for (const Json &entry : protocol::list(segment, "words")) {
        const auto score = share(entry, "score");
        found.hasScores = found.hasScores || score;
        const auto confidence = score ? score : share(entry, "probability");
        if (confidence) {
            sum += *confidence;
            ++scored;
        }
        if (const QString speaker = cleanLabel(textOf(entry, "speaker")); !speaker.isEmpty())
            ++speakers[speaker];
        const auto from = msFrom(entry, "start");
        const auto to = msFrom(entry, "end");
        const QString word = textOf(entry, "word").trimmed();
        if (from && to && *to >= *from && !word.isEmpty()) // some engines give a number no time
            found.words.append({*from, *to, word, confidence});
    }
    if (scored > 0)
        found.meanScore = sum / scored;
    found.speaker = mostOften(speakers);
    return found;
}

/// Of a segment of Whisper: e to the mean logarithm of its tokens' probabilities.
std::optional<double> confidenceOf(const Json &segment, const Words &words)
{
    const auto logarithm = protocol::strictReal(segment, "avg_logprob", {-1000, 0});
    return words.hasScores || !logarithm ? words.meanScore : std::optional(std::exp(*logarithm));
}

class WhisperReader
{
public:
    WhisperReader(const Json &json, const QList<int> &rows) : m_json(json), m_rows(rows) {}

    Draft read()
    {
        const bool isCpp = m_json.contains("transcription");
        const Json &segments = protocol::list(m_json, isCpp ? "transcription" : "segments");
        m_draft.format = domain::TranscriptFormat::Whisper;
        m_draft.origin = domain::LineOrigin::Made;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            take(segments[i], m_rows.value(static_cast<qsizetype>(i)), isCpp);
            if (m_draft.fault)
                return m_draft;
        }
        const bool isX = m_hasScores || m_json.contains("word_segments");
        if (isX)
            m_draft.format = domain::TranscriptFormat::WhisperX;
        sayWhoMadeIt(isCpp, isX);
        return m_draft;
    }

private:
    void fail(TranscriptRefusal refusal, int row) { m_draft.fault = {refusal, row}; }

    void take(const Json &segment, int row, bool isCpp)
    {
        if (!segment.is_object())
            return fail(TranscriptRefusal::BadJson, row);
        const Json &times = isCpp ? protocol::child(segment, "offsets") : segment;
        const auto from = isCpp ? msFrom(times, "from", 1) : msFrom(times, "start");
        const auto to = isCpp ? msFrom(times, "to", 1) : msFrom(times, "end");
        if (!from || !to)
            return fail(TranscriptRefusal::BadTime, row);
        if (*to < *from)
            return fail(TranscriptRefusal::EndsBeforeStart, row);
        const Words words = wordsOf(segment);
        m_words += words.words.size();
        if (m_draft.lines.size() >= mostLines || m_words > mostWords)
            return fail(TranscriptRefusal::TooManyLines, row);
        m_hasScores = m_hasScores || words.hasScores;
        DraftLine line;
        line.row = row;
        line.line.startMs = *from;
        line.line.endMs = *to;
        line.line.text = textOf(segment, "text");
        line.line.speaker = cleanLabel(textOf(segment, "speaker"));
        if (line.line.speaker.isEmpty())
            line.line.speaker = words.speaker;
        line.line.confidence = confidenceOf(segment, words);
        line.line.words = words.words;
        m_draft.lines.append(line);
    }

    void sayWhoMadeIt(bool isCpp, bool isX)
    {
        const Json &parameters = protocol::child(m_json, "params");
        const QString language =
            isCpp ? textOf(protocol::child(m_json, "result"), "language") : textOf(m_json, "language");
        m_draft.language = languageFrom(language);
        m_draft.engine = textOf(m_json, "engine");
        if (m_draft.engine.isEmpty())
            m_draft.engine = isCpp ? QStringLiteral("whisper.cpp")
                             : isX ? QStringLiteral("whisperx")
                                   : QStringLiteral("whisper");
        m_draft.model = isCpp ? textOf(parameters, "model").section(QLatin1Char('/'), -1) : textOf(m_json, "model");
        if (m_draft.model.isEmpty())
            m_draft.model = textOf(protocol::child(m_json, "model"), "type");
    }

    const Json &m_json;
    const QList<int> &m_rows; ///< of the file
    Draft m_draft;
    qsizetype m_words = 0;
    bool m_hasScores = false;
};

} // namespace

Draft readWhisper(const QByteArray &text)
{
    Progress progress;
    Survey survey(progress);
    const bool isWhole = Json::sax_parse(CountingBytes(text.constData(), &progress),
                                         CountingBytes(text.constData() + text.size(), &progress), &survey);
    if (survey.isTooMuch())
        return refused(TranscriptRefusal::TooManyLines);
    if (!isWhole)
        return refused(TranscriptRefusal::BadJson, progress.row);
    const Json parsed = Json::parse(text.constBegin(), text.constEnd(), nullptr, false);
    const auto isList = [&parsed](const char *key) { return parsed.contains(key) && parsed[key].is_array(); };
    if (!parsed.is_object() || !(isList("segments") || isList("transcription")))
        return refused(TranscriptRefusal::UnknownFormat, 1);
    return WhisperReader(parsed, survey.rows()).read();
}

} // namespace attune::transcripts
