// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/ports.h"

#include <functional>

namespace attune::test {

/// A catalogue that answers when the test says so.
class FakeCatalog final : public domain::RecordingCatalog
{
public:
    QList<domain::Recording> rows;
    std::optional<base::Error> failure;
    QList<domain::RecordingQuery> asked;
    bool holdBack = false;
    qsizetype countedExactly = 2'000'000; ///< beyond, only when asked to

    /// Recordings called "0", "1" and so on.
    void fill(int count);
    /// Answers the oldest question that was held back.
    void release();

    domain::Answer<domain::Page<domain::Recording>> recordings(const domain::RecordingQuery &query) override;
    domain::Answer<domain::Recording> recording(const domain::RecordingId &id) override;
    domain::Answer<void> deleteRecording(const domain::RecordingId &, const QString &, const QString &) override;
    domain::Answer<void> classify(const domain::RecordingId &, domain::Sensitivity, const QString &) override;
    domain::Answer<void> restoreRecording(const domain::RecordingId &, const QString &) override;
    domain::Answer<void> retryRecording(const domain::RecordingId &) override;
    domain::Answer<void> rememberPosition(const domain::RecordingId &, std::chrono::milliseconds) override;
    domain::Answer<domain::Transcript> transcript(const domain::RecordingId &, const domain::Grounds &) override;
    domain::Answer<domain::Transcript> changeTranscript(const domain::RecordingId &,
                                                        const domain::TranscriptChange &) override;
    domain::Answer<domain::Page<domain::SpokenIn>> spoken(const domain::SpokenQuery &, const QString &) override;
    domain::Answer<domain::RecordingAccess> accessLog(const domain::RecordingId &, const QString &cursor) override;
    QList<domain::RecordingAccess> accessPages; ///< each one but the last is followed by the next
    domain::Answer<domain::DeletionCertificate> deletionCertificate(const domain::RecordingId &) override;

private:
    base::Result<domain::Page<domain::Recording>> answer(const domain::RecordingQuery &query) const;
    struct Held
    {
        domain::RecordingQuery query;
        std::shared_ptr<QPromise<base::Result<domain::Page<domain::Recording>>>> promise;
    };
    QList<Held> m_held;
};

/// A sink that takes, or refuses, batches.
class FakeSink final : public domain::AccessSink
{
public:
    QList<domain::AccessEvent> taken;
    int refusals = 0; ///< how many of the next deliveries fail
    int calls = 0;
    std::chrono::seconds given{600};
    QList<domain::ViewingEnd> ends; ///< what the next delivery is answered with
    domain::Answer<QList<domain::ViewingEnd>> deliver(const QList<domain::AccessEvent> &events) override;
    std::chrono::seconds lease() const override { return given; }
};

/// A clinic that says what it was told to say about every viewing.
class FakeGuard final : public domain::ViewingGuard
{
public:
    base::Result<QList<domain::ViewingEnd>> answer = QList<domain::ViewingEnd>();
    int asked = 0;
    std::chrono::seconds given{600};
    domain::Answer<QList<domain::ViewingEnd>> endOf(const domain::ViewingId &viewing) override;
    std::chrono::seconds lease() const override { return given; }
};

/// Links that answer when the test says so.
class FakeLinks final : public domain::MediaLinks
{
public:
    QList<domain::LinkUse> asked;
    std::chrono::seconds lifetime{3600};
    std::optional<base::Error> failure;
    domain::Answer<domain::MediaLink> link(const domain::Recording &, domain::LinkUse use, const domain::ViewingId &,
                                           const domain::Grounds &) override;
};

domain::Recording someRecording(const QString &id, domain::RecordingStatus status = domain::RecordingStatus::Available);

} // namespace attune::test
