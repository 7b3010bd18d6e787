// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/steps.h"
#include "transcripts/word_match.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace attune;
using namespace attune::transcripts;
using domain::Transcript;
using domain::TranscriptLine;
using Kind = Step::Kind;

namespace {

TranscriptLine line(qint64 startMs, qint64 endMs, const QString &speaker, const QString &text, bool withWords = false)
{
    TranscriptLine made;
    made.startMs = startMs;
    made.endMs = endMs;
    made.speaker = speaker;
    made.text = text;
    const auto tokens = withWords ? tokensOf(text) : QList<Token>();
    const qint64 step = tokens.isEmpty() ? 0 : (endMs - startMs) / tokens.size();
    for (qsizetype i = 0; i < tokens.size(); ++i)
        made.words.append(
            {startMs + i * step, startMs + (i + 1) * step, text.mid(tokens.at(i).at, tokens.at(i).length), 0.9});
    return made;
}

/// An hour of three who speak, now and then over one another; every second line has times of its words.
Transcript hour()
{
    QRandomGenerator dice(19);
    static const QStringList words = {QStringLiteral("week"), QStringLiteral("niño"),       QStringLiteral("said,"),
                                      QStringLiteral("no."),  QStringLiteral("\U0001F642"), QStringLiteral("שלום"),
                                      QStringLiteral("a"),    QStringLiteral("remember")};
    static const QStringList speakers = {QStringLiteral("CLINICIAN"), QStringLiteral("CLIENT"),
                                         QStringLiteral("SPEAKER_2")};
    Transcript lines;
    for (qint64 at = 0; at < 3'600'000;) {
        QStringList text;
        for (int i = dice.bounded(1, 14); i > 0; --i)
            text << words.at(dice.bounded(words.size()));
        const qint64 length = 400 * text.size();
        lines.append(
            line(at, at + length, speakers.at(dice.bounded(3)), text.join(QLatin1Char(' ')), lines.size() % 2 == 0));
        at += length - (dice.bounded(5) == 0 ? 200 : -dice.bounded(2000));
    }
    return lines;
}

/// What came in of a line.
QString sourceOf(const TranscriptLine &line)
{
    return line.editedBy.isEmpty() ? line.text : line.original;
}

/// Every letter that came in, whoever's line it is in now.
QString letters(const Transcript &lines)
{
    QString all;
    for (const TranscriptLine &one : lines)
        all += sourceOf(one);
    all.removeIf([](QChar c) { return c.isSpace(); });
    std::sort(all.begin(), all.end());
    return all;
}

Transcript numbered(Transcript lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].number = static_cast<int>(i);
    return lines;
}

/// A step somebody might make on what stands there; some do not fit.
Step anyStep(QRandomGenerator &dice, const Transcript &lines, int firstFree)
{
    const auto at = static_cast<qsizetype>(dice.bounded(static_cast<quint32>(lines.size() - 1)));
    Step step;
    step.line = lines.at(at).number;
    switch (dice.bounded(5)) {
    case 0:
    case 1:
        step.kind = Kind::Split;
        step.place = dice.bounded(static_cast<int>(lines.at(at).text.size()) + 1);
        step.other = firstFree;
        break;
    case 2:
        step.kind = Kind::Join;
        step.other = lines.at(at + 1).number;
        break;
    case 3: {
        step.kind = Kind::Texts;
        QStringList words = lines.at(at).text.split(QLatin1Char(' '));
        words[dice.bounded(words.size())] = QStringLiteral("Mirjam");
        step.texts = {{step.line, words.join(QLatin1Char(' '))}};
        step.authorName = QStringLiteral("Ruth");
        break;
    }
    default:
        step.kind = Kind::Speakers;
        step.lines = {step.line};
        step.speaker = QStringLiteral("CLIENT");
    }
    return step;
}

Step split(int line, int place, int other)
{
    Step step;
    step.kind = Kind::Split;
    step.line = line;
    step.place = place;
    step.other = other;
    return step;
}

Step joined(int line, int other)
{
    Step step;
    step.kind = Kind::Join;
    step.line = line;
    step.other = other;
    return step;
}

