// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/log_file_head.h"

#include "domain/table_field.h"
#include "protocol/json.h"

#include <algorithm>

namespace attune::protocol {

using domain::LogFormat;

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

QString orderWord(const domain::LogFileQuestion &question)
{
    return question.oldestFirst ? QStringLiteral("oldest") : QStringLiteral("newest");
}

/// Each line has as many fields as those of the table: so RFC 4180 wants it.
QByteArray table(const LogFileWords &words)
{
    const QByteArray rest(std::max<qsizetype>(0, words.columns - 2), ',');
    QByteArray bytes = byteOrderMark;
    for (const auto &[name, value] : words.lines)
        bytes += domain::csvField(name) + ',' + domain::csvField(value) + rest + "\r\n";
    bytes += domain::csvField(words.digest) + ',' + emptyDigest() + rest + "\r\n";
    return bytes;
}

QByteArray jsonLine(const LogFileAbout &about)
{
    const auto &[question, start, by] = about;
    const Json said = {{"by", json(by)},
                       {"at", json(std::optional(start.at))},
                       {"query", json(question.query)},
                       {"zone", json(question.zone)},
                       {"order", json(orderWord(question))},
                       {"rows", start.rows},
                       {"covers", start.covers},
                       {"origin", json(start.origin)},
                       {"root", json(start.root)},
                       {"sha256", emptyDigest().toStdString()}};
    return toBytes({{"export", said}}) + '\n';
}

/// As a FHIR resource, like every line of the file.
QByteArray fhirLine(const LogFileAbout &about)
{
    const auto &[question, start, by] = about;
    Json parameters = Json::array();
    const std::pair<const char *, QString> said[] = {
        {"origin", start.origin},
        {"query", question.query},
        {"zone", question.zone},
        {"order", orderWord(question)},
        {"rows", QString::number(start.rows)},
        {"covers", QString::number(start.covers)},
        {"root", start.root},
        {"by", by},
        {"at", base::toText(start.at)},
        {"sha256", QString::fromLatin1(emptyDigest())},
    };
    for (const auto &[name, value] : said) {
        if (!value.isEmpty()) // FHIR knows no empty text
            parameters.push_back({{"name", name}, {"valueString", json(value)}});
    }
    return toBytes({{"resourceType", "Parameters"}, {"parameter", parameters}}) + '\n';
}

} // namespace

QByteArray emptyDigest()
{
    return QByteArray(64, '0');
}

QByteArray logFileHead(const LogFileAbout &about, const LogFileWords &words)
{
    switch (about.question.format) {
    case LogFormat::Csv:
        return table(words);
    case LogFormat::JsonLines:
        return jsonLine(about);
    case LogFormat::Fhir:
        return fhirLine(about);
    case LogFormat::Pdf:
        break;
    }
    return {};
}

qsizetype digestAt(const QByteArray &head)
{
    return head.lastIndexOf(emptyDigest());
}

qsizetype columnsOf(const QByteArray &text)
{
    const qsizetype headings = text.indexOf("\r\n");
    return headings < 0 ? 0 : QByteArrayView(text).first(headings).count(',') + 1;
}

} // namespace attune::protocol
