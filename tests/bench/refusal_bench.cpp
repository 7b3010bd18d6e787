// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody can tell by the clock what exists but is not theirs from what does not exist: the same requests of a
// clinician about something of a colleague's and about something that never was, in pairs whose order changes by
// chance, over one connection. Prints JSON. See README.md.
#include "base/id.h"
#include "base/log.h"
#include "crypto/digest.h"
#include "domain/message_kind.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/accounts.h"
#include "server/media/grants.h"
#include "server/messages/outbox.h"
#include "tests/bench/mann_whitney.h"
#include "tests/support/test_clinic.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSslSocket>

#include <algorithm>
#include <cstdio>
#include <random>
#include <vector>

using namespace attune;
using namespace attune::test;
namespace paths = protocol::paths;

namespace {

/// One kind of thing that can be there or not.
struct Kind
{
    const char *name;
    QByteArray method;
    const char *path;
    QString existing;
    std::function<QString()> absent;
};

struct Answers
{
    std::vector<double> ms;
    QByteArray body;
    int status = 0;

    double at(double share) const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.at(static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1)));
    }
};

/// A connection that stays, so that handshakes are in no figure.
class Wire
{
public:
    explicit Wire(const TestClinic &clinic, QByteArray token) : m_clinic(clinic), m_token(std::move(token)) {}

    /// What came back, or nothing when the line broke.
    void ask(const QByteArray &method, const QString &target, Answers &answers)
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            connect();
        const bool writes = method == "POST" || method == "PUT";
        const QByteArray request =
            method + ' ' + target.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + m_token +
            (writes ? "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}" : "\r\n\r\n");
        QElapsedTimer timer;
        timer.start();
        m_socket.write(request);
        m_socket.flush();
        const auto [status, body] = readAnswer();
        answers.ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        answers.status = status;
        answers.body = body;
    }

private:
    void connect()
    {
        m_socket.setSslConfiguration(api::tlsFor(m_clinic.address()));
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_clinic.port());
        if (!m_socket.waitForEncrypted(5000))
            qFatal("no connection");
    }
    std::pair<int, QByteArray> readAnswer()
    {
        QByteArray bytes;
        qsizetype head = -1;
        qsizetype whole = -1;
        while (whole < 0 || bytes.size() < whole) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(10'000))
                return {0, {}};
            bytes += m_socket.readAll();
            if (head < 0 && (head = bytes.indexOf("\r\n\r\n")) >= 0) {
                const QByteArray lines = bytes.left(head).toLower();
                const qsizetype at = lines.indexOf("content-length: ");
                whole = head + 4 + (at < 0 ? 0 : lines.mid(at + 16).split('\r').first().toInt());
            }
        }
        return {bytes.mid(9, 3).toInt(), bytes.mid(head + 4)};
    }

    const TestClinic &m_clinic;
    const QByteArray m_token;
    QSslSocket m_socket;
};

QByteArray withoutRequestId(const QByteArray &answer)
{
    auto body = protocol::objectFrom(answer);
    if (!body)
        return answer.left(answer.indexOf("<RequestId>")); // the form of a store
    body->erase("requestId");
    return protocol::toBytes(*body);
}

QString firstOf(server::store::Connection &db, const QString &sql, const QList<QVariant> &values)
{
    auto row = db.run(sql, values);
    return row.next() ? row.text(0) : QString();
}

