// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media_note.h"

#include <QCoreApplication>
#include <QString>

namespace attune::models {

/// What was done to a recording so that it can be watched, or left out, in whole sentences. GUI thread.
class MediaWords
{
    Q_DECLARE_TR_FUNCTIONS(MediaWords)

public:
    static QString sentence(const domain::MediaNote &note);
    /// All of them, one after another; empty when there is nothing to say.
    static QString sentences(const QList<domain::MediaNote> &notes);
};

} // namespace attune::models
