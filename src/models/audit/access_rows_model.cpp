// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_rows_model.h"

#include "base/when_done.h"
#include "models/table/may_stay.h"
#include "models/table/row_model.h"

#include <algorithm>
#include <utility>

namespace attune::models {

using namespace domain;
using End = AccessWindow::End;

AccessRowsModel::AccessRowsModel(const AccessLogQueryState &state, QObject *parent)
    : QAbstractTableModel(parent), m_state(state), m_columns(AccessColumns::usual())
{}

void AccessRowsModel::setLog(AccessLogPort *log)
{
    m_visit.reset();
    m_log = log;
    forgetRows();
    m_asksBefore = m_asksBehind = m_asksNewer = false;
    m_error.reset();
    m_oldestAt.reset();
    m_leftOut = 0;
    setWaiting(0);
    setPhase(Phase::Idle);
}

void AccessRowsModel::ask()
{
    begin({});
}

void AccessRowsModel::jump(base::Instant at)
{
    begin(at);
}

void AccessRowsModel::jumpToEnd()
{
    const bool endsInThePast = m_state.order() == AccessOrder::Newest;
    begin(endsInThePast ? base::fromUnixMs(0) : m_state.now() + std::chrono::days(1));
}

void AccessRowsModel::refresh(std::optional<base::Instant> around)
{
    begin(around);
}

void AccessRowsModel::forgetRows()
{
    beginResetModel();
    m_window = {};
    endResetModel();
    m_newestCursor.clear();
}

void AccessRowsModel::begin(std::optional<base::Instant> at)
{
    if (!m_log)
        return;
    m_visit = std::make_unique<QObject>();
    m_question = m_state.question();
    m_next.begin(m_question, at);
    m_asksBefore = m_asksBehind = m_asksNewer = false;
    setWaiting(0);
    setPhase(Phase::Loading);
    base::whenDone(m_log->rows(m_next.questionFor(End::Behind)), m_visit.get(),
                   [this](const base::Result<AccessRows> &page) { page ? beginShowing(*page) : failed(page.error()); });
}

/// What belongs to another question goes with an answer, also one that is an error: it must not look like this one's.
/// Rows of the same question stay where they are, unless they are not for whoever asks any more.
void AccessRowsModel::failed(const base::Error &error)
{
    if (m_window.question() != m_question || !mayStayAfter(error))
        forgetRows();
    m_error = error;
    setPhase(Phase::Failed);
}

void AccessRowsModel::beginShowing(const AccessRows &page)
{
    beginResetModel();
    m_window = std::exchange(m_next, {});
    m_window.put(End::Behind, m_window.take(End::Behind, page));
    endResetModel();
    m_oldestAt = page.oldestAt ? page.oldestAt : m_oldestAt;
    m_newestCursor = page.newestCursor;
    m_newestOrder = m_question.order;
    m_leftOut = page.leftOut;
    m_error.reset();
    setPhase(Phase::Shown);
    Q_EMIT moved();
    // Who begins at the very end of what there is, sees what leads to it.
    const bool needsMore = m_window.isOver(End::Behind) && rowCount() < AccessWindow::pageSize;
    if (needsMore && !m_window.isOver(End::Before))
        request(End::Before);
}

void AccessRowsModel::more(End end)
{
    const bool canAsk = m_log && m_visit && (m_phase == Phase::Shown || m_phase == Phase::Failed) && rowCount() > 0;
    if (canAsk && !isAsking(end) && !m_window.isOver(end))
        request(end);
}

bool AccessRowsModel::hasAll() const
{
    return m_window.isOver(End::Before) && m_window.isOver(End::Behind);
}

void AccessRowsModel::request(End end)
{
    isAsking(end) = true;
    base::whenDone(m_log->rows(m_window.questionFor(end)), m_visit.get(),
                   [this, end](const base::Result<AccessRows> &page) { taken(end, page); });
}

void AccessRowsModel::taken(End end, const base::Result<AccessRows> &page)
{
    isAsking(end) = false;
    if (!page)
        return failed(page.error());
    if (end == End::Before && !page->newestCursor.isEmpty()) {
        m_newestCursor = page->newestCursor;
        m_newestOrder = m_question.order == AccessOrder::Newest ? AccessOrder::Oldest : AccessOrder::Newest;
    }
    const AccessWindow::Change change = m_window.take(end, *page);
    insert(end, change);
    m_error.reset();
    if (change.asksAgain)
        return request(end);
    setPhase(Phase::Shown);
}

void AccessRowsModel::insert(End end, const AccessWindow::Change &change)
{
    if (change.rows.isEmpty())
        return;
    const int first = end == End::Before ? 0 : rowCount();
    beginInsertRows({}, first, first + static_cast<int>(change.rows.size()) - 1);
    m_window.put(end, change);
    endInsertRows();
    if (change.gone == 0)
        return;
    const End far = end == End::Before ? End::Behind : End::Before;
    const int gone = static_cast<int>(change.gone);
    const int from = far == End::Before ? 0 : rowCount() - gone;
    beginRemoveRows({}, from, from + gone - 1);
    m_window.cut(far, gone);
    endRemoveRows();
}

void AccessRowsModel::lookForNewer()
{
    const bool isBusy = m_asksNewer || m_asksBefore || m_asksBehind || m_phase != Phase::Shown;
    if (!m_log || isBusy || m_newestCursor.isEmpty())
        return;
    m_asksNewer = true;
    AccessRowsQuery question = m_question;
    question.order = m_newestOrder;
    base::whenDone(m_log->newer(question, m_newestCursor), m_visit.get(), [this](const base::Result<int> &count) {
        m_asksNewer = false;
        if (count) // a clinic that cannot be reached is asked again
            setWaiting(*count);
    });
}

void AccessRowsModel::showNewer()
{
    const bool joins = m_question.order == AccessOrder::Newest && m_window.isOver(End::Before) && rowCount() > 0;
    if (!joins)
        return ask();
    setWaiting(0);
    m_window.reopen(End::Before);
    more(End::Before);
}

void AccessRowsModel::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void AccessRowsModel::setWaiting(int count)
{
    if (std::exchange(m_waiting, count) != count)
        Q_EMIT waitingChanged();
}

void AccessRowsModel::setColumns(const QList<AccessColumn> &columns)
{
    if (columns == m_columns)
        return;
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void AccessRowsModel::zoneChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
}

const AccessRow *AccessRowsModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_window.rows().size() ? &m_window.rows().at(index.row()) : nullptr;
}

