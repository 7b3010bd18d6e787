// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/link_codec.h"

#include "protocol/keys.h"
#include "protocol/paths.h"

namespace attune::protocol {

namespace {

constexpr std::chrono::seconds aDay{24 * 3600};

/// Headers to be sent along with every request for the address.
struct Headers
{
    QString grant;
};

void describe(Members &members, Headers &headers)
{
    members.text(paths::grantHeader, headers.grant);
}

void describeGrant(Members &members, QString &grant)
{
    std::optional<Headers> headers = grant.isEmpty() ? std::nullopt : std::optional(Headers{grant});
    members.object(key::headers, headers, rule::orOmitted);
    if (headers)
        grant = headers->grant;
}

} // namespace

void describe(Members &members, domain::MediaSeal &seal)
{
    members.bytes(key::header, seal.header, rule::required);
    members.bytes(key::key, seal.key, rule::required);
}

void describe(Members &members, LinkAddress &address)
{
    members.id(key::recordingId, address.recording);
    members.text(key::url, address.url, rule::required);
    members.length(key::expiresIn, address.expiresIn, aDay);
    members.id(key::viewing, address.viewing);
    describeGrant(members, address.grant);
    members.integer(key::size, address.sizeBytes, {0, largestInteger}, rule::plain);
    members.length(key::duration, address.duration, std::chrono::seconds(10'000'000));
}

void describe(Members &members, PlaybackLinkAnswer &answer)
{
    describe(members, answer.address);
    members.length(key::leaseSeconds, answer.lease, aDay, rule::orOmitted);
    members.text(key::format, answer.format);
    members.object(key::seal, answer.seal, rule::orOmitted);
}

void describe(Members &members, DownloadLinkAnswer &answer)
{
    describe(members, answer.address);
    members.text(key::filename, answer.fileName);
    members.text(key::sha256, answer.sha256);
    members.flag(key::clientTold, answer.clientTold);
}

void describe(Members &members, ViewingStop &stop)
{
    members.id(key::recording, stop.recording);
    members.id(key::viewing, stop.viewing);
    members.text(key::code, stop.code, rule::plain, longestPlainWord);
}

void describe(Members &members, ViewingAnswer &answer)
{
    members.length(key::askAgainSeconds, answer.askAgain, aDay);
    members.list(key::stop, answer.stops);
}

} // namespace attune::protocol
