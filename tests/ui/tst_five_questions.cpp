// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_columns.h"
#include "server/audit/access_log.h"
#include "tests/support/test_program.h"
#include "ui/reports/report_desk.h"
#include "ui/reports/reports_page.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>

using namespace attune;
using namespace attune::test;

namespace {

/// Does what a person does, and counts it: a click, a key or keys pressed together, a text with the Enter behind it,
/// and a choice from a list that drops down are one act each. What is not seen, or cannot be pressed, is no act.
class Hands
{
public:
    int acts() const { return m_acts; }
    void rest() { m_acts = 0; }

    bool click(QWidget *control)
    {
        if (!control || !control->isVisible() || !control->isEnabled())
            return false;
        ++m_acts;
        QTest::mouseClick(control, Qt::LeftButton);
        return true;
    }
    bool clickRow(QTreeView *list, const QString &text)
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() != text)
                continue;
            ++m_acts;
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            return true;
        }
        return false;
    }
    bool pick(QComboBox *box, const QString &text)
    {
        const int index = box->findText(text);
        if (index < 0 || !box->isVisible())
            return false;
        ++m_acts;
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        return true;
    }
    /// To whatever has the keys.
    bool press(const char *keys)
    {
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return false;
        ++m_acts;
        QTest::keySequence(focus, QKeySequence(QString::fromLatin1(keys)));
        return true;
    }
    bool type(const QString &text)
    {
        ++m_acts;
        for (const QChar letter : text) {
            if (!QApplication::focusWidget())
                return false;
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        return true;
    }
    /// The next file that is asked for is saved where it is offered; that is an act, too.
    void saveWhenAsked()
    {
        auto *look = new QTimer(qApp);
        QObject::connect(look, &QTimer::timeout, look, [this, look] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!files)
                return;
            look->deleteLater();
            ++m_acts;
            files->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        });
        look->start(10);
    }

private:
    int m_acts = 0;
};

} // namespace

/// What practice managers are asked, answered in the real program in no more acts than promised, by the mouse and by
/// keys alone.
class TestFiveQuestions : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::initialiseIconResources();
        m_before = QDir::currentPath();
        QDir::setCurrent(m_files.path()); // where the first file is offered to be saved, and so all others
    }
    void init();
    void cleanup() { m_app.reset(); }
    void cleanupTestCase()
    {
        end();
        QDir::setCurrent(m_before);
    }
    void accessesToOneClientLastMonthAreExported_data() { ways(); }
    void accessesToOneClientLastMonthAreExported();
    void whoWasDeniedMostThisWeek_data() { ways(); }
    void whoWasDeniedMostThisWeek();
    void whatOnePersonDidOnOneDay_data() { ways(); }
    void whatOnePersonDidOnOneDay();
    void theAccountingOfOneClientAsPdf_data() { ways(); }
    void theAccountingOfOneClientAsPdf();
    void whetherTheLogWasTamperedWith_data() { ways(); }
    void whetherTheLogWasTamperedWith();

private:
    static void ways()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("by the mouse") << true;
        QTest::newRow("by keys") << false;
    }
    /// To a page, from anywhere.
    bool goTo(bool byMouse, const char *page, const char *keys, const char *shown)
    {
        const bool went =
            byMouse ? m_hands.click(find<QToolButton>((QByteArray("page-") + page).constData())) : m_hands.press(keys);
        return went && QTest::qWaitFor([this, shown] { return find<QWidget>(shown)->isVisible(); }, patience) &&
               settled();
    }
    bool entriesCame() const
    {
        return QTest::qWaitFor(
            [this] { return rowsOf("auditEntries") > 0 && find<QTreeView>("auditEntries")->hasFocus(); }, patience);
    }
    void write(const char *who, const char *whom, base::Instant at, domain::LogOutcome outcome);
    QString idOf(const char *who) const
    {
        return server::identity::accountByEmail(m_clinic->clinic().database.connection(),
                                                QString::fromLatin1(who) + QStringLiteral("@sample.clinic"))
            ->person.id.value();
    }
    QStringList cellsOf(models::AccessColumn column) const;

    Hands m_hands;
    QTemporaryDir m_files;
    QString m_before;
};

/// The clinic stays, the person comes anew.
void TestFiveQuestions::init()
{
    if (!m_clinic) {
        begin();
    } else {
        m_state = std::make_unique<QTemporaryDir>();
        startProgram();
    }
    for (const QString &file : QDir(m_files.path()).entryList(QDir::Files))
        QVERIFY(QFile::remove(m_files.filePath(file)));
    signIn("priya");
    QVERIFY(waitForRows());
    m_app->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
    m_hands.rest();
}

