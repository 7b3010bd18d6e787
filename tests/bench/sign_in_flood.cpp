// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sign_in_flood.h"

#include "base/log.h"
#include "protocol/json.h"
#include "protocol/paths.h"
#include "resources/clinic_resources.h"
#include "server/host/clinic_server.h"
#include "server/identity/accounts.h"
#include "server/net/web_client.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

namespace attune::bench {

using namespace attune::server;
namespace paths = protocol::paths;

namespace {

constexpr int attackerCount = 48;
constexpr char password[] = "heron plum seven kettle";

class Flood
{
public:
    explicit Flood(ClinicServer &server) : m_server(server) {}

    /// @return false when the person was refused
    bool run(const char *name, const char *attackersPassword, bool last)
    {
        std::atomic<bool> stop = false;
        std::atomic<int> checked = 0;
        std::atomic<int> turnedAway = 0;
        std::vector<std::thread> attackers;
        for (int i = 0; i < attackerCount; ++i) {
            attackers.emplace_back([&, i] {
                while (!stop) {
                    const int status = signIn(i, attackersPassword, {}).status;
                    ++(status == 200 || status == 401 ? checked : turnedAway);
                }
            });
        }
        std::this_thread::sleep_for(std::chrono::seconds(2)); // until they are all at it
        const auto ordinary = timesOf(300, [this] { return fetch("GET", paths::me, {}, {}).isGood(); });
        const auto signIns = timesOf(20, [this] { return signIn(attackerCount, password, m_device).isGood(); });
        stop = true;
        for (std::thread &attacker : attackers)
            attacker.join();
        std::printf(
            "  \"%s\": {\"ordinary_median_ms\": %.1f, \"ordinary_p99_ms\": %.1f, \"sign_in_median_ms\": %.1f, "
            "\"sign_in_longest_ms\": %.1f, \"refused\": %d, \"of_attackers_checked\": %d, \"turned_away\": %d}%s\n",
            name, ordinary.at(150), ordinary.at(296), signIns.at(10), signIns.back(), m_refused, checked.load(),
            turnedAway.load(), last ? "" : ",");
        return m_refused == 0;
    }

    bool begin()
    {
        const auto answer = signIn(attackerCount, password, m_device);
        const auto body = protocol::objectFrom(answer.body);
        if (!body)
            return false;
        const auto &session = protocol::child(protocol::child(*body, "data"), "session");
        m_bearer = "Bearer " + protocol::text(session, "accessToken").toLatin1();
        m_device = protocol::text(session, "deviceToken").toLatin1();
        return answer.isGood() && !m_device.isEmpty();
    }

private:
    net::WebAnswer fetch(const char *method, const char *path, const QByteArray &body, const QByteArray &device)
    {
        net::WebRequest request;
        request.method = method;
        request.url = QStringLiteral("https://127.0.0.1:%1").arg(m_server.port()) + QString::fromLatin1(path);
        request.authorityFile = m_server.authorityFile();
        request.body = body;
        if (body.isEmpty())
            request.headers.emplaceBack("Authorization", m_bearer);
        else
            request.headers.emplaceBack("Content-Type", "application/json");
        if (!device.isEmpty())
            request.headers.emplaceBack(paths::deviceHeader, device);
        const auto answer = net::fetch(request);
        return answer ? *answer : net::WebAnswer();
    }

    net::WebAnswer signIn(int who, const char *with, const QByteArray &device)
    {
        return fetch("POST", paths::login,
                     protocol::toBytes({{"email", "p" + std::to_string(who) + "@clinic.example"}, {"password", with}}),
                     device);
    }

    template <typename Work>
    std::vector<double> timesOf(int runs, Work work)
    {
        std::vector<double> times;
        for (int i = 0; i < runs; ++i) {
            QElapsedTimer timer;
            timer.start();
            m_refused += work() ? 0 : 1;
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        return times;
    }

    ClinicServer &m_server;
    QByteArray m_bearer;
    QByteArray m_device;
    int m_refused = 0;
};

} // namespace

int signInFlood()
{
    initialiseClinicResources();
    base::logToStandardError("error");
    const QTemporaryDir folder;
    const base::SystemClock clock;
    ServerConfiguration configuration;
    configuration.dataFolder = folder.filePath(QStringLiteral("data"));
    configuration.keyFolder = folder.filePath(QStringLiteral("keys"));
    auto server = ClinicServer::start(configuration, clock);
    if (!server)
        return 1;
    auto &db = (*server)->clinic().database.connection();
    for (int i = 0; i <= attackerCount; ++i) {
        identity::NewAccount account;
        account.email = QStringLiteral("p%1@clinic.example").arg(i);
        account.fullName = QStringLiteral("Somebody");
        account.role = domain::Role::Patient;
        account.password = QString::fromLatin1(password);
        if (!identity::createAccount(db, account, configuration.passwordCost, clock.now()))
            return 1;
    }
    Flood flood(**server);
    if (!flood.begin())
        return 1;
    std::printf("{\n");
    const bool right = flood.run("right_passwords", password, false);
    if (!flood.begin()) // each run signs in as often as an account may be signed in
        return 1;
    const bool wrong = flood.run("wrong_passwords", "not the password", true);
    std::printf("}\n");
    return right && wrong ? 0 : 1;
}

} // namespace attune::bench
