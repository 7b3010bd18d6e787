// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection_book.h"

#include <algorithm>

namespace attune::server::http {

namespace {

constexpr std::chrono::hours placeIsKnownFor{12};
constexpr qsizetype mostKnownPlaces = 4096;

} // namespace

ConnectionBook::Admission ConnectionBook::admit(const QString &place, bool shared, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    Admission admission;
    const bool placeIsFull = !shared && m_strangers.value(place) >= m_limits.strangersOfPlace;
    const auto room = m_limits.total - (shared || isKnown(place, now) ? 0 : m_limits.reserve);
    if (placeIsFull)
        admission.givesWay =
            giveWay([&place](Id, const Entry &entry) { return entry.stranger && entry.place == place; });
    else if (m_entries.size() >= room)
        admission.givesWay = makeRoom(place, shared, now);
    if ((placeIsFull || m_entries.size() >= room) && !admission.givesWay)
        return admission;
    admission.id = m_next++;
    m_entries.insert(*admission.id, {place, {}, shared, true, Doing::Arriving, now});
    ++m_strangers[place];
    return admission;
}

/// A stranger of a place that has more than one, and most of them; else whichever has waited longest. Signed-in
/// people's idle connections go last, and only for a place where somebody signed in was lately.
std::optional<ConnectionBook::Id> ConnectionBook::makeRoom(const QString &place, bool shared, Clock::time_point now)
{
    const auto most = std::max_element(m_strangers.cbegin(), m_strangers.cend());
    if (most != m_strangers.cend() && *most > 1) {
        const QString crowded = most.key();
        if (const auto id =
                giveWay([&crowded](Id, const Entry &entry) { return entry.stranger && entry.place == crowded; }))
            return id;
    }
    if (const auto id = giveWay([](Id, const Entry &entry) { return entry.stranger; }))
        return id;
    if (!shared && !isKnown(place, now))
        return std::nullopt;
    return giveWay([](Id, const Entry &entry) { return entry.doing == Doing::Waiting; });
}

/// Of those chosen: who waits between requests before who has not come to the point of asking, before who is being
/// read from or sent to; among these who has done so longest.
std::optional<ConnectionBook::Id> ConnectionBook::giveWay(const Choice &choice)
{
    std::optional<Id> found;
    const Entry *foundEntry = nullptr;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->doing == Doing::Answering || !choice(it.key(), *it))
            continue;
        if (!foundEntry || std::pair(it->doing, it->since) < std::pair(foundEntry->doing, foundEntry->since)) {
            found = it.key();
            foundEntry = &*it;
        }
    }
    if (found)
        remove(*found);
    return found;
}

void ConnectionBook::note(Id id, Doing doing, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    entry->doing = doing;
    entry->since = now;
}

std::optional<ConnectionBook::Id> ConnectionBook::noteSignedIn(Id id, const QString &account, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return std::nullopt;
    if (entry->stranger && --m_strangers[entry->place] == 0)
        m_strangers.remove(entry->place);
    entry->stranger = false;
    if (!entry->shared)
        remember(entry->place, now);
    if (account.isEmpty() || entry->account == account)
        return std::nullopt;
    if (!entry->account.isEmpty() && --m_ofAccount[entry->account] == 0)
        m_ofAccount.remove(entry->account);
    entry->account = account;
    if (entry->shared || ++m_ofAccount[account] <= m_limits.connectionsOfAccount)
        return std::nullopt;
    return giveWay([id, &account](Id other, const Entry &of) { return other != id && of.account == account; });
}

void ConnectionBook::leave(Id id)
{
    const std::lock_guard lock(m_mutex);
    remove(id);
}

void ConnectionBook::remove(Id id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    if (entry->stranger && --m_strangers[entry->place] == 0)
        m_strangers.remove(entry->place);
    if (!entry->account.isEmpty() && !entry->shared && --m_ofAccount[entry->account] == 0)
        m_ofAccount.remove(entry->account);
    m_entries.erase(entry);
}

std::optional<ConnectionBook::Id> ConnectionBook::anyIdle()
{
    const std::lock_guard lock(m_mutex);
    if (const auto id = giveWay([](Id, const Entry &entry) { return entry.stranger; }))
        return id;
    return giveWay([](Id, const Entry &entry) { return entry.doing == Doing::Waiting; });
}

bool ConnectionBook::isKnown(const QString &place, Clock::time_point now) const
{
    const auto at = m_known.constFind(place);
    return at != m_known.cend() && now - *at < placeIsKnownFor;
}

void ConnectionBook::remember(const QString &place, Clock::time_point now)
{
    if (m_known.size() >= mostKnownPlaces && !m_known.contains(place))
        m_known.erase(std::min_element(m_known.begin(), m_known.end()));
    m_known[place] = now;
}

bool ConnectionBook::isCrowded() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.size() * 4 > qsizetype(m_limits.total) * 3;
}

int ConnectionBook::count() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_entries.size());
}

} // namespace attune::server::http
