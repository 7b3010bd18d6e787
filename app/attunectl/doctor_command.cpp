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
#include "server/transcripts/whisper_engine.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// What was looked at, in words: ok, to be checked, or failed.
class Findings
{
public:
    explicit Findings(const QString &language) : m_words(language) {}
    void good(const Sentence &text) { print(says("ok"), m_words(text)); }
    void toCheck(const Sentence &text)
    {
        ++m_toCheck;
        print(says("check"), m_words(text));
    }
    void failed(const Sentence &text)
    {
        ++m_failures;
        print(says("FAILED"), m_words(text));
    }
    /// One way or the other.
    void check(bool fine, const Sentence &text, const Sentence &otherwise)
    {
        if (fine)
            good(text);
        else
            toCheck(otherwise);
    }
    /// Words that another part of the program made.
    QString inWords(const QString &english) const { return m_words(english); }
    int exitStatus() const { return m_failures > 0 ? 1 : (m_toCheck > 0 ? 3 : 0); }
    void summarise() const
    {
        std::printf("\n%s\n", qPrintable(m_words(says("%1 failed, %2 to check.", m_failures, m_toCheck))));
    }

private:
    void print(const Sentence &kind, const QString &text) const
    {
        std::printf("%s %s\n", qPrintable(m_words(kind).leftJustified(6)), qPrintable(text));
    }
    const OperatorWords m_words;
    int m_failures = 0;
    int m_toCheck = 0;
};

void lookAtSettings(ClinicFiles &clinic, Findings &findings)
{
    const auto &configuration = clinic.configuration();
    const QStringList unsafe = server::unsafeIn(configuration);
    for (const QString &what : unsafe)
        findings.failed(says("%1", findings.inWords(what)));
    if (unsafe.isEmpty())
        findings.good(says("attuned.json is valid and contains nothing unsafe"));
    const QStringList roles = server::identity::SecondFactors::requiredOf(clinic.connection());
    for (const auto staff :
         {domain::Role::Psychologist, domain::Role::PracticeManager, domain::Role::Admin, domain::Role::Auditor}) {
        const QString role = textOf(staff);
        findings.check(roles.contains(role), says("%1 requires a second factor", role),
                       says("%1 signs in with a password alone (attunectl settings set second-factor-roles)", role));
    }
    findings.check(configuration.undoDeletionHours > 0, says("deletions can be undone"),
                   says("undoDeletionHours is 0: deletions are final at once"));
    const server::ConsentTexts texts(configuration.consentFolder.isEmpty() ? QStringLiteral(":/consent")
                                                                           : configuration.consentFolder);
    if (texts.isEmpty())
        findings.failed(says("there is no consent text in the consent folder"));
    findings.check(configuration.mail.has_value(), says("messages are also sent by e-mail"),
                   says("messages appear only in the app: \"mail\" is not set"));
}

/// What writes transcripts is on this machine, and its model is the one that was chosen.
void lookAtEngine(ClinicFiles &clinic, Findings &findings)
{
    const auto &choice = clinic.configuration().transcription;
    if (!choice)
        return;
    const bool isThere = choice->command.isEmpty() || QFileInfo(choice->command).isExecutable();
    findings.check(isThere, says("the program that writes transcripts can be run"),
                   says("%1 cannot be run: no transcripts are made", choice->command));
    const auto identity = server::transcripts::transcriberOf(*choice)->identity();
    findings.check(identity.has_value(), says("the model for transcripts is the one that attuned.json names"),
                   says("the model %1 cannot be read, or is not the one that attuned.json names", choice->model));
}

void lookAtFiles(ClinicFiles &clinic, Findings &findings)
{
    constexpr auto others = QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ReadGroup;
    for (const QString &path : {clinic.dataFolder(), clinic.keyFile()}) {
        if (QFile::exists(path))
            findings.check(!(QFile(path).permissions() & others), says("only the owner can read %1", path),
                           says("other users can read %1", path));
    }
    QFile certificate(clinic.folder() + QStringLiteral("/keys/server.pem"));
    const auto &configuration = clinic.configuration();
    if (!configuration.certificateFile.isEmpty())
        certificate.setFileName(configuration.certificateFile);
    if (!certificate.open(QIODevice::ReadOnly))
        return findings.toCheck(says("there is no server certificate yet; attuned creates one when it starts"));
    const auto left = crypto::daysLeft(certificate.readAll());
    if (!left)
        return findings.failed(says("the server certificate cannot be read"));
    if (*left < 0)
        return findings.failed(says("the server certificate has expired"));
    findings.check(*left > 14, says("the server certificate is valid for %1 more days", *left),
                   says("the server certificate expires in %1 days", *left));
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
    findings.check(unreadable == 0, says("every date of birth is valid"),
                   says("%1 accounts have an invalid date of birth, so their age is unknown (attunectl account correct "
                        "--birth-date)",
                        unreadable));
    if (tongues > 0)
        findings.toCheck(
            says("%1 accounts use a language without texts (attunectl account correct --language)", tongues));
}

