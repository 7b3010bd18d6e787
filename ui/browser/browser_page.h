// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clinic_ports.h"
#include "models/recording_list_model.h"
#include "ui/shell/command_table.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace attune::ui {

class IdentityBanner;
class StatePanel;

/// The recordings: filters, table, details of the selected one, and what can be done with it.
class BrowserPage : public QWidget
{
    Q_OBJECT

public:
    BrowserPage(CommandTable &commands, QWidget *parent = nullptr);

    void setPorts(const models::ClinicPorts *ports);
    /// After a recording was closed: its row is asked for again.
    void refresh(const domain::RecordingId &id);
    void reload();
    void focusSearch();
    void focusTable();
    const domain::Recording *selected() const;

Q_SIGNALS:
    void openRequested(const attune::domain::Recording &recording);
    void downloadRequested(const attune::domain::Recording &recording);
    void deleteRequested(const attune::domain::Recording &recording);
    void consentsRequested(const attune::domain::Recording &recording);

private:
    void createFilters();
    void createTable();
    void createDetails();
    void connectCommands(CommandTable &commands);
    void applyFilters();
    void clearFilters();
    void showState();
    void showSelected();
    void showCount();
    void selectFirst();

    const models::ClinicPorts *m_ports = nullptr;
    models::RecordingListModel m_model;
    IdentityBanner *m_banner;
    QWidget *m_filters;
    QLineEdit *m_search;
    QComboBox *m_status;
    QComboBox *m_period;
    QPushButton *m_onlyNew;
    QPushButton *m_clear;
    QLabel *m_count;
    QTimer m_typing;
    QStackedWidget *m_stack;
    QTableView *m_table;
    StatePanel *m_state;
    QWidget *m_details;
    QLabel *m_detailsTitle;
    QLabel *m_detailsText;
    QPushButton *m_watch;
    QPushButton *m_save;
    QPushButton *m_consents;
    QPushButton *m_delete;
};

} // namespace attune::ui
