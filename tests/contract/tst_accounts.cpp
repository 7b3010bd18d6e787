// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/account_care.h"
#include "server/identity/relations.h"
#include "server/store/consents.h"
#include "tests/support/operator_tools.h"
#include "tests/support/shared_rows.h"
#include "tests/support/test_clinic.h"

#include <QRegularExpression>

using namespace attune;
using namespace attune::test;

namespace identity = server::identity;
namespace paths = attune::protocol::paths;

/// What an operator does to accounts (identity/ACCOUNTS.md), with people at work on the same clinic.
class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wrongValuesMakeNoAccount_data();
    void wrongValuesMakeNoAccount();
    void aMistakeMakesNoClinic();
    void valuesAreKeptInOneForm();
    void aNumberInUseIsRefused_data();
    void aNumberInUseIsRefused();
    void accountsAreListedAndShownAndItIsLogged();
    void aCorrectionIsLoggedWithoutItsValuesAndTold();
    void whatIsNoCorrectionChangesNothing_data();
    void whatIsNoCorrectionChangesNothing();
    void aMergeShowsEverythingAndChangesNothing();
    void aMergeIsTakenBack();
    void whatAPersonWithdrawsIsWithdrawnUnderEachId_data();
    void whatAPersonWithdrawsIsWithdrawnUnderEachId();
    void whoIsNotOneClientIsNotMerged_data();
    void whoIsNotOneClientIsNotMerged();
    void closingEndsSignInsAndKeepsWhatIsThere();
    void nothingIsDoneThatCannotBeLogged();

private:
    Ran account(const QStringList &arguments, const QByteArray &input = {}) const;
    QString idOf(const char *who) const;
    qint64 count(const QString &sql, const QList<QVariant> &values = {}) const;
    server::store::Connection &db() const { return m_clinic->clinic().database.connection(); }

    SharedRows m_rows{{"wrongValuesMakeNoAccount", "whatIsNoCorrectionChangesNothing", "whoIsNotOneClientIsNotMerged"}};
    std::unique_ptr<TestClinic> m_clinic;
};

namespace {

QString at(const char *who)
{
    return QString::fromLatin1(who) + QStringLiteral("@sample.clinic");
}

const QString why = QStringLiteral("it was asked for at the desk");

} // namespace

void TestAccounts::init()
{
    if (m_rows.goOn())
        return;
    m_clinic.reset();
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

void TestAccounts::cleanup()
{
    if (!m_rows.keep())
        m_clinic.reset();
}

Ran TestAccounts::account(const QStringList &arguments, const QByteArray &input) const
{
    return ctl(QStringList{QStringLiteral("account")} + arguments +
                   QStringList{QStringLiteral("--clinic"), m_clinic->folder()},
               input);
}

QString TestAccounts::idOf(const char *who) const
{
    const auto found = identity::accountByEmail(db(), at(who));
    return found ? found->person.id.value() : QString();
}

qint64 TestAccounts::count(const QString &sql, const QList<QVariant> &values) const
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

void TestAccounts::wrongValuesMakeNoAccount_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    const auto rows = [](const char *option, const QStringList &values) {
        for (const QString &value : values)
            QTest::newRow(qPrintable(QLatin1String(option) + QLatin1Char(' ') + value))
                << QString::fromLatin1(option) << value;
    };
    rows("--birth-date", {QStringLiteral("2012-13-41"), QStringLiteral("03/04/2012"), QStringLiteral("2009-02-29"),
                          QStringLiteral("2130-01-01"), QStringLiteral("3 April 2012"), QStringLiteral("1850-01-01")});
    rows("--jurisdiction", {QStringLiteral("narnia"), QStringLiteral("us-zz"), QStringLiteral("au-")});
    rows("--language", {QStringLiteral("xx"), QStringLiteral("english"), QStringLiteral("e")});
    rows("--email", {QStringLiteral("nobody"), QStringLiteral("a b@c.example"), QStringLiteral("a@b@c.example")});
    rows("--name", {QStringLiteral("..."), QStringLiteral(u"\u200b")});
    rows("--role", {QStringLiteral("doctor")});
    rows("--office", {QStringLiteral("moon")});
    rows("--address", {QStringLiteral("not a host:name"), QStringLiteral("https://")});
    rows("--record-number", {QStringLiteral("a@b.example"), QString(41, QLatin1Char('7'))});
}

