// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_session_recordings.h"

#include "api/telehealth/ask.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/recording_codec.h"

namespace attune::api {

using domain::Answer;
using domain::RecordingId;

Answer<QList<RecordingId>> TelehealthSessionRecordings::recordingsOf(const domain::SessionId &session)
{
    return askFor<QList<RecordingId>, protocol::RecordingsPage>(
        m_session, get(protocol::pathFor(protocol::paths::sessionRecordings, session.value())),
        [](const protocol::RecordingsPage &answer) {
            QList<RecordingId> ids;
            for (const domain::Recording &recording : answer.recordings)
                ids.append(recording.id);
            return ids;
        });
}

} // namespace attune::api
