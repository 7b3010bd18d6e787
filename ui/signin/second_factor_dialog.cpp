// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/second_factor_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/signin/proof_dialog.h"
#include "ui/signin/second_step_form.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace attune::ui {

using models::Words;

SecondFactorDialog::SecondFactorDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent),
      m_ports(ports),
      m_message(new MessageBar(this)),
      m_heading(heading(tr("Two-Step Sign-In"), 1, this)),
      m_state(paragraph({}, this)),
      m_form(new SecondStepForm(this)),
      m_setUp(primaryButton(tr("Set &Up"), this)),
      m_codes(new QPushButton(tr("&New Recovery Codes"), this)),
      m_remove(dangerButton(tr("&Turn Off"), this))
{
    setObjectName(QStringLiteral("secondFactorDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Two-Step Sign-In"));
    m_setUp->setObjectName(QStringLiteral("setUpSecondFactor"));
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_setUp, m_codes, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSizeConstraint(QLayout::SetFixedSize); // as large as what it shows at the moment
    m_state->setMinimumWidth(440);
    m_form->setMinimumWidth(440);
    layout->addWidget(m_heading);
    layout->addWidget(m_message);
    layout->addWidget(m_state);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    m_form->hide();
    for (QPushButton *button : {m_setUp, m_codes, m_remove})
        button->hide();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_setUp, &QPushButton::clicked, this, &SecondFactorDialog::setUp);
    connect(m_codes, &QPushButton::clicked, this, &SecondFactorDialog::renewCodes);
    connect(m_remove, &QPushButton::clicked, this, &SecondFactorDialog::remove);
    connect(m_form, &SecondStepForm::codeGiven, this, &SecondFactorDialog::confirm);
    connect(m_form, &SecondStepForm::recoveryCodesKept, this, &SecondFactorDialog::load);
    load();
}

/// It grows with what it shows: its lower end, where the buttons are, must stay on the screen.
void SecondFactorDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const QRect room = screen()->availableGeometry();
    QPoint place = frameGeometry().topLeft();
    const QSize outer = frameGeometry().size().expandedTo(event->size());
    place.setY(std::max(room.top(), std::min(place.y(), room.bottom() - outer.height())));
    if (place != frameGeometry().topLeft())
        move(place);
}

void SecondFactorDialog::problem(const base::Error &error, std::function<void()> again)
{
    if (!proveThen(*m_ports.gate, error, this, std::move(again)))
        m_message->show(MessageBar::Kind::Problem, Words::problem(error));
}

void SecondFactorDialog::load()
{
    m_form->hide();
    m_heading->show();
    base::whenDone(m_ports.gate->secondFactor(), this, [this](const base::Result<domain::SecondFactorState> &state) {
        if (!state)
            return problem(state.error(), [this] { load(); });
        show(*state);
    });
}

void SecondFactorDialog::show(const domain::SecondFactorState &state)
{
    m_message->hide();
    QString text = state.on ? tr("On. You sign in with your password and a code from your authenticator app.")
                            : tr("Off. Anyone who knows your password can sign in as you. With two-step sign-in, "
                                 "they'd need your phone, too.");
    if (state.on)
        text += QLatin1Char('\n') + tr("%n recovery code(s) left.", nullptr, state.recoveryCodesLeft);
    if (state.required)
        text += QLatin1Char('\n') + tr("Required by your clinic.");
    m_state->setText(text);
    m_state->show();
    m_setUp->setVisible(!state.on);
    m_codes->setVisible(state.on);
    m_remove->setVisible(state.on);
}

void SecondFactorDialog::setUp()
{
    m_message->hide();
    base::whenDone(m_ports.gate->beginSecondFactor(), this, [this](const base::Result<domain::SecondFactorKey> &key) {
        if (!key)
            return problem(key.error(), [this] { setUp(); });
        m_heading->hide(); // the form has its own
        m_setUp->hide();
        m_state->hide();
        m_form->ask(*key);
        m_form->show();
    });
}

void SecondFactorDialog::confirm(const QString &code)
{
    base::whenDone(m_ports.gate->confirmSecondFactor(code), this, [this](const base::Result<QStringList> &codes) {
        if (!codes)
            return m_form->showError(Words::problem(codes.error()));
        showCodes(*codes);
    });
}

void SecondFactorDialog::showCodes(const QStringList &codes)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_setUp),
          static_cast<QWidget *>(m_codes), static_cast<QWidget *>(m_remove)})
        widget->hide();
    m_form->showRecoveryCodes(codes);
    m_form->show();
}

void SecondFactorDialog::renewCodes()
{
    base::whenDone(m_ports.gate->renewRecoveryCodes(), this, [this](const base::Result<QStringList> &codes) {
        if (!codes)
            return problem(codes.error(), [this] { renewCodes(); });
        showCodes(*codes);
    });
}

void SecondFactorDialog::remove()
{
    base::whenDone(m_ports.gate->removeSecondFactor(), this, [this](const base::Result<void> &removed) {
        if (!removed)
            return problem(removed.error(), [this] { remove(); });
        load();
    });
}

} // namespace attune::ui
