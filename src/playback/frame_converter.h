// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QVideoFrame>

struct AVFrame;
struct SwsContext;

namespace attune::playback {

/// Turns decoded frames into images with libswscale: a fifth of the cost of QVideoFrame::toImage on a machine without
/// a GPU. Keeps its context between frames of one format. One thread at a time.
class FrameConverter
{
public:
    FrameConverter() = default;
    ~FrameConverter();
    FrameConverter(const FrameConverter &) = delete;
    FrameConverter &operator=(const FrameConverter &) = delete;

    /// A null image when the frame cannot be mapped.
    QImage convert(QVideoFrame frame);
    /// With the frame's own colours (BT.601 or BT.709, full or studio range), square pixels, turned clockwise.
    QImage convert(const AVFrame &frame, int quarterTurns);

private:
    bool prepare(const AVFrame &frame, int width);

    SwsContext *m_context = nullptr;
};

} // namespace attune::playback
