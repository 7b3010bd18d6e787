// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/review_fixture.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

/// Reviewing a recording in the real program: notes, transcript, timeline, keys, names.
class TestReview : public QObject, protected ReviewFixture
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
    void aFileThatIsDroppedBecomesTheTranscript();
    void aFileThatCannotBeReadIsRefusedInWords();
    void aTranscriptInProgressIsShownAndCancelled();
    void aTypedTimeIsGoneTo();
    void aJumpIsTakenBackAndMadeAgain();
    void lanesAreUsedByKeys();
};

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
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_COMPARE(stored().size(), 1);
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
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().first().startMs, 10'000); // paused: nothing is taken off
    QCOMPARE(stored().first().text, QStringLiteral("first\nsecond line"));
    QVERIFY(player().state() == Player::State::Paused); // it was not this note that paused it
}

void TestReview::aMarkerIsTakenBack()
{
    open();
    QTest::keyClick(picture(), Qt::Key_B);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().first().kind, domain::NoteKind::Marker);
    QCOMPARE(player().state(), Player::State::Playing);
    command("app.undo")->trigger();
    QTRY_VERIFY(stored().isEmpty());
    command("app.redo")->trigger();
    QTRY_COMPARE(stored().size(), 1);
}

void TestReview::whatWasTypedIsThereAfterAnEndAndAfterALock()
{
    open();
    QTest::keyClick(picture(), Qt::Key_N);
    keys(find<QPlainTextEdit>("noteText"), QStringLiteral("half a thou"));
    m_app->window().lock(QStringLiteral("test"));
    find<QLineEdit>("unlockPassword")->setText(QString::fromLatin1(samplePassword));
    QTest::keyClick(find<QLineEdit>("unlockPassword"), Qt::Key_Return);
    QTRY_VERIFY(picture()->isVisible());
    QCOMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), QStringLiteral("half a thou"));
    startProgram();
    signIn("ruth");
    QVERIFY(waitForRows());
    auto *onlyNew = find<QAbstractButton>("onlyNew");
    if (onlyNew->isChecked())
        onlyNew->click(); // what was watched is new no longer
    QTRY_VERIFY(m_app->window().browserPage()->selected() &&
                m_app->window().browserPage()->selected()->id == m_recording.id);
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
    QTRY_VERIFY(find<QLabel>("saved")->text().startsWith(QStringLiteral("Saved")));
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
    QTRY_VERIFY(!wait(ruth.clinic.codes())->isEmpty());
    QVERIFY(settled()); // and the program has heard so
    activate();
    QTest::keyClick(picture(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().first().code, QStringLiteral("reflection"));
    const milliseconds before = player().position();
    command("code.mode")->setChecked(true);
    QTest::keyClick(picture(), Qt::Key_2); // now without Ctrl
    QTRY_COMPARE(stored().size(), 2);
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
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().first().startMs, 5000);
    QCOMPARE(stored().first().endMs, 9000);
    player().seek(milliseconds(15'000));
    QTest::keyClick(picture(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    keys(box, QStringLiteral("Work"));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(stored().size(), 2);
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
    QTRY_COMPARE(stored("soren").size(), 1);
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
    QTRY_COMPARE(player().position(), milliseconds(7000));
    runQueued();
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
    QTRY_COMPARE(view->model()->index(2, 0).data().toString(), QStringLiteral("What was really said"));
    QCOMPARE(view->currentIndex().row(), 2); // one stays where one was
    QCOMPARE(find<QLineEdit>("transcriptSearch")->text(), QStringLiteral("a"));
    QVERIFY(view->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("(corrected)")));
    QVERIFY(view->currentIndex().data(Qt::ToolTipRole).toString().contains(before));
    panel->findChild<QAction *>(QStringLiteral("nameSpeaker"))->trigger();
    auto *name = find<QLineEdit>("speakerName");
    QTRY_VERIFY(name->isVisible());
    keys(name, QStringLiteral("Grand<mother"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(view->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Grandmother")));
    panel->findChild<QAction *>(QStringLiteral("takeCorrectionBack"))->trigger();
    QTRY_COMPARE(view->currentIndex().data().toString(), before);
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
    QTRY_VERIFY(view->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("hidden")));
    QCOMPARE(view->model()->index(1, 0).data().toString(), said); // to oneself it is not
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto read = [&] { return wait(ruth.clinic.transcript(m_recording.id, {})); };
    QVERIFY(read()->at(1).text.isEmpty());
    QCOMPARE(hide->text(), QStringLiteral("&Unhide This Line"));
    hide->trigger();
    QTRY_VERIFY(!read()->at(1).isHidden);
}

/// Dropped on the player, as with a mouse.
static void drop(QWidget *page, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint middle = page->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &dropped);
}

static QString written(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(QStringLiteral("a.txt")));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

void TestReview::aFileThatIsDroppedBecomesTheTranscript()
{
    open();
    player().pause();
    auto *view = find<ui::TranscriptPanel>("transcriptPanel")->view();
    QTRY_VERIFY(view->model()->rowCount() > 5);
    const int before = view->model()->rowCount();
    const QTemporaryDir folder;
    const qint64 end = m_recording.duration->count() - 1;
    const QByteArray last = QByteArray::number(end / 60) + ':' + QByteArray::number(end % 60).rightJustified(2, '0');
    drop(find<QWidget>("playerPage"),
         written(folder, "[0:00 - 0:02] Anna: Dropped words\n[0:02 - 0:03] SPEAKER_01: b\n[0:03 - " + last +
                             "] Anna: until the end\n"));
    QTRY_VERIFY(find<QComboBox>("speaker1"));
    auto *anna = find<QComboBox>("speaker1"); // who says most
    QCOMPARE(anna->currentText(), QStringLiteral("Anna"));
    QVERIFY(find<QPlainTextEdit>("firstLines")->toPlainText().contains(QStringLiteral("Dropped words")));
    anna->setCurrentIndex(anna->findData(QStringLiteral("CLIENT")));
    auto *language = find<QComboBox>("transcriptLanguage");
    language->setCurrentIndex(language->findData(QStringLiteral("en")));
    find<QPushButton>("addTranscript")->click();
    QTRY_COMPARE(view->model()->rowCount(), 3); // at once
    QVERIFY(view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Client")));
    QTRY_VERIFY(!find<QDialog>("transcriptFileDialog"));
    command("transcript.versions")->trigger();
    QTRY_VERIFY(find<QListWidget>("transcriptVersions")->count() == 2);
    find<QListWidget>("transcriptVersions")->setCurrentRow(1);
    find<QPushButton>("useTranscript")->click();
    QTRY_COMPARE(view->model()->rowCount(), before);
}

void TestReview::aFileThatCannotBeReadIsRefusedInWords()
{
    open();
    player().pause();
    const QTemporaryDir folder;
    drop(find<QWidget>("playerPage"), written(folder, "0:01 a\n0:99 b\n"));
    QTRY_VERIFY(find<QLabel>("transcriptRefusal"));
    QVERIFY(find<QLabel>("transcriptRefusal")->text().contains(QStringLiteral("Line 2")));
    find<QDialog>("transcriptFileDialog")->reject();
    QTRY_VERIFY(!find<QDialog>("transcriptFileDialog"));
    QFile large(folder.filePath(QStringLiteral("a.txt")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(9 * 1024 * 1024));
    large.close();
    drop(find<QWidget>("playerPage"), large.fileName());
    QTRY_VERIFY(find<QLabel>("transcriptRefusal"));
    QVERIFY(find<QLabel>("transcriptRefusal")->text().contains(QStringLiteral("8 MiB")));
    find<QDialog>("transcriptFileDialog")->reject();
    QTRY_VERIFY(!find<QDialog>("transcriptFileDialog"));
    // Another film: it has to be said that it belongs here.
    drop(find<QWidget>("playerPage"), written(folder, "[5:00:00 - 5:00:02] Anna: far away\n"));
    QTRY_VERIFY(find<QCheckBox>("confirmTranscript"));
    QVERIFY(!find<QPushButton>("addTranscript")->isEnabled());
    find<QCheckBox>("confirmTranscript")->setChecked(true);
    QVERIFY(find<QPushButton>("addTranscript")->isEnabled());
}

/// How far the clinic's program is with it, how long that takes, and that it can be stopped.
void TestReview::aTranscriptInProgressIsShownAndCancelled()
{
    begin();
    auto &db = m_clinic->clinic().database.connection();
    db.run(
        QStringLiteral("INSERT INTO transcription_jobs(recording_id, state, language, asked_by, asked_at, changed_at, "
                       "next_try_at, total_ms, done_ms, worked_ms) SELECT id, 'making', 'en', '', 1, 1, 1, 100000, "
                       "40000, 80000 FROM recordings WHERE status = 'AVAILABLE'"));
    signIn("ruth");
    QVERIFY(waitForRows());
    m_recording = *m_app->window().browserPage()->selected();
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    auto *words = find<QLabel>("transcriptionWords");
    auto *cancel = find<QPushButton>("cancelTranscription");
    QTRY_VERIFY(words->isVisible());
    QVERIFY2(words->text().contains(QStringLiteral("40 %")), qPrintable(words->text()));
    QVERIFY2(words->text().contains(QStringLiteral("2 min")), qPrintable(words->text())); // 60 s of speech take 120 s
    QVERIFY(cancel->isVisible() && cancel->isEnabled());
    QVERIFY(!find<QPushButton>("startTranscription")->isVisible()); // this clinic has no engine
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!cancel->isVisible());
    QCOMPARE(
        db.run(QStringLiteral("SELECT state FROM transcription_jobs WHERE recording_id = ?"), {m_recording.id.value()})
            .only<QString>(),
        QStringLiteral("cancelled"));
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

QTEST_MAIN(TestReview)
#include "tst_review.moc"
