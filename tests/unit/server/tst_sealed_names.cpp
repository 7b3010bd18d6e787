// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"
#include "server/store/migrations.h"
#include "server/store/recordings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attune;
namespace store = server::store;
namespace identity = server::identity;
using Query = domain::RecordingQuery;

/// People are looked up, searched for and sorted by, although their names and addresses are sealed.
class TestSealedNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesThatLookAlikeAreOne_data();
    void addressesThatLookAlikeAreOne();
    void addressesKeptInAsciiAreFound();
    void lookingUpAnAddressIsOneProbe();
    void aChangedNameIsFoundByTheNextQuestion();
    void namesSortAsTheyWouldInOneList_data();
    void namesSortAsTheyWouldInOneList();

private:
    using Order = QList<std::pair<QString, qint64>>; ///< folded name and number
    static domain::UserId addPerson(store::Connection &db, const QString &name, domain::Role role, const QString &email,
                                    const QString &number = {});
    store::Connection &filled(bool many);
    static Order plainlySorted(store::Connection &db, const Query &query);
    static QStringList pagesAre(store::Connection &db, const store::Scope &scope, Query query, const Order &wanted);
    static void jumpIs(store::Connection &db, const store::Scope &scope, Query query, const Order &wanted,
                       qsizetype first);

    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_databases[2];
};

namespace {

const crypto::SecretBytes &someKey()
{
    static const crypto::SecretBytes key(QByteArray(32, 'p'));
    return key;
}

} // namespace

domain::UserId TestSealedNames::addPerson(store::Connection &db, const QString &name, domain::Role role,
                                          const QString &email, const QString &number)
{
    identity::NewAccount account;
    account.email = email;
    account.fullName = name;
    account.role = role;
    account.password = QStringLiteral("a quite long password");
    account.recordNumber = number;
    const auto id = identity::createAccount(db, account, {1, 64}, base::fromUnixMs(1'700'000'000'000));
    return id ? *id : domain::UserId();
}

void TestSealedNames::addressesThatLookAlikeAreOne_data()
{
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *name, const char16_t *text) { QTest::newRow(name) << QString::fromUtf16(text); };
    row("as it is", u"jürgen@praxis.example");
    row("blanks around", u"  jürgen@praxis.example\t\n");
    row("upper case", u"JÜRGEN@PRAXIS.EXAMPLE");
    row("composed otherwise", u"ju\u0308rgen@praxis.example");
    row("a zero-width space", u"jür\u200bgen@praxis.example");
    row("a soft hyphen", u"jürgen@pra\u00adxis.example");
    row("a direction mark", u"\u202ejürgen@praxis.example");
    row("a byte order mark", u"\ufeffjürgen@praxis.example");
    row("a control character", u"jür\u0007gen@praxis.example");
    row("full width", u"\uff4aürgen@praxis.example");
    row("a tag character", u"jürgen\U000e0041@praxis.example");
}

void TestSealedNames::addressesThatLookAlikeAreOne()
{
    QFETCH(QString, typed);
    const QTemporaryDir folder;
    store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("a.sqlite"))));
    store::migrate(database.connection(), m_clock.now());
    database.unlock(someKey());
    auto &db = database.connection();
    const auto id =
        addPerson(db, QStringLiteral("Jürgen"), domain::Role::Patient, QStringLiteral("jürgen@praxis.example"));
    QVERIFY(!id.isEmpty());
    const auto found = identity::accountByEmail(db, typed);
    QVERIFY(found);
    QCOMPARE(found->person.id, id);
    QVERIFY(addPerson(db, QStringLiteral("Another"), domain::Role::Patient, typed).isEmpty()); // taken
    QVERIFY(!identity::accountByEmail(db, QStringLiteral("jurgen@praxis.example")));
    QVERIFY(!identity::accountByEmail(db, QString()));
}

/// Older versions kept a domain that was written as "xn--…" as it was.
void TestSealedNames::addressesKeptInAsciiAreFound()
{
    const QTemporaryDir folder;
    store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("a.sqlite"))));
    store::migrate(database.connection(), m_clock.now());
    database.unlock(someKey());
    auto &db = database.connection();
    const QString ascii = QStringLiteral("uwe@xn--mnchen-3ya.example");
    const auto id = addPerson(db, QStringLiteral("Uwe"), domain::Role::Patient, QStringLiteral("uwe@plain.example"));
    db.run(QStringLiteral("UPDATE users SET email_index = ? WHERE id = ?"),
           {db.seals().index(store::personal::userEmail, ascii), id.value()});
    for (const QString &typed : {ascii, QStringLiteral("Uwe@MÜNCHEN.example"), ascii.toUpper()}) {
        const auto found = identity::accountByEmail(db, typed);
        QVERIFY2(found && found->person.id == id, qPrintable(typed));
        QVERIFY(addPerson(db, QStringLiteral("Another"), domain::Role::Patient, typed).isEmpty()); // taken
    }
}

