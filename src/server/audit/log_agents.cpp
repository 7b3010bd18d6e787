// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_agents.h"

namespace attune::server::audit {

using store::personal::logAgent;

QString LogAgents::keep(store::Connection &connection, const QString &agent)
{
    if (agent.isEmpty())
        return {};
    auto known = m_kept.constFind(agent);
    if (known == m_kept.cend()) {
        const store::Seals &seals = connection.seals();
        const QString id = seals.index(logAgent, agent);
        connection.run(QStringLiteral("INSERT INTO log_agents(id, agent) VALUES(?,?) ON CONFLICT(id) DO NOTHING"),
                       {id, seals.seal(logAgent, id, agent)});
        known = m_kept.insert(agent, id);
    }
    return *known;
}

QString agentOf(store::Connection &connection, const QString &id)
{
    if (id.isEmpty())
        return {};
    enum class Column { Agent };
    auto row = connection.run(QStringLiteral("SELECT agent FROM log_agents WHERE id = ?"), {id});
    return row.next() ? row.opened(Column::Agent, logAgent, id) : QString();
}

} // namespace attune::server::audit
