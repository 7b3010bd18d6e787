// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace attune::ui {

/// An icon by our own name ("play", "consent" …) from the bundled set, drawn in the palette's text colour, so that
/// dark, high contrast and disabled need no files of their own. A name that does not exist gives an empty icon.
QIcon icon(const QString &name);

} // namespace attune::ui
