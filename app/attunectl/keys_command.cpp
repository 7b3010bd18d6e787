// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "crypto/certificate_authority.h"
#include "crypto/durable_file.h"
#include "domain/number_values.h"
#include "server/backup/clinic_backup.h"
#include "server/identity/second_factor.h"
#include "server/jobs/clinic_watch.h"
#include "server/keys/key_care.h"
#include "server/keys/recovery_shares.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cmath>
#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace {

namespace backup = server::backup;
namespace keys = server::keys;
using server::keys::KeyWarning;

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr int shortestWaitDays = 7;
constexpr int longestWaitDays = 30;

base::Result<crypto::SecretBytes> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorKind::InvalidInput, path + QStringLiteral(" cannot be read"), {}, {}};
    return crypto::SecretBytes(file.readAll());
}

QString wordsOf(const KeyWarning &warning)
{
    switch (warning.what) {
    case KeyWarning::What::NearItsEnd:
        return QStringLiteral("it expires soon; rotate");
    case KeyWarning::What::NearlyUsedUp:
        return QStringLiteral("it has been used nearly as often as it may; rotate");
    case KeyWarning::What::StillSeals:
        break;
    }
    return QStringLiteral("it still seals something; rotate again");
}

int status(ClinicFiles &clinic)
{
    const auto used = clinic.wraps().usedBy();
    const auto wraps = clinic.wraps().wrapsOf();
    const auto destroy = clinic.wraps().toBeDestroyed();
    const quint32 current = clinic.keys().currentVersion();
    int warnings = 0;
    const auto warn = [&warnings](const QString &text) {
        ++warnings;
        std::printf("    warning: %s\n", qPrintable(text));
    };
    const auto versions = clinic.keys().versions();
    if (!versions)
        return failed(versions.error());
    const auto known = server::keys::warningsOf(*versions, current, clinic.wraps(),
                                                clinic.configuration().keyRotationDays, clinic.now());
    std::printf("kept by: %s\n", qPrintable(clinic.keys().description()));
    for (const server::keys::KeyVersion &version : *versions) {
        const qint64 age = (base::toUnixMs(clinic.now()) - version.createdAtMs) / dayMs;
        const QString since =
            version.createdAtMs > 0 ? QStringLiteral("%1 days old").arg(age) : QStringLiteral("of unknown age");
        std::printf("version %u%s: %s, seals %lld things, %lld wraps ever\n", version.version,
                    version.version == current ? " (current)" : "", qPrintable(since),
                    static_cast<long long>(used.value(version.version)),
                    static_cast<long long>(wraps.value(version.version)));
        if (clinic.wraps().isDisabled(version.version))
            warn(QStringLiteral("it is disabled; what it encrypts can't be opened (keys enable)"));
        if (destroy.contains(version.version))
            std::printf("    to be destroyed from %s on\n", qPrintable(base::toText(destroy.value(version.version))));
        for (const KeyWarning &warning : known) {
            if (warning.version == version.version)
                warn(wordsOf(warning));
        }
    }
    const QString drilled = clinic.setting(server::lastRestoreDrillSetting);
    std::printf("last restore drill: %s\n", drilled.isEmpty() ? "never" : qPrintable(drilled));
    if (!clinic.keys().isExportable())
        return warnings == 0 ? 0 : 3; // recovery is the key provider's own
    const auto shares = clinic.parts().recovery.state();
    if (shares == keys::SharesState::None)
        warn(QStringLiteral("no recovery shares were made: a lost key file loses every recording"));
    else if (shares == keys::SharesState::Outdated)
        warn(QStringLiteral("the recovery shares do not open the newest version; make new ones"));
    return warnings == 0 ? 0 : 3;
}

