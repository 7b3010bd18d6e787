// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "app/attunectl/operator_words.h"
#include "crypto/certificate_authority.h"
#include "crypto/digest.h"
#include "domain/date_values.h"
#include "domain/person_values.h"
#include "protocol/json.h"
#include "server/clinic/consent_texts.h"
#include "server/identity/account_care.h"
#include "server/identity/relations.h"
#include "server/identity/second_factor.h"
#include "server/jobs/clinic_watch.h"
#include "server/jobs/ingest.h"
#include "server/media/media_faults.h"
#include "server/messages/outbox.h"
#include "server/store/migrations.h"
#include "server/store/recording_keeping.h"
#include "server/store/seal_old_rows.h"

#include <QBuffer>
#include <QFile>

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// What was looked at, in words: good, to be thought about, or wrong.
class Findings
{
public:
    explicit Findings(const QString &language) : m_words(language) {}
    void good(const Sentence &text) { print(says("good"), m_words(text)); }
    void think(const Sentence &text)
    {
        ++m_thoughts;
        print(says("think"), m_words(text));
    }
    void wrong(const Sentence &text)
    {
        ++m_wrongs;
        print(says("WRONG"), m_words(text));
    }
    /// One way or the other.
    void check(bool fine, const Sentence &text, const Sentence &otherwise)
    {
        if (fine)
            good(text);
        else
            think(otherwise);
    }
    /// Words that another part of the program made.
    QString inWords(const QString &english) const { return m_words(english); }
    int exitStatus() const { return m_wrongs > 0 ? 1 : (m_thoughts > 0 ? 3 : 0); }
    void summarise() const
    {
        std::printf("\n%s\n", qPrintable(m_words(says("%1 wrong, %2 to think about.", m_wrongs, m_thoughts))));
    }

private:
    void print(const Sentence &kind, const QString &text) const
    {
        std::printf("%s %s\n", qPrintable(m_words(kind).leftJustified(6)), qPrintable(text));
    }
    const OperatorWords m_words;
    int m_wrongs = 0;
    int m_thoughts = 0;
};

void lookAtSettings(ClinicFiles &clinic, Findings &findings)
{
    const auto &configuration = clinic.configuration();
    const QStringList unsafe = server::unsafeIn(configuration);
    for (const QString &what : unsafe)
        findings.wrong(says("%1", findings.inWords(what)));
    if (unsafe.isEmpty())
        findings.good(says("attuned.json is understood, and nothing in it is unsafe"));
    const QStringList roles = server::identity::SecondFactors::requiredOf(clinic.connection());
    for (const auto staff : {domain::Role::Psychologist, domain::Role::PracticeManager, domain::Role::Admin}) {
        const QString role = textOf(staff);
        findings.check(roles.contains(role), says("%1 needs a second factor", role),
                       says("%1 signs in with a password alone (attunectl settings set second-factor-roles)", role));
    }
    findings.check(configuration.undoDeletionHours > 0, says("deletions can be taken back"),
                   says("undoDeletionHours is 0: a deletion is final at once"));
    const server::ConsentTexts texts(configuration.consentFolder.isEmpty() ? QStringLiteral(":/consent")
                                                                           : configuration.consentFolder);
    if (texts.isEmpty())
        findings.wrong(says("there is no consent text in the consent folder"));
    findings.check(configuration.mail.has_value(), says("messages leave by e-mail"),
                   says("messages are only in the program: \"mail\" is not set"));
}

void lookAtFiles(ClinicFiles &clinic, Findings &findings)
{
    constexpr auto others = QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ReadGroup;
    for (const QString &path : {clinic.dataFolder(), clinic.keyFile()}) {
        if (QFile::exists(path))
            findings.check(!(QFile(path).permissions() & others), says("%1 is for its owner only", path),
                           says("%1 can be read by others", path));
    }
    QFile certificate(clinic.folder() + QStringLiteral("/keys/server.pem"));
    const auto &configuration = clinic.configuration();
    if (!configuration.certificateFile.isEmpty())
        certificate.setFileName(configuration.certificateFile);
    if (!certificate.open(QIODevice::ReadOnly))
        return findings.think(says("there is no server certificate yet; attuned makes one when it starts"));
    const auto left = crypto::daysLeft(certificate.readAll());
    if (!left)
        return findings.wrong(says("the server certificate cannot be read"));
    if (*left < 0)
        return findings.wrong(says("the server certificate has expired"));
    findings.check(*left > 14, says("the server certificate is good for %1 days", *left),
                   says("the server certificate ends in %1 days", *left));
}

