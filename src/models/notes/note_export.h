// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/note.h"
#include "domain/recording.h"

#include <QByteArray>

namespace attune::models {

enum class NoteFormat { Csv, Json, Elan };

/// Notes as a file. Unless names are wanted, authors are "Author 1", "Author 2" … and the recording is its number only;
/// what people wrote inside their notes is theirs and stays. CSV: RFC 4180, UTF-8 with a byte order mark, no formulas.
/// ELAN: EAF 3.0 (Max Planck Institute for Psycholinguistics), one tier for each author and kind; a moment gets one
/// second there, because annotations have a length.
QByteArray exportedNotes(const QList<domain::Note> &notes, const domain::Recording &recording, NoteFormat format,
                         bool withNames);

/// "csv", "json", "eaf".
QString fileEndingOf(NoteFormat format);

} // namespace attune::models
