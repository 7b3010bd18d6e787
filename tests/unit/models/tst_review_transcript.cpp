// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/problem.h"
#include "models/review/review_transcript.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fakes.h"
#include "tests/support/waiting.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::test;
using domain::ReadTranscript;
using domain::TranscriptChange;
using models::ReviewTranscript;
using std::chrono::milliseconds;

namespace {

/// A clinic that answers when the test says so, in any order.
class SlowFiles final : public domain::TranscriptFiles
{
public:
    struct Asked
    {
        QString language;
        std::optional<TranscriptChange> change; ///< none: it is read
        std::shared_ptr<QPromise<base::Result<ReadTranscript>>> promise;
    };
    QList<Asked> asked;

    void answer(qsizetype which, const base::Result<ReadTranscript> &answer)
    {
        asked.at(which).promise->addResult(answer);
        asked.at(which).promise->finish();
        runQueued();
    }
    domain::Answer<ReadTranscript> transcriptIn(const domain::RecordingId &, const QString &language,
                                                const domain::Grounds &) override
    {
        return noted({language, {}, {}});
    }
    domain::Answer<ReadTranscript> transcriptToSave(const domain::RecordingId &, const domain::Grounds &) override
    {
        return base::ready(base::Result<ReadTranscript>(notHere()));
    }
    domain::Answer<ReadTranscript> editTranscript(const domain::RecordingId &, const TranscriptChange &change) override
    {
        return noted({{}, change, {}});
    }
    domain::Answer<domain::TranscriptPreview>
    previewTranscript(const domain::RecordingId &, const domain::TranscriptFile &, const domain::Grounds &) override
    {
        return base::ready(base::Result<domain::TranscriptPreview>(notHere()));
    }
    domain::Answer<domain::TranscriptVersion> addTranscript(const domain::RecordingId &, const domain::TranscriptFile &,
                                                            const domain::Grounds &) override
    {
        return base::ready(base::Result<domain::TranscriptVersion>(notHere()));
    }
    domain::Answer<QList<domain::TranscriptVersion>> transcriptVersions(const domain::RecordingId &,
                                                                        const domain::Grounds &) override
    {
        return base::ready(base::Result<QList<domain::TranscriptVersion>>(notHere()));
    }
    domain::Answer<QList<domain::VocabularyWord>> vocabulary(const domain::RecordingId &) override
    {
        return base::ready(base::Result<QList<domain::VocabularyWord>>(notHere()));
    }
    domain::Answer<QList<domain::VocabularyWord>> changeVocabulary(const domain::RecordingId &,
                                                                   const domain::VocabularyChange &) override
    {
        return base::ready(base::Result<QList<domain::VocabularyWord>>(notHere()));
    }
    domain::Answer<void> chooseTranscript(const QString &, const domain::Grounds &) override
    {
        return base::ready(base::Result<void>(notHere()));
    }
    domain::Answer<void> removeTranscript(const QString &, const domain::Grounds &) override
    {
        return base::ready(base::Result<void>(notHere()));
    }

private:
    static base::Error notHere() { return {base::ErrorKind::Unsupported, {}, {}, {}}; }
    domain::Answer<ReadTranscript> noted(Asked one)
    {
        one.promise = std::make_shared<QPromise<base::Result<ReadTranscript>>>();
        one.promise->start();
        asked.append(one);
        return one.promise->future();
    }
};

ReadTranscript version(const QString &id, int revision, const QString &text = QStringLiteral("Good morning."))
{
    ReadTranscript read;
    read.version = id;
    read.revision = revision;
    domain::TranscriptLine line;
    line.startMs = 1000;
    line.endMs = 4000;
    line.text = text;
    line.number = 0;
    read.lines = {line};
    return read;
}

TranscriptChange correction(const QString &text)
{
    TranscriptChange change;
    change.line = 0;
    change.text = text;
    return change;
}

base::Error problem(domain::ProblemCode code)
{
    return {base::ErrorKind::Conflict, {}, domain::textOf(code), {}};
}

const QString english = QStringLiteral("en-1");
const QString spanish = QStringLiteral("es-1");

} // namespace

