// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "crypto/digest.h"
#include "protocol/json.h"
#include "server/retention/log_retention.h"
#include "server/setup/clinic_parts.h"
#include "tests/support/clock_from.h"
#include "tests/support/operator_tools.h"
#include "tests/support/test_clinic.h"

#include <QLockFile>

using namespace attune;
using namespace attune::test;

/// Backups: what they hold, what they are restored from, and what cannot destroy them.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsProvenAndRestored();
    void sharesOpenABackupOfALaterKey();
    void aForgedRecoveryBundleIsRefused();
    void aChangedBackupIsNotRestored();
    void aBackupGoesIntoItsOwnFolderOnly();
    void anInterruptedBackupLeavesTheOneBefore();
    void nothingThatNeedsTheClinicAloneRunsBesideAServer();
    void aSecondBackupCopiesWhatIsNew();
    void aBackupThatWasTouchedIsRefused();
    void whatAKilledRestoreLeftIsTakenAway();
    void aBackupOfBeforeARemovalHasItsEntriesAgain();

private:
    static qint64 retireIn(const QString &clinic);
};

void TestBackup::aBackupIsProvenAndRestored()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    const QString fresh = folder.filePath(QStringLiteral("new"));
    QVERIFY(ctl({QStringLiteral("keys"), QStringLiteral("rotate"), QStringLiteral("--clinic"), clinic}).status == 0);
    const Ran made = ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup,
                          QStringLiteral("--clinic"), clinic});
    QVERIFY2(made.status == 0, qPrintable(made.output));
    const Ran drilled = ctl({QStringLiteral("backup"), QStringLiteral("drill"), QStringLiteral("--from"), backup,
                             QStringLiteral("--clinic"), clinic});
    QVERIFY2(drilled.status == 0 && drilled.output.contains(QStringLiteral("passed")), qPrintable(drilled.output));
    // Without the keys nothing comes of it.
    const QStringList restore = {QStringLiteral("backup"),   QStringLiteral("restore"),
                                 QStringLiteral("--from"),   backup,
                                 QStringLiteral("--clinic"), fresh};
    const Ran keyless = ctl(restore);
    QVERIFY2(keyless.status == 1 && keyless.output.contains(QStringLiteral("the keys are missing")),
             qPrintable(keyless.output));
    QVERIFY(!QFile::exists(fresh));
    QDir().mkpath(fresh + QStringLiteral("/keys"));
    QVERIFY(QFile::copy(clinic + QStringLiteral("/keys/master-keys.json"),
                        fresh + QStringLiteral("/keys/master-keys.json")));
    const Ran restored = ctl(restore);
    QVERIFY2(restored.status == 0, qPrintable(restored.output));
    QVERIFY(ctl(restore).status == 1); // a clinic is not overwritten
    const Ran proven = ctl({QStringLiteral("storage"), QStringLiteral("prove"), QStringLiteral("--clinic"), fresh});
    QVERIFY2(proven.status == 0, qPrintable(proven.output));
    QTemporaryDir whole;
    server::store::Database was(server::store::Address::sqlite(clinic + QStringLiteral("/data/clinic.sqlite")));
    server::store::Database is(server::store::Address::sqlite(fresh + QStringLiteral("/data/clinic.sqlite")));
    for (const char *table : {"users", "recordings", "consents", "object_keys", "certificates", "offices"}) {
        const QString sql = QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1String(table);
        auto before = was.connection().run(sql);
        auto after = is.connection().run(sql);
        QVERIFY(before.next() && after.next());
        QCOMPARE(after.number(0), before.number(0));
    }
}

