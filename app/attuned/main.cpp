// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/build_mark.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/process_privacy.h"
#include "domain/number_values.h"
#include "resources/clinic_resources.h"
#include "server/host/clinic_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int signalPair[2];

extern "C" void onSignal(int number)
{
    const char byte = number == SIGHUP ? 'h' : 'q';
    [[maybe_unused]] const auto written = ::write(signalPair[0], &byte, 1);
}

/// SIGTERM and SIGINT end the program, SIGHUP has it look at its certificate.
void listenToSignals(QCoreApplication &app, std::function<void()> hangUp)
{
    ::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPair);
    auto *notifier = new QSocketNotifier(signalPair[1], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [hangUp = std::move(hangUp)] {
        char byte = 'q';
        if (::read(signalPair[1], &byte, 1) == 1 && byte == 'h')
            hangUp();
        else
            QCoreApplication::quit();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, onSignal);
}

/// As many file handles as the system lets this process have: connections, the database and media need them.
void takeFileHandles()
{
    rlimit handles{};
    if (::getrlimit(RLIMIT_NOFILE, &handles) != 0)
        return;
    handles.rlim_cur = std::min<rlim_t>(handles.rlim_max, 65'536);
    ::setrlimit(RLIMIT_NOFILE, &handles);
}

struct Options
{
    attune::server::ServerConfiguration configuration;
    QString readyFile;
    QString logLevel;
};

[[noreturn]] void refuse(const QString &what, int status)
{
    std::fprintf(stderr, "attuned cannot start: %s.\n", qPrintable(what));
    std::exit(status);
}

/// A number of the command line; anything else ends the program, in words.
template <typename T>
void takeNumber(const QCommandLineParser &parser, const char *name, qint64 least, qint64 most, T &target)
{
    if (!parser.isSet(QString::fromLatin1(name)))
        return;
    const auto number = attune::domain::wholeNumberFrom(parser.value(QString::fromLatin1(name)), least, most,
                                                        QStringLiteral("--") + QString::fromLatin1(name));
    if (!number)
        refuse(number.error().detail, 2);
    target = static_cast<T>(*number);
}

/// What the command line says goes before the file.
void takeFromCommandLine(const QCommandLineParser &parser, attune::server::ClinicConfiguration &options)
{
    if (parser.isSet(QStringLiteral("listen")))
        options.listen = parser.value(QStringLiteral("listen"));
    takeNumber(parser, "port", 0, 65535, options.port);
    options.names += parser.values(QStringLiteral("name"));
    if (parser.isSet(QStringLiteral("sample-capture")))
        options.sampleFilm = parser.value(QStringLiteral("sample-capture"));
    takeNumber(parser, "play-link-seconds", 1, 3600, options.playLinkSeconds);
}

void refuseUnsafe(const attune::server::ClinicConfiguration &options)
{
    for (const QString &unsafe : attune::server::unsafeIn(options))
        refuse(unsafe, 1);
}

Options optionsFrom(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The clinic server of Attune."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption clinic(QStringLiteral("clinic"),
                                    QStringLiteral("Folder of the clinic: data/ and keys/ lie in it."),
                                    QStringLiteral("folder"));
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Data folder, instead of <clinic>/data."),
                                  QStringLiteral("folder"));
    const QCommandLineOption keys(QStringLiteral("keys"), QStringLiteral("Key folder, instead of <clinic>/keys."),
                                  QStringLiteral("folder"));
    const QCommandLineOption listen(QStringLiteral("listen"), QStringLiteral("Address to listen on."),
                                    QStringLiteral("address"), QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port; 0 takes a free one."),
                                  QStringLiteral("port"), QStringLiteral("8443"));
    const QCommandLineOption name(QStringLiteral("name"),
                                  QStringLiteral("A name or address clients call; may be repeated."),
                                  QStringLiteral("name"));
    const QCommandLineOption film(QStringLiteral("sample-capture"),
                                  QStringLiteral("Record sessions from this film (sample clinics)."),
                                  QStringLiteral("file"));
    const QCommandLineOption lifetime(QStringLiteral("play-link-seconds"),
                                      QStringLiteral("Lifetime of playback links."), QStringLiteral("seconds"),
                                      QStringLiteral("3600"));
    const QCommandLineOption ready(QStringLiteral("ready-file"),
                                   QStringLiteral("Written with the port once the server answers."),
                                   QStringLiteral("file"));
    const QCommandLineOption level(QStringLiteral("log-level"), QStringLiteral("debug, info, warn or error."),
                                   QStringLiteral("level"), QStringLiteral("info"));
    const QCommandLineOption create(QStringLiteral("create"),
                                    QStringLiteral("Make an empty clinic when there is none in the folder."));
    parser.addOptions({create, clinic, data, keys, listen, port, name, film, lifetime, ready, level});
    parser.process(app);
    Options options;
    auto &configuration = options.configuration;
    const QString folder = QDir(parser.value(clinic)).absolutePath();
    configuration.dataFolder = parser.isSet(data) ? parser.value(data) : folder + QStringLiteral("/data");
    configuration.keyFolder = parser.isSet(keys) ? parser.value(keys) : folder + QStringLiteral("/keys");
    if (!parser.isSet(clinic) && (!parser.isSet(data) || !parser.isSet(keys)))
        refuse(QStringLiteral("say which clinic with --clinic DIR; \"attuned --help\" says more"), 2);
    const auto read = attune::server::configurationOf(folder);
    if (!read)
        refuse(QStringLiteral("attuned.json: ") + read.error().detail, 1);
    configuration.clinic = *read;
    takeFromCommandLine(parser, configuration.clinic);
    const auto &clinicOptions = configuration.clinic;
    refuseUnsafe(clinicOptions);
    configuration.http.address = clinicOptions.listen;
    configuration.http.port = clinicOptions.port;
    configuration.rules = attune::server::rulesOf(clinicOptions);
    configuration.makesClinic = parser.isSet(create);
    configuration.signInRules = attune::server::signInRulesOf(clinicOptions);
    options.readyFile = parser.value(ready);
    options.logLevel = parser.value(level);
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    attune::base::startPrivately();
    QCoreApplication app(argc, argv);
    app.setApplicationName(QStringLiteral("attuned"));
    app.setApplicationVersion(attune::app::versionAndBuild());
    attune::initialiseClinicResources();
    const Options options = optionsFrom(app);
    attune::base::logToStandardError(options.logLevel.toStdString());
    const auto log = attune::base::logger("server");
    takeFileHandles();
    for (const int number : {SIGXFSZ, SIGPIPE, SIGHUP}) // a write that fails is an answer, not the end
        std::signal(number, SIG_IGN);
    const attune::base::SystemClock clock;
    auto server = attune::server::ClinicServer::start(options.configuration, clock);
    if (!server) {
        std::fprintf(stderr, "attuned cannot start: %s.\n", qPrintable(server.error().detail));
        return 1;
    }
    // Until here SIGTERM ends the program as it is, also while it asks somebody for keys who does not answer.
    std::unique_ptr<attune::server::ClinicServer> running = std::move(*server);
    listenToSignals(app, [&running] { running->lookAtCertificates(); });
    log->info("Answering on port {}.", running->port());
    if (!options.readyFile.isEmpty()) {
        QFile file(options.readyFile);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::number(running->port()) + "\n");
    }
    const int code = app.exec();
    log->info("Stopping: finishing the answers under way.");
    running.reset();
    log->info("Stopped.");
    return code;
}
