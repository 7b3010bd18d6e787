// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/problem_codec.h"

/// How a server is, for machines that watch and for programs that look whether they have reached one.
namespace attune::protocol {

/// GET whether the process lives.
struct ProductAnswer
{
    QString product; ///< "attuned"
    QString version;
};
void describe(Members &members, ProductAnswer &answer);

/// GET whether the clinic can be worked with.
struct HealthAnswer
{
    ProductAnswer product;
    bool isGood = false;
    QList<std::pair<QString, QString>> parts; ///< the state of each, for who may see it
    std::optional<ProblemFacts> problem;      ///< where it cannot
};
void describe(Members &members, HealthAnswer &answer);

} // namespace attune::protocol
