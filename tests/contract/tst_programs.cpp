// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"
#include "crypto/digest.h"
#include "crypto/signed_note.h"
#include "domain/join_link.h"
#include "protocol/programs_codec.h"
#include "server/identity/accounts.h"
#include "server/identity/invitations.h"
#include "server/net/web_client.h"
#include "server/programs/shelf.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QTest>

using namespace attune;
using namespace attune::test;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

namespace {

const QString name = QStringLiteral("attune_9.9.0+deb12u1_amd64.deb");
constexpr char invitation[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Larger than what is sent in one piece, and nowhere the same.
QByteArray installer()
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < 3 * 1024 * 1024; ++i)
        bytes += crypto::sha256(QByteArray::number(i));
    return bytes;
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

/// What a clinic hands out, on a real server (src/server/programs/README.md).
class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_clinic.reset(); }
    void thePageSaysWhatThereIs_data();
    void thePageSaysWhatThereIs();
    void thePageIsTheSameForEverybody();
    void theButtonHasAllThatIsNeeded();
    void theButtonNamesNoOtherServer();
    void thePageDoesNotKnowAnInvitation();
    void whatIsNoInvitationIsRefused_data();
    void whatIsNoInvitationIsRefused();
    void anInstallerComesAsItLies();
    void aPieceOfItComes_data();
    void aPieceOfItComes();
    void whoHasItIsToldSo();
    void nothingElseOfTheDiskIsThere_data();
    void nothingElseOfTheDiskIsThere();
    void whoAsksTooOftenWaits();
    void programsLearnWhichVersionsThereAre();
    void anOlderOrNewerAnswerIsRead_data();
    void anOlderOrNewerAnswerIsRead();

private:
    /// From a place of its own, so that what one test asks is no budget of another.
    server::net::WebAnswer ask(const QString &target, const Headers &headers = {}, const QByteArray &method = "GET");
    QString buttonOf(const server::net::WebAnswer &answer);

    std::unique_ptr<TestClinic> m_clinic;
    const QByteArray m_bytes = installer();
    QByteArray m_place = "203.0.113.1";
};

void TestPrograms::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->trustedProxies = {QStringLiteral("127.0.0.1")};
    const QString folder = m_clinic->folder() + QStringLiteral("/installers/");
    QVERIFY(QDir().mkpath(folder + QStringLiteral("below")));
    const auto put = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const auto signer =
        crypto::NoteSigner::from(QStringLiteral("attune-releases"), crypto::SecretBytes(QByteArray(32, 's')));
    const QByteArray text = textOf(domain::ReleaseStatement{
        {9, 9, 0}, name, m_bytes.size(), QString::fromLatin1(crypto::sha256(m_bytes).toHex())});
    QVERIFY(put(folder + name, m_bytes));
    QVERIFY(put(folder + name + QStringLiteral(".note"), text + '\n' + signer->signatureLine(text)));
    QVERIFY(put(folder + QStringLiteral("Attune-9.9.0.exe"), "for another system"));
    QVERIFY(put(folder + QStringLiteral("notes.txt"), "not to be handed out"));
    QVERIFY(put(folder + QStringLiteral("below/inner.deb"), "not to be handed out"));
    QVERIFY(QFile::link(m_clinic->folder() + QStringLiteral("/keys/ca.key"), folder + QStringLiteral("key.deb")));
    m_clinic->start();
    QTRY_COMPARE(m_clinic->clinic().programs->installers().size(), 2);
}

server::net::WebAnswer TestPrograms::ask(const QString &target, const Headers &headers, const QByteArray &method)
{
    server::net::WebRequest request;
    request.method = method;
    request.url = m_clinic->address().url.toString() + target;
    request.authorityFile = m_clinic->authorityFile();
    request.headers = headers;
    if (!m_place.isEmpty())
        request.headers.append({"X-Forwarded-For", m_place});
    const auto answer = server::net::fetch(request);
    return answer ? *answer : server::net::WebAnswer();
}

