// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_event_codec.h"

#include "protocol/problem.h"

#include <algorithm>

namespace attune::protocol {

using namespace domain;

namespace {

constexpr qsizetype maxRanges = 4096;
constexpr qint64 maxMediaMs = 1000LL * 3600 * 48;
constexpr qsizetype longestReason = 500;
constexpr qsizetype longestAppVersion = 32;
constexpr qsizetype hashDigits = 64;

bool isHash(const QString &text)
{
    return text.size() == hashDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

bool isPrintable(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control && !c.isSpace(); });
}

base::Error refuse(const char *what)
{
    return fail("invalid_field", QString::fromLatin1(what));
}

base::Result<void> readIds(AccessEvent &event, const Json &object)
{
    event.id = EventId(strictText(object, "id").value_or(QString()));
    event.device = DeviceId(strictText(object, "device").value_or(QString()));
    event.recording = RecordingId(strictText(object, "recording").value_or(QString()));
    event.viewing = ViewingId(strictText(object, "viewing").value_or(QString()));
    if (!isPlainWord(event.id.value()) || !isPlainWord(event.device.value()) || !isPlainWord(event.recording.value()))
        return refuse("id, device and recording must be plain ids");
    if (!event.viewing.isEmpty() && !isPlainWord(event.viewing.value()))
        return refuse("viewing must be a plain id");
    return {};
}

/// A member that may be left out, and is of its kind where it is not.
template <typename T, typename Read>
bool takeOptional(const Json &object, const char *key, T &target, Read read)
{
    const auto found = object.find(key);
    if (found == object.end())
        return true;
    const auto value = read(object, key);
    if (value)
        target = *value;
    return value.has_value();
}

base::Result<void> readNumbers(AccessEvent &event, const Json &object)
{
    const auto sequence = strictInteger(object, "deviceSequence", {1, largestInteger});
    if (!sequence)
        return refuse("deviceSequence must be a whole number from 1");
    event.deviceSequence = *sequence;
    const auto whole = [](const Json &from, const char *key) { return strictInteger(from, key, {0, largestInteger}); };
    const auto speed = [](const Json &from, const char *key) { return strictReal(from, key, eventRates); };
    if (!takeOptional(object, "monotonicMs", event.monotonicMs, whole))
        return refuse("monotonicMs must be a whole number of milliseconds");
    if (!takeOptional(object, "rate", event.rate, speed))
        return refuse("rate must be a number from 0.01 to 100");
    return {};
}

base::Result<void> readTexts(AccessEvent &event, const Json &object)
{
    for (const auto &[key, target] : {std::pair("previousHash", &event.previousHash),
                                      std::pair("reason", &event.reason), std::pair("appVersion", &event.appVersion)}) {
        if (!takeOptional(object, key, *target, strictText))
            return refuse("previousHash, reason and appVersion must be texts");
    }
    for (const auto &[target, longest] :
         {std::pair(&event.reason, longestReason), std::pair(&event.appVersion, longestAppVersion)}) {
        target->truncate(longest);
        if (!target->isEmpty() && target->back().isHighSurrogate())
            target->chop(1); // no half of a pair
    }
    if (!event.previousHash.isEmpty() && !isHash(event.previousHash))
        return refuse("previousHash must be 64 hexadecimal digits, or empty");
    if (!isPrintable(event.reason) || !isPrintable(event.appVersion))
        return refuse("reason and appVersion must not hold control characters");
    return {};
}

base::Result<void> readRanges(AccessEvent &event, const Json &object)
{
    const auto pairs = object.find("ranges");
    if (pairs == object.end())
        return {};
    if (!pairs->is_array() || static_cast<qsizetype>(pairs->size()) > maxRanges)
        return refuse("ranges must be a list of at most 4096 pairs");
    event.ranges = rangesFrom(*pairs);
    if (static_cast<qsizetype>(pairs->size()) != event.ranges.size())
        return refuse("a range is no pair of whole numbers, runs backwards or too far");
    return {};
}

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
        if (!pair.is_array() || pair.size() != 2)
            continue;
        const auto start = strictInteger(pair[0], {0, maxMediaMs});
        const auto end = strictInteger(pair[1], {0, maxMediaMs});
        if (start && end && *start <= *end)
            result.append({*start, *end});
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
    if (!object.is_object())
        return refuse("an event must be an object");
    for (const auto read : {readIds, readNumbers, readTexts, readRanges}) {
        if (const auto sound = read(event, object); !sound)
            return sound.error();
    }
    const auto action = accessActionFromText(strictText(object, "action").value_or(QString()));
    const auto at = base::instantFromText(strictText(object, "occurredAt").value_or(QString()));
    if (!action || !at)
        return refuse("action or occurredAt is missing or unknown");
    event.action = *action;
    event.occurredAt = *at;
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
            {"ranges", toJson(entry.ranges)},
            {"count", entry.count},
            {"firstAt", json(entry.firstAt)},
            {"code", json(entry.code)}};
}

Json toJson(const AccessSummary &summary)
{
    return {{"actorId", json(summary.actorId.value())},
            {"actorName", json(summary.actorName)},
            {"actorRole", json(textOf(summary.actorRole))},
            {"openings", summary.openings},
            {"copies", summary.copies},
            {"refusals", summary.refusals},
            {"reports", summary.reports},
            {"lastAt", json(std::optional(summary.lastAt))}};
}

std::optional<AccessSummary> accessSummaryFrom(const Json &object)
{
    const auto lastAt = instant(object, "lastAt");
    if (!lastAt)
        return std::nullopt;
    const auto number = [&object](const char *key) { return std::max<qint64>(0, integer(object, key).value_or(0)); };
    return AccessSummary{UserId(text(object, "actorId")),
                         text(object, "actorName"),
                         roleFromText(text(object, "actorRole")),
                         number("openings"),
                         number("copies"),
                         number("refusals"),
                         number("reports"),
                         *lastAt};
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
    entry.count = std::max<qint64>(1, integer(object, "count").value_or(1));
    entry.firstAt = instant(object, "firstAt");
    return entry;
}

} // namespace attune::protocol
