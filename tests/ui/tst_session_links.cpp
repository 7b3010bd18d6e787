// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/first_window.h"
#include "app/attune/portals.h"
#include "domain/session_link.h"
#include "server/identity/accounts.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/signin/lock_page.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QClipboard>
#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QFrame>
#include <QMessageBox>
#include <QProcess>
#include <QTcpServer>

using namespace attune;
using namespace attune::test;

namespace {

QString linkTo(const QString &session, const QString &server = {})
{
    return domain::textOf(domain::SessionLink{domain::SessionId(session), server});
}

} // namespace

/// Links from a calendar, in the real program on a real server, and from one start of the program to another
/// (src/domain/LINKS.md). Needs a session bus.
class TestSessionLinks : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_app.reset(); }
    void cleanupTestCase() { end(); }
    void aSessionOfTheseDaysIsShown();
    void anOlderOneIsFoundByItsRecording();
    void whatIsNotTheirsIsOneSentence_data();
    void whatIsNotTheirsIsOneSentence();
    void whatIsNoLinkIsSaid_data();
    void whatIsNoLinkIsSaid();
    void nothingIsOpenedBeforeSomebodySignsIn();
    void nothingIsOpenedBehindALock();
    void signingOutForgetsALink();
    void anotherClinicIsAskedAbout_data();
    void anotherClinicIsAskedAbout();
    void theNewestLinkCounts();
    void copyLinkHasNoNameInIt();
    void actionsGoToPages();
    void aSecondStartOpensItInTheFirst();
    void twoStartsOfTheProgramAreOneWindow();
    void fileDialogsAreThePortalsInASandbox();

private:
    void enter(const char *who);
    QString here() const { return QStringLiteral("127.0.0.1:%1").arg(m_clinic->port()); }
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    /// A session of Ruth's that was recorded, so many days from now.
    QString sessionOfRuth(int days);
    bool showsSession(const QString &id) const;
    QMessageBox *question() const { return find<QMessageBox>("otherClinicBox"); }
    QString notice() const
    {
        const auto *bar = find<ui::MessageBar>("notice");
        return bar->isVisible() ? bar->text() : QString();
    }
    QString noteOfSignIn() const { return m_app->window().signInPage()->findChild<ui::MessageBar *>()->text(); }
    static QStringList arguments(const QStringList &more);
    std::unique_ptr<QProcess> start(const QStringList &more) const;
};

void TestSessionLinks::initTestCase()
{
    ui::initialiseIconResources();
    QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run inside dbus-run-session");
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

/// One clinic for all, a program for each.
void TestSessionLinks::init()
{
    m_state = std::make_unique<QTemporaryDir>();
    startProgram();
}

void TestSessionLinks::enter(const char *who)
{
    signIn(who);
    QVERIFY(waitForRows());
}

QString TestSessionLinks::sessionOfRuth(int days)
{
    const auto ruth = server::identity::accountByEmail(db(), QStringLiteral("ruth@sample.clinic"));
    const QString id = db().run(QStringLiteral("SELECT session_id FROM recordings WHERE status = 'AVAILABLE' AND "
                                               "clinician_id = ? ORDER BY id LIMIT 1"),
                                {ruth->person.id.value()})
                           .first<QString>()
                           .value_or(QString());
    const qint64 starts = base::toUnixMs(base::SystemClock().now()) + qint64(days) * 24 * 3600 * 1000;
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
             {starts, starts + 50 * 60'000, id});
    return id;
}

/// Its card is there, and has the keys.
bool TestSessionLinks::showsSession(const QString &id) const
{
    const auto *card = find<QFrame>(("session-" + id).toUtf8().constData());
    const QWidget *keys = m_app->window().focusWidget();
    return card && card->isVisible() && keys && card->isAncestorOf(keys);
}

void TestSessionLinks::aSessionOfTheseDaysIsShown()
{
    const QString id = sessionOfRuth(1);
    QVERIFY(!id.isEmpty());
    enter("ruth");
    for (const QString &server : {here(), QString()}) {
        m_app->window().goToPage(QStringLiteral("recordings"));
        QElapsedTimer since;
        since.start();
        m_app->links().follow(linkTo(id, server));
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(id), patience);
        qInfo("opened after %lld ms", since.elapsed());
        QVERIFY(!m_app->window().playerPage()->isOpen()); // nothing is played
    }
}

void TestSessionLinks::anOlderOneIsFoundByItsRecording()
{
    const QString id = sessionOfRuth(-40);
    enter("ruth");
    m_app->links().follow(linkTo(id, here()));
    QTRY_VERIFY_WITH_TIMEOUT(waitForRows() && m_app->window().browserPage()->selected()->sessionId.value() == id,
                             patience);
    QVERIFY(m_app->window().browserPage()->isVisible());
    QVERIFY(!m_app->window().playerPage()->isOpen());
}

void TestSessionLinks::whatIsNotTheirsIsOneSentence_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("there is none") << false;
    QTest::newRow("another clinician's") << true;
}

