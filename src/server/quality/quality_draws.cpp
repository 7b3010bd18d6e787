// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/quality/quality_draws.h"

#include "base/id.h"
#include "crypto/digest.h"
#include "domain/date_values.h"
#include "server/audit/checkpoints.h"
#include "server/audit/entry_place.h"
#include "server/audit/log_export.h"
#include "server/messages/outbox.h"
#include "server/policy/decision_table.h"
#include "server/store/people.h"
#include "server/store/recordings_of_month.h"
#include "verify/quality_draw.h"

namespace attune::server::quality {

using domain::LogAction;
using domain::MessageKind;
using domain::QualityState;
using domain::Role;

namespace {

base::Instant startOf(QDate month, const QTimeZone &zone)
{
    return base::fromUnixMs(month.startOfDay(zone).toMSecsSinceEpoch());
}

base::Error unavailable(const char *what)
{
    return {base::ErrorKind::Unavailable, QString::fromLatin1(what), {}, {}};
}

/// What may be drawn of a month, as the decision table says now.
QList<verify::Candidate> candidatesOf(const QualityWork &work, const QString &office, QDate month)
{
    QList<verify::Candidate> candidates;
    const auto rows = store::availableBetween(work.connection, office, startOf(month, work.zone),
                                              startOf(month.addMonths(1), work.zone));
    for (const store::RecordingRow &row : rows) {
        if (isOpenForQuality(work.connection, row))
            candidates.append({row.recording.clinicianId.value(), row.recording.id.value()});
    }
    return candidates;
}

/// The list of the last month that is over, where the office has a quota that counted for it.
void freezeIfDue(const QualityWork &work, const QString &office)
{
    const QDate month = monthOf(work.now, work.zone).addMonths(-1);
    const auto quota = quotaOf(work.connection, office);
    const bool counted = quota && quota->perClinician > 0 && quota->setAt < startOf(month.addMonths(1), work.zone);
    if (!counted || drawOfMonth(work.connection, office, textOfMonth(month)))
        return;
    const QByteArray list = verify::frozenList(candidatesOf(work, office, month));
    DrawRow draw;
    draw.id = base::newUuidV7(base::toUnixMs(work.now));
    draw.office = office;
    draw.month = textOfMonth(month);
    draw.perClinician = quota->perClinician;
    draw.candidates = list.count('\n');
    draw.list = list;
    draw.listHash = verify::hashOfList(list);
    draw.frozenAt = work.now;
    freeze(work.connection, draw);
}

/// The entry that commits to the list.
base::Result<void> commitTo(const QualityWork &work, DrawRow &draw)
{
    const QString code = verify::freezeCode(draw.id, draw.month, draw.perClinician, draw.candidates, draw.listHash);
    if (auto logged = work.log.append({audit::serverEntry(draw.frozenAt, {}, LogAction::QualityListFrozen, code)});
        !logged)
        return logged;
    const auto place = audit::placeOf(work.connection, LogAction::QualityListFrozen, code);
    if (!place)
        return unavailable("the entry about the list is not in the log");
    noteFreezeEntry(work.connection, draw.id, place->id, place->sequence);
    draw = *drawById(work.connection, draw.id);
    return {};
}

/// The first checkpoint that covers the entry.
base::Result<void> seed(const QualityWork &work, DrawRow &draw)
{
    if (auto made = work.log.makeCheckpoint(); !made)
        return made;
    const auto note = audit::checkpointCovering(work.connection, draw.frozenSequence);
    const auto checkpoint =
        note ? crypto::checkpointFromText(*note)
             : base::Result<crypto::Checkpoint>(unavailable("there is no checkpoint of the list yet"));
    if (!checkpoint)
        return checkpoint.error();
    noteSeed(work.connection, draw.id, QString::fromUtf8(*note), checkpoint->size);
    draw = *drawById(work.connection, draw.id);
    return {};
}

/// How the entry about a draw names what was drawn.
QString drawnCode(const DrawRow &draw, const QList<verify::Candidate> &drawn)
{
    QByteArray ids;
    for (const verify::Candidate &one : drawn)
        ids += one.recording.toUtf8() + '\n';
    return QStringLiteral("%1:%2:%3:%4")
        .arg(draw.id)
        .arg(drawn.size())
        .arg(draw.checkpointSize)
        .arg(QString::fromLatin1(crypto::sha256(ids).toHex()));
}

audit::Entry aboutRecording(const QualityWork &work, LogAction action, const QString &recording, const QString &about)
{
    audit::Entry entry = audit::serverEntry(work.now, recording, action, about);
    entry.clientId = store::clientOfRecording(work.connection, recording);
    entry.purpose = domain::textOf(domain::Purpose::Quality);
    return entry;
}

base::Result<void> draw(const QualityWork &work, const DrawRow &row)
{
    const auto list = verify::candidatesFrom(row.list);
    const auto source = verify::drawSource(row.checkpoint.toUtf8(), row.listHash, row.id);
    if (!list || !source)
        return list ? source.error() : list.error();
    const auto drawn = verify::drawFrom(*list, row.perClinician, *source);
    QList<audit::Entry> entries;
    QList<std::pair<QString, QString>> recordings;
    for (const verify::Candidate &one : drawn) {
        entries << aboutRecording(work, LogAction::QualityReviewDrawn, one.recording, row.id);
        recordings.append({one.recording, one.clinician});
    }
    entries << audit::serverEntry(work.now, {}, LogAction::QualityDrawn, drawnCode(row, drawn));
    if (auto logged = work.log.append(entries); !logged)
        return logged;
    if (noteDrawn(work.connection, row.id, recordings, work.now) && !drawn.isEmpty())
        outbox::notifyStaff(work.connection, {Role::PracticeManager}, row.office, MessageKind::QualityDrawn, row.id, {},
                            work.now);
    return {};
}

base::Result<void> finish(const QualityWork &work, DrawRow row)
{
    if (row.freezeEntry.isEmpty()) {
        if (auto done = commitTo(work, row); !done)
            return done;
    }
    if (row.checkpoint.isEmpty()) {
        if (auto done = seed(work, row); !done)
            return done;
    }
    return draw(work, row);
}

} // namespace

QDate monthOf(base::Instant moment, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(moment), zone).date();
    return {day.year(), day.month(), 1};
}

