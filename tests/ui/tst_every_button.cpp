// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/shell/page_table.h"
#include "ui/style/icon_resources.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>

using namespace attune;
using namespace attune::test;
using playback::Player;

namespace {

/// Closes what would hold up the test in an event loop of its own, and remembers that it was there: choosing a file,
/// and menus of buttons.
class Doorkeeper : public QObject
{
public:
    Doorkeeper()
    {
        connect(&m_look, &QTimer::timeout, this, [this] {
            if (QWidget *popup = QApplication::activePopupWidget()) {
                ++m_closed;
                popup->close();
            }
            if (auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
                ++m_closed;
                files->reject();
            }
        });
        m_look.start(10);
    }
    int closed() const { return m_closed; }

private:
    QTimer m_look;
    int m_closed = 0;
};

/// A place with buttons: a page, or a dialog that opens from one.
struct Place
{
    QByteArray page;  ///< command that goes there
    QStringList path; ///< what is triggered or pressed then, by key
};

/// What has something to do only after something else was done: nothing happens at first, and should not.
const QStringList &afterSomethingElse()
{
    static const QStringList buttons = {QStringLiteral("captionLookattune::ui::CaptionLookDialog / Restore Defaults")};
    return buttons;
}

/// The navigation is the same beside every page.
QString nameOf(const QString &where, const QString &key)
{
    return (key.startsWith(QStringLiteral("page-")) ? QStringLiteral("navigation") : where) + QStringLiteral(" / ") +
           key;
}

/// One of several that says which of them holds already.
bool holdsAlready(const QAbstractButton *button)
{
    return button->isChecked() && (button->autoExclusive() || button->group());
}

} // namespace

/// Everybody presses every button there is, on each page and in each dialog that opens from it: something has to
/// happen. A question to the clinic, a dialog, a file to choose, a menu, or something that looks different.
class TestEveryButton : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void aButtonThatDoesNothingIsFound();
    void everyButtonDoesSomething_data();
    void everyButtonDoesSomething();
    void cleanupTestCase();

private:
    void enter(const QByteArray &who);
    bool isAuditor() const { return m_who == "ingrid"; }
    bool open(const Place &place);
    bool goToStart(const QByteArray &page);
    void fill();
    QString state();
    bool press(QAbstractButton *button);
    QString keyOf(const QAbstractButton *button) const;
    QList<QAbstractButton *> buttons() const;
    QAbstractButton *withKey(const QString &key) const;
    QString nameOfPlace(const Place &place) const;
    void explore(const QByteArray &who);
    void pressAllOf(const Place &place);
    static QWidget *dialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    Doorkeeper m_doorkeeper;
    QByteArray m_who;
    QList<Place> m_toDo;
    QSet<QString> m_known; ///< dialogs that were found
    QStringList m_dead;
    static QSet<QString> s_seen;
    static QSet<QString> s_pressed;
};

QSet<QString> TestEveryButton::s_seen;
QSet<QString> TestEveryButton::s_pressed;

void TestEveryButton::enter(const QByteArray &who)
{
    m_who = who;
    startProgram();
    m_app->window().resize(1280, 800);
    signIn(who.constData());
    if (isAuditor())
        QTRY_VERIFY(find<QWidget>("page-accessLog")->isVisible());
    else
        QVERIFY(waitForRows());
}

/// Closes what is open and goes to a page; from where that is no way, by starting the program again.
bool TestEveryButton::goToStart(const QByteArray &page)
{
    for (int times = 0; times < 5 && QApplication::activeModalWidget(); ++times) {
        if (auto *open = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            open->reject();
        runQueued();
    }
    const auto isThere = [&] {
        auto *command = find<QAction>(page.constData());
        if (QApplication::activeModalWidget() || !command || !command->isEnabled() || m_app->window().isFullScreen())
            return false;
        command->trigger();
        const auto *lock = find<QWidget>("lockPage");
        return settled() && !(lock && lock->isVisible());
    };
    if (isThere())
        return true;
    enter(m_who);
    return isThere();
}

/// Typed into every field that is empty, so that buttons that want it can be pressed.
void TestEveryButton::fill()
{
    QWidget *top = dialog();
    if (!top)
        return;
    const auto lines = top->findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        if (line->isVisible() && line->isEnabled() && !line->isReadOnly() && line->text().isEmpty())
            line->setText(QStringLiteral("a text that is long enough"));
    }
    const auto texts = top->findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *text : texts) {
        if (text->isVisible() && text->isEnabled() && !text->isReadOnly() && text->toPlainText().isEmpty())
            text->setPlainText(QStringLiteral("a text that is long enough"));
    }
    runQueued();
}

