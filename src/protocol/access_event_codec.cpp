// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_event_codec.h"

#include "base/visible_text.h"
#include "protocol/keys.h"
#include "protocol/problem.h"

#include <algorithm>

namespace attune::protocol {

using domain::ProblemCode;
using namespace domain;

namespace {

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

/// Without what is no character (U+FFFE, U+FFFF …), too: not every database gives it back.
bool isPrintable(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && !c.isSpace()) || QChar::isNonCharacter(c.unicode());
    });
}

template <typename Tag>
void describePlainId(Members &members, const char *key, base::Id<Tag> &id, Rule rule)
{
    members.id(key, id, rule);
    if (members.reads() && (rule.isRequired || !id.isEmpty()) && !isPlainWord(id.value()))
        members.refuse(key, QStringLiteral("must be a plain id"));
}

/// Words for people: as much of them as is kept, and nothing that moves a terminal's cursor.
void describeWords(Members &members, const char *key, QString &words, qsizetype longest)
{
    members.text(key, words, rule::neverNull);
    if (!members.reads())
        return;
    words = base::shortened(words, longest);
    if (!isPrintable(words))
        members.refuse(key, QStringLiteral("must not hold control characters or noncharacters"));
}

const Words<AccessAction> &actionWords()
{
    using A = AccessAction;
    static const Words<AccessAction> words = {
        {A::Opened,           A::LinkIssued,     A::LinkRenewed,     A::Started,
         A::Paused,           A::Resumed,        A::Sought,          A::Watched,
         A::Finished,         A::Interrupted,    A::Closed,          A::TranscriptRead,
         A::CaptionShown,     A::ThumbnailShown, A::DownloadStarted, A::DownloadFinished,
         A::DownloadFailed,   A::ConsentShown,   A::ConsentGiven,    A::ConsentDeclined,
         A::ConsentWithdrawn, A::DeletionAsked,  A::DeletionDone,    A::AccessDenied,
         A::Curtain,          A::Locked},
        [](AccessAction action) { return domain::textOf(action); },
        accessActionFromText};
    return words;
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

void describe(Members &members, AccessEvent &event)
{
    describePlainId(members, key::id, event.id, rule::required);
    describePlainId(members, key::device, event.device, rule::required);
    describePlainId(members, key::recording, event.recording, rule::required);
    describePlainId(members, key::viewing, event.viewing, rule::plain);
    members.integer(key::deviceSequence, event.deviceSequence, {1, largestInteger}, rule::required);
    members.integer(key::monotonicMs, event.monotonicMs, {0, largestInteger}, rule::neverNull);
    std::optional<double> rate(event.rate);
    members.real(key::rate, rate, eventRates, rule::neverNull);
    event.rate = rate.value_or(event.rate);
    members.text(key::previousHash, event.previousHash, rule::neverNull);
    if (members.reads() && !event.previousHash.isEmpty() && !isHash(event.previousHash))
        members.refuse(key::previousHash, QStringLiteral("must be 64 hexadecimal digits, or empty"));
    describeWords(members, key::reason, event.reason, longestReason);
    describeWords(members, key::appVersion, event.appVersion, longestAppVersion);
    members.ranges(key::ranges, event.ranges, rule::neverNull);
    members.word(key::action, event.action, actionWords(), rule::required);
    members.instant(key::occurredAt, event.occurredAt, rule::required);
}

QByteArray canonicalBytes(const AccessEvent &event)
{
    return toBytes(encode(event)); // nlohmann's objects keep their keys sorted
}

void describe(Members &members, AccessEventsBody &body)
{
    members.list(key::events, body.events, rule::required);
}

base::Result<QList<SentEvent>> sentEventsFrom(const Json &body)
{
    const Json &events = list(body, key::events);
    if (events.empty() || events.size() > mostEvents)
        return fail(ProblemCode::InvalidField, QStringLiteral("events must be an array of 1 to 500"));
    QList<SentEvent> all;
    for (const Json &one : events) {
        const auto event = decode<AccessEvent>(one, Reading::Body);
        all.append({base::shortened(text(one, key::id), longestPlainWord), event ? std::optional(*event) : std::nullopt,
                    list(one, key::ranges).size()});
    }
    return all;
}

void describe(Members &members, RejectedEvent &rejected)
{
    members.integer(key::index, rejected.index, {0, static_cast<qint64>(mostEvents)});
    members.text(key::id, rejected.id);
    members.text(key::code, rejected.code);
}

void describe(Members &members, AccessEventsAnswer &answer)
{
    members.integer(key::accepted, answer.accepted, {0, static_cast<qint64>(mostEvents)});
    members.list(key::rejected, answer.rejected);
    members.list(key::stop, answer.stops);
    members.length(key::leaseSeconds, answer.lease, std::chrono::seconds(24 * 3600), rule::orOmitted);
}

} // namespace attune::protocol
