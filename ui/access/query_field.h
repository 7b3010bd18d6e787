// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_query.h"
#include "models/audit/query_suggestions.h"

#include <QLineEdit>
#include <QStandardItemModel>

class QCompleter;

namespace attune::ui {

/// A typed question to the access log. How a word may go on is listed below it; what cannot be understood is
/// underlined, and said to assistive technology. GUI thread.
class QueryField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit QueryField(QWidget *parent);

    void showFault(const std::optional<domain::AccessQueryFault> &fault);
    /// Who may be suggested: of whom something is shown, or was.
    void setNames(const models::QueryNames &names);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void underline(qsizetype at, qsizetype length);
    void suggest();
    void take(const QModelIndex &index);

    models::QueryNames m_names;
    models::QuerySuggestions::Found m_found;
    QStandardItemModel m_list;
    QCompleter *m_completer;
};

} // namespace attune::ui
