// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace attune::models {

/// What is said about searches in what was said, in the person's language.
class SpokenWords
{
    Q_DECLARE_TR_FUNCTIONS(SpokenWords)

public:
    /// What is wrong with a search as it was typed, and where; empty when nothing is.
    static QString faultIn(const QString &typed);
};

} // namespace attune::models
