// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_event_codec.h"

#include "protocol/problem.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr qsizetype maxRanges = 4096;
constexpr qint64 maxMediaMs = 1000LL * 3600 * 48;

} // namespace

Json toJson(const QList<MediaRange> &ranges)
{
    Json result = Json::array();
    for (const MediaRange &range : ranges)
        result.push_back(Json::array({range.startMs, range.endMs}));
    return result;
}

QList<MediaRange> rangesFrom(const Json &ranges)
{
    QList<MediaRange> result;
    for (const Json &pair : ranges) {
        if (pair.is_array() && pair.size() == 2 && pair[0].is_number_integer() && pair[1].is_number_integer())
            result.append({pair[0].get<qint64>(), pair[1].get<qint64>()});
    }
    return result;
}

Json toJson(const AccessEvent &event)
{
    return {{"id", json(event.id.value())},
            {"device", json(event.device.value())},
            {"deviceSequence", event.deviceSequence},
            {"previousHash", json(event.previousHash)},
            {"viewing", json(event.viewing.value())},
            {"recording", json(event.recording.value())},
            {"action", json(textOf(event.action))},
            {"occurredAt", json(std::optional(event.occurredAt))},
            {"monotonicMs", event.monotonicMs},
            {"ranges", toJson(event.ranges)},
            {"rate", event.rate},
            {"reason", json(event.reason)},
            {"appVersion", json(event.appVersion)}};
}

base::Result<AccessEvent> accessEventFrom(const Json &object)
{
    AccessEvent event;
    const auto refuse = [](const char *what) { return fail("invalid_field", QString::fromLatin1(what)); };
    event.id = EventId(strictText(object, "id").value_or(QString()));
    event.device = DeviceId(strictText(object, "device").value_or(QString()));
    event.recording = RecordingId(strictText(object, "recording").value_or(QString()));
    event.viewing = ViewingId(strictText(object, "viewing").value_or(QString()));
    if (!isPlainWord(event.id.value()) || !isPlainWord(event.device.value()) || !isPlainWord(event.recording.value()))
        return refuse("id, device and recording must be plain ids");
    if (!event.viewing.isEmpty() && !isPlainWord(event.viewing.value()))
        return refuse("viewing must be a plain id");
    const auto action = accessActionFromText(strictText(object, "action").value_or(QString()));
    const auto at = base::instantFromText(strictText(object, "occurredAt").value_or(QString()));
    const auto sequence = integer(object, "deviceSequence");
    if (!action || !at || !sequence || *sequence < 1)
        return refuse("action, occurredAt or deviceSequence is missing or unknown");
    event.action = *action;
    event.occurredAt = *at;
    event.deviceSequence = *sequence;
    event.previousHash = strictText(object, "previousHash").value_or(QString()).left(64);
    event.monotonicMs = integer(object, "monotonicMs").value_or(0);
    event.rate = real(object, "rate").value_or(1.0);
    event.reason = strictText(object, "reason").value_or(QString()).left(500);
    event.appVersion = strictText(object, "appVersion").value_or(QString()).left(32);
    const Json &pairs = list(object, "ranges");
    event.ranges = rangesFrom(pairs);
    if (static_cast<qsizetype>(pairs.size()) != event.ranges.size() || event.ranges.size() > maxRanges)
        return refuse("ranges must be pairs of integers");
    for (const MediaRange &range : std::as_const(event.ranges)) {
        if (range.startMs < 0 || range.endMs < range.startMs || range.endMs > maxMediaMs)
            return refuse("a range runs backwards or too far");
    }
    return event;
}

QByteArray canonicalBytes(const AccessEvent &event)
{
    return toBytes(toJson(event)); // nlohmann's objects keep their keys sorted
}

Json toJson(const AccessLogEntry &entry)
{
    return {{"sequence", entry.sequence},
            {"at", json(std::optional(entry.at))},
            {"actorId", json(entry.actorId.value())},
            {"actorName", json(entry.actorName)},
            {"actorRole", json(textOf(entry.actorRole))},
            {"action", json(entry.action)},
            {"outcome", json(entry.outcome)},
            {"reason", json(entry.reason)},
            {"viewing", json(entry.viewing.value())},
            {"ranges", toJson(entry.ranges)}};
}

std::optional<AccessLogEntry> accessLogEntryFrom(const Json &object)
{
    const auto sequence = integer(object, "sequence");
    const auto at = instant(object, "at");
    if (!sequence || !at)
        return std::nullopt;
    AccessLogEntry entry;
    entry.sequence = *sequence;
    entry.at = *at;
    entry.actorId = UserId(text(object, "actorId"));
    entry.actorName = text(object, "actorName");
    entry.actorRole = roleFromText(text(object, "actorRole"));
    entry.action = text(object, "action");
    entry.outcome = text(object, "outcome");
    entry.reason = text(object, "reason");
    entry.viewing = ViewingId(text(object, "viewing"));
    entry.ranges = rangesFrom(list(object, "ranges"));
    entry.clientId = UserId(text(object, "clientId"));
    entry.clientName = text(object, "clientName");
    entry.recordingId = text(object, "recordingId");
    entry.code = text(object, "code");
    entry.address = text(object, "address");
    return entry;
}

} // namespace attune::protocol
