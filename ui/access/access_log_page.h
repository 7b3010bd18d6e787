// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/page.h"

class QStackedLayout;

namespace attune::ui {

class ActivityPage;
class AuditPage;

/// The access log: for those who answer for it the whole of it (AuditPage), for everybody else their own trail
/// (ActivityPage). GUI thread.
class AccessLogPage final : public Page
{
    Q_OBJECT

public:
    AccessLogPage(const base::Clock &clock, QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override { m_shown->reload(); }
    void namesChanged() override { m_shown->namesChanged(); }
    void arrive() override { m_shown->arrive(); }
    void takeKeys() override { m_shown->takeKeys(); }
    /// What is looked for, as it can be typed; nothing for who has their own trail alone.
    void showQuery(const QString &typed);

private:
    QStackedLayout *m_stack;
    ActivityPage *m_activity;
    AuditPage *m_audit;
    Page *m_shown;
};

} // namespace attune::ui