void TestAccounts::wrongValuesMakeNoAccount()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const qint64 before = count(QStringLiteral("SELECT COUNT(*) FROM users"));
    QMap<QString, QString> options = {{QStringLiteral("--email"), QStringLiteral("new@sample.clinic")},
                                      {QStringLiteral("--name"), QStringLiteral("New Person")},
                                      {QStringLiteral("--role"), QStringLiteral("patient")}};
    options.insert(option, value);
    QStringList arguments = {QStringLiteral("add"), QStringLiteral("--invite")};
    for (auto it = options.begin(); it != options.end(); ++it)
        arguments << it.key() << it.value();
    const Ran ran = account(arguments);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.output.startsWith(QStringLiteral("attunectl: ")) && ran.output.size() > 30, qPrintable(ran.output));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM users")), before);
}

void TestAccounts::aMistakeMakesNoClinic()
{
    const QTemporaryDir folder;
    const QString clinic = folder.filePath(QStringLiteral("clinic"));
    const QStringList add = {
        QStringLiteral("account"), QStringLiteral("add"),   QStringLiteral("--clinic"), clinic,
        QStringLiteral("--name"),  QStringLiteral("First"), QStringLiteral("--role"),   QStringLiteral("admin"),
        QStringLiteral("--invite")};
    const QStringList create = {QStringLiteral("--create")};
    const auto email = [](const char *address) {
        return QStringList{QStringLiteral("--email"), QString::fromLatin1(address)};
    };
    const QStringList nowhere = {QStringLiteral("--address"), QStringLiteral("not a host:name")};
    for (const QStringList &wrong : {email("first"), email("first") + create, email("a@b.example") + create + nowhere,
                                     email("a@b.example"), email("a@b.example") + nowhere}) {
        const Ran ran = ctl(add + wrong);
        QVERIFY2(ran.status == 1 && !ran.output.isEmpty(), qPrintable(ran.output));
        QVERIFY2(!QFileInfo::exists(clinic), qPrintable(wrong.join(QLatin1Char(' '))));
    }
    QVERIFY(ctl(add + email("a@b.example")).output.contains(QStringLiteral("--create makes one")));
    QCOMPARE(ctl(add + email("a@b.example") + create).status, 0);
    QCOMPARE(ctl(add + email("c@d.example")).status, 0); // it is there
}

void TestAccounts::valuesAreKeptInOneForm()
{
    const Ran ran = account({QStringLiteral("add"), QStringLiteral("--invite"), QStringLiteral("--email"),
                             QStringLiteral(u" Ne\u200bw@Sample.CLINIC"), QStringLiteral("--name"),
                             QStringLiteral("  New   Person "), QStringLiteral("--role"), QStringLiteral("patient"),
                             QStringLiteral("--birth-date"), QStringLiteral("2008-02-29"), QStringLiteral("--language"),
                             QStringLiteral("es-MX"), QStringLiteral("--jurisdiction"), QStringLiteral("US_GA"),
                             QStringLiteral("--record-number"), QStringLiteral(u"Ｎ-7 ")});
    QVERIFY2(ran.status == 0, qPrintable(ran.output));
    const auto made = identity::accountByEmail(db(), QStringLiteral("new@sample.clinic"));
    QVERIFY(made);
    QCOMPARE(made->person.email, QStringLiteral("new@sample.clinic"));
    QCOMPARE(made->person.fullName, QStringLiteral("New Person"));
    QCOMPARE(made->birthDate, QStringLiteral("2008-02-29"));
    QCOMPARE(made->language, QStringLiteral("es"));
    QCOMPARE(made->jurisdiction, QStringLiteral("us-ga"));
    QCOMPARE(identity::accountRow(db(), made->person.id)->recordNumber, QStringLiteral("N-7"));
    QVERIFY(account({QStringLiteral("add"), QStringLiteral("--invite"), QStringLiteral("--email"),
                     QStringLiteral("NEW@sample.clinic"), QStringLiteral("--name"), QStringLiteral("Again"),
                     QStringLiteral("--role"), QStringLiteral("patient")})
                .output.contains(QStringLiteral("already")));
}

void TestAccounts::aNumberInUseIsRefused_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("closed");
    QTest::newRow("the same") << QStringLiteral("20417") << false;
    QTest::newRow("of a closed account") << QStringLiteral("20417") << true;
    QTest::newRow("full width") << QStringLiteral(u"２０４１７") << false;
    QTest::newRow("with something invisible") << QStringLiteral(u"20\u200b417") << false;
    QTest::newRow("blanks") << QStringLiteral(" 20417 ") << false;
}