int rotate(ClinicFiles &clinic)
{
    if (clinic.parts().recovery.state() == keys::SharesState::Outdated)
        return failed(QStringLiteral("the recovery shares would not open the new version; make new ones first "
                                     "(attunectl keys shares), then rotate"));
    QElapsedTimer timer;
    timer.start();
    if (const auto adopted = clinic.media().adoptWraps(); !adopted)
        return failed(adopted.error());
    const QString from = QStringLiteral("from version:%1").arg(clinic.keys().currentVersion());
    if (const auto logged = clinic.log(LogAction::KeyRotated, from); !logged)
        return failed(logged.error());
    const auto version = clinic.keys().addVersion(clinic.now());
    if (!version)
        return failed(version.error());
    const server::identity::SecondFactors factors(clinic.parts().clock, clinic.keys());
    const auto done = clinic.wraps().rewrapAll(
        [&factors](server::store::Connection &connection) { return factors.reseal(connection); });
    if (!done)
        return failed(done.error());
    if (const auto logged = clinic.log(LogAction::KeysRewrapped, QStringLiteral("%1 objects").arg(done->objects));
        !logged)
        return failed(logged.error());
    if (const auto sealed = clinic.parts().recovery.refresh(clinic.now()); !sealed)
        return failed(sealed.error());
    std::printf("Version %u is the current one. Sealed anew in %.1f s: %lld objects, %lld second factors; 0 bytes of "
                "media were read.\n",
                *version, static_cast<double>(timer.elapsed()) / 1000, static_cast<long long>(done->objects),
                static_cast<long long>(done->secondFactors));
    return 0;
}

int scheduleDestroy(ClinicFiles &clinic, quint32 version, int waitDays)
{
    if (waitDays < shortestWaitDays || waitDays > longestWaitDays)
        return failed(QStringLiteral("wait between 7 and 30 days, so that a mistake can be undone"));
    if (version == clinic.keys().currentVersion() || !clinic.keys().hasVersion(version))
        return failed(QStringLiteral("this is the current version, or none of the key file"));
    if (const qint64 used = clinic.wraps().usedBy().value(version); used > 0)
        return failed(QStringLiteral("%1 things are still sealed under it; rotate first").arg(used));
    const base::Instant at = clinic.now() + std::chrono::hours(24) * waitDays;
    if (const auto logged = clinic.log(LogAction::KeyDestructionScheduled, QStringLiteral("version:%1").arg(version));
        !logged)
        return failed(logged.error());
    clinic.wraps().setDestroyAt(version, at);
    std::printf("Version %u will be destroyed by \"keys destroy-due\" from %s on.\n", version,
                qPrintable(base::toText(at)));
    return 0;
}

int cancelDestroy(ClinicFiles &clinic, quint32 version)
{
    if (!clinic.wraps().toBeDestroyed().contains(version))
        return failed(QStringLiteral("this version is not to be destroyed"));
    if (const auto logged = clinic.log(LogAction::KeyDestructionCancelled, QStringLiteral("version:%1").arg(version));
        !logged)
        return failed(logged.error());
    clinic.wraps().setDestroyAt(version, std::nullopt);
    std::printf("Version %u stays.\n", version);
    return 0;
}

int setDisabled(ClinicFiles &clinic, quint32 version, bool disabled)
{
    if (!clinic.keys().hasVersion(version))
        return failed(QStringLiteral("there is no such version"));
    if (const auto logged = clinic.log(disabled ? LogAction::KeyDisabled : LogAction::KeyEnabled,
                                       QStringLiteral("version:%1").arg(version));
        !logged)
        return failed(logged.error());
    clinic.wraps().setDisabled(version, disabled);
    if (disabled)
        std::printf("Version %u is switched off: what it seals does not open, and nothing is sealed under it, until "
                    "\"keys enable %u\".\n",
                    version, version);
    else
        std::printf("Version %u is switched on again.\n", version);
    return 0;
}

int destroyDue(ClinicFiles &clinic)
{
    int destroyed = 0;
    const auto days = clinic.wraps().toBeDestroyed();
    for (auto it = days.begin(); it != days.end(); ++it) {
        if (it.value() > clinic.now())
            continue;
        if (clinic.wraps().usedBy().value(it.key()) > 0)
            return failed(QStringLiteral("something was sealed under version %1 meanwhile").arg(it.key()));
        if (const auto logged = clinic.log(LogAction::KeyDestroyed, QStringLiteral("version:%1").arg(it.key()));
            !logged)
            return failed(logged.error());
        if (const auto removed = clinic.keys().removeVersion(it.key()); !removed)
            return failed(removed.error());
        clinic.wraps().setDestroyAt(it.key(), std::nullopt);
        std::printf("Version %u is destroyed.\n", it.key());
        ++destroyed;
    }
    if (destroyed == 0)
        std::puts("Nothing is due.");
    return 0;
}

