// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oversight.h"
#include "ui/parts/page.h"

class QTextBrowser;

namespace attune::ui {

class MessageBar;

/// What somebody who checks a clinic holds its log against: who may do what, for how long things are kept, what was
/// taken out of the log, and who audits until when. Read only.
class PoliciesPage final : public Page
{
    Q_OBJECT

public:
    explicit PoliciesPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void takeKeys() override;

private:
    void fail(const base::Error &error);
    void say(const QString &markdown);

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0;
    MessageBar *m_message;
    QTextBrowser *m_text;
};

} // namespace attune::ui
