// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_clinic.h"
#include "domain/permission.h"

#include "resources/clinic_resources.h"
#include "server/backup/clinic_backup.h"
#include "server/backup/clinic_copy.h"

#include <QDirIterator>
#include <QFile>
#include <QSslCertificate>
#include <QUuid>

namespace attune::test {

namespace store = server::store;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString source = it.next();
        const QString target = to + source.mid(from.size());
        QDir().mkpath(QFileInfo(target).absolutePath());
        QFile::copy(source, target);
    }
}

/// The sample was made once for a whole run, which lasts longer than the twenty minutes to its next session: what has
/// not begun in it begins as late after now as it did after the sample was made.
void bringUpToDate(const store::Address &address, base::Instant now)
{
    const QString coming = QStringLiteral(
        "state = 'scheduled' AND NOT EXISTS (SELECT 1 FROM recordings r WHERE r.session_id = therapy_sessions.id)");
    store::Database database(address);
    auto next =
        database.connection().run(QStringLiteral("SELECT MIN(starts_at) FROM therapy_sessions WHERE ") + coming);
    if (!next.next())
        qFatal("the sample clinic has no session to come");
    const qint64 late = base::toUnixMs(now + std::chrono::minutes(20)) - next.number(0);
    database.connection().run(
        QStringLiteral("UPDATE therapy_sessions SET starts_at = starts_at + ?, ends_at = ends_at + ? WHERE ") + coming,
        {late, late});
}

QString freshName(QLatin1Char kind)
{
    return kind + QUuid::createUuid().toString(QUuid::Id128);
}

/// The prefix of a program's clinics in the object store; nullptr while one of them has it.
std::unique_ptr<QString> &sharedPrefix()
{
    static auto prefix = std::make_unique<QString>(freshName(QLatin1Char('p')));
    return prefix;
}

/// Puts the sample's containers where this program's clinics keep theirs, one after another. All are written once,
/// which takes seconds, since a container is never changed; what a clinic before this one added or erased is put right.
base::Result<server::backup::Copied> putContainers(const QString &folder, server::storage::ObjectStore &store)
{
    const auto wanted = server::storage::folderStore(folder)->list();
    const auto present = store.list();
    if (!wanted || !present)
        return wanted ? present.error() : wanted.error();
    for (const QString &name : *present) {
        if (wanted->contains(name))
            continue;
        if (auto erased = store.erase(name); !erased)
            return erased.error();
    }
    const QTemporaryDir missing;
    for (const QString &name : *wanted) {
        const QString file = QLatin1Char('/') + name + QStringLiteral(".seal");
        if (!present->contains(name) && !QFile::copy(folder + file, missing.path() + file))
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("no room for a copy"), {}, {}};
    }
    return server::backup::copyObjects(*server::storage::folderStore(missing.path()), store);
}

/// In the PostgreSQL of with-postgres.
store::Address postgresOf(const QString &database, const QString &schema = {})
{
    store::Address::Postgres postgres;
    postgres.host = qEnvironmentVariable("ATTUNE_TEST_POSTGRES");
    postgres.name = database;
    postgres.user = QStringLiteral("attune");
    postgres.sslMode = QStringLiteral("disable");
    postgres.schema = schema;
    return {{}, postgres};
}

void onPostgres(const QString &statement)
{
    store::Database(postgresOf(QStringLiteral("attune"))).connection().run(statement);
}

/// Not the database's own: that the one of the configuration is looked into is tested, too.
const QString schemaOfClinics = QStringLiteral("clinic");

} // namespace

TestClinic::TestClinic()
{
    initialiseClinicResources();
    copyFolder(qEnvironmentVariable("ATTUNE_SAMPLE_CLINIC"), m_folder.path());
    bringUpToDate(store::Address::sqlite(m_folder.filePath(QStringLiteral("data/clinic.sqlite"))), m_clock.now());
}

void TestClinic::writeConfiguration(const QString &database) const
{
    const auto write = [this](const char *name, const QByteArray &content) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test clinic cannot be written");
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    };
    protocol::Json configuration = {{"postgres",
                                     {{"host", protocol::json(qEnvironmentVariable("ATTUNE_TEST_POSTGRES"))},
                                      {"name", protocol::json(database)},
                                      {"user", "attune"},
                                      {"schema", protocol::json(schemaOfClinics)}}}};
    if (hasObjectStore() && database == m_database) {
        write("s3-secret", "s3-secret");
        configuration["storage"] = {{"s3",
                                     {{"endpoint", protocol::json(qEnvironmentVariable("ATTUNE_TEST_S3"))},
                                      {"bucket", "sessions"},
                                      {"prefix", protocol::json(m_prefix + QLatin1Char('/'))},
                                      {"accessKey", "clinic:app"},
                                      {"secretKeyFile", "s3-secret"}}}};
    }
    write("attuned.json", protocol::toBytes(configuration));
}

