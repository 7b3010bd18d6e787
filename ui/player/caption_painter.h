// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace attune::ui {

/// How a person wants captions to look (EN 301 549, 7.1.4: what the person sets counts more than what the file says).
struct CaptionLook
{
    enum class Family { Standard, Serif, FixedWidth };
    enum class Place { AsTheFileSays, Bottom, Top };

    int sizePercent = 100; ///< 75 to 250
    Family family = Family::Standard;
    QColor text = Qt::white;
    QColor background = Qt::black;
    int backgroundPercent = 80; ///< how much of the video it covers up: 0 to 100
    Place place = Place::AsTheFileSays;
    friend bool operator==(const CaptionLook &, const CaptionLook &) = default;

    /// "100;standard;#ffffff;#000000;80;file". Reading takes what it understands and leaves the rest as it is above.
    QString toText() const;
    static CaptionLook fromText(const QString &text);
};

/// Paints what is said now over a video, each line at its place; those that would cover each other are moved apart.
void paintCaptions(QPainter &painter, const QRectF &video, const domain::Transcript &captions, const CaptionLook &look);

} // namespace attune::ui
