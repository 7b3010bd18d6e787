// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes.h"

namespace attune::test {

using base::ready;

namespace {

base::Error notFaked()
{
    return {base::ErrorKind::Unsupported, QStringLiteral("not faked"), {}, {}};
}

} // namespace

domain::Recording someRecording(const QString &id, domain::RecordingStatus status)
{
    domain::Recording recording;
    recording.id = domain::RecordingId(id);
    recording.status = status;
    recording.rawStatus = domain::textOf(status);
    recording.clientName = QStringLiteral("Client ") + id;
    recording.duration = std::chrono::seconds(600);
    recording.consent = domain::ConsentState::Valid;
    return recording;
}

void FakeCatalog::fill(int count)
{
    rows.clear();
    rows.reserve(count);
    for (int i = 0; i < count; ++i)
        rows.append(someRecording(QString::number(i)));
}

base::Result<domain::Page<domain::Recording>> FakeCatalog::answer(const domain::RecordingQuery &query) const
{
    if (failure)
        return *failure;
    domain::Page<domain::Recording> page;
    const qsizetype from = query.cursor.toLongLong() + query.skip;
    page.items = rows.mid(from, query.pageSize);
    page.totalIsAtLeast = !query.countAll && rows.size() > countedExactly;
    page.total = page.totalIsAtLeast ? countedExactly : rows.size();
    if (from + query.pageSize < rows.size())
        page.nextCursor = QString::number(from + query.pageSize);
    return page;
}

domain::Answer<domain::Page<domain::Recording>> FakeCatalog::recordings(const domain::RecordingQuery &query)
{
    asked.append(query);
    if (!holdBack)
        return ready(answer(query));
    auto promise = std::make_shared<QPromise<base::Result<domain::Page<domain::Recording>>>>();
    promise->start();
    m_held.append({query, promise});
    return promise->future();
}

void FakeCatalog::release()
{
    const Held held = m_held.takeFirst();
    held.promise->addResult(answer(held.query));
    held.promise->finish();
}

domain::Answer<domain::Recording> FakeCatalog::recording(const domain::RecordingId &id)
{
    for (const auto &row : rows) {
        if (row.id == id)
            return ready<domain::Recording>(row);
    }
    return ready<domain::Recording>(notFaked());
}

domain::Answer<void> FakeCatalog::deleteRecording(const domain::RecordingId &, const QString &, const QString &)
{
    return ready<void>(notFaked());
}

domain::Answer<void> FakeCatalog::classify(const domain::RecordingId &, domain::Sensitivity, const QString &)
{
    return ready<void>(notFaked());
}

domain::Answer<void> FakeCatalog::retryRecording(const domain::RecordingId &)
{
    return ready<void>(notFaked());
}

domain::Answer<void> FakeCatalog::restoreRecording(const domain::RecordingId &, const QString &)
{
    return ready<void>(notFaked());
}

domain::Answer<void> FakeCatalog::rememberPosition(const domain::RecordingId &, std::chrono::milliseconds)
{
    return ready<void>({});
}

domain::Answer<domain::DeletionCertificate> FakeCatalog::deletionCertificate(const domain::RecordingId &)
{
    return ready<domain::DeletionCertificate>(notFaked());
}

domain::Answer<domain::Transcript> FakeCatalog::changeTranscript(const domain::RecordingId &,
                                                                 const domain::TranscriptChange &)
{
    return ready<domain::Transcript>(notFaked());
}

domain::Answer<domain::Page<domain::SpokenIn>> FakeCatalog::spoken(const domain::SpokenQuery &, const QString &)
{
    return ready<domain::Page<domain::SpokenIn>>(notFaked());
}

domain::Answer<domain::Transcript> FakeCatalog::transcript(const domain::RecordingId &, const domain::Grounds &)
{
    return ready<domain::Transcript>(notFaked());
}

domain::Answer<domain::RecordingAccess> FakeCatalog::accessLog(const domain::RecordingId &, const QString &cursor)
{
    const int page = cursor.toInt();
    if (page >= accessPages.size())
        return ready<domain::RecordingAccess>(notFaked());
    domain::RecordingAccess access = accessPages.at(page);
    access.nextCursor = page + 1 < accessPages.size() ? QString::number(page + 1) : QString();
    return ready<domain::RecordingAccess>(access);
}

domain::Answer<QList<domain::ViewingEnd>> FakeGuard::endOf(const domain::ViewingId &viewing)
{
    ++asked;
    auto said = answer;
    if (said) {
        for (domain::ViewingEnd &end : *said)
            end.viewing = viewing;
    }
    return ready(std::move(said));
}

domain::Answer<QList<domain::ViewingEnd>> FakeSink::deliver(const QList<domain::AccessEvent> &events)
{
    ++calls;
    if (refusals > 0) {
        --refusals;
        return ready<QList<domain::ViewingEnd>>(
            base::Error{base::ErrorKind::Unavailable, QStringLiteral("no network"), {}, {}});
    }
    taken.append(events);
    return ready<QList<domain::ViewingEnd>>(ends);
}

domain::Answer<domain::MediaLink> FakeLinks::link(const domain::Recording &, domain::LinkUse use,
                                                  const domain::ViewingId &, const domain::Grounds &)
{
    asked.append(use);
    if (failure)
        return ready<domain::MediaLink>(*failure);
    domain::MediaLink link;
    link.url = QUrl(QStringLiteral("https://localhost/media/1"));
    link.lifetime = lifetime;
    return ready<domain::MediaLink>(link);
}

} // namespace attune::test
