// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "protocol/members.h"

/// The words of the domain's enumerations that several messages have. Any thread.
namespace attune::protocol {

const Words<domain::Role> &roleWords();
const Words<domain::Purpose> &purposeWords();
/// Those for which somebody opens a recording.
const Words<domain::Purpose> &openingPurposeWords();
const Words<domain::ConsentState> &consentStateWords();
const Words<domain::RecordingStatus> &recordingStatusWords();
const Words<domain::Sensitivity> &sensitivityWords();

} // namespace attune::protocol
