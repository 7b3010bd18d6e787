// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"

#include <QSet>

namespace attune::models {

/// The part of a long log that is in memory: rows that follow each other, of which pages come at both ends and go at
/// the far one. It knows how to ask for what lies before and behind it, so that any place can be the first one, and
/// that nobody has to count. Memory does not grow with the log.
class AccessWindow
{
public:
    static constexpr qsizetype mostRows = 2000;
    static constexpr int pageSize = 200;
    enum class End { Before, Behind };

    /// Begins anew: at an instant, or at the beginning of what is asked for.
    void begin(const domain::AccessRowsQuery &question, std::optional<base::Instant> at);
    const QList<domain::AccessRow> &rows() const { return m_rows; }
    /// What the rows answer.
    const domain::AccessRowsQuery &question() const { return m_question; }
    /// Whether nothing more is there at an end, as far as is known.
    bool isOver(End end) const { return sideOf(end).isOver; }
    /// The question for the next page at an end. Only where it is not over.
    domain::AccessRowsQuery questionFor(End end) const;

    /// What a page brings.
    struct Change
    {
        QList<domain::AccessRow> rows; ///< new ones, in the order of the list
        qsizetype gone = 0;            ///< rows that are too many now at the other end, once these are in
        bool asksAgain = false;        ///< all were known: the next page has to come
    };
    /// Takes an answer to questionFor(); rows that are there already are left out. Nothing changes until put().
    Change take(End end, const domain::AccessRows &page);
    void put(End end, const Change &change);
    void cut(End end, qsizetype count);
    /// Newer ones have been written: what lies before the first row may be more than was known.
    void reopen(End end) { sideOf(end).isOver = false; }

private:
    struct Side
    {
        bool isOver = false;
        QString cursor; ///< of the next page; empty: by the time of the outermost row
    };
    bool isBeyond(const domain::AccessRow &row, End end) const;
    Side &sideOf(End end) { return end == End::Before ? m_before : m_behind; }
    const Side &sideOf(End end) const { return end == End::Before ? m_before : m_behind; }

    domain::AccessRowsQuery m_question;
    std::optional<base::Instant> m_at;
    QList<domain::AccessRow> m_rows;
    QSet<QString> m_ids;
    Side m_before;
    Side m_behind;
};

} // namespace attune::models
