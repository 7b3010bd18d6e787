// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsOpacityEffect>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

class QBoxLayout;

namespace attune::ui {

/// The video alone on the screen. The controls that stand under it at other times lie over its lower edge; they fade
/// three seconds after the mouse or a key was used, and are there again with the next use. They never leave the order
/// of Tab: who comes to one by keys sees it, for as long as the keys stay there. GUI thread.
class FullScreenStage : public QObject
{
    Q_OBJECT

public:
    /// @param column with the video and, as its last, the controls
    FullScreenStage(QWidget *video, QWidget *controls, QBoxLayout *column);

    void begin();
    void end();
    bool isOn() const { return m_isOn; }
    /// Whether they can be seen at the moment.
    bool areControlsSeen() const;

Q_SIGNALS:
    /// So much of the video's lower edge lies under them now, in pixels: what has to be read stands above.
    void covered(int pixels);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wake();
    void fadeIfUnused();
    void place();
    void showCursor(bool shown);

    QWidget *m_video;
    QWidget *m_controls;
    QBoxLayout *m_column;
    QPointer<QGraphicsOpacityEffect> m_effect; ///< only while it is on
    QVariantAnimation m_fade;
    QTimer m_unused{this};
    bool m_isOn = false;
    bool m_keysInside = false; ///< the focus came to a control by keys
};

} // namespace attune::ui
