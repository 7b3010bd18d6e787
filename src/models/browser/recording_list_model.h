// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "models/browser/comeback.h"
#include "models/browser/recording_columns.h"
#include "models/browser/row_window.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace attune::models {

/// The recordings a query finds: as many rows as there are, of which those are fetched that a view asks for. One can
/// jump anywhere; what is far away is forgotten. Sorting and filtering happen on the server, over the whole set.
/// Answers to an older query are dropped. When recordings come or go meanwhile, rows fetched at different times can
/// overlap by as many; reload() sets it right. GUI thread.
class RecordingListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum RecordingColumn::Id;
    static constexpr int ColumnCount = RecordingColumn::Count;
    /// WatchedRole: percent watched by the asking person, in the column that says so, where there is any.
    enum Role { IdRole = Qt::UserRole, IconNameRole, IsNewRole, SentenceRole, WatchedRole };
    enum class State { Idle, Loading, Empty, EmptyByFilter, Failed };
    Q_ENUM(State)

    explicit RecordingListModel(QObject *parent = nullptr);

    /// nullptr forgets every row.
    void setCatalog(domain::RecordingCatalog *catalog);
    void setQuery(const domain::RecordingQuery &query);
    const domain::RecordingQuery &query() const { return m_query; }
    void reload();
    /// What is shown goes; reload() brings it back as it is to be shown now.
    void forgetRows();
    /// Asks for one row again, for example after it was watched.
    void refresh(const domain::RecordingId &id);

    State state() const { return m_state; }
    const std::optional<base::Error> &error() const { return m_error; }
    /// The clinic does not answer, and the rows are those of its last answer to this question. It is asked again and
    /// again, so that the list comes back by itself.
    bool isOffline() const;
    std::optional<qint64> total() const { return m_total; }
    bool totalIsAtLeast() const { return m_totalIsAtLeast; }
    /// Rows that are in memory, of rowCount().
    int rowsInMemory() const { return m_window.rowsInMemory(); }
    /// nullptr while the row is not here; asking for its data() fetches it.
    const domain::Recording *recording(const QModelIndex &index) const;
    QModelIndex indexOf(const domain::RecordingId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// Also of a number that is no column.
    static bool isSortable(int column)
    {
        return column >= 0 && column < ColumnCount && columnAt(column).sort.has_value();
    }
    /// @param column 0 to ColumnCount - 1
    static const RecordingColumn &columnAt(int column)
    {
        return recordingColumns().at(static_cast<std::size_t>(column));
    }

Q_SIGNALS:
    void stateChanged();

private:
    void want(int row) const;
    void fetchWanted();
    void fetch(int page);
    void take(int page, const base::Result<domain::Page<domain::Recording>> &answer);
    void takeFirst(const domain::Page<domain::Recording> &answer);
    void countAll();
    /// What the answer says about the end of the list.
    int rowsAccordingTo(int page, const domain::Page<domain::Recording> &answer) const;
    void setRowCount(int rows);
    void setState(State state);
    bool isFiltered() const;

    domain::RecordingCatalog *m_catalog = nullptr;
    domain::RecordingQuery m_query;
    RowWindow m_window;
    int m_rows = 0;
    std::optional<qint64> m_total;
    bool m_totalIsAtLeast = false;
    std::optional<base::Error> m_error;
    State m_state = State::Idle;
    std::optional<domain::RecordingQuery> m_shownQuery; ///< what the rows are an answer to
    QTimer m_again;
    Comeback m_comeback;
    bool m_isAway = false; ///< the newest question about the first page was not answered
    quint64 m_generation = 0;
    bool m_fetching = false;
    // What a view asked for is not part of what the model says: data() may note it.
    mutable QList<int> m_wanted; ///< pages, the newest last
    mutable QTimer m_fetchTimer;
};

} // namespace attune::models
