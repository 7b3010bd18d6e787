// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/clinic_session.h"

#include "base/client_fault.h"
#include "base/log.h"
#include "base/when_done.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/problem.h"
#include "protocol/sign_in_codec.h"

namespace attune::api {

using base::whenDone;
using domain::Answer;
using domain::Person;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

template <typename Message>
base::Result<Message> readAs(const Json &answer)
{
    return protocol::decode<Message>(answer, protocol::Reading::Answer);
}

base::Result<QStringList> codesIn(const Json &answer)
{
    const auto codes = readAs<protocol::RecoveryCodes>(answer);
    return codes ? base::Result<QStringList>(codes->codes) : base::Result<QStringList>(codes.error());
}

/// Who an answer says is signed in.
base::Result<Person> personIn(const Json &answer)
{
    const auto in = readAs<protocol::SignInAnswer>(answer);
    return in ? base::Result<Person>(in->person.value_or(Person())) : base::Result<Person>(in.error());
}

template <typename T>
std::shared_ptr<QPromise<base::Result<T>>> started()
{
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void settle(const std::shared_ptr<QPromise<base::Result<T>>> &promise, base::Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

ClinicSession::ClinicSession(HttpTransport &transport, domain::CredentialStore &credentials, QString deviceName,
                             QObject *parent)
    : QObject(parent), m_transport(transport), m_credentials(credentials), m_deviceName(std::move(deviceName))
{}

QString ClinicSession::credentialKey() const
{
    return QStringLiteral("refresh:") + m_transport.address().url.authority();
}

QString ClinicSession::deviceKey() const
{
    return QStringLiteral("device:") + m_transport.address().url.authority();
}

void ClinicSession::takeTokens(const protocol::TokensOfSignIn &tokens)
{
    m_access = tokens.access;
    const QString refresh = tokens.refresh;
    if (refresh.isEmpty())
        return;
    m_refresh = refresh;
    if (!m_isKept)
        return;
    whenDone(m_credentials.write(credentialKey(), refresh), this, [this](const base::Result<void> &written) {
        if (!written)
            Q_EMIT keychainUnavailable();
    });
}

/// The end of signing in, with or without a code. The sign-in that was replaced is ended.
base::Result<Person> ClinicSession::takeSignIn(const protocol::SignInAnswer &answer)
{
    if (!answer.tokens)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("the answer has no token"), {}, {}};
    m_isKept = true;
    takeTokens(*answer.tokens);
    if (const QString device = answer.tokens->device; !device.isEmpty() && device != m_device) {
        m_device = device;
        whenDone(m_credentials.write(deviceKey(), device), this, [](const base::Result<void> &) {});
    }
    ++m_signInNumber;
    m_partialToken.clear();
    m_keyToSetUp.reset();
    if (const QString before = std::exchange(m_before, {}); !before.isEmpty())
        m_transport.send({"POST", QString::fromLatin1(paths::logout), {}, Json::object(), before});
    return answer.person.value_or(Person());
}

/// What this computer was given earlier, from the keychain. It belongs to the computer, not to a person, and stays when
/// they sign out: the next one signs in from a computer the clinic knows, too.
void ClinicSession::withDevice(std::function<void()> next)
{
    if (!m_device.isEmpty())
        return next();
    whenDone(m_credentials.read(deviceKey()), this, [this, next](const base::Result<QString> &kept) {
        if (kept)
            m_device = *kept;
        next();
    });
}

Answer<Person> ClinicSession::signIn(const QString &email, const QString &password)
{
    m_before = m_access; // unlocking signs in anew
    const Json body = protocol::encode(protocol::SignInBody{email.trimmed(), password, m_deviceName});
    auto promise = started<Person>();
    withDevice([this, body, promise] {
        whenDone(m_transport.send({"POST", QString::fromLatin1(paths::login), {}, body, {}, m_device}), this,
                 [this, promise](const base::Result<Json> &answer) { takePasswordAnswer(answer, promise); });
    });
    return promise->future();
}

void ClinicSession::takePasswordAnswer(const base::Result<Json> &answer,
                                       const std::shared_ptr<QPromise<base::Result<Person>>> &promise)
{
    if (!answer)
        return settle<Person>(promise, answer.error());
    const auto in = readAs<protocol::SignInAnswer>(*answer);
    if (!in)
        return settle<Person>(promise, in.error());
    if (!in->requiresCode.value_or(false))
        return settle<Person>(promise, takeSignIn(*in));
    m_partialToken = in->partial ? in->partial->token : QString();
    m_keyToSetUp = in->partial ? in->partial->enrolment : std::nullopt;
    const bool canGoOn = !m_partialToken.isEmpty(); // another product's second step is not ours to take
    settle<Person>(promise, base::Error{canGoOn ? base::ErrorKind::CodeNeeded : base::ErrorKind::Unsupported,
                                        QStringLiteral("a second factor is asked for"),
                                        canGoOn ? textOf(protocol::ProblemCode::SecondFactorRequired)
                                                : textOf(base::ClientFault::SecondFactorUnsupported),
                                        {}});
}

Answer<void> ClinicSession::changePassword(const QString &current, const QString &next)
{
    const Json body = protocol::encode(protocol::NewPasswordBody{current, next});
    return ask<void>({"POST", QString::fromLatin1(paths::password), {}, body, {}, m_device}, nullptr);
}

Answer<void> ClinicSession::acceptInvitation(const QString &invitation, const QString &password)
{
    auto promise = started<void>();
    const Json body = protocol::encode(protocol::InvitationBody{invitation, password});
    whenDone(m_transport.send({"POST", QString::fromLatin1(paths::invitation), {}, body, {}}), this,
             [promise](const base::Result<Json> &answer) {
                 settle<void>(promise, answer ? base::Result<void>() : base::Result<void>(answer.error()));
             });
    return promise->future();
}

Answer<domain::CodeAccepted> ClinicSession::finishSignIn(const QString &code)
{
    auto promise = started<domain::CodeAccepted>();
    const Json body = protocol::encode(protocol::FinishSignInBody{m_partialToken, {code}});
    whenDone(m_transport.send({"POST", QString::fromLatin1(paths::mfa), {}, body, {}, m_device}), this,
             [this, promise](const base::Result<Json> &answer) {
                 if (!answer)
                     return settle<domain::CodeAccepted>(promise, answer.error());
                 const auto in = readAs<protocol::SignInAnswer>(*answer);
                 const auto person = in ? takeSignIn(*in) : base::Result<Person>(in.error());
                 if (!person)
                     return settle<domain::CodeAccepted>(promise, person.error());
                 settle<domain::CodeAccepted>(promise, domain::CodeAccepted{*person, in->recoveryCodes});
             });
    return promise->future();
}

template <typename T, typename Read>
Answer<T> ClinicSession::ask(const ApiCall &request, Read read)
{
    auto promise = started<T>();
    whenDone(call(request), this, [promise, read](const base::Result<Json> &answer) {
        if (!answer)
            return settle<T>(promise, answer.error());
        if constexpr (std::is_void_v<T>)
            settle<T>(promise, {});
        else
            settle<T>(promise, read(*answer));
    });
    return promise->future();
}

Answer<void> ClinicSession::prove(const QString &proof)
{
    const Json body = protocol::encode(protocol::ProofBody{proof});
    return ask<void>({"POST", QString::fromLatin1(paths::stepUp), {}, body, {}, m_device}, nullptr);
}

Answer<domain::SecondFactorState> ClinicSession::secondFactor()
{
    return ask<domain::SecondFactorState>({"GET", QString::fromLatin1(paths::secondFactor), {}, {}, {}},
                                          readAs<domain::SecondFactorState>);
}

Answer<domain::SecondFactorKey> ClinicSession::beginSecondFactor()
{
    return ask<domain::SecondFactorKey>({"POST", QString::fromLatin1(paths::secondFactor), {}, Json::object(), {}},
                                        readAs<domain::SecondFactorKey>);
}

Answer<QStringList> ClinicSession::confirmSecondFactor(const QString &code)
{
    const Json body = protocol::encode(protocol::CodeBody{code});
    return ask<QStringList>({"POST", QString::fromLatin1(paths::confirmSecondFactor), {}, body, {}}, codesIn);
}

Answer<QStringList> ClinicSession::renewRecoveryCodes()
{
    return ask<QStringList>({"POST", QString::fromLatin1(paths::recoveryCodes), {}, Json::object(), {}}, codesIn);
}

Answer<void> ClinicSession::removeSecondFactor()
{
    return ask<void>({"DELETE", QString::fromLatin1(paths::secondFactor), {}, {}, {}}, nullptr);
}

Answer<Person> ClinicSession::resume()
{
    auto promise = started<Person>();
    whenDone(m_credentials.read(credentialKey()), this, [this, promise](const base::Result<QString> &remembered) {
        if (!remembered)
            return settle<Person>(promise,
                                  base::Error{base::ErrorKind::SignInNeeded, remembered.error().detail, {}, {}});
        m_refresh = *remembered;
        ++m_signInNumber;
        m_isKept = true;
        whenDone(call({"GET", QString::fromLatin1(paths::me), {}, {}, {}}), this,
                 [promise](const base::Result<Json> &answer) {
                     if (!answer)
                         return settle<Person>(promise, answer.error());
                     settle<Person>(promise, personIn(*answer));
                 });
    });
    return promise->future();
}

Answer<void> ClinicSession::signOut()
{
    auto promise = started<void>();
    const QString access = std::exchange(m_access, {}); // what comes next belongs to somebody else
    m_refresh.clear();
    ++m_signInNumber;
    whenDone(m_credentials.remove(credentialKey()), this, [this, promise, access](const base::Result<void> &) {
        if (access.isEmpty())
            return settle<void>(promise, {});
        whenDone(m_transport.send({"POST", QString::fromLatin1(paths::logout), {}, Json::object(), access}), this,
                 [promise](const base::Result<Json> &) { settle<void>(promise, {}); });
    });
    return promise->future();
}

void ClinicSession::forgetKept()
{
    m_isKept = false;
    whenDone(m_credentials.remove(credentialKey()), this, [](const base::Result<void> &) {});
}

Answer<domain::SignIns> ClinicSession::signIns()
{
    auto promise = started<domain::SignIns>();
    whenDone(call({"GET", QString::fromLatin1(paths::signIns), {}, {}, {}}), this,
             [this, promise](const base::Result<Json> &answer) {
                 if (!answer)
                     return settle<domain::SignIns>(promise, answer.error());
                 protocol::UnreadableRows rows;
                 const auto all = protocol::decode<protocol::SignInsAnswer>(*answer, protocol::Reading::Answer, &rows);
                 noteUnreadable(rows);
                 if (!all)
                     return settle<domain::SignIns>(promise, all.error());
                 settle<domain::SignIns>(promise, domain::SignIns{all->open, all->before});
             });
    return promise->future();
}

void ClinicSession::noteUnreadable(const protocol::UnreadableRows &rows)
{
    if (std::exchange(m_unreadableIn, m_signInNumber) != m_signInNumber)
        m_unreadable.clear();
    int &told = m_unreadable[rows.firstFault];
    if (rows.count <= told)
        return;
    told = rows.count;
    base::logger("api")->warn("{} rows of an answer cannot be read and are left out; of the first: {}", rows.count,
                              rows.firstFault.toStdString()); // names of members, nothing of anybody
    Q_EMIT rowsLeftOut(rows.count);
}

Answer<void> ClinicSession::endSignIn(const domain::SignInId &id)
{
    return end(protocol::pathFor(paths::signIn, id.value()));
}

Answer<void> ClinicSession::endOtherSignIns()
{
    return end(QString::fromLatin1(paths::signIns));
}

Answer<void> ClinicSession::end(const QString &path)
{
    auto promise = started<void>();
    whenDone(call({"DELETE", path, {}, {}, {}}), this, [promise](const base::Result<Json> &answer) {
        settle<void>(promise, answer ? base::Result<void>() : base::Result<void>(answer.error()));
    });
    return promise->future();
}

Answer<Json> ClinicSession::call(ApiCall call)
{
    auto promise = started<Json>();
    attempt(call, promise, true);
    return promise->future();
}

void ClinicSession::attempt(const ApiCall &call, const Promise &promise, bool mayRenew)
{
    const auto renewAndRepeat = [this, call, promise] {
        renewThen([this, call, promise](const base::Result<void> &renewed) {
            if (!renewed)
                return settle<Json>(promise, renewed.error());
            attempt(call, promise, false);
        });
    };
    if (m_access.isEmpty() && mayRenew)
        return renewAndRepeat();
    ApiCall withToken = call;
    withToken.bearer = m_access;
    whenDone(m_transport.send(withToken), this,
             [promise, mayRenew, renewAndRepeat, this](const base::Result<Json> &answer) {
                 if (!answer && answer.error().kind == base::ErrorKind::SignInNeeded) {
                     if (mayRenew)
                         return renewAndRepeat();
                     Q_EMIT sessionEnded(); // a fresh token was refused: never loop
                 }
                 settle<Json>(promise, answer);
             });
}

/// Without a token nobody is signed in any more: what waits hears that when it is made again.
base::Result<void> ClinicSession::takeRenewal(const Json &answer)
{
    const auto renewed = readAs<protocol::SignInAnswer>(answer);
    if (!renewed)
        return renewed.error();
    takeTokens(renewed->tokens.value_or(protocol::TokensOfSignIn()));
    return {};
}

void ClinicSession::renewThen(std::function<void(base::Result<void>)> next)
{
    if (m_refresh.isEmpty()) {
        next(base::Error{base::ErrorKind::SignInNeeded, QStringLiteral("nobody is signed in"), {}, {}});
        return;
    }
    m_waitingForRenewal.append(std::move(next));
    if (m_waitingForRenewal.size() > 1)
        return;
    const Json body = protocol::encode(protocol::RefreshBody{m_refresh});
    whenDone(m_transport.send({"POST", QString::fromLatin1(paths::refresh), {}, body, {}}), this,
             [this, of = m_signInNumber](const base::Result<Json> &answer) {
                 base::Result<void> outcome;
                 if (of != m_signInNumber) {
                     outcome = base::Error{
                         base::ErrorKind::SignInNeeded, QStringLiteral("the sign-in has ended meanwhile"), {}, {}};
                 } else if (answer) {
                     outcome = takeRenewal(*answer);
                 } else {
                     outcome = answer.error();
                     if (answer.error().kind == base::ErrorKind::SignInNeeded) {
                         m_access.clear();
                         m_refresh.clear();
                         whenDone(m_credentials.remove(credentialKey()), this, [](const base::Result<void> &) {});
                         Q_EMIT sessionEnded();
                     }
                 }
                 const auto waiting = std::exchange(m_waitingForRenewal, {});
                 for (const auto &resumeCall : waiting)
                     resumeCall(outcome);
             });
}

} // namespace attune::api
