// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "crypto/durable_file.h"
#include "server/backup/clinic_backup.h"
#include "server/jobs/clinic_watch.h"
#include "server/store/running_mark.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace backup = server::backup;
namespace keys = server::keys;

namespace {

int make(ClinicFiles &clinic, const QString &folder, backup::Removal removal)
{
    if (const auto ready = clinic.readyToLog(); !ready)
        return failed(ready.error());
    const auto copied = backup::makeBackup(clinic.parts(), folder, removal);
    if (!copied)
        return failed(copied.error());
    if (const auto logged = clinic.log(LogAction::BackupMade, QStringLiteral("%1 new containers").arg(copied->objects));
        !logged)
        return failed(logged.error());
    clinic.setSetting(server::lastBackupSetting, base::toText(clinic.now()));
    if (copied->repaired > 0)
        std::printf("%lld containers of the backup had been damaged, and were copied anew: look at its disk.\n",
                    static_cast<long long>(copied->repaired));
    std::printf("Backed up: %lld recordings in the database; containers: %lld new, %lld there already, %lld taken "
                "away.\nIt holds no key: keep recovery shares elsewhere (attunectl keys shares).\n",
                static_cast<long long>(copied->rows.value(QStringLiteral("recordings"))),
                static_cast<long long>(copied->objects), static_cast<long long>(copied->kept),
                static_cast<long long>(copied->removed));
    return 0;
}

int drill(ClinicFiles &clinic, const QString &folder)
{
    if (const auto ready = clinic.readyToLog(); !ready)
        return failed(ready.error());
    const auto drilled = backup::drill(clinic.parts(), folder);
    if (!drilled)
        return failed(drilled.error());
    const QString outcome = drilled->isGood() ? QStringLiteral("passed") : QStringLiteral("failed");
    if (const auto logged = clinic.log(LogAction::BackupDrill, outcome); !logged)
        return failed(logged.error());
    for (const QString &problem : drilled->problems)
        std::printf("problem: %s\n", qPrintable(problem));
    std::printf("%lld rows and the hashes of %lld containers checked, %d containers opened to their last byte: %s.\n",
                static_cast<long long>(drilled->rows), static_cast<long long>(drilled->objects), drilled->opened,
                qPrintable(outcome));
    if (drilled->isGood())
        clinic.setSetting(server::lastBackupDrillSetting, base::toText(clinic.now()));
    return drilled->isGood() ? 0 : 3;
}

void say(const backup::Copied &copied)
{
    qint64 rows = 0;
    for (const qint64 count : copied.rows)
        rows += count;
    std::printf("%lld rows and %lld containers. Everybody signs in anew.\n", static_cast<long long>(rows),
                static_cast<long long>(copied.objects + copied.kept));
}

/// The clinic's files out of the backup: by the shares, else by a key file that was put in place.
base::Result<keys::ClinicFileList> filesFor(const QString &from, const QString &folder, const QStringList &shares)
{
    const base::SystemClock clock;
    if (!shares.isEmpty()) {
        const auto joined = joinedFiles(shares);
        return joined ? backup::filesInBackup(from, *joined, clock.now())
                      : base::Result<keys::ClinicFileList>(joined.error());
    }
    const QString keyFile = QDir(folder).absoluteFilePath(keys::keyFilePath);
    const auto configuration = server::configurationOf(folder);
    if (!configuration)
        return configuration.error();
    if (configuration->keys.pkcs11 || configuration->keys.vault)
        return keys::ClinicFileList(); // opened when they can be asked
    if (!QFile::exists(keyFile))
        return base::Error{base::ErrorKind::InvalidInput,
                           QStringLiteral("the keys are missing: name the files of the recovery shares, or put the key "
                                          "file into %1")
                               .arg(keyFile),
                           {},
                           {}};
    const auto keys =
        server::keys::FileKeyProvider::openOrCreate(keyFile, folder + QStringLiteral("/data"), clock.now());
    if (!keys && keys.error().kind == base::ErrorKind::InvalidInput)
        return keys::ClinicFileList(); // sealed by somebody else
    auto files =
        keys ? backup::filesInBackup(from, **keys, clock.now()) : base::Result<keys::ClinicFileList>(keys.error());
    if (!files && files.error().kind == base::ErrorKind::NotFound)
        return keys::ClinicFileList(); // a backup of before
    return files;
}

/// What a restore or a move has made; taken away again unless it is kept. A mark lies in the data folder meanwhile, so
/// that nothing starts on half a clinic, whatever ended it; nobody else works on the same folder.
class Unfinished
{
public:
    explicit Unfinished(const QString &folder) : m_data(folder + QStringLiteral("/data")) {}
    ~Unfinished()
    {
        if (m_isKept || !m_alone)
            return;
        for (const QString &path : std::as_const(m_files))
            QFile::remove(path);
        if (m_wasEmpty)
            clear();
        QFile::remove(mark());
        m_alone.reset();
        if (m_isNew)
            QDir(m_data).removeRecursively();
    }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;

