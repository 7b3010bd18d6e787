// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/log_verifier.h"
#include "verify/quality_draw.h"

#include "app/build_mark.h"
#include "app/commandline/command_line.h"
#include "base/process_privacy.h"
#include "protocol/codec.h"
#include "protocol/json.h"
#include "protocol/oversight_codec.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace {

using attune::base::Result;
using attune::crypto::Checkpoint;
using attune::crypto::VerifierKey;

constexpr int right = 0;
constexpr int wrong = 1;
constexpr int unusable = 2;

int cannot(const QString &what)
{
    std::fprintf(stderr, "attune-verify: %s.\n", qPrintable(what));
    return unusable;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(16LL * 1024 * 1024) : QByteArray();
}

/// A key as text, or a file that holds one.
Result<VerifierKey> keyFrom(const QString &value)
{
    return attune::crypto::verifierKeyFrom(QFile::exists(value) ? QString::fromUtf8(contentOf(value)).trimmed()
                                                                : value);
}

int verifyLog(const QString &path, const VerifierKey &key, const QList<Checkpoint> &known)
{
    QFile file(path);
    if (!(path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return cannot(path + QStringLiteral(" cannot be read"));
    attune::verify::LogVerifier verifier(key, known);
    const auto report = verifier.verify(file);
    if (!report)
        return cannot(report.error().detail);
    for (const auto &finding : report->findings)
        std::printf("WRONG: %s.\n", qPrintable(finding.words));
    for (const QString &gap : report->gaps)
        std::printf("note: %s.\n", qPrintable(gap));
    const qint64 last = report->last();
    if (report->entries == 0 && report->removed == 0)
        std::printf("No entries.\n");
    else if (!report->isWhole())
        std::printf("%lld entries; the first that is wrong: %lld.\n", static_cast<long long>(report->entries),
                    static_cast<long long>(report->findings.first().entry));
    else if (report->covered >= last)
        std::printf("Entries %lld to %lld, unbroken; all of them covered by %lld checkpoints.\n",
                    static_cast<long long>(report->first), static_cast<long long>(last),
                    static_cast<long long>(report->checkpoints));
    else
        std::printf("Entries %lld to %lld, unbroken; %lld not covered by a checkpoint.\n",
                    static_cast<long long>(report->first), static_cast<long long>(last),
                    static_cast<long long>(last - std::max(report->covered, report->first - 1)));
    if (report->removed > 0)
        std::printf("%lld of these entries were removed because their period had ended, by %lld signed records; their "
                    "hashes are in the tree.\n",
                    static_cast<long long>(report->removed), static_cast<long long>(report->removals));
    if (report->withheld > 0)
        std::printf("%lld entries are shown in part only and prove nothing: whoever made this file may not see them "
                    "as a whole.\n",
                    static_cast<long long>(report->withheld));
    return report->isWhole() ? right : wrong;
}

int verifyReceipt(const QString &path, const VerifierKey &key)
{
    const auto receipt = attune::crypto::receiptFrom(contentOf(path));
    if (!receipt)
        return cannot(receipt.error().detail);
    const auto checkpoint = attune::crypto::checkReceipt(*receipt, key);
    if (!checkpoint) {
        std::printf("WRONG: %s.\n", qPrintable(checkpoint.error().detail));
        return wrong;
    }
    std::printf("This is entry %lld of the log %s, which had %lld entries when it was signed:\n%s\n",
                static_cast<long long>(receipt->index + 1), qPrintable(checkpoint->origin),
                static_cast<long long>(checkpoint->size), receipt->entry.constData());
    return right;
}

/// @param answer what the server says at access-log/checkpoint?from=…, a JSON object with "checkpoint" and "proof"
int verifyContinuation(const QString &oldPath, const QString &answerPath, const VerifierKey &key)
{
    const auto before = attune::crypto::checkedCheckpoint(contentOf(oldPath), key);
    const auto answer = attune::protocol::objectFrom(contentOf(answerPath));
    if (!before || !answer)
        return cannot(before ? QStringLiteral("the second file is not a JSON object") : before.error().detail);
    const auto after = attune::crypto::checkedCheckpoint(attune::protocol::text(*answer, "checkpoint").toUtf8(), key);
    if (!after)
        return cannot(after.error().detail);
    QList<attune::crypto::Hash> proof;
    for (const auto &row : attune::protocol::list(*answer, "proof")) {
        const auto bytes =
            row.is_string() ? QByteArray::fromBase64(QByteArray::fromStdString(row.get<std::string>())) : QByteArray();
        const auto hash = attune::crypto::hashFrom(bytes);
        if (!hash || proof.size() > 128)
            return cannot(QStringLiteral("the proof is malformed"));
        proof.append(*hash);
    }
    const attune::crypto::TreeHasher hasher;
    if (!attune::crypto::isConsistent(hasher, before->size, after->size, proof, before->root, after->root)) {
        std::printf("WRONG: the log of %lld entries does not continue the one of %lld.\n",
                    static_cast<long long>(after->size), static_cast<long long>(before->size));
        return wrong;
    }
    std::printf("The log of %lld entries continues the one of %lld.\n", static_cast<long long>(after->size),
                static_cast<long long>(before->size));
    return right;
}

/// @param others checkpoints somebody kept: one of them may have been there before the one that was taken
int verifyDraw(const QString &path, const VerifierKey &key, const QList<Checkpoint> &others)
{
    const auto object = attune::protocol::objectFrom(contentOf(path));
    const auto document =
        object ? attune::protocol::decode<attune::domain::QualityDrawDocument>(*object, attune::protocol::Reading::Body)
               : Result<attune::domain::QualityDrawDocument>(object.error());
    if (!document)
        return cannot(document.error().detail);
    const auto report = attune::verify::checkDraw(*document, key, others);
    if (!report && report.error().kind == attune::base::ErrorKind::InvalidInput)
        return cannot(report.error().detail);
    if (!report) {
        std::printf("WRONG: %s.\n", qPrintable(report.error().detail));
        return wrong;
    }
    std::printf(
        "Drawn for %s: %lld of %lld recordings, at most %d of each clinician. The list was committed to in entry "
        "%lld, and the checkpoint of %lld entries gives the same draw.\n",
        qPrintable(document->month), static_cast<long long>(report->drawn), static_cast<long long>(report->candidates),
        document->perClinician, static_cast<long long>(report->frozenEntry),
        static_cast<long long>(report->checkpointSize));
    return right;
}

using attune::cli::Given;
using attune::cli::Option;

constexpr Option keyOption{"key", "KEY", "The log's verifier key, or a file that holds it.", Option::Need::Must};
constexpr Option knownOption{"known", "FILE", "A checkpoint of this log that was kept; may be repeated.",
                             Option::Need::May, Option::Times::Often};

/// A command with the key, and the checkpoints that somebody kept, read.
std::function<int(const Given &)> withKey(int (*check)(const Given &, const VerifierKey &, const QList<Checkpoint> &))
{
    return [check](const Given &given) {
        const auto key = keyFrom(given.value("key"));
        if (!key)
            return cannot(key.error().detail);
        QList<Checkpoint> kept;
        const QStringList files = given.values("known");
        for (const QString &file : files) {
            const auto checkpoint = attune::crypto::checkedCheckpoint(contentOf(file), *key);
            if (!checkpoint)
                return cannot(file + QStringLiteral(": ") + checkpoint.error().detail);
            kept.append(*checkpoint);
        }
        return check(given, *key, kept);
    };
}

attune::cli::Commands allCommands()
{
    using Kept = QList<Checkpoint>;
    return {{"log",
             "FILE",
             1,
             1,
             "Checks an exported log. With - for FILE it is read from standard input.",
             {keyOption, knownOption},
             withKey([](const Given &given, const VerifierKey &key, const Kept &known) {
                 return verifyLog(given.word(0), key, known);
             })},
            {"receipt",
             "FILE",
             1,
             1,
             "Checks one entry, which a client saved in the program.",
             {keyOption},
             withKey([](const Given &given, const VerifierKey &key, const Kept &) {
                 return verifyReceipt(given.word(0), key);
             })},
            {"checkpoints",
             "OLD ANSWER",
             2,
             2,
             "Checks that a log continues an earlier one. OLD is a checkpoint that was kept, ANSWER what the server "
             "says at access-log/checkpoint?from=…",
             {keyOption},
             withKey([](const Given &given, const VerifierKey &key, const Kept &) {
                 return verifyContinuation(given.word(0), given.word(1), key);
             })},
            {"draw",
             "FILE",
             1,
             1,
             "Repeats a draw of recordings for quality review.",
             {keyOption, knownOption},
             withKey([](const Given &given, const VerifierKey &key, const Kept &known) {
                 return verifyDraw(given.word(0), key, known);
             })}};
}

} // namespace

int main(int argc, char *argv[])
{
    attune::base::startPrivately();
    QCoreApplication app(argc, argv);
    const attune::cli::Program program{
        "attune-verify", attune::app::versionAndBuild(),
        "Checks the access log of a clinic, without asking the clinic.",
        "Exit status: 0 everything is right, 1 something is wrong, 2 it could not be checked.", allCommands()};
    return attune::cli::runProgram(program, app.arguments().mid(1));
}
