// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/qr_code.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace attune::ui {

namespace {

constexpr int quietZone = 4; // modules of light around it, which the standard demands
constexpr int pixelsPerModule = 4;

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(tr("The same key as in the text beside it"));
}

void QrCode::setText(const QString &text)
{
    m_side = 0;
    m_modules.clear();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (code) {
        m_side = code->width;
        m_modules.resize(m_side * m_side);
        for (int i = 0; i < m_side * m_side; ++i)
            m_modules.setBit(i, (code->data[i] & 1) != 0);
    }
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    const int side = (m_side + 2 * quietZone) * pixelsPerModule;
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    if (m_side == 0)
        return;
    const int pixels = std::max(1, std::min(width(), height()) / (m_side + 2 * quietZone));
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_modules.testBit(y * m_side + x))
                painter.fillRect((x + quietZone) * pixels, (y + quietZone) * pixels, pixels, pixels, Qt::black);
        }
    }
}

} // namespace attune::ui
