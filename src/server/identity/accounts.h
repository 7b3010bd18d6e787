// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/person.h"
#include "server/identity/passwords.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// What an operator types to make an account. There is no other way to get one.
struct NewAccount
{
    QString email;
    QString fullName;
    domain::Role role = domain::Role::Unknown;
    QString password;     ///< at least 12 characters
    QString recordNumber; ///< patients
    QString birthDate;    ///< patients, ISO date
    QString language = QStringLiteral("en");
    QString jurisdiction = QStringLiteral("general");
    QString office = QStringLiteral("main");
};

/// InvalidInput with words for the operator; Conflict when the e-mail address is taken.
base::Result<domain::UserId> createAccount(store::Connection &connection, const NewAccount &account,
                                           const PasswordCost &cost, base::Instant now);

struct Account
{
    domain::Person person;
    QString passwordHash;
    bool active = false;
    QString language;
    QString jurisdiction;
    QString office;
    QString birthDate; ///< ISO date, empty when nobody knows it
};
std::optional<Account> accountByEmail(store::Connection &connection, const QString &email);
std::optional<Account> accountById(store::Connection &connection, const domain::UserId &id);

/// `text` for searching and sorting: lower case without diacritics, ø ł đ ß included.
QString folded(const QString &text);

} // namespace attune::server::identity
