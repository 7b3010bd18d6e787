// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_rules_panel.h"

#include "base/id.h"
#include "base/when_done.h"
#include "models/audit/audit_words.h"
#include "models/words/alert_words.h"
#include "models/words/words.h"
#include "ui/alerts/alert_rule_dialog.h"
#include "ui/alerts/working_hours_dialog.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QVBoxLayout>

#include <utility>

namespace attune::ui {

using domain::AlertRule;
using models::AlertWords;
using models::AuditWords;
using models::Words;

namespace {

constexpr int ruleColumn = 1;
constexpr int leastRule = 20; // characters
constexpr int leastList = 110; // pixels at 100 % text

} // namespace

AlertRulesPanel::AlertRulesPanel(QWidget *parent)
    : QWidget(parent),
      m_model(
          models::AlertColumns::ofRules(), [](const AlertRule &rule) { return rule.id; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("alertRuleList"), tr("Alert rules"), this)),
      m_details(paragraph({}, this))
{
    m_list->setModel(&m_model);
    m_list->setGrowing(ruleColumn, leastRule); // it stands whole below
    m_details->setObjectName(QStringLiteral("alertRuleDetails"));
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, space::small, 0, 0);
    auto *area = new RoomyArea(tr("Alert rules"), this);
    outside->addWidget(area);
    QVBoxLayout *layout = area->column();
    m_list->setMinimumHeight(atTextSize(leastList));
    layout->addWidget(paragraph(tr("A rule raises an alert as soon as enough entries of the access log match it. Each "
                                   "change is an entry of the log."),
                                this));
    layout->addWidget(m_message);
    m_message->hide();
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
    createButtons(layout);
    connect(m_list, &RowView::chosen, this, &AlertRulesPanel::showCurrent);
    connect(m_message, &MessageBar::actionTriggered, this, &AlertRulesPanel::reload);
    updateButtons();
}

void AlertRulesPanel::createButtons(QBoxLayout *layout)
{
    const auto button = [this](const QString &text, const char *name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_hours = button(tr("Wor&king Hours…"), "workingHours");
    m_new = button(tr("Ne&w Rule…"), "newRule");
    m_remove = button(tr("&Delete Rule…"), "removeRule");
    m_toggle = button(tr("Switch O&ff"), "toggleRule");
    m_edit = button(tr("&Edit and Try…"), "editRule");
    auto *row = new FoldingRow(space::small, this);
    row->first()->addWidget(m_hours);
    row->first()->addWidget(m_new);
    row->first()->addStretch();
    row->second()->addStretch();
    row->second()->addWidget(m_remove);
    row->second()->addWidget(m_toggle);
    row->second()->addWidget(m_edit);
    layout->addWidget(row);
    connect(m_hours, &QPushButton::clicked, this, &AlertRulesPanel::setHours);
    connect(m_new, &QPushButton::clicked, this, &AlertRulesPanel::makeNew);
    connect(m_remove, &QPushButton::clicked, this, &AlertRulesPanel::remove);
    connect(m_toggle, &QPushButton::clicked, this, &AlertRulesPanel::toggle);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const AlertRule *rule = current())
            edit(*rule);
    });
}

void AlertRulesPanel::setPorts(const models::ClinicPorts *ports, QObject *visit)
{
    m_ports = ports && ports->audit.alerts ? ports : nullptr;
    m_visit = visit;
    m_isAsking = false;
    m_maySet = false;
    m_toRemove.clear();
    m_message->hide();
    m_model.setRows({});
    const bool sets = !ports || domain::answersForClinic(ports->person.role); // auditors read
    for (QPushButton *act : {m_hours, m_new, m_remove, m_toggle, m_edit})
        act->setVisible(sets);
    showCurrent();
}

void AlertRulesPanel::takeKeys()
{
    m_list->setFocus();
}

