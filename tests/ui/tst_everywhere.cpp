// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_kind.h"
#include "domain/permission.h"
#include "tests/support/test_program.h"
#include "tests/support/ts_translator.h"
#include "ui/messages/message_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_table.h"
#include "ui/style/icon_resources.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;
using playback::Player;

namespace {

/// The dialogs people open by a command, while a recording is open.
const char *const dialogCommands[] = {"app.signIns",     "app.secondFactor", "app.password", "app.captionLook",
                                      "app.palette",     "app.help",         "app.guide",    "app.firstSteps",
                                      "app.about",       "code.edit",        "note.export",  "player.gotoTime",
                                      "app.preferences", "app.emergency"};

QString letterOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QString() : keys.toString();
}

/// Letters with Alt that are heard in a window at this moment, and by what.
QHash<QString, QStringList> letters(const QWidget *window)
{
    QHash<QString, QStringList> found;
    const auto note = [&found](const QString &text) {
        if (const QString letter = letterOf(text); !letter.isEmpty())
            found[letter] << text;
    };
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            note(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            note(label->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                note(tabs->tabText(tab));
        }
    }
    if (const auto *bar = window->findChild<QMenuBar *>(); bar && bar->isVisible()) {
        const auto menus = bar->actions();
        for (const QAction *menu : menus)
            note(menu->isVisible() ? menu->text() : QString());
    }
    return found;
}

QStringList doubled(const QHash<QString, QStringList> &letters)
{
    QStringList all;
    for (auto letter = letters.begin(); letter != letters.end(); ++letter) {
        if (letter->size() > 1)
            all << letter.key() + QStringLiteral(": ") + letter->join(QStringLiteral(" | "));
    }
    return all;
}

QStringList doubledIn(const QMenu &menu)
{
    QHash<QString, QStringList> found;
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        if (const QString letter = letterOf(action->text()); action->isVisible() && !letter.isEmpty())
            found[letter] << action->text();
    }
    return doubled(found);
}

/// Texts whose name for assistive technology says something else than they show.
QStringList namesInsteadOfValues(const QWidget *window)
{
    QStringList wrong;
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const QString shown = label->text();
        if (label->isVisible() && !shown.isEmpty() && !label->accessibleName().isEmpty() &&
            !label->accessibleName().contains(shown))
            wrong << shown + QStringLiteral(" is called ") + label->accessibleName();
    }
    return wrong;
}

/// The button for what a dialog is for stands at the right end of its row; what goes back stands before it.
QStringList outOfOrder(const QWidget *dialog)
{
    QStringList wrong;
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (const QPushButton *primary : buttons) {
        if (!primary->isVisible() || !primary->property("primary").toBool())
            continue;
        const QPoint place = primary->mapTo(dialog, QPoint());
        for (const QPushButton *other : buttons) {
            const QPoint its = other->mapTo(dialog, QPoint());
            const bool sameRow = std::abs(its.y() - place.y()) < primary->height() / 2;
            if (other != primary && other->isVisible() && sameRow && its.x() > place.x())
                wrong << other->text() + QStringLiteral(" stands behind ") + primary->text();
        }
    }
    return wrong;
}

/// Labels and buttons that lie over each other.
QStringList overprinted(const QWidget *window)
{
    QStringList found;
    QList<QWidget *> texts;
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool isText = qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget);
        if (isText && widget->isVisible() && widget->window() == window && !widget->visibleRegion().isEmpty())
            texts << widget;
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QWidget *a = texts.at(i);
            const QWidget *b = texts.at(j);
            if (a->parentWidget() != b->parentWidget())
                continue; // what lies in another layer may be over it on purpose
            const QRect both = a->geometry().intersected(b->geometry());
            if (both.width() > 2 && both.height() > 2)
                found << QStringLiteral("%1 over %2").arg(a->objectName(), b->objectName());
        }
    }
    return found;
}

} // namespace