int makeShares(ClinicFiles &clinic, int needed, int of, const QString &folder)
{
    if (!clinic.keys().isExportable())
        return failed(QStringLiteral("these keys never leave their provider (%1); use its own backup")
                          .arg(clinic.keys().description()));
    const crypto::SecretBytes something(QByteArray(1, '\0'));
    const auto possible = server::keys::splitIntoShares(something, needed, of, server::keys::ShareOf::RecoveryKey);
    if (!possible)
        return failed(possible.error());
    if (const auto ready = clinic.readyToLog(); !ready)
        return failed(ready.error());
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return failed(QStringLiteral("say with --out where the shares go"));
    if (const auto logged = clinic.log(LogAction::RecoverySharesMade, QStringLiteral("%1-of-%2").arg(needed).arg(of));
        !logged)
        return failed(logged.error());
    const auto shares = clinic.parts().recovery.makeShares(needed, of, clinic.now());
    if (!shares)
        return failed(shares.error());
    for (qsizetype i = 0; i < shares->size(); ++i) {
        const QString path = QStringLiteral("%1/share-%2-of-%3.txt").arg(folder).arg(i + 1).arg(of);
        if (!crypto::writePrivateFile(path, shares->at(i).toLatin1()))
            return failed(path + QStringLiteral(" cannot be written"));
        std::printf("%s\n", qPrintable(path));
    }
    std::printf("Give each to another person, on paper; any %d of them open a backup of this clinic, also one made "
                "after later rotations. Shares made before these open nothing any more. Then erase these files.\n",
                needed);
    return 0;
}

/// The beginning of an object, opened with keys that are not the clinic's.
base::Result<QByteArray> firstBytes(ClinicFiles &clinic, const QString &id, const crypto::KeyWrapper &keys)
{
    auto container = clinic.media().container(id);
    if (!container)
        return container.error();
    auto reader = crypto::SealReader::open(std::move(*container), id, keys, clinic.wraps().find(id));
    return reader ? (*reader)->read(0, 64LL * 1024) : base::Result<QByteArray>(reader.error());
}

/// The files of the clinic, with the shares alone.
base::Result<keys::ClinicFileList> filesWith(ClinicFiles &clinic, const server::keys::JoinedShares &shares)
{
    if (shares.kind == server::keys::ShareOf::RecoveryKey)
        return keys::openWithShares(clinic.connection(), shares.secret);
    keys::ClinicFileList files;
    files.push_back({keys::keyFilePath, shares.secret.copy()});
    return files;
}

/// What a restore would need besides an object that opens: every version that seals anything, and a certificate
/// authority that clients know. @return in words what is missing; empty when it would do
QString missingIn(ClinicFiles &clinic, const keys::ClinicFileList &files, const crypto::KeyWrapper &keys)
{
    const auto used = clinic.wraps().usedBy();
    for (auto version = used.cbegin(); version != used.cend(); ++version) {
        if (version.value() > 0 && !keys.hasVersion(version.key()))
            return QStringLiteral("they do not have version %1, which seals %2 things; make new shares")
                .arg(version.key())
                .arg(version.value());
    }
    if (!QFile::exists(clinic.folder() + QStringLiteral("/keys/ca.key")))
        return {}; // no server has made one yet, or the certificate is somebody else's
    const auto *certificate = keys::fileIn(files, QStringLiteral("keys/ca.pem"));
    const auto *key = keys::fileIn(files, QStringLiteral("keys/ca.key"));
    if (!certificate || !key)
        return QStringLiteral("they do not have the certificate authority; make new shares");
    const auto signs = crypto::makeServerIdentity({certificate->content.bytes(), key->content.bytes()},
                                                  {QStringLiteral("drill.invalid")});
    return signs ? QString() : QStringLiteral("the certificate authority in them does not sign");
}

