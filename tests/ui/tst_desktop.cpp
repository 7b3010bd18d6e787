// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/first_window.h"
#include "app/attune/media_keys.h"
#include "tests/support/test_program.h"
#include "ui/player/video_widget.h"
#include "ui/shell/main_window.h"
#include "ui/signin/lock_page.h"
#include "ui/style/icon_resources.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <future>

using namespace attune;
using namespace attune::test;
using playback::Player;
using std::chrono::milliseconds;

namespace {

QDBusConnection bus()
{
    return QDBusConnection::sessionBus();
}

void say(const char *path, const char *interface, const char *name, bool value)
{
    QDBusMessage signal = QDBusMessage::createSignal(QString::fromLatin1(path), QString::fromLatin1(interface),
                                                     QString::fromLatin1(name));
    signal << value;
    QVERIFY(bus().send(signal));
}

} // namespace

/// What the desktop around the program says to it, and hears of it. Needs a session bus.
class TestDesktop : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { end(); }
    void leavingTheComputerIsHeard_data();
    void leavingTheComputerIsHeard();
    void aLockedScreenLocksTheProgram();
    void lockingWithTheScreenCanBeSwitchedOff();
    void mediaKeysPlayAndPause();
    void aMediaKeyDoesNotLiftTheCurtain();
    void theBusLearnsNothingAboutTheRecording();
    void aSecondStartCallsTheFirstWindow_data();
    void aSecondStartCallsTheFirstWindow();

private:
    void open();
    QDBusMessage press(const char *key);
    ui::VideoWidget *picture() { return find<ui::VideoWidget>("picture"); }
    ui::LockPage *lockPage() { return m_app->window().findChild<ui::LockPage *>(); }

    /// What was said on the bus before has come: the daemon answers after it has passed that on.
    static void delivered()
    {
        bus().call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                                  QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
        runQueued();
    }

    domain::Recording m_recording;
};

void TestDesktop::initTestCase()
{
    ui::initialiseIconResources();
    QVERIFY2(bus().isConnected(), "run inside dbus-run-session");
    QVERIFY(bus().registerService(QStringLiteral("org.freedesktop.login1")));
}

void TestDesktop::open()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    m_recording = *m_app->window().browserPage()->selected();
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
}

/// Not waited for: the one who answers is this thread.
QDBusMessage TestDesktop::press(const char *key)
{
    const auto call =
        QDBusMessage::createMethodCall(app::MediaKeys::serviceName(), QString::fromLatin1(app::MediaKeys::path),
                                       QStringLiteral("org.mpris.MediaPlayer2.Player"), QString::fromLatin1(key));
    QDBusPendingCall pending = bus().asyncCall(call);
    const bool answered = QTest::qWaitFor([&pending] { return pending.isFinished(); }, patience);
    return answered ? pending.reply() : QDBusMessage();
}

void TestDesktop::leavingTheComputerIsHeard_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("interface");
    QTest::addColumn<QByteArray>("name");
    QTest::addRow("freedesktop") << QByteArray("/ScreenSaver") << QByteArray("org.freedesktop.ScreenSaver")
                                 << QByteArray("ActiveChanged");
    QTest::addRow("GNOME") << QByteArray("/org/gnome/ScreenSaver") << QByteArray("org.gnome.ScreenSaver")
                           << QByteArray("ActiveChanged");
    QTest::addRow("sleep") << QByteArray("/org/freedesktop/login1") << QByteArray("org.freedesktop.login1.Manager")
                           << QByteArray("PrepareForSleep");
}

void TestDesktop::leavingTheComputerIsHeard()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, interface);
    QFETCH(QByteArray, name);
    app::SystemLock lock(bus(), bus());
    QSignalSpy left(&lock, &app::SystemLock::left);
    say(path.constData(), interface.constData(), name.constData(), false); // coming back
    delivered();
    QCOMPARE(left.size(), 0);
    say(path.constData(), interface.constData(), name.constData(), true);
    QTRY_COMPARE(left.size(), 1);
}

void TestDesktop::aLockedScreenLocksTheProgram()
{
    open();
    QElapsedTimer since;
    since.start();
    say("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", true);
    QTRY_VERIFY(lockPage()->isVisible());
    qInfo("locked after %lld ms", since.elapsed());
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QVERIFY(picture()->isCurtainDrawn());
    press("PlayPause");
    runQueued();
    QCOMPARE(player().state(), Player::State::Paused); // nobody hears it from behind a lock
}