int AccessRowsModel::rowOf(const QString &id) const
{
    const auto &rows = m_window.rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const AccessRow &row) { return row.id == id; });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

int AccessRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_window.rows().size());
}

int AccessRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant AccessRowsModel::cell(const AccessRow &row, AccessColumn column, int role) const
{
    const QTimeZone zone = m_state.zone();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return AccessColumns::row(column).text(row, zone);
    case Qt::ToolTipRole:
        return plainHint(AccessColumns::hint(column, row, zone));
    case RowIconRole: {
        const bool stands = column == AccessColumn::Outcome &&
                            (row.entry.outcome == LogOutcome::Refused || row.entry.outcome == LogOutcome::Failed);
        return stands ? QVariant(QStringLiteral("problem")) : QVariant();
    }
    default:
        return {};
    }
}

QVariant AccessRowsModel::data(const QModelIndex &index, int role) const
{
    const AccessRow *shown = checkIndex(index, CheckIndexOption::IndexIsValid) ? row(index) : nullptr;
    if (!shown)
        return {};
    return role == RowKeyRole ? QVariant(shown->id) : cell(*shown, m_columns.at(index.column()), role);
}

QVariant AccessRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isTitle && section >= 0 && section < m_columns.size()
               ? QVariant(AccessColumns::title(m_columns.at(section), m_state.zone()))
               : QVariant();
}

} // namespace attune::models
