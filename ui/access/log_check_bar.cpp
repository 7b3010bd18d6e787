// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/log_check_bar.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace attune::ui {

using journal::LogCheck;
using models::LogCheckWords;
using models::Words;

namespace {

constexpr int steps = 1000;
constexpr int leastText = 200; // pixels at 100 % text

}

LogCheckBar::LogCheckBar(QWidget *parent)
    : QWidget(parent),
      m_check(this),
      m_text(quiet({}, this)),
      m_progress(new QProgressBar(this)),
      m_now(new QPushButton(tr("Chec&k Now"), this)),
      m_cancel(new QPushButton(tr("Stop"), this)),
      m_result(new MessageBar(this))
{
    setObjectName(QStringLiteral("logCheck"));
    m_text->setObjectName(QStringLiteral("logCheckText"));
    m_text->setMinimumWidth(atTextSize(leastText)); // with large text the bar stands below the heading
    m_progress->setObjectName(QStringLiteral("logCheckProgress"));
    m_now->setObjectName(QStringLiteral("logCheckNow"));
    m_cancel->setObjectName(QStringLiteral("logCheckStop"));
    m_result->setObjectName(QStringLiteral("logCheckResult"));
    m_now->setToolTip(tr("Downloads the whole log and checks every entry on this computer"));
    m_progress->setAccessibleName(tr("Entries checked"));
    m_progress->setRange(0, steps);
    m_progress->setTextVisible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_now);
    connect(m_now, &QPushButton::clicked, this, &LogCheckBar::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_check.cancel();
        showRunning(false);
    });
    connect(&m_check, &LogCheck::progressed, this, &LogCheckBar::showProgress);
    connect(&m_check, &LogCheck::finished, this, &LogCheckBar::showFound);
    connect(&m_check, &LogCheck::failed, this, &LogCheckBar::showFailed);
    connect(m_result, &MessageBar::actionTriggered, m_result, &QWidget::hide);
    showRunning(false);
}

void LogCheckBar::setPorts(const models::ClinicPorts *ports)
{
    m_check.forget();
    m_visit = std::make_unique<QObject>(this);
    m_ports = ports && ports->audit.log ? ports : nullptr;
    m_state.reset();
    m_result->hide();
    showRunning(false);
}

void LogCheckBar::reload()
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->audit.log->checkState(), m_visit.get(),
                   [this](const base::Result<domain::LogCheckState> &state) {
                       if (!state)
                           return; // what was read before stays; the list says that the clinic does not answer
                       m_state = *state;
                       showState();
                       Q_EMIT stateRead(*state);
                   });
}

void LogCheckBar::say(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void LogCheckBar::showState()
{
    if (!m_check.isRunning() && m_state && m_ports)
        say(LogCheckWords::last(*m_state, m_ports->clock->now()));
}

void LogCheckBar::showRunning(bool runs)
{
    m_progress->setVisible(runs);
    m_cancel->setVisible(runs);
    m_now->setVisible(!runs);
    m_now->setEnabled(m_ports && m_ports->witness);
    m_progress->setValue(0);
    say(runs ? tr("Checking the log…") : QString());
    showState();
}

void LogCheckBar::start()
{
    if (!m_ports || !m_ports->witness)
        return;
    m_result->hide();
    m_check.start(*m_ports->audit.log, *m_ports->witness, m_state ? m_state->outsiders : QList<domain::LogOutsider>());
    if (m_check.isRunning())
        showRunning(true);
}

void LogCheckBar::showProgress(qint64 reached, qint64 entries)
{
    m_progress->setValue(static_cast<int>(std::min(reached, entries) * steps / std::max<qint64>(entries, 1)));
    say(LogCheckWords::progress(reached, entries));
}

/// Reading all of the log asks who it is, as an export does: then it begins anew.
void LogCheckBar::showFailed(const base::Error &error)
{
    showRunning(false);
    if (m_ports && proveThen(*m_ports->gate, error, this, [this] { start(); }))
        return;
    m_result->show(MessageBar::Kind::Warning,
                   tr("The log could not be read to its end, so nothing was found out. %1").arg(Words::problem(error)));
}

void LogCheckBar::showFound(const LogCheck::Found &found)
{
    showRunning(false);
    m_result->show(found.isWhole() ? MessageBar::Kind::Info : MessageBar::Kind::Problem,
                   LogCheckWords::found(found, m_check.outside()), tr("Close"));
    reload();
}

} // namespace attune::ui
