// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/player/lane_widget.h"
#include "ui/player/seek_slider.h"
#include "ui/player/timeline_view.h"
#include "ui/style/icon_resources.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace attune;
using std::chrono::milliseconds;
using std::chrono::minutes;

/// The timeline by itself: slider and rows agree, speakers keep their colour, and what was is not shown for ever.
class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void sliderAndRowsShowTheSameTimeAtTheSamePlace_data();
    void sliderAndRowsShowTheSameTimeAtTheSamePlace();
    void aSpeakerHasTheColourOfTheirRole_data();
    void aSpeakerHasTheColourOfTheirRole();
    void theRingOfTheLastJumpGoes();

private:
    static domain::Transcript said(const QStringList &speakers);
};

/// A minute each, with nothing said in between.
domain::Transcript TestTimeline::said(const QStringList &speakers)
{
    domain::Transcript lines;
    for (const QString &speaker : speakers)
        lines.append({lines.size() * 120'000, lines.size() * 120'000 + 60'000, speaker, QStringLiteral("words"), {}});
    return lines;
}

void TestTimeline::sliderAndRowsShowTheSameTimeAtTheSamePlace_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {1.0, 2.0, 4.0, 16.0})
        QTest::addRow("%.0f times", zoom) << zoom;
}

void TestTimeline::sliderAndRowsShowTheSameTimeAtTheSamePlace()
{
    QFETCH(double, zoom);
    ui::TimelineView view(nullptr);
    view.resize(900, 260);
    view.setDuration(minutes(50));
    view.setTranscript(said({QStringLiteral("CLIENT"), QStringLiteral("CLINICIAN"), QStringLiteral("CLIENT")}));
    view.setPosition(minutes(17));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.zoomBy(zoom);
    QCOMPARE(view.scale().zoom(), zoom);
    ui::SeekSlider *slider = view.slider();
    int rows = 0;
    const auto lanes = view.findChildren<ui::LaneWidget *>();
    for (ui::LaneWidget *lane : lanes) {
        if (!lane->isVisible())
            continue;
        ++rows;
        QCOMPARE(lane->mapTo(&view, QPoint()).x(), slider->mapTo(&view, QPoint()).x());
        QCOMPARE(lane->width(), slider->width());
        for (const double share : {0.1, 0.37, 0.9}) { // one place, pressed in both
            const int x = ui::timelineMargin + static_cast<int>(share * (lane->width() - 2 * ui::timelineMargin));
            QSignalSpy fromSlider(slider, &ui::SeekSlider::seekRequested);
            QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(x, slider->height() / 2));
            QCOMPARE(fromSlider.size(), 1);
            const auto target = fromSlider.first().first().value<milliseconds>();
            const auto there =
                view.scale().timeAt((x - ui::timelineMargin) / (lane->width() - 2.0 * ui::timelineMargin));
            const auto pixel = (view.scale().end() - view.scale().start()) / lane->width();
            QVERIFY2(std::chrono::abs(target - there) <= 2 * pixel + milliseconds(2),
                     qPrintable(QStringLiteral("%1 and %2 ms").arg(target.count()).arg(there.count())));
            QVERIFY(std::abs(slider->xAt(there) - x) < 1.5);
        }
    }
    QCOMPARE(rows, 2);
}

void TestTimeline::aSpeakerHasTheColourOfTheirRole_data()
{
    QTest::addColumn<QStringList>("speakers");
    QTest::newRow("the psychologist begins")
        << QStringList{QStringLiteral("CLINICIAN"), QStringLiteral("CLIENT"), QStringLiteral("SPEAKER_2")};
    QTest::newRow("the client begins") << QStringList{QStringLiteral("CLIENT"), QStringLiteral("SPEAKER_2"),
                                                      QStringLiteral("CLINICIAN")};
    QTest::newRow("somebody else begins")
        << QStringList{QStringLiteral("SPEAKER_2"), QStringLiteral("CLIENT"), QStringLiteral("CLINICIAN")};
}

void TestTimeline::aSpeakerHasTheColourOfTheirRole()
{
    QFETCH(QStringList, speakers);
    ui::TimelineView view(nullptr);
    view.resize(900, 260);
    view.setDuration(minutes(6));
    view.setTranscript(said(speakers));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const bool dark = view.palette().color(QPalette::Base).lightness() < 128;
    QHash<QString, int> seen;
    const auto lanes = view.findChildren<ui::LaneWidget *>();
    for (ui::LaneWidget *lane : lanes) {
        const QImage image = lane->grab().toImage();
        for (int place = 0; lane->isVisible() && place < 3; ++place) {
            for (int pixel = 0; pixel < image.width() * image.height(); ++pixel) {
                if (image.pixelColor(pixel % image.width(), pixel / image.width()) == ui::speakerColor(place, dark))
                    seen.insert(lane->name(), place);
            }
        }
    }
    QCOMPARE(seen.value(QStringLiteral("Psychologist"), -1), 0);
    QCOMPARE(seen.value(QStringLiteral("Client"), -1), 1);
    QCOMPARE(seen.size(), 3);
}

void TestTimeline::theRingOfTheLastJumpGoes()
{
    ui::SeekSlider slider;
    slider.setDuration(minutes(50));
    slider.setGhost(minutes(3));
    QVERIFY(slider.ghost());
    auto *fades = slider.findChild<QTimer *>();
    QVERIFY(fades && fades->isActive());
    fades->setInterval(1); // its time is over
    QTRY_VERIFY(!slider.ghost());
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
