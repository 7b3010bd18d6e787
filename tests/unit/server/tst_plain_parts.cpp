// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/message.h"
#include "server/keys/credentials.h"
#include "server/media/container.h"
#include "server/media/mp4_references.h"
#include "server/net/place.h"
#include "server/routes/csrf.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace attune;
using namespace attune::server;

namespace {

const crypto::SecretBytes &key()
{
    static const crypto::SecretBytes bytes(QByteArray(32, 'k'));
    return bytes;
}

http::Request requestWith(const QByteArray &cookies, const QByteArray &shown = {})
{
    http::Request request;
    if (!cookies.isNull())
        request.headers.insert("cookie", cookies);
    if (!shown.isNull())
        request.headers.insert("x-csrf-token", shown);
    return request;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const char *type, const QByteArray &content)
{
    return number(static_cast<quint32>(content.size()) + 8) + QByteArray(type, 4) + content;
}

/// A film whose media lies where the reference says.
QByteArray filmWith(const QByteArray &references)
{
    return box("moov", box("trak", box("mdia", box("minf", box("dinf", references)))));
}

QByteArray reference(quint32 flags, const QByteArray &where)
{
    return box("dref", number(0) + number(1) + box("url ", number(flags) + where));
}

QByteArray nested(int depth, const QByteArray &inside)
{
    QByteArray all = inside;
    for (int i = 0; i < depth; ++i)
        all = box("trak", all);
    return all;
}

} // namespace

/// Parts of the server that need neither a clinic nor a database.
class TestPlainParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsOneOfOurs_data();
    void aTokenIsOneOfOurs();
    void aRequestShowsTheTokenOfItsCookie();
    void cookiesAreReadByTheirWholeName_data();
    void cookiesAreReadByTheirWholeName();
    void credentialsAreFilesOfOneFolder_data();
    void credentialsAreFilesOfOneFolder();
    void withoutAFolderThereIsNoCredential();
    void aKeyFileThatWasHandedOverComesFirst();
    void aFilmWithMediaElsewhereIsFound_data();
    void aFilmWithMediaElsewhereIsFound();
    void boxesAreVisitedUntilOneMakesNoSense();
    void everyKindIsReadByOneDemuxer();
    void anAddressHasOneForm_data();
    void anAddressHasOneForm();
};

void TestPlainParts::aTokenIsOneOfOurs_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isOurs");
    const QByteArray fresh = routes::freshCsrfToken(key());
    const auto row = [](const char *name, const QByteArray &token, bool isOurs = false) {
        QTest::newRow(name) << token << isOurs;
    };
    row("fresh", fresh, true);
    row("empty", {});
    row("of another key", routes::freshCsrfToken(crypto::SecretBytes(QByteArray(32, 'o'))));
    row("shortened", fresh.chopped(1));
    row("with more behind it", fresh + '0');
    row("in capitals", fresh.toUpper());
    row("the proof of another", fresh.left(33) + routes::freshCsrfToken(key()).mid(33));
    row("without its proof", fresh.left(33) + QByteArray(64, '0'));
    row("another letter between", fresh.left(32) + ':' + fresh.mid(33));
}

void TestPlainParts::aTokenIsOneOfOurs()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, isOurs);
    QCOMPARE(routes::isCsrfToken(token, key()), isOurs);
}

void TestPlainParts::aRequestShowsTheTokenOfItsCookie()
{
    const QByteArray token = routes::freshCsrfToken(key());
    const QByteArray other = routes::freshCsrfToken(key());
    QVERIFY(token != other);
    const QByteArray cookie = "csrf_token=" + token;
    QVERIFY(routes::showsCsrfToken(requestWith(cookie, token), key()));
    QVERIFY(!routes::showsCsrfToken(requestWith(cookie), key()));
    QVERIFY(!routes::showsCsrfToken(requestWith(cookie, other), key())); // ours, and not this browser's
    QVERIFY(!routes::showsCsrfToken(requestWith({}, token), key()));
    QVERIFY(!routes::showsCsrfToken(requestWith({}, {}), key()));
    QVERIFY(!routes::showsCsrfToken(requestWith("csrf_token=", ""), key())); // two of nothing are alike
    QVERIFY(!routes::showsCsrfToken(requestWith("csrf_token=mine", "mine"), key()));
}

void TestPlainParts::cookiesAreReadByTheirWholeName_data()
{
    QTest::addColumn<QByteArray>("cookies");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *cookies, const char *value) {
        QTest::newRow(*cookies ? cookies : "none") << QByteArray(cookies) << QByteArray(value);
    };
    row("token=1", "1");
    row("a=2; token=1; b=3", "1");
    row("a=2;token=1", "1");
    row("token=1; token=2", "1"); // the first, as browsers send the closest path first
    row("token=a=b", "a=b");
    row("token=", "");
    row("token", "");
    row("my_token=1", "");
    row("TOKEN=1", "");
    row("tokens=1", "");
    row("a=token=1", "");
    row(";;; token=1 ;;", "1");
    row("", "");
}

