// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/torture.h"
#include "protocol/json.h"
#include "server/audit/entry_ids.h"
#include "server/audit/log_export.h"
#include "server/audit/log_tree.h"
#include "server/identity/accounts.h"
#include "server/keys/key_provider.h"
#include "server/store/own_names.h"
#include "server/store/recording_states.h"
#include "server/store/sessions.h"
#include "verify/log_verifier.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QHash>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryFile>
#include <QTimer>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

namespace attune::ctl {

namespace {

constexpr int people = 3;
constexpr int programs = 4; ///< the last one is a second copy of the first person's
constexpr int hostilePerson = people;
const QString password = QStringLiteral("torture-lighthouse-42");

struct Figures
{
    int serverKills = 0;
    int clientKills = 0;
    int restarts = 0;
    int stops = 0;
    int fullDisks = 0;
    int cuts = 0;
    int stalls = 0;
    int clockJumps = 0;
    qint64 promised = 0;
    qint64 logged = 0;
    qint64 lost = 0;
    qint64 doubled = 0;
    qint64 unknown = 0; ///< in the log without having been promised: made in the moment of a kill
    qint64 outOfOrder = 0;
    qint64 forged = 0;             ///< entries under a device of an honest person that are another's
    qint64 claimed = 0;            ///< devices of honest people whose id the hostile client reported with first
    QMap<QString, qint64> hostile; ///< what the hostile client tried, and how often it was answered
    qint64 hostileFailed = 0;      ///< and how often not: the server was away
};

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

QString emailOf(int person)
{
    return QStringLiteral("person%1@torture.clinic").arg(person);
}

QString recordingOf(int person)
{
    return QStringLiteral("0190aaaa-0000-7000-8000-00000000000%1").arg(person);
}

/// A clinic with people and recordings, and nothing else.
base::Result<void> makeClinic(const QString &folder)
{
    QDir().mkpath(folder + QStringLiteral("/data"));
    QDir().mkpath(folder + QStringLiteral("/keys"));
    QFile configuration(folder + QStringLiteral("/attuned.json")); // these report more in a minute than people in a day
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write("{\"accessEventsPerMinute\": 1000000}\n") < 0)
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the folder cannot be written"), {}, {}};
    configuration.close();
    auto clinic = ClinicFiles::open(folder, server::ClinicParts::Missing::Make);
    if (!clinic)
        return clinic.error();
    auto &db = (*clinic)->connection();
    const server::identity::PasswordCost cheap{1, 8 * 1024};
    const auto make = [&](const QString &email, domain::Role role) {
        return server::identity::createAccount(
            db, {email, email.section(QLatin1Char('@'), 0, 0), role, password, {}, {}}, cheap, (*clinic)->now());
    };
    const auto clinician = make(QStringLiteral("clinician@torture.clinic"), domain::Role::Psychologist);
    for (int i = 0; clinician && i <= hostilePerson; ++i) {
        const auto patient = make(emailOf(i), domain::Role::Patient);
        if (!patient)
            return patient.error();
        const QString session = QStringLiteral("session-%1").arg(i);
        server::store::addInventedSession(
            db,
            {.client = *patient, .clinician = *clinician, .startsAt = {}, .endsAt = {}, .plannedBy = {}, .id = session},
            QStringLiteral("completed"));
        server::store::addInvented(db, {.recording = {.id = recordingOf(i),
                                                      .sessionId = session,
                                                      .clientId = patient->value(),
                                                      .clinicianId = clinician->value(),
                                                      .startedAt = base::Instant{}}});
    }
    return clinician ? base::Result<void>() : base::Result<void>(clinician.error());
}

class Torture
{
public:
    Torture(QString folder, quint32 seed) : m_folder(std::move(folder)), m_random(seed) {}

    base::Result<void> run(double minutes);
    Figures figures;

private:
    bool startServer();
    void startClient(int program, bool flushOnly = false);
    void startHostile();
    void signalClients(int signal);
    bool letHostileBeFirst();
    void countHostile();
    void kill(QProcess &process, int signal);
    void fillDisk(QProcess &process);
    void somethingBad();
    bool waitUntilSent(double minutes);
    void printEnd(const QString &name);
    base::Result<void> prove();
    base::Result<QHash<QString, QString>> promisedOf(ClinicFiles &clinic);
    base::Result<void> compare(ClinicFiles &clinic);
    void noteDevice(ClinicFiles &clinic, const QString &device, const QString &actor);
    bool isOfHonest(const QString &words) const;
    QString truthOf(int program) const { return m_folder + QStringLiteral("/truth-%1").arg(program); }
    QString hostileTruth() const { return m_folder + QStringLiteral("/truth-hostile"); }

