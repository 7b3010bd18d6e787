// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transcript.h"

#include <QRegularExpression>

#include <optional>

namespace attune::domain {

namespace {

std::optional<qint64> timeFrom(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})$"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return ((match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60 +
            match.captured(3).toLongLong()) *
               1000 +
           match.captured(4).toLongLong();
}

QString timeText(qint64 ms)
{
    return QStringLiteral("%1:%2:%3.%4")
        .arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

std::optional<TranscriptLine> timingFrom(const QString &line)
{
    const qsizetype arrow = line.indexOf(QStringLiteral("-->"));
    if (arrow < 0)
        return std::nullopt;
    const auto start = timeFrom(QStringView(line).left(arrow).trimmed());
    const QString rest = line.mid(arrow + 3).trimmed();
    const auto end = timeFrom(
        QStringView(rest).left(rest.indexOf(QLatin1Char(' ')) < 0 ? rest.size() : rest.indexOf(QLatin1Char(' '))));
    if (!start || !end || *end <= *start)
        return std::nullopt;
    return TranscriptLine{*start, *end, QString(), QString()};
}

void takeText(TranscriptLine &cue, const QString &line)
{
    static const QRegularExpression voice(QStringLiteral("<v(?:\\.[^ >]*)?\\s+([^>]+)>"));
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    const auto match = voice.match(line);
    if (match.hasMatch() && cue.speaker.isEmpty())
        cue.speaker = match.captured(1).trimmed();
    QString plain = line;
    plain.remove(tag);
    plain.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    plain.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    if (!cue.text.isEmpty())
        cue.text += QLatin1Char('\n');
    cue.text += plain.trimmed();
}

} // namespace

Transcript transcriptFromWebVtt(const QString &text)
{
    Transcript lines;
    std::optional<TranscriptLine> open;
    QString normal = text;
    normal.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    const auto rows = normal.split(QLatin1Char('\n'));
    const auto close = [&] {
        if (open && !open->text.isEmpty())
            lines.append(*open);
        open.reset();
    };
    for (const QString &row : rows) {
        if (row.trimmed().isEmpty()) {
            close();
        } else if (auto timing = timingFrom(row)) {
            close();
            open = timing;
        } else if (open) {
            takeText(*open, row);
        }
    }
    close();
    return lines;
}

QString toWebVtt(const Transcript &transcript)
{
    QString text = QStringLiteral("WEBVTT\n");
    for (const TranscriptLine &line : transcript) {
        QString safe = line.text;
        safe.replace(QLatin1Char('&'), QStringLiteral("&amp;")).replace(QLatin1Char('<'), QStringLiteral("&lt;"));
        text += QStringLiteral("\n%1 --> %2\n<v %3>%4\n")
                    .arg(timeText(line.startMs), timeText(line.endMs), line.speaker, safe);
    }
    return text;
}

} // namespace attune::domain
