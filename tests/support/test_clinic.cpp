// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_clinic.h"

#include "resources/clinic_resources.h"

#include <QDirIterator>
#include <QFile>
#include <QSslCertificate>

namespace attune::test {

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

} // namespace

TestClinic::TestClinic()
{
    initialiseClinicResources();
    copyFolder(qEnvironmentVariable("ATTUNE_SAMPLE_CLINIC"), m_folder.path());
}

void TestClinic::start()
{
    server::ServerConfiguration configuration;
    configuration.dataFolder = m_folder.filePath(QStringLiteral("data"));
    configuration.keyFolder = m_folder.filePath(QStringLiteral("keys"));
    configuration.clinic.sampleFilm = m_folder.filePath(QStringLiteral("film/capture.mp4"));
    configuration.rules = rules;
    configuration.signInRules = signInRules;
    configuration.passwordCost = {1, 64};
    configuration.http.port = m_port; // the same one after a restart
    configuration.http.drainTime = std::chrono::milliseconds(1000);
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
        const bool usable = status != domain::RecordingStatus::Available || row.allows(QStringLiteral("play"));
        if (usable && (format.isEmpty() || row.format == format))
            return row;
    }
    return {};
}

} // namespace attune::test
