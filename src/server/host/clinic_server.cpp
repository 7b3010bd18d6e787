// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/clinic_server.h"

#include "base/id.h"
#include "base/log.h"
#include "base/stop_scope.h"
#include "base/version.h"
#include "crypto/certificate_authority.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "protocol/problem.h"
#include "server/backup/clinic_backup.h"
#include "server/jobs/health_looks.h"
#include "server/jobs/loop.h"
#include "server/media/twilio_capture.h"
#include "server/programs/shelf.h"
#include "server/setup/clinic_parts.h"
#include "server/store/running_mark.h"
#include "server/transcripts/spoken_index.h"
#include "server/transcripts/whisper_engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace attune::server {

using domain::LogAction;
using domain::LogOutcome;

namespace {

constexpr int renewDaysBefore = 30;
constexpr std::chrono::milliseconds momentToEnd{1500};
constexpr std::chrono::milliseconds turnTime{1500}; ///< in which a free thread is found, else they are stuck

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
    if (left && *left > renewDaysBefore && contentOf(namesFile) == wanted && !keyPem.isEmpty() &&
        crypto::isSignedBy(certificatePem, authority->certificatePem)) {
        certificatePem += authority->certificatePem; // sent along: an invitation has its fingerprint
        return {};
    }
    const auto identity = crypto::makeServerIdentity(*authority, names);
    if (!identity)
        return identity.error();
    if (!crypto::writePrivateFile(key, identity->keyPem) ||
        !crypto::writePrivateFile(certificate, identity->certificatePem) ||
        !crypto::writePrivateFile(namesFile, wanted))
        return failed(QStringLiteral("the key folder cannot be written"));
    certificatePem = identity->certificatePem + authority->certificatePem;
    keyPem = identity->keyPem;
    return {};
}

base::Result<QByteArray> authorityOf(const QString &keyFolder, const ClinicConfiguration &configuration)
{
    if (!configuration.certificateFile.isEmpty())
        return QByteArray();
    const auto authority = authorityIn(keyFolder, configuration.clinicName);
    return authority ? base::Result<QByteArray>(authority->certificatePem)
                     : base::Result<QByteArray>(authority.error());
}

ClinicRules rulesOf(const ClinicConfiguration &configuration)
{
    ClinicRules rules;
    rules.playLinkLifetime = std::chrono::seconds(configuration.playLinkSeconds);
    rules.downloadLinkLifetime = std::chrono::seconds(configuration.downloadLinkSeconds);
    rules.undoDeletion = std::chrono::hours(configuration.undoDeletionHours);
    rules.deletionNeedsTwo = configuration.deletionNeedsTwo;
    rules.administratorsMayDownload = configuration.administratorsMayDownload;
    rules.recordBefore = std::chrono::minutes(configuration.recordBeforeMinutes);
    rules.recordAfter = std::chrono::minutes(configuration.recordAfterMinutes);
    rules.accessLease = std::chrono::seconds(configuration.accessLeaseSeconds);
    rules.accessEventsPerMinute = configuration.accessEventsPerMinute;
    rules.earlierTurnsAfter = std::chrono::seconds(configuration.earlierTurnsAfterSeconds);
    if (configuration.transcription) {
        rules.transcribesByItself = configuration.transcription->automatic;
        rules.spokenLanguage = configuration.transcription->language;
    }
    rules.keyRotationDays = configuration.keyRotationDays;
    rules.zone = zoneOf(configuration);
    rules.reportFolder = configuration.reportFolder;
    rules.activityReviewDays = configuration.activityReviewDays;
    rules.rotatesKeys = configuration.rotatesKeys;
    rules.quotaBytes = configuration.storage.quotaBytes;
    rules.largestUpload = configuration.storage.largestUpload;
    return rules;
}

identity::SignInRules signInRulesOf(const ClinicConfiguration &configuration)
{
    const SignInChoice &choice = configuration.signIn;
    identity::SignInRules rules;
    rules.staff = {std::chrono::hours(choice.staffHours), std::chrono::minutes(choice.staffIdleMinutes)};
    rules.patients = {std::chrono::hours(24 * choice.patientDays), std::chrono::hours(24 * choice.patientIdleDays)};
    rules.openAtMost = choice.openAtMost;
    return rules;
}

