// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/page.h"

class QListWidget;

namespace attune::ui {

class AccessPanel;
class MessageBar;

/// For clients: who has seen each of their recordings, in any state, also when it is archived, deleted or closed.
class SeenByPage final : public Page
{
    Q_OBJECT

public:
    explicit SeenByPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void takeKeys() override;

private:
    QWidget *createChoice();
    void load(const QString &cursor);
    void take(const domain::Page<domain::Recording> &page);
    void add(const domain::Recording &recording);

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0;
    MessageBar *m_message;
    AccessPanel *m_panel;
    QListWidget *m_list = nullptr;
    QList<domain::Recording> m_read; ///< so far, until all pages are here
    QString m_chosen; ///< stays so when the list is asked for again
};

} // namespace attune::ui
