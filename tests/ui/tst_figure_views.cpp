// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/when_done.h"
#include "tests/support/fake_clock.h"
#include "tests/support/waiting.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/figures_panel.h"
#include "ui/figures/print_figure.h"
#include "ui/parts/row_view.h"
#include "ui/style/icon_resources.h"
#include "ui/style/theme.h"
#include "ui/style/widgets.h"

#include <QAccessible>
#include <QBuffer>
#include <QComboBox>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::ui;
using domain::AccessField;
using domain::LogSummary;
using domain::SummaryBy;
using models::FigureTable;

namespace {

const QDate monday(2026, 3, 2);
const SummaryBy kinds[] = {SummaryBy::Time,     SummaryBy::Person,    SummaryBy::Client,  SummaryBy::Action,
                           SummaryBy::Device,   SummaryBy::Recording, SummaryBy::Readers, SummaryBy::Hour,
                           SummaryBy::Baseline, SummaryBy::Gaps};

domain::OutcomeCounts counts(qint64 allowed, qint64 refused = 0)
{
    domain::OutcomeCounts counts;
    counts.add(u"allowed", allowed);
    counts.add(u"refused", refused);
    return counts;
}

void addTimes(LogSummary &summary)
{
    for (int day = 0; day < 10; ++day) {
        const auto from = base::fromUnixMs(monday.addDays(day).startOfDay(Qt::UTC).toMSecsSinceEpoch());
        summary.buckets.append({from, from + std::chrono::hours(24), monday.addDays(day), monday.addDays(day),
                                counts(day == 3 ? 20 : 10, day == 5 ? 4 : 0)});
    }
    for (int day = -domain::baselineDays; day < 10; ++day)
        summary.past.append({monday.addDays(day), day == 4 ? 9 : 3});
}

LogSummary summaryOf(SummaryBy by)
{
    LogSummary summary;
    summary.by = by;
    summary.firstDay = monday;
    summary.lastDay = monday.addDays(9);
    summary.total = counts(110, 4);
    addTimes(summary);
    for (int i = 0; i < 6; ++i)
        summary.names.append({QStringLiteral("id-%1").arg(i),
                              QStringLiteral("Somebody %1").arg(i),
                              {},
                              9 - i,
                              counts(20 - i, i == 2 ? 4 : 0),
                              summary.buckets.first().from,
                              summary.buckets.last().from});
    summary.others = counts(5);
    summary.cells = {{1, 9, 20}, {3, 14, 90}, {7, 23, 4}};
    for (int i = 0; i < 3; ++i)
        summary.gaps.append({QStringLiteral("device-%1").arg(i),
                             QStringLiteral("id-1"),
                             QStringLiteral("Ruth"),
                             10 * i + 1,
                             10 * i + 4,
                             {},
                             {}});
    return summary;
}

/// Answers every question, and remembers what was asked.
class FakeFigures final : public domain::AccessFiguresPort
{
public:
    QList<domain::FiguresQuestion> asked;
    bool fails = false;
    std::optional<QFuture<base::Result<LogSummary>>> held; ///< the answer, where there is one
    QFuture<base::Result<LogSummary>> figures(const domain::FiguresQuestion &question) override
    {
        asked.append(question);
        if (held)
            return *held;
        if (fails)
            return base::ready(base::Result<LogSummary>(base::Error{base::ErrorKind::Unavailable, {}, {}, {}}));
        return base::ready(base::Result<LogSummary>(summaryOf(question.by)));
    }
};

/// A panel with somebody in front of it.
struct Shown
{
    explicit Shown(bool visible = true) : state(clock), panel(state, nullptr)
    {
        ports.clock = &clock;
        ports.person.fullName = QStringLiteral("Priya");
        ports.audit.figures = &port;
        state.setZoneChoice(models::ZoneChoice::Utc);
        panel.resize(900, 600);
        panel.setPorts(&ports);
        if (visible)
            show();
    }
    void show()
    {
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTRY_VERIFY(panel.table().rowCount() > 0);
    }
    FigureView *picture() { return panel.findChild<FigureView *>(); }
    /// Goes to a picture, and waits for its figures.
    void go(SummaryBy by)
    {
        panel.choose(by);
        QTRY_COMPARE(panel.table().summary().by, by);
    }

