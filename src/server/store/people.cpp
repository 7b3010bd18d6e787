// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/people.h"

#include "base/text_folding.h"
#include "domain/person_values.h"
#include "server/store/database.h"

#include <QSet>

#include <algorithm>

namespace attune::server::store {

namespace {

bool isBefore(const ListedPerson &a, const ListedPerson &b)
{
    return a.fold != b.fold ? a.fold < b.fold : a.id < b.id;
}

/// Those that have changed since a revision, in order. @param revision goes up to the newest that was read
std::vector<ListedPerson> changedSince(Connection &connection, qint64 &revision)
{
    enum class Column { Id, FullName, RecordNumber, OfficeId, Revision };
    auto rows = connection.run(
        QStringLiteral("SELECT id, full_name, record_number, office_id, revision FROM users WHERE revision > ?"),
        {revision});
    std::vector<ListedPerson> people;
    while (rows.next()) {
        const QString id = rows.text(Column::Id);
        people.push_back({id, base::folded(rows.opened(Column::FullName, personal::userName, id)),
                          rows.opened(Column::RecordNumber, personal::userRecordNumber, id).toLower(),
                          rows.text(Column::OfficeId), 0});
        revision = std::max(revision, rows.number(Column::Revision));
    }
    std::sort(people.begin(), people.end(), isBefore);
    return people;
}

std::vector<ListedPerson> merged(const std::vector<ListedPerson> &before, const std::vector<ListedPerson> &changed)
{
    QSet<QString> ids;
    for (const ListedPerson &person : changed)
        ids.insert(person.id);
    std::vector<ListedPerson> kept;
    kept.reserve(before.size() + changed.size());
    std::copy_if(before.begin(), before.end(), std::back_inserter(kept),
                 [&ids](const ListedPerson &person) { return !ids.contains(person.id); });
    const auto middle = static_cast<std::ptrdiff_t>(kept.size());
    kept.insert(kept.end(), changed.begin(), changed.end());
    std::inplace_merge(kept.begin(), kept.begin() + middle, kept.end(), isBefore);
    return kept;
}

} // namespace

Directory::Directory(std::vector<ListedPerson> people, qint64 revision)
    : m_people(std::move(people)), m_revision(revision)
{
    m_places.reserve(static_cast<qsizetype>(m_people.size()));
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (i > 0 && m_people[i].fold != m_people[i - 1].fold)
            ++m_ranks;
        m_people[i].rank = m_ranks;
        m_places.insert(m_people[i].id, static_cast<qsizetype>(i));
    }
    m_ranks = m_people.empty() ? 0 : m_ranks + 1;
}

const ListedPerson *Directory::find(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_people[static_cast<std::size_t>(*place)];
}

QStringList Directory::named(const QString &text, bool numbersToo) const
{
    const QString wanted = base::folded(text);
    QStringList ids;
    for (const ListedPerson &person : m_people) {
        if (person.fold.contains(wanted) || (numbersToo && person.number.contains(wanted)))
            ids << person.id;
    }
    return ids;
}

std::pair<qsizetype, bool> Directory::rankOf(const QString &fold) const
{
    const auto found =
        std::lower_bound(m_people.begin(), m_people.end(), fold,
                         [](const ListedPerson &person, const QString &name) { return person.fold < name; });
    if (found == m_people.end())
        return {m_ranks, false};
    return {found->rank, found->fold == fold};
}

QStringList Directory::between(qsizetype from, qsizetype to) const
{
    auto at = std::lower_bound(m_people.begin(), m_people.end(), from,
                               [](const ListedPerson &person, qsizetype rank) { return person.rank < rank; });
    QStringList ids;
    for (; at != m_people.end() && at->rank < to; ++at)
        ids << at->id;
    return ids;
}

std::shared_ptr<const Directory> People::now(Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    if (m_directory) {
        enum class Column { Revision };
        auto newest = connection.run(QStringLiteral("SELECT COALESCE(MAX(revision), -1) FROM users"));
        if (newest.next() && newest.number(Column::Revision) == m_directory->revision())
            return m_directory;
    }
    qint64 revision = m_directory ? m_directory->revision() : -1;
    const auto changed = changedSince(connection, revision);
    m_directory =
        std::make_shared<const Directory>(m_directory ? merged(m_directory->people(), changed) : changed, revision);
    return m_directory;
}

void People::forget()
{
    const std::lock_guard lock(m_mutex);
    m_directory.reset();
}

QString nameOf(Connection &connection, const QString &id)
{
    enum class Column { FullName };
    auto row = connection.run(QStringLiteral("SELECT full_name FROM users WHERE id = ?"), {id});
    return row.next() ? row.opened(Column::FullName, personal::userName, id) : QString();
}

QStringList activePeople(Connection &connection, const QList<domain::Role> &roles)
{
    QStringList people;
    for (const domain::Role role : roles)
        people << connection
                      .run(QStringLiteral("SELECT id FROM users WHERE role = ? AND active = 1"), {domain::textOf(role)})
                      .all<QString>();
    return people;
}

QStringList activePeopleOf(Connection &connection, const QString &office, const QList<domain::Role> &roles)
{
    QStringList people;
    for (const domain::Role role : roles)
        people << connection
                      .run(QStringLiteral("SELECT id FROM users WHERE role = ? AND office_id = ? AND active = 1"),
                           {domain::textOf(role), office})
                      .all<QString>();
    return people;
}

QStringList offices(Connection &connection)
{
    return connection.run(QStringLiteral("SELECT id FROM offices ORDER BY id")).all<QString>();
}

bool isAccount(Connection &connection, const QString &id)
{
    return connection.run(QStringLiteral("SELECT 1 FROM users WHERE id = ?"), {id}).next();
}

QString emailIndex(const Connection &connection, const QString &email)
{
    return connection.seals().index(personal::userEmail, domain::comparedEmail(email));
}

QString numberIndex(const Connection &connection, const QString &recordNumber)
{
    return connection.seals().index(personal::userRecordNumber, domain::comparedNumber(recordNumber));
}

} // namespace attune::server::store