/// What is shown of a transcript is what was asked for last, whatever the order of the answers; and what is changed is
/// what the person saw.
class TestReviewTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aReadingEnds_data();
    void aReadingEnds();
    void theVersionAskedForLastIsShown();
    void aReadingThatIsBehindAChangeIsNotShown();
    void changesGoOneAfterAnother();
    void aChangeIsOfTheVersionThatWasSeen();
    void aChangeElsewhereDoesNotTurnThePage();
    void oneThatIsRefusedTakesTheOthersAlong_data();
    void oneThatIsRefusedTakesTheOthersAlong();
    void aChangeOutOfAnAnswerIsSentOnce();
    void captionsFollowTheVideo();
    void nothingIsLeftOfOneThatIsLetGo();

private:
    void show(const ReadTranscript &read);

    FakeClock m_clock;
    FakeCatalog m_catalog;
    models::ClinicPorts m_ports;
    SlowFiles m_files;
    std::unique_ptr<playback::Player> m_player;
    std::unique_ptr<models::Viewing> m_viewing;
    std::unique_ptr<ReviewTranscript> m_transcript;
};

void TestReviewTranscript::init()
{
    m_files.asked.clear();
    m_player = std::make_unique<playback::Player>(m_clock);
    m_viewing = std::make_unique<models::Viewing>(m_ports, *m_player, nullptr);
    m_transcript = std::make_unique<ReviewTranscript>(m_catalog, *m_viewing, *m_player);
    m_transcript->setFiles(&m_files);
}

void TestReviewTranscript::cleanup()
{
    m_transcript.reset();
    m_viewing.reset();
    m_player.reset();
}

/// What was read before a test asks for something.
void TestReviewTranscript::show(const ReadTranscript &read)
{
    m_transcript->showVersion({}, {});
    m_files.answer(0, read);
    m_files.asked.clear();
    QCOMPARE(m_transcript->shown(), read);
}

void TestReviewTranscript::aReadingEnds_data()
{
    using Reading = ReviewTranscript::Reading;
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("reading");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("read") << QString() << int(Reading::Ready) << false;
    QTest::newRow("none made") << textOf(domain::ProblemCode::NotAvailable) << int(Reading::NoneMade) << false;
    QTest::newRow("not permitted") << textOf(domain::ProblemCode::NotPermitted) << int(Reading::Failed) << true;
    QTest::newRow("of no code") << QStringLiteral("-") << int(Reading::Failed) << true;
}

void TestReviewTranscript::aReadingEnds()
{
    QFETCH(QString, code);
    QFETCH(int, reading);
    QFETCH(bool, isTold);
    m_transcript->showVersion(QStringLiteral("en"), english);
    QCOMPARE(m_transcript->reading(), ReviewTranscript::Reading::Loading);
    QCOMPARE(m_files.asked.first().language, QStringLiteral("en"));
    const base::Error error{base::ErrorKind::Unavailable, {}, code, {}};
    m_files.answer(0, code.isEmpty() ? base::Result<ReadTranscript>(version(english, 0)) : error);
    QCOMPARE(int(m_transcript->reading()), reading);
    QCOMPARE(m_transcript->readingError().has_value(), isTold);
    QCOMPARE(m_transcript->lines().isEmpty(), !code.isEmpty()); // of the one before, nothing stays
}

void TestReviewTranscript::theVersionAskedForLastIsShown()
{
    m_transcript->showVersion(QStringLiteral("es"), {});
    m_transcript->showVersion(QStringLiteral("en"), {});
    m_files.answer(1, version(english, 0));
    QCOMPARE(m_transcript->shown().version, english);
    m_files.answer(0, version(spanish, 0)); // that took longer
    QCOMPARE(m_transcript->shown().version, english);
    m_transcript->showVersion(QStringLiteral("es"), {});
    m_transcript->showVersion(QStringLiteral("en"), {});
    m_files.answer(2, problem(domain::ProblemCode::NotPermitted)); // nobody wants it any more
    QCOMPARE(m_transcript->reading(), ReviewTranscript::Reading::Loading);
    m_files.answer(3, version(english, 1));
    QCOMPARE(m_transcript->reading(), ReviewTranscript::Reading::Ready);
}

