// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// What narrows the list of recordings: a search text with a time in it, status, period, new ones. GUI thread.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Writes the filters into a query; its order is left alone.
    void fill(domain::RecordingQuery &query) const;
    /// What is kept over restarts: everything but the search text, which may hold a name.
    QJsonObject state() const;
    /// Without emitting. An empty state shows everything.
    void restore(const QJsonObject &state);
    /// What a psychologist starts with: unseen, of the last 30 days.
    void showToReview();
    void clear();
    /// Everything that has this text, whatever was chosen before.
    void showOnly(const QString &text);
    void focusSearch();
    /// At the right end: how many were found.
    void showCount(const QString &text);

Q_SIGNALS:
    void changed();
    /// Enter in the search field.
    void submitted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createFields();
    void apply();

    QLineEdit *m_search;
    QComboBox *m_status;
    QComboBox *m_period;
    QPushButton *m_onlyNew;
    QPushButton *m_clear;
    QLabel *m_count;
    QWidgetList m_spareable; ///< what goes first where there is little room
    QTimer m_typing;
};

} // namespace attune::ui
