// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_log_query_state.h"
#include "ui/style/folding_row.h"

class QComboBox;
class QLabel;

namespace attune::ui {

class DayField;

/// Which days of the access log are meant, in whose time, and in which order. GUI thread.
class PeriodBar final : public FoldingRow
{
    Q_OBJECT

public:
    /// @param state outlives this
    PeriodBar(models::AccessLogQueryState &state, QWidget *parent);

    /// What is wrong with what was typed as a day; empty when nothing is.
    QString fault() const;
    /// Whether the clinic said which zone it is in.
    void showZones();
    /// The state was set back without a word.
    void refresh();

Q_SIGNALS:
    /// What is typed as a day became readable, or stopped being so.
    void faultChanged();

private:
    void fillPeriods();
    void showState();
    void takePeriod();
    void takeDays();

    models::AccessLogQueryState &m_state;
    QComboBox *m_period;
    DayField *m_first;
    DayField *m_last;
    QLabel *m_firstLabel;
    QLabel *m_lastLabel;
    QComboBox *m_zone;
    QComboBox *m_order;
    bool m_isOneDay = false;  ///< one field for the day that is both
    bool m_isOurs = false;    ///< what changes the state now was entered here
    bool m_isShowing = false; ///< what changes now is nobody's choice
};

} // namespace attune::ui
