// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "server/programs/shelf.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/shell/update_dialog.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>

using namespace attune;
using namespace attune::test;
using domain::InstallerKind;
using domain::ProgramOffer;
using domain::ReleaseStatement;

namespace {

const QString name = QStringLiteral("attune-9.9.0.run"); // of no processor, so that every machine takes it

crypto::NoteSigner signerOf(char seed)
{
    auto signer = crypto::NoteSigner::from(QStringLiteral("attune-releases"), crypto::SecretBytes(QByteArray(32, seed)));
    return std::move(*signer);
}

QString signedBy(char seed, const ReleaseStatement &statement)
{
    const QByteArray text = textOf(statement);
    return QString::fromUtf8(text + '\n' + signerOf(seed).signatureLine(text));
}

ReleaseStatement statementOf(const QString &version, const QString &file, const QByteArray &bytes = "installer")
{
    return {*domain::programVersionFrom(version), file, bytes.size(),
            QString::fromLatin1(crypto::sha256(bytes).toHex())};
}

ProgramOffer offerOf(const ReleaseStatement &statement, const QString &note)
{
    return {statement.file, textOf(statement.version), statement.size, statement.sha256, note};
}

ProgramOffer good(const QString &version, const QString &file)
{
    const ReleaseStatement statement = statementOf(version, file);
    return offerOf(statement, signedBy('k', statement));
}

} // namespace

/// Newer versions of the program, from a real server to a file (src/domain/UPDATES.md).
class TestUpdates : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void onlyWhatWasSignedAndIsNewerIsOffered_data();
    void onlyWhatWasSignedAndIsNewerIsOffered();
    void namesSayForWhichComputer_data();
    void namesSayForWhichComputer();
    void aNewerOneIsOfferedAndFetched();
    void withoutAKeyNothingIsOffered();
    void otherBytesAreThrownAway_data();
    void otherBytesAreThrownAway();
    void theScriptSignsWhatTheProgramBelieves();

private:
    void startWith(const QString &key);
    QString path(const QString &file) const { return m_state->path() + QLatin1Char('/') + file; }
    QByteArray m_bytes = QByteArray("installer ").repeated(100'000);
};

void TestUpdates::initTestCase()
{
    ui::initialiseIconResources();
    m_clinic = std::make_unique<TestClinic>();
    const QString folder = m_clinic->folder() + QStringLiteral("/installers/");
    QVERIFY(QDir().mkpath(folder));
    const auto put = [](const QString &file, const QByteArray &bytes) {
        QFile target(file);
        return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
    };
    QVERIFY(put(folder + name, m_bytes));
    QVERIFY(put(folder + name + QStringLiteral(".note"),
                signedBy('k', statementOf(QStringLiteral("9.9.0"), name, m_bytes)).toUtf8()));
    m_clinic->start();
    QTRY_COMPARE(m_clinic->clinic().programs->installers().size(), 1);
    m_state = std::make_unique<QTemporaryDir>();
}

void TestUpdates::startWith(const QString &key)
{
    m_app.reset();
    app::Environment environment{m_state->path(), QStringLiteral("127.0.0.1:%1").arg(m_clinic->port()),
                                 m_clinic->authorityFile(), false, m_journalKey};
    environment.releaseKey = key;
    m_app = std::make_unique<app::Application>(environment, *qApp);
    m_app->start();
    signIn("ruth");
    QVERIFY(waitForRows());
}