void TestReviewTranscript::aReadingThatIsBehindAChangeIsNotShown()
{
    show(version(english, 0));
    m_transcript->showVersion({}, {});
    m_transcript->change(correction(QStringLiteral("Good evening.")));
    m_files.answer(1, version(english, 1, QStringLiteral("Good evening.")));
    m_files.answer(0, version(english, 0)); // was on its way when the clinic changed it
    QCOMPARE(m_transcript->lines().first().text, QStringLiteral("Good evening."));
    QCOMPARE(m_transcript->reading(), ReviewTranscript::Reading::Ready);
}

void TestReviewTranscript::changesGoOneAfterAnother()
{
    show(version(english, 4));
    QSignalSpy edited(m_transcript.get(), &ReviewTranscript::edited);
    for (const char *text : {"one", "two", "three"})
        m_transcript->change(correction(QString::fromLatin1(text)));
    QCOMPARE(m_files.asked.size(), 1);
    QCOMPARE(m_files.asked.at(0).change->revision.value_or(-1), 4);
    m_files.answer(0, version(english, 5, QStringLiteral("one")));
    QCOMPARE(m_files.asked.size(), 2);
    QCOMPARE(m_files.asked.at(1).change->text, QStringLiteral("two"));
    QCOMPARE(m_files.asked.at(1).change->revision.value_or(-1), 5); // nobody else's step was between
    m_files.answer(1, version(english, 7, QStringLiteral("two")));
    QCOMPARE(m_files.asked.at(2).change->revision.value_or(-1), 5); // somebody's was: the clinic is to look
    m_files.answer(2, version(english, 8, QStringLiteral("three")));
    QCOMPARE(edited.size(), 3);
    QCOMPARE(m_files.asked.size(), 3);
}

/// Turning to another version while a change waits does not make it a change of that one.
void TestReviewTranscript::aChangeIsOfTheVersionThatWasSeen()
{
    show(version(english, 0));
    m_transcript->change(correction(QStringLiteral("one")));
    m_transcript->change(correction(QStringLiteral("two")));
    m_transcript->showVersion(QStringLiteral("es"), {});
    m_files.answer(1, version(spanish, 0));
    m_files.answer(0, version(english, 1));
    QCOMPARE(m_files.asked.size(), 3);
    QCOMPARE(m_files.asked.at(2).change->text, QStringLiteral("two"));
    QCOMPARE(m_files.asked.at(2).change->version, english);
}

void TestReviewTranscript::aChangeElsewhereDoesNotTurnThePage()
{
    show(version(english, 0));
    QSignalSpy edited(m_transcript.get(), &ReviewTranscript::edited);
    m_transcript->change(correction(QStringLiteral("one")));
    m_transcript->showVersion(QStringLiteral("es"), {});
    m_files.answer(1, version(spanish, 0));
    m_files.answer(0, version(english, 1));
    QCOMPARE(edited.size(), 1);                       // it is made,
    QCOMPARE(m_transcript->shown().version, spanish); // and not shown to who turned away
}

void TestReviewTranscript::oneThatIsRefusedTakesTheOthersAlong_data()
{
    QTest::addColumn<domain::ProblemCode>("code");
    QTest::addColumn<bool>("isReadAgain");
    QTest::newRow("changed meanwhile") << domain::ProblemCode::TranscriptChanged << true;
    QTest::newRow("not permitted") << domain::ProblemCode::NotPermitted << false;
}

