// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "app/attunectl/invite_command.h"
#include "base/id.h"
#include "base/visible_text.h"
#include "crypto/digest.h"
#include "domain/date_values.h"
#include "domain/person_values.h"
#include "domain/value_error.h"
#include "server/identity/account_care.h"
#include "server/identity/auditors.h"
#include "server/identity/known_devices.h"
#include "server/identity/password_rules.h"
#include "server/identity/second_factor.h"
#include "server/messages/outbox.h"
#include "server/retention/keeping.h"
#include "server/store/aliases.h"
#include "server/store/sessions.h"

#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;

namespace identity = server::identity;

namespace {

constexpr Option emailOption{"email", "ADDRESS", "The account's e-mail address."};
constexpr Option numberOption{"number", "N", "The client's record number."};
constexpr Option idOption{"id", "ID", "The account's ID."};
constexpr Option whyOption{"reason", "TEXT", "Why, in at least 10 characters; it is in the access log.",
                           Option::Need::Must};

/// The one account that --email, --number or --id name.
base::Result<identity::AccountRow> accountIn(ClinicFiles &clinic, const Given &given)
{
    std::optional<domain::UserId> id;
    if (given.has("email")) {
        if (const auto account = identity::accountByEmail(clinic.connection(), given.value("email")))
            id = account->person.id;
    } else if (given.has("number")) {
        id = identity::holderOfNumber(clinic.connection(), given.value("number"));
    } else if (given.has("id")) {
        id = domain::UserId(given.value("id"));
    } else {
        return domain::refused(QStringLiteral("say whose account, with --email, --number or --id"));
    }
    const auto row = id ? identity::accountRow(clinic.connection(), *id) : std::nullopt;
    return row ? base::Result<identity::AccountRow>(*row)
               : base::Result<identity::AccountRow>(
                     domain::refused(given.has("email") ? QStringLiteral("there is no account with this e-mail address")
                                                        : QStringLiteral("there is no such account")));
}

base::Result<QString> reasonIn(const Given &given)
{
    const QString reason = base::cleanText(given.value("reason"));
    return base::saysSomething(reason, 10)
               ? base::Result<QString>(reason)
               : base::Result<QString>(domain::refused(QStringLiteral("--reason says why, in at least 10 characters")));
}

/// What can be judged before a clinic is opened, or made by a command with a mistake in it.
base::Result<identity::NewAccount> accountFrom(const Given &given, base::Instant now)
{
    identity::NewAccount account;
    const auto email = domain::emailFrom(given.value("email"));
    const auto name = domain::nameFrom(given.value("name"));
    if (!email || !name)
        return email ? name.error() : email.error();
    account.email = *email;
    account.fullName = *name;
    account.role = domain::roleFromText(given.value("role"));
    account.office = given.value("office", account.office);
    account.jurisdiction = given.value("jurisdiction", account.jurisdiction);
    account.language = given.value("language", account.language);
    const bool isClient = account.role == domain::Role::Patient;
    if (account.role == domain::Role::Unknown)
        return domain::refused(
            QStringLiteral("the role must be patient, psychologist, practice_manager, admin or auditor"));
    if (!isClient && (given.has("record-number") || given.has("birth-date")))
        return domain::refused(QStringLiteral("only clients have a record number and a date of birth"));
    if (account.role != domain::Role::Auditor && (given.has("until") || given.has("all-offices")))
        return domain::refused(QStringLiteral("--until and --all-offices are for auditors"));
    if (given.has("birth-date")) {
        const auto birth = domain::birthDateFrom(given.value("birth-date"), domain::utcDay(now));
        if (!birth)
            return birth.error();
        account.birthDate = birth->toString(Qt::ISODate);
    }
    if (given.has("record-number")) {
        const auto number = domain::recordNumberFrom(given.value("record-number"));
        if (!number)
            return number.error();
        account.recordNumber = *number;
    }
    return account;
}

/// What an auditor is to see. @param zone the clinic's: the day of --until is the last one that counts
base::Result<identity::AuditorReach> reachIn(const Given &given, const QTimeZone &zone, base::Instant now)
{
    identity::AuditorReach reach;
    reach.allOffices = given.has("all-offices");
    if (!given.has("until"))
        return reach;
    const auto day = domain::dateFrom(given.value("until"));
    const auto end = day ? domain::momentIn(zone, day->addDays(1), QTime(0, 0)) : base::Result<base::Instant>(day.error());
    if (!end)
        return end.error();
    if (*end <= now)
        return domain::refused(QStringLiteral("--until is a day that is over"));
    reach.until = *end;
    return reach;
}

/// What the log says of it: which account, how far, until when.
QString codeOf(const QString &account, const identity::AuditorReach &reach)
{
    return account + (reach.allOffices ? QStringLiteral(":all") : QStringLiteral(":office")) +
           (reach.until ? QStringLiteral(":") + base::toText(*reach.until) : QString());
}

int addIn(ClinicFiles &clinic, const Given &given, identity::NewAccount account)
{
    // Never on the command line, where others can read it. Somebody who is invited chooses one.
    account.password =
        given.has("invite") ? QString::fromLatin1(crypto::randomBytes(24).toBase64()) : QTextStream(stdin).readLine();
    const auto acceptable = identity::PasswordRules::builtIn().acceptable(
        account.password, {account.fullName, account.email, account.birthDate});
    const auto offered = clinic.offered();
    if (!acceptable || !offered)
        return failed(acceptable ? offered.error() : acceptable.error());
    if (given.has("invite")) {
        if (const auto possible = checkInvitation(clinic, given); !possible)
            return failed(possible.error());
    }
    const base::Instant now = clinic.now();
    const auto reach = reachIn(given, clinic.zone(), now);
    if (!reach)
        return failed(reach.error());
    const bool audits = account.role == domain::Role::Auditor;
    account.id = base::newUuidV7(base::toUnixMs(now));
    identity::PasswordCost cost{1, 64}; // to see whether it can be made at all
    const auto id = clinic.afterLog(
        [&] {
            cost = {};
            auto logged = clinic.log(LogAction::AccountMade, account.id);
            return logged && audits ? clinic.log(LogAction::AuditorAppointed, codeOf(account.id, *reach)) : logged;
        },
        [&] { return identity::createAccount(clinic.connection(), account, cost, now, *offered); });
    if (id && audits) // until then they see nothing but what they did themselves
        identity::appointAuditor(clinic.connection(), *id, *reach, now);
    if (!id)
        return failed(id.error());
    std::printf("%s\n", qPrintable(id->value()));
    return given.has("invite") ? invite(clinic, given, id->value()) : 0;
}

int add(const Given &given)
{
    const base::SystemClock clock;
    const auto account = accountFrom(given, clock.now());
    if (!account)
        return failed(account.error());
    if (given.has("invite")) { // nobody is made whom nobody can be told how to come in
        if (const auto possible = checkInvitation(given); !possible)
            return failed(possible.error());
    }
    using Missing = server::ClinicParts::Missing;
    const bool makes = given.has("create");
    const QString folder = given.value("clinic");
    const auto clinic = ClinicFiles::open(folder, makes ? Missing::Make : Missing::Refuse);
    if (!clinic && !makes && !QFileInfo::exists(folder + QStringLiteral("/data")))
        return failed(clinic.error().detail + QStringLiteral("; --create makes one"));
    if (!clinic)
        return failed(clinic.error());
    if (makes)
        identity::SecondFactors::setUpNewClinic((*clinic)->connection());
    return addIn(**clinic, given, *account);
}

QString stateOf(const identity::AccountRow &row)
{
    return !row.mergedInto.isEmpty() ? QStringLiteral("merged")
           : row.account.active      ? QStringLiteral("open")
                                     : QStringLiteral("closed");
}

int list(ClinicFiles &clinic, const Given &given)
{
    identity::AccountQuery query;
    if (given.has("role")) {
        query.role = domain::roleFromText(given.value("role"));
        if (query.role == domain::Role::Unknown)
            return failed(QStringLiteral("--role is patient, psychologist, practice_manager, admin or auditor"));
    }
    query.office = given.value("office");
    query.andClosed = given.has("closed");
    if (const auto logged = clinic.log(LogAction::AccountsListed, {}); !logged)
        return failed(logged.error());
    const auto rows = identity::listAccounts(clinic.connection(), query);
    for (const identity::AccountRow &row : rows)
        std::printf("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", qPrintable(row.account.person.id.value()), qPrintable(stateOf(row)),
                    qPrintable(domain::textOf(row.account.person.role)), qPrintable(row.account.office),
                    qPrintable(row.account.person.email), qPrintable(row.account.person.fullName),
                    qPrintable(row.recordNumber));
    return 0;
}

int show(ClinicFiles &clinic, const Given &given)
{
    const auto row = accountIn(clinic, given);
    if (!row)
        return failed(row.error());
    const identity::Account &account = row->account;
    const QString id = account.person.id.value();
    const bool isClient = account.person.role == domain::Role::Patient;
    if (const auto logged = clinic.logAbout(LogAction::AccountShown, isClient ? id : QString(), id, {}); !logged)
        return failed(logged.error());
    QList<std::pair<const char *, QString>> lines = {{"id", id},
                                                     {"state", stateOf(*row)},
                                                     {"role", domain::textOf(account.person.role)},
                                                     {"office", account.office},
                                                     {"email", account.person.email},
                                                     {"name", account.person.fullName},
                                                     {"language", account.language},
                                                     {"jurisdiction", account.jurisdiction},
                                                     {"made", domain::wordsFor(row->createdAt, clinic.zone())}};
    if (const auto reach = identity::appointedReach(clinic.connection(), account.person.id))
        lines += {{"audits", reach->allOffices ? QStringLiteral("all offices") : account.office},
                  {"until", reach->until ? domain::wordsFor(*reach->until, clinic.zone()) : QStringLiteral("no end")}};
    if (isClient)
        lines += {{"record number", row->recordNumber}, {"birth date", account.birthDate}};
    if (!row->mergedInto.isEmpty())
        lines.append({"merged into", row->mergedInto});
    const QStringList merged = server::store::mergedInto(clinic.connection(), id);
    if (!merged.isEmpty())
        lines.append({"has the records of", merged.join(QStringLiteral(", "))});
    lines += {{"sessions", QString::number(server::store::sessionsOf(clinic.connection(), account.person.id))},
              {"recordings", QString::number(server::store::recordingsOf(clinic.connection(), account.person.id))}};
    for (const auto &[name, value] : lines)
        std::printf("%-18s %s\n", name, qPrintable(value));
    return 0;
}

void notify(ClinicFiles &clinic, const QString &person, MessageKind kind)
{
    server::outbox::notify(clinic.connection(), domain::UserId(person), kind,
                           base::newUuidV7(base::toUnixMs(clinic.now())), clinic.now());
}

/// What the operator wants to be another.
identity::Correction correctionIn(const Given &given)
{
    const auto wasGiven = [&given](const char *option) {
        return given.has(option) ? std::optional(given.value(option)) : std::nullopt;
    };
    return {wasGiven("new-email"), wasGiven("name"),         wasGiven("record-number"), wasGiven("birth-date"),
            wasGiven("language"),  wasGiven("jurisdiction"), wasGiven("office")};
}

int correct(ClinicFiles &clinic, const Given &given)
{
    const auto row = accountIn(clinic, given);
    const auto reason = reasonIn(given);
    const auto offered = clinic.offered();
    const auto policies = clinic.policies();
    if (!row || !reason || !offered || !policies)
        return failed(!row ? row.error() : !reason ? reason.error() : !offered ? offered.error() : policies.error());
    const domain::UserId id = row->account.person.id;
    const auto checked =
        identity::checkedCorrection(clinic.connection(), id, correctionIn(given), *offered, clinic.now());
    if (!checked)
        return failed(checked.error());
    const bool isClient = row->account.person.role == domain::Role::Patient;
    if (const auto logged = clinic.logAbout(LogAction::AccountCorrected, isClient ? id.value() : QString(),
                                            id.value() + QLatin1Char(':') + checked->fields(), *reason);
        !logged)
        return failed(logged.error());
    if (const auto done = identity::correctAccount(clinic.connection(), id, *checked); !done)
        return failed(done.error());
    if (isClient)
        server::retention::noteKeeping(clinic.connection(), *policies, id.value(), clinic.now());
    notify(clinic, id.value(), MessageKind::AccountCorrected);
    std::puts("Corrected. The person is notified.");
    return 0;
}

/// About each of the two, so that whoever looks for one of them finds it.
base::Result<void> logOfBoth(ClinicFiles &clinic, LogAction action, const domain::UserId &old,
                             const domain::UserId &account, const QString &reason)
{
    const QString about = old.value() + QLatin1Char(':') + account.value();
    for (const domain::UserId &one : {old, account}) {
        if (auto logged = clinic.logAbout(action, one.value(), about, reason); !logged)
            return logged;
    }
    return {};
}

int merge(ClinicFiles &clinic, const Given &given)
{
    const auto old = accountIn(clinic, given);
    const auto into = identity::accountByEmail(clinic.connection(), given.value("into"));
    const auto reason = reasonIn(given);
    const auto policies = clinic.policies();
    if (!policies)
        return failed(policies.error());
    if (!old || !into || !reason)
        return failed(!old   ? old.error()
                      : into ? reason.error()
                             : domain::refused(QStringLiteral("there is no account with the address of --into")));
    const domain::UserId &from = old->account.person.id;
    const domain::UserId &to = into->person.id;
    if (const auto possible = identity::checkMerge(clinic.connection(), from, to); !possible)
        return failed(possible.error());
    if (const auto logged = logOfBoth(clinic, LogAction::AccountMerged, from, to, *reason); !logged)
        return failed(logged.error());
    if (const auto merged = identity::mergeAccounts(clinic.connection(), from, to, clinic.now()); !merged)
        return failed(merged.error());
    server::retention::noteKeeping(clinic.connection(), *policies, to.value(), clinic.now());
    notify(clinic, to.value(), MessageKind::AccountMerged);
    std::puts("They are one person's from the next request on; \"account separate\" takes it back.");
    return 0;
}

int separate(ClinicFiles &clinic, const Given &given)
{
    const auto old = accountIn(clinic, given);
    const auto reason = reasonIn(given);
    if (!old || !reason)
        return failed(old ? reason.error() : old.error());
    const domain::UserId &from = old->account.person.id;
    if (old->mergedInto.isEmpty())
        return failed(QStringLiteral("the account was not merged into another one"));
    const domain::UserId person(server::store::accountBehind(clinic.connection(), from.value()));
    if (const auto logged = logOfBoth(clinic, LogAction::AccountsSeparated, from, person, *reason); !logged)
        return failed(logged.error());
    const auto separated = identity::separateAccount(clinic.connection(), from);
    if (!separated)
        return failed(separated.error());
    notify(clinic, separated->value(), MessageKind::AccountMerged);
    std::puts("They are two again. The old account stays closed; \"account open\" opens it.");
    return 0;
}

int close(ClinicFiles &clinic, const Given &given)
{
    const auto row = accountIn(clinic, given);
    if (!row)
        return failed(row.error());
    const domain::UserId id = row->account.person.id;
    const QString reason = base::cleanText(given.value("reason"));
    const bool isClient = row->account.person.role == domain::Role::Patient;
    if (const auto logged =
            clinic.logAbout(LogAction::AccountClosed, isClient ? id.value() : QString(), id.value(), reason);
        !logged)
        return failed(logged.error());
    identity::closeAccount(clinic.connection(), id, clinic.now());
    notify(clinic, id.value(), MessageKind::AccountClosed);
    std::puts("The account is closed, and every sign-in of it has ended. What is recorded stays.");
    if (const qint64 left = server::store::sessionsToCome(clinic.connection(), id, clinic.now()); left > 0)
        std::printf(
            "Sessions of it that are still to come: %lld. \"session list\" shows them, \"session cancel\" takes "
            "one out.\n",
            static_cast<long long>(left));
    return 0;
}

int open(ClinicFiles &clinic, const Given &given)
{
    const auto row = accountIn(clinic, given);
    if (!row)
        return failed(row.error());
    const domain::UserId id = row->account.person.id;
    const auto opened = clinic.afterLog(LogAction::AccountOpened, id.value(),
                                        [&clinic, &id] { return identity::openAccount(clinic.connection(), id); });
    if (!opened)
        return failed(opened.error());
    std::puts("The account is open again.");
    return 0;
}

int appoint(ClinicFiles &clinic, const Given &given)
{
    const auto row = accountIn(clinic, given);
    const auto reason = reasonIn(given);
    const auto reach = reachIn(given, clinic.zone(), clinic.now());
    if (!row || !reason || !reach)
        return failed(!row ? row.error() : !reason ? reason.error() : reach.error());
    const domain::UserId id = row->account.person.id;
    if (row->account.person.role != domain::Role::Auditor)
        return failed(QStringLiteral("this is not an auditor's account; \"account add --role auditor\" makes one"));
    if (const auto logged =
            clinic.logAbout(LogAction::AuditorAppointed, QString(), codeOf(id.value(), *reach), *reason);
        !logged)
        return failed(logged.error());
    identity::appointAuditor(clinic.connection(), id, *reach, clinic.now());
    std::puts(row->account.active ? "It counts from the next request on."
                                  : "It counts once the account is open; \"account open\" opens it.");
    return 0;
}

int inviteAgain(ClinicFiles &clinic, const Given &given)
{
    const auto row = accountIn(clinic, given);
    if (!row)
        return failed(row.error());
    if (!row->account.active)
        return failed(QStringLiteral("the account is closed; \"account open\" opens it"));
    return invite(clinic, given, row->account.person.id.value());
}

/// For somebody who lost phone and recovery codes, whom the operator knows to be who they say.
int resetSecondFactor(ClinicFiles &clinic, const Given &given)
{
    const auto row = accountIn(clinic, given);
    if (!row)
        return failed(row.error());
    const domain::UserId id = row->account.person.id;
    if (const auto logged = clinic.log(LogAction::SecondFactorReset, id.value()); !logged)
        return failed(logged.error());
    identity::SecondFactors::remove(clinic.connection(), id);
    identity::devices::forget(clinic.connection(), id, QByteArray());
    identity::endSignIns(clinic.connection(), id, clinic.now());
    std::puts("The second factor was removed, and every sign-in of the account has ended.");
    return 0;
}

/// A command about one account.
Command about(const char *name, const char *help, int (*act)(ClinicFiles &, const Given &),
              std::vector<Option> more = {})
{
    std::vector<Option> options = {clinicOption, emailOption, numberOption, idOption};
    options.insert(options.end(), more.begin(), more.end());
    return {name, "", 0, 0, help, options, onClinic(act)};
}

Command addCommand()
{
    std::vector<Option> options = {
        clinicOption,
        {"email", "ADDRESS", "Their e-mail address for signing in.", Option::Need::Must},
        {"name", "NAME", "As others see it.", Option::Need::Must},
        {"role", "ROLE", "patient, psychologist, practice_manager, admin or auditor.", Option::Need::Must},
        {"office", "ID", "The office; \"main\" by default."},
        {"record-number", "N", "The client's record number; must be unique."},
        {"birth-date", "DATE", "The client's date of birth, like 2012-04-03."},
        {"language", "TAG", "The language of messages and texts; en by default."},
        {"jurisdiction", "PLACE", "The client's jurisdiction: general, a country (au) or a part of it (us-ga)."},
        {"until", "DATE", "The last day of an auditor's access, like 2027-06-30."},
        {"all-offices", nullptr, "The auditor sees every office, not only their own."},
        {"create", nullptr, "Makes an empty clinic when there is none in the folder."},
        {"invite", nullptr, "They choose the password themselves, with an invitation that is printed."}};
    const auto more = inviteOptions();
    options.insert(options.end(), more.begin(), more.end());
    return {"account add",
            "",
            0,
            0,
            "Makes an account. The password is read from standard input, one line; with --invite the person chooses "
            "it. In a folder without a clinic it makes nothing, unless --create is given.",
            options,
            add};
}

} // namespace