Step corrected(int line, const QString &text)
{
    Step step;
    step.kind = Kind::Texts;
    step.texts = {{line, text}};
    step.authorName = QStringLiteral("Ruth");
    return step;
}

Step by(Step step, int number, const char *author)
{
    step.number = number;
    step.author = QString::fromLatin1(author);
    return step;
}

/// "0-400 CLIENT text | original" of each line.
QStringList shown(const EditedTranscript &edited)
{
    QStringList rows;
    const Transcript lines = edited.lines();
    for (const TranscriptLine &one : lines)
        rows << QStringLiteral("%1-%2 %3 %4%5")
                    .arg(one.startMs)
                    .arg(one.endMs)
                    .arg(one.speaker, one.text,
                         one.editedBy.isEmpty() ? QString() : QStringLiteral(" | ") + one.original);
    return rows;
}

} // namespace

class TestTranscriptSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveHundredStepsLoseNoTimeAndNoWord();
    void whatIsSplitAndJoinedIsAsItWas();
    void aSeamKeepsItsTimes();
    void aWordIsCutWhereItIsSaid();
    void aCorrectedLineIsSplitWithItsOriginal();
    void whatDoesNotFitChangesNothing_data();
    void whatDoesNotFitChangesNothing();
    void namesFollowWhoSpeaks();
    void onlyTheNewestThatNothingStandsOnIsTakenBack();
    void stepsSurviveTheirBytes();
    void whatGoesTakesWhatWasJoinedWithIt();
    void substitutionsAreNamesAndWords_data();
    void substitutionsAreNamesAndWords();
    void wholeWordsAreFound();
};

void TestTranscriptSteps::fiveHundredStepsLoseNoTimeAndNoWord()
{
    const Transcript original = numbered(hour());
    QVERIFY(original.size() > 400);
    QMap<QString, domain::TranscriptWord> words;
    for (const TranscriptLine &one : original) {
        for (const auto &word : one.words)
            words.insert(QStringLiteral("%1 %2").arg(word.startMs).arg(word.text), word);
    }
    EditedTranscript edited(original);
    QRandomGenerator dice(500);
    int firstFree = static_cast<int>(original.size());
    int done = 0;
    QHash<Kind, int> kinds;
    QSet<int> moved; // lines whose times may be others
    while (done < 500) {
        const Step step = anyStep(dice, edited.lines(), firstFree);
        if (!edited.apply(step))
            continue;
        ++done;
        ++kinds[step.kind];
        firstFree += step.kind == Kind::Split;
        if (step.kind == Kind::Split || step.kind == Kind::Join)
            moved.unite({step.line, step.other});
    }
    QVERIFY(kinds.size() == 4 && *std::min_element(kinds.cbegin(), kinds.cend()) > 40);
    const Transcript lines = edited.lines();
    QCOMPARE(letters(lines), letters(original));
    QVERIFY(
        std::is_sorted(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.startMs < b.startMs; }));
    QCOMPARE(lines.first().startMs, original.first().startMs);
    qint64 last = 0;
    qint64 lastBefore = 0;
    for (const TranscriptLine &one : original)
        lastBefore = std::max(lastBefore, one.endMs);
    for (const TranscriptLine &one : lines) {
        last = std::max(last, one.endMs);
        QVERIFY(one.startMs < one.endMs);
        if (!moved.contains(one.number)) {
            QCOMPARE(one.startMs, original.at(one.number).startMs);
            QCOMPARE(one.endMs, original.at(one.number).endMs);
        }
        for (const auto &word : one.words) {
            QCOMPARE(word, words.value(QStringLiteral("%1 %2").arg(word.startMs).arg(word.text)));
            QVERIFY(word.startMs >= one.startMs && word.endMs <= one.endMs);
        }
    }
    QCOMPARE(last, lastBefore);
    // Whatever time there was is in a line now.
    for (const TranscriptLine &one : original) {
        const auto covers = [&lines](qint64 at) {
            return std::any_of(lines.begin(), lines.end(),
                               [at](const TranscriptLine &now) { return now.startMs <= at && at < now.endMs; });
        };
        QVERIFY(covers(one.startMs) && covers((one.startMs + one.endMs) / 2) && covers(one.endMs - 1));
    }
}

