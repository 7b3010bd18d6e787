// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/problem.h"
#include "server/media/remake.h"

#include <algorithm>
#include <cmath>

namespace attune::server::media {

using domain::MediaChange;
using domain::ProblemCode;
using How = RemakePlan::How;
using protocol::fail;

namespace {

constexpr double longestPause = 60;              // s in which nothing was recorded
constexpr double pauseLeft = 0.04;               // s of it that stay
constexpr double rarestKeyFrame = 30;            // s: further apart, a seek takes too long
constexpr double lateStart = 5;                  // s that are worth a word
constexpr qsizetype mostMoves = 1000;            // of parts and pauses, in a command
constexpr qsizetype longestExpression = 100'000; // Linux takes 131,071 bytes in an argument

/// Codings of videos that every browser and our player show.
bool isShownAsItIs(const Stream &video)
{
    const bool plain = video.pixelFormat == QStringLiteral("yuv420p");
    const bool whole = video.fieldOrder.isEmpty() || video.fieldOrder == QStringLiteral("progressive") ||
                       video.fieldOrder == QStringLiteral("unknown");
    if (video.codec == QStringLiteral("h264"))
        return whole && (plain || video.pixelFormat == QStringLiteral("yuvj420p"));
    return plain &&
           QStringList{QStringLiteral("vp8"), QStringLiteral("vp9"), QStringLiteral("av1")}.contains(video.codec);
}

/// A quarter turn is said in an mp4 and every player turns the video; a mirror, or half a quarter, no browser knows.
bool isTurnedByPlayers(const Stream &video, bool webm)
{
    const double rest = std::abs(video.quarterTurns - std::round(video.quarterTurns));
    const bool upright = std::abs(video.quarterTurns) < 0.01;
    return !video.isMirrored && (upright || (rest < 0.01 && !webm));
}

bool isHeardAsItIs(const Stream &audio, bool webm)
{
    if (webm) // the tags of Vorbis audio are in its own head: it is never copied
        return audio.codec == QStringLiteral("opus");
    return QStringList{QStringLiteral("aac"), QStringLiteral("mp3"), QStringLiteral("flac"), QStringLiteral("opus")}
        .contains(audio.codec);
}

/// The one a player would choose: the first that is marked, else the first. Nothing when none can be shown.
std::optional<Stream> videoOf(const QList<Stream> &videos)
{
    const auto marked = std::find_if(videos.begin(), videos.end(), [](const Stream &s) { return s.isDefault; });
    if (videos.isEmpty())
        return std::nullopt;
    return marked != videos.end() ? *marked : videos.first();
}

QList<Stream> readableOf(const Examined &file, Stream::Kind kind)
{
    QList<Stream> all = file.probed.ofKind(kind);
    all.removeIf([&file](const Stream &stream) {
        return !file.coverage.contains(stream.index) || file.unreadable.contains(stream.index);
    });
    return all;
}

/// Streams that hold something, of which nobody here can make anything.
int unreadableOf(const Examined &file, Stream::Kind kind)
{
    const QList<Stream> all = file.probed.ofKind(kind);
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [&file](const Stream &stream) { return file.unreadable.contains(stream.index); }));
}

void note(RemakePlan &plan, MediaChange change, int count)
{
    if (count > 0)
        plan.notes.append({change, count});
}

/// Into what it goes: what holds the video as it is, and the audio too if that can be.
void choosePlace(RemakePlan &plan)
{
    const bool oneAudioTrack = plan.audioTracks.size() == 1;
    const QString audio = oneAudioTrack ? plan.audioTracks.first().codec : QString();
    const QString video = plan.video ? plan.video->codec : QString();
    const bool mp4Audio =
        oneAudioTrack && audio != QStringLiteral("opus") && isHeardAsItIs(plan.audioTracks.first(), false);
    bool webm = false;
    if (!plan.video)
        webm = audio == QStringLiteral("opus");
    else if (isShownAsItIs(*plan.video))
        webm = video == QStringLiteral("vp8") ||
               ((video == QStringLiteral("vp9") || video == QStringLiteral("av1")) && !mp4Audio);
    plan.container = webm ? QStringLiteral("webm") : QStringLiteral("mp4");
}

void chooseHow(RemakePlan &plan, const Coverage &coverage)
{
    if (plan.video) {
        const bool rare = coverage.value(plan.video->index).longestWithoutKey > rarestKeyFrame;
        const bool turns = isTurnedByPlayers(*plan.video, plan.isWebm());
        const bool asItIs = isShownAsItIs(*plan.video) && turns && !rare;
        plan.videoHow = asItIs ? How::Copy : How::Convert;
        if (!asItIs) // then it may be anything, and most players take an mp4
            plan.container = QStringLiteral("mp4");
        note(plan, MediaChange::VideoTurned, turns ? 0 : 1);
        note(plan, MediaChange::VideoConverted, asItIs || !turns ? 0 : 1);
    }
    const bool copied = plan.audioTracks.size() == 1 && isHeardAsItIs(plan.audioTracks.first(), plan.isWebm());
    plan.audioHow = copied ? How::Copy : How::Convert;
    note(plan, MediaChange::AudioConverted, plan.audioTracks.size() == 1 && !copied ? 1 : 0);
}

} // namespace