/// The rows of the sample in a database that others are copied from: moved once for a whole program, because that takes
/// ten times as long as to copy it. The containers stay in their folder.
QString TestClinic::makeTemplate()
{
    const QString database = freshName(QLatin1Char('t'));
    onPostgres(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'").arg(database));
    store::Database(postgresOf(database)).connection().run(QStringLiteral("CREATE SCHEMA ") + schemaOfClinics);
    const server::ClinicFolders folders{m_folder.filePath(QStringLiteral("data")),
                                        m_folder.filePath(QStringLiteral("keys"))};
    auto from = server::ClinicParts::open({}, folders, m_clock, server::ClinicParts::Missing::Refuse);
    writeConfiguration(database);
    auto to = server::ClinicParts::open(configuration().clinic, folders, m_clock, server::ClinicParts::Missing::Make);
    const auto moved = from && to ? server::backup::moveClinic(**from, **to)
                                  : base::Result<server::backup::Copied>(from ? to.error() : from.error());
    if (!moved)
        qFatal("the test clinic cannot be moved: %s", qPrintable(moved.error().detail));
    return database;
}

/// The clinic's rows into a database of their own, and, where there is an object store, its containers under a prefix
/// of their own. The folder keeps its keys.
void TestClinic::moveToMany()
{
    static const QString sample = makeTemplate();
    m_database = freshName(QLatin1Char('c'));
    m_sharedPrefix = std::move(sharedPrefix());
    m_prefix = m_sharedPrefix ? *m_sharedPrefix : m_database;
    onPostgres(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_database, sample));
    bringUpToDate(postgresOf(m_database, schemaOfClinics), m_clock.now());
    writeConfiguration(m_database);
    if (!hasObjectStore())
        return;
    const server::ClinicFolders folders{m_folder.filePath(QStringLiteral("data")),
                                        m_folder.filePath(QStringLiteral("keys"))};
    auto parts =
        server::ClinicParts::open(configuration().clinic, folders, m_clock, server::ClinicParts::Missing::Refuse);
    const auto copied = parts ? putContainers(folders.data + QStringLiteral("/media"), *(*parts)->objects)
                              : base::Result<server::backup::Copied>(parts.error());
    if (!copied)
        qFatal("the test clinic's containers cannot be copied: %s", qPrintable(copied.error().detail));
}

TestClinic::~TestClinic()
{
    stop();
    if (m_sharedPrefix)
        sharedPrefix() = std::move(m_sharedPrefix);
    if (!m_database.isEmpty())
        onPostgres(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_database));
}

server::ServerConfiguration TestClinic::configuration() const
{
    server::ServerConfiguration configuration;
    configuration.dataFolder = m_folder.filePath(QStringLiteral("data"));
    configuration.keyFolder = m_folder.filePath(QStringLiteral("keys"));
    const auto read = server::configurationOf(m_folder.path());
    if (!read)
        qFatal("the test clinic's configuration: %s", qPrintable(read.error().detail));
    configuration.clinic = *read;
    configuration.clinic.twilio = twilio;
    configuration.clinic.mail = mail;
    configuration.clinic.trustedProxies = trustedProxies;
    if (!configuration.clinic.twilio)
        configuration.clinic.sampleFilm = m_folder.filePath(QStringLiteral("film/capture.mp4"));
    return configuration;
}

void TestClinic::start()
{
    if (isMany() && m_database.isEmpty())
        moveToMany();
    server::ServerConfiguration configuration = this->configuration();
    configuration.rules = rules;
    configuration.signInRules = signInRules;
    configuration.passwordCost = {1, 64};
    configuration.http.port = m_port; // the same one after a restart
    configuration.http.drainTime = std::chrono::milliseconds(1000);
    configuration.http.beat = beat;
    auto server = server::ClinicServer::start(configuration, m_clock);
    if (!server)
        qFatal("the test clinic does not start: %s", qPrintable(server.error().detail));
    m_server = std::move(*server);
    m_port = m_server->port();
}

void TestClinic::stop()
{
    m_server.reset();
}

api::ServerAddress TestClinic::address() const
{
    return {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)), QSslCertificate::fromPath(authorityFile())};
}

std::unique_ptr<TestPerson> TestClinic::signedIn(const char *who) const
{
    auto person = std::make_unique<TestPerson>(address());
    if (!person->signIn(who))
        qFatal("%s cannot sign in", who);
    return person;
}

base::Result<domain::Person> TestPerson::signIn(const char *who)
{
    return wait(session.signIn(QString::fromLatin1(who) + QStringLiteral("@sample.clinic"),
                               QString::fromLatin1(samplePassword)));
}

base::Result<protocol::Json> TestPerson::get(const QString &path, const QList<std::pair<QString, QString>> &query)
{
    return wait(session.call({"GET", path, query, {}, {}}));
}

base::Result<protocol::Json> TestPerson::send(const char *method, const QString &path, const protocol::Json &body)
{
    return wait(session.call({method, path, {}, body, {}}));
}

domain::Recording TestPerson::first(domain::RecordingStatus status, const QString &format)
{
    domain::RecordingQuery query;
    query.statuses = {status};
    query.pageSize = 100;
    const auto page = wait(clinic.recordings(query));
    for (const auto &row : page ? page->items : QList<domain::Recording>()) {
        const bool usable = status != domain::RecordingStatus::Available || row.allows(domain::Permission::Play);
        if (usable && (format.isEmpty() || row.format == format))
            return row;
    }
    return {};
}

} // namespace attune::test
