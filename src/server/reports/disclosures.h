// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure.h"
#include "domain/ids.h"
#include "server/store/database.h"

#include <optional>

namespace attune::server::reports {

/// Disclosures that were not made by this program (REPORTS.md). Append-only. Any thread, with its own connection.
/// @throws store::StoreError

/// A row as it is kept; names are looked up by whoever shows it.
struct DisclosureRow
{
    domain::Disclosure disclosure;
    QString recordedBy;
    QString office;
};

/// Keeps one, with its id and `recordedAt` as they are; durable on return. False when `corrects` names one in whose
/// place another stands already, and then nothing is kept.
bool keepDisclosure(store::Connection &connection, const DisclosureRow &row, const QString &entry);
std::optional<DisclosureRow> disclosureById(store::Connection &connection, const QString &id);

struct DisclosureQuery
{
    QStringList clients; ///< ids; empty: everybody's
    QString office;      ///< empty: every office
    QDate first;         ///< inclusive
    QDate last;
    bool onlyValid = false; ///< without those in whose place another stands
    QString after;          ///< id of the last one of the page before
    int limit = 100;
};
/// By their days, newest first.
QList<DisclosureRow> disclosuresOf(store::Connection &connection, const DisclosureQuery &query);

} // namespace attune::server::reports
