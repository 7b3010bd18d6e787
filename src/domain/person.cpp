// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include "domain/vocabulary.h"

#include <array>

namespace attune::domain {

namespace {

struct RoleRow
{
    Role role;
    const char *name;
};

constexpr auto table = std::to_array<RoleRow>({{Role::Patient, "patient"},
                                               {Role::Psychologist, "psychologist"},
                                               {Role::PracticeManager, "practice_manager"},
                                               {Role::Admin, "admin"},
                                               {Role::Auditor, "auditor"},
                                               {Role::Unknown, "unknown"}});
static_assert(isComplete(table, Role::Unknown, &RoleRow::role));

/// What the other clinic APIs call them.
constexpr auto elsewhere = std::to_array<RoleRow>({{Role::Patient, "client"},
                                                   {Role::Psychologist, "clinician"},
                                                   {Role::PracticeManager, "administrator"},
                                                   {Role::Admin, "super_admin"}});

} // namespace

Role roleFromText(const QString &text)
{
    const QString name = text.trimmed().toLower();
    if (const auto own = wordNamed(table, &RoleRow::role, name))
        return *own;
    return wordNamed(elsewhere, &RoleRow::role, name).value_or(Role::Unknown);
}

QString textOf(Role role)
{
    return QString::fromLatin1(table.at(static_cast<std::size_t>(role)).name);
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
