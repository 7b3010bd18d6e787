// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, decisions and signing in at the size of a large practice; prints JSON. See README.md.
#include "base/clock.h"
#include "server/identity/relations.h"
#include "server/identity/second_factor.h"
#include "server/identity/sign_ins.h"
#include "server/keys/key_provider.h"
#include "server/policy/decision_table.h"
#include "server/store/migrations.h"
#include "server/store/recordings.h"
#include "tests/bench/sign_in_flood.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace attune;
using namespace attune::server;

namespace {

struct Times
{
    std::vector<double> ms;
    double at(double share) const
    {
        auto sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.at(
            std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size()))));
    }
    void print(const char *name, bool last = false) const
    {
        std::printf("  \"%s\": {\"median_ms\": %.3f, \"p99_ms\": %.3f, \"runs\": %zu}%s\n", name, at(0.5), at(0.99),
                    ms.size(), last ? "" : ",");
    }
};

template <typename Work>
Times measure(int runs, Work work)
{
    Times times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

QString userId(int i)
{
    return QStringLiteral("0195c2df-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
}

/// 10,000 people, of whom 200 are clinicians, in 4 offices; every recording belongs to one of each.
void fill(store::Connection &db, int recordings)
{
    static const char *const given[] = {"chen", "okafor", "garcia", "novak", "silva",
                                        "kim",  "haddad", "jensen", "patel", "moreau"};
    store::Transaction transaction(db);
    db.run(QStringLiteral("INSERT INTO offices(id, name) VALUES('o1','1'),('o2','2'),('o3','3')"));
    for (int i = 0; i < 10'000; ++i) {
        const bool clinician = i < 200;
        const QString name = QStringLiteral("%1 %2").arg(QLatin1String(given[i % 10])).arg(i);
        const QString id = userId(i);
        const store::Seals &seals = db.seals();
        db.run(QStringLiteral("INSERT INTO users(id, email, password_hash, full_name, role, record_number, "
                              "office_id, created_at, revision) "
                              "VALUES(?,?,'x',?,?,?,?,0,?)"),
               {id, seals.seal(store::personal::userEmail, id, QStringLiteral("u%1@x").arg(i)),
                seals.seal(store::personal::userName, id, name),
                clinician ? QStringLiteral("psychologist") : QStringLiteral("patient"),
                seals.seal(store::personal::userRecordNumber, id, QString::number(20'000 + i)), QStringLiteral("main"),
                i + 1});
    }
    db.run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state) "
                          "VALUES('s',?,?,0,0,'completed')"),
           {userId(500), userId(1)});
    QRandomGenerator random(1);
    for (int i = 0; i < recordings; ++i) {
        const int client = 200 + static_cast<int>(random.bounded(9'800));
        const int clinician = static_cast<int>(random.bounded(200));
        db.run(QStringLiteral(
                   "INSERT INTO recordings(id, session_id, client_id, clinician_id, "
                   "status, session_at, public_number, "
                   "duration_s, size_bytes, format, has_media, kept_until) VALUES(?,'s',?,?,?,?,?,?,?,'mp4',1,?)"),
               {QStringLiteral("0195c2df-c600-7284-b969-%1").arg(i, 12, 16, QLatin1Char('0')), userId(client),
                userId(clinician), i % 50 ? QStringLiteral("AVAILABLE") : QStringLiteral("ARCHIVED"),
                1'600'000'000'000LL + i * 60'000LL, 1'000'000'000LL + i * 7919LL,
                3000 + static_cast<int>(random.bounded(600)), 400'000'000LL + random.bounded(100'000'000),
                1'900'000'000'000LL});
    }
    transaction.commit();
    db.run(QStringLiteral("ANALYZE"));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().contains(QStringLiteral("--sign-in-flood")))
        return attune::bench::signInFlood();
    const int count = app.arguments().value(1, QStringLiteral("1000000")).toInt();
    const base::SystemClock clock;
    QTemporaryDir folder;
    store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("clinic.sqlite"))));
    auto &db = database.connection();
    store::migrate(db, clock.now());
    database.unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    fill(db, count);
    const store::Scope office{
        domain::UserId(userId(9999)), domain::Role::PracticeManager, QStringLiteral("main"), {}, {}};
    const store::Scope clinician{domain::UserId(userId(7)), domain::Role::Psychologist, QStringLiteral("main"), {}, {}};
    const auto page = [&](const store::Scope &scope, const domain::RecordingQuery &query) {
        const auto found = store::listRecordings(db, scope, query);
        if (!found)
            std::abort();
        return *found;
    };
    domain::RecordingQuery first;
    std::printf("{\n  \"recordings\": %d,\n", count);
    measure(200, [&](int) { page(office, first); }).print("first_page_of_the_office");
    measure(200, [&](int) { page(clinician, first); }).print("first_page_of_a_clinician");
    // Somewhere in the middle: what jumping there costs, and then each further page.
    domain::RecordingQuery deep;
    deep.from = base::fromUnixMs(0);
    deep.to = base::fromUnixMs(1'600'000'000'000LL + qint64(count) / 2 * 60'000LL);
    deep.cursor = page(office, deep).nextCursor;
    deep.to.reset();
    deep.from.reset();
    measure(200, [&](int) { deep.cursor = page(office, deep).nextCursor; }).print("deep_keyset_page");
    domain::RecordingQuery bySize;
    bySize.sort = domain::RecordingQuery::Sort::Size;
    measure(20, [&](int) { page(office, bySize); }).print("first_page_by_size");
    for (const auto sort : {domain::RecordingQuery::Sort::Client, domain::RecordingQuery::Sort::Clinician}) {
        const QByteArray whose = sort == domain::RecordingQuery::Sort::Client ? "client" : "clinician";
        domain::RecordingQuery byName;
        byName.sort = sort;
        measure(50, [&](int) { page(office, byName); }).print("first_page_by_" + whose);
        byName.skip = count / 2;
        byName.cursor = page(office, byName).nextCursor;
        measure(5, [&](int) {
            domain::RecordingQuery jump = byName;
            jump.cursor.clear();
            page(office, jump);
        }).print("jump_to_the_middle_by_" + whose);
        byName.skip = 0;
        measure(100, [&](int) { byName.cursor = page(office, byName).nextCursor; }).print("deep_page_by_" + whose);
    }
    const char *const words[] = {"chen 4", "okafor 9", "20417", "moreau", "nobody"};
    for (const char *word : words) {
        domain::RecordingQuery text;
        text.text = QString::fromLatin1(word);
        const QByteArray name = QByteArray("text ") + word;
        measure(20, [&](int) { page(office, text); }).print(name.constData());
    }
    // A decision with everything it asks the database: who the caller is to a client, what the recording is.
    QRandomGenerator random(2);
    const auto policies = policy::RetentionPolicies::builtIn();
    measure(2000, [&](int) {
        const int n = static_cast<int>(random.bounded(count));
        const auto row = store::recordingById(
            db, QStringLiteral("0195c2df-c600-7284-b969-%1").arg(n, 12, 16, QLatin1Char('0')), clinician.asking);
        const auto supervised = identity::cliniciansSupervised(db, clinician.asking, clock.now());
        const auto openAccesses = identity::clientsUnderBreakGlass(db, clinician.asking, clock.now());
        const bool treats = row->recording.clinicianId == clinician.asking;
        policy::Request asked;
        asked.role = domain::Role::Psychologist;
        asked.relation = treats ? policy::Relation::Treats : policy::Relation::Colleague;
        asked.action = policy::Action::Play;
        asked.state = row->recording.status;
        asked.consent = row->consent.at(clock.now());
        policy::decide(asked);
    }).print("decision_with_its_lookups");
    measure(200, [&](int) {
        policy::Request asked;
        asked.role = domain::Role::Psychologist;
        asked.relation = policy::Relation::Treats;
        asked.action = policy::Action::Play;
        asked.consent = domain::ConsentState::Valid;
        for (int i = 0; i < 1000; ++i)
            policy::decide(asked);
    }).print("a_thousand_decisions_by_the_table");
    const auto keys = keys::FileKeyProvider::openOrCreate(folder.filePath(QStringLiteral("k/k.json")),
                                                          folder.filePath(QStringLiteral("d")), clock.now());
    const identity::SecondFactors factors(clock, **keys);
    identity::SignIns signIns(clock, {}, {}, factors);
    identity::NewAccount account;
    account.email = QStringLiteral("somebody@x");
    account.fullName = QStringLiteral("Somebody");
    account.role = domain::Role::Patient;
    account.password = QStringLiteral("a long password");
    if (!identity::createAccount(db, account, {}, clock.now()))
        return 1;
    measure(20, [&](int) {
        if (!signIns.signIn(db, account.email, account.password, QStringLiteral("bench"),
                            {QStringLiteral("127.0.0.1")}))
            std::abort();
    }).print("sign_in", true);
    std::printf("}\n");
    return 0;
}