void TestAccounts::aNumberInUseIsRefused()
{
    QFETCH(QString, number);
    QFETCH(bool, closed);
    const auto holder = identity::holderOfNumber(db(), QStringLiteral("20417"));
    QVERIFY(holder);
    if (closed)
        QCOMPARE(account({QStringLiteral("close"), QStringLiteral("--id"), holder->value()}).status, 0);
    const Ran ran =
        account({QStringLiteral("add"), QStringLiteral("--invite"), QStringLiteral("--email"),
                 QStringLiteral("new@sample.clinic"), QStringLiteral("--name"), QStringLiteral("New"),
                 QStringLiteral("--role"), QStringLiteral("patient"), QStringLiteral("--record-number"), number});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.output.contains(QStringLiteral("in use")), qPrintable(ran.output));
    QCOMPARE(identity::patientsByNumber(db(), QStringLiteral("20417")).size(), 1); // so one can still plan by it
}

void TestAccounts::accountsAreListedAndShownAndItIsLogged()
{
    const Ran all = account({QStringLiteral("list"), QStringLiteral("--role"), QStringLiteral("patient")});
    QVERIFY(all.output.contains(at("soren")) && !all.output.contains(at("ruth")));
    const Ran shown = account({QStringLiteral("show"), QStringLiteral("--number"), QStringLiteral("20417")});
    QVERIFY2(shown.output.contains(QStringLiteral("20417")) && shown.output.contains(QStringLiteral("birth date")),
             qPrintable(shown.output));
    QCOMPARE(account({QStringLiteral("show"), QStringLiteral("--email"), QStringLiteral("nobody@x.example")}).status,
             1);
    QCOMPARE(account({QStringLiteral("show")}).status, 1);
    QCOMPARE(account({QStringLiteral("list"), QStringLiteral("--role"), QStringLiteral("doctor")}).status, 1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accountsListed'")), 1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accountShown'")), 1);
}

void TestAccounts::aCorrectionIsLoggedWithoutItsValuesAndTold()
{
    const QString june = idOf("june");
    const Ran ran = account({QStringLiteral("correct"), QStringLiteral("--email"), at("june"), QStringLiteral("--name"),
                             QStringLiteral("June Secretname"), QStringLiteral("--new-email"),
                             QStringLiteral("June.S@Home.example"), QStringLiteral("--birth-date"),
                             QStringLiteral("1990-01-02"), QStringLiteral("--reason"), why});
    QVERIFY2(ran.status == 0, qPrintable(ran.output));
    const auto now = identity::accountById(db(), domain::UserId(june));
    QCOMPARE(now->person.fullName, QStringLiteral("June Secretname"));
    QCOMPARE(now->person.email, QStringLiteral("june.s@home.example"));
    QCOMPARE(now->birthDate, QStringLiteral("1990-01-02"));
    auto entry = db().run(QStringLiteral("SELECT code, client_id FROM access_log WHERE action = 'accountCorrected'"));
    QVERIFY(entry.next());
    QCOMPARE(entry.text(0), june + QStringLiteral(":email,fullName,birthDate"));
    QCOMPARE(entry.text(1), june);
    QVERIFY(!entry.next());
    QCOMPARE(
        count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'accountCorrected' AND user_id = ?"), {june}),
        1);
    TestPerson person(m_clinic->address());
    QVERIFY(!wait(person.session.signIn(at("june"), QString::fromLatin1(samplePassword))));
    QVERIFY(wait(person.session.signIn(QStringLiteral("june.s@home.example"), QString::fromLatin1(samplePassword))));
}

void TestAccounts::whatIsNoCorrectionChangesNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("who");
    const auto row = [](const char *name, const QStringList &options, const char *who = "june") {
        QTest::newRow(name) << options << at(who);
    };
    row("nothing", {});
    row("birth date", {QStringLiteral("--birth-date"), QStringLiteral("2012-13-41")});
    row("language", {QStringLiteral("--language"), QStringLiteral("xx")});
    row("jurisdiction", {QStringLiteral("--jurisdiction"), QStringLiteral("narnia")});
    row("somebody's number", {QStringLiteral("--record-number"), QStringLiteral("20417")});
    row("somebody's address", {QStringLiteral("--new-email"), QStringLiteral("RUTH@sample.clinic")});
    row("no name", {QStringLiteral("--name"), QStringLiteral(" ")});
    row("no office", {QStringLiteral("--office"), QStringLiteral("moon")});
    row("a number of staff", {QStringLiteral("--record-number"), QStringLiteral("7")}, "ruth");
    row("a good one and a bad one", {QStringLiteral("--name"), QStringLiteral("Fine"), QStringLiteral("--birth-date"),
                                     QStringLiteral("2009-02-29")});
}

