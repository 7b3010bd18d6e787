// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/plain_hint.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_table.h"
#include "ui/style/icon_resources.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QToolTip>

using namespace attune;
using namespace attune::test;

namespace {

/// What somebody could be called, or write, who wants to be more than text.
const QString markup = QStringLiteral("<img src=\"file:///etc/hostname\"> <b>Bold</b> &lt;i&gt; A & B");

QLabel *shownTip()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

/// Markup that is ours has none of theirs in it.
bool holdsTheirs(const QString &text)
{
    return text.contains(QStringLiteral("<img src=\"file")) || text.contains(QStringLiteral("<b>Bold"));
}

} // namespace

/// Every field of a clinic holds markup; no screen takes it for any.
class TestMarkup : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void aHintLooksTheSameAndIsNoMarkup();
    void labelsAndBoxesArePlainByThemselves();
    void everyScreenShowsItAsItWasWritten_data();
    void everyScreenShowsItAsItWasWritten();

private:
    void fillClinic();
    void lookAtAll(const char *where);
    void lookAtTips(QWidget *widget, const char *where);
    void lookAtRows(QAbstractItemView *view, const char *where);
    void lookAtDialog(const char *command);
    int m_labels = 0;
    int m_tips = 0;
};

void TestMarkup::aHintLooksTheSameAndIsNoMarkup()
{
    for (const QString &text :
         {markup, QStringLiteral("<qt>x"), QStringLiteral("<p>a</p>"), QStringLiteral("<table><tr>"),
          QStringLiteral("a < b > c"), QStringLiteral("<!-- --><img src='file:///x'>"), QStringLiteral("\n<b>x</b>"),
          QStringLiteral("<B>x</B>"), QStringLiteral("<br/>"), QStringLiteral("<?xml version='1.0'?><b>")}) {
        const QString hint = models::plainHint(text);
        QVERIFY2(!Qt::mightBeRichText(hint), qPrintable(text));
        QCOMPARE(QString(hint).remove(QChar(0x2060)), text);
    }
    QCOMPARE(models::plainHint(QStringLiteral("Dr Ruth Adeyemi")), QStringLiteral("Dr Ruth Adeyemi"));
}

void TestMarkup::labelsAndBoxesArePlainByThemselves()
{
    begin(); // which makes the theme, and with it the rule
    QWidget window;
    auto *label = new QLabel(markup, &window);
    window.setToolTip(markup);
    QMessageBox box(QMessageBox::Information, markup, markup, QMessageBox::Ok);
    box.setInformativeText(markup);
    window.show();
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto labels = box.findChildren<QLabel *>();
    QVERIFY(labels.size() >= 2);
    for (const QLabel *one : labels)
        QCOMPARE(one->textFormat(), Qt::PlainText);
    QHelpEvent help(QEvent::ToolTip, QPoint(1, 1), window.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(&window, &help);
    QTRY_VERIFY(shownTip());
    QVERIFY(!Qt::mightBeRichText(shownTip()->text()));
}

/// Names, offices, devices, reasons, notes and what was said.
void TestMarkup::fillClinic()
{
    auto &db = m_clinic->clinic().database.connection();
    db.run(QStringLiteral("UPDATE users SET full_name = ?"), {markup});
    db.run(QStringLiteral("UPDATE offices SET name = ?"), {markup});
    const auto ruth = m_clinic->signedIn("ruth");
    db.run(QStringLiteral("UPDATE sign_ins SET device = ?"), {markup.left(80)});
    const domain::Recording recording = ruth->first();
    domain::Note note;
    note.recording = recording.id;
    note.id = domain::NoteId(QStringLiteral("0195c2df-c600-7284-b969-0000000000aa"));
    note.startMs = note.endMs = 1000;
    note.text = markup;
    note.audience = domain::NoteAudience::Client;
    QVERIFY(wait(ruth->clinic.saveNote(note, {})));
    using Kind = domain::TranscriptChange::Kind;
    QVERIFY(wait(ruth->clinic.changeTranscript(recording.id, {Kind::Text, 0, {}, markup})));
    QVERIFY(wait(ruth->clinic.changeTranscript(recording.id, {Kind::Text, 1, {}, markup})));
    const protocol::Json breakGlass = {{"clientId", protocol::json(recording.clientId.value())},
                                       {"reason", protocol::json(markup)}};
    QVERIFY(m_clinic->signedIn("daniel")->send("POST", QStringLiteral("/api/v1/telehealth/break-glass"), breakGlass));
}

void TestMarkup::lookAtTips(QWidget *widget, const char *where)
{
    if (widget->toolTip().isEmpty())
        return;
    const QPoint middle = widget->rect().center();
    QHelpEvent help(QEvent::ToolTip, middle, widget->mapToGlobal(middle));
    QApplication::sendEvent(widget, &help);
    if (const QLabel *tip = shownTip()) {
        ++m_tips;
        QVERIFY2(!Qt::mightBeRichText(tip->text()), qPrintable(QLatin1String(where) + tip->text()));
    }
}

void TestMarkup::lookAtRows(QAbstractItemView *view, const char *where)
{
    if (!view->model())
        return;
    for (int row = 0; row < std::min(view->model()->rowCount(), 12); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QModelIndex index = view->model()->index(row, column);
            const QString hint = index.data(Qt::ToolTipRole).toString();
            QVERIFY2(!holdsTheirs(hint) && !Qt::mightBeRichText(hint), qPrintable(QLatin1String(where) + hint));
            const QPoint middle = view->visualRect(index).center();
            QHelpEvent help(QEvent::ToolTip, middle, view->viewport()->mapToGlobal(middle));
            QApplication::sendEvent(view->viewport(), &help);
            if (const QLabel *tip = shownTip(); tip && !hint.isEmpty()) {
                ++m_tips;
                QVERIFY2(!Qt::mightBeRichText(tip->text()), qPrintable(QLatin1String(where) + tip->text()));
            }
        }
    }
}

