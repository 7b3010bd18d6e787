// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_inbox.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/alert_words.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

namespace attune::ui {

using domain::Alert;
using domain::AlertFinding;
using domain::AlertQuery;
using domain::AlertState;
using models::AlertWords;
using models::Words;

namespace {

constexpr qsizetype shortestComment = 10;
constexpr int longestComment = 500;
constexpr int whyColumn = 4;
constexpr int leastList = 130; // pixels at 100 % text
constexpr int shownLetters = 12; // of a name, at least

} // namespace

AlertInbox::AlertInbox(QWidget *parent)
    : QWidget(parent),
      m_model(
          models::AlertColumns::ofAlerts(), [](const Alert &alert) { return alert.id; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("alertList"), tr("Alerts"), this)),
      m_details(paragraph({}, this))
{
    m_list->setModel(&m_model);
    m_list->setGrowing(whyColumn);
    m_details->setObjectName(QStringLiteral("alertDetails"));
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, space::small, 0, 0);
    auto *area = new RoomyArea(tr("Alerts"), this);
    outside->addWidget(area);
    QVBoxLayout *layout = area->column();
    createFilter(layout);
    layout->addWidget(m_message);
    m_message->hide();
    m_list->setMinimumHeight(atTextSize(leastList));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
    createActs(layout);
    createButtons(layout);
    connect(m_list, &RowView::chosen, this, &AlertInbox::showCurrent);
    connect(m_message, &MessageBar::actionTriggered, this, &AlertInbox::reload);
    updateButtons();
}

void AlertInbox::createFilter(QBoxLayout *layout)
{
    m_filter = new QComboBox(this);
    m_filter->setObjectName(QStringLiteral("alertFilter"));
    m_filter->addItem(tr("Not closed"), static_cast<int>(AlertQuery::Which::Unfinished));
    m_filter->addItem(tr("Closed"), static_cast<int>(AlertQuery::Which::Closed));
    m_filter->addItem(tr("All"), static_cast<int>(AlertQuery::Which::All));
    auto *row = new QHBoxLayout;
    row->addWidget(labelFor(tr("Sho&w"), m_filter, this));
    row->addWidget(m_filter);
    row->addStretch();
    layout->addLayout(row);
    connect(m_filter, &QComboBox::activated, this, &AlertInbox::reload);
}

void AlertInbox::createActs(QBoxLayout *layout)
{
    m_acts = new QWidget(this);
    m_comment = new QLineEdit(m_acts);
    m_comment->setObjectName(QStringLiteral("alertComment"));
    m_comment->setMaxLength(longestComment);
    m_finding = new QComboBox(m_acts);
    m_finding->setObjectName(QStringLiteral("alertFinding"));
    for (const AlertFinding finding :
         {AlertFinding::Justified, AlertFinding::Misuse, AlertFinding::Mistake, AlertFinding::FalseAlarm})
        m_finding->addItem(AlertWords::finding(finding), static_cast<int>(finding));
    m_handler = new QComboBox(m_acts);
    m_handler->setObjectName(QStringLiteral("alertHandler"));
    m_handler->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_handler->setMinimumContentsLength(shownLetters);
    m_assign = new QPushButton(tr("A&ssign"), m_acts);
    m_assign->setObjectName(QStringLiteral("assignAlert"));
    auto *rows = new QVBoxLayout(m_acts);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(labelFor(tr("C&omment (at least 10 characters)"), m_comment, m_acts));
    rows->addWidget(m_comment);
    auto *row = new FoldingRow(space::small, m_acts);
    row->first()->addWidget(labelFor(tr("&Finding"), m_finding, m_acts));
    row->first()->addWidget(m_finding);
    row->first()->addStretch();
    auto *assigning = new FoldingRow(space::small, row);
    assigning->first()->addWidget(labelFor(tr("Assign &to"), m_handler, m_acts));
    assigning->first()->addWidget(m_handler, 1);
    assigning->second()->addWidget(m_assign);
    row->second()->addWidget(assigning);
    rows->addWidget(row);
    m_acts->hide();
    layout->addWidget(m_acts);
    connect(m_comment, &QLineEdit::textChanged, this, &AlertInbox::updateButtons);
    connect(m_assign, &QPushButton::clicked, this, &AlertInbox::assign);
}