QString TestEveryButton::keyOf(const QAbstractButton *button) const
{
    static const QRegularExpression changing(QStringLiteral("[&0-9:.]"));
    if (!button->objectName().isEmpty() && !button->objectName().startsWith(QStringLiteral("qt_")))
        return button->objectName();
    return QString(button->text().isEmpty() ? button->accessibleName() : button->text()).remove(changing);
}

/// Those one sees and that are ours: of the dialog in front, else of the window.
QList<QAbstractButton *> TestEveryButton::buttons() const
{
    const QWidget *top = dialog() ? dialog() : &m_app->window();
    QList<QAbstractButton *> found;
    const auto all = top->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : all) {
        const QWidget *parent = button->parentWidget();
        const bool isPart = parent && (parent->inherits("QLineEdit") || parent->inherits("QCalendarView") ||
                                       parent->inherits("QCalendarWidget") || parent->inherits("QTabBar") ||
                                       parent->inherits("QTableView"));
        const bool isInOtherWindow = button->window() != top->window();
        if (button->isVisible() && !isPart && !isInOtherWindow && !keyOf(button).isEmpty())
            found << button;
    }
    return found;
}

QAbstractButton *TestEveryButton::withKey(const QString &key) const
{
    const auto all = buttons();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const QAbstractButton *button) { return keyOf(button) == key; });
    return found == all.end() ? nullptr : *found;
}

bool TestEveryButton::open(const Place &place)
{
    if (!goToStart(place.page))
        return false;
    for (const QString &step : place.path) {
        if (step.contains(QLatin1Char('.'))) {
            find<QAction>(step.toLatin1().constData())->trigger();
        } else if (QAbstractButton *button = withKey(step)) {
            button->click();
        } else {
            return false;
        }
        if (!settled())
            return false;
        fill();
    }
    return place.path.isEmpty() || dialog();
}

/// What can be seen of the program, and what the clinic was asked.
QString TestEveryButton::state()
{
    QStringList parts{QString::number(m_doorkeeper.closed()),
                      QApplication::clipboard()->text(),
                      QApplication::font().toString(),
                      QString::number(static_cast<int>(player().state())),
                      QString::number(player().rate()),
                      QString::number(player().volume()),
                      QString::number(m_app->window().windowState())};
    parts << QString::number(
        m_clinic->clinic().database.connection().run(QStringLiteral("SELECT COUNT(*) FROM access_log")).only<qint64>());
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        const auto all = window->isVisible() ? window->findChildren<QWidget *>() : QList<QWidget *>();
        parts << window->windowTitle() + QString::number(window->isVisible());
        for (const QWidget *one : all) {
            if (!one->isVisible())
                continue;
            QString said = QString::fromLatin1(one->metaObject()->className()) + one->objectName() +
                           QString::number(one->isEnabled()) + one->font().toString();
            for (const char *property : {"text", "checked", "value", "currentIndex", "plainText", "echoMode"})
                said += QLatin1Char('|') + one->property(property).toString();
            if (const auto *view = qobject_cast<const QAbstractItemView *>(one); view && view->model())
                said += QString::number(view->model()->rowCount()) + QString::number(view->currentIndex().row());
            parts << said;
        }
    }
    return parts.join(QLatin1Char('\n'));
}

/// Whether anything happened.
bool TestEveryButton::press(QAbstractButton *button)
{
    player().pause();
    QString before;
    for (int times = 0; times < 20 && before != state(); ++times) { // until it stands still
        before = state();
        runQueued();
    }
    const auto questions = m_app->window().findChildren<QFutureWatcherBase *>();
    const QPointer<QAbstractButton> alive(button);
    button->click();
    const auto asked = m_app->window().findChildren<QFutureWatcherBase *>();
    const bool asks =
        std::any_of(asked.begin(), asked.end(), [&](QFutureWatcherBase *one) { return !questions.contains(one); });
    runQueued();
    const bool isDifferent = !alive || state() != before;
    return QTest::qWaitFor([&] { return asks || isDifferent || state() != before; }, 1500);
}

