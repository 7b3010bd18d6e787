// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/caption_look_dialog.h"
#include "ui/player/caption_painter.h"

#include <QComboBox>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::ui;

namespace {

domain::TranscriptLine said(const QString &text)
{
    domain::TranscriptLine line;
    line.text = text;
    return line;
}

QImage painted(const domain::Transcript &captions, const CaptionLook &look)
{
    QImage picture(640, 360, QImage::Format_RGB32);
    picture.fill(QColor(90, 120, 90));
    QPainter painter(&picture);
    paintCaptions(painter, picture.rect(), captions, look);
    return picture;
}

/// The smallest rectangle around all pixels that differ from the plain picture.
QRect changedIn(const QImage &picture)
{
    QRect changed;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y) != QColor(90, 120, 90))
                changed |= QRect(x, y, 1, 1);
        }
    }
    return changed;
}

int pixelsOf(const QImage &picture, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestCaptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLookIsWhatThePersonChose();
    void captionsNeverCoverEachOther_data();
    void captionsNeverCoverEachOther();
    void aLookSurvivesItsTextAndNonsenseIsLeftOut();
    void everyChoiceOfTheDialogIsApplied();
};

void TestCaptions::theLookIsWhatThePersonChose()
{
    const domain::Transcript captions = {said(QStringLiteral("How was your week?"))};
    CaptionLook look;
    const QImage usual = painted(captions, look);
    const QRect below = changedIn(usual);
    QVERIFY(below.top() > 250 && below.bottom() < 360);
    QVERIFY(pixelsOf(usual, Qt::white) > 20);

    look.text = QColor(255, 235, 59);
    look.backgroundPercent = 100;
    const QImage yellow = painted(captions, look);
    QCOMPARE(pixelsOf(yellow, Qt::white), 0);
    QVERIFY(pixelsOf(yellow, look.text) > 20);
    QVERIFY(pixelsOf(yellow, Qt::black) > 500);

    look.sizePercent = 200;
    QVERIFY(changedIn(painted(captions, look)).height() > below.height() * 3 / 2);
    look.place = CaptionLook::Place::Top;
    QVERIFY(changedIn(painted(captions, look)).bottom() < 100);
    look.backgroundPercent = 0;
    const QImage bare = painted(captions, look);
    QVERIFY(pixelsOf(bare, QColor(90, 120, 90)) > pixelsOf(yellow, QColor(90, 120, 90)) / 2);
    QVERIFY(pixelsOf(bare, Qt::black) > 20); // the edge around the letters
}

void TestCaptions::captionsNeverCoverEachOther_data()
{
    QTest::addColumn<CaptionLook::Place>("place");
    QTest::newRow("below") << CaptionLook::Place::Bottom;
    QTest::newRow("above") << CaptionLook::Place::Top;
    QTest::newRow("as the file says") << CaptionLook::Place::AsTheFileSays;
}

void TestCaptions::captionsNeverCoverEachOther()
{
    QFETCH(CaptionLook::Place, place);
    CaptionLook look;
    look.place = place;
    look.backgroundPercent = 100;
    const int one = changedIn(painted({said(QStringLiteral("One."))}, look)).height();
    const QRect both = changedIn(painted({said(QStringLiteral("One.")), said(QStringLiteral("Two."))}, look));
    QVERIFY(both.height() >= 2 * one);
    QVERIFY(QRect(0, 0, 640, 360).contains(both));
}

void TestCaptions::aLookSurvivesItsTextAndNonsenseIsLeftOut()
{
    CaptionLook look;
    look.sizePercent = 150;
    look.family = CaptionLook::Family::FixedWidth;
    look.text = QColor(178, 255, 160);
    look.background = QColor(10, 24, 80);
    look.backgroundPercent = 50;
    look.place = CaptionLook::Place::Top;
    QCOMPARE(CaptionLook::fromText(look.toText()), look);
    for (const char *nonsense : {"", ";;;;;", "x;y;z;w;v;u", "9999999999;;;;;;;;"})
        QCOMPARE(CaptionLook::fromText(QString::fromLatin1(nonsense)), CaptionLook());
    QCOMPARE(CaptionLook::fromText(QStringLiteral("9000;standard;#ffffff;#000000;-5;file")).sizePercent, 250);
}

void TestCaptions::everyChoiceOfTheDialogIsApplied()
{
    auto *dialog = new CaptionLookDialog({});
    QSignalSpy changed(dialog, &CaptionLookDialog::lookChanged);
    const auto boxes = dialog->findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 6);
    CaptionLook last;
    for (QComboBox *box : boxes) {
        QVERIFY(!box->accessibleName().isEmpty());
        box->setCurrentIndex(box->count() - 1);
        const auto now = changed.last().first().value<CaptionLook>();
        QVERIFY2(now != last, qPrintable(box->objectName()));
        last = now;
    }
    QCOMPARE(changed.count(), 6);
    delete dialog;
}

QTEST_MAIN(TestCaptions)
#include "tst_captions.moc"
