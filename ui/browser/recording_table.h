// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/browser/recording_list_model.h"

#include <QJsonObject>
#include <QSet>
#include <QTableView>

namespace attune::ui {

/// The rows of recordings. As long as a person has not arranged the columns, they fill the width there is: where it is
/// small, those go first that the details beside the table say as well. What a person arranges (widths, places, hidden
/// columns, order) is theirs, and is in arrangement(). GUI thread.
class RecordingTable final : public QTableView
{
    Q_OBJECT

public:
    RecordingTable(models::RecordingListModel &model, QWidget *parent);

    /// Columns that make no sense for a person's role are not there at all.
    void setOffered(int column, bool isOffered);
    /// Without emitting. @param state of arrangement(); an empty one is how it is for everybody at first
    void restore(const QJsonObject &state);
    QJsonObject arrangement() const;
    /// Asks the model for the order that the header shows.
    void applyOrder();

Q_SIGNALS:
    /// The person arranged columns or order.
    void arranged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Letters are commands here, and finding is the filter's work: Qt would look through every row of a long list for
    /// one that begins with what is typed.
    void keyboardSearch(const QString &) override {}

private:
    void createHeader();
    void noteOrder(int column, Qt::SortOrder order);
    void followText();
    void noteArranged();
    void takeOver();
    void fit();
    QList<int> widthsOf(const QList<int> &columns, int room) const;
    int widthOf(const QString &text) const;
    int preferred(int column) const;
    /// Numbers and dates are never cut; names may be.
    int smallest(int column) const;
    void toggle(int column, bool isShown);

    models::RecordingListModel &m_model;
    QSet<int> m_offered;
    QSet<int> m_hiddenByPerson;
    bool m_isArranged = false; ///< widths and places are the person's
    bool m_isOurs = false;     ///< what changes now is not the person's doing
    int m_character = 1;       ///< width of one, of the text that widths were measured for
    std::pair<int, Qt::SortOrder> m_order{models::RecordingListModel::When, Qt::DescendingOrder};
};

} // namespace attune::ui
