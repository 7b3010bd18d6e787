// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/access_log_columns.h"
#include "ui/parts/page.h"

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace attune::ui {

class DayField;
class MessageBar;
class RowView;

/// Searching one's own trail in the access log, for whoever does not oversee the clinic (AccessLogPage). Each search is
/// an entry itself, so that it is searched when somebody comes here or asks, and at no other time.
class ActivityPage final : public Page
{
    Q_OBJECT

public:
    explicit ActivityPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    /// What was found stays as it was left.
    void arrive() override;
    void takeKeys() override;

private:
    QLayout *filters();
    void search();
    void loadMore();
    void ask(const QString &cursor);
    void fail(const base::Error &error, bool isSame);
    domain::AccessLogQuery query() const;

    const models::ClinicPorts *m_ports = nullptr;
    models::AccessLogModel m_model;
    QLineEdit *m_text;
    QComboBox *m_outcome;
    DayField *m_from;
    DayField *m_to;
    MessageBar *m_message;
    RowView *m_list;
    QPushButton *m_more;
    domain::AccessLogQuery m_asked; ///< what is shown was asked for by this; the fields may say something else by now
    domain::AccessLogQuery m_shown; ///< what the rows answer, or the fault that is said
    QString m_cursor;
    quint64 m_generation = 0;
    bool m_wasAsked = false; ///< by this person
};

} // namespace attune::ui
