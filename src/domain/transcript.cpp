// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/web_vtt.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace attune::domain {

namespace {

constexpr std::array<const char *, 4> originNames = {"made", "typed", "imported", "corrected"};

std::optional<qint64> timeFrom(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})\\z"));
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

std::optional<int> percentFrom(QString value)
{
    value = value.section(QLatin1Char(','), 0, 0);
    if (!value.endsWith(QLatin1Char('%')))
        return std::nullopt;
    bool isNumber = false;
    const double number = value.chopped(1).toDouble(&isNumber);
    return isNumber && number >= 0 && number <= 100 ? std::optional(static_cast<int>(number)) : std::nullopt;
}

/// "line:10%", "line:-1", "line:0": lines are counted as fifteen to the picture.
std::optional<int> lineFrom(const QString &value)
{
    if (const auto percent = percentFrom(value))
        return percent;
    bool isNumber = false;
    const int number = value.section(QLatin1Char(','), 0, 0).toInt(&isNumber);
    constexpr int linesOfPicture = 15;
    if (!isNumber || std::abs(number) > linesOfPicture)
        return std::nullopt;
    if (number == -1)
        return CuePlacement::bottom;
    return (number < 0 ? linesOfPicture + number : number) * 100 / linesOfPicture;
}

QString settingsText(const CuePlacement &place)
{
    if (place == CuePlacement())
        return {};
    QString text;
    if (place.line != CuePlacement::bottom)
        text += QStringLiteral(" line:%1%").arg(place.line);
    text += QStringLiteral(" position:%1% size:%2%").arg(place.position).arg(place.size);
    if (place.align != CuePlacement::Align::Centre)
        text +=
            place.align == CuePlacement::Align::Start ? QStringLiteral(" align:start") : QStringLiteral(" align:end");
    return text;
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
    TranscriptLine cue;
    cue.startMs = *start;
    cue.endMs = *end;
    cue.place = cuePlacementFrom(rest.section(QLatin1Char(' '), 1));
    return cue;
}

/// What means something in WebVTT (W3C, 4.2.2): an arrow in a text would begin another caption.
QString escaped(QString text)
{
    text.replace(QLatin1Char('&'), QStringLiteral("&amp;")).replace(QLatin1Char('<'), QStringLiteral("&lt;"));
    return text.replace(QLatin1Char('>'), QStringLiteral("&gt;"));
}

QString unescaped(QString text)
{
    text.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    return text.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// The lines of a caption that hold something: an empty one would end it, and what follows would be lost.
QStringList linesOf(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("[\\r\\n]+"));
    QStringList lines;
    const QStringList parts = text.split(ends);
    for (const QString &part : parts) {
        if (const QString line = part.trimmed(); !line.isEmpty())
            lines << line;
    }
    return lines;
}

/// Whom a tag gives the words to: "v Anna", "v.loud Anna"; empty: nobody.
QString voiceIn(QStringView tag)
{
    tag = tag.mid(tag.lastIndexOf(QLatin1Char('<')) + 1);
    if (!tag.startsWith(QLatin1Char('v')))
        return {};
    const auto space = std::find_if(tag.begin(), tag.end(), [](QChar c) { return c.isSpace(); });
    const auto behind = tag.mid(1, space - tag.begin() - 1); // its classes
    return behind.isEmpty() || behind.startsWith(QLatin1Char('.'))
               ? unescaped(tag.mid(space - tag.begin()).toString()).trimmed()
               : QString();
}

QString speakerOf(const TranscriptLine &line)
{
    return line.speakerName.isEmpty() ? line.speaker : line.speakerName;
}

} // namespace

CuePlacement cuePlacementFrom(const QString &settings)
{
    CuePlacement place;
    const QStringList parts = settings.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool positioned = false;
    for (const QString &part : parts) {
        const QString name = part.section(QLatin1Char(':'), 0, 0);
        const QString value = part.section(QLatin1Char(':'), 1);
        if (name == QStringLiteral("line"))
            place.line = lineFrom(value).value_or(place.line);
        else if (name == QStringLiteral("size"))
            place.size = std::max(10, percentFrom(value).value_or(place.size));
        else if (name == QStringLiteral("align"))
            place.align =
                value == QStringLiteral("start") || value == QStringLiteral("left")  ? CuePlacement::Align::Start
                : value == QStringLiteral("end") || value == QStringLiteral("right") ? CuePlacement::Align::End
                                                                                     : CuePlacement::Align::Centre;
        else if (name == QStringLiteral("position")) {
            positioned = percentFrom(value).has_value();
            place.position = percentFrom(value).value_or(place.position);
        }
    }
    if (!positioned && place.align != CuePlacement::Align::Centre)
        place.position = place.align == CuePlacement::Align::Start ? 0 : 100;
    return place;
}

