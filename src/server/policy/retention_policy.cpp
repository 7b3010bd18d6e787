// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/policy/retention_policy.h"

#include "domain/date_values.h"
#include "protocol/json.h"

#include <QFile>

namespace attune::server::policy {

namespace {

const QString general = QStringLiteral("general");

base::Error refuse(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

} // namespace

QDate keptUntil(const RetentionPolicy &policy, QDate lastService, QDate birth)
{
    const QDate byService = domain::yearsOn(lastService, policy.yearsAfterLastService);
    if (!birth.isValid())
        return byService;
    const QDate ofAge = domain::yearsOn(birth, policy.ageOfMajority);
    if (lastService >= ofAge)
        return byService;
    return std::max(byService, domain::yearsOn(ofAge, policy.yearsAfterComingOfAge));
}

base::Result<RetentionPolicies> RetentionPolicies::fromJson(const QByteArray &json)
{
    const auto content = protocol::Json::parse(json.constBegin(), json.constEnd(), nullptr, false);
    if (!content.is_array())
        return refuse(QStringLiteral("the retention policies are no list"));
    RetentionPolicies policies;
    for (const auto &row : content) {
        if (!row.is_object())
            return refuse(QStringLiteral("a retention policy is malformed"));
        RetentionPolicy policy;
        policy.jurisdiction = protocol::text(row, "jurisdiction");
        bool sound = !policy.jurisdiction.isEmpty();
        const auto take = [&row, &sound](const char *name, int &value, int least, int most) {
            const auto given = protocol::integer(row, name, {least, most});
            sound = sound && given;
            value = sound ? static_cast<int>(*given) : value;
        };
        take("yearsAfterLastService", policy.yearsAfterLastService, 1, 100);
        take("yearsAfterComingOfAge", policy.yearsAfterComingOfAge, 0, 100);
        take("ageOfMajority", policy.ageOfMajority, 14, 21);
        take("warnDays", policy.warnDays, 0, 365);
        take("graceDays", policy.graceDays, 1, 3650);
        if (!sound)
            return refuse(
                QStringLiteral("the retention policy \"%1\" has impossible figures").arg(policy.jurisdiction));
        policies.m_policies.append(policy);
    }
    for (const RetentionPolicy &policy : std::as_const(policies.m_policies)) {
        if (policy.jurisdiction == general)
            return policies;
    }
    return refuse(QStringLiteral("there is no retention policy \"general\""));
}

base::Result<RetentionPolicies> RetentionPolicies::fromFile(const QString &path)
{
    if (path.isEmpty())
        return builtIn();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("the retention file cannot be read"));
    return fromJson(file.readAll());
}

RetentionPolicies RetentionPolicies::builtIn()
{
    QFile file(QStringLiteral(":/retention/policies.json"));
    if (file.open(QIODevice::ReadOnly)) {
        if (auto policies = fromJson(file.readAll()))
            return *policies;
    }
    RetentionPolicies fallback; // a program without its resources still keeps what it has to keep
    fallback.m_policies.append(RetentionPolicy{general});
    return fallback;
}

QStringList RetentionPolicies::jurisdictions() const
{
    QStringList names;
    for (const RetentionPolicy &policy : m_policies)
        names << policy.jurisdiction;
    return names;
}

const RetentionPolicy &RetentionPolicies::of(const QString &jurisdiction) const
{
    for (QString name = jurisdiction; !name.isEmpty();
         name = name.left(std::max<qsizetype>(0, name.lastIndexOf(QLatin1Char('-'))))) {
        for (const RetentionPolicy &policy : m_policies) {
            if (policy.jurisdiction == name)
                return policy;
        }
    }
    for (const RetentionPolicy &policy : m_policies) {
        if (policy.jurisdiction == general)
            return policy;
    }
    return m_policies.first();
}

} // namespace attune::server::policy
