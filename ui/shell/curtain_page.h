// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace attune::ui {

/// What is seen while the curtain is drawn: that it is, and how it is lifted. Says nothing about what is behind.
class CurtainPage : public QWidget
{
    Q_OBJECT

public:
    explicit CurtainPage(QWidget *parent);
    /// Gives the keys to its one button.
    void begin();

Q_SIGNALS:
    void liftRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *m_lift;
};

} // namespace attune::ui
