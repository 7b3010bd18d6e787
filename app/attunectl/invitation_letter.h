// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/join_link.h"

namespace attune::ctl {

/// What stands in a letter to somebody who is invited.
struct LetterFacts
{
    QString clinic;   ///< its name
    QString person;   ///< whose invitation it is
    QString language; ///< a tag; other languages than the letter's are answered in English
    domain::JoinLink link;
};

/// A letter that leads to the page of programs and from there into the clinic (src/server/programs/README.md). It is a
/// secret as the invitation is. Internal where the words are not there.
base::Result<QString> letterOf(const LetterFacts &facts);

} // namespace attune::ctl