/// In the order the README gives: shares, a drill, then rotations, then a backup; and everything but the shares is
/// lost.
void TestBackup::sharesOpenABackupOfALaterKey()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    const QString shares = folder.filePath(QStringLiteral("shares"));
    const auto share = [&shares](int number) { return QStringLiteral("%1/share-%2-of-3.txt").arg(shares).arg(number); };
    const auto on = [&clinic](QStringList words) { return ctl(words << QStringLiteral("--clinic") << clinic); };
    QFile secret(clinic + QStringLiteral("/mail-password"));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("mail secret\n") > 0);
    secret.close();
    secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QFile settings(clinic + QStringLiteral("/attuned.json"));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(R"({"clinicName": "Kept", "mail": {"server": "smtps://mail.example:465", "from": "a@b.example",
                       "user": "a", "passwordFile": "mail-password"}})");
    settings.close();
    QByteArray certificate, key;
    QVERIFY(server::prepareCertificates(clinic + QStringLiteral("/keys"), QStringLiteral("Kept"),
                                        {QStringLiteral("localhost")}, certificate, key));
    QVERIFY(on({QStringLiteral("keys"), QStringLiteral("shares"), QStringLiteral("--needed"), QStringLiteral("2"),
                QStringLiteral("--of"), QStringLiteral("3"), QStringLiteral("--out"), shares})
                .status == 0);
    QVERIFY(on({QStringLiteral("keys"), QStringLiteral("drill"), share(1), share(2)}).status == 0);
    for (int rotation = 0; rotation < 2; ++rotation)
        QCOMPARE(on({QStringLiteral("keys"), QStringLiteral("rotate")}).status, 0);
    QCOMPARE(on({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup}).status, 0);
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QMap<QString, QByteArray> wanted;
    for (const char *name : {"keys/master-keys.json", "keys/ca.pem", "keys/ca.key", "attuned.json", "mail-password"})
        wanted.insert(QLatin1String(name), contentOf(clinic + QLatin1Char('/') + QLatin1String(name)));
    QVERIFY(QDir(clinic).removeRecursively());

    const QString again = folder.filePath(QStringLiteral("again"));
    const Ran tooFew = ctl({QStringLiteral("backup"), QStringLiteral("restore"), share(1), QStringLiteral("--from"),
                            backup, QStringLiteral("--clinic"), again});
    QVERIFY(tooFew.status == 1 && !QFile::exists(again));
    const Ran restored = ctl({QStringLiteral("backup"), QStringLiteral("restore"), share(3), share(1),
                              QStringLiteral("--from"), backup, QStringLiteral("--clinic"), again});
    QVERIFY2(restored.status == 0, qPrintable(restored.output));
    for (auto file = wanted.cbegin(); file != wanted.cend(); ++file) {
        QVERIFY(!file->isEmpty());
        QVERIFY2(contentOf(again + QLatin1Char('/') + file.key()) == *file, qPrintable(file.key()));
        QCOMPARE(QFile(again + QLatin1Char('/') + file.key()).permissions() &
                     (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }
    const Ran proven = ctl({QStringLiteral("storage"), QStringLiteral("prove"), QStringLiteral("--clinic"), again});
    QVERIFY2(proven.status == 0, qPrintable(proven.output));
}

/// What lies in a backup is not taken from whoever could write to it: they do not have the shares.
void TestBackup::aForgedRecoveryBundleIsRefused()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    const QString shares = folder.filePath(QStringLiteral("shares"));
    const auto share = [&shares](int number) { return QStringLiteral("%1/share-%2-of-2.txt").arg(shares).arg(number); };
    QVERIFY(ctl({QStringLiteral("keys"), QStringLiteral("shares"), QStringLiteral("--needed"), QStringLiteral("2"),
                 QStringLiteral("--of"), QStringLiteral("2"), QStringLiteral("--out"), shares,
                 QStringLiteral("--clinic"), clinic})
                .status == 0);
    QVERIFY(ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup,
                 QStringLiteral("--clinic"), clinic})
                .status == 0);
    for (const char *column : {"body", "for_shares", "mac"}) {
        const QString bent = folder.filePath(QStringLiteral("bent-") + QLatin1String(column));
        QDir().mkpath(bent + QStringLiteral("/media"));
        QVERIFY(QFile::copy(backup + QStringLiteral("/clinic.sqlite"), bent + QStringLiteral("/clinic.sqlite")));
        {
            server::store::Database rows(server::store::Address::sqlite(bent + QStringLiteral("/clinic.sqlite")));
            QByteArray value;
            {
                auto row =
                    rows.connection().run(QStringLiteral("SELECT %1 FROM recovery_bundle").arg(QLatin1String(column)));
                QVERIFY(row.next());
                value = row.value(0).toByteArray();
            }
            value[value.size() / 2] = static_cast<char>(value.at(value.size() / 2) ^ 1);
            rows.connection().run(QStringLiteral("UPDATE recovery_bundle SET %1 = ?").arg(QLatin1String(column)),
                                  {value});
        }
        const QString target = folder.filePath(QStringLiteral("target"));
        const Ran ran = ctl({QStringLiteral("keys"), QStringLiteral("restore"), share(1), share(2),
                             QStringLiteral("--from"), bent, QStringLiteral("--clinic"), target});
        QVERIFY2(ran.status == 1 && ran.output.contains(QStringLiteral("was changed")), qPrintable(ran.output));
        QVERIFY(!QFile::exists(target));
    }
}

