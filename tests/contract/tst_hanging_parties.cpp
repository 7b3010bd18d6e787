// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate_authority.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "tests/support/calls.h"
#include "tests/support/hanging_party.h"
#include "tests/support/provider_stand_in.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSslCertificate>

#include <csignal>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::json;
using protocol::pathFor;

namespace {

constexpr qint64 requiredMs = 5000; // of both: a withdrawal stops a recording, SIGTERM ends the server
constexpr int patientMs = 30'000;   // for what only has to come

constexpr char password[] = "harbour-lantern-quince-58";

QString addressOf(const char *who)
{
    return QString::fromLatin1(who) + QStringLiteral("@sample.clinic");
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

/// The real server with parties that accept connections and never answer, each alone and all at once: a withdrawn
/// consent stops the recording, and SIGTERM ends the server, long before anybody has given up waiting.
class TestHangingParties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyIsWaitedFor_data();
    void nobodyIsWaitedFor();
    void aStartIsCutOff_data();
    void aStartIsCutOff();

private:
    void add(const char *name);
    Json configurationFor(const QStringList &parties);
    QString operate(const QStringList &arguments, const QByteArray &input = {});
    QString addAccount(const char *who, const char *role);
    QString idOf(TestPerson &person);
    void make(const QStringList &parties);
    void startServer();
    void startRecording();
    bool hasMailToSend();
    void makeThemAsk(const QStringList &parties);
    std::unique_ptr<TestPerson> signedIn(const char *who);
    int rulesSet() const;
    qint64 end();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_clinic;
    std::unique_ptr<ProviderStandIn> m_twilio;
    std::vector<std::unique_ptr<StandIn>> m_standIns;
    std::map<QString, std::unique_ptr<HangingParty>> m_lines;
    std::unique_ptr<QProcess> m_server;
    quint16 m_port = 0;
};

void TestHangingParties::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clinic = m_folder->filePath(QStringLiteral("hanging"));
    m_twilio = std::make_unique<ProviderStandIn>();
}

void TestHangingParties::cleanup()
{
    if (m_server) {
        m_server->kill();
        m_server->waitForFinished();
    }
    m_server.reset();
    m_lines.clear();
    m_standIns.clear();
    m_twilio.reset();
    m_folder.reset();
}

/// The line to a party, with the real one behind it.
void TestHangingParties::add(const char *name)
{
    const auto behind = [this, name](const char *script, const QStringList &arguments) {
        m_standIns.push_back(std::make_unique<StandIn>(script, arguments));
        m_lines[QString::fromLatin1(name)] = std::make_unique<HangingParty>(m_standIns.back()->port());
    };
    const QByteArray which(name);
    if (which == "mail" || which == "witness")
        m_lines[QString::fromLatin1(name)] = std::make_unique<HangingParty>(quint16(0));
    else if (which == "S3")
        m_lines[QString::fromLatin1(name)] =
            std::make_unique<HangingParty>(quint16(QUrl(qEnvironmentVariable("ATTUNE_TEST_S3")).port()));
    else if (which == "Vault")
        behind("vault_stand_in.py", {QStringLiteral("s.token")});
    else if (which == "KMS")
        behind("kms_stand_in.py",
               {QStringLiteral("AKIDCLINIC"), QStringLiteral("kms-secret"), QStringLiteral("eu-west-1")});
    else if (which == "syslog")
        behind("syslog_stand_in.py",
               {m_folder->filePath(QStringLiteral("syslog.pem")), m_folder->filePath(QStringLiteral("syslog.key")),
                m_folder->filePath(QStringLiteral("syslog.lines"))});
}

