// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/application.h"

#include "api/authority_search.h"
#include "api/connection_check.h"
#include "base/version.h"
#include "base/when_done.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "models/words/connection_words.h"
#include "models/words/words.h"
#include "secrets/keychain_credential_store.h"
#include "secrets/memory_credential_store.h"
#include "ui/player/player_page.h"
#include "ui/style/scroll_area_access.h"

#include <QApplication>
#include <QFile>
#include <QSslCertificate>

namespace attune::app {

namespace {

const QString journalKeyName = QStringLiteral("journal-key");

std::unique_ptr<domain::CredentialStore> credentialStore(bool useKeychain)
{
    if (useKeychain)
        return std::make_unique<secrets::KeychainCredentialStore>(QStringLiteral("Attune"));
    return std::make_unique<secrets::MemoryCredentialStore>();
}

} // namespace

Application::Application(const Environment &environment, QApplication &app)
    : m_environment(environment),
      m_settings(environment.stateFolder + QStringLiteral("/settings.ini")),
      m_theme(app),
      m_credentials(credentialStore(environment.useKeychain)),
      m_proxyDesk(*m_credentials, m_proxySignIns),
      m_systemLock(QDBusConnection::sessionBus(), QDBusConnection::systemBus())
{
    m_theme.setKind(m_settings.theme());
    m_theme.setTextPercent(m_settings.textPercent());
    if (!environment.server.isEmpty())
        m_settings.rememberSignIn(environment.server, environment.certificateFile, m_settings.email());
    ui::installScrollAreaAccess();
    QNetworkProxyFactory::setApplicationProxyFactory(new line::ProxyRoute(m_proxySignIns)); // Qt owns it
    m_window = std::make_unique<ui::MainWindow>(m_settings, m_theme, m_clock);
    m_proxyDesk.setWindow(m_window.get());
    connect(m_window->signInPage(), &ui::SignInPage::signInRequested, this, &Application::signIn);
    connect(m_window->signInPage(), &ui::SignInPage::checkRequested, this, &Application::checkConnection);
    connect(m_window->signInPage(), &ui::SignInPage::invitationRequested, this, &Application::useInvitation);
    connect(m_window->signInPage(), &ui::SignInPage::codeGiven, this, &Application::finishSignIn);
    connect(m_window->signInPage(), &ui::SignInPage::recoveryCodesKept, this, [this] {
        if (m_waitsToEnter)
            entered(*std::exchange(m_waitsToEnter, std::nullopt));
    });
    connect(m_window.get(), &ui::MainWindow::unlockRequested, this, &Application::unlock);
    connect(m_window.get(), &ui::MainWindow::unlockCodeGiven, this, &Application::finishUnlock);
    connect(m_window.get(), &ui::MainWindow::signOutRequested, this, &Application::signOut);
    connect(&m_systemLock, &SystemLock::left, this, [this] {
        if (m_inside && m_settings.locksWithSystem())
            m_window->lock(tr("The computer was locked or went to sleep. Your work is saved."));
    });
    connectLinks();
    offerMediaKeys();
    connect(&app, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (m_inside && state == Qt::ApplicationInactive && m_settings.curtainWhenAway())
            m_window->drawCurtain();
    });
}

void Application::connectLinks()
{
    m_links = std::make_unique<LinkDesk>(*m_window, m_settings);
    connect(m_links.get(), &LinkDesk::invitationFollowed, this,
            [this](const QString &text) { useInvitation(m_settings.server(), m_settings.certificateFile(), text); });
    connect(m_links.get(), &LinkDesk::moveWanted, this, &Application::moveTo);
    m_updates = std::make_unique<UpdateDesk>(
        *m_window, ThisProgram{QStringLiteral(ATTUNE_VERSION), m_environment.releaseKey, thisComputer()});
}

/// To another clinic's sign-in: nothing is sent there before somebody signs in.
void Application::moveTo(const QString &server)
{
    signOut();
    m_window->signInPage()->setRemembered(server, {}, {});
}

/// A key of a headset is no eye on the screen: it never lifts a curtain.
void Application::offerMediaKeys()
{
    ui::PlayerPage *page = m_window->playerPage();
    m_mediaKeys = std::make_unique<MediaKeys>(QDBusConnection::sessionBus(), page->player());
    connect(m_mediaKeys.get(), &MediaKeys::playPauseRequested, page, [page] { page->playUncovered(); });
    connect(m_mediaKeys.get(), &MediaKeys::playRequested, page, [page] {
        if (page->player().state() != playback::Player::State::Playing)
            page->playUncovered();
    });
    connect(m_mediaKeys.get(), &MediaKeys::pauseRequested, page, [page] { page->player().pause(); });
    connect(m_mediaKeys.get(), &MediaKeys::raiseRequested, m_window.get(), [this] {
        m_window->raise();
        m_window->activateWindow();
    });
}

