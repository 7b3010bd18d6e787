// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/page.h"

class QTabWidget;

namespace attune::ui {

class AlertInbox;
class AlertRulesPanel;

/// What stood out in the access log, and by which rules: an inbox, and the rules. GUI thread.
class AlertsPage final : public Page
{
    Q_OBJECT

public:
    explicit AlertsPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void namesChanged() override;
    void takeKeys() override;

Q_SIGNALS:
    /// To be shown in the access log: a typed query with its days.
    void queryWanted(const QString &query);

private:
    QTabWidget *m_tabs;
    AlertInbox *m_inbox;
    AlertRulesPanel *m_rules;
};

} // namespace attune::ui
