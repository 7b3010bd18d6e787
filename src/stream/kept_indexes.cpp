// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/kept_indexes.h"

#include <algorithm>

#include <openssl/crypto.h>

namespace attune::stream {

KeptIndex::~KeptIndex()
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

void KeptIndexes::keep(const QString &recordingId, std::shared_ptr<const KeptIndex> index)
{
    forget(recordingId);
    if (!index || index->etag.isEmpty() || index->bytes.size() > mostBytes / 2)
        return;
    const std::lock_guard lock(m_mutex);
    m_entries.emplace_front(recordingId, std::move(index));
    qint64 held = 0;
    const auto tooMuch = std::find_if(m_entries.begin(), m_entries.end(), [&held](const Entry &entry) {
        held += entry.second->bytes.size();
        return held > mostBytes;
    });
    m_entries.erase(tooMuch, m_entries.end());
}

std::shared_ptr<const KeptIndex> KeptIndexes::find(const QString &recordingId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&recordingId](const Entry &entry) { return entry.first == recordingId; });
    if (found == m_entries.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found);
    return m_entries.front().second;
}

void KeptIndexes::forget(const QString &recordingId)
{
    const std::lock_guard lock(m_mutex);
    m_entries.remove_if([&recordingId](const Entry &entry) { return entry.first == recordingId; });
}

void KeptIndexes::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

} // namespace attune::stream
