// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/support/waiting.h"
#include "ui/commands/command_table.h"
#include "ui/parts/row_view.h"
#include "ui/player/lane_widget.h"
#include "ui/player/seek_slider.h"
#include "ui/player/time_scale.h"
#include "ui/player/timeline_view.h"
#include "ui/player/video_widget.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/page_table.h"
#include "ui/style/folding_row.h"
#include "ui/style/icon_resources.h"
#include "ui/style/icons.h"
#include "ui/style/scroll_area_access.h"
#include "ui/style/scrolled_column.h"
#include "ui/style/theme.h"
#include "ui/style/widgets.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace attune;
using namespace attune::ui;
using std::chrono::milliseconds;
using std::chrono::seconds;

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseIconResources(); }
    void aReaderMayAskForAChildThatHasGone();
    void coloursHaveTheContrastTheyNeed_data();
    void coloursHaveTheContrastTheyNeed();
    void whatCannotBeUsedLooksSo_data() { coloursHaveTheContrastTheyNeed_data(); }
    void whatCannotBeUsedLooksSo();
    void whatIsDrawnStandsOut_data() { coloursHaveTheContrastTheyNeed_data(); }
    void whatIsDrawnStandsOut();
    void buttonsStandInOneOrder();
    void aRowFoldsWhereThereIsNoRoom();
    void aRowInARowUnfoldsAgain();
    void theColumnThatGrowsHasWhatIsLeft_data();
    void theColumnThatGrowsHasWhatIsLeft();
    void buttonsStayOnTheScreenWhateverIsAbove();
    void namesOfSpeakersCanBeRead_data() { coloursHaveTheContrastTheyNeed_data(); }
    void namesOfSpeakersCanBeRead();
    void everyIconIsThereAndTakesTheTextColour();
    void noTwoCommandsOfAScopeShareAKey();
    void singleKeysStayOutOfTextFields();
    void theTimelineSeeksByKeysAndSpeaks();
    void idleWarnsAndLocks();
    void captionsStandApartAndWhereTheyShould();
    void whatIsHiddenCannotBeRecognised();
    void theWatermarkAndTheCurtainAreOverThePicture();
};

namespace {

/// A picture of coloured noise: every pixel differs from its neighbours.
QImage noise()
{
    QImage image(640, 360, QImage::Format_RGB32);
    quint32 state = 7;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            state = state * 1664525 + 1013904223;
            image.setPixel(x, y, 0xff808080 | (state >> 8 & 0x7f7f7f));
        }
    }
    return image;
}

/// Rows of the widget in which a caption's box covers the middle.
QList<int> captionRows(VideoWidget &picture)
{
    const QImage shot = picture.grab().toImage();
    QList<int> rows;
    for (int y = 0; y < shot.height(); ++y) {
        int dark = 0;
        for (int x = 0; x < shot.width(); ++x)
            dark += qGray(shot.pixel(x, y)) < 60 ? 1 : 0;
        if (dark > 30)
            rows << y;
    }
    return rows;
}

domain::TranscriptLine caption(const char *text, int line = domain::CuePlacement::bottom)
{
    domain::TranscriptLine result;
    result.text = QString::fromLatin1(text);
    result.place.line = line;
    return result;
}

} // namespace

/// Qt 6.4.2 ends the program here: it looks at no bounds.
void TestLook::aReaderMayAskForAChildThatHasGone()
{
    installScrollAreaAccess();
    QScrollArea area;
    auto *inner = new QWidget;
    inner->resize(50, 50);
    area.setWidget(inner);
    area.resize(400, 400);
    area.show();
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(access && access->childCount() > 0);
    for (int i = 0; i < access->childCount(); ++i) {
        QVERIFY(access->child(i));
        QCOMPARE(access->child(i)->parent(), access);
    }
    for (const int gone : {access->childCount(), 50, 5000, -1})
        QVERIFY(!access->child(gone));
    bool reaches = false; // what is scrolled is still found
    const std::function<void(QAccessibleInterface *)> walk = [&](QAccessibleInterface *node) {
        reaches = reaches || node->object() == inner;
        for (int i = 0; i < node->childCount(); ++i)
            walk(node->child(i));
    };
    walk(access);
    QVERIFY(reaches);
}

