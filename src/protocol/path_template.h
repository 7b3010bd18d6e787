// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::protocol {

/// A path template with its one `{id}` filled in, percent-encoded as a single segment.
QString pathFor(const char *pathTemplate, const QString &id);

} // namespace attune::protocol
