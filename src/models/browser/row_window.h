// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <QHash>
#include <QMap>

namespace attune::models {

/// The part of a long list that is in memory: pages of it, in order, where they are looked at. Pages far from the one
/// that came last are forgotten, so memory does not grow with the list. Where pages begin is kept (about 60 bytes
/// each), so that a page that was next to one we had is found without passing over rows.
class RowWindow
{
public:
    static constexpr int mostPages = 60;

    explicit RowWindow(int pageSize = 50) : m_pageSize(pageSize) {}

    int pageSize() const { return m_pageSize; }
    int pageOf(int row) const { return row / m_pageSize; }
    int firstRowOf(int page) const { return page * m_pageSize; }
    bool has(int page) const { return m_pages.contains(page); }
    /// nullptr when the row is not in memory.
    const domain::Recording *row(int row) const;
    /// -1 when it is not in memory.
    int rowOf(const domain::RecordingId &id) const;
    void replace(int row, const domain::Recording &recording);

    /// @param next cursor of the page after it; empty when there is none
    void put(int page, const QList<domain::Recording> &rows, const QString &next);

    /// How to ask for a page: the nearest known beginning before it, and how many rows to pass over from there.
    struct Way
    {
        QString cursor;
        qint64 skip = 0;
    };
    Way wayTo(int page) const;

    int rowsInMemory() const;

private:
    int m_pageSize;
    QHash<int, QList<domain::Recording>> m_pages;
    QMap<int, QString> m_beginnings; ///< cursor by page
};

} // namespace attune::models
