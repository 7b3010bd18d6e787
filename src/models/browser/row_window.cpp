// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/browser/row_window.h"

#include <algorithm>

namespace attune::models {

using domain::Recording;

const Recording *RowWindow::row(int row) const
{
    const auto page = m_pages.constFind(pageOf(row));
    const int at = row % m_pageSize;
    return row >= 0 && page != m_pages.constEnd() && at < page->size() ? &page->at(at) : nullptr;
}

int RowWindow::rowOf(const domain::RecordingId &id) const
{
    for (auto page = m_pages.constBegin(); page != m_pages.constEnd(); ++page) {
        const auto found =
            std::find_if(page->begin(), page->end(), [&id](const Recording &recording) { return recording.id == id; });
        if (found != page->end())
            return firstRowOf(page.key()) + static_cast<int>(found - page->begin());
    }
    return -1;
}

void RowWindow::replace(int row, const Recording &recording)
{
    if (this->row(row))
        m_pages[pageOf(row)][row % m_pageSize] = recording;
}

void RowWindow::put(int page, const QList<Recording> &rows, const QString &next)
{
    m_pages.insert(page, rows);
    if (next.isEmpty())
        m_beginnings.remove(page + 1);
    else
        m_beginnings.insert(page + 1, next);
    while (m_pages.size() > mostPages) {
        const auto keys = m_pages.keys();
        m_pages.remove(*std::max_element(keys.begin(), keys.end(),
                                         [page](int a, int b) { return std::abs(a - page) < std::abs(b - page); }));
    }
}

RowWindow::Way RowWindow::wayTo(int page) const
{
    const auto after = m_beginnings.upperBound(page);
    if (after == m_beginnings.begin())
        return {{}, qint64(firstRowOf(page))};
    const auto near = std::prev(after);
    return {near.value(), qint64(firstRowOf(page - near.key()))};
}

int RowWindow::rowsInMemory() const
{
    qsizetype count = 0;
    for (const auto &page : m_pages)
        count += page.size();
    return static_cast<int>(count);
}

} // namespace attune::models
