// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace attune::test {

/// One place in which an answer is not as a document shows it.
struct Difference
{
    QString document; ///< "appointments", "telehealth", "media"
    QString call;     ///< operationId
    QString field;    ///< "recordings[].twilioRecordingSid"; "status" of the answer itself
    QString kind;     ///< "missing", "type", "format", "value", "status"
    QString documented;
    QString here;
    QString clinic; ///< in which it was found

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// Holds answers against documented ones, field by field: its name, its type, its format (times, Twilio's names,
/// addresses, lengths, sizes …) and, where the document fixes it, its value. A list is held against the one row that
/// the document shows, each of its rows.
/// @param answer documented  @param values fields whose values are fixed  @param none fields that may be null
QList<Difference> differencesOf(const protocol::Json &answer, const protocol::Json &here, const QStringList &values,
                                const QStringList &none);

/// Differences that are made on purpose, as the API description lists them ("x-differences"): each with its reason.
class ListedDifferences
{
public:
    explicit ListedDifferences(const protocol::Json &description);

    /// Why; empty for one that is not listed. Remembers that it was found.
    QString reasonOf(const Difference &difference);
    /// What is listed and was not found: the list says something that is not so.
    QStringList notFound() const;
    /// Entries without a reason, or about a call that the description does not have.
    QStringList faults() const { return m_faults; }

private:
    struct Listed
    {
        QString reason;
        QString clinic; ///< in which it may be; empty: in any
    };
    QHash<QString, Listed> m_reasons; ///< by document, call and field
    QSet<QString> m_found;
    QStringList m_faults;
};

/// A table in Markdown, one row for each difference, clinics together.
QString tableOf(const QList<Difference> &differences, ListedDifferences &listed);

} // namespace attune::test
