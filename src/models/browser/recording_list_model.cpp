// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/browser/recording_list_model.h"

#include "base/when_done.h"
#include "models/words/plain_hint.h"
#include "models/words/words.h"

#include <algorithm>
#include <limits>

namespace attune::models {

using domain::Recording;
using domain::RecordingQuery;
using domain::RecordingStatus;

namespace {

/// While a scroll bar is dragged only the last places count.
constexpr qsizetype mostWanted = 3;
constexpr std::chrono::milliseconds fetchDelay{15};
constexpr std::chrono::seconds untilNextTry{3};

/// Numbers stand one below the other, and their heading above them.
int alignmentOf(int column)
{
    const bool right = RecordingListModel::columnAt(column).align == RecordingColumn::Align::Right;
    return static_cast<int>(right ? Qt::AlignRight : Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter);
}

} // namespace

RecordingListModel::RecordingListModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_fetchTimer.setSingleShot(true);
    connect(&m_fetchTimer, &QTimer::timeout, this, &RecordingListModel::fetchWanted);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &RecordingListModel::reload);
}

void RecordingListModel::setCatalog(domain::RecordingCatalog *catalog)
{
    m_catalog = catalog;
    m_again.stop();
    m_comeback.answered();
    m_isAway = false;
    m_shownQuery.reset();
    if (catalog) {
        reload();
        return;
    }
    forgetRows();
    setState(State::Idle);
}

void RecordingListModel::forgetRows()
{
    beginResetModel();
    ++m_generation;
    m_window = RowWindow();
    m_rows = 0;
    m_wanted.clear();
    m_total.reset();
    m_shownQuery.reset();
    endResetModel();
}

void RecordingListModel::setQuery(const RecordingQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    reload();
}

void RecordingListModel::reload()
{
    if (!m_catalog)
        return;
    ++m_generation;
    m_again.stop();
    m_wanted.clear();
    m_fetching = false;
    if (!isOffline()) // else it is said until an answer is here
        m_error.reset();
    setState(State::Loading); // rows stay until the answer is here
    fetch(0);
}