Json TestHangingParties::configurationFor(const QStringList &parties)
{
    const auto at = [this](const char *party, const char *scheme = "http") {
        return json(QStringLiteral("%1://127.0.0.1:%2")
                        .arg(QLatin1String(scheme))
                        .arg(m_lines.at(QString::fromLatin1(party))->port()));
    };
    const auto has = [&parties](const char *party) { return parties.contains(QLatin1String(party)); };
    Json configuration = Json::object();
    const auto twilio = m_twilio->start();
    m_lines[QStringLiteral("Twilio")] = std::make_unique<HangingParty>(quint16(QUrl(twilio.api).port()));
    configuration["twilio"] = {{"accountSid", json(twilio.accountSid)},
                               {"apiKey", json(twilio.apiKey)},
                               {"apiSecretFile", "secret-twilio"},
                               {"authTokenFile", "secret-token"},
                               {"callbackOrigin", json(twilio.callbackOrigin)},
                               {"api", at("Twilio")}};
    if (has("mail"))
        configuration["mail"] = {{"server", at("mail", "smtp")}, {"from", "clinic@sample.clinic"}};
    if (has("S3"))
        configuration["storage"] = {{"s3",
                                     {{"endpoint", at("S3")},
                                      {"bucket", "sessions"},
                                      {"prefix", json(m_folder->path().section(QLatin1Char('/'), -1) + u'/')},
                                      {"accessKey", "clinic:app"},
                                      {"secretKeyFile", "secret-s3"}}}};
    if (has("Vault"))
        configuration["keys"] = {
            {"vault", {{"address", at("Vault")}, {"key", "clinic"}, {"tokenFile", "secret-vault"}}}};
    if (has("KMS"))
        configuration["keys"] = {{"awsKms",
                                  {{"region", "eu-west-1"},
                                   {"keyId", "1234abcd-12ab-34cd-56ef-1234567890ab"},
                                   {"accessKey", "AKIDCLINIC"},
                                   {"secretKeyFile", "secret-kms"},
                                   {"endpoint", at("KMS")}}}};
    if (has("syslog")) {
        configuration["auditSyslogServer"] =
            json(QStringLiteral("localhost:%1").arg(m_lines.at(QStringLiteral("syslog"))->port()));
        configuration["auditSyslogAuthorityFile"] = "../syslog-ca.pem";
    }
    return configuration;
}

/// The operator's program; the lines need this thread meanwhile. @return what it printed; empty when it failed
QString TestHangingParties::operate(const QStringList &arguments, const QByteArray &input)
{
    QProcess program;
    program.start(qEnvironmentVariable("ATTUNECTL"), arguments + QStringList{QStringLiteral("--clinic"), m_clinic});
    program.write(input);
    program.closeWriteChannel();
    const bool ended = QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 2 * patientMs);
    const QString said = QString::fromUtf8(program.readAllStandardOutput());
    if (ended && program.exitCode() == 0)
        return said.isEmpty() ? QStringLiteral("done") : said;
    qWarning("attunectl %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
             program.readAllStandardError().constData());
    return {};
}

QString TestHangingParties::addAccount(const char *who, const char *role)
{
    return operate({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--create"),
                    QStringLiteral("--email"), addressOf(who), QStringLiteral("--name"), QStringLiteral("A Name"),
                    QStringLiteral("--role"), QString::fromLatin1(role)},
                   QByteArray(password) + '\n');
}

/// A clinic that keeps with these parties what they keep: a clinician and a client.
void TestHangingParties::make(const QStringList &parties)
{
    const auto authority = crypto::makeAuthority(QStringLiteral("syslog"));
    const auto identity = crypto::makeServerIdentity(*authority, {QStringLiteral("localhost")});
    QVERIFY(authority && identity);
    write(m_folder->filePath(QStringLiteral("syslog-ca.pem")), authority->certificatePem);
    write(m_folder->filePath(QStringLiteral("syslog.pem")), identity->certificatePem);
    write(m_folder->filePath(QStringLiteral("syslog.key")), identity->keyPem);
    for (const QString &party : parties)
        add(party.toLatin1().constData());
    for (const auto &[name, secret] : std::map<QString, QByteArray>{{QStringLiteral("twilio"), "secret"},
                                                                    {QStringLiteral("token"), "12345"},
                                                                    {QStringLiteral("s3"), "s3-secret"},
                                                                    {QStringLiteral("vault"), "s.token"},
                                                                    {QStringLiteral("kms"), "kms-secret"}})
        write(m_clinic + QStringLiteral("/secret-") + name, secret);
    Json configuration = configurationFor(parties);
    const auto configure = [&] { write(m_clinic + QStringLiteral("/attuned.json"), protocol::toBytes(configuration)); };
    configure();
    QVERIFY(!addAccount("ruth", "psychologist").isEmpty());
    QVERIFY(!addAccount("soren", "patient").isEmpty());
    QVERIFY(!operate({QStringLiteral("settings"), QStringLiteral("set"), QStringLiteral("second-factor-roles"),
                      QStringLiteral("none")})
                 .isEmpty());
    if (!parties.contains(QStringLiteral("witness")))
        return;
    const QString key =
        operate({QStringLiteral("audit"), QStringLiteral("key")}).trimmed().section(QLatin1Char('\n'), -1);
    m_standIns.push_back(std::make_unique<StandIn>("witness_stand_in.py", QStringList{key}));
    configuration["witnesses"] = {"http://127.0.0.1:" + std::to_string(m_lines.at(QStringLiteral("witness"))->port()) +
                                  ' ' + m_standIns.back()->word(1).toStdString()};
    configure();
}

