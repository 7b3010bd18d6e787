// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_rule_dialog.h"

#include "base/when_done.h"
#include "models/words/alert_words.h"
#include "models/words/words.h"
#include "ui/parts/row_view.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/scrolled_column.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace attune::ui {

using domain::AlertGrouping;
using domain::AlertMeasure;
using domain::AlertRule;
using domain::AlertSeverity;
using models::AlertWords;
using models::Words;

namespace {

constexpr int longestQuery = 2000;
constexpr int mostDays = 366;
constexpr int usualDays = 90;
constexpr std::chrono::seconds units[] = {std::chrono::minutes(1), std::chrono::hours(1), std::chrono::hours(24)};

/// The largest unit that a window is a whole number of.
int unitOf(std::chrono::seconds window)
{
    for (int i = static_cast<int>(std::size(units)) - 1; i > 0; --i) {
        if (window % units[i] == std::chrono::seconds(0))
            return i;
    }
    return 0;
}

} // namespace

AlertRuleDialog::AlertRuleDialog(domain::AlertsPort &alerts, const AlertRule &rule, QObject *visit, QWidget *parent)
    : QDialog(parent),
      m_alerts(alerts),
      m_rule(rule),
      m_found(
          models::AlertColumns::ofTrial(), [](const domain::Alert &alert) { return Words::moment(alert.raisedAt); },
          this),
      m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("alertRule"));
    const bool isNew = !rule.isBuiltIn && rule.revision == 0;
    setWindowTitle(isNew ? tr("New Alert Rule") : tr("Alert Rule"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    if (rule.isBuiltIn)
        layout->addWidget(heading(AlertWords::title(rule), 2, this));
    layout->addWidget(m_message);
    m_message->hide();
    auto *fields = new ScrolledColumn(windowTitle(), this);
    layout->addWidget(fields, 1);
    createFields(fields->column());
    createTrial(fields->column());
    createButtons(layout);
    connect(visit, &QObject::destroyed, this, &QDialog::close);
    resizeAtText(this, {680, 560});
    update();
}

void AlertRuleDialog::createFields(QBoxLayout *layout)
{
    auto *form = new QFormLayout;
    m_name = new QLineEdit(m_rule.name, this);
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_name->setMaxLength(static_cast<int>(domain::longestRuleName));
    m_query = new QLineEdit(m_rule.query, this);
    m_query->setObjectName(QStringLiteral("ruleQuery"));
    m_query->setMaxLength(longestQuery);
    m_query->setCursorPosition(0); // read from its beginning
    m_query->setPlaceholderText(tr("action:download -role:patient"));
    form->addRow(labelFor(tr("Na&me"), m_name, this), m_name);
    form->addRow(labelFor(tr("&Query"), m_query, this), m_query);
    if (m_rule.isBuiltIn)
        form->setRowVisible(0, false);
    createCounting(form);
    m_on = new QCheckBox(tr("The rule is &on"), this);
    m_on->setObjectName(QStringLiteral("ruleOn"));
    m_on->setChecked(m_rule.isOn);
    form->addRow(m_on);
    layout->addLayout(form);
    m_fault = quiet({}, this);
    m_fault->setObjectName(QStringLiteral("ruleFault"));
    layout->addWidget(m_fault);
    for (QLineEdit *line : {m_name, m_query})
        connect(line, &QLineEdit::textChanged, this, &AlertRuleDialog::update);
    for (QWidget *field :
         {static_cast<QWidget *>(m_query), static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_per),
          static_cast<QWidget *>(m_window), static_cast<QWidget *>(m_unit), static_cast<QWidget *>(m_threshold),
          static_cast<QWidget *>(m_factor), static_cast<QWidget *>(m_on)})
        field->setEnabled(m_rule.mayBeOff);
}

