// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_transcripts.h"
#include "tests/ui/review_fixture.h"
#include "ui/transcripts/vocabulary_dialog.h"

#include <QCheckBox>
#include <QRadioButton>

/// What somebody does in the transcript's panel (src/server/transcripts/DESK.md), on a real clinic.
class TestTranscriptPanel : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { end(); }
    void linesAreSplitJoinedAndSaidByOthers();
    void whatWasTypedStaysWhereSomebodyWasQuicker();
    void languagesAreOfferedAndOriginIsSaid();
    void whatWasCorrectedIsOfferedAgainAndKeptAsWords();
    void clientsAreOfferedNothingOfIt();

private:
    ui::TranscriptPanel *panel() { return find<ui::TranscriptPanel>("transcriptPanel"); }
    QAbstractItemModel *lines() { return panel()->view()->model(); }
    QString text(int row) { return lines()->index(row, 0).data().toString(); }
    QString spoken(int row) { return lines()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    QAction *act(const char *name) { return panel()->findChild<QAction *>(QString::fromLatin1(name)); }
    void choose(int row) { panel()->view()->setCurrentIndex(lines()->index(row, 0)); }
    /// As if somebody pressed a key in the list of lines.
    void press(Qt::Key key, Qt::KeyboardModifier with)
    {
        activate();
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), key, with);
    }
    /// Corrects a line in the dialog, and waits until it is over.
    void correct(int row, const QString &before, const QString &now);
    void openPanel(const char *who = "ruth");
    /// A transcript of three lines, added by another program.
    void give(const QByteArray &text, const QString &language = QStringLiteral("en"));
};

void TestTranscriptPanel::openPanel(const char *who)
{
    open(who);
    player().pause();
    QTRY_VERIFY(lines()->rowCount() > 1);
}

void TestTranscriptPanel::give(const QByteArray &text, const QString &language)
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    api::TelehealthTranscripts files(ruth.session);
    domain::TranscriptFile file;
    file.bytes = text;
    file.language = language;
    file.speakers = {{QStringLiteral("A"), QStringLiteral("CLIENT")},
                     {QStringLiteral("B"), QStringLiteral("CLINICIAN")}};
    file.isConfirmed = true;
    QVERIFY(wait(files.addTranscript(m_recording.id, file, {})));
}

void TestTranscriptPanel::correct(int row, const QString &before, const QString &now)
{
    choose(row);
    act("correctLine")->trigger();
    QTRY_VERIFY(find<QPlainTextEdit>("lineText"));
    QCOMPARE(find<QPlainTextEdit>("lineText")->toPlainText(), before);
    find<QPlainTextEdit>("lineText")->setPlainText(now);
    find<QPushButton>("changeNow")->click();
    QTRY_COMPARE(text(row), now);
    QTRY_VERIFY(!find<QDialog>("transcriptTextDialog"));
}

void TestTranscriptPanel::linesAreSplitJoinedAndSaidByOthers()
{
    openPanel();
    const int count = lines()->rowCount();
    const QString before = text(1);
    choose(1);
    press(Qt::Key_F2, Qt::ShiftModifier);
    QTRY_VERIFY(find<QPlainTextEdit>("splitText"));
    auto *where = find<QPlainTextEdit>("splitText");
    QCOMPARE(where->toPlainText(), before);
    QVERIFY(where->textCursor().position() > 0); // at the word that may be spoken
    QTextCursor cursor = where->textCursor();
    cursor.setPosition(0);
    where->setTextCursor(cursor);
    QVERIFY(!find<QPushButton>("changeNow")->isEnabled()); // a line needs a word
    const auto second = static_cast<int>(before.indexOf(QLatin1Char(' '))) + 1;
    cursor.setPosition(second);
    where->setTextCursor(cursor);
    QVERIFY(where->accessibleDescription().contains(before.mid(second)));
    find<QPushButton>("changeNow")->click();
    QTRY_COMPARE(lines()->rowCount(), count + 1);
    QTRY_VERIFY(!find<QDialog>("transcriptSplitDialog"));
    QCOMPARE(text(1), before.left(second).trimmed());
    QCOMPARE(text(2), before.mid(second));

    choose(2);
    const QString said = spoken(2);
    act("changeSpeaker")->trigger();
    QTRY_VERIFY(find<QComboBox>("newSpeaker"));
    auto *speaker = find<QComboBox>("newSpeaker");
    speaker->setCurrentIndex(speaker->count() - 1); // somebody else
    QVERIFY(find<QRadioButton>("everyLine")->isEnabled());
    find<QPushButton>("changeNow")->click();
    QTRY_VERIFY(spoken(2) != said);
    QTRY_VERIFY(!find<QDialog>("transcriptSpeakerDialog"));

    choose(1);
    press(Qt::Key_F2, Qt::ControlModifier);
    QTRY_COMPARE(lines()->rowCount(), count);
    QCOMPARE(text(1), before);
    for (int undone = 0; undone < 3; ++undone) { // joined, said by somebody else, split
        QTRY_VERIFY(act("undoLastChange")->isEnabled());
        const QStringList shown = {text(1), text(2), spoken(2)};
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY((QStringList{text(1), text(2), spoken(2)}) != shown);
    }
    QTRY_VERIFY(!act("undoLastChange")->isEnabled());
    QCOMPARE(lines()->rowCount(), count);
    QCOMPARE(text(1), before);
}