void TestHangingParties::startServer()
{
    const QString ready = m_folder->filePath(QStringLiteral("ready"));
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(qEnvironmentVariable("ATTUNED"),
                    {QStringLiteral("--clinic"), m_clinic, QStringLiteral("--port"), QStringLiteral("0"),
                     QStringLiteral("--ready-file"), ready, QStringLiteral("--log-level"), QStringLiteral("warn")});
    QVERIFY(m_server->waitForStarted());
    const auto portIn = [&ready] {
        QFile file(ready);
        const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return line.endsWith('\n') ? line.trimmed().toUShort() : quint16(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(portIn() != 0 || m_server->state() == QProcess::NotRunning, patientMs);
    m_port = portIn();
    QVERIFY(m_port != 0);
}

std::unique_ptr<TestPerson> TestHangingParties::signedIn(const char *who)
{
    auto person = std::make_unique<TestPerson>(
        api::ServerAddress{QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)),
                           QSslCertificate::fromPath(m_clinic + QStringLiteral("/keys/ca.pem"))});
    if (!wait(person->session.signIn(addressOf(who), QString::fromLatin1(password))))
        qFatal("%s cannot sign in", who);
    return person;
}

/// A session of now, planned by the operator, that the client agrees to and that is being recorded.
void TestHangingParties::startRecording()
{
    const QString from = base::toText(base::SystemClock().now() + std::chrono::minutes(10));
    const QString session =
        operate({QStringLiteral("session"), QStringLiteral("add"), QStringLiteral("--email"), addressOf("ruth"),
                 QStringLiteral("--of"), addressOf("soren"), QStringLiteral("--from"), from})
            .trimmed();
    QVERIFY(!session.isEmpty());
    const auto soren = signedIn("soren");
    const auto text = soren->get(QString::fromLatin1(paths::consentText));
    QVERIFY(text);
    const auto agreed =
        soren->send("POST", QString::fromLatin1(paths::consentSign),
                    consentBody(protocol::child(*text, "text"), idOf(*soren), Json::array({"care"}), "A Name"));
    QVERIFY2(agreed, agreed ? "" : qPrintable(agreed.error().detail));
    const auto ruth = signedIn("ruth");
    const auto started = ruth->send("POST", pathFor(paths::startRecording, session),
                                    {{"consentGiven", true}, {"options", Json::object()}});
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

QString TestHangingParties::idOf(TestPerson &person)
{
    const auto me = person.get(QString::fromLatin1(paths::me));
    return me ? protocol::text(protocol::child(protocol::child(*me, "data"), "user"), "id") : QString();
}

/// How often the provider was told what to record.
int TestHangingParties::rulesSet() const
{
    int count = 0;
    const Json state = m_twilio->state();
    for (const Json &call : protocol::list(state, "calls")) {
        const bool isRules = QString::fromStdString(call.at(1).get<std::string>()).endsWith(u"/RecordingRules");
        count += call.at(0) == "POST" && isRules ? 1 : 0;
    }
    return count;
}

/// Somebody has to be told something.
bool TestHangingParties::hasMailToSend()
{
    return !operate({QStringLiteral("account"), QStringLiteral("correct"), QStringLiteral("--email"), addressOf("ruth"),
                     QStringLiteral("--name"), QStringLiteral("Another Name"), QStringLiteral("--reason"),
                     QStringLiteral("it was written wrong")})
                .isEmpty();
}

/// Each of these has been asked something by the server, and will not answer.
void TestHangingParties::makeThemAsk(const QStringList &parties)
{
    const QString address = QStringLiteral("https://127.0.0.1:%1").arg(m_port);
    server::net::WebRequest health; // asks storage and keys
    health.url = address + QStringLiteral("/healthz");
    health.authorityFile = m_clinic + QStringLiteral("/keys/ca.pem");
    TestPerson nobody({QUrl(address), QSslCertificate::fromPath(health.authorityFile)});
    for (const QString &party : parties) {
        const HangingParty &line = *m_lines.at(party);
        const auto isAsked = [&] {
            if (party == QStringLiteral("syslog")) // a refused sign-in is logged; nobody waits for the answer here
                static_cast<void>(nobody.session.signIn(QStringLiteral("nobody@sample.clinic"), QStringLiteral("-")));
            else if (party == QStringLiteral("S3") || party == QStringLiteral("Vault"))
                static_cast<void>(server::net::fetch(health));
            return QTest::qWaitFor([&line] { return line.waiting() > 0; }, 1000);
        };
        if (party != QStringLiteral("Twilio") && party != QStringLiteral("KMS")) // asked by the stop; at the start
            QTRY_VERIFY2_WITH_TIMEOUT(isAsked(), qPrintable(party), patientMs);
    }
}

/// @return how long it took
qint64 TestHangingParties::end()
{
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(m_server->processId()), SIGTERM);
    if (!QTest::qWaitFor([this] { return m_server->state() == QProcess::NotRunning; }, patientMs))
        return -1;
    return timer.elapsed();
}