/// In every line of the hour, at every place that is one.
void TestTranscriptSteps::whatIsSplitAndJoinedIsAsItWas()
{
    const Transcript original = numbered(hour().mid(0, 60));
    const auto count = static_cast<int>(original.size());
    int places = 0;
    for (const TranscriptLine &one : original) {
        for (int place = 0; place <= one.text.size(); ++place) {
            EditedTranscript edited(original);
            if (!edited.apply(split(one.number, place, count)))
                continue;
            ++places;
            const auto first = edited.line(one.number);
            const auto second = edited.line(count);
            QVERIFY(first && second);
            QCOMPARE(first->startMs, one.startMs);
            QCOMPARE(second->endMs, one.endMs);
            QCOMPARE(first->endMs, second->startMs);
            QVERIFY(edited.apply(joined(one.number, count)));
            QCOMPARE(edited.lines(), original);
        }
    }
    QVERIFY(places > 500);
}

void TestTranscriptSteps::aSeamKeepsItsTimes()
{
    const Transcript original = {line(0, 900, QStringLiteral("CLIENT"), QStringLiteral("one two")),
                                 line(1500, 2000, QStringLiteral("CLIENT"), QStringLiteral("three"))};
    EditedTranscript edited(original);
    QVERIFY(edited.apply(joined(0, 1)));
    QCOMPARE(shown(edited), QStringList{QStringLiteral("0-2000 CLIENT one two three")});
    for (const int place : {7, 8}) { // before and behind the blank
        EditedTranscript again = edited;
        QVERIFY(again.apply(split(0, place, 2)));
        QCOMPARE(shown(again),
                 (QStringList{QStringLiteral("0-900 CLIENT one two"), QStringLiteral("1500-2000 CLIENT three")}));
    }
}

void TestTranscriptSteps::aWordIsCutWhereItIsSaid()
{
    TranscriptLine spoken = line(1000, 4000, QStringLiteral("CLIENT"), QStringLiteral("so I called her"), true);
    spoken.words[1].startMs = 1200;
    spoken.words[2].startMs = 3100;
    EditedTranscript edited({spoken});
    QVERIFY(edited.apply(split(0, 4, 1)));
    QCOMPARE(shown(edited), (QStringList{QStringLiteral("1000-3100 CLIENT so I"), //
                                         QStringLiteral("3100-4000 CLIENT called her")}));
    QCOMPARE(edited.lines().at(0).words.size(), 2);
    QCOMPARE(edited.lines().at(1).words.size(), 2);
    EditedTranscript without({line(1000, 4000, QStringLiteral("CLIENT"), QStringLiteral("aaaa bbbb"))});
    QVERIFY(without.apply(split(0, 5, 1)));
    QCOMPARE(without.lines().at(1).startMs, 1000 + 3000 * 5 / 9);
}

void TestTranscriptSteps::aCorrectedLineIsSplitWithItsOriginal()
{
    EditedTranscript edited({line(0, 5000, QStringLiteral("CLIENT"), QStringLiteral("so meer yam went home"))});
    QVERIFY(edited.apply(corrected(0, QStringLiteral("So Mirjam went home"))));
    QVERIFY(edited.apply(split(0, 10, 1)));
    const auto first = edited.line(0);
    const auto second = edited.line(1);
    QCOMPARE(first->text, QStringLiteral("So Mirjam"));
    QCOMPARE(first->original, QStringLiteral("so meer yam"));
    QCOMPARE(first->editedBy, QStringLiteral("Ruth"));
    QCOMPARE(second->text, QStringLiteral("went home"));
    QVERIFY(second->editedBy.isEmpty()); // it says what came in
    QVERIFY(edited.apply(joined(0, 1)));
    QCOMPARE(shown(edited), QStringList{QStringLiteral("0-5000 CLIENT So Mirjam went home | so meer yam went home")});
    QVERIFY(edited.apply(corrected(0, {})));
    QCOMPARE(shown(edited), QStringList{QStringLiteral("0-5000 CLIENT so meer yam went home")});
}

