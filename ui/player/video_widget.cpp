// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/video_widget.h"

#include "ui/style/icons.h"
#include "ui/style/widget_roles.h"

#include <QDateTime>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace attune::ui {

namespace {

constexpr int maskBlocks = 12; // across a masked part: too few to recognise a face by
constexpr int watermarkMovesMs = 15'000;
constexpr qreal watermarkDegrees = -18;

} // namespace

VideoWidget::VideoWidget(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 180);
    setObjectName(QStringLiteral("picture"));
    setAccessibleName(tr("Video"));
    setRole(this, QAccessible::Graphic);
}

void VideoWidget::setFrame(const QImage &frame)
{
    m_frame = frame;
    update();
}

void VideoWidget::setCaptions(const domain::Transcript &captions)
{
    m_captions = captions;
    QStringList spoken;
    for (const domain::TranscriptLine &line : captions)
        spoken << line.text;
    setAccessibleDescription(spoken.join(QLatin1Char('\n')));
    update();
}

void VideoWidget::setCaptionLook(const CaptionLook &look)
{
    m_captionLook = look;
    update();
}

void VideoWidget::setSpeedBadge(const QString &text)
{
    m_badge = text;
    update();
}

void VideoWidget::setCurtain(bool drawn)
{
    m_curtain = drawn;
    update();
}

void VideoWidget::setWatermark(const QString &text)
{
    if (m_watermark != text)
        m_watermarkTile = QImage();
    m_watermark = text;
    update();
}

void VideoWidget::setMasks(const QList<QRectF> &parts)
{
    m_masks = parts;
    update();
}

void VideoWidget::setNotice(const QString &text)
{
    m_notice = text;
    update();
}

void VideoWidget::setCoveredBelow(int pixels)
{
    if (std::exchange(m_coveredBelow, pixels) != pixels)
        update();
}

void VideoWidget::setAudioOnly(bool audioOnly)
{
    m_audioOnly = audioOnly;
    update();
}

QRectF VideoWidget::videoRect() const
{
    const QSizeF fitted =
        m_frame.isNull() ? QSizeF(size()) : QSizeF(m_frame.size()).scaled(size(), Qt::KeepAspectRatio);
    return {(width() - fitted.width()) / 2, (height() - fitted.height()) / 2, fitted.width(), fitted.height()};
}

void VideoWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(10, 11, 13));
    if (m_curtain) {
        paintNotice(painter, tr("Hidden. Press Play to continue."));
        return;
    }
    const QRectF area = videoRect();
    if (!m_frame.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, area.width() < m_frame.width());
        painter.drawImage(area, m_frame);
        paintMasks(painter, area);
        paintWatermark(painter, area);
    } else if (m_audioOnly) {
        paintNotice(painter, tr("Audio only"));
    }
    QRectF readable = area;
    readable.setBottom(std::min<qreal>(area.bottom(), height() - m_coveredBelow));
    paintCaptions(painter, readable, m_captions, m_captionLook);
    paintBadge(painter, area);
    if (!m_notice.isEmpty())
        paintNotice(painter, m_notice);
}

void VideoWidget::paintMasks(QPainter &painter, const QRectF &area)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (const QRectF &part : std::as_const(m_masks)) {
        const QRectF source(part.x() * m_frame.width(), part.y() * m_frame.height(), part.width() * m_frame.width(),
                            part.height() * m_frame.height());
        const QRect cut = source.toAlignedRect().intersected(m_frame.rect());
        if (cut.isEmpty())
            continue;
        const int down = std::max(1, maskBlocks * cut.height() / std::max(1, cut.width()));
        const QImage blocks =
            m_frame.copy(cut).scaled(maskBlocks, down, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QRectF target(area.x() + part.x() * area.width(), area.y() + part.y() * area.height(),
                            part.width() * area.width(), part.height() * area.height());
        painter.drawImage(target, blocks);
    }
}