void TestSessionLinks::whatIsNotTheirsIsOneSentence()
{
    QFETCH(bool, isThere);
    QString id = QStringLiteral("0195c2df-c600-7284-b969-00000000000f");
    if (isThere)
        id =
            db().run(QStringLiteral("SELECT id FROM therapy_sessions WHERE client_id <> ? AND id NOT IN (SELECT "
                                    "session_id FROM session_participants) ORDER BY id LIMIT 1"),
                     {server::identity::accountByEmail(db(), QStringLiteral("soren@sample.clinic"))->person.id.value()})
                .first<QString>()
                .value_or(QString());
    enter("soren");
    m_app->links().follow(linkTo(id));
    QTRY_COMPARE_WITH_TIMEOUT(notice(), QStringLiteral("This link's session isn't here, or isn't open to you."),
                              patience);
}

void TestSessionLinks::whatIsNoLinkIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing known") << QStringLiteral("attune://recording/12");
    QTest::newRow("more than ids") << linkTo(QStringLiteral("0195c2df-c600-7284-b969-00000000000f")) +
                                          QStringLiteral("?client=Ingrid");
    QTest::newRow("markup") << QStringLiteral("attune://session/<img src=x>");
    QTest::newRow("another place") << QStringLiteral("file:///etc/passwd");
    QTest::newRow("a long one") << QStringLiteral("attune://session/") + QString(1000, QLatin1Char('a'));
}

void TestSessionLinks::whatIsNoLinkIsSaid()
{
    QFETCH(QString, text);
    m_app->links().follow(text);
    QCOMPARE(noteOfSignIn(), QStringLiteral("This isn't a link that Attune can open."));
    enter("ruth");
    QVERIFY(m_app->window().browserPage()->isVisible()); // it was not kept
    m_app->links().follow(text);
    QCOMPARE(notice(), QStringLiteral("This isn't a link that Attune can open."));
    QVERIFY(!question());
}

void TestSessionLinks::nothingIsOpenedBeforeSomebodySignsIn()
{
    const QString id = sessionOfRuth(1);
    m_app->links().follow(linkTo(id, here()));
    QCOMPARE(noteOfSignIn(), QStringLiteral("Sign in to open the link."));
    QVERIFY(!find<QFrame>(("session-" + id).toUtf8().constData()));
    signIn("ruth");
    QTRY_VERIFY_WITH_TIMEOUT(showsSession(id), patience);
}

