// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_log_query_state.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;

namespace attune::ui {

/// Everything of one entry, beside the list: what the row has at once, and what the clinic says of its proof. Up and
/// Down go to the next one here as in the list. GUI thread.
class AccessDetailPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @param state outlives this; says in whose time things are told
    AccessDetailPanel(const models::AccessLogQueryState &state, QWidget *parent);

    /// nullptr: nobody is here. @param log alive until then
    /// @param opensRecordings whether recordings are anything to whoever is here
    void setLog(domain::AccessLogPort *log, bool opensRecordings);
    /// Reading an entry whole is an entry of the log, so it is asked for when the panel is seen and the choice rests.
    void showRow(const domain::AccessRow &row);
    void forget();
    /// Asks again for what could not be read.
    void reload();
    /// Its text, for the clipboard.
    QString text() const;

Q_SIGNALS:
    /// To the entry before (-1) or behind (1).
    void stepWanted(int rows);
    void recordingWanted(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Lines = QList<std::pair<QString, QString>>;
    Lines lines() const;
    Lines origin() const;
    void ask();
    void render();
    bool isNarrow() const;

    const models::AccessLogQueryState &m_state;
    domain::AccessLogPort *m_log = nullptr;
    bool m_opensRecordings = false;
    std::unique_ptr<QObject> m_visit;
    std::optional<domain::AccessRow> m_row;
    std::optional<domain::AccessDetail> m_detail;
    QString m_problem; ///< why there is no proof state
    bool m_isNarrow = false; ///< when it was written
    QTimer m_rest;
    QLabel *m_text;
    QWidget *m_open;
};

} // namespace attune::ui