void TestUpdates::onlyWhatWasSignedAndIsNewerIsOffered_data()
{
    QTest::addColumn<QList<ProgramOffer>>("offers");
    QTest::addColumn<QString>("version");
    const QString file = QStringLiteral("attune-2.0.0.run");
    const ReleaseStatement newer = statementOf(QStringLiteral("2.0.0"), file);
    const auto row = [](const char *title, const QList<ProgramOffer> &offers, const char *version) {
        QTest::newRow(title) << offers << QString::fromLatin1(version);
    };
    row("a newer one", {good(QStringLiteral("2.0.0"), file)}, "2.0.0");
    row("a patch", {good(QStringLiteral("1.4.3"), file)}, "1.4.3");
    row("the newest of several",
        {good(QStringLiteral("1.5.0"), file), good(QStringLiteral("1.10.0"), file),
         good(QStringLiteral("1.9.0"), file)},
        "1.10.0");
    row("none", {}, "");
    row("the same", {good(QStringLiteral("1.4.2"), file)}, "");
    row("an older one", {good(QStringLiteral("1.4.1"), file)}, "");
    row("an older one, called newer", {[&file] {
            ProgramOffer offer = good(QStringLiteral("1.0.0"), file);
            offer.version = QStringLiteral("9.0.0");
            return offer;
        }()},
        "");
    row("signed by somebody else", {offerOf(newer, signedBy('x', newer))}, "");
    row("not signed", {offerOf(newer, {})}, "");
    row("a text without a signature", {offerOf(newer, QString::fromUtf8(textOf(newer)))}, "");
    row("changed after it was signed",
        {offerOf(newer, signedBy('k', newer).replace(QStringLiteral("2.0.0"), QStringLiteral("3.0.0")))}, "");
    row("another note by the same key",
        {offerOf(newer, QString::fromUtf8(QByteArray("log.example\n1\n") + '\n' +
                                          signerOf('k').signatureLine("log.example\n1\n")))},
        "");
    row("of another system", {good(QStringLiteral("2.0.0"), QStringLiteral("Attune-2.0.0.exe"))}, "");
    row("the server's program", {good(QStringLiteral("2.0.0"), QStringLiteral("attune-server-2.0.0.run"))}, "");
    row("a good one beside bad ones",
        {offerOf(newer, signedBy('x', newer)), good(QStringLiteral("1.5.0"), file), offerOf(newer, {})}, "1.5.0");
}

void TestUpdates::onlyWhatWasSignedAndIsNewerIsOffered()
{
    QFETCH(QList<ProgramOffer>, offers);
    QFETCH(QString, version);
    const app::Computer computer{InstallerKind::SelfExtracting, {}, QStringLiteral("amd64")};
    const auto found = app::newerProgram({{}, QStringLiteral("9.9.9"), offers}, signerOf('k').verifier(),
                                         *domain::programVersionFrom(QStringLiteral("1.4.2")), computer);
    QCOMPARE(found ? textOf(found->version) : QString(), version);
}

void TestUpdates::namesSayForWhichComputer_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *file, bool fits) { QTest::newRow(file) << QString::fromLatin1(file) << fits; };
    row("attune_1.1.0+deb12u1_amd64.deb", true);
    row("attune_1.1.0+deb13u1_amd64.deb", false);
    row("attune_1.1.0+deb12u1_arm64.deb", false);
    row("attune_1.1.0_amd64.deb", true);
    row("attune_1.1.0.deb", true);
    row("attune-1.1.0-x86_64.deb", true);
    row("attune-server_1.1.0+deb12u1_amd64.deb", false);
    row("attune-verify_1.1.0+deb12u1_amd64.deb", false);
    row("attune-1.1.0-x86_64.run", false);
    row("another_1.1.0_amd64.deb", false);
}

void TestUpdates::namesSayForWhichComputer()
{
    QFETCH(QString, file);
    QFETCH(bool, fits);
    QCOMPARE(app::isFor({InstallerKind::Debian, QStringLiteral("deb12"), QStringLiteral("amd64")}, file), fits);
}

void TestUpdates::aNewerOneIsOfferedAndFetched()
{
    startWith(signerOf('k').verifier().text());
    auto *notice = find<ui::MessageBar>("notice");
    QTRY_COMPARE_WITH_TIMEOUT(notice->text(), QStringLiteral("Attune 9.9.0 is available."), patience);
    notice->findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
    QTRY_VERIFY(find<ui::UpdateDialog>("updateDialog"));
    auto *dialog = find<ui::UpdateDialog>("updateDialog");
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("updateSave"));
    QTRY_VERIFY_WITH_TIMEOUT(save->isVisible(), patience);
    Q_EMIT dialog->saveWanted(path(name)); // as the file dialog says it
    auto *said = dialog->findChild<QLabel *>(QStringLiteral("updateText"));
    QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(path(name)), patience);
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == m_bytes);
    QVERIFY(!(QFile::permissions(path(name)) & QFile::ExeOwner)); // it starts nothing
    dialog->close();
}

