// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace attune::server::media {

/// Twilio Video (CAPTURE.md).
struct TwilioChoice
{
    QString accountSid;
    QString apiKey;
    QString apiSecret;
    QString authToken; ///< checks the signatures of callbacks
    QString api = QStringLiteral("https://video.twilio.com");
    QString authorityFile;
    /// Single tracks are put together here with ffmpeg instead of by Twilio.
    bool composeHere = false;
    /// How long Twilio's copies stay behind a recording that is whole (CAPTURE.md).
    std::chrono::seconds keepOriginals = std::chrono::hours(7 * 24);
    /// How this server is called from outside, for callbacks: "https://clinic.example".
    QString callbackOrigin;
};

} // namespace attune::server::media
