// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/media_codec.h"

#include "protocol/family_keys.h"

namespace attune::protocol {

namespace own = key::appointments;

void describe(Members &members, MediaAddress &address)
{
    members.text(key::url, address.url);
    members.length(own::expiresIn, address.expiresIn, std::chrono::seconds(24 * 3600));
}

void describe(Members &members, MediaCopyAnswer &answer)
{
    describe(members, answer.address);
    members.text(key::filename, answer.fileName);
    members.integer(key::size, answer.sizeBytes, {0, largestInteger}, rule::plain);
    members.text(key::sha256, answer.sha256);
}

void describe(Members &members, UploadedAnswer &answer)
{
    members.text(own::objectName, answer.objectName);
    members.id(key::recordingId, answer.recording);
}

} // namespace attune::protocol
