// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "server/identity/accounts.h"
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
        const auto id = server::identity::createAccount(database.connection(), account, {}, clock.now());
        if (!id)
            return failed(qPrintable(id.error().detail));
        std::printf("%s\n", qPrintable(id->value()));
        return 0;
    } catch (const server::store::StoreError &error) {
        return failed(error.what());
    }
}

} // namespace

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
    if (!parser.parse(QStringList{QStringLiteral("account")} + arguments) ||
        parser.positionalArguments() != QStringList{QStringLiteral("add")} || !parser.isSet(clinic))
        return std::fputs("Usage: attunectl account add --clinic DIR --email ADDRESS --name NAME --role ROLE\n",
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
