// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"
#include "server/sample/film.h"
#include "server/sample/sample_clinic.h"

namespace attune::server::sample {

/// A finished film and what is said in it.
struct Film
{
    QString path;
    Packing packing = Packing::Mp4IndexInFront;
    qint64 lengthMs = 0;
    domain::Transcript transcript;
    QString name;
};

/// Renders, or takes from the cache, every film a profile needs. The first film is the one sessions are "recorded"
/// from.
base::Result<QList<Film>> makeFilms(const SampleOptions &options);

} // namespace attune::server::sample