void TestHangingParties::nobodyIsWaitedFor_data()
{
    QTest::addColumn<QStringList>("parties");
    for (const char *party : {"mail", "S3", "Vault", "KMS", "Twilio", "syslog", "witness"})
        QTest::newRow(party) << QStringList{QString::fromLatin1(party)};
    QTest::newRow("all at once") << QStringList{QStringLiteral("mail"),   QStringLiteral("S3"),
                                                QStringLiteral("Vault"),  QStringLiteral("Twilio"),
                                                QStringLiteral("syslog"), QStringLiteral("witness")};
}

void TestHangingParties::nobodyIsWaitedFor()
{
    QFETCH(QStringList, parties);
    if (parties.contains(QStringLiteral("S3")) && !qEnvironmentVariableIsSet("ATTUNE_TEST_S3"))
        QSKIP("there is no object store");
    make(parties);
    if (QTest::currentTestFailed())
        return;
    startServer();
    if (QTest::currentTestFailed())
        return;
    startRecording();
    if (QTest::currentTestFailed())
        return;
    const auto soren = signedIn("soren");
    const QString clientId = idOf(*soren);
    const int before = rulesSet();
    const bool logHangs = parties.contains(QStringLiteral("syslog")); // without its second place nothing is withdrawn
    if (parties.contains(QStringLiteral("mail")))
        QVERIFY(hasMailToSend());
    for (const QString &party : parties) {
        if (party != QStringLiteral("syslog"))
            m_lines.at(party)->hang();
    }
    QStringList asked = parties;
    asked.removeAll(QStringLiteral("syslog"));
    makeThemAsk(asked);
    if (QTest::currentTestFailed())
        return;
    QElapsedTimer timer;
    timer.start();
    const auto withdrawn = soren->send("POST", QString::fromLatin1(paths::consentWithdraw),
                                       {{"clientId", json(clientId)}, {"reason", "I have thought about it again"}});
    QVERIFY2(withdrawn, withdrawn ? "" : qPrintable(withdrawn.error().detail));
    const HangingParty &provider = *m_lines.at(QStringLiteral("Twilio"));
    const auto isTold = [&] { return provider.hangs() ? provider.waiting() > 0 : rulesSet() > before; };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(), patientMs);
    const qint64 took = timer.elapsed();
    for (const QString &party : std::as_const(asked)) // they are still waited for: nobody has given up first
        QVERIFY2(party == QStringLiteral("KMS") || m_lines.at(party)->waiting() > 0, qPrintable(party));
    QVERIFY2(took < requiredMs, qPrintable(QString::number(took)));
    if (logHangs) {
        m_lines.at(QStringLiteral("syslog"))->hang();
        m_lines.at(QStringLiteral("syslog"))->dropAll(); // what was open would be written to, and nobody receipts it
        makeThemAsk({QStringLiteral("syslog")});
        if (QTest::currentTestFailed())
            return;
    }
    const qint64 ended = end();
    QVERIFY2(ended >= 0 && ended < requiredMs, qPrintable(QString::number(ended)));
    QCOMPARE(m_server->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_server->exitCode(), 0);
}

/// While the server starts it asks who keeps its keys.
void TestHangingParties::aStartIsCutOff_data()
{
    QTest::addColumn<QString>("party");
    QTest::newRow("Vault") << QStringLiteral("Vault");
    QTest::newRow("KMS") << QStringLiteral("KMS");
}

void TestHangingParties::aStartIsCutOff()
{
    QFETCH(QString, party);
    make({party});
    if (QTest::currentTestFailed())
        return;
    m_lines.at(party)->hang();
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(qEnvironmentVariable("ATTUNED"),
                    {QStringLiteral("--clinic"), m_clinic, QStringLiteral("--port"), QStringLiteral("0")});
    QTRY_VERIFY_WITH_TIMEOUT(m_lines.at(party)->waiting() > 0, patientMs);
    const qint64 ended = end();
    QVERIFY2(ended >= 0 && ended < requiredMs, qPrintable(QString::number(ended)));
}

QTEST_GUILESS_MAIN(TestHangingParties)
#include "tst_hanging_parties.moc"