/// What older versions took: a date that is none makes a child an adult in every rule about age.
void lookAtAccounts(ClinicFiles &clinic, Findings &findings)
{
    qint64 unreadable = 0;
    qint64 tongues = 0;
    const auto offered = clinic.offered();
    const auto rows = server::identity::listAccounts(clinic.connection(), {});
    for (const server::identity::AccountRow &row : rows) {
        const QString &birth = row.account.birthDate;
        unreadable += !birth.isEmpty() && !domain::storedBirthDate(birth).isValid() ? 1 : 0;
        tongues += offered && !domain::languageFrom(row.account.language, offered->languages) ? 1 : 0;
    }
    findings.check(unreadable == 0, says("every date of birth is a date"),
                   says("%1 accounts have a date of birth that is none, so their age is not known (attunectl account "
                        "correct --birth-date)",
                        unreadable));
    if (tongues > 0)
        findings.think(
            says("%1 accounts have a language nobody has texts in (attunectl account correct --language)", tongues));
}

void lookAtDatabase(ClinicFiles &clinic, Findings &findings)
{
    auto &connection = clinic.connection();
    const int schema = server::store::schemaOf(connection);
    findings.good(says("the database answers, schema %1", schema));
    findings.check(!clinic.setting(server::store::oldRowsSealedSetting).isEmpty(),
                   says("personal data is sealed (attunectl storage prove looks at every value)"),
                   says("personal data of before it was sealed may still be in unused parts of the database: "
                        "stop every server, and start one"));
    if (connection.dialect() == server::store::Dialect::Postgres) {
        enum class Column { Datcollate };
        auto row =
            connection.run(QStringLiteral("SELECT datcollate FROM pg_database WHERE datname = current_database()"));
        row.next();
        findings.check(row.text(Column::Datcollate) == QStringLiteral("C"),
                       says("PostgreSQL sorts by code point (collation C)"),
                       says("PostgreSQL's collation is %1; lists are sorted by it (CREATE DATABASE … LC_COLLATE 'C')",
                            row.text(Column::Datcollate)));
    } else {
        if (connection.run(QStringLiteral("PRAGMA quick_check")).firstOr<QString>() != QStringLiteral("ok"))
            findings.wrong(says("the database file is damaged; restore a backup"));
    }
    if (const auto logged = clinic.log(LogAction::DoctorRan); !logged)
        findings.wrong(says("the access log cannot be written: nothing will be released"));
    else
        findings.good(says("the access log can be written"));
}

/// Writes, reads and erases an object that is nobody's.
void lookAtStorage(ClinicFiles &clinic, Findings &findings)
{
    const QString name = QStringLiteral("doctor-") + QString::fromLatin1(crypto::randomBytes(8).toHex());
    QByteArray text = "attune doctor";
    QBuffer source(&text);
    source.open(QIODevice::ReadOnly);
    const QString where = clinic.media().store().description();
    const auto put = clinic.media().put(name, source);
    const auto read = put ? clinic.media().readAll(name) : base::Result<QByteArray>(put.error());
    const auto erased = put ? clinic.media().erase(name) : base::Result<void>(put.error());
    if (!read || *read != text || !erased)
        return findings.wrong(
            says("storage (%1) or keys (%2) do not work: %3", where, clinic.keys().description(),
                 !read ? read.error().detail : findings.inWords(QStringLiteral("an object came back changed"))));
    findings.good(says("storage works: %1; sealed with keys of the %2", where, clinic.keys().description()));
}

