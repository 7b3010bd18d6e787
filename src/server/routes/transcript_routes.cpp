// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/transcript.h"
#include "protocol/paths.h"
#include "protocol/transcript_codec.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/routes/recording_answers.h"
#include "server/routes/transcript_parts.h"
#include "transcripts/captions.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

/// Logged, then read. @param action of the log: reading and taking away are different acts
base::Result<transcripts::OpenedTranscript> loggedAndOpened(const Call &call, const FoundRecording &row,
                                                            LogAction action)
{
    if (!row.recording.hasTranscript)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no transcript"));
    if (auto logged = logTranscript(call, row, action); !logged)
        return logged.error();
    return currentTranscript(call, row.recording.id, call.request.query.value(QStringLiteral("language")));
}

Answer asSegments(const Call &call, const FoundRecording &row)
{
    const auto opened = loggedAndOpened(call, row, LogAction::TranscriptRead);
    if (!opened)
        return opened.error();
    return transcriptAnswer(call, row, *opened);
}

/// Who reads a saved transcript sees that something is missing, and why. What is hidden is in no copy, whoever saves
/// it: a file goes where nobody hides anything.
domain::Transcript withPlaceholders(domain::Transcript transcript)
{
    for (domain::TranscriptLine &line : transcript) {
        if (!line.isHidden)
            continue;
        line.text = QStringLiteral("[hidden by the client]");
        line.original.clear();
        line.words.clear();
    }
    return transcript;
}

/// For a copy of the recording that has its captions in it: what is asked of that is asked here.
Answer toBeSaved(const Call &call)
{
    const auto row = recordingFor(call, Action::Download, hasReason(call));
    if (!row)
        return row.error();
    if (auto proven = requireProof(call, *row); !proven)
        return proven.error();
    const auto opened = loggedAndOpened(call, *row, LogAction::TranscriptExported);
    if (!opened)
        return opened.error();
    const auto transcript = asReadBy(call, *row, *opened);
    if (!transcript)
        return transcript.error();
    notifyOfCopy(call, *row, base::newUuidV7(base::toUnixMs(call.clinic.clock.now())));
    domain::ReadTranscript read;
    read.version = opened->version.id;
    read.language = opened->version.language;
    read.origin = opened->version.origin;
    read.lines = withPlaceholders(*transcript);
    return goodAnswer(protocol::TranscriptAnswer{row->recording.id, read});
}

Answer ofRecording(const Call &call)
{
    if (call.request.query.value(QStringLiteral("use")) == QStringLiteral("export"))
        return toBeSaved(call);
    const auto row = recordingFor(call, Action::ReadTranscript, hasReason(call));
    return row ? asSegments(call, *row) : Answer(row.error());
}

Answer ofSession(const Call &call)
{
    const auto row = recordingOfSession(call, Action::ReadTranscript, hasReason(call));
    return row ? asSegments(call, *row) : Answer(row.error());
}

struct Form
{
    const char *name;
    const char *contentType;
    QString (*write)(const domain::Transcript &);
};

QString captionsAsWebVtt(const domain::Transcript &lines)
{
    return domain::toWebVtt(attune::transcripts::captionsOf(lines));
}

QString captionsAsSubRip(const domain::Transcript &lines)
{
    return domain::toSubRip(attune::transcripts::captionsOf(lines));
}

constexpr std::array forms = {Form{"vtt", "text/vtt; charset=utf-8", &captionsAsWebVtt},
                              Form{"srt", "application/x-subrip; charset=utf-8", &captionsAsSubRip},
                              Form{"txt", "text/plain; charset=utf-8", &domain::toPlainText}};

/// Where the words come from, in the forms that have room for it.
QString withOrigin(QString text, const QString &form, const transcripts::OpenedTranscript &opened)
{
    QStringList said = {opened.version.origin == domain::LineOrigin::Made    ? QStringLiteral("Made by a program")
                        : opened.version.origin == domain::LineOrigin::Typed ? QStringLiteral("Typed by a person")
                                                                             : QStringLiteral("Imported from a file")};
    if (!opened.stored.engine.isEmpty())
        said << QStringList{opened.stored.engine, opened.stored.model}.join(QLatin1Char(' ')).trimmed();
    if (!opened.version.language.isEmpty())
        said << QStringLiteral("language ") + opened.version.language;
    if (!opened.stored.notTranscribed.isEmpty())
        said << QStringLiteral("not transcribed: ") + opened.stored.notTranscribed.join(QLatin1Char(' '));
    const QString words = said.join(QStringLiteral(", ")).remove(QStringLiteral("-->"));
    if (form == QStringLiteral("txt"))
        return QStringLiteral("# %1\n").arg(words) + text;
    if (form == QStringLiteral("vtt"))
        text.insert(text.indexOf(QLatin1Char('\n')) + 1, QStringLiteral("\nNOTE %1\n").arg(words));
    return text;
}

/// A transcript to be kept is a copy of what was said: it wants what saving a copy of the recording wants.
Answer exported(const Call &call)
{
    const QString wanted = call.request.query.value(QStringLiteral("format"), QStringLiteral("vtt"));
    const auto form = std::find_if(forms.begin(), forms.end(),
                                   [&wanted](const Form &known) { return wanted == QLatin1String(known.name); });
    if (form == forms.end())
        return fail(ProblemCode::InvalidField, QStringLiteral("format is vtt, srt or txt"));
    const auto row = recordingOfSession(call, Action::Download, hasReason(call));
    if (!row)
        return row.error();
    if (auto proven = requireProof(call, *row); !proven)
        return proven.error();
    const auto opened = loggedAndOpened(call, *row, LogAction::TranscriptExported);
    if (!opened)
        return opened.error();
    const auto transcript = asReadBy(call, *row, *opened);
    if (!transcript)
        return transcript.error();
    notifyOfCopy(call, *row, base::newUuidV7(base::toUnixMs(call.clinic.clock.now())));
    http::Response response;
    response.status = 200;
    QString name = neutralFileName(*row);
    name = name.left(name.lastIndexOf(QLatin1Char('.')) + 1) + wanted;
    response.headers = {{"Content-Type", form->contentType},
                        {"Content-Disposition", "attachment; filename=\"" + name.toLatin1() + '"'},
                        {"Cache-Control", "no-store"}};
    response.body = withOrigin(form->write(withPlaceholders(*transcript)), wanted, *opened).toUtf8();
    return response;
}

} // namespace

std::vector<Route> transcriptRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::recordingTranscript, "getTranscript", Access::SignedIn, ofRecording},
        {"GET", p::sessionTranscript, "getSessionTranscript", Access::SignedIn, ofSession},
        {"GET", p::sessionTranscriptExport, "exportSessionTranscript", Access::SignedIn, exported},
    };
}

} // namespace attune::server::routes
