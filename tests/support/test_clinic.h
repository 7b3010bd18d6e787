// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/telehealth/telehealth_clinic.h"
#include "secrets/memory_credential_store.h"
#include "server/host/clinic_server.h"

#include <QTemporaryDir>
#include <QTest>

namespace attune::test {

/// Waits for an answer with the event loop running. Cancelled when none comes.
template <typename T>
base::Result<T> wait(const domain::Answer<T> &answer, int timeoutMs = 20'000)
{
    QObject owner;
    std::optional<base::Result<T>> result;
    base::whenDone(answer, &owner, [&result](const base::Result<T> &r) { result = r; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, timeoutMs))
        return base::Error{base::ErrorKind::Cancelled, QStringLiteral("no answer in time"), {}, {}};
    return *result;
}

struct TestPerson;

/// A copy of the small sample clinic, served by a real server in this process over loopback HTTPS.
class TestClinic
{
public:
    TestClinic();
    ~TestClinic();
    server::ClinicRules rules = [] {
        server::ClinicRules atOnce;
        atOnce.undoDeletion = std::chrono::hours(0);        // tests that want the wait say so
        atOnce.recordBefore = std::chrono::hours(24 * 365); // and those that want a session to be now
        atOnce.recordAfter = std::chrono::hours(24 * 3650);
        return atOnce;
    }();
    server::identity::SignInRules signInRules;
    std::optional<server::net::MailChoice> mail;
    std::chrono::milliseconds beat{0};                 ///< of refusals: most tests need not wait for it
    QStringList trustedProxies;                        ///< so that a test may call from wherever it likes
    std::optional<server::media::TwilioChoice> twilio; ///< instead of the sample film

    void start();
    void stop();
    quint16 port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    QString authorityFile() const { return m_folder.filePath(QStringLiteral("keys/ca.pem")); }
    api::ServerAddress address() const;
    /// Somebody of the sample clinic, signed in; ends the test program when that does not work.
    std::unique_ptr<TestPerson> signedIn(const char *who) const;
    server::Clinic &clinic() { return m_server->clinic(); }
    void lookAtCertificates() { m_server->lookAtCertificates(); }
    /// Whether its rows are in PostgreSQL (ATTUNE_TEST_MANY) instead of in one file.
    static bool isMany() { return qEnvironmentVariableIsSet("ATTUNE_TEST_MANY"); }
    /// Whether its containers are in an S3 store (with-object-store) instead of in its folder, when isMany().
    static bool hasObjectStore() { return isMany() && qEnvironmentVariableIsSet("ATTUNE_TEST_S3"); }
    /// What its attuned.json says, with the film of the sample clinic.
    server::ServerConfiguration configuration() const;
    bool hasMedia(const QString &recordingId) { return *clinic().media.store().contains(recordingId); }
    /// The container, where it is a file (not when hasObjectStore()).
    QString mediaFile(const QString &recordingId) const
    {
        return m_folder.filePath(QStringLiteral("data/media/") + recordingId + QStringLiteral(".seal"));
    }

private:
    void moveToMany();
    QString makeTemplate();
    void writeConfiguration(const QString &database) const;

    QTemporaryDir m_folder;
    QString m_database; ///< in PostgreSQL
    QString m_prefix;   ///< in the object store
    std::unique_ptr<QString> m_sharedPrefix;
    base::SystemClock m_clock;
    std::unique_ptr<server::ClinicServer> m_server;
    quint16 m_port = 0;
};

/// A person's programs: transport, session and every port.
struct TestPerson
{
    explicit TestPerson(const api::ServerAddress &address)
        : transport(address), session(transport, credentials, QStringLiteral("test")), clinic(session)
    {}

    secrets::MemoryCredentialStore credentials;
    api::HttpTransport transport;
    api::ClinicSession session;
    api::TelehealthClinic clinic;

    base::Result<domain::Person> signIn(const char *who);
    base::Result<protocol::Json> get(const QString &path, const QList<std::pair<QString, QString>> &query = {});
    base::Result<protocol::Json> send(const char *method, const QString &path, const protocol::Json &body);
    /// The first recording a filter finds.
    domain::Recording first(domain::RecordingStatus status = domain::RecordingStatus::Available,
                            const QString &format = {});
};

inline constexpr char samplePassword[] = "lighthouse-walnut-42";

} // namespace attune::test