    /// What an earlier one left is taken away first. Conflict when there is a clinic, or somebody is at work here.
    base::Result<void> begin()
    {
        m_isNew = !QDir(m_data).exists();
        if (!crypto::makePrivateFolder(m_data))
            return refuse(QStringLiteral("the clinic folder cannot be written"));
        auto alone = server::store::RunningMark::takeAlone(server::store::Address::sqlite(database()));
        if (!alone)
            return alone.error();
        if (QFile::exists(database()) && !QFile::exists(mark()))
            return refuse(QStringLiteral("there is a clinic in this folder already"));
        m_alone = std::move(*alone);
        if (QFile::exists(mark()))
            clear();
        m_wasEmpty = QDir(m_data).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size() <= 2;
        return crypto::writePrivateFile(mark(), QByteArray("unfinished\n"))
                   ? base::Result<void>()
                   : refuse(QStringLiteral("the clinic folder cannot be written"));
    }
    void made(const QStringList &files) { m_files += files; }
    bool keep()
    {
        m_isKept = QFile::remove(mark());
        return m_isKept;
    }

private:
    static base::Result<void> refuse(const QString &what)
    {
        return base::Error{base::ErrorKind::Conflict, what, {}, {}};
    }
    QString mark() const { return m_data + backup::unfinishedRestore; }
    QString database() const { return m_data + QStringLiteral("/clinic.sqlite"); }
    /// Everything but the mark, and the lock that is held.
    void clear()
    {
        const auto entries =
            QDir(m_data).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
        for (const QFileInfo &entry : entries) {
            const bool stays = entry.filePath() == mark() || entry.fileName().endsWith(QLatin1String(".running"));
            if (!stays && entry.isDir() && !entry.isSymLink())
                QDir(entry.filePath()).removeRecursively();
            else if (!stays)
                QFile::remove(entry.filePath());
        }
    }