void TestLook::captionsStandApartAndWhereTheyShould()
{
    VideoWidget picture;
    picture.resize(640, 360);
    picture.setFrame(noise());
    QVERIFY(captionRows(picture).isEmpty());
    picture.setCaptions({caption("below")});
    const auto below = captionRows(picture);
    QVERIFY(!below.isEmpty() && below.first() > 250 && below.last() < 358);
    picture.setCaptions({caption("above", 5)});
    const auto above = captionRows(picture);
    QVERIFY(!above.isEmpty() && above.first() < 40 && above.last() < 100);
    picture.setCaptions({caption("one speaks"), caption("and another at the same time")});
    const auto both = captionRows(picture);
    QVERIFY(both.size() >= below.size() * 2 - 6); // two boxes, not one over the other
    QVERIFY(picture.accessibleDescription().contains(QStringLiteral("another")));
}

void TestLook::whatIsHiddenCannotBeRecognised()
{
    VideoWidget picture;
    picture.resize(640, 360);
    picture.setFrame(noise());
    const QImage before = picture.grab().toImage();
    picture.setMasks({QRectF(0, 0, 0.5, 1)});
    const QImage after = picture.grab().toImage();
    QSet<QRgb> left;
    for (int y = 0; y < 360; ++y) {
        for (int x = 0; x < 318; ++x)
            left.insert(after.pixel(x, y));
    }
    QVERIFY2(left.size() < 300, qPrintable(QString::number(left.size()))); // some dozen blocks, of 115,000 pixels
    QCOMPARE(after.pixel(500, 100), before.pixel(500, 100));               // the other half is as it was
}

void TestLook::theWatermarkAndTheCurtainAreOverThePicture()
{
    VideoWidget picture;
    picture.resize(640, 360);
    picture.setFrame(noise());
    const QImage plain = picture.grab().toImage();
    picture.setWatermark(QStringLiteral("Dr Ruth Adeyemi, 21 Nov 2026, 52"));
    const QImage marked = picture.grab().toImage();
    int changed = 0;
    bool inEveryQuarter = true;
    for (const QRect &quarter :
         {QRect(0, 0, 320, 180), QRect(320, 0, 320, 180), QRect(0, 180, 320, 180), QRect(320, 180, 320, 180)}) {
        int here = 0;
        for (int y = quarter.top(); y <= quarter.bottom(); ++y) {
            for (int x = quarter.left(); x <= quarter.right(); ++x)
                here += plain.pixel(x, y) != marked.pixel(x, y) ? 1 : 0;
        }
        inEveryQuarter = inEveryQuarter && here > 200;
        changed += here;
    }
    QVERIFY(inEveryQuarter);
    QVERIFY(changed < 640 * 360 / 3); // and the picture can still be watched
    picture.setCurtain(true);
    const QImage hidden = picture.grab().toImage();
    QCOMPARE(hidden.pixel(20, 20), hidden.pixel(600, 340));
    QCOMPARE(qGray(hidden.pixel(100, 60)), qGray(hidden.pixel(20, 20)));
}

void TestLook::coloursHaveTheContrastTheyNeed_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
    QTest::newRow("high contrast") << static_cast<int>(ThemeKind::HighContrast);
}

void TestLook::coloursHaveTheContrastTheyNeed()
{
    QFETCH(int, kind);
    const Tokens t = tokensOf(static_cast<ThemeKind>(kind));
    for (const QColor &ground : {t.window, t.surface}) {
        for (const QColor &text : {t.text, t.muted, t.accent, t.danger, t.warning, t.good})
            QVERIFY(contrast(text, ground) >= 4.5); // WCAG 1.4.3
        for (const QColor &line : {t.border, t.focus})
            QVERIFY(contrast(line, ground) >= 3.0); // WCAG 1.4.11
    }
    QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
}

