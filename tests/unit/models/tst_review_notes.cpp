// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/unit/models/review_notes_fixture.h"

/// What a person writes about a recording, from the first key to the clinic: nothing is lost, nothing is there twice,
/// everything can be taken back.
class TestReviewNotes : public QObject, protected ReviewNotesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void aNoteReachesTheClinicOnce();
    void withoutALineNothingIsLost();
    void aLostAnswerIsNoSecondNote();
    void whatChangesWhileItIsSentIsSentAfterwards();
    void aNoteTakenBackBeforeItWasSentNeverGoes();
    void everyStepIsTakenBack();
    void aNoteChangedElsewhereKeepsBothTexts();
    void whatTheClinicRefusesIsGivenBack();
    void whatIsRefusedWhileNobodyLooksIsNotLost();
    void whatWasNotSentIsSeenAgainAfterACrash();
    void randomStepsEndWhereTheyShould_data();
    void randomStepsEndWhereTheyShould();
    void aDraftOfANewNoteHasNoId();
    void exportHasNoNamesUnlessWanted();
    void aSpreadsheetComputesNothing();
    void elanReadsEveryNote();
    void searchFindsWords();
    void speakersKeepTheirPlaceWhoeverBegins_data();
    void speakersKeepTheirPlaceWhoeverBegins();
    void aTypedTimeIsUnderstood_data();
    void aTypedTimeIsUnderstood();
    void theSpokenLineIsTheCurrentOne();
    void whatARecogniserWasNotSureOfSaysSo_data();
    void whatARecogniserWasNotSureOfSaysSo();
};

