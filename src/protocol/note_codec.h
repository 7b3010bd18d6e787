// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/note.h"
#include "protocol/json.h"

namespace attune::protocol {

/// Notes on the wire (src/server/store/NOTES.md).
Json toJson(const domain::Note &note);
/// Tolerant, for clients: nullopt only without id, recording or times that make sense.
std::optional<domain::Note> noteFrom(const Json &json);
/// Strict, for the server: invalid_field names what is wrong. Author, times of change and readers are not taken from
/// it.
base::Result<domain::Note> writtenNoteFrom(const Json &json, const QString &id);

Json toJson(const domain::CodeSet &codes);
domain::CodeSet codeSetFrom(const Json &json);

} // namespace attune::protocol
