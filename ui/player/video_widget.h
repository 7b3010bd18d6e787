// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"
#include "ui/player/caption_painter.h"

#include <QImage>
#include <QWidget>

namespace attune::ui {

class Theme;

/// Paints the video itself, so that captions, the speed badge and the curtain are certain to be over it.
class VideoWidget : public QWidget
{
    Q_OBJECT

public:
    explicit VideoWidget(QWidget *parent = nullptr);

    void setFrame(const QImage &frame);
    /// What is said now, each at its place; those that would cover each other are moved apart.
    void setCaptions(const domain::Transcript &captions);
    void setCaptionLook(const CaptionLook &look);
    /// Shown on the video when not empty: "1.25x".
    void setSpeedBadge(const QString &text);
    /// Over everything: nothing of the video is painted while it is drawn.
    void setCurtain(bool drawn);
    bool isCurtainDrawn() const { return m_curtain; }
    /// Faint, tiled and moving over the video: who watches, when, what. Empty for none.
    void setWatermark(const QString &text);
    /// Parts of the video that are made unrecognisable, as fractions of it.
    void setMasks(const QList<QRectF> &parts);
    /// In the middle, over the video, for loading and trouble. Empty for none.
    void setNotice(const QString &text);
    /// Captions stand above what lies over its lower edge. @param pixels 0 for nothing
    void setCoveredBelow(int pixels);
    /// Instead of a video, for recordings that have none.
    void setAudioOnly(bool audioOnly);
    QSize sizeHint() const override { return {960, 540}; }

Q_SIGNALS:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QRectF videoRect() const;
    void paintMasks(QPainter &painter, const QRectF &area);
    void prepareWatermark(qreal videoHeight);
    void paintWatermark(QPainter &painter, const QRectF &area);
    void paintBadge(QPainter &painter, const QRectF &area);
    void paintNotice(QPainter &painter, const QString &text);

    QImage m_frame;
    domain::Transcript m_captions;
    CaptionLook m_captionLook;
    QString m_badge;
    QString m_notice;
    QString m_watermark;
    QImage m_watermarkTile;
    int m_watermarkPixels = 0;
    QSizeF m_watermarkStep; ///< from one to the next, before they are turned
    QList<QRectF> m_masks;
    bool m_curtain = false;
    int m_coveredBelow = 0;
    bool m_audioOnly = false;
};

} // namespace attune::ui
