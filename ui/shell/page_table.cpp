// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_table.h"

#include "ui/access/access_log_page.h"
#include "ui/access/seen_by_page.h"
#include "ui/alerts/alerts_page.h"
#include "ui/browser/browser_page.h"
#include "ui/care/break_glass_page.h"
#include "ui/care/clinic_status_page.h"
#include "ui/care/legal_matters_page.h"
#include "ui/messages/messages_page.h"
#include "ui/quality/policies_page.h"
#include "ui/quality/quality_page.h"
#include "ui/reports/reports_page.h"
#include "ui/reviews/activity_review_page.h"
#include "ui/sessions/sessions_page.h"
#include "ui/spoken/spoken_page.h"

#include <QCoreApplication>

#include <iterator>

namespace attune::ui {

using domain::Role;

namespace {

bool everybody(Role)
{
    return true;
}

bool clients(Role role)
{
    return role == Role::Patient;
}

/// Those whose work is with clients; auditors have none.
bool staff(Role role)
{
    return role != Role::Patient && role != Role::Auditor;
}

/// Who answers for the clinic.
bool answering(Role role)
{
    return domain::answersForClinic(role);
}

/// Who looks at what is done with the records, auditors included.
bool overseeing(Role role)
{
    return domain::overseesClinic(role);
}

/// Whoever has recordings or sessions to see at all: everybody but auditors.
bool seeing(Role role)
{
    return role != Role::Auditor;
}

/// Who may open recordings as a matter of course; those who answer for the clinic open one at a time.
bool watching(Role role)
{
    return seeing(role) && !answering(role);
}

template <typename Made>
Page *make(const PageParts &, QWidget *parent)
{
    return new Made(parent);
}

Page *makeAccessLog(const PageParts &parts, QWidget *parent)
{
    return new AccessLogPage(parts.clock, parent);
}

Page *makeBrowser(const PageParts &parts, QWidget *parent)
{
    return new BrowserPage(parts.commands, parent);
}

// clang-format off

/// A command that goes to a page: from everywhere, in the menu of places.
constexpr CommandRow goes(const char *id, const char *text, const char *description, const char *icon, const char *keys)
{
    return {.id = id, .text = text, .description = description, .icon = icon, .keys = keys, .scope = Scope::Everywhere, .menu = "go"};
}

// clang-format on

constexpr PageRow table[] = {
    {.id = "recordings",
     .icon = "recordings",
     .text = QT_TRANSLATE_NOOP("Pages", "Recordings"),
     .clientText = QT_TRANSLATE_NOOP("Pages", "My recordings"),
     .command = goes("app.recordings", QT_TRANSLATE_NOOP("Commands", "&Recordings"),
                     QT_TRANSLATE_NOOP("Commands", "Shows the recordings"), "recordings", "Alt+1"),
     .isFor = seeing,
     .make = makeBrowser,
     .clientCommand = QT_TRANSLATE_NOOP("Commands", "My &Recordings")},
    {.id = "sessions",
     .icon = "sessions",
     .text = QT_TRANSLATE_NOOP("Pages", "Sessions"),
     .clientText = nullptr,
     .command =
         goes("app.sessions", QT_TRANSLATE_NOOP("Commands", "&Sessions and Consent"),
              QT_TRANSLATE_NOOP("Commands", "Shows your sessions, where you start recordings"), "sessions", "Alt+2"),
     .isFor = seeing,
     .make = make<SessionsPage>},
    {.id = "spoken",
     .icon = "search",
     .text = QT_TRANSLATE_NOOP("Pages", "Search transcripts"),
     .clientText = nullptr,
     .command = goes("search.spoken", QT_TRANSLATE_NOOP("Commands", "Searc&h Transcripts"),
                     QT_TRANSLATE_NOOP("Commands", "Searches the transcripts of your recordings"), "search",
                     "Ctrl+Shift+F; Alt+3"),
     .isFor = watching,
     .make = make<SpokenPage>},
    {.id = "messages",
     .icon = "details",
     .text = QT_TRANSLATE_NOOP("Pages", "Messages"),
     .clientText = nullptr,
     .command =
         goes("app.messages", QT_TRANSLATE_NOOP("Commands", "&Messages"),
              QT_TRANSLATE_NOOP("Commands", "Shows messages from your clinic"), "details", "Ctrl+Shift+N; Alt+4"),
     .isFor = everybody,
     .make = make<MessagesPage>},
    {.id = "seenBy",
     .icon = "eye",
     .text = QT_TRANSLATE_NOOP("Pages", "Who has watched"),
     .clientText = nullptr,
     .command = goes("app.seenBy", QT_TRANSLATE_NOOP("Commands", "&Who Has Watched My Recordings"),
                     QT_TRANSLATE_NOOP("Commands", "Shows who opened which of your recordings"), "eye", "Alt+5"),
     .isFor = clients,
     .make = make<SeenByPage>},
    {.id = "accessLog",
     .icon = "history",
     .text = QT_TRANSLATE_NOOP("Pages", "Access log"),
     .clientText = QT_TRANSLATE_NOOP("Pages", "My activity"),
     .command = goes("app.accessLog", QT_TRANSLATE_NOOP("Commands", "Access &Log"),
                     QT_TRANSLATE_NOOP("Commands", "Shows the activity you are allowed to see"), "history", "Alt+6"),
     .isFor = everybody,
     .make = makeAccessLog,
     .clientCommand = QT_TRANSLATE_NOOP("Commands", "M&y Activity")},
    {.id = "clinicStatus",
     .icon = "check",
     .text = QT_TRANSLATE_NOOP("Pages", "Clinic status"),
     .clientText = nullptr,
     .command = goes("app.clinicStatus", QT_TRANSLATE_NOOP("Commands", "&Clinic Status"),
                     QT_TRANSLATE_NOOP("Commands", "Backups, access log, keys, reviews, failed imports and mail"),
                     "check", "Alt+7"),
     .isFor = overseeing,
     .make = make<ClinicStatusPage>},
    {.id = "emergencies",
     .icon = "problem",
     .text = QT_TRANSLATE_NOOP("Pages", "Emergency access"),
     .clientText = nullptr,
     .command =
         goes("app.emergencies", QT_TRANSLATE_NOOP("Commands", "Emer&gency Access Reviews"),
              QT_TRANSLATE_NOOP("Commands", "Lists emergency access and lets you review it"), "problem", "Alt+8"),
     .isFor = staff,
     .make = make<BreakGlassPage>},
    {.id = "legalMatters",
     .icon = "folder",
     .text = QT_TRANSLATE_NOOP("Pages", "Legal requests"),
     .clientText = nullptr,
     .command = goes(
         "app.legalMatters", QT_TRANSLATE_NOOP("Commands", "Leg&al Requests"),
         QT_TRANSLATE_NOOP("Commands", "Complaints, court orders and legal duties that allow recordings to be opened"),
         "folder", "Alt+9"),
     .isFor = answering,
     .make = make<LegalMattersPage>},
    {.id = "alerts",
     .icon = "problem",
     .text = QT_TRANSLATE_NOOP("Pages", "Alerts"),
     .clientText = nullptr,
     .command = goes("app.alerts", QT_TRANSLATE_NOOP("Commands", "Al&erts"),
                     QT_TRANSLATE_NOOP("Commands", "What stood out in the access log, and the rules that tell"),
                     "problem", "Ctrl+Alt+A"),
     .isFor = overseeing,
     .make = make<AlertsPage>},
    {.id = "reports",
     .icon = "export",
     .text = QT_TRANSLATE_NOOP("Pages", "Reports"),
     .clientText = nullptr,
     .command = goes("app.reports", QT_TRANSLATE_NOOP("Commands", "Rep&orts and Disclosures"),
                     QT_TRANSLATE_NOOP("Commands", "Reports about access, by hand or by schedule, and disclosures"),
                     "export", "Ctrl+Alt+R"),
     .isFor = overseeing,
     .make = make<ReportsPage>},
    {.id = "activityReview",
     .icon = "check",
     .text = QT_TRANSLATE_NOOP("Pages", "Activity review"),
     .clientText = nullptr,
     .command = goes("app.activityReview", QT_TRANSLATE_NOOP("Commands", "Acti&vity Review"),
                     QT_TRANSLATE_NOOP("Commands", "What stood out in a period, and signing that it was reviewed"),
                     "check", "Ctrl+Alt+V"),
     .isFor = answering,
     .make = make<ActivityReviewPage>},
    {.id = "qualityReview",
     .icon = "film",
     .text = QT_TRANSLATE_NOOP("Pages", "Quality review"),
     .clientText = nullptr,
     .command = goes("app.qualityReview", QT_TRANSLATE_NOOP("Commands", "&Quality Review"),
                     QT_TRANSLATE_NOOP("Commands", "Recordings drawn for quality review, and what became of them"),
                     "film", "Ctrl+Alt+Q"),
     .isFor = overseeing,
     .make = make<QualityPage>},
    {.id = "policies",
     .icon = "key",
     .text = QT_TRANSLATE_NOOP("Pages", "Policies"),
     .clientText = nullptr,
     .command = goes("app.policies", QT_TRANSLATE_NOOP("Commands", "Pol&icies"),
                     QT_TRANSLATE_NOOP("Commands", "How long things are kept, who audits, and who may do what"), "key",
                     "Ctrl+Alt+P"),
     .isFor = overseeing,
     .make = make<PoliciesPage>},
};

} // namespace

const QList<PageRow> &pageRows()
{
    static const QList<PageRow> rows(std::begin(table), std::end(table));
    return rows;
}

QString pageText(const PageRow &row, Role role)
{
    const bool own = role == Role::Patient && row.clientText;
    return QCoreApplication::translate("Pages", own ? row.clientText : row.text);
}

QString commandText(const PageRow &row, Role role)
{
    const bool own = role == Role::Patient && row.clientCommand;
    return QCoreApplication::translate("Commands", own ? row.clientCommand : row.command.text);
}

const QList<CommandRow> &programCommands()
{
    static const QList<CommandRow> all = [] {
        QList<CommandRow> rows;
        for (const PageRow &row : pageRows())
            rows << row.command;
        return rows + commandRows();
    }();
    return all;
}

} // namespace attune::ui