void TestTranscriptSteps::whatDoesNotFitChangesNothing_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("no such line") << split(7, 2, 3);
    QTest::newRow("at the beginning") << split(0, 0, 3);
    QTest::newRow("at the end") << split(0, 9, 3);
    QTest::newRow("beyond the end") << split(0, 900, 3);
    QTest::newRow("nothing but blanks in front") << split(1, 1, 3);
    QTest::newRow("a number that is taken") << split(0, 3, 1);
    QTest::newRow("too short") << split(2, 1, 3);
    QTest::newRow("with one before it") << joined(1, 0);
    QTest::newRow("with itself") << joined(1, 1);
    QTest::newRow("with nothing") << joined(1, 9);
    QTest::newRow("a correction of nothing") << corrected(9, QStringLiteral("x"));
    Step undo;
    undo.kind = Kind::Undo;
    QTest::newRow("taking back is none") << undo;
}

void TestTranscriptSteps::whatDoesNotFitChangesNothing()
{
    QFETCH(Step, step);
    EditedTranscript edited({line(0, 1000, QStringLiteral("A"), QStringLiteral("some words")),
                             line(1000, 2000, QStringLiteral("B"), QStringLiteral(" x")),
                             line(2000, 2001, QStringLiteral("A"), QStringLiteral("ab cd"))});
    const Transcript before = edited.lines();
    if (step.line == 0 && step.place == 9)
        step.place = 10; // behind the last letter
    QVERIFY(!edited.apply(step));
    QCOMPARE(edited.lines(), before);
}

void TestTranscriptSteps::namesFollowWhoSpeaks()
{
    TranscriptLine mother = line(0, 1000, QStringLiteral("SPEAKER_0"), QStringLiteral("one"));
    mother.speakerName = QStringLiteral("Anna");
    EditedTranscript edited({mother, line(1000, 2000, QStringLiteral("SPEAKER_1"), QStringLiteral("two"))});
    Step said;
    said.kind = Kind::Speakers;
    said.lines = {1};
    said.speaker = QStringLiteral("SPEAKER_0");
    QVERIFY(edited.apply(said));
    QCOMPARE(edited.line(1)->speakerName, QStringLiteral("Anna"));
    Step named;
    named.kind = Kind::Name;
    named.speaker = QStringLiteral("SPEAKER_0");
    named.name = QStringLiteral("Mother");
    QVERIFY(edited.apply(named));
    QCOMPARE(edited.line(0)->speakerName, QStringLiteral("Mother"));
    QCOMPARE(edited.line(1)->speakerName, QStringLiteral("Mother"));
    named.name.clear();
    QVERIFY(edited.apply(named));
    QCOMPARE(edited.line(0)->speakerName, QStringLiteral("Anna"));
}

void TestTranscriptSteps::onlyTheNewestThatNothingStandsOnIsTakenBack()
{
    QList<Step> steps = {by(corrected(0, QStringLiteral("a")), 1, "ruth"), by(split(1, 2, 5), 2, "ruth"),
                         by(corrected(0, QStringLiteral("b")), 3, "june")};
    QCOMPARE(undoable(steps, QStringLiteral("ruth"))->number, 2);
    QCOMPARE(undoable(steps, QStringLiteral("june"))->number, 3);
    QVERIFY(!undoable(steps, QStringLiteral("priya")));
    steps.append(by(corrected(5, QStringLiteral("c")), 4, "june")); // the part that was made by it
    QVERIFY(!undoable(steps, QStringLiteral("ruth")));
    Step undo = by({}, 5, "june");
    undo.kind = Kind::Undo;
    undo.undone = 4;
    steps.append(undo);
    QCOMPARE(undoable(steps, QStringLiteral("ruth"))->number, 2);
    QCOMPARE(undoable(steps, QStringLiteral("june"))->number, 3);
    QCOMPARE(standing(steps).size(), 3);
    QCOMPARE(subjectsOf(undo, steps), subjectsOf(steps.at(3), steps));
    Step cut = by(split(2, 1, 6), 6, "ruth");
    cut.isForHiding = true;
    steps.append(cut);
    QCOMPARE(undoable(steps, QStringLiteral("ruth"))->number, 2);
}

