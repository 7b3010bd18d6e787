// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/clinic_server.h"

#include "crypto/certificate_authority.h"
#include "crypto/durable_file.h"
#include "server/store/migrations.h"

#include <QDir>
#include <QFile>

namespace attune::server {

namespace {

constexpr int renewDaysBefore = 30;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

base::Error failed(const QString &what)
{
    return {base::ErrorKind::Unavailable, what, {}, {}};
}

base::Result<crypto::Identity> authorityIn(const QString &keyFolder, const QString &clinicName)
{
    const QString certificate = keyFolder + QStringLiteral("/ca.pem");
    const QString key = keyFolder + QStringLiteral("/ca.key");
    crypto::Identity authority{contentOf(certificate), contentOf(key)};
    if (!authority.certificatePem.isEmpty() && !authority.keyPem.isEmpty())
        return authority;
    auto made = crypto::makeAuthority(clinicName + QStringLiteral(" recordings"));
    if (!made)
        return made;
    if (!crypto::writePrivateFile(key, made->keyPem) || !crypto::writePrivateFile(certificate, made->certificatePem))
        return failed(QStringLiteral("the key folder cannot be written"));
    QFile(certificate)
        .setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup |
                        QFileDevice::ReadOther);
    return made;
}

} // namespace

base::Result<void> prepareCertificates(const QString &keyFolder, const QString &clinicName, const QStringList &names,
                                       QByteArray &certificatePem, QByteArray &keyPem)
{
    const auto authority = authorityIn(keyFolder, clinicName);
    if (!authority)
        return authority.error();
    const QString certificate = keyFolder + QStringLiteral("/server.pem");
    const QString key = keyFolder + QStringLiteral("/server.key");
    const QString namesFile = keyFolder + QStringLiteral("/server.names");
    const QByteArray wanted = names.join(QLatin1Char('\n')).toUtf8();
    certificatePem = contentOf(certificate);
    keyPem = contentOf(key);
    const auto left = crypto::daysLeft(certificatePem);
    if (left && *left > renewDaysBefore && contentOf(namesFile) == wanted && !keyPem.isEmpty())
        return {};
    const auto identity = crypto::makeServerIdentity(*authority, names);
    if (!identity)
        return identity.error();
    if (!crypto::writePrivateFile(key, identity->keyPem) ||
        !crypto::writePrivateFile(certificate, identity->certificatePem) ||
        !crypto::writePrivateFile(namesFile, wanted))
        return failed(QStringLiteral("the key folder cannot be written"));
    certificatePem = identity->certificatePem;
    keyPem = identity->keyPem;
    return {};
}

struct ClinicServer::State
{
    State(ServerConfiguration c, const base::Clock &clock, std::unique_ptr<keys::FileKeyProvider> provider,
          std::unique_ptr<media::CaptureProvider> captureProvider)
        : configuration(std::move(c)),
          database(configuration.dataFolder + QStringLiteral("/clinic.sqlite")),
          keys(std::move(provider)),
          capture(std::move(captureProvider)),
          log(database, clock),
          secondFactors(clock, *keys),
          signIns(clock, configuration.signInRules, configuration.passwordCost, secondFactors),
          objectKeys(database, *keys, clock),
          media(configuration.dataFolder + QStringLiteral("/media"), *keys, objectKeys),
          consentTexts(configuration.consentFolder),
          clinic{clock,
                 database,
                 log,
                 secondFactors,
                 signIns,
                 *keys,
                 media,
                 *capture,
                 consentTexts,
                 retentionPolicies,
                 configuration.rules}
    {}

    ServerConfiguration configuration;
    store::Database database;
    std::unique_ptr<keys::FileKeyProvider> keys;
    std::unique_ptr<media::CaptureProvider> capture;
    audit::AccessLog log;
    identity::SecondFactors secondFactors;
    identity::SignIns signIns;
    keys::ObjectKeys objectKeys;
    media::MediaStore media;
    ConsentTexts consentTexts;
    const retention::Policies retentionPolicies = retention::Policies::builtIn();
    Clinic clinic;
    std::unique_ptr<CaptureJob> job;
    std::unique_ptr<routes::Dispatcher> dispatcher;
    std::unique_ptr<http::HttpServer> http;
};

base::Result<std::unique_ptr<ClinicServer>> ClinicServer::start(ServerConfiguration configuration,
                                                                const base::Clock &clock)
{
    if (!QDir().mkpath(configuration.dataFolder) || !QDir().mkpath(configuration.keyFolder))
        return failed(QStringLiteral("the data or key folder cannot be made"));
    QFile(configuration.dataFolder)
        .setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    auto keys = keys::FileKeyProvider::openOrCreate(configuration.keyFolder + QStringLiteral("/master-keys.json"),
                                                    configuration.dataFolder);
    if (!keys)
        return keys.error();
    auto prepared = prepareCertificates(configuration.keyFolder, configuration.clinicName, configuration.names,
                                        configuration.http.certificatePem, configuration.http.keyPem);
    if (!prepared)
        return prepared.error();
    std::unique_ptr<media::CaptureProvider> capture;
    if (configuration.sampleFilm.isEmpty())
        capture = std::make_unique<media::NoCapture>();
    else
        capture = std::make_unique<media::SampleCapture>(configuration.sampleFilm);
    try {
        auto state = std::make_unique<State>(std::move(configuration), clock, std::move(*keys), std::move(capture));
        store::migrate(state->database.connection(), clock.now());
        identity::SecondFactors::setUpNewClinic(state->database.connection());
        if (state->consentTexts.isEmpty())
            return failed(QStringLiteral("there is no consent text in the consent folder"));
        state->job = std::make_unique<CaptureJob>(state->clinic);
        state->dispatcher = std::make_unique<routes::Dispatcher>(state->clinic, state->job.get());
        auto http = http::HttpServer::start(state->configuration.http,
                                            [dispatcher = state->dispatcher.get()](const http::Request &request) {
                                                return dispatcher->answer(request);
                                            });
        if (!http)
            return http.error();
        state->http = std::move(*http);
        return std::unique_ptr<ClinicServer>(new ClinicServer(std::move(state)));
    } catch (const store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

ClinicServer::ClinicServer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ClinicServer::~ClinicServer()
{
    m_state->http->stop(); // answers under way finish while everything they use is still there
    m_state->job.reset();
}

quint16 ClinicServer::port() const
{
    return m_state->http->port();
}

QString ClinicServer::authorityFile() const
{
    return m_state->configuration.keyFolder + QStringLiteral("/ca.pem");
}

Clinic &ClinicServer::clinic()
{
    return m_state->clinic;
}

} // namespace attune::server