void AlertRulesPanel::reload()
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->audit.alerts->alertRules(), m_visit,
                   [this, generation = ++m_generation](const base::Result<domain::AlertRules> &rules) {
                       if (generation != m_generation)
                           return;
                       m_isAsking = false;
                       if (!rules) {
                           listNotRead(*m_message, m_model, rules.error());
                           return showCurrent();
                       }
                       if (!m_message->isPassing())
                           m_message->hide();
                       m_maySet = rules->maySet;
                       m_model.setRows(rules->rules);
                       showCurrent();
                   });
}

const AlertRule *AlertRulesPanel::current() const
{
    return m_ports ? m_model.row(m_list->currentIndex()) : nullptr;
}

void AlertRulesPanel::showCurrent()
{
    const AlertRule *rule = current();
    if (!rule || rule->id != m_toRemove)
        m_toRemove.clear();
    QStringList lines;
    if (rule)
        lines << AlertWords::title(*rule) << AlertWords::condition(*rule)
              << tr("Counts entries with: %1").arg(AuditWords::query(rule->query));
    if (rule && !rule->mayBeOff)
        lines << tr("This rule watches over the others and is always on.");
    m_details->setText(lines.join(QLatin1Char('\n')));
    updateButtons();
}

void AlertRulesPanel::updateButtons()
{
    const AlertRule *rule = current();
    const bool maySet = rule && m_maySet && !m_isAsking;
    m_new->setEnabled(m_maySet);
    m_hours->setEnabled(m_maySet);
    m_edit->setEnabled(maySet);
    m_toggle->setEnabled(maySet && rule->mayBeOff);
    m_toggle->setText(rule && !rule->isOn ? tr("Switch &On") : tr("Switch O&ff"));
    m_remove->setEnabled(maySet && !rule->isBuiltIn);
    m_remove->setText(rule && rule->id == m_toRemove ? tr("&Delete for Good") : tr("&Delete Rule…"));
}

void AlertRulesPanel::makeNew()
{
    if (!m_ports)
        return;
    AlertRule rule;
    rule.id = base::newUuidV7(base::toUnixMs(m_ports->clock->now()));
    rule.threshold = 5;
    edit(rule);
}

void AlertRulesPanel::edit(const AlertRule &rule)
{
    auto *dialog = new AlertRuleDialog(*m_ports->audit.alerts, rule, m_visit, this);
    connect(dialog, &AlertRuleDialog::kept, this, &AlertRulesPanel::reload);
    dialog->open();
}

void AlertRulesPanel::toggle()
{
    const AlertRule *rule = current();
    if (!rule)
        return;
    AlertRule changed = *rule;
    changed.isOn = !changed.isOn;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports->audit.alerts->keepAlertRule(changed), m_visit, [this](const base::Result<AlertRule> &kept) {
        if (!kept)
            return fail(kept.error());
        reload(); // the next act is about what the clinic has then
    });
}

/// The second press means it: a rule that is gone has to be written anew.
void AlertRulesPanel::remove()
{
    const AlertRule *rule = current();
    if (!rule)
        return;
    if (std::exchange(m_toRemove, rule->id) != rule->id) {
        m_message->showInPassing(MessageBar::Kind::Warning,
                                 tr("This deletes the rule for good. The alerts it raised stay."));
        return updateButtons();
    }
    m_toRemove.clear();
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports->audit.alerts->removeAlertRule(*rule), m_visit, [this](const base::Result<void> &gone) {
        if (!gone)
            return fail(gone.error());
        reload();
    });
}

void AlertRulesPanel::setHours()
{
    if (!m_ports)
        return;
    (new WorkingHoursDialog(*m_ports->audit.alerts, m_visit, this))->open();
}

void AlertRulesPanel::fail(const base::Error &error)
{
    m_isAsking = false;
    updateButtons();
    m_message->show(MessageBar::Kind::Problem, Words::problem(error), tr("Refresh"));
}

} // namespace attune::ui
