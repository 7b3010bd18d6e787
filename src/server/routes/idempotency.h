// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/route.h"
#include "server/store/done_once.h"

namespace attune::server::routes {

/// Writes with an "Idempotency-Key" are done once: IDEMPOTENCY.md.

/// What is known of the first time.
struct Made
{
    QString id; ///< of what was made
    QString recordingId;
    int status = 200;
    QString request; ///< keyed hash
};

/// How a repeat is answered.
enum class Repeat {
    Itself, ///< it runs again; nothing is kept
    Rebuilt ///< authorised anew, and answered from what is there now
};

/// One write. `made` and `recording` say where the ids are: "/pointer" into the first answer, "{id}" of the path,
/// "{note}" the recording of the note in the path; nullptr: nowhere.
struct RepeatRule
{
    const char *operation;
    Repeat how = Repeat::Itself;
    const char *made = nullptr;
    const char *recording = nullptr;
    /// Authorises and answers; a refusal is logged by it.
    Answer (*rebuild)(const Call &call, const Made &made) = nullptr;
};

/// nullptr when the table has no row for an operation.
const RepeatRule *repeatRuleOf(const char *operation);

/// One attempt at a write under a key, for handlers that read their body themselves or can note what they did in the
/// transaction that does it. One thread.
class Once
{
public:
    Once(const Call &call, const Route &route, const QByteArray &key);

    /// What of the body is to be compared, once it was read. @param digest of the content
    void setContent(const QByteArray &digest);
    /// While something takes long. @return false when the attempt was taken for cut off: then nothing is to be made
    bool isStillMine();
    /// Inside the transaction that makes it. @return false when another attempt makes it: roll back
    bool noteMade(const QString &id, const QString &recordingId, int status);

private:
    friend Answer answerOnce(const Call &call, const Route &route);

    /// Whether this attempt may do it; else the answer.
    std::optional<Answer> claim();
    Answer repeat(const store::DoneOnce &before);
    void finish(const Answer &answer);
    void release();

    const Call &m_call;
    const Route &m_route;
    const RepeatRule *m_rule;
    store::DoneOnce m_attempt;
    bool m_isNoted = false;
};

/// Whether a request is a write with a key that has to be looked after.
bool isKeptOnce(const Route &route, const http::Request &request);
Answer answerOnce(const Call &call, const Route &route);
/// The keyed hash of what a call asks. @param content a digest of a body that is not in the request
QString requestHash(const Call &call, const QByteArray &content = {});

/// The repeat of an upload (upload_routes.cpp).
Answer repeatUpload(const Call &call, const Made &made);
/// Of what was done about a recording that was drawn (quality_routes.cpp).
Answer qualityReviewNow(const Call &call, const Made &made);

} // namespace attune::server::routes
