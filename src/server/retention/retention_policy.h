// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace attune::server::retention {

/// How long the recordings of clients of one jurisdiction are kept (RETENTION.md).
struct Policy
{
    QString jurisdiction;
    int yearsAfterLastService = 7;
    int yearsAfterComingOfAge = 7;
    int ageOfMajority = 18;
    int warnDays = 30;
    int graceDays = 90;
};

/// The day until which everything of a client is kept. @param lastService day of the last session
/// @param birth invalid when nobody knows it: then the client counts as of age
QDate keptUntil(const Policy &policy, QDate lastService, QDate birth);

/// Policies by jurisdiction, from JSON.
class Policies
{
public:
    /// InvalidInput in words for a file that is malformed, has impossible figures, or lacks "general".
    static base::Result<Policies> fromJson(const QByteArray &json);
    /// Those of a file, or, without a name, those the program brings along. InvalidInput also when it cannot be read.
    static base::Result<Policies> fromFile(const QString &path);
    /// Those the program brings along.
    static Policies builtIn();
    /// "us-ga", else "us", else "general".
    const Policy &of(const QString &jurisdiction) const;
    /// What there is a policy for.
    QStringList jurisdictions() const;

private:
    QList<Policy> m_policies;
};

} // namespace attune::server::retention
