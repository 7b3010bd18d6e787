// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/video_widget.h"

#include "ui/style/icons.h"

#include <QDateTime>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace attune::ui {

namespace {

constexpr int maskBlocks = 12; // across a masked part: too few to recognise a face by
constexpr int watermarkMovesMs = 15'000;

} // namespace

VideoWidget::VideoWidget(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 180);
    setObjectName(QStringLiteral("picture"));
    setAccessibleName(tr("Picture"));
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

void VideoWidget::setSoundOnly(bool soundOnly)
{
    m_soundOnly = soundOnly;
    update();
}

QRectF VideoWidget::pictureRect() const
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
        paintNotice(painter, tr("Curtain drawn. Press Play to go on."));
        return;
    }
    const QRectF picture = pictureRect();
    if (!m_frame.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, picture.width() < m_frame.width());
        painter.drawImage(picture, m_frame);
        paintMasks(painter, picture);
        paintWatermark(painter, picture);
    } else if (m_soundOnly) {
        paintNotice(painter, tr("Sound only"));
    }
    paintCaptions(painter, picture, m_captions, m_captionLook);
    paintBadge(painter, picture);
    if (!m_notice.isEmpty())
        paintNotice(painter, m_notice);
}

void VideoWidget::paintMasks(QPainter &painter, const QRectF &picture)
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
        const QRectF target(picture.x() + part.x() * picture.width(), picture.y() + part.y() * picture.height(),
                            part.width() * picture.width(), part.height() * picture.height());
        painter.drawImage(target, blocks);
    }
}

/// Light and dark, so that it is there on any picture; somewhere else every quarter of a minute, so that it cannot be
/// cut out of a film of the screen.
void VideoWidget::paintWatermark(QPainter &painter, const QRectF &picture)
{
    if (m_watermark.isEmpty())
        return;
    painter.save();
    painter.setClipRect(picture);
    QFont font = painter.font();
    font.setPixelSize(std::max(12, static_cast<int>(picture.height() / 40)));
    painter.setFont(font);
    const qreal width = painter.fontMetrics().horizontalAdvance(m_watermark) + 120;
    const qreal height = painter.fontMetrics().height() * 7;
    const qint64 phase = QDateTime::currentMSecsSinceEpoch() / watermarkMovesMs;
    painter.translate(picture.center());
    painter.rotate(-18);
    const qreal reach = std::hypot(picture.width(), picture.height()) / 2;
    const qreal shift = static_cast<qreal>(phase * 97 % 1000) / 1000;
    int row = 0;
    for (qreal y = -reach + shift * height; y < reach; y += height, ++row) {
        for (qreal x = -reach - width * (row % 2 == 0 ? shift : 1 - shift); x < reach; x += width) {
            painter.setPen(QColor(0, 0, 0, 40));
            painter.drawText(QPointF(x + 1, y + 1), m_watermark);
            painter.setPen(QColor(255, 255, 255, 46));
            painter.drawText(QPointF(x, y), m_watermark);
        }
    }
    painter.restore();
}

void VideoWidget::paintBadge(QPainter &painter, const QRectF &picture)
{
    if (m_badge.isEmpty())
        return;
    QFont font = painter.font();
    font.setPixelSize(22);
    font.setBold(true);
    painter.setFont(font);
    const QRectF text = painter.boundingRect(QRectF(), 0, m_badge);
    const QRectF badge(picture.right() - text.width() - 36, picture.top() + 14, text.width() + 22, 36);
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
