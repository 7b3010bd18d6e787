// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http_transport.h"
#include "line/proxy_route.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

#include <memory>
#include <vector>

namespace attune::app {

/// Gets the name and the password of a proxy: from the keychain, else from a person, once for all who wait. They are
/// kept in the keychain and in memory, and nowhere else. GUI thread.
class ProxyDesk final : public QObject, public api::ProxyDesk
{
    Q_OBJECT

public:
    /// @param credentials stay longer
    ProxyDesk(domain::CredentialStore &credentials, std::shared_ptr<line::ProxySignIns> signIns);

    void setWindow(QWidget *window) { m_window = window; }
    domain::Answer<void> signIn(const QString &proxy) override;
    /// A person has begun something: who closed the question before is asked again.
    void askAgain() { m_declined.clear(); }

private:
    using Promise = QPromise<base::Result<void>>;
    void lookInKeychain(const QString &proxy);
    void ask(const QString &proxy, const QString &user, bool wereWrong);
    void take(const QString &proxy, const line::ProxySignIns::SignIn &signIn, bool isNew);
    void settle(const base::Result<void> &outcome);

    domain::CredentialStore &m_credentials;
    std::shared_ptr<line::ProxySignIns> m_signIns;
    QPointer<QWidget> m_window;
    std::vector<std::shared_ptr<Promise>> m_waiting;
    QSet<QString> m_declined; ///< proxies whose question was closed
    QSet<QString> m_inChain;  ///< whose entry in the keychain was tried
};

} // namespace attune::app
