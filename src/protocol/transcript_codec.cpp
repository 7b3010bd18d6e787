// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/transcript_codec.h"

#include "base/visible_text.h"
#include "protocol/keys.h"
#include "protocol/problem.h"
#include "protocol/recording_codec.h"
#include "protocol/report_codec.h"
#include "protocol/transcript_file_codec.h"

#include <algorithm>
#include <cmath>

namespace attune::protocol {

using domain::ProblemCode;
using namespace domain;

namespace {

constexpr double longestMediaSeconds = 10'000'000;
constexpr Bounds<qint64> lineNumbers{0, 1'000'000};

void describeSeconds(Members &members, const char *key, qint64 &ms)
{
    std::optional<double> seconds = static_cast<double>(ms) / 1000.0;
    members.real(key, seconds, {0, longestMediaSeconds}, rule::required);
    if (members.reads() && seconds)
        ms = static_cast<qint64>(std::llround(*seconds * 1000));
}

/// The other clinics' programs want a number: 1 where nobody says one.
void describeConfidence(Members &members, std::optional<double> &confidence)
{
    std::optional<double> said = confidence.value_or(1.0);
    members.real(key::confidence, said, {0, 1}, rule::plain);
    if (members.reads())
        confidence = said && *said < 1.0 ? said : std::nullopt;
}

bool isOneName(const QString &name)
{
    const auto breaks = [](QChar c) {
        return c.category() == QChar::Other_Control || c == QLatin1Char('<') || c == QLatin1Char('>');
    };
    return name.size() <= longestSpeakerName && std::none_of(name.begin(), name.end(), breaks);
}

TranscriptChangeBody bodyOf(const TranscriptChange &change)
{
    using Kind = TranscriptChange::Kind;
    TranscriptChangeBody body;
    if (!change.version.isEmpty())
        body.version = change.version;
    if (change.kind == Kind::SpeakerName) {
        body.speaker = change.speaker;
        body.name = change.text;
        return body;
    }
    body.line = change.line;
    if (change.kind == Kind::Text)
        body.text = change.text;
    else
        body.hidden = change.kind == Kind::Hide;
    return body;
}

base::Result<TranscriptChange> changeOf(const TranscriptChangeBody &body)
{
    using Kind = TranscriptChange::Kind;
    const QString version = body.version.value_or(QString());
    const int forms = body.text.has_value() + body.hidden.has_value() + body.name.has_value();
    if (forms != 1 || body.line.has_value() == body.speaker.has_value() ||
        body.speaker.has_value() != body.name.has_value())
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("give line and text, line and hidden, or speaker and name"));
    if (body.text)
        return TranscriptChange{Kind::Text, *body.line, {}, base::cleanText(*body.text), version};
    if (body.hidden)
        return TranscriptChange{*body.hidden ? Kind::Hide : Kind::Show, *body.line, {}, {}, version};
    if (body.speaker->isEmpty() || !isOneName(*body.speaker) || !isOneName(body.name->trimmed()))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("speaker and name are texts of up to %1 characters on one line, "
                                   "without < and >")
                        .arg(longestSpeakerName));
    return TranscriptChange{Kind::SpeakerName, -1, *body.speaker, base::cleanLine(*body.name), version};
}

} // namespace

void describe(Members &members, TranscriptLine &line)
{
    describeSeconds(members, key::startTime, line.startMs);
    describeSeconds(members, key::endTime, line.endMs);
    if (members.reads() && line.endMs <= line.startMs)
        members.refuse(key::endTime, QStringLiteral("must be after startTime"));
    if (members.reads())
        line.speaker = QStringLiteral("UNKNOWN"); // until it is said
    members.text(key::speakerLabel, line.speaker);
    members.text(key::text, line.text);
    describeConfidence(members, line.confidence);
    members.word(key::origin, line.origin, lineOriginWords(), rule::plain);
    members.integer(key::line, line.number, {-1, lineNumbers.most});
    members.text(key::speakerName, line.speakerName, rule::orOmitted);
    if (members.reads() || !line.editedBy.isEmpty()) {
        members.text(key::original, line.original);
        members.text(key::editedBy, line.editedBy);
    }
    members.flag(key::hidden, line.isHidden, rule::orOmitted);
}

void describe(Members &members, TranscriptAnswer &answer)
{
    members.id(key::recordingId, answer.recording);
    members.text(key::transcriptId, answer.version, rule::orOmitted);
    members.text(key::language, answer.language, rule::orOmitted);
    members.text(key::engine, answer.engine, rule::orOmitted);
    members.text(key::model, answer.model, rule::orOmitted);
    members.text(key::modelDigest, answer.modelDigest, rule::orOmitted);
    members.texts(key::notTranscribed, answer.notTranscribed, rule::orOmitted);
    members.rows(key::segments, answer.lines);
}

void describe(Members &members, TranscriptChangeBody &body)
{
    members.integer(key::line, body.line, lineNumbers, rule::orOmitted);
    members.text(key::text, body.text, rule::orOmitted, longestTranscriptLine);
    members.flag(key::hidden, body.hidden, rule::orOmitted);
    members.text(key::speaker, body.speaker, rule::orOmitted, Members::anyLength);
    members.text(key::name, body.name, rule::orOmitted, Members::anyLength);
    members.text(key::transcriptId, body.version, rule::orOmitted, longestPlainWord);
}

void describe(Members &members, TranscriptChange &change)
{
    TranscriptChangeBody body = bodyOf(change);
    describe(members, body);
}

base::Result<TranscriptChange> transcriptChangeFrom(const Json &body)
{
    const auto read = decode<TranscriptChangeBody>(body, Reading::Body);
    return read ? changeOf(*read) : base::Result<TranscriptChange>(read.error());
}

void describe(Members &members, SpokenBody &body)
{
    members.text(key::words, body.query.words, rule::required);
    members.text(key::speaker, body.query.speaker, rule::orOmitted, domain::longestSpeakerName);
    members.id(key::clientId, body.query.client, rule::orOmitted);
    describeDay(members, key::from, body.query.firstDay, rule::orOmitted);
    describeDay(members, key::to, body.query.lastDay, rule::orOmitted);
    members.text(key::cursor, body.cursor, rule::orOmitted);
}

void describe(Members &members, SpokenHit &hit)
{
    members.object(key::recording, hit.recording, rule::required);
    members.rows(key::segments, hit.lines);
}

void describe(Members &members, SpokenAnswer &answer)
{
    members.rows(key::found, answer.found);
    members.integer(key::total, answer.total, {0, largestInteger}, rule::plain);
    members.flag(key::totalIsAtLeast, answer.totalIsAtLeast);
    members.integer(key::lookedThrough, answer.lookedThrough, {0, 1'000'000});
    members.text(key::nextCursor, answer.nextCursor, rule::orNull);
}

} // namespace attune::protocol