namespace {

std::unique_ptr<media::CaptureProvider> captureOf(const ClinicConfiguration &configuration)
{
    if (!configuration.sampleFilm.isEmpty())
        return std::make_unique<media::SampleCapture>(configuration.sampleFilm);
    if (configuration.twilio)
        return std::make_unique<media::TwilioCapture>(*configuration.twilio);
    return std::make_unique<media::NoCapture>();
}

/// With what the server answers from now on: its version, and a fingerprint of what the operator configured.
base::Result<void> logStart(ClinicParts &parts, const ServerConfiguration &configuration)
{
    const QString file = QFileInfo(configuration.dataFolder).absolutePath() + QStringLiteral("/attuned.json");
    audit::Entry entry;
    entry.occurredAt = parts.clock.now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = textOf(domain::SystemActor::Server);
    entry.actorRole = entry.actorId;
    entry.action = LogAction::ServerStarted;
    entry.outcome = LogOutcome::Allowed;
    entry.code =
        QStringLiteral("configuration:") + QString::fromLatin1(crypto::sha256(contentOf(file)).toHex().left(16));
    entry.appVersion = QStringLiteral(ATTUNE_VERSION);
    return parts.log.append({entry});
}

/// Makes folders only where a clinic may be made: a mistyped path leaves nothing behind.
base::Result<void> prepareFolders(const ServerConfiguration &configuration)
{
    const bool isThere = QDir(configuration.dataFolder).exists() || configuration.clinic.postgres;
    if (!configuration.makesClinic && !isThere)
        return failed(QStringLiteral("there is no clinic in %1 (attunectl account add --create makes one, and "
                                     "so does attuned --create)")
                          .arg(QFileInfo(configuration.dataFolder).absolutePath()));
    if (QFile::exists(configuration.dataFolder + backup::unfinishedRestore))
        return failed(QStringLiteral("a backup was being restored into this clinic, and not all of it arrived; run "
                                     "attunectl backup restore again"));
    if (!crypto::makePrivateFolder(configuration.dataFolder) || !crypto::makePrivateFolder(configuration.keyFolder))
        return failed(QStringLiteral("the data or key folder cannot be made, or be closed to others"));
    return {};
}

/// The clinic's own certificate, or the operator's.
base::Result<void> certificatesOf(ServerConfiguration &configuration)
{
    const ClinicConfiguration &clinic = configuration.clinic;
    if (clinic.certificateFile.isEmpty()) {
        const QStringList names = QStringList{QStringLiteral("localhost"), QStringLiteral("127.0.0.1")} + clinic.names;
        return prepareCertificates(configuration.keyFolder, clinic.clinicName, names, configuration.http.certificatePem,
                                   configuration.http.keyPem);
    }
    configuration.http.certificatePem = contentOf(clinic.certificateFile);
    configuration.http.keyPem = contentOf(clinic.certificateKeyFile);
    if (configuration.http.certificatePem.isEmpty() || configuration.http.keyPem.isEmpty())
        return failed(QStringLiteral("the certificate or its key cannot be read"));
    return {};
}

} // namespace

namespace {

http::Callbacks callbacksOf(routes::Dispatcher &dispatcher, const std::stop_token &stop)
{
    http::Callbacks callbacks;
    callbacks.handler = [&dispatcher, stop](const http::Request &request) {
        const base::StopScope scope(stop);
        return dispatcher.answer(request);
    };
    callbacks.costOf = [&dispatcher](const QByteArray &method, const QString &path) {
        return dispatcher.costOf(method, path);
    };
    callbacks.askerOf = [&dispatcher](const http::Request &request) { return dispatcher.askerOf(request); };
    callbacks.refusal = [](const http::Request &request, domain::ProblemCode code) {
        return routes::errorAnswer(request, protocol::fail(code));
    };
    return callbacks;
}

} // namespace

namespace {

/// The one certificate of a PEM text.
QByteArray derOf(const QByteArray &pem)
{
    const QByteArray begin = "-----BEGIN CERTIFICATE-----";
    const qsizetype from = pem.indexOf(begin) + begin.size();
    return QByteArray::fromBase64(pem.mid(from, pem.indexOf("-----END", from) - from));
}

/// How the server is called, and what proves it. Nothing of it is a secret.
FrontDoor frontDoorOf(const ServerConfiguration &configuration)
{
    FrontDoor door;
    door.names = configuration.clinic.names + QStringList{QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};
    door.port = configuration.clinic.port;
    const auto authority = authorityOf(configuration.keyFolder, configuration.clinic);
    if (authority && !authority->isEmpty())
        door.fingerprint = crypto::sha256(derOf(*authority));
    return door;
}

} // namespace

