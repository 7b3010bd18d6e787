// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"
#include "tests/support/test_program.h"
#include "ui/player/lane_widget.h"
#include "ui/player/note_box.h"
#include "ui/player/notes_panel.h"
#include "ui/player/seek_slider.h"
#include "ui/player/transcript_panel.h"
#include "ui/player/video_widget.h"
#include "ui/shell/settings.h"
#include "ui/style/icon_resources.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace attune;
using namespace attune::test;
using domain::Note;
using playback::Player;
using std::chrono::milliseconds;

/// Reviewing a recording in the real program: notes, transcript, timeline, keys, names.
class TestReview : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void twoKeystrokesFromSomethingHeardToAKeptNote();
    void typingTakesTheMomentOfTheFirstKey();
    void aMarkerIsTakenBack();
    void whatWasTypedIsThereAfterAnEndAndAfterALock();
    void aNoteWrittenWithoutAServerIsSentWhenItIsBack();
    void codesAreKeptWithTheirMoment();
    void aRangeAndAChapterStandUnderTheTimeline();
    void thePatientWritesForThemselves();
    void theTranscriptFollowsUntilSomebodyLooksElsewhere();
    void searchingMarksTheTimelineAndGoesThere();
    void aLineIsCorrectedAndASpeakerNamed();
    void theClientHidesALine();
    void aTypedTimeIsGoneTo();
    void aJumpIsTakenBackAndMadeAgain();
    void lanesAreUsedByKeys();
    void hiddenNamesAreNowhere();
    void thePaletteGivesACommand();
    void keysAreChangedAndShownAtOnce();
    void singleKeysCanBeSwitchedOff();
    void settingsAreFoundAndCount();
    void comingBackAfterAPauseHearsTheLastSecondsAgain();
    void twoEscapesHideEverything();
    void atTheEndNothingElseBegins();
    void whatTheClinicEndsIsGoneAndSaysWhy();

private:
    void open(const char *who = "ruth");
    QList<Note> stored(const char *who = "ruth");
    QAction *command(const char *id) { return m_app->window().findChild<QAction *>(QString::fromLatin1(id)); }
    void keys(QWidget *where, const QString &text) { QTest::keyClicks(where, text); }
    /// Without a window manager nobody does it when a dialog has closed.
    void activate()
    {
        m_app->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
        picture()->setFocus();
    }
    ui::VideoWidget *picture() { return find<ui::VideoWidget>("picture"); }

    domain::Recording m_recording;
};