    test::FakeClock clock;
    FakeFigures port;
    models::ClinicPorts ports;
    models::AccessLogQueryState state;
    FiguresPanel panel;
};

/// A view that shows a kind, in a size.
struct Seen
{
    Seen(SummaryBy by, const QSize &size)
    {
        table.setSummary(summaryOf(by), QStringLiteral("UTC"));
        view.setTable(table);
        view.resize(size);
        view.resize(size.expandedTo(view.minimumSizeHint())); // as high as that width needs
        view.show();
        view.setFocus(Qt::TabFocusReason);
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }
    FigureTable table;
    FigureView view{nullptr};
};

QString descriptionOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Description);
}

} // namespace

/// Pictures of the access log: geometry, keys, the mouse, words, themes, paper.
class TestFigureViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void partsLieInTheirPictureAndApart_data();
    void partsLieInTheirPictureAndApart();
    void keysReachEveryPart_data() { kindsData(); }
    void keysReachEveryPart();
    void columnsAreAsHighAsTheirCounts();
    void aRangeIsChosenByKeys();
    void aRangeIsChosenByTheMouse();
    void patternsDifferWithoutColours();
    void partsStandOutInEveryTheme_data();
    void partsStandOutInEveryTheme();
    void scalesEndAboveTheLargest_data();
    void scalesEndAboveTheLargest();
    void aPictureIsPrinted_data() { kindsData(); }
    void aPictureIsPrinted();
    void aPanelAsksWhatIsSeenAndOnce();
    void figuresOfAnotherFilterAreNotPrinted();
    void whatIsTakenBecomesTheQuery_data();
    void whatIsTakenBecomesTheQuery();
    void daysThatAreTakenBecomeTheQuerys();
    void aPersonIsComparedWithTheirPast();
    void everyPictureHasItsTable_data() { kindsData(); }
    void everyPictureHasItsTable();
    void aFailureIsSaidAndCanBeTriedAgain();
    void figuresOfTheSameQuestionStay();
    void whoLeavesLeavesNothing();

private:
    static void kindsData();
    Theme *m_theme = nullptr;
};

void TestFigureViews::initTestCase()
{
    initialiseIconResources();
    m_theme = new Theme(*qApp);
    m_theme->setKind(ThemeKind::Light);
}

void TestFigureViews::cleanup()
{
    m_theme->setKind(ThemeKind::Light);
    m_theme->setTextPercent(100);
}

void TestFigureViews::kindsData()
{
    QTest::addColumn<SummaryBy>("by");
    for (const SummaryBy by : kinds)
        QTest::newRow(qPrintable(textOf(by))) << by;
}

void TestFigureViews::partsLieInTheirPictureAndApart_data()
{
    QTest::addColumn<SummaryBy>("by");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const SummaryBy by : kinds) {
        for (const QSize &size : {QSize(320, 200), QSize(560, 300), QSize(1400, 800)}) {
            for (const int percent : {100, 200})
                QTest::addRow("%s %d wide at %d %%", qPrintable(textOf(by)), size.width(), percent)
                    << by << size << percent;
        }
    }
}

void TestFigureViews::partsLieInTheirPictureAndApart()
{
    QFETCH(SummaryBy, by);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    m_theme->setTextPercent(percent);
    Seen seen(by, size);
    const auto &marks = seen.view.marks();
    const int expected = by == SummaryBy::Hour ? 7 * 24 : seen.table.rowCount();
    QCOMPARE(marks.size(), expected);
    for (int i = 0; i < marks.size(); ++i) {
        QVERIFY2(QRectF(seen.view.rect()).contains(marks.at(i).area), qPrintable(marks.at(i).words));
        QVERIFY(!marks.at(i).words.isEmpty());
        if (i > 0) {
            const QRectF shared = marks.at(i).area.intersected(marks.at(i - 1).area);
            QVERIFY(shared.width() < 0.01 || shared.height() < 0.01);
        }
    }
}