/// Whoever can write to a backup does not get into the clinic that is restored from it.
void TestBackup::aChangedBackupIsNotRestored()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    QVERIFY(ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup,
                 QStringLiteral("--clinic"), clinic})
                .status == 0);
    {
        server::store::Database rows(server::store::Address::sqlite(backup + QStringLiteral("/clinic.sqlite")));
        rows.connection().run(QStringLiteral("UPDATE users SET role = 'admin'"));
        rows.connection().run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).next();
        rows.connection().run(QStringLiteral("PRAGMA journal_mode=DELETE")).next();
    }
    QFile database(backup + QStringLiteral("/clinic.sqlite"));
    QVERIFY(database.open(QIODevice::ReadOnly));
    QFile manifest(backup + QStringLiteral("/manifest.json"));
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    auto json = *protocol::objectFrom(manifest.readAll());
    manifest.close();
    json["database"]["sha256"] = crypto::sha256(database.readAll()).toHex().toStdString();
    QVERIFY(manifest.open(QIODevice::WriteOnly | QIODevice::Truncate));
    manifest.write(QByteArray::fromStdString(json.dump(1)) + '\n');
    manifest.close();
    const QString fresh = folder.filePath(QStringLiteral("new"));
    QDir().mkpath(fresh + QStringLiteral("/keys"));
    QVERIFY(QFile::copy(clinic + QStringLiteral("/keys/master-keys.json"),
                        fresh + QStringLiteral("/keys/master-keys.json")));
    const Ran ran = ctl({QStringLiteral("backup"), QStringLiteral("restore"), QStringLiteral("--from"), backup,
                         QStringLiteral("--clinic"), fresh});
    QVERIFY2(ran.status == 1 && ran.output.contains(QStringLiteral("was changed")), qPrintable(ran.output));
    QVERIFY(!QFile::exists(fresh + QStringLiteral("/data")));
}

