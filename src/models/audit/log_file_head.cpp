// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/log_file_head.h"

#include "domain/table_field.h"
#include "models/words/zoned_time.h"
#include "protocol/json.h"

#include <QLocale>
#include <QTimeZone>

namespace attune::models {

using domain::LogFormat;
using protocol::Json;
using protocol::json;

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

QString orderWord(const domain::LogFileQuestion &question)
{
    return question.oldestFirst ? QStringLiteral("oldest") : QStringLiteral("newest");
}

} // namespace

QByteArray emptyDigest()
{
    return QByteArray(64, '0');
}

QList<std::pair<QString, QString>> LogFileHead::lines(const LogFileAbout &about)
{
    const auto &[question, start, by] = about;
    const QTimeZone zone(question.zone.toLatin1());
    return {{tr("Access log"), start.origin},
            {tr("Filter"), question.query.isEmpty() ? tr("none") : question.query},
            {tr("Time zone"), question.zone},
            {tr("Order"), question.oldestFirst ? tr("oldest first") : tr("newest first")},
            {tr("Entries"), QLocale().toString(start.rows)},
            {tr("Entries of the log that were searched"), QLocale().toString(start.covers)},
            {tr("Tree hash of the log"), start.root},
            {tr("Exported by"), by},
            {tr("Exported at"), ZonedTime::exact(start.at, zone)}};
}

QByteArray LogFileHead::bytes(const LogFileAbout &about, int columns)
{
    switch (about.question.format) {
    case LogFormat::Csv:
        return table(about, columns);
    case LogFormat::JsonLines:
        return jsonLine(about);
    case LogFormat::Fhir:
        return fhirLine(about);
    case LogFormat::Pdf: // its pages say it
        break;
    }
    return {};
}

qsizetype LogFileHead::digestAt(const QByteArray &bytes)
{
    return bytes.lastIndexOf(emptyDigest());
}

/// Each line has as many fields as those of the table: so RFC 4180 wants it.
QByteArray LogFileHead::table(const LogFileAbout &about, int columns)
{
    const QByteArray rest(std::max(0, columns - 2), ',');
    QByteArray bytes = byteOrderMark;
    for (const auto &[name, value] : lines(about))
        bytes += domain::csvField(name) + ',' + domain::csvField(value) + rest + "\r\n";
    bytes += domain::csvField(tr("SHA-256 of all that follows this line")) + ',' + emptyDigest() + rest + "\r\n";
    return bytes;
}

QByteArray LogFileHead::jsonLine(const LogFileAbout &about)
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
    return protocol::toBytes({{"export", said}}) + '\n';
}

/// As a FHIR resource, like every line of the file.
QByteArray LogFileHead::fhirLine(const LogFileAbout &about)
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
    return protocol::toBytes({{"resourceType", "Parameters"}, {"parameter", parameters}}) + '\n';
}

} // namespace attune::models
