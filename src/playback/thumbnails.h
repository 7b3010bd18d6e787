// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

class QIODevice;

namespace attune::playback {

/// One thumbnail of a recording: the key frame at, or next before, a place on the timeline.
struct Thumbnail
{
    std::chrono::milliseconds at{0};
    QImage image; ///< no wider than Thumbnails::width
};

/// Thumbnails along a recording, made from what is in memory anyway: nothing is fetched for them. On a thread of
/// low priority; places whose bytes are not here yet are looked at again later. The frames are in memory only. GUI
/// thread.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int width = 160;
    static constexpr int places = 96;

    explicit Thumbnails(QObject *parent = nullptr);
    ~Thumbnails() override;

    /// @param device one that never waits (MediaStream::makeCachedOnlyDevice). One under way is given up.
    void start(std::unique_ptr<QIODevice> device, const QString &nameHint, std::chrono::milliseconds length);
    /// Gives up and forgets every frame.
    void stop();
    /// The nearest one; a null image when there is none within two places.
    Thumbnail nearest(std::chrono::milliseconds time) const;
    int count() const { return static_cast<int>(m_thumbnails.size()); }

Q_SIGNALS:
    void changed();

private:
    void work(QIODevice &device, const QString &nameHint, qint64 lengthMs, quint64 run);
    bool pauseBetweenRounds();

    std::unique_ptr<QIODevice> m_device;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_stop = false;
    quint64 m_run = 0;
    qint64 m_lengthMs = 0;
    QList<Thumbnail> m_thumbnails; ///< in order of time
};

} // namespace attune::playback
