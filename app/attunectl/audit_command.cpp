// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "app/attunectl/log_retention_command.h"
#include "app/attunectl/log_rollups_command.h"
#include "app/attunectl/torture.h"
#include "crypto/durable_file.h"
#include "domain/number_values.h"
#include "protocol/log_file_head.h"
#include "server/audit/audit_event.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_check.h"
#include "server/audit/log_export.h"
#include "server/audit/log_file.h"
#include "server/audit/log_keys.h"
#include "server/audit/log_rollups.h"
#include "server/audit/log_texts.h"
#include "server/audit/log_tree.h"
#include "server/jobs/clinic_watch.h"
#include "verify/log_verifier.h"

#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>
#include <limits>

namespace attune::ctl {

using domain::LogAction;

namespace {

namespace audit = server::audit;

QString anchorFile(const ClinicFiles &clinic)
{
    return clinic.folder() + QStringLiteral("/keys/log-checkpoint");
}

int showKey(ClinicFiles &clinic)
{
    std::printf("%s\n", qPrintable(clinic.accessLog().verifier()->text()));
    return 0;
}

struct NewestCheckpoint
{
    QByteArray note;
    crypto::Checkpoint checkpoint;
};

base::Result<NewestCheckpoint> newest(ClinicFiles &clinic)
{
    if (auto made = clinic.accessLog().makeCheckpoint(); !made)
        return made.error();
    const auto note = audit::newestCheckpoint(clinic.connection());
    const auto checkpoint = note ? crypto::checkpointFromText(*note)
                                 : base::Result<crypto::Checkpoint>(base::Error{
                                       base::ErrorKind::Corrupt, QStringLiteral("there is no checkpoint"), {}, {}});
    return checkpoint ? base::Result<NewestCheckpoint>(NewestCheckpoint{*note, *checkpoint})
                      : base::Result<NewestCheckpoint>(checkpoint.error());
}

base::Result<qint64> newestSize(ClinicFiles &clinic)
{
    const auto found = newest(clinic);
    return found ? base::Result<qint64>(found->checkpoint.size) : base::Result<qint64>(found.error());
}

/// All of it, before anything is signed or given away.
base::Result<void> checkWhole(ClinicFiles &clinic)
{
    if (clinic.parts().logFault)
        return *clinic.parts().logFault;
    const qint64 size = audit::treeSize(clinic.connection());
    for (qint64 first = 1; first <= size; first += audit::LogPatrol::batchSize) {
        const qint64 last = std::min(size, first + audit::LogPatrol::batchSize - 1);
        if (const auto damage = audit::damageAmong(clinic.connection(), first, last))
            return base::Error{
                base::ErrorKind::Corrupt, QStringLiteral("the access log was changed: ") + damage->words, {}, {}};
    }
    return {};
}

/// As the client program writes it (LOG_FILES.md), in English.
protocol::LogFileWords wordsOf(const protocol::LogFileAbout &about, const QByteArray &firstPart)
{
    const domain::LogFileStart &start = about.start;
    return {{{QStringLiteral("Access log"), start.origin},
             {QStringLiteral("Filter"), QStringLiteral("none")},
             {QStringLiteral("Time zone"), about.question.zone},
             {QStringLiteral("Order"), QStringLiteral("newest first")},
             {QStringLiteral("Entries"), QString::number(start.rows)},
             {QStringLiteral("Entries of the log that were searched"), QString::number(start.covers)},
             {QStringLiteral("Tree hash of the log"), start.root},
             {QStringLiteral("Exported by"), about.by},
             {QStringLiteral("Exported at"), base::toText(start.at)}},
            QStringLiteral("SHA-256 of all that follows this line"),
            protocol::columnsOf(firstPart)};
}

base::Result<void> put(QIODevice &target, const QByteArray &bytes)
{
    if (target.write(bytes) == bytes.size())
        return {};
    return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the file cannot be written"), {}, {}};
}

/// Part by part behind the beginning; then the digest of all of them goes where that has room for it.
base::Result<qint64> writeFile(ClinicFiles &clinic, const audit::LogFile &file, const protocol::LogFileAbout &about,
                               QIODevice &target)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qsizetype digestAt = -1;
    qint64 rows = 0;
    QString place;
    do {
        const auto piece = audit::pieceOf(clinic.database(), file, place);
        if (!piece)
            return piece.error();
        if (digestAt < 0) {
            const QByteArray head = protocol::logFileHead(about, wordsOf(about, piece->text));
            digestAt = protocol::digestAt(head);
            if (auto written = put(target, head); !written)
                return written.error();
        }
        hash.addData(piece->text);
        if (auto written = put(target, piece->text); !written)
            return written.error();
        rows += piece->rows;
        place = piece->place;
    } while (!place.isEmpty());
    if (!target.seek(digestAt))
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the file cannot be written"), {}, {}};
    const auto written = put(target, hash.result().toHex());
    return written ? base::Result<qint64>(rows) : base::Result<qint64>(written.error());
}

/// Everything the log has. Pages are for the client program: they need fonts (LOG_FILES.md).
int exportTo(ClinicFiles &clinic, const QString &path, const QString &word)
{
    const auto format = domain::logFormatFromText(word);
    if (!format || *format == domain::LogFormat::Pdf)
        return failed(QStringLiteral("the format is jsonl, csv or fhir"));
    if (const auto whole = checkWhole(clinic); !whole)
        return failed(whole.error().detail + QStringLiteral("; nothing is exported of such a log"));
    if (const auto logged = clinic.log(LogAction::AccessLogExported, word); !logged)
        return failed(logged.error());
    const auto covered = newest(clinic);
    if (!covered)
        return failed(covered.error());
    audit::LogFile file{*format, {}, true, QTimeZone::utc(), covered->note};
    file.query.upTo = covered->checkpoint.size;
    const crypto::Checkpoint &checkpoint = covered->checkpoint;
    const bool oldestFirst = *format == domain::LogFormat::JsonLines; // the log itself, in its own order
    const protocol::LogFileAbout about{{QString(), QStringLiteral("UTC"), oldestFirst, *format},
                                       {clinic.now(), audit::rowsOf(clinic.connection(), file), checkpoint.size,
                                        checkpoint.origin,
                                        QString::fromLatin1(crypto::toBytes(checkpoint.root).toBase64()), QString()},
                                       textOf(domain::SystemActor::Operator)};
    QFile target(path);
    if (!target.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return failed(path + QStringLiteral(" cannot be made; it may be there already"));
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto written = writeFile(clinic, file, about, target);
    if (!written || !target.flush())
        return failed(written ? QStringLiteral("the file cannot be written") : written.error().detail);
    if (*written != about.start.rows)
        return failed(
            QStringLiteral("the file has %1 entries, and the log has %2").arg(*written).arg(about.start.rows));
    std::printf("%lld entries are in %s.\n", static_cast<long long>(*written), qPrintable(path));
    return 0;
}

/// The export as a device, so that the verifier reads what a stranger would get.
class ExportDevice final : public QIODevice
{
public:
    explicit ExportDevice(audit::LogExport &source) : m_source(source) { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const auto piece = m_source.read(0, maxSize);
        if (!piece)
            return -1;
        std::copy(piece->cbegin(), piece->cend(), data);
        return piece->size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    audit::LogExport &m_source;
};

/// What is wrong that no export shows: the tree itself, and texts that lie apart.
QStringList wrongBeside(ClinicFiles &clinic)
{
    constexpr int most = 20;
    QStringList wrong;
    if (const auto whole = checkWhole(clinic); !whole)
        wrong << whole.error().detail;
    const qint64 size = audit::treeSize(clinic.connection());
    if (const auto block = audit::firstBlockSurelyWrong(clinic.connection(), 1, size))
        wrong << QStringLiteral("what entries %1 to %2 are searched by differs from them; attunectl audit rollups "
                                "rebuild makes it anew")
                     .arg(*block * audit::blockSize + 1)
                     .arg((*block + 1) * audit::blockSize);
    const auto texts = audit::exchangedTexts(clinic.connection(), most);
    for (const qint64 sequence : texts)
        wrong << QStringLiteral("the text of entry %1 does not match its commitment: it was exchanged").arg(sequence);
    return wrong;
}

int verifyNow(ClinicFiles &clinic)
{
    const auto key = *clinic.accessLog().verifier();
    const auto anchor = audit::anchorIn(anchorFile(clinic), key); // before a new one is written over it
    // What no server would start on gets no new checkpoint.
    const auto size =
        clinic.parts().logFault ? base::Result<qint64>(audit::treeSize(clinic.connection())) : newestSize(clinic);
    if (!anchor || !size)
        return failed(anchor ? size.error() : anchor.error());
    const auto source = audit::provableExport(clinic.database(), 1, *size);
    ExportDevice device(*source);
    verify::LogVerifier verifier(key, *anchor ? QList<crypto::Checkpoint>{**anchor} : QList<crypto::Checkpoint>{});
    const auto report = verifier.verify(device);
    if (!report)
        return failed(report.error());
    for (const auto &finding : report->findings)
        std::printf("WRONG: %s.\n", qPrintable(finding.words));
    const QStringList beside = wrongBeside(clinic);
    for (const QString &words : beside)
        std::printf("WRONG: %s.\n", qPrintable(words));
    const bool whole = report->isWhole() && beside.isEmpty();
    if (report->removed > 0)
        std::printf("%lld entries were taken out because their period had ended, by %lld signed records.\n",
                    static_cast<long long>(report->removed), static_cast<long long>(report->removals));
    std::printf("%lld entries, %lld checkpoints: %s.\n", static_cast<long long>(report->entries),
                static_cast<long long>(report->checkpoints), whole ? "unbroken" : "BROKEN");
    const qint64 entry = report->findings.isEmpty() ? 0 : report->findings.first().entry;
    clinic.setSetting(server::lastLogCheckSetting,
                      whole ? base::toText(clinic.now()) + QStringLiteral(" whole")
                            : server::brokenCheck(clinic.now(), QStringLiteral("entry:%1").arg(entry)));
    return whole ? 0 : 1;
}

/// Entries that were changed, and for which somebody answers: each is named in the log, and passed over from now on.
int acceptDamage(ClinicFiles &clinic)
{
    constexpr int most = 100;
    for (int i = 0; i < most; ++i) {
        const auto damage = audit::damageAtTheEnd(clinic.connection());
        if (!damage && i == 0)
            return failed(QStringLiteral("the log goes on from what was signed last: there is nothing to accept"));
        if (!damage) {
            std::printf("Noted: %d entries were changed, and that is said in the log.\n", i);
            return 0;
        }
        if (damage->entry == 0)
            return failed(damage->words + QStringLiteral("; this can only be mended from a backup"));
        if (const auto logged = clinic.log(LogAction::LogDamageAccepted, QStringLiteral("entry %1").arg(damage->entry));
            !logged)
            return failed(logged.error());
    }
    return failed(QStringLiteral("more than %1 entries were changed; restore a backup").arg(most));
}

/// After an older backup was restored on purpose: what was lost is said in the log itself.
int acceptRestored(ClinicFiles &clinic)
{
    const auto anchor = audit::anchorIn(anchorFile(clinic), *clinic.accessLog().verifier());
    if (!anchor)
        return failed(anchor.error());
    if (!clinic.parts().logFault)
        return failed(QStringLiteral("the log goes on from what was signed last: there is nothing to accept"));
    const bool goesOn = !*anchor || audit::continues(clinic.connection(), **anchor);
    clinic.accessLog().refuse({}); // from here on somebody has answered for it
    if (goesOn)
        return acceptDamage(clinic);
    const QString lost = QStringLiteral("%1:%2").arg(QString::number((*anchor)->size),
                                                     QString::fromLatin1(crypto::toBytes((*anchor)->root).toBase64()));
    if (const auto logged = clinic.log(LogAction::RestoredLogAccepted, lost); !logged)
        return failed(logged.error());
    if (auto made = clinic.accessLog().makeCheckpoint(); !made)
        return failed(made.error());
    const auto note = audit::newestCheckpoint(clinic.connection());
    if (!note || !crypto::writePrivateFile(anchorFile(clinic), *note))
        return failed(QStringLiteral("keys/log-checkpoint cannot be written"));
    std::printf("Noted: the log goes on as it is now. It had %lld entries before.\n",
                static_cast<long long>((*anchor)->size));
    return 0;
}

} // namespace

namespace {

/// The password of a torture's invented person comes by standard input, like every other.
int runTortureClient(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name) {
        QCommandLineOption result(QString::fromLatin1(name), QString(), QStringLiteral("value"));
        parser.addOption(result);
        return result;
    };
    const auto server = option("server"), authority = option("authority"), state = option("state");
    const auto truth = option("truth"), email = option("email"), recording = option("recording");
    const QCommandLineOption flush(QStringLiteral("flush"));
    const auto hostile = option("hostile-to");
    parser.addOption(flush);
    if (!parser.parse(QStringList{QString()} + arguments))
        return failed(parser.errorText());
    const TortureClientOptions options{parser.value(server),    parser.value(authority), parser.value(state),
                                       parser.value(truth),     parser.value(email),     QTextStream(stdin).readLine(),
                                       parser.value(recording), parser.isSet(flush)};
    return parser.isSet(hostile) ? hostileClient(options, parser.values(hostile)) : tortureClient(options);
}

int runTorture(const Given &given)
{
    const auto minutes =
        domain::realFrom(given.value("minutes", QStringLiteral("10")), 0.1, 1440, QStringLiteral("--minutes"));
    const auto seed =
        given.number("seed", 0, std::numeric_limits<quint32>::max(), QRandomGenerator::global()->generate());
    if (!minutes || !seed)
        return failed(minutes ? seed.error() : minutes.error());
    const QTemporaryDir own;
    return tortureCommand(given.value("folder", own.path()), *minutes, static_cast<quint32>(*seed));
}

} // namespace

int tortureClientCommand(const QStringList &arguments)
{
    return runTortureClient(arguments);
}

Commands auditCommands()
{
    return {
        {"audit key",
         "",
         0,
         0,
         "Prints the key that checks the access log.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &) { return showKey(clinic); })},
        {"audit verify",
         "",
         0,
         0,
         "Checks the access log from its first entry on.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &) { return verifyNow(clinic); })},
        {"audit export",
         "",
         0,
         0,
         "Writes the access log for attune-verify, a table program or FHIR.",
         {clinicOption,
          {"out", "FILE", "The output file.", Option::Need::Must},
          {"format", "FORMAT", "jsonl (the default), csv or fhir."}},
         onClinic([](ClinicFiles &clinic, const Given &given) {
             return exportTo(clinic, given.value("out"), given.value("format", QStringLiteral("jsonl")));
         })},
        {"audit actions",
         "",
         0,
         0,
         "Prints what is written into the access log, as a Markdown table.",
         {},
         [](const Given &) {
             std::fputs(server::audit::printedActions().constData(), stdout);
             return 0;
         }},
        logRetentionCommand(),
        logRollupsCommand(),
        {"audit accept-restored",
         "",
         0,
         0,
         "Accepts an older log that was restored on purpose.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &) { return acceptRestored(clinic); })},
        {"audit torture",
         "",
         0,
         0,
         "Kills, cuts and fills the disks of real clients and a real server on a clinic of invented people, and proves "
         "that nothing was lost.",
         {{"minutes", "N", "The duration; 10 by default."},
          {"seed", "N", "Has it do the same as a run before."},
          {"folder", "DIR", "The working folder; a temporary one by default."}},
         runTorture}};
}

} // namespace attune::ctl