QString TestPrograms::buttonOf(const server::net::WebAnswer &answer)
{
    static const QRegularExpression button(QStringLiteral("<a class=\"button\" href=\"([^\"]*)\""));
    return unescaped(button.match(QString::fromUtf8(answer.body)).captured(1));
}

void TestPrograms::thePageSaysWhatThereIs_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("English") << QStringLiteral("/get") << QByteArray() << QByteArray("en");
    QTest::newRow("Spanish, by the browser")
        << QStringLiteral("/get") << QByteArray("es-ES,es;q=0.9") << QByteArray("es");
    QTest::newRow("Spanish, by the link") << QStringLiteral("/get?language=es") << QByteArray("en") << QByteArray("es");
}

void TestPrograms::thePageSaysWhatThereIs()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, language);
    m_place = "203.0.113.2";
    const auto answer = ask(target, {{"Accept-Language", accepted}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
    QCOMPARE(answer.headers.value("content-language"), language);
    QCOMPARE(answer.headers.value("content-security-policy"),
             QByteArray("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
                        "frame-ancestors 'none'"));
    QCOMPARE(answer.headers.value("referrer-policy"), QByteArray("no-referrer"));
    QCOMPARE(answer.headers.value("cache-control"), QByteArray("no-store"));
    QVERIFY(!answer.headers.contains("set-cookie"));
    QVERIFY(answer.body.contains("<html lang=\"" + language + "\">"));
    QVERIFY(answer.body.contains(m_clinic->clinic().name.toHtmlEscaped().toUtf8()));
    QVERIFY(answer.body.contains(crypto::sha256(m_bytes).toHex()));
    QVERIFY(answer.body.contains("Attune-9.9.0.exe"));
    for (const char *never : {"<script", "javascript:", "style=", " onclick", "notes.txt", "inner.deb", "key.deb"})
        QVERIFY2(!answer.body.contains(never), never);
    QVERIFY(buttonOf(answer).isEmpty());
    const auto look = ask(QStringLiteral("/get/page.css"));
    QCOMPARE(look.status, 200);
    QCOMPARE(look.headers.value("content-type"), QByteArray("text/css; charset=utf-8"));
    QVERIFY(look.body.contains("--ground"));
}

void TestPrograms::thePageIsTheSameForEverybody()
{
    m_place = "203.0.113.3";
    const QByteArray page = ask(QStringLiteral("/get")).body;
    QCOMPARE(ask(QStringLiteral("/get"), {{"Authorization", "Bearer something"}}).body, page);
    QCOMPARE(ask(QStringLiteral("/get"), {{"Cookie", "access_token=something"}}).body, page);
    auto &db = m_clinic->clinic().database.connection();
    const auto ids = db.run(QStringLiteral("SELECT id FROM users")).all<QString>();
    QVERIFY(ids.size() > 5);
    for (const QString &id : ids) {
        const auto account = server::identity::accountById(db, domain::UserId(id));
        QVERIFY2(!page.contains(account->person.fullName.toUtf8()), "a name is on the page");
        QVERIFY(!page.contains(account->person.email.toUtf8()));
    }
}

void TestPrograms::theButtonHasAllThatIsNeeded()
{
    m_place = "203.0.113.4";
    const auto answer = ask(QStringLiteral("/get?language=es&invitation=") + QString::fromLatin1(invitation).toLower());
    QCOMPARE(answer.status, 200);
    const auto link = domain::joinLinkFrom(buttonOf(answer));
    QVERIFY2(link, qPrintable(buttonOf(answer)));
    QCOMPARE(link->invitation, QString::fromLatin1(invitation));
    QCOMPARE(link->server, QStringLiteral("127.0.0.1:%1").arg(m_clinic->port()));
    QCOMPARE(link->fingerprint,
             QSslCertificate::fromPath(m_clinic->authorityFile()).first().digest(QCryptographicHash::Sha256));
    QVERIFY(answer.body.contains(QByteArray("/get?language=en&amp;invitation=") + invitation)); // in the other language
}

/// What a request calls the server is not believed.
void TestPrograms::theButtonNamesNoOtherServer()
{
    m_place = "203.0.113.5";
    for (const QByteArray &host :
         {QByteArray("evil.example"), QByteArray("evil.example:8443"), QByteArray("127.0.0.1@evil.example"),
          QByteArray("localhost.evil.example"), QByteArray("\"><script>")}) {
        const auto answer = ask(QStringLiteral("/get?invitation=") + QString::fromLatin1(invitation), {{"Host", host}});
        QVERIFY2(answer.status == 200 || answer.status == 400, host.constData());
        QVERIFY(!answer.body.contains("evil") && !answer.body.contains("<script"));
    }
    const auto answer = ask(QStringLiteral("/get?invitation=") + QString::fromLatin1(invitation),
                            {{"Host", "localhost:12345"}}); // a name of the clinic, at the port of a balancer
    QCOMPARE(domain::joinLinkFrom(buttonOf(answer))->server, QStringLiteral("localhost:12345"));
}

void TestPrograms::thePageDoesNotKnowAnInvitation()
{
    m_place = "203.0.113.6";
    auto &db = m_clinic->clinic().database.connection();
    const auto june = server::identity::accountByEmail(db, QStringLiteral("june@sample.clinic"));
    const QString real = server::identity::makeInvitation(db, june->person.id, m_clinic->clinic().clock.now());
    const auto pageWith = [this](const QString &text) {
        return ask(QStringLiteral("/get?invitation=") + text).body.replace(text.toLatin1(), "X");
    };
    QCOMPARE(pageWith(real), pageWith(QString::fromLatin1(invitation)));
    const auto isOpen = db.run(QStringLiteral("SELECT 1 FROM invitations WHERE used_at IS NULL")).all<qint64>();
    QVERIFY(!isOpen.isEmpty()); // looking has not used it
}

void TestPrograms::whatIsNoInvitationIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("too short") << QStringLiteral("0123");
    QTest::newRow("markup") << QStringLiteral("%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    QTest::newRow("another link") << QStringLiteral("https%3A%2F%2Fevil.example");
    QTest::newRow("too long") << QString(5000, QLatin1Char('0'));
}

void TestPrograms::whatIsNoInvitationIsRefused()
{
    QFETCH(QString, typed);
    m_place = "203.0.113.7";
    const auto answer = ask(QStringLiteral("/get?invitation=") + typed);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.body.contains("script") && !answer.body.contains("evil"));
}

