// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody can tell by the clock what exists but is not theirs from what does not exist: the same requests of a
// clinician about a colleague's recording and about one that never was, taking turns. Prints JSON. See README.md.
#include "base/id.h"
#include "base/log.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "tests/support/test_clinic.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace attune;
using namespace attune::test;

namespace {

struct Answers
{
    std::vector<double> ms;
    QByteArray body;
    int status = 0;

    double at(double share)
    {
        std::sort(ms.begin(), ms.end());
        return ms.at(static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1)));
    }
};

void ask(Answers &answers, const server::net::WebRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = server::net::fetch(request);
    answers.ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    answers.status = answer ? answer->status : 0;
    answers.body = answer ? answer->body : QByteArray();
}

QByteArray withoutRequestId(const Answers &answers)
{
    auto body = protocol::objectFrom(answers.body);
    if (!body)
        return {};
    body->erase("requestId");
    return protocol::toBytes(*body);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    base::logToStandardError("error");
    TestClinic clinic;
    clinic.start();
    const auto ruth = clinic.signedIn("ruth");
    const QString foreign = ruth->first().id.value();
    server::net::WebRequest request;
    request.authorityFile = clinic.authorityFile();
    const QString origin = clinic.address().url.toString();
    server::net::WebRequest login = request;
    login.method = "POST";
    login.url = origin + QString::fromLatin1(protocol::paths::login);
    login.headers = {{"Content-Type", "application/json"}};
    login.body = protocol::toBytes({{"email", "daniel@sample.clinic"}, {"password", samplePassword}});
    const auto in = server::net::fetch(login);
    const auto body = in ? protocol::objectFrom(in->body) : base::Result<protocol::Json>(in.error());
    if (!body)
        return 1;
    const QString token = protocol::text(protocol::child(protocol::child(*body, "data"), "session"), "accessToken");
    request.headers = {{"Authorization", "Bearer " + token.toLatin1()}};
    Answers invisible;
    Answers absent;
    for (int i = 0; i < 2000; ++i) {
        request.url = origin + protocol::pathFor(protocol::paths::recording, foreign);
        ask(invisible, request);
        request.url = origin + protocol::pathFor(protocol::paths::recording, base::newUuidV7(i));
        ask(absent, request);
    }
    std::printf("{\n  \"same_answer\": %s,\n  \"status\": %d,\n"
                "  \"invisible\": {\"median_ms\": %.3f, \"p95_ms\": %.3f},\n"
                "  \"absent\": {\"median_ms\": %.3f, \"p95_ms\": %.3f}\n}\n",
                withoutRequestId(invisible) == withoutRequestId(absent) ? "true" : "false", invisible.status,
                invisible.at(0.5), invisible.at(0.95), absent.at(0.5), absent.at(0.95));
    return 0;
}