void TestFigureViews::keysReachEveryPart()
{
    QFETCH(SummaryBy, by);
    Seen seen(by, {900, 500});
    const QString whole = descriptionOf(&seen.view);
    QSignalSpy taken(&seen.view, &FigureView::taken);
    QTest::keyClick(&seen.view, Qt::Key_Home);
    const bool across = by == SummaryBy::Time || by == SummaryBy::Baseline || by == SummaryBy::Hour;
    for (int i = 0; i < seen.view.marks().size(); ++i) {
        QCOMPARE(seen.view.current(), i);
        QCOMPARE(descriptionOf(&seen.view), seen.view.marks().at(i).words);
        QTest::keyClick(&seen.view, across ? Qt::Key_Right : Qt::Key_Down);
    }
    QCOMPARE(seen.view.current(), static_cast<int>(seen.view.marks().size()) - 1); // no way over the end
    QTest::keyClick(&seen.view, Qt::Key_Return);
    QCOMPARE(taken.size(), 1);
    QVERIFY(!whole.isEmpty());
    if (by == SummaryBy::Hour) { // a day up and down
        QTest::keyClick(&seen.view, Qt::Key_Up);
        QCOMPARE(seen.view.current(), 7 * 24 - 1 - 24);
    }
}

/// Painted heights, counted in pixels of the colour.
void TestFigureViews::columnsAreAsHighAsTheirCounts()
{
    Seen seen(SummaryBy::Time, {900, 500});
    const QImage image = seen.view.grab().toImage();
    const double ratio = image.devicePixelRatio();
    const QColor color = seen.view.palette().color(QPalette::Highlight);
    const auto heightOf = [&](int row) {
        const QPointF middle = seen.view.marks().at(row).area.center();
        int high = 0;
        for (int y = 0; y < image.height(); ++y)
            high += image.pixelColor(static_cast<int>(middle.x() * ratio), y) == color ? 1 : 0;
        return high;
    };
    QVERIFY(heightOf(0) > 20);
    QVERIFY2(std::abs(heightOf(3) - 2 * heightOf(0)) <= heightOf(3) / 50,
             qPrintable(QStringLiteral("%1 and %2").arg(heightOf(3)).arg(heightOf(0))));
}