void TestBackup::aBackupGoesIntoItsOwnFolderOnly()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const auto make = [](const QString &to, const QString &of) {
        return ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), to,
                    QStringLiteral("--clinic"), of});
    };
    const QString backup = folder.filePath(QStringLiteral("backup"));
    QCOMPARE(make(backup, clinic).status, 0);
    const QString other = folder.filePath(QStringLiteral("other"));
    QVERIFY(
        ctl({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--clinic"), other,
             QStringLiteral("--email"), QStringLiteral("a@b.example"), QStringLiteral("--name"), QStringLiteral("A B"),
             QStringLiteral("--role"), QStringLiteral("admin"), QStringLiteral("--invite"), QStringLiteral("--create")})
            .status == 0);
    QDir().mkpath(folder.filePath(QStringLiteral("papers")));
    QFile paper(folder.filePath(QStringLiteral("papers/letter.txt")));
    QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("dear") == 4);
    for (const QString &wrong : {backup, clinic + QStringLiteral("/data"), clinic + QStringLiteral("/data/media"),
                                 other + QStringLiteral("/data"), other + QStringLiteral("/keys"), other,
                                 folder.filePath(QStringLiteral("papers"))})
        QVERIFY2(make(wrong, other).status == 1, qPrintable(wrong));
    QCOMPARE(QDir(folder.filePath(QStringLiteral("papers"))).entryList(QDir::Files).size(), 1);
    const Ran drilled = ctl({QStringLiteral("backup"), QStringLiteral("drill"), QStringLiteral("--from"), backup,
                             QStringLiteral("--clinic"), clinic});
    QVERIFY2(drilled.status == 0, qPrintable(drilled.output));
    // Half of a clinic takes nothing out of a whole backup.
    const QStringList files = QDir(clinic + QStringLiteral("/data/media")).entryList({QStringLiteral("*.seal")});
    for (qsizetype i = 0; i < files.size() / 2; ++i)
        QVERIFY(QFile::remove(clinic + QStringLiteral("/data/media/") + files.at(i)));
    const Ran half = make(backup, clinic);
    QVERIFY2(half.status == 1 && half.output.contains(QStringLiteral("--remove-many")), qPrintable(half.output));
    QCOMPARE(QDir(backup + QStringLiteral("/media")).entryList({QStringLiteral("*.seal")}).size(), files.size());
}

/// A backup that was interrupted leaves the one before, and a container that was damaged since is copied anew.
void TestBackup::anInterruptedBackupLeavesTheOneBefore()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    const QStringList make = {QStringLiteral("backup"),   QStringLiteral("make"),
                              QStringLiteral("--to"),     backup,
                              QStringLiteral("--clinic"), clinic};
    const auto drill = [&] {
        return ctl({QStringLiteral("backup"), QStringLiteral("drill"), QStringLiteral("--from"), backup,
                    QStringLiteral("--clinic"), clinic});
    };
    QCOMPARE(ctl(make).status, 0);
    for (const int afterMs : {20, 60, 120, 200, 300}) {
        QProcess process;
        process.start(qEnvironmentVariable("ATTUNECTL"), make);
        QVERIFY(process.waitForStarted());
        process.waitForFinished(afterMs);
        process.kill();
        process.waitForFinished();
        const Ran drilled = drill();
        QVERIFY2(drilled.status == 0, qPrintable(drilled.output));
    }
    const QString media = backup + QStringLiteral("/media/") +
                          QDir(backup + QStringLiteral("/media")).entryList({QStringLiteral("*.seal")}).first();
    QFile file(media);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 3));
    file.write("xyz");
    file.close();
    QCOMPARE(drill().status, 3);
    const Ran again = ctl(make);
    QVERIFY2(again.status == 0 && again.output.contains(QStringLiteral("1 containers of the backup had been damaged")),
             qPrintable(again.output));
    QCOMPARE(drill().status, 0);
}

void TestBackup::nothingThatNeedsTheClinicAloneRunsBesideAServer()
{
    TestClinic clinic;
    clinic.start();
    const QTemporaryDir folder;
    const Ran moved = ctl({QStringLiteral("move"), QStringLiteral("--clinic"), clinic.folder(), QStringLiteral("--to"),
                           folder.filePath(QStringLiteral("new"))});
    QVERIFY2(moved.status == 1 && moved.output.contains(QStringLiteral("attuned is running on this clinic")),
             qPrintable(moved.output));
    const QString backup = folder.filePath(QStringLiteral("backup"));
    QVERIFY(ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup,
                 QStringLiteral("--clinic"), clinic.folder()})
                .status == 0);
    const Ran restored = ctl({QStringLiteral("backup"), QStringLiteral("restore"), QStringLiteral("--from"), backup,
                              QStringLiteral("--clinic"), clinic.folder()});
    QVERIFY2(restored.status == 1 && restored.output.contains(QStringLiteral("attuned is running on this clinic")),
             qPrintable(restored.output));
    auto ruth = clinic.signedIn("ruth"); // and it does not mind
    QVERIFY(!ruth->first().id.isEmpty());
}

