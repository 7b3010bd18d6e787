// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/removal_record.h"

#include "crypto/digest.h"

namespace attune::crypto {

namespace {

/// No checkpoint begins so: the name of a log has a slash, and no space.
const QByteArray firstLine = "attune log removal 1";
constexpr qsizetype headLines = 6;
constexpr qsizetype mostRuns = 4'000;

base::Error malformed(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

/// As it is written: no sign, no leading zero.
std::optional<qint64> numberFrom(const QByteArray &text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number > 0 && QByteArray::number(number) == text ? std::optional(number) : std::nullopt;
}

std::optional<RemovalRecord::Run> runFrom(const QByteArray &line)
{
    const qsizetype dash = line.indexOf('-');
    const auto first = numberFrom(dash < 0 ? line : line.left(dash));
    const auto last = dash < 0 ? first : numberFrom(line.mid(dash + 1));
    if (!first || !last || (dash >= 0 && *last <= *first))
        return std::nullopt;
    return RemovalRecord::Run{*first, *last};
}

} // namespace

qint64 RemovalRecord::named() const
{
    qint64 count = 0;
    for (const Run &run : runs)
        count += run.last - run.first + 1;
    return count;
}

QByteArray toText(const RemovalRecord &record)
{
    QByteArrayList lines = {firstLine,
                            record.origin.toUtf8(),
                            record.id.toUtf8(),
                            record.madeAt.toUtf8(),
                            record.before.toUtf8(),
                            record.policy.toUtf8()};
    for (const RemovalRecord::Run &run : record.runs)
        lines << QByteArray::number(run.first) + (run.last > run.first ? '-' + QByteArray::number(run.last) : "");
    return lines.join('\n') + '\n';
}

base::Result<RemovalRecord> removalRecordFrom(const QByteArray &text)
{
    if (!text.endsWith('\n'))
        return malformed("the record of a removal ends in the middle of a line");
    const QByteArrayList lines = text.chopped(1).split('\n');
    if (lines.size() <= headLines || lines.size() > headLines + mostRuns || lines.first() != firstLine)
        return malformed("this is no record of a removal");
    RemovalRecord record{QString::fromUtf8(lines.at(1)), QString::fromUtf8(lines.at(2)), QString::fromUtf8(lines.at(3)),
                         QString::fromUtf8(lines.at(4)), QString::fromUtf8(lines.at(5)), {}};
    for (const QByteArray &line : lines.mid(headLines)) {
        const auto run = runFrom(line);
        if (!run || (!record.runs.isEmpty() && run->first - 1 <= record.runs.last().last))
            return malformed("the numbers of a removal are malformed");
        record.runs.append(*run);
    }
    return record;
}

base::Result<RemovalRecord> checkedRemoval(const QByteArray &note, const VerifierKey &key)
{
    const auto read = signedNoteFrom(note);
    if (!read)
        return read.error();
    if (!read->isSignedBy(key))
        return base::Error{
            base::ErrorKind::Untrusted, QStringLiteral("it is not signed with the key of the log"), {}, {}};
    auto record = removalRecordFrom(read->text);
    if (record && record->origin != key.name)
        return base::Error{base::ErrorKind::Untrusted, QStringLiteral("it is of another log"), {}, {}};
    return record;
}

QString hashOf(const RemovalRecord &record)
{
    return QString::fromLatin1(sha256(toText(record)).toHex());
}

} // namespace attune::crypto
