// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "base/id.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"

#include <QCommandLineParser>

#include <cstdio>

namespace attune::ctl {

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
    if (const auto added = identity::addOffice(clinic.connection(), id, name, jurisdiction); !added)
        return failed(added.error());
    if (const auto logged = clinic.log("officeMade", id); !logged)
        return failed(logged.error());
    std::puts("The office is there. Accounts are made in it with --office.");
    return 0;
}

int listOffices(ClinicFiles &clinic)
{
    auto rows = clinic.connection().run(
        QStringLiteral("SELECT o.id, o.name, o.jurisdiction, (SELECT COUNT(*) FROM users u WHERE u.office_id = o.id) "
                       "FROM offices o ORDER BY o.id"));
    while (rows.next())
        std::printf("%s\t%s\t%s\t%lld accounts\n", qPrintable(rows.text(0)),
                    qPrintable(rows.opened(1, server::store::personal::officeName, rows.text(0))),
                    qPrintable(rows.text(2)), static_cast<long long>(rows.number(3)));
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
    const char *action =
        guards ? (ends ? "guardianshipEnded" : "guardianshipMade") : (ends ? "supervisionEnded" : "supervisionMade");
    if (const auto logged = clinic.log(action, about); !logged)
        return failed(logged.error());
    const auto done = guards ? (ends ? identity::endGuardianship(clinic.connection(), *who, *whose, clinic.now())
                                     : identity::addGuardianship(clinic.connection(), *who, *whose, kind, clinic.now()))
                             : (ends ? identity::endSupervision(clinic.connection(), *who, *whose, clinic.now())
                                     : identity::addSupervision(clinic.connection(), *who, *whose, clinic.now()));
    if (!done)
        return failed(done.error());
    std::puts(ends ? "It has ended; it counts no more from the next request on."
                   : "It counts from the next request on.");
    return 0;
}

int usage()
{
    std::fputs("Usage: attunectl practice office list --clinic DIR\n"
               "       attunectl practice office add --id ID --name NAME [--jurisdiction J] --clinic DIR\n"
               "       attunectl practice guardian add|end --email ADDRESS --of PATIENT-ADDRESS "
               "[--kind parent|guardian|proxy] --clinic DIR\n"
               "       attunectl practice supervisor add|end --email ADDRESS --of PSYCHOLOGIST-ADDRESS --clinic DIR\n",
               stderr);
    return 2;
}

} // namespace

int practiceCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name) {
        QCommandLineOption result(QString::fromLatin1(name), QString(), QStringLiteral("value"));
        parser.addOption(result);
        return result;
    };
    const auto folder = option("clinic"), id = option("id"), name = option("name"), place = option("jurisdiction"),
               email = option("email"), of = option("of"), kind = option("kind");
    if (!parser.parse(QStringList{QStringLiteral("practice")} + arguments) || parser.positionalArguments().size() != 2)
        return usage();
    const QStringList words = parser.positionalArguments();
    const bool relates =
        (words.first() == QStringLiteral("guardian") || words.first() == QStringLiteral("supervisor")) &&
        (words.last() == QStringLiteral("add") || words.last() == QStringLiteral("end"));
    const bool office = words.first() == QStringLiteral("office");
    if (!relates && !office)
        return usage();
    try {
        const auto clinic = ClinicFiles::open(parser.value(folder));
        if (!clinic)
            return failed(clinic.error());
        if (relates)
            return relate(**clinic, words, parser.value(email), parser.value(of),
                          parser.isSet(kind) ? parser.value(kind) : QStringLiteral("guardian"));
        if (words.last() == QStringLiteral("add"))
            return addOffice(**clinic, parser.value(id), parser.value(name),
                             parser.isSet(place) ? parser.value(place) : QStringLiteral("general"));
        return words.last() == QStringLiteral("list") ? listOffices(**clinic) : usage();
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