void TestPrograms::anInstallerComesAsItLies()
{
    m_place = "203.0.113.8";
    const QString target = QStringLiteral("/get/") + name;
    const auto whole = ask(target);
    QCOMPARE(whole.status, 200);
    QVERIFY(whole.body == m_bytes);
    QCOMPARE(whole.headers.value("content-type"), QByteArray("application/octet-stream"));
    QCOMPARE(whole.headers.value("content-disposition"), "attachment; filename=\"" + name.toLatin1() + '"');
    QCOMPARE(whole.headers.value("etag"), '"' + crypto::sha256(m_bytes).toHex() + '"');
    QCOMPARE(whole.headers.value("cache-control"), QByteArray("no-cache"));
    const auto head = ask(target, {}, "HEAD");
    QCOMPARE(head.status, 200);
    QVERIFY(head.body.isEmpty());
    QCOMPARE(head.headers.value("content-length").toLongLong(), m_bytes.size());
    QCOMPARE(head.headers.value("etag"), whole.headers.value("etag"));
    QCOMPARE(ask(QStringLiteral("/get/attune_9.9.0%2Bdeb12u1_amd64.deb")).status, 200); // as a browser writes it
    QCOMPARE(ask(QStringLiteral("/get"), {}, "HEAD").status, 200);
    QCOMPARE(ask(target, {}, "POST").status, 405);
}

