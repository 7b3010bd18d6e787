// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transcript.h"
#include "protocol/paths.h"
#include "protocol/recording_codec.h"
#include "server/routes/route.h"

namespace attune::server::routes {

using policy::Action;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

/// Logged, then read. @param action of the log: reading and taking away are different acts
base::Result<domain::Transcript> transcriptOf(Call &call, const store::RecordingRow &row, const char *action)
{
    if (!row.recording.hasTranscript)
        return fail("not_available", QStringLiteral("there is no transcript"));
    audit::Entry entry = entryFor(call, action);
    entry.clientId = row.recording.clientId.value();
    entry.recordingId = row.recording.id.value();
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const auto text = call.clinic.media.readAll(media::transcriptObject(entry.recordingId));
    if (!text)
        return fail("media_corrupt", text.error().detail);
    return domain::transcriptFromWebVtt(QString::fromUtf8(*text));
}

Answer asSegments(Call &call, const store::RecordingRow &row)
{
    const auto transcript = transcriptOf(call, row, "transcriptRead");
    if (!transcript)
        return transcript.error();
    return jsonAnswer({{"success", true},
                       {"recordingId", json(row.recording.id.value())},
                       {"segments", protocol::toJson(*transcript)}});
}

Answer ofRecording(Call &call)
{
    const auto row = recordingFor(call, Action::ReadTranscript, reasonOf(call).size() >= shortestReason);
    return row ? asSegments(call, *row) : Answer(row.error());
}

Answer ofSession(Call &call)
{
    const auto row = recordingOfSession(call, Action::ReadTranscript, reasonOf(call).size() >= shortestReason);
    return row ? asSegments(call, *row) : Answer(row.error());
}

/// Whether there is one: what is in it is not said, so seeing the recording is enough.
Answer status(Call &call)
{
    const auto row = recordingOfSession(call, Action::SeeDetails, false);
    if (!row)
        return row.error();
    return jsonAnswer({{"success", true},
                       {"recordingId", json(row->recording.id.value())},
                       {"status", row->recording.hasTranscript ? "COMPLETED" : "NOT_STARTED"}});
}

struct Form
{
    const char *name;
    const char *contentType;
    QString (*write)(const domain::Transcript &);
};

constexpr std::array forms = {Form{"vtt", "text/vtt; charset=utf-8", &domain::toWebVtt},
                              Form{"srt", "application/x-subrip; charset=utf-8", &domain::toSubRip},
                              Form{"txt", "text/plain; charset=utf-8", &domain::toPlainText}};

/// A transcript to be kept is a copy of what was said: it wants what saving a copy of the recording wants.
Answer exported(Call &call)
{
    const QString wanted = call.request.query.value(QStringLiteral("format"), QStringLiteral("vtt"));
    const auto form = std::find_if(forms.begin(), forms.end(),
                                   [&wanted](const Form &known) { return wanted == QLatin1String(known.name); });
    if (form == forms.end())
        return fail("invalid_field", QStringLiteral("format is vtt, srt or txt"));
    const auto row = recordingOfSession(call, Action::Download, reasonOf(call).size() >= shortestReason);
    if (!row)
        return row.error();
    if (auto proven = requireProof(call, row->recording.id.value()); !proven)
        return proven.error();
    const auto transcript = transcriptOf(call, *row, "transcriptExported");
    if (!transcript)
        return transcript.error();
    http::Response response;
    response.status = 200;
    QString name = neutralFileName(*row);
    name = name.left(name.lastIndexOf(QLatin1Char('.')) + 1) + wanted;
    response.headers = {{"Content-Type", form->contentType},
                        {"Content-Disposition", "attachment; filename=\"" + name.toLatin1() + '"'},
                        {"Cache-Control", "no-store"}};
    response.body = form->write(*transcript).toUtf8();
    return response;
}

} // namespace

std::vector<Route> transcriptRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::recordingTranscript, "getTranscript", Access::SignedIn, ofRecording},
        {"GET", p::sessionTranscript, "getSessionTranscript", Access::SignedIn, ofSession},
        {"GET", p::sessionTranscriptStatus, "getSessionTranscriptStatus", Access::SignedIn, status},
        {"GET", p::sessionTranscriptExport, "exportSessionTranscript", Access::SignedIn, exported},
    };
}

} // namespace attune::server::routes
