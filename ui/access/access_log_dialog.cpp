// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_log_dialog.h"

#include "base/when_done.h"
#include "models/audit/access_story.h"
#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/style/day_field.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>

namespace attune::ui {

using models::AccessStory;
using models::Words;

namespace {

constexpr int columns = 5;

base::Instant startOf(const QDate &day)
{
    return base::fromUnixMs(day.startOfDay().toMSecsSinceEpoch());
}

} // namespace

AccessLogDialog::AccessLogDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent),
      m_ports(ports),
      m_wholeOffice(ports.person.role == domain::Role::PracticeManager || ports.person.role == domain::Role::Admin),
      m_text(new QLineEdit(this)),
      m_outcome(new QComboBox(this)),
      m_message(new MessageBar(this)),
      m_list(new QTreeWidget(this)),
      m_more(new QPushButton(tr("Show &More"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("accessLog"));
    setWindowTitle(m_wholeOffice ? tr("Access Log") : tr("What I Did"));
    resizeAtText(this, {940, 560});
    m_from = new DayField(DayField::Side::First, tr("From day"), tr("The beginning"), this);
    m_from->setObjectName(QStringLiteral("accessLogFrom"));
    m_to = new DayField(DayField::Side::Last, tr("To day"), tr("Today"), this);
    m_to->setObjectName(QStringLiteral("accessLogTo"));
    m_list->setObjectName(QStringLiteral("accessLogEntries"));
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("When (%1)", "time zone").arg(Words::zone()), tr("Who"), tr("What"), tr("About"), tr("More")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_more->setEnabled(false);
    auto *close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_more, &QPushButton::clicked, this, &AccessLogDialog::loadMore);
    connect(m_message, &MessageBar::actionTriggered, this, &AccessLogDialog::search);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(
        quiet(m_wholeOffice ? tr("Everything that was done with recordings of your office. Looking here is noted, too.")
                            : tr("Everything you did here yourself, as the clinic has noted it."),
              this));
    layout->addLayout(filters());
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_message->hide();
    search();
}

QLayout *AccessLogDialog::filters()
{
    m_text->setObjectName(QStringLiteral("accessLogText"));
    m_text->setAccessibleName(tr("Search the access log"));
    m_text->setPlaceholderText(tr("Name, or the beginning of an id"));
    m_text->setClearButtonEnabled(true);
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->addItem(tr("Allowed and refused"), QString());
    m_outcome->addItem(tr("Refused only"), QStringLiteral("refused"));
    m_outcome->addItem(tr("Failed only"), QStringLiteral("failed"));
    auto *find = primaryButton(tr("&Search"), this);
    find->setObjectName(QStringLiteral("accessLogSearch"));
    connect(find, &QPushButton::clicked, this, &AccessLogDialog::search);
    connect(m_outcome, &QComboBox::activated, this, &AccessLogDialog::search);
    auto *words = new QHBoxLayout;
    words->addWidget(m_text, 1);
    words->addWidget(find);
    auto *row = new QHBoxLayout;
    for (const auto &[text, edit] :
         {std::pair(tr("&Outcome"), static_cast<QWidget *>(m_outcome)), std::pair(tr("&From"), static_cast<QWidget *>(m_from)),
          std::pair(tr("&to"), static_cast<QWidget *>(m_to))}) {
        auto *label = new QLabel(text, this);
        label->setBuddy(edit);
        row->addWidget(label);
        row->addWidget(edit);
    }
    row->addStretch();
    auto *both = new QVBoxLayout;
    both->addLayout(words);
    both->addLayout(row);
    return both;
}

/// Days are those of this computer's zone, both of them included.
domain::AccessLogQuery AccessLogDialog::query() const
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

void AccessLogDialog::search()
{
    for (DayField *field : {m_from, m_to}) {
        if (field->isReadable())
            continue;
        field->setFocus();
        return m_message->show(MessageBar::Kind::Warning,
                               tr("“%1” is not a day. Write one such as 12 May 2026, or a time such as last month.")
                                   .arg(field->text().trimmed()));
    }
    m_list->clear();
    ask({});
}

void AccessLogDialog::loadMore()
{
    ask(m_cursor);
}

void AccessLogDialog::ask(const QString &cursor)
{
    domain::AccessLogQuery wanted = query();
    wanted.cursor = cursor;
    m_more->setEnabled(false);
    const quint64 generation = ++m_generation;
    base::whenDone(
        m_ports.accessLog->search(wanted), this, [this, generation](const base::Result<domain::AccessLogPage> &page) {
            if (generation != m_generation)
                return;
            if (!page)
                return m_message->show(MessageBar::Kind::Problem, Words::problem(page.error()), tr("Try Again"));
            m_message->hide();
            m_cursor = page->nextCursor;
            m_more->setEnabled(!m_cursor.isEmpty());
            showEntries(page->entries);
            if (m_list->topLevelItemCount() == 0)
                m_message->show(MessageBar::Kind::Info, tr("Nothing like that is in the log."));
        });
}

void AccessLogDialog::showEntries(const QList<domain::AccessLogEntry> &entries)
{
    for (const domain::AccessLogEntry &entry : entries) {
        const QString detail = AccessStory::detail(entry);
        auto *item = new QTreeWidgetItem(m_list, {Words::moment(entry.at), AccessStory::who(entry),
                                                  AccessStory::what(entry), entry.clientName, detail});
        item->setToolTip(2, models::plainHint(item->text(2)));
        item->setToolTip(columns - 1, models::plainHint(detail));
    }
    for (int column = 0; column < columns - 1; ++column)
        m_list->resizeColumnToContents(column);
}

} // namespace attune::ui