Application::~Application()
{
    if (m_inside)
        m_window->leaveClinic();
    m_mediaKeys.reset();
    m_links.reset();
    m_updates.reset();
    m_window.reset();
}

void Application::start()
{
    m_window->show();
    if (!m_environment.useKeychain)
        m_window->showThisRunOnly();
    if (const QString invitation = std::exchange(m_environment.invitation, {}); !invitation.isEmpty())
        return useInvitation(m_settings.server(), m_settings.certificateFile(), invitation);
    if (const QString link = std::exchange(m_environment.link, {}); !link.isEmpty())
        m_links->follow(link);
    if (!m_settings.server().isEmpty() && m_environment.useKeychain)
        resume();
}

QString Application::journalFolder() const
{
    return m_environment.stateFolder + QStringLiteral("/journal");
}

static base::Result<api::ServerAddress> addressOf(const QString &server, const QString &certificateFile)
{
    auto url = api::serverUrlFrom(server);
    if (!url)
        return url.error();
    api::ServerAddress address{*url, {}};
    if (!certificateFile.isEmpty()) {
        address.authorities = QSslCertificate::fromPath(certificateFile);
        if (address.authorities.isEmpty())
            return base::Error{
                base::ErrorKind::Untrusted, QStringLiteral("the certificate file cannot be read"), {}, {}};
    }
    return address;
}

void Application::checkConnection(const QString &server, const QString &certificateFile)
{
    using Reached = domain::ConnectionReport::Reached;
    const auto address = addressOf(server, certificateFile);
    if (!address) {
        const bool untrusted = address.error().kind == base::ErrorKind::Untrusted;
        domain::ConnectionReport report;
        report.reached = untrusted ? Reached::Untrusted : Reached::NoAddress;
        report.host = server;
        return m_window->signInPage()->showConnection(report);
    }
    m_proxyDesk.askAgain();
    m_tried = std::make_unique<api::HttpTransport>(*address);
    m_tried->setProxyDesk(&m_proxyDesk);
    base::whenDone(api::checkConnection(*m_tried), m_tried.get(),
                   [this](const base::Result<domain::ConnectionReport> &report) {
                       if (report)
                           m_window->signInPage()->showConnection(*report);
                   });
}

base::Result<void> Application::connectTo(const QString &server, const QString &certificateFile)
{
    const auto address = addressOf(server, certificateFile);
    if (!address)
        return address.error();
    forgetConnection();
    m_proxyDesk.askAgain();
    m_connection = std::make_unique<Connection>(*address, *m_credentials, m_clock);
    m_connection->session().transport().setProxyDesk(&m_proxyDesk);
    connect(&m_connection->session(), &api::ClinicSession::sessionEnded, this, [this] {
        if (m_inside)
            m_window->lock(tr("Your sign-in has expired. Enter your password to continue where you left off."));
    });
    connect(&m_connection->session(), &api::ClinicSession::keychainUnavailable, m_window.get(),
            &ui::MainWindow::showThisRunOnly);
    connect(&m_connection->session(), &api::ClinicSession::rowsLeftOut, m_window.get(),
            [this](int count) { m_window->showNotice(models::ConnectionWords::rowsLeftOut(count)); });
    return {};
}

void Application::signIn(const ui::SignInInput &input)
{
    if (const auto connected = connectTo(input.server, input.certificateFile); !connected) {
        m_window->signInPage()->showError(connected.error());
        return;
    }
    m_window->signInPage()->setBusy(true);
    ui::SignInInput known = input; // what is remembered while one waits: not the password
    known.password.clear();
    base::whenDone(m_connection->session().signIn(input.email, input.password), this,
                   [this, known](const base::Result<domain::Person> &person) {
                       if (!person && person.error().kind == base::ErrorKind::CodeNeeded) {
                           m_signingIn = known;
                           return m_window->signInPage()->askForCode(m_connection->session().keyToSetUp());
                       }
                       if (!person) {
                           m_window->signInPage()->showError(person.error());
                           return;
                       }
                       m_settings.rememberSignIn(known.server, known.certificateFile, known.email);
                       entered(*person);
                   });
}

