// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_map.h"

#include <QImage>
#include <QSlider>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace attune::ui {

/// The timeline: a slider over milliseconds that says its value in words, seeks on click, drag and keys, and never
/// moves away from where a person put it. Runs left to right in every language, like time in recordings.
class SeekSlider : public QSlider
{
    Q_OBJECT

public:
    explicit SeekSlider(QWidget *parent = nullptr);

    void setDuration(std::chrono::milliseconds duration);
    /// The position as the player reports it; ignored while a person drags.
    void setPosition(std::chrono::milliseconds position);
    /// What the recording sounds like: drawn behind the line, with its pauses. Empty for none.
    void setAudioMap(const playback::AudioMap &map);
    /// Which parts are in memory, as shares of the whole: drawn on the line.
    void setHeldParts(const QList<std::pair<double, double>> &parts);
    /// Gives the thumbnail for a time, which is shown where the mouse points. A null image for none.
    std::function<QImage(std::chrono::milliseconds)> thumbnailAt;
    /// What is said at a time, shown under it in the hint. Plain text, several lines.
    std::function<QString(std::chrono::milliseconds)> wordsAt;
    /// Small lines above the groove, for what a search found.
    void setTicks(const QList<std::chrono::milliseconds> &ticks);
    /// Where the playhead was before the last jump: a ring, for a while.
    void setGhost(std::optional<std::chrono::milliseconds> place);
    /// Shows a part alone, as the rows below do, with a thin line for where it is in the whole; nullopt for all of it.
    void setWindow(std::optional<std::pair<std::chrono::milliseconds, std::chrono::milliseconds>> window);
    /// The part that repeats; marks its ends, and the part when both are set.
    void setRepeat(std::optional<std::chrono::milliseconds> start, std::optional<std::chrono::milliseconds> end);
    /// Where a time is drawn, in pixels from the left: the same in the rows below.
    double xAt(std::chrono::milliseconds time) const;
    std::optional<std::chrono::milliseconds> ghost() const { return m_ghost; }

Q_SIGNALS:
    void seekRequested(std::chrono::milliseconds target);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::chrono::milliseconds timeAt(double x) const;
    void updateSpokenValue();
    QString hint(std::chrono::milliseconds time) const;
    void paintAudio(QPainter &painter);
    void paintGroove(QPainter &painter, double at) const;
    void paintRepeat(QPainter &painter) const;
    void paintPlaces(QPainter &painter) const;
    qint64 firstShown() const;
    qint64 lastShown() const;
    bool isShown(std::chrono::milliseconds time) const;
    void paintWindow(QPainter &painter) const;

    std::optional<std::chrono::milliseconds> m_repeatStart;
    std::optional<std::chrono::milliseconds> m_repeatEnd;
    QList<std::pair<double, double>> m_heldParts;
    QList<std::chrono::milliseconds> m_ticks;
    std::optional<std::chrono::milliseconds> m_ghost;
    QTimer m_ghostFades{this};
    std::optional<std::pair<std::chrono::milliseconds, std::chrono::milliseconds>> m_window;
    playback::AudioMap m_audio;
    QList<int> m_columns; ///< loudest peak for each pixel of the present width
    bool m_fromPlayer = false;
};

} // namespace attune::ui
