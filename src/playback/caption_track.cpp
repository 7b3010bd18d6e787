// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/caption_track.h"

#include "playback/av_handles.h"
#include "playback/quiet_libav.h"

#include <QFile>
#include <QLocale>
#include <QtEndian>

#include <algorithm>
#include <filesystem>
#include <set>

namespace attune::playback {

namespace {

constexpr AVRational milliseconds{1, 1000};

base::Error failed(base::ErrorKind kind, const char *what)
{
    return {kind, QString::fromLatin1(what), {}, {}};
}

/// What a player draws the text with where its viewer says nothing else (3GPP TS 26.245, 5.16): one font, white.
QByteArray sampleDescription()
{
    static const unsigned char bytes[] = {0,    0,    0,    0,                   // display flags
                                          0x01, 0xFF,                            // centered, below
                                          0,    0,    0,    0,                   // background
                                          0,    0,    0,    0,    0,   0,  0, 0, // box
                                          0,    0,    0,    0,                   // of all characters
                                          0,    1,                               // font
                                          0,    18,                              // face, size
                                          0xFF, 0xFF, 0xFF, 0xFF,                // color
                                          0,    0,    0,    18,                  // font table
                                          'f',  't',  'a',  'b',  0,   1,  0, 1, //
                                          5,    'S',  'e',  'r',  'i', 'f'};
    return {reinterpret_cast<const char *>(bytes), sizeof(bytes)};
}

class Copy
{
public:
    ~Copy()
    {
        if (m_to && m_to->pb)
            avio_closep(&m_to->pb);
        avformat_free_context(m_to);
        avformat_close_input(&m_from);
    }

    base::Result<void> open(const QString &path, const QString &target, const QString &language)
    {
        if (avformat_open_input(&m_from, QFile::encodeName(path).constData(), nullptr, nullptr) < 0 ||
            avformat_find_stream_info(m_from, nullptr) < 0)
            return failed(base::ErrorKind::InvalidInput, "the file cannot be read");
        const QByteArray kind = m_from->iformat->name;
        const bool isMp4 = kind.contains("mp4");
        if (!isMp4 && !kind.contains("webm"))
            return failed(base::ErrorKind::Unsupported, "captions go into mp4 and webm");
        if (avformat_alloc_output_context2(&m_to, nullptr, isMp4 ? "mp4" : "webm",
                                           QFile::encodeName(target).constData()) < 0)
            return failed(base::ErrorKind::Unsupported, "this system cannot write such a file");
        m_to->flags |= AVFMT_FLAG_BITEXACT;                       // nothing about the program that wrote it
        m_to->strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL; // what was in the file may be in it
        if (auto streams = addStreams(isMp4, language); !streams)
            return streams;
        if (avio_open(&m_to->pb, QFile::encodeName(target).constData(), AVIO_FLAG_WRITE) < 0)
            return failed(base::ErrorKind::InvalidInput, "the file cannot be written");
        AVDictionary *options = nullptr;
        if (isMp4)
            av_dict_set(&options, "movflags", "+faststart", 0);
        const int written = avformat_write_header(m_to, &options);
        av_dict_free(&options);
        return written < 0 ? failed(base::ErrorKind::InvalidInput, "the file cannot be written") : base::Result<void>();
    }

    base::Result<void> write(const domain::Transcript &captions)
    {
        qsizetype next = 0;
        const PacketHandle packet = newPacket();
        while (av_read_frame(m_from, packet.get()) >= 0) {
            const auto index = static_cast<std::size_t>(packet->stream_index);
            if (index >= m_places.size() || m_places[index] < 0) {
                av_packet_unref(packet.get());
                continue;
            }
            const AVRational base = m_from->streams[packet->stream_index]->time_base;
            const qint64 at = packet->dts == AV_NOPTS_VALUE ? 0 : av_rescale_q(packet->dts, base, milliseconds);
            for (; next < captions.size() && captions.at(next).startMs <= at; ++next) {
                if (!writeCaption(captions.at(next)))
                    return failed(base::ErrorKind::InvalidInput, "the captions cannot be written");
            }
            packet->stream_index = m_places[index];
            packet->pos = -1;
            av_packet_rescale_ts(packet.get(), base, m_to->streams[packet->stream_index]->time_base);
            if (av_interleaved_write_frame(m_to, packet.get()) < 0)
                return failed(base::ErrorKind::InvalidInput, "the file cannot be written");
        }
        for (; next < captions.size(); ++next) {
            if (!writeCaption(captions.at(next)))
                return failed(base::ErrorKind::InvalidInput, "the captions cannot be written");
        }
        if (av_write_trailer(m_to) < 0 || avio_closep(&m_to->pb) < 0)
            return failed(base::ErrorKind::InvalidInput, "the file cannot be written");
        return {};
    }

private:
    base::Result<void> addStreams(bool isMp4, const QString &language)
    {
        for (unsigned i = 0; i < m_from->nb_streams; ++i) {
            const AVStream *from = m_from->streams[i];
            const bool isMedia =
                from->codecpar->codec_type == AVMEDIA_TYPE_VIDEO || from->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
            m_places.push_back(isMedia ? static_cast<int>(m_to->nb_streams) : -1);
            if (!isMedia)
                continue;
            AVStream *to = avformat_new_stream(m_to, nullptr);
            if (!to || avcodec_parameters_copy(to->codecpar, from->codecpar) < 0)
                return failed(base::ErrorKind::InvalidInput, "the file cannot be written");
            to->codecpar->codec_tag = 0;
            to->time_base = from->time_base;
            to->avg_frame_rate = from->avg_frame_rate;
            to->disposition = from->disposition;
        }
        return addCaptions(isMp4, language);
    }