server::audit::Entry operatorEntry(base::Instant now, LogAction action)
{
    server::audit::Entry entry;
    entry.occurredAt = now;
    entry.eventId = base::newUuidV7(base::toUnixMs(now));
    entry.actorId = textOf(domain::SystemActor::Operator);
    entry.actorRole = entry.actorId;
    entry.action = action;
    entry.outcome = LogOutcome::Allowed;
    return entry;
}

Commands accountCommands()
{
    return {addCommand(),
            about("account invite", "Creates an invitation to choose a new password, valid once within seven days.",
                  inviteAgain, inviteOptions()),
            {"account list",
             "",
             0,
             0,
             "Lists accounts: id, state, role, office, address, name, record number. This is logged.",
             {clinicOption,
              {"role", "ROLE", "Only this role."},
              {"office", "ID", "Only this office."},
              {"closed", nullptr, "Closed and merged ones, too."}},
             onClinic(list)},
            about("account show", "Shows an account. This is logged.", show),
            about("account correct", "Replaces what is wrong, and tells the person.", correct,
                  {whyOption,
                   {"new-email", "ADDRESS", "Their new e-mail address for signing in."},
                   {"name", "NAME", "As others see it."},
                   {"record-number", "N", "The client's record number; empty for none."},
                   {"birth-date", "DATE", "The client's date of birth, like 2012-04-03; empty when unknown."},
                   {"language", "TAG", "The language of messages and texts."},
                   {"jurisdiction", "PLACE", "The client's jurisdiction."},
                   {"office", "ID", "Another office; not while there are sessions to come."}}),
            about("account merge",
                  "Makes two accounts of one client one: what stands under the first is seen through the second. The "
                  "first is closed; nothing that was recorded, consented or logged is changed.",
                  merge, {{"into", "ADDRESS", "The account that goes on.", Option::Need::Must}, whyOption}),
            about("account separate", "Undoes a merge.", separate, {whyOption}),
            about("account close", "Closes an account and ends its sign-ins. What is recorded stays.", close,
                  {{"reason", "TEXT", "Why; it is in the access log."}}),
            about("account open", "Opens a closed account again.", open),
            about("account auditor", "Says which offices an auditor sees, and until when; what held before is replaced.",
                  appoint,
                  {whyOption,
                   {"until", "DATE", "The last day of their access, like 2027-06-30; without it there is no end."},
                   {"all-offices", nullptr, "Every office, not only the account's own."}}),
            about("account reset-second-factor", "Removes a lost second factor and ends every sign-in of the account.",
                  resetSecondFactor)};
}

} // namespace attune::ctl
