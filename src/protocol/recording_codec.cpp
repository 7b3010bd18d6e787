// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/recording_codec.h"

#include "base/visible_text.h"
#include "protocol/access_event_codec.h"
#include "protocol/deletion_codec.h"
#include "protocol/problem.h"

#include <cmath>

namespace attune::protocol {

using namespace domain;

namespace {

constexpr qint64 longestMediaSeconds = 10'000'000;

Json identityOf(const Recording &r)
{
    return {{"id", json(r.id.value())},
            {"sessionId", json(r.sessionId.value())},
            {"number", json(r.number)},
            {"status", json(textOf(r.status))},
            {"statusReason", json(r.statusReason)},
            {"clientId", json(r.clientId.value())},
            {"clientName", json(r.clientName)},
            {"clientRecordNumber", json(r.clientRecordNumber)},
            {"clientBirthDate", json(r.clientBirthDate)},
            {"clinicianId", json(r.clinicianId.value())},
            {"clinicianName", json(r.clinicianName)}};
}

void addMedia(Json &object, const Recording &r)
{
    object["recordingDuration"] = r.duration ? Json(r.duration->count()) : Json(nullptr);
    object["recordingSize"] = r.sizeBytes ? Json(*r.sizeBytes) : Json(nullptr);
    object["recordingFormat"] = json(r.format);
    object["sha256"] = json(r.sha256);
    object["originalSha256"] = json(r.originalSha256);
    Json notes = Json::array();
    for (const MediaNote &note : r.notes)
        notes.push_back({{"note", json(textOf(note.change))}, {"count", note.count}});
    object["mediaNotes"] = notes;
    object["audioOnly"] = r.audioOnly;
    object["hasTranscript"] = r.hasTranscript;
    object["sessionAt"] = json(r.sessionAt);
    object["recordingStartedAt"] = json(r.startedAt);
    object["recordingEndedAt"] = json(r.endedAt);
    object["scheduledDeletionAt"] = json(r.eraseAt ? r.eraseAt : r.keptUntil);
    object["eraseAt"] = json(r.eraseAt);
    addPlan(object, r.deletion);
}

void addPersonal(Json &object, const Recording &r)
{
    object["clientConsentGiven"] = r.consent == ConsentState::Valid;
    object["consentState"] = json(textOf(r.consent));
    object["viewCount"] = r.viewCount;
    object["viewerCount"] = r.viewerCount;
    object["downloadCount"] = r.downloadCount;
    object["resumeAtMs"] = r.resumeAt ? Json(r.resumeAt->count()) : Json(nullptr);
    object["watchedPercent"] = r.watchedPercent;
    if (!r.watched.isEmpty())
        object["watchedRanges"] = toJson(r.watched);
    object["isNew"] = r.isNew;
    if (r.isRestricted)
        object["classification"] = "restricted";
    Json allowed = Json::array();
    for (const QString &action : r.allowed)
        allowed.push_back(json(action));
    object["allowed"] = allowed;
    Json purposes = Json::array();
    for (const Purpose purpose : r.purposes)
        purposes.push_back(json(textOf(purpose)));
    object["purposes"] = purposes;
    object["closedBecause"] = json(r.closedBecause);
    object["joint"] = r.isJoint;
}

int smallNumber(const Json &object, const char *key)
{
    return static_cast<int>(integer(object, key, {0, 1'000'000'000}).value_or(0));
}

void readMedia(Recording &r, const Json &object)
{
    if (const auto seconds = integer(object, "recordingDuration", {0, longestMediaSeconds}))
        r.duration = std::chrono::seconds(*seconds);
    if (const auto size = integer(object, "recordingSize", {0, largestInteger}))
        r.sizeBytes = *size;
    r.format = text(object, "recordingFormat");
    r.sha256 = text(object, "sha256").toLower();
    r.originalSha256 = text(object, "originalSha256").toLower();
    for (const Json &note : list(object, "mediaNotes")) {
        if (const auto change = mediaChangeFromText(text(note, "note")))
            r.notes.append({*change, static_cast<int>(integer(note, "count", {1, 1'000'000}).value_or(1))});
    }
    r.audioOnly = flag(object, "audioOnly");
    r.hasTranscript = flag(object, "hasTranscript");
    r.startedAt = instant(object, "recordingStartedAt");
    r.endedAt = instant(object, "recordingEndedAt");
    r.sessionAt = instant(object, "sessionAt");
    if (!r.sessionAt)
        r.sessionAt = r.startedAt;
    r.keptUntil = instant(object, "scheduledDeletionAt");
    r.eraseAt = instant(object, "eraseAt");
    r.deletion = deletionPlanFrom(object);
}

} // namespace

Json toJson(const Recording &recording)
{
    Json result = identityOf(recording);
    addMedia(result, recording);
    addPersonal(result, recording);
    return result;
}

std::optional<Recording> recordingFrom(const Json &object)
{
    Recording r;
    r.id = RecordingId(text(object, "id", text(object, "recordingId")));
    if (r.id.isEmpty())
        return std::nullopt;
    r.sessionId = SessionId(text(object, "sessionId"));
    r.number = text(object, "number");
    r.rawStatus = text(object, "status");
    r.status = recordingStatusFromText(r.rawStatus);
    r.statusReason = text(object, "statusReason");
    r.clientId = UserId(text(object, "clientId"));
    r.clientName = text(object, "clientName");
    r.clientRecordNumber = text(object, "clientRecordNumber");
    r.clientBirthDate = text(object, "clientBirthDate");
    r.clinicianId = UserId(text(object, "clinicianId"));
    r.clinicianName = text(object, "clinicianName");
    readMedia(r, object);
    r.consent = consentStateFromText(text(object, "consentState"));
    if (r.consent == ConsentState::Unknown && object.contains("clientConsentGiven"))
        r.consent = flag(object, "clientConsentGiven") ? ConsentState::Valid : ConsentState::Missing;
    r.viewCount = smallNumber(object, "viewCount");
    r.viewerCount = smallNumber(object, "viewerCount");
    r.downloadCount = smallNumber(object, "downloadCount");
    if (const auto at = integer(object, "resumeAtMs", {0, longestMediaSeconds * 1000}))
        r.resumeAt = std::chrono::milliseconds(*at);
    r.watchedPercent = std::min(smallNumber(object, "watchedPercent"), 100);
    r.watched = rangesFrom(list(object, "watchedRanges"));
    r.isRestricted = text(object, "classification") == QStringLiteral("restricted");
    r.isNew = flag(object, "isNew", r.viewCount == 0);
    for (const Json &action : list(object, "allowed")) {
        if (action.is_string())
            r.allowed.append(QString::fromStdString(action.get<std::string>()));
    }
    for (const Json &word : list(object, "purposes")) {
        const auto purpose = word.is_string() ? purposeFromText(QString::fromStdString(word.get<std::string>()))
                                              : std::optional<Purpose>();
        if (purpose)
            r.purposes.append(*purpose);
    }
    r.closedBecause = text(object, "closedBecause").left(longestPlainWord);
    r.isJoint = flag(object, "joint");
    return r;
}

Json toJson(const TherapySession &session)
{
    return {{"id", json(session.id.value())},
            {"clientId", json(session.clientId.value())},
            {"clientName", json(session.clientName)},
            {"clinicianId", json(session.clinicianId.value())},
            {"clinicianName", json(session.clinicianName)},
            {"startsAt", json(session.startsAt)},
            {"endsAt", json(session.endsAt)},
            {"recordableFrom", json(session.recordableFrom)},
            {"recordableUntil", json(session.recordableUntil)},
            {"state", json(session.state)},
            {"consentState", json(textOf(session.consent))},
            {"runningRecordingId", session.runningRecording ? json(session.runningRecording->value()) : Json(nullptr)},
            {"recordingStartedAt", json(session.recordingStartedAt)},
            {"confirmed", session.isConfirmed}};
}

std::optional<TherapySession> sessionFrom(const Json &object)
{
    TherapySession s;
    s.id = SessionId(text(object, "id"));
    if (s.id.isEmpty())
        return std::nullopt;
    s.clientId = UserId(text(object, "clientId"));
    s.clientName = text(object, "clientName");
    s.clinicianId = UserId(text(object, "clinicianId"));
    s.clinicianName = text(object, "clinicianName");
    s.startsAt = instant(object, "startsAt");
    s.endsAt = instant(object, "endsAt");
    s.recordableFrom = instant(object, "recordableFrom");
    s.recordableUntil = instant(object, "recordableUntil");
    s.state = text(object, "state");
    s.consent = consentStateFromText(text(object, "consentState"));
    if (const QString running = text(object, "runningRecordingId"); !running.isEmpty())
        s.runningRecording = RecordingId(running);
    s.recordingStartedAt = instant(object, "recordingStartedAt");
    s.isConfirmed = flag(object, "confirmed", true);
    return s;
}

namespace {

Json toJson(const TranscriptLine &line)
{
    Json segment = {{"speakerLabel", json(line.speaker)},
                    {"text", json(line.text)},
                    {"startTime", static_cast<double>(line.startMs) / 1000.0},
                    {"endTime", static_cast<double>(line.endMs) / 1000.0},
                    {"confidence", 1.0},
                    {"line", line.number}};
    if (!line.speakerName.isEmpty())
        segment["speakerName"] = json(line.speakerName);
    if (!line.editedBy.isEmpty()) {
        segment["original"] = json(line.original);
        segment["editedBy"] = json(line.editedBy);
    }
    if (line.isHidden)
        segment["hidden"] = true;
    return segment;
}

std::optional<TranscriptLine> lineFrom(const Json &segment)
{
    const auto start = real(segment, "startTime", {0, double(longestMediaSeconds)});
    const auto end = real(segment, "endTime", {0, double(longestMediaSeconds)});
    if (!start || !end || !(*end > *start))
        return std::nullopt;
    TranscriptLine line;
    line.startMs = static_cast<qint64>(std::llround(*start * 1000));
    line.endMs = static_cast<qint64>(std::llround(*end * 1000));
    line.speaker = text(segment, "speakerLabel", QStringLiteral("UNKNOWN"));
    line.text = text(segment, "text");
    line.number = static_cast<int>(integer(segment, "line", {-1, 1'000'000}).value_or(-1));
    line.speakerName = text(segment, "speakerName");
    line.original = text(segment, "original");
    line.editedBy = text(segment, "editedBy");
    line.isHidden = flag(segment, "hidden");
    return line;
}

bool isOneName(const QString &name)
{
    const auto breaks = [](QChar c) {
        return c.category() == QChar::Other_Control || c == QLatin1Char('<') || c == QLatin1Char('>');
    };
    return name.size() <= longestSpeakerName && std::none_of(name.begin(), name.end(), breaks);
}

base::Result<TranscriptChange> nameFrom(const Json &body)
{
    const auto speaker = strictText(body, "speaker");
    const auto name = strictText(body, "name");
    if (!speaker || speaker->isEmpty() || !isOneName(*speaker) || !name || !isOneName(name->trimmed()))
        return fail("invalid_field", QStringLiteral("speaker and name are texts of up to %1 characters on one line, "
                                                    "without < and >")
                                         .arg(longestSpeakerName));
    return TranscriptChange{TranscriptChange::Kind::SpeakerName, -1, *speaker, base::cleanLine(*name)};
}

} // namespace

Json toJson(const Transcript &transcript)
{
    Json segments = Json::array();
    for (const TranscriptLine &line : transcript)
        segments.push_back(toJson(line));
    return segments;
}

Transcript transcriptFrom(const Json &segments)
{
    Transcript lines;
    for (const Json &segment : segments) {
        if (auto line = lineFrom(segment))
            lines.append(std::move(*line));
    }
    return lines;
}

Json toJson(const TranscriptChange &change)
{
    switch (change.kind) {
    case TranscriptChange::Kind::Text:
        return {{"line", change.line}, {"text", json(change.text)}};
    case TranscriptChange::Kind::SpeakerName:
        return {{"speaker", json(change.speaker)}, {"name", json(change.text)}};
    case TranscriptChange::Kind::Hide:
    case TranscriptChange::Kind::Show:
        return {{"line", change.line}, {"hidden", change.kind == TranscriptChange::Kind::Hide}};
    }
    return Json::object();
}

base::Result<TranscriptChange> transcriptChangeFrom(const Json &body)
{
    const auto has = [&body](const char *key) { return body.find(key) != body.end(); };
    if (has("speaker") == has("line") || has("text") + has("name") + has("hidden") != 1 ||
        has("speaker") != has("name"))
        return fail("invalid_field", QStringLiteral("give line and text, line and hidden, or speaker and name"));
    if (has("speaker"))
        return nameFrom(body);
    const auto line = strictInteger(body, "line", {0, 1'000'000});
    if (!line)
        return fail("invalid_field", QStringLiteral("line is the number of a line, from 0"));
    TranscriptChange change;
    change.line = static_cast<int>(*line);
    if (has("hidden")) {
        if (!body["hidden"].is_boolean())
            return fail("invalid_field", QStringLiteral("hidden is true or false"));
        change.kind = body["hidden"].get<bool>() ? TranscriptChange::Kind::Hide : TranscriptChange::Kind::Show;
        return change;
    }
    const auto text = strictText(body, "text");
    if (!text || text->size() > longestTranscriptLine)
        return fail("invalid_field",
                    QStringLiteral("text is a text of up to %1 characters").arg(longestTranscriptLine));
    change.text = base::cleanText(*text);
    return change;
}

} // namespace attune::protocol
