// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_bars.h"

#include "ui/access/witness_dialog.h"
#include "ui/style/widgets.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace attune::ui {

NoticeBars::NoticeBars(QWidget *parent)
    : QWidget(parent), m_log(new MessageBar(this)), m_lock(new MessageBar(this)), m_message(new MessageBar(this))
{
    m_log->setObjectName(QStringLiteral("logWarning"));
    m_lock->setObjectName(QStringLiteral("idleWarning"));
    m_message->setObjectName(QStringLiteral("notice"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (MessageBar *bar : {m_log, m_lock, m_message})
        column->addWidget(bar);
    connect(m_log, &MessageBar::actionTriggered, this, &NoticeBars::witnessWanted);
    connect(m_lock, &MessageBar::actionTriggered, this, &NoticeBars::staysSignedIn);
    m_message->installEventFilter(this);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_message->hide();
        const Offer offer = std::exchange(m_offer, Offer::Nothing);
        if (offer == Offer::FirstSteps)
            Q_EMIT firstStepsWanted();
        if (offer == Offer::Update)
            Q_EMIT updateWanted();
    });
}

void NoticeBars::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    dismiss();
    m_log->hide();
    m_lock->hide();
    if (!ports)
        return;
    connect(ports->witness, &journal::LogWitness::looked, this, &NoticeBars::showWitness);
    followDrafts();
}

void NoticeBars::followDrafts()
{
    connect(m_ports->drafts, &journal::DraftStore::storingFailed, this, [this] {
        m_message->show(MessageBar::Kind::Problem,
                        tr("What you type can't be saved on this computer right now. Free some disk space."));
    });
    connect(m_ports->drafts, &journal::DraftStore::storingRecovered, m_message, &QWidget::hide);
    if (m_ports->drafts->hasSetAside())
        say(tr("Unsent notes on this computer could not be read; their file was set aside."));
}

void NoticeBars::showWitness()
{
    if (m_ports && m_ports->witness->isBroken())
        m_log->show(MessageBar::Kind::Problem, WitnessDialog::sentence(*m_ports->witness), tr("What Is This?"));
    else
        m_log->hide();
}

void NoticeBars::say(const QString &text)
{
    m_offer = Offer::Nothing;
    m_message->showInPassing(MessageBar::Kind::Info, text, tr("Close"));
}

void NoticeBars::offerFirstSteps()
{
    if (!m_message->isHidden())
        return;
    m_offer = Offer::FirstSteps;
    m_message->showInPassing(MessageBar::Kind::Info, tr("New here? Three things to know."), tr("Take the Tour"));
}

void NoticeBars::offerUpdate(const QString &version)
{
    m_waiting = version;
    offerWaiting();
}

/// After what is said already, and not in full screen.
void NoticeBars::offerWaiting()
{
    if (m_waiting.isEmpty() || m_isAside || !m_message->isHidden())
        return;
    const QString version = std::exchange(m_waiting, {});
    m_offer = Offer::Update;
    m_message->showInPassing(MessageBar::Kind::Info, tr("Attune %1 is available.").arg(version), tr("Get It…"));
}

void NoticeBars::dismissPassing()
{
    m_message->dismissPassing();
}

bool NoticeBars::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_message && event->type() == QEvent::HideToParent)
        QMetaObject::invokeMethod(this, &NoticeBars::offerWaiting, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void NoticeBars::dismiss()
{
    m_offer = Offer::Nothing;
    m_waiting.clear();
    m_message->hide();
}

void NoticeBars::warnOfLock(int seconds)
{
    m_lock->show(MessageBar::Kind::Warning, tr("Inactive: the app locks in %n second(s).", nullptr, seconds),
                 tr("Stay Signed In"));
}

void NoticeBars::endWarningOfLock()
{
    m_lock->hide();
}

void NoticeBars::setSetAside(bool aside)
{
    m_isAside = aside;
    if (!aside) {
        offerWaiting();
        return showWitness();
    }
    m_message->hide();
    m_log->hide();
}

} // namespace attune::ui