/// One object chosen by chance, opened with what the shares make and with nothing else; and whatever else a restore
/// would need.
int drill(ClinicFiles &clinic, const QStringList &paths)
{
    const auto shares = joinedFiles(paths);
    if (!shares)
        return failed(shares.error());
    if (const auto ready = clinic.readyToLog(); !ready)
        return failed(ready.error());
    const auto files = filesWith(clinic, *shares);
    if (!files)
        return failed(files.error());
    const auto *keyFile = keys::fileIn(*files, keys::keyFilePath);
    if (!keyFile)
        return failed(QStringLiteral("there is no key file in what the shares open"));
    const auto keys = server::keys::FileKeyProvider::fromContent(keyFile->content.bytes());
    if (!keys)
        return failed(keys.error());
    const auto ids = clinic.media().objects();
    if (!ids)
        return failed(ids.error());
    if (ids->isEmpty())
        return failed(QStringLiteral("there is no recording to try them on"));
    const QString id = ids->at(QRandomGenerator::system()->bounded(ids->size()));
    const auto first = firstBytes(clinic, id, **keys);
    const QString missing = missingIn(clinic, *files, **keys);
    const bool passed = first && missing.isEmpty();
    const QString outcome = passed ? QStringLiteral("passed") : QStringLiteral("failed");
    if (const auto logged = clinic.log(LogAction::RestoreDrill, outcome); !logged)
        return failed(logged.error());
    if (!first)
        return failed(QStringLiteral("object %1 does not open with these shares: %2").arg(id, first.error().detail));
    if (!passed)
        return failed(QStringLiteral("a restore with these shares would fail: ") + missing);
    clinic.setSetting(server::lastRestoreDrillSetting, base::toText(clinic.now()));
    std::printf("Object %s, chosen by chance of %lld, opens with these shares alone, and every key version in use and "
                "the certificate authority are there. Nothing was written.\n",
                qPrintable(id), static_cast<long long>(ids->size()));
    return 0;
}

/// Of a clinic whose key folder is lost and whose database is not; of one that is lost as a whole, backup restore.
base::Result<keys::ClinicFileList> filesOf(const QString &folder, const server::keys::JoinedShares &shares)
{
    const auto configuration = server::configurationOf(folder);
    if (!configuration)
        return configuration.error();
    const server::store::Address address = server::databaseOf(*configuration, {folder + QStringLiteral("/data"), {}});
    if (!address.postgres && !QFile::exists(address.file))
        return base::Error{base::ErrorKind::InvalidInput,
                           QStringLiteral("there is no clinic in this folder; say with --from which backup has it"),
                           {},
                           {}};
    server::store::Database database(address);
    return keys::openWithShares(database.connection(), shares.secret);
}

int restore(const QStringList &paths, const QString &from, const QString &folder)
{
    if (folder.isEmpty())
        return failed(QStringLiteral("say with --clinic in which clinic's folder the files go"));
    const auto shares = joinedFiles(paths);
    if (!shares)
        return failed(shares.error());
    const base::SystemClock clock;
    const QString target = QDir(folder).absolutePath();
    base::Result<keys::ClinicFileList> files = keys::ClinicFileList();
    if (!from.isEmpty())
        files = backup::filesInBackup(from, *shares, clock.now());
    else if (shares->kind == server::keys::ShareOf::KeyFile)
        files->push_back({keys::keyFilePath, shares->secret.copy()});
    else
        files = filesOf(target, *shares);
    if (!files)
        return failed(files.error());
    const auto written = keys::writeMissing(*files, target);
    if (!written)
        return failed(written.error());
    for (const QString &path : *written)
        std::printf("Restored %s\n", qPrintable(path));
    if (written->isEmpty())
        std::puts("Every file is there already; none is replaced.");
    return 0;
}

