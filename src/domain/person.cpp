// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include "domain/named_values.h"

#include <array>

namespace attune::domain {

namespace {

constexpr auto table = std::to_array<NamedValue<Role>>({{Role::Patient, "patient"},
                                                        {Role::Psychologist, "psychologist"},
                                                        {Role::PracticeManager, "practice_manager"},
                                                        {Role::Admin, "admin"},
                                                        {Role::Auditor, "auditor"},
                                                        {Role::Unknown, "unknown"}});
static_assert(areNamed(table, Role::Unknown));

/// What the other clinic APIs call them.
constexpr auto elsewhere = std::to_array<NamedValue<Role>>({{Role::Patient, "client"},
                                                            {Role::Psychologist, "clinician"},
                                                            {Role::PracticeManager, "administrator"},
                                                            {Role::Admin, "super_admin"}});

} // namespace

Role roleFromText(const QString &text)
{
    const QString name = text.trimmed().toLower();
    if (const auto own = valueIn(table, name))
        return *own;
    return valueIn(elsewhere, name).value_or(Role::Unknown);
}

QString textOf(Role role)
{
    return nameIn(table, role);
}

bool answersForClinic(Role role)
{
    return role == Role::PracticeManager || role == Role::Admin;
}

bool overseesClinic(Role role)
{
    return answersForClinic(role) || role == Role::Auditor;
}

QString textOf(SystemActor actor)
{
    return actor == SystemActor::Server ? QStringLiteral("server") : QStringLiteral("operator");
}

} // namespace attune::domain
