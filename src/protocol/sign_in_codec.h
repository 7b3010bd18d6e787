// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "protocol/codec.h"

/// Signing in, tokens, the second factor and where somebody is signed in.
namespace attune::protocol {

void describe(Members &members, domain::Person &person);
void describe(Members &members, domain::SignIn &signIn);
void describe(Members &members, domain::SecondFactorKey &enrolment);
void describe(Members &members, domain::SecondFactorState &state);

/// POST a sign-in.
struct SignInBody
{
    QString email;
    QString password;
    QString device;
};
void describe(Members &members, SignInBody &body);

/// What a sign-in is held by.
struct TokensOfSignIn
{
    domain::SignInId signIn;
    QString access;
    QString refresh;
    std::chrono::seconds expiresIn{0};
    QString device; ///< what a device shows the next time; empty: as before
};
void describe(Members &members, TokensOfSignIn &tokens);

/// A partial sign-in: the password was right.
struct PartialSignIn
{
    QString token;
    std::chrono::seconds expiresIn{0};
    std::optional<domain::SecondFactorKey> enrolment; ///< to be set up first
};
void describe(Members &members, PartialSignIn &partial);

/// The answer to a password, a code, a refresh token and "who am I", as far as each says it.
struct SignInAnswer
{
    std::optional<bool> requiresCode;
    std::optional<bool> requiresPasswordChange;
    std::optional<domain::Person> person;
    std::optional<TokensOfSignIn> tokens;
    std::optional<PartialSignIn> partial;
    QStringList recoveryCodes; ///< after the first code ever
};
void describe(Members &members, SignInAnswer &answer);

struct RefreshBody
{
    std::optional<QString> token; ///< a browser has it in a cookie
};
void describe(Members &members, RefreshBody &body);

struct CodeBody
{
    QString code;
};
void describe(Members &members, CodeBody &body);

struct FinishSignInBody
{
    QString token; ///< of PartialSignIn
    CodeBody code;
};
void describe(Members &members, FinishSignInBody &body);

struct ProofBody
{
    QString proof; ///< a code, or the password
};
void describe(Members &members, ProofBody &body);

struct NewPasswordBody
{
    std::optional<QString> current; ///< absent for whoever has just proved who they are
    QString next;
};
void describe(Members &members, NewPasswordBody &body);

struct InvitationBody
{
    QString invitation;
    QString password;
};
void describe(Members &members, InvitationBody &body);

struct RecoveryCodes
{
    QStringList codes;
};
void describe(Members &members, RecoveryCodes &codes);

/// GET where somebody is signed in.
struct SignInsAnswer
{
    QList<domain::SignIn> open;
    std::optional<domain::SignIn> before;
};
void describe(Members &members, SignInsAnswer &answer);

struct CsrfToken
{
    QString token;
};
void describe(Members &members, CsrfToken &token);

} // namespace attune::protocol
