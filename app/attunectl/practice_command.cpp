// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "base/id.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace identity = server::identity;

namespace {

base::Result<domain::UserId> somebody(ClinicFiles &clinic, const QString &email, domain::Role role)
{
    const auto account = identity::accountByEmail(clinic.connection(), email);
    if (!account || account->person.role != role)
        return base::Error{base::ErrorKind::InvalidInput,
                           QStringLiteral("there is no %1 with the address %2").arg(domain::textOf(role), email),
                           {},
                           {}};
    return account->person.id;
}

int addOffice(ClinicFiles &clinic, const QString &id, const QString &name, const QString &jurisdiction)
{
    const auto offered = clinic.offered();
    if (!offered)
        return failed(offered.error());
    const auto added = clinic.afterLog(LogAction::OfficeMade, id, [&] {
        return identity::addOffice(clinic.connection(), id, name, jurisdiction, *offered);
    });
    if (!added)
        return failed(added.error());
    std::puts("The office is there. Accounts are made in it with --office.");
    return 0;
}

int listOffices(ClinicFiles &clinic)
{
    const auto offices = identity::officeList(clinic.connection());
    for (const identity::Office &office : offices)
        std::printf("%s\t%s\t%s\t%lld accounts\n", qPrintable(office.id), qPrintable(office.name),
                    qPrintable(office.jurisdiction), static_cast<long long>(office.accounts));
    return 0;
}

/// @param words "guardian" or "supervisor", then "add" or "end"
int relate(ClinicFiles &clinic, const QStringList &words, const QString &email, const QString &of, const QString &kind)
{
    const bool guards = words.first() == QStringLiteral("guardian");
    const auto who = somebody(clinic, email, guards ? domain::Role::Patient : domain::Role::Psychologist);
    const auto whose = somebody(clinic, of, guards ? domain::Role::Patient : domain::Role::Psychologist);
    if (!who || !whose)
        return failed(who ? whose.error() : who.error());
    const bool ends = words.last() == QStringLiteral("end");
    const QString about = who->value() + QLatin1Char(':') + whose->value();
    const LogAction action = guards ? (ends ? LogAction::GuardianshipEnded : LogAction::GuardianshipMade)
                                    : (ends ? LogAction::SupervisionEnded : LogAction::SupervisionMade);
    const auto done = clinic.afterLog(action, about, [&, now = clinic.now()] {
        auto &db = clinic.connection();
        if (guards)
            return ends ? identity::endGuardianship(db, *who, *whose, now)
                        : identity::addGuardianship(db, *who, *whose, kind, now);
        return ends ? identity::endSupervision(db, *who, *whose, now) : identity::addSupervision(db, *who, *whose, now);
    });
    if (!done)
        return failed(done.error());
    std::puts(ends ? "Removed. It takes effect with the next request." : "It takes effect with the next request.");
    return 0;
}

Command relation(const char *name, const char *help, const char *of)
{
    const QStringList words = QString::fromUtf8(name).split(QLatin1Char(' ')).mid(1);
    Command command{name,
                    "",
                    0,
                    0,
                    help,
                    {clinicOption,
                     {"email", "ADDRESS", "Who acts, or supervises.", Option::Need::Must},
                     {"of", "ADDRESS", of, Option::Need::Must}},
                    {}};
    if (words == QStringList{QStringLiteral("guardian"), QStringLiteral("add")})
        command.options.push_back({"kind", "KIND",
                                   "parent (until the client comes of age), guardian (appointed by a "
                                   "court) or proxy (chosen by the client); guardian unless said "
                                   "otherwise."});
    command.run = onClinic([words](ClinicFiles &clinic, const Given &given) {
        return relate(clinic, words, given.value("email"), given.value("of"),
                      given.value("kind", QStringLiteral("guardian")));
    });
    return command;
}

} // namespace

Commands practiceCommands()
{
    return {{"practice office list",
             "",
             0,
             0,
             "Lists the offices.",
             {clinicOption},
             onClinic([](ClinicFiles &clinic, const Given &) { return listOffices(clinic); })},
            {"practice office add",
             "",
             0,
             0,
             "Creates an office. Accounts belong to one; staff have relations inside it.",
             {clinicOption,
              {"id", "ID", "Lower-case letters, digits and \"-\".", Option::Need::Must},
              {"name", "NAME", "Its display name.", Option::Need::Must},
              {"jurisdiction", "PLACE", "The jurisdiction: general, a country (au) or a part of it (us-ga)."}},
             onClinic([](ClinicFiles &clinic, const Given &given) {
                 return addOffice(clinic, given.value("id"), given.value("name"),
                                  given.value("jurisdiction", QStringLiteral("general")));
             })},
            relation("practice guardian add", "Adds a person who acts for a client.", "The client."),
            relation("practice guardian end", "Removes a person who acts for a client.", "The client."),
            relation("practice supervisor add", "Adds a supervisor for a psychologist.", "The psychologist."),
            relation("practice supervisor end", "Removes a psychologist's supervisor.", "The psychologist.")};
}

} // namespace attune::ctl
