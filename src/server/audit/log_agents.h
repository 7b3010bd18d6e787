// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include <QHash>
#include <QString>

namespace attune::server::audit {

/// What programs say of themselves (User-Agent): it may tell one person from another, so an entry has an id that only
/// this clinic can make of it, and the words are sealed in `log_agents` (ACCESS_LOG.md, "Programs"). One transaction
/// of the log's writer.
class LogAgents
{
public:
    /// Keeps the words. @return the id; empty for none. @throws StoreError
    QString keep(store::Connection &connection, const QString &agent);

private:
    QHash<QString, QString> m_kept; ///< by the words
};

/// The words of an id; empty where there are none, or they were destroyed. @throws StoreError
QString agentOf(store::Connection &connection, const QString &id);

} // namespace attune::server::audit
