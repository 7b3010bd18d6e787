// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"
#include "server/identity/invitations.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/signin/invitation_dialog.h"
#include "ui/signin/sign_in_page.h"
#include "ui/style/icon_resources.h"

#include <QDirIterator>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSslCertificate>

using namespace attune;
using namespace attune::test;

/// Joining a clinic from nothing, in the real program on a real server with an authority of its own
/// (src/domain/JOINING.md).
class TestJoin : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void init();
    void cleanup() { end(); }
    void oneTextIsAllThatIsNeeded_data();
    void oneTextIsAllThatIsNeeded();
    void nothingIsSentToAnotherServer();
    void aBareInvitationSaysWhatToDo_data();
    void aBareInvitationSaysWhatToDo();
    void aChangedTextIsRefusedBeforeAnythingIsSent();
    void whatIsNoInvitationIsNotTaken();

private:
    /// As it is after it was installed: it knows no clinic.
    void startFresh(const QString &invitation = {});
    domain::JoinLink invite();
    QString fileOf(const domain::JoinLink &link);
    bool drop(const QMimeData &data);
    void choosePassword();
    QString complaint() { return find<QLineEdit>("invitation")->accessibleDescription(); }
    bool isSpent();
    QStringList filesWith(const QString &text);

    QString m_password = QStringLiteral("river stone lantern");
};

void TestJoin::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_state = std::make_unique<QTemporaryDir>();
}

void TestJoin::startFresh(const QString &invitation)
{
    m_app = std::make_unique<app::Application>(
        app::Environment{m_state->path(), {}, {}, false, m_journalKey, invitation}, *qApp);
    m_app->start();
}

domain::JoinLink TestJoin::invite()
{
    auto &db = m_clinic->clinic().database.connection();
    const auto june = server::identity::accountByEmail(db, QStringLiteral("june@sample.clinic"));
    const auto authority = QSslCertificate::fromPath(m_clinic->authorityFile()).first();
    return {QStringLiteral("127.0.0.1:%1").arg(m_clinic->port()), authority.digest(QCryptographicHash::Sha256),
            server::identity::makeInvitation(db, june->person.id, m_clinic->clinic().clock.now())};
}

QString TestJoin::fileOf(const domain::JoinLink &link)
{
    QFile file(m_state->filePath(QStringLiteral("../june-%1.attune-invitation").arg(m_clinic->port())));
    if (file.open(QIODevice::WriteOnly))
        file.write(domain::fileOf(link));
    return QFileInfo(file).absoluteFilePath();
}

/// Onto the page, as a file manager or a browser does it. @return whether the page would take it
bool TestJoin::drop(const QMimeData &data)
{
    ui::SignInPage *page = m_app->window().signInPage();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(page, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &dropped);
    return true;
}

void TestJoin::choosePassword()
{
    find<QLineEdit>("newPassword")->setText(m_password);
    find<QLineEdit>("newPasswordAgain")->setText(m_password);
    QTest::mouseClick(find<QPushButton>("invitationGo"), Qt::LeftButton);
}

bool TestJoin::isSpent()
{
    auto row = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT 1 FROM invitations WHERE used_at IS NOT NULL"));
    return row.next();
}

QStringList TestJoin::filesWith(const QString &text)
{
    QStringList found;
    QDirIterator it(m_state->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
            found << file.fileName();
    }
    return found;
}

