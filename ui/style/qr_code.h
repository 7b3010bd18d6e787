// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QWidget>

namespace attune::ui {

/// A QR code (ISO/IEC 18004), dark on light whatever the colours of the program are: cameras want it so. What it says
/// must also stand somewhere as text.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);
    /// @param text up to some hundred characters; what does not fit shows nothing
    void setText(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBitArray m_modules;
    int m_side = 0; ///< modules along one edge
};

} // namespace attune::ui
