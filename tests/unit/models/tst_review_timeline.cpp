// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/review_timeline.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fakes.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::test;
using domain::MediaRange;
using models::ReviewTimeline;
using models::Viewing;
using std::chrono::milliseconds;

/// What the timeline shows of a recording, as the viewing goes on: nothing of one that is let go, and nothing that was
/// not asked for.
class TestReviewTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAStreamThereIsNothing();
    void whatWasSeenBeforeIsShown();
    void whatCannotBeReadShowsNothing();
    void anAnswerForOneThatWasLetGoIsDropped();
    void theNextOneBeginsEmpty();
    void whatIsNotOpenIsNotSeen();
    void theMapGoesWhenItIsNotWanted();
    void theMapGoesWithTheStream();

private:
    FakeClock m_clock;
    FakeCatalog m_catalog;
    models::ClinicPorts m_ports;
    std::unique_ptr<playback::Player> m_player;
    std::unique_ptr<Viewing> m_viewing;
    std::unique_ptr<ReviewTimeline> m_timeline;
};

void TestReviewTimeline::init()
{
    m_catalog.rows = {someRecording(QString())}; // what a viewing that opened nothing is about
    m_catalog.rows.first().watched = {{5000, 6000}, {0, 1000}, {1000, 2500}};
    m_player = std::make_unique<playback::Player>(m_clock);
    m_viewing = std::make_unique<Viewing>(m_ports, *m_player, nullptr);
    m_timeline = std::make_unique<ReviewTimeline>(m_catalog, m_clock, *m_viewing, *m_player);
}

void TestReviewTimeline::cleanup()
{
    m_timeline.reset();
    m_viewing.reset();
    m_player.reset();
}

void TestReviewTimeline::withoutAStreamThereIsNothing()
{
    Q_EMIT m_viewing->playing(); // and nothing is read that is not there
    runQueued();
    QVERIFY(m_timeline->heldParts().isEmpty());
    QVERIFY(m_timeline->seen().isEmpty());
    QCOMPARE(m_timeline->lineSpeed(), 0.0);
    QVERIFY(!m_timeline->isLineWaitedFor());
}

void TestReviewTimeline::whatWasSeenBeforeIsShown()
{
    QSignalSpy changed(m_timeline.get(), &ReviewTimeline::seenChanged);
    Q_EMIT m_viewing->stored();
    QVERIFY(changed.isEmpty()); // only once it was read
    runQueued();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_timeline->seen(), (QList<MediaRange>{{0, 2500}, {5000, 6000}})); // in order, not touching
}

void TestReviewTimeline::whatCannotBeReadShowsNothing()
{
    m_catalog.rows.clear();
    QSignalSpy changed(m_timeline.get(), &ReviewTimeline::seenChanged);
    Q_EMIT m_viewing->stored();
    runQueued();
    QVERIFY(changed.isEmpty());
    QVERIFY(m_timeline->seen().isEmpty());
}

void TestReviewTimeline::anAnswerForOneThatWasLetGoIsDropped()
{
    QSignalSpy changed(m_timeline.get(), &ReviewTimeline::seenChanged);
    Q_EMIT m_viewing->stored();
    Q_EMIT m_viewing->letGo();
    runQueued();
    QVERIFY(changed.isEmpty());
    QVERIFY(m_timeline->seen().isEmpty());
}

void TestReviewTimeline::theNextOneBeginsEmpty()
{
    Q_EMIT m_viewing->stored();
    runQueued();
    QVERIFY(!m_timeline->seen().isEmpty());
    m_catalog.rows.first().watched = {{100, 200}};
    Q_EMIT m_viewing->letGo();
    QVERIFY(m_timeline->seen().isEmpty());
    Q_EMIT m_viewing->stored();
    runQueued();
    QCOMPARE(m_timeline->seen(), (QList<MediaRange>{{100, 200}}));
}

void TestReviewTimeline::whatIsNotOpenIsNotSeen()
{
    for (const int at : {0, 500, 1000, 1500})
        Q_EMIT m_player->moved(milliseconds(at));
    QVERIFY(m_timeline->seen().isEmpty());
}

void TestReviewTimeline::theMapGoesWhenItIsNotWanted()
{
    QSignalSpy changed(m_timeline.get(), &ReviewTimeline::audioMapChanged);
    m_timeline->setAudioMapWanted(false);
    QCOMPARE(changed.size(), 1); // whoever draws it hears that at once
    m_timeline->setAudioMapWanted(true);
    QCOMPARE(changed.size(), 1); // it is read once somebody plays
    m_timeline->setThumbnailsWanted(false);
    m_timeline->setThumbnailsWanted(true);
    QCOMPARE(changed.size(), 1);
}

void TestReviewTimeline::theMapGoesWithTheStream()
{
    QSignalSpy changed(m_timeline.get(), &ReviewTimeline::audioMapChanged);
    Q_EMIT m_viewing->aboutToDropStream();
    QCOMPARE(changed.size(), 1);
    Q_EMIT m_viewing->streaming();
    Q_EMIT m_viewing->aboutToDropStream();
    QCOMPARE(changed.size(), 2);
}

QTEST_MAIN(TestReviewTimeline)
#include "tst_review_timeline.moc"