void Application::useInvitation(const QString &server, const QString &certificateFile, const QString &text)
{
    auto *dialog = new ui::InvitationDialog(m_window.get());
    connect(dialog, &ui::InvitationDialog::given, this,
            [this, dialog, server, certificateFile](const ui::JoinRequest &request) {
                if (request.link)
                    join(dialog, request);
                else
                    acceptInvitation(dialog, server, certificateFile, request);
            });
    if (!text.isEmpty())
        dialog->takeText(text);
    dialog->open();
}

/// With an invitation that says which clinic it is from: nothing is sent before the server has shown the certificate of
/// which the invitation has the fingerprint (src/domain/JOINING.md).
void Application::join(ui::InvitationDialog *dialog, const ui::JoinRequest &request)
{
    const auto url = api::serverUrlFrom(request.link->server);
    if (!url)
        return dialog->showError(url.error());
    if (request.link->fingerprint.isEmpty())
        return acceptInvitation(dialog, request.link->server, {}, request);
    m_proxyDesk.askAgain();
    base::whenDone(api::findAuthority(*url, request.link->fingerprint, &m_proxyDesk, dialog), dialog,
                   [this, dialog, request](const base::Result<QByteArray> &authority) {
                       const auto file =
                           authority ? keepAuthority(*authority) : base::Result<QString>(authority.error());
                       if (!file)
                           return dialog->showError(file.error());
                       acceptInvitation(dialog, request.link->server, *file, request);
                   });
}

/// Beside the settings, under the name of its digest: the same clinic's is there once.
base::Result<QString> Application::keepAuthority(const QByteArray &pem) const
{
    const QString folder = m_environment.stateFolder + QStringLiteral("/authorities");
    const QString file =
        folder + QLatin1Char('/') + QString::fromLatin1(crypto::sha256(pem).toHex().left(32)) + QStringLiteral(".pem");
    if (!crypto::makePrivateFolder(folder) || !crypto::writePrivateFile(file, pem))
        return base::Error{
            base::ErrorKind::Internal, QStringLiteral("the clinic's certificate cannot be kept"), {}, {}};
    return file;
}

void Application::acceptInvitation(ui::InvitationDialog *dialog, const QString &server, const QString &certificateFile,
                                   const ui::JoinRequest &request)
{
    if (const auto connected = connectTo(server, certificateFile); !connected)
        return dialog->showError(connected.error());
    base::whenDone(m_connection->session().acceptInvitation(request.invitation, request.password), dialog,
                   [this, dialog, server, certificateFile](const base::Result<void> &accepted) {
                       if (!accepted)
                           return dialog->showError(accepted.error());
                       dialog->accept();
                       m_settings.rememberSignIn(server, certificateFile, m_settings.email());
                       m_window->signInPage()->setRemembered(server, certificateFile, m_settings.email());
                       m_window->signInPage()->showNote(tr("Your password is set. Sign in with it."));
                   });
}

void Application::finishSignIn(const QString &code)
{
    base::whenDone(m_connection->session().finishSignIn(code), this,
                   [this](const base::Result<domain::CodeAccepted> &accepted) {
                       if (!accepted)
                           return m_window->signInPage()->showCodeError(accepted.error());
                       m_settings.rememberSignIn(m_signingIn.server, m_signingIn.certificateFile, m_signingIn.email);
                       if (accepted->recoveryCodes.isEmpty())
                           return entered(accepted->person);
                       m_waitsToEnter = accepted->person;
                       m_window->signInPage()->showRecoveryCodes(accepted->recoveryCodes);
                   });
}

void Application::finishUnlock(const QString &code)
{
    if (!m_inside)
        return;
    base::whenDone(m_connection->session().finishSignIn(code), this,
                   [this](const base::Result<domain::CodeAccepted> &accepted) {
                       if (!accepted)
                           return m_window->unlockFailed(accepted.error());
                       unlocked();
                   });
}

void Application::resume()
{
    if (!connectTo(m_settings.server(), m_settings.certificateFile()))
        return;
    m_window->signInPage()->setBusy(true);
    base::whenDone(m_connection->session().resume(), this, [this](const base::Result<domain::Person> &person) {
        m_window->signInPage()->setBusy(false);
        if (person)
            return entered(*person);
        if (person.error().kind != base::ErrorKind::SignInNeeded)
            m_window->signInPage()->showNote(models::Words::problem(person.error()));
    });
}

std::optional<crypto::SecretBytes> Application::keyInFile() const
{
    QFile file(journalFolder() + QStringLiteral("/key"));
    QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (bytes.size() != crypto::Aead::keySize)
        return std::nullopt;
    return crypto::SecretBytes(std::move(bytes));
}