QString RemakePlan::format() const
{
    return !video && !isWebm() ? QStringLiteral("m4a") : container;
}

base::Result<RemakePlan> planFor(const Examined &file)
{
    RemakePlan plan;
    const QList<Stream> videos = readableOf(file, Stream::Kind::Video);
    plan.video = videoOf(videos);
    plan.audioTracks = readableOf(file, Stream::Kind::Audio);
    if (!plan.video && plan.audioTracks.isEmpty())
        return fail(ProblemCode::WrongContent,
                    QStringLiteral("Nothing in the file can be heard or seen: it is empty, damaged, or "
                                   "in a coding that is not known here."));
    choosePlace(plan);
    chooseHow(plan, file.coverage);
    note(plan, MediaChange::AudioTracksMixed,
         plan.audioTracks.size() > 1 ? static_cast<int>(plan.audioTracks.size()) : 0);
    note(plan, MediaChange::AudioTracksLeftOut, unreadableOf(file, Stream::Kind::Audio));
    note(plan, MediaChange::VideoTracksLeftOut, static_cast<int>(std::max<qsizetype>(0, videos.size() - 1)));
    note(plan, MediaChange::VideoUnreadable, unreadableOf(file, Stream::Kind::Video));
    note(plan, MediaChange::ExtrasLeftOut,
         static_cast<int>(file.probed.ofKind(Stream::Kind::Cover).size() +
                          file.probed.ofKind(Stream::Kind::Other).size()));
    const double late = extentOf(file.coverage).from;
    note(plan, MediaChange::StartMoved, late > lateStart ? static_cast<int>(std::lround(late)) : 0);
    return plan;
}

namespace {

QList<int> streamsOf(const RemakePlan &plan)
{
    QList<int> streams;
    if (plan.video)
        streams << plan.video->index;
    for (const Stream &audio : plan.audioTracks)
        streams << audio.index;
    return streams;
}

/// Where nothing of any stream is, for longer than anybody pauses: what lies behind each, and by how much it moves.
QList<Stretch> pausesIn(const QList<int> &streams, const Coverage &coverage)
{
    QList<Stretch> all;
    for (const int stream : streams)
        all += coverage.value(stream).stretches;
    std::sort(all.begin(), all.end(), [](const Stretch &a, const Stretch &b) { return a.from < b.from; });
    QList<Stretch> pauses;
    double heardUntil = all.isEmpty() ? 0 : all.first().to;
    for (const Stretch &stretch : std::as_const(all)) {
        if (stretch.from > heardUntil + longestPause)
            pauses.append({heardUntil, stretch.from});
        heardUntil = std::max(heardUntil, stretch.to);
    }
    return pauses;
}

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

/// How far everything behind each joint moves, s: where the parts before it end.
QList<double> movesBehindJoints(const QList<int> &streams, const Coverage &coverage)
{
    qsizetype joints = 0;
    for (const int stream : streams)
        joints = std::max(joints, coverage.value(stream).joints.size());
    QList<double> moves;
    double move = 0;
    for (qsizetype i = 0; i < joints; ++i) {
        double lasted = 0;
        std::optional<double> begins;
        for (const int stream : streams) {
            const auto own = coverage.value(stream).joints;
            if (i >= own.size())
                continue;
            lasted = std::max(lasted, own.at(i).lasted);
            begins = std::min(begins.value_or(own.at(i).begins), own.at(i).begins);
        }
        move = lasted + move - begins.value_or(0);
        moves << move;
    }
    return moves;
}

} // namespace

Straightening straightened(const RemakePlan &plan, const Coverage &coverage, bool mendsItself)
{
    Straightening result;
    const QList<int> streams = streamsOf(plan);
    const QList<double> moves = mendsItself ? QList<double>() : movesBehindJoints(streams, coverage);
    const QList<Stretch> pauses = moves.isEmpty() && !mendsItself ? pausesIn(streams, coverage) : QList<Stretch>();
    result.joints = static_cast<int>(moves.size());
    result.pausesClosed = static_cast<int>(pauses.size());
    result.isTooMuch = moves.size() + pauses.size() > mostMoves;
    if (result.isTooMuch || (moves.isEmpty() && pauses.isEmpty()))
        return result;
    const double start = extentOf(coverage).from; // ffmpeg begins at 0
    for (const int stream : streams) {
        QString move = QStringLiteral("0");
        const auto joints = coverage.value(stream).joints;
        for (qsizetype i = 0; i < joints.size(); ++i)
            move += QStringLiteral("+gte(N,%1)*(%2)")
                        .arg(joints.at(i).packet)
                        .arg(number(moves.at(i) - (i > 0 ? moves.at(i - 1) : 0)));
        for (const Stretch &pause : pauses) // told apart in its middle: an order of decoding runs ahead a little
            move += QStringLiteral("-gte(DTS*TB,%1)*(%2)")
                        .arg(number((pause.from + pause.to) / 2 - start), number(pause.length() - pauseLeft));
        result.expressions << QStringLiteral("setts=pts='PTS+(%1)/TB':dts='DTS+(%1)/TB'").arg(move);
        result.isTooMuch = result.isTooMuch || result.expressions.last().size() > longestExpression;
    }
    if (result.isTooMuch)
        result.expressions.clear();
    return result;
}

} // namespace attune::server::media
