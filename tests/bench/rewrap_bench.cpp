// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rotates the wrapping key of a clinic with many recordings and prints how long it took, as JSON.
// rewrap_bench [COUNT]
#include "crypto/digest.h"
#include "server/identity/second_factor.h"
#include "server/keys/object_keys.h"
#include "server/store/migrations.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace attune;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int count = app.arguments().value(1, QStringLiteral("100000")).toInt();
    const base::SystemClock clock;
    QTemporaryDir folder;
    auto keys = server::keys::FileKeyProvider::openOrCreate(folder.filePath(QStringLiteral("keys/master.json")),
                                                            folder.filePath(QStringLiteral("data")), clock.now());
    if (!keys)
        return 1;
    server::store::Database database(server::store::Address::sqlite(folder.filePath(QStringLiteral("clinic.sqlite"))));
    server::store::migrate(database.connection(), clock.now());
    {
        server::store::Transaction transaction(database.connection());
        for (int i = 0; i < count; ++i) {
            crypto::SealHeader header;
            header.recordingId = QStringLiteral("0195c2df-c600-7284-b969-%1").arg(i, 12, 16, QLatin1Char('0'));
            header.plainSize = 250'000'000;
            header = *crypto::wrapped(header, crypto::SecretBytes(crypto::randomBytes(32)), **keys);
            database.connection().run(
                QStringLiteral("INSERT INTO object_keys(object_id, header, key_version) VALUES(?,?,1)"),
                {header.recordingId, crypto::toBytes(header)});
        }
        transaction.commit();
    }
    if (!(*keys)->addVersion(clock.now()))
        return 1;
    const server::keys::ObjectKeys wraps(database, **keys, clock);
    QElapsedTimer timer;
    timer.start();
    const server::identity::SecondFactors factors(clock, **keys);
    const auto done =
        wraps.rewrapAll([&factors](server::store::Connection &connection) { return factors.reseal(connection); });
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (!done)
        return 1;
    std::printf("{\"recordings\": %d, \"rewrapped\": %lld, \"seconds\": %.3f, \"mediaBytesRead\": 0}\n", count,
                static_cast<long long>(done->objects), seconds);
    return 0;
}
