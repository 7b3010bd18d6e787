// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/review_fixture.h"

/// Keys, settings and the moments at which a recording is left.
class TestReviewKeys : public QObject, protected ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void hiddenNamesAreNowhere();
    void thePaletteGivesACommand();
    void keysAreChangedAndShownAtOnce();
    void singleKeysCanBeSwitchedOff();
    void settingsAreFoundAndCount();
    void comingBackAfterAPauseHearsTheLastSecondsAgain();
    void twoEscapesHideEverything();
    void atTheEndNothingElseBegins();
    void whatTheClinicEndsIsGoneAndSaysWhy();
};

void TestReviewKeys::hiddenNamesAreNowhere()
{
    open();
    QStringList names;
    const auto rows = m_app->window().browserPage();
    QVERIFY(rows);
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    domain::RecordingQuery all;
    all.pageSize = 100;
    const auto page = wait(ruth.clinic.recordings(all));
    QVERIFY(page);
    for (const domain::Recording &recording : page->items)
        names << recording.clientName;
    names.removeDuplicates();
    QVERIFY(names.size() > 1);
    const auto leaks = [&] {
        QStringList texts;
        gather(QAccessible::queryAccessibleInterface(&m_app->window()), texts);
        const QString everything = texts.join(QLatin1Char('\n')) + m_app->window().windowTitle();
        QStringList found;
        for (const QString &name : std::as_const(names)) {
            if (everything.contains(name))
                found << name;
        }
        return found;
    };
    QVERIFY(!leaks().isEmpty()); // the test would see one
    command("app.maskNames")->setChecked(true);
    QVERIFY(find<QLabel>("namesHidden")->isVisible());
    QTRY_COMPARE(leaks(), QStringList());
    command("app.back")->trigger();
    QVERIFY(waitForRows());
    QTRY_COMPARE(leaks(), QStringList());
    command("app.sessions")->trigger();
    QVERIFY(settled());
    QTRY_COMPARE(leaks(), QStringList());
    command("app.maskNames")->setChecked(false);
    command("app.recordings")->trigger();
    QTRY_VERIFY(!leaks().isEmpty());
}

void TestReviewKeys::thePaletteGivesACommand()
{
    open();
    command("app.palette")->trigger();
    auto *text = find<QLineEdit>("paletteText");
    QTRY_VERIFY(text);
    const int all = find<QListWidget>("paletteList")->count();
    QVERIFY(all > 60);
    keys(text, QStringLiteral("mute"));
    QVERIFY(find<QListWidget>("paletteList")->count() < 5);
    QVERIFY(!player().isMuted());
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(player().isMuted());
}

void TestReviewKeys::keysAreChangedAndShownAtOnce()
{
    open();
    command("app.preferences")->trigger();
    QTRY_VERIFY(find<QDialog>("preferences"));
    ui::Settings settings(m_state->filePath(QStringLiteral("settings.ini")));
    QVERIFY(settings.keys().isEmpty());
    const auto combos = find<QDialog>("preferences")->findChildren<QComboBox *>();
    QComboBox *profiles = nullptr;
    for (QComboBox *combo : combos) {
        if (combo->findText(QStringLiteral("Like an editor")) >= 0)
            profiles = combo;
    }
    QVERIFY(profiles);
    const int editor = profiles->findText(QStringLiteral("Like an editor"));
    profiles->setCurrentIndex(editor);
    Q_EMIT profiles->activated(editor);
    QVERIFY(command("player.faster")->shortcuts().contains(QKeySequence(Qt::Key_L)));
    QVERIFY(command("player.faster")->toolTip().contains(QLatin1Char('L')));
    QVERIFY(!command("player.seekFwd10")->shortcuts().contains(QKeySequence(Qt::Key_L)));
    find<QDialog>("preferences")->accept();
    const double before = player().rate();
    activate();
    QTest::keyClick(picture(), Qt::Key_L);
    QTRY_VERIFY(player().rate() > before);
    startProgram(); // and the next time, for her
    QVERIFY(!command("player.faster")->shortcuts().contains(QKeySequence(Qt::Key_L)));
    signIn("ruth");
    QVERIFY(waitForRows());
    QVERIFY(command("player.faster")->shortcuts().contains(QKeySequence(Qt::Key_L)));
}

