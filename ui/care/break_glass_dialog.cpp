// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/break_glass_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace attune::ui {

namespace {

constexpr qsizetype shortestReason = 10;

}

BreakGlassDialog::BreakGlassDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent),
      m_ports(ports),
      m_message(new MessageBar(this)),
      m_number(new QLineEdit(this)),
      m_reason(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("emergency"));
    setWindowTitle(tr("Emergency Access"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(tr("Open a client's recordings in an emergency?"), 1, this));
    layout->addWidget(paragraph(tr("For two hours you can open this client's recordings, as far as the client "
                                   "consented to them. Managers and the treating clinician are notified at once, "
                                   "another staff member reviews it afterwards, and the client can see all of it."),
                                this));
    layout->addWidget(m_message);
    m_message->hide();
    m_number->setObjectName(QStringLiteral("clientNumber"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(atTextSize(80));
    addField(tr("Client &record number"), m_number);
    addField(tr("&Why is this urgent? (at least 10 characters)"), m_reason);
    m_missing = quiet({}, this);
    layout->addWidget(m_missing);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_go = dangerButton(tr("&Open Emergency Access"), this);
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &BreakGlassDialog::openNow);
    connect(m_number, &QLineEdit::textChanged, this, &BreakGlassDialog::updateButton);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &BreakGlassDialog::updateButton);
    connect(m_message, &MessageBar::actionTriggered, m_message, &QWidget::hide);
    updateButton();
    fitToWidth(this, fontMetrics().averageCharWidth() * 80);
    m_number->setFocus();
}

void BreakGlassDialog::addField(const QString &name, QWidget *field)
{
    layout()->addWidget(labelFor(name, field, this));
    layout()->addWidget(field);
}

void BreakGlassDialog::updateButton()
{
    QStringList missing;
    if (m_number->text().trimmed().isEmpty())
        missing << tr("enter the number");
    if (!base::saysSomething(m_reason->toPlainText(), shortestReason))
        missing << tr("enter at least 10 characters");
    m_go->setEnabled(missing.isEmpty() && !m_isAsking);
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still needed: %1.").arg(missing.join(QStringLiteral(", "))));
}

void BreakGlassDialog::openNow()
{
    m_isAsking = true;
    updateButton();
    const auto answer = m_ports.care->openBreakGlass(m_number->text().trimmed(), m_reason->toPlainText().simplified());
    base::whenDone(answer, this, [this](const base::Result<domain::BreakGlass> &breakGlass) {
        m_isAsking = false;
        updateButton();
        if (breakGlass) {
            Q_EMIT opened(*breakGlass);
            return accept();
        }
        if (proveThen(*m_ports.gate, breakGlass.error(), this, [this] { openNow(); }))
            return;
        const bool unknown = breakGlass.error().kind == base::ErrorKind::NotFound;
        m_message->show(MessageBar::Kind::Problem,
                        unknown ? tr("Your office has no client with this number.")
                                : models::Words::problem(breakGlass.error()),
                        tr("Close"));
        fitToWidth(this, width());
    });
}

} // namespace attune::ui
