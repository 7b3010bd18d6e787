// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/note.h"

#include <QByteArray>

#include <optional>

namespace attune::models {

/// A note as it is being written, for keeping (src/journal/DRAFTS.md). A new one has no id yet.
QByteArray draftOf(const domain::Note &note);
std::optional<domain::Note> noteFromDraft(const QByteArray &draft);

} // namespace attune::models
