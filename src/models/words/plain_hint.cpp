// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/plain_hint.h"

namespace attune::models {

QString plainHint(const QString &text)
{
    // Not only what Qt takes for markup today: whatever begins like a tag.
    static const QString joined = QStringLiteral("<\u2060");
    return QString(text).replace(QLatin1Char('<'), joined);
}

} // namespace attune::models