void TestReviewNotes::aNoteReachesTheClinicOnce()
{
    FakeBook book;
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    QTRY_COMPARE(notes.state(), ReviewNotes::State::Ready);
    const NoteId id = notes.add(note(10'000));
    QVERIFY(notes.isWaiting(id)); // seen at once, saved when the clinic says so
    QCOMPARE(notes.notes().size(), 1);
    settle(saver);
    QCOMPARE(book.kept.value(id.value()).text, secretWords);
    QCOMPARE(book.writes, 1);
    QVERIFY(saver.savedAt());
    QVERIFY(drafts->names(QStringLiteral("note/")).isEmpty());
    QCOMPARE(notes.note(id)->revision, 1);
}

void TestReviewNotes::withoutALineNothingIsLost()
{
    FakeBook book;
    book.failure = unavailable();
    {
        auto drafts = openDrafts();
        NoteSaver saver(book, *drafts, m_clock);
        ReviewNotes notes(book, saver, m_clock, m_person);
        notes.open(m_recording, {});
        for (int i = 0; i < 5; ++i)
            notes.add(note(1000 * i, QStringLiteral("note %1").arg(i)));
        QTRY_VERIFY(saver.trouble());
        QCOMPARE(saver.waitingCount(), 5);
        QCOMPARE(notes.notes().size(), 5);
    }
    book.failure.reset();
    auto drafts = openDrafts(); // the program was started again
    NoteSaver saver(book, *drafts, m_clock);
    settle(saver);
    QCOMPARE(book.kept.size(), 5);
    QVERIFY(drafts->names(QStringLiteral("note/")).isEmpty());
}

void TestReviewNotes::aLostAnswerIsNoSecondNote()
{
    FakeBook book;
    book.losesAnswers = true;
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    notes.add(note(1));
    QTRY_COMPARE(book.writes, 1);
    runQueued();
    QCOMPARE(saver.waitingCount(), 1);
    book.losesAnswers = false;
    saver.tryNow();
    settle(saver);
    QCOMPARE(book.kept.size(), 1);
    QCOMPARE(book.kept.first().revision, 1);
}

void TestReviewNotes::whatChangesWhileItIsSentIsSentAfterwards()
{
    FakeBook book;
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    const NoteId id = notes.add(note(1, QStringLiteral("first")));
    Note changed = *notes.note(id); // the answer is on its way
    changed.text = QStringLiteral("second");
    notes.change(changed);
    settle(saver);
    QCOMPARE(book.kept.value(id.value()).text, QStringLiteral("second"));
    QCOMPARE(book.kept.value(id.value()).revision, 2);
    QCOMPARE(notes.note(id)->text, QStringLiteral("second"));
}

void TestReviewNotes::aNoteTakenBackBeforeItWasSentNeverGoes()
{
    FakeBook book;
    book.failure = unavailable();
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    notes.add(note(1)); // sent, and nobody knows whether it arrived
    QTRY_VERIFY(saver.trouble());
    notes.add(note(2)); // waits behind it
    notes.undo();
    QCOMPARE(saver.waitingCount(), 1);
    notes.undo();
    QCOMPARE(saver.waitingCount(), 1); // the first may have arrived, so the clinic has to hear that it is gone
    book.failure.reset();
    saver.tryNow();
    settle(saver);
    QVERIFY(book.kept.isEmpty());
    QCOMPARE(book.writes, 2);
}

void TestReviewNotes::everyStepIsTakenBack()
{
    FakeBook book;
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    const NoteId id = notes.add(note(1, QStringLiteral("first")));
    settle(saver);
    Note changed = *notes.note(id);
    changed.text = QStringLiteral("second");
    notes.change(changed);
    settle(saver);
    notes.remove(id);
    settle(saver);
    QVERIFY(book.kept.isEmpty());
    QCOMPARE(notes.lastStep(), ReviewNotes::Step::Removed);
    notes.undo();
    settle(saver);
    QCOMPARE(book.kept.value(id.value()).text, QStringLiteral("second"));
    notes.undo();
    settle(saver);
    QCOMPARE(book.kept.value(id.value()).text, QStringLiteral("first"));
    notes.undo();
    settle(saver);
    QVERIFY(book.kept.isEmpty());
    notes.undo(); // nothing is left to take back
    settle(saver);
    QVERIFY(book.kept.isEmpty());
    notes.redo();
    notes.redo();
    settle(saver);
    QCOMPARE(book.kept.value(id.value()).text, QStringLiteral("second"));
}

void TestReviewNotes::aNoteChangedElsewhereKeepsBothTexts()
{
    FakeBook book;
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    const NoteId id = notes.add(note(1, QStringLiteral("first")));
    settle(saver);
    book.kept[id.value()].text = QStringLiteral("written on the other computer");
    book.kept[id.value()].revision = 2;
    Note changed = *notes.note(id);
    changed.text = QStringLiteral("written here");
    notes.change(changed);
    QTRY_COMPARE(book.kept.size(), 2);
    settle(saver);
    QStringList texts;
    for (const Note &kept : std::as_const(book.kept))
        texts << kept.text;
    texts.sort();
    QCOMPARE(texts, (QStringList{QStringLiteral("written here"), QStringLiteral("written on the other computer")}));
}

void TestReviewNotes::whatTheClinicRefusesIsGivenBack()
{
    FakeBook book;
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    QTRY_COMPARE(notes.state(), ReviewNotes::State::Ready);
    QList<Note> givenBack;
    connect(&notes, &ReviewNotes::refused, this, [&givenBack](const Note &note) { givenBack << note; });
    book.failure = base::Error{base::ErrorKind::NotPermitted, {}, QStringLiteral("not_permitted"), {}};
    notes.add(note(1));
    QTRY_COMPARE(givenBack.size(), 1);
    QCOMPARE(givenBack.first().text, secretWords);
    QCOMPARE(saver.waitingCount(), 0);
}

/// The answer arrives after the recording was closed, or after a restart: the words wait for their recording.
void TestReviewNotes::whatIsRefusedWhileNobodyLooksIsNotLost()
{
    FakeBook book;
    book.failure = base::Error{base::ErrorKind::NotPermitted, {}, QStringLiteral("not_permitted"), {}};
    {
        auto drafts = openDrafts();
        NoteSaver saver(book, *drafts, m_clock);
        QSignalSpy refused(&saver, &NoteSaver::refused);
        Note written = note(1);
        written.id = domain::NoteId(QStringLiteral("0190aaaa-0000-7000-8000-000000000001"));
        written.recording = m_recording.id;
        saver.save(written, {});
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(saver.waitingCount(), 1);
    }
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    QTRY_COMPARE(saver.waitingCount(), 1);
    QSignalSpy refused(&saver, &NoteSaver::refused);
    QTRY_COMPARE(refused.size(), 1); // asked once more, and still kept
    ReviewNotes notes(book, saver, m_clock, m_person);
    QList<Note> givenBack;
    connect(&notes, &ReviewNotes::refused, this, [&givenBack](const Note &note) { givenBack << note; });
    notes.open(m_recording, {});
    QTRY_COMPARE(givenBack.size(), 1);
    QCOMPARE(givenBack.first().text, secretWords);
    QCOMPARE(saver.waitingCount(), 0);
}

void TestReviewNotes::whatWasNotSentIsSeenAgainAfterACrash()
{
    FakeBook book;
    book.failure = unavailable();
    {
        auto drafts = openDrafts();
        NoteSaver saver(book, *drafts, m_clock);
        ReviewNotes notes(book, saver, m_clock, m_person);
        notes.open(m_recording, {});
        notes.add(note(7000));
    }
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    ReviewNotes notes(book, saver, m_clock, m_person);
    notes.open(m_recording, {});
    QTRY_COMPARE(notes.state(), ReviewNotes::State::Failed);
    QCOMPARE(notes.notes().size(), 1); // though the clinic cannot be reached
    QCOMPARE(notes.notes().first().text, secretWords);
    QCOMPARE(notes.notes().first().startMs, 7000);
}

void TestReviewNotes::randomStepsEndWhereTheyShould_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Steps, undo, failures and crashes in any order: at the end the clinic has exactly what the person last saw.
void TestReviewNotes::randomStepsEndWhereTheyShould()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    FakeBook book;
    QMap<QString, QString> seen;
    for (int life = 0; life < 4; ++life) {
        auto drafts = openDrafts();
        NoteSaver saver(book, *drafts, m_clock);
        ReviewNotes notes(book, saver, m_clock, m_person);
        book.failure.reset();
        book.losesAnswers = false;
        notes.open(m_recording, {});
        QTRY_COMPARE(notes.state(), ReviewNotes::State::Ready);
        settle(saver);
        for (int step = 0; step < 25; ++step) {
            m_clock.advance(milliseconds(1));
            const auto &all = notes.notes();
            const auto any = all.isEmpty() ? NoteId() : all.at(random.bounded(static_cast<int>(all.size()))).id;
            switch (random.bounded(8)) {
            case 0:
            case 1:
                notes.add(note(random.bounded(60'000), QStringLiteral("text %1").arg(random.bounded(1000))));
                break;
            case 2:
                if (auto chosen = notes.note(any)) {
                    chosen->text = QStringLiteral("changed %1").arg(random.bounded(1000));
                    notes.change(*chosen);
                }
                break;
            case 3:
                notes.remove(any);
                break;
            case 4:
                notes.undo();
                break;
            case 5:
                notes.redo();
                break;
            case 6:
                book.failure = random.bounded(2) ? std::optional(unavailable()) : std::nullopt;
                book.losesAnswers = !book.failure && random.bounded(3) == 0;
                break;
            default:
                saver.tryNow();
                runQueued();
            }
        }
        seen.clear();
        for (const Note &note : notes.notes())
            seen.insert(note.id.value(), note.text);
    }
    book.failure.reset();
    book.losesAnswers = false;
    auto drafts = openDrafts();
    NoteSaver saver(book, *drafts, m_clock);
    settle(saver);
    QMap<QString, QString> kept;
    for (const Note &note : std::as_const(book.kept))
        kept.insert(note.id.value(), note.text);
    QCOMPARE(kept, seen);
}

void TestReviewNotes::aDraftOfANewNoteHasNoId()
{
    const auto back = noteFromDraft(draftOf(note(5000)));
    QVERIFY(back);
    QVERIFY(back->id.isEmpty());
    QCOMPARE(back->startMs, 5000);
    QCOMPARE(back->text, secretWords);
    QVERIFY(!noteFromDraft("nonsense"));
}

void TestReviewNotes::exportHasNoNamesUnlessWanted()
{
    QList<Note> notes;
    for (const char *name : {"Dr Ruth Adeyemi", "Priya Raman", "Dr Ruth Adeyemi"}) {
        Note one = note(1000);
        one.id = NoteId(QString::number(notes.size()));
        one.authorName = QString::fromLatin1(name);
        one.author = domain::UserId(QString::fromLatin1(name).left(4));
        notes << one;
    }
    m_recording.clientName = QStringLiteral("Amara Okafor");
    for (const NoteFormat format : {NoteFormat::Csv, NoteFormat::Json, NoteFormat::Elan}) {
        const QByteArray without = exportedNotes(notes, m_recording, format, false);
        QVERIFY(!without.contains("Adeyemi") && !without.contains("Raman") && !without.contains("Okafor"));
        QVERIFY(without.contains("Author 1") && without.contains("Author 2") && !without.contains("Author 3"));
        QVERIFY(exportedNotes(notes, m_recording, format, true).contains("Adeyemi"));
    }
}

void TestReviewNotes::aSpreadsheetComputesNothing()
{
    const QByteArray csv =
        exportedNotes({note(1, QStringLiteral("=HYPERLINK(\"x\")"))}, m_recording, NoteFormat::Csv, false);
    QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
    QVERIFY(csv.startsWith("\xef\xbb\xbf"));
    QCOMPARE(csv.count("\r\n"), 2);
}

void TestReviewNotes::elanReadsEveryNote()
{
    Note range = note(2000, QStringLiteral("a < b & c"));
    range.endMs = 5000;
    QXmlStreamReader xml(exportedNotes({note(1000), range}, m_recording, NoteFormat::Elan, false));
    QStringList times;
    QStringList values;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("TIME_SLOT"))
            times << xml.attributes().value(QStringLiteral("TIME_VALUE")).toString();
        if (xml.name() == QStringLiteral("ANNOTATION_VALUE"))
            values << xml.readElementText();
    }
    QVERIFY(!xml.hasError());
    QCOMPARE(times, (QStringList{QStringLiteral("1000"), QStringLiteral("2000"), QStringLiteral("2000"),
                                 QStringLiteral("5000")}));
    QCOMPARE(values, (QStringList{secretWords, QStringLiteral("a < b & c")}));
}

void TestReviewNotes::searchFindsWords()
{
    const domain::Transcript said = {
        {0, 1000, QStringLiteral("CLINICIAN"), QStringLiteral("The other day, there"), {}},
        {1000, 2000, QStringLiteral("CLIENT"), QStringLiteral("the café (the old one)"), {}}};
    QCOMPARE(findIn(said, {QStringLiteral("the")}).size(), 5); // in "other" and "there", too
    QCOMPARE(findIn(said, {QStringLiteral("the"), true}).size(), 3);
    QCOMPARE(findIn(said, {QStringLiteral("the"), true, QStringLiteral("CLIENT")}).size(), 2);
    QCOMPARE(findIn(said, {QStringLiteral("CAFÉ")}), (QList<TranscriptHit>{{1, 4, 4}}));
    QVERIFY(findIn(said, {QStringLiteral("(the")}).size() == 1); // no pattern, just signs
    QVERIFY(findIn(said, {QStringLiteral("  ")}).isEmpty());
    QCOMPARE(speakersOf(said).size(), 2);
}

void TestReviewNotes::speakersKeepTheirPlaceWhoeverBegins_data()
{
    QTest::addColumn<QStringList>("spoken");
    QTest::addColumn<QStringList>("places"); ///< in this order
    const auto row = [](const char *name, const QStringList &spoken, const QStringList &places) {
        QTest::newRow(name) << spoken << places;
    };
    row("the psychologist begins", {"CLINICIAN", "CLIENT"}, {"CLINICIAN=0", "CLIENT=1"});
    row("the client begins", {"CLIENT", "CLINICIAN", "CLIENT"}, {"CLINICIAN=0", "CLIENT=1"});
    row("the client alone", {"CLIENT"}, {"CLIENT=1"});
    row("a third person begins", {"SPEAKER_3", "CLIENT", "CLINICIAN"}, {"CLINICIAN=0", "CLIENT=1", "SPEAKER_3=2"});
    row("no roles", {"SPEAKER_10", "SPEAKER_2"}, {"SPEAKER_2=0", "SPEAKER_10=1"});
    row("one role", {"SPEAKER_2", "CLIENT", "SPEAKER_1"}, {"CLIENT=1", "SPEAKER_1=0", "SPEAKER_2=2"});
}

void TestReviewNotes::speakersKeepTheirPlaceWhoeverBegins()
{
    QFETCH(QStringList, spoken);
    QFETCH(QStringList, places);
    domain::Transcript said;
    for (const QString &who : spoken)
        said.append({said.size() * 1000, said.size() * 1000 + 500, who, QStringLiteral("words"), {}});
    QStringList found;
    const QStringList speakers = speakersOf(said);
    for (const QString &who : speakers)
        found << QStringLiteral("%1=%2").arg(who).arg(speakerPlace(speakers, who));
    QCOMPARE(found, places);
}

void TestReviewNotes::aTypedTimeIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *text, qint64 ms) { QTest::newRow(text) << QString::fromUtf8(text) << ms; };
    row("1:02:03", 3'723'000);
    row("62:03", 3'723'000);
    row("62m", 3'720'000);
    row("3723", 3'723'000);
    row("3723s", 3'723'000);
    row("1h 2m 3s", 3'723'000);
    row("0:10.5", 10'500);
    row("+30", 630'000);
    row("-1:00", 540'000);
    row("−1:00", 540'000); // the minus of print
    row("50 %", 3'600'000);
    row("12,5%", 900'000);
    row("99:00:00", 7'200'000); // kept within
    row("-2:00:00", 0);
    row("", -1);
    row("soon", -1);
    row("101 %", -1);
    row("1:2:3:4", -1);
    row("+", -1);
}

void TestReviewNotes::aTypedTimeIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    const auto time = timeFromText(text, milliseconds(600'000), milliseconds(7'200'000));
    QCOMPARE(time ? time->count() : -1, ms);
}

void TestReviewNotes::theSpokenLineIsTheCurrentOne()
{
    TranscriptModel model;
    model.setTranscript({{1000, 2000, QStringLiteral("CLIENT"), QStringLiteral("one"), {}},
                         {3000, 4000, QStringLiteral("CLIENT"), QStringLiteral("two"), {}}});
    QCOMPARE(model.setPosition(milliseconds(0)), -1);
    QCOMPARE(model.setPosition(milliseconds(1500)), 0);
    QCOMPARE(model.setPosition(milliseconds(2500)), 0); // nobody speaks: the last line stays
    QCOMPARE(model.setPosition(milliseconds(9000)), 1);
    QVERIFY(model.index(1).data(TranscriptModel::CurrentRole).toBool());
    QVERIFY(!model.index(0).data(TranscriptModel::SpeakerRole).toString().isEmpty());
    QVERIFY(model.index(1).data(TranscriptModel::SpeakerRole).toString().isEmpty()); // the same person goes on
}

void TestReviewNotes::whatARecogniserWasNotSureOfSaysSo_data()
{
    QTest::addColumn<double>("confidence"); // below 0: nobody says one
    QTest::addColumn<QString>("editedBy");
    QTest::addColumn<bool>("isHidden");
    QTest::addColumn<bool>("isUncertain");
    QTest::newRow("nobody says") << -1.0 << QString() << false << false;
    QTest::newRow("not at all sure") << 0.0 << QString() << false << true;
    QTest::newRow("below a half") << 0.49 << QString() << false << true;
    QTest::newRow("a half") << 0.5 << QString() << false << false;
    QTest::newRow("corrected since") << 0.2 << QStringLiteral("Ruth") << false << false;
    QTest::newRow("hidden by the client") << 0.2 << QString() << true << false;
}

void TestReviewNotes::whatARecogniserWasNotSureOfSaysSo()
{
    QFETCH(double, confidence);
    QFETCH(QString, editedBy);
    QFETCH(bool, isHidden);
    QFETCH(bool, isUncertain);
    domain::TranscriptLine line{3000, 4000, QStringLiteral("CLIENT"), QStringLiteral("two"), {}};
    line.confidence = confidence < 0 ? std::nullopt : std::optional(confidence);
    line.editedBy = editedBy;
    line.isHidden = isHidden;
    TranscriptModel model;
    model.setTranscript({{1000, 2000, QStringLiteral("CLIENT"), QStringLiteral("one"), {}}, line});
    const QString word = QStringLiteral("uncertain");
    QVERIFY(!model.index(0).data(TranscriptModel::SpeakerRole).toString().contains(word));
    QCOMPARE(model.index(1).data(TranscriptModel::SpeakerRole).toString().contains(word), isUncertain);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString().contains(word), isUncertain);
    QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("not sure")), isUncertain);
}

QTEST_GUILESS_MAIN(TestReviewNotes)
#include "tst_review_notes.moc"
