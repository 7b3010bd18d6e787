// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cut_texts.h"
#include "tests/support/test_program.h"
#include "ui/shell/settings.h"
#include "ui/style/icon_resources.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStatusBar>
#include <QTabWidget>

using namespace attune;
using namespace attune::test;

/// Twice the size of text, in the language with the longer words, on a small screen: nothing of the first page is cut,
/// and nothing has to be scrolled sideways but the rows themselves.
class TestLargeTexts : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::initialiseIconResources();
        m_font = QApplication::font();
    }
    void cleanup()
    {
        end();
        QApplication::setFont(m_font); // sizes are reckoned from what the program begins with
    }
    void nothingOfTheFirstPageIsCut_data();
    void nothingOfTheFirstPageIsCut();
    void withRoomEverythingIsSaid();
    void whatIsSaidForAWhileStandsAlone();
    void chartsHaveRoomOnASmallScreen_data();
    void chartsHaveRoomOnASmallScreen();

private:
    void enter(const char *who, int percent, const QString &language);

    QFont m_font;
};

void TestLargeTexts::enter(const char *who, int percent, const QString &language)
{
    begin();
    ui::Settings settings(m_state->filePath(QStringLiteral("settings.ini")));
    settings.setTextPercent(percent);
    settings.setLanguage(language);
    startProgram();
    m_app->window().resize(1024, 768);
    signIn(who);
    QVERIFY(waitForRows());
    QVERIFY(settled());
}

void TestLargeTexts::nothingOfTheFirstPageIsCut_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QString>("language");
    for (const char *who : {"ruth", "priya", "soren"}) {
        for (const char *language : {"en", "es"})
            QTest::addRow("%s %s", who, language) << QByteArray(who) << QString::fromLatin1(language);
    }
}

void TestLargeTexts::nothingOfTheFirstPageIsCut()
{
    QFETCH(QByteArray, who);
    QFETCH(QString, language);
    enter(who.constData(), 200, language);
    const QStringList cut =
        cutTexts(m_app->window().statusBar()) + cutTexts(find<QWidget>("clearFilters")->parentWidget());
    QCOMPARE(cut.join(QLatin1Char('\n')), QString());
    QVERIFY(!find<QAbstractButton>("clearFilters")->accessibleName().isEmpty());
    const auto areas = m_app->window().browserPage()->findChildren<QScrollArea *>();
    QVERIFY(!areas.isEmpty());
    for (const QScrollArea *area : areas)
        QVERIFY2(!area->isVisible() || area->horizontalScrollBar()->maximum() == 0, qPrintable(area->accessibleName()));
    // What is said for a while is in the bar whole, or above the page.
    const QString said = m_app->window().statusBar()->currentMessage();
    int left = m_app->window().statusBar()->width();
    const auto parts = m_app->window().statusBar()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget *part : parts)
        left = part->isVisible() ? std::min(left, part->x()) : left;
    QVERIFY(said.isEmpty() || m_app->window().statusBar()->fontMetrics().horizontalAdvance(said) <= left);
    QTRY_VERIFY(!said.isEmpty() || find<QWidget>("notice")->isVisible());
    find<QAction>("app.maskNames")->trigger(); // everything that the status bar may have to say at once
    m_app->window().showThisRunOnly();
    m_app->window().statusBar()->clearMessage();
    runQueued();
    QCOMPARE(cutTexts(m_app->window().statusBar()).join(QLatin1Char('\n')), QString());
    QVERIFY(find<QLabel>("unsent")->isVisible() && find<QLabel>("namesHidden")->isVisible());
    const auto *once = find<QLabel>("thisRunOnly");
    const QString hint = m_app->window().statusBar()->toolTip();
    QVERIFY2(once->isVisible() || hint.contains(once->text().toHtmlEscaped()), qPrintable(hint));
}

void TestLargeTexts::withRoomEverythingIsSaid()
{
    enter("ruth", 100, QStringLiteral("en"));
    m_app->window().resize(1600, 900);
    runQueued();
    QVERIFY(find<QLabel>("zone")->isVisible());
    QVERIFY(!find<QAbstractButton>("clearFilters")->text().isEmpty());
}

/// Also where it is said before the bar is seen.
void TestLargeTexts::whatIsSaidForAWhileStandsAlone()
{
    enter("ruth", 100, QStringLiteral("en"));
    m_app->window().resize(1600, 900);
    QStatusBar *bar = m_app->window().statusBar();
    bar->clearMessage();
    bar->hide();
    m_app->window().showThisRunOnly();
    bar->showMessage(QStringLiteral("Last sign-in: yesterday"));
    bar->show();
    runQueued();
    QVERIFY(!find<QLabel>("thisRunOnly")->isVisible());
    bar->clearMessage();
    runQueued();
    QVERIFY(find<QLabel>("thisRunOnly")->isVisible());
}

void TestLargeTexts::chartsHaveRoomOnASmallScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Spanish") << QStringLiteral("es");
}

/// Beside the list: what a chart is of needs no moving sideways, and below it more is seen than a strip of the chart.
void TestLargeTexts::chartsHaveRoomOnASmallScreen()
{
    QFETCH(QString, language);
    enter("priya", 100, language);
    m_app->window().resize(1024, 600);
    find<QAction>("app.accessLog")->trigger();
    QVERIFY(settled());
    find<QPushButton>("auditDetails")->click();
    auto *side = find<QTabWidget>("auditSide");
    side->setCurrentIndex(1);
    QVERIFY(settled());
    const auto *area = side->currentWidget()->findChild<QScrollArea *>();
    const auto *figure = find<QWidget>("figure");
    QVERIFY(area && figure->isVisible());
    const int above = figure->mapTo(area->widget(), QPoint()).y();
    QVERIFY2(area->viewport()->height() - above >= 120,
             qPrintable(QString::number(area->viewport()->height() - above)));
    auto *kind = find<QComboBox>("figureKind");
    for (int i = 0; i < kind->count(); ++i) {
        kind->setCurrentIndex(i);
        QVERIFY(settled());
        QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(kind->currentText()));
    }
}

QTEST_MAIN(TestLargeTexts)
#include "tst_large_texts.moc"
