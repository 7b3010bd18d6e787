// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"

#include <QFileInfo>
#include <QUrl>

#include <cstdio>

#include <pwd.h>

namespace attune::ctl {

namespace {

using server::ClinicConfiguration;

constexpr char userName[] = "attune";
constexpr quint16 portOfSocket = 8443; ///< as attuned.socket comes

/// Something that the service needs: whether it is so, and what makes it so.
struct Step
{
    QString what;
    bool isDone = false;
    QStringList toDo; ///< lines, commands among them
};

bool hasUser()
{
    return ::getpwnam(userName) != nullptr;
}

bool hasUnits()
{
    for (const char *folder :
         {"/etc/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"}) {
        if (QFileInfo::exists(QString::fromLatin1(folder) + QStringLiteral("/attuned.service")))
            return true;
    }
    return false;
}

Step clinicStep(const QString &folder)
{
    Step step{QStringLiteral("the clinic in %1").arg(folder), QFileInfo::exists(folder + QStringLiteral("/keys")), {}};
    step.toDo << QStringLiteral("sudo -u %1 attunectl account add --create --clinic %2 --email ADDRESS --name NAME "
                                "--role admin --invite")
                     .arg(QString::fromLatin1(userName), folder);
    return step;
}

Step ownerStep(const QString &folder)
{
    Step step{QStringLiteral("everything in it belongs to user %1").arg(QString::fromLatin1(userName)), true, {}};
    for (const char *name : {"", "/data", "/keys"}) {
        const QFileInfo part(folder + QString::fromLatin1(name));
        step.isDone = step.isDone && (!part.exists() || part.owner() == QString::fromLatin1(userName));
    }
    step.toDo << QStringLiteral("chown -R %1:%1 %2").arg(QString::fromLatin1(userName), folder);
    return step;
}

void addHost(QStringList &hosts, const QString &host)
{
    static const QStringList own{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    if (!host.isEmpty() && !host.startsWith(QLatin1Char('/')) && !own.contains(host) && !hosts.contains(host))
        hosts << host;
}

/// The machines that the configuration has the server call.
QStringList hostsOf(const ClinicConfiguration &configuration)
{
    QStringList hosts;
    if (configuration.postgres)
        addHost(hosts, configuration.postgres->host);
    if (configuration.storage.s3)
        addHost(hosts, QUrl(configuration.storage.s3->endpoint).host());
    if (configuration.keys.vault)
        addHost(hosts, QUrl(configuration.keys.vault->address).host());
    if (configuration.keys.awsKms)
        addHost(hosts, QUrl(configuration.keys.awsKms->endpoint).host());
    if (configuration.twilio)
        addHost(hosts, QUrl(configuration.twilio->api).host());
    if (configuration.mail)
        addHost(hosts, QUrl(configuration.mail->server).host());
    for (const auto &witness : configuration.witnesses)
        addHost(hosts, QUrl(witness.address).host());
    addHost(hosts, configuration.auditSyslogServer.section(QLatin1Char(':'), 0, 0));
    return hosts;
}

/// The folders outside the clinic's that the server writes to.
QStringList foldersOf(const ClinicConfiguration &configuration, const QString &clinic)
{
    QStringList folders;
    const QStringList named{configuration.storage.coldFolder, configuration.auditCopyFile.isEmpty()
                                                                  ? QString()
                                                                  : QFileInfo(configuration.auditCopyFile).path()};
    for (const QString &folder : named) {
        const bool isInside = folder == clinic || folder.startsWith(clinic + QLatin1Char('/'));
        if (!folder.isEmpty() && !isInside && !folder.startsWith(QStringLiteral("/var/log/attune")))
            folders << folder;
    }
    return folders;
}

/// What the confined service may besides, because attuned.json asks for it.
Step reachStep(const ClinicConfiguration &configuration, const QString &clinic)
{
    const QString dropIn = QStringLiteral("/etc/systemd/system/attuned.service.d/clinic.conf");
    const QStringList hosts = hostsOf(configuration);
    const QStringList folders = foldersOf(configuration, clinic);
    Step step{QStringLiteral("the service reaches what attuned.json names"),
              (hosts.isEmpty() && folders.isEmpty()) || QFileInfo::exists(dropIn),
              {QStringLiteral("systemctl edit --drop-in=clinic attuned.service, with these lines:"),
               QStringLiteral("    [Service]")}};
    if (!hosts.isEmpty())
        step.toDo << QStringLiteral("    IPAddressAllow=any  (or the addresses of the name server and of %1)")
                         .arg(hosts.join(QStringLiteral(", ")));
    if (!folders.isEmpty())
        step.toDo << QStringLiteral("    ReadWritePaths=") + folders.join(QLatin1Char(' '));
    return step;
}

Step portStep(const ClinicConfiguration &configuration)
{
    return {QStringLiteral("attuned.json and attuned.socket name one port"),
            configuration.port == portOfSocket,
            {QStringLiteral("systemctl edit attuned.socket, with these lines:"), QStringLiteral("    [Socket]"),
             QStringLiteral("    ListenStream="), QStringLiteral("    ListenStream=%1").arg(configuration.port)}};
}

/// What the file says of itself: the service listens to others, so a name for the certificate is needed.
Step configurationStep(ClinicConfiguration configuration)
{
    configuration.listen = QStringLiteral("0.0.0.0");
    const QStringList unsafe = server::unsafeIn(configuration);
    return {QStringLiteral("attuned.json is safe to start with"), unsafe.isEmpty(), unsafe};
}

std::vector<Step> stepsFor(const QString &folder)
{
    std::vector<Step> steps;
    steps.push_back({QStringLiteral("user %1").arg(QString::fromLatin1(userName)),
                     hasUser(),
                     {QStringLiteral("systemd-sysusers"), QStringLiteral("systemd-tmpfiles --create")}});
    steps.push_back({QStringLiteral("the units of systemd"),
                     hasUnits(),
                     {QStringLiteral("install the package attune-server, or: cmake --install BUILD --component server"),
                      QStringLiteral("systemctl daemon-reload")}});
    steps.push_back(clinicStep(folder));
    steps.push_back(ownerStep(folder));
    const auto configuration = server::configurationOf(folder);
    if (!configuration) {
        steps.push_back({QStringLiteral("attuned.json can be used"), false, {configuration.error().detail}});
        return steps;
    }
    steps.push_back(configurationStep(*configuration));
    steps.push_back(portStep(*configuration));
    steps.push_back(reachStep(*configuration, folder));
    return steps;
}

int explainInstall(const Given &given)
{
    const QString folder = given.value("clinic", QStringLiteral("/var/lib/attune"));
    const auto print = [](const QString &line) { std::printf("%s\n", qPrintable(line)); };
    int open = 0;
    for (const Step &step : stepsFor(folder)) {
        print((step.isDone ? QStringLiteral("is so  ") : QStringLiteral("TO DO  ")) + step.what);
        if (step.isDone)
            continue;
        ++open;
        for (const QString &line : step.toDo)
            print(QStringLiteral("         ") + line);
    }
    print(QStringLiteral("then   systemctl enable --now attuned.socket attuned.service"));
    print(QStringLiteral("       systemctl enable --now attuned-log-check.timer"));
    print(QStringLiteral("       systemctl enable --now attuned-backup@DIR.timer attuned-drill@DIR.timer"));
    print(QStringLiteral("         (DIR as \"systemd-escape --path /mnt/backup\" says it)"));
    print(open == 0 ? QStringLiteral("Nothing is missing. Nothing was changed.")
                    : QStringLiteral("%1 to be done first. Nothing was changed.").arg(open));
    return 0;
}

} // namespace

Commands serviceCommands()
{
    return {{"service install",
             "",
             0,
             0,
             "Explains how the server becomes a service of systemd here, step by step: what is there, and which "
             "commands do what is not. It changes nothing.",
             {{"clinic", "DIR", "The clinic's folder."}},
             explainInstall}};
}

} // namespace attune::ctl
