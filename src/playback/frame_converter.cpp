// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/frame_converter.h"

#include <QTransform>

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/pixfmt.h>
#include <libswscale/swscale.h>
}

namespace attune::playback {

namespace {

AVPixelFormat avFormat(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
        return AV_PIX_FMT_YUV420P;
    case QVideoFrameFormat::Format_YUV422P:
        return AV_PIX_FMT_YUV422P;
    case QVideoFrameFormat::Format_NV12:
        return AV_PIX_FMT_NV12;
    case QVideoFrameFormat::Format_P010:
        return AV_PIX_FMT_P010LE;
    default:
        return AV_PIX_FMT_NONE;
    }
}

} // namespace

FrameConverter::~FrameConverter()
{
    sws_freeContext(m_context);
}

QImage FrameConverter::convert(QVideoFrame frame)
{
    const AVPixelFormat source = avFormat(frame.pixelFormat());
    if (source == AV_PIX_FMT_NONE)
        return frame.toImage().convertToFormat(QImage::Format_RGB32);
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    const int width = frame.width();
    const int height = frame.height();
    m_context = sws_getCachedContext(m_context, width, height, source, width, height, AV_PIX_FMT_BGRA,
                                     SWS_FAST_BILINEAR, nullptr, nullptr, nullptr);
    QImage image(width, height, QImage::Format_RGB32);
    const uint8_t *planes[4] = {};
    int strides[4] = {};
    for (int i = 0; i < frame.planeCount() && i < 4; ++i) {
        planes[i] = frame.bits(i);
        strides[i] = frame.bytesPerLine(i);
    }
    uint8_t *target[4] = {image.bits()};
    const int targetStrides[4] = {static_cast<int>(image.bytesPerLine())};
    const bool converted = m_context && sws_scale(m_context, planes, strides, 0, height, target, targetStrides) > 0;
    frame.unmap();
    return converted ? image : QImage();
}

bool FrameConverter::prepare(const AVFrame &frame, int width)
{
    const auto source = static_cast<AVPixelFormat>(frame.format);
    SwsContext *before = m_context;
    m_context = sws_getCachedContext(m_context, frame.width, frame.height, source, width, frame.height, AV_PIX_FMT_BGRA,
                                     SWS_FAST_BILINEAR, nullptr, nullptr, nullptr);
    if (!m_context)
        return false;
    if (m_context == before)
        return true;
    const bool highDefinition =
        frame.colorspace == AVCOL_SPC_BT709 || (frame.colorspace == AVCOL_SPC_UNSPECIFIED && frame.height >= 720);
    const int *matrix = sws_getCoefficients(highDefinition ? SWS_CS_ITU709 : SWS_CS_ITU601);
    const int fullRange = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
    constexpr int neutral = 1 << 16;
    sws_setColorspaceDetails(m_context, matrix, fullRange, sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, neutral, neutral);
    return true;
}

QImage FrameConverter::convert(const AVFrame &frame, int quarterTurns)
{
    if (frame.width <= 0 || frame.height <= 0)
        return {};
    const AVRational shape = frame.sample_aspect_ratio;
    const bool square = shape.num <= 0 || shape.den <= 0 || shape.num == shape.den;
    const qint64 wide = square ? frame.width : qint64(frame.width) * shape.num / shape.den;
    const int width = static_cast<int>(std::clamp<qint64>(wide, 16, 8192));
    if (!prepare(frame, width))
        return {};
    QImage image(width, frame.height, QImage::Format_RGB32);
    uint8_t *target[4] = {image.bits()};
    const int strides[4] = {static_cast<int>(image.bytesPerLine())};
    if (sws_scale(m_context, frame.data, frame.linesize, 0, frame.height, target, strides) <= 0)
        return {};
    return quarterTurns == 0 ? image : image.transformed(QTransform().rotate(90.0 * quarterTurns));
}

} // namespace attune::playback