void TestTranscriptSteps::stepsSurviveTheirBytes()
{
    Step speakers;
    speakers.kind = Kind::Speakers;
    speakers.lines = {1, 2};
    speakers.speaker = QStringLiteral("CLIENT");
    Step name;
    name.kind = Kind::Name;
    name.speaker = QStringLiteral("A");
    name.name = QStringLiteral("Mother");
    Step undo;
    undo.kind = Kind::Undo;
    undo.undone = 12;
    Step hiding = split(3, 4, 5);
    hiding.isForHiding = true;
    Step texts = corrected(1, QStringLiteral("\U0001F642 שלום"));
    texts.authorName.clear(); // it is kept beside it
    for (const Step &step : {speakers, name, undo, hiding, joined(1, 2), texts}) {
        const auto read = stepFrom(toBytes(step));
        QVERIFY(read);
        QCOMPARE(*read, step);
    }
    for (const char *wrong : {"", "[]", "{}", R"({"kind":"later"})", "\xff"})
        QVERIFY(!stepFrom(wrong));
}

void TestTranscriptSteps::whatGoesTakesWhatWasJoinedWithIt()
{
    // 0 and 1 stay, 2 goes. 1 was split, and its second part joined with 2: what stands there may say words of 2.
    const QList<Step> steps = {by(split(0, 2, 4), 1, "a"),
                               by(split(1, 2, 5), 2, "a"),
                               by(joined(5, 2), 3, "a"),
                               by(corrected(5, QStringLiteral("secret of two")), 4, "a"),
                               by(corrected(4, QStringLiteral("kept")), 5, "a"),
                               by(corrected(3, QStringLiteral("also kept")), 6, "a")};
    const LeftSteps left = stepsLeft(steps, {{0, 0}, {1, 1}, {3, 2}});
    QCOMPARE(left.steps.size(), 3);
    QCOMPARE(left.steps.at(0).other, 3);
    QCOMPARE(left.steps.at(1).texts.first().first, 3);
    QCOMPARE(left.steps.at(2).texts.first().first, 2);
    QCOMPARE(left.instead.values(5), QList<int>{1});
    for (const Step &step : left.steps)
        QVERIFY(!toBytes(step).contains("secret"));
}

void TestTranscriptSteps::substitutionsAreNamesAndWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *before, const char *after, const QStringList &found) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << found;
    };
    row("one word", "then Miriam left", "then Mirjam left", {QStringLiteral("Miriam>Mirjam")});
    row("two for one", "so meer yam, left", "so Mirjam, left", {QStringLiteral("meer yam>Mirjam")});
    row("at the end", "I saw huan.", "I saw Juan.", {QStringLiteral("huan>Juan")});
    row("case and marks alone", "well mirjam went", "Well, Mirjam went.", {});
    row("something added", "he went", "he went home", {});
    row("too long to be a name", "one two three four five", "a b c d e", {});
    row("twice the same", "jon and jon", "John and John", {QStringLiteral("jon>John")});
    row("another script", "אבי הלך", "אבא הלך", {QStringLiteral("אבי>אבא")});
    row("nothing", "", "new words", {});
}

void TestTranscriptSteps::substitutionsAreNamesAndWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, found);
    QStringList shown;
    for (const Substitution &one : substitutionsIn(before, after))
        shown << one.heard + QLatin1Char('>') + one.word;
    QCOMPARE(shown, found);
}

void TestTranscriptSteps::wholeWordsAreFound()
{
    const QString text = QString::fromUtf8("Ana, Banana and ANA. Ana\u0301? ana  maria");
    QCOMPARE(placesOf(QStringLiteral("ana"), text).size(), 3);
    QCOMPARE(placesOf(QStringLiteral("Ana Maria"), text).size(), 1);
    QCOMPARE(placesOf(QStringLiteral("a.a"), text).size(), 0); // no pattern
    QVERIFY(placesOf(QStringLiteral(" "), text).isEmpty());
}

QTEST_GUILESS_MAIN(TestTranscriptSteps)
#include "tst_transcript_steps.moc"