void TestUpdates::withoutAKeyNothingIsOffered()
{
    for (const QString &key : {QString(), signerOf('x').verifier().text(), QStringLiteral("attune+00000000+AAAA")}) {
        startWith(key);
        QVERIFY(settled());
        QVERIFY(!find<ui::MessageBar>("notice")->text().contains(QStringLiteral("available")));
        find<QAction>("app.update")->trigger();
        auto *dialog = find<ui::UpdateDialog>("updateDialog");
        QVERIFY(dialog);
        auto *said = dialog->findChild<QLabel *>(QStringLiteral("updateText"));
        QTRY_VERIFY_WITH_TIMEOUT(said->text().startsWith(QStringLiteral("The clinic offers nothing newer")), patience);
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("updateSave"))->isVisible());
        dialog->close();
    }
}

void TestUpdates::otherBytesAreThrownAway_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("file");
    QTest::addColumn<base::ErrorKind>("kind");
    QByteArray changed = m_bytes;
    changed[changed.size() / 2] = 'x';
    QTest::newRow("a byte is another one") << changed << name << base::ErrorKind::Untrusted;
    QTest::newRow("less was signed") << m_bytes.left(100) << name << base::ErrorKind::Untrusted;
    QTest::newRow("more was signed") << QByteArray(m_bytes + 'x') << name << base::ErrorKind::Untrusted;
    QTest::newRow("it is gone") << m_bytes << QStringLiteral("attune-9.9.1.run") << base::ErrorKind::NotFound;
}

void TestUpdates::otherBytesAreThrownAway()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, file);
    QFETCH(base::ErrorKind, kind);
    const QTemporaryDir folder;
    const QString target = folder.filePath(file);
    app::ProgramFetch fetch(m_clinic->address(), statementOf(QStringLiteral("9.9.0"), file, bytes), target, nullptr);
    QSignalSpy ended(&fetch, &app::ProgramFetch::finished);
    fetch.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    const auto result = ended.first().first().value<base::Result<void>>();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

/// What packaging/sign-release writes is what is read here.
void TestUpdates::theScriptSignsWhatTheProgramBelieves()
{
    const QTemporaryDir folder;
    const auto run = [](const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral("/usr/bin/python3"),
                      QStringList{QStringLiteral(SOURCE_FOLDER "/packaging/sign-release")} + arguments);
        process.waitForFinished();
        return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed());
    };
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const auto [made, verifier] = run({QStringLiteral("--make-key"), key});
    QCOMPARE(made, 0);
    const auto believed = crypto::verifierKeyFrom(verifier);
    QVERIFY2(believed, qPrintable(verifier));
    const QString file = folder.filePath(name);
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(m_bytes) == m_bytes.size());
    target.close();
    QCOMPARE(run({QStringLiteral("--key"), key, QStringLiteral("--version"), QStringLiteral("9.9.0"), file}).first, 0);
    QFile note(file + QStringLiteral(".note"));
    QVERIFY(note.open(QIODevice::ReadOnly));
    const ReleaseStatement statement = statementOf(QStringLiteral("9.9.0"), name, m_bytes);
    const ProgramOffer offer = offerOf(statement, QString::fromUtf8(note.readAll()));
    const auto found = app::newerProgram({{}, {}, {offer}}, *believed, {1, 0, 0},
                                         {InstallerKind::SelfExtracting, {}, QStringLiteral("amd64")});
    QVERIFY(found);
    QCOMPARE(*found, statement);
    QVERIFY(run({QStringLiteral("--key"), key, QStringLiteral("--version"), QStringLiteral("9.9"), file}).first != 0);
}

QTEST_MAIN(TestUpdates)
#include "tst_updates.moc"
