// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/idempotency.h"

#include "crypto/digest.h"
#include "server/store/keyed_hashes.h"

#include <algorithm>

namespace attune::server::routes {

using protocol::fail;

namespace {

constexpr qint64 keptMs = 24LL * 3600 * 1000;

struct Kept
{
    QString requestHash;
    int status = 0; ///< 0: under way
    QByteArray body;
};

std::optional<Kept> find(Call &call, const QString &key)
{
    auto row = call.db.run(
        QStringLiteral("SELECT request_hash, status, body FROM idempotency_keys WHERE user_id = ? AND name = ?"),
        {call.userId().value(), key});
    return row.next() ? std::optional(Kept{row.text(0), static_cast<int>(row.number(1)), row.text(2).toUtf8()})
                      : std::nullopt;
}

http::Response again(const Kept &kept)
{
    http::Response response;
    response.status = kept.status;
    response.headers = {
        {"Content-Type", "application/json"}, {"Cache-Control", "no-store"}, {"Idempotent-Replay", "true"}};
    response.body = kept.body;
    return response;
}

} // namespace

bool isKeptOnce(const Route &route, const http::Request &request)
{
    const bool writes = request.method != "GET" && request.method != "HEAD";
    return writes && route.access == Access::SignedIn && route.body == Body::Json &&
           !request.path.contains(QStringLiteral("/auth/")) && !request.header("idempotency-key").isEmpty();
}

Answer answerOnce(Call &call, const Route &route)
{
    const QByteArray key = call.request.header("idempotency-key");
    if (key.size() > 100 || !std::all_of(key.begin(), key.end(), [](char c) { return c > 32 && c < 127; }))
        return fail("invalid_field", QStringLiteral("Idempotency-Key must be 1 to 100 printable characters"));
    const QString name = QString::fromLatin1(key);
    // Under a key: a short text could be found by trying.
    const QString hash = call.db.seals().index(
        store::personal::requestHash,
        QString::fromLatin1(
            crypto::sha256(call.request.method + ' ' + call.request.target.toUtf8() + '\n' + call.request.body)
                .toHex()));
    const qint64 now = base::toUnixMs(call.clinic.clock.now());
    const QList<QVariant> who = {call.userId().value(), name};
    call.db.run(QStringLiteral("DELETE FROM idempotency_keys WHERE created_at < ?"), {now - keptMs});
    const int first =
        call.db
            .run(QStringLiteral("INSERT INTO idempotency_keys(user_id, name, operation, request_hash, created_at) "
                                "VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING"),
                 who + QList<QVariant>{QString::fromLatin1(route.operation), hash, now})
            .changedRows();
    if (first != 1) {
        const auto kept = find(call, name);
        if (!kept || kept->requestHash != hash)
            return fail("idempotency_conflict");
        return kept->status == 0 ? Answer(fail("unavailable", QStringLiteral("The first request is still under way.")))
                                 : Answer(again(*kept));
    }
    const QString forget = QStringLiteral("DELETE FROM idempotency_keys WHERE user_id = ? AND name = ?");
    try {
        Answer answer = route.handler(call);
        // A refusal may be another one next time; only what was done is not done twice.
        if (answer && !answer->source)
            call.db.run(
                QStringLiteral("UPDATE idempotency_keys SET status = ?, body = ? WHERE user_id = ? AND name = ?"),
                QList<QVariant>{answer->status, QString::fromUtf8(answer->body)} + who);
        else
            call.db.run(forget, who);
        return answer;
    } catch (...) {
        call.db.run(forget, who);
        throw;
    }
}

} // namespace attune::server::routes