void TestReviewTranscript::oneThatIsRefusedTakesTheOthersAlong()
{
    QFETCH(domain::ProblemCode, code);
    QFETCH(bool, isReadAgain);
    show(version(english, 0));
    QSignalSpy refused(m_transcript.get(), &ReviewTranscript::notChanged);
    QSignalSpy edited(m_transcript.get(), &ReviewTranscript::edited);
    m_transcript->change(correction(QStringLiteral("one")));
    m_transcript->change(correction(QStringLiteral("two")));
    m_files.answer(0, problem(code));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<base::Error>().code, textOf(code));
    QCOMPARE(m_files.asked.size(), isReadAgain ? 2 : 1);
    if (isReadAgain)
        QVERIFY(!m_files.asked.at(1).change);                  // and "two" was meant for what is there no more
    m_transcript->change(correction(QStringLiteral("three"))); // the next one goes
    QCOMPARE(m_files.asked.last().change->text, QStringLiteral("three"));
    m_files.answer(m_files.asked.size() - 1, version(english, 3));
    QCOMPARE(edited.size(), 1);
}

/// Whoever hears that something changed may change something at once.
void TestReviewTranscript::aChangeOutOfAnAnswerIsSentOnce()
{
    show(version(english, 0));
    int left = 2;
    const auto goOn = [this, &left] {
        if (left-- > 0)
            m_transcript->change(correction(QStringLiteral("again")));
    };
    const auto first = connect(m_transcript.get(), &ReviewTranscript::changed, this, goOn);
    const auto second = connect(m_transcript.get(), &ReviewTranscript::edited, this, goOn);
    m_transcript->change(correction(QStringLiteral("one")));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_files.asked.size(), i + 1);
        m_files.answer(i, version(english, i + 1));
    }
    QCOMPARE(m_files.asked.size(), 3);
    disconnect(first);
    disconnect(second);
}

void TestReviewTranscript::captionsFollowTheVideo()
{
    show(version(english, 0, QStringLiteral("Hello.")));
    QSignalSpy changed(m_transcript.get(), &ReviewTranscript::captionChanged);
    QVERIFY(m_transcript->caption().isEmpty());
    Q_EMIT m_player->positionChanged(milliseconds(1000)); // its beginning is of it
    QCOMPARE(m_transcript->caption(), QStringLiteral("Hello."));
    Q_EMIT m_player->positionChanged(milliseconds(2000));
    QCOMPARE(changed.size(), 1);                          // and not once for each picture
    Q_EMIT m_player->positionChanged(milliseconds(4000)); // its end is not
    QVERIFY(m_transcript->caption().isEmpty());
    m_transcript->setCaptionsShown(false);
    Q_EMIT m_player->positionChanged(milliseconds(1000));
    QVERIFY(m_transcript->caption().isEmpty());
}

void TestReviewTranscript::nothingIsLeftOfOneThatIsLetGo()
{
    show(version(english, 0));
    Q_EMIT m_player->positionChanged(milliseconds(1000));
    m_transcript->change(correction(QStringLiteral("one")));
    m_transcript->change(correction(QStringLiteral("two")));
    m_transcript->showVersion(QStringLiteral("es"), spanish);
    QSignalSpy edited(m_transcript.get(), &ReviewTranscript::edited);
    Q_EMIT m_viewing->letGo();
    m_files.answer(0, version(english, 1));
    m_files.answer(1, version(spanish, 0));
    QVERIFY(edited.isEmpty());
    QCOMPARE(m_transcript->shown(), ReadTranscript());
    QCOMPARE(m_transcript->reading(), ReviewTranscript::Reading::Nothing);
    QVERIFY(m_transcript->caption().isEmpty());
    QCOMPARE(m_files.asked.size(), 2); // "two" is not sent about another recording
    m_transcript->showVersion({}, {});
    QVERIFY(m_files.asked.last().language.isEmpty()); // nor is the next one read in what somebody chose for this one
    m_files.answer(2, version(english, 0));
    m_transcript->change(correction(QStringLiteral("three")));
    QCOMPARE(m_files.asked.last().change->text, QStringLiteral("three"));
}

QTEST_MAIN(TestReviewTranscript)
#include "tst_review_transcript.moc"
