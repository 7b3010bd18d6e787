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
    QString id = {}; ///< a fresh UUID of version 7, where the caller has to know it before; empty: made here
};

/// What the clinic has texts and rules for.
struct Offered
{
    QStringList languages = {QStringLiteral("en"), QStringLiteral("es")};
    QStringList jurisdictions = {}; ///< besides countries and their parts
};

/// Every value is read by the reader of its kind (src/domain/VALUES.md). InvalidInput with words for the operator;
/// Conflict when the e-mail address, or a client's record number, is taken, also by a closed account.
base::Result<domain::UserId> createAccount(store::Connection &connection, const NewAccount &account,
                                           const PasswordCost &cost, base::Instant now, const Offered &offered = {});

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

/// An e-mail address as it is compared: domain::comparedEmail().
QString normalisedEmail(const QString &email);
/// The patients with a number on their record, of one office or, empty, of all; at most two. Of an account that was
/// merged the one that goes on (ACCOUNTS.md).
QList<domain::UserId> patientsByNumber(store::Connection &connection, const QString &recordNumber,
                                       const QString &office = {});
} // namespace attune::server::identity
