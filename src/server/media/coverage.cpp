// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/coverage.h"

#include "protocol/problem.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace attune::server::media {

using protocol::fail;

namespace {

constexpr double gapSeconds = 0.5; // less is no hole
constexpr double longestFrame = 2;
constexpr double jumpBackSeconds = 0.5; // less is an order of decoding
constexpr qint64 mostPacketLines = 512LL << 20;
constexpr float silence = -100;
constexpr float surelyHeard = -50;
constexpr float surelySilent = -70;
constexpr int glimpseSide = 16;

struct Packet
{
    double at = 0;
    double length = 0;
};

/// One stream while its packets go by, in the order of the file.
class Gathering
{
public:
    void add(std::optional<double> shownAt, std::optional<double> decodedAt, double length, bool isKey)
    {
        const auto at = shownAt ? shownAt : decodedAt;
        if (!at)
            return;
        const double order = decodedAt.value_or(*at);
        if (m_packets > 0 && order < m_lastOrder - jumpBackSeconds)
            m_joints.append({m_packets, m_latest, *at});
        else if (!m_joints.isEmpty())
            m_joints.last().begins = std::min(m_joints.last().begins, *at);
        m_sinceKey += std::clamp(order - m_lastOrder, 0.0, longestFrame);
        m_lastOrder = order;
        m_latest = std::max(m_joints.isEmpty() || m_joints.last().packet != m_packets ? m_latest : *at, *at + length);
        m_times.append({*at, length});
        noteKey(isKey);
        ++m_packets;
    }

    StreamCoverage finish()
    {
        StreamCoverage result;
        result.packets = m_packets;
        result.keyPackets = m_keys;
        result.longestWithoutKey = std::max(m_longestWithoutKey, m_sinceKey);
        result.joints = m_joints;
        std::sort(m_times.begin(), m_times.end(), [](const Packet &a, const Packet &b) { return a.at < b.at; });
        for (const Packet &packet : std::as_const(m_times)) {
            if (result.stretches.isEmpty() || packet.at > result.stretches.last().to + gapSeconds)
                result.stretches.append({packet.at, packet.at + packet.length});
            else
                result.stretches.last().to = std::max(result.stretches.last().to, packet.at + packet.length);
        }
        return result;
    }

private:
    /// Holes are no time that would have to be decoded.
    void noteKey(bool isKey)
    {
        if (!isKey)
            return;
        m_longestWithoutKey = std::max(m_longestWithoutKey, m_keys > 0 ? m_sinceKey : 0);
        m_sinceKey = 0;
        ++m_keys;
    }