void TestPrograms::aPieceOfItComes_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("length");
    const qint64 size = m_bytes.size();
    QTest::newRow("the beginning") << QByteArray("bytes=0-9") << 206 << qint64(0) << qint64(10);
    QTest::newRow("over a piece") << QByteArray("bytes=262140-524300") << 206 << qint64(262140) << qint64(262161);
    QTest::newRow("the rest") << QByteArray("bytes=3000000-") << 206 << qint64(3000000) << size - 3000000;
    QTest::newRow("the end") << QByteArray("bytes=-7") << 206 << size - 7 << qint64(7);
    QTest::newRow("behind it") << QByteArray("bytes=99999999-") << 416 << qint64(0) << qint64(0);
    QTest::newRow("two pieces") << QByteArray("bytes=0-1,5-6") << 200 << qint64(0) << size;
    QTest::newRow("another unit") << QByteArray("lines=0-1") << 200 << qint64(0) << size;
}

void TestPrograms::aPieceOfItComes()
{
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(qint64, first);
    QFETCH(qint64, length);
    m_place = "203.0.113.9";
    const QString target = QStringLiteral("/get/") + name;
    const auto answer = ask(target, {{"Range", range}});
    QCOMPARE(answer.status, status);
    if (status != 416)
        QVERIFY(answer.body == m_bytes.mid(first, length));
    if (status != 206)
        return;
    const QByteArray tag = '"' + crypto::sha256(m_bytes).toHex() + '"';
    QCOMPARE(ask(target, {{"Range", range}, {"If-Range", tag}}).status, 206);
    const auto changed = ask(target, {{"Range", range}, {"If-Range", "\"another\""}});
    QCOMPARE(changed.status, 200); // all of it: the rest of another file would be no file
    QVERIFY(changed.body == m_bytes);
}

void TestPrograms::whoHasItIsToldSo()
{
    m_place = "203.0.113.10";
    const QByteArray tag = '"' + crypto::sha256(m_bytes).toHex() + '"';
    for (const QByteArray &known : {tag, "\"other\", " + tag, "W/" + tag, QByteArray("*")}) {
        const auto answer = ask(QStringLiteral("/get/") + name, {{"If-None-Match", known}});
        QCOMPARE(answer.status, 304);
        QVERIFY(answer.body.isEmpty());
        QCOMPARE(answer.headers.value("etag"), tag);
    }
    QCOMPARE(ask(QStringLiteral("/get/") + name, {{"If-None-Match", "\"other\""}}).status, 200);
}

void TestPrograms::nothingElseOfTheDiskIsThere_data()
{
    QTest::addColumn<QString>("target");
    for (const char *target : {"/get/key.deb",
                               "/get/notes.txt",
                               "/get/below/inner.deb",
                               "/get/below",
                               "/get/",
                               "/get/.",
                               "/get/..",
                               "/get/../keys/ca.key",
                               "/get/..%2fkeys%2fca.key",
                               "/get/%2e%2e/keys/ca.key",
                               "/get/%2e%2e%2fkeys%2fca.key",
                               "/get/..%5ckeys%5cca.key",
                               "/get/%252e%252e%252fkeys%252fca.key",
                               "/get//etc/passwd",
                               "/get/%2fetc%2fpasswd",
                               "/get/key.deb%00.txt",
                               "/get/attune_9.9.0+deb12u1_amd64.deb.note",
                               "/get/attune_9.9.0+deb12u1_amd64.deb/",
                               "/get/attune_9.9.0 deb12u1_amd64.deb",
                               "/get/ATTUNE_9.9.0+DEB12U1_AMD64.DEB",
                               "/get/en.json",
                               "/get/page.css/../key.deb"})
        QTest::newRow(target) << QString::fromLatin1(target);
}

void TestPrograms::nothingElseOfTheDiskIsThere()
{
    QFETCH(QString, target);
    m_place = "203.0.113.11";
    for (const QByteArray &method : {QByteArray("GET"), QByteArray("HEAD")}) {
        const auto answer = ask(QString(target).replace(QLatin1Char(' '), QStringLiteral("%20")), {}, method);
        QVERIFY2(answer.status == 404 || answer.status == 400, qPrintable(target + QString::number(answer.status)));
        for (const char *never : {"PRIVATE KEY", "not to be handed out", "root:", "/keys/"})
            QVERIFY2(!answer.body.contains(never), never);
    }
}