/// What holds on every page and in every dialog, in both languages and at any size of text.
class TestEverywhere : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup()
    {
        end();
        if (m_language)
            qApp->removeTranslator(m_language.get());
        m_language.reset();
    }
    void noLetterMeansTwoThings_data();
    void noLetterMeansTwoThings();
    void noLetterMeansTwoThingsInADialog_data();
    void noLetterMeansTwoThingsInADialog();
    void titlesSayThePageAndNobodysName();
    void aMaximisedWindowIsSoAgain();
    void assistiveTechnologyHearsWhatThingsAre();
    void textGrowsWhileOneWorks_data();
    void textGrowsWhileOneWorks();
    void messagesArriveWhileOneIsSignedIn();
    void theSignInPageIsGoneThroughAsItStands();

private:
    void speak(const QString &language);
    void enter(const char *who);
    void watch();
    void trigger(const char *id) { find<QAction>(id)->trigger(); }
    QDialog *openDialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    std::unique_ptr<TsTranslator> m_language;
};

void TestEverywhere::speak(const QString &language)
{
    m_language =
        std::make_unique<TsTranslator>(QStringLiteral(SOURCE_FOLDER "/translations/attune_%1.ts").arg(language));
    QVERIFY(!m_language->isEmpty());
    QVERIFY(qApp->installTranslator(m_language.get()));
}

void TestEverywhere::enter(const char *who)
{
    begin();
    m_app->window().resize(1280, 800);
    signIn(who);
    QVERIFY(waitForRows());
}

void TestEverywhere::watch()
{
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
}

void TestEverywhere::noLetterMeansTwoThings_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("who");
    for (const char *language : {"en", "es"}) {
        for (const char *who : {"ruth", "soren", "priya"})
            QTest::addRow("%s %s", language, who) << QString::fromLatin1(language) << QByteArray(who);
    }
}

void TestEverywhere::noLetterMeansTwoThings()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, who);
    speak(language);
    enter(who);
    const QWidget *window = &m_app->window();
    const auto menus = m_app->window().menuBar()->actions();
    for (const QAction *menu : menus)
        QCOMPARE(doubledIn(*menu->menu()).join(QLatin1Char('\n')), QString());
    QCOMPARE(doubledIn(*find<QToolButton>("account")->menu()).join(QLatin1Char('\n')), QString());
    QCOMPARE(doubled(letters(window)).join(QLatin1Char('\n')), QString());
    QCOMPARE(namesInsteadOfValues(window).join(QLatin1Char('\n')), QString());
    for (const ui::PageRow &page : ui::pageRows()) {
        if (!find<QAction>(page.command.id)->isEnabled())
            continue;
        trigger(page.command.id);
        QTRY_VERIFY(find<QAbstractButton>((QByteArray("page-") + page.id).constData())->isChecked());
        QCOMPARE(doubled(letters(window)).join(QLatin1Char('\n')), QString());
        QCOMPARE(namesInsteadOfValues(window).join(QLatin1Char('\n')), QString());
    }
    trigger("app.recordings");
    if (who == "priya") // who says why first
        return;
    watch();
    for (const char *view : {"view.transcript", "view.notes", "view.details"}) {
        trigger(view);
        QCOMPARE(doubled(letters(window)).join(QLatin1Char('\n')), QString());
        QCOMPARE(namesInsteadOfValues(window).join(QLatin1Char('\n')), QString());
    }
}

void TestEverywhere::noLetterMeansTwoThingsInADialog_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("id");
    for (const char *language : {"en", "es"}) {
        for (const char *id : dialogCommands)
            QTest::addRow("%s %s", language, id) << QString::fromLatin1(language) << QByteArray(id);
    }
}

void TestEverywhere::noLetterMeansTwoThingsInADialog()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, id);
    speak(language);
    enter("ruth");
    watch();
    trigger(id);
    QTRY_VERIFY(openDialog() && openDialog()->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(doubled(letters(openDialog())).join(QLatin1Char('\n')), QString());
    QCOMPARE(outOfOrder(openDialog()).join(QLatin1Char('\n')), QString());
    QCOMPARE(namesInsteadOfValues(openDialog()).join(QLatin1Char('\n')), QString());
}

