// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_rows_codec.h"
#include "protocol/paths.h"
#include "server/audit/log_reader.h"
#include "server/audit/log_views.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"

#include <algorithm>

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using domain::SavedView;
using protocol::fail;

namespace {

constexpr qsizetype mostColumns = 40;

audit::ViewReader viewerOf(const Call &call)
{
    return {call.userId().value(), call.scope().office};
}

/// Views are for those who look after the log; what somebody asks about their own trail is asked anew each time.
base::Result<void> mayKeepViews(const Call &call)
{
    if (readerOf(call).reach != audit::LogReader::Reach::OwnTrail)
        return {};
    return refuse(call, policy::Action::SeeAccessLog, {}, ProblemCode::NotPermitted);
}

base::Result<void> noted(const Call &call, LogAction action, const QString &code, const QString &words = {})
{
    audit::Entry entry = entryFor(call, action);
    entry.code = code;
    entry.reason = words;
    return call.clinic.log.append({entry});
}

/// The refusal of a view that would keep from others what somebody did; that it was tried is an entry.
base::Error refuseHiding(const Call &call)
{
    const base::Error refused = refuse(call, policy::Action::SeeAccessLog, {}, ProblemCode::InvalidField);
    if (refused.code != ProblemCode::InvalidField)
        return refused; // the entry could not be written
    return fail(ProblemCode::InvalidField,
                QStringLiteral("query leaves out what somebody did: such a view can be neither shared nor what the "
                               "page begins with"));
}

/// A view that can be kept, as it will be.
base::Result<SavedView> viewIn(const Call &call, const QString &id)
{
    auto view = bodyAs<SavedView>(call);
    if (!view)
        return view.error();
    view->id = id;
    view->name = view->name.simplified();
    const auto isColumn = [](const QString &column) { return protocol::isPlainWord(column); };
    if (view->name.isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("name is missing"));
    if (view->columns.size() > mostColumns || !std::all_of(view->columns.begin(), view->columns.end(), isColumn))
        return fail(ProblemCode::InvalidField, QStringLiteral("columns are names of columns"));
    const auto parsed = domain::parseAccessQuery(view->text);
    if (parsed.fault)
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("query cannot be understood from character %1 on").arg(parsed.fault->at + 1));
    if ((view->isShared || view->isStart) && audit::hidesPeople(parsed.query))
        return refuseHiding(call);
    return view;
}

/// The log says that a view was saved or deleted of those alone that were.
base::Error notKept(const Call &call, const base::Error &why)
{
    if (why.code == ProblemCode::NotFound)
        return refuseAsAbsent(call, policy::Action::SeeAccessLog, {});
    return why.code == ProblemCode::NotPermitted
               ? refuse(call, policy::Action::SeeAccessLog, {}, ProblemCode::NotPermitted)
               : why;
}

Answer kept(const Call &call, const QString &id)
{
    if (auto may = mayKeepViews(call); !may)
        return may.error();
    const auto view = viewIn(call, id);
    if (!view)
        return view.error();
    if (auto possible = audit::mayKeepView(call.db, viewerOf(call), *view); !possible)
        return notKept(call, possible.error());
    const QString code = id.isEmpty() ? QStringLiteral("new") : id;
    if (auto written =
            noted(call, LogAction::LogViewSaved, view->isShared ? code + QStringLiteral(":shared") : code, view->text);
        !written)
        return written.error();
    const auto saved = audit::keepView(call.db, viewerOf(call), *view, call.clinic.clock.now());
    return saved ? Answer(goodAnswer(protocol::SavedViewAnswer{*saved})) : Answer(saved.error());
}

Answer list(const Call &call)
{
    if (auto may = mayKeepViews(call); !may)
        return may.error();
    if (auto written = noted(call, LogAction::LogViewsRead, {}); !written)
        return written.error();
    return goodAnswer(protocol::SavedViews{audit::viewsFor(call.db, viewerOf(call))});
}

Answer make(const Call &call)
{
    return kept(call, {});
}

/// The id of a view in the path: one of ours, or of those that every clinic has. Anything else gets into no log.
std::optional<QString> viewId(const Call &call)
{
    const auto ready = audit::readyMadeViews();
    const bool isReady =
        std::any_of(ready.begin(), ready.end(), [&call](const SavedView &view) { return view.id == call.id; });
    return isReady || isUuid(call.id) ? std::optional(call.id) : std::nullopt;
}

Answer change(const Call &call)
{
    const auto id = viewId(call);
    return id ? kept(call, *id) : Answer(fail(ProblemCode::NotFound));
}

Answer remove(const Call &call)
{
    if (auto may = mayKeepViews(call); !may)
        return may.error();
    const auto id = viewId(call);
    if (!id)
        return fail(ProblemCode::NotFound);
    if (!audit::isOwnView(call.db, viewerOf(call), *id))
        return refuseAsAbsent(call, policy::Action::SeeAccessLog, {});
    if (auto written = noted(call, LogAction::LogViewDeleted, *id); !written)
        return written.error();
    const auto removed = audit::removeView(call.db, viewerOf(call), *id);
    return removed ? Answer(doneAnswer()) : Answer(removed.error());
}

} // namespace

std::vector<Route> logViewRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::accessLogViews, "listLogViews", Access::SignedIn, list},
        {"PUT", p::accessLogViews, "makeLogView", Access::SignedIn, make},
        {"PUT", p::accessLogView, "saveLogView", Access::SignedIn, change},
        {"DELETE", p::accessLogView, "deleteLogView", Access::SignedIn, remove},
    };
}

} // namespace attune::server::routes
