// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/signed_note.h"
#include "resources/clinic_resources.h"
#include "server/programs/programs_page.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include <sys/stat.h>

using namespace attune;
using namespace attune::domain;
using namespace attune::server::programs;

namespace {

const QString debName = QStringLiteral("attune_1.1.0+deb12u1_amd64.deb");

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What its makers say of an installer, signed.
QByteArray noteOf(const QString &name, const QByteArray &bytes, const QString &version)
{
    const auto signer =
        crypto::NoteSigner::from(QStringLiteral("attune-releases"), crypto::SecretBytes(QByteArray(32, 's')));
    const QByteArray text = textOf(ReleaseStatement{*programVersionFrom(version), name, bytes.size(),
                                                    QString::fromLatin1(crypto::sha256(bytes).toHex())});
    return text + '\n' + signer->signatureLine(text);
}

QStringList namesOn(const Shelf &shelf)
{
    QStringList names;
    const auto installers = shelf.installers();
    for (const Installer &installer : installers)
        names << installer.offer.file;
    return names;
}

/// Relative luminance (WCAG 2.2).
double luminance(const QString &colour)
{
    const auto part = [&colour](int at) {
        const double value = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(const QString &one, const QString &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

/// Versions, installers and the page of them, without a server (src/domain/UPDATES.md, src/server/programs/README.md).
class TestShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { attune::initialiseClinicResources(); }
    void init();
    void versionsAreThreeNumbers_data();
    void versionsAreThreeNumbers();
    void oneMinorVersionApartWorksTogether_data();
    void oneMinorVersionApartWorksTogether();
    void aStatementIsExactlyItsLines();
    void installersHaveTheirNames_data();
    void installersHaveTheirNames();
    void onlyRegularFilesOfTheFolderAreHandedOut();
    void aFolderThatIsALinkIsNone();
    void aFileThatWasChangedIsAbsentUntilItIsLookedAt();
    void aNoteCountsOnlyBesideItsFile_data();
    void aNoteCountsOnlyBesideItsFile();
    void sourcesReadWhatWasAskedFor();
    void thePageSpeaksTheLanguageOfTheBrowser_data();
    void thePageSpeaksTheLanguageOfTheBrowser();
    void bothLanguagesSayTheSameThings();
    void whatIsWrittenIsEscaped();
    void colorsCanBeRead();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestShelf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestShelf::versionsAreThreeNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    for (const char *good : {"1.0.0", "0.0.1", "1.10.2", "9999.9999.9999"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : {"", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.0-rc1", "1.0.0 ", "v1.0.0", "10000.0.0", "1.-1.0",
                            "1.0.0\n", "1,0,0", "999999999999.0.0"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestShelf::versionsAreThreeNumbers()
{
    QFETCH(QString, text);
    QFETCH(bool, isOne);
    const auto version = programVersionFrom(text);
    QCOMPARE(version.has_value(), isOne);
    if (version)
        QCOMPARE(textOf(*version), text);
}

void TestShelf::oneMinorVersionApartWorksTogether_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("fit");
    const auto row = [](const char *program, const char *server, Fit fit) {
        QTest::addRow("%s with %s", program, server)
            << QString::fromLatin1(program) << QString::fromLatin1(server) << int(fit);
    };
    row("1.4.0", "1.4.9", Fit::Good);
    row("1.4.9", "1.4.0", Fit::Good);
    row("1.3.0", "1.4.0", Fit::Good);
    row("1.5.0", "1.4.0", Fit::Good);
    row("1.2.9", "1.4.0", Fit::ProgramTooOld);
    row("1.6.0", "1.4.9", Fit::ServerTooOld);
    row("2.0.0", "1.4.0", Fit::ServerTooOld);
    row("1.9.0", "2.0.0", Fit::ProgramTooOld);
    row("1.0.0", "1.0.0", Fit::Good);
}

void TestShelf::oneMinorVersionApartWorksTogether()
{
    QFETCH(QString, program);
    QFETCH(QString, server);
    QFETCH(int, fit);
    const auto own = *programVersionFrom(server);
    QCOMPARE(int(fitOf(*programVersionFrom(program), oldestFor(own), own)), fit);
    QCOMPARE(fitOf(*programVersionFrom(program), std::nullopt, std::nullopt), Fit::Good); // nothing is known
}

/// Every line that is missing, doubled, changed or added makes it none.
void TestShelf::aStatementIsExactlyItsLines()
{
    const ReleaseStatement statement{{1, 1, 0}, debName, 12, QString(64, QLatin1Char('a'))};
    const QByteArray text = textOf(statement);
    const auto read = releaseStatementFrom(text);
    QVERIFY(read);
    QCOMPARE(*read, statement);
    const auto lines = text.chopped(1).split('\n');
    QCOMPARE(lines.size(), 5);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto without = lines;
        without.removeAt(i);
        QVERIFY(!releaseStatementFrom(without.join('\n') + '\n'));
        auto doubled = lines;
        doubled.insert(i, lines.at(i));
        QVERIFY(!releaseStatementFrom(doubled.join('\n') + '\n'));
        auto longer = lines;
        longer[i] += ' ';
        QVERIFY(!releaseStatementFrom(longer.join('\n') + '\n'));
    }
    QVERIFY(!releaseStatementFrom(text.chopped(1)));
    QVERIFY(!releaseStatementFrom(text + "more\n"));
    QVERIFY(!releaseStatementFrom(QByteArray(text).replace("size 12", "size 0")));
    QVERIFY(!releaseStatementFrom(QByteArray(text).replace("size 12", "size -1")));
    QVERIFY(!releaseStatementFrom(QByteArray(text).replace("size 12", "size 99999999999999999999")));
    QVERIFY(!releaseStatementFrom(QByteArray(text).replace("sha256 aa", "sha256 AA")));
    QVERIFY(!releaseStatementFrom(QByteArray(text).replace("file attune", "file ../attune")));
}

void TestShelf::installersHaveTheirNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOne");
    for (const char *good : {"attune_1.1.0+deb12u1_amd64.deb", "Attune-1.1.0.exe", "attune-1.1.0-x86_64.run", "a.dmg",
                             "attune.flatpak", "attune~rc1.msi"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : {"", ".deb", ".hidden.deb", "-rf.deb", "a b.deb", "a/b.deb", "../a.deb", "a.deb.note",
                            "a.deb\n", "ca.pem", "SHA256SUMS", "a\"b.deb", "a%2fb.deb"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    QTest::newRow("endless") << QString(QString(200, QLatin1Char('a')) + QStringLiteral(".deb")) << false;
}

void TestShelf::installersHaveTheirNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isOne);
    QCOMPARE(isInstallerName(name), isOne);
}

void TestShelf::onlyRegularFilesOfTheFolderAreHandedOut()
{
    QTemporaryDir outside;
    QVERIFY(put(outside.filePath(QStringLiteral("secret.deb")), "secret"));
    QVERIFY(put(at(debName), "installer"));
    QVERIFY(put(at(QStringLiteral("ca.pem")), "secret"));
    QVERIFY(put(at(QStringLiteral(".hidden.deb")), "secret"));
    QVERIFY(put(at(QStringLiteral("empty.deb")), {}));
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("secret.deb")), at(QStringLiteral("link.deb"))));
    QVERIFY(QFile::link(at(debName), at(QStringLiteral("inside.deb"))));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.deb")));
    QCOMPARE(::mkfifo(QFile::encodeName(at(QStringLiteral("pipe.deb"))).constData(), 0600), 0);
    Shelf shelf(m_folder->path());
    QVERIFY(namesOn(shelf).isEmpty()); // nobody has looked yet
    shelf.look();
    QCOMPARE(namesOn(shelf), QStringList{debName});
    for (const char *name : {"link.deb", "inside.deb", "folder.deb", "pipe.deb", "ca.pem", ".hidden.deb", "empty.deb",
                             "../secret.deb", "", ".", ".."})
        QVERIFY2(!shelf.open(QString::fromLatin1(name)), name);
    const auto opened = shelf.open(debName);
    QVERIFY(opened);
    QCOMPARE(*opened->source->read(0, 100), QByteArray("installer"));
    QCOMPARE(opened->installer.offer.sha256, QString::fromLatin1(crypto::sha256("installer").toHex()));
}

void TestShelf::aFolderThatIsALinkIsNone()
{
    QVERIFY(put(at(debName), "installer"));
    QTemporaryDir other;
    const QString link = other.filePath(QStringLiteral("installers"));
    QVERIFY(QFile::link(m_folder->path(), link));
    for (const QString &folder : {link, other.filePath(QStringLiteral("absent")), at(debName)}) {
        Shelf shelf(folder);
        shelf.look();
        QVERIFY2(namesOn(shelf).isEmpty(), qPrintable(folder));
        QVERIFY(!shelf.open(debName));
    }
}

void TestShelf::aFileThatWasChangedIsAbsentUntilItIsLookedAt()
{
    QVERIFY(put(at(debName), "installer"));
    Shelf shelf(m_folder->path());
    shelf.look();
    QVERIFY(QFile::remove(at(debName)));
    QVERIFY(!shelf.open(debName));
    QVERIFY(put(at(debName), "another"));
    QVERIFY(!shelf.open(debName)); // its digest would not be the one that was said
    shelf.look();
    const auto opened = shelf.open(debName);
    QVERIFY(opened);
    QCOMPARE(opened->installer.offer.sha256, QString::fromLatin1(crypto::sha256("another").toHex()));
    // A link that takes the place of the file is none, either.
    QVERIFY(QFile::rename(at(debName), at(QStringLiteral("moved"))));
    QVERIFY(QFile::link(at(QStringLiteral("moved")), at(debName)));
    QVERIFY(!shelf.open(debName));
    shelf.look();
    QVERIFY(namesOn(shelf).isEmpty());
}

void TestShelf::aNoteCountsOnlyBesideItsFile_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QString>("version");
    QTest::newRow("its own") << noteOf(debName, "installer", QStringLiteral("1.1.0")) << QStringLiteral("1.1.0");
    QTest::newRow("of other bytes") << noteOf(debName, "another!!", QStringLiteral("1.1.0")) << QString();
    QTest::newRow("of another name") << noteOf(QStringLiteral("x.deb"), "installer", QStringLiteral("1.1.0"))
                                     << QString();
    QTest::newRow("no note") << QByteArray("1.1.0\n") << QString();
    QTest::newRow("too long") << QByteArray(noteOf(debName, "installer", QStringLiteral("1.1.0")) +
                                            QByteArray(10'000, 'x'))
                              << QString();
}

void TestShelf::aNoteCountsOnlyBesideItsFile()
{
    QFETCH(QByteArray, note);
    QFETCH(QString, version);
    QVERIFY(put(at(debName), "installer"));
    QVERIFY(put(at(debName + QStringLiteral(".note")), note));
    Shelf shelf(m_folder->path());
    shelf.look();
    QCOMPARE(shelf.installers().size(), 1); // the installer is there all the same
    QCOMPARE(shelf.installers().first().offer.version, version);
    QCOMPARE(shelf.newestVersion(), version);
    QCOMPARE(shelf.installers().first().offer.statement.toUtf8(), version.isEmpty() ? QByteArray() : note);
}

void TestShelf::sourcesReadWhatWasAskedFor()
{
    QVERIFY(put(at(debName), "0123456789"));
    Shelf shelf(m_folder->path());
    shelf.look();
    const auto opened = shelf.open(debName);
    QVERIFY(opened);
    QCOMPARE(opened->source->size(), qint64(10));
    QCOMPARE(*opened->source->read(3, 4), QByteArray("3456"));
    QCOMPARE(*opened->source->read(8, 100), QByteArray("89"));
    for (const qint64 offset : {qint64(10), qint64(11), qint64(-1)})
        QVERIFY(opened->source->read(offset, 4)->isEmpty());
}

void TestShelf::thePageSpeaksTheLanguageOfTheBrowser_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *asked, const char *accepted, const char *language) {
        QTest::addRow("%s|%s", asked, accepted)
            << QString::fromLatin1(asked) << QByteArray(accepted) << QString::fromLatin1(language);
    };
    row("", "", "en");
    row("", "es", "es");
    row("", "es-MX,es;q=0.9,en;q=0.8", "es");
    row("", "en-US,en;q=0.9,es;q=0.8", "en");
    row("", "de,fr;q=0.5", "en");
    row("", "de, es;q=0.5", "es");
    row("", "es;q=0", "en");
    row("", "ES", "es");
    row("", "est", "en");
    row("", ",,;;q=x", "en");
    row("es", "en", "es");
    row("en", "es", "en");
    row("fr", "es", "es");
}

void TestShelf::thePageSpeaksTheLanguageOfTheBrowser()
{
    QFETCH(QString, asked);
    QFETCH(QByteArray, accepted);
    QFETCH(QString, language);
    QCOMPARE(pageLanguage(asked, accepted), language);
}

void TestShelf::bothLanguagesSayTheSameThings()
{
    const QString folder = QStringLiteral(SOURCE_FOLDER "/resources/programs/");
    const auto english = QJsonDocument::fromJson(contentOf(folder + QStringLiteral("en.json"))).object();
    const auto spanish = QJsonDocument::fromJson(contentOf(folder + QStringLiteral("es.json"))).object();
    QVERIFY(english.size() > 10);
    QCOMPARE(spanish.keys(), english.keys());
    for (const QString &name : english.keys()) {
        const QString one = english.value(name).toString();
        QCOMPARE(spanish.value(name).toString().count(QLatin1Char('%')), one.count(QLatin1Char('%')));
    }
    const auto systems = english.value(QStringLiteral("systems")).toObject();
    const auto sistemas = spanish.value(QStringLiteral("systems")).toObject();
    QCOMPARE(sistemas.keys(), systems.keys());
    for (const QString &system : systems.keys()) {
        for (const auto &of : {systems.value(system).toObject(), sistemas.value(system).toObject()})
            QVERIFY2(of.value(QStringLiteral("steps")).toArray().size() == 3 &&
                         !of.value(QStringLiteral("title")).toString().isEmpty(),
                     qPrintable(system));
    }
}

void TestShelf::whatIsWrittenIsEscaped()
{
    PageFacts facts;
    facts.clinic = QStringLiteral("<script>alert('x')</script> & \"Sons\" %1 %2");
    facts.language = QStringLiteral("en");
    facts.installers = {{{QStringLiteral("a+b.deb"), {}, 1, QString(64, QLatin1Char('a')), {}}, InstallerKind::Debian}};
    const QByteArray page = pageOf(facts);
    QVERIFY(!page.contains("<script"));
    QVERIFY(page.contains("&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;Sons&quot; %1 %2"));
    QVERIFY2(page.contains("href=\"/get/a%2Bb.deb\""), page.constData());
    QVERIFY(!page.contains("style=") && !page.contains("<style")); // the policy allows none
}

/// Each ink on its ground, in both schemes: text 4.5 to 1, what only marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
void TestShelf::colorsCanBeRead()
{
    const QString css = QString::fromUtf8(contentOf(QStringLiteral(SOURCE_FOLDER "/resources/programs/page.css")));
    static const QRegularExpression scheme(QStringLiteral(":root \\{([^}]*)\\}"));
    static const QRegularExpression colour(QStringLiteral("--([a-z-]+): (#[0-9a-f]{6});"));
    int schemes = 0;
    for (auto blocks = scheme.globalMatch(css); blocks.hasNext(); ++schemes) {
        QMap<QString, QString> colours;
        for (auto found = colour.globalMatch(blocks.next().captured(1)); found.hasNext();) {
            const auto match = found.next();
            colours.insert(match.captured(1), match.captured(2));
        }
        const QString ground = colours.value(QStringLiteral("ground"));
        for (const char *ink : {"ink", "quiet", "link"})
            QVERIFY2(contrast(colours.value(QString::fromLatin1(ink)), ground) >= 4.5, ink);
        QVERIFY(contrast(colours.value(QStringLiteral("button-ink")), colours.value(QStringLiteral("button"))) >= 4.5);
        QVERIFY(contrast(colours.value(QStringLiteral("line")), ground) >= 3);
    }
    QCOMPARE(schemes, 2);
    static const QRegularExpression other(QStringLiteral("(?<!--)[a-z-]+: [^;]*#[0-9a-f]{3,6}"));
    QVERIFY2(!css.section(QStringLiteral("\nbody"), 1).contains(other), "a colour that is in no pair");
}

QTEST_APPLESS_MAIN(TestShelf)
#include "tst_shelf.moc"