void TestBackup::aSecondBackupCopiesWhatIsNew()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    const QStringList make = {QStringLiteral("backup"),   QStringLiteral("make"),
                              QStringLiteral("--to"),     backup,
                              QStringLiteral("--clinic"), clinic};
    QVERIFY(ctl(make).status == 0);
    const QStringList files = QDir(clinic + QStringLiteral("/data/media")).entryList({QStringLiteral("*.seal")});
    QVERIFY(QFile::remove(clinic + QStringLiteral("/data/media/") + files.first())); // erased in the clinic
    const Ran again = ctl(make);
    QVERIFY2(again.output.contains(
                 QStringLiteral("containers: 0 new, %1 there already, 1 taken away").arg(files.size() - 1)),
             qPrintable(again.output));
    QVERIFY(!QFile::exists(backup + QStringLiteral("/media/") + files.first()));
}

void TestBackup::aBackupThatWasTouchedIsRefused()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    QVERIFY(ctl({QStringLiteral("keys"), QStringLiteral("rotate"), QStringLiteral("--clinic"), clinic}).status == 0);
    QVERIFY(ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup,
                 QStringLiteral("--clinic"), clinic})
                .status == 0);
    const QStringList drill = {QStringLiteral("backup"),   QStringLiteral("drill"),
                               QStringLiteral("--from"),   backup,
                               QStringLiteral("--clinic"), clinic};
    const QString media = backup + QStringLiteral("/media/") +
                          QDir(backup + QStringLiteral("/media")).entryList({QStringLiteral("*.seal")}).first();
    QFile file(media);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500));
    file.write("x");
    file.close();
    const Ran bent = ctl(drill);
    QVERIFY2(bent.status == 3 && bent.output.contains(QStringLiteral("was changed")), qPrintable(bent.output));
    QFile manifest(backup + QStringLiteral("/manifest.json"));
    QVERIFY(manifest.open(QIODevice::Append));
    manifest.write(" ");
    manifest.close();
    const Ran forged = ctl(drill);
    QVERIFY2(forged.status == 1 && forged.output.contains(QStringLiteral("changed, or is of a clinic with other keys")),
             qPrintable(forged.output));
}

/// A copy of the rows in the folder of the backup, of a program that is no more; one of a program that is at work
/// stays.
void TestBackup::whatAKilledRestoreLeftIsTakenAway()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    const QString dead = backup + QStringLiteral("/restore-abcdef");
    const QString alive = backup + QStringLiteral("/drill-ghijkl");
    QVERIFY(ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup,
                 QStringLiteral("--clinic"), clinic})
                .status == 0);
    for (const QString &made : {dead, alive}) {
        QVERIFY(QDir().mkpath(made));
        QFile rows(made + QStringLiteral("/clinic.sqlite"));
        QVERIFY(rows.open(QIODevice::WriteOnly) && rows.write("rows") > 0);
    }
    QFile gone(dead + QStringLiteral("/in-use")); // as QLockFile writes it: of a process that cannot be
    QVERIFY(gone.open(QIODevice::WriteOnly));
    gone.write("999999999\nattunectl\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    gone.close();
    QLockFile used(alive + QStringLiteral("/in-use"));
    QVERIFY(used.tryLock(0));
    const Ran drilled = ctl({QStringLiteral("backup"), QStringLiteral("drill"), QStringLiteral("--from"), backup,
                             QStringLiteral("--clinic"), clinic});
    QVERIFY2(drilled.status == 0, qPrintable(drilled.output));
    QVERIFY(!QFile::exists(dead));
    QVERIFY(QFile::exists(alive + QStringLiteral("/clinic.sqlite")));
    const auto left = QDir(backup).entryList({QStringLiteral("drill-*"), QStringLiteral("restore-*")}, QDir::Dirs);
    QCOMPARE(left, QStringList{QStringLiteral("drill-ghijkl")}); // the drill's own is gone as well
}

