// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/quality_draw.h"

#include "crypto/digest.h"
#include "domain/log_action.h"
#include "protocol/json.h"

#include <algorithm>

namespace attune::verify {

namespace {

base::Error wrong(const QString &what)
{
    return {base::ErrorKind::Corrupt, what, {}, {}};
}

/// An id as the server makes them: nothing that could be taken for another line or member.
bool isPlain(const QString &id)
{
    return !id.isEmpty() && id.size() <= 100 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-';
    });
}

/// The text that is signed, and our own signature below it.
base::Result<QByteArray> ownPart(const QByteArray &checkpoint)
{
    const auto note = crypto::signedNoteFrom(checkpoint);
    const auto body = note ? crypto::checkpointFromText(note->text) : base::Result<crypto::Checkpoint>(note.error());
    if (!body)
        return body.error();
    QByteArray own = note->text;
    for (const auto &signature : note->signatures) {
        if (signature.name == body->origin)
            own += signature.bytes;
    }
    return own;
}

/// Whether the document's receipt proves, against the seeding checkpoint, the entry that commits to its list.
base::Result<DrawReport> checkFreeze(const domain::QualityDrawDocument &document, const QList<Candidate> &candidates,
                                     const crypto::VerifierKey &key)
{
    const auto receipt = crypto::receiptFrom(document.receipt.toUtf8());
    const auto proven =
        receipt ? crypto::checkReceipt(*receipt, key) : base::Result<crypto::Checkpoint>(receipt.error());
    if (!proven)
        return proven.error();
    const auto seed = crypto::checkedCheckpoint(document.checkpoint.toUtf8(), key);
    if (!seed)
        return seed.error();
    if (*seed != *proven)
        return wrong(QStringLiteral("the receipt is not of the checkpoint that seeds the draw"));
    const auto entry = protocol::objectFrom(receipt->entry);
    const QString code = freezeCode(document.id, document.month, document.perClinician, candidates.size(),
                                    hashOfList(document.text.toUtf8()));
    if (!entry || protocol::text(*entry, "action") != textOf(domain::LogAction::QualityListFrozen) ||
        protocol::text(*entry, "code") != code)
        return wrong(QStringLiteral("the entry of the receipt does not commit to this list, month and quota"));
    return DrawReport{receipt->index + 1, seed->size, candidates.size(), document.recordings.size()};
}

} // namespace

QByteArray frozenList(QList<Candidate> candidates)
{
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    QByteArray list;
    for (const Candidate &one : std::as_const(candidates))
        list += one.clinician.toUtf8() + ' ' + one.recording.toUtf8() + '\n';
    return list;
}

base::Result<QList<Candidate>> candidatesFrom(const QByteArray &list)
{
    QList<Candidate> candidates;
    if (!list.isEmpty() && !list.endsWith('\n'))
        return base::Error{
            base::ErrorKind::InvalidInput, QStringLiteral("the list ends in the middle of a line"), {}, {}};
    const QByteArrayList lines = list.isEmpty() ? QByteArrayList() : list.chopped(1).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype space = line.indexOf(' ');
        const Candidate one{QString::fromUtf8(line.left(space)), QString::fromUtf8(line.mid(space + 1))};
        const bool rises = candidates.isEmpty() || candidates.last() < one;
        if (space < 0 || !isPlain(one.clinician) || !isPlain(one.recording) || !rises)
            return base::Error{
                base::ErrorKind::InvalidInput, QStringLiteral("a line of the list is malformed"), {}, {}};
        candidates.append(one);
    }
    return candidates;
}

QString hashOfList(const QByteArray &list)
{
    return QString::fromLatin1(crypto::sha256(list).toHex());
}

QString freezeCode(const QString &draw, const QString &month, int perClinician, qsizetype candidates,
                   const QString &listHash)
{
    return QStringLiteral("%1:%2:%3:%4:%5").arg(draw, month).arg(perClinician).arg(candidates).arg(listHash);
}

base::Result<crypto::HmacDrbg> drawSource(const QByteArray &checkpoint, const QString &listHash, const QString &draw)
{
    const auto own = ownPart(checkpoint);
    if (!own)
        return own.error();
    return crypto::HmacDrbg(crypto::sha256(*own), QByteArray::fromHex(listHash.toLatin1()),
                            QByteArray(domain::qualityDrawFormat) + '\n' + draw.toUtf8());
}

QList<Candidate> drawFrom(const QList<Candidate> &list, int perClinician, crypto::HmacDrbg source)
{
    QList<Candidate> drawn;
    qsizetype first = 0;
    while (first < list.size()) {
        qsizetype end = first;
        while (end < list.size() && list.at(end).clinician == list.at(first).clinician)
            ++end;
        QList<Candidate> theirs = list.mid(first, end - first);
        const qsizetype count = std::min<qsizetype>(perClinician, theirs.size());
        for (qsizetype i = 0; i < count; ++i) { // the first steps of a Fisher-Yates shuffle
            const auto left = static_cast<quint64>(theirs.size() - i);
            theirs.swapItemsAt(i, i + static_cast<qsizetype>(source.below(left)));
            drawn.append(theirs.at(i));
        }
        first = end;
    }
    return drawn;
}

base::Result<DrawReport> checkDraw(const domain::QualityDrawDocument &document, const crypto::VerifierKey &key,
                                   const QList<crypto::Checkpoint> &others)
{
    if (document.format != QLatin1String(domain::qualityDrawFormat))
        return base::Error{base::ErrorKind::InvalidInput, QStringLiteral("this is no draw"), {}, {}};
    const auto candidates = candidatesFrom(document.text.toUtf8());
    if (!candidates)
        return candidates.error();
    auto report = checkFreeze(document, *candidates, key);
    if (!report)
        return report;
    for (const crypto::Checkpoint &other : others) {
        if (other.size >= report->frozenEntry && other.size < report->checkpointSize)
            return wrong(
                QStringLiteral("the draw was not seeded by the first checkpoint behind the freeze: there is one "
                               "of %1 entries")
                    .arg(other.size));
    }
    const auto source = drawSource(document.checkpoint.toUtf8(), hashOfList(document.text.toUtf8()), document.id);
    if (!source)
        return source.error();
    QStringList repeated;
    const auto drawn = drawFrom(*candidates, document.perClinician, *source);
    for (const Candidate &one : drawn)
        repeated << one.recording;
    if (repeated != document.recordings)
        return wrong(QStringLiteral("what was drawn is not what the checkpoint and the list give"));
    return report;
}

} // namespace attune::verify
