// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/spoken_columns.h"

#include "models/words/words.h"

namespace attune::models {

SpokenModel::Columns SpokenColumns::of(domain::Role reader)
{
    const bool own = reader == domain::Role::Patient;
    const auto said = [](const SpokenPlace &place) { return place.line.text; };
    const auto session = [own](const SpokenPlace &place) {
        const domain::Recording &r = place.recording;
        return tr("%1, %2", "whose session, when")
            .arg(own ? r.clinicianName : r.clientName, r.sessionAt ? Words::date(*r.sessionAt) : r.number);
    };
    using Column = RowColumn<SpokenPlace>;
    return {
        Column(tr("Session"), session),
        Column(tr("Time"),
               [](const SpokenPlace &place) { return Words::clock(std::chrono::milliseconds(place.line.startMs)); }),
        Column(tr("Who"), [](const SpokenPlace &place) { return Words::speaker(place.line); }),
        Column(tr("Text"), said).withHint(said),
    };
}

QString SpokenColumns::keyOf(const SpokenPlace &place)
{
    return place.recording.id.value() + QLatin1Char('/') + QString::number(place.line.startMs);
}

} // namespace attune::models