/// The text once, turned and transparent. Light and dark, so that it is there on any video. Drawn for each size of
/// the video and not for each video: text that is turned costs more than everything else that is painted.
void VideoWidget::prepareWatermark(qreal videoHeight)
{
    const int pixels = std::max(12, static_cast<int>(videoHeight / 40));
    if (!m_watermarkTile.isNull() && m_watermarkPixels == pixels)
        return;
    m_watermarkPixels = pixels;
    QFont font = this->font();
    font.setPixelSize(pixels);
    const QFontMetricsF metrics(font);
    m_watermarkStep = QSizeF(metrics.horizontalAdvance(m_watermark) + 160, metrics.height() * 8);
    const QSizeF text(metrics.horizontalAdvance(m_watermark) + 2, metrics.height() + 2);
    const QRectF turned = QTransform().rotate(watermarkDegrees).mapRect(QRectF(QPointF(), text));
    m_watermarkTile = QImage(turned.size().toSize() + QSize(2, 2), QImage::Format_ARGB32_Premultiplied);
    m_watermarkTile.fill(Qt::transparent);
    QPainter painter(&m_watermarkTile);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.translate(-turned.topLeft());
    painter.rotate(watermarkDegrees);
    painter.setFont(font);
    painter.setPen(QColor(0, 0, 0, 40));
    painter.drawText(QPointF(1, metrics.ascent() + 1), m_watermark);
    painter.setPen(QColor(255, 255, 255, 46));
    painter.drawText(QPointF(0, metrics.ascent()), m_watermark);
}

/// Somewhere else every quarter of a minute, so that it cannot be cut out of a film of the screen.
void VideoWidget::paintWatermark(QPainter &painter, const QRectF &area)
{
    if (m_watermark.isEmpty())
        return;
    prepareWatermark(area.height());
    painter.save();
    painter.setClipRect(area);
    const QTransform turn = QTransform().translate(area.center().x(), area.center().y()).rotate(watermarkDegrees);
    const qint64 phase = QDateTime::currentMSecsSinceEpoch() / watermarkMovesMs;
    const qreal reach = std::hypot(area.width(), area.height()) / 2;
    const qreal shift = static_cast<qreal>(phase * 97 % 1000) / 1000;
    const QRectF near = area.adjusted(-m_watermarkTile.width(), -m_watermarkTile.height(), 0, 0);
    int row = 0;
    for (qreal y = -reach + shift * m_watermarkStep.height(); y < reach; y += m_watermarkStep.height(), ++row) {
        for (qreal x = -reach - m_watermarkStep.width() * (row % 2 == 0 ? shift : 1 - shift); x < reach;
             x += m_watermarkStep.width()) {
            const QPoint place = turn.map(QPointF(x, y)).toPoint();
            if (near.contains(place))
                painter.drawImage(place, m_watermarkTile);
        }
    }
    painter.restore();
}

void VideoWidget::paintBadge(QPainter &painter, const QRectF &area)
{
    if (m_badge.isEmpty())
        return;
    QFont font = painter.font();
    font.setPixelSize(22);
    font.setBold(true);
    painter.setFont(font);
    const QRectF text = painter.boundingRect(QRectF(), 0, m_badge);
    const QRectF badge(area.right() - text.width() - 36, area.top() + 14, text.width() + 22, 36);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(badge, 8, 8);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, m_badge);
}

void VideoWidget::paintNotice(QPainter &painter, const QString &text)
{
    QFont font = painter.font();
    font.setPixelSize(20);
    painter.setFont(font);
    const QRectF room = QRectF(rect()).adjusted(40, 0, -40, 0);
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRectF box = painter.boundingRect(room, flags, text).adjusted(-20, -14, 20, 14);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(box, 10, 10);
    painter.setPen(Qt::white);
    painter.drawText(room, flags, text);
}

void VideoWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

void VideoWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

} // namespace attune::ui