    QList<Packet> m_times;
    QList<Joint> m_joints;
    qint64 m_packets = 0;
    qint64 m_keys = 0;
    double m_lastOrder = 0;
    double m_latest = 0;
    double m_sinceKey = 0;
    double m_longestWithoutKey = 0;
};

std::optional<double> secondsFrom(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

double StreamCoverage::covered() const
{
    double sum = 0;
    for (const Stretch &stretch : stretches)
        sum += stretch.length();
    return sum;
}

Stretch extentOf(const Coverage &coverage)
{
    if (coverage.isEmpty())
        return {};
    Stretch extent{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    for (const StreamCoverage &stream : coverage) {
        extent.from = std::min(extent.from, stream.from());
        extent.to = std::max(extent.to, stream.to());
    }
    return extent;
}

Coverage coverageFrom(const QByteArray &lines)
{
    QHash<int, Gathering> streams;
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype end = lines.indexOf('\n', at) < 0 ? lines.size() : lines.indexOf('\n', at);
        const QByteArrayList fields = QByteArray::fromRawData(lines.constData() + at, end - at).split(',');
        at = end + 1;
        bool isNumber = false;
        const int stream = fields.first().toInt(&isNumber);
        if (fields.size() < 5 || !isNumber)
            continue;
        const double length = std::clamp(secondsFrom(fields.at(3)).value_or(0), 0.0, 10.0);
        streams[stream].add(secondsFrom(fields.at(1)), secondsFrom(fields.at(2)), length, fields.at(4).contains('K'));
    }
    Coverage result;
    for (auto it = streams.begin(); it != streams.end(); ++it) {
        if (StreamCoverage one = it->finish(); !one.isEmpty())
            result.insert(it.key(), one);
    }
    return result;
}

base::Result<Coverage> coverageOf(MediaInput &media)
{
    MediaRun run;
    run.before = {QStringLiteral("-show_entries"),
                  QStringLiteral("packet=stream_index,pts_time,dts_time,duration_time,flags"), QStringLiteral("-of"),
                  QStringLiteral("csv=p=0")};
    run.mostOutputBytes = mostPacketLines;
    const auto ended = askProbe(media, run);
    if (!ended)
        return ended.error();
    return coverageFrom(ended->output); // what can be read counts, also before a damage
}

base::Result<QList<float>> loudnessOf(MediaInput &media, int stream)
{
    MediaRun run;
    run.before = {QStringLiteral("-vn")};
    run.after = {QStringLiteral("-map"),
                 QStringLiteral("0:%1").arg(stream),
                 QStringLiteral("-af"),
                 QStringLiteral("aresample=8000:async=1,aformat=sample_fmts=flt:channel_layouts=mono,"
                                "asetnsamples=n=8000:p=0,astats=metadata=1:reset=1:measure_perchannel=none,"
                                "ametadata=mode=print:key=lavfi.astats.Overall.RMS_level:file=-"),
                 QStringLiteral("-f"),
                 QStringLiteral("null"),
                 QStringLiteral("-")};
    run.mostOutputBytes = 64LL << 20;
    const auto ended = runOver(media, run);
    if (!ended)
        return ended.error();
    QList<float> seconds;
    qsizetype second = 0;
    for (const QByteArray &line : ended->output.split('\n')) {
        if (const qsizetype time = line.indexOf("pts_time:"); time >= 0)
            second = static_cast<qsizetype>(
                std::clamp(std::floor(line.mid(time + 9).trimmed().toDouble() + 0.05), 0.0, 7.0 * 86400));
        const qsizetype level = line.indexOf("RMS_level=");
        if (level < 0)
            continue;
        const auto value = secondsFrom(line.mid(level + 10).trimmed()); // "-inf" is none
        while (seconds.size() <= second)
            seconds.append(silence);
        seconds[second] = value ? std::max(silence, static_cast<float>(*value)) : silence;
    }
    return seconds;
}

base::Result<QList<QByteArray>> glimpsesOf(MediaInput &media, int stream, const QString &crop)
{
    MediaRun run;
    run.before = {QStringLiteral("-reinit_filter"), QStringLiteral("0"), QStringLiteral("-an")};
    run.after = {
        QStringLiteral("-map"),
        QStringLiteral("0:%1").arg(stream),
        QStringLiteral("-vf"),
        crop + QStringLiteral("scale=%1:%1:eval=frame,format=gray,fps=1:start_time=0:round=down").arg(glimpseSide),
        QStringLiteral("-f"),
        QStringLiteral("rawvideo"),
        QStringLiteral("pipe:1")};
    run.patience = std::chrono::minutes(120);
    run.mostOutputBytes = 256LL << 20;
    const auto ended = runOver(media, run);
    if (!ended)
        return ended.error();
    QList<QByteArray> glimpses;
    constexpr qsizetype points = glimpseSide * glimpseSide;
    for (qsizetype at = 0; at + points <= ended->output.size(); at += points)
        glimpses << ended->output.mid(at, points);
    return glimpses;
}

base::Result<qint64> keyFramesIn(MediaInput &media, int stream)
{
    MediaRun run;
    run.before = {QStringLiteral("-reinit_filter"), QStringLiteral("0"), QStringLiteral("-skip_frame"),
                  QStringLiteral("nokey"), QStringLiteral("-an")};
    run.after = {QStringLiteral("-map"),    QStringLiteral("0:%1").arg(stream),
                 QStringLiteral("-vsync"),  QStringLiteral("passthrough"),
                 QStringLiteral("-frames"), QStringLiteral("500"),
                 QStringLiteral("-vf"),     QStringLiteral("scale=2:2:eval=frame,format=gray"),
                 QStringLiteral("-f"),      QStringLiteral("rawvideo"),
                 QStringLiteral("pipe:1")};
    const auto ended = runOver(media, run);
    return ended ? base::Result<qint64>(ended->output.size() / 4) : base::Result<qint64>(ended.error());
}

QString heardIn(const QList<float> &loudness)
{
    QString heard;
    for (const float level : loudness)
        heard += QLatin1Char(level > surelyHeard ? '#' : level < surelySilent ? '.' : '~');
    return heard;
}

bool audioAlike(const QString &expected, const QString &heard)
{
    const qsizetype length = std::max(expected.size(), heard.size());
    const auto at = [](const QString &text, qsizetype i) {
        return i >= 0 && i < text.size() ? text.at(i) : QChar(QLatin1Char('.'));
    };
    const auto alike = [](QChar a, QChar b) { return a == b || a == QLatin1Char('~') || b == QLatin1Char('~'); };
    qsizetype differ = 0;
    int onEnd = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const QChar wanted = at(expected, i);
        const bool same =
            alike(at(heard, i), wanted) || alike(at(heard, i - 1), wanted) || alike(at(heard, i + 1), wanted);
        onEnd = same ? 0 : onEnd + 1;
        differ += same ? 0 : 1;
        if (onEnd >= 3)
            return false;
    }
    return differ * 20 <= length + 20; // one second of any recording is no proof
}

} // namespace attune::server::media
