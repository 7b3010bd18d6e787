// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/seek_slider.h"

#include "models/words/words.h"
#include "ui/player/lane_widget.h"
#include "ui/style/theme.h"

#include <QBuffer>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace attune::ui {

using models::Words;
using std::chrono::milliseconds;

namespace {

constexpr int margin = timelineMargin;
constexpr int smallStepMs = 5000;
constexpr int pageStepMs = 60'000;
constexpr int plainHeight = 28;
constexpr int audioHeight = 52;
constexpr qint64 drawnPauseMs = 2000;
constexpr std::chrono::seconds ghostShownFor{20}; ///< as long as one wonders whether to go back; the command stays

} // namespace

SeekSlider::SeekSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Position in the recording"));
    setLayoutDirection(Qt::LeftToRight);
    setSingleStep(smallStepMs);
    setPageStep(pageStepMs);
    setTracking(true);
    setMouseTracking(true);
    setMinimumHeight(plainHeight);
    m_ghostFades.setSingleShot(true);
    m_ghostFades.setInterval(ghostShownFor);
    connect(&m_ghostFades, &QTimer::timeout, this, [this] { setGhost(std::nullopt); });
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        updateSpokenValue();
        if (!m_fromPlayer)
            Q_EMIT seekRequested(milliseconds(value));
    });
}

void SeekSlider::setDuration(milliseconds duration)
{
    m_fromPlayer = true;
    setRange(0, static_cast<int>(std::max<qint64>(0, duration.count())));
    m_fromPlayer = false;
    updateSpokenValue();
}

void SeekSlider::setPosition(milliseconds position)
{
    if (isSliderDown())
        return;
    m_fromPlayer = true;
    setValue(static_cast<int>(position.count()));
    m_fromPlayer = false;
}

void SeekSlider::updateSpokenValue()
{
    QString spoken = tr("%1 of %2", "position of duration")
                         .arg(Words::spoken(milliseconds(value())), Words::spoken(milliseconds(maximum())));
    if (m_repeatStart && m_repeatEnd)
        spoken = tr("%1, loops from %2 to %3").arg(spoken, Words::spoken(*m_repeatStart), Words::spoken(*m_repeatEnd));
    setAccessibleDescription(spoken);
}

void SeekSlider::setAudioMap(const playback::AudioMap &map)
{
    m_audio = map;
    m_columns.clear();
    setMinimumHeight(map.isEmpty() ? plainHeight : audioHeight);
    update();
}

void SeekSlider::setHeldParts(const QList<std::pair<double, double>> &parts)
{
    if (parts == m_heldParts)
        return;
    m_heldParts = parts;
    update();
}

void SeekSlider::setRepeat(std::optional<milliseconds> start, std::optional<milliseconds> end)
{
    m_repeatStart = start;
    m_repeatEnd = end;
    updateSpokenValue();
    update();
}

void SeekSlider::setTicks(const QList<milliseconds> &ticks)
{
    m_ticks = ticks;
    update();
}

void SeekSlider::setGhost(std::optional<milliseconds> place)
{
    m_ghost = place;
    place ? m_ghostFades.start() : m_ghostFades.stop();
    update();
}

void SeekSlider::setWindow(std::optional<std::pair<milliseconds, milliseconds>> window)
{
    if (window == m_window)
        return;
    m_window = window;
    m_columns.clear();
    update();
}

/// Five seconds a notch, wherever the mouse is on the line.
void SeekSlider::wheelEvent(QWheelEvent *event)
{
    const int notches = event->angleDelta().y() / 120;
    if (notches != 0)
        setValue(value() + notches * smallStepMs);
    event->accept();
}

qint64 SeekSlider::firstShown() const
{
    return m_window ? m_window->first.count() : 0;
}

qint64 SeekSlider::lastShown() const
{
    return m_window ? m_window->second.count() : maximum();
}

bool SeekSlider::isShown(milliseconds time) const
{
    return time.count() >= firstShown() && time.count() <= lastShown();
}

double SeekSlider::xAt(milliseconds time) const
{
    const auto shown = static_cast<double>(lastShown() - firstShown());
    const double share = shown > 0 ? static_cast<double>(time.count() - firstShown()) / shown : 0;
    return margin + share * (width() - 2.0 * margin);
}

milliseconds SeekSlider::timeAt(double x) const
{
    const double share = (x - margin) / std::max(1.0, width() - 2.0 * margin);
    const auto shown = static_cast<double>(lastShown() - firstShown());
    return milliseconds(firstShown() + static_cast<qint64>(std::clamp(share, 0.0, 1.0) * shown));
}

void SeekSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setFocus(Qt::MouseFocusReason);
    setValue(static_cast<int>(timeAt(event->position().x()).count()));
}

void SeekSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        setValue(static_cast<int>(timeAt(event->position().x()).count()));
}

/// The time, under its video when there is one.
QString SeekSlider::hint(milliseconds time) const
{
    QString clock = Words::clock(time);
    const QString words = wordsAt ? wordsAt(time) : QString();
    if (!words.isEmpty())
        clock += QStringLiteral("<br>") + words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    const QImage thumbnail = thumbnailAt ? thumbnailAt(time) : QImage();
    if (thumbnail.isNull())
        return words.isEmpty() ? clock : QStringLiteral("<p>%1</p>").arg(clock);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    thumbnail.save(&buffer, "PNG");
    return QStringLiteral("<center><img src='data:image/png;base64,%1'><br>%2</center>")
        .arg(QString::fromLatin1(png.toBase64()), clock);
}

