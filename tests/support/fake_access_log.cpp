// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_access_log.h"

#include <algorithm>

namespace attune::test {

using namespace domain;

AccessRow FakeAccessLog::row(qint64 number) const
{
    AccessRow row;
    row.id = QStringLiteral("e%1").arg(number);
    row.entry.sequence = number + 1;
    row.entry.at = at(number);
    const bool isRuth = number % 3 != 0;
    row.entry.actorId = UserId(isRuth ? QStringLiteral("ruth-id") : QStringLiteral("daniel-id"));
    row.entry.actorName = isRuth ? QStringLiteral("Ruth Ames") : QStringLiteral("Daniel Ortiz");
    row.entry.actorRole = Role::Psychologist;
    row.roleName = textOf(Role::Psychologist);
    row.entry.action = number % 7 == 0 ? LogAction::DownloadStarted : LogAction::Watched;
    row.entry.outcome = number % 11 == 0 ? LogOutcome::Refused : LogOutcome::Allowed;
    row.entry.clientId = UserId(QStringLiteral("client-id"));
    row.entry.clientName = QStringLiteral("Soren Vale");
    row.entry.recordingId = QStringLiteral("recording-id");
    row.device = QStringLiteral("device-%1").arg(number % 5);
    row.requestId = QStringLiteral("request-%1").arg(number);
    row.entry.address = QStringLiteral("192.0.2.%1").arg(number % 250);
    if (number % 13 == 0)
        row.marks = {AccessMark::OutsideHours};
    return row;
}

/// The number of the first entry of an answer.
qint64 FakeAccessLog::firstOf(const AccessRowsQuery &query) const
{
    if (!query.cursor.isEmpty())
        return query.cursor.section(QLatin1Char(':'), 1).toLongLong();
    const bool isNewest = query.order == AccessOrder::Newest;
    if (!query.at)
        return isNewest ? size - 1 : 0;
    const qint64 ms = base::toUnixMs(*query.at) - beginning;
    if (isNewest) // the last one that was not later
        return ms < 0 ? -1 : std::min(size - 1, (ms / apart + 1) * together - 1);
    return ms <= 0 ? 0 : (ms + apart - 1) / apart * together;
}

base::Result<AccessRows> FakeAccessLog::page(const AccessRowsQuery &query) const
{
    if (failure)
        return *failure;
    const int step = query.order == AccessOrder::Newest ? -1 : 1;
    AccessRows rows;
    qint64 number = firstOf(query);
    for (; number >= 0 && number < size && rows.rows.size() < query.limit; number += step)
        rows.rows.append(row(number));
    if (number >= 0 && number < size)
        rows.nextCursor =
            QStringLiteral("%1:%2").arg(step < 0 ? QStringLiteral("down") : QStringLiteral("up")).arg(number);
    rows.newestCursor = QStringLiteral("newest:%1").arg(size - 1);
    rows.oldestAt = at(0);
    return rows;
}

Answer<AccessRows> FakeAccessLog::rows(const AccessRowsQuery &query)
{
    asked.append(query);
    if (!holdsBack)
        return base::ready(page(query));
    Held held{query, std::make_shared<QPromise<base::Result<AccessRows>>>()};
    held.promise->start();
    m_held.append(held);
    return held.promise->future();
}

void FakeAccessLog::release()
{
    const Held held = m_held.takeFirst();
    held.promise->addResult(page(held.query));
    held.promise->finish();
}

Answer<int> FakeAccessLog::newer(const AccessRowsQuery &, const QString &since)
{
    const qint64 known = since.section(QLatin1Char(':'), 1).toLongLong();
    return base::ready(answer(static_cast<int>(size - 1 - known)));
}

Answer<AccessDetail> FakeAccessLog::entry(const QString &id)
{
    read << id;
    AccessDetail detail;
    detail.row = row(id.mid(1).toLongLong());
    detail.proof = ProofState::Proven;
    detail.checkpointSize = size;
    return base::ready(answer(detail));
}

Answer<SavedView> FakeAccessLog::keepView(const SavedView &view)
{
    if (failure)
        return base::ready(base::Result<SavedView>(*failure));
    SavedView kept = view;
    if (kept.id.isEmpty())
        kept.id = QStringLiteral("view-%1").arg(saved.size());
    saved.removeIf([&kept](const SavedView &one) { return one.id == kept.id; });
    saved.append(kept);
    return base::ready(base::Result<SavedView>(kept));
}

Answer<void> FakeAccessLog::removeView(const QString &id)
{
    saved.removeIf([&id](const SavedView &one) { return one.id == id; });
    return base::ready(base::Result<void>());
}

Answer<LogPart> FakeAccessLog::part(const QString &cursor)
{
    if (failure)
        return base::ready(base::Result<LogPart>(*failure));
    return base::ready(base::Result<LogPart>(parts.value(cursor.toLongLong())));
}

Answer<void> FakeAccessLog::reportCheck(const LogCheckResult &result)
{
    reported.append(result);
    return telling ? *telling : base::ready(base::Result<void>());
}

} // namespace attune::test
