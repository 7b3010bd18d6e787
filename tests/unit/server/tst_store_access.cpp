// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/short_section.h"
#include "tests/support/totp.h"
#include "tests/unit/server/store_fixture.h"

/// Sign-ins, tries, keys and links as they are kept.
class TestStoreAccess : public QObject, protected StoreFixture
{
    Q_OBJECT

private:
    /// The code that an app shows at the time of the test's clock.
    QString codeAt(const QString &secret) const
    {
        return test::codeOf(test::fromBase32(secret), 0, base::toUnixMs(m_clock.now()) / 1000);
    }

private Q_SLOTS:
    void initTestCase() { beginAll(); }
    void refreshTokensRotateAndReuseEndsTheSignIn();
    void wrongPasswordsAreThrottledPerAccountAndAddress();
    void triesAreCountedForAllServersTogetherAndOverRestarts();
    void anAddressThatTriesManyAccountsHasToWait();
    void accessTokensExpireAndAccountsCloseAtOnce();
    void badAccountsAreRefusedInWords_data();
    void badAccountsAreRefusedInWords();
    void keysStayPrivateAndOutsideTheData();
    void mediaIsSealedAndErasable();
    void linksCannotBeForgedOrUsedAfterTheirTime();
    void whoKeepsTheKeysIsAskedOutsideTransactions();
    void aCodeOfAnExchangedFactorIsNone();
};

void TestStoreAccess::refreshTokensRotateAndReuseEndsTheSignIn()
{
    identity::SignIns signIns(m_clock, {}, cheap, factors());
    const auto accepted = signIns.signIn(db(), QStringLiteral("P@x"), QStringLiteral("a long password"),
                                         QStringLiteral("test"), {QStringLiteral("1.1.1.1")});
    QVERIFY(accepted && !accepted->partial);
    const auto first = accepted->tokens;
    const auto second = signIns.refresh(db(), first->refresh);
    QVERIFY(second);
    QVERIFY(second->refresh != first->refresh);
    QVERIFY(!signIns.caller(db(), first->access)); // rotation ends the old access token, too
    QVERIFY(signIns.caller(db(), second->access).has_value());
    m_clock.advance(identity::SignInRules{}.lostAnswerLeeway); // too late to say that the answer was lost
    const auto reused = signIns.refresh(db(), first->refresh);
    QVERIFY(!reused);
    QCOMPARE(reused.error().code, QStringLiteral("token_reused"));
    QVERIFY(!signIns.caller(db(), second->access));
    QVERIFY(!signIns.refresh(db(), second->refresh));
    auto row = db().run(QStringLiteral("SELECT access_hash, refresh_hash FROM sign_ins WHERE id = ?"),
                        {first->signIn.value()});
    QVERIFY(row.next());
    QVERIFY(!row.value(0).toByteArray().contains(second->access.toLatin1())); // only hashes are stored
}

void TestStoreAccess::wrongPasswordsAreThrottledPerAccountAndAddress()
{
    identity::SignIns signIns(m_clock, {}, cheap, factors());
    const auto attempt = [&](const char *password, const char *address) {
        const auto result = signIns.signIn(db(), QStringLiteral("p@x"), QString::fromLatin1(password), {},
                                           {QString::fromLatin1(address)});
        return result ? QStringLiteral("in") : result.error().code;
    };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(attempt("wrong", "9.9.9.9"), QStringLiteral("invalid_credentials"));
    QCOMPARE(attempt("a long password", "9.9.9.9"), QStringLiteral("too_many_attempts"));
    QCOMPARE(attempt("a long password", "8.8.8.8"), QStringLiteral("in")); // nobody else is locked out by it
    m_clock.advance(std::chrono::minutes(16));
    QCOMPARE(attempt("a long password", "9.9.9.9"), QStringLiteral("in"));
    QCOMPARE(signIns.signIn(db(), QStringLiteral("nobody@x"), QStringLiteral("x"), {}, {}).error().code,
             QStringLiteral("invalid_credentials"));
}

void TestStoreAccess::triesAreCountedForAllServersTogetherAndOverRestarts()
{
    const auto attempt = [&](const char *password) {
        identity::SignIns justStarted(m_clock, {}, cheap, factors());
        const auto result = justStarted.signIn(db(), QStringLiteral("Q@x "), QString::fromLatin1(password), {},
                                               {QStringLiteral("7.7.7.7")});
        return result ? QStringLiteral("in") : result.error().code;
    };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(attempt("wrong"), QStringLiteral("invalid_credentials"));
    QCOMPARE(attempt("a long password"), QStringLiteral("too_many_attempts"));
    auto kept = db().run(QStringLiteral("SELECT who FROM failed_tries"));
    while (kept.next())
        QCOMPARE(kept.value(0).toByteArray().size(), 43); // a keyed hash, never what was typed
    m_clock.advance(std::chrono::minutes(16));
    for (int i = 0; i < 30; ++i) // a right one costs nothing
        QCOMPARE(attempt("a long password"), QStringLiteral("in"));
}

