// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/seen_by_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/access/access_log_dialog.h"
#include "ui/access/access_panel.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QSplitter>

namespace attune::ui {

using models::Words;

SeenByDialog::SeenByDialog(const models::ClinicPorts &ports, const std::optional<domain::Recording> &recording,
                           QWidget *parent)
    : QDialog(parent), m_ports(ports), m_message(new MessageBar(this)), m_panel(new AccessPanel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("seenBy"));
    setWindowTitle(recording ? tr("Who Has Seen This Recording") : tr("Who Has Seen My Recordings"));
    resizeAtText(this, {recording ? 620 : 900, 540});
    auto *close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { load({}); });
    auto *buttons = new QHBoxLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(recording
                                ? Words::subject(*recording)
                                : tr("Each opening is noted by the clinic, also for recordings that are archived, "
                                     "deleted or closed. Reading it here is noted, too."),
                            this));
    layout->addWidget(m_message);
    m_message->hide();
    m_panel->setPorts(&m_ports);
    if (recording) {
        layout->addWidget(m_panel, 1);
        m_panel->showRecording(recording->id);
    } else {
        layout->addWidget(createChoice(), 1);
        auto *own = new QPushButton(tr("&What I Did…"), this);
        own->setObjectName(QStringLiteral("whatIDid"));
        connect(own, &QPushButton::clicked, this, &SeenByDialog::showWhatIDid);
        buttons->addWidget(own);
        load({});
    }
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addLayout(buttons);
}

QWidget *SeenByDialog::createChoice()
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    m_list = new QListWidget(split);
    m_list->setObjectName(QStringLiteral("seenRecordings"));
    m_list->setAccessibleName(tr("My recordings"));
    m_list->setWordWrap(true);
    m_list->setMinimumWidth(atTextSize(240));
    m_list->setSpacing(space::tight / 2);
    split->addWidget(m_list);
    split->addWidget(m_panel);
    split->setStretchFactor(1, 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_panel->showRecording(domain::RecordingId(item->data(Qt::UserRole).toString()));
    });
    return split;
}

void SeenByDialog::load(const QString &cursor)
{
    if (cursor.isEmpty())
        m_list->clear();
    domain::RecordingQuery query;
    query.pageSize = 100;
    query.cursor = cursor;
    base::whenDone(m_ports.catalog->recordings(query), this,
                   [this](const base::Result<domain::Page<domain::Recording>> &page) {
                       if (page)
                           return take(*page);
                       m_message->show(MessageBar::Kind::Problem, Words::problem(page.error()), tr("Try Again"));
                   });
}

void SeenByDialog::take(const domain::Page<domain::Recording> &page)
{
    m_message->hide();
    for (const domain::Recording &recording : page.items) {
        if (!recording.allows(QStringLiteral("seeAccessLog")))
            continue;
        const QString when = recording.sessionAt ? Words::appointment(*recording.sessionAt) : recording.number;
        auto *item = new QListWidgetItem(
            when + QLatin1Char('\n') + recording.clinicianName + QLatin1Char('\n') + Words::status(recording), m_list);
        item->setData(Qt::UserRole, recording.id.value());
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    if (!page.nextCursor.isEmpty())
        return load(page.nextCursor);
    if (m_list->count() == 0)
        m_message->show(MessageBar::Kind::Info, tr("You have no recordings yet."));
}

void SeenByDialog::showWhatIDid()
{
    (new AccessLogDialog(m_ports, this))->open();
}

} // namespace attune::ui