bool SeekSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const milliseconds time = timeAt(help->pos().x());
        QToolTip::showText(help->globalPos(), hint(time), this);
        return true;
    }
    return QSlider::event(event);
}

void SeekSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = palette();
    const double at = xAt(milliseconds(value()));
    paintAudio(painter);
    paintGroove(painter, at);
    paintRepeat(painter);
    paintPlaces(painter);
    paintWindow(painter);
    if (!isShown(milliseconds(value())))
        return; // the rows below show another part at the moment
    painter.setBrush(colors.color(QPalette::Highlight));
    painter.setPen(QPen(colors.color(QPalette::Base), 2));
    painter.drawEllipse(QPointF(at, height() / 2.0), 8, 8);
    if (hasFocus()) {
        painter.setPen(QPen(colors.color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(at, height() / 2.0), 11, 11);
    }
}

/// What has been played is thick, what is in memory is a line inside the groove: to be told apart without colours.
void SeekSlider::paintGroove(QPainter &painter, double at) const
{
    const double usable = width() - 2.0 * margin;
    const QRectF groove(margin, height() / 2.0 - 3, usable, 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(groove, 3, 3);
    painter.save();
    painter.setClipRect(QRectF(margin, 0, usable, height()));
    painter.setBrush(palette().color(QPalette::Text));
    for (const auto &[from, to] : m_heldParts) {
        const double left = xAt(milliseconds(static_cast<qint64>(from * maximum())));
        const double right = xAt(milliseconds(static_cast<qint64>(to * maximum())));
        painter.drawRect(QRectF(left, height() / 2.0 - 1, right - left, 2));
    }
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(margin, groove.top(), std::max(0.0, at - margin), 6), 3, 3);
    painter.restore();
}

/// Brackets at the ends, and a line above what lies between: to be seen without colours.
void SeekSlider::paintRepeat(QPainter &painter) const
{
    const double top = height() / 2.0 - 11;
    const double bottom = height() / 2.0 + 11;
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    for (const auto &[place, inwards] : {std::pair(m_repeatStart, 5.0), std::pair(m_repeatEnd, -5.0)}) {
        if (!place || !isShown(*place))
            continue;
        const double x = xAt(*place);
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        painter.drawLine(QPointF(x, top), QPointF(x + inwards, top));
        painter.drawLine(QPointF(x, bottom), QPointF(x + inwards, bottom));
    }
    if (!m_repeatStart || !m_repeatEnd)
        return;
    const double left = std::max<double>(margin, xAt(*m_repeatStart));
    const double right = std::min<double>(width() - margin, xAt(*m_repeatEnd));
    if (left < right)
        painter.drawLine(QPointF(left, top), QPointF(right, top));
}

/// What a search found, and where the playhead was: lines, a ring.
void SeekSlider::paintPlaces(QPainter &painter) const
{
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    painter.setBrush(Qt::NoBrush);
    const double middle = height() / 2.0;
    for (const milliseconds tick : m_ticks) {
        if (isShown(tick))
            painter.drawLine(QPointF(xAt(tick), middle - 12), QPointF(xAt(tick), middle - 6));
    }
    if (m_ghost && isShown(*m_ghost))
        painter.drawEllipse(QPointF(xAt(*m_ghost), middle), 6, 6);
}

/// Where the part that is shown stands in the whole: a thick piece of a thin line.
void SeekSlider::paintWindow(QPainter &painter) const
{
    if (!m_window || maximum() <= 0)
        return;
    const double usable = width() - 2.0 * margin;
    const double y = height() - 2.0;
    painter.setPen(QPen(palette().color(QPalette::Text), 1));
    painter.drawLine(QPointF(margin, y), QPointF(margin + usable, y));
    painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
    painter.drawLine(QPointF(margin + usable * static_cast<double>(firstShown()) / maximum(), y),
                     QPointF(margin + usable * static_cast<double>(lastShown()) / maximum(), y));
}

/// Loudness as lines up and down, and pauses as a dotted line where nothing is: to be told apart without colours.
void SeekSlider::paintAudio(QPainter &painter)
{
    const int usable = width() - 2 * margin;
    if (m_audio.isEmpty() || maximum() <= 0 || usable <= 0)
        return;
    if (m_columns.size() != usable) {
        m_columns.clear();
        for (int x = 0; x < usable; ++x)
            m_columns << m_audio.loudest(firstShown() + (lastShown() - firstShown()) * x / usable,
                                         firstShown() + (lastShown() - firstShown()) * (x + 1) / usable);
    }
    painter.setPen(drawnInk(palette()));
    const double middle = height() / 2.0;
    for (int x = 0; x < usable; ++x) {
        const double reach = (middle - 2) * m_columns.at(x) / 255.0;
        painter.drawLine(QPointF(margin + x + 0.5, middle - reach), QPointF(margin + x + 0.5, middle + reach));
    }
    QPen dots(palette().color(QPalette::Text), 2, Qt::DotLine);
    painter.setPen(dots);
    const auto pauses = m_audio.pausesOver(drawnPauseMs);
    for (const playback::Stretch &pause : pauses) {
        const double from = std::max<double>(margin, xAt(milliseconds(pause.startMs)));
        const double to = std::min<double>(width() - margin, xAt(milliseconds(pause.endMs)));
        if (to - from > 4)
            painter.drawLine(QPointF(from + 1, height() - 6.0), QPointF(to - 1, height() - 6.0));
    }
}

} // namespace attune::ui
