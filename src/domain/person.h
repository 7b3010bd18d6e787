// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace attune::domain {

/// The names on the wire never change (VOCABULARIES.md).
enum class Role {
    Patient,
    Psychologist,
    PracticeManager,
    Admin,
    Auditor, ///< reads the log and what the clinic does about it, and no record of anybody (policy/POLICY.md)
    Unknown
};

/// Reads the role names of all three clinic APIs ("practice_manager", "CLINICIAN", …); anything else is Unknown.
Role roleFromText(const QString &text);
/// The name our own API uses: "patient", "psychologist", "practice_manager", "admin", "auditor", "unknown".
QString textOf(Role role);
/// Who manages an office: practice managers and administrators.
bool answersForClinic(Role role);
/// Who may look at what is done with the clinic's records: those who manage an office, and auditors. It says who is
/// shown something, never who may do something.
bool overseesClinic(Role role);

/// Somebody with an account.
struct Person
{
    UserId id;
    QString email;
    QString fullName;
    Role role = Role::Unknown;

    friend bool operator==(const Person &, const Person &) = default;
};

/// Who acts in the log without an account: the server by itself, and who runs its command line. Their words stand where
/// an account's id and role would.
enum class SystemActor { Server, Operator };
/// "server", "operator"
QString textOf(SystemActor actor);

} // namespace attune::domain
