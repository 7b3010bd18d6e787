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
#include <array>
#include <cmath>

namespace attune::protocol {

using domain::ProblemCode;
using namespace domain;

namespace {

constexpr double longestMediaSeconds = 10'000'000;
constexpr Bounds<qint64> lineNumbers{0, 1'000'000};
constexpr Bounds<qint64> places{0, 1'000'000};
constexpr Bounds<qint64> steps{0, 1'000'000'000};

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

using Kind = TranscriptChange::Kind;

TranscriptChangeBody bodyOf(const TranscriptChange &change)
{
    TranscriptChangeBody body;
    if (!change.version.isEmpty())
        body.version = change.version;
    body.revision = change.revision;
    if (change.line >= 0)
        body.line = change.line;
    switch (change.kind) {
    case Kind::Text:
        body.text = change.text;
        break;
    case Kind::SpeakerName:
        body.line.reset();
        body.speaker = change.speaker;
        body.name = change.text;
        break;
    case Kind::Hide:
    case Kind::Show:
        body.hidden = change.kind == Kind::Hide;
        break;
    case Kind::Split:
        body.splitAt = change.place;
        break;
    case Kind::Join:
        body.joinWith = change.other;
        break;
    case Kind::Speaker:
        body.becomes = change.text;
        if (change.line < 0)
            body.speaker = change.speaker;
        break;
    case Kind::Replace:
        body.find = change.find;
        body.replaceWith = change.text;
        break;
    case Kind::Undo:
        body.line.reset();
        body.undo = true;
        break;
    }
    return body;
}

/// What a form consists of, in the order of the table.
enum Part : unsigned {
    Line = 1U << 0,
    Text = 1U << 1,
    Hidden = 1U << 2,
    Speaker = 1U << 3,
    Name = 1U << 4,
    SplitAt = 1U << 5,
    JoinWith = 1U << 6,
    Becomes = 1U << 7,
    Find = 1U << 8,
    ReplaceWith = 1U << 9,
    Undo = 1U << 10
};

struct Form
{
    unsigned parts;
    Kind kind;
};

constexpr std::array forms = {Form{Line | Text, Kind::Text},
                              Form{Line | Hidden, Kind::Hide},
                              Form{Speaker | Name, Kind::SpeakerName},
                              Form{Line | SplitAt, Kind::Split},
                              Form{Line | JoinWith, Kind::Join},
                              Form{Line | Becomes, Kind::Speaker},
                              Form{Speaker | Becomes, Kind::Speaker},
                              Form{Find | ReplaceWith, Kind::Replace},
                              Form{Undo, Kind::Undo}};

unsigned partsOf(const TranscriptChangeBody &body)
{
    const std::array<std::pair<bool, unsigned>, 11> there = {{{body.line.has_value(), Line},
                                                              {body.text.has_value(), Text},
                                                              {body.hidden.has_value(), Hidden},
                                                              {body.speaker.has_value(), Speaker},
                                                              {body.name.has_value(), Name},
                                                              {body.splitAt.has_value(), SplitAt},
                                                              {body.joinWith.has_value(), JoinWith},
                                                              {body.becomes.has_value(), Becomes},
                                                              {body.find.has_value(), Find},
                                                              {body.replaceWith.has_value(), ReplaceWith},
                                                              {body.undo.value_or(false), Undo}}};
    unsigned parts = 0;
    for (const auto &[isThere, part] : there)
        parts |= isThere ? part : 0;
    return parts;
}

/// Whether what stands for somebody or a word can be one.
base::Result<void> canBe(const TranscriptChangeBody &body)
{
    if ((body.name && (body.speaker->isEmpty() || !isOneName(*body.speaker) || !isOneName(body.name->trimmed()))) ||
        (body.becomes && body.becomes->trimmed().isEmpty()) || (body.becomes && !isOneName(*body.becomes)))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("speaker, name and becomes are texts of up to %1 characters on one line, "
                                   "without < and >")
                        .arg(longestSpeakerName));
    if (body.find && (base::cleanLine(*body.find).isEmpty() || base::cleanLine(*body.replaceWith).isEmpty()))
        return fail(ProblemCode::InvalidField, QStringLiteral("find and replaceWith are words"));
    return {};
}

base::Result<TranscriptChange> changeOf(const TranscriptChangeBody &body)
{
    const auto form = std::find_if(forms.begin(), forms.end(),
                                   [parts = partsOf(body)](const Form &known) { return known.parts == parts; });
    if (form == forms.end())
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("give line and one of text, hidden, splitAt, joinWith and becomes; speaker and name "
                                   "or becomes; find and replaceWith; or undo"));
    if (auto can = canBe(body); !can)
        return can.error();
    TranscriptChange change;
    change.kind = form->kind == Kind::Hide && !*body.hidden ? Kind::Show : form->kind;
    change.line = body.line.value_or(-1);
    change.version = body.version.value_or(QString());
    change.speaker = body.speaker.value_or(QString());
    change.place = body.splitAt.value_or(-1);
    change.other = body.joinWith.value_or(-1);
    change.find = base::cleanLine(body.find.value_or(QString()));
    change.revision = body.revision;
    if (body.text)
        change.text = base::cleanText(*body.text);
    for (const auto &line : {body.name, body.becomes, body.replaceWith}) {
        if (line)
            change.text = base::cleanLine(*line);
    }
    return change;
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
    members.text(key::transcriptId, answer.read.version, rule::orOmitted);
    members.text(key::language, answer.read.language, rule::orOmitted);
    members.texts(key::others, answer.read.otherLanguages, rule::orOmitted);
    members.word(key::origin, answer.read.origin, lineOriginWords());
    members.text(key::engine, answer.read.engine, rule::orOmitted);
    members.text(key::model, answer.read.model, rule::orOmitted);
    members.text(key::modelDigest, answer.read.modelDigest, rule::orOmitted);
    members.texts(key::notTranscribed, answer.read.notTranscribed, rule::orOmitted);
    members.integer(key::revision, answer.read.revision, steps);
    members.flag(key::canUndo, answer.read.canUndo, rule::orOmitted);
    members.rows(key::segments, answer.read.lines);
    members.rows(key::offers, answer.read.offers, rule::orOmitted);
}

void describe(Members &members, TranscriptOffer &offer)
{
    members.integer(key::line, offer.line, lineNumbers, rule::required);
    members.integer(key::at, offer.at, places, rule::required);
    members.integer(key::length, offer.length, places, rule::required);
    members.text(key::text, offer.text, rule::required, longestVocabularyWord);
}

void describe(Members &members, VocabularyWord &word)
{
    members.text(key::id, word.id, rule::required);
    members.text(key::word, word.word, rule::required);
    members.text(key::heard, word.heard, rule::orOmitted);
    members.flag(key::forClinic, word.isOfClinic);
    members.text(key::addedByName, word.addedByName, rule::orOmitted);
    members.instant(key::addedAt, word.addedAt, rule::orNull);
}

void describe(Members &members, VocabularyAnswer &answer)
{
    members.rows(key::words, answer.words);
}

void describe(Members &members, VocabularyChange &change)
{
    members.text(key::removed, change.removed, rule::orOmitted, longestPlainWord);
    members.text(key::word, change.word, rule::orOmitted, longestVocabularyWord);
    members.text(key::heard, change.heard, rule::orOmitted, longestVocabularyWord);
    members.flag(key::forClinic, change.isOfClinic, rule::orOmitted);
    if (members.reads() && base::cleanLine(change.removed.isEmpty() ? change.word : change.removed).isEmpty())
        members.refuse(key::word, QStringLiteral("is missing, and so is removed"));
}

void describe(Members &members, TranscriptChangeBody &body)
{
    members.integer(key::line, body.line, lineNumbers, rule::orOmitted);
    members.text(key::text, body.text, rule::orOmitted, longestTranscriptLine);
    members.flag(key::hidden, body.hidden, rule::orOmitted);
    members.text(key::speaker, body.speaker, rule::orOmitted, Members::anyLength);
    members.text(key::name, body.name, rule::orOmitted, Members::anyLength);
    members.text(key::transcriptId, body.version, rule::orOmitted, longestPlainWord);
    members.integer(key::splitAt, body.splitAt, places, rule::orOmitted);
    members.integer(key::joinWith, body.joinWith, lineNumbers, rule::orOmitted);
    members.text(key::becomes, body.becomes, rule::orOmitted, Members::anyLength);
    members.text(key::find, body.find, rule::orOmitted, longestVocabularyWord);
    members.text(key::replaceWith, body.replaceWith, rule::orOmitted, longestVocabularyWord);
    members.flag(key::undo, body.undo, rule::orOmitted);
    members.integer(key::revision, body.revision, steps, rule::orOmitted);
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
