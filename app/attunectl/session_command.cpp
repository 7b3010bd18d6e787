// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/calendar_import.h"
#include "app/attunectl/commands.h"
#include "base/id.h"
#include "base/visible_text.h"
#include "domain/date_values.h"
#include "domain/number_values.h"
#include "domain/person_values.h"
#include "domain/value_error.h"
#include "server/identity/accounts.h"
#include "server/messages/outbox.h"
#include "server/store/aliases.h"
#include "server/store/participants.h"
#include "server/store/sessions.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace attune::ctl {

using domain::LogAction;
using domain::MessageKind;

namespace identity = server::identity;
namespace store = server::store;

namespace {

base::Error wrong(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

/// A client by their address, or by the number on their record.
base::Result<domain::UserId> clientOf(ClinicFiles &clinic, const QString &name)
{
    if (const auto account = identity::accountByEmail(clinic.connection(), name);
        account && account->person.role == domain::Role::Patient)
        return domain::UserId(store::accountBehind(clinic.connection(), account->person.id.value()));
    const auto found = identity::patientsByNumber(clinic.connection(), name);
    if (found.isEmpty())
        return wrong(QStringLiteral("there is no client \"%1\"").arg(domain::shownAgain(name)));
    return found.size() > 1 ? base::Result<domain::UserId>(
                                  wrong(QStringLiteral("several clients have number %1").arg(domain::shownAgain(name))))
                            : base::Result<domain::UserId>(found.first());
}

/// Of the people of an appointment the one who is a client.
base::Result<domain::UserId> clientAmong(ClinicFiles &clinic, const QStringList &names)
{
    if (names.size() == 1)
        return clientOf(clinic, names.first());
    QList<domain::UserId> clients;
    for (const QString &name : names) {
        const auto client = clientOf(clinic, name);
        if (client && !clients.contains(*client))
            clients << *client;
    }
    if (clients.size() != 1)
        return wrong(clients.isEmpty() ? QStringLiteral("nobody of the appointment is a client of the clinic")
                                       : QStringLiteral("several clients take part; plan it with one of them, and add "
                                                        "the others with \"session participant add\""));
    return clients.first();
}

base::Result<QString> plan(ClinicFiles &clinic, const PlannedSession &wanted)
{
    const auto clinician = identity::accountByEmail(clinic.connection(), wanted.clinician);
    if (!clinician)
        return wrong(
            QStringLiteral("there is no account with the address %1").arg(domain::shownAgain(wanted.clinician)));
    const auto client = clientAmong(clinic, wanted.clients);
    if (!client)
        return client.error();
    const base::Instant now = clinic.now();
    const store::NewSession session{*client,     clinician->person.id,       wanted.starts,
                                    wanted.ends, QStringLiteral("operator"), base::newUuidV7(base::toUnixMs(now))};
    QString id;
    return clinic.afterLog([&clinic, &id] { return clinic.log(LogAction::SessionPlanned, id); },
                           [&clinic, &session, &id, now] {
                               const auto planned = store::planSession(clinic.connection(), session, now);
                               id = planned ? *planned : QString(); // the one that is there, when it is there
                               return planned;
                           });
}

/// The zone that is meant by times without one: none, unless somebody says so.
base::Result<QTimeZone> zoneIn(const Given &given)
{
    return given.has("zone") ? domain::zoneFrom(given.value("zone")) : base::Result<QTimeZone>(QTimeZone());
}

int add(ClinicFiles &clinic, const Given &given)
{
    const auto zone = zoneIn(given);
    if (!zone)
        return failed(zone.error());
    const auto starts = domain::momentFrom(given.value("from"), *zone);
    if (!starts)
        return failed(starts.error());
    const auto length = domain::minutesFrom(given.value("minutes", QStringLiteral("50")), std::chrono::minutes(1),
                                            std::chrono::hours(12), QStringLiteral("--minutes"));
    if (!length)
        return failed(length.error());
    const auto id = plan(clinic, {given.value("email"), {given.value("of")}, *starts, *starts + *length});
    if (!id)
        return failed(id.error());
    std::printf("%s\n", qPrintable(*id));
    std::fprintf(stderr, "Planned: %s, %lld minutes.\n", qPrintable(domain::wordsFor(*starts, clinic.zone())),
                 static_cast<long long>(length->count()));
    return 0;
}

/// What is there already stays once, so that the same file can be read again.
int import(ClinicFiles &clinic, const Given &given)
{
    const auto zone = zoneIn(given);
    if (!zone)
        return failed(zone.error());
    QFile file(given.word(0));
    if (!file.open(QIODevice::ReadOnly))
        return failed(given.word(0) + QStringLiteral(" cannot be read"));
    const auto lines = importedFrom(file.read(17LL * 1024 * 1024), domain::comparedEmail(given.value("email")), *zone);
    if (!lines)
        return failed(lines.error());
    int planned = 0;
    int refused = 0;
    int cancelled = 0;
    for (const ImportedLine &line : *lines) {
        if (line.isCancelled) {
            ++cancelled;
            continue;
        }
        const auto id = line.session ? plan(clinic, *line.session) : base::Result<QString>(line.session.error());
        (id ? planned : refused) += 1;
        if (!id)
            std::fprintf(stderr, "line %d: %s\n", line.line, qPrintable(id.error().detail));
        else if (given.has("show"))
            std::printf("line %d: %s\n", line.line, qPrintable(domain::wordsFor(line.session->starts, clinic.zone())));
    }
    std::printf("%d in the calendar, %d refused.\n", planned, refused);
    if (cancelled > 0)
        std::printf("%d are cancelled in the file, and were left out; \"session cancel\" takes one out of this "
                    "calendar.\n",
                    cancelled);
    return refused == 0 ? 0 : 1;
}

/// It says who comes to the practice, so that it was shown is in the log first.
int list(ClinicFiles &clinic)
{
    if (const auto logged = clinic.log(LogAction::SessionsListed, {}); !logged)
        return failed(logged.error());
    const auto lines = store::calendar(clinic.connection(), clinic.now());
    for (const store::CalendarLine &line : lines)
        std::printf("%s\t%s\t%s\t%s\tclient %s\n", qPrintable(line.id),
                    qPrintable(domain::wordsFor(line.startsAt, clinic.zone())), qPrintable(line.state),
                    qPrintable(line.clinicianEmail), qPrintable(line.clientNumber));
    return 0;
}

int cancel(ClinicFiles &clinic, const QString &id)
{
    const auto cancelled = clinic.afterLog(LogAction::SessionCancelled, id, [&clinic, &id]() -> base::Result<void> {
        if (store::cancelSession(clinic.connection(), id))
            return {};
        return wrong(QStringLiteral("there is no such session, or it was recorded, or is cancelled already"));
    });
    if (!cancelled)
        return failed(cancelled.error());
    std::puts("Cancelled.");
    return 0;
}

/// Somebody of the practice stands for a session that its clinician planned alone; who planned it hears of it.
int confirm(ClinicFiles &clinic, const QString &id)
{
    const auto session = store::sessionById(clinic.connection(), id, clinic.now());
    if (!session || session->isConfirmed || session->state == QStringLiteral("cancelled"))
        return failed(QStringLiteral("there is no such session, or it is cancelled or confirmed already"));
    if (const auto logged = clinic.log(LogAction::SessionConfirmed, id); !logged)
        return failed(logged.error());
    if (store::confirmSession(clinic.connection(), id, domain::UserId(QStringLiteral("operator"))))
        server::outbox::notify(clinic.connection(), session->clinicianId, MessageKind::SessionConfirmed, id,
                               clinic.now());
    std::puts("Confirmed: the clinician treats the client from its start.");
    return 0;
}

bool isParticipant(ClinicFiles &clinic, const QString &session, const domain::UserId &who)
{
    const auto all = store::participantsOf(clinic.connection(), session, clinic.now());
    return std::any_of(all.begin(), all.end(), [&who](const store::Participant &one) { return one.user == who; });
}

/// @param adds else takes them off  @param reason why they are taken off
int participant(ClinicFiles &clinic, bool adds, const QString &session, const QString &client, const QString &reason)
{
    const auto who = clientOf(clinic, client);
    if (!who)
        return failed(who.error());
    const auto found = store::sessionById(clinic.connection(), session, clinic.now());
    if (!found || found->clientId == *who)
        return failed(QStringLiteral("there is no such session, or it is this client's own"));
    if (!adds && !base::saysSomething(reason, 10))
        return failed(QStringLiteral("--reason says why, in at least 10 characters"));
    if (isParticipant(clinic, session, *who) == adds) { // it is in no log, and nobody is told
        std::puts("Nothing to change.");
        return 0;
    }
    for (const domain::UserId &concerned : {found->clientId, *who}) {
        if (const auto logged = clinic.logAbout(adds ? LogAction::ParticipantAdded : LogAction::ParticipantRemoved,
                                                concerned.value(), session, reason);
            !logged)
            return failed(logged.error());
    }
    const domain::UserId by(QStringLiteral("operator"));
    if (adds)
        store::addParticipant(clinic.connection(), session, *who, by, clinic.now());
    else
        store::removeParticipant(clinic.connection(), session, *who);
    const QString about = session + QLatin1Char('/') + base::newUuidV7(base::toUnixMs(clinic.now()));
    for (const domain::UserId &concerned : {found->clientId, *who})
        server::outbox::notify(clinic.connection(), concerned,
                               adds ? MessageKind::ParticipantAdded : MessageKind::ParticipantRemoved, about,
                               clinic.now());
    std::puts(adds ? "Added: what was recorded of the session is open when they agree, too." : "Taken off.");
    return 0;
}

constexpr Option zoneOption{"zone", "ZONE", "What is meant by times without offset, like Australia/Sydney."};

Command participantCommand(const char *name, const char *help, bool adds)
{
    Command command{
        name, "ID", 1, 1, help, {clinicOption, {"of", "CLIENT", "Address or record number.", Option::Need::Must}}, {}};
    if (!adds)
        command.options.push_back({"reason", "TEXT", "Why, in at least 10 characters.", Option::Need::Must});
    command.run = onClinic([adds](ClinicFiles &clinic, const Given &given) {
        return participant(clinic, adds, given.word(0), given.value("of"), base::cleanText(given.value("reason")));
    });
    return command;
}

} // namespace

Commands sessionCommands()
{
    return {
        {"session add",
         "",
         0,
         0,
         "Puts a session into the calendar, and says its time back as the clinic's clocks show it.",
         {clinicOption,
          {"email", "CLINICIAN", "Their e-mail address.", Option::Need::Must},
          {"of", "CLIENT", "Their address or record number.", Option::Need::Must},
          {"from", "TIME", "With its offset or zone: 2026-12-01T10:00+11:00, \"2026-12-01 10:00 Australia/Sydney\".",
           Option::Need::Must},
          {"minutes", "N", "The length; 50 by default."},
          zoneOption},
         onClinic(add)},
        {"session import",
         "FILE",
         1,
         1,
         "Reads another program's calendar: iCalendar, or a table of clinician, client, time, minutes. Columns may "
         "have names, cells quotes; commas, semicolons or tabs are between them. UTF-8 or UTF-16.",
         {clinicOption,
          {"email", "CLINICIAN", "Whose calendar it is, where appointments do not say so."},
          zoneOption,
          {"show", nullptr, "Says each time back as the clinic's clocks show it."}},
         onClinic(import)},
        {"session list",
         "",
         0,
         0,
         "Lists the sessions that are not over.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &) { return list(clinic); })},
        {"session cancel",
         "ID",
         1,
         1,
         "Cancels a session.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &given) { return cancel(clinic, given.word(0)); })},
        {"session confirm",
         "ID",
         1,
         1,
         "Confirms a first session that its clinician scheduled alone.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &given) { return confirm(clinic, given.word(0)); })},
        participantCommand("session participant add", "Adds another participant to a session.", true),
        participantCommand("session participant remove", "Undoes that.", false)};
}

} // namespace attune::ctl
