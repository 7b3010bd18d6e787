// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "base/id.h"
#include "server/identity/accounts.h"
#include "server/identity/second_factor.h"
#include "server/store/migrations.h"

#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>

#include <cstdio>

namespace attune::ctl {

namespace {

int failed(const char *what)
{
    std::fprintf(stderr, "attunectl: %s.\n", what);
    return 1;
}

int addAccount(const QString &folder, const server::identity::NewAccount &account)
{
    const base::SystemClock clock;
    const QString data = QDir(folder).absoluteFilePath(QStringLiteral("data"));
    if (!QDir().mkpath(data))
        return failed("the clinic folder cannot be written");
    try {
        server::store::Database database(data + QStringLiteral("/clinic.sqlite"));
        server::store::migrate(database.connection(), clock.now());
        server::identity::SecondFactors::setUpNewClinic(database.connection());
        const auto id = server::identity::createAccount(database.connection(), account, {}, clock.now());
        if (!id)
            return failed(qPrintable(id.error().detail));
        std::printf("%s\n", qPrintable(id->value()));
        return 0;
    } catch (const server::store::StoreError &error) {
        return failed(error.what());
    }
}

/// For somebody who lost phone and recovery codes, whom the operator knows to be who they say.
int resetSecondFactor(const QString &folder, const QString &email)
{
    const base::SystemClock clock;
    const QString data = QDir(folder).absoluteFilePath(QStringLiteral("data"));
    try {
        server::store::Database database(data + QStringLiteral("/clinic.sqlite"));
        server::store::migrate(database.connection(), clock.now());
        const auto account = server::identity::accountByEmail(database.connection(), email);
        if (!account)
            return failed("there is no account with this e-mail address");
        server::audit::AccessLog log(database, clock);
        server::audit::Entry entry = operatorEntry(clock.now(), "secondFactorReset");
        entry.code = account->person.id.value();
        if (const auto logged = log.append({entry}); !logged)
            return failed("the access log cannot be written, so nothing was changed");
        server::identity::SecondFactors::remove(database.connection(), account->person.id);
        database.connection().run(
            QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL"),
            {base::toUnixMs(clock.now()), account->person.id.value()});
        std::puts("The second factor was taken away, and every sign-in of the account has ended.");
        return 0;
    } catch (const server::store::StoreError &error) {
        return failed(error.what());
    }
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
    const auto clinic = option("clinic"), email = option("email"), name = option("name"), role = option("role");
    const auto number = option("record-number"), birth = option("birth-date");
    const bool understood = parser.parse(QStringList{QStringLiteral("account")} + arguments);
    const QStringList words = parser.positionalArguments();
    if (understood && words == QStringList{QStringLiteral("reset-second-factor")} && parser.isSet(clinic))
        return resetSecondFactor(parser.value(clinic), parser.value(email));
    if (!understood || words != QStringList{QStringLiteral("add")} || !parser.isSet(clinic))
        return std::fputs("Usage: attunectl account add --clinic DIR --email ADDRESS --name NAME --role ROLE\n"
                          "       attunectl account reset-second-factor --clinic DIR --email ADDRESS\n",
                          stderr),
               2;
    server::identity::NewAccount account;
    account.email = parser.value(email);
    account.fullName = parser.value(name);
    account.role = domain::roleFromText(parser.value(role));
    account.recordNumber = parser.value(number);
    account.birthDate = parser.value(birth);
    account.password = QTextStream(stdin).readLine(); // never on the command line, where others can read it
    return addAccount(parser.value(clinic), account);
}

} // namespace attune::ctl
