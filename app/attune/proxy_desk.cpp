// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/proxy_desk.h"

#include "base/client_fault.h"
#include "base/when_done.h"
#include "line/reply_error.h"
#include "ui/signin/proxy_dialog.h"

namespace attune::app {

namespace {

QString keyOf(const QString &proxy)
{
    return QStringLiteral("proxy:") + proxy;
}

base::Error nobodyGaveAny()
{
    return {base::ErrorKind::Unavailable,
            QStringLiteral("the proxy asks who this is"),
            textOf(base::ClientFault::ProxySignIn),
            {}};
}

} // namespace

ProxyDesk::ProxyDesk(domain::CredentialStore &credentials, std::shared_ptr<line::ProxySignIns> signIns)
    : m_credentials(credentials), m_signIns(std::move(signIns))
{}

domain::Answer<void> ProxyDesk::signIn(const QString &proxy)
{
    if (m_declined.contains(proxy))
        return base::ready(base::Result<void>(nobodyGaveAny()));
    auto promise = std::make_shared<Promise>();
    promise->start();
    m_waiting.push_back(promise);
    if (m_waiting.size() == 1)
        lookInKeychain(proxy);
    return promise->future();
}

void ProxyDesk::lookInKeychain(const QString &proxy)
{
    const auto known = m_signIns->find(proxy);
    if (known || m_inChain.contains(proxy)) // what is there was refused
        return ask(proxy, known ? known->user : QString(), known.has_value());
    m_inChain.insert(proxy);
    base::whenDone(m_credentials.read(keyOf(proxy)), this, [this, proxy](const base::Result<QString> &kept) {
        const QString user = kept ? kept->section(QLatin1Char('\n'), 0, 0) : QString();
        if (user.isEmpty())
            return ask(proxy, {}, false);
        take(proxy, {user, kept->section(QLatin1Char('\n'), 1)}, false);
    });
}

void ProxyDesk::ask(const QString &proxy, const QString &user, bool wereWrong)
{
    auto *dialog = new ui::ProxyDialog(proxy, user, wereWrong, m_window);
    connect(dialog, &ui::ProxyDialog::given, this, [this, proxy](const QString &name, const QString &password) {
        take(proxy, {name, password}, true);
    });
    connect(dialog, &QDialog::rejected, this, [this, proxy] {
        m_declined.insert(proxy);
        settle(nobodyGaveAny());
    });
    dialog->open();
}

void ProxyDesk::take(const QString &proxy, const line::ProxySignIns::SignIn &signIn, bool isNew)
{
    m_signIns->set(proxy, signIn);
    if (isNew) // without a keychain they last as long as the program
        base::whenDone(m_credentials.write(keyOf(proxy), signIn.user + QLatin1Char('\n') + signIn.password), this,
                       [](const base::Result<void> &) {});
    settle({});
}

void ProxyDesk::settle(const base::Result<void> &outcome)
{
    for (const auto &promise : std::exchange(m_waiting, {})) {
        promise->addResult(outcome);
        promise->finish();
    }
}

} // namespace attune::app