/// Takes out what is over eight years from now, in a clinic no server runs on. @return how many entries went
qint64 TestBackup::retireIn(const QString &clinic)
{
    const base::SystemClock clock;
    const base::Instant later = clock.now() + std::chrono::hours(24 * 365) * 8;
    auto parts = server::ClinicParts::open({}, {clinic + QStringLiteral("/data"), clinic + QStringLiteral("/keys")},
                                           clock, server::ClinicParts::Missing::Refuse);
    if (!parts)
        return -1;
    auto &connection = (*parts)->database.connection();
    server::audit::Entry entry;
    entry.occurredAt = clock.now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = QStringLiteral("somebody");
    entry.action = domain::LogAction::SignIn;
    entry.outcome = domain::LogOutcome::Allowed;
    if (!(*parts)->log.append({entry}))
        return -1;
    server::retention::keepLogPeriods(connection, {7, 0});
    const auto policies = server::policy::RetentionPolicies::builtIn();
    const auto gone = server::retention::retireEntries({connection, (*parts)->log, policies, ClockFrom(later)});
    return gone && (*parts)->log.makeCheckpoint() ? *gone : -1;
}

/// The check says that the restored log is whole, for it is; whoever kept a later checkpoint says that it is an older
/// one. What is over goes again, with a record of its own.
void TestBackup::aBackupOfBeforeARemovalHasItsEntriesAgain()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QString backup = folder.filePath(QStringLiteral("backup"));
    const auto on = [](const QString &which, QStringList words) {
        return ctl(words << QStringLiteral("--clinic") << which);
    };
    const QStringList verify = {QStringLiteral("audit"), QStringLiteral("verify")};
    QCOMPARE(on(clinic, {QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"), backup}).status, 0);
    QVERIFY(retireIn(clinic) > 0);
    const Ran was = on(clinic, verify);
    QVERIFY2(was.status == 0 && was.output.contains(QStringLiteral("taken out")), qPrintable(was.output));
    const auto restoredWith = [&](const char *name, const QStringList &keys) {
        const QString place = folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(place + QStringLiteral("/keys"));
        for (const QString &key : keys)
            QFile::copy(clinic + QStringLiteral("/keys/") + key, place + QStringLiteral("/keys/") + key);
        const Ran restored =
            on(place, {QStringLiteral("backup"), QStringLiteral("restore"), QStringLiteral("--from"), backup});
        return restored.status == 0 ? place : QString();
    };
    const QString alone = restoredWith("alone", {QStringLiteral("master-keys.json")});
    QVERIFY(!alone.isEmpty());
    const Ran whole = on(alone, verify);
    QVERIFY2(whole.status == 0 && whole.output.contains(QStringLiteral("unbroken")), qPrintable(whole.output));
    QVERIFY2(!whole.output.contains(QStringLiteral("taken out")), qPrintable(whole.output));
    QVERIFY(retireIn(alone) > 0);
    const Ran again = on(alone, verify);
    QVERIFY2(again.status == 0 && again.output.contains(QStringLiteral("taken out")), qPrintable(again.output));
    // Where the newest checkpoint of before is still there, somebody has to answer for the older log.
    const QString known = restoredWith("known", {QStringLiteral("master-keys.json"), QStringLiteral("log-checkpoint")});
    QVERIFY(!known.isEmpty());
    const Ran broken = on(known, verify);
    QVERIFY2(broken.status == 1 && broken.output.contains(QStringLiteral("BROKEN")), qPrintable(broken.output));
    QCOMPARE(on(known, {QStringLiteral("audit"), QStringLiteral("accept-restored")}).status, 0);
    const Ran accepted = on(known, verify);
    QVERIFY2(accepted.status == 0, qPrintable(accepted.output));
    QVERIFY(retireIn(known) > 0);
    const Ran last = on(known, verify);
    QVERIFY2(last.status == 0 && last.output.contains(QStringLiteral("taken out")), qPrintable(last.output));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
