// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/break_glass_page.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/care_words.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/widgets.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <utility>

namespace attune::ui {

using domain::BreakGlass;
using models::CareWords;
using models::Words;

namespace {

constexpr qsizetype shortestReason = 10;

}

BreakGlassPage::BreakGlassPage(QWidget *parent)
    : Page(parent),
      m_model(
          {}, [](const BreakGlass &one) { return one.id; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("emergencyList"), tr("Emergency access"), this)),
      m_reason(paragraph({}, this)),
      m_verdict(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("emergencies"));
    setWindowTitle(tr("Emergency access"));
    m_list->setModel(&m_model);
    m_reason->setObjectName(QStringLiteral("emergencyReason"));
    m_review = createReview();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_reason);
    layout->addWidget(m_review);
    m_message->hide();
    m_review->hide();
    connect(m_list, &RowView::chosen, this, &BreakGlassPage::showCurrent);
    connect(m_message, &MessageBar::actionTriggered, this, &BreakGlassPage::reload);
}

void BreakGlassPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_isAsking = false;
    m_message->hide();
    m_model.setRows({});
    if (ports)
        m_model.setColumns(models::CareColumns::ofBreakGlass(*ports->clock));
    forgetReview();
    showCurrent();
}

void BreakGlassPage::namesChanged()
{
    m_model.veil();
    reload();
}

void BreakGlassPage::takeKeys()
{
    m_list->setFocus();
}

QWidget *BreakGlassPage::createReview()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("review"));
    auto *justified = new QRadioButton(tr("&Justified"), box);
    auto *unjustified = new QRadioButton(tr("No&t justified"), box);
    m_verdict->addButton(justified, static_cast<int>(BreakGlass::Verdict::Justified));
    m_verdict->addButton(unjustified, static_cast<int>(BreakGlass::Verdict::Unjustified));
    m_words = new QPlainTextEdit(box);
    m_words->setObjectName(QStringLiteral("reviewWords"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(atTextSize(64));
    auto *label = new QLabel(tr("&What you checked and your reasoning (at least 10 characters)"), box);
    label->setBuddy(m_words);
    m_words->setAccessibleName(tr("What you checked and your reasoning"));
    m_go = primaryButton(tr("S&ubmit Review"), box);
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
    connect(m_verdict, &QButtonGroup::idToggled, this, &BreakGlassPage::updateButton);
    connect(m_words, &QPlainTextEdit::textChanged, this, &BreakGlassPage::updateButton);
    connect(m_go, &QPushButton::clicked, this, &BreakGlassPage::review);
    return box;
}

void BreakGlassPage::reload()
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->care->breakGlassAccesses(), visit(),
                   [this, generation = ++m_generation](const base::Result<QList<BreakGlass>> &all) {
                       if (generation != m_generation)
                           return;
                       if (!all) {
                           listNotRead(*m_message, m_model, all.error());
                           return showCurrent();
                       }
                       m_message->hide();
                       m_model.setRows(*all);
                       if (all->isEmpty())
                           m_message->show(MessageBar::Kind::Info, tr("No emergency access so far."));
                       showCurrent();
                   });
}

const BreakGlass *BreakGlassPage::current() const
{
    return m_model.row(m_list->currentIndex());
}

/// What was typed about one access is not sent for another.
void BreakGlassPage::forgetReview()
{
    m_words->clear();
    m_verdict->setExclusive(false);
    const auto choices = m_verdict->buttons();
    for (QAbstractButton *choice : choices)
        choice->setChecked(false);
    m_verdict->setExclusive(true);
}

void BreakGlassPage::showCurrent()
{
    const BreakGlass *one = m_ports ? current() : nullptr;
    if (const QString id = one ? one->id : QString(); std::exchange(m_reviewed, id) != id)
        forgetReview();
    if (!one) {
        m_reason->clear();
        return m_review->hide();
    }
    const domain::Role role = m_ports->person.role;
    const bool reviews = role == domain::Role::PracticeManager || role == domain::Role::Admin;
    const QString why =
        one->reason.isEmpty() ? tr("The reason was erased.") : tr("“%1”", "what was said").arg(one->reason);
    m_reason->setText(CareWords::state(*one, m_ports->clock->now()) + QLatin1Char('\n') + why);
    m_review->setVisible(reviews && !one->isOwn && one->verdict == BreakGlass::Verdict::None);
}

void BreakGlassPage::updateButton()
{
    m_go->setEnabled(!m_isAsking && m_verdict->checkedId() > 0 &&
                     base::saysSomething(m_words->toPlainText(), shortestReason));
}

void BreakGlassPage::review()
{
    const BreakGlass *one = current();
    if (!m_ports || !one)
        return;
    m_isAsking = true;
    updateButton();
    const auto verdict = static_cast<BreakGlass::Verdict>(m_verdict->checkedId());
    const auto answer = m_ports->care->reviewBreakGlass(one->id, verdict, m_words->toPlainText().simplified());
    base::whenDone(answer, visit(), [this](const base::Result<void> &done) {
        m_isAsking = false;
        updateButton();
        if (!done)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Refresh"));
        forgetReview();
        reload();
    });
}

} // namespace attune::ui
