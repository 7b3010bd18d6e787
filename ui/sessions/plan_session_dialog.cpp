// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/plan_session_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/day_field.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

namespace attune::ui {

namespace {

constexpr int usualMinutes = 50;
constexpr int longestMinutes = 12 * 60;

/// The next full hour: what is mostly meant, and never in the past.
QDateTime nextHour(base::Instant now)
{
    const QDateTime inAnHour = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(now)).addSecs(3600);
    return QDateTime(inAnHour.date(), QTime(inAnHour.time().hour(), 0));
}

} // namespace

PlanSessionDialog::PlanSessionDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent),
      m_ports(ports),
      m_message(new MessageBar(this)),
      m_number(new QLineEdit(this)),
      m_day(new DayField(DayField::Side::First, tr("Day"), tr("Which day?"), this)),
      m_starts(new QTimeEdit(this)),
      m_minutes(new QSpinBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("planSession"));
    setWindowTitle(tr("Schedule a Session"));
    const QDateTime usual = nextHour(ports.clock->now());
    m_number->setObjectName(QStringLiteral("sessionClientNumber"));
    m_day->setObjectName(QStringLiteral("sessionDay"));
    m_day->setDay(usual.date());
    m_starts->setObjectName(QStringLiteral("sessionStarts"));
    m_starts->setTime(usual.time());
    m_minutes->setObjectName(QStringLiteral("sessionMinutes"));
    m_minutes->setRange(1, longestMinutes);
    m_minutes->setValue(usualMinutes);
    m_go = primaryButton(tr("&Schedule"), this);
    m_go->setObjectName(QStringLiteral("planIt"));
    layOut();
    m_message->hide();
    connect(m_number, &QLineEdit::textChanged, this, &PlanSessionDialog::updateButton);
    connect(m_day, &QLineEdit::textChanged, this, &PlanSessionDialog::updateButton);
    connect(m_go, &QPushButton::clicked, this, &PlanSessionDialog::planNow);
    connect(m_message, &MessageBar::actionTriggered, m_message, &QWidget::hide);
    updateButton();
    fitToWidth(this, fontMetrics().averageCharWidth() * 64);
    m_number->setFocus();
}

void PlanSessionDialog::layOut()
{
    auto *form = new QFormLayout;
    form->addRow(labelFor(tr("Client &record number"), m_number, this), m_number);
    form->addRow(labelFor(tr("&Day"), m_day, this), m_day);
    form->addRow(labelFor(tr("S&tarts"), m_starts, this), m_starts);
    form->addRow(labelFor(tr("&Minutes"), m_minutes, this), m_minutes);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addWidget(quiet(tr("The client will be asked for consent."), this));
    layout->addWidget(buttons);
}

void PlanSessionDialog::updateButton()
{
    m_go->setEnabled(!m_isAsking && m_day->day() && !m_number->text().trimmed().isEmpty());
}

void PlanSessionDialog::planNow()
{
    const auto day = m_day->day();
    if (!day)
        return;
    m_isAsking = true;
    updateButton();
    const base::Instant starts = base::fromUnixMs(QDateTime(*day, m_starts->time()).toMSecsSinceEpoch());
    const auto answer = m_ports.sessions->planSession(m_number->text().trimmed(), starts,
                                                      starts + std::chrono::minutes(m_minutes->value()));
    base::whenDone(answer, this, [this](const base::Result<domain::TherapySession> &session) {
        m_isAsking = false;
        updateButton();
        if (session) {
            Q_EMIT planned(*session);
            return accept();
        }
        const bool unknown = session.error().kind == base::ErrorKind::NotFound;
        const bool time = session.error().kind == base::ErrorKind::InvalidInput;
        m_message->show(MessageBar::Kind::Problem,
                        unknown ? tr("Your office has no client with this number.")
                        : time  ? tr("Choose a time within the next two years.")
                                : models::Words::problem(session.error()),
                        tr("Close"));
        fitToWidth(this, width());
    });
}

} // namespace attune::ui
