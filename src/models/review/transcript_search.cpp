// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/transcript_search.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace attune::models {

using std::chrono::milliseconds;

namespace {

constexpr qint64 msPerSecond = 1000;
constexpr int otherRank = 2;

/// "SPEAKER_10" in two parts, so that it stands behind "SPEAKER_2".
QString nameOf(QString speaker)
{
    while (!speaker.isEmpty() && speaker.back().isDigit())
        speaker.chop(1);
    return speaker;
}

qlonglong numberOf(const QString &speaker)
{
    return speaker.mid(nameOf(speaker).size()).toLongLong();
}

/// The psychologist and the client come first.
int rankOf(const QString &speaker)
{
    if (speaker.compare(QStringLiteral("CLINICIAN"), Qt::CaseInsensitive) == 0)
        return 0;
    return speaker.compare(QStringLiteral("CLIENT"), Qt::CaseInsensitive) == 0 ? 1 : otherRank;
}

/// "1:02:03.5", "62:03", "3723", "62m", "1h2m3s", in milliseconds.
std::optional<qint64> plainTime(const QString &text)
{
    static const QRegularExpression colons(
        QStringLiteral("^(?:(?:(\\d{1,4}):)?(\\d{1,5}):)?(\\d{1,7})(?:[.,](\\d{1,3}))?\\z"));
    static const QRegularExpression units(
        QStringLiteral("^(?:(\\d{1,3})\\s*h)?\\s*(?:(\\d{1,5})\\s*m(?:in)?)?\\s*(?:(\\d{1,7})\\s*s)?\\z"));
    const auto in = [](const QRegularExpressionMatch &match, int group) { return match.captured(group).toLongLong(); };
    if (const auto match = colons.match(text); match.hasMatch()) {
        const qint64 fraction = match.captured(4).leftJustified(3, QLatin1Char('0')).toLongLong();
        return ((in(match, 1) * 60 + in(match, 2)) * 60 + in(match, 3)) * msPerSecond + fraction;
    }
    if (const auto match = units.match(text); match.hasMatch() && !text.isEmpty())
        return ((in(match, 1) * 60 + in(match, 2)) * 60 + in(match, 3)) * msPerSecond;
    return std::nullopt;
}

} // namespace

QList<TranscriptHit> findIn(const domain::Transcript &transcript, const TranscriptQuery &query)
{
    QList<TranscriptHit> hits;
    if (query.text.trimmed().isEmpty())
        return hits;
    QString pattern = QRegularExpression::escape(query.text.trimmed());
    if (query.wholeWords)
        pattern = QStringLiteral("(?<!\\w)") + pattern + QStringLiteral("(?!\\w)");
    const QRegularExpression wanted(pattern, QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    for (int i = 0; i < transcript.size(); ++i) {
        if (!query.speaker.isEmpty() && transcript.at(i).speaker != query.speaker)
            continue;
        auto found = wanted.globalMatch(transcript.at(i).text);
        while (found.hasNext()) {
            const auto match = found.next();
            hits.append({i, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength())});
        }
    }
    return hits;
}

int lineAt(const domain::Transcript &transcript, milliseconds position)
{
    const auto after =
        std::upper_bound(transcript.begin(), transcript.end(), position.count(),
                         [](qint64 at, const domain::TranscriptLine &line) { return at < line.startMs; });
    return static_cast<int>(after - transcript.begin()) - 1;
}

QStringList speakersOf(const domain::Transcript &transcript)
{
    QStringList speakers;
    for (const domain::TranscriptLine &line : transcript) {
        if (!speakers.contains(line.speaker))
            speakers << line.speaker;
    }
    std::sort(speakers.begin(), speakers.end(), [](const QString &a, const QString &b) {
        return std::tuple(rankOf(a), nameOf(a), numberOf(a)) < std::tuple(rankOf(b), nameOf(b), numberOf(b));
    });
    return speakers;
}

int speakerPlace(const QStringList &speakers, const QString &speaker)
{
    if (rankOf(speaker) < otherRank)
        return rankOf(speaker);
    QList<int> free{0, 1};
    qsizetype before = 0; // of those who have no role either
    for (const QString &one : speakers) {
        if (rankOf(one) < otherRank)
            free.removeOne(rankOf(one));
        else if (one == speaker)
            break;
        else
            ++before;
    }
    return before < free.size() ? free.at(before) : static_cast<int>(2 + before - free.size());
}

std::optional<milliseconds> timeFromText(const QString &text, milliseconds position, milliseconds duration)
{
    const QString typed = text.trimmed().toLower();
    const auto within = [duration](double ms) {
        return milliseconds(static_cast<qint64>(std::clamp(ms, 0.0, static_cast<double>(duration.count()))));
    };
    static const QRegularExpression share(QStringLiteral("^(\\d{1,3}(?:[.,]\\d{1,3})?)\\s*%\\z"));
    if (const auto match = share.match(typed); match.hasMatch()) {
        const double percent = match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
        return percent > 100 ? std::nullopt
                             : std::optional(within(static_cast<double>(duration.count()) * percent / 100));
    }
    const bool onwards = typed.startsWith(QLatin1Char('+'));
    const bool back =
        typed.startsWith(QLatin1Char('-')) || typed.startsWith(QChar(0x2212)); // the minus of keyboards and of print
    const auto ms = plainTime(onwards || back ? typed.mid(1).trimmed() : typed);
    if (!ms)
        return std::nullopt;
    const auto amount = static_cast<double>(*ms);
    const auto here = static_cast<double>(position.count());
    return within(onwards ? here + amount : back ? here - amount : amount);
}

} // namespace attune::models