void AlertInbox::createButtons(QBoxLayout *layout)
{
    const auto button = [this](const QString &text, const char *name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_more = button(tr("Show &More"), "moreAlerts");
    m_entries = button(tr("Show &Entries"), "alertEntries");
    m_reopen = button(tr("Reopen A&lert"), "reopenAlert");
    m_acknowledge = button(tr("Ac&knowledge"), "acknowledgeAlert");
    m_close = primaryButton(tr("&Close Alert"), this);
    m_close->setObjectName(QStringLiteral("closeAlert"));
    auto *row = new FoldingRow(space::small, this);
    row->first()->addWidget(m_more);
    row->first()->addWidget(m_entries);
    row->first()->addStretch();
    row->second()->addStretch();
    row->second()->addWidget(m_reopen);
    auto *last = new FoldingRow(space::small, row); // large text on a small screen: one below the other
    last->first()->addWidget(m_acknowledge);
    last->second()->addWidget(m_close);
    row->second()->addWidget(last);
    layout->addWidget(row);
    connect(m_more, &QPushButton::clicked, this, [this] { ask(m_nextCursor); });
    connect(m_entries, &QPushButton::clicked, this, [this] {
        if (const Alert *alert = current())
            Q_EMIT queryWanted(alert->query);
    });
    connect(m_reopen, &QPushButton::clicked, this, &AlertInbox::reopen);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertInbox::acknowledge);
    connect(m_close, &QPushButton::clicked, this, &AlertInbox::close);
}

void AlertInbox::setPorts(const models::ClinicPorts *ports, QObject *visit)
{
    m_ports = ports && ports->audit.alerts ? ports : nullptr;
    m_visit = visit;
    m_isAsking = false;
    m_mayHandle = false;
    m_which.reset();
    m_whole.reset();
    m_nextCursor.clear();
    m_handlers.clear();
    m_filter->setCurrentIndex(0);
    m_message->hide();
    m_model.setRows({});
    const bool handles = !ports || domain::answersForClinic(ports->person.role); // auditors read
    for (QPushButton *act : {m_reopen, m_acknowledge, m_close})
        act->setVisible(handles);
    showCurrent();
}

/// What is typed stays; whom the alerts are about is read again.
void AlertInbox::namesChanged()
{
    m_model.veil();
    m_whole.reset();
    m_details->clear();
    if (isVisible())
        reload();
}

void AlertInbox::takeKeys()
{
    m_list->setFocus();
}

void AlertInbox::reload()
{
    ask({});
}

void AlertInbox::ask(const QString &cursor)
{
    if (!m_ports)
        return;
    const auto which = static_cast<AlertQuery::Which>(m_filter->currentData().toInt());
    base::whenDone(m_ports->audit.alerts->alerts({which, cursor}), m_visit,
                   [this, which, isFirst = cursor.isEmpty(),
                    generation = ++m_generation](const base::Result<domain::AlertPage> &page) {
                       if (generation != m_generation)
                           return;
                       m_isAsking = false;
                       const bool isSame = std::exchange(m_which, which) == which;
                       if (page)
                           return take(*page, isFirst);
                       if (!listNotRead(*m_message, m_model, page.error(), isSame))
                           m_nextCursor.clear();
                       showCurrent();
                   });
}

void AlertInbox::take(const domain::AlertPage &page, bool isFirst)
{
    if (!m_message->isPassing())
        m_message->hide();
    m_mayHandle = page.mayHandle;
    m_nextCursor = page.nextCursor;
    m_handlers = page.handlers;
    if (isFirst)
        m_model.setRows(page.alerts);
    else
        m_model.append(page.alerts);
    if (m_model.rowCount() == 0)
        sayEmpty();
    if (current() && current()->id == m_shown)
        readWhole(); // what was done about it since
    showCurrent();
}

void AlertInbox::sayEmpty()
{
    const bool open = m_filter->currentIndex() == 0;
    m_message->show(MessageBar::Kind::Info, open ? tr("No alerts are waiting.") : tr("There are no such alerts."));
}

const Alert *AlertInbox::current() const
{
    return m_ports ? m_model.row(m_list->currentIndex()) : nullptr;
}

