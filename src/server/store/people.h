// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>
#include <vector>

namespace attune::server::store {

class Connection;

/// A person with an account, as lists search for them.
struct ListedPerson
{
    QString id;
    QString fold;   ///< the name, folded for searching and sorting
    QString number; ///< on the record, in lower case
    QString office;
    qsizetype rank = 0; ///< place of the name among all names; the same for the same folded name
};

/// Everybody at one moment, in the order of their folded names. Not changed after it was made.
class Directory
{
public:
    explicit Directory(std::vector<ListedPerson> people, qint64 revision);

    const std::vector<ListedPerson> &people() const { return m_people; }
    /// nullptr when there is nobody with this id.
    const ListedPerson *find(const QString &id) const;
    /// People whose name has the text in it, or whose record number, where asked for; in the order of names.
    /// @param text as somebody typed it
    QStringList named(const QString &text, bool numbersToo) const;
    /// The rank of the first name that is not before `fold`, and whether it is that name.
    std::pair<qsizetype, bool> rankOf(const QString &fold) const;
    qsizetype ranks() const { return m_ranks; }
    /// The ids of everybody with a rank in [from, to).
    QStringList between(qsizetype from, qsizetype to) const;
    qint64 revision() const { return m_revision; }

private:
    std::vector<ListedPerson> m_people;
    QHash<QString, qsizetype> m_places;
    qsizetype m_ranks = 0;
    qint64 m_revision;
};

/// Names are sealed in the database: what searches and sorts by them does so here, in memory. Some 400 bytes a person.
/// Follows the database: what a transaction of any server changed is seen by the next question asked here. Any thread.
class People
{
public:
    /// @throws StoreError
    std::shared_ptr<const Directory> now(Connection &connection);
    /// After the rows were exchanged for another clinic's.
    void forget();

private:
    std::mutex m_mutex;
    std::shared_ptr<const Directory> m_directory;
};

// Accounts are kept by identity/accounts.h. What rooms below it ask about them is here.

/// Empty when no account has this id.
QString nameOf(Connection &connection, const QString &id);
/// Ids of open accounts that have one of the roles.
QStringList activePeople(Connection &connection, const QList<domain::Role> &roles);
/// The same of one office.
QStringList activePeopleOf(Connection &connection, const QString &office, const QList<domain::Role> &roles);
/// Ids, in their order.
QStringList offices(Connection &connection);
bool isAccount(Connection &connection, const QString &id);
/// By what somebody is called in an index of accounts (PERSONAL_DATA.md).
QString emailIndex(const Connection &connection, const QString &email);
QString numberIndex(const Connection &connection, const QString &recordNumber);

} // namespace attune::server::store