void TestFigureViews::aRangeIsChosenByKeys()
{
    Seen seen(SummaryBy::Time, {900, 500});
    QSignalSpy taken(&seen.view, &FigureView::taken);
    QTest::keyClick(&seen.view, Qt::Key_Home);
    QTest::keyClick(&seen.view, Qt::Key_Right);
    QTest::keyClick(&seen.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&seen.view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(descriptionOf(&seen.view).contains(seen.view.marks().at(1).words));
    QVERIFY(descriptionOf(&seen.view).contains(seen.view.marks().at(3).words));
    QTest::keyClick(&seen.view, Qt::Key_Return);
    QCOMPARE(taken.takeFirst(), (QVariantList{1, 3}));
    QTest::keyClick(&seen.view, Qt::Key_Escape); // lets go of the others, not of the picture
    QTest::keyClick(&seen.view, Qt::Key_Return);
    QCOMPARE(taken.takeFirst(), (QVariantList{3, 3}));
    QTest::keyClick(&seen.view, Qt::Key_Home, Qt::ShiftModifier);
    QTest::keyClick(&seen.view, Qt::Key_Return);
    QCOMPARE(taken.takeFirst(), (QVariantList{0, 3}));
}

void TestFigureViews::aRangeIsChosenByTheMouse()
{
    Seen seen(SummaryBy::Time, {900, 500});
    QSignalSpy taken(&seen.view, &FigureView::taken);
    const auto middle = [&seen](int row) { return seen.view.marks().at(row).area.center().toPoint(); };
    QTest::mousePress(&seen.view, Qt::LeftButton, {}, middle(6));
    QTest::mouseMove(&seen.view, middle(4));
    QTest::mouseMove(&seen.view, middle(2));
    QTest::mouseRelease(&seen.view, Qt::LeftButton, {}, middle(2));
    QCOMPARE(taken.takeFirst(), (QVariantList{2, 6}));
    QTest::mousePress(&seen.view, Qt::LeftButton, {}, middle(7));
    QTest::mouseMove(&seen.view, QPoint(seen.view.width() + 50, 5)); // past the end means the end
    QTest::mouseRelease(&seen.view, Qt::LeftButton, {}, QPoint(seen.view.width() + 50, 5));
    QCOMPARE(taken.takeFirst(), (QVariantList{7, 9}));
    QTest::mouseClick(&seen.view, Qt::LeftButton, {}, middle(5));
    QCOMPARE(taken.takeFirst(), (QVariantList{5, 5}));
}

void TestFigureViews::patternsDifferWithoutColours()
{
    const FigureLook look = FigureLook::onScreen(qApp->palette(), qApp->font());
    QList<QImage> images;
    for (std::size_t part = 0; part < domain::outcomeParts; ++part) {
        QImage image(60, 60, QImage::Format_RGB32);
        image.fill(look.ground);
        QPainter painter(&image);
        fillPart(painter, {10, 10, 40, 40}, patternOf(part), look.ink, look);
        painter.end();
        for (const QImage &other : std::as_const(images)) {
            int different = 0;
            for (int pixel = 0; pixel < 3600; ++pixel)
                different += image.pixel(pixel % 60, pixel / 60) != other.pixel(pixel % 60, pixel / 60) ? 1 : 0;
            QVERIFY2(different > 160, qPrintable(QString::number(different))); // a tenth of its area
        }
        images.append(image);
    }
}

void TestFigureViews::partsStandOutInEveryTheme_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("high contrast") << ThemeKind::HighContrast;
}

void TestFigureViews::partsStandOutInEveryTheme()
{
    QFETCH(ThemeKind, kind);
    m_theme->setKind(kind);
    for (const FigureLook &look :
         {FigureLook::onScreen(qApp->palette(), qApp->font()), FigureLook::onPaper(qApp->font(), 1)}) {
        for (const QColor &color : look.parts)
            QVERIFY(contrast(color, look.ground) >= 3);
        for (const QColor &color : {look.accent, look.focus, look.line})
            QVERIFY2(contrast(color, look.ground) >= 3, qPrintable(color.name()));
        for (const QColor &color : {look.ink, look.quiet})
            QVERIFY(contrast(color, look.ground) >= 4.5);
    }
}

void TestFigureViews::scalesEndAboveTheLargest_data()
{
    QTest::addColumn<qint64>("largest");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("most");
    QTest::newRow("nothing") << qint64(0) << qint64(1) << qint64(1);
    QTest::newRow("one") << qint64(1) << qint64(1) << qint64(1);
    QTest::newRow("a step") << qint64(5) << qint64(1) << qint64(5);
    QTest::newRow("between") << qint64(6) << qint64(2) << qint64(6);
    QTest::newRow("tens") << qint64(37) << qint64(10) << qint64(40);
    QTest::newRow("millions") << qint64(7'300'000) << qint64(2'000'000) << qint64(8'000'000);
}

void TestFigureViews::scalesEndAboveTheLargest()
{
    QFETCH(qint64, largest);
    const FigureScale scale = FigureScale::upTo(largest, 5);
    QTEST(scale.step, "step");
    QTEST(scale.most, "most");
}