QString TestEveryButton::nameOfPlace(const Place &place) const
{
    return dialog() ? dialog()->objectName() + QLatin1String(dialog()->metaObject()->className())
                    : QString::fromLatin1(place.page);
}

void TestEveryButton::pressAllOf(const Place &place)
{
    if (!open(place))
        return;
    const QString where = nameOfPlace(place);
    QStringList keys;
    const auto all = buttons();
    for (const QAbstractButton *button : all) {
        const QString what = nameOf(where, keyOf(button));
        s_seen.insert(what);
        const bool isOffered = button->isEnabled() && !holdsAlready(button) && !afterSomethingElse().contains(what);
        const bool isNew = isAuditor() || !s_pressed.contains(what); // what others may is not what an auditor may
        if (isOffered && isNew && !keys.contains(keyOf(button)))
            keys << keyOf(button);
    }
    for (const QString &key : std::as_const(keys)) {
        if (!open(place))
            continue;
        QAbstractButton *button = withKey(key);
        if (!button || !button->isEnabled() || holdsAlready(button))
            continue;
        const QString what = nameOf(where, key);
        s_pressed.insert(what);
        if (!press(button))
            m_dead << QString::fromLatin1(m_who) + QStringLiteral(": ") + what;
        if (!settled() || !dialog())
            continue;
        const QString opened = nameOfPlace(place);
        if (opened != where && !m_known.contains(opened)) {
            m_known.insert(opened);
            m_toDo << Place{place.page, place.path + QStringList{key}};
        }
    }
}

void TestEveryButton::explore(const QByteArray &who)
{
    enter(who);
    m_known.clear();
    m_dead.clear();
    for (const ui::PageRow &page : ui::pageRows()) {
        if (find<QAction>(page.command.id)->isEnabled())
            m_toDo << Place{page.command.id, {}};
    }
    for (const char *command : {"app.signIns", "app.secondFactor", "app.password", "app.captionLook", "app.help",
                                "app.firstSteps", "app.preferences", "app.emergency", "app.guide", "list.consents",
                                "list.whoHasSeen", "list.delete", "list.sensitivity", "app.about"})
        m_toDo << Place{isAuditor() ? "app.accessLog" : "app.recordings", {QString::fromLatin1(command)}};
    while (!m_toDo.isEmpty())
        pressAllOf(m_toDo.takeFirst());
}

/// Or the test would find nothing, ever.
void TestEveryButton::aButtonThatDoesNothingIsFound()
{
    begin();
    enter("ruth");
    auto *dead = new QPushButton(QStringLiteral("Nothing"), &m_app->window());
    dead->show();
    QVERIFY(!press(dead));
    QVERIFY(press(find<QToolButton>("page-sessions")));
}

void TestEveryButton::everyButtonDoesSomething_data()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"ruth", "priya", "oscar", "soren", "ingrid"})
        QTest::newRow(who) << QByteArray(who);
}

void TestEveryButton::everyButtonDoesSomething()
{
    QFETCH(QByteArray, who);
    begin();
    explore(who);
    QVERIFY2(m_dead.isEmpty(), qPrintable(m_dead.join(QLatin1Char('\n'))));
    if (!isAuditor())
        return;
    // Nothing an auditor is offered is refused to them.
    const auto refused = m_clinic->clinic()
                             .database.connection()
                             .run(QStringLiteral("SELECT action || ' ' || code FROM access_log WHERE actor_role = "
                                                 "'auditor' AND code LIKE '%not_permitted%'"))
                             .all<QString>();
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join(QLatin1Char('\n'))));
}

/// Those that were not to be pressed in this clinic are named: tests of their own make what they are for.
void TestEveryButton::cleanupTestCase()
{
    QStringList left = QSet<QString>(s_seen).subtract(s_pressed).values();
    left.sort();
    qInfo("%lld buttons were pressed; not offered were:\n%s", static_cast<long long>(s_pressed.size()),
          qPrintable(left.join(QLatin1Char('\n'))));
    QVERIFY(s_pressed.size() > 60);
    QVERIFY2(left.size() < s_pressed.size() / 2, "most buttons are offered to somebody");
}

QTEST_MAIN(TestEveryButton)
#include "tst_every_button.moc"
