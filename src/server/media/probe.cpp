// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/probe.h"

#include "protocol/json.h"
#include "protocol/problem.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;
using protocol::Json;

namespace {

constexpr double longestSeconds = 7 * 24 * 3600.0;
constexpr int largestSide = 16384;
constexpr int mostUnknown = 8;

bool isDisposed(const Json &stream, const char *how)
{
    return protocol::integer(protocol::child(stream, "disposition"), how).value_or(0) != 0;
}

Stream::Kind kindOf(const Json &stream)
{
    const QString type = protocol::text(stream, "codec_type");
    if (type == QStringLiteral("audio"))
        return Stream::Kind::Audio;
    if (type != QStringLiteral("video"))
        return Stream::Kind::Other;
    // The cover of an audio file, pictures of chapters.
    const bool isStill = isDisposed(stream, "attached_pic") || isDisposed(stream, "timed_thumbnails") ||
                         isDisposed(stream, "still_image");
    return isStill ? Stream::Kind::Cover : Stream::Kind::Video;
}

/// "4:3"; 1 for anything that is none.
double ratioFrom(const QString &text)
{
    const double across = text.section(QLatin1Char(':'), 0, 0).toDouble();
    const double down = text.section(QLatin1Char(':'), 1, 1).toDouble();
    const double ratio = across > 0 && down > 0 ? across / down : 1;
    return ratio > 0.1 && ratio < 10 ? ratio : 1;
}

/// Of a display matrix: how far the video is turned, and whether it is seen in a mirror.
void readMatrix(Stream &stream, const Json &data)
{
    const QString matrix = protocol::text(data, "displaymatrix");
    if (matrix.isEmpty())
        return;
    static const QRegularExpression row(QStringLiteral("[0-9a-f]{8}:\\s+(-?\\d+)\\s+(-?\\d+)\\s+(-?\\d+)"));
    QList<double> values;
    for (auto rows = row.globalMatch(matrix); rows.hasNext();) {
        const auto found = rows.next();
        values << found.captured(1).toDouble() << found.captured(2).toDouble();
    }
    if (values.size() >= 4)
        stream.isMirrored = values.at(0) * values.at(3) - values.at(1) * values.at(2) < 0;
    stream.quarterTurns = static_cast<double>(protocol::integer(data, "rotation", {-3600, 3600}).value_or(0)) / 90.0;
}

Stream streamFrom(const Json &object)
{
    Stream stream;
    stream.index = static_cast<int>(protocol::integer(object, "index", {0, 10'000}).value_or(0));
    stream.kind = kindOf(object);
    stream.codec = protocol::text(object, "codec_name", QStringLiteral("unknown"));
    stream.pixelFormat = protocol::text(object, "pix_fmt");
    stream.fieldOrder = protocol::text(object, "field_order");
    stream.language = protocol::text(protocol::child(object, "tags"), "language");
    stream.size = QSize(static_cast<int>(protocol::integer(object, "width", {0, largestSide}).value_or(0)),
                        static_cast<int>(protocol::integer(object, "height", {0, largestSide}).value_or(0)));
    stream.pixelShape = ratioFrom(protocol::text(object, "sample_aspect_ratio"));
    stream.isDefault = isDisposed(object, "default");
    for (const Json &data : protocol::list(object, "side_data_list"))
        readMatrix(stream, data);
    return stream;
}

} // namespace

QList<Stream> Probed::ofKind(Stream::Kind kind) const
{
    QList<Stream> found;
    std::copy_if(streams.begin(), streams.end(), std::back_inserter(found),
                 [kind](const Stream &stream) { return stream.kind == kind; });
    return found;
}

base::Result<ChildOutcome> askProbe(MediaInput &media, MediaRun run)
{
    static const QRegularExpression missing(QStringLiteral("Codec \\((\\w{1,32})\\) not on whitelist"));
    run.program = QStringLiteral("ffprobe");
    auto ended = runOver(media, run);
    if (!ended || ended->exitCode == 0)
        return ended;
    for (auto names = missing.globalMatch(ended->words); names.hasNext();)
        run.alsoDecoders << names.next().captured(1);
    run.alsoDecoders.removeDuplicates();
    if (run.alsoDecoders.isEmpty() || run.alsoDecoders.size() > mostUnknown)
        return ended;
    return runOver(media, run);
}

base::Result<Probed> probe(MediaInput &media)
{
    MediaRun run;
    run.before = {QStringLiteral("-show_entries"),
                  QStringLiteral("format=duration:stream=index,codec_type,codec_name,pix_fmt,field_order,width,height,"
                                 "sample_aspect_ratio:stream_disposition=default,attached_pic,timed_thumbnails,"
                                 "still_image:stream_tags=language:stream_side_data=rotation,displaymatrix"),
                  QStringLiteral("-of"), QStringLiteral("json")};
    run.patience = std::chrono::minutes(4);
    const auto ended = askProbe(media, run);
    if (!ended)
        return ended.error();
    const auto content = protocol::objectFrom(ended->output);
    if (ended->exitCode != 0 || !content)
        return fail(ProblemCode::WrongContent,
                    QStringLiteral("The file is damaged: it cannot be read as what it begins like."));
    Probed probed;
    const double seconds = protocol::text(protocol::child(*content, "format"), "duration").toDouble();
    if (std::isfinite(seconds) && seconds > 0 && seconds < longestSeconds)
        probed.length = std::chrono::seconds(std::max<qint64>(1, std::llround(seconds)));
    for (const Json &object : protocol::list(*content, "streams")) {
        probed.streams << streamFrom(object);
        const Stream::Kind kind = probed.streams.last().kind;
        probed.hasVideo = probed.hasVideo || kind == Stream::Kind::Video;
        probed.hasAudio = probed.hasAudio || kind == Stream::Kind::Audio;
        probed.hasAttachments =
            probed.hasAttachments || protocol::text(object, "codec_type") == QStringLiteral("attachment");
    }
    return probed.hasVideo || probed.hasAudio
               ? base::Result<Probed>(probed)
               : base::Result<Probed>(
                     fail(ProblemCode::WrongContent, QStringLiteral("There is neither sound nor picture in it.")));
}

base::Result<Probed> probe(MemoryFile &media, const QString &container)
{
    MemoryInput input(media, container);
    return probe(input);
}

} // namespace attune::server::media