void TestFigureViews::aPictureIsPrinted()
{
    QFETCH(SummaryBy, by);
    FigureTable table;
    table.setSummary(summaryOf(by), QStringLiteral("UTC"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter device(&buffer);
        QVERIFY(printFigure(device, table, {QStringLiteral("Filter: none")}, qApp->font()));
    }
    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY(bytes.contains("/ToUnicode")); // letters, not their pictures
    QVERIFY(!bytes.contains("/Subtype /Image"));
}

void TestFigureViews::figuresOfAnotherFilterAreNotPrinted()
{
    Shown shown;
    const auto *print = shown.panel.findChild<QPushButton *>(QStringLiteral("figurePrint"));
    QTRY_VERIFY(print->isEnabled());
    QPromise<base::Result<LogSummary>> answer;
    answer.start();
    shown.port.held = answer.future();
    shown.state.setDays({domain::AccessDays::Period::Last7, {}, {}});
    QVERIFY(!print->isEnabled());
    answer.addResult(base::Result<LogSummary>(summaryOf(SummaryBy::Time)));
    answer.finish();
    QTRY_VERIFY(print->isEnabled());
}

void TestFigureViews::aPanelAsksWhatIsSeenAndOnce()
{
    Shown shown(false);
    QVERIFY(shown.port.asked.isEmpty());
    shown.state.setDays({domain::AccessDays::Period::Last7, {}, {}});
    QVERIFY(shown.port.asked.isEmpty());
    shown.show();
    QCOMPARE(shown.port.asked.size(), 1);
    QCOMPARE(shown.port.asked.first().query, shown.state.text());
    QCOMPARE(shown.port.asked.first().zone, QStringLiteral("UTC"));
    shown.panel.hide();
    shown.panel.show(); // the same is shown as before
    QCOMPARE(shown.port.asked.size(), 1);
    shown.go(SummaryBy::Hour);
    QCOMPARE(shown.port.asked.size(), 2);
    shown.state.setDays({domain::AccessDays::Period::Last30, {}, {}});
    QTRY_COMPARE(shown.port.asked.size(), 3);
    QCOMPARE(shown.port.asked.last().query, shown.state.text());
}

void TestFigureViews::whatIsTakenBecomesTheQuery_data()
{
    QTest::addColumn<SummaryBy>("by");
    QTest::addColumn<AccessField>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("person") << SummaryBy::Person << AccessField::Actor << QStringLiteral("id-1");
    QTest::newRow("client") << SummaryBy::Client << AccessField::Client << QStringLiteral("id-1");
    QTest::newRow("action") << SummaryBy::Action << AccessField::Action << QStringLiteral("id-1");
    QTest::newRow("device") << SummaryBy::Device << AccessField::Device << QStringLiteral("id-1");
    QTest::newRow("recording") << SummaryBy::Recording << AccessField::Recording << QStringLiteral("id-1");
    QTest::newRow("somebody of a recording") << SummaryBy::Readers << AccessField::Actor << QStringLiteral("id-1");
    QTest::newRow("gap") << SummaryBy::Gaps << AccessField::Device << QStringLiteral("device-1");
}

void TestFigureViews::whatIsTakenBecomesTheQuery()
{
    QFETCH(SummaryBy, by);
    QFETCH(AccessField, field);
    QFETCH(QString, value);
    Shown shown;
    domain::AccessQuery before;
    before.terms = {{field, {QStringLiteral("id-9")}, false}, {AccessField::Role, {QStringLiteral("patient")}, true}};
    shown.state.setQuery(before);
    shown.go(by);
    shown.picture()->setFocus();
    QTest::keyClick(shown.picture(), Qt::Key_Home);
    QTest::keyClick(shown.picture(), Qt::Key_Down);
    QTest::keyClick(shown.picture(), Qt::Key_Return);
    const QList<domain::AccessTerm> expected = {{AccessField::Role, {QStringLiteral("patient")}, true},
                                                {field, {value}, false}};
    QCOMPARE(shown.state.query().terms, expected);
}

void TestFigureViews::daysThatAreTakenBecomeTheQuerys()
{
    Shown shown;
    shown.picture()->setFocus();
    QTest::keyClick(shown.picture(), Qt::Key_Home);
    QTest::keyClick(shown.picture(), Qt::Key_Right);
    QTest::keyClick(shown.picture(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.picture(), Qt::Key_Return);
    const domain::AccessDays expected{domain::AccessDays::Period::Given, monday.addDays(1), monday.addDays(2)};
    QCOMPARE(shown.state.query().days, expected);
}

void TestFigureViews::aPersonIsComparedWithTheirPast()
{
    Shown shown;
    domain::AccessQuery query;
    query.terms = {{AccessField::Actor, {QStringLiteral("id-2")}, false}};
    shown.state.setQuery(query);
    shown.go(SummaryBy::Baseline);
    QCOMPARE(shown.port.asked.last().of, QStringLiteral("id-2")); // the one the filter names
    auto *subject = shown.panel.findChild<QComboBox *>(QStringLiteral("figureSubject"));
    QVERIFY(subject->isVisible());
    QCOMPARE(subject->currentText(), QStringLiteral("Somebody 2"));
    const auto asked = shown.port.asked.size();
    subject->setFocus();
    QTest::keyClick(subject, Qt::Key_Down);
    QTRY_COMPARE(shown.port.asked.size(), asked + 1);
    QCOMPARE(shown.port.asked.last().of, QStringLiteral("id-3"));
    shown.go(SummaryBy::Hour);
    QVERIFY(!subject->isVisible());
}

void TestFigureViews::everyPictureHasItsTable()
{
    QFETCH(SummaryBy, by);
    Shown shown;
    shown.go(by);
    auto *rows = shown.panel.findChild<RowView *>(QStringLiteral("figureTable"));
    QVERIFY(!rows->isVisible());
    QTest::mouseClick(shown.panel.findChild<QPushButton *>(QStringLiteral("figureAsTable")), Qt::LeftButton);
    QVERIFY(rows->isVisible());
    QVERIFY(!shown.picture()->isVisible());
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(rows);
    QVERIFY(access && access->tableInterface());
    QCOMPARE(access->tableInterface()->rowCount(), shown.panel.table().rowCount());
    QCOMPARE(access->tableInterface()->columnCount(), shown.panel.table().columnCount());
    for (int row = 0; row < shown.panel.table().rowCount(); ++row) {
        QAccessibleInterface *cell = access->tableInterface()->cellAt(row, 0);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), shown.panel.table().index(row, 0).data().toString());
    }
    QCOMPARE(access->text(QAccessible::Name), shown.picture()->accessibleName());
}

