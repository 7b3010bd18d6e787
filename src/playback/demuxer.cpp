// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/demuxer.h"

#include "playback/quiet_libav.h"

#include <cmath>

extern "C" {
#include <libavutil/display.h>
#include <libavutil/mathematics.h>
#include <libavutil/opt.h>
}

namespace attune::playback {

namespace {

constexpr int ioBufferBytes = 64 * 1024;
constexpr int damageAllowedInARow = 500;
constexpr AVRational microseconds{1, AV_TIME_BASE};
constexpr qsizetype beginning = 16;
constexpr char ourFormats[] = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,ogg,wav,mp3,aac,flac";
constexpr char ourDecoders[] =
    "h264,hevc,vp8,vp9,av1,libdav1d,mpeg4,mpeg2video,h263,mjpeg,prores,aac,mp3,mp3float,opus,libopus,vorbis,flac,alac,"
    "ac3,eac3,amrnb,amrwb,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_f32le,pcm_u8,pcm_mulaw,pcm_alaw";

/// Which demuxer reads a file, by its first bytes; null for none of ours. A guess of the library would also take a text
/// for a playlist, whose parts it would then open, wherever they are.
const char *demuxerNameFor(const QByteArray &first)
{
    const auto byte = [&first](qsizetype i) { return static_cast<unsigned char>(i < first.size() ? first.at(i) : 0); };
    if (byte(0) == 0 &&
        QByteArrayList{"ftyp", "moov", "mdat", "wide", "free", "skip", "styp"}.contains(first.mid(4, 4)))
        return "mov"; // boxes begin with their length, which is short
    if (first.startsWith(QByteArray::fromHex("1a45dfa3")))
        return "matroska";
    if (first.startsWith("OggS"))
        return "ogg";
    if (first.startsWith("RIFF") && first.mid(8, 4) == "WAVE")
        return "wav";
    if (first.startsWith("fLaC"))
        return "flac";
    if (first.startsWith("ID3") || (byte(0) == 0xff && (byte(1) & 0xe6U) == 0xe2U)) // layer III
        return "mp3";
    return byte(0) == 0xff && (byte(1) & 0xf6U) == 0xf0U ? "aac" : nullptr;
}

/// Nothing but the recording is opened, whatever it refers to.
int refuseToOpen(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EACCES);
}

} // namespace

Demuxer::Demuxer(QIODevice &device) : m_device(device)
{
    silenceLibav();
}

Demuxer::~Demuxer()
{
    avformat_close_input(&m_format);
    if (m_io) {
        av_freep(&m_io->buffer);
        avio_context_free(&m_io);
    }
}

int Demuxer::readDevice(void *self, std::uint8_t *target, int size)
{
    auto *demuxer = static_cast<Demuxer *>(self);
    const qint64 count = demuxer->m_device.read(reinterpret_cast<char *>(target), size);
    if (count > 0)
        return static_cast<int>(count);
    if (count == 0)
        return AVERROR_EOF;
    demuxer->m_deviceFailed = true;
    return AVERROR(EIO);
}

std::int64_t Demuxer::seekDevice(void *self, std::int64_t offset, int whence)
{
    QIODevice &device = static_cast<Demuxer *>(self)->m_device;
    if (whence & AVSEEK_SIZE)
        return device.size();
    whence &= ~AVSEEK_FORCE;
    const qint64 from = whence == SEEK_CUR ? device.pos() : whence == SEEK_END ? device.size() : 0;
    const qint64 target = from + offset;
    return target >= 0 && device.seek(target) ? target : AVERROR(EINVAL);
}

void Demuxer::openIo()
{
    auto *buffer = static_cast<unsigned char *>(av_malloc(ioBufferBytes));
    m_io = avio_alloc_context(buffer, ioBufferBytes, 0, this, &readDevice, nullptr, &seekDevice);
}

QByteArray Demuxer::firstBytes()
{
    QByteArray first;
    m_deviceFailed = !m_device.seek(0);
    while (!m_deviceFailed && first.size() < beginning) {
        char bytes[beginning];
        const qint64 count = m_device.read(bytes, beginning - first.size());
        m_deviceFailed = count < 0;
        if (count <= 0)
            break;
        first.append(bytes, count);
    }
    m_deviceFailed = !m_device.seek(0) || m_deviceFailed;
    return first;
}

bool Demuxer::isTakenForWhatItIs(QIODevice &device)
{
    Demuxer demuxer(device);
    const char *name = demuxerNameFor(demuxer.firstBytes());
    demuxer.openIo();
    const AVInputFormat *guessed = nullptr;
    const bool found = name && av_probe_input_buffer2(demuxer.m_io, &guessed, "", nullptr, 0, 0) >= 0;
    device.seek(0);
    return found && guessed == av_find_input_format(name);
}

base::Result<std::unique_ptr<Demuxer>> Demuxer::open(QIODevice &device, const QString &nameHint)
{
    std::unique_ptr<Demuxer> demuxer(new Demuxer(device));
    if (auto started = demuxer->start(nameHint); !started)
        return started.error();
    return demuxer;
}

