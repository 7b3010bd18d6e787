// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/style/enter_keys.h"
#include "ui/style/flow_box.h"
#include "ui/style/focus_place.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace attune;
using namespace attune::ui;

namespace {

QWidget *ofSize(QWidget *parent, const QSize &size)
{
    auto *widget = new QWidget(parent);
    widget->setFixedSize(size);
    return widget;
}

/// Cards with two buttons each, named as the sessions' are.
struct Cards
{
    QWidget window;
    QVBoxLayout *layout = new QVBoxLayout(&window);

    void make(const QStringList &names, const QStringList &buttons = {QStringLiteral("start"), QStringLiteral("more")})
    {
        while (QLayoutItem *item = layout->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (const QString &name : names) {
            auto *card = new QWidget(&window);
            card->setObjectName(name);
            auto *row = new QHBoxLayout(card);
            for (const QString &button : buttons) {
                auto *made = new QPushButton(button, card);
                made->setObjectName(button);
                row->addWidget(made);
            }
            layout->addWidget(card);
        }
        layout->addStretch();
        window.show();
        test::runQueued(); // what comes into a window that is there is shown a moment later
    }
    QWidget *button(const char *card, const char *name) const
    {
        const auto *found = window.findChild<QWidget *>(QLatin1String(card));
        return found ? found->findChild<QWidget *>(QLatin1String(name)) : nullptr;
    }
    /// "card/button" that has the keys; empty for none.
    QString focus() const
    {
        const QWidget *widget = window.focusWidget();
        return widget ? widget->parentWidget()->objectName() + QLatin1Char('/') + widget->objectName() : QString();
    }
};

} // namespace

/// Small parts that screens are made of.
class TestSmallParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDoesNotFitGoesOnBelow_data();
    void whatDoesNotFitGoesOnBelow();
    void hiddenPartsTakeNoRoom();
    void linesRunAsTheLanguageDoes();
    void keysComeBackToWhereTheyWere_data();
    void keysComeBackToWhereTheyWere();
    void whatCannotBePressedGetsNoKeys();
    void withoutKeysNothingIsTaken();
    void inAnOpenMenuEveryKeyIsTheMenus();
};

void TestSmallParts::whatDoesNotFitGoesOnBelow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    // three parts of 40 by 10, 4 apart
    QTest::newRow("all beside each other") << 128 << 10;
    QTest::newRow("with room to spare") << 500 << 10;
    QTest::newRow("a pixel less") << 127 << 24;
    QTest::newRow("two") << 84 << 24;
    QTest::newRow("one") << 83 << 38;
    QTest::newRow("narrower than a part") << 20 << 38;
}

void TestSmallParts::whatDoesNotFitGoesOnBelow()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QWidget window;
    auto *box = new FlowBox(4, &window);
    for (int i = 0; i < 3; ++i)
        box->addWidget(ofSize(&window, {40, 10}));
    window.show();
    QCOMPARE(box->heightForWidth(width), height);
    box->setGeometry({0, 0, width, height});
    QList<QRect> places;
    for (int i = 0; i < 3; ++i)
        places << box->itemAt(i)->widget()->geometry();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(places[i].bottom() < height);
        for (int other = 0; other < i; ++other)
            QVERIFY(!places[i].intersects(places[other]));
    }
    QCOMPARE(box->minimumSize(), QSize(40, 10));
}

void TestSmallParts::hiddenPartsTakeNoRoom()
{
    QWidget window;
    auto *box = new FlowBox(4, &window);
    QList<QWidget *> parts;
    for (int i = 0; i < 3; ++i) {
        parts << ofSize(&window, {40, 10});
        box->addWidget(parts.last());
    }
    window.show();
    parts[1]->hide();
    QCOMPARE(box->heightForWidth(84), 10);
    box->setGeometry({0, 0, 84, 10});
    QCOMPARE(parts[2]->x(), 44);
}

void TestSmallParts::linesRunAsTheLanguageDoes()
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    auto *box = new FlowBox(4, &window);
    auto *first = ofSize(&window, {40, 10});
    box->addWidget(first);
    window.show();
    box->setGeometry({0, 0, 100, 10});
    QCOMPARE(first->x(), 60);
}

void TestSmallParts::keysComeBackToWhereTheyWere_data()
{
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QStringList>("buttons");
    QTest::addColumn<QString>("focus");
    const auto names = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    QTest::newRow("nothing changed") << names("a b c") << names("start more") << QStringLiteral("b/more");
    QTest::newRow("it moved") << names("b c a") << names("start more") << QStringLiteral("b/more");
    QTest::newRow("its button went") << names("a b c") << names("stop") << QStringLiteral("b/stop");
    QTest::newRow("it went") << names("a c") << names("start more") << QStringLiteral("c/more");
    QTest::newRow("it and all behind it went") << names("a") << names("start more") << QStringLiteral("a/more");
    QTest::newRow("all went") << names("") << names("start more") << QString();
}

void TestSmallParts::keysComeBackToWhereTheyWere()
{
    QFETCH(QStringList, after);
    QFETCH(QStringList, buttons);
    QFETCH(QString, focus);
    Cards cards;
    cards.make({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    cards.button("b", "more")->setFocus();
    QCOMPARE(cards.focus(), QStringLiteral("b/more"));
    const FocusPlace place(*cards.layout);
    cards.make(after, buttons);
    QCOMPARE(place.giveBack(*cards.layout), !focus.isEmpty());
    if (!focus.isEmpty())
        QCOMPARE(cards.focus(), focus);
}

void TestSmallParts::whatCannotBePressedGetsNoKeys()
{
    Cards cards;
    cards.make({QStringLiteral("a"), QStringLiteral("b")});
    cards.button("a", "more")->setFocus();
    const FocusPlace place(*cards.layout);
    cards.make({QStringLiteral("a"), QStringLiteral("b")});
    cards.button("a", "more")->setEnabled(false);
    QVERIFY(place.giveBack(*cards.layout));
    QCOMPARE(cards.focus(), QStringLiteral("a/start"));
    cards.button("a", "start")->hide();
    QVERIFY(FocusPlace::giveToFirst(*cards.layout));
    QCOMPARE(cards.focus(), QStringLiteral("b/start"));
}

/// Lists that are made anew take the keys from nobody.
void TestSmallParts::withoutKeysNothingIsTaken()
{
    Cards cards;
    cards.make({QStringLiteral("a")});
    if (QWidget *focus = cards.window.focusWidget())
        focus->clearFocus();
    const FocusPlace place(*cards.layout);
    cards.make({QStringLiteral("a")});
    const QString before = cards.focus();
    QVERIFY(!place.giveBack(*cards.layout));
    QCOMPARE(cards.focus(), before);
}

/// Behind it, a letter may be a command.
void TestSmallParts::inAnOpenMenuEveryKeyIsTheMenus()
{
    const EnterKeys keys(*qApp, nullptr);
    QWidget window;
    window.show();
    QMenu menu(&window);
    menu.addAction(QStringLiteral("&Find"));
    const auto isTaken = [&window] {
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_F, Qt::NoModifier, QStringLiteral("f"));
        key.ignore();
        QApplication::sendEvent(&window, &key);
        return key.isAccepted();
    };
    QVERIFY(!isTaken());
    menu.popup(window.mapToGlobal(QPoint()));
    QVERIFY(menu.isVisible() && isTaken());
    menu.hide();
    QVERIFY(!isTaken());
}

QTEST_MAIN(TestSmallParts)
#include "tst_small_parts.moc"