void TestSealedNames::lookingUpAnAddressIsOneProbe()
{
    const QTemporaryDir folder;
    store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("a.sqlite"))));
    store::migrate(database.connection(), m_clock.now());
    for (const char *sql :
         {"SELECT id FROM users WHERE email_index = 'a'", "SELECT id FROM users WHERE record_index = 'a'",
          "SELECT recording_id FROM ingest_jobs WHERE room_index = 'a'", "SELECT MAX(revision) FROM users"}) {
        auto plan = database.connection().run(QStringLiteral("EXPLAIN QUERY PLAN ") + QLatin1String(sql));
        QVERIFY(plan.next());
        QVERIFY2(plan.text(3).startsWith(QStringLiteral("SEARCH")), qPrintable(plan.text(3)));
    }
}

void TestSealedNames::aChangedNameIsFoundByTheNextQuestion()
{
    const QTemporaryDir folder;
    const auto at = store::Address::sqlite(folder.filePath(QStringLiteral("a.sqlite")));
    store::Database here(at);
    store::Database there(at); // another server
    store::migrate(here.connection(), m_clock.now());
    here.unlock(someKey());
    there.unlock(someKey());
    QVERIFY(there.connection().people()->named(QStringLiteral("zoë"), false).isEmpty());
    const auto first = addPerson(here.connection(), QStringLiteral("Zoë Ünal"), domain::Role::Patient,
                                 QStringLiteral("a@x"), QStringLiteral("N-1"));
    QCOMPARE(there.connection().people()->named(QStringLiteral("zoe"), false), QStringList{first.value()});
    QCOMPARE(there.connection().people()->named(QStringLiteral("n-1"), true), QStringList{first.value()});
    QVERIFY(there.connection().people()->named(QStringLiteral("n-1"), false).isEmpty());
    const auto second =
        addPerson(there.connection(), QStringLiteral("Zoe Abel"), domain::Role::Patient, QStringLiteral("b@x"));
    QCOMPARE(here.connection().people()->named(QStringLiteral("ZOE"), false),
             (QStringList{second.value(), first.value()}));
    QCOMPARE(here.connection().people().get(), here.connection().people().get()); // not read again for nothing
}

void TestSealedNames::namesSortAsTheyWouldInOneList_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("onlyNew");
    QTest::addColumn<bool>("many");
    int turn = 0;
    const auto row = [](Query::Sort sort, Query::Order order, const char *text, bool onlyNew, bool many) {
        QTest::addRow("%d %d '%s' %d %d", int(sort), int(order), text, onlyNew, many)
            << int(sort) << int(order) << QString::fromLatin1(text) << onlyNew << many;
    };
    for (const auto sort : {Query::Sort::Client, Query::Sort::Clinician}) {
        for (const auto order : {Query::Order::Ascending, Query::Order::Descending}) {
            for (const char *text : {"", "an", "client 1", "client"}) {
                row(sort, order, text, false, false);
                row(sort, order, text, true, false);
                row(sort, order, text, (turn++ + int(order)) % 2 == 0, true); // which takes a hundred times as long
            }
        }
    }
}

/// 400 clients, some with the same name, one with a quarter of everything; five clinicians, two of one name.
store::Connection &TestSealedNames::filled(bool many)
{
    auto &database = m_databases[many ? 1 : 0];
    if (database)
        return database->connection();
    const int count = many ? 12'000 : 600;
    database = std::make_unique<store::Database>(
        store::Address::sqlite(m_folder.filePath(QStringLiteral("%1.sqlite").arg(count))));
    auto &db = database->connection();
    store::migrate(db, m_clock.now());
    database->unlock(someKey());
    store::Transaction transaction(db);
    QStringList clients;
    QStringList clinicians;
    for (int i = 0; i < 400; ++i)
        clients << addPerson(db, QStringLiteral("Client %1").arg(i % 350), domain::Role::Patient,
                             QStringLiteral("c%1@x").arg(i))
                       .value();
    for (const char16_t *name : {u"Ann", u"Änne", u"Ann", u"Zoran", u"anton"})
        clinicians << addPerson(db, QString::fromUtf16(name), domain::Role::Psychologist,
                                QStringLiteral("p%1@x").arg(clinicians.size()))
                          .value();
    db.run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state) "
                          "VALUES('s',?,?,0,0,'completed')"),
           {clients.first(), clinicians.first()});
    for (int i = 0; i < count; ++i)
        db.run(QStringLiteral("INSERT INTO recordings(id, session_id, client_id, clinician_id, status, session_at) "
                              "VALUES(?,'s',?,?,'AVAILABLE',?)"),
               {QStringLiteral("r%1").arg(i), clients.at(i < count / 4 ? 7 : (i * 7919) % 400),
                clinicians.at((i * 31) % 5), i});
    db.run(QStringLiteral("INSERT INTO viewing_state(user_id, recording_id, opened) SELECT ?, id, 1 FROM recordings "
                          "WHERE number % 9 = 0"),
           {clinicians.first()});
    transaction.commit();
    return db;
}

