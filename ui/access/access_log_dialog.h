// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QTreeWidget;

namespace attune::ui {

class DayField;
class MessageBar;

/// Searching the access log: of the office for managers and administrators, one's own trail for everybody else.
class AccessLogDialog : public QDialog
{
    Q_OBJECT

public:
    AccessLogDialog(const models::ClinicPorts &ports, QWidget *parent);

private:
    QLayout *filters();
    void search();
    void loadMore();
    void ask(const QString &cursor);
    void showEntries(const QList<domain::AccessLogEntry> &entries);
    domain::AccessLogQuery query() const;

    models::ClinicPorts m_ports;
    bool m_wholeOffice;
    QLineEdit *m_text;
    QComboBox *m_outcome;
    DayField *m_from;
    DayField *m_to;
    MessageBar *m_message;
    QTreeWidget *m_list;
    QPushButton *m_more;
    QString m_cursor;
    quint64 m_generation = 0;
};

} // namespace attune::ui
