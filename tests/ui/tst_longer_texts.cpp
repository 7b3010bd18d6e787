// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_care.h"
#include "tests/support/cut_texts.h"
#include "tests/support/test_program.h"
#include "tests/support/waiting.h"
#include "ui/shell/page_table.h"
#include "ui/style/icon_resources.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QTranslator>

using namespace attune;
using namespace attune::test;
using playback::Player;

namespace {

/// English as another language would be: 40 % longer, with accents above and below, in brackets that show where a text
/// was cut or put together.
class LongerTexts final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text.contains(QStringLiteral("*.")) || text.size() < 2)
            return text; // filters of file dialogs
        QString longer = QStringLiteral("[");
        for (const QChar letter : text)
            longer += replaced(letter);
        longer += QString((text.size() * 2 + 4) / 5, QChar(0x00E9)); // é
        return longer + QLatin1Char(']');
    }

private:
    static QChar replaced(QChar letter)
    {
        static const QString plain = QStringLiteral("aAeEoOuUcC");
        static const QString accents = QStringLiteral("åÅêÊöÖüÜçÇ");
        const auto at = plain.indexOf(letter);
        return at < 0 ? letter : accents.at(at);
    }
};

/// Controls that say nothing about themselves to assistive technology.
QStringList nameless(QWidget *root)
{
    QStringList found;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *control : all) {
        const bool acts = control->focusPolicy() != Qt::NoFocus && !control->inherits("QAbstractScrollArea") &&
                          !control->inherits("QTabBar") && !control->inherits("QLabel") &&
                          !control->inherits("QKeySequenceEdit");
        if (!acts || !control->isVisible() || control->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(control);
        const bool labelled = access && !access->relations(QAccessible::Label).isEmpty();
        if (access && access->text(QAccessible::Name).isEmpty() && !labelled)
            found << QString::fromLatin1(control->metaObject()->className()) + QLatin1Char(' ') + control->objectName();
    }
    return found;
}

} // namespace

/// No text is cut when it is 40 % longer, on the screens and dialogs people use, at the size of a small laptop; and no
/// control of the dialogs is without a name.
class TestLongerTexts : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::initialiseIconResources();
        QVERIFY(qApp->installTranslator(&m_longer));
    }
    void cleanup() { end(); }
    void signInPage();
    void pagesOfStaff();
    void pagesOfAManager();
    void dialogs_data();
    void dialogs();
    void pagesOfAPatient();
    void dialogsAboutDeletion();
    void dialogsOfCare();

private:
    QString cutInDialog(const char *name);
    /// On every page that is for the person, when nothing is cut: nothing.
    QString cutOnPages();
    QAction *command(const char *id) { return m_app->window().findChild<QAction *>(QString::fromLatin1(id)); }
    void enter(const char *who);
    /// With ATTUNE_PICTURES, a folder, for people to look at.
    static void keepPicture(QWidget *window)
    {
        static int number = 0;
        const QString folder = qEnvironmentVariable("ATTUNE_PICTURES");
        if (!folder.isEmpty())
            window->grab().save(QStringLiteral("%1/%2.png").arg(folder).arg(++number, 2, 10, QLatin1Char('0')));
    }
    QStringList cut()
    {
        if (!settled())
            return {QStringLiteral("the clinic does not answer")};
        keepPicture(&m_app->window());
        return cutTexts(&m_app->window());
    }

    LongerTexts m_longer;
};

void TestLongerTexts::enter(const char *who)
{
    begin();
    m_app->window().resize(1280, 760);
    signIn(who);
    QVERIFY(waitForRows());
}

void TestLongerTexts::signInPage()
{
    begin();
    m_app->window().resize(1024, 600);
    QCOMPARE(cut().join(QLatin1Char('\n')), QString());
}

void TestLongerTexts::pagesOfStaff()
{
    enter("ruth");
    QCOMPARE(cut().join(QLatin1Char('\n')), QString());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QCOMPARE(cut().join(QLatin1Char('\n')), QString());
    command("view.notes")->trigger();
    QCOMPARE(cut().join(QLatin1Char('\n')), QString());
    command("view.details")->trigger();
    QCOMPARE(cut().join(QLatin1Char('\n')), QString());
    QCOMPARE(cutOnPages(), QString());
}

QString TestLongerTexts::cutOnPages()
{
    QStringList all;
    for (const ui::PageRow &page : ui::pageRows()) {
        if (!command(page.command.id)->isEnabled())
            continue;
        command(page.command.id)->trigger();
        for (const QString &text : cut() + nameless(&m_app->window()))
            all << QString::fromLatin1(page.id) + QStringLiteral(": ") + text;
    }
    return all.join(QLatin1Char('\n'));
}

