// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_event.h"
#include "protocol/json.h"

namespace attune::protocol {

/// The wire form of an access event; format page: src/journal/ACCESS_EVENT.md.
Json toJson(const domain::AccessEvent &event);
/// Strict: a log takes only events with every required field in its right type and within its bounds
/// (src/journal/ACCESS_EVENT.md). InvalidInput (invalid_field) says which is not.
base::Result<domain::AccessEvent> accessEventFrom(const Json &json);
/// Speeds that media is played at.
constexpr Bounds<double> eventRates{0.01, 100.0};

/// The bytes the device chain hashes: the wire form with sorted keys, no white space, UTF-8.
QByteArray canonicalBytes(const domain::AccessEvent &event);

Json toJson(const domain::AccessLogEntry &entry);
std::optional<domain::AccessLogEntry> accessLogEntryFrom(const Json &json);
Json toJson(const domain::AccessSummary &summary);
std::optional<domain::AccessSummary> accessSummaryFrom(const Json &json);

Json toJson(const QList<domain::MediaRange> &ranges);
QList<domain::MediaRange> rangesFrom(const Json &json);

} // namespace attune::protocol
