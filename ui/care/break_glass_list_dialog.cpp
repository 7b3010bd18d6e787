// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/break_glass_list_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/care_words.h"
#include "models/words/words.h"
#include "ui/style/current_row.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTreeWidget>

namespace attune::ui {

using domain::BreakGlass;
using models::CareWords;
using models::Words;

namespace {

constexpr qsizetype shortestReason = 10;

}

BreakGlassListDialog::BreakGlassListDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent),
      m_ports(ports),
      m_message(new MessageBar(this)),
      m_list(new QTreeWidget(this)),
      m_reason(paragraph({}, this)),
      m_verdict(new QButtonGroup(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("emergencies"));
    setWindowTitle(tr("Emergency Accesses"));
    resizeAtText(this, {820, 560});
    m_list->setObjectName(QStringLiteral("emergencyList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Opened"), tr("By"), tr("Client"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_reason->setObjectName(QStringLiteral("emergencyReason"));
    auto *close = new QPushButton(tr("&Close"), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_reason);
    layout->addWidget(m_review = createReview());
    layout->addWidget(close, 0, Qt::AlignRight);
    m_message->hide();
    m_review->hide();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BreakGlassListDialog::showCurrent);
    connect(m_message, &MessageBar::actionTriggered, this, &BreakGlassListDialog::load);
    load();
}

QWidget *BreakGlassListDialog::createReview()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("review"));
    auto *justified = new QRadioButton(tr("It was &justified"), box);
    auto *unjustified = new QRadioButton(tr("It was &not justified"), box);
    m_verdict->addButton(justified, static_cast<int>(BreakGlass::Verdict::Justified));
    m_verdict->addButton(unjustified, static_cast<int>(BreakGlass::Verdict::Unjustified));
    m_words = new QPlainTextEdit(box);
    m_words->setObjectName(QStringLiteral("reviewWords"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(atTextSize(64));
    auto *label = new QLabel(tr("&What you looked at, and why you think so (at least 10 characters)"), box);
    label->setBuddy(m_words);
    m_words->setAccessibleName(tr("What you looked at, and why you think so"));
    m_go = primaryButton(tr("C&lose the Review"), box);
    m_go->setObjectName(QStringLiteral("closeReview"));
    m_go->setEnabled(false);
    auto *choices = new QHBoxLayout;
    choices->addWidget(justified);
    choices->addWidget(unjustified);
    choices->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(choices);
    layout->addWidget(label);
    layout->addWidget(m_words);
    layout->addWidget(m_go, 0, Qt::AlignLeft);
    connect(m_verdict, &QButtonGroup::idToggled, this, &BreakGlassListDialog::updateButton);
    connect(m_words, &QPlainTextEdit::textChanged, this, &BreakGlassListDialog::updateButton);
    connect(m_go, &QPushButton::clicked, this, &BreakGlassListDialog::review);
    return box;
}

void BreakGlassListDialog::load()
{
    base::whenDone(m_ports.care->breakGlassAccesses(), this,
                   [this](const base::Result<QList<BreakGlass>> &breakGlassAccesses) {
                       if (!breakGlassAccesses)
                           return m_message->show(MessageBar::Kind::Problem, Words::problem(breakGlassAccesses.error()),
                                                  tr("Try Again"));
                       m_message->hide();
                       showAll(*breakGlassAccesses);
                   });
}

void BreakGlassListDialog::showAll(const QList<BreakGlass> &breakGlassAccesses)
{
    m_accesses = breakGlassAccesses;
    const CurrentRow before(*m_list);
    m_list->clear();
    for (const BreakGlass &breakGlass : breakGlassAccesses) {
        const QString whose = breakGlass.clientName.isEmpty() ? tr("No longer shown to you") : breakGlass.clientName;
        auto *item = new QTreeWidgetItem(m_list, {Words::moment(breakGlass.openedAt), breakGlass.userName, whose,
                                                  CareWords::state(breakGlass, m_ports.clock->now())});
        item->setData(0, Qt::UserRole, breakGlass.id);
        QFont font = item->font(3);
        font.setBold(breakGlass.verdict == BreakGlass::Verdict::None);
        item->setFont(3, font);
    }
    for (int column = 0; column < 4; ++column)
        m_list->resizeColumnToContents(column);
    if (breakGlassAccesses.isEmpty())
        m_message->show(MessageBar::Kind::Info, tr("Nobody has opened anything in an emergency."));
    before.giveBack(*m_list);
    m_list->setFocus();
    showCurrent();
}

const BreakGlass *BreakGlassListDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_accesses.size() ? &m_accesses.at(row) : nullptr;
}

void BreakGlassListDialog::showCurrent()
{
    const BreakGlass *breakGlass = current();
    const bool reviews =
        m_ports.person.role == domain::Role::PracticeManager || m_ports.person.role == domain::Role::Admin;
    const QString why = !breakGlass                    ? QString()
                        : breakGlass->reason.isEmpty() ? tr("The reason was destroyed.")
                                                       : tr("“%1”", "what was said").arg(breakGlass->reason);
    m_reason->setText(breakGlass ? CareWords::state(*breakGlass, m_ports.clock->now()) + QLatin1Char('\n') + why
                                 : QString());
    m_review->setVisible(breakGlass && reviews && !breakGlass->isOwn &&
                         breakGlass->verdict == BreakGlass::Verdict::None);
}

void BreakGlassListDialog::updateButton()
{
    m_go->setEnabled(!m_isAsking && m_verdict->checkedId() > 0 &&
                     base::saysSomething(m_words->toPlainText(), shortestReason));
}

void BreakGlassListDialog::review()
{
    const BreakGlass *breakGlass = current();
    if (!breakGlass)
        return;
    m_isAsking = true;
    updateButton();
    const auto verdict = static_cast<BreakGlass::Verdict>(m_verdict->checkedId());
    const auto answer = m_ports.care->reviewBreakGlass(breakGlass->id, verdict, m_words->toPlainText().simplified());
    base::whenDone(answer, this, [this](const base::Result<void> &done) {
        m_isAsking = false;
        updateButton();
        if (!done)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Look Again"));
        m_words->clear();
        load();
    });
}

} // namespace attune::ui
