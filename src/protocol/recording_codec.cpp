// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/recording_codec.h"

#include "protocol/access_event_codec.h"

#include <cmath>

namespace attune::protocol {

using namespace domain;

namespace {

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

void addMedia(Json &json_, const Recording &r)
{
    json_["recordingDuration"] = r.duration ? Json(r.duration->count()) : Json(nullptr);
    json_["recordingSize"] = r.sizeBytes ? Json(*r.sizeBytes) : Json(nullptr);
    json_["recordingFormat"] = json(r.format);
    json_["sha256"] = json(r.sha256);
    json_["audioOnly"] = r.audioOnly;
    json_["hasTranscript"] = r.hasTranscript;
    json_["sessionAt"] = json(r.sessionAt);
    json_["recordingStartedAt"] = json(r.startedAt);
    json_["recordingEndedAt"] = json(r.endedAt);
    json_["scheduledDeletionAt"] = json(r.eraseAt ? r.eraseAt : r.keptUntil);
    json_["eraseAt"] = json(r.eraseAt);
}

void addPersonal(Json &json_, const Recording &r)
{
    json_["clientConsentGiven"] = r.consent == ConsentState::Valid;
    json_["consentState"] = json(textOf(r.consent));
    json_["viewCount"] = r.viewCount;
    json_["viewerCount"] = r.viewerCount;
    json_["downloadCount"] = r.downloadCount;
    json_["resumeAtMs"] = r.resumeAt ? Json(r.resumeAt->count()) : Json(nullptr);
    json_["watchedPercent"] = r.watchedPercent;
    if (!r.watched.isEmpty())
        json_["watchedRanges"] = toJson(r.watched);
    json_["isNew"] = r.isNew;
    Json allowed = Json::array();
    for (const QString &action : r.allowed)
        allowed.push_back(json(action));
    json_["allowed"] = allowed;
}

int smallNumber(const Json &object, const char *key)
{
    const qint64 number = integer(object, key).value_or(0);
    return static_cast<int>(std::clamp<qint64>(number, 0, 1'000'000'000));
}

void readMedia(Recording &r, const Json &object)
{
    if (const auto seconds = integer(object, "recordingDuration"); seconds && *seconds >= 0)
        r.duration = std::chrono::seconds(*seconds);
    if (const auto size = integer(object, "recordingSize"); size && *size >= 0)
        r.sizeBytes = *size;
    r.format = text(object, "recordingFormat");
    r.sha256 = text(object, "sha256").toLower();
    r.audioOnly = flag(object, "audioOnly");
    r.hasTranscript = flag(object, "hasTranscript");
    r.startedAt = instant(object, "recordingStartedAt");
    r.endedAt = instant(object, "recordingEndedAt");
    r.sessionAt = instant(object, "sessionAt");
    if (!r.sessionAt)
        r.sessionAt = r.startedAt;
    r.keptUntil = instant(object, "scheduledDeletionAt");
    r.eraseAt = instant(object, "eraseAt");
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
    if (const auto at = integer(object, "resumeAtMs"); at && *at >= 0)
        r.resumeAt = std::chrono::milliseconds(*at);
    r.watchedPercent = std::min(smallNumber(object, "watchedPercent"), 100);
    r.watched = rangesFrom(list(object, "watchedRanges"));
    r.isNew = flag(object, "isNew", r.viewCount == 0);
    for (const Json &action : list(object, "allowed")) {
        if (action.is_string())
            r.allowed.append(QString::fromStdString(action.get<std::string>()));
    }
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
            {"state", json(session.state)},
            {"consentState", json(textOf(session.consent))},
            {"runningRecordingId", session.runningRecording ? json(session.runningRecording->value()) : Json(nullptr)},
            {"recordingStartedAt", json(session.recordingStartedAt)}};
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
    s.state = text(object, "state");
    s.consent = consentStateFromText(text(object, "consentState"));
    if (const QString running = text(object, "runningRecordingId"); !running.isEmpty())
        s.runningRecording = RecordingId(running);
    s.recordingStartedAt = instant(object, "recordingStartedAt");
    return s;
}

Json toJson(const Transcript &transcript)
{
    Json segments = Json::array();
    for (const TranscriptLine &line : transcript) {
        segments.push_back({{"speakerLabel", json(line.speaker)},
                            {"text", json(line.text)},
                            {"startTime", static_cast<double>(line.startMs) / 1000.0},
                            {"endTime", static_cast<double>(line.endMs) / 1000.0},
                            {"confidence", 1.0}});
    }
    return segments;
}

Transcript transcriptFrom(const Json &segments)
{
    Transcript lines;
    for (const Json &segment : segments) {
        const auto start = real(segment, "startTime");
        const auto end = real(segment, "endTime");
        if (!start || !end || !(*start >= 0) || !(*end > *start) || *end > 1e7)
            continue;
        lines.append({static_cast<qint64>(std::llround(*start * 1000)), static_cast<qint64>(std::llround(*end * 1000)),
                      text(segment, "speakerLabel", QStringLiteral("UNKNOWN")), text(segment, "text")});
    }
    return lines;
}

} // namespace attune::protocol