void TestPrograms::whoAsksTooOftenWaits()
{
    m_place = "203.0.113.12";
    int answered = 0;
    server::net::WebAnswer refused;
    for (int i = 0; i < 400 && refused.status == 0; ++i) {
        const auto answer = ask(QStringLiteral("/get/none.deb"));
        answered += answer.status == 404 ? 1 : 0;
        if (answer.status == 429)
            refused = answer;
    }
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("retry-after").toInt() > 0);
    QVERIFY2(answered >= 60, qPrintable(QString::number(answered)));
    m_place = "203.0.113.13";
    QCOMPARE(ask(QStringLiteral("/get")).status, 200); // somewhere else nobody waits
    const auto names = m_clinic->clinic()
                           .database.connection()
                           .run(QStringLiteral("SELECT name FROM log_budgets WHERE name LIKE 'programs %'"))
                           .all<QString>();
    QVERIFY(!names.isEmpty());
    for (const QString &one : names)
        QVERIFY2(!one.contains(QStringLiteral("203.0.113")), "an address is kept");
}

void TestPrograms::programsLearnWhichVersionsThereAre()
{
    m_place = "203.0.113.14";
    const auto answer = ask(QStringLiteral("/api/v1/client-programs"));
    QCOMPARE(answer.status, 200);
    const auto json = protocol::objectFrom(answer.body);
    QVERIFY(json);
    const auto offered = protocol::decode<domain::ProgramsOffered>(*json, protocol::Reading::Answer);
    QVERIFY(offered);
    const auto own = *domain::programVersionFrom(QStringLiteral(ATTUNE_VERSION));
    QCOMPARE(offered->oldest, textOf(domain::oldestFor(own)));
    QCOMPARE(offered->newest, QStringLiteral("9.9.0"));
    QCOMPARE(offered->programs.size(), 2);
    const domain::ProgramOffer &deb = offered->programs.last();
    QCOMPARE(deb.file, name);
    QCOMPARE(deb.version, QStringLiteral("9.9.0"));
    QCOMPARE(deb.sizeBytes, m_bytes.size());
    const auto note = crypto::signedNoteFrom(deb.statement.toUtf8());
    QVERIFY(note);
    QCOMPARE(domain::releaseStatementFrom(note->text)->sha256, deb.sha256);
    QVERIFY(offered->programs.first().statement.isEmpty());
}

void TestPrograms::anOlderOrNewerAnswerIsRead_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("programs");
    QTest::newRow("a newer server says more")
        << QByteArray(
               R"({"success":true,"oldest":"1.0.0","newest":"2.0.0","channel":"beta","programs":[{"file":"a.deb",)"
               R"("version":"2.0.0","sizeBytes":1,"sha256":"ab","statement":"x","mirror":{"url":"y"}}]})")
        << 1;
    QTest::newRow("an older one says less")
        << QByteArray(R"({"success":true,"programs":[{"file":"a.deb","sizeBytes":1,"sha256":"ab"}]})") << 1;
    QTest::newRow("one that hands out nothing") << QByteArray(R"({"success":true,"programs":[]})") << 0;
    QTest::newRow("a row that is none")
        << QByteArray(R"({"success":true,"programs":[{"file":7},{"file":"a.deb","sizeBytes":1,"sha256":"ab"}]})") << 1;
}

void TestPrograms::anOlderOrNewerAnswerIsRead()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, programs);
    const auto offered =
        protocol::decode<domain::ProgramsOffered>(*protocol::objectFrom(answer), protocol::Reading::Answer);
    QVERIFY2(offered, qPrintable(offered ? QString() : offered.error().detail));
    QCOMPARE(offered->programs.size(), programs);
}

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
