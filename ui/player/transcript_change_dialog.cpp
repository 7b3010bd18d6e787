// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_change_dialog.h"

#include "ui/style/scrolled_column.h"
#include "ui/style/widgets.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace attune::ui {

namespace {

constexpr int usualWidth = 440;

} // namespace

TranscriptChangeDialog::TranscriptChangeDialog(const QString &name, const QString &title, const QString &doIt,
                                               QWidget *parent)
    : QDialog(parent)
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *fields = new ScrolledColumn(title, this);
    m_column = fields->column();
    m_problem = paragraph({}, this);
    m_problem->setObjectName(QStringLiteral("changeProblem"));
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_go = primaryButton(doIt, this);
    m_go->setObjectName(QStringLiteral("changeNow"));
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(fields, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &TranscriptChangeDialog::send);
}

void TranscriptChangeDialog::finish()
{
    fitToWidth(this, usualWidth);
}

void TranscriptChangeDialog::setReady(bool ready)
{
    m_ready = ready;
    m_go->setEnabled(ready);
}

void TranscriptChangeDialog::send()
{
    if (!fill(m_change))
        return;
    m_problem->hide();
    m_go->setEnabled(false); // until it is known what became of it
    m_isSent = true;
    Q_EMIT chosen(m_change);
}

void TranscriptChangeDialog::showProblem(const QString &words)
{
    m_isSent = false;
    m_problem->setText(words);
    m_problem->show();
    m_go->setEnabled(m_ready);
    fitToWidth(this, usualWidth);
}

} // namespace attune::ui
