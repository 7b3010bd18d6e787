// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/seen_by_page.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/access/access_panel.h"
#include "ui/parts/read_failure.h"
#include "ui/style/widgets.h"

#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

namespace attune::ui {

using models::Words;

namespace {

constexpr int recordingsAtOnce = 100;
constexpr int listWidth = 240; // pixels at 100 % text

} // namespace

SeenByPage::SeenByPage(QWidget *parent) : Page(parent), m_message(new MessageBar(this)), m_panel(new AccessPanel(this))
{
    setObjectName(QStringLiteral("seenBy"));
    setWindowTitle(tr("Who has watched my recordings"));
    m_panel->setObjectName(QStringLiteral("seenByPanel")); // the player has one, too
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(tr("The clinic logs every access, including to archived, deleted and restricted "
                               "recordings. Viewing this history is logged, too."),
                            this));
    layout->addWidget(m_message);
    layout->addWidget(createChoice(), 1);
    m_message->hide();
    connect(m_message, &MessageBar::actionTriggered, this, &SeenByPage::reload);
}

QWidget *SeenByPage::createChoice()
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    m_list = new QListWidget(split);
    m_list->setObjectName(QStringLiteral("seenRecordings"));
    m_list->setAccessibleName(tr("My recordings"));
    m_list->setWordWrap(true);
    m_list->setMinimumWidth(atTextSize(listWidth));
    m_list->setSpacing(space::tight / 2);
    split->addWidget(m_list);
    split->addWidget(m_panel);
    split->setStretchFactor(1, 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        m_chosen = item->data(Qt::UserRole).toString();
        m_panel->showRecording(domain::RecordingId(m_chosen));
    });
    return split;
}

void SeenByPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_read.clear();
    m_chosen.clear();
    m_list->clear();
    m_message->hide();
    m_panel->setPorts(ports);
}

void SeenByPage::takeKeys()
{
    m_list->setFocus();
}

void SeenByPage::reload()
{
    if (!m_ports)
        return;
    m_read.clear();
    ++m_generation;
    load({});
}

void SeenByPage::load(const QString &cursor)
{
    domain::RecordingQuery query;
    query.pageSize = recordingsAtOnce;
    query.cursor = cursor;
    base::whenDone(m_ports->catalog->recordings(query), visit(),
                   [this, generation = m_generation](const base::Result<domain::Page<domain::Recording>> &page) {
                       if (generation != m_generation)
                           return;
                       if (page)
                           return take(*page);
                       if (!models::mayStayAfter(page.error()))
                           m_list->clear();
                       sayNotRead(*m_message, page.error(), m_list->count() > 0);
                   });
}

/// What is shown stays until all of it was read anew.
void SeenByPage::take(const domain::Page<domain::Recording> &page)
{
    m_read += page.items;
    if (!page.nextCursor.isEmpty())
        return load(page.nextCursor);
    m_message->hide();
    const QString chosen = m_chosen; // clearing the list chooses others on the way
    m_list->clear();
    m_chosen = chosen;
    for (const domain::Recording &recording : std::as_const(m_read)) {
        if (recording.allows(domain::Permission::SeeAccessLog))
            add(recording);
    }
    m_read.clear();
    if (m_list->count() == 0)
        return m_message->show(MessageBar::Kind::Info, tr("You have no recordings yet."));
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void SeenByPage::add(const domain::Recording &recording)
{
    const QString when = recording.sessionAt ? Words::appointment(*recording.sessionAt) : recording.number;
    auto *item = new QListWidgetItem(
        when + QLatin1Char('\n') + recording.clinicianName + QLatin1Char('\n') + Words::status(recording), m_list);
    item->setData(Qt::UserRole, recording.id.value());
    if (recording.id.value() == m_chosen)
        m_list->setCurrentItem(item);
}

} // namespace attune::ui