void RecordingListModel::refresh(const domain::RecordingId &id)
{
    if (!m_catalog)
        return;
    base::whenDone(m_catalog->recording(id), this, [this, id](const base::Result<Recording> &answer) {
        const int row = m_window.rowOf(id);
        if (!answer || row < 0 || row >= m_rows)
            return;
        m_window.replace(row, *answer);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

void RecordingListModel::want(int row) const
{
    const int page = m_window.pageOf(row);
    m_wanted.removeAll(page);
    m_wanted.append(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    if (!m_fetchTimer.isActive())
        m_fetchTimer.start(fetchDelay);
}

void RecordingListModel::fetchWanted()
{
    if (m_fetching || m_state == State::Loading)
        return;
    while (!m_wanted.isEmpty()) {
        const int page = m_wanted.takeLast();
        if (!m_window.has(page) && m_window.firstRowOf(page) < m_rows)
            return fetch(page);
    }
}

void RecordingListModel::fetch(int page)
{
    m_fetching = true;
    RecordingQuery query = m_query;
    if (page > 0) { // the first is asked for anew: the list may be another one now
        const RowWindow::Way way = m_window.wayTo(page);
        query.cursor = way.cursor;
        query.skip = way.skip;
    }
    base::whenDone(m_catalog->recordings(query), this,
                   [this, page, generation = m_generation](const base::Result<domain::Page<Recording>> &answer) {
                       if (generation == m_generation)
                           take(page, answer);
                   });
}

void RecordingListModel::take(int page, const base::Result<domain::Page<Recording>> &answer)
{
    m_fetching = false;
    if (!answer) {
        m_error = answer.error();
        if (page == 0) {
            m_isAway = Comeback::mayHelp(*m_error);
            if (m_isAway)
                m_again.start(m_comeback.next());
            return setState(State::Failed);
        }
        m_wanted.append(page);
        m_fetchTimer.start(untilNextTry);
        return setState(State::Idle); // what is here stays; the rest is tried again
    }
    m_error.reset();
    m_comeback.answered();
    m_isAway = false;
    if (page == 0)
        return takeFirst(*answer);
    m_window.put(page, answer->items, answer->nextCursor);
    setRowCount(rowsAccordingTo(page, *answer));
    const int first = m_window.firstRowOf(page);
    const int last = std::min(first + m_window.pageSize(), m_rows) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    if (!m_wanted.isEmpty())
        m_fetchTimer.start(fetchDelay);
    setState(State::Idle);
}

void RecordingListModel::takeFirst(const domain::Page<Recording> &answer)
{
    beginResetModel();
    m_window = RowWindow(m_query.pageSize);
    m_window.put(0, answer.items, answer.nextCursor);
    m_total = answer.total;
    m_totalIsAtLeast = answer.totalIsAtLeast;
    m_rows = rowsAccordingTo(0, answer);
    m_shownQuery = m_query;
    endResetModel();
    setState(m_rows == 0 ? (isFiltered() ? State::EmptyByFilter : State::Empty) : State::Idle);
    if (m_totalIsAtLeast)
        countAll();
}

/// After the first rows are on the screen: counting a million takes longer than finding the first of them.
void RecordingListModel::countAll()
{
    RecordingQuery query = m_query;
    query.pageSize = 1;
    query.countAll = true;
    base::whenDone(m_catalog->recordings(query), this,
                   [this, generation = m_generation](const base::Result<domain::Page<Recording>> &answer) {
                       if (generation != m_generation || !answer || !answer->total)
                           return;
                       m_total = answer->total;
                       m_totalIsAtLeast = false;
                       setRowCount(static_cast<int>(std::min<qint64>(*m_total, std::numeric_limits<int>::max() / 2)));
                       setState(m_state);
                   });
}

bool RecordingListModel::isOffline() const
{
    return m_isAway && m_rows > 0 && m_shownQuery == m_query;
}

int RecordingListModel::rowsAccordingTo(int page, const domain::Page<Recording> &answer) const
{
    const int end = m_window.firstRowOf(page) + static_cast<int>(answer.items.size());
    const int known = page == 0 ? static_cast<int>(answer.total.value_or(0)) : m_rows;
    if (answer.nextCursor.isEmpty())
        return end; // fewer than there were
    return std::max(known, end + 1);
}

void RecordingListModel::setRowCount(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

bool RecordingListModel::isFiltered() const
{
    return !m_query.statuses.isEmpty() || !m_query.clientId.isEmpty() || !m_query.clinicianId.isEmpty() ||
           m_query.from || m_query.to || !m_query.text.trimmed().isEmpty() || m_query.onlyNew;
}

void RecordingListModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

const Recording *RecordingListModel::recording(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows ? m_window.row(index.row()) : nullptr;
}

QModelIndex RecordingListModel::indexOf(const domain::RecordingId &id) const
{
    const int row = m_window.rowOf(id);
    return row < 0 || row >= m_rows ? QModelIndex() : index(row, 0);
}

int RecordingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RecordingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Recording *row = recording(index);
    if (!row) {
        want(index.row());
        return index.column() == When && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) ? tr("Loading…")
                                                                                                     : QVariant();
    }
    const RecordingColumn &column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column.text(*row);
    case Qt::ToolTipRole:
        return plainHint((column.hint ? column.hint : column.text)(*row));
    case Qt::TextAlignmentRole:
        return alignmentOf(column.id);
    case IdRole:
        return row->id.value();
    case IconNameRole:
        return column.hasIcon() ? column.icon(*row) : QString();
    case IsNewRole:
        return row->isNew && row->status == RecordingStatus::Available;
    case SentenceRole:
        return Words::statusSentence(*row);
    case WatchedRole:
        return column.id == Watched && row->status == RecordingStatus::Available && !row->isNew
                   ? QVariant(row->watchedPercent)
                   : QVariant();
    default:
        return {};
    }
}

QVariant RecordingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return columnAt(section).titleText();
}

void RecordingListModel::sort(int column, Qt::SortOrder order)
{
    if (!isSortable(column))
        return;
    RecordingQuery query = m_query;
    query.sort = *columnAt(column).sort;
    query.order = order == Qt::AscendingOrder ? RecordingQuery::Order::Ascending : RecordingQuery::Order::Descending;
    setQuery(query);
}

} // namespace attune::models
