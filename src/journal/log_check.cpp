// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/log_check.h"

#include "base/when_done.h"
#include "verify/log_verifier.h"

#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace attune::journal {

namespace {

constexpr qsizetype partsAhead = 2;

/// Checks a part on another thread; the verifier is nobody else's meanwhile.
QFuture<base::Result<void>> checkElsewhere(const std::shared_ptr<verify::LogVerifier> &verifier,
                                           const QByteArray &lines)
{
    auto promise = std::make_shared<QPromise<base::Result<void>>>();
    promise->start();
    base::handedOver(verifier.get());
    QThreadPool::globalInstance()->start([verifier, lines, promise] {
        base::takenOver(verifier.get());
        verifier->take(lines);
        base::handedOver(verifier.get());
        base::handedOver(base::futuresPlace());
        promise->addResult(base::Result<void>());
        promise->finish();
    });
    return promise->future();
}

} // namespace

LogCheck::LogCheck(QObject *parent) : QObject(parent) {}

LogCheck::~LogCheck() = default;

void LogCheck::start(domain::AccessLogPort &log, LogWitness &witness, const QList<domain::LogOutsider> &outsiders)
{
    const auto key = crypto::verifierKeyFrom(witness.key());
    if (!key)
        return giveUp({base::ErrorKind::Unavailable, QStringLiteral("this computer has not seen the log yet"), {}, {}});
    m_log = &log;
    m_witness = &witness;
    m_visit = std::make_unique<QObject>();
    m_telling.reset();
    m_waiting.clear();
    m_cursor.clear();
    m_outside.clear();
    m_isAsking = m_isChecking = m_isLast = false;
    const auto seen = crypto::checkedCheckpoint(witness.seenNote(), *key);
    m_ownSeen = seen ? seen->size : 0;
    m_ownSeenAt = witness.seenAt();
    m_verifier = std::make_shared<verify::LogVerifier>(*key, seen ? QList<crypto::Checkpoint>{*seen}
                                                                  : QList<crypto::Checkpoint>());
    QList<crypto::VerifierKey> keys;
    for (const domain::LogOutsider &outsider : outsiders) {
        const auto theirs = crypto::verifierKeyFrom(outsider.key);
        if (theirs)
            keys.append(*theirs);
        m_outside.append({theirs ? theirs->name : outsider.name, 0, {}});
    }
    m_verifier->lookFor(keys);
    ask();
}

void LogCheck::cancel()
{
    m_visit.reset(); // what is being checked ends by itself, and nobody hears of it
    m_verifier.reset();
    m_waiting.clear();
}

void LogCheck::forget()
{
    cancel();
    m_telling.reset();
}

void LogCheck::giveUp(const base::Error &error)
{
    cancel();
    Q_EMIT failed(error);
}

/// What is being answered must not go meanwhile. If the check was cancelled by then, it is not done: not for the next
/// one either.
void LogCheck::later(const std::function<void()> &step)
{
    base::post(this, [step, visit = QPointer<QObject>(m_visit.get())] {
        if (visit)
            step();
    });
}

void LogCheck::ask()
{
    if (m_isAsking || m_isLast || m_waiting.size() >= partsAhead)
        return;
    m_isAsking = true;
    base::whenDone(m_log->part(m_cursor), m_visit.get(), [this](const base::Result<domain::LogPart> &part) {
        m_isAsking = false;
        if (part)
            return arrived(*part);
        later([this, error = part.error()] { giveUp(error); });
    });
}

void LogCheck::arrived(const domain::LogPart &part)
{
    m_isLast = part.nextCursor.isEmpty() || part.nextCursor == m_cursor;
    m_cursor = part.nextCursor;
    m_waiting.append(part);
    check();
    ask();
}

void LogCheck::check()
{
    if (m_isChecking || m_waiting.isEmpty())
        return;
    m_isChecking = true;
    const domain::LogPart part = m_waiting.takeFirst();
    base::takenOver(m_verifier.get());
    base::whenDone(checkElsewhere(m_verifier, part.lines), m_visit.get(),
                   [this, part](const base::Result<void> &) { checked(part); });
}

void LogCheck::checked(const domain::LogPart &part)
{
    base::takenOver(m_verifier.get());
    m_isChecking = false;
    Q_EMIT progressed(part.reached, part.entries);
    if (m_isLast && m_waiting.isEmpty()) {
        later([this] { conclude(); });
        return;
    }
    check();
    ask();
}

LogCheck::Found LogCheck::foundOf() const
{
    const auto report = m_verifier->finished();
    Found found;
    found.ownSeen = m_ownSeen;
    found.ownSeenAt = m_ownSeenAt;
    if (!report) {
        found.wrong.append({0, report.error().detail});
        return found;
    }
    for (const verify::Finding &finding : report->findings)
        found.wrong.append({finding.entry, finding.words});
    found.first = report->first;
    found.entries = report->entries;
    found.covered = report->covered;
    found.withheld = report->withheld;
    found.removed = report->removed;
    found.gaps = report->gaps.size();
    return found;
}

qint64 LogCheck::Found::unchecked() const
{
    const qint64 there = first > 0 ? covered - first + 1 - removed : 0;
    return std::max<qint64>(0, there - entries); // what is newer was read, too
}

void LogCheck::conclude()
{
    const Found found = foundOf();
    const auto cosigned = m_verifier->soFar().cosigned;
    for (Outside &outside : m_outside) {
        const auto seen = std::find_if(cosigned.begin(), cosigned.end(),
                                       [&outside](const verify::Cosigned &one) { return one.name == outside.name; });
        if (seen != cosigned.end())
            outside = {seen->name, seen->size, base::fromUnixMs(seen->unixSeconds * 1000)};
    }
    if (found.isWhole())
        m_witness->noteCheckWhole();
    else
        m_witness->noteCheckFailed(found.wrong.first().words);
    domain::AccessLogPort *log = m_log;
    cancel();
    domain::LogCheckResult result;
    result.outcome = found.isWhole() ? domain::LogCheckResult::Outcome::Whole : domain::LogCheckResult::Outcome::Broken;
    result.first = found.first;
    result.covered = found.covered;
    result.withheld = found.unchecked();
    result.wrong = found.isWhole() ? 0 : found.wrong.first().entry;
    // Whether it arrives or not, what was found is said here.
    m_telling = std::make_unique<QObject>();
    base::whenDone(log->reportCheck(result), m_telling.get(),
                   [this, found](const base::Result<void> &) { Q_EMIT finished(found); });
}

} // namespace attune::journal