void TestAccounts::whatIsNoCorrectionChangesNothing()
{
    QFETCH(QStringList, options);
    QFETCH(QString, who);
    const auto before = identity::accountByEmail(db(), who);
    const Ran ran = account(
        QStringList{QStringLiteral("correct"), QStringLiteral("--email"), who, QStringLiteral("--reason"), why} +
        options);
    QVERIFY2(ran.status == 1, qPrintable(ran.output));
    const auto after = identity::accountByEmail(db(), who);
    QVERIFY(after);
    QCOMPARE(after->person, before->person);
    QCOMPARE(after->birthDate, before->birthDate);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accountCorrected'")), 0);
    // Nor without saying why.
    QCOMPARE(account({QStringLiteral("correct"), QStringLiteral("--email"), who, QStringLiteral("--reason"),
                      QStringLiteral("x"), QStringLiteral("--name"), QStringLiteral("Other")})
                 .status,
             1);
    QCOMPARE(identity::accountByEmail(db(), who)->person, before->person);
}

void TestAccounts::aMergeShowsEverythingAndChangesNothing()
{
    const QString amara = idOf("amara");
    const QString june = idOf("june");
    const auto recordingsOf = [this](TestPerson &person) {
        const auto list = person.get(QStringLiteral("/api/v1/telehealth/recordings"),
                                     {{QStringLiteral("limit"), QStringLiteral("100")}});
        QSet<QString> ids;
        for (const auto &row : protocol::list(*list, "recordings"))
            ids.insert(protocol::text(row, "id"));
        return ids;
    };
    const auto was = m_clinic->signedIn("amara");
    const auto goesOn = m_clinic->signedIn("june");
    const QSet<QString> both = recordingsOf(*was) + recordingsOf(*goesOn);
    QVERIFY(!recordingsOf(*was).isEmpty() && recordingsOf(*goesOn) != both);
    const QString rows = QStringLiteral("SELECT COUNT(*) FROM %1 WHERE client_id = ?");
    QMap<QString, qint64> before;
    for (const char *table : {"recordings", "therapy_sessions", "consents", "access_log", "guardianships"})
        before.insert(QString::fromLatin1(table), count(rows.arg(QLatin1String(table)), {amara}));
    const Ran ran = account({QStringLiteral("merge"), QStringLiteral("--email"), at("amara"), QStringLiteral("--into"),
                             at("june"), QStringLiteral("--reason"), why});
    QVERIFY2(ran.status == 0, qPrintable(ran.output));
    before[QStringLiteral("access_log")] += 1; // that it was merged
    for (auto it = before.begin(); it != before.end(); ++it)
        QVERIFY2(count(rows.arg(it.key()), {amara}) >= it.value(), qPrintable(it.key()));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accountMerged'")), 2);
    QCOMPARE(recordingsOf(*goesOn), both); // from the next request on, in the same sign-in
    QVERIFY(!was->get(QStringLiteral("/api/v1/telehealth/recordings")));
    TestPerson again(m_clinic->address());
    QVERIFY(!again.signIn("amara"));
    const QString number = identity::accountRow(db(), domain::UserId(amara))->recordNumber;
    QCOMPARE(identity::patientsByNumber(db(), number), QList<domain::UserId>{domain::UserId(june)});
    QCOMPARE(
        count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'accountMerged' AND user_id = ?"), {june}), 1);
    QCOMPARE(account({QStringLiteral("open"), QStringLiteral("--email"), at("amara")}).status, 1);
    QVERIFY(account({QStringLiteral("show"), QStringLiteral("--email"), at("june")}).output.contains(amara));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(DISTINCT kept_until) FROM recordings WHERE status = 'AVAILABLE' AND "
                                  "client_id IN (?, ?)"),
                   {amara, june}),
             1); // kept from the last session of either on
}