void TestDesktop::lockingWithTheScreenCanBeSwitchedOff()
{
    begin();
    ui::Settings(m_state->path() + QStringLiteral("/settings.ini")).setLocksWithSystem(false);
    startProgram();
    signIn("ruth");
    QVERIFY(waitForRows());
    say("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", true);
    delivered();
    QVERIFY(!lockPage()->isVisible());
}

void TestDesktop::mediaKeysPlayAndPause()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    const auto isThere = [] { return bus().interface()->isServiceRegistered(app::MediaKeys::serviceName()).value(); };
    QVERIFY(!isThere()); // nothing is open
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QVERIFY(isThere());
    press("Pause");
    QTRY_COMPARE(player().state(), Player::State::Paused);
    press("Pause");
    runQueued();
    QCOMPARE(player().state(), Player::State::Paused);
    press("Play");
    QTRY_COMPARE(player().state(), Player::State::Playing);
    press("PlayPause");
    QTRY_COMPARE(player().state(), Player::State::Paused);
    press("Stop");
    QVERIFY(m_app->window().playerPage()->isOpen());
    m_app->window().playerPage()->close();
    QTRY_VERIFY(!isThere());
}

void TestDesktop::aMediaKeyDoesNotLiftTheCurtain()
{
    open();
    m_app->window().playerPage()->drawCurtain();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    for (const char *key : {"Play", "PlayPause"}) {
        press(key);
        runQueued();
        QVERIFY(picture()->isCurtainDrawn());
        QCOMPARE(player().state(), Player::State::Paused);
    }
}

void TestDesktop::theBusLearnsNothingAboutTheRecording()
{
    open();
    QString everything;
    QDebug text(&everything);
    for (const char *interface : {"org.mpris.MediaPlayer2", "org.mpris.MediaPlayer2.Player"}) {
        const auto call =
            QDBusMessage::createMethodCall(app::MediaKeys::serviceName(), QString::fromLatin1(app::MediaKeys::path),
                                           QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("GetAll"))
            << QString::fromLatin1(interface);
        QDBusPendingReply<QVariantMap> pending = bus().asyncCall(call);
        QVERIFY(QTest::qWaitFor([&pending] { return pending.isFinished(); }, patience));
        QVERIFY(pending.isValid());
        const QVariantMap properties = pending.value();
        for (auto one = properties.begin(); one != properties.end(); ++one) {
            QVariant value = one.value();
            if (one.key() == QStringLiteral("Metadata"))
                value = qdbus_cast<QVariantMap>(value.value<QDBusArgument>());
            text << one.key() << value;
        }
    }
    QVERIFY2(everything.contains(QStringLiteral("Playing")), qPrintable(everything));
    QVERIFY(everything.contains(QStringLiteral("\"Recording\"")));
    for (const QString &word :
         {m_recording.clientName, m_recording.clinicianName, m_recording.id.value(), m_recording.number,
          m_recording.sessionId.value(), m_recording.clientRecordNumber, QStringLiteral("127.0.0.1")})
        QVERIFY2(word.isEmpty() || !everything.contains(word), qPrintable(word));
    QVERIFY(!everything.contains(QStringLiteral("mpris:length")));
}

void TestDesktop::aSecondStartCallsTheFirstWindow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("comes");
    QTest::newRow("started again") << QString() << false;
    QTest::newRow("an invitation") << QStringLiteral("attune://join?server=clinic.example&invitation=X") << true;
    QTest::newRow("endless") << QString(2000, QLatin1Char('x')) << false;
}

void TestDesktop::aSecondStartCallsTheFirstWindow()
{
    QFETCH(QString, text);
    QFETCH(bool, comes);
    app::FirstWindow first(bus());
    QVERIFY(first.claim());
    const QSignalSpy wanted(&first, &app::FirstWindow::wanted);
    const QSignalSpy came(&first, &app::FirstWindow::textCame);
    const QString name = QStringLiteral("second");
    {
        app::FirstWindow second(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name));
        QVERIFY(!second.claim());
        // Beside this thread, which answers.
        auto handed = std::async(std::launch::async, [&second, &text] { return second.handOver(text); });
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, patience);
        QVERIFY(handed.get());
    }
    QCOMPARE(came.size(), comes ? 1 : 0);
    if (comes)
        QCOMPARE(came.first().first().toString(), text);
    // When the first has ended, the next one is it.
    QVERIFY(bus().unregisterService(QString::fromLatin1(app::FirstWindow::serviceName)));
    bus().unregisterObject(QString::fromLatin1(app::FirstWindow::path));
    QDBusConnection other(name);
    app::FirstWindow third(other);
    QVERIFY(third.claim());
    QVERIFY(other.unregisterService(QString::fromLatin1(app::FirstWindow::serviceName)));
    QDBusConnection::disconnectFromBus(name);
}

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
