// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "base/id.h"
#include "base/visible_text.h"
#include "server/identity/accounts.h"
#include "server/outbox.h"
#include "server/store/participants.h"
#include "server/store/sessions.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

namespace attune::ctl {

namespace identity = server::identity;
namespace store = server::store;

namespace {

base::Error wrong(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

/// A session as it is written in a calendar.
struct Line
{
    QString clinician; ///< e-mail
    QString client;    ///< e-mail, or the number on the record
    QString starts;    ///< with its offset from UTC
    int minutes = 0;
};

base::Result<domain::UserId> clientOf(ClinicFiles &clinic, const QString &name)
{
    if (const auto account = identity::accountByEmail(clinic.connection(), name))
        return account->person.id;
    const auto found = identity::patientsByNumber(clinic.connection(), name);
    if (found.isEmpty())
        return wrong(QStringLiteral("there is no client \"%1\"").arg(name));
    return found.size() > 1
               ? base::Result<domain::UserId>(wrong(QStringLiteral("several clients have number %1").arg(name)))
               : base::Result<domain::UserId>(found.first());
}

base::Result<QString> plan(ClinicFiles &clinic, const Line &line)
{
    const auto clinician = identity::accountByEmail(clinic.connection(), line.clinician);
    if (!clinician)
        return wrong(QStringLiteral("there is no account with the address ") + line.clinician);
    const auto client = clientOf(clinic, line.client);
    if (!client)
        return client.error();
    const auto starts = base::instantFromText(line.starts);
    if (!starts)
        return wrong(
            QStringLiteral("\"%1\" is not a time with its offset, like 2026-12-01T10:00:00+11:00").arg(line.starts));
    const auto id = store::planSession(clinic.connection(),
                                       {*client, clinician->person.id, *starts,
                                        *starts + std::chrono::minutes(line.minutes), QStringLiteral("operator")},
                                       clinic.now());
    if (!id)
        return id;
    const auto logged = clinic.log("sessionPlanned", *id);
    return logged ? id : base::Result<QString>(logged.error());
}

int add(ClinicFiles &clinic, const Line &line)
{
    const auto id = plan(clinic, line);
    if (!id)
        return failed(id.error());
    std::printf("%s\n", qPrintable(*id));
    return 0;
}

/// A comma-separated table: clinician, client, beginning, minutes. Lines that begin with "#" are passed over. What is
/// there already stays once, so that the same file can be read again.
int import(ClinicFiles &clinic, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return failed(path + QStringLiteral(" cannot be read"));
    int number = 0;
    int planned = 0;
    int refused = 0;
    while (!file.atEnd()) {
        const QString text = QString::fromUtf8(file.readLine(4096)).trimmed();
        ++number;
        if (text.isEmpty() || text.startsWith(QLatin1Char('#')))
            continue;
        const QStringList cells = text.split(QLatin1Char(','));
        const Line line{cells.value(0).trimmed(), cells.value(1).trimmed(), cells.value(2).trimmed(),
                        cells.value(3).trimmed().toInt()};
        const auto id = cells.size() == 4
                            ? plan(clinic, line)
                            : base::Result<QString>(wrong(QStringLiteral("not clinician, client, beginning, minutes")));
        planned += id ? 1 : 0;
        refused += id ? 0 : 1;
        if (!id)
            std::fprintf(stderr, "line %d: %s\n", number, qPrintable(id.error().detail));
    }
    std::printf("%d in the calendar, %d refused.\n", planned, refused);
    return refused == 0 ? 0 : 1;
}

int list(ClinicFiles &clinic)
{
    auto rows = clinic.connection().run(
        QStringLiteral("SELECT s.id, s.starts_at, s.state, p.email, c.record_number, p.id, c.id FROM therapy_sessions "
                       "s JOIN users "
                       "p ON p.id = s.clinician_id JOIN users c ON c.id = s.client_id WHERE s.ends_at > ? ORDER BY "
                       "s.starts_at LIMIT 1000"),
        {base::toUnixMs(clinic.now())});
    while (rows.next())
        std::printf("%s\t%s\t%s\t%s\tclient %s\n", qPrintable(rows.text(0)), qPrintable(base::toText(*rows.instant(1))),
                    qPrintable(rows.text(2)), qPrintable(rows.opened(3, store::personal::userEmail, rows.text(5))),
                    qPrintable(rows.opened(4, store::personal::userRecordNumber, rows.text(6))));
    return 0;
}

int cancel(ClinicFiles &clinic, const QString &id)
{
    if (const auto cancelled = store::cancelSession(clinic.connection(), id); !cancelled)
        return failed(QStringLiteral("there is no such session, or it was recorded, or is cancelled already"));
    if (const auto logged = clinic.log("sessionCancelled", id); !logged)
        return failed(logged.error());
    std::puts("It is out of the calendar.");
    return 0;
}

/// Somebody of the practice stands for a session that its clinician planned alone.
int confirm(ClinicFiles &clinic, const QString &id)
{
    if (const auto logged = clinic.log("sessionConfirmed", id); !logged)
        return failed(logged.error());
    if (!store::confirmSession(clinic.connection(), id, domain::UserId(QStringLiteral("operator"))))
        return failed(QStringLiteral("there is no such session, or it is cancelled or confirmed already"));
    std::puts("It counts: the clinician treats the client from its beginning on.");
    return 0;
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
    for (const domain::UserId &concerned : {found->clientId, *who}) {
        if (const auto logged =
                clinic.logAbout(adds ? "participantAdded" : "participantRemoved", concerned.value(), session, reason);
            !logged)
            return failed(logged.error());
    }
    const domain::UserId by(QStringLiteral("operator"));
    const bool done = adds ? store::addParticipant(clinic.connection(), session, *who, by, clinic.now())
                           : store::removeParticipant(clinic.connection(), session, *who);
    const QString about = session + QLatin1Char('/') + base::newUuidV7(base::toUnixMs(clinic.now()));
    for (const domain::UserId &concerned : {found->clientId, *who})
        server::outbox::tell(clinic.connection(), concerned,
                             adds ? QStringLiteral("participantAdded") : QStringLiteral("participantRemoved"), about,
                             clinic.now());
    std::puts(!done  ? "Nothing to change."
              : adds ? "Added: what was recorded of the session is open when they agree, too."
                     : "Taken off.");
    return 0;
}

int usage()
{
    std::fputs("Usage: attunectl session add --email CLINICIAN --of CLIENT --from TIME --minutes N --clinic DIR\n"
               "       attunectl session import FILE.csv --clinic DIR    (clinician,client,time,minutes)\n"
               "       attunectl session list --clinic DIR\n"
               "       attunectl session cancel ID --clinic DIR\n"
               "       attunectl session confirm ID --clinic DIR\n"
               "       attunectl session participant add|remove ID --of CLIENT [--reason TEXT] --clinic DIR\n",
               stderr);
    return 2;
}

} // namespace

int sessionCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name) {
        QCommandLineOption result(QString::fromLatin1(name), QString(), QStringLiteral("value"));
        parser.addOption(result);
        return result;
    };
    const auto folder = option("clinic"), email = option("email"), of = option("of"), from = option("from"),
               minutes = option("minutes"), reason = option("reason");
    if (!parser.parse(QStringList{QStringLiteral("session")} + arguments) || parser.positionalArguments().isEmpty())
        return usage();
    const QString verb = parser.positionalArguments().first();
    const QStringList rest = parser.positionalArguments().mid(1);
    try {
        const auto clinic = ClinicFiles::open(parser.value(folder));
        if (!clinic)
            return failed(clinic.error());
        if (verb == QStringLiteral("add") && rest.isEmpty())
            return add(**clinic, {parser.value(email), parser.value(of), parser.value(from),
                                  parser.isSet(minutes) ? parser.value(minutes).toInt() : 50});
        if (verb == QStringLiteral("import") && rest.size() == 1)
            return import(**clinic, rest.first());
        if (verb == QStringLiteral("list") && rest.isEmpty())
            return list(**clinic);
        if (verb == QStringLiteral("cancel") && rest.size() == 1)
            return cancel(**clinic, rest.first());
        if (verb == QStringLiteral("confirm") && rest.size() == 1)
            return confirm(**clinic, rest.first());
        const bool adds = rest.value(0) == QStringLiteral("add");
        if (verb == QStringLiteral("participant") && rest.size() == 2 &&
            (adds || rest.first() == QStringLiteral("remove")))
            return participant(**clinic, adds, rest.last(), parser.value(of), base::cleanText(parser.value(reason)));
        return usage();
    } catch (const store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
