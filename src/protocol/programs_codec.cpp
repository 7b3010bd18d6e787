// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/programs_codec.h"

#include "protocol/json.h"
#include "protocol/keys.h"

namespace attune::protocol {

namespace {

constexpr qsizetype longestVersion = 20;
constexpr qsizetype longestName = 120;
constexpr qsizetype digestLength = 64;
constexpr qsizetype longestNote = 8192;

} // namespace

void describe(Members &members, domain::ProgramOffer &offer)
{
    members.text(key::file, offer.file, rule::required, longestName);
    members.text(key::version, offer.version, rule::orNull, longestVersion);
    members.integer(key::sizeBytes, offer.sizeBytes, {0, largestInteger}, rule::required);
    members.text(key::sha256, offer.sha256, rule::required, digestLength);
    members.text(key::statement, offer.statement, rule::orNull, longestNote);
}

void describe(Members &members, domain::ProgramsOffered &offered)
{
    members.text(key::oldest, offered.oldest, rule::plain, longestVersion);
    members.text(key::newest, offered.newest, rule::plain, longestVersion);
    members.rows(key::programs, offered.programs);
}

} // namespace attune::protocol