/// A command about one version.
Command ofVersion(const char *name, const char *help, int (*act)(ClinicFiles &, quint32))
{
    return {name, "VERSION", 1, 1, help, {clinicOption}, onClinic([act](ClinicFiles &clinic, const Given &given) {
                const auto version =
                    domain::wholeNumberFrom(given.word(0), 1, 1'000'000, QStringLiteral("the version"));
                return version ? act(clinic, static_cast<quint32>(*version)) : failed(version.error());
            })};
}

int destroyLater(ClinicFiles &clinic, const Given &given)
{
    const auto version = domain::wholeNumberFrom(given.word(0), 1, 1'000'000, QStringLiteral("the version"));
    const auto days = given.number("wait-days", 0, 10'000, 0); // how long it has to be, the keys say
    if (!version || !days)
        return failed(version ? days.error() : version.error());
    return scheduleDestroy(clinic, static_cast<quint32>(*version), static_cast<int>(*days));
}

int shares(ClinicFiles &clinic, const Given &given)
{
    const auto needed = given.number("needed", 2, 255, 0);
    const auto of = given.number("of", 2, 255, 0);
    if (!needed || !of)
        return failed(needed ? of.error() : needed.error());
    return makeShares(clinic, static_cast<int>(*needed), static_cast<int>(*of), given.value("out"));
}

/// The ones about single versions, in the order in which they are needed.
Commands versionCommands()
{
    return {ofVersion("keys disable", "Disables a version: nothing encrypted with it can be opened.",
                      [](ClinicFiles &clinic, quint32 version) { return setDisabled(clinic, version, true); }),
            ofVersion("keys enable", "Re-enables a version.",
                      [](ClinicFiles &clinic, quint32 version) { return setDisabled(clinic, version, false); }),
            {"keys destroy",
             "VERSION",
             1,
             1,
             "Schedules the destruction of an unused version.",
             {clinicOption, {"wait-days", "7..30", "How long it can be undone.", Option::Need::Must}},
             onClinic(destroyLater)},
            ofVersion("keys cancel-destroy", "Undoes that.", cancelDestroy),
            {"keys destroy-due",
             "",
             0,
             0,
             "Destroys the versions whose waiting period has ended.",
             {clinicOption},
             onClinic([](ClinicFiles &clinic, const Given &) { return destroyDue(clinic); })}};
}

} // namespace

base::Result<server::keys::JoinedShares> joinedFiles(const QStringList &paths)
{
    QStringList texts;
    for (const QString &path : paths) {
        const auto content = contentOf(path);
        if (!content)
            return content.error();
        texts << QString::fromLatin1(content->bytes());
    }
    return server::keys::joinShares(texts);
}

Commands keysCommands()
{
    Commands commands = {
        {"keys status",
         "",
         0,
         0,
         "Lists the versions of the wrapping key: age, use, warnings, what is to be destroyed, the last drill.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &) { return status(clinic); })},
        {"keys rotate",
         "",
         0,
         0,
         "Makes a new version and seals every recording's key anew. Media is not touched; may run beside attuned.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &) { return rotate(clinic); })},
        {"keys shares",
         "",
         0,
         0,
         "Makes texts to be printed and kept by several people. Together they open every later backup.",
         {clinicOption,
          {"needed", "N", "The number of shares needed.", Option::Need::Must},
          {"of", "N", "The total number of shares.", Option::Need::Must},
          {"out", "DIR", "The output folder.", Option::Need::Must}},
         onClinic(shares)},
        {"keys drill",
         "SHARE…",
         1,
         Command::any,
         "Proves that the shares are enough for a restore.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &given) { return drill(clinic, given.words()); })},
        {"keys restore",
         "SHARE…",
         1,
         Command::any,
         "Writes the key file and the certificates anew.",
         {clinicOption, {"from", "BACKUP", "A backup that has them, when the clinic's own are lost."}},
         // without a key file no clinic opens
         [](const Given &given) { return restore(given.words(), given.value("from"), given.value("clinic")); }}};
    const Commands versions = versionCommands();
    commands.insert(commands.end(), versions.begin(), versions.end());
    return commands;
}

} // namespace attune::ctl