void TestSessionLinks::nothingIsOpenedBehindALock()
{
    const QString id = sessionOfRuth(1);
    enter("ruth");
    m_app->window().lock(QStringLiteral("Away."));
    m_app->links().follow(linkTo(id, here()));
    m_app->links().follow(linkTo(id, QStringLiteral("other.invalid"))); // nor asked
    m_app->links().follow(linkTo(id, here()));
    QVERIFY(settled());
    QVERIFY(find<ui::LockPage>("lockPage")->isVisible());
    QVERIFY(!question());
    find<QLineEdit>("unlockPassword")->setText(QString::fromLatin1(samplePassword));
    QTest::keyClick(find<QLineEdit>("unlockPassword"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(showsSession(id), patience);
}

void TestSessionLinks::signingOutForgetsALink()
{
    const QString id = sessionOfRuth(1);
    enter("ruth");
    m_app->window().lock(QStringLiteral("Away."));
    m_app->links().follow(linkTo(id, here()));
    Q_EMIT m_app->window().signOutRequested();
    QTRY_VERIFY(m_app->window().signInPage()->isVisible());
    enter("ruth");
    QVERIFY(settled());
    QVERIFY(!showsSession(id));
}

void TestSessionLinks::anotherClinicIsAskedAbout_data()
{
    QTest::addColumn<bool>("isSignedIn");
    QTest::addColumn<bool>("goes");
    QTest::newRow("stays") << true << false;
    QTest::newRow("goes there") << true << true;
    QTest::newRow("stays, not signed in") << false << false;
    QTest::newRow("goes there, not signed in") << false << true;
}

void TestSessionLinks::anotherClinicIsAskedAbout()
{
    QFETCH(bool, isSignedIn);
    QFETCH(bool, goes);
    QTcpServer other; // nobody is told anything before somebody signs in there
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString server = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
    if (isSignedIn)
        enter("ruth");
    m_app->links().follow(linkTo(sessionOfRuth(1), server));
    QTRY_VERIFY(question());
    QVERIFY2(question()->text().contains(server), qPrintable(question()->text()));
    QCOMPARE(question()->defaultButton()->objectName() == QStringLiteral("otherClinicGo"), false);
    if (goes)
        question()->findChild<QPushButton *>(QStringLiteral("otherClinicGo"))->click();
    else
        question()->defaultButton()->click();
    QTRY_VERIFY(!question());
    QVERIFY(settled());
    QCOMPARE(m_app->window().signInPage()->isVisible(), goes || !isSignedIn);
    QCOMPARE(find<QLineEdit>("server")->text() == server, goes);
    if (goes)
        QCOMPARE(noteOfSignIn(), QStringLiteral("Sign in to open the link."));
    QVERIFY(!other.hasPendingConnections());
}

void TestSessionLinks::theNewestLinkCounts()
{
    const QString id = sessionOfRuth(1);
    m_app->links().follow(linkTo(QStringLiteral("0195c2df-c600-7284-b969-00000000000f")));
    m_app->links().follow(linkTo(id));
    signIn("ruth");
    QTRY_VERIFY_WITH_TIMEOUT(showsSession(id), patience);
    QCOMPARE(notice().contains(QStringLiteral("isn't open to you")), false);
}

void TestSessionLinks::copyLinkHasNoNameInIt()
{
    const QString id = sessionOfRuth(1);
    enter("ruth");
    const domain::Recording recording = *m_app->window().browserPage()->selected();
    find<QAction>("list.copyLink")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), linkTo(recording.sessionId.value(), here()));
    m_app->links().follow(linkTo(id));
    QTRY_VERIFY_WITH_TIMEOUT(showsSession(id), patience);
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Space); // the keys are on the card's own button
    const auto copied = domain::sessionLinkFrom(QGuiApplication::clipboard()->text());
    QVERIFY(copied);
    QCOMPARE(copied->session.value(), id);
    QCOMPARE(copied->server, here());
}

