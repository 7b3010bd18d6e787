// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_event.h"
#include "protocol/link_codec.h"

namespace attune::protocol {

/// The wire form of an access event; format page: src/journal/ACCESS_EVENT.md. A log takes only events with every
/// required member in its right type and within its bounds: Reading::Body.
void describe(Members &members, domain::AccessEvent &event);
/// Speeds that media is played at.
constexpr Bounds<double> eventRates{0.01, 100.0};

/// The bytes the device chain hashes: the wire form with sorted keys, no white space, UTF-8.
QByteArray canonicalBytes(const domain::AccessEvent &event);

/// POST access events, as a client writes it.
struct AccessEventsBody
{
    QList<domain::AccessEvent> events;
};
void describe(Members &members, AccessEventsBody &body);

/// One of them as a server reads it: each for itself.
struct SentEvent
{
    QString id; ///< as it was sent, at most longestPlainWord; may be anything
    std::optional<domain::AccessEvent> event;
    std::size_t ranges = 0; ///< how many it came with, also where it cannot be read
};
constexpr std::size_t mostEvents = 500;
/// invalid_field unless there are 1 to 500.
base::Result<QList<SentEvent>> sentEventsFrom(const Json &body);

/// An event that was not taken, and never will be.
struct RejectedEvent
{
    int index = 0;
    QString id;
    QString code;
};
void describe(Members &members, RejectedEvent &rejected);

/// What became of the events, and which of the viewings that they are about must end.
struct AccessEventsAnswer
{
    int accepted = 0;
    QList<RejectedEvent> rejected;
    QList<ViewingStop> stops;
    std::optional<std::chrono::seconds> lease;
};
void describe(Members &members, AccessEventsAnswer &answer);

/// Ranges as they are stored, and in events.
Json toJson(const QList<domain::MediaRange> &ranges);
/// What is no range is passed over.
QList<domain::MediaRange> rangesFrom(const Json &json);

} // namespace attune::protocol