void TestLongerTexts::pagesOfAManager()
{
    enter("priya");
    QCOMPARE(cutOnPages(), QString());
}

void TestLongerTexts::pagesOfAPatient()
{
    enter("soren");
    QCOMPARE(cut().join(QLatin1Char('\n')), QString());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QCOMPARE(cut().join(QLatin1Char('\n')), QString());
    QCOMPARE(cutOnPages(), QString());
}

void TestLongerTexts::dialogs_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("pages");
    for (const char *id : {"app.signIns", "app.secondFactor", "app.password", "app.captionLook", "app.palette",
                           "app.help", "app.firstSteps", "code.edit", "note.export", "player.gotoTime"})
        QTest::newRow(id) << QByteArray(id) << 0;
    QTest::newRow("app.preferences") << QByteArray("app.preferences") << 6;
}

void TestLongerTexts::dialogs()
{
    QFETCH(QByteArray, id);
    QFETCH(int, pages);
    enter("ruth");
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    command(id)->trigger();
    QDialog *dialog = nullptr;
    const auto shown = [this, &dialog] {
        const auto all = m_app->window().findChildren<QDialog *>();
        for (QDialog *one : all)
            dialog = one->isVisible() ? one : dialog;
        return dialog != nullptr;
    };
    QTRY_VERIFY(shown());
    QVERIFY(settled());
    keepPicture(dialog);
    QCOMPARE((cutTexts(dialog) + nameless(dialog)).join(QLatin1Char('\n')), QString());
    for (int page = 1; page < pages; ++page) {
        find<QListWidget>("preferencesPages")->setCurrentRow(page);
        runQueued();
        keepPicture(dialog);
        QCOMPARE((cutTexts(dialog) + nameless(dialog)).join(QLatin1Char('\n')), QString());
    }
}

QString TestLongerTexts::cutInDialog(const char *name)
{
    if (!QTest::qWaitFor([&] { return find<QDialog>(name) && find<QDialog>(name)->isVisible(); }, patience))
        return QStringLiteral("no ") + QString::fromLatin1(name);
    if (!settled())
        return QStringLiteral("the clinic does not answer");
    keepPicture(find<QDialog>(name));
    const QString cut = (cutTexts(find<QDialog>(name)) + nameless(find<QDialog>(name))).join(QLatin1Char('\n'));
    find<QDialog>(name)->close();
    const bool gone = QTest::qWaitFor([&] { return !find<QDialog>(name); }, patience);
    return gone ? cut : QStringLiteral("it stays");
}

void TestLongerTexts::dialogsAboutDeletion()
{
    enter("soren");
    const domain::Recording recording = *m_app->window().browserPage()->selected();
    find<QPushButton>("deletionWish")->click();
    QCOMPARE(cutInDialog("wishDialog"), QString());
    auto soren = m_clinic->signedIn("soren");
    QVERIFY(wait(soren->clinic.requestDeletion(recording.id, QStringLiteral("I would rather that nobody sees it"))));
    find<QPushButton>("deletionWish")->click();
    QCOMPARE(cutInDialog("wishDialog"), QString());
    m_state = std::make_unique<QTemporaryDir>();
    startProgram();
    m_app->window().resize(1280, 760);
    signIn("priya");
    QVERIFY(waitForRows());
    m_app->window().browserPage()->showOnly(recording.id);
    QTRY_VERIFY(find<QPushButton>("answerDeletionWish")->isVisible());
    find<QPushButton>("answerDeletionWish")->click();
    QCOMPARE(cutInDialog("answerWishDialog"), QString());
    find<QPushButton>("deleteRecording")->click();
    QCOMPARE(cutInDialog("reasonDialog"), QString());
}

void TestLongerTexts::dialogsOfCare()
{
    enter("ruth");
    const domain::Recording recording = *m_app->window().browserPage()->selected();
    command("app.emergency")->trigger();
    QCOMPARE(cutInDialog("emergency"), QString());
    command("app.guide")->trigger();
    QCOMPARE(cutInDialog("guide"), QString());
    command("list.sensitivity")->trigger();
    QCOMPARE(cutInDialog("reasonDialog"), QString());
    command("app.sessions")->trigger();
    find<QPushButton>("planSessionButton")->click();
    QCOMPARE(cutInDialog("planSession"), QString());
    auto daniel = m_clinic->signedIn("daniel");
    api::TelehealthCare care(daniel->session);
    QVERIFY(wait(care.openBreakGlass(recording.clientRecordNumber, QStringLiteral("it could not wait at all"))));
    m_state = std::make_unique<QTemporaryDir>();
    startProgram();
    m_app->window().resize(1280, 760);
    signIn("priya");
    QVERIFY(waitForRows());
}

QTEST_MAIN(TestLongerTexts)
#include "tst_longer_texts.moc"
