// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/thumbnails.h"

#include "base/hand_over.h"
#include "playback/demuxer.h"
#include "playback/frame_converter.h"
#include "playback/video_decoder.h"

#include <QIODevice>
#include <QSet>

#include <sys/resource.h>
#include <unistd.h>

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace attune::playback {

using std::chrono::milliseconds;

namespace {

constexpr int politeness = 15;
constexpr auto betweenRounds = std::chrono::seconds(3);
constexpr int packetsToKeyFrame = 200; // audio may lie in front of it

/// The key frame at or before a time, alone. nullopt when its bytes are not here.
std::optional<VideoFrame> keyFrameAt(Demuxer &demuxer, VideoDecoder &decoder, qint64 timeUs)
{
    if (!demuxer.seek(timeUs))
        return std::nullopt;
    decoder.reset(0);
    const PacketHandle packet = newPacket();
    for (int i = 0; i < packetsToKeyFrame; ++i) {
        if (demuxer.read(*packet) != Demuxer::Outcome::Packet)
            return std::nullopt;
        const bool key = packet->stream_index == demuxer.video()->index && (packet->flags & AV_PKT_FLAG_KEY) != 0 &&
                         (packet->flags & AV_PKT_FLAG_CORRUPT) == 0; // half of it is here
        std::vector<VideoFrame> frames;
        if (key) {
            frames = decoder.decode(packet.get());
            std::vector<VideoFrame> rest = decoder.decode(nullptr); // nothing follows: give what is inside
            std::move(rest.begin(), rest.end(), std::back_inserter(frames));
        }
        av_packet_unref(packet.get());
        if (!frames.empty())
            return std::move(frames.front());
    }
    return std::nullopt;
}

} // namespace

Thumbnails::Thumbnails(QObject *parent) : QObject(parent) {}

Thumbnails::~Thumbnails()
{
    stop();
}

void Thumbnails::start(std::unique_ptr<QIODevice> device, const QString &nameHint, milliseconds length)
{
    stop();
    if (length.count() <= 0)
        return;
    m_stop = false;
    m_device = std::move(device);
    m_lengthMs = length.count();
    m_thread = std::thread([this, nameHint, lengthMs = m_lengthMs, run = ++m_run] {
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), politeness); // of this thread alone, on Linux
        work(*m_device, nameHint, lengthMs, run);
    });
}

/// False when it is over.
bool Thumbnails::pauseBetweenRounds()
{
    std::unique_lock lock(m_mutex);
    return !m_stopped.wait_for(lock, betweenRounds, [this] { return m_stop; });
}

void Thumbnails::work(QIODevice &device, const QString &nameHint, qint64 lengthMs, quint64 run)
{
    std::unique_ptr<Demuxer> demuxer;
    std::unique_ptr<VideoDecoder> decoder;
    FrameConverter converter;
    QSet<int> done;
    do {
        if (!demuxer) { // its index may not be here yet
            device.seek(0);
            auto opened = Demuxer::open(device, nameHint);
            if (!opened)
                continue;
            demuxer = std::move(*opened);
            decoder = VideoDecoder::create(*demuxer);
            if (!decoder)
                return;
        }
        for (int place = 0; place < places; ++place) {
            {
                const std::lock_guard lock(m_mutex);
                if (m_stop)
                    return;
            }
            if (done.contains(place))
                continue;
            const auto image = keyFrameAt(*demuxer, *decoder, lengthMs * 1000 * place / places);
            if (!image)
                continue;
            done.insert(place);
            const QImage small =
                converter.convert(*image->frame, image->quarterTurns).scaledToWidth(width, Qt::SmoothTransformation);
            Thumbnail thumbnail{milliseconds(image->startUs / 1000), small};
            base::post(this, [this, run, thumbnail] {
                if (run != m_run || m_stop)
                    return;
                const auto behind = std::upper_bound(m_thumbnails.begin(), m_thumbnails.end(), thumbnail,
                                                     [](const auto &a, const auto &b) { return a.at < b.at; });
                m_thumbnails.insert(behind, thumbnail);
                Q_EMIT changed();
            });
        }
    } while (done.size() < places && pauseBetweenRounds());
}

void Thumbnails::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_stopped.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    m_device.reset();
    const bool had = !m_thumbnails.isEmpty();
    m_thumbnails.clear();
    if (had)
        Q_EMIT changed();
}

Thumbnail Thumbnails::nearest(milliseconds time) const
{
    const auto distance = [time](const Thumbnail &thumbnail) { return std::chrono::abs(thumbnail.at - time); };
    const auto found =
        std::min_element(m_thumbnails.begin(), m_thumbnails.end(),
                         [&distance](const auto &a, const auto &b) { return distance(a) < distance(b); });
    if (found == m_thumbnails.end() || distance(*found) > milliseconds(2 * m_lengthMs / places))
        return {};
    return *found;
}

} // namespace attune::playback
