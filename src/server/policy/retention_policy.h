// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace attune::server::policy {

/// How long the recordings of clients of one jurisdiction are kept (retention/RETENTION.md).
struct RetentionPolicy
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
QDate keptUntil(const RetentionPolicy &policy, QDate lastService, QDate birth);

/// Retention policies by jurisdiction, from JSON.
class RetentionPolicies
{
public:
    /// InvalidInput in words for a file that is malformed, has impossible figures, or lacks "general".
    static base::Result<RetentionPolicies> fromJson(const QByteArray &json);
    /// Those of a file, or, without a name, those the program brings along. InvalidInput also when it cannot be read.
    static base::Result<RetentionPolicies> fromFile(const QString &path);
    /// Those the program brings along.
    static RetentionPolicies builtIn();
    /// "us-ga", else "us", else "general".
    const RetentionPolicy &of(const QString &jurisdiction) const;
    /// What there is a policy for.
    QStringList jurisdictions() const;

private:
    QList<RetentionPolicy> m_policies;
};

} // namespace attune::server::policy