void TestReview::open(const char *who)
{
    begin();
    signIn(who);
    QVERIFY(waitForRows());
    m_recording = *m_app->window().browserPage()->selected();
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(player().state(), Player::State::Playing, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(player().position() > milliseconds(2500), 20'000);
}

QList<Note> TestReview::stored(const char *who)
{
    TestPerson person(m_clinic->address());
    if (!person.signIn(who))
        return {};
    const auto notes = wait(person.clinic.notes(m_recording.id, domain::NoteUse::Read, {}));
    return notes ? *notes : QList<Note>();
}

void TestReview::twoKeystrokesFromSomethingHeardToAKeptNote()
{
    open();
    const milliseconds heard = player().position();
    QTest::keyClick(picture(), Qt::Key_N); // one
    auto *box = find<QPlainTextEdit>("noteText");
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QTRY_VERIFY(box->hasFocus());
    keys(box, QStringLiteral("She speaks of the lighthouse"));
    QTest::keyClick(box, Qt::Key_Return); // two
    QTRY_COMPARE_WITH_TIMEOUT(player().state(), Player::State::Playing, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 1, 10'000);
    const Note note = stored().first();
    QCOMPARE(note.text, QStringLiteral("She speaks of the lighthouse"));
    QVERIFY(std::abs(note.startMs - (heard.count() - 1000)) < 400); // what was heard was a moment ago
    QTRY_VERIFY(find<QLabel>("saved")->text().contains(QStringLiteral("Saved")));
    QCOMPARE(find<QListWidget>("notes")->count(), 1);
    QVERIFY(find<ui::LaneWidget>("notesLane")->blocks().size() == 1);
}

void TestReview::typingTakesTheMomentOfTheFirstKey()
{
    open();
    command("view.notes")->trigger();
    auto *box = find<QPlainTextEdit>("noteText");
    box->setFocus();
    player().pause();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    player().seek(milliseconds(10'000));
    keys(box, QStringLiteral("f"));
    player().seek(milliseconds(20'000));
    keys(box, QStringLiteral("irst"));
    QTest::keyClick(box, Qt::Key_Return, Qt::ShiftModifier);
    keys(box, QStringLiteral("second line"));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 1, 10'000);
    QCOMPARE(stored().first().startMs, 10'000); // paused: nothing is taken off
    QCOMPARE(stored().first().text, QStringLiteral("first\nsecond line"));
    QVERIFY(player().state() == Player::State::Paused); // it was not this note that paused it
}

void TestReview::aMarkerIsTakenBack()
{
    open();
    QTest::keyClick(picture(), Qt::Key_B);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 1, 10'000);
    QCOMPARE(stored().first().kind, domain::NoteKind::Marker);
    QCOMPARE(player().state(), Player::State::Playing);
    command("app.undo")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(stored().isEmpty(), 10'000);
    command("app.redo")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 1, 10'000);
}

void TestReview::whatWasTypedIsThereAfterAnEndAndAfterALock()
{
    open();
    QTest::keyClick(picture(), Qt::Key_N);
    keys(find<QPlainTextEdit>("noteText"), QStringLiteral("half a thou"));
    m_app->window().lock(QStringLiteral("test"));
    find<QLineEdit>("unlockPassword")->setText(QString::fromLatin1(samplePassword));
    QTest::keyClick(find<QLineEdit>("unlockPassword"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(picture()->isVisible(), 10'000);
    QCOMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), QStringLiteral("half a thou"));
    startProgram();
    signIn("ruth");
    QVERIFY(waitForRows());
    auto *onlyNew = find<QAbstractButton>("onlyNew");
    if (onlyNew->isChecked())
        onlyNew->click(); // what was watched is new no longer
    QTRY_VERIFY_WITH_TIMEOUT(m_app->window().browserPage()->selected() &&
                                 m_app->window().browserPage()->selected()->id == m_recording.id,
                             10'000);
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), QStringLiteral("half a thou"));
    QVERIFY(stored().isEmpty()); // nobody said that it is finished
}

void TestReview::aNoteWrittenWithoutAServerIsSentWhenItIsBack()
{
    open();
    m_clinic->stop();
    QTest::keyClick(picture(), Qt::Key_N);
    auto *box = find<QPlainTextEdit>("noteText");
    keys(box, QStringLiteral("kept through it all"));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(find<QLabel>("saved")->text().contains(QStringLiteral("not saved")));
    QCOMPARE(find<QListWidget>("notes")->count(), 1); // it is there for its author all the same
    m_clinic->start();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("saved")->text().startsWith(QStringLiteral("Saved")), 30'000);
    QCOMPARE(stored().size(), 1);
}

void TestReview::codesAreKeptWithTheirMoment()
{
    open();
    command("code.edit")->trigger();
    QTRY_VERIFY(find<QDialog>("codesDialog"));
    find<QLineEdit>("code2")->setText(QStringLiteral("reflection"));
    QTest::keyClick(find<QLineEdit>("code2"), Qt::Key_Return);
    QTRY_VERIFY(!find<QDialog>("codesDialog"));
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    QTRY_VERIFY_WITH_TIMEOUT(!wait(ruth.clinic.codes())->isEmpty(), 10'000);
    QTest::qWait(500); // and the program has heard so
    activate();
    QTest::keyClick(picture(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 1, 10'000);
    QCOMPARE(stored().first().code, QStringLiteral("reflection"));
    const milliseconds before = player().position();
    command("code.mode")->setChecked(true);
    QTest::keyClick(picture(), Qt::Key_2); // now without Ctrl
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 2, 10'000);
    command("code.mode")->setChecked(false);
    QTest::keyClick(picture(), Qt::Key_0);
    QTRY_VERIFY(player().position() < before); // and the digits are places again
}

void TestReview::aRangeAndAChapterStandUnderTheTimeline()
{
    open();
    player().pause();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    player().seek(milliseconds(5000));
    QTest::keyClick(picture(), Qt::Key_I);
    player().seek(milliseconds(9000));
    QTest::keyClick(picture(), Qt::Key_O);
    QTest::keyClick(picture(), Qt::Key_B, Qt::ControlModifier);
    auto *box = find<QPlainTextEdit>("noteText");
    keys(box, QStringLiteral("the whole exchange"));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 1, 10'000);
    QCOMPARE(stored().first().startMs, 5000);
    QCOMPARE(stored().first().endMs, 9000);
    player().seek(milliseconds(15'000));
    QTest::keyClick(picture(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    keys(box, QStringLiteral("Work"));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 2, 10'000);
    player().seek(milliseconds(30'000));
    QTest::keyClick(picture(), Qt::Key_PageDown);
    QTRY_COMPARE(player().position(), milliseconds(15'000));
    QTest::keyClick(picture(), Qt::Key_B, Qt::ShiftModifier);
    QTRY_COMPARE(player().position(), milliseconds(5000));
}

void TestReview::thePatientWritesForThemselves()
{
    open("soren");
    command("view.notes")->trigger();
    auto *audience = find<QComboBox>("noteAudience");
    QCOMPARE(audience->count(), 2);
    QCOMPARE(audience->currentText(), QStringLiteral("Only me"));
    auto *box = find<QPlainTextEdit>("noteText");
    box->setFocus();
    keys(box, QStringLiteral("mine alone"));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(stored("soren").size(), 1, 10'000);
    QVERIFY(stored("ruth").isEmpty());
}

void TestReview::theTranscriptFollowsUntilSomebodyLooksElsewhere()
{
    open();
    m_app->window().resize(1000, 520);
    auto *panel = find<ui::TranscriptPanel>("transcriptPanel");
    auto *view = panel->view();
    QTRY_VERIFY(view->model()->rowCount() > 5);
    QVERIFY(panel->isFollowing());
    player().pause();
    player().seek(milliseconds(1500));
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    QVERIFY(!panel->isFollowing());
    QVERIFY(find<QToolButton>("follow")->isVisible());
    const int place = view->verticalScrollBar()->value();
    player().seek(milliseconds(7000));
    QTest::qWait(100);
    QCOMPARE(view->verticalScrollBar()->value(), place); // nobody pulls the text away
    QTest::mouseClick(find<QToolButton>("follow"), Qt::LeftButton);
    QVERIFY(panel->isFollowing());
    QVERIFY(view->verticalScrollBar()->value() < place);
    view->setCurrentIndex(view->model()->index(3, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(player().position() > milliseconds(9000));
}

void TestReview::searchingMarksTheTimelineAndGoesThere()
{
    open();
    QTRY_VERIFY(find<ui::TranscriptPanel>("transcriptPanel")->view()->model()->rowCount() > 5);
    command("search.here")->trigger();
    auto *text = find<QLineEdit>("transcriptSearch");
    QTRY_VERIFY(text->hasFocus());
    keys(text, QStringLiteral("lighthouse"));
    QVERIFY(!find<QLabel>("transcriptCount")->text().isEmpty());
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(find<QLabel>("transcriptCount")->text().startsWith(QStringLiteral("1 ")));
    text->clear();
    keys(text, QStringLiteral("no such word anywhere"));
    QCOMPARE(find<QLabel>("transcriptCount")->text(), QStringLiteral("No matches"));
}

void TestReview::aLineIsCorrectedAndASpeakerNamed()
{
    open();
    auto *panel = find<ui::TranscriptPanel>("transcriptPanel");
    auto *view = panel->view();
    QTRY_VERIFY(view->model()->rowCount() > 5);
    player().pause();
    find<QLineEdit>("transcriptSearch")->setText(QStringLiteral("a"));
    const QModelIndex third = view->model()->index(2, 0);
    const QString before = third.data().toString();
    view->setFocus();
    view->setCurrentIndex(third);
    QVERIFY(!panel->findChild<QAction *>(QStringLiteral("takeCorrectionBack"))->isEnabled());
    QTest::keyClick(view, Qt::Key_F2);
    auto *text = find<QPlainTextEdit>("lineText");
    QTRY_VERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), before);
    text->setPlainText(QStringLiteral("What was really said"));
    text->window()->findChild<QDialogButtonBox *>()->buttons().first()->click();
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->index(2, 0).data().toString(), QStringLiteral("What was really said"),
                              10'000);
    QCOMPARE(view->currentIndex().row(), 2); // one stays where one was
    QCOMPARE(find<QLineEdit>("transcriptSearch")->text(), QStringLiteral("a"));
    QVERIFY(view->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("(corrected)")));
    QVERIFY(view->currentIndex().data(Qt::ToolTipRole).toString().contains(before));
    panel->findChild<QAction *>(QStringLiteral("nameSpeaker"))->trigger();
    auto *name = find<QLineEdit>("speakerName");
    QTRY_VERIFY(name->isVisible());
    keys(name, QStringLiteral("Grand<mother"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        view->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Grandmother")), 10'000);
    panel->findChild<QAction *>(QStringLiteral("takeCorrectionBack"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(view->currentIndex().data().toString(), before, 10'000);
}

void TestReview::theClientHidesALine()
{
    open("soren");
    auto *panel = find<ui::TranscriptPanel>("transcriptPanel");
    auto *view = panel->view();
    QTRY_VERIFY(view->model()->rowCount() > 1);
    QVERIFY(!panel->findChild<QAction *>(QStringLiteral("correctLine"))->isVisible());
    const QString said = view->model()->index(1, 0).data().toString();
    view->setCurrentIndex(view->model()->index(1, 0));
    QAction *hide = panel->findChild<QAction *>(QStringLiteral("hideLine"));
    hide->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(
        view->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("hidden")), 10'000);
    QCOMPARE(view->model()->index(1, 0).data().toString(), said); // to oneself it is not
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto read = [&] { return wait(ruth.clinic.transcript(m_recording.id, {})); };
    QVERIFY(read()->at(1).text.isEmpty());
    QCOMPARE(hide->text(), QStringLiteral("&Unhide This Line"));
    hide->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!read()->at(1).isHidden, 10'000);
}

void TestReview::aTypedTimeIsGoneTo()
{
    open();
    player().pause();
    command("player.gotoTime")->trigger();
    auto *text = find<QLineEdit>("gotoText");
    QTRY_VERIFY(text);
    keys(text, QStringLiteral("nonsense"));
    QCOMPARE(find<QLabel>("gotoMeaning")->text(), QStringLiteral("This is not a time."));
    text->clear();
    keys(text, QStringLiteral("0:12"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(player().position(), milliseconds(12'000));
}

void TestReview::aJumpIsTakenBackAndMadeAgain()
{
    open();
    player().pause();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    const milliseconds before = player().position();
    player().seek(milliseconds(25'000));
    QTest::keyClick(picture(), Qt::Key_Backspace, Qt::AltModifier);
    QTRY_VERIFY(std::chrono::abs(player().position() - before) < milliseconds(500));
    QTest::keyClick(picture(), Qt::Key_Backspace, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(player().position(), milliseconds(25'000));
}

void TestReview::lanesAreUsedByKeys()
{
    open();
    player().pause();
    ui::LaneWidget *speaker = nullptr;
    const auto look = [&] {
        const auto lanes = m_app->window().findChildren<ui::LaneWidget *>();
        for (ui::LaneWidget *lane : lanes) {
            if (lane->isVisible() && lane->name() == QStringLiteral("Psychologist"))
                speaker = lane;
        }
        return speaker && speaker->blocks().size() > 2;
    };
    QTRY_VERIFY(look());
    speaker->setFocus();
    QTest::keyClick(speaker, Qt::Key_Home);
    QTest::keyClick(speaker, Qt::Key_Right);
    QCOMPARE(speaker->current(), 1);
    const auto *spoken = QAccessible::queryAccessibleInterface(speaker);
    QVERIFY(spoken->text(QAccessible::Description).startsWith(QStringLiteral("2 of ")));
    QTest::keyClick(speaker, Qt::Key_Return);
    QTRY_COMPARE(player().position(), speaker->blocks().at(1).start);
    auto *scale = find<QWidget>("timelineView");
    command("timeline.closer")->trigger();
    QVERIFY(scale->isVisible());
    command("view.timeline")->trigger();
    QVERIFY(!speaker->isVisible());
}

/// Everything the screen or assistive technology could tell.
static void gather(QAccessibleInterface *node, QStringList &texts, int depth = 0)
{
    if (!node || depth > 30 || node->state().invisible)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts << node->text(kind);
    for (int i = 0; i < std::min(node->childCount(), 400); ++i)
        gather(node->child(i), texts, depth + 1);
}

void TestReview::hiddenNamesAreNowhere()
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
    QTRY_COMPARE_WITH_TIMEOUT(leaks(), QStringList(), 10'000);
    command("app.back")->trigger();
    QVERIFY(waitForRows());
    QTRY_COMPARE_WITH_TIMEOUT(leaks(), QStringList(), 10'000);
    command("app.sessions")->trigger();
    QTest::qWait(500);
    QTRY_COMPARE_WITH_TIMEOUT(leaks(), QStringList(), 10'000);
    command("app.maskNames")->setChecked(false);
    command("app.recordings")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!leaks().isEmpty(), 10'000);
}

void TestReview::thePaletteGivesACommand()
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

void TestReview::keysAreChangedAndShownAtOnce()
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

void TestReview::singleKeysCanBeSwitchedOff()
{
    open();
    ui::Settings(m_state->filePath(QStringLiteral("settings.ini"))).setSingleKeys(ui::SingleKeys::Off);
    startProgram();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(player().state(), Player::State::Playing, 20'000);
    QTest::keyClick(picture(), Qt::Key_M);
    QTest::qWait(100);
    QVERIFY(!player().isMuted());
    QTest::keyClick(picture(), Qt::Key_Space); // no letter
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

void TestReview::settingsAreFoundAndCount()
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
    QTRY_COMPARE_WITH_TIMEOUT(player().rate(), 0.75, 10'000);
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

void TestReview::comingBackAfterAPauseHearsTheLastSecondsAgain()
{
    open();
    player().seek(milliseconds(20'000));
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTest::keyClick(picture(), Qt::Key_Space);
    QTRY_COMPARE(player().state(), Player::State::Paused);
    const milliseconds stopped = player().position();
    QTest::qWait(1300);
    QSignalSpy sought(&player(), &Player::sought);
    QTest::keyClick(picture(), Qt::Key_Space);
    QTRY_COMPARE(sought.count(), 1);
    const auto target = sought.first().first().value<milliseconds>();
    QVERIFY(std::chrono::abs(stopped - milliseconds(2000) - target) < milliseconds(200));
}

void TestReview::atTheEndNothingElseBegins()
{
    open();
    auto *over = find<QWidget>("endOfRecording");
    QVERIFY(!over->isVisible());
    player().seek(player().duration() - milliseconds(700));
    QTRY_COMPARE_WITH_TIMEOUT(player().state(), Player::State::Finished, 20'000);
    QTRY_VERIFY(over->isVisible());
    QTest::qWait(500);
    QCOMPARE(player().state(), Player::State::Finished);
    find<QPushButton>("playAgain")->click();
    QTRY_COMPARE_WITH_TIMEOUT(player().state(), Player::State::Playing, 10'000);
    QVERIFY(player().position() < milliseconds(5000));
    QVERIFY(!over->isVisible());
}

void TestReview::whatTheClinicEndsIsGoneAndSaysWhy()
{
    open();
    player().pause();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    const auto client = server::identity::accountById(m_clinic->clinic().database.connection(), m_recording.clientId);
    QVERIFY(client);
    TestPerson elsewhere(m_clinic->address());
    const auto self = elsewhere.signIn(client->person.email.section(QLatin1Char('@'), 0, 0).toLatin1().constData());
    QVERIFY(self && wait(elsewhere.clinic.withdraw(self->id, {})).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(player().state(), Player::State::Empty, 5000);
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
    QTest::qWait(300);
    QCOMPARE(player().state(), Player::State::Empty);
    back->click();
    QTRY_VERIFY(m_app->window().browserPage()->isVisible());
}

void TestReview::twoEscapesHideEverything()
{
    open();
    QTest::keyClick(picture(), Qt::Key_Escape);
    QVERIFY(!picture()->isCurtainDrawn());
    QTest::keyClick(picture(), Qt::Key_Escape);
    QVERIFY(picture()->isCurtainDrawn());
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

QTEST_MAIN(TestReview)
#include "tst_review.moc"