void TestFiveQuestions::write(const char *who, const char *whom, base::Instant at, domain::LogOutcome outcome)
{
    server::audit::Entry entry;
    entry.occurredAt = at;
    entry.eventId = base::newUuidV7(base::toUnixMs(at));
    entry.actorId = idOf(who);
    entry.actorRole = QStringLiteral("psychologist");
    entry.clientId = idOf(whom);
    entry.action = domain::LogAction::ViewRecording;
    entry.outcome = outcome;
    QVERIFY(m_clinic->clinic().log.append({entry}));
}

QStringList TestFiveQuestions::cellsOf(models::AccessColumn column) const
{
    QStringList cells;
    const auto at = static_cast<int>(models::AccessColumns::usual().indexOf(column));
    for (int row = 0; row < rowsOf("auditEntries"); ++row)
        cells << cell("auditEntries", row, at);
    return cells;
}

/// Six acts.
void TestFiveQuestions::accessesToOneClientLastMonthAreExported()
{
    QFETCH(bool, byMouse);
    const QDate middle = QDate(QDate::currentDate().year(), QDate::currentDate().month(), 15).addMonths(-1);
    const auto then = base::fromUnixMs(middle.startOfDay().addSecs(12 * 3600).toMSecsSinceEpoch());
    write("ruth", "soren", then, domain::LogOutcome::Allowed);
    write("ruth", "amara", then, domain::LogOutcome::Allowed);
    write("ruth", "soren", then - std::chrono::hours(24 * 60), domain::LogOutcome::Allowed);
    QVERIFY(goTo(byMouse, "accessLog", "Alt+6", "audit"));
    QVERIFY(entriesCame());
    if (byMouse) {
        QVERIFY(m_hands.type(QStringLiteral("client:dahl")));
        QVERIFY(m_hands.pick(find<QComboBox>("accessPeriod"), QStringLiteral("Last month")));
        QVERIFY(settled());
        QVERIFY(m_hands.click(find<QPushButton>("auditExport")));
    } else {
        QVERIFY(m_hands.type(QStringLiteral("client:dahl during:last-month")));
        QVERIFY(settled());
        QVERIFY(m_hands.press("Alt+X"));
    }
    QTRY_VERIFY(find<QDialog>("exportLogDialog") && find<QDialog>("exportLogDialog")->isVisible());
    QTRY_VERIFY(find<QDialog>("exportLogDialog")->isAncestorOf(QApplication::focusWidget())); // it has the keys
    m_hands.saveWhenAsked();
    if (byMouse)
        QVERIFY(m_hands.click(find<QPushButton>("exportBegin")));
    else
        QVERIFY(m_hands.press("Return"));
    QFile file(m_files.filePath(QStringLiteral("access-log.csv")));
    QTRY_VERIFY_WITH_TIMEOUT(file.exists(), 20'000);
    QVERIFY(settled());
    QVERIFY2(m_hands.acts() <= 6, qPrintable(QString::number(m_hands.acts())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString rows = QString::fromUtf8(file.readAll());
    QCOMPARE(rows.count(QStringLiteral("Dahl")) > 0, true);
    QCOMPARE(rows.count(middle.toString(Qt::ISODate) + QLatin1Char('T')) > 0, true);
    QVERIFY(!rows.contains(middle.addDays(-60).toString(Qt::ISODate) + QLatin1Char('T')));
    QVERIFY(!rows.contains(idOf("amara")));
}

/// Three acts.
void TestFiveQuestions::whoWasDeniedMostThisWeek()
{
    QFETCH(bool, byMouse);
    const base::Instant now = base::SystemClock().now();
    for (int i = 1; i <= 9; ++i)
        write(i == 9 ? "daniel" : "ruth", "soren", now - std::chrono::minutes(i), domain::LogOutcome::Refused);
    for (int i = 1; i <= 20; ++i) // not this week
        write("daniel", "soren", now - std::chrono::hours(24 * 10 + i), domain::LogOutcome::Refused);
    QVERIFY(goTo(byMouse, "reports", "Ctrl+Alt+R", "reports"));
    QTRY_VERIFY(rowsOf("reportList") >= 19);
    if (byMouse) {
        QVERIFY(m_hands.clickRow(find<QTreeView>("reportList"), QStringLiteral("Denied access")));
        QVERIFY(m_hands.click(find<QPushButton>("reportMake")));
    } else {
        QVERIFY(m_hands.type(QStringLiteral("denied")));
    }
    const auto *desk = find<ui::ReportsPage>("reports")->desk();
    QTRY_COMPARE(desk->fetch()->state(), models::ReportFetch::State::Whole);
    QVERIFY2(m_hands.acts() <= 3, qPrintable(QString::number(m_hands.acts())));
    const QString shown = find<QTextBrowser>("reportPreview")->toPlainText();
    const auto ruth = shown.indexOf(QStringLiteral("Adeyemi"));
    const auto daniel = shown.indexOf(QStringLiteral("Daniel"));
    QVERIFY2(ruth > 0 && daniel > ruth, qPrintable(shown.left(600))); // most first
}

/// Four acts.
void TestFiveQuestions::whatOnePersonDidOnOneDay()
{
    QFETCH(bool, byMouse);
    const QDate day = QDate::currentDate().addDays(-40);
    const auto noon = base::fromUnixMs(day.startOfDay().addSecs(12 * 3600).toMSecsSinceEpoch());
    for (int i = -1; i <= 1; ++i)
        write("ruth", "soren", noon + std::chrono::hours(24 * i), domain::LogOutcome::Allowed);
    write("daniel", "soren", noon, domain::LogOutcome::Allowed);
    QVERIFY(goTo(byMouse, "accessLog", "Alt+6", "audit"));
    QVERIFY(entriesCame());
    if (byMouse) {
        QVERIFY(m_hands.type(QStringLiteral("actor:adeyemi")));
        QVERIFY(m_hands.pick(find<QComboBox>("accessPeriod"), QStringLiteral("One day…")));
        QVERIFY(m_hands.type(day.toString(Qt::ISODate))); // the field has the keys
    } else {
        QVERIFY(m_hands.type(QStringLiteral("actor:adeyemi on:") + day.toString(Qt::ISODate)));
    }
    const QString said = QLocale().toString(day, QStringLiteral("d MMM yyyy"));
    QVERIFY(settled());
    QTRY_VERIFY(rowsOf("auditEntries") > 0 && cellsOf(models::AccessColumn::When).first().startsWith(said));
    QVERIFY2(m_hands.acts() <= 4, qPrintable(QString::number(m_hands.acts())));
    for (const QString &when : cellsOf(models::AccessColumn::When))
        QVERIFY2(when.startsWith(said), qPrintable(when));
    for (const QString &who : cellsOf(models::AccessColumn::Who))
        QVERIFY2(who.contains(QStringLiteral("Adeyemi")), qPrintable(who));
}

/// Five acts.
void TestFiveQuestions::theAccountingOfOneClientAsPdf()
{
    QFETCH(bool, byMouse);
    QVERIFY(goTo(byMouse, "reports", "Ctrl+Alt+R", "reports"));
    QTRY_VERIFY(rowsOf("reportList") >= 19);
    if (byMouse)
        QVERIFY(m_hands.clickRow(find<QTreeView>("reportList"), QStringLiteral("Accounting of disclosures")));
    else
        QVERIFY(m_hands.type(QStringLiteral("accounting"))); // Enter goes to what is still to be said
    QTRY_VERIFY(find<QLineEdit>("reportClient")->hasFocus());
    QVERIFY(m_hands.type(QStringLiteral("dahl"))); // nobody has to look a number up
    const auto *desk = find<ui::ReportsPage>("reports")->desk();
    QTRY_COMPARE(desk->fetch()->state(), models::ReportFetch::State::Whole);
    QVERIFY(desk->fetch()->report().head().clientName.contains(QStringLiteral("Dahl")));
    m_hands.saveWhenAsked();
    if (byMouse)
        QVERIFY(m_hands.click(find<QPushButton>("reportSave")));
    else
        QVERIFY(m_hands.press("Alt+T"));
    const auto saved = [this] { return QDir(m_files.path()).entryList({QStringLiteral("Accounting*.pdf")}); };
    QTRY_COMPARE_WITH_TIMEOUT(saved().size(), 1, 20'000);
    QVERIFY(settled());
    QVERIFY2(m_hands.acts() <= 5, qPrintable(QString::number(m_hands.acts())));
    QFile file(m_files.filePath(saved().first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
}

/// Two acts.
void TestFiveQuestions::whetherTheLogWasTamperedWith()
{
    QFETCH(bool, byMouse);
    QVERIFY(goTo(byMouse, "accessLog", "Alt+6", "audit"));
    QVERIFY(entriesCame());
    auto *now = find<QPushButton>("logCheckNow");
    QTRY_VERIFY(now->isEnabled());
    QVERIFY(byMouse ? m_hands.click(now) : m_hands.press("Alt+K"));
    const auto *result = find<ui::MessageBar>("logCheckResult");
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(m_hands.acts() <= 2, qPrintable(QString::number(m_hands.acts())));
    QVERIFY2(result->text().contains(QStringLiteral("unbroken")), qPrintable(result->text()));
}

QTEST_MAIN(TestFiveQuestions)
#include "tst_five_questions.moc"