crypto::SecretBytes Application::keyFromFile() const
{
    crypto::makePrivateFolder(journalFolder());
    if (auto known = keyInFile())
        return std::move(*known);
    const QByteArray fresh = crypto::randomBytes(crypto::Aead::keySize);
    crypto::writePrivateFile(journalFolder() + QStringLiteral("/key"), fresh);
    return crypto::SecretBytes(fresh);
}

void Application::giveKeyFromKeychain(const QByteArray &bytes, const JournalKeyTaker &next) const
{
    const crypto::SecretBytes key(bytes);
    const auto inFolder = keyInFile();
    next({key, true, inFolder ? &*inFolder : nullptr});
}

/// The key of journals and drafts: in the keychain, or in a private file where there is none. What lies beside its key
/// is not protected by it: then only the journal is on disk, which has identifiers and no words
/// (src/journal/ACCESS_EVENT.md), and drafts stay in memory (src/journal/DRAFTS.md).
void Application::withJournalKey(const JournalKeyTaker &next)
{
    if (m_environment.journalKey)
        return giveKeyFromKeychain(*m_environment.journalKey, next);
    if (!m_environment.useKeychain)
        return next({keyFromFile(), false});
    base::whenDone(m_credentials->read(journalKeyName), this, [this, next](const base::Result<QString> &stored) {
        const QByteArray known = stored ? QByteArray::fromBase64(stored->toLatin1()) : QByteArray();
        if (known.size() == crypto::Aead::keySize)
            return giveKeyFromKeychain(known, next);
        const QByteArray fresh = crypto::randomBytes(crypto::Aead::keySize);
        base::whenDone(m_credentials->write(journalKeyName, QString::fromLatin1(fresh.toBase64())), this,
                       [this, next, fresh](const base::Result<void> &written) {
                           if (!written) {
                               m_window->showThisRunOnly();
                               return next({keyFromFile(), false});
                           }
                           giveKeyFromKeychain(fresh, next);
                       });
    });
}

void Application::entered(const domain::Person &person)
{
    withJournalKey([this, person](const journal::DraftStore::Key &key) {
        const auto opened = m_connection->enter(person, journalFolder(), key);
        if (!opened) {
            m_window->signInPage()->showError({base::ErrorKind::Internal, opened.error().detail, {}, {}});
            m_window->showSignIn(tr("The access journal on this computer can't be opened, so nothing can be shown."));
            return;
        }
        m_inside = true;
        m_window->enterClinic(&m_connection->ports());
        const auto skew = m_connection->session().transport().clockSkew();
        if (models::ConnectionWords::isClockWrong(skew)) // notes and reports would carry its times
            m_window->showNotice(models::ConnectionWords::clock(skew));
        m_updates->entered(m_connection->ports(), m_connection->session().transport().address());
        m_links->entered(m_connection->ports().serverAddress);
        m_links->perform(std::exchange(m_environment.action, {}));
    });
}

void Application::unlock(const QString &password)
{
    if (!m_inside)
        return;
    const domain::Person before = m_connection->ports().person;
    base::whenDone(m_connection->session().signIn(before.email, password), this,
                   [this, before](const base::Result<domain::Person> &person) {
                       if (!person && person.error().kind == base::ErrorKind::CodeNeeded &&
                           !m_connection->session().keyToSetUp())
                           return m_window->askForUnlockCode();
                       if (!person)
                           return m_window->unlockFailed(person.error());
                       unlocked();
                   });
}

void Application::unlocked()
{
    m_window->unlocked();
    m_connection->courier()->wake();
    m_connection->ports().noteSaver->tryNow();
}

void Application::signOut()
{
    if (!m_inside)
        return;
    m_inside = false;
    m_window->leaveClinic();
    m_updates->left();
    m_links->left();
    m_links->forget();
    m_connection->ports().drafts->dropDrafts();
    m_settings.forgetEmail();
    m_signingIn = {};
    m_window->showSignIn(tr("You're signed out. Nothing from this session remains on this computer."));
    // What was seen is reported first, under this sign-in. Whoever signs in meanwhile ends it by that, and keeps
    // theirs.
    api::ClinicSession &session = m_connection->session();
    session.forgetKept();
    base::whenDone(m_connection->courier()->flush(), &session,
                   [&session, ended = session.signInNumber()](const base::Result<void> &) {
                       if (session.signInNumber() == ended)
                           base::whenDone(session.signOut(), &session, [](const base::Result<void> &) {});
                   });
}

void Application::forgetConnection()
{
    if (std::exchange(m_inside, false)) {
        m_window->leaveClinic();
        m_updates->left();
        m_links->left();
    }
    m_connection.reset();
}

} // namespace attune::app
