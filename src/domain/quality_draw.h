// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace attune::domain {

/// A draw with everything it takes to repeat it: what `attune-verify draw` reads (src/server/quality/DRAW.md).
struct QualityDrawDocument
{
    QString format; ///< "attune quality draw 1"
    QString id;
    QString office;
    QString month; ///< "2026-11"
    int perClinician = 0;
    QString text;           ///< the frozen list: a line "<clinician> <recording>" for each candidate, in their order
    QString receipt;        ///< of the entry that commits to the list, against the checkpoint that seeds the draw
    QString checkpoint;     ///< that checkpoint, a signed note
    QStringList recordings; ///< drawn, in the order in which they were

    friend bool operator==(const QualityDrawDocument &, const QualityDrawDocument &) = default;
};
inline constexpr char qualityDrawFormat[] = "attune quality draw 1";

} // namespace attune::domain
