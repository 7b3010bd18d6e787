// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sign_in_codec.h"

#include "protocol/domain_words.h"
#include "protocol/keys.h"
#include "protocol/split_name.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr std::chrono::seconds aYear{366LL * 24 * 3600};

void describeRoles(Members &members, Role &role)
{
    members.word(key::role, role, roleWords());
    QStringList roles = {domain::textOf(role)};
    members.wordList(key::roles, roles, roleWords().written(), rule::plain);
    if (members.reads() && role == Role::Unknown && !roles.isEmpty())
        role = roleFromText(roles.first());
}

/// The part of a sign-in's answer that the documented API wraps everything into.
void describeData(Members &members, SignInAnswer &answer)
{
    members.flag(key::requiresMfa, answer.requiresCode, rule::orOmitted);
    members.flag(key::requiresPasswordChange, answer.requiresPasswordChange, rule::orOmitted);
    members.object(key::user, answer.person, rule::orOmitted);
    members.object(key::session, answer.tokens, rule::orOmitted);
    members.object(key::mfa, answer.partial, rule::orOmitted);
    members.texts(key::recoveryCodes, answer.recoveryCodes, rule::orOmitted);
}

} // namespace

void describe(Members &members, Person &person)
{
    members.id(key::id, person.id);
    members.text(key::email, person.email);
    members.text(key::fullName, person.fullName);
    SplitName names = splitName(person.fullName);
    members.text(key::firstName, names.first);
    members.text(key::lastName, names.last);
    if (members.reads() && person.fullName.isEmpty())
        person.fullName = (names.first + QLatin1Char(' ') + names.last).trimmed();
    describeRoles(members, person.role);
}

void describe(Members &members, SignIn &signIn)
{
    members.id(key::id, signIn.id);
    members.text(key::device, signIn.device);
    members.instant(key::startedAt, signIn.startedAt);
    members.instant(key::lastUsedAt, signIn.lastUsedAt);
    members.flag(key::isThisOne, signIn.isThisOne);
}

void describe(Members &members, SecondFactorKey &enrolment)
{
    members.text(key::secret, enrolment.secret, rule::required);
    members.text(key::uri, enrolment.uri);
}

void describe(Members &members, SecondFactorState &state)
{
    members.flag(key::on, state.on);
    members.flag(key::required, state.required);
    members.integer(key::recoveryCodesLeft, state.recoveryCodesLeft, {0, 1000});
}

void describe(Members &members, SignInBody &body)
{
    members.text(key::email, body.email, rule::required);
    members.text(key::password, body.password, rule::required);
    members.text(key::device, body.device);
}

void describe(Members &members, TokensOfSignIn &tokens)
{
    members.id(key::sessionId, tokens.signIn);
    members.text(key::accessToken, tokens.access, rule::required);
    members.text(key::refreshToken, tokens.refresh);
    members.length(key::expiresIn, tokens.expiresIn, aYear);
    members.text(key::deviceToken, tokens.device, rule::orOmitted);
}

void describe(Members &members, PartialSignIn &partial)
{
    members.text(key::token, partial.token);
    members.length(key::expiresIn, partial.expiresIn, aYear);
    members.object(key::enrolment, partial.enrolment, rule::orOmitted);
}

void describe(Members &members, SignInAnswer &answer)
{
    members.inside(key::data, true, rule::required, [&answer](Members &data) { describeData(data, answer); });
}

void describe(Members &members, RefreshBody &body)
{
    members.text(key::refreshToken, body.token, rule::orOmitted, Members::anyLength);
}

void describe(Members &members, CodeBody &body)
{
    constexpr qsizetype longestCode = 40;
    members.text(key::code, body.code, rule::required, longestCode);
}

void describe(Members &members, FinishSignInBody &body)
{
    members.text(key::token, body.token, rule::required);
    describe(members, body.code);
}

void describe(Members &members, ProofBody &body)
{
    members.text(key::proof, body.proof, rule::required);
}

void describe(Members &members, NewPasswordBody &body)
{
    members.text(key::currentPassword, body.current, rule::orOmitted, Members::anyLength);
    members.text(key::newPassword, body.next, rule::present);
}

void describe(Members &members, InvitationBody &body)
{
    members.text(key::invitation, body.invitation);
    members.text(key::password, body.password);
}

void describe(Members &members, RecoveryCodes &codes)
{
    members.texts(key::recoveryCodes, codes.codes, rule::plain);
}

void describe(Members &members, SignInsAnswer &answer)
{
    members.rows(key::sessions, answer.open);
    members.object(key::before, answer.before);
}

void describe(Members &members, CsrfToken &token)
{
    members.text(key::csrfToken, token.token);
}

} // namespace attune::protocol