void TestFigureViews::aFailureIsSaidAndCanBeTriedAgain()
{
    Shown shown(false);
    shown.port.fails = true;
    shown.panel.show();
    auto *message = shown.panel.findChild<MessageBar *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(!message->text().isEmpty());
    shown.port.fails = false;
    QTest::mouseClick(message->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(shown.panel.table().rowCount() > 0);
    QVERIFY(!message->isVisible());
}

void TestFigureViews::figuresOfTheSameQuestionStay()
{
    Shown shown;
    QTRY_VERIFY(shown.panel.table().rowCount() > 0);
    const int rows = shown.panel.table().rowCount();
    shown.port.fails = true;
    shown.panel.reload();
    auto *message = shown.panel.findChild<MessageBar *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("was read earlier")));
    QCOMPARE(shown.panel.table().rowCount(), rows);
    QVERIFY(!shown.panel.findChild<QPushButton *>(QStringLiteral("figurePrint"))->isEnabled());
    shown.panel.choose(SummaryBy::Hour); // what is not there cannot stay
    QTRY_COMPARE(shown.panel.table().rowCount(), 0);
    QVERIFY(!message->text().contains(QStringLiteral("was read earlier")));
}

void TestFigureViews::whoLeavesLeavesNothing()
{
    Shown shown;
    shown.go(SummaryBy::Baseline);
    shown.panel.setPorts(nullptr);
    QCOMPARE(shown.panel.table().rowCount(), 0);
    QCOMPARE(shown.panel.findChild<QComboBox *>(QStringLiteral("figureSubject"))->count(), 0);
    QCOMPARE(shown.panel.shown(), SummaryBy::Time);
    const auto asked = shown.port.asked.size();
    shown.panel.hide();
    shown.panel.show();
    QCOMPARE(shown.port.asked.size(), asked);
}

QTEST_MAIN(TestFigureViews)
#include "tst_figure_views.moc"
