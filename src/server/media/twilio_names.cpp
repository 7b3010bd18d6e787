// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/twilio_capture.h"

#include "base/visible_text.h"

#include <QRegularExpression>

#include <limits>

namespace attune::server::media {

using protocol::Json;

namespace {

constexpr std::chrono::seconds leeway{5}; ///< between Twilio's clock and ours, as for tracks that are imported
constexpr qsizetype longestIdentity = 256;

/// Of several tracks a video comes before an audio track, and the earlier before the later.
std::pair<bool, qint64> placeOf(const Json &row)
{
    return {
        protocol::text(row, "type") != QStringLiteral("video"),
        protocol::integer(row, "offset", {0, protocol::largestInteger}).value_or(std::numeric_limits<qint64>::max())};
}

bool isOfThis(const Json &row, base::Instant since)
{
    static const QRegularExpression track(QStringLiteral("^RT[0-9a-f]{32}\\z"));
    const auto made = base::instantFromText(protocol::text(row, "date_created"));
    return made && *made >= since - leeway && track.match(protocol::text(row, "sid")).hasMatch();
}

} // namespace

base::Result<std::optional<TrackName>> TwilioCapture::firstTrack(const QString &room, base::Instant since)
{
    const auto rows = allRecordings(room);
    if (!rows)
        return rows.error();
    const Json *first = nullptr;
    for (const Json &row : *rows) {
        if (isOfThis(row, since) && (!first || placeOf(row) < placeOf(*first)))
            first = &row;
    }
    if (!first)
        return std::optional<TrackName>();
    TrackName name{protocol::text(*first, "sid"), {}};
    const QString sid = protocol::text(protocol::child(*first, "grouping_sids"), "participant_sid");
    if (const auto identity = identityOf(room, sid))
        name.participant = *identity;
    return std::optional(name);
}

/// Whoever has left the room is not found there any more: then the track has a name, and nobody's. NotFound.
base::Result<QString> TwilioCapture::identityOf(const QString &room, const QString &participant) const
{
    static const QRegularExpression known(QStringLiteral("^PA[0-9a-f]{32}\\z"));
    if (!known.match(participant).hasMatch())
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("Twilio says no participant"), {}, {}};
    const auto person = call("GET", QStringLiteral("/v1/Rooms/%1/Participants/%2").arg(room, participant));
    if (!person)
        return person.error();
    return base::shortened(protocol::text(*person, "identity"), longestIdentity);
}

} // namespace attune::server::media