    QString m_data;
    std::unique_ptr<server::store::RunningMark> m_alone;
    bool m_isNew = false;
    bool m_wasEmpty = false;
    bool m_isKept = false;
    QStringList m_files;
};

/// Of a database that several servers share; a file's own lock is held already.
base::Result<std::unique_ptr<server::store::RunningMark>> takeAlone(ClinicFiles &clinic)
{
    const server::store::Address &address = clinic.database().address();
    return address.postgres ? server::store::RunningMark::takeAlone(address)
                            : base::Result<std::unique_ptr<server::store::RunningMark>>(nullptr);
}

/// The log that came along goes on, unless it is older than what is remembered of it: then no server starts on it.
base::Result<void> logFilled(ClinicFiles &clinic, LogAction action)
{
    clinic.parts().checkLog();
    const auto &fault = clinic.parts().logFault;
    if (!fault)
        return clinic.log(action);
    std::fprintf(stderr, "attunectl: %s. If it is older on purpose, say so with: attunectl audit accept-restored.\n",
                 qPrintable(fault->detail));
    return {};
}

base::Result<backup::Copied> fill(const QString &from, const QString &folder)
{
    const auto clinic = ClinicFiles::openUnfinished(folder);
    if (!clinic)
        return clinic.error();
    const auto alone = takeAlone(**clinic);
    if (!alone)
        return alone.error();
    auto copied = backup::restoreBackup(from, (*clinic)->parts());
    if (!copied)
        return copied;
    if (const auto logged = logFilled(**clinic, LogAction::BackupRestored); !logged)
        return logged.error();
    // Keys that never leave their provider are there by now; they open what is left.
    const auto files = keys::openWithKeys((*clinic)->connection(), (*clinic)->keys());
    if (files) {
        if (const auto written = keys::writeMissing(*files, folder); !written)
            return written.error();
    }
    return copied;
}

int restore(const QString &from, const QString &folder, const QStringList &shares)
{
    if (folder.isEmpty())
        return failed(QStringLiteral("say which clinic with --clinic DIR"));
    const QString target = QDir(folder).absolutePath();
    const auto files = filesFor(from, target, shares);
    if (!files)
        return failed(files.error());
    Unfinished unfinished(target);
    if (const auto begun = unfinished.begin(); !begun)
        return failed(begun.error());
    const auto written = keys::writeMissing(*files, target);
    if (!written)
        return failed(written.error());
    unfinished.made(*written);
    const auto copied = fill(from, target);
    if (!copied)
        return failed(copied.error());
    if (!unfinished.keep())
        return failed(QStringLiteral("the mark of the restore cannot be taken away; restore again"));
    for (const QString &path : *written)
        std::printf("Restored %s\n", qPrintable(path));
    say(*copied);
    return 0;
}

int moved(const QString &from, const QString &to)
{
    const auto source = ClinicFiles::open(from);
    if (!source)
        return failed(source.error());
    const auto alone = server::store::RunningMark::takeAlone((*source)->database().address());
    if (!alone)
        return failed(alone.error());
    if (to.isEmpty())
        return failed(QStringLiteral("say with --to where the new clinic is"));
    Unfinished unfinished(QDir(to).absolutePath());
    if (const auto begun = unfinished.begin(); !begun)
        return failed(QStringLiteral("the new clinic: ") + begun.error().detail);
    const auto target = ClinicFiles::openUnfinished(to);
    if (!target)
        return failed(QStringLiteral("the new clinic: ") + target.error().detail);
    const auto targetAlone = takeAlone(**target);
    if (!targetAlone)
        return failed(QStringLiteral("the new clinic: ") + targetAlone.error().detail);
    const auto copied = backup::moveClinic((*source)->parts(), (*target)->parts());
    if (!copied)
        return failed(copied.error());
    if (const auto logged = logFilled(**target, LogAction::ClinicMoved); !logged)
        return failed(logged.error());
    if (!unfinished.keep())
        return failed(QStringLiteral("the mark of the move cannot be taken away; move again"));
    say(*copied);
    return 0;
}

} // namespace

Commands backupCommands()
{
    static constexpr Option from{"from", "FOLDER", "The backup folder.", Option::Need::Must};
    return {
        {"backup make",
         "",
         0,
         0,
         "Copies the clinic into a folder of its own, beside a running server. What is there already is not copied "
         "again.",
         {clinicOption,
          {"to", "FOLDER", "The backup folder.", Option::Need::Must},
          {"remove-many", nullptr, "Allows that many recordings of an earlier backup are gone from the clinic."}},
         onClinic([](ClinicFiles &clinic, const Given &given) {
             return make(clinic, given.value("to"),
                         given.has("remove-many") ? backup::Removal::OfMany : backup::Removal::OfFew);
         })},
        {"backup drill",
         "",
         0,
         0,
         "Proves that a backup can be restored.",
         {clinicOption, from},
         onClinic([](ClinicFiles &clinic, const Given &given) { return drill(clinic, given.value("from")); })},
        {"backup restore",
         "SHARE…",
         0,
         Command::any,
         "Fills an empty clinic from a backup. With shares it opens what they protect: keys, certificates, secrets.",
         {{"clinic", "NEW", "The folder of the clinic that is filled.", Option::Need::Must}, from},
         [](const Given &given) { return restore(given.value("from"), given.value("clinic"), given.words()); }},
        {"move",
         "",
         0,
         0,
         "Copies a clinic into another one, for example from SQLite to PostgreSQL and S3. No server may run on either.",
         {{"clinic", "OLD", "The folder of the clinic that moves.", Option::Need::Must},
          {"to", "NEW", "The folder of the new one, with its attuned.json.", Option::Need::Must}},
         [](const Given &given) { return moved(given.value("clinic"), given.value("to")); }}};
}

} // namespace attune::ctl