base::Result<void> Demuxer::start(const QString &nameHint)
{
    const auto failure = [this](const char *what) {
        return base::Error{m_deviceFailed ? base::ErrorKind::Unavailable : base::ErrorKind::Corrupt,
                           QString::fromLatin1(what),
                           {},
                           {}};
    };
    const char *name = demuxerNameFor(firstBytes());
    if (!name)
        return failure("this is no recording that can be read");
    openIo();
    m_format = avformat_alloc_context();
    m_format->pb = m_io;
    m_format->flags |= AVFMT_FLAG_CUSTOM_IO;
    m_format->io_open = &refuseToOpen;
    av_opt_set(m_format, "format_whitelist", ourFormats, 0);
    av_opt_set(m_format, "codec_whitelist", ourDecoders, 0);
    av_opt_set(m_format, "protocol_whitelist", "none", 0);
    AVDictionary *options = nullptr;
    av_dict_set(&options, "enable_drefs", "0", 0);
    av_dict_set(&options, "use_absolute_path", "0", 0);
    const int opened =
        avformat_open_input(&m_format, nameHint.toUtf8().constData(), av_find_input_format(name), &options);
    av_dict_free(&options);
    if (opened < 0)
        return failure("this is no recording that can be read");
    chooseStreams();
    if (needsProbing() && avformat_find_stream_info(m_format, nullptr) < 0)
        return failure("the streams of the recording cannot be read");
    chooseStreams();
    if (!m_video && !m_audio)
        return failure("there is neither picture nor sound in it");
    for (const AVStream *stream : {m_video, m_audio}) {
        const bool begins = stream && stream->start_time != AV_NOPTS_VALUE;
        const qint64 start = begins ? av_rescale_q(stream->start_time, stream->time_base, microseconds) : 0;
        if (begins)
            m_startUs = stream == m_audio && m_video ? std::min(m_startUs, start) : start;
    }
    return {};
}

/// Headers of mp4 and Matroska say all there is to know; reading the first seconds as well would only cost time.
bool Demuxer::needsProbing() const
{
    if (m_format->nb_streams == 0 || (m_format->ctx_flags & AVFMTCTX_NOHEADER) != 0)
        return true;
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        const AVCodecParameters *codec = m_format->streams[i]->codecpar;
        if (codec->codec_type == AVMEDIA_TYPE_VIDEO && (codec->codec_id == AV_CODEC_ID_NONE || codec->width == 0))
            return true;
        if (codec->codec_type == AVMEDIA_TYPE_AUDIO && (codec->codec_id == AV_CODEC_ID_NONE || codec->sample_rate == 0))
            return true;
    }
    return false;
}

void Demuxer::chooseStreams()
{
    const auto best = [this](AVMediaType type) -> AVStream * {
        const int index = av_find_best_stream(m_format, type, -1, -1, nullptr, 0);
        return index < 0 ? nullptr : m_format->streams[index];
    };
    m_video = best(AVMEDIA_TYPE_VIDEO);
    if (m_video && (m_video->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0)
        m_video = nullptr; // the cover of an audio file
    m_audio = best(AVMEDIA_TYPE_AUDIO);
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream *stream = m_format->streams[i];
        stream->discard = stream == m_video || stream == m_audio ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
}

void Demuxer::ignoreVideo()
{
    if (m_video)
        m_video->discard = AVDISCARD_ALL;
    if (m_audio)
        m_video = nullptr;
}

int Demuxer::quarterTurns() const
{
    const std::uint8_t *matrix = nullptr;
    if (!m_video)
        return 0;
#if LIBAVFORMAT_VERSION_MAJOR >= 61
    const AVCodecParameters *codec = m_video->codecpar;
    if (const AVPacketSideData *data =
            av_packet_side_data_get(codec->coded_side_data, codec->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX))
        matrix = data->data;
#else
    matrix = av_stream_get_side_data(m_video, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
#endif
    if (!matrix)
        return 0;
    const double degrees = av_display_rotation_get(reinterpret_cast<const std::int32_t *>(matrix));
    return std::isnan(degrees) ? 0 : (static_cast<int>(std::lround(-degrees / 90.0)) % 4 + 4) % 4;
}

qint64 Demuxer::lengthUs() const
{
    qint64 length = m_format->duration != AV_NOPTS_VALUE ? m_format->duration : 0;
    for (const AVStream *stream : {m_video, m_audio}) {
        if (length <= 0 && stream && stream->duration != AV_NOPTS_VALUE)
            length = av_rescale_q(stream->duration, stream->time_base, microseconds);
    }
    return std::max<qint64>(0, length);
}

qint64 Demuxer::toMediaUs(qint64 timestamp, const AVStream *stream) const
{
    return av_rescale_q(timestamp, stream->time_base, microseconds) - m_startUs;
}

bool Demuxer::seek(qint64 targetUs)
{
    // After an interrupted read the context still remembers the failure.
    m_io->error = 0;
    m_io->eof_reached = 0;
    m_deviceFailed = false;
    const AVStream *stream = m_video ? m_video : m_audio;
    const qint64 target = av_rescale_q(targetUs + m_startUs, microseconds, stream->time_base);
    if (av_seek_frame(m_format, stream->index, target, AVSEEK_FLAG_BACKWARD) >= 0)
        return true;
    if (m_deviceFailed)
        return false;
    // Before the first key frame, or without any index: from the beginning, reading forward.
    return avformat_seek_file(m_format, -1, INT64_MIN, 0, INT64_MAX, 0) >= 0 ||
           av_seek_frame(m_format, -1, 0, AVSEEK_FLAG_BYTE) >= 0;
}

Demuxer::Outcome Demuxer::read(AVPacket &packet)
{
    for (int attempt = 0; attempt < damageAllowedInARow; ++attempt) {
        const int result = av_read_frame(m_format, &packet);
        if (result >= 0) {
            const bool wanted = (m_video && packet.stream_index == m_video->index) ||
                                (m_audio && packet.stream_index == m_audio->index);
            if (wanted)
                return Outcome::Packet;
            av_packet_unref(&packet);
            attempt = 0;
            continue;
        }
        if (m_deviceFailed)
            return Outcome::Broken;
        if (result == AVERROR_EOF)
            return Outcome::End;
        ++m_damage;
    }
    return Outcome::Broken;
}

} // namespace attune::playback