void TestSessionLinks::actionsGoToPages()
{
    m_app->links().perform(QStringLiteral("sessions"));
    QVERIFY(m_app->window().signInPage()->isVisible());
    enter("ruth");
    m_app->links().perform(QStringLiteral("sessions"));
    QVERIFY(find<QWidget>("sessionsPage")->isVisible());
    for (const char *nothing : {"", "quit", "app.signOut", "sessions\n", "clinicStatus"}) { // the last is not for her
        m_app->links().perform(QString::fromLatin1(nothing));
        QVERIFY2(find<QWidget>("sessionsPage")->isVisible(), nothing);
    }
    m_app->window().lock(QStringLiteral("Away."));
    m_app->links().perform(QStringLiteral("recordings"));
    QVERIFY(find<ui::LockPage>("lockPage")->isVisible());
}

QStringList TestSessionLinks::arguments(const QStringList &more)
{
    return QStringList{QStringLiteral("--no-keychain")} + more;
}

/// The program, as a desktop starts it: its state is in the test's folder because that is the person's.
std::unique_ptr<QProcess> TestSessionLinks::start(const QStringList &more) const
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_state->path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_state->path() + QStringLiteral("/share"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_state->path() + QStringLiteral("/config"));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(ATTUNE_PROGRAM), arguments(more));
    return process;
}

/// The first window is this test's, the second start is the program itself.
void TestSessionLinks::aSecondStartOpensItInTheFirst()
{
    app::FirstWindow first(QDBusConnection::sessionBus());
    QVERIFY(first.claim());
    connect(&first, &app::FirstWindow::textCame, &m_app->links(), &app::LinkDesk::follow);
    connect(&first, &app::FirstWindow::actionCame, &m_app->links(), &app::LinkDesk::perform);
    const QString id = sessionOfRuth(1);
    enter("ruth");
    const auto ends = [](QProcess &process) {
        return QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience);
    };
    auto second = start({linkTo(id, here())});
    QVERIFY(ends(*second));
    QCOMPARE(second->exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(showsSession(id), patience);
    second = start({QStringLiteral("--action"), QStringLiteral("recordings")});
    QVERIFY(ends(*second));
    QCOMPARE(second->exitCode(), 0);
    QTRY_VERIFY(m_app->window().browserPage()->isVisible());
    QVERIFY(QDBusConnection::sessionBus().unregisterService(QString::fromLatin1(app::FirstWindow::serviceName)));
    QDBusConnection::sessionBus().unregisterObject(QString::fromLatin1(app::FirstWindow::path));
}

void TestSessionLinks::twoStartsOfTheProgramAreOneWindow()
{
    auto *interface = QDBusConnection::sessionBus().interface();
    const QString name = QString::fromLatin1(app::FirstWindow::serviceName);
    const auto first = start({});
    QTRY_VERIFY_WITH_TIMEOUT(interface->isServiceRegistered(name).value(), patience);
    QElapsedTimer since;
    since.start();
    const auto second = start({linkTo(QStringLiteral("0195c2df-c600-7284-b969-00000000000f"), here())});
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, patience);
    qInfo("the second start was over after %lld ms", since.elapsed());
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(first->state(), QProcess::NotRunning, patience);
    QTRY_VERIFY(!interface->isServiceRegistered(name).value());
}

void TestSessionLinks::fileDialogsAreThePortalsInASandbox()
{
    const QByteArray before = qgetenv("QT_QPA_PLATFORMTHEME");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    qunsetenv("SNAP");
    const QString root = m_state->path() + QLatin1Char('/');
    QCOMPARE(app::platformTheme(root), QByteArray());
    QFile info(root + QStringLiteral(".flatpak-info"));
    QVERIFY(info.open(QIODevice::WriteOnly));
    QCOMPARE(app::platformTheme(root), QByteArray("xdgdesktopportal"));
    qputenv("QT_QPA_PLATFORMTHEME", "kde"); // what somebody has set stays
    QCOMPARE(app::platformTheme(root), QByteArray());
    qputenv("QT_QPA_PLATFORMTHEME", before);
}

QTEST_MAIN(TestSessionLinks)
#include "tst_session_links.moc"