void TestMarkup::lookAtAll(const char *where)
{
    QList<QPointer<QWidget>> widgets; // tips come and go meanwhile
    const auto all = QApplication::allWidgets();
    for (QWidget *widget : all)
        widgets << widget;
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        if (!widget)
            continue;
        if (auto *label = qobject_cast<QLabel *>(widget.data()); label && !label->inherits("QTipLabel")) {
            label->ensurePolished();
            ++m_labels;
            QVERIFY2(label->textFormat() == Qt::PlainText || !holdsTheirs(label->text()),
                     qPrintable(QLatin1String(where) + label->objectName() + label->text()));
            QVERIFY2(label->textFormat() != Qt::AutoText, qPrintable(QLatin1String(where) + label->text()));
        }
        if (!widget->isVisible())
            continue;
        lookAtTips(widget, where);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget.data()))
            lookAtRows(view, where);
    }
}

/// What it loads comes by itself; what is there is looked at while it comes and once it has come.
void TestMarkup::lookAtDialog(const char *command)
{
    auto *action = find<QAction>(command);
    QVERIFY2(action, command);
    if (!action->isVisible() || !action->isEnabled())
        return;
    action->trigger();
    QDialog *dialog = nullptr;
    const auto isOpen = [this, &dialog] {
        const auto dialogs = m_app->window().findChildren<QDialog *>();
        for (QDialog *one : dialogs) {
            if (one->isVisible())
                dialog = one;
        }
        return dialog != nullptr;
    };
    QVERIFY2(QTest::qWaitFor(isOpen, patience), command);
    const auto hasRows = [dialog] {
        const auto views = dialog->findChildren<QAbstractItemView *>();
        return views.isEmpty() || (views.first()->model() && views.first()->model()->rowCount() > 0);
    };
    [[maybe_unused]] const bool came = QTest::qWaitFor(hasRows, 3'000); // an empty list is a screen, too
    lookAtAll(command);
    dialog->close();
    QTRY_VERIFY(!m_app->window().findChildren<QDialog *>().contains(dialog) || !dialog->isVisible());
}

void TestMarkup::everyScreenShowsItAsItWasWritten_data()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"ruth", "soren", "priya"})
        QTest::newRow(who) << QByteArray(who);
}

void TestMarkup::everyScreenShowsItAsItWasWritten()
{
    QFETCH(QByteArray, who);
    m_labels = m_tips = 0;
    begin();
    fillClinic();
    signIn(who.constData());
    QVERIFY(waitForRows());
    lookAtAll("the list ");
    find<QAction>("app.sessions")->trigger();
    lookAtAll("sessions ");
    for (const ui::PageRow &page : ui::pageRows()) {
        if (!find<QAction>(page.command.id)->isEnabled())
            continue;
        find<QAction>(page.command.id)->trigger();
        QVERIFY(settled());
        lookAtAll(page.id);
    }
    for (const char *command :
         {"app.signIns", "app.about", "app.preferences", "app.help", "app.firstSteps", "app.emergency"})
        lookAtDialog(command);
    find<QAction>("app.recordings")->trigger();
    lookAtDialog("list.consents");
    if (who != "priya") { // managers say why first, in a dialog of its own
        find<QAction>("list.open")->trigger();
        QTRY_VERIFY(m_app->window().playerPage()->isOpen());
        QTRY_VERIFY(find<QAbstractItemView>("transcript") &&
                    find<QAbstractItemView>("transcript")->model()->rowCount() > 0);
        lookAtAll("the player ");
    } else {
        lookAtDialog("list.open");
    }
    m_app->window().lock(QStringLiteral("locked"));
    lookAtAll("the lock ");
    qInfo("%d labels, %d tips", m_labels, m_tips);
    QVERIFY(m_labels > 200 && m_tips > 20);
}

QTEST_MAIN(TestMarkup)
#include "tst_markup.moc"