void TestTranscriptPanel::whatWasTypedStaysWhereSomebodyWasQuicker()
{
    openPanel();
    choose(1);
    act("correctLine")->trigger();
    QTRY_VERIFY(find<QPlainTextEdit>("lineText"));
    find<QPlainTextEdit>("lineText")->setPlainText(QStringLiteral("what I typed"));
    TestPerson other(m_clinic->address());
    QVERIFY(other.signIn("ruth"));
    QVERIFY(wait(other.clinic.changeTranscript(
        m_recording.id, {domain::TranscriptChange::Kind::Text, 1, {}, QStringLiteral("what they wrote")})));
    find<QPushButton>("changeNow")->click();
    QTRY_VERIFY(find<QLabel>("changeProblem")->isVisible());
    QVERIFY(find<QLabel>("changeProblem")->text().contains(QStringLiteral("in the meantime")));
    QTRY_COMPARE(text(1), QStringLiteral("what they wrote")); // it is read again
    QCOMPARE(find<QPlainTextEdit>("lineText")->toPlainText(), QStringLiteral("what I typed"));
    QVERIFY(find<QPushButton>("changeNow")->isEnabled());
    find<QPushButton>("changeNow")->click(); // seen, and meant
    QTRY_COMPARE(text(1), QStringLiteral("what I typed"));
    QTRY_VERIFY(!find<QDialog>("transcriptTextDialog"));
    const int count = lines()->rowCount(); // a change that comes through meanwhile ends nobody's typing
    choose(1);
    act("joinLines")->trigger();
    act("correctLine")->trigger();
    QVERIFY(find<QPlainTextEdit>("lineText"));
    find<QPlainTextEdit>("lineText")->setPlainText(QStringLiteral("not sent yet"));
    QTRY_COMPARE(lines()->rowCount(), count - 1);
    QVERIFY(find<QPlainTextEdit>("lineText"));
    QCOMPARE(find<QPlainTextEdit>("lineText")->toPlainText(), QStringLiteral("not sent yet"));
    find<QDialog>("transcriptTextDialog")->reject();
}

void TestTranscriptPanel::languagesAreOfferedAndOriginIsSaid()
{
    openPanel();
    const auto origin = [this] { return find<QLabel>("transcriptOrigin")->text(); };
    QVERIFY(origin().contains(QStringLiteral("English")));
    QVERIFY(origin().contains(QStringLiteral("written automatically")));
    QVERIFY(!find<QComboBox>("transcriptLanguages")->isVisible());
    const QString english = text(0);
    give("[0:00 - 0:02] A: uno\n[0:02 - 0:04] B: dos\n[0:04 - 0:06] A: tres\n", QStringLiteral("es"));
    correct(0, english, QStringLiteral("put right"));
    QTRY_VERIFY(origin().contains(QStringLiteral("corrected")));
    auto *languages = find<QComboBox>("transcriptLanguages");
    QTRY_VERIFY(languages->isVisible());
    QCOMPARE(languages->count(), 2);
    QVERIFY(!languages->accessibleName().isEmpty());
    const int spanish = languages->findData(QStringLiteral("es"));
    languages->setCurrentIndex(spanish);
    Q_EMIT languages->activated(spanish);
    QTRY_COMPARE(text(0), QStringLiteral("uno"));
    QVERIFY(origin().contains(QStringLiteral("typed by a person")));
    QVERIFY(!origin().contains(QStringLiteral("corrected")));
    correct(1, QStringLiteral("dos"), QStringLiteral("dos m\u00e1s")); // of the version that is shown
    languages->setCurrentIndex(languages->findData(QStringLiteral("en")));
    Q_EMIT languages->activated(languages->currentIndex());
    QTRY_COMPARE(text(0), QStringLiteral("put right"));
}

