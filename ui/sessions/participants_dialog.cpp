// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/participants_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/current_row.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/enter_keys.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>

namespace attune::ui {

using models::Words;

namespace {

constexpr qsizetype shortestReason = 10;
constexpr int shownCharacters = 80;

} // namespace

ParticipantsDialog::ParticipantsDialog(const models::ClinicPorts &ports, const domain::TherapySession &session,
                                       QWidget *parent)
    : QDialog(parent), m_ports(ports), m_session(session), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("participants"));
    setWindowTitle(tr("Participants"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(tr("Who takes part as well as %1?").arg(session.clientName), 1, this));
    layout->addWidget(quiet(session.startsAt ? Words::appointment(*session.startsAt) : QString(), this));
    layout->addWidget(
        paragraph(tr("Each participant is asked for their own consent. The session is only recorded if everyone "
                     "agrees, and everyone in it can watch the recording. Both clients are notified of every change."),
                  this));
    layout->addWidget(m_message);
    m_message->hide();
    createList(layout);
    createFields(layout);
    createButtons(layout);
    connect(m_message, &MessageBar::actionTriggered, m_message, &QWidget::hide);
    fitToWidth(this, fontMetrics().averageCharWidth() * shownCharacters);
    m_number->setFocus();
    load();
}

void ParticipantsDialog::createList(QBoxLayout *layout)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("people"));
    m_list->setAccessibleName(tr("Participants"));
    m_list->setHeaderLabels({tr("Name"), tr("Record number"), tr("Consent")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_none = quiet(tr("No other participants."), this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ParticipantsDialog::updateButtons);
}

void ParticipantsDialog::createFields(QBoxLayout *layout)
{
    m_number = new QLineEdit(this);
    m_number->setObjectName(QStringLiteral("clientNumber"));
    m_add = primaryButton(tr("&Add"), this);
    m_add->setObjectName(QStringLiteral("add"));
    m_add->setAccessibleName(tr("Add the participant"));
    layout->addWidget(labelFor(tr("Client &record number of the participant"), m_number, this));
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_number, 1);
    adding->addWidget(m_add);
    layout->addLayout(adding);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    EnterKeys::pressNothingIn(m_reason); // what would be pressed adds somebody
    m_remove = new QPushButton(tr("Re&move"), this);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAccessibleName(tr("Remove the selected participant"));
    m_remove->setAutoDefault(false);
    layout->addWidget(
        labelFor(tr("Reason for removing &the selected participant (at least 10 characters)"), m_reason, this));
    auto *removing = new QHBoxLayout;
    removing->addWidget(m_reason, 1);
    removing->addWidget(m_remove);
    layout->addLayout(removing);
    connect(m_number, &QLineEdit::textChanged, this, &ParticipantsDialog::updateButtons);
    connect(m_reason, &QLineEdit::textChanged, this, &ParticipantsDialog::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &ParticipantsDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &ParticipantsDialog::remove);
}

void ParticipantsDialog::createButtons(QBoxLayout *layout)
{
    auto *close = new QPushButton(tr("&Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addLayout(buttons);
    updateButtons();
}

void ParticipantsDialog::load()
{
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports.participants->participants(m_session.id), this,
                   [this](const base::Result<QList<domain::Participant>> &people) { take(people, false); });
}

void ParticipantsDialog::add()
{
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports.participants->addParticipant(m_session.id, m_number->text().trimmed()), this,
                   [this](const base::Result<QList<domain::Participant>> &people) {
                       if (people)
                           m_number->clear();
                       take(people, true);
                   });
}

/// Whom the person may not see they name by the number, as when they were added.
domain::Participant ParticipantsDialog::toRemove() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    domain::Participant one;
    one.id = domain::UserId(item ? item->data(0, Qt::UserRole).toString() : QString());
    if (one.id.isEmpty())
        one.recordNumber = m_number->text().trimmed();
    return one;
}

void ParticipantsDialog::remove()
{
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports.participants->removeParticipant(m_session.id, toRemove(), m_reason->text().simplified()),
                   this, [this](const base::Result<QList<domain::Participant>> &people) {
                       if (people) {
                           m_reason->clear();
                           m_number->clear();
                       }
                       take(people, true);
                   });
}

void ParticipantsDialog::take(const base::Result<QList<domain::Participant>> &people, bool isChange)
{
    m_isAsking = false;
    updateButtons();
    if (!people) {
        const bool unknown = isChange && people.error().kind == base::ErrorKind::NotFound;
        m_message->show(MessageBar::Kind::Problem,
                        unknown ? tr("Your office has no other client with this number.")
                                : Words::problem(people.error()),
                        tr("Close"));
        return fitToWidth(this, width());
    }
    m_message->hide();
    const CurrentRow before(*m_list);
    m_list->clear();
    for (const domain::Participant &one : *people) {
        const QString name = one.name.isEmpty() ? tr("A client you don't treat") : one.name;
        auto *item = new QTreeWidgetItem(m_list, {name, one.recordNumber, Words::consent(one.consent)});
        item->setData(0, Qt::UserRole, one.id.value());
    }
    before.giveBack(*m_list);
    m_none->setVisible(people->isEmpty());
    updateButtons();
    if (isChange)
        Q_EMIT changed();
}

void ParticipantsDialog::updateButtons()
{
    if (!m_add || !m_remove)
        return;
    m_add->setEnabled(!m_isAsking && !m_number->text().trimmed().isEmpty());
    const domain::Participant one = toRemove();
    const bool isNamed = m_list->currentItem() && (!one.id.isEmpty() || !one.recordNumber.isEmpty());
    m_remove->setEnabled(!m_isAsking && isNamed && base::saysSomething(m_reason->text(), shortestReason));
}

} // namespace attune::ui
