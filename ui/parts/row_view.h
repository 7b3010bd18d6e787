// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace attune::ui {

/// Rows of a models::RowModel. When all rows are asked for again, the one that was chosen stays so, by its key, or the
/// one at its place; at first it is the first one, so that the buttons below have something to act on. Every column is
/// seen whole; one, which may be long, takes what is left. GUI thread.
class RowView final : public QTreeView
{
    Q_OBJECT

public:
    /// @param name its object name @param title for assistive technology
    RowView(const QString &name, const QString &title, QWidget *parent);

    /// Once.
    void setModel(QAbstractItemModel *model) override;
    /// The column that takes what is left; the last one, as long as nothing was said. @param least what it takes at
    /// least, in characters, where its texts are not shorter
    void setGrowing(int column, int least = shortestGrowing);
    /// Letters find rows that begin with them, on a page where they are no commands.
    void setFindsByLetters(bool finds) { m_findsByLetters = finds; }
    /// What it takes to see the texts of every column whole, in pixels.
    int widthOfTexts() const;

Q_SIGNALS:
    /// Another one, or the same one with other contents; also when there is none any more.
    void chosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Letters are commands, as a rule.
    void keyboardSearch(const QString &letters) override
    {
        if (m_findsByLetters)
            QTreeView::keyboardSearch(letters);
    }

private:
    void noteChosen();
    void chooseAgain();
    void fit();

    static constexpr int shortestGrowing = 30; ///< characters

    QString m_key;
    int m_row = 0;
    int m_growing = -1;
    int m_least = shortestGrowing;
    bool m_findsByLetters = false;
    bool m_isReset = false; ///< what changes now is nobody's choice
};

} // namespace attune::ui