void TestEverywhere::titlesSayThePageAndNobodysName()
{
    enter("ruth");
    const QString client = m_app->window().browserPage()->selected()->clientName;
    const auto title = [this] { return m_app->window().windowTitle(); };
    QCOMPARE(title(), QStringLiteral("Recordings — Attune"));
    QTest::keyClick(&m_app->window(), Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(title(), QStringLiteral("Sessions and consent — Attune"));
    QTest::keyClick(&m_app->window(), Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(title(), QStringLiteral("Recordings — Attune"));
    trigger("app.maskNames");
    QTRY_COMPARE(title(), QStringLiteral("Recordings, names hidden — Attune"));
    trigger("app.maskNames");
    QVERIFY(waitForRows());
    watch();
    QTRY_COMPARE(title(), QStringLiteral("Recording (playing) — Attune"));
    QVERIFY(!title().contains(client));
    find<QWidget>("picture")->setFocus();
    QTest::keyClick(find<QWidget>("picture"), Qt::Key_Space);
    QTRY_COMPARE(title(), QStringLiteral("Recording — Attune"));
    trigger("app.lock");
    QTRY_COMPARE(title(), QStringLiteral("Attune"));
}

void TestEverywhere::aMaximisedWindowIsSoAgain()
{
    begin();
    m_app->window().showMaximized();
    QTRY_VERIFY(m_app->window().isMaximized());
    m_app->window().close();
    startProgram();
    QTRY_VERIFY(m_app->window().isMaximized());
    m_app->window().showNormal();
    m_app->window().close();
    startProgram();
    QVERIFY(!m_app->window().isMaximized());
}

void TestEverywhere::assistiveTechnologyHearsWhatThingsAre()
{
    enter("ruth");
    const auto roleOf = [this](const char *name) {
        return QAccessible::queryAccessibleInterface(find<QWidget>(name))->role();
    };
    QCOMPARE(roleOf("page-recordings"), QAccessible::PageTab);
    auto *sessions = QAccessible::queryAccessibleInterface(find<QWidget>("page-sessions"));
    QCOMPARE(sessions->text(QAccessible::Name), QStringLiteral("Sessions"));
    QVERIFY(!sessions->state().selected);
    sessions->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(find<QWidget>("sessionsPage")->isVisible());
    QVERIFY(sessions->state().selected);
    trigger("app.recordings");
    watch();
    QCOMPARE(roleOf("picture"), QAccessible::Graphic);
    QVERIFY(QAccessible::queryAccessibleInterface(find<QLabel>("unsent"))
                ->text(QAccessible::Name)
                .contains(find<QLabel>("unsent")->text()));
    const auto buttons = m_app->window().findChildren<QToolButton *>();
    for (QToolButton *button : buttons) { // the cross in a search field is one of Qt's own
        if (button->isVisible() && button->inherits("QLineEditIconButton"))
            QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
    }
}

void TestEverywhere::textGrowsWhileOneWorks_data()
{
    QTest::addColumn<QByteArray>("page");
    for (const char *page : {"list", "sessions", "player", "notes", "preferences"})
        QTest::newRow(page) << QByteArray(page);
}

/// At 200 % every text is about twice as high as at 100 %, none lies over another, and all of it goes back.
void TestEverywhere::textGrowsWhileOneWorks()
{
    QFETCH(QByteArray, page);
    enter("ruth");
    m_app->window().resize(1600, 1000);
    if (page == "sessions")
        trigger("app.sessions");
    if (page == "player" || page == "notes")
        watch();
    if (page == "notes")
        trigger("view.notes");
    if (page == "preferences")
        trigger("app.preferences");
    QWidget *window = page == "preferences" ? openDialog() : static_cast<QWidget *>(&m_app->window());
    QTRY_VERIFY(window && window->isVisible());
    QHash<QLabel *, double> before;
    const auto labels = window->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty())
            before.insert(label, QFontMetricsF(label->font()).height());
    }
    QVERIFY(!before.isEmpty());
    for (const int percent : {125, 150, 200}) {
        trigger("app.textBigger");
        QTRY_COMPARE(overprinted(window).join(QLatin1Char('\n')), QString());
        for (auto label = before.begin(); label != before.end(); ++label) {
            if (!label.key()->isVisible())
                continue;
            const auto ratio = [&] { return QFontMetricsF(label.key()->font()).height() / label.value(); };
            QTRY_VERIFY2(std::abs(ratio() - percent / 100.0) < 0.12, qPrintable(label.key()->text()));
        }
    }
    trigger("app.textNormal");
    for (auto label = before.begin(); label != before.end(); ++label)
        QTRY_COMPARE(QFontMetricsF(label.key()->font()).height(), label.value());
}