    const QString m_folder;
    QRandomGenerator m_random;
    CutLine m_line;
    QProcess m_server;
    std::array<QProcess, programs> m_clients;
    QProcess m_hostile;
    QHash<QString, QString> m_devices; ///< of honest programs by their names in the log, and whose they are
    QSet<QString> m_seenDevices;       ///< by the ids they have themselves
};

bool Torture::startServer()
{
    const QString ready = m_folder + QStringLiteral("/port");
    QFile::remove(ready);
    m_server.setProcessChannelMode(QProcess::SeparateChannels);
    m_server.setStandardErrorFile(m_folder + QStringLiteral("/server.log"), QIODevice::Append);
    m_server.start(QCoreApplication::applicationDirPath() + QStringLiteral("/attuned"),
                   {QStringLiteral("--clinic"), m_folder, QStringLiteral("--port"), QStringLiteral("0"),
                    QStringLiteral("--ready-file"), ready, QStringLiteral("--log-level"), QStringLiteral("error")});
    const QDeadlineTimer patience(20'000);
    while (!patience.hasExpired() && m_server.state() != QProcess::NotRunning) {
        QFile file(ready);
        const quint16 port = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
        if (port != 0) {
            m_line.setTarget(port);
            return true;
        }
        wait(50);
    }
    return false;
}

void Torture::startClient(int program, bool flushOnly)
{
    const int person = program % people;
    QProcess &client = m_clients.at(static_cast<std::size_t>(program));
    client.setProcessChannelMode(QProcess::SeparateChannels);
    client.setStandardErrorFile(m_folder + QStringLiteral("/clients.log"), QIODevice::Append);
    QStringList arguments = {QStringLiteral("audit"),       QStringLiteral("torture-client"),
                             QStringLiteral("--server"),    QStringLiteral("https://localhost:%1").arg(m_line.port()),
                             QStringLiteral("--authority"), m_folder + QStringLiteral("/keys/ca.pem"),
                             QStringLiteral("--state"),     m_folder + QStringLiteral("/state-%1").arg(person),
                             QStringLiteral("--truth"),     truthOf(program),
                             QStringLiteral("--email"),     emailOf(person),
                             QStringLiteral("--recording"), recordingOf(person)};
    if (flushOnly)
        arguments << QStringLiteral("--flush");
    client.start(QCoreApplication::applicationFilePath(), arguments);
    client.waitForStarted();
    client.write(password.toUtf8() + '\n');
    client.closeWriteChannel();
}

/// Over the same line as the others.
void Torture::startHostile()
{
    m_hostile.setStandardErrorFile(m_folder + QStringLiteral("/clients.log"), QIODevice::Append);
    QStringList arguments = {QStringLiteral("audit"),       QStringLiteral("torture-client"),
                             QStringLiteral("--server"),    QStringLiteral("https://localhost:%1").arg(m_line.port()),
                             QStringLiteral("--authority"), m_folder + QStringLiteral("/keys/ca.pem"),
                             QStringLiteral("--truth"),     hostileTruth(),
                             QStringLiteral("--email"),     emailOf(hostilePerson),
                             QStringLiteral("--recording"), recordingOf(hostilePerson)};
    for (int i = 0; i < programs; ++i)
        arguments << QStringLiteral("--hostile-to") << truthOf(i);
    m_hostile.start(QCoreApplication::applicationFilePath(), arguments);
    m_hostile.waitForStarted();
    m_hostile.write(password.toUtf8() + '\n');
    m_hostile.closeWriteChannel();
}

void Torture::signalClients(int signal)
{
    for (const QProcess &client : m_clients) {
        if (client.state() == QProcess::Running)
            ::kill(static_cast<pid_t>(client.processId()), signal);
    }
}

/// The honest programs have promised something and reached nobody, when the hostile one reports with their devices.
bool Torture::letHostileBeFirst()
{
    const QDeadlineTimer patience(60'000);
    const auto holds = [&patience](const QString &path, const QByteArray &begin) {
        QFile file(path);
        while (!patience.hasExpired()) {
            if (file.open(QIODevice::ReadOnly) && ('\n' + file.readAll()).contains('\n' + begin))
                return true;
            file.close();
            wait(50);
        }
        return false;
    };
    m_line.cut();
    for (int i = 0; i < programs; ++i)
        startClient(i);
    bool begun = true;
    for (int i = 0; i < programs; ++i)
        begun = holds(truthOf(i), "ok ") && begun;
    signalClients(SIGSTOP);
    m_line.mend();
    startHostile();
    begun = holds(hostileTruth(), "tried foreign devices") && begun;
    signalClients(SIGCONT);
    return begun;
}

void Torture::countHostile()
{
    QFile file(hostileTruth());
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QString line = QString::fromLatin1(file.readLine().trimmed());
        if (line.startsWith(QStringLiteral("tried ")))
            ++figures.hostile[line.mid(6)];
        else
            ++figures.hostileFailed;
    }
}

void Torture::kill(QProcess &process, int signal)
{
    if (process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(process.processId()), signal);
    const QDeadlineTimer patience(15'000);
    while (process.state() != QProcess::NotRunning && !patience.hasExpired())
        wait(20);
    if (process.state() != QProcess::NotRunning)
        process.kill();
    process.waitForFinished(60'000); // one that waits for its disk ends when the disk answers
}

/// Every write that makes a file grow beyond some kilobytes fails for a moment, as on a disk without room.
void Torture::fillDisk(QProcess &process)
{
    const auto pid = static_cast<pid_t>(process.processId());
    struct rlimit before = {};
    if (process.state() != QProcess::Running || ::prlimit(pid, RLIMIT_FSIZE, nullptr, &before) != 0)
        return;
    struct rlimit full = before;
    full.rlim_cur = m_random.bounded(20'000U);
    ::prlimit(pid, RLIMIT_FSIZE, &full, nullptr);
    wait(200 + m_random.bounded(1500));
    ::prlimit(pid, RLIMIT_FSIZE, &before, nullptr);
    ++figures.fullDisks;
}

void Torture::somethingBad()
{
    const int program = m_random.bounded(programs);
    QProcess &client = m_clients.at(static_cast<std::size_t>(program));
    switch (m_random.bounded(9)) {
    case 0:
        kill(m_server, SIGKILL);
        ++figures.serverKills;
        wait(m_random.bounded(1500));
        break;
    case 1:
        kill(m_server, SIGTERM);
        ++figures.restarts;
        break;
    case 2:
    case 3:
        kill(client, SIGKILL);
        ++figures.clientKills;
        wait(m_random.bounded(500));
        break;
    case 4:
        fillDisk(client);
        break;
    case 5:
        fillDisk(m_server);
        break;
    case 6:
        m_line.cut();
        ++figures.cuts;
        wait(m_random.bounded(3000));
        break;
    case 7:
        m_line.stall();
        ++figures.stalls;
        wait(m_random.bounded(2000));
        break;
    default: { // a machine that sleeps
        QProcess &sleeper = m_random.bounded(2) == 0 ? m_server : client;
        if (sleeper.state() == QProcess::Running) {
            ::kill(static_cast<pid_t>(sleeper.processId()), SIGSTOP);
            wait(m_random.bounded(2000));
            ::kill(static_cast<pid_t>(sleeper.processId()), SIGCONT);
            ++figures.stops;
        }
    }
    }
    m_line.mend();
    if (m_server.state() == QProcess::NotRunning)
        startServer();
    for (int i = 0; i < programs; ++i) {
        if (m_clients.at(static_cast<std::size_t>(i)).state() == QProcess::NotRunning)
            startClient(i);
    }
}

/// One program for each person sends every journal that is in that person's folder.
bool Torture::waitUntilSent(double minutes)
{
    for (int i = 0; i < people; ++i)
        startClient(i, true);
    const QDeadlineTimer patience(180'000 + static_cast<qint64>(minutes * 30'000));
    while (!patience.hasExpired()) {
        bool all = true;
        for (QProcess &client : m_clients)
            all = all && client.state() == QProcess::NotRunning;
        if (all)
            return true;
        wait(100);
    }
    return false;
}

base::Result<void> Torture::run(double minutes)
{
    const auto failure = [](const QString &what) { return base::Error{base::ErrorKind::Unavailable, what, {}, {}}; };
    if (auto made = makeClinic(m_folder); !made)
        return made;
    if (!startServer())
        return failure(QStringLiteral("the server does not start"));
    if (!letHostileBeFirst())
        return failure(QStringLiteral("the clients do not begin"));
    QDeadlineTimer until(static_cast<qint64>(minutes * 60'000));
    while (!until.hasExpired()) {
        wait(300 + m_random.bounded(2500));
        somethingBad();
    }
    for (QProcess &client : m_clients)
        kill(client, SIGKILL);
    if (m_server.state() == QProcess::NotRunning && !startServer())
        return failure(QStringLiteral("the server does not start any more"));
    const bool sent = waitUntilSent(minutes); // while it is attacked
    kill(m_hostile, SIGKILL);
    countHostile();
    if (!sent) {
        printEnd(QStringLiteral("clients.log"));
        printEnd(QStringLiteral("server.log"));
        return failure(QStringLiteral("what was left could not be sent"));
    }
    kill(m_server, SIGTERM);
    return prove();
}

/// Why it did not go on, for whoever has to find out.
void Torture::printEnd(const QString &name)
{
    QFile file(m_folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    constexpr qint64 enough = 6000;
    file.seek(std::max<qint64>(0, file.size() - enough));
    std::fprintf(stderr, "--- the end of %s\n%s\n", qPrintable(name), file.readAll().constData());
}

/// What the log calls it: another name than its id, where somebody else was first with that.
void Torture::noteDevice(ClinicFiles &clinic, const QString &device, const QString &actor)
{
    if (m_seenDevices.contains(device))
        return;
    m_seenDevices.insert(device);
    const QString first = clinic.connection()
                              .run(QStringLiteral("SELECT actor_id FROM log_devices WHERE device = ?"), {device})
                              .firstOr<QString>();
    const bool isClaimed = !first.isEmpty() && first != actor;
    figures.claimed += isClaimed ? 1 : 0;
    const QString name =
        isClaimed ? server::store::ownName(clinic.keys().linkKey(), QStringLiteral("device"), actor, device) : device;
    m_devices.insert(name, actor);
}

/// Entry ids of everything that was promised, and whose it is. The log gives reports ids of its own.
base::Result<QHash<QString, QString>> Torture::promisedOf(ClinicFiles &clinic)
{
    QHash<QString, QString> promised;
    for (int i = 0; i < programs; ++i) {
        QFile file(truthOf(i));
        const auto account = server::identity::accountByEmail(clinic.connection(), emailOf(i % people));
        if (!file.open(QIODevice::ReadOnly) || !account)
            return base::Error{base::ErrorKind::Corrupt, QStringLiteral("a client wrote down nothing"), {}, {}};
        const QString actor = account->person.id.value();
        while (!file.atEnd()) {
            const auto parts = file.readLine().trimmed().split(' ');
            figures.clockJumps += parts.first() == "jump" ? 1 : 0;
            if (parts.size() != 4 || parts.first() != "ok")
                continue;
            const QString device = QString::fromLatin1(parts.at(1));
            noteDevice(clinic, device, actor);
            promised.insert(server::audit::reportEntryId(actor, device, QString::fromLatin1(parts.at(3))), actor);
        }
    }
    return promised;
}

/// Everything promised against everything logged.
base::Result<void> Torture::compare(ClinicFiles &clinic)
{
    const auto promised = promisedOf(clinic);
    if (!promised)
        return promised.error();
    figures.promised = promised->size();
    QHash<QString, qint64> lastOfDevice;
    enum class Column { EventId, Device, DeviceSequence, ActorId };
    auto rows = clinic.connection().run(
        QStringLiteral("SELECT event_id, device, device_sequence, actor_id FROM access_log WHERE device <> '' AND "
                       "device_sequence > 0 ORDER BY sequence"));
    QHash<QString, int> times;
    while (rows.next()) {
        const QString id = rows.text(Column::EventId);
        const QString device = rows.text(Column::Device);
        const auto owner = m_devices.constFind(device);
        if (owner == m_devices.cend())
            continue; // of the hostile one, or of a program that was killed before it promised anything
        if (rows.text(Column::ActorId) != *owner) {
            ++figures.forged;
            continue;
        }
        ++figures.logged;
        if (++times[id] > 1)
            ++figures.doubled;
        qint64 &last = lastOfDevice[device];
        figures.outOfOrder += rows.number(Column::DeviceSequence) == last + 1 ? 0 : 1;
        last = rows.number(Column::DeviceSequence);
        figures.unknown += promised->contains(id) ? 0 : 1;
    }
    for (auto event = promised->cbegin(); event != promised->cend(); ++event)
        figures.lost += times.contains(event.key()) ? 0 : 1;
    return {};
}

/// Whether what the verifier says of gaps is about a device of an honest program.
bool Torture::isOfHonest(const QString &words) const
{
    return std::any_of(m_devices.keyBegin(), m_devices.keyEnd(),
                       [&words](const QString &device) { return words.contains(device); });
}

base::Result<void> Torture::prove()
{
    auto clinic = ClinicFiles::open(m_folder);
    if (!clinic)
        return clinic.error();
    if (auto compared = compare(**clinic); !compared)
        return compared;
    if (auto made = (*clinic)->accessLog().makeCheckpoint(); !made)
        return made;
    const qint64 size = server::audit::treeSize((*clinic)->connection());
    const auto source = server::audit::provableExport((*clinic)->database(), 1, size);
    QTemporaryFile file;
    if (!file.open())
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("no temporary file"), {}, {}};
    for (auto piece = source->read(0, 1 << 20); piece && !piece->isEmpty(); piece = source->read(0, 1 << 20))
        file.write(*piece);
    file.seek(0);
    verify::LogVerifier verifier(*(*clinic)->accessLog().verifier(), {});
    const auto report = verifier.verify(file);
    if (!report)
        return report.error();
    QStringList gaps = report->gaps;
    gaps.removeIf([this](const QString &words) { return !isOfHonest(words); }); // the others are invented
    if (!report->isWhole() || report->covered != size || !gaps.isEmpty())
        return base::Error{base::ErrorKind::Corrupt,
                           report->isWhole() ? QStringLiteral("the log is not covered, or has gaps: ") + gaps.value(0)
                                             : report->findings.first().words,
                           {},
                           {}};
    return {};
}

} // namespace

int tortureCommand(const QString &folder, double minutes, quint32 seed)
{
    Torture torture(folder, seed);
    const auto proven = torture.run(minutes);
    const Figures &f = torture.figures;
    protocol::Json hostile = protocol::Json::object();
    const bool wasAttacked = !f.hostile.isEmpty();
    for (auto kind = f.hostile.cbegin(); kind != f.hostile.cend(); ++kind)
        hostile[kind.key().toStdString()] = kind.value();
    const protocol::Json figures = {{"seed", seed},
                                    {"minutes", minutes},
                                    {"kills", f.serverKills + f.clientKills},
                                    {"restarts", f.restarts},
                                    {"sleeps", f.stops},
                                    {"full disks", f.fullDisks},
                                    {"cut lines", f.cuts},
                                    {"stalled lines", f.stalls},
                                    {"clock jumps", f.clockJumps},
                                    {"events promised", f.promised},
                                    {"events logged", f.logged},
                                    {"lost", f.lost},
                                    {"doubled", f.doubled},
                                    {"out of order", f.outOfOrder},
                                    {"forged", f.forged},
                                    {"devices claimed first by the hostile one", f.claimed},
                                    {"hostile deliveries", hostile},
                                    {"hostile deliveries without an answer", f.hostileFailed},
                                    {"made in the moment of a kill", f.unknown},
                                    {"log", proven ? "verifies" : proven.error().detail.toStdString()}};
    std::printf("%s\n", figures.dump(1).c_str());
    const bool good = proven && f.lost == 0 && f.doubled == 0 && f.outOfOrder == 0 && f.promised > 0 && f.forged == 0 &&
                      f.claimed > 0 && wasAttacked && f.unknown <= f.clientKills + programs;
    return good ? 0 : 1;
}

} // namespace attune::ctl
