// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <list>
#include <memory>
#include <mutex>
#include <utility>

namespace attune::stream {

/// The index of one recording's media as it came from the server: where each video and audio sample lies, none of them
/// itself.
struct KeptIndex
{
    QByteArray etag; ///< strong; says with `size` that the media is still the same
    qint64 size = 0; ///< of the whole plain media, bytes
    qint64 offset = 0;
    QByteArray bytes;

    KeptIndex() = default;
    KeptIndex(const KeptIndex &) = delete;
    KeptIndex &operator=(const KeptIndex &) = delete;
    ~KeptIndex();
};

/// Indexes of recordings that were open before, so that opening one again does not wait for megabytes of it. In memory
/// only, bounded, overwritten when they go; least recently used goes first. Any thread.
class KeptIndexes
{
public:
    static constexpr qint64 mostBytes = 32LL * 1024 * 1024;

    /// Replaces what was kept for this recording. One larger than half of the room is not kept.
    void keep(const QString &recordingId, std::shared_ptr<const KeptIndex> index);
    /// null when there is none. To be used only after the server has said the same etag and size again.
    std::shared_ptr<const KeptIndex> find(const QString &recordingId) const;
    void forget(const QString &recordingId);
    void clear();

private:
    using Entry = std::pair<QString, std::shared_ptr<const KeptIndex>>;

    mutable std::mutex m_mutex;
    mutable std::list<Entry> m_entries; ///< the most recently used first
};

} // namespace attune::stream
