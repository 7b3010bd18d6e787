// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace attune::models {

/// Everything the list of recordings does with one of its columns: what its cells say, how it is sorted, and how wide
/// it is. A new column is a number here and a row of recordingColumns(): model, header, menu and widths come from it.
/// Numbers are kept with what people arranged, so that a new one goes to the end.
struct RecordingColumn
{
    enum Id { When, Client, Clinician, Length, Size, Status, Consent, Watched, Views, KeptUntil, Count };
    enum class Align { Left, Right };       ///< numbers stand one below the other
    enum class Width { Fixed, Grows };      ///< whether it takes a part of the room that is left
    enum class Heading { Whole, MayBeCut }; ///< in the smallest width
    using Text = QString (*)(const domain::Recording &);
    using Sample = QString (*)();

    Id id = Count;
    const char *title = nullptr; ///< to be translated; in context()
    Text text = nullptr;
    Text hint = nullptr;                              ///< where a tool tip says more than the cell
    Text icon = nullptr;                              ///< the name of one
    std::optional<domain::RecordingQuery::Sort> sort; ///< none: worked out for each person, not stored
    Align align = Align::Left;
    Sample smallest = nullptr; ///< what has to be seen whole
    Sample usual = nullptr;    ///< what has room as a rule; none: the smallest and three characters
    Width width = Width::Fixed;
    Heading heading = Heading::Whole;
    int sparedAs = 0; ///< 1 goes first where there is little room; 0 always stays

    static constexpr const char *context() { return "RecordingListModel"; }
    QString titleText() const;
    /// With an icon before the text.
    bool hasIcon() const { return icon != nullptr; }
};

using RecordingColumns = std::array<RecordingColumn, RecordingColumn::Count>;

/// All of them, in the order of their numbers.
const RecordingColumns &recordingColumns();
/// Numbers of those that go where there is little room, the first to go first.
QList<int> sparedRecordingColumns();

} // namespace attune::models
