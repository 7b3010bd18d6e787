// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/deletion_codec.h"

#include "protocol/keys.h"

namespace attune::protocol {

using namespace domain;

namespace {

const Words<DeletionRequestState> &stateWords()
{
    using State = DeletionRequestState;
    static const Words<State> words = {{State::Open, State::Withdrawn, State::Kept, State::Restricted, State::Agreed},
                                       [](State state) { return domain::textOf(state); },
                                       deletionRequestStateFromText};
    return words;
}

const Words<DeletionPlan::Second> &secondWords()
{
    using Second = DeletionPlan::Second;
    static const Words<Second> words = {{Second::You, Second::Other}, [](Second second) {
                                            return second == Second::You     ? QStringLiteral("you")
                                                   : second == Second::Other ? QStringLiteral("other")
                                                                             : QString();
                                        }};
    return words;
}

} // namespace

void describePlan(Members &members, DeletionPlan &plan)
{
    members.word(key::deletionWish, plan.request, stateWords(), rule::orOmitted);
    members.word(key::deletionWaitsFor, plan.second, secondWords(), rule::orOmitted);
    members.integer(key::deletionUndoHours, plan.undoHours, {0, 24 * 366}, rule::orOmitted);
    if (members.reads() || plan.undoHours)
        members.flag(key::deletionNeedsSecond, plan.needsSecond);
    members.flag(key::legalHold, plan.isHeld, rule::orOmitted);
}

void describe(Members &members, DeletionRequest &request)
{
    members.word(key::state, request.state, stateWords(), rule::required);
    members.instant(key::askedAt, request.askedAt, rule::required);
    members.flag(key::isOwn, request.isOwn);
    members.text(key::words, request.words);
    members.instant(key::answeredAt, request.answeredAt, rule::plain);
    members.text(key::answer, request.answer);
}

void describe(Members &members, DeletionRequestAnswer &answer)
{
    members.object(key::wish, answer.request);
}

void describe(Members &members, DeletionRequestReply &body)
{
    members.word(key::answer, body.answer, stateWords(), rule::required);
    members.text(key::reason, body.reason);
}

void describe(Members &members, DeletionBody &body)
{
    members.text(key::category, body.category);
    members.text(key::reason, body.reason, rule::orOmitted, Members::anyLength);
}

void describe(Members &members, DeletionAnswer &answer)
{
    members.text(key::message, answer.message, rule::orOmitted);
    members.instant(key::scheduledDeletionAt, answer.eraseAt, rule::orOmitted);
    members.flag(key::waitsForSecond, answer.waitsForSecond, rule::orOmitted);
}

void describe(Members &members, CertificateAnswer &answer)
{
    members.text(key::certificate, answer.certificate, rule::required);
    members.text(key::hmacSha256, answer.mac);
}

void describe(Members &members, CertificateText &text)
{
    members.id(key::recordingId, text.recording, rule::required);
    members.text(key::sha256OfTheMedia, text.mediaSha256);
    members.integer(key::sizeBytes, text.sizeBytes, {0, largestInteger});
    members.text(key::why, text.why);
    members.text(key::sessionDay, text.sessionDay);
    members.instant(key::erasedAt, text.erasedAt, rule::plain);
    members.text(key::how, text.how);
}

base::Result<DeletionCertificate> certificateFrom(const CertificateAnswer &answer)
{
    const auto body = objectFrom(answer.certificate.toUtf8());
    if (!body)
        return body.error();
    const auto text = decode<CertificateText>(*body, Reading::Answer);
    if (!text)
        return text.error();
    return DeletionCertificate{text->recording, text->mediaSha256,  text->sizeBytes, text->why,
                               text->erasedAt,  answer.certificate, answer.mac};
}

} // namespace attune::protocol
