// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/http_server.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/health.h"
#include "server/routes/dispatcher.h"
#include "server/setup/configuration.h"

#include <QString>

#include <chrono>
#include <memory>

namespace attune::server {

/// The rules of a configuration.
ClinicRules rulesOf(const ClinicConfiguration &configuration);

identity::SignInRules signInRulesOf(const ClinicConfiguration &configuration);

/// Where a clinic lives and how it is reached.
struct ServerConfiguration
{
    QString dataFolder; ///< database and sealed media
    QString keyFolder;  ///< master keys and certificates; never inside the data folder
    ClinicConfiguration clinic;
    /// Whether a clinic is made where there is none; otherwise that is an error, because a path may be mistyped.
    bool makesClinic = true;
    http::Options http;
    ClinicRules rules;
    identity::SignInRules signInRules;
    identity::PasswordCost passwordCost;
};

/// A whole clinic server: opens or makes its data, keys and certificates, and serves until it is destroyed.
class ClinicServer
{
public:
    /// Errors are in words for the operator; nothing is left half made.
    static base::Result<std::unique_ptr<ClinicServer>> start(ServerConfiguration configuration,
                                                             const base::Clock &clock);
    ~ClinicServer();

    quint16 port() const;
    /// The file the app needs to trust this server.
    QString authorityFile() const;
    Clinic &clinic();
    /// Shows new connections the certificate that lies on disk now, where it is another one; the clinic's own is made
    /// anew when it nears its end or its authority is another. Done each minute by itself. Any thread.
    void beginLooking();
    void lookAtCertificates();
    /// The same by another configuration, which is then the one that is looked at: its `certificateFile`,
    /// `certificateKeyFile` and `names`. Nothing else of it is taken. Unavailable or InvalidInput when there is no
    /// certificate to be used: then everything stays as it was. Any thread.
    base::Result<void> useCertificatesOf(const ClinicConfiguration &configuration);
    /// HttpServer::lives.
    bool lives(std::chrono::milliseconds within) const;

private:
    base::Result<void> show(ServerConfiguration now);
    struct State;
    static std::vector<Health::Look> looksOf(State &state);
    explicit ClinicServer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The certificate, PEM, of the clinic's own authority, which is made when there is none; empty when the clinic has a
/// certificate of a public one.
base::Result<QByteArray> authorityOf(const QString &keyFolder, const ClinicConfiguration &configuration);
/// The certificate authority and server certificate in `keyFolder`, made or renewed as needed.
/// @param certificatePem the server's, and behind it the authority's, which is sent along
base::Result<void> prepareCertificates(const QString &keyFolder, const QString &clinicName, const QStringList &names,
                                       QByteArray &certificatePem, QByteArray &keyPem);

} // namespace attune::server
