// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/idempotency.h"

#include "crypto/digest.h"
#include "server/routes/log_entries.h"
#include "server/routes/route.h"
#include "server/store/notes.h"
#include "server/store/recordings.h"

#include <algorithm>

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using protocol::fail;
using protocol::Json;

namespace {

constexpr std::chrono::minutes lease{2};
constexpr std::chrono::minutes leaseOfStreams{10};
constexpr qsizetype longestId = 100;

QString keyed(const Call &call, const QByteArray &text)
{
    return QString::fromLatin1(crypto::hmacSha256(call.clinic.keys.linkKey(), "attune done once 1\n" + text).toHex());
}

/// An id in an answer of ours; empty when it is not there.
QString idAt(const http::Response &answer, const char *pointer)
{
    const auto body = protocol::objectFrom(answer.body);
    if (!body)
        return {};
    const Json::json_pointer place(pointer);
    if (!body->contains(place) || !(*body)[place].is_string())
        return {};
    return QString::fromStdString((*body)[place].get<std::string>()).left(longestId);
}

QString recordingOfNote(const Call &call, const QString &noteId)
{
    const auto meant = store::noteMeantBy(call.db, call.clinic.keys.linkKey(), call.userId(), domain::NoteId(noteId));
    return meant.head ? meant.head->note.recording.value() : QString();
}

/// @param where of RepeatRule
QString idFrom(const Call &call, const char *where, const http::Response &answer)
{
    const QByteArray place(where ? where : "");
    if (place == "{id}")
        return call.id.left(longestId);
    if (place == "{note}")
        return recordingOfNote(call, call.id);
    return place.isEmpty() ? QString() : idAt(answer, where);
}

bool isKey(const QByteArray &key)
{
    return key.size() <= 100 && std::all_of(key.begin(), key.end(), [](char c) { return c > 32 && c < 127; });
}

/// Before the answer leaves.
base::Result<void> logRepeat(const Call &call, const Route &route, const Made &made, const Answer &answer)
{
    audit::Entry entry = entryFor(call, LogAction::RequestRepeated);
    entry.code = QString::fromLatin1(route.operation);
    if (!answer) {
        entry.outcome = LogOutcome::Refused;
        entry.code += QLatin1Char(':') + answer.error().code;
    }
    entry.recordingId = made.recordingId;
    if (!made.recordingId.isEmpty())
        entry.clientId = store::clientOfRecording(call.db, made.recordingId);
    return call.clinic.log.append({entry});
}

} // namespace

QString requestHash(const Call &call, const QByteArray &content)
{
    return keyed(call, "request\n" + call.request.method + ' ' + call.request.target.toUtf8() + '\n' + content + '\n' +
                           call.request.body);
}

bool isKeptOnce(const Route &route, const http::Request &request)
{
    const bool writes = request.method != "GET" && request.method != "HEAD";
    if (!writes || route.access != Access::SignedIn || request.header("idempotency-key").isEmpty())
        return false;
    const RepeatRule *rule = repeatRuleOf(route.operation);
    return !rule || rule->how == Repeat::Rebuilt;
}

Once::Once(const Call &call, const Route &route, const QByteArray &key)
    : m_call(call), m_route(route), m_rule(repeatRuleOf(route.operation))
{
    m_attempt.userId = call.userId().value();
    m_attempt.name = keyed(call, "name\n" + m_attempt.userId.toUtf8() + '\n' + key);
    m_attempt.operation = QString::fromLatin1(route.operation);
    if (route.body != Body::Stream)
        m_attempt.request = requestHash(call);
    m_attempt.claim = QString::fromLatin1(crypto::randomBytes(16).toHex());
}

std::optional<Answer> Once::claim()
{
    const auto now = m_call.clinic.clock.now();
    const bool streams = m_route.body == Body::Stream;
    m_attempt.leaseUntilMs = base::toUnixMs(now + (streams ? leaseOfStreams : lease));
    if (store::claimOnce(m_call.db, m_attempt, now))
        return std::nullopt;
    const auto before = store::doneOnce(m_call.db, m_attempt.name);
    if (!before) // it ended this moment
        return Answer(fail(ProblemCode::Unavailable, QStringLiteral("The first request has just ended.")));
    const bool comparable = !before->request.isEmpty() && !m_attempt.request.isEmpty();
    if (before->operation != m_attempt.operation || (comparable && before->request != m_attempt.request))
        return Answer(fail(ProblemCode::IdempotencyConflict));
    if (before->status != 0)
        return repeat(*before);
    if (before->leaseUntilMs > base::toUnixMs(now))
        return Answer(fail(ProblemCode::Unavailable, QStringLiteral("The first request is still under way.")));
    // A stream notes what it makes in the transaction that makes it: without that, nothing was made.
    if (streams && store::takeOverOnce(m_call.db, *before, m_attempt))
        return std::nullopt;
    return Answer(fail(streams ? ProblemCode::Unavailable : ProblemCode::OutcomeUnknown));
}

Answer Once::repeat(const store::DoneOnce &before)
{
    if (!m_rule || !m_rule->rebuild)
        return fail(ProblemCode::OutcomeUnknown);
    const Made made{before.made, before.recordingId, before.status, before.request};
    Answer answer = m_rule->rebuild(m_call, made);
    if (auto logged = logRepeat(m_call, m_route, made, answer); !logged)
        return logged.error();
    if (answer) {
        answer->status = made.status;
        answer->headers.emplaceBack("Idempotent-Replay", "true");
    }
    return answer;
}

void Once::setContent(const QByteArray &digest)
{
    m_attempt.request = requestHash(m_call, digest);
}

bool Once::isStillMine()
{
    m_attempt.leaseUntilMs = base::toUnixMs(m_call.clinic.clock.now() + leaseOfStreams);
    return store::renewOnce(m_call.db, m_attempt);
}

bool Once::noteMade(const QString &id, const QString &recordingId, int status)
{
    m_attempt.made = id;
    m_attempt.recordingId = recordingId;
    m_attempt.status = status;
    m_isNoted = store::noteDoneOnce(m_call.db, m_attempt);
    return m_isNoted;
}

void Once::finish(const Answer &answer)
{
    if (!answer) // a refusal may be another one next time
        return release();
    if (m_isNoted)
        return;
    const QString id = idFrom(m_call, m_rule ? m_rule->made : nullptr, *answer);
    const QString recording = idFrom(m_call, m_rule ? m_rule->recording : nullptr, *answer);
    noteMade(id, recording, answer->status);
}

void Once::release()
{
    store::releaseOnce(m_call.db, m_attempt);
}

Answer answerOnce(const Call &call, const Route &route)
{
    const QByteArray key = call.request.header("idempotency-key");
    if (!isKey(key))
        return fail(ProblemCode::InvalidField, QStringLiteral("Idempotency-Key must be 1 to 100 printable characters"));
    Once once(call, route, key);
    if (auto other = once.claim())
        return std::move(*other);
    Call done = call;
    done.once = &once;
    try {
        Answer answer = route.handler(done);
        once.finish(answer);
        return answer;
    } catch (const store::StoreError &error) {
        if (!error.isConnection()) // else whether it was done is not known, and the lease lapses
            once.release();
        throw;
    }
}

} // namespace attune::server::routes
