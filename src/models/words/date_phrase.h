// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <optional>

namespace attune::models {

/// What a person typed into the search field, with a time they named at its end taken apart: "anna last week".
/// Understands today, yesterday, this/last week/month/year, a month with or without a year, and a day as the locale
/// or ISO 8601 writes it. What is not a time stays text. A value; any thread.
struct DatePhrase
{
    Q_DECLARE_TR_FUNCTIONS(DatePhrase)

public:
    QString text;                ///< what is left to search for
    std::optional<QDate> first;  ///< first day, local calendar; both or neither
    std::optional<QDate> behind; ///< first day after the range
    bool mayBeName = false;      ///< a month and nothing else, such as "june": people are called so, too

    /// @param today the day "last week" is counted from; weeks begin as the locale has them
    static DatePhrase parse(const QString &typed, QDate today, const QLocale &locale);

    friend bool operator==(const DatePhrase &, const DatePhrase &) = default;
};

} // namespace attune::models
