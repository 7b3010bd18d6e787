// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/stored_transcript.h"

#include "protocol/json.h"
#include "transcripts/limits.h"

namespace attune::transcripts {

namespace {

using domain::CuePlacement;
using domain::TranscriptLine;
using domain::TranscriptWord;
using protocol::Json;

constexpr char formatKey[] = "attune transcript";
constexpr int newestFormat = 1;
constexpr protocol::Bounds<qint64> times{0, latestMs + 3'600'000};
constexpr protocol::Bounds<qint64> percent{-1, 100};
constexpr protocol::Bounds<double> share{0, 1};

void put(Json &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = text.toStdString();
}

Json wordJson(const TranscriptWord &word)
{
    Json row = Json::array({word.startMs, word.endMs, word.text.toStdString()});
    if (word.confidence)
        row.push_back(*word.confidence);
    return row;
}

Json placeJson(const CuePlacement &place)
{
    return Json::array({place.line, place.position, place.size, static_cast<int>(place.align)});
}

Json lineJson(const TranscriptLine &line)
{
    Json row = Json::object();
    row["start"] = line.startMs;
    row["end"] = line.endMs;
    put(row, "speaker", line.speaker);
    put(row, "name", line.speakerName);
    put(row, "text", line.text);
    put(row, "origin", textOf(line.origin));
    if (line.confidence)
        row["confidence"] = *line.confidence;
    if (line.isItalic)
        row["italic"] = true;
    if (!(line.place == CuePlacement()))
        row["place"] = placeJson(line.place);
    for (const TranscriptWord &word : line.words)
        row["words"].push_back(wordJson(word));
    return row;
}

std::optional<TranscriptWord> wordFrom(const Json &row)
{
    if (!row.is_array() || row.size() < 3 || !row[2].is_string())
        return std::nullopt;
    const auto start = protocol::strictInteger(row[0], times);
    const auto end = protocol::strictInteger(row[1], times);
    if (!start || !end)
        return std::nullopt;
    TranscriptWord word{*start, *end, QString::fromStdString(row[2].get<std::string>()), {}};
    if (row.size() > 3 && row[3].is_number() && share.holds(row[3].get<double>()))
        word.confidence = row[3].get<double>();
    return word;
}

CuePlacement placeFrom(const Json &row)
{
    CuePlacement place;
    if (!row.is_array() || row.size() != 4)
        return place;
    const auto line = protocol::strictInteger(row[0], percent);
    const auto position = protocol::strictInteger(row[1], percent);
    const auto size = protocol::strictInteger(row[2], percent);
    const auto align = protocol::strictInteger(row[3], {0, 2});
    if (!line || !position || !size || !align)
        return place;
    return {static_cast<int>(*line), static_cast<int>(*position), static_cast<int>(*size),
            static_cast<CuePlacement::Align>(*align)};
}

std::optional<TranscriptLine> lineFrom(const Json &row)
{
    const auto start = protocol::strictInteger(row, "start", times);
    const auto end = protocol::strictInteger(row, "end", times);
    if (!start || !end || *end < *start)
        return std::nullopt;
    TranscriptLine line;
    line.startMs = *start;
    line.endMs = *end;
    line.speaker = protocol::text(row, "speaker");
    line.speakerName = protocol::text(row, "name");
    line.text = protocol::text(row, "text");
    line.origin = domain::lineOriginFromText(protocol::text(row, "origin")).value_or(domain::LineOrigin::Imported);
    line.confidence = protocol::strictReal(row, "confidence", share);
    line.isItalic = protocol::flag(row, "italic");
    line.place = placeFrom(protocol::list(row, "place"));
    for (const Json &entry : protocol::list(row, "words")) {
        if (const auto word = wordFrom(entry))
            line.words.append(*word);
    }
    return line;
}

base::Error corrupt()
{
    return {base::ErrorKind::Corrupt, QStringLiteral("the transcript is in no form that this version reads"), {}, {}};
}

} // namespace

QByteArray toBytes(const StoredTranscript &transcript)
{
    Json object = Json::object();
    object[formatKey] = newestFormat;
    put(object, "language", transcript.language);
    put(object, "engine", transcript.engine);
    put(object, "model", transcript.model);
    put(object, "modelDigest", transcript.modelDigest);
    if (transcript.droppedWords > 0)
        object["droppedWords"] = transcript.droppedWords;
    for (const QString &label : transcript.notTranscribed)
        object["notTranscribed"].push_back(label.toStdString());
    object["lines"] = Json::array();
    for (const TranscriptLine &line : transcript.lines)
        object["lines"].push_back(lineJson(line));
    return QByteArray::fromStdString(object.dump());
}

base::Result<StoredTranscript> storedTranscriptFrom(const QByteArray &bytes)
{
    if (bytes.startsWith("WEBVTT"))
        return StoredTranscript{{}, {}, {}, domain::transcriptFromWebVtt(QString::fromUtf8(bytes))};
    const auto object = protocol::objectFrom(bytes);
    if (!object || protocol::strictInteger(*object, formatKey, {1, newestFormat}) != newestFormat)
        return corrupt();
    StoredTranscript transcript{
        protocol::text(*object, "language"), protocol::text(*object, "engine"), protocol::text(*object, "model"), {}};
    transcript.modelDigest = protocol::text(*object, "modelDigest");
    transcript.droppedWords =
        static_cast<int>(protocol::strictInteger(*object, "droppedWords", {0, 100'000'000}).value_or(0));
    for (const Json &label : protocol::list(*object, "notTranscribed")) {
        if (label.is_string())
            transcript.notTranscribed << QString::fromStdString(label.get<std::string>());
    }
    for (const Json &row : protocol::list(*object, "lines")) {
        const auto line = lineFrom(row);
        if (!line)
            return corrupt();
        transcript.lines.append(*line);
    }
    return transcript;
}

} // namespace attune::transcripts