void TestTranscriptPanel::whatWasCorrectedIsOfferedAgainAndKeptAsWords()
{
    openPanel();
    give("[0:00 - 0:02] A: so Miriam left\n[0:02 - 0:04] B: did Miriam\n[0:04 - 0:06] A: Miriam did\n");
    m_app->window().playerPage()->showNamesAgain(); // reads it again
    QTRY_COMPARE(text(0), QStringLiteral("so Miriam left"));
    auto *offers = find<QWidget>("transcriptOffers");
    QVERIFY(!offers->isVisible());
    correct(0, QStringLiteral("so Miriam left"), QStringLiteral("so Mirjam left"));
    QTRY_VERIFY(offers->isVisible());
    QVERIFY(find<QLabel>("offerWords")->text().contains(QStringLiteral("Mirjam")));
    QVERIFY(find<QPushButton>("takeOffer")->text().contains(QLatin1Char('2')));
    find<QPushButton>("showOffer")->click();
    QCOMPARE(panel()->view()->currentIndex().row(), 1);
    find<QPushButton>("takeOffer")->click();
    QTRY_COMPARE(text(2), QStringLiteral("Mirjam did"));
    QVERIFY(!offers->isVisible());
    act("undoLastChange")->trigger();
    QTRY_VERIFY(offers->isVisible());
    find<QToolButton>("dismissOffer")->click();
    QVERIFY(!offers->isVisible());

    act("replaceWords")->trigger();
    QTRY_VERIFY(find<QLineEdit>("findWords"));
    keys(find<QLineEdit>("findWords"), QStringLiteral("miriam"));
    QVERIFY(find<QLabel>("replaceCount")->text().startsWith(QLatin1Char('2')));
    QVERIFY(!find<QPushButton>("changeNow")->isEnabled());
    keys(find<QLineEdit>("replaceWords"), QStringLiteral("Anna"));
    QTest::keyClick(find<QLineEdit>("replaceWords"), Qt::Key_Return);
    QTRY_COMPARE(text(1), QStringLiteral("did Anna"));
    QTRY_VERIFY(!find<QDialog>("transcriptReplaceDialog"));

    act("vocabulary")->trigger();
    QTRY_VERIFY(find<QListWidget>("vocabularyWords"));
    QTRY_COMPARE(find<QListWidget>("vocabularyWords")->count(), 2); // what was learned
    keys(find<QLineEdit>("vocabularyWord"), QStringLiteral("Zebra"));
    keys(find<QLineEdit>("vocabularyHeard"), QStringLiteral("zee bra"));
    find<QCheckBox>("vocabularyClinic")->setChecked(true);
    find<QPushButton>("addWord")->click();
    auto *list = find<QListWidget>("vocabularyWords");
    QTRY_COMPARE(list->count(), 3);
    QVERIFY(list->item(2)->text().contains(QStringLiteral("zee bra")));
    QVERIFY(list->item(2)->text().contains(QStringLiteral("whole clinic")));
    QVERIFY(find<QLineEdit>("vocabularyWord")->text().isEmpty());
    keys(find<QLineEdit>("vocabularyWord"), QStringLiteral("Okapi"));
    find<QPushButton>("addWord")->click();
    find<ui::VocabularyDialog>("vocabularyDialog")->showProblem(QStringLiteral("It did not arrive."));
    QCOMPARE(find<QLineEdit>("vocabularyWord")->text(), QStringLiteral("Okapi")); // it can be sent again
    QVERIFY(find<QPushButton>("addWord")->isEnabled());
    QTRY_COMPARE(list->count(), 4);
    for (int left = 3; left >= 2; --left) {
        list->setCurrentRow(2);
        find<QPushButton>("removeWord")->click();
        QTRY_COMPARE(list->count(), left);
    }
    find<QDialog>("vocabularyDialog")->reject();
}

void TestTranscriptPanel::clientsAreOfferedNothingOfIt()
{
    openPanel("soren");
    for (const char *name : {"splitLine", "joinLines", "changeSpeaker", "replaceWords", "vocabulary", "undoLastChange"})
        QVERIFY2(!act(name)->isVisible(), name);
    QVERIFY(act("hideLine")->isVisible());
    QVERIFY(find<QLabel>("transcriptOrigin")->isVisible());
}

QTEST_MAIN(TestTranscriptPanel)
#include "tst_transcript_panel.moc"