/// Things of a colleague's: what is missing in the sample clinic is made.
std::vector<Kind> kindsOf(TestClinic &clinic, TestPerson &ruth, const QString &daniel)
{
    auto &db = clinic.clinic().database.connection();
    const auto now = clinic.clinic().clock.now();
    const auto recording = ruth.first();
    const QString stranger =
        firstOf(db,
                QStringLiteral("SELECT u.id FROM users u WHERE u.role = 'patient' AND NOT EXISTS (SELECT 1 FROM "
                               "therapy_sessions s WHERE s.client_id = u.id AND s.clinician_id = ?)"),
                {daniel});
    const QString note = base::newUuidV7(base::toUnixMs(now));
    const auto kept = ruth.send("PUT", protocol::pathFor(paths::note, note),
                                {{"recordingId", recording.id.value().toStdString()},
                                 {"kind", "note"},
                                 {"startMs", 1000},
                                 {"endMs", 1000},
                                 {"reactionMs", 0},
                                 {"text", "a note"},
                                 {"code", ""},
                                 {"audience", "me"},
                                 {"revision", 0}});
    if (!kept)
        qFatal("no note could be made: %s", qPrintable(kept.error().detail));
    const domain::UserId someone(recording.clinicianId);
    server::outbox::notify(db, someone, domain::MessageKind::RecordingReady, recording.id.value(), now);
    const QString message = firstOf(db, QStringLiteral("SELECT id FROM messages WHERE user_id = ?"), {someone.value()});
    server::media::Grant grant;
    grant.id = QString::fromLatin1(crypto::randomBytes(16).toHex());
    grant.userId = someone.value();
    grant.signInId = base::newUuidV7(1);
    grant.recordingId = recording.id.value();
    grant.action = server::media::GrantedUse::Play;
    grant.expiresAt = now + std::chrono::hours(1);
    server::media::storeGrant(db, grant, now);
    const auto fresh = [] {
        static qint64 next = 1'700'000'000'000;
        return base::newUuidV7(++next);
    };
    const auto random = [] { return QString::fromLatin1(crypto::randomBytes(16).toHex()); };
    return {{"recordings", "GET", paths::recording, recording.id.value(), fresh},
            {"sessions", "GET", paths::sessionRecordings, recording.sessionId.value(), fresh},
            {"messages", "POST", paths::readMessage, message, fresh},
            {"consents", "GET", paths::consentOfClient, stranger, fresh},
            {"notes", "DELETE", paths::note, note, fresh},
            {"media links", "GET", paths::media, grant.id, random}};
}

/// @return whether nobody could tell them apart
bool compare(const Kind &kind, Wire &wire, int pairs, bool isLast)
{
    Answers existing;
    Answers absent;
    std::mt19937 chance(1);
    Answers warm;
    for (int i = 0; i < 50; ++i) {
        wire.ask(kind.method, protocol::pathFor(kind.path, kind.existing), warm);
        wire.ask(kind.method, protocol::pathFor(kind.path, kind.absent()), warm);
    }
    for (int i = 0; i < pairs; ++i) {
        const auto one = [&] { wire.ask(kind.method, protocol::pathFor(kind.path, kind.existing), existing); };
        const auto other = [&] { wire.ask(kind.method, protocol::pathFor(kind.path, kind.absent()), absent); };
        if (chance() % 2 == 0) {
            one();
            other();
        } else {
            other();
            one();
        }
    }
    const auto [p, larger] = bench::mannWhitney(existing.ms, absent.ms);
    const bool same = existing.status == absent.status &&
                      withoutRequestId(existing.body) == withoutRequestId(absent.body) && existing.status >= 400;
    std::printf("  \"%s\": {\"pairs\": %d, \"status\": %d, \"same_answer\": %s, \"p\": %.3f, \"existing_is_slower\": "
                "%.4f,\n    \"existing\": {\"median_ms\": %.3f, \"p95_ms\": %.3f}, \"absent\": {\"median_ms\": %.3f, "
                "\"p95_ms\": %.3f}}%s\n",
                kind.name, pairs, existing.status, same ? "true" : "false", p, larger, existing.at(0.5),
                existing.at(0.95), absent.at(0.5), absent.at(0.95), isLast ? "" : ",");
    std::fflush(stdout);
    return same && p > 0.05;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    base::logToStandardError("error");
    const int pairs = argc > 1 ? QByteArray(argv[1]).toInt() : 5000;
    TestClinic clinic;
    clinic.beat = server::http::Options().beat;
    clinic.start();
    const auto ruth = clinic.signedIn("ruth");
    const auto daniel = clinic.signedIn("daniel");
    auto &db = clinic.clinic().database.connection();
    const auto who = server::identity::accountByEmail(db, QStringLiteral("daniel@sample.clinic"));
    const auto kinds = kindsOf(clinic, *ruth, who->person.id.value());
    Wire wire(clinic, daniel->session.accessToken().toLatin1());
    std::printf("{\n");
    bool allAlike = true;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (argc > 2 && QByteArray(argv[2]) != kinds[i].name)
            continue;
        if (kinds[i].existing.isEmpty())
            qFatal("there is nothing of a colleague's: %s", kinds[i].name);
        allAlike = compare(kinds[i], wire, pairs, argc > 2 || i + 1 == kinds.size()) && allAlike;
    }
    std::printf("}\n");
    return allAlike ? 0 : 3;
}
