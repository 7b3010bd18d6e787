// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/frame_converter.h"

extern "C" {
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

} // namespace attune::playback
