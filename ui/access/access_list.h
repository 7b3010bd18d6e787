// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_rows_model.h"

#include <QWidget>

class QTreeView;

namespace attune::ui {

class TimeBar;

/// The entries of the access log, whatever their number. Rows come and go at both ends while one scrolls, and nothing
/// jumps; the entry that was chosen stays so, also when it is out of sight or everything is asked for again. While
/// there are more than fit into memory, the bar at the side is one of time. GUI thread.
class AccessList final : public QWidget
{
    Q_OBJECT

public:
    /// @param model and state outlive this
    AccessList(models::AccessRowsModel &model, const models::AccessLogQueryState &state, QWidget *parent);

    QTreeView *view() const { return m_view; }
    /// The chosen one; nullptr for none, or one that is not in memory.
    const domain::AccessRow *chosen() const;
    /// Chooses an entry as soon as it is there.
    void choose(const QString &id);
    /// The one before or behind the chosen one.
    void step(int rows);
    /// Nothing is chosen any more.
    void forget();
    /// When what is shown first happened.
    std::optional<base::Instant> topAt() const;
    void fit();
    /// As Enter does.
    void openDetails() { Q_EMIT detailsWanted(); }

Q_SIGNALS:
    /// Another one was chosen.
    void chosenChanged();
    /// Enter, or a double click.
    void detailsWanted();
    /// For a menu about a cell.
    void menuWanted(const QModelIndex &index, const QPoint &place);
    /// Somebody began to type: letters are what is looked for.
    void typed(const QString &letters);
    /// A click on the heading of time.
    void orderWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectModel();
    void restore();
    void followScrolling();
    void noteTop();
    void showBars();
    void noteChosen(const QModelIndex &current);
    bool takeKey(int key);

    models::AccessRowsModel &m_model;
    const models::AccessLogQueryState &m_state;
    QTreeView *m_view;
    TimeBar *m_time;
    QString m_chosen;        ///< id
    QString m_top;           ///< id of the row that was shown first, while rows come and go
    bool m_isMoving = false; ///< what changes now is nobody's choice
    bool m_wantsEnd = false; ///< the last rows are to be shown as soon as they are there
};

} // namespace attune::ui