void lookAtKeys(ClinicFiles &clinic, Findings &findings)
{
    const auto versions = clinic.keys().versions();
    if (!versions)
        return findings.wrong(says("%1", versions.error().detail));
    const qint64 age =
        versions->last().createdAtMs > 0 ? (base::toUnixMs(clinic.now()) - versions->last().createdAtMs) / dayMs : 0;
    const int period = clinic.configuration().keyRotationDays;
    findings.check(age * 5 < period * 4, says("the wrapping key is %1 days old", age),
                   says("the wrapping key is %1 of %2 days old (attunectl keys rotate)", age, period));
    const qint64 old = clinic.wraps().underOthers(versions->last().version);
    findings.check(old == 0, says("nothing is sealed under an older version"),
                   says("%1 objects are sealed under older versions (attunectl keys rotate)", old));
    if (!clinic.keys().isExportable())
        return;
    const auto shares = clinic.parts().recovery.state();
    if (shares == server::keys::SharesState::Outdated)
        findings.wrong(says("the recovery shares do not open the newest key version (attunectl keys shares)"));
    else
        findings.check(shares == server::keys::SharesState::Current,
                       says("there are recovery shares that open every key version"),
                       says("no recovery shares were made: a lost key file loses every recording (attunectl "
                            "keys shares)"));
    findings.check(!clinic.setting(server::lastRestoreDrillSetting).isEmpty(),
                   says("recovery shares were tried: %1", clinic.setting(server::lastRestoreDrillSetting)),
                   says("recovery shares were never tried (attunectl keys shares, keys drill)"));
}

void lookAtBackups(ClinicFiles &clinic, Findings &findings)
{
    const auto ageOf = [&clinic](const QString &setting) -> std::optional<qint64> {
        const auto at = base::instantFromText(clinic.setting(setting));
        return at ? std::optional((base::toUnixMs(clinic.now()) - base::toUnixMs(*at)) / dayMs) : std::nullopt;
    };
    const auto made = ageOf(server::lastBackupSetting);
    findings.check(made && *made <= 7, says("the last backup is %1 days old", made.value_or(0)),
                   made ? says("the last backup is %1 days old", *made)
                        : says("there was never a backup (attunectl backup make)"));
    const auto drilled = ageOf(server::lastBackupDrillSetting);
    findings.check(drilled && *drilled <= 90, says("a backup was tried %1 days ago", drilled.value_or(0)),
                   says("no backup was tried in 90 days (attunectl backup drill)"));
}

void lookAtWork(ClinicFiles &clinic, Findings &findings)
{
    auto &connection = clinic.connection();
    const int failedJobs = server::ingest::failedJobs(connection);
    findings.check(failedJobs == 0, says("every recording came in"),
                   says("%1 recordings could not be brought in", failedJobs));
    const qint64 faults = server::media::countFaultsSince(connection, clinic.now() - std::chrono::hours(24 * 30));
    if (faults > 0)
        findings.think(
            says("%1 times in 30 days media were not taken, or not all of them (attunectl media faults)", faults));
    if (const int waiting = server::ingest::keptOriginals(connection); waiting > 0)
        findings.think(
            says("%1 recordings lack a track that could not be read; the provider keeps its originals", waiting));
    const int mails = server::outbox::failedMails(connection);
    if (mails > 0)
        findings.think(says("%1 e-mails were given up", mails));
    const int openAccesses =
        server::identity::openReviews(connection, {}, clinic.now() - std::chrono::hours(7 * 24)).count;
    findings.check(openAccesses == 0, says("no emergency access waits for its review"),
                   says("%1 emergency accesses wait for their review for more than a week", openAccesses));
    const int overdue = server::store::erasuresOverdue(connection, clinic.now() - std::chrono::hours(2 * 24));
    findings.check(overdue == 0, says("nothing is overdue to be erased"),
                   says("%1 recordings should have been erased; is attuned running?", overdue));
}

int examine(ClinicFiles &clinic, const QString &language)
{
    Findings findings(language);
    lookAtSettings(clinic, findings);
    lookAtFiles(clinic, findings);
    lookAtDatabase(clinic, findings);
    lookAtAccounts(clinic, findings);
    lookAtStorage(clinic, findings);
    lookAtKeys(clinic, findings);
    lookAtBackups(clinic, findings);
    lookAtWork(clinic, findings);
    findings.summarise();
    return findings.exitStatus();
}

} // namespace

Commands doctorCommands()
{
    return {{"doctor",
             "",
             0,
             0,
             "Looks at everything an operator answers for, and says it in words.",
             {clinicOption, {"language", "en|es", "In which language; the terminal's unless said otherwise."}},
             onClinic([](ClinicFiles &clinic, const Given &given) {
                 return examine(clinic, given.value("language", OperatorWords::ofTerminal()));
             })}};
}

} // namespace attune::ctl