void TestReviewKeys::singleKeysCanBeSwitchedOff()
{
    open();
    ui::Settings(m_state->filePath(QStringLiteral("settings.ini"))).setSingleKeys(ui::SingleKeys::Off);
    startProgram();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTest::keyClick(picture(), Qt::Key_M);
    runQueued();
    QVERIFY(!player().isMuted());
    QTest::keyClick(picture(), Qt::Key_Space); // no letter
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

void TestReviewKeys::settingsAreFoundAndCount()
{
    open();
    command("app.preferences")->trigger();
    QTRY_VERIFY(find<QDialog>("preferences"));
    auto *search = find<QLineEdit>("preferencesSearch");
    keys(search, QStringLiteral("text"));
    auto *pages = find<QListWidget>("preferencesPages");
    QVERIFY(!pages->item(pages->count() - 1)->isHidden()); // the size of text is on the last page
    search->clear();
    keys(search, QStringLiteral("no setting like this"));
    for (int i = 0; i < pages->count(); ++i)
        QVERIFY(pages->item(i)->isHidden());
    search->clear();
    const auto boxes = find<QDialog>("preferences")->findChildren<QComboBox *>();
    for (QComboBox *box : boxes) {
        const int slow = box->findText(QStringLiteral("0.75x"));
        if (slow < 0)
            continue;
        box->setCurrentIndex(slow);
        Q_EMIT box->activated(slow);
    }
    find<QDialog>("preferences")->accept();
    command("app.back")->trigger();
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().rate(), 0.75);
    const QString file = m_state->filePath(QStringLiteral("exported.ini"));
    ui::Settings settings(m_state->filePath(QStringLiteral("settings.ini")));
    settings.setPerson(
        server::identity::accountByEmail(m_clinic->clinic().database.connection(), QStringLiteral("ruth@sample.clinic"))
            ->person.id.value());
    QVERIFY(settings.exportTo(file));
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(!exported.readAll().contains("sample.clinic"));
    settings.reset(QStringLiteral("playback/"));
    QCOMPARE(settings.playback().speed, 1.0);
    QVERIFY(settings.importFrom(file));
    QCOMPARE(settings.playback().speed, 0.75);
    QVERIFY(!settings.importFrom(m_clinic->authorityFile())); // some other file
}

void TestReviewKeys::comingBackAfterAPauseHearsTheLastSecondsAgain()
{
    open();
    player().seek(milliseconds(20'000));
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTest::keyClick(picture(), Qt::Key_Space);
    QTRY_COMPARE(player().state(), Player::State::Paused);
    const milliseconds stopped = player().position();
    letPass(1300, "a pause after which one has lost the thread");
    QSignalSpy sought(&player(), &Player::sought);
    QTest::keyClick(picture(), Qt::Key_Space);
    QTRY_COMPARE(sought.count(), 1);
    const auto target = sought.first().first().value<milliseconds>();
    QVERIFY(std::chrono::abs(stopped - milliseconds(2000) - target) < milliseconds(200));
}

void TestReviewKeys::atTheEndNothingElseBegins()
{
    open();
    auto *over = find<QWidget>("endOfRecording");
    QVERIFY(!over->isVisible());
    player().seek(player().duration() - milliseconds(700));
    QTRY_COMPARE(player().state(), Player::State::Finished);
    QTRY_VERIFY(over->isVisible());
    runQueued();
    QCOMPARE(player().state(), Player::State::Finished);
    find<QPushButton>("playAgain")->click();
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QVERIFY(player().position() < milliseconds(5000));
    QVERIFY(!over->isVisible());
}

void TestReviewKeys::whatTheClinicEndsIsGoneAndSaysWhy()
{
    open();
    player().pause();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    const auto client = server::identity::accountById(m_clinic->clinic().database.connection(), m_recording.clientId);
    QVERIFY(client);
    TestPerson elsewhere(m_clinic->address());
    const auto self = elsewhere.signIn(client->person.email.section(QLatin1Char('@'), 0, 0).toLatin1().constData());
    QVERIFY(self && wait(elsewhere.clinic.withdraw(self->id, {})).has_value());
    QTRY_COMPARE(player().state(), Player::State::Empty);
    QVERIFY(player().frame().isNull());
    QVERIFY(m_app->window().playerPage()->isVisible()); // the words are read here
    QLabel *said = nullptr;
    QPushButton *back = nullptr;
    for (auto *label : m_app->window().findChildren<QLabel *>())
        said =
            label->isVisible() && label->text().contains(QStringLiteral("Consent for this recording")) ? label : said;
    for (auto *button : m_app->window().playerPage()->findChildren<QPushButton *>())
        back = button->isVisible() && button->text() == QStringLiteral("Back to the List") ? button : back;
    QVERIFY(said && back);
    QTest::keyClick(picture(), Qt::Key_Space);
    runQueued();
    QCOMPARE(player().state(), Player::State::Empty);
    back->click();
    QTRY_VERIFY(m_app->window().browserPage()->isVisible());
}

void TestReviewKeys::twoEscapesHideEverything()
{
    open();
    QTest::keyClick(picture(), Qt::Key_Escape);
    QVERIFY(!picture()->isCurtainDrawn());
    QTest::keyClick(picture(), Qt::Key_Escape);
    QVERIFY(picture()->isCurtainDrawn());
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

QTEST_MAIN(TestReviewKeys)
#include "tst_review_keys.moc"