void TestAccounts::aMergeIsTakenBack()
{
    const QString amara = idOf("amara");
    const auto clinicNow = m_clinic->clinic().clock.now();
    const auto acted = [&] {
        return identity::clientsActedFor(db(), domain::UserId(idOf("june")), m_clinic->clinic().retentionPolicies,
                                         clinicNow);
    };
    const QStringList before = acted();
    QCOMPARE(account({QStringLiteral("merge"), QStringLiteral("--email"), at("amara"), QStringLiteral("--into"),
                      at("june"), QStringLiteral("--reason"), why})
                 .status,
             0);
    QVERIFY(acted().contains(amara));
    // What was merged into an account goes along when that is merged.
    QCOMPARE(account({QStringLiteral("merge"), QStringLiteral("--email"), at("june"), QStringLiteral("--into"),
                      at("soren"), QStringLiteral("--reason"), why})
                 .status,
             0);
    const auto soren =
        identity::clientsActedFor(db(), domain::UserId(idOf("soren")), m_clinic->clinic().retentionPolicies, clinicNow);
    QVERIFY(soren.contains(amara) && soren.contains(idOf("june")));
    for (const char *who : {"june", "amara"}) {
        QCOMPARE(
            account({QStringLiteral("separate"), QStringLiteral("--email"), at(who), QStringLiteral("--reason"), why})
                .status,
            0);
        // And goes back with it: nothing of it stays with whom the merge was a mistake.
        const auto left = identity::clientsActedFor(db(), domain::UserId(idOf("soren")),
                                                    m_clinic->clinic().retentionPolicies, clinicNow);
        QVERIFY(!left.contains(amara) && !left.contains(idOf("june")));
        QCOMPARE(acted().contains(amara), QByteArrayView(who) == "june");
    }
    QCOMPARE(acted(), before);
    QCOMPARE(
        account({QStringLiteral("separate"), QStringLiteral("--email"), at("amara"), QStringLiteral("--reason"), why})
            .status,
        1);
    QCOMPARE(account({QStringLiteral("open"), QStringLiteral("--email"), at("amara")}).status, 0);
    TestPerson again(m_clinic->address());
    QVERIFY(again.signIn("amara"));
}

void TestAccounts::whatAPersonWithdrawsIsWithdrawnUnderEachId_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QByteArray>("under");
    QTest::newRow("under their account") << QByteArray("soren") << QByteArray("soren");
    QTest::newRow("under the old id") << QByteArray("soren") << QByteArray("amara");
    QTest::newRow("through the appointments API") << QByteArray("soren") << QByteArray();
    QTest::newRow("at the desk") << QByteArray("priya") << QByteArray("soren");
}

void TestAccounts::whatAPersonWithdrawsIsWithdrawnUnderEachId()
{
    QFETCH(QByteArray, who);
    QFETCH(QByteArray, under);
    const QString amara = idOf("amara");
    const QString soren = idOf("soren");
    const auto stateOf = [this](const QString &id) {
        return server::store::consentStandingOf(db(), domain::UserId(id)).at(m_clinic->clinic().clock.now());
    };
    db().run(QStringLiteral("UPDATE recordings SET classification = 'standard'"));
    QString recording;
    QString session;
    {
        auto row = db().run(QStringLiteral("SELECT id, session_id FROM recordings WHERE client_id = ? AND status = "
                                           "'AVAILABLE' ORDER BY id LIMIT 1"),
                            {amara});
        QVERIFY(row.next());
        recording = row.text(0);
        session = row.text(1);
    }
    const auto priya = m_clinic->signedIn("priya");
    const auto play = [&] {
        const auto answer = priya->get(protocol::pathFor(paths::playbackUrl, session),
                                       {{QStringLiteral("recordingId"), recording}, {QStringLiteral("reason"), why}});
        return answer ? QStringLiteral("allowed") : answer.error().code;
    };
    QCOMPARE(account({QStringLiteral("merge"), QStringLiteral("--email"), at("amara"), QStringLiteral("--into"),
                      at("soren"), QStringLiteral("--reason"), why})
                 .status,
             0);
    QCOMPARE(play(), QStringLiteral("allowed"));
    const auto person = m_clinic->signedIn(who.constData());
    const auto withdrawn =
        under.isEmpty()
            ? person->send("PATCH", QString::fromLatin1(paths::appointmentsPreferences),
                           {{"telehealth_recording_consent", false}})
            : person->send("POST", QString::fromLatin1(paths::consentWithdraw),
                           {{"clientId", protocol::json(idOf(under.constData()))}, {"reason", protocol::json(why)}});
    QVERIFY2(withdrawn, withdrawn ? "" : qPrintable(withdrawn.error().code));
    QCOMPARE(stateOf(soren), domain::ConsentState::Withdrawn);
    QCOMPARE(stateOf(amara), domain::ConsentState::Withdrawn);
    QCOMPARE(play(), QStringLiteral("consent_withdrawn"));
    for (const QString &id : {soren, amara}) // an entry about each
        QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action IN ('consentWithdrawn', "
                                      "'consentWithdrawnOnBehalf') AND client_id = ?"),
                       {id}),
                 1);
    // Nobody is told of what they did themselves.
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'consentChanged' AND user_id = ?"),
                   {soren}) > 0,
             who == "priya");
}