void TestEverywhere::messagesArriveWhileOneIsSignedIn()
{
    QVERIFY(ui::MessageWatch::interval <= std::chrono::seconds(30));
    enter("priya");
    auto *watched = m_app->window().findChild<ui::MessageWatch *>();
    QTRY_VERIFY(watched->findChild<QTimer *>() && watched->findChild<QTimer *>()->isActive());
    const int before = watched->unread();
    auto *list = find<QTreeView>("messageList");
    QSignalSpy read(list->model(), &QAbstractItemModel::modelReset);
    trigger("app.messages");
    QTRY_VERIFY(!read.isEmpty());
    const int lines = rowsOf("messageList");
    auto soren = m_clinic->signedIn("soren");
    const auto own = wait(soren->clinic.recordings({}));
    QVERIFY(own);
    const auto found = std::find_if(own->items.begin(), own->items.end(), [](const domain::Recording &one) {
        return one.allows(domain::Permission::RequestDeletion);
    });
    QVERIFY(found != own->items.end());
    const domain::Recording requested = *found;
    QVERIFY(wait(soren->clinic.requestDeletion(requested.id, QString())));
    watched->findChild<QTimer *>()->setInterval(20); // half a minute later
    QTRY_VERIFY(watched->unread() > before);
    QVERIFY(find<QToolButton>("newMessages")->text().contains(QString::number(watched->unread())));
    QTRY_VERIFY(rowsOf("messageList") > lines); // the open page as well
    QVERIFY(list->currentIndex().isValid());
    const QString words = QString::fromUtf8(domain::rowOf(domain::MessageKind::DeletionRequested).words);
    const auto matching = list->model()->match(list->model()->index(0, 2), Qt::DisplayRole, words);
    QVERIFY(!matching.isEmpty());
    const QModelIndex line = matching.first();
    QCOMPARE(line.siblingAtColumn(0).data().toString(), QStringLiteral("New"));
    QCOMPARE(line.siblingAtColumn(3).data().toString(), requested.clientName);
    QVERIFY(!line.siblingAtColumn(4).data().toString().isEmpty());
    list->setCurrentIndex(line);
    QVERIFY(find<QPushButton>("showRecording")->isEnabled());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return); // reads it
    QTRY_COMPARE(watched->unread(), before);
}

void TestEverywhere::theSignInPageIsGoneThroughAsItStands()
{
    begin();
    QCOMPARE(m_app->window().windowTitle(), QStringLiteral("Sign in to your clinic — Attune"));
    QVERIFY(find<QLabel>("productName")->isVisible());
    find<QLineEdit>("server")->setFocus();
    int last = -1;
    for (int step = 0; step < 8; ++step) {
        QWidget *focused = m_app->window().focusWidget();
        const int y = focused->mapTo(&m_app->window(), QPoint()).y();
        QVERIFY2(y >= last - 4, qPrintable(focused->objectName()));
        last = y;
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    auto *password = find<QLineEdit>("password");
    auto *shown = find<QCheckBox>("showPassword");
    password->setText(QStringLiteral("what one types"));
    shown->setFocus();
    QTest::keyClick(shown, Qt::Key_Space);
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    password->clear(); // as when it was sent
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QVERIFY(!shown->isChecked());
}

QTEST_MAIN(TestEverywhere)
#include "tst_everywhere.moc"
