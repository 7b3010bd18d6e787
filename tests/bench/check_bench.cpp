// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checking an access log on a client, beyond the line: answers are read as they come from a server, and every entry is
// held against what was signed; prints JSON. Usage: check_bench [ENTRIES]. See README.md.
#include "base/when_done.h"
#include "journal/log_check.h"
#include "protocol/access_rows_codec.h"
#include "tests/support/fake_access_log.h"
#include "tests/support/fake_clock.h"
#include "tests/support/made_log.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace attune;

namespace {

constexpr qint64 together = 8192;

/// A server's answers, as bytes.
class Answers final : public test::FakeAccessLog
{
public:
    QByteArrayList bodies;
    domain::Answer<domain::LogPart> part(const QString &cursor) override
    {
        const auto body = protocol::objectFrom(bodies.at(cursor.toLongLong()));
        return base::ready(body ? protocol::decode<domain::LogPart>(*body, protocol::Reading::Answer)
                                : base::Result<domain::LogPart>(body.error()));
    }
};

class Promises final : public domain::AccessLogReader
{
public:
    domain::LogPromise promised;
    domain::Answer<domain::AccessLogPage> search(const domain::AccessLogQuery &) override { return {}; }
    domain::Answer<domain::AccessReceipt> receipt(const domain::RecordingId &, qint64) override { return {}; }
    domain::Answer<domain::LogPromise> promise(qint64) override
    {
        return base::ready(base::Result<domain::LogPromise>(promised));
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const qint64 entries = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    Answers log;
    Promises promises;
    {
        const test::MadeLog made(entries);
        promises.promised = {made.key(), made.note(entries / 2), {}};
        for (qint64 first = 1; first <= entries; first += together) {
            const qint64 last = std::min(entries, first + together - 1);
            const QString next = last < entries ? QString::number(log.bodies.size() + 1) : QString();
            log.bodies << protocol::toBytes(
                protocol::encode(domain::LogPart{made.lines(first, last), next, last, entries}));
        }
    }
    const QTemporaryDir folder;
    const test::FakeClock clock;
    journal::LogWitness witness(promises, folder.filePath(QStringLiteral("witness")), clock);
    journal::LogCheck check;
    QElapsedTimer timer;
    QObject::connect(&witness, &journal::LogWitness::looked, &app, [&] {
        if (check.isRunning())
            return;
        timer.start();
        check.start(log, witness, {});
    });
    QObject::connect(&check, &journal::LogCheck::finished, &app, [&](const journal::LogCheck::Found &found) {
        std::printf("{\"entries\": %lld, \"covered\": %lld, \"whole\": %s, \"seconds\": %.2f}\n",
                    static_cast<long long>(found.entries), static_cast<long long>(found.covered),
                    found.isWhole() ? "true" : "false", static_cast<double>(timer.nsecsElapsed()) / 1e9);
        QCoreApplication::exit(found.isWhole() ? 0 : 1);
    });
    witness.begin();
    witness.pause();
    return QCoreApplication::exec();
}