void AlertRuleDialog::createCounting(QFormLayout *form)
{
    m_counts = new QComboBox(this);
    m_counts->setObjectName(QStringLiteral("ruleCounts"));
    for (int i = 0; i <= static_cast<int>(AlertMeasure::Days); ++i)
        m_counts->addItem(AlertWords::measure(static_cast<AlertMeasure>(i)));
    m_counts->setCurrentIndex(static_cast<int>(m_rule.counts));
    m_per = new QComboBox(this);
    m_per->setObjectName(QStringLiteral("rulePer"));
    for (int i = 0; i <= static_cast<int>(AlertGrouping::PersonAndClient); ++i)
        m_per->addItem(AlertWords::grouping(static_cast<AlertGrouping>(i)));
    m_per->setCurrentIndex(static_cast<int>(m_rule.per));
    m_threshold = new QSpinBox(this);
    m_threshold->setObjectName(QStringLiteral("ruleThreshold"));
    m_threshold->setRange(0, static_cast<int>(domain::highestThreshold));
    m_threshold->setValue(static_cast<int>(m_rule.threshold));
    m_window = new QSpinBox(this);
    m_window->setObjectName(QStringLiteral("ruleWindow"));
    m_window->setRange(0, 100'000);
    m_unit = new QComboBox(this);
    m_unit->setObjectName(QStringLiteral("ruleUnit"));
    m_unit->setAccessibleName(tr("Unit of the time window"));
    m_unit->addItems({tr("minutes"), tr("hours"), tr("days")});
    const int unit = unitOf(m_rule.window);
    m_unit->setCurrentIndex(unit);
    m_window->setValue(static_cast<int>(m_rule.window / units[unit]));
    m_factor = new QDoubleSpinBox(this);
    m_factor->setObjectName(QStringLiteral("ruleFactor"));
    m_factor->setRange(0, 100);
    m_factor->setSingleStep(0.5);
    m_factor->setDecimals(1);
    m_factor->setSpecialValueText(tr("Does not matter"));
    m_factor->setValue(m_rule.factor);
    m_severity = new QComboBox(this);
    m_severity->setObjectName(QStringLiteral("ruleSeverity"));
    for (int i = 0; i <= static_cast<int>(AlertSeverity::High); ++i)
        m_severity->addItem(AlertWords::severity(static_cast<AlertSeverity>(i)));
    m_severity->setCurrentIndex(static_cast<int>(m_rule.severity));
    auto *window = new QHBoxLayout;
    window->addWidget(m_window);
    window->addWidget(m_unit);
    window->addStretch();
    form->addRow(labelFor(tr("&Counts"), m_counts, this), m_counts);
    form->addRow(labelFor(tr("&For"), m_per, this), m_per);
    form->addRow(labelFor(tr("Alerts from t&his number on"), m_threshold, this), m_threshold);
    form->addRow(labelFor(tr("&Within"), m_window, this), window);
    form->addRow(labelFor(tr("Times what is us&ual"), m_factor, this), m_factor);
    form->addRow(labelFor(tr("Se&verity"), m_severity, this), m_severity);
    connect(m_threshold, &QSpinBox::valueChanged, this, &AlertRuleDialog::update);
    connect(m_window, &QSpinBox::valueChanged, this, &AlertRuleDialog::update);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &AlertRuleDialog::update);
    connect(m_factor, &QDoubleSpinBox::valueChanged, this, &AlertRuleDialog::update);
}

void AlertRuleDialog::createTrial(QBoxLayout *layout)
{
    m_days = new QSpinBox(this);
    m_days->setObjectName(QStringLiteral("trialDays"));
    m_days->setRange(1, mostDays);
    m_days->setValue(usualDays);
    m_try = new QPushButton(tr("&Try on the Past"), this);
    m_try->setObjectName(QStringLiteral("tryRule"));
    m_result = paragraph({}, this);
    m_result->setObjectName(QStringLiteral("trialResult"));
    m_list = new RowView(QStringLiteral("trialList"), tr("What the rule would have raised"), this);
    m_list->setModel(&m_found);
    auto *row = new QHBoxLayout;
    row->addWidget(labelFor(tr("&Days back"), m_days, this));
    row->addWidget(m_days);
    row->addWidget(m_try);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(m_result);
    layout->addWidget(m_list, 1);
    connect(m_try, &QPushButton::clicked, this, &AlertRuleDialog::tryOut);
}

void AlertRuleDialog::createButtons(QBoxLayout *layout)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_keep = primaryButton(tr("&Save Rule"), this);
    m_keep->setObjectName(QStringLiteral("keepRule"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_keep);
    layout->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &AlertRuleDialog::keep);
}

AlertRule AlertRuleDialog::wanted() const
{
    AlertRule rule = m_rule;
    rule.name = m_name->text().simplified();
    rule.query = m_query->text().trimmed();
    rule.counts = static_cast<AlertMeasure>(m_counts->currentIndex());
    rule.per = static_cast<AlertGrouping>(m_per->currentIndex());
    rule.threshold = m_threshold->value();
    rule.window = units[std::max(0, m_unit->currentIndex())] * m_window->value();
    rule.factor = m_factor->value();
    rule.severity = static_cast<AlertSeverity>(m_severity->currentIndex());
    rule.isOn = m_on->isChecked();
    return rule;
}

void AlertRuleDialog::update()
{
    if (!m_keep)
        return; // not all fields are there yet
    const auto fault = faultOf(wanted());
    const bool isSound = fault == domain::AlertRuleFault::None;
    m_fault->setText(AlertWords::fault(fault));
    m_fault->setVisible(!isSound);
    m_keep->setEnabled(isSound && !m_isAsking);
    m_try->setEnabled((isSound || fault == domain::AlertRuleFault::Name) && !m_isAsking);
}

void AlertRuleDialog::tryOut()
{
    m_isAsking = true;
    m_message->hide();
    m_result->setText(tr("Looking through the access log…"));
    update();
    AlertRule rule = wanted();
    rule.isOn = true;
    base::whenDone(m_alerts.tryAlertRule(rule, m_days->value()), this,
                   [this](const base::Result<domain::AlertTrial> &trial) {
                       m_isAsking = false;
                       update();
                       m_result->setText(trial ? AlertWords::trial(*trial) : QString());
                       m_found.setRows(trial ? trial->alerts : QList<domain::Alert>());
                       if (!trial)
                           m_message->show(MessageBar::Kind::Problem, Words::problem(trial.error()));
                   });
}

void AlertRuleDialog::keep()
{
    m_isAsking = true;
    m_message->hide();
    update();
    base::whenDone(m_alerts.keepAlertRule(wanted()), this, [this](const base::Result<AlertRule> &done) {
        m_isAsking = false;
        update();
        if (!done)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()));
        Q_EMIT kept();
        accept();
    });
}

} // namespace attune::ui
