// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messages_dialog.h"

#include "base/when_done.h"
#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

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

static bool isAboutRecording(const QString &kind)
{
    static const QStringList kinds = {QStringLiteral("retentionWarning"), QStringLiteral("deletionWaits"),
                                      QStringLiteral("deletionWished"),   QStringLiteral("deletionWishAnswered"),
                                      QStringLiteral("recordingFailed"),  QStringLiteral("recordingReady"),
                                      QStringLiteral("recordingStopped"), QStringLiteral("copyTaken")};
    return kinds.contains(kind);
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

QString MessagesDialog::words(const QString &kind)
{
    const auto *table = careSentences().contains(kind) ? &careSentences() : &clinicSentences();
    const char *sentence = table->value(kind);
    return sentence ? tr(sentence) : tr("There is a message for you.");
}

/// About clients, their sessions, recordings and consents.
const QHash<QString, const char *> &MessagesDialog::careSentences()
{
    static const QHash<QString, const char *> known = {
        {QStringLiteral("retentionWarning"),
         QT_TR_NOOP("In 30 days the time ends for which a recording must be kept.")},
        {QStringLiteral("consentExpires"),
         QT_TR_NOOP("A consent to recording ends in 30 days. It can be read and signed again.")},
        {QStringLiteral("breakGlassOpened"),
         QT_TR_NOOP("Emergency access to a client was opened. Somebody else has to review it.")},
        {QStringLiteral("breakGlassEnded"),
         QT_TR_NOOP("Emergency access to a client was ended before its time. It still waits for a review.")},
        {QStringLiteral("copyTaken"),
         QT_TR_NOOP("An administrator saved a copy of a recording of yours. Its access history says why.")},
        {QStringLiteral("legalMatterWaits"),
         QT_TR_NOOP("A legal request to open a client's recordings waits for a second person.")},
        {QStringLiteral("legalMatterAgreed"), QT_TR_NOOP("Your legal request was approved.")},
        {QStringLiteral("legalMatterOpened"),
         QT_TR_NOOP("Your recordings were opened because a complaint, a court or the law requires it. Ask your clinic "
                    "if you have questions.")},
        {QStringLiteral("deletionWaits"), QT_TR_NOOP("A deletion was asked for that needs a second person.")},
        {QStringLiteral("deletionWished"),
         QT_TR_NOOP("A client wishes that a recording is deleted. Somebody has to answer.")},
        {QStringLiteral("deletionWishAnswered"),
         QT_TR_NOOP("Your clinic has answered your wish that a recording is deleted.")},
        {QStringLiteral("recordingFailed"), QT_TR_NOOP("A recording could not be brought in. It can be tried again.")},
        {QStringLiteral("recordingReady"), QT_TR_NOOP("A recording can be watched.")},
        {QStringLiteral("recordingStopped"), QT_TR_NOOP("A recording was stopped because a consent ended.")},
        {QStringLiteral("clientTaken"),
         QT_TR_NOOP("A first session of a clinician with a client was planned. Is it right?")},
        {QStringLiteral("sessionToConfirm"),
         QT_TR_NOOP("A first session was planned with you. Is it right? Say so under Sessions.")},
        {QStringLiteral("sessionConfirmed"), QT_TR_NOOP("A first session you planned was confirmed.")},
        {QStringLiteral("consentWaits"),
         QT_TR_NOOP("A consent was recorded in your name. Confirm or refuse it in your consent record.")},
        {QStringLiteral("consentChanged"),
         QT_TR_NOOP("Somebody changed a consent. The consent record says who and how.")},
        {QStringLiteral("consentTookEffect"), QT_TR_NOOP("A consent recorded in a client's name takes effect now.")},
        {QStringLiteral("consentAnswered"), QT_TR_NOOP("A client answered a consent you recorded in their name.")},
        {QStringLiteral("participantAdded"),
         QT_TR_NOOP("It was noted who else took part in a session. Everybody who took part can watch its recordings, "
                    "earlier ones after a day. If that is wrong, tell your clinic.")},
        {QStringLiteral("participantRemoved"), QT_TR_NOOP("A note of who took part in a session was taken back.")},
    };
    return known;
}

/// About accounts, keys and the access log.
const QHash<QString, const char *> &MessagesDialog::clinicSentences()
{
    static const QHash<QString, const char *> known = {
        {QStringLiteral("deviceGap"),
         QT_TR_NOOP("Reports of a computer are missing in the access log, or do not fit together.")},
        {QStringLiteral("keysNearEnd"), QT_TR_NOOP("A key of the clinic nears its end and should be replaced.")},
        {QStringLiteral("witnessRefused"), QT_TR_NOOP("A witness of the access log saw something else before.")},
        {QStringLiteral("passwordChanged"),
         QT_TR_NOOP("Your password was changed. If that was not you, tell your clinic at once.")},
        {QStringLiteral("accountCorrected"),
         QT_TR_NOOP("Your clinic corrected something in your account. If it is not right, tell them.")},
        {QStringLiteral("accountMerged"),
         QT_TR_NOOP("Your clinic changed which records belong to your account. If it is not right, tell them at once.")},
        {QStringLiteral("guessing"),
         QT_TR_NOOP("Somebody tries many passwords or codes. The access log says for whom and from where.")},
        {QStringLiteral("logAlarm"),
         QT_TR_NOOP("Something in the access log was changed, or stood in its way. Please have it looked into.")},
        {QStringLiteral("logCheckpoint"), QT_TR_NOOP("This week's checkpoint of the access log.")},
    };
    return known;
}

/// Said in words, not in a colour.
QString MessagesDialog::importance(const QString &severity)
{
    if (severity == QStringLiteral("emergency"))
        return tr("Emergency");
    return severity == QStringLiteral("integrity") ? tr("Access log") : QString();
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
