// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/twilio_capture.h"

#include "protocol/problem.h"
#include "server/media/compose.h"
#include "server/media/sealed_pieces.h"

#include <QBuffer>
#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

constexpr qint64 pieceSize = 32LL * 1024 * 1024;
constexpr qint64 fitsInMemory = 1024LL * 1024 * 1024;
constexpr qint64 tracksInMemory = 4LL * 1024 * 1024 * 1024;
constexpr std::chrono::seconds leeway{5};
constexpr int mostPages = 200;                   // of 100 tracks
constexpr qint64 longestTrack = 7LL * 24 * 3600; // s
constexpr std::chrono::hours lookAgain{7 * 24};

QByteArray form(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs << net::percentEncoded(name) + '=' + net::percentEncoded(value);
    return pairs.join('&');
}

QString sidOf(const Json &object)
{
    return protocol::text(object, "sid");
}

/// How many pieces there are of one source.
int piecesIn(const Json &count)
{
    constexpr qint64 most = 1'000'000;
    return static_cast<int>(protocol::strictInteger(count, {0, most}).value_or(0));
}

/// Things of Twilio are named by two letters and 32 hexadecimal digits; nothing else goes into a path.
bool isSid(const QString &text)
{
    return text.size() == 34 && std::all_of(text.begin() + 2, text.end(), [](QChar c) {
               return c.isDigit() || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

IngestStep next(const IngestJob &job, const char *state, std::chrono::milliseconds pause = {})
{
    IngestStep step;
    step.state = QString::fromLatin1(state);
    step.detail = job.detail;
    step.pause = pause;
    return step;
}

IngestStep failedStep(const IngestJob &job, const QString &problem)
{
    IngestStep step = next(job, "failed");
    step.problem = problem;
    return step;
}

/// What the recording was started with.
Composition compositionOf(const Json &detail)
{
    return {protocol::text(detail, "layout", QStringLiteral("grid")),
            sizeFrom(protocol::text(detail, "resolution", QStringLiteral("1280x720"))),
            protocol::text(detail, "format", QStringLiteral("mp4"))};
}

/// Longer and longer while the provider works, up to a minute.
std::chrono::milliseconds pollPause(Json &detail)
{
    const auto polls = protocol::integer(detail, "polls", {0, 1'000'000}).value_or(0);
    detail["polls"] = polls + 1;
    return std::chrono::milliseconds(std::min<qint64>(60'000, 2000 << std::min<qint64>(polls, 5)));
}

/// Where each video goes, in Twilio's words: a region of its own for each, at the places of videoCells().
Json videoLayout(const Json &detail)
{
    QList<QString> sids;
    QList<bool> screens;
    for (const Json &track : protocol::list(detail, "tracks")) {
        if (protocol::flag(track, "video")) {
            sids << protocol::text(track, "sid");
            screens << protocol::flag(track, "screen");
        }
    }
    const Composition how = compositionOf(detail);
    const QList<QRect> cells = videoCells(how.layout, screens, how.size);
    if (how.layout == QStringLiteral("grid") && !sids.isEmpty()) {
        Json sources = Json::array();
        for (const QString &sid : std::as_const(sids))
            sources.push_back(json(sid));
        return {{"grid", {{"video_sources", sources}}}};
    }
    Json regions = Json::object();
    for (qsizetype i = 0; i < sids.size(); ++i) {
        const QRect &cell = cells.at(i);
        regions["picture" + std::to_string(i)] = {
            {"x_pos", cell.x()}, {"y_pos", cell.y()}, {"width", cell.width()}, {"height", cell.height()},
            {"z_pos", 1},        {"max_columns", 1},  {"max_rows", 1},         {"video_sources", {json(sids.at(i))}}};
    }
    return regions;
}

QString pieceName(const QString &recordingId, int source, int number)
{
    return QStringLiteral("%1.part-%2-%3").arg(recordingId).arg(source).arg(number);
}

} // namespace

net::WebRequest TwilioCapture::requestTo(const QString &path) const
{
    net::WebRequest request;
    request.url = m_choice.api + path;
    request.user = m_choice.apiKey;
    request.password = m_choice.apiSecret;
    request.authorityFile = m_choice.authorityFile;
    return request;
}

base::Result<Json> TwilioCapture::call(const char *method, const QString &path, const Fields &fields) const
{
    net::WebRequest request = requestTo(path);
    request.method = method;
    if (request.method == "POST") {
        request.body = form(fields);
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    }
    const auto answer = net::fetch(request);
    if (!answer)
        return answer.error();
    if (answer->status == 404)
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("Twilio has no such thing"), {}, {}};
    if (answer->status == 401 || answer->status == 403)
        return fail(ProblemCode::Unavailable, QStringLiteral("Twilio does not accept the API key"));
    if (answer->status >= 400 && answer->status < 500 && answer->status != 429) {
        const auto problem = protocol::objectFrom(answer->body);
        const qint64 code = problem ? protocol::integer(*problem, "code", {0, 1'000'000}).value_or(0) : 0;
        return base::Error{base::ErrorKind::Conflict, QStringLiteral("Twilio refused (%1)").arg(code), {}, {}};
    }
    if (!answer->isGood())
        return fail(ProblemCode::Unavailable, QStringLiteral("Twilio answered %1").arg(answer->status));
    if (answer->body.isEmpty())
        return Json::object();
    return protocol::objectFrom(answer->body);
}

base::Result<QString> TwilioCapture::openRoom(const QString &sessionId)
{
    auto room =
        call("GET", QStringLiteral("/v1/Rooms/") + sessionId); // a room in progress can be asked for by its name
    if (!room && room.error().kind == base::ErrorKind::NotFound)
        room = call(
            "POST", QStringLiteral("/v1/Rooms"),
            {{"UniqueName", sessionId.toLatin1()},
             {"Type", "group"},
             {"RecordParticipantsOnConnect", "false"},
             {"StatusCallbackMethod", "POST"},
             {"StatusCallback", m_choice.callbackOrigin.toUtf8() + "/api/v1/telehealth/webhook/recording-status"}});
    if (!room)
        return room.error();
    if (!isSid(sidOf(*room)))
        return fail(ProblemCode::Unavailable, QStringLiteral("Twilio gave no room"));
    return sidOf(*room);
}

base::Result<void> TwilioCapture::setRules(const QString &room, const QByteArray &rules) const
{
    const auto set = call("POST", QStringLiteral("/v1/Rooms/%1/RecordingRules").arg(room), {{"Rules", rules}});
    return set ? base::Result<void>() : base::Result<void>(set.error());
}

base::Result<QString> TwilioCapture::begin(const QString &sessionId, const CaptureOptions &options)
{
    auto room = openRoom(sessionId);
    if (!room)
        return room;
    const QByteArray rules =
        options.audioOnly ? R"([{"type":"include","kind":"audio"}])" : R"([{"type":"include","all":true}])";
    if (auto set = setRules(*room, rules); !set)
        return set.error();
    return room;
}

base::Result<void> TwilioCapture::end(const QString &room)
{
    auto set = setRules(room, R"([{"type":"exclude","all":true}])");
    if (!set && set.error().kind != base::ErrorKind::Unavailable)
        return {}; // the room is over already, and its recordings with it
    return set;
}

base::Result<IngestStep> TwilioCapture::advance(const IngestJob &job, MediaStore &store)
{
    if (job.state == QStringLiteral("removing"))
        return removeOriginals(job, store);
    if (job.deleted)
        return next(job, "removing");
    if (job.state == QStringLiteral("tidying"))
        return tidyUp(job, store);
    if (job.state == QStringLiteral("keeping"))
        return keepOriginals(job);
    if (job.state == QStringLiteral("ended"))
        return lookAtTracks(job);
    if (job.state == QStringLiteral("composing"))
        return compose(job);
    if (job.state == QStringLiteral("fetching"))
        return fetchPieces(job, store);
    return finish(job, store);
}

/// Every track of a room: the list comes in pages, and a page names the next one.
base::Result<Json> TwilioCapture::allRecordings(const QString &room) const
{
    Json all = Json::array();
    QString path = QStringLiteral("/v1/Recordings?PageSize=100&GroupingSid=") + room;
    for (int pages = 0; pages < mostPages && !path.isEmpty(); ++pages) {
        const auto page = call("GET", path);
        if (!page)
            return page.error();
        for (const Json &row : protocol::list(*page, "recordings"))
            all.push_back(row);
        const QUrl next(protocol::text(protocol::child(*page, "meta"), "next_page_url"));
        // Only its path: where the API lies, and who gets its password, is the operator's word alone.
        path = next.path().isEmpty() ? QString() : next.path() + QLatin1Char('?') + next.query(QUrl::FullyEncoded);
    }
    return all;
}

/// The tracks of this recording, told from others of the room by their time; ready when none is being processed.
base::Result<IngestStep> TwilioCapture::lookAtTracks(const IngestJob &job) const
{
    const auto list = allRecordings(job.room);
    if (!list)
        return list.error();
    IngestStep step = next(job, "ended");
    Json tracks = Json::array();
    bool busy = false;
    qint64 first = std::numeric_limits<qint64>::max();
    for (const Json &row : *list) {
        const auto made = base::instantFromText(protocol::text(row, "date_created"));
        const QString status = protocol::text(row, "status");
        if (!made || *made < job.startedAt - leeway || *made > job.endedAt + leeway || !isSid(sidOf(row)))
            continue;
        busy = busy || status == QStringLiteral("processing");
        if (status != QStringLiteral("completed"))
            continue;
        const qint64 offset = protocol::integer(row, "offset", {0, protocol::largestInteger})
                                  .value_or(base::toUnixMs(*made)); // ms, for all of a room alike
        first = std::min(first, offset);
        tracks.push_back(
            {{"sid", json(sidOf(row))},
             {"video", protocol::text(row, "type") == QStringLiteral("video")},
             {"screen", protocol::text(row, "track_name").contains(QLatin1String("screen"), Qt::CaseInsensitive)},
             {"offset", offset},
             {"participant", json(protocol::text(protocol::child(row, "grouping_sids"), "participant_sid"))},
             {"seconds", protocol::integer(row, "duration", {0, longestTrack}).value_or(0)}});
    }
    if (busy || tracks.empty()) {
        step.pause = pollPause(step.detail);
        if (tracks.empty() && !busy && protocol::integer(step.detail, "polls", {0, 1'000'000}).value_or(0) > 10)
            return failedStep(job, textOf(ProblemCode::NothingRecorded));
        return step;
    }
    for (Json &track : tracks)
        track["offset"] = protocol::integer(track, "offset").value_or(first) - first;
    step.detail["tracks"] = tracks;
    step.detail.erase("polls");
    step.state = m_choice.composeHere ? QStringLiteral("fetching") : QStringLiteral("composing");
    return step;
}

base::Result<IngestStep> TwilioCapture::compose(const IngestJob &job) const
{
    IngestStep step = next(job, "composing");
    const QString known = protocol::text(job.detail, "composition");
    if (known.isEmpty()) {
        Fields fields = {
            {"RoomSid", job.room.toLatin1()},
            {"Format", protocol::text(job.detail, "format", QStringLiteral("mp4")).toLatin1()},
            {"Resolution", protocol::text(job.detail, "resolution", QStringLiteral("1280x720")).toLatin1()},
            {"StatusCallback", m_choice.callbackOrigin.toUtf8() + "/api/v1/telehealth/webhook/recording-status"}};
        for (const Json &track : protocol::list(job.detail, "tracks")) {
            if (!protocol::flag(track, "video"))
                fields.append({"AudioSources", protocol::text(track, "sid").toLatin1()});
        }
        const Json layout = videoLayout(job.detail);
        if (!layout.empty())
            fields.append({"VideoLayout", protocol::toBytes(layout)});
        const auto made = call("POST", QStringLiteral("/v1/Compositions"), fields);
        if (!made)
            return made.error();
        step.detail["composition"] = json(sidOf(*made));
        step.pause = pollPause(step.detail);
        return step;
    }
    const auto state = call("GET", QStringLiteral("/v1/Compositions/") + known);
    if (!state)
        return state.error();
    const QString status = protocol::text(*state, "status");
    if (status == QStringLiteral("failed") || status == QStringLiteral("deleted"))
        return failedStep(job, QStringLiteral("composition_failed"));
    if (status != QStringLiteral("completed")) {
        step.pause = pollPause(step.detail);
        return step;
    }
    step.state = QStringLiteral("fetching");
    step.detail.erase("polls");
    return step;
}

/// One piece of media; empty when there is nothing more.
base::Result<QByteArray> TwilioCapture::fetchRange(const QString &path, qint64 offset, qint64 &total) const
{
    net::WebRequest request = requestTo(path);
    request.follow = true;
    request.headers = {
        {"Range", "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + pieceSize - 1)}};
    QByteArray bytes;
    request.take = [&bytes](const QByteArray &some) {
        bytes += some;
        return bytes.size() <= pieceSize;
    };
    const auto answer = net::fetch(request);
    if (!answer)
        return answer.error().kind == base::ErrorKind::Cancelled
                   ? fail(ProblemCode::Unsupported, QStringLiteral("no ranges"))
                   : answer.error();
    if (answer->status == 416)
        return QByteArray();
    if (answer->status == 404)
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("the media has gone"), {}, {}};
    if (answer->status != 206)
        return fail(ProblemCode::Unavailable, QStringLiteral("the media answered %1").arg(answer->status));
    total = answer->headers.value("content-range").split('/').value(1).toLongLong();
    return bytes;
}

/// The same, sealed as it comes. @return its size; 0 when there is nothing more
base::Result<qint64> TwilioCapture::fetchPiece(const QString &path, const QString &object, qint64 offset,
                                               MediaStore &store, qint64 &total) const
{
    auto bytes = fetchRange(path, offset, total);
    if (!bytes && bytes.error().kind == base::ErrorKind::NotFound) // as it was before anybody asked for one sound
        return fail(ProblemCode::Unavailable, bytes.error().detail);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return qint64(0);
    QBuffer source(&*bytes);
    source.open(QIODevice::ReadOnly);
    const auto stored = store.put(object, source);
    if (!stored)
        return stored.error();
    return stored->sizeBytes;
}

/// What is fetched: the composition, or each track.
static QStringList sourcesOf(const Json &detail)
{
    QStringList paths;
    const QString composition = protocol::text(detail, "composition");
    if (!composition.isEmpty())
        return {QStringLiteral("/v1/Compositions/%1/Media?Ttl=3600").arg(composition)};
    for (const Json &track : protocol::list(detail, "tracks"))
        paths << QStringLiteral("/v1/Recordings/%1/Media?Ttl=3600").arg(protocol::text(track, "sid"));
    return paths;
}

base::Result<IngestStep> TwilioCapture::fetchPieces(const IngestJob &job, MediaStore &store) const
{
    IngestStep step = next(job, "fetching");
    const QStringList sources = sourcesOf(job.detail);
    const auto source = static_cast<int>(protocol::integer(job.detail, "source", {0, 10'000}).value_or(0));
    const auto number = static_cast<int>(protocol::integer(job.detail, "piece", {0, 1'000'000}).value_or(0));
    const qint64 offset = protocol::integer(job.detail, "offset", {0, protocol::largestInteger}).value_or(0);
    if (source >= sources.size()) {
        step.state = QStringLiteral("finishing");
        return step;
    }
    qint64 total = 0;
    const auto size = fetchPiece(sources.at(source), pieceName(job.recordingId, source, number), offset, store, total);
    if (!size)
        return size.error();
    const bool last = *size == 0 || offset + *size >= total;
    Json counts = step.detail.value("pieces", Json::array());
    while (counts.size() <= static_cast<std::size_t>(source))
        counts.push_back(0);
    counts[static_cast<std::size_t>(source)] = number + (*size > 0 ? 1 : 0);
    step.detail["pieces"] = counts;
    step.detail["source"] = last ? source + 1 : source;
    step.detail["piece"] = last ? 0 : number + 1;
    step.detail["offset"] = last ? 0 : offset + *size;
    return step;
}

/// Media that came, what was said about it on the way, and how much of it nobody could read.
struct Finished
{
    StoredMedia brought;
    int unreadable = 0;
};

/// Tracks become one film here.
static base::Result<Finished> keepTracks(const IngestJob &job, const QList<QStringList> &pieces, MediaStore &store,
                                         QString &words)
{
    QList<Track> tracks;
    qint64 total = 0;
    const Json &rows = protocol::list(job.detail, "tracks");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto media = inMemory(store, pieces.value(static_cast<qsizetype>(i)));
        if (!media)
            return media.error();
        total += (*media)->file().size();
        if (total > tracksInMemory)
            return fail(ProblemCode::BodyTooLarge, QStringLiteral("the tracks are too long to be put together here"));
        tracks.append({std::move(*media), protocol::flag(rows[i], "video"),
                       std::chrono::milliseconds(protocol::integer(rows[i], "offset").value_or(0)),
                       protocol::flag(rows[i], "screen"), protocol::text(rows[i], "sid")});
    }
    const Composition how = compositionOf(job.detail);
    const auto film = composed(tracks, how, &words);
    if (!film)
        return film.error();
    const bool seen = std::any_of(tracks.begin(), tracks.end(), [&film](const Track &track) {
        return track.video && std::none_of(film->reports.begin(), film->reports.end(),
                                           [&track](const TrackReport &r) { return r.name == track.name; });
    });
    const QString format = how.format == QStringLiteral("webm") || seen ? how.format : QStringLiteral("m4a");
    auto kept = storeUnchanged(store, *film->media, job.recordingId, format, film->length);
    if (!kept)
        return kept.error();
    kept->notes = film->notes;
    kept->hasVideo = seen;
    return Finished{*kept, film->unreadable};
}

/// What the provider put together lasts as long as what it was put together of.
static base::Result<Finished> keepComposition(const IngestJob &job, const QStringList &pieces, MediaStore &store,
                                              QString &words)
{
    const auto brought = joinPieces(store, pieces, fitsInMemory, job.recordingId, &words);
    if (!brought)
        return brought.error();
    qint64 lastMs = 0;
    for (const Json &track : protocol::list(job.detail, "tracks"))
        lastMs = std::max(lastMs, protocol::integer(track, "offset").value_or(0) +
                                      1000 * protocol::integer(track, "seconds", {0, longestTrack}).value_or(0));
    const auto expected = static_cast<double>(lastMs) / 1000;
    if (static_cast<double>(brought->length.count()) < expected - std::max(3.0, expected * 0.02)) {
        words +=
            QStringLiteral("the composition lasts %1 s, its tracks %2 s\n").arg(brought->length.count()).arg(expected);
        return fail(ProblemCode::NotWhole, QStringLiteral("the provider's composition is shorter than its tracks"));
    }
    return Finished{*brought, 0};
}

/// What is wrong with the media ends the job, in a word; what is wrong with us is tried again.
static base::Result<IngestStep> unfinished(const IngestJob &job, const base::Error &error, const QString &words)
{
    const bool passes = error.code == ProblemCode::TooDemanding; // it may have been us: a few more tries
    const bool its =
        !passes && (error.kind == base::ErrorKind::InvalidInput || error.kind == base::ErrorKind::TooLarge);
    if (!its)
        return error;
    const bool named = error.code == ProblemCode::NotWhole || error.code == ProblemCode::NothingRecorded;
    IngestStep step = failedStep(job, named ? error.code : QStringLiteral("not_media"));
    step.words = (error.detail + QLatin1Char('\n') + words).trimmed();
    return step;
}

base::Result<IngestStep> TwilioCapture::finish(const IngestJob &job, MediaStore &store) const
{
    const Json &counts = protocol::list(job.detail, "pieces");
    QList<QStringList> pieces;
    for (std::size_t source = 0; source < counts.size(); ++source) {
        QStringList names;
        for (int number = 0; number < piecesIn(counts[source]); ++number)
            names << pieceName(job.recordingId, static_cast<int>(source), number);
        pieces << names;
    }
    QString words;
    const auto finished = protocol::text(job.detail, "composition").isEmpty()
                              ? keepTracks(job, pieces, store, words)
                              : keepComposition(job, pieces.value(0), store, words);
    if (!finished)
        return unfinished(job, finished.error(), words);
    IngestStep step = next(job, "tidying");
    step.stored = finished->brought.stored;
    step.format = finished->brought.format;
    step.length = finished->brought.length;
    step.hasVideo = finished->brought.hasVideo;
    step.notes = finished->brought.notes;
    step.words = step.notes.isEmpty() ? QString() : words.trimmed();
    step.detail["keepUntil"] = base::toUnixMs(job.now + m_choice.keepOriginals);
    if (finished->unreadable > 0)
        step.detail["unreadable"] = finished->unreadable;
    return step;
}

/// Our pieces, which were only needed on the way.
static base::Result<void> erasePieces(const IngestJob &job, MediaStore &store)
{
    const Json &counts = protocol::list(job.detail, "pieces");
    for (std::size_t source = 0; source < counts.size(); ++source) {
        for (int number = 0; number <= piecesIn(counts[source]); ++number) {
            if (auto erased = store.erase(pieceName(job.recordingId, static_cast<int>(source), number)); !erased)
                return erased;
        }
    }
    return {};
}

base::Result<IngestStep> TwilioCapture::tidyUp(const IngestJob &job, MediaStore &store) const
{
    if (auto erased = erasePieces(job, store); !erased)
        return erased.error();
    return next(job, "keeping");
}

/// Twilio's copies stay until somebody could have noticed that something is wrong; with a track that nobody could read
/// they stay until an operator has seen to it.
IngestStep TwilioCapture::keepOriginals(const IngestJob &job) const
{
    if (protocol::integer(job.detail, "unreadable").value_or(0) > 0)
        return next(job, "keeping", lookAgain);
    const auto until = base::fromUnixMs(protocol::integer(job.detail, "keepUntil").value_or(0));
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - job.now);
    return left.count() > 0 ? next(job, "keeping", left) : next(job, "removing");
}

base::Result<IngestStep> TwilioCapture::removeOriginals(const IngestJob &job, MediaStore &store) const
{
    if (auto erased = erasePieces(job, store); !erased) // of a job that was ended by a deletion
        return erased.error();
    QStringList copies;
    const QString composition = protocol::text(job.detail, "composition");
    if (isSid(composition))
        copies << QStringLiteral("/v1/Compositions/") + composition;
    for (const Json &track : protocol::list(job.detail, "tracks"))
        copies << QStringLiteral("/v1/Recordings/") + protocol::text(track, "sid");
    for (const QString &copy : std::as_const(copies)) {
        const auto removed = call("DELETE", copy);
        if (!removed && removed.error().kind != base::ErrorKind::NotFound)
            return removed.error();
    }
    return next(job, "done");
}

} // namespace attune::server::media
