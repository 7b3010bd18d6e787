// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/routes/call.h"

namespace attune::server::routes {

/// A place in a list as only this server can read it, and only for whom it was made: it says nothing of how many rows
/// there are before it. Empty for no place: behind the last row. @param list name of the list
QString sealedCursor(const Call &call, const char *list, const QString &place);
/// The place in a cursor; empty when there is none. invalid_field for one that was not made here, for this list and
/// this person.
base::Result<QString> openedCursor(const Call &call, const char *list, const QString &cursor);

/// Which rows of a list are asked for.
struct CursorRequest
{
    QString cursor; ///< opened; empty for the first page
    int limit = 0;

    /// Whether one row more than the page was found; that one is taken off.
    template <typename T>
    bool cut(QList<T> &found) const
    {
        const bool more = found.size() > limit;
        if (more)
            found.removeLast();
        return more;
    }
};
/// "cursor" and "limit" of the query. @param usual limit when none is asked for  @param most the highest
base::Result<CursorRequest> cursorRequestOf(const Call &call, const char *list, int usual, int most);
/// "cursor" alone, opened.
base::Result<QString> cursorOf(const Call &call, const char *list);

} // namespace attune::server::routes