void TestPlainParts::cookiesAreReadByTheirWholeName()
{
    QFETCH(QByteArray, cookies);
    QFETCH(QByteArray, value);
    QCOMPARE(routes::cookieOf(requestWith(cookies), "token"), value);
}

void TestPlainParts::credentialsAreFilesOfOneFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isName");
    const auto row = [](const QString &name, bool isName) {
        QTest::newRow(name.isEmpty() ? "nothing" : qPrintable(name.left(60))) << name << isName;
    };
    row(QStringLiteral("master-keys.json"), true);
    row(QStringLiteral("s3_secret"), true);
    row(QStringLiteral("_a.b-c"), true);
    row(QString(255, u'a'), true);
    row(QString(256, u'b'), false);
    row(QString(), false);
    row(QStringLiteral(".hidden"), false);
    row(QStringLiteral(".."), false);
    row(QStringLiteral("../keys"), false);
    row(QStringLiteral("a/b"), false);
    row(QStringLiteral("/etc/passwd"), false);
    row(QStringLiteral("a b"), false);
    row(QStringLiteral("a\n"), false);
    row(QStringLiteral("schl\u00fcssel"), false);
}

void TestPlainParts::credentialsAreFilesOfOneFolder()
{
    QFETCH(QString, name);
    QFETCH(bool, isName);
    qputenv("CREDENTIALS_DIRECTORY", "/run/credentials/attuned.service");
    const QString folder = QStringLiteral("/run/credentials/attuned.service/");
    QCOMPARE(keys::credentialFile(name), isName ? folder + name : QString());
    QVERIFY(!isName || keys::isCredential(keys::credentialFile(name)));
    QVERIFY(!keys::isCredential(QStringLiteral("/run/credentials/attuned.service2/") + name));
    QVERIFY(!keys::isCredential(folder + QStringLiteral("../") + name));
    QVERIFY(!keys::isCredential(name));
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void TestPlainParts::withoutAFolderThereIsNoCredential()
{
    for (const char *folder : {"", "credentials", "./credentials"}) { // systemd names whole paths
        qputenv("CREDENTIALS_DIRECTORY", folder);
        QCOMPARE(keys::credentialFile(QStringLiteral("master-keys.json")), QString());
        QVERIFY(!keys::isCredential(QStringLiteral("credentials/master-keys.json")));
        QVERIFY(!keys::isCredential(QStringLiteral("/etc/passwd")));
    }
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(!keys::isCredential(QStringLiteral("/etc/passwd")));
}

void TestPlainParts::aKeyFileThatWasHandedOverComesFirst()
{
    const QTemporaryDir handed;
    const QString own = QStringLiteral("/srv/clinic/keys");
    const QString file = handed.filePath(QStringLiteral("master-keys.json"));
    QCOMPARE(keys::keyFileIn(own), own + QStringLiteral("/master-keys.json"));
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(handed.path()));
    QCOMPARE(keys::keyFileIn(own), own + QStringLiteral("/master-keys.json")); // none of this name was handed over
    QFile made(file);
    QVERIFY(made.open(QIODevice::WriteOnly));
    QCOMPARE(keys::keyFileIn(own), file);
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void TestPlainParts::aFilmWithMediaElsewhereIsFound_data()
{
    QTest::addColumn<QByteArray>("film");
    QTest::addColumn<bool>("isElsewhere");
    const auto row = [](const char *name, const QByteArray &film, bool isElsewhere) {
        QTest::newRow(name) << film << isElsewhere;
    };
    const QByteArray head = box("ftyp", "isom\0\0\0\0");
    const QByteArray away = filmWith(reference(0, "file:///etc/passwd"));
    row("nothing", {}, false);
    row("no index", head + box("mdat", "xxxx"), false);
    row("in itself", head + filmWith(reference(1, {})), false);
    row("in another file", head + away, true);
    row("behind its media", head + box("mdat", QByteArray(1000, 'x')) + away, true);
    row("in itself, and says where", head + filmWith(reference(1, "file:///etc/passwd")), false);
    row("nowhere at all", head + filmWith(reference(0, {})), false);
    row("the second of two",
        head + filmWith(box("dref", number(0) + number(2) + box("url ", number(1)) +
                                        box("url ", number(0) + "http://evil.example/"))),
        true);
    row("a reference that makes no sense", head + filmWith(box("dref", number(0) + number(1) + number(3) + "url 0000")),
        true);
    row("a compressed index", head + box("moov", box("cmov", QByteArray(64, 'x'))), true);
    row("a film that names films", head + box("moov", box("rmra", QByteArray(64, 'x'))), true);
    row("as deep as one may be", head + box("moov", nested(6, box("free", {}))), false);
    row("deeper than anybody looks", head + box("moov", nested(12, box("free", {}))), true);
    row("behind more boxes than anybody looks at",
        head + box("moov", box("free", {}).repeated(100'001) + box("trak", box("mdia", reference(0, "file:///x")))),
        true);
    row("cut off", (head + away).chopped(1), false); // no box that is whole: no player opens it either
}

void TestPlainParts::aFilmWithMediaElsewhereIsFound()
{
    QFETCH(QByteArray, film);
    QFETCH(bool, isElsewhere);
    QBuffer media(&film);
    QVERIFY(media.open(QIODevice::ReadOnly));
    QCOMPARE(media::pointsElsewhere(media), isElsewhere);
}

void TestPlainParts::boxesAreVisitedUntilOneMakesNoSense()
{
    const QByteArray wide = number(1) + "mdat" + QByteArray(7, '\0') + '\x14' + "xxxx"; // 64 bits of size: 20
    const QByteArray good = box("ftyp", "isom") + wide + box("free", {});
    const auto seen = [](QByteArray film, const char *until = "") {
        QBuffer buffer(&film);
        buffer.open(QIODevice::ReadOnly);
        QStringList all;
        media::forEachTopBox(buffer, [&](const media::TopBox &one) {
            all << QStringLiteral("%1 %2+%3").arg(QString::fromLatin1(one.type)).arg(one.offset).arg(one.size);
            return one.type != until;
        });
        return all;
    };
    const QStringList three = {QStringLiteral("ftyp 0+12"), QStringLiteral("mdat 12+20"), QStringLiteral("free 32+8")};
    QCOMPARE(seen(good), three);
    QCOMPARE(seen(good, "mdat"), three.mid(0, 2));
    QCOMPARE(seen(good + number(7) + "free"), three); // smaller than its own head
    QCOMPARE(seen(good + number(9) + "free"), three); // larger than what is there
    QCOMPARE(seen(good + number(1) + "free" + QByteArray(8, '\xff')), three);
    QCOMPARE(seen(good + "fre"), three); // no head
    QCOMPARE(seen(good + number(0) + "mdat" + "to the end"), three + QStringList{QStringLiteral("mdat 40+18")});
    QCOMPARE(seen({}), QStringList());
}

/// FFmpeg is told which demuxer reads a file, and that it opens nothing else.
void TestPlainParts::everyKindIsReadByOneDemuxer()
{
    const QStringList kinds = {QStringLiteral("mp4"), QStringLiteral("m4a"),  QStringLiteral("webm"),
                               QStringLiteral("mkv"), QStringLiteral("wav"),  QStringLiteral("mp3"),
                               QStringLiteral("ogg"), QStringLiteral("flac"), QStringLiteral("avi"),
                               QStringLiteral("ts"),  QStringLiteral("aac"),  QStringLiteral("amr"),
                               QStringLiteral("caf"), QStringLiteral("aiff")};
    for (const QString &kind : kinds) {
        const QStringList said = media::inputArguments(kind, QStringLiteral("pipe:3"));
        QCOMPARE(said.count(QStringLiteral("-f")), 1);
        QVERIFY(said.contains(QStringLiteral("-protocol_whitelist")));
        QVERIFY(said.contains(QStringLiteral("-format_whitelist")));
        QCOMPARE(said.last(), QStringLiteral("pipe:3"));
        QVERIFY(!(media::isBoxes(kind) && media::isMatroska(kind)));
        QVERIFY(!media::takenKinds().isEmpty() && !media::takenKinds().contains(QLatin1Char('\n')));
    }
    QVERIFY(media::isBoxes(QStringLiteral("m4a")) && media::isMatroska(QStringLiteral("webm")));
    for (const QString &none : {QString(), QStringLiteral("exe"), QStringLiteral("MP4")})
        QVERIFY(!media::isBoxes(none) && !media::isMatroska(none));
    QVERIFY(media::isDecoded(QStringLiteral("h264")));
    QVERIFY(!media::isDecoded(QStringLiteral("ansi"))); // letters drawn as a picture
}

void TestPlainParts::anAddressHasOneForm_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("address"); // empty: none
    const auto row = [](const char *said, const char *address) {
        QTest::newRow(*said ? said : "nothing") << QString::fromLatin1(said) << QString::fromLatin1(address);
    };
    row("10.0.0.1", "10.0.0.1");
    row(" 10.0.0.1 ", "10.0.0.1");
    row("10.0.0.1:4711", "10.0.0.1");
    row("2001:DB8::1", "2001:db8::1");
    row("2001:0db8:0:0:0:0:0:1", "2001:db8::1");
    row("[2001:DB8::1]:443", "2001:db8::1");
    row("[::1]", "::1");
    row("fe80::1%eth0", "fe80::1");
    row("[fe80::1%25eth0]:80", "fe80::1");
    row("::ffff:10.0.0.1", "::ffff:10.0.0.1");
    row("010.0.0.1", "");
    row("10.0.0", "");
    row("10.0.0.256", "");
    row("10.0.0.1.2", "");
    row("2001:db8::1::2", "");
    row("clinic.example", "");
    row("unknown", "");
    row("_hidden", "");
    row("10.0.0.1, 10.0.0.2", "");
    row("", "");
}

/// As proxies write where a request comes from.
void TestPlainParts::anAddressHasOneForm()
{
    QFETCH(QString, said);
    QFETCH(QString, address);
    QCOMPARE(net::canonicalAddress(said), address);
    if (!address.isEmpty())
        QCOMPARE(net::canonicalAddress(address), address);
}

QTEST_GUILESS_MAIN(TestPlainParts)
#include "tst_plain_parts.moc"
