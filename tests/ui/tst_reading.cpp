// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/consent/reading_tools.h"
#include "ui/style/icon_resources.h"
#include "ui/style/read_aloud.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace attune::ui;

/// Help with reading a text: larger letters, and read aloud, through a sound server of its own.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseIconResources(); }
    void lettersGrowAndComeBack();
    void aTextIsReadAloudAndStopped();
    void whatCannotBeSaidIsNotOffered();
    void whatCannotBeSaidSaysNothing();
};

void TestReading::lettersGrowAndComeBack()
{
    QWidget page;
    QLabel text(QStringLiteral("Who watches?"), &page);
    ReadingTools tools({&text}, &page);
    auto *larger = tools.findChild<QPushButton *>(QStringLiteral("largerText"));
    const qreal before = text.font().pointSizeF();
    qreal last = before;
    for (int press = 0; press < 4; ++press) {
        larger->click();
        QVERIFY(text.font().pointSizeF() > last);
        last = text.font().pointSizeF();
    }
    QCOMPARE(last, before * 2);
    larger->click();
    QCOMPARE(text.font().pointSizeF(), before);
}

void TestReading::aTextIsReadAloudAndStopped()
{
    QWidget page;
    QLabel text(QStringLiteral("<p>Nobody else sees this recording. You may say no. You may change your mind on any "
                               "day, and nothing else changes.</p>"),
                &page);
    auto *tools = new ReadingTools({&text}, &page);
    tools->setLanguage(QLocale(QStringLiteral("en")));
    page.show();
    auto *read = tools->findChild<QPushButton *>(QStringLiteral("readAloud"));
    if (read->isHidden())
        QSKIP("no speech engine for English is installed");
    const QString offered = read->text();
    read->click();
    QTRY_VERIFY(read->text() != offered); // it says how to stop
    read->click();
    QTRY_COMPARE(read->text(), offered);
    read->click();
    QTRY_VERIFY(read->text() != offered);
    QTRY_COMPARE(read->text(), offered); // to the end
    delete tools;                        // while nothing is said, and below while something is
    auto *again = new ReadingTools({&text}, &page);
    again->setLanguage(QLocale(QStringLiteral("en")));
    auto *button = again->findChild<QPushButton *>(QStringLiteral("readAloud"));
    button->click();
    QTRY_VERIFY(button->text() != offered);
    delete again;
}

void TestReading::whatCannotBeSaidIsNotOffered()
{
    QWidget page;
    QLabel text(QStringLiteral("x"), &page);
    ReadingTools tools({&text}, &page);
    tools.setLanguage(QLocale(QLocale::Sanskrit)); // no engine of Debian speaks it
    QVERIFY(tools.findChild<QPushButton *>(QStringLiteral("readAloud"))->isHidden());
}

/// With or without an engine: what it cannot say is not said, and nothing has to be stopped.
void TestReading::whatCannotBeSaidSaysNothing()
{
    ReadAloud reader(nullptr);
    QSignalSpy changed(&reader, &ReadAloud::speakingChanged);
    QVERIFY(!reader.canSay(QLocale(QLocale::Sanskrit)));
    QVERIFY(!reader.isSpeaking());
    reader.stop();
    reader.say(QStringLiteral("Who watches?"), QLocale(QLocale::Sanskrit));
    reader.stop();
    QVERIFY(!reader.isSpeaking());
    QVERIFY(changed.isEmpty());
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