void TestStoreAccess::anAddressThatTriesManyAccountsHasToWait()
{
    identity::SignInRules rules;
    rules.throttle.triesOfAddress = 12;
    identity::SignIns signIns(m_clock, rules, cheap, factors());
    const auto attempt = [&](const QString &email, const char *password, const char *address) {
        const auto result =
            signIns.signIn(db(), email, QString::fromLatin1(password), {}, {QString::fromLatin1(address)});
        return result ? QStringLiteral("in") : result.error().code;
    };
    for (int i = 0; i < 12; ++i)
        QCOMPARE(attempt(QStringLiteral("guess-%1@x").arg(i), "wrong", "6.6.6.6"),
                 QStringLiteral("invalid_credentials"));
    QCOMPARE(attempt(QStringLiteral("q@x"), "a long password", "6.6.6.6"), QStringLiteral("too_many_attempts"));
    QCOMPARE(attempt(QStringLiteral("q@x"), "a long password", "5.5.5.5"), QStringLiteral("in"));
    m_clock.advance(std::chrono::minutes(16));
    QCOMPARE(attempt(QStringLiteral("q@x"), "a long password", "6.6.6.6"), QStringLiteral("in"));
}

void TestStoreAccess::accessTokensExpireAndAccountsCloseAtOnce()
{
    identity::SignIns signIns(m_clock, {}, cheap, factors());
    const auto tokens = signIns.signIn(db(), QStringLiteral("q@x"), QStringLiteral("a long password"), {}, {})->tokens;
    QVERIFY(signIns.caller(db(), tokens->access).has_value());
    db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {m_otherPatient.value()});
    QCOMPARE(signIns.caller(db(), tokens->access).error().code, QStringLiteral("sign_in_required"));
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {m_otherPatient.value()});
    m_clock.advance(std::chrono::minutes(11));
    QCOMPARE(signIns.caller(db(), tokens->access).error().code, QStringLiteral("token_expired"));
}

void TestStoreAccess::badAccountsAreRefusedInWords_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("says");
    QTest::newRow("no address") << "someone"
                                << "A"
                                << "a long password"
                                << "e-mail";
    QTest::newRow("two at signs") << "a@b@c"
                                  << "A"
                                  << "a long password"
                                  << "e-mail";
    QTest::newRow("short password") << "a@b"
                                    << "A"
                                    << "short"
                                    << "password";
    QTest::newRow("no name") << "a@b"
                             << " "
                             << "a long password"
                             << "name";
    QTest::newRow("taken") << "P@X"
                           << "A"
                           << "a long password"
                           << "already";
}

void TestStoreAccess::badAccountsAreRefusedInWords()
{
    QFETCH(QString, email);
    QFETCH(QString, name);
    QFETCH(QString, password);
    QFETCH(QString, says);
    identity::NewAccount account;
    account.email = email;
    account.fullName = name;
    account.password = password;
    account.role = domain::Role::Patient;
    const auto made = identity::createAccount(db(), account, cheap, m_clock.now());
    QVERIFY(!made);
    QVERIFY2(made.error().detail.contains(says), qPrintable(made.error().detail));
}

void TestStoreAccess::keysStayPrivateAndOutsideTheData()
{
    const QString path = m_folder.filePath(QStringLiteral("keys/master.json"));
    const auto keys =
        keys::FileKeyProvider::openOrCreate(path, m_folder.filePath(QStringLiteral("data")), m_clock.now());
    QVERIFY(keys);
    const auto again =
        keys::FileKeyProvider::openOrCreate(path, m_folder.filePath(QStringLiteral("data")), m_clock.now());
    QCOMPARE((*again)->linkKey().bytes(), (*keys)->linkKey().bytes());
    QVERIFY(!keys::FileKeyProvider::openOrCreate(m_folder.filePath(QStringLiteral("data/keys.json")),
                                                 m_folder.filePath(QStringLiteral("data")), m_clock.now()));
    QFile(path).setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QVERIFY(!keys::FileKeyProvider::openOrCreate(path, m_folder.filePath(QStringLiteral("data")), m_clock.now()));
}