void lookAtDatabase(ClinicFiles &clinic, Findings &findings)
{
    auto &connection = clinic.connection();
    const int schema = server::store::schemaOf(connection);
    findings.good(says("the database is reachable, schema %1", schema));
    findings.check(!clinic.setting(server::store::oldRowsSealedSetting).isEmpty(),
                   says("personal data is encrypted (attunectl storage prove checks every value)"),
                   says("unused parts of the database may still hold personal data from before it was encrypted: stop "
                        "every server, then start one"));
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
            findings.failed(says("the database file is damaged; restore a backup"));
    }
    if (const auto logged = clinic.log(LogAction::DoctorRan); !logged)
        findings.failed(says("the access log is not writable: nothing will be released"));
    else
        findings.good(says("the access log is writable"));
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
        return findings.failed(
            says("storage (%1) or keys (%2) failed: %3", where, clinic.keys().description(),
                 !read ? read.error().detail : findings.inWords(QStringLiteral("an object came back changed"))));
    findings.good(says("storage works: %1; encrypted with keys from %2", where, clinic.keys().description()));
}

void lookAtKeys(ClinicFiles &clinic, Findings &findings)
{
    const auto versions = clinic.keys().versions();
    if (!versions)
        return findings.failed(says("%1", versions.error().detail));
    const qint64 age =
        versions->last().createdAtMs > 0 ? (base::toUnixMs(clinic.now()) - versions->last().createdAtMs) / dayMs : 0;
    const qint64 period = clinic.configuration().keyRotationDays;
    findings.check(age * 5 < period * 4, says("the wrapping key is %1 days old", age),
                   says("the wrapping key is %1 of %2 days old (attunectl keys rotate)", age, period));
    const qint64 old = clinic.wraps().underOthers(versions->last().version);
    findings.check(old == 0, says("nothing is encrypted with an older version"),
                   says("%1 objects are encrypted with older versions (attunectl keys rotate)", old));
    if (!clinic.keys().isExportable())
        return;
    const auto shares = clinic.parts().recovery.state();
    if (shares == server::keys::SharesState::Outdated)
        findings.failed(says("the recovery shares don't cover the latest key version (attunectl keys shares)"));
    else
        findings.check(
            shares == server::keys::SharesState::Current, says("recovery shares cover every key version"),
            says("no recovery shares: if the key file is lost, every recording is lost (attunectl keys shares)"));
    findings.check(!clinic.setting(server::lastRestoreDrillSetting).isEmpty(),
                   says("recovery shares were tested: %1", clinic.setting(server::lastRestoreDrillSetting)),
                   says("recovery shares have never been tested (attunectl keys shares, keys drill)"));
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
                        : says("no backup has been made (attunectl backup make)"));
    const auto drilled = ageOf(server::lastBackupDrillSetting);
    findings.check(drilled && *drilled <= 90, says("a restore test ran %1 days ago", drilled.value_or(0)),
                   says("no restore test in 90 days (attunectl backup drill)"));
}

void lookAtWork(ClinicFiles &clinic, Findings &findings)
{
    auto &connection = clinic.connection();
    const int failedJobs = server::ingest::failedJobs(connection);
    findings.check(failedJobs == 0, says("all imports completed"), says("%1 imports failed", failedJobs));
    const qint64 faults = server::media::countFaultsSince(connection, clinic.now() - std::chrono::hours(24 * 30));
    if (faults > 0)
        findings.toCheck(says("%1 imports in 30 days were rejected or incomplete (attunectl media faults)", faults));
    if (const int waiting = server::ingest::keptOriginals(connection); waiting > 0)
        findings.toCheck(
            says("%1 recordings lack a track that could not be read; the provider still has the originals", waiting));
    const int mails = server::outbox::failedMails(connection);
    if (mails > 0)
        findings.toCheck(says("%1 e-mails were not delivered", mails));
    const int openAccesses =
        server::identity::openReviews(connection, {}, clinic.now() - std::chrono::hours(7 * 24)).count;
    findings.check(openAccesses == 0, says("all emergency access has been reviewed"),
                   says("%1 emergency accesses have awaited review for more than a week", openAccesses));
    const int overdue = server::store::erasuresOverdue(connection, clinic.now() - std::chrono::hours(2 * 24));
    findings.check(overdue == 0, says("no scheduled deletion is overdue"),
                   says("%1 scheduled deletions are overdue; is attuned running?", overdue));
}

int examine(ClinicFiles &clinic, const QString &language)
{
    Findings findings(language);
    lookAtSettings(clinic, findings);
    lookAtEngine(clinic, findings);
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
             "Checks everything an operator is responsible for.",
             {clinicOption, {"language", "en|es", "The language; the terminal's by default."}},
             onClinic([](ClinicFiles &clinic, const Given &given) {
                 return examine(clinic, given.value("language", OperatorWords::ofTerminal()));
             })}};
}

} // namespace attune::ctl