struct ClinicServer::State
{
    State(ServerConfiguration c, std::unique_ptr<store::RunningMark> m, std::stop_source s,
          std::unique_ptr<ClinicParts> p, policy::RetentionPolicies policies)
        : configuration(std::move(c)),
          mark(std::move(m)),
          stopping(std::move(s)),
          parts(std::move(p)),
          retentionPolicies(std::move(policies)),
          capture(captureOf(configuration.clinic)),
          secondFactors(parts->clock, *parts->keys),
          signIns(parts->clock, configuration.signInRules, configuration.passwordCost, secondFactors),
          passwordRules(identity::PasswordRules::builtIn()),
          consentTexts(configuration.clinic.consentFolder.isEmpty() ? QStringLiteral(":/consent")
                                                                    : configuration.clinic.consentFolder),
          transcriber(configuration.clinic.transcription
                          ? transcripts::transcriberOf(*configuration.clinic.transcription)
                          : nullptr),
          programs(QFileInfo(configuration.dataFolder).absolutePath() + QStringLiteral("/installers")),
          clinic{parts->clock,
                 parts->database,
                 parts->log,
                 secondFactors,
                 signIns,
                 passwordRules,
                 *parts->keys,
                 parts->media,
                 *capture,
                 consentTexts,
                 retentionPolicies,
                 refusals,
                 configuration.rules,
                 configuration.clinic.clinicName,
                 configuration.clinic.mail,
                 configuration.clinic.twilio,
                 configuration.clinic.witnesses,
                 parts->recovery,
                 stopping.get_token()}
    {
        clinic.programs = &programs;
        clinic.frontDoor = frontDoorOf(configuration);
        clinic.transcriber = transcriber.get();
        clinic.spoken = &spoken;
    }

    ServerConfiguration configuration;
    std::unique_ptr<store::RunningMark> mark; ///< goes last: until then others may not touch the data
    std::stop_source stopping;                ///< nobody waits for other machines and programs any more
    std::unique_ptr<ClinicParts> parts;
    const policy::RetentionPolicies retentionPolicies;
    std::unique_ptr<media::CaptureProvider> capture;
    identity::SecondFactors secondFactors;
    identity::SignIns signIns;
    const identity::PasswordRules passwordRules;
    ConsentTexts consentTexts;
    media::Refusals refusals;
    std::unique_ptr<transcripts::Transcriber> transcriber;
    programs::Shelf programs;
    transcripts::SpokenIndex spoken;
    Clinic clinic;
    std::unique_ptr<ClinicJobs> jobs;
    std::unique_ptr<routes::Dispatcher> dispatcher;
    std::unique_ptr<http::HttpServer> http;
    std::atomic<const http::HttpServer *> serving = nullptr;
    std::unique_ptr<Health> health; ///< goes first: it looks at all of these
    std::mutex certificateMutex;
    std::unique_ptr<Loop> certificateLook;
    std::unique_ptr<Loop> programsLook;
};

/// What the clinic needs, and whether those who answer are stuck.
std::vector<Health::Look> ClinicServer::looksOf(State &state)
{
    auto looks = looksAt(state.clinic);
    looks.push_back({QStringLiteral("workers"), [&state]() -> base::Result<void> {
                         const http::HttpServer *serving = state.serving;
                         if (serving && !serving->takesTurns(turnTime))
                             return failed(QStringLiteral("no thread was free to answer"));
                         return {};
                     }});
    for (Health::Look &one : looks) {
        one.look = [look = std::move(one.look), stop = state.clinic.stop] {
            const base::StopScope scope(stop);
            return look();
        };
    }
    return looks;
}

