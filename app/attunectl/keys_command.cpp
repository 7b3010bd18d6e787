// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "server/clinic_watch.h"
#include "server/keys/key_care.h"
#include "server/keys/recovery_shares.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cmath>
#include <cstdio>

namespace attune::ctl {

namespace {

using server::keys::KeyWarning;

const QString sharesMadeFor = QStringLiteral("shares-made-for");
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr int shortestWaitDays = 7;
constexpr int longestWaitDays = 30;

QString fingerprint(const crypto::SecretBytes &content)
{
    return QString::fromLatin1(crypto::sha256(content.bytes()).toHex());
}

base::Result<crypto::SecretBytes> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorKind::InvalidInput, path + QStringLiteral(" cannot be read"), {}, {}};
    return crypto::SecretBytes(file.readAll());
}

base::Result<crypto::SecretBytes> joinedFiles(const QStringList &paths)
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

QString wordsOf(const KeyWarning &warning)
{
    switch (warning.what) {
    case KeyWarning::What::NearItsEnd:
        return QStringLiteral("it is near the end of its time; rotate");
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
            warn(QStringLiteral("it is switched off; what it seals does not open (keys enable)"));
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
        return warnings == 0 ? 0 : 3; // recovery is the keeper's own
    const auto content = contentOf(clinic.keyFile());
    const QString sharesOf = clinic.setting(sharesMadeFor);
    if (sharesOf.isEmpty())
        warn(QStringLiteral("no recovery shares were made: a lost key file loses every recording"));
    else if (content && sharesOf != fingerprint(*content))
        warn(QStringLiteral("the recovery shares are older than the key file; make new ones"));
    return warnings == 0 ? 0 : 3;
}

int rotate(ClinicFiles &clinic)
{
    QElapsedTimer timer;
    timer.start();
    if (const auto adopted = clinic.media().adoptWraps(); !adopted)
        return failed(adopted.error());
    const auto version = clinic.keys().addVersion(clinic.now());
    if (!version)
        return failed(version.error());
    if (const auto logged = clinic.log("keyRotated", QStringLiteral("version:%1").arg(*version)); !logged)
        return failed(logged.error());
    const auto done = clinic.wraps().rewrapAll();
    if (!done)
        return failed(done.error());
    if (const auto logged = clinic.log("keysRewrapped", QStringLiteral("%1 objects").arg(done->objects)); !logged)
        return failed(logged.error());
    std::printf("Version %u is the current one. Sealed anew in %.1f s: %lld objects, %lld second factors; 0 bytes of "
                "media were read.\n",
                *version, static_cast<double>(timer.elapsed()) / 1000, static_cast<long long>(done->objects),
                static_cast<long long>(done->secondFactors));
    return 0;
}

int scheduleDestroy(ClinicFiles &clinic, quint32 version, int waitDays)
{
    if (waitDays < shortestWaitDays || waitDays > longestWaitDays)
        return failed(QStringLiteral("wait between 7 and 30 days, so that a mistake can be taken back"));
    if (version == clinic.keys().currentVersion() || !clinic.keys().hasVersion(version))
        return failed(QStringLiteral("this is the current version, or none of the key file"));
    if (const qint64 used = clinic.wraps().usedBy().value(version); used > 0)
        return failed(QStringLiteral("%1 things are still sealed under it; rotate first").arg(used));
    const base::Instant at = clinic.now() + std::chrono::hours(24) * waitDays;
    if (const auto logged = clinic.log("keyDestroyScheduled", QStringLiteral("version:%1").arg(version)); !logged)
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
    if (const auto logged = clinic.log("keyDestroyCancelled", QStringLiteral("version:%1").arg(version)); !logged)
        return failed(logged.error());
    clinic.wraps().setDestroyAt(version, std::nullopt);
    std::printf("Version %u stays.\n", version);
    return 0;
}

int setDisabled(ClinicFiles &clinic, quint32 version, bool disabled)
{
    if (!clinic.keys().hasVersion(version))
        return failed(QStringLiteral("there is no such version"));
    if (const auto logged =
            clinic.log(disabled ? "keyDisabled" : "keyEnabled", QStringLiteral("version:%1").arg(version));
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
        if (const auto logged = clinic.log("keyDestroyed", QStringLiteral("version:%1").arg(it.key())); !logged)
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
        return failed(QStringLiteral("these keys never leave their keeper (%1); use its own backup")
                          .arg(clinic.keys().description()));
    const auto content = contentOf(clinic.keyFile());
    if (!content)
        return failed(content.error());
    const auto shares = server::keys::splitIntoShares(*content, needed, of);
    if (!shares)
        return failed(shares.error());
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return failed(QStringLiteral("say with --out where the shares go"));
    if (const auto logged = clinic.log("recoverySharesMade", QStringLiteral("%1-of-%2").arg(needed).arg(of)); !logged)
        return failed(logged.error());
    for (qsizetype i = 0; i < shares->size(); ++i) {
        const QString path = QStringLiteral("%1/share-%2-of-%3.txt").arg(folder).arg(i + 1).arg(of);
        if (!crypto::writePrivateFile(path, shares->at(i).toLatin1()))
            return failed(path + QStringLiteral(" cannot be written"));
        std::printf("%s\n", qPrintable(path));
    }
    clinic.setSetting(sharesMadeFor, fingerprint(*content));
    std::printf("Give each to another person, on paper; any %d make the key file again. Then erase these files.\n",
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
    return reader ? (*reader)->read(0, 64 * 1024) : base::Result<QByteArray>(reader.error());
}

/// One object chosen by chance, opened with what the shares make and with nothing else.
int drill(ClinicFiles &clinic, const QStringList &paths)
{
    const auto content = joinedFiles(paths);
    if (!content)
        return failed(content.error());
    const auto keys = server::keys::FileKeyProvider::fromContent(content->bytes());
    if (!keys)
        return failed(keys.error());
    const auto ids = clinic.media().objects();
    if (!ids)
        return failed(ids.error());
    if (ids->isEmpty())
        return failed(QStringLiteral("there is no recording to try them on"));
    const QString id = ids->at(QRandomGenerator::system()->bounded(ids->size()));
    const auto first = firstBytes(clinic, id, **keys);
    const QString outcome = first ? QStringLiteral("passed") : QStringLiteral("failed");
    if (const auto logged = clinic.log("restoreDrill", outcome); !logged)
        return failed(logged.error());
    if (!first)
        return failed(QStringLiteral("object %1 does not open with these shares: %2").arg(id, first.error().detail));
    clinic.setSetting(server::lastRestoreDrillSetting, base::toText(clinic.now()));
    std::printf("Object %s, chosen by chance of %lld, opens with these shares alone. Nothing was written.\n",
                qPrintable(id), static_cast<long long>(ids->size()));
    return 0;
}

int restore(const QStringList &paths, const QString &out)
{
    if (out.isEmpty() || QFile::exists(out))
        return failed(QStringLiteral("say with --out where the key file goes; an existing file is not replaced"));
    const auto content = joinedFiles(paths);
    if (!content)
        return failed(content.error());
    if (const auto keys = server::keys::FileKeyProvider::fromContent(content->bytes()); !keys)
        return failed(keys.error());
    QDir().mkpath(QFileInfo(out).absolutePath()); // of a clinic that is still empty
    if (!crypto::writePrivateFile(out, content->bytes()))
        return failed(out + QStringLiteral(" cannot be written"));
    std::printf("%s holds the keys again.\n", qPrintable(out));
    return 0;
}

int usage()
{
    std::fputs("Usage: attunectl keys status|rotate|disable VERSION|enable VERSION|destroy VERSION|cancel-destroy "
               "VERSION|destroy-due|shares|drill "
               "SHARE…|restore SHARE… --clinic DIR\n",
               stderr);
    return 2;
}

struct Asked
{
    QString verb;
    QStringList rest;
    int waitDays = 0;
    int needed = 0;
    int of = 0;
    QString out;
};

int carryOut(ClinicFiles &clinic, const Asked &asked)
{
    bool isNumber = false;
    const quint32 version = asked.rest.value(0).toUInt(&isNumber);
    const bool one = asked.rest.size() == 1 && isNumber;
    if (asked.verb == QStringLiteral("status") && asked.rest.isEmpty())
        return status(clinic);
    if (asked.verb == QStringLiteral("rotate") && asked.rest.isEmpty())
        return rotate(clinic);
    if ((asked.verb == QStringLiteral("disable") || asked.verb == QStringLiteral("enable")) && one)
        return setDisabled(clinic, version, asked.verb == QStringLiteral("disable"));
    if (asked.verb == QStringLiteral("destroy") && one)
        return scheduleDestroy(clinic, version, asked.waitDays);
    if (asked.verb == QStringLiteral("cancel-destroy") && one)
        return cancelDestroy(clinic, version);
    if (asked.verb == QStringLiteral("destroy-due") && asked.rest.isEmpty())
        return destroyDue(clinic);
    if (asked.verb == QStringLiteral("shares") && asked.rest.isEmpty())
        return makeShares(clinic, asked.needed, asked.of, asked.out);
    if (asked.verb == QStringLiteral("drill") && !asked.rest.isEmpty())
        return drill(clinic, asked.rest);
    return usage();
}

} // namespace

int keysCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name) {
        QCommandLineOption result(QString::fromLatin1(name), QString(), QStringLiteral("value"));
        parser.addOption(result);
        return result;
    };
    const auto folder = option("clinic"), wait = option("wait-days"), needed = option("needed"), of = option("of"),
               out = option("out");
    if (!parser.parse(QStringList{QStringLiteral("keys")} + arguments) || parser.positionalArguments().isEmpty())
        return usage();
    Asked asked;
    asked.verb = parser.positionalArguments().first();
    asked.rest = parser.positionalArguments().mid(1);
    asked.waitDays = parser.value(wait).toInt();
    asked.needed = parser.value(needed).toInt();
    asked.of = parser.value(of).toInt();
    asked.out = parser.value(out);
    if (asked.verb == QStringLiteral("restore") &&
        !asked.rest.isEmpty()) // where there is no key file, there is no clinic
        return restore(asked.rest, asked.out);
    try {
        const auto clinic = ClinicFiles::open(parser.value(folder));
        return clinic ? carryOut(**clinic, asked) : failed(clinic.error());
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
