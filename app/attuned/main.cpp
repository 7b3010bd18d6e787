// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attuned/arguments.h"
#include "app/attuned/changed_names.h"
#include "app/attuned/handed_sockets.h"
#include "app/attuned/service_notice.h"
#include "app/build_mark.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/process_privacy.h"
#include "resources/clinic_resources.h"
#include "server/host/clinic_server.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <csignal>
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

/// SIGTERM and SIGINT end the program, SIGHUP has it read its configuration again.
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

/// Reads attuned.json again: what can be taken while the server runs is, and the log says what cannot.
void reload(attune::server::ClinicServer &server, const attune::Arguments &arguments, const QString &address,
            attune::protocol::Json &running)
{
    const auto log = attune::base::logger("server");
    server.lookAtCertificates();
    const auto now = arguments.read(address);
    if (!now)
        return log->error("The configuration cannot be used, the one before stays: {}.",
                          now.error().detail.toStdString());
    const attune::ChangedNames changed = attune::changedNames(running, now->text);
    if (const auto shown = server.useCertificatesOf(now->configuration); !shown) {
        log->error("The certificate of the new configuration cannot be used, the one before stays: {}.",
                   shown.error().detail.toStdString());
    } else {
        for (const QString &name : changed.atOnce) {
            running.erase(name.toStdString());
            if (const auto said = now->text.find(name.toStdString()); said != now->text.end())
                running[name.toStdString()] = *said;
            log->info("{} was changed and is taken.", name.toStdString());
        }
    }
    for (const QString &name : changed.afterRestart)
        log->warn("{} was changed and takes a restart.", name.toStdString());
    if (changed.atOnce.isEmpty() && changed.afterRestart.isEmpty())
        log->info("The configuration was read again and says the same.");
}

/// Says at half of the period that the server lives, as long as its network threads do.
void keepWatch(const attune::ServiceNotice &notice, const attune::server::ClinicServer &server, QTimer &timer)
{
    const auto period = notice.watchdogPeriod();
    if (!period)
        return;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&notice, &server, within = *period / 4] {
        if (server.lives(within))
            notice.alive();
    });
    timer.start(*period);
}

} // namespace

int main(int argc, char *argv[])
{
    attune::base::startPrivately();
    const auto notice = attune::ServiceNotice::fromEnvironment();
    const auto sockets = attune::takeHandedSockets();
    QCoreApplication app(argc, argv);
    app.setApplicationName(QStringLiteral("attuned"));
    app.setApplicationVersion(attune::app::versionAndBuild());
    attune::initialiseClinicResources();
    const attune::Arguments arguments(app);
    if (!sockets)
        attune::refuse(sockets.error().detail, 1);
    auto read = arguments.read(sockets->address);
    if (!read)
        attune::refuse(read.error().detail, 1);
    attune::base::logToStandardError(arguments.logLevel().toStdString());
    const auto log = attune::base::logger("server");
    takeFileHandles();
    for (const int number : {SIGXFSZ, SIGPIPE, SIGHUP}) // a write that fails is an answer, not the end
        std::signal(number, SIG_IGN);
    const attune::base::SystemClock clock;
    attune::server::ServerConfiguration configuration = arguments.startWith(read->configuration);
    configuration.http.listening = sockets->handles;
    auto server = attune::server::ClinicServer::start(std::move(configuration), clock);
    if (!server)
        attune::refuse(server.error().detail, 1);
    // Until here SIGTERM ends the program as it is, also while it asks somebody for keys who does not answer.
    std::unique_ptr<attune::server::ClinicServer> running = std::move(*server);
    listenToSignals(app, [&] {
        notice.reloading();
        reload(*running, arguments, sockets->address, read->text);
        notice.ready(running->port());
    });
    log->info("Answering on port {}.", running->port());
    if (!arguments.readyFile().isEmpty()) {
        QFile file(arguments.readyFile());
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::number(running->port()) + "\n");
    }
    notice.ready(running->port());
    QTimer watch;
    keepWatch(notice, *running, watch);
    const int code = app.exec();
    watch.stop();
    notice.stopping();
    log->info("Stopping: finishing the answers under way.");
    running.reset();
    log->info("Stopped.");
    return code;
}