    base::Result<void> addCaptions(bool isMp4, const QString &language)
    {
        m_isMp4 = isMp4;
        m_captions = avformat_new_stream(m_to, nullptr);
        if (!m_captions)
            return failed(base::ErrorKind::InvalidInput, "the file cannot be written");
        m_captions->time_base = milliseconds;
        m_captions->codecpar->codec_type = AVMEDIA_TYPE_SUBTITLE;
        m_captions->codecpar->codec_id = isMp4 ? AV_CODEC_ID_MOV_TEXT : AV_CODEC_ID_WEBVTT;
        const QString code = QLocale::languageToCode(QLocale(language).language(), QLocale::ISO639Part2B);
        if (!language.isEmpty() && code.size() == 3)
            av_dict_set(&m_captions->metadata, "language", code.toLatin1().constData(), 0);
        if (!isMp4)
            return {};
        const QByteArray description = sampleDescription();
        auto *extra = static_cast<std::uint8_t *>(
            av_mallocz(static_cast<std::size_t>(description.size()) + AV_INPUT_BUFFER_PADDING_SIZE));
        if (!extra)
            return failed(base::ErrorKind::InvalidInput, "the file cannot be written");
        std::copy(description.begin(), description.end(), extra);
        m_captions->codecpar->extradata = extra;
        m_captions->codecpar->extradata_size = static_cast<int>(description.size());
        return {};
    }

    bool writeCaption(const domain::TranscriptLine &caption)
    {
        QByteArray text = caption.text.toUtf8();
        text.truncate(0xFFFF);
        QByteArray bytes;
        if (m_isMp4) {
            bytes.resize(2);
            qToBigEndian(static_cast<quint16>(text.size()), bytes.data());
        }
        bytes += text;
        const PacketHandle packet = newPacket();
        if (av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
            return false;
        std::copy(bytes.begin(), bytes.end(), packet->data);
        packet->stream_index = m_captions->index;
        packet->flags |= AV_PKT_FLAG_KEY;
        packet->pts = av_rescale_q(caption.startMs, milliseconds, m_captions->time_base);
        packet->dts = packet->pts;
        packet->duration = av_rescale_q(caption.endMs, milliseconds, m_captions->time_base) - packet->pts;
        return av_interleaved_write_frame(m_to, packet.get()) >= 0;
    }

    AVFormatContext *m_from = nullptr;
    AVFormatContext *m_to = nullptr;
    AVStream *m_captions = nullptr;
    std::vector<int> m_places; ///< of each stream in the new file; -1: it is left out
    bool m_isMp4 = true;
};

} // namespace

domain::Transcript oneAfterAnother(const domain::Transcript &captions)
{
    std::set<qint64> edges;
    for (const domain::TranscriptLine &caption : captions)
        edges.insert({caption.startMs, caption.endMs});
    domain::Transcript rows;
    qsizetype first = 0; // that may still be shown
    for (auto edge = edges.begin(); edge != edges.end() && std::next(edge) != edges.end(); ++edge) {
        QStringList texts;
        while (first < captions.size() && captions.at(first).endMs <= *edge)
            ++first;
        for (qsizetype i = first; i < captions.size() && captions.at(i).startMs <= *edge; ++i) {
            if (captions.at(i).endMs > *edge)
                texts << captions.at(i).text;
        }
        if (texts.isEmpty())
            continue;
        domain::TranscriptLine row;
        row.startMs = *edge;
        row.endMs = *std::next(edge);
        row.text = texts.join(QLatin1Char('\n'));
        if (!rows.isEmpty() && rows.last().endMs == row.startMs && rows.last().text == row.text)
            rows.last().endMs = row.endMs;
        else
            rows.append(row);
    }
    return rows;
}

base::Result<void> addCaptionTrack(const QString &path, const domain::Transcript &captions, const QString &language)
{
    silenceLibav();
    const QString target = path + QStringLiteral(".captions");
    {
        QFile file(target); // for its owner only, before a byte is in it
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
            !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return failed(base::ErrorKind::InvalidInput, "the file cannot be written");
    }
    base::Result<void> done;
    {
        Copy copy;
        done = copy.open(path, target, language);
        if (done)
            done = copy.write(oneAfterAnother(captions));
    }
    std::error_code error;
    if (done)
        std::filesystem::rename(QFile::encodeName(target).toStdString(), QFile::encodeName(path).toStdString(), error);
    if (!done || error)
        QFile::remove(target);
    return done && error ? failed(base::ErrorKind::InvalidInput, "the file cannot be named") : done;
}

} // namespace attune::playback