/// Handles of scroll bars, the lines of lanes and the loudness behind the timeline, as they come to the screen (WCAG
/// 1.4.11).
void TestLook::whatIsDrawnStandsOut()
{
    QFETCH(int, kind);
    Theme theme(*qApp);
    theme.setKind(static_cast<ThemeKind>(kind));
    for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
        QScrollBar bar(orientation);
        bar.setRange(0, 900);
        bar.setPageStep(100);
        const bool stands = orientation == Qt::Vertical;
        bar.resize(stands ? QSize(14, 300) : QSize(300, 14));
        const QImage shot = bar.grab().toImage();
        const QColor handle = shot.pixelColor(stands ? QPoint(7, 15) : QPoint(15, 7));
        const QColor track = shot.pixelColor(stands ? QPoint(7, 200) : QPoint(200, 7));
        QVERIFY2(contrast(handle, track) >= 3.0, qPrintable(handle.name() + track.name()));
    }
    TimeScale scale;
    LaneWidget lane(QStringLiteral("Client"), LaneWidget::Pattern::Solid, scale, nullptr);
    lane.resize(300, 24);
    const QImage shot = lane.grab().toImage();
    QVERIFY(contrast(shot.pixelColor(150, lane.height() / 2), shot.pixelColor(150, 2)) >= 3.0);
    QMenu menu;
    menu.addAction(QStringLiteral("One"));
    menu.resize(menu.sizeHint());
    const QImage edge = menu.grab().toImage();
    QVERIFY(contrast(edge.pixelColor(0, edge.height() / 2), theme.tokens().window) >= 3.0);
    QFrame panel; // around lists, charts and filters in force
    panel.setFrameShape(QFrame::StyledPanel);
    panel.resize(60, 40);
    QVERIFY(contrast(panel.grab().toImage().pixelColor(0, 20), theme.tokens().window) >= 1.5);
    const QPalette palette = qApp->palette();
    QVERIFY(contrast(drawnInk(palette), palette.color(QPalette::Window)) >= 3.0);
}

/// What was asked for is the last one, whatever desktop it is.
void TestLook::buttonsStandInOneOrder()
{
    Theme theme(*qApp);
    QDialogButtonBox box;
    QPushButton *go = box.addButton(QStringLiteral("Go"), QDialogButtonBox::AcceptRole);
    QPushButton *back = box.addButton(QStringLiteral("Back"), QDialogButtonBox::RejectRole);
    box.resize(400, 40);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QVERIFY(back->x() < go->x());
    QVERIFY(go->icon().isNull() && back->icon().isNull());
}

/// Names of speakers are read in their colours, on the list and on what is selected in it none of them is used.
void TestLook::namesOfSpeakersCanBeRead()
{
    QFETCH(int, kind);
    const Tokens t = tokensOf(static_cast<ThemeKind>(kind));
    const bool dark = t.surface.lightness() < 128;
    for (int speaker = 0; speaker < 12; ++speaker) {
        for (const QColor &ground : {t.window, t.surface})
            QVERIFY2(contrast(speakerColor(speaker, dark), ground) >= 4.5, qPrintable(QString::number(speaker)));
    }
}

void TestLook::whatCannotBeUsedLooksSo()
{
    QFETCH(int, kind);
    Theme theme(*qApp);
    theme.setKind(static_cast<ThemeKind>(kind));
    const QPalette palette = qApp->palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        QVERIFY(contrast(palette.color(QPalette::Active, role), palette.color(QPalette::Disabled, role)) >= 1.5);
    const QColor example = palette.color(QPalette::PlaceholderText); // in a field, told from what was typed
    QVERIFY(contrast(example, palette.color(QPalette::Text)) >= 1.5);
    QVERIFY(contrast(example, palette.color(QPalette::Base)) >= 4.5);
}

void TestLook::everyIconIsThereAndTakesTheTextColour()
{
    for (const CommandRow &row : programCommands()) {
        if (*row.icon)
            QVERIFY2(!icon(QString::fromLatin1(row.icon)).isNull(), row.icon);
    }
    QPalette palette = qApp->palette();
    palette.setColor(QPalette::WindowText, QColor(255, 0, 0));
    qApp->setPalette(palette);
    const QImage image = icon(QStringLiteral("play")).pixmap(32, 32).toImage();
    bool red = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            red = red || (image.pixelColor(x, y).red() > 200 && image.pixelColor(x, y).blue() < 60 &&
                          image.pixelColor(x, y).alpha() > 200);
    QVERIFY(red);
    QVERIFY(icon(QStringLiteral("no such icon")).isNull());
}

