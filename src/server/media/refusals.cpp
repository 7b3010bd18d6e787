// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/refusals.h"

namespace attune::server::media {

namespace {

const QString &others()
{
    static const QString kind = QStringLiteral("others");
    return kind;
}

audit::Entry summed(audit::Entry entry, qint64 count)
{
    entry.code += QStringLiteral(":+%1").arg(count);
    return entry;
}

} // namespace

std::optional<audit::Entry> Refusals::note(const QString &kind, const audit::Entry &entry,
                                           std::chrono::milliseconds now)
{
    const std::lock_guard lock(m_mutex);
    const bool crowded = m_kinds.size() >= mostKinds && !m_kinds.contains(kind);
    const QString &key = crowded ? others() : kind; // what does not fit is counted all the same
    const auto found = m_kinds.find(key);
    if (found == m_kinds.end()) {
        m_kinds.insert(key, {entry, 0, now});
        return entry;
    }
    found->last = entry;
    ++found->kept;
    return std::nullopt;
}

QList<audit::Entry> Refusals::due(std::chrono::milliseconds now)
{
    const std::lock_guard lock(m_mutex);
    QList<audit::Entry> entries;
    for (auto kind = m_kinds.begin(); kind != m_kinds.end();) {
        if (now - kind->since < window) {
            ++kind;
            continue;
        }
        if (kind->kept == 0) {
            kind = m_kinds.erase(kind);
            continue;
        }
        entries.append(summed(kind->last, kind->kept));
        kind->kept = 0;
        kind->since = now;
        ++kind;
    }
    return entries;
}

void Refusals::countStranger(const QString &place)
{
    const std::lock_guard lock(m_mutex);
    const bool crowded = m_strangers.size() >= mostKinds && !m_strangers.contains(place);
    ++m_strangers[crowded ? QString() : place];
}

QHash<QString, qint64> Refusals::takeStrangers()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_strangers, {});
}

} // namespace attune::server::media
