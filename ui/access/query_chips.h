// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_log_query_state.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QToolButton;

namespace attune::ui {

/// What is looked for, a chip for each condition, and for the days one that is always there. Each chip but that of all
/// days has a button that takes it away; Backspace takes the last one; "Clear All" takes all. GUI thread.
class QueryChips final : public QWidget
{
    Q_OBJECT

public:
    /// @param state outlives this
    QueryChips(models::AccessLogQueryState &state, QWidget *parent);

    /// What ids are called, so that nobody has to read them. @param names by id
    void setNames(const QHash<QString, QString> &names);
    /// The state was set back without a word.
    void refresh() { rebuild(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void add(QWidget *widget);
    QWidget *chip(const QString &text, const std::function<void()> &remove);
    QString termText(const domain::AccessTerm &term) const;
    void removeTerm(const domain::AccessTerm &term);
    void removeLast();
    void clear();

    models::AccessLogQueryState &m_state;
    QHash<QString, QString> m_names;
    QToolButton *m_last = nullptr; ///< takes the last chip away
};

} // namespace attune::ui
