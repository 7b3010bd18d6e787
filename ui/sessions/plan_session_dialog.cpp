// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/plan_session_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

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
      m_starts(new QDateTimeEdit(nextHour(ports.clock->now()), this)),
      m_minutes(new QSpinBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("planSession"));
    setWindowTitle(tr("Schedule a Session"));
    m_number->setObjectName(QStringLiteral("sessionClientNumber"));
    m_number->setAccessibleName(tr("Client record number"));
    m_starts->setObjectName(QStringLiteral("sessionStarts"));
    m_starts->setAccessibleName(tr("Starts"));
    m_starts->setCalendarPopup(true);
    m_minutes->setObjectName(QStringLiteral("sessionMinutes"));
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setRange(1, longestMinutes);
    m_minutes->setValue(usualMinutes);
    auto *form = new QFormLayout;
    form->addRow(tr("Client &record number"), m_number);
    form->addRow(tr("S&tarts"), m_starts);
    form->addRow(tr("&Minutes"), m_minutes);
    auto *buttons = new QDialogButtonBox(this);
    m_go = primaryButton(tr("&Schedule"), this);
    m_go->setObjectName(QStringLiteral("planIt"));
    m_go->setEnabled(false);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addWidget(quiet(tr("The client will be asked for consent."), this));
    layout->addWidget(buttons);
    m_message->hide();
    connect(m_number, &QLineEdit::textChanged, this,
            [this] { m_go->setEnabled(!m_isAsking && !m_number->text().trimmed().isEmpty()); });
    connect(m_go, &QPushButton::clicked, this, &PlanSessionDialog::planNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_message, &MessageBar::actionTriggered, m_message, &QWidget::hide);
    fitToWidth(this, fontMetrics().averageCharWidth() * 64);
    m_number->setFocus();
}

void PlanSessionDialog::planNow()
{
    m_isAsking = true;
    m_go->setEnabled(false);
    const base::Instant starts = base::fromUnixMs(m_starts->dateTime().toMSecsSinceEpoch());
    const auto answer = m_ports.sessions->planSession(m_number->text().trimmed(), starts,
                                                      starts + std::chrono::minutes(m_minutes->value()));
    base::whenDone(answer, this, [this](const base::Result<domain::TherapySession> &session) {
        m_isAsking = false;
        m_go->setEnabled(!m_number->text().trimmed().isEmpty());
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
