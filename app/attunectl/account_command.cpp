// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "base/id.h"
#include "crypto/digest.h"
#include "server/identity/accounts.h"
#include "server/identity/invitations.h"
#include "server/identity/known_devices.h"
#include "server/identity/password_rules.h"
#include "server/identity/second_factor.h"
#include "server/store/done_once.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>

namespace attune::ctl {

namespace {

int addAccount(ClinicFiles &clinic, const server::identity::NewAccount &account)
{
    server::identity::SecondFactors::setUpNewClinic(clinic.connection());
    const auto id = server::identity::createAccount(clinic.connection(), account, {}, clinic.now());
    if (!id)
        return failed(id.error());
    if (const auto logged = clinic.log("accountMade", id->value()); !logged)
        return failed(logged.error());
    std::printf("%s\n", qPrintable(id->value()));
    return 0;
}

void endSignIns(ClinicFiles &clinic, const QString &userId)
{
    clinic.connection().run(QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL"),
                            {base::toUnixMs(clinic.now()), userId});
}

/// For somebody who lost phone and recovery codes, whom the operator knows to be who they say.
int resetSecondFactor(ClinicFiles &clinic, const QString &userId)
{
    if (const auto logged = clinic.log("secondFactorReset", userId); !logged)
        return failed(QStringLiteral("the access log cannot be written, so nothing was changed"));
    server::identity::SecondFactors::remove(clinic.connection(), domain::UserId(userId));
    server::identity::devices::forget(clinic.connection(), domain::UserId(userId), QByteArray());
    endSignIns(clinic, userId);
    std::puts("The second factor was taken away, and every sign-in of the account has ended.");
    return 0;
}

int setActive(ClinicFiles &clinic, const QString &userId, bool active)
{
    if (const auto logged = clinic.log(active ? "accountOpened" : "accountClosed", userId); !logged)
        return failed(logged.error());
    clinic.connection().run(QStringLiteral("UPDATE users SET active = ? WHERE id = ?"), {active ? 1 : 0, userId});
    if (!active) {
        endSignIns(clinic, userId);
        server::store::forgetDoneBy(clinic.connection(), userId);
    }
    std::puts(active ? "The account is open again." : "The account is closed, and every sign-in of it has ended.");
    return 0;
}

/// A word that lets one person choose a password, once, within a week.
int invite(ClinicFiles &clinic, const QString &userId)
{
    if (const auto logged = clinic.log("invitationMade", userId); !logged)
        return failed(logged.error());
    const QString token = server::identity::makeInvitation(clinic.connection(), domain::UserId(userId), clinic.now());
    std::printf("%s\n", qPrintable(token));
    std::fputs("Give it to them in person or by another way than e-mail. It works once, for seven days: in Attune, "
               "\"I have an invitation\".\n",
               stderr);
    return 0;
}

int aboutAccount(ClinicFiles &clinic, const QString &verb, const QString &email)
{
    const auto account = server::identity::accountByEmail(clinic.connection(), email);
    if (!account)
        return failed(QStringLiteral("there is no account with this e-mail address"));
    const QString id = account->person.id.value();
    if (verb == QStringLiteral("reset-second-factor"))
        return resetSecondFactor(clinic, id);
    if (verb == QStringLiteral("invite"))
        return invite(clinic, id);
    return setActive(clinic, id, verb == QStringLiteral("open"));
}

int usage()
{
    std::fputs("Usage: attunectl account add --clinic DIR --email ADDRESS --name NAME --role ROLE [--invite]\n"
               "       attunectl account invite|close|open|reset-second-factor --clinic DIR --email ADDRESS\n",
               stderr);
    return 2;
}

} // namespace

server::audit::Entry operatorEntry(base::Instant now, const char *action)
{
    server::audit::Entry entry;
    entry.occurredAt = now;
    entry.eventId = base::newUuidV7(base::toUnixMs(now));
    entry.actorId = QStringLiteral("operator");
    entry.actorRole = QStringLiteral("operator");
    entry.action = QString::fromLatin1(action);
    entry.outcome = QStringLiteral("allowed");
    return entry;
}

int accountCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name) {
        QCommandLineOption result(QString::fromLatin1(name), QString(), QStringLiteral("value"));
        parser.addOption(result);
        return result;
    };
    const auto folder = option("clinic"), email = option("email"), name = option("name"), role = option("role");
    const auto number = option("record-number"), birth = option("birth-date"), office = option("office");
    const auto jurisdiction = option("jurisdiction"), language = option("language");
    const QCommandLineOption invited(QStringLiteral("invite"));
    parser.addOption(invited);
    const bool understood = parser.parse(QStringList{QStringLiteral("account")} + arguments);
    const QString verb = parser.positionalArguments().value(0);
    const QStringList others = {QStringLiteral("invite"), QStringLiteral("close"), QStringLiteral("open"),
                                QStringLiteral("reset-second-factor")};
    const bool adds = verb == QStringLiteral("add");
    if (!understood || parser.positionalArguments().size() != 1 || (!adds && !others.contains(verb)))
        return usage();
    try {
        const auto clinic = ClinicFiles::open(parser.value(folder), adds ? server::ClinicParts::Missing::Make
                                                                         : server::ClinicParts::Missing::Refuse);
        if (!clinic)
            return failed(clinic.error());
        if (!adds)
            return aboutAccount(**clinic, verb, parser.value(email));
        server::identity::NewAccount account;
        account.email = parser.value(email);
        account.fullName = parser.value(name);
        account.role = domain::roleFromText(parser.value(role));
        account.recordNumber = parser.value(number);
        account.birthDate = parser.value(birth);
        account.office = parser.isSet(office) ? parser.value(office) : QStringLiteral("main");
        if (parser.isSet(jurisdiction))
            account.jurisdiction = parser.value(jurisdiction);
        if (parser.isSet(language))
            account.language = parser.value(language);
        // Never on the command line, where others can read it. Somebody who is invited chooses one.
        account.password = parser.isSet(invited) ? QString::fromLatin1(crypto::randomBytes(24).toBase64())
                                                 : QTextStream(stdin).readLine();
        const auto acceptable = server::identity::PasswordRules::builtIn().acceptable(
            account.password, {account.fullName, account.email, account.birthDate});
        if (!acceptable)
            return failed(acceptable.error());
        const int added = addAccount(**clinic, account);
        return added == 0 && parser.isSet(invited) ? aboutAccount(**clinic, QStringLiteral("invite"), account.email)
                                                   : added;
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
