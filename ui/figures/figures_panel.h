// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_figures_port.h"
#include "models/audit/access_log_query_state.h"
#include "models/figures/figure_table.h"
#include "models/ports/clinic_ports.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPagedPaintDevice;
class QPushButton;
class QStackedWidget;

namespace attune::ui {

class FigureView;
class MessageBar;
class RowView;

/// Pictures of what is looked for in the access log, each with its table (FIGURES.md). Shows the filter in force, and
/// changes it: a bar, a person or a stretch of time that is taken becomes a condition. Each picture is a question to
/// the clinic and an entry of its log, so that one is asked for when it is seen and at no other time. GUI thread.
class FiguresPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @param state stays longer
    FiguresPanel(models::AccessLogQueryState &state, QWidget *parent);

    /// nullptr: whoever was here left, and nothing of theirs stays.
    void setPorts(const models::ClinicPorts *ports);
    /// Asks again for what is shown.
    void reload();
    /// Names were hidden or shown: what was read with them goes at once.
    void namesChanged();
    domain::SummaryBy shown() const;
    void choose(domain::SummaryBy by);
    const models::FigureTable &table() const { return m_table; }
    /// @return false when the device could not be written
    bool print(QPagedPaintDevice &device) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *controls();
    bool needsSubject() const;
    void askIfSeen();
    void ask();
    void askForSubjects();
    void takeSubjects(const domain::LogSummary &summary);
    void askFor(const QString &subject);
    void showSummary(const domain::LogSummary &summary);
    void fail(const base::Error &error, const QString &subject);
    void take(int first, int last);
    void takeDays(QDate first, QDate last);
    void takeTerm(domain::AccessField field, const QString &value);
    void showAsTable(bool table);
    void printOut();
    QString subjectInForce() const;
    domain::FiguresQuestion question(domain::SummaryBy by) const;

    models::AccessLogQueryState &m_state;
    const models::ClinicPorts *m_ports = nullptr;
    domain::AccessFiguresPort *m_port = nullptr;
    models::FigureTable m_table;
    std::unique_ptr<QObject> m_visit;
    quint64 m_generation = 0;
    std::optional<domain::FiguresQuestion> m_shown; ///< what the figures answer
    bool m_isStale = true;
    domain::SummaryBy m_subjectsOf = domain::SummaryBy::Time; ///< which list of subjects there is; Time: none
    QComboBox *m_kind;
    QLabel *m_subjectLabel;
    QComboBox *m_subject;
    QPushButton *m_asTable;
    QPushButton *m_print;
    QLabel *m_summary;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    FigureView *m_picture;
    RowView *m_rows;
};

} // namespace attune::ui