void TestLook::noTwoCommandsOfAScopeShareAKey()
{
    for (const Scope scope : {Scope::Everywhere, Scope::List, Scope::Player}) {
        QSet<QString> seen;
        for (const CommandRow &row : programCommands()) {
            if (row.scope != scope && row.scope != Scope::Everywhere)
                continue;
            const auto keys = QString::fromLatin1(row.keys).split(QStringLiteral("; "), Qt::SkipEmptyParts);
            for (const QString &key : keys) {
                const QString normal = QKeySequence(key, QKeySequence::PortableText).toString();
                QVERIFY2(!normal.isEmpty(), qPrintable(key));
                QVERIFY2(!seen.contains(normal), qPrintable(QString::fromLatin1(row.id) + QLatin1Char(' ') + key));
                seen.insert(normal);
            }
        }
    }
}

void TestLook::singleKeysStayOutOfTextFields()
{
    QMainWindow window;
    auto *page = new QWidget(&window);
    auto *edit = new QLineEdit(page);
    auto *button = new QPushButton(QStringLiteral("b"), page);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(edit);
    layout->addWidget(button);
    window.setCentralWidget(page);
    CommandTable commands(&window, programCommands());
    commands.attach(Scope::Player, page);
    QSignalSpy played(commands.action(QStringLiteral("player.playPause")), &QAction::triggered);
    QSignalSpy muted(commands.action(QStringLiteral("player.mute")), &QAction::triggered);
    QSignalSpy pressed(button, &QPushButton::clicked);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("km "));
    QCOMPARE(edit->text(), QStringLiteral("km "));
    QCOMPARE(played.count() + muted.count(), 0);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(pressed.count(), 1);
    QCOMPARE(played.count(), 0);
    QTest::keyClick(button, Qt::Key_M);
    QCOMPARE(muted.count(), 1);
}

void TestLook::theTimelineSeeksByKeysAndSpeaks()
{
    SeekSlider slider;
    slider.resize(400, 28);
    slider.setDuration(seconds(3000));
    slider.setPosition(milliseconds(1'421'000));
    QSignalSpy sought(&slider, &SeekSlider::seekRequested);
    QVERIFY2(slider.accessibleDescription().contains(QStringLiteral("41")), qPrintable(slider.accessibleDescription()));
    slider.setPosition(milliseconds(1'422'000));
    QCOMPARE(sought.count(), 0); // the player's own movement is not a seek
    QTest::keyClick(&slider, Qt::Key_Right);
    QCOMPARE(sought.count(), 1);
    QCOMPARE(sought.first().first().value<milliseconds>(), milliseconds(1'427'000));
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(200, 14));
    QVERIFY(std::abs(sought.last().first().value<milliseconds>().count() - 1'500'000) < 20'000);
}

void TestLook::aRowFoldsWhereThereIsNoRoom()
{
    QWidget page;
    page.resize(1000, 300);
    auto *row = new FoldingRow(8, &page);
    auto *left = new QLabel(QStringLiteral("0:00:04 / 0:00:47"));
    auto *right = new QLabel(QStringLiteral("Clear all"));
    row->first()->addWidget(left);
    row->second()->addWidget(right);
    page.show();
    const int both = left->sizeHint().width() + 8 + right->sizeHint().width();
    QVERIFY(row->minimumSizeHint().width() < both);
    const auto isFolded = [&] { return right->geometry().top() > left->geometry().bottom(); };
    for (const int width : {both, both - 1, both}) {
        row->setGeometry(0, 0, width, 200);
        QTRY_COMPARE(isFolded(), width < both);
        QTRY_VERIFY(left->width() >= left->sizeHint().width() && right->width() >= right->sizeHint().width());
    }
    QFont larger = row->font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    row->setFont(larger);
    QTRY_VERIFY(isFolded());
}

