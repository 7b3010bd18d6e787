// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_views.h"

#include "base/id.h"
#include "protocol/problem.h"

#include <algorithm>

namespace attune::server::audit {

using domain::AccessField;
using domain::AccessMark;
using domain::AccessOrder;
using domain::ProblemCode;
using domain::SavedView;
using protocol::fail;

namespace {

const QString newestFirst = QStringLiteral("newest");
const QString oldestFirst = QStringLiteral("oldest");

SavedView readyMade(const char *id, const char *name, const domain::AccessQuery &query)
{
    SavedView view;
    view.id = QString::fromLatin1(id);
    view.name = QString::fromLatin1(name);
    view.text = textOf(query);
    view.isShared = true;
    view.isOwn = false;
    view.isReadyMade = true;
    return view;
}

domain::AccessQuery asking(AccessField field, const QString &value,
                           domain::AccessDays::Period period = domain::AccessDays::Period::Given)
{
    return {{{field, {value}, false}}, {period, {}, {}}};
}

QString startOf(store::Connection &connection, const QString &person)
{
    return connection.run(QStringLiteral("SELECT view_id FROM log_view_starts WHERE user_id = ?"), {person})
        .firstOr<QString>();
}

void setStart(store::Connection &connection, const QString &person, const SavedView &view)
{
    if (view.isStart)
        connection.run(QStringLiteral("INSERT INTO log_view_starts(user_id, view_id) VALUES(?, ?) ON CONFLICT(user_id) "
                                      "DO UPDATE SET view_id = excluded.view_id"),
                       {person, view.id});
    else
        connection.run(QStringLiteral("DELETE FROM log_view_starts WHERE user_id = ? AND view_id = ?"),
                       {person, view.id});
}

QList<SavedView> keptViews(store::Connection &connection, const ViewReader &reader)
{
    enum class Column { Id, Owner, Name, Query, Columns, Order, Shared };
    auto rows = connection.run(QStringLiteral("SELECT id, owner_id, name, query, columns, order_name, shared FROM "
                                              "log_views WHERE owner_id = ? OR (office_id = ? AND shared = 1)"),
                               {reader.id, reader.office});
    QList<SavedView> views;
    while (rows.next()) {
        SavedView view;
        view.id = rows.text(Column::Id);
        view.name = rows.opened(Column::Name, store::personal::logViewName, view.id);
        view.text = rows.opened(Column::Query, store::personal::logViewQuery, view.id);
        view.columns = rows.text(Column::Columns).split(QLatin1Char(','), Qt::SkipEmptyParts);
        view.order = rows.text(Column::Order) == oldestFirst ? AccessOrder::Oldest : AccessOrder::Newest;
        view.isShared = rows.flag(Column::Shared);
        view.isOwn = rows.text(Column::Owner) == reader.id;
        views << view;
    }
    std::sort(views.begin(), views.end(), [](const SavedView &a, const SavedView &b) {
        return std::tuple(a.name.toCaseFolded(), a.id) < std::tuple(b.name.toCaseFolded(), b.id);
    });
    return views;
}

void write(store::Connection &connection, const ViewReader &reader, const SavedView &view, base::Instant now)
{
    const store::Seals &seals = connection.seals();
    connection.run(
        QStringLiteral("INSERT INTO log_views(id, owner_id, office_id, name, query, columns, order_name, shared, "
                       "changed_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET name = "
                       "excluded.name, query = excluded.query, columns = excluded.columns, order_name = "
                       "excluded.order_name, shared = excluded.shared, changed_at = excluded.changed_at, office_id = "
                       "excluded.office_id"),
        {view.id, reader.id, reader.office, seals.seal(store::personal::logViewName, view.id, view.name),
         seals.seal(store::personal::logViewQuery, view.id, view.text), view.columns.join(QLatin1Char(',')),
         view.order == AccessOrder::Oldest ? oldestFirst : newestFirst, view.isShared ? 1 : 0, base::toUnixMs(now)});
}

/// What becomes of a view that somebody wants to keep beside those they have, or why it cannot.
base::Result<SavedView> keptAs(const QList<SavedView> &views, const SavedView &view)
{
    SavedView kept = view;
    kept.isOwn = true;
    kept.isReadyMade = false;
    if (view.id.isEmpty()) {
        const auto own = std::count_if(views.begin(), views.end(), [](const SavedView &one) { return one.isOwn; });
        return own < mostViews
                   ? base::Result<SavedView>(kept)
                   : fail(ProblemCode::InvalidField, QStringLiteral("there are %1 views already").arg(mostViews));
    }
    const auto there =
        std::find_if(views.begin(), views.end(), [&view](const SavedView &one) { return one.id == view.id; });
    if (there == views.end())
        return fail(ProblemCode::NotFound);
    if (there->isOwn)
        return kept;
    const bool isChanged =
        std::tie(there->name, there->text, there->columns) != std::tie(view.name, view.text, view.columns) ||
        there->order != view.order || there->isShared != view.isShared;
    if (isChanged)
        return fail(ProblemCode::NotPermitted);
    kept = *there;
    kept.isStart = view.isStart;
    return kept;
}

} // namespace

QList<SavedView> readyMadeViews()
{
    using Period = domain::AccessDays::Period;
    return {readyMade("downloads-this-month", "Downloads this month",
                      asking(AccessField::Action, QStringLiteral("download"), Period::ThisMonth)),
            readyMade("refused", "Refused", asking(AccessField::Outcome, textOf(domain::LogOutcome::Refused))),
            readyMade("outside-hours", "Outside working hours",
                      asking(AccessField::Mark, nameOf(AccessMark::OutsideHours))),
            readyMade("after-withdrawal", "After a consent was withdrawn",
                      asking(AccessField::Mark, nameOf(AccessMark::AfterWithdrawal))),
            readyMade("break-glass", "Break-glass access", asking(AccessField::Action, QStringLiteral("break-glass"))),
            readyMade("exports", "Exports", asking(AccessField::Action, QStringLiteral("export")))};
}

QList<SavedView> viewsFor(store::Connection &connection, const ViewReader &reader)
{
    QList<SavedView> views = readyMadeViews() + keptViews(connection, reader);
    const QString start = startOf(connection, reader.id);
    for (SavedView &view : views)
        view.isStart = view.id == start;
    return views;
}

base::Result<void> mayKeepView(store::Connection &connection, const ViewReader &reader, const SavedView &view)
{
    const auto kept = keptAs(viewsFor(connection, reader), view);
    return kept ? base::Result<void>() : base::Result<void>(kept.error());
}

base::Result<SavedView> keepView(store::Connection &connection, const ViewReader &reader, const SavedView &view,
                                 base::Instant now)
{
    store::Transaction transaction(connection);
    auto kept = keptAs(viewsFor(connection, reader), view);
    if (!kept)
        return kept;
    if (kept->id.isEmpty())
        kept->id = base::newUuidV7(base::toUnixMs(now));
    if (kept->isOwn)
        write(connection, reader, *kept, now);
    setStart(connection, reader.id, *kept);
    transaction.commit();
    return kept;
}

bool isOwnView(store::Connection &connection, const ViewReader &reader, const QString &id)
{
    return connection.run(QStringLiteral("SELECT 1 FROM log_views WHERE id = ? AND owner_id = ?"), {id, reader.id})
        .next();
}

base::Result<void> removeView(store::Connection &connection, const ViewReader &reader, const QString &id)
{
    store::Transaction transaction(connection);
    auto gone = connection.run(QStringLiteral("DELETE FROM log_views WHERE id = ? AND owner_id = ?"), {id, reader.id});
    if (gone.changedRows() != 1)
        return fail(ProblemCode::NotFound);
    connection.run(QStringLiteral("DELETE FROM log_view_starts WHERE view_id = ?"), {id});
    transaction.commit();
    return {};
}

bool hidesPeople(const domain::AccessQuery &query)
{
    return std::any_of(query.terms.begin(), query.terms.end(), [](const domain::AccessTerm &term) {
        return term.excluded &&
               (term.field == AccessField::Actor || term.field == AccessField::Role || term.field == AccessField::Text);
    });
}

} // namespace attune::server::audit