base::Result<std::unique_ptr<ClinicServer>> ClinicServer::start(ServerConfiguration configuration,
                                                                const base::Clock &clock)
{
    if (auto ready = prepareFolders(configuration); !ready)
        return ready.error();
    const ClinicFolders folders{configuration.dataFolder, configuration.keyFolder};
    auto mark = store::RunningMark::take(databaseOf(configuration.clinic, folders));
    if (!mark)
        return mark.error();
    const std::stop_source stopping;
    auto parts = ClinicParts::open(
        configuration.clinic, folders, clock,
        configuration.makesClinic ? ClinicParts::Missing::Make : ClinicParts::Missing::Refuse, stopping.get_token());
    if (!parts)
        return parts.error();
    if ((*parts)->logFault)
        return failed((*parts)->logFault->detail +
                      QStringLiteral(" (attunectl audit verify says more). If an older backup was restored on purpose, "
                                     "or if somebody answers for what was changed, say so with: attunectl audit "
                                     "accept-restored"));
    auto policies = policy::RetentionPolicies::fromFile(configuration.clinic.retentionFile);
    if (!policies)
        return policies.error();
    if (auto prepared = certificatesOf(configuration); !prepared)
        return prepared.error();
    configuration.http.trustedProxies = configuration.clinic.trustedProxies;
    configuration.http.streamLimit = static_cast<std::uint64_t>(configuration.rules.largestUpload) + 1024 * 1024;
    try {
        auto state = std::make_unique<State>(std::move(configuration), std::move(*mark), stopping, std::move(*parts),
                                             std::move(*policies));
        identity::SecondFactors::setUpNewClinic(state->parts->database.connection());
        state->parts->database.connection().people(); // so that the first search need not wait for everybody's names
        if (state->consentTexts.isEmpty())
            return failed(QStringLiteral("there is no consent text in the consent folder"));
        if (auto logged = logStart(*state->parts, state->configuration); !logged)
            return logged.error();
        if (auto sealed = state->parts->recovery.refresh(clock.now()); !sealed)
            return sealed.error();
        state->jobs = std::make_unique<ClinicJobs>(state->clinic);
        state->health = std::make_unique<Health>(looksOf(*state));
        state->dispatcher = std::make_unique<routes::Dispatcher>(state->clinic, state->jobs.get(), *state->health);
        auto http =
            http::HttpServer::start(state->configuration.http, callbacksOf(*state->dispatcher, state->clinic.stop));
        if (!http)
            return http.error();
        state->http = std::move(*http);
        state->serving = state->http.get();
        std::unique_ptr<ClinicServer> server(new ClinicServer(std::move(state)));
        server->beginLooking();
        return server;
    } catch (const store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

ClinicServer::ClinicServer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

/// What lies on the disk may be exchanged while the server runs: its certificate, and the installers it hands out.
void ClinicServer::beginLooking()
{
    m_state->certificateLook = std::make_unique<Loop>(
        "certificates", std::chrono::minutes(1), std::stop_token(),
        [this](const std::stop_token &) {
            lookAtCertificates();
            return Loop::Next::Later;
        },
        Loop::First::Later);
    m_state->programsLook = std::make_unique<Loop>(
        "programs", std::chrono::minutes(1), std::stop_token(),
        [&shelf = m_state->programs](const std::stop_token &) {
            shelf.look();
            return Loop::Next::Later;
        },
        Loop::First::AtOnce);
}

void ClinicServer::lookAtCertificates()
{
    const std::lock_guard lock(m_state->certificateMutex);
    if (const auto shown = show(m_state->configuration); !shown)
        base::logger("server")->warn("The certificate on disk cannot be used, the one before stays: {}.",
                                     shown.error().detail.toStdString());
}

base::Result<void> ClinicServer::useCertificatesOf(const ClinicConfiguration &configuration)
{
    const std::lock_guard lock(m_state->certificateMutex);
    ServerConfiguration now = m_state->configuration;
    now.clinic.certificateFile = configuration.certificateFile;
    now.clinic.certificateKeyFile = configuration.certificateKeyFile;
    now.clinic.names = configuration.names;
    return show(std::move(now));
}

/// With the mutex of certificates.
base::Result<void> ClinicServer::show(ServerConfiguration now)
{
    if (const auto read = certificatesOf(now); !read)
        return read;
    ServerConfiguration &shown = m_state->configuration;
    const bool isNew = now.http.certificatePem != shown.http.certificatePem || now.http.keyPem != shown.http.keyPem;
    // Perhaps half of the two files is written: the next look sees both.
    if (isNew && !m_state->http->renewCertificate(now.http.certificatePem, now.http.keyPem))
        return failed(QStringLiteral("it does not fit its key"));
    shown.http.certificatePem = now.http.certificatePem;
    shown.http.keyPem = now.http.keyPem;
    shown.clinic.certificateFile = now.clinic.certificateFile;
    shown.clinic.certificateKeyFile = now.clinic.certificateKeyFile;
    shown.clinic.names = now.clinic.names;
    if (isNew)
        base::logger("server")->info("A new certificate is shown from now on.");
    return {};
}

bool ClinicServer::lives(std::chrono::milliseconds within) const
{
    return m_state->http->lives(within);
}

/// What is under way gets a moment to end by itself; then whoever waits for another machine or program stops waiting,
/// so that the whole end takes less than five seconds, whoever does not answer (jobs/JOBS.md).
ClinicServer::~ClinicServer()
{
    const std::jthread impatience([stopping = m_state->stopping](const std::stop_token &ended) mutable {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait_for(lock, ended, momentToEnd, [] { return false; });
        stopping.request_stop();
    });
    m_state->certificateLook.reset();
    m_state->jobs->stop(); // what they do takes its time: nothing new begins meanwhile
    m_state->http->stop(); // answers under way finish while everything they use is still there
    m_state->jobs.reset();
    m_state.reset();
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
