// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/activity_page.h"

#include "base/when_done.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/day_field.h"
#include "ui/style/folding_row.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

namespace attune::ui {

namespace {

void addFilter(QBoxLayout &row, const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    row.addWidget(label);
    row.addWidget(field);
}

base::Instant startOf(const QDate &day)
{
    return base::fromUnixMs(day.startOfDay().toMSecsSinceEpoch());
}

} // namespace

ActivityPage::ActivityPage(QWidget *parent)
    : Page(parent),
      m_model(
          models::AccessLogColumns::all(),
          [](const domain::AccessLogEntry &entry) { return QString::number(entry.sequence); }, this),
      m_text(new QLineEdit(this)),
      m_outcome(new QComboBox(this)),
      m_from(new DayField(DayField::Side::First, tr("From date"), tr("The beginning"), this)),
      m_to(new DayField(DayField::Side::Last, tr("To date"), tr("Today"), this)),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("accessLogEntries"), tr("My activity"), this)),
      m_more(new QPushButton(tr("Show &More"), this))
{
    setObjectName(QStringLiteral("activity"));
    setWindowTitle(tr("My activity"));
    m_from->setObjectName(QStringLiteral("accessLogFrom"));
    m_to->setObjectName(QStringLiteral("accessLogTo"));
    m_list->setModel(&m_model);
    m_list->setAlternatingRowColors(true);
    m_more->setEnabled(false);
    connect(m_more, &QPushButton::clicked, this, &ActivityPage::loadMore);
    connect(m_message, &MessageBar::actionTriggered, this, &ActivityPage::search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(tr("Your own activity, as logged by the clinic."), this));
    layout->addLayout(filters());
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_message->hide();
    setPorts(nullptr);
}

void ActivityPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_wasAsked = false;
    m_asked = {};
    m_shown = {};
    m_cursor.clear();
    m_model.setRows({});
    m_message->hide();
    m_more->setEnabled(false);
    m_text->clear();
    m_outcome->setCurrentIndex(0);
    m_from->setDay({});
    m_to->setDay({});
}

void ActivityPage::arrive()
{
    if (!m_wasAsked)
        search();
}

void ActivityPage::reload()
{
    search();
}

void ActivityPage::takeKeys()
{
    m_text->setFocus();
}

QLayout *ActivityPage::filters()
{
    m_text->setObjectName(QStringLiteral("accessLogText"));
    m_text->setAccessibleName(tr("Search the access log"));
    m_text->setPlaceholderText(tr("Name or ID"));
    m_text->setClearButtonEnabled(true);
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->addItem(tr("Allowed and denied"), QString());
    m_outcome->addItem(tr("Denied only"), textOf(domain::LogOutcome::Refused));
    m_outcome->addItem(tr("Failed only"), textOf(domain::LogOutcome::Failed));
    auto *find = primaryButton(tr("&Search"), this);
    find->setObjectName(QStringLiteral("accessLogSearch"));
    connect(find, &QPushButton::clicked, this, &ActivityPage::search);
    connect(m_outcome, &QComboBox::activated, this, &ActivityPage::search);
    for (QLineEdit *field : {m_text, static_cast<QLineEdit *>(m_from), static_cast<QLineEdit *>(m_to)})
        connect(field, &QLineEdit::returnPressed, this, &ActivityPage::search);
    auto *words = new QHBoxLayout;
    words->addWidget(m_text, 1);
    words->addWidget(find);
    auto *row = new FoldingRow(space::small, this); // large text on a small screen: one below the other
    auto *days = new FoldingRow(space::small, row);
    addFilter(*row->first(), tr("&Outcome"), m_outcome);
    addFilter(*days->first(), tr("&From"), m_from);
    addFilter(*days->second(), tr("&to"), m_to);
    row->first()->addStretch();
    row->second()->addWidget(days);
    auto *both = new QVBoxLayout;
    both->addLayout(words);
    both->addWidget(row);
    return both;
}

/// Days are those of this computer's zone, both of them included.
domain::AccessLogQuery ActivityPage::query() const
{
    domain::AccessLogQuery query;
    query.text = m_text->text().trimmed();
    query.outcome = m_outcome->currentData().toString();
    if (const auto day = m_from->day())
        query.from = startOf(*day);
    if (const auto day = m_to->day())
        query.to = startOf(day->addDays(1));
    return query;
}

void ActivityPage::search()
{
    if (!m_ports)
        return;
    for (DayField *field : {m_from, m_to}) {
        if (field->isReadable())
            continue;
        field->setFocus();
        return m_message->show(MessageBar::Kind::Warning,
                               tr("“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.")
                                   .arg(field->text().trimmed()));
    }
    m_wasAsked = true;
    m_asked = query();
    ask({});
}

void ActivityPage::loadMore()
{
    if (m_ports)
        ask(m_cursor);
}

void ActivityPage::ask(const QString &cursor)
{
    domain::AccessLogQuery wanted = m_asked;
    wanted.cursor = cursor;
    m_more->setEnabled(false);
    const quint64 generation = ++m_generation;
    base::whenDone(m_ports->accessLog->search(wanted), visit(),
                   [this, generation, isFirst = cursor.isEmpty()](const base::Result<domain::AccessLogPage> &page) {
                       if (generation != m_generation)
                           return;
                       const bool isSame = std::exchange(m_shown, m_asked) == m_asked;
                       if (!page)
                           return fail(page.error(), isSame);
                       m_message->hide();
                       m_cursor = page->nextCursor;
                       m_more->setEnabled(!m_cursor.isEmpty());
                       if (isFirst)
                           m_model.setRows(page->entries);
                       else
                           m_model.append(page->entries);
                       if (m_model.rowCount() == 0)
                           m_message->show(MessageBar::Kind::Info, tr("No matching entries."));
                   });
}

void ActivityPage::fail(const base::Error &error, bool isSame)
{
    if (!listNotRead(*m_message, m_model, error, isSame))
        m_cursor.clear();
    m_more->setEnabled(!m_cursor.isEmpty());
}

} // namespace attune::ui
