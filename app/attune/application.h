// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attune/connection.h"
#include "app/attune/link_desk.h"
#include "app/attune/media_keys.h"
#include "app/attune/proxy_desk.h"
#include "app/attune/system_lock.h"
#include "app/attune/update_desk.h"
#include "ui/shell/main_window.h"
#include "ui/signin/invitation_dialog.h"

namespace attune::app {

/// Where the program keeps what it keeps, and what it was started with.
struct Environment
{
    QString stateFolder;
    QString server;          ///< overrides what is remembered
    QString certificateFile; ///< overrides what is remembered
    bool useKeychain = true;
    std::optional<QByteArray> journalKey = std::nullopt; ///< 32 bytes, as if a keychain had it; for tests
    QString invitation = {};                             ///< the text of one, to be used at once; a secret
    QString link = {};   ///< another one that was followed ("attune://…"), which nobody has looked at yet
    QString action = {}; ///< of the desktop entry
    QString releaseKey = {}; ///< whose signatures of newer versions are believed
};

/// The one place that knows every part: signing in and out, locking and unlocking, and what lives between. GUI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(const Environment &environment, QApplication &app);
    ~Application() override;

    /// Shows the window and continues a remembered sign-in.
    void start();
    ui::MainWindow &window() { return *m_window; }
    LinkDesk &links() { return *m_links; }

private:
    void offerMediaKeys();
    void signIn(const ui::SignInInput &input);
    void resume();
    base::Result<void> connectTo(const QString &server, const QString &certificateFile);
    void entered(const domain::Person &person);
    using JournalKeyTaker = std::function<void(const journal::DraftStore::Key &)>;
    void withJournalKey(const JournalKeyTaker &next);
    void giveKeyFromKeychain(const QByteArray &bytes, const JournalKeyTaker &next) const;
    crypto::SecretBytes keyFromFile() const;
    std::optional<crypto::SecretBytes> keyInFile() const;
    void checkConnection(const QString &server, const QString &certificateFile);
    void useInvitation(const QString &server, const QString &certificateFile, const QString &text);
    void join(ui::InvitationDialog *dialog, const ui::JoinRequest &request);
    void acceptInvitation(ui::InvitationDialog *dialog, const QString &server, const QString &certificateFile,
                          const ui::JoinRequest &request);
    base::Result<QString> keepAuthority(const QByteArray &pem) const;
    void finishSignIn(const QString &code);
    void unlock(const QString &password);
    void finishUnlock(const QString &code);
    void unlocked();
    void signOut();
    void connectLinks();
    void moveTo(const QString &server);
    void forgetConnection();
    QString journalFolder() const;

    Environment m_environment;
    base::SystemClock m_clock;
    ui::Settings m_settings;
    ui::Theme m_theme;
    std::unique_ptr<domain::CredentialStore> m_credentials;
    std::shared_ptr<line::ProxySignIns> m_proxySignIns = std::make_shared<line::ProxySignIns>();
    ProxyDesk m_proxyDesk;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<api::HttpTransport> m_tried; ///< for a check, beside the connection
    std::unique_ptr<ui::MainWindow> m_window;
    SystemLock m_systemLock;
    std::unique_ptr<MediaKeys> m_mediaKeys;
    std::unique_ptr<LinkDesk> m_links;
    std::unique_ptr<UpdateDesk> m_updates;
    bool m_inside = false;
    ui::SignInInput m_signingIn;                  ///< while its code is asked for, without the password
    std::optional<domain::Person> m_waitsToEnter; ///< signed in, but the recovery codes are still to be kept
};

} // namespace attune::app
