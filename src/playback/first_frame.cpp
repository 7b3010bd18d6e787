// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/first_frame.h"

#include <QtEndian>

#include <cstring>

namespace attune::playback {

namespace {

constexpr qint64 longestPart = 4LL * 1024 * 1024;
constexpr qint64 audioInFront = 48LL * 1024;
constexpr qint64 smallestKeyFrame = 300;

/// What lies inside a box: its content, as far as it is here.
struct Box
{
    QByteArray type;
    qint64 offset = 0; ///< of the content
    qint64 size = 0;   ///< of the content, as told
    qint64 end() const { return offset + size; }
};

std::optional<Box> boxAt(const QByteArray &bytes, qint64 at)
{
    if (at < 0 || at + 8 > bytes.size())
        return std::nullopt;
    const char *start = bytes.constData() + at;
    const qint64 size = qFromBigEndian<quint32>(start);
    if (size < 8)
        return std::nullopt; // also 64-bit sizes: nothing we look into is that long
    return Box{QByteArray(start + 4, 4), at + 8, size - 8};
}

std::optional<Box> child(const QByteArray &bytes, const Box &parent, const char *type, qint64 skip = 0)
{
    qint64 at = parent.offset + skip;
    while (at < parent.end()) {
        const auto box = boxAt(bytes, at);
        if (!box)
            return std::nullopt;
        if (box->type == type)
            return box;
        at = box->end();
    }
    return std::nullopt;
}

/// The sample description of a track, when it is a video track.
std::optional<Box> avcEntry(const QByteArray &head, const Box &track)
{
    const auto media = child(head, track, "mdia");
    const auto handler = media ? child(head, *media, "hdlr") : std::nullopt;
    if (!handler || head.mid(handler->offset + 8, 4) != "vide")
        return std::nullopt;
    const auto information = child(head, *media, "minf");
    const auto tables = information ? child(head, *information, "stbl") : std::nullopt;
    const auto description = tables ? child(head, *tables, "stsd") : std::nullopt;
    return description ? child(head, *description, "avc1", 8) : std::nullopt;
}

/// Where the key frame ends that begins here; -1 when none does, or not all of it is here.
qint64 keyFrameEnd(const FirstSample &sample, const QByteArray &media, qint64 at)
{
    bool isKey = false;
    while (at + sample.lengthBytes + 1 <= media.size()) {
        qint64 length = 0;
        for (int i = 0; i < sample.lengthBytes; ++i)
            length = length << 8 | static_cast<quint8>(media.at(at + i));
        const int header = static_cast<quint8>(media.at(at + sample.lengthBytes));
        const int kind = header & 0x1f;
        const bool sane = length > 0 && length <= longestPart && (header & 0x80) == 0;
        const bool key = kind == 5 && (header & 0x60) != 0;
        const bool before = kind >= 6 && kind <= 9; // settings and marks in front of a frame
        if (isKey && !(sane && key))
            return at; // the next frame, or audio, begins here
        if (!sane || (!before && !key))
            return -1;
        isKey = key;
        at += sample.lengthBytes + length;
    }
    return -1;
}

} // namespace

std::optional<FirstSample> firstSampleOf(const QByteArray &head)
{
    qint64 at = 0;
    std::optional<Box> index;
    while (const auto box = boxAt(head, at)) {
        if (box->type == "moov") {
            index = box;
            break;
        }
        if (box->type != "ftyp" && box->type != "free")
            return std::nullopt;
        at = box->end();
    }
    if (!index)
        return std::nullopt;
    at = index->offset;
    while (at < index->end()) {
        const auto box = boxAt(head, at);
        if (!box)
            return std::nullopt;
        at = box->end();
        const auto entry = box->type == "trak" ? avcEntry(head, *box) : std::nullopt;
        if (!entry)
            continue;
        constexpr qint64 entryFields = 78; // of a visual sample entry, before its boxes
        const auto setup = child(head, *entry, "avcC", entryFields);
        if (!setup || setup->end() > head.size() || setup->size < 7)
            return std::nullopt;
        FirstSample sample;
        sample.decoderSetup = head.mid(setup->offset, setup->size);
        sample.width = qFromBigEndian<quint16>(head.constData() + entry->offset + 24);
        sample.height = qFromBigEndian<quint16>(head.constData() + entry->offset + 26);
        sample.lengthBytes = (sample.decoderSetup.at(4) & 3) + 1;
        sample.mediaOffset = index->end();
        return sample;
    }
    return std::nullopt;
}

std::optional<QByteArray> firstKeyFrame(const FirstSample &sample, const QByteArray &media)
{
    // A box between index and media, and the header of the media's own.
    qint64 at = 0;
    while (const auto box = boxAt(media, at)) {
        at = box->offset;
        if (box->type == "mdat")
            break;
        if (box->type != "free")
            return std::nullopt;
        at = box->end();
    }
    // Recorders write a little audio first: the frame begins at the first place from which parts follow each other as
    // they must. That it is really one is for the decoder to say.
    const qint64 last = std::min<qint64>(media.size(), at + audioInFront);
    for (; at < last; ++at) {
        if (const qint64 end = keyFrameEnd(sample, media, at); end > at + smallestKeyFrame)
            return media.mid(at, end - at);
    }
    return std::nullopt;
}

std::optional<VideoFrame> decodeKeyFrame(const FirstSample &sample, const QByteArray &keyFrame)
{
    const AVCodec *codec = avcodec_find_decoder(AV_CODEC_ID_H264);
    if (!codec || keyFrame.isEmpty())
        return std::nullopt;
    const CodecHandle context(avcodec_alloc_context3(codec));
    context->thread_count = 1;
    context->width = sample.width;
    context->height = sample.height;
    context->extradata = static_cast<std::uint8_t *>(
        av_mallocz(static_cast<std::size_t>(sample.decoderSetup.size()) + AV_INPUT_BUFFER_PADDING_SIZE));
    context->extradata_size = static_cast<int>(sample.decoderSetup.size());
    std::memcpy(context->extradata, sample.decoderSetup.constData(),
                static_cast<std::size_t>(sample.decoderSetup.size()));
    if (avcodec_open2(context.get(), codec, nullptr) < 0)
        return std::nullopt;
    const PacketHandle packet = newPacket();
    if (av_new_packet(packet.get(), static_cast<int>(keyFrame.size())) < 0)
        return std::nullopt;
    std::memcpy(packet->data, keyFrame.constData(), static_cast<std::size_t>(keyFrame.size()));
    FrameHandle frame = newFrame();
    avcodec_send_packet(context.get(), packet.get());
    avcodec_send_packet(context.get(), nullptr);
    if (avcodec_receive_frame(context.get(), frame.get()) < 0 || frame->decode_error_flags != 0)
        return std::nullopt;
    return VideoFrame{std::move(frame), 0, 1, 0};
}

} // namespace attune::playback
