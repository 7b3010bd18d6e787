// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/first_uses.h"
#include "server/alerts/seen_entry.h"

namespace attune::server::alerts {

/// What is to be known of a clinic to mark an entry. Asked only for entries for which it matters.
class MarkFacts
{
public:
    virtual ~MarkFacts() = default;
    /// Whether the id is an account's.
    virtual bool isAccount(const QString &person) = 0;
    virtual bool isOutsideHours(const QString &person, base::Instant moment) = 0;
    /// Whether the newest decision of a client is a withdrawal.
    virtual bool hasWithdrawn(const QString &client) = 0;
    /// Whether two accounts are one human being.
    virtual bool isSamePerson(const QString &one, const QString &other) = 0;
    virtual bool haveFamilyNameInCommon(const QString &one, const QString &other) = 0;
    /// Whether it is to be kept for longer, and nobody it is about asked that it be erased.
    virtual bool isErasedEarly(const QString &recording, base::Instant now) = 0;
    virtual FirstUse firstUse(const QString &person, FirstOf kind, const QString &what,
                              const audit::LoggedEntry &at) = 0;
};

/// What stands out of an entry by itself (ALERTS.md, "Marks").
Marks marksOf(const audit::LoggedEntry &logged, MarkFacts &facts);

} // namespace attune::server::alerts
