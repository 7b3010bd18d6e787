// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messages_dialog.h"

#include "base/when_done.h"
#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QTreeWidget>

namespace attune::ui {

using models::Words;

namespace {

enum Column { StateColumn, WhenColumn, MessageColumn, ClientColumn, SessionColumn, ImportanceColumn };
constexpr int shortestSentence = 30; // characters

} // namespace

MessagesDialog::MessagesDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_message(new MessageBar(this)), m_list(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("messages"));
    setWindowTitle(tr("Messages"));
    resizeAtText(this, {900, 440});
    m_list->setObjectName(QStringLiteral("messageList"));
    m_list->setAccessibleName(tr("Messages"));
    m_list->setHeaderLabels({tr("State"), tr("When (%1)", "time zone").arg(Words::zone()), tr("Message"), tr("Client"),
                             tr("Session"), tr("Importance")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnHidden(ClientColumn, ports.person.role == domain::Role::Patient);
    auto *read = new QPushButton(tr("&Mark as Read"), this);
    read->setObjectName(QStringLiteral("markRead"));
    read->setEnabled(false);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    m_show = new QPushButton(icon(QStringLiteral("film")), tr("&Show the Recording"), this);
    m_show->setObjectName(QStringLiteral("showRecording"));
    m_show->setEnabled(false);
    buttons->addWidget(read);
    buttons->addWidget(m_show);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_message->hide();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(read, &QPushButton::clicked, this, &MessagesDialog::readCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &MessagesDialog::readCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this, read](QTreeWidgetItem *item) {
        read->setEnabled(item && !item->data(0, Qt::UserRole + 1).toBool());
        m_show->setEnabled(item && !item->data(0, Qt::UserRole + 2).toString().isEmpty());
    });
    connect(m_show, &QPushButton::clicked, this, &MessagesDialog::showRecording);
    connect(m_message, &MessageBar::actionTriggered, this, &MessagesDialog::load);
    load();
}

static bool isAboutRecording(const domain::MessageKindName &name)
{
    const auto kind = domain::messageKindFromText(name.text());
    return kind && domain::rowOf(*kind).isAboutRecording;
}

/// Who goes to see what a message is about has read it.
void MessagesDialog::showRecording()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const domain::RecordingId id(item->data(0, Qt::UserRole + 2).toString());
    base::whenDone(m_ports.messages->markRead(item->data(0, Qt::UserRole).toString()), this,
                   [this, id](const base::Result<void> &) { // shown all the same when it could not be noted
                       Q_EMIT readChanged();
                       Q_EMIT recordingWanted(id);
                       accept();
                   });
}

QString MessagesDialog::words(const domain::MessageKindName &name)
{
    const auto kind = domain::messageKindFromText(name.text());
    return kind ? QCoreApplication::translate("MessageKind", domain::rowOf(*kind).words)
                : tr("There is a message for you.");
}

/// Said in words, not in a colour.
QString MessagesDialog::importance(const domain::MessageSeverityName &severity)
{
    if (severity == domain::MessageSeverity::Emergency)
        return tr("Emergency");
    return severity == domain::MessageSeverity::Integrity ? tr("Access log") : QString();
}

void MessagesDialog::load()
{
    base::whenDone(m_ports.messages->messages(), this, [this](const base::Result<QList<domain::Message>> &messages) {
        if (!messages)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(messages.error()), tr("Try Again"));
        m_message->hide();
        showMessages(*messages);
    });
}

/// What was selected stays so; at first it is the first one, so that the buttons have something to act on.
void MessagesDialog::showMessages(const QList<domain::Message> &messages)
{
    const QTreeWidgetItem *before = m_list->currentItem();
    const QString selected = before ? before->data(0, Qt::UserRole).toString() : QString();
    m_list->clear();
    for (const domain::Message &message : messages) {
        auto *item = new QTreeWidgetItem(
            m_list, {message.isRead ? tr("Read") : tr("New"), Words::moment(message.at), words(message.kind),
                     message.clientName, message.sessionAt ? Words::appointment(*message.sessionAt) : QString(),
                     importance(message.severity)});
        item->setToolTip(MessageColumn, models::plainHint(words(message.kind)));
        item->setData(0, Qt::UserRole, message.id);
        item->setData(0, Qt::UserRole + 1, message.isRead);
        if (isAboutRecording(message.kind))
            item->setData(0, Qt::UserRole + 2, message.about.section(QLatin1Char('/'), 0, 0));
        QFont font = item->font(MessageColumn);
        font.setBold(!message.isRead); // and said in words beside it
        item->setFont(MessageColumn, font);
        if (!m_list->currentItem() || message.id == selected)
            m_list->setCurrentItem(item);
    }
    fitColumns();
    if (messages.isEmpty())
        m_message->show(MessageBar::Kind::Info, tr("There are no messages."));
}

/// Everything but the sentence is seen whole; the sentence takes what is left.
void MessagesDialog::fitColumns()
{
    int others = 0;
    for (int column = 0; column < m_list->columnCount(); ++column) {
        m_list->resizeColumnToContents(column);
        others += column == MessageColumn || m_list->isColumnHidden(column) ? 0 : m_list->columnWidth(column);
    }
    const int left = m_list->viewport()->width() - others;
    m_list->setColumnWidth(MessageColumn, std::max(left, m_list->fontMetrics().averageCharWidth() * shortestSentence));
}

void MessagesDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitColumns();
}

void MessagesDialog::readCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    base::whenDone(m_ports.messages->markRead(item->data(0, Qt::UserRole).toString()), this,
                   [this](const base::Result<void> &done) {
                       if (!done)
                           return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()),
                                                  tr("Try Again"));
                       Q_EMIT readChanged();
                       load();
                   });
}

} // namespace attune::ui