void TestAccounts::whoIsNotOneClientIsNotMerged_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("into");
    QTest::newRow("itself") << at("june") << at("june");
    QTest::newRow("staff into a client") << at("ruth") << at("june");
    QTest::newRow("a client into staff") << at("june") << at("ruth");
    QTest::newRow("two of staff") << at("ruth") << at("daniel");
    QTest::newRow("nobody") << QStringLiteral("nobody@x.example") << at("june");
    QTest::newRow("into nobody") << at("june") << QStringLiteral("nobody@x.example");
    QTest::newRow("into a closed one") << at("june") << at("maria");
    QTest::newRow("of another office") << at("june") << at("tomasz");
}

void TestAccounts::whoIsNotOneClientIsNotMerged()
{
    QFETCH(QString, old);
    QFETCH(QString, into);
    db().run(QStringLiteral("INSERT INTO offices(id, name, jurisdiction) VALUES('north', 'North', 'general') ON "
                            "CONFLICT DO NOTHING"));
    db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {idOf("maria")});
    db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {idOf("tomasz")});
    const Ran ran = account({QStringLiteral("merge"), QStringLiteral("--email"), old, QStringLiteral("--into"), into,
                             QStringLiteral("--reason"), why});
    QVERIFY2(ran.status == 1, qPrintable(ran.output));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM account_aliases")), 0);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accountMerged'")), 0);
}

void TestAccounts::closingEndsSignInsAndKeepsWhatIsThere()
{
    const QString soren = idOf("soren");
    const auto person = m_clinic->signedIn("soren");
    const qint64 recordings = count(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE client_id = ?"), {soren});
    QVERIFY(recordings > 0);
    QCOMPARE(account({QStringLiteral("invite"), QStringLiteral("--email"), at("soren")}).status, 0);
    const Ran ran = account({QStringLiteral("close"), QStringLiteral("--email"), at("soren")});
    QVERIFY2(ran.status == 0, qPrintable(ran.output));
    QVERIFY(!person->get(QStringLiteral("/api/v1/telehealth/recordings")));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE client_id = ?"), {soren}), recordings);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM invitations WHERE user_id = ?"), {soren}), 0);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM sign_ins WHERE user_id = ? AND ended_at IS NULL"), {soren}), 0);
    QCOMPARE(account({QStringLiteral("invite"), QStringLiteral("--email"), at("soren")}).status, 1);
    QCOMPARE(account({QStringLiteral("open"), QStringLiteral("--email"), at("soren")}).status, 0);
    TestPerson again(m_clinic->address());
    QVERIFY(again.signIn("soren"));
}

void TestAccounts::nothingIsDoneThatCannotBeLogged()
{
    db().run(
        QStringLiteral("CREATE TRIGGER log_shut BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT,'shut'); END"));
    const QString name = identity::accountByEmail(db(), at("june"))->person.fullName;
    for (const QStringList &command :
         {QStringList{QStringLiteral("close")},
          QStringList{QStringLiteral("correct"), QStringLiteral("--name"), QStringLiteral("Other"),
                      QStringLiteral("--reason"), why},
          QStringList{QStringLiteral("merge"), QStringLiteral("--into"), at("soren"), QStringLiteral("--reason"), why},
          QStringList{QStringLiteral("show")}, QStringList{QStringLiteral("invite")}}) {
        const Ran ran = account(command + QStringList{QStringLiteral("--email"), at("june")});
        QVERIFY2(ran.status == 1 && !ran.output.contains(QStringLiteral("record number")), qPrintable(ran.output));
    }
    const auto after = identity::accountByEmail(db(), at("june"));
    QVERIFY(after->active);
    QCOMPARE(after->person.fullName, name);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM account_aliases")), 0);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM invitations")), 0);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
