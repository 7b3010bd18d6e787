// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http_transport.h"
#include "protocol/json_members.h"

namespace attune::protocol {
struct SignInAnswer;
struct TokensOfSignIn;
} // namespace attune::protocol

namespace attune::api {

/// Being signed in at one clinic: holds the access token in memory, the refresh token in the keychain, renews once when
/// the server says the token has expired, and gives up for good when that does not help. GUI thread.
class ClinicSession : public QObject, public domain::SignInGate
{
    Q_OBJECT

public:
    ClinicSession(HttpTransport &transport, domain::CredentialStore &credentials, QString deviceName,
                  QObject *parent = nullptr);

    domain::Answer<domain::Person> signIn(const QString &email, const QString &password) override;
    domain::Answer<domain::CodeAccepted> finishSignIn(const QString &code) override;
    std::optional<domain::SecondFactorKey> keyToSetUp() const override { return m_keyToSetUp; }
    domain::Answer<void> acceptInvitation(const QString &invitation, const QString &password) override;
    domain::Answer<void> prove(const QString &proof) override;
    domain::Answer<void> changePassword(const QString &current, const QString &next) override;
    domain::Answer<domain::SecondFactorState> secondFactor() override;
    domain::Answer<domain::SecondFactorKey> beginSecondFactor() override;
    domain::Answer<QStringList> confirmSecondFactor(const QString &code) override;
    domain::Answer<QStringList> renewRecoveryCodes() override;
    domain::Answer<void> removeSecondFactor() override;
    domain::Answer<domain::Person> resume() override;
    /// Ends the sign-in there is at this moment. It is forgotten here at once, whatever the clinic answers.
    domain::Answer<void> signOut() override;
    /// Which sign-in this is: another number after each time that somebody signed in or out.
    int signInNumber() const { return m_signInNumber; }
    /// Takes the sign-in out of the keychain, so that nobody resumes it; it goes on until signOut().
    void forgetKept();
    domain::Answer<domain::SignIns> signIns() override;
    domain::Answer<void> endSignIn(const domain::SignInId &id) override;
    domain::Answer<void> endOtherSignIns() override;

    /// A call with the access token. After a 401 the token is renewed once, by one request however many calls wait, and
    /// the call repeated (a 401 means that it was not carried out).
    domain::Answer<protocol::Json> call(ApiCall call);

    /// Writes down that rows of an answer could not be read, and says rowsLeftOut(). Nothing when all could be, and
    /// when as many of the kind were told of in this sign-in: lists are asked for again and again.
    void noteUnreadable(const protocol::UnreadableRows &rows);

    const HttpTransport &transport() const { return m_transport; }
    HttpTransport &transport() { return m_transport; }
    /// The token of this moment; for requests to the clinic itself that do not go through call().
    const QString &accessToken() const { return m_access; }

Q_SIGNALS:
    /// The server will not take this person back without the password.
    void sessionEnded();
    /// There is no usable keychain: the sign-in lasts as long as the program.
    void keychainUnavailable();
    /// Rows of a list could not be read, and are not shown. @param count at least 1
    void rowsLeftOut(int count);

private:
    using Promise = std::shared_ptr<QPromise<base::Result<protocol::Json>>>;
    domain::Answer<void> end(const QString &path);
    void attempt(const ApiCall &call, const Promise &promise, bool mayRenew);
    void renewThen(std::function<void(base::Result<void>)> next);
    void takeTokens(const protocol::TokensOfSignIn &tokens);
    base::Result<domain::Person> takeSignIn(const protocol::SignInAnswer &answer);
    base::Result<void> takeRenewal(const protocol::Json &answer);
    template <typename T, typename Read>
    domain::Answer<T> ask(const ApiCall &request, Read read);
    QString credentialKey() const;
    QString deviceKey() const;
    void withDevice(std::function<void()> next);
    void takePasswordAnswer(const base::Result<protocol::Json> &answer,
                            const std::shared_ptr<QPromise<base::Result<domain::Person>>> &promise);

    HttpTransport &m_transport;
    domain::CredentialStore &m_credentials;
    QString m_deviceName;
    QString m_access;
    QString m_refresh;
    QString m_device; ///< shown when somebody signs in: it opens nothing, it only says that this computer is known
    QString m_partialToken; ///< of a sign-in that waits for its code
    int m_signInNumber = 0;
    bool m_isKept = true; ///< whether tokens of this sign-in go into the keychain
    QString m_before;     ///< the access token of a sign-in that is being replaced
    std::optional<domain::SecondFactorKey> m_keyToSetUp;
    QList<std::function<void(base::Result<void>)>> m_waitingForRenewal;
    QHash<QString, int> m_unreadable; ///< how many were told of, by what is wrong with the first of them
    int m_unreadableIn = 0;           ///< the number of the sign-in that is about
};

} // namespace attune::api
