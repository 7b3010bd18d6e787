// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/report_text.h"

#include <QTimeZone>

#include <optional>

namespace attune::models {

/// A report as far as it has come: its pages put together, counted and hashed here again. GUI thread.
class ReportDocument
{
public:
    /// The next page. Corrupt when it does not continue what came before, or its hash is not that of the rows: then
    /// nothing of it is kept.
    base::Result<void> add(const domain::ReportPage &page);

    bool isEmpty() const { return !m_head; }
    /// Every row has come.
    bool isWhole() const { return m_head && m_nextCursor.isEmpty(); }
    const domain::ReportHead &head() const { return *m_head; }
    const QList<domain::ReportRow> &rows() const { return m_rows; }
    /// Of the rows that are here.
    const QString &sha256() const { return m_sha256; }
    const QString &nextCursor() const { return m_nextCursor; }
    /// What saving shows to the server; empty while it is not whole.
    const QString &proof() const { return m_proof; }
    QTimeZone zone() const;

    /// How many rows a section has, of those that are here.
    qsizetype rowsOf(int section) const;
    /// How often each value of a section's group stands there, most first; empty for a section without one.
    QList<std::pair<QString, qint64>> groupsOf(int section) const;

private:
    std::optional<domain::ReportHead> m_head;
    QList<domain::ReportRow> m_rows;
    QString m_sha256;
    QString m_nextCursor;
    QString m_proof;
};

} // namespace attune::models
