// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_window.h"

#include <algorithm>

namespace attune::models {

using namespace domain;

namespace {

AccessOrder opposite(AccessOrder order)
{
    return order == AccessOrder::Newest ? AccessOrder::Oldest : AccessOrder::Newest;
}

} // namespace

void AccessWindow::begin(const AccessRowsQuery &question, std::optional<base::Instant> at)
{
    m_question = question;
    m_at = at;
    m_rows.clear();
    m_ids.clear();
    m_before = {.isOver = !at, .cursor = {}}; // from the beginning there is nothing before
    m_behind = {};
}

AccessRowsQuery AccessWindow::questionFor(End end) const
{
    AccessRowsQuery question = m_question;
    const Side &side = sideOf(end);
    question.limit = pageSize;
    question.cursor = side.cursor;
    if (end == End::Before)
        question.order = opposite(m_question.order);
    if (!side.cursor.isEmpty())
        return question;
    if (!m_rows.isEmpty())
        question.at = (end == End::Before ? m_rows.first() : m_rows.last()).entry.at;
    else
        question.at = m_at;
    return question;
}

/// Whether a row lies beyond the outermost one. A question by time alone brings everything of that instant, of which
/// some belongs elsewhere; numbers say what.
bool AccessWindow::isBeyond(const AccessRow &row, End end) const
{
    if (m_rows.isEmpty())
        return true;
    if (m_ids.contains(row.id))
        return false;
    const AccessLogEntry &outermost = (end == End::Before ? m_rows.first() : m_rows.last()).entry;
    if (row.entry.at != outermost.at)
        return true;
    const bool later = row.entry.sequence > outermost.sequence;
    return later == ((end == End::Before) == (m_question.order == AccessOrder::Newest));
}

AccessWindow::Change AccessWindow::take(End end, const AccessRows &page)
{
    Side &side = sideOf(end);
    side.cursor = page.nextCursor;
    side.isOver = page.nextCursor.isEmpty();
    Change change;
    for (const AccessRow &row : page.rows) {
        if (isBeyond(row, end))
            change.rows.append(row);
    }
    if (end == End::Before)
        std::reverse(change.rows.begin(), change.rows.end());
    change.asksAgain = change.rows.isEmpty() && !side.isOver;
    change.gone = std::max<qsizetype>(0, m_rows.size() + change.rows.size() - mostRows);
    return change;
}

void AccessWindow::put(End end, const Change &change)
{
    for (const AccessRow &row : change.rows)
        m_ids.insert(row.id);
    m_rows = end == End::Before ? change.rows + m_rows : m_rows + change.rows;
}

void AccessWindow::cut(End end, qsizetype count)
{
    if (count <= 0)
        return;
    const auto gone = end == End::Before ? m_rows.first(count) : m_rows.last(count);
    for (const AccessRow &row : gone)
        m_ids.remove(row.id);
    if (end == End::Before)
        m_rows.remove(0, count);
    else
        m_rows.remove(m_rows.size() - count, count);
    sideOf(end) = {}; // asked for again by the time of the row that is the outermost now
}

} // namespace attune::models
