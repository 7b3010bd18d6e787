// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "crypto/certificate_authority.h"
#include "crypto/digest.h"
#include "server/clinic_watch.h"
#include "server/consent_texts.h"
#include "server/identity/second_factor.h"
#include "server/store/migrations.h"
#include "server/store/seal_old_rows.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

namespace attune::ctl {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// What was looked at, in words: good, to be thought about, or wrong.
class Findings
{
public:
    void good(const QString &text) { say("good", text); }
    void think(const QString &text)
    {
        ++m_thoughts;
        say("think", text);
    }
    void wrong(const QString &text)
    {
        ++m_wrongs;
        say("WRONG", text);
    }
    /// One way or the other.
    void check(bool fine, const QString &text, const QString &otherwise)
    {
        if (fine)
            good(text);
        else
            think(otherwise);
    }
    int exitStatus() const { return m_wrongs > 0 ? 1 : (m_thoughts > 0 ? 3 : 0); }
    void summarise() const { std::printf("\n%d wrong, %d to think about.\n", m_wrongs, m_thoughts); }

private:
    static void say(const char *kind, const QString &text) { std::printf("%-6s %s\n", kind, qPrintable(text)); }
    int m_wrongs = 0;
    int m_thoughts = 0;
};

qint64 numberFrom(server::store::Connection &connection, const QString &sql, const QList<QVariant> &values = {})
{
    auto row = connection.run(sql, values);
    return row.next() ? row.number(0) : 0;
}

void lookAtSettings(ClinicFiles &clinic, Findings &findings)
{
    const auto &configuration = clinic.configuration();
    const QStringList unsafe = server::unsafeIn(configuration);
    for (const QString &what : unsafe)
        findings.wrong(what);
    if (unsafe.isEmpty())
        findings.good(QStringLiteral("attuned.json is understood, and nothing in it is unsafe"));
    const QStringList roles = server::identity::SecondFactors::requiredOf(clinic.connection());
    const QStringList staff = {QStringLiteral("psychologist"), QStringLiteral("practice_manager"),
                               QStringLiteral("admin")};
    for (const QString &role : staff)
        findings.check(
            roles.contains(role), role + QStringLiteral(" needs a second factor"),
            role + QStringLiteral(" signs in with a password alone (attunectl settings set second-factor-roles)"));
    findings.check(configuration.undoDeletionHours > 0, QStringLiteral("deletions can be taken back"),
                   QStringLiteral("undoDeletionHours is 0: a deletion is final at once"));
    const server::ConsentTexts texts(configuration.consentFolder.isEmpty() ? QStringLiteral(":/consent")
                                                                           : configuration.consentFolder);
    if (texts.isEmpty())
        findings.wrong(QStringLiteral("there is no consent text in the consent folder"));
    findings.check(configuration.mail.has_value(), QStringLiteral("messages leave by e-mail"),
                   QStringLiteral("messages are only in the program: \"mail\" is not set"));
}

void lookAtFiles(ClinicFiles &clinic, Findings &findings)
{
    constexpr auto others = QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ReadGroup;
    for (const QString &path : {clinic.dataFolder(), clinic.keyFile()}) {
        if (QFile::exists(path))
            findings.check(!(QFile(path).permissions() & others), path + QStringLiteral(" is for its owner only"),
                           path + QStringLiteral(" can be read by others"));
    }
    QFile certificate(clinic.folder() + QStringLiteral("/keys/server.pem"));
    const auto &configuration = clinic.configuration();
    if (!configuration.certificateFile.isEmpty())
        certificate.setFileName(configuration.certificateFile);
    if (!certificate.open(QIODevice::ReadOnly))
        return findings.think(QStringLiteral("there is no server certificate yet; attuned makes one when it starts"));
    const auto left = crypto::daysLeft(certificate.readAll());
    if (!left)
        return findings.wrong(QStringLiteral("the server certificate cannot be read"));
    if (*left < 0)
        return findings.wrong(QStringLiteral("the server certificate has expired"));
    findings.check(*left > 14, QStringLiteral("the server certificate is good for %1 days").arg(*left),
                   QStringLiteral("the server certificate ends in %1 days").arg(*left));
}

void lookAtDatabase(ClinicFiles &clinic, Findings &findings)
{
    auto &connection = clinic.connection();
    const qint64 schema = numberFrom(connection, QStringLiteral("SELECT MAX(version) FROM schema_version"));
    findings.good(QStringLiteral("the database answers, schema %1").arg(schema));
    findings.check(!clinic.setting(server::store::oldRowsSealedSetting).isEmpty(),
                   QStringLiteral("personal data is sealed (attunectl storage prove looks at every value)"),
                   QStringLiteral("personal data of before it was sealed may still be in unused parts of the database: "
                                  "stop every server, and start one"));
    if (connection.dialect() == server::store::Dialect::Postgres) {
        auto row =
            connection.run(QStringLiteral("SELECT datcollate FROM pg_database WHERE datname = current_database()"));
        row.next();
        findings.check(
            row.text(0) == QStringLiteral("C"), QStringLiteral("PostgreSQL sorts by code point (collation C)"),
            QStringLiteral("PostgreSQL's collation is %1; lists are sorted by it (CREATE DATABASE … LC_COLLATE 'C')")
                .arg(row.text(0)));
    } else {
        auto row = connection.run(QStringLiteral("PRAGMA quick_check"));
        if (!row.next() || row.text(0) != QStringLiteral("ok"))
            findings.wrong(QStringLiteral("the database file is damaged; restore a backup"));
    }
    if (const auto logged = clinic.log("doctorRan"); !logged)
        findings.wrong(QStringLiteral("the access log cannot be written: nothing will be released"));
    else
        findings.good(QStringLiteral("the access log can be written"));
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
        return findings.wrong(QStringLiteral("storage (%1) or keys (%2) do not work: %3")
                                  .arg(where, clinic.keys().description(),
                                       !read ? read.error().detail : QStringLiteral("an object came back changed")));
    findings.good(
        QStringLiteral("storage works: %1; sealed with keys of the %2").arg(where, clinic.keys().description()));
}

void lookAtKeys(ClinicFiles &clinic, Findings &findings)
{
    const auto versions = clinic.keys().versions();
    if (!versions)
        return findings.wrong(versions.error().detail);
    const qint64 age =
        versions->last().createdAtMs > 0 ? (base::toUnixMs(clinic.now()) - versions->last().createdAtMs) / dayMs : 0;
    const int period = clinic.configuration().keyRotationDays;
    findings.check(
        age * 5 < period * 4, QStringLiteral("the wrapping key is %1 days old").arg(age),
        QStringLiteral("the wrapping key is %1 of %2 days old (attunectl keys rotate)").arg(age).arg(period));
    const qint64 old =
        numberFrom(clinic.connection(), QStringLiteral("SELECT COUNT(*) FROM object_keys WHERE key_version <> ?"),
                   {versions->last().version});
    findings.check(old == 0, QStringLiteral("nothing is sealed under an older version"),
                   QStringLiteral("%1 objects are sealed under older versions (attunectl keys rotate)").arg(old));
    if (!clinic.keys().isExportable())
        return;
    const auto shares = clinic.parts().recovery.state();
    if (shares == server::backup::SharesState::Outdated)
        findings.wrong(
            QStringLiteral("the recovery shares do not open the newest key version (attunectl keys shares)"));
    else
        findings.check(shares == server::backup::SharesState::Current,
                       QStringLiteral("there are recovery shares that open every key version"),
                       QStringLiteral("no recovery shares were made: a lost key file loses every recording (attunectl "
                                      "keys shares)"));
    findings.check(!clinic.setting(server::lastRestoreDrillSetting).isEmpty(),
                   QStringLiteral("recovery shares were tried: ") + clinic.setting(server::lastRestoreDrillSetting),
                   QStringLiteral("recovery shares were never tried (attunectl keys shares, keys drill)"));
}

void lookAtBackups(ClinicFiles &clinic, Findings &findings)
{
    const auto ageOf = [&clinic](const QString &setting) -> std::optional<qint64> {
        const auto at = base::instantFromText(clinic.setting(setting));
        return at ? std::optional((base::toUnixMs(clinic.now()) - base::toUnixMs(*at)) / dayMs) : std::nullopt;
    };
    const auto made = ageOf(server::lastBackupSetting);
    findings.check(made && *made <= 7, QStringLiteral("the last backup is %1 days old").arg(made.value_or(0)),
                   made ? QStringLiteral("the last backup is %1 days old").arg(*made)
                        : QStringLiteral("there was never a backup (attunectl backup make)"));
    const auto drilled = ageOf(server::lastBackupDrillSetting);
    findings.check(drilled && *drilled <= 90, QStringLiteral("a backup was tried %1 days ago").arg(drilled.value_or(0)),
                   QStringLiteral("no backup was tried in 90 days (attunectl backup drill)"));
}

void lookAtWork(ClinicFiles &clinic, Findings &findings)
{
    auto &connection = clinic.connection();
    const qint64 now = base::toUnixMs(clinic.now());
    const qint64 failedJobs =
        numberFrom(connection, QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE state = 'failed'"));
    findings.check(failedJobs == 0, QStringLiteral("every recording came in"),
                   QStringLiteral("%1 recordings could not be brought in").arg(failedJobs));
    const qint64 mails =
        numberFrom(connection, QStringLiteral("SELECT COUNT(*) FROM messages WHERE mail_state = 'failed'"));
    if (mails > 0)
        findings.think(QStringLiteral("%1 e-mails were given up").arg(mails));
    const qint64 emergencies = numberFrom(
        connection, QStringLiteral("SELECT COUNT(*) FROM break_glass WHERE reviewed_at IS NULL AND opened_at < ?"),
        {now - 7 * dayMs});
    findings.check(emergencies == 0, QStringLiteral("no emergency access waits for its review"),
                   QStringLiteral("%1 emergency accesses wait for their review for more than a week").arg(emergencies));
    const qint64 overdue = numberFrom(
        connection, QStringLiteral("SELECT COUNT(*) FROM recordings WHERE status = 'ARCHIVED' AND erase_at < ?"),
        {now - 2 * dayMs});
    findings.check(overdue == 0, QStringLiteral("nothing is overdue to be erased"),
                   QStringLiteral("%1 recordings should have been erased; is attuned running?").arg(overdue));
}

int examine(ClinicFiles &clinic)
{
    Findings findings;
    lookAtSettings(clinic, findings);
    lookAtFiles(clinic, findings);
    lookAtDatabase(clinic, findings);
    lookAtStorage(clinic, findings);
    lookAtKeys(clinic, findings);
    lookAtBackups(clinic, findings);
    lookAtWork(clinic, findings);
    findings.summarise();
    return findings.exitStatus();
}

} // namespace

int doctorCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption folder(QStringLiteral("clinic"), QString(), QStringLiteral("folder"));
    parser.addOption(folder);
    if (!parser.parse(QStringList{QStringLiteral("doctor")} + arguments) || !parser.positionalArguments().isEmpty())
        return std::fputs("Usage: attunectl doctor --clinic DIR\n", stderr), 2;
    try {
        const auto clinic = ClinicFiles::open(parser.value(folder));
        return clinic ? examine(**clinic) : failed(clinic.error());
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
