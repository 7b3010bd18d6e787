// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_columns.h"
#include "models/audit/access_log_query_state.h"
#include "models/audit/access_window.h"

#include <QAbstractTableModel>

#include <memory>

namespace attune::models {

/// Entries of the access log as rows, whatever their number: a window that moves with who looks (access_window.h), and
/// may begin at any instant. GUI thread.
class AccessRowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Phase { Idle, Loading, Shown, Failed };

    /// @param state outlives this; says what is asked
    explicit AccessRowsModel(const AccessLogQueryState &state, QObject *parent = nullptr);

    /// nullptr: nothing is asked any more, and nothing shown. @param log alive until then
    void setLog(domain::AccessLogPort *log);
    /// From the beginning of what the state says.
    void ask();
    /// The same once more, around a place; what is shown stays until the answer is there.
    void refresh(std::optional<base::Instant> around);
    /// What is shown goes, whatever is asked next.
    void forgetRows();
    /// From an instant on; rows before it can be reached, too.
    void jump(base::Instant at);
    /// To the last rows of the order.
    void jumpToEnd();
    /// The next page at an end, unless one is on its way there, or there is none.
    void more(AccessWindow::End end);
    bool isOver(AccessWindow::End end) const { return m_window.isOver(end); }
    /// Whether every row there is, is here.
    bool hasAll() const;

    Phase phase() const { return m_phase; }
    const std::optional<base::Error> &error() const { return m_error; }
    /// How far back the log reaches for whoever asks, as far as the clinic said.
    std::optional<base::Instant> oldestAt() const { return m_oldestAt; }

    /// Entries of administrators that the question leaves out on purpose.
    qint64 leftOut() const { return m_leftOut; }

    /// Asks how many newer ones wait; the answer is waitingChanged(). Not while a page is on its way.
    void lookForNewer();
    int waiting() const { return m_waiting; }
    /// Brings them in, without anything else moving where they join what is here; else from the beginning.
    void showNewer();

    void setColumns(const QList<AccessColumn> &columns);
    const QList<AccessColumn> &columns() const { return m_columns; }
    /// Times are said in another zone.
    void zoneChanged();

    /// nullptr for an index that is none.
    const domain::AccessRow *row(const QModelIndex &index) const;
    /// -1 for one that is not here.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void phaseChanged();
    void waitingChanged();
    /// The window begins somewhere else: what is shown first is its first row.
    void moved();

private:
    void begin(std::optional<base::Instant> at);
    void request(AccessWindow::End end);
    void taken(AccessWindow::End end, const base::Result<domain::AccessRows> &page);
    void failed(const base::Error &error);
    void beginShowing(const domain::AccessRows &page);
    void insert(AccessWindow::End end, const AccessWindow::Change &change);
    void setPhase(Phase phase);
    void setWaiting(int count);
    bool &isAsking(AccessWindow::End end) { return end == AccessWindow::End::Before ? m_asksBefore : m_asksBehind; }
    QVariant cell(const domain::AccessRow &row, AccessColumn column, int role) const;

    const AccessLogQueryState &m_state;
    domain::AccessLogPort *m_log = nullptr;
    std::unique_ptr<QObject> m_visit; ///< answers to what was asked before this are dropped
    AccessWindow m_window;            ///< what is shown
    AccessWindow m_next;              ///< what is asked for anew, until its first page is there
    domain::AccessRowsQuery m_question;
    QList<AccessColumn> m_columns;
    Phase m_phase = Phase::Idle;
    std::optional<base::Error> m_error;
    std::optional<base::Instant> m_oldestAt;
    QString m_newestCursor;
    domain::AccessOrder m_newestOrder = domain::AccessOrder::Newest; ///< of the question it is of
    qint64 m_leftOut = 0;
    int m_waiting = 0;
    bool m_asksBefore = false;
    bool m_asksBehind = false;
    bool m_asksNewer = false;
};

} // namespace attune::models