void TestLook::aRowInARowUnfoldsAgain()
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    auto *row = new FoldingRow(8, &page);
    auto *inner = new FoldingRow(8, row);
    QList<QLabel *> texts;
    for (QHBoxLayout *place : {row->first(), inner->first(), inner->second()}) {
        texts << new QLabel(QStringLiteral("as long as a day is"));
        place->addWidget(texts.last());
    }
    row->first()->addStretch();
    row->second()->addWidget(inner);
    layout->addWidget(row);
    page.show();
    const int one = texts.first()->sizeHint().width();
    const auto rows = [&texts] {
        QSet<int> tops;
        for (const QLabel *text : texts)
            tops << text->mapTo(text->window(), QPoint()).y();
        return tops.size();
    };
    for (const auto &[width, most] : {std::pair(5 * one, 1), std::pair(one + one / 2, 3), std::pair(5 * one, 1)}) {
        page.resize(width, 300);
        QTRY_COMPARE(rows(), most);
        for (const QLabel *text : texts)
            QTRY_VERIFY(text->width() >= one);
    }
}

void TestLook::theColumnThatGrowsHasWhatIsLeft_data()
{
    QTest::addColumn<int>("growing");
    for (int column = 0; column < 3; ++column)
        QTest::newRow(qPrintable(QString::number(column))) << column;
}

void TestLook::theColumnThatGrowsHasWhatIsLeft()
{
    QFETCH(int, growing);
    RowView view(QStringLiteral("rows"), QStringLiteral("Rows"), nullptr);
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
    view.setModel(&model);
    view.setGrowing(growing);
    view.resize(900, 300);
    view.show();
    model.appendRow({new QStandardItem(QStringLiteral("short")), new QStandardItem(QStringLiteral("short")),
                     new QStandardItem(QStringLiteral("short"))});
    int all = 0;
    for (int column = 0; column < 3; ++column) {
        all += view.columnWidth(column);
        QVERIFY(column == growing ? view.columnWidth(column) > 600 : view.columnWidth(column) < 150);
    }
    QCOMPARE(all, view.viewport()->width());
    view.resize(all - view.columnWidth(growing) + 120, 300); // a short text needs no more
    QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
}

void TestLook::buttonsStayOnTheScreenWhateverIsAbove()
{
    for (const int paragraphs : {2, 60}) {
        QDialog dialog;
        auto *fields = new ScrolledColumn(QStringLiteral("Fields"), &dialog);
        for (int i = 0; i < paragraphs; ++i)
            fields->column()->addWidget(
                paragraph(QStringLiteral("what is asked, and why it is asked, ").repeated(3), fields));
        auto *go = primaryButton(QStringLiteral("Go"), &dialog);
        auto *layout = new QVBoxLayout(&dialog);
        layout->addWidget(fields, 1);
        layout->addWidget(go);
        fitToWidth(&dialog, 500);
        dialog.show();
        QVERIFY(dialog.height() <= dialog.screen()->availableSize().height());
        QTRY_VERIFY(dialog.rect().contains(go->geometry()));
        QCOMPARE(fields->verticalScrollBar()->maximum() > 0, paragraphs > 2); // with room nothing scrolls
    }
}

void TestLook::idleWarnsAndLocks()
{
    test::FakeClock clock;
    IdleWatch idle(clock);
    QSignalSpy warned(&idle, &IdleWatch::warned);
    QSignalSpy over(&idle, &IdleWatch::warningOver);
    QSignalSpy idled(&idle, &IdleWatch::idled);
    bool busy = false;
    idle.isBusy = [&busy] { return busy; };
    idle.start(seconds(300));
    clock.advance(seconds(269));
    idle.check();
    QCOMPARE(warned.count(), 0);
    clock.advance(seconds(2));
    idle.check();
    QCOMPARE(warned.last().first().toInt(), 29);
    idle.touch();
    QCOMPARE(over.count(), 1);
    clock.advance(seconds(299));
    busy = true; // playing counts as use
    idle.check();
    busy = false;
    clock.advance(seconds(299));
    idle.check();
    QCOMPARE(idled.count(), 0);
    clock.advance(seconds(2));
    idle.check();
    QCOMPARE(idled.count(), 1);
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