QString textOfMonth(QDate month)
{
    return month.toString(QStringLiteral("yyyy-MM"));
}

bool isOpenForQuality(store::Connection &connection, const store::RecordingRow &row)
{
    const domain::Recording &r = row.recording;
    const base::Instant made = r.startedAt ? *r.startedAt : r.sessionAt.value_or(base::Instant{});
    const auto use = store::agreedUse(connection, row.consent, r.sessionId.value(), made);
    policy::Request request{Role::PracticeManager, policy::Relation::Office, policy::Action::Play, r.status};
    request.agreed.state = use.state;
    for (const domain::Purpose purpose : use.purposes)
        request.agreed.purposes |= policy::purposeBit(purpose);
    request.reasonGiven = true;
    request.purpose = domain::Purpose::Quality;
    request.sensitivity = domain::sensitivityFromText(row.classification).value_or(domain::Sensitivity::Restricted);
    return policy::decide(request).allowed;
}

base::Result<void> takeSteps(const QualityWork &work, const std::stop_token &stop)
{
    const QStringList offices = store::offices(work.connection);
    for (const QString &office : offices) {
        if (stop.stop_requested())
            return {};
        freezeIfDue(work, office);
    }
    const auto unfinished = unfinishedDraws(work.connection);
    for (const DrawRow &row : unfinished) {
        if (stop.stop_requested())
            return {};
        if (auto done = finish(work, row); !done)
            return done;
    }
    return {};
}

base::Result<void> dropClosed(const QualityWork &work, const QString &office)
{
    const auto waiting = waitingReviews(work.connection, office);
    for (const ReviewRow &review : waiting) {
        const auto row = store::recordingById(work.connection, review.recordingId, domain::UserId());
        if (row && isOpenForQuality(work.connection, *row))
            continue;
        const audit::Entry entry =
            aboutRecording(work, LogAction::QualityReviewDropped, review.recordingId, review.drawId);
        if (auto logged = work.log.append({entry}); !logged)
            return logged;
        const auto place =
            audit::placeOf(work.connection, LogAction::QualityReviewDropped, review.drawId, review.recordingId);
        settle(work.connection, review.id, QualityState::Dropped, {}, place ? place->id : QString(), work.now);
    }
    return {};
}

base::Result<domain::QualityDrawDocument> documentOf(store::Connection &connection, const DrawRow &draw)
{
    if (!draw.drawnAt)
        return base::Error{base::ErrorKind::Conflict, QStringLiteral("it is not drawn yet"), {}, {}};
    const auto entry = audit::entryAt(connection, draw.frozenSequence);
    if (!entry)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("the entry about the list is not there"), {}, {}};
    const auto receipt = audit::receiptFor(connection, *entry, draw.checkpoint.toUtf8());
    if (!receipt)
        return receipt.error();
    domain::QualityDrawDocument document;
    document.format = QString::fromLatin1(domain::qualityDrawFormat);
    document.id = draw.id;
    document.office = draw.office;
    document.month = draw.month;
    document.perClinician = draw.perClinician;
    document.text = QString::fromUtf8(draw.list);
    document.receipt = QString::fromUtf8(crypto::toText(*receipt));
    document.checkpoint = draw.checkpoint;
    document.recordings = recordingsOfDraw(connection, draw.id);
    return document;
}

} // namespace attune::server::quality
