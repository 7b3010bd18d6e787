// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/capture.h"
#include "server/media/twilio_choice.h"
#include "server/net/web_client.h"

namespace attune::server::media {

/// Twilio Video as it is (CAPTURE.md; Twilio's "Video REST API": Rooms, Recording Rules, Recordings, Compositions).
/// Any thread; every call is one or a few requests and blocks.
class TwilioCapture final : public CaptureProvider
{
public:
    explicit TwilioCapture(TwilioChoice choice) : m_choice(std::move(choice)) {}
    QString name() const override { return QStringLiteral("twilio"); }
    base::Result<QString> openRoom(const QString &sessionId) override;
    base::Result<QString> begin(const QString &sessionId, const CaptureOptions &options) override;
    base::Result<void> end(const QString &room) override;
    base::Result<std::optional<TrackName>> firstTrack(const QString &room, base::Instant since) override;
    base::Result<IngestStep> advance(const IngestJob &job, MediaStore &store) override;
    base::Result<QList<ParticipantSound>> soundsOf(const IngestJob &job) override;
    base::Result<std::unique_ptr<MemoryFile>> fetchSound(const QString &id) override;

private:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;
    net::WebRequest requestTo(const QString &path) const;
    base::Result<protocol::Json> call(const char *method, const QString &path, const Fields &form = {}) const;
    base::Result<void> setRules(const QString &room, const QByteArray &rules) const;
    base::Result<protocol::Json> allRecordings(const QString &room) const;
    base::Result<IngestStep> lookAtTracks(const IngestJob &job) const;
    base::Result<IngestStep> compose(const IngestJob &job) const;
    base::Result<IngestStep> fetchPieces(const IngestJob &job, MediaStore &store) const;
    base::Result<IngestStep> finish(const IngestJob &job, MediaStore &store) const;
    base::Result<IngestStep> tidyUp(const IngestJob &job, MediaStore &store) const;
    IngestStep keepOriginals(const IngestJob &job) const;
    base::Result<IngestStep> removeOriginals(const IngestJob &job, MediaStore &store) const;
    base::Result<QString> identityOf(const QString &room, const QString &participant) const;
    base::Result<QByteArray> fetchRange(const QString &path, qint64 offset, qint64 &total) const;
    base::Result<qint64> fetchPiece(const QString &path, const QString &object, qint64 offset, MediaStore &store,
                                    qint64 &total) const;

    const TwilioChoice m_choice;
};

} // namespace attune::server::media
