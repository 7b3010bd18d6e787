// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/alert_columns.h"
#include "models/ports/clinic_ports.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

class MessageBar;
class RowView;

/// Alerts, newest first: why each was raised, what was done about it, and what may be done now. GUI thread.
class AlertInbox final : public QWidget
{
    Q_OBJECT

public:
    explicit AlertInbox(QWidget *parent);

    /// nullptr: nothing of the person stays. @param visit owner of every question, until the next call
    void setPorts(const models::ClinicPorts *ports, QObject *visit);
    void reload();
    void namesChanged();
    void takeKeys();

Q_SIGNALS:
    void queryWanted(const QString &query);

private:
    void createFilter(QBoxLayout *layout);
    void createActs(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    void ask(const QString &cursor);
    void take(const domain::AlertPage &page, bool isFirst);
    void sayEmpty();
    const domain::Alert *current() const;
    void showCurrent();
    void readWhole();
    void showDetails();
    void updateButtons();
    void showHandlers();
    void acknowledge();
    void assign();
    void close();
    void reopen();
    void settle(const domain::Answer<domain::Alert> &answer);
    void fail(const base::Error &error);

    const models::ClinicPorts *m_ports = nullptr;
    QObject *m_visit = nullptr;
    quint64 m_generation = 0;
    models::AlertModel m_model;
    QList<domain::AlertHandler> m_handlers;
    std::optional<domain::AlertQuery::Which> m_which; ///< of what is shown
    QString m_nextCursor;
    std::optional<domain::Alert> m_whole; ///< of the one that is shown, with what was done about it
    QString m_shown; ///< id of the alert that what is typed is about
    bool m_mayHandle = false;
    bool m_isAsking = false; ///< an answer is out: not asked a second time

    MessageBar *m_message;
    QComboBox *m_filter = nullptr;
    RowView *m_list;
    QLabel *m_details;
    QWidget *m_acts = nullptr;
    QLineEdit *m_comment = nullptr;
    QComboBox *m_finding = nullptr;
    QComboBox *m_handler = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_reopen = nullptr;
    QPushButton *m_entries = nullptr;
    QPushButton *m_more = nullptr;
};

} // namespace attune::ui