void takeCueText(TranscriptLine &cue, const QString &row)
{
    cue.isItalic = cue.isItalic || row.contains(QStringLiteral("<i>"));
    QString plain;
    qsizetype begin = 0; // of what is not looked at yet; no regular expression, which would look at some of it again
    while (begin < row.size()) {
        const qsizetype tag = row.indexOf(QLatin1Char('<'), begin);
        const qsizetype end = tag < 0 ? -1 : row.indexOf(QLatin1Char('>'), tag);
        if (end < 0)
            break;
        plain += QStringView(row).mid(begin, tag - begin);
        if (cue.speaker.isEmpty())
            cue.speaker = voiceIn(QStringView(row).mid(tag + 1, end - tag - 1));
        begin = end + 1;
    }
    plain += QStringView(row).mid(begin);
    plain = unescaped(plain).trimmed();
    if (plain.isEmpty()) // nothing but marks
        return;
    if (!cue.text.isEmpty())
        cue.text += QLatin1Char('\n');
    cue.text += plain;
}

QString textOf(LineOrigin origin)
{
    return QLatin1String(originNames.at(static_cast<std::size_t>(origin)));
}

std::optional<LineOrigin> lineOriginFromText(QStringView name)
{
    for (std::size_t i = 0; i < originNames.size(); ++i) {
        if (name == QLatin1String(originNames.at(i)))
            return static_cast<LineOrigin>(i);
    }
    return std::nullopt;
}

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
            takeCueText(*open, row);
        }
    }
    close();
    return lines;
}

QString toPlainText(const Transcript &transcript)
{
    QString text;
    for (const TranscriptLine &line : transcript) {
        const qint64 seconds = line.startMs / 1000;
        text += QStringLiteral("%1:%2:%3 ")
                    .arg(seconds / 3600)
                    .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                    .arg(seconds % 60, 2, 10, QLatin1Char('0'));
        text += (speakerOf(line).isEmpty() ? QString() : speakerOf(line) + QStringLiteral(": ")) +
                line.text.simplified() +
                (line.origin == LineOrigin::Corrected ? QStringLiteral(" [corrected]") : QString()) + QLatin1Char('\n');
    }
    return text;
}

QString toSubRip(const Transcript &transcript)
{
    QString text;
    int number = 0;
    for (const TranscriptLine &line : transcript) {
        const QString from = timeText(line.startMs).replace(QLatin1Char('.'), QLatin1Char(','));
        const QString to = timeText(line.endMs).replace(QLatin1Char('.'), QLatin1Char(','));
        text += QStringLiteral("%1\n%2 --> %3\n").arg(++number).arg(from, to);
        const QStringList lines = linesOf(line.text);
        for (QString part : lines) // the format has no escapes: an arrow would begin another caption
            text += part.replace(QStringLiteral("-->"), QStringLiteral("\u2192")).simplified() + QLatin1Char('\n');
        text += QLatin1Char('\n');
    }
    return text;
}

QString toWebVtt(const Transcript &transcript)
{
    QString text = QStringLiteral("WEBVTT\n");
    int number = 0;
    for (const TranscriptLine &line : transcript) {
        QString safe = escaped(linesOf(line.text).join(QLatin1Char('\n')));
        if (line.isItalic)
            safe = QStringLiteral("<i>") + safe + QStringLiteral("</i>");
        const QString speaker = escaped(linesOf(speakerOf(line)).join(QLatin1Char(' ')));
        const QString voice = speaker.isEmpty() ? QString() : QStringLiteral("<v %1>").arg(speaker);
        const QString id = QStringLiteral("%1 %2").arg(QString::number(++number), textOf(line.origin));
        text += QStringLiteral("\n%1\n%2 --> %3%4\n%5%6\n")
                    .arg(id, timeText(line.startMs), timeText(line.endMs), settingsText(line.place), voice, safe);
    }
    return text;
}

} // namespace attune::domain
