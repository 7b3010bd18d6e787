// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "transcripts/steps.h"

#include <array>

namespace attune::transcripts {

namespace {

using protocol::Json;
using Kind = Step::Kind;

constexpr protocol::Bounds<qint64> numbers{0, 1'000'000'000};

struct Name
{
    Kind kind;
    const char *name;
};

constexpr std::array names = {Name{Kind::Texts, "texts"}, Name{Kind::Name, "name"}, Name{Kind::Speakers, "speakers"},
                              Name{Kind::Split, "split"}, Name{Kind::Join, "join"}, Name{Kind::Undo, "undo"}};

base::Error corrupt()
{
    return {base::ErrorKind::Corrupt,
            QStringLiteral("a step of the transcript is in no form that this version reads"),
            {},
            {}};
}

QList<int> linesFrom(const Json &row)
{
    QList<int> lines;
    for (const Json &line : protocol::list(row, "lines")) {
        if (const auto number = protocol::strictInteger(line, numbers))
            lines.append(static_cast<int>(*number));
    }
    return lines;
}

QList<std::pair<int, QString>> textsFrom(const Json &row)
{
    QList<std::pair<int, QString>> texts;
    for (const Json &one : protocol::list(row, "texts")) {
        const auto number = one.is_array() && one.size() == 2 ? protocol::strictInteger(one[0], numbers) : std::nullopt;
        if (number && one[1].is_string())
            texts.append({static_cast<int>(*number), QString::fromStdString(one[1].get<std::string>())});
    }
    return texts;
}

int numberIn(const Json &row, const char *key, int otherwise)
{
    const auto number = protocol::strictInteger(row, key, numbers);
    return number ? static_cast<int>(*number) : otherwise;
}

} // namespace

QByteArray toBytes(const Step &step)
{
    Json row = Json::object();
    for (const Name &one : names) {
        if (one.kind == step.kind)
            row["kind"] = one.name;
    }
    for (const auto &[line, text] : step.texts)
        row["texts"].push_back(Json::array({line, text.toStdString()}));
    for (const int line : step.lines)
        row["lines"].push_back(line);
    if (!step.speaker.isEmpty())
        row["speaker"] = step.speaker.toStdString();
    if (!step.name.isEmpty())
        row["name"] = step.name.toStdString();
    const std::array<std::pair<const char *, int>, 3> places = {
        {{"line", step.line}, {"other", step.other}, {"place", step.place}}};
    for (const auto &[key, number] : places) {
        if (number >= 0)
            row[key] = number;
    }
    if (step.undone > 0)
        row["undone"] = step.undone;
    if (step.isForHiding)
        row["forHiding"] = true;
    return QByteArray::fromStdString(row.dump());
}

base::Result<Step> stepFrom(const QByteArray &bytes)
{
    const auto row = protocol::objectFrom(bytes);
    if (!row)
        return corrupt();
    const QString word = protocol::text(*row, "kind");
    for (const Name &one : names) {
        if (word != QLatin1String(one.name))
            continue;
        Step step;
        step.kind = one.kind;
        step.texts = textsFrom(*row);
        step.lines = linesFrom(*row);
        step.speaker = protocol::text(*row, "speaker");
        step.name = protocol::text(*row, "name");
        step.line = numberIn(*row, "line", -1);
        step.other = numberIn(*row, "other", -1);
        step.place = numberIn(*row, "place", -1);
        step.undone = numberIn(*row, "undone", 0);
        step.isForHiding = protocol::flag(*row, "forHiding");
        return step;
    }
    return corrupt();
}

} // namespace attune::transcripts