void TestJoin::oneTextIsAllThatIsNeeded_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"pasted", "dropped as text", "dropped as a file", "opened with the program"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestJoin::oneTextIsAllThatIsNeeded()
{
    QFETCH(QString, how);
    const domain::JoinLink link = invite();
    const QString file = fileOf(link);
    startFresh(how.startsWith(QStringLiteral("opened")) ? domain::textOf(link) : QString());
    if (how.startsWith(QStringLiteral("dropped"))) {
        QMimeData data;
        if (how.endsWith(QStringLiteral("file")))
            data.setUrls({QUrl::fromLocalFile(file)});
        else
            data.setText(domain::textOf(link));
        QVERIFY(drop(data));
    } else if (how == QStringLiteral("pasted")) {
        QTest::mouseClick(find<QPushButton>("invited"), Qt::LeftButton);
        QTRY_VERIFY(find<QLineEdit>("invitation"));
        find<QLineEdit>("invitation")->setText(domain::textOf(link));
    }
    QFile::remove(file);
    QTRY_VERIFY(find<QLabel>("invitationClinic"));
    QTRY_VERIFY(find<QLabel>("invitationClinic")->text().contains(domain::wordsToCompare(link.fingerprint)));
    choosePassword();
    QTRY_VERIFY(!find<QDialog>("invitationDialog"));
    QVERIFY(isSpent());
    QCOMPARE(find<QLineEdit>("server")->text(), link.server);
    QCOMPARE(filesWith(link.invitation), QStringList());
    find<QLineEdit>("email")->setText(QStringLiteral("june@sample.clinic"));
    find<QLineEdit>("password")->setText(m_password);
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    QTRY_VERIFY(find<QTableView>("recordings") && find<QTableView>("recordings")->isVisible());
    // And the next time, without the invitation: the clinic's authority was kept.
    m_app.reset();
    startFresh();
    QCOMPARE(find<QLineEdit>("server")->text(), link.server);
    find<QLineEdit>("email")->setText(QStringLiteral("june@sample.clinic"));
    find<QLineEdit>("password")->setText(m_password);
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    QTRY_VERIFY(find<QTableView>("recordings") && find<QTableView>("recordings")->isVisible());
}

void TestJoin::nothingIsSentToAnotherServer()
{
    domain::JoinLink link = invite();
    link.fingerprint[3] = static_cast<char>(link.fingerprint.at(3) ^ 1); // one bit of another clinic
    startFresh(domain::textOf(link));
    QTRY_VERIFY(find<QLineEdit>("newPassword"));
    choosePassword();
    QTRY_VERIFY(complaint().contains(QStringLiteral("doesn't match the invitation")));
    QVERIFY(!isSpent());
    QVERIFY(!QDir(m_state->filePath(QStringLiteral("authorities"))).exists());
    auto row = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT 1 FROM access_log WHERE action LIKE 'invitation%' AND action <> 'invitationMade'"));
    QVERIFY(!row.next()); // not even a wrong try
}

void TestJoin::aBareInvitationSaysWhatToDo_data()
{
    QTest::addColumn<bool>("serverTyped");
    QTest::addColumn<QString>("said");
    QTest::newRow("without the certificate")
        << true << QStringLiteral("the invitation as a text that begins with attune://join");
    QTest::newRow("without an address") << false << QStringLiteral("doesn't say which clinic");
}

void TestJoin::aBareInvitationSaysWhatToDo()
{
    QFETCH(bool, serverTyped);
    QFETCH(QString, said);
    const domain::JoinLink link = invite();
    startFresh();
    if (serverTyped)
        find<QLineEdit>("server")->setText(link.server);
    QTest::mouseClick(find<QPushButton>("invited"), Qt::LeftButton);
    QTRY_VERIFY(find<QLineEdit>("invitation"));
    find<QLineEdit>("invitation")->setText(domain::grouped(link.invitation));
    choosePassword();
    QTRY_VERIFY(complaint().contains(said));
    QVERIFY(!isSpent());
    QCOMPARE(find<QLineEdit>("invitation")->text(), domain::grouped(link.invitation)); // what was typed stays
}

void TestJoin::aChangedTextIsRefusedBeforeAnythingIsSent()
{
    const domain::JoinLink link = invite();
    startFresh(domain::textOf(link).chopped(2));
    QTRY_VERIFY(find<QLineEdit>("newPassword"));
    choosePassword();
    QTRY_VERIFY(complaint().contains(QStringLiteral("incomplete")));
    QVERIFY(!isSpent());
    QVERIFY(find<QLabel>("invitationClinic")->isHidden());
}

void TestJoin::whatIsNoInvitationIsNotTaken()
{
    startFresh();
    QMimeData text;
    text.setText(QStringLiteral("https://clinic.example/join?invitation=1"));
    QVERIFY(ui::invitationIn(text).isEmpty());
    const QString large = m_state->filePath(QStringLiteral("large.attune-invitation"));
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("attune://join?" + QByteArray(10'000, 'x'));
    file.close();
    QVERIFY(ui::invitationInFile(large).isEmpty());
    QVERIFY(ui::invitationInFile(m_state->path()).isEmpty());
    QVERIFY(ui::invitationInFile(m_state->filePath(QStringLiteral("nowhere"))).isEmpty());
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(large)});
    QVERIFY(!drop(dropped) && !drop(text));
    QVERIFY(!find<QDialog>("invitationDialog"));
}

QTEST_MAIN(TestJoin)
#include "tst_join.moc"
