// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "server/media/capture.h"

namespace attune::server::media {

/// What the jobs of uploaded files have as their provider.
inline constexpr char uploadProvider[] = "upload";

/// How many bytes of an upload are held in memory, while it is examined and made anew.
inline constexpr qint64 uploadInMemory = 512LL * 1024 * 1024;

/// What one piece of an upload is called in the store.
QString uploadPiece(const QString &recordingId, qsizetype number);

/// The notes of a job: how many pieces there are, and who is to hear of it when they cannot be made a recording of.
protocol::Json uploadNotes(qsizetype pieces, const domain::UserId &uploader);
domain::UserId uploaderIn(const protocol::Json &notes);

/// One step of making a recording of an upload (MEDIA.md, "In the background"): from "ended" to "tidying", and from
/// there to "done". Errors as of joinPieces(); InvalidInput (upload_gone): its pieces are no longer there.
base::Result<IngestStep> advanceUpload(const IngestJob &job, MediaStore &store);

} // namespace attune::server::media