void TestStoreAccess::mediaIsSealedAndErasable()
{
    const auto keys = keys::FileKeyProvider::openOrCreate(m_folder.filePath(QStringLiteral("k2/master.json")),
                                                          m_folder.filePath(QStringLiteral("media")), m_clock.now());
    const keys::ObjectKeys wraps(*m_database, **keys, m_clock);
    const auto objects = storage::folderStore(m_folder.filePath(QStringLiteral("media")));
    media::MediaStore store(*objects, **keys, wraps);
    QByteArray film = QByteArray("this is a film ").repeated(20'000);
    QBuffer buffer(&film);
    buffer.open(QIODevice::ReadOnly);
    const auto stored = store.put(QStringLiteral("rec"), buffer);
    QVERIFY(stored);
    QCOMPARE(stored->sizeBytes, film.size());
    QCOMPARE(*(*store.open(QStringLiteral("rec")))->read(100'000, 50), film.mid(100'000, 50));
    QFile raw(m_folder.filePath(QStringLiteral("media/rec.seal")));
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(!raw.readAll().contains("film"));
    QVERIFY(store.erase(QStringLiteral("rec")).has_value());
    QVERIFY(!*objects->contains(QStringLiteral("rec")));
    QCOMPARE(store.open(QStringLiteral("rec")).error().kind, base::ErrorKind::NotFound);
    QVERIFY(store.erase(QStringLiteral("rec")).has_value());
}

void TestStoreAccess::linksCannotBeForgedOrUsedAfterTheirTime()
{
    const crypto::SecretBytes key(QByteArray(32, 'l'));
    const media::Grant grant{QStringLiteral("g1"), {}, {}, {}, {}, false, {}, m_clock.now() + std::chrono::seconds(60)};
    const auto check = [&](const QString &id, const media::GrantProof &proof, int seconds = 0) {
        return media::checkProof(id, proof, key, m_clock.now() + std::chrono::seconds(seconds));
    };
    const media::GrantProof proof = media::proofOf(grant, key);
    QMap<QString, QString> query;
    const auto pairs = proof.asQuery().split(QLatin1Char('&'));
    for (const QString &pair : pairs)
        query.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    for (const media::GrantProof &sent :
         {media::proofFrom({}, query), media::proofFrom(proof.asHeader().toLatin1(), {})}) {
        QVERIFY(check(QStringLiteral("g1"), sent).has_value());
        QVERIFY(!check(QStringLiteral("g2"), sent));
        QCOMPARE(check(QStringLiteral("g1"), sent, 61).error().kind, base::ErrorKind::LinkExpired);
        QVERIFY(!check(QStringLiteral("g1"), {QString::number(sent.expires.toLongLong() + 1000), sent.signature}));
    }
    QVERIFY(!check(QStringLiteral("g1"), media::proofFrom("x", query))); // a header counts, right or wrong
    QVERIFY(!check(QStringLiteral("g1"), media::proofFrom({}, {})));
}

/// One key store that does not answer must not stop everybody who writes.
void TestStoreAccess::whoKeepsTheKeysIsAskedOutsideTransactions()
{
    const crypto::SecretBytes secret(QByteArray(32, 's'));
    const int before = base::waitsInShortSections();
    {
        store::Transaction transaction(db());
        QVERIFY(m_keys->wrap(m_keys->currentVersion(), secret, "x")); // it is noticed, and done
        transaction.commit();
        QCOMPARE(base::waitsInShortSections(), before + 1);
        QVERIFY(m_keys->wrap(m_keys->currentVersion(), secret, "x"));
    }
    {
        const store::Transaction takenBack(db());
    }
    QVERIFY(m_keys->wrap(m_keys->currentVersion(), secret, "x"));
    QCOMPARE(base::waitsInShortSections(), before + 1);

    identity::SignIns signIns(m_clock, {}, cheap, factors());
    identity::SecondFactors::require(db(), {QStringLiteral("psychologist")});
    const identity::Origin origin{QStringLiteral("7.7.7.7")};
    const auto accepted =
        signIns.signIn(db(), QStringLiteral("c@x"), QStringLiteral("a long password"), QStringLiteral("test"), origin);
    QVERIFY2(accepted && accepted->partial && accepted->partial->enrolment,
             accepted ? "" : qPrintable(accepted.error().code));
    const auto again =
        signIns.signIn(db(), QStringLiteral("c@x"), QStringLiteral("a long password"), QStringLiteral("test"), origin);
    QVERIFY(again && again->partial && again->partial->enrolment);
    QCOMPARE(again->partial->enrolment->secret, accepted->partial->enrolment->secret); // shown again
    QString owner;
    const auto in =
        signIns.finish(db(), again->partial->token, codeAt(again->partial->enrolment->secret), origin, owner);
    QVERIFY2(in, in ? "" : qPrintable(in.error().code));
    QCOMPARE(in->recoveryCodes.size(), identity::SecondFactors::recoveryCodeCount);
    QVERIFY(m_keys->addVersion(m_clock.now()));
    QCOMPARE(*factors().reseal(db()), 1);
    QCOMPARE(base::waitsInShortSections(), before + 1);
    identity::SecondFactors::require(db(), {});
}

/// What was opened before a transaction counts in it while it is what is stored.
void TestStoreAccess::aCodeOfAnExchangedFactorIsNone()
{
    const domain::Person person{m_otherClinician, QStringLiteral("d@x"), QStringLiteral("D"),
                                domain::Role::Psychologist};
    const auto old = factors().offered(db(), person);
    QVERIFY(old);
    const auto opened = factors().opened(db(), person.id);
    QVERIFY(opened && !opened->isConfirmed);
    QVERIFY(factors().begin(db(), person)); // somebody began anew in between
    const auto refused = factors().confirm(db(), person.id, opened, codeAt(old->secret));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("invalid_code"));
    QVERIFY(!factors().isOn(db(), person.id));
    identity::SecondFactors::remove(db(), person.id);
}

QTEST_GUILESS_MAIN(TestStoreAccess)
#include "tst_store_access.moc"