/// What it should be: by the folded name, then by number.
TestSealedNames::Order TestSealedNames::plainlySorted(store::Connection &db, const Query &query)
{
    const bool byClient = query.sort == Query::Sort::Client;
    const auto directory = db.people();
    Order wanted;
    auto all = db.run(QStringLiteral("SELECT number, client_id, clinician_id FROM recordings"));
    while (all.next()) {
        const QString client = directory->find(all.text(1))->fold;
        const QString clinician = directory->find(all.text(2))->fold;
        const bool fits = query.text.isEmpty() || client.contains(query.text) || clinician.contains(query.text);
        if (fits && !(query.onlyNew && all.number(0) % 9 == 0))
            wanted.append({byClient ? client : clinician, all.number(0)});
    }
    std::sort(wanted.begin(), wanted.end());
    if (query.order == Query::Order::Descending)
        std::reverse(wanted.begin(), wanted.end());
    return wanted;
}

/// @return the cursors behind each page
QStringList TestSealedNames::pagesAre(store::Connection &db, const store::Scope &scope, Query query,
                                      const Order &wanted)
{
    Order found;
    QStringList cursors;
    do {
        const auto page = store::listRecordings(db, scope, query);
        if (!page)
            return {};
        for (const auto &row : page->items)
            found.append({wanted.value(found.size()).first, row.number});
        query.cursor = page->nextCursor;
        cursors << query.cursor;
    } while (!query.cursor.isEmpty());
    return found == wanted ? cursors : QStringList();
}

void TestSealedNames::jumpIs(store::Connection &db, const store::Scope &scope, Query query, const Order &wanted,
                             qsizetype first)
{
    const auto page = store::listRecordings(db, scope, query);
    QVERIFY(page);
    QCOMPARE(page->items.size(), std::min<qsizetype>(query.pageSize, wanted.size() - first));
    for (qsizetype i = 0; i < page->items.size(); ++i)
        QCOMPARE(page->items.at(i).number, wanted.at(first + i).second);
}

/// Against a plain sort of everything: every page, in both ways of going through them, and jumps from the start and
/// from a page.
void TestSealedNames::namesSortAsTheyWouldInOneList()
{
    QFETCH(int, sort);
    QFETCH(int, order);
    QFETCH(QString, text);
    QFETCH(bool, onlyNew);
    QFETCH(bool, many);
    auto &db = filled(many);
    auto asking = db.run(QStringLiteral("SELECT user_id FROM viewing_state LIMIT 1"));
    QVERIFY(asking.next());
    store::Scope scope;
    scope.asking = domain::UserId(asking.text(0));
    scope.role = domain::Role::PracticeManager;
    scope.office = QStringLiteral("main");
    Query query;
    query.sort = Query::Sort(sort);
    query.order = Query::Order(order);
    query.text = text;
    query.onlyNew = onlyNew;
    query.pageSize = many ? 1000 : 100;
    const Order wanted = plainlySorted(db, query);
    const QStringList cursors = pagesAre(db, scope, query, wanted);
    QVERIFY(!cursors.isEmpty());
    for (const qsizetype skip : {qsizetype(0), qsizetype(1), wanted.size() / 2, wanted.size() - 3}) {
        for (const qsizetype pages : {qsizetype(0), qsizetype(2)}) {
            const qsizetype first = pages * query.pageSize + skip;
            if (first >= wanted.size() || pages > cursors.size())
                continue;
            query.skip = skip;
            query.cursor = pages == 0 ? QString() : cursors.at(pages - 1);
            jumpIs(db, scope, query, wanted, first);
        }
    }
}

QTEST_GUILESS_MAIN(TestSealedNames)
#include "tst_sealed_names.moc"
