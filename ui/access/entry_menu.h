// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_rows_model.h"

#include <QObject>

class QMenu;

namespace attune::ui {

class AccessList;

/// What can be done with an entry of the access log: looked for with it or without it, opened, copied. What is looked
/// for changes in the state, which lives longer, as model and list do. GUI thread.
class EntryMenu final : public QObject
{
    Q_OBJECT

public:
    EntryMenu(const models::AccessRowsModel &model, models::AccessLogQueryState &state, AccessList &list);

    /// Whether whoever looks has a page on which a recording is opened.
    void setOpensRecordings(bool opens) { m_opensRecordings = opens; }
    /// Deletes itself when it is closed.
    /// @param place on the screen
    void open(const QModelIndex &index, const QPoint &place);

Q_SIGNALS:
    /// Another question, whose answer begins at an instant instead of at its top.
    void aroundWanted(const attune::domain::AccessQuery &query, attune::base::Instant at);
    void recordingWanted(const QString &id);

private:
    void addFilters(QMenu *menu, const domain::AccessRow &row, models::AccessColumn column);
    void addActs(QMenu *menu, const QModelIndex &index, const domain::AccessRow &row);
    void filterBy(domain::AccessField field, const QString &value, bool excluded);
    void askAround(const domain::AccessRow &row);
    QString textOf(const domain::AccessRow &row) const;

    const models::AccessRowsModel &m_model;
    models::AccessLogQueryState &m_state;
    AccessList &m_list;
    bool m_opensRecordings = false;
};

} // namespace attune::ui