/// What was typed about one alert is not sent for another.
void AlertInbox::showCurrent()
{
    const Alert *alert = current();
    if (const QString id = alert ? alert->id : QString(); std::exchange(m_shown, id) != id) {
        m_comment->clear();
        m_finding->setCurrentIndex(0);
        m_whole.reset();
        readWhole();
    }
    showDetails();
    showHandlers();
    updateButtons();
}

/// What was done about the one that is shown: the list does not say that.
void AlertInbox::readWhole()
{
    if (!current())
        return;
    base::whenDone(m_ports->audit.alerts->alert(m_shown), m_visit,
                   [this, id = m_shown](const base::Result<Alert> &whole) {
                       if (!whole || m_shown != id)
                           return;
                       m_whole = *whole;
                       showDetails();
                   });
}

void AlertInbox::showDetails()
{
    const Alert *alert = current();
    QStringList lines;
    if (alert)
        lines << AlertWords::sentence(*alert);
    if (alert && alert->isAboutYou)
        lines << tr("This alert is about you. Another person has to handle it.");
    if (alert && m_whole) {
        for (const domain::AlertAct &act : std::as_const(m_whole->acts))
            lines << AlertWords::act(act);
    }
    m_details->setText(lines.join(QLatin1Char('\n')));
}

/// Nobody is given an alert about themselves.
void AlertInbox::showHandlers()
{
    const Alert *alert = current();
    const QVariant chosen = m_handler->currentData();
    m_handler->clear();
    for (const domain::AlertHandler &handler : std::as_const(m_handlers)) {
        if (!alert || handler.id != alert->personId)
            m_handler->addItem(handler.name, handler.id.value());
    }
    m_handler->setCurrentIndex(std::max(0, m_handler->findData(chosen)));
}

void AlertInbox::updateButtons()
{
    const Alert *alert = current();
    const bool mayAct = alert && m_mayHandle && !m_isAsking && !alert->isAboutYou;
    const bool isClosed = alert && alert->state == AlertState::Closed;
    const bool hasComment = base::saysSomething(m_comment->text(), shortestComment);
    m_acts->setVisible(alert && m_mayHandle && !alert->isAboutYou);
    m_finding->setEnabled(mayAct && !isClosed);
    m_handler->setEnabled(mayAct && !isClosed);
    m_assign->setEnabled(mayAct && !isClosed && m_handler->count() > 0);
    m_acknowledge->setEnabled(mayAct && hasComment && alert->state == AlertState::Open);
    m_close->setEnabled(mayAct && hasComment && !isClosed);
    m_reopen->setEnabled(mayAct && hasComment && isClosed);
    m_entries->setEnabled(alert && !alert->query.isEmpty());
    m_more->setVisible(!m_nextCursor.isEmpty());
}

void AlertInbox::acknowledge()
{
    if (const Alert *alert = current())
        settle(m_ports->audit.alerts->acknowledgeAlert(*alert, m_comment->text().simplified()));
}

void AlertInbox::assign()
{
    if (const Alert *alert = current())
        settle(m_ports->audit.alerts->assignAlert(*alert, domain::UserId(m_handler->currentData().toString())));
}

void AlertInbox::close()
{
    if (const Alert *alert = current())
        settle(m_ports->audit.alerts->closeAlert(*alert, static_cast<AlertFinding>(m_finding->currentData().toInt()),
                                                 m_comment->text().simplified()));
}

void AlertInbox::reopen()
{
    if (const Alert *alert = current())
        settle(m_ports->audit.alerts->reopenAlert(*alert, m_comment->text().simplified()));
}

/// The next act is about what the clinic has now, so it waits until that was read.
void AlertInbox::settle(const domain::Answer<Alert> &answer)
{
    m_isAsking = true;
    updateButtons();
    base::whenDone(answer, m_visit, [this](const base::Result<Alert> &done) {
        if (!done)
            return fail(done.error());
        m_shown.clear();
        m_comment->clear();
        m_message->showInPassing(MessageBar::Kind::Info,
                                 tr("%1: %2").arg(AlertWords::title(*done), AlertWords::state(done->state)));
        reload();
    });
}

void AlertInbox::fail(const base::Error &error)
{
    m_isAsking = false;
    updateButtons();
    m_message->show(MessageBar::Kind::Problem, Words::problem(error), tr("Refresh"));
}

} // namespace attune::ui
