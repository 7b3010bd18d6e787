// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "server/sample/film.h"

#include <QString>

#include <functional>

namespace attune::server::sample {

enum class Profile { Full, Small };

struct SampleOptions
{
    QString folder; ///< receives data/, keys/ and film/
    QString cache;  ///< rendered media, reused by later runs
    Profile profile = Profile::Full;
    Frames frames = Frames::Plain; ///< what people look at carries no numbers
    std::function<void(int percent, const QString &what)> progress;
};

/// The password of every account of a sample clinic. Sample clinics hold invented people only.
inline constexpr char samplePassword[] = "lighthouse-walnut-42";

/// Makes a believable practice: accounts, two years of sessions, recordings in every status, consents and an access
/// log. Conflict when the folder has a clinic already.
base::Result<void> makeSampleClinic(const SampleOptions &options, const base::Clock &clock);

} // namespace attune::server::sample
