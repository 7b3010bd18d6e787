// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"

#include "app/attunectl/commands.h"
#include "crypto/durable_file.h"
#include "server/backup/clinic_backup.h"
#include "server/clinic/consent_texts.h"
#include "server/store/settings.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

base::Result<std::unique_ptr<ClinicFiles>> ClinicFiles::open(const QString &folder,
                                                             server::ClinicParts::Missing missing)
{
    if (!folder.isEmpty() &&
        QFile::exists(QDir(folder).absolutePath() + QStringLiteral("/data") + server::backup::unfinishedRestore))
        return base::Error{base::ErrorKind::Conflict,
                           QStringLiteral("a backup was being restored or a clinic moved into this folder, and not all "
                                          "of it arrived; do that again"),
                           {},
                           {}};
    return openAny(folder, missing);
}

base::Result<std::unique_ptr<ClinicFiles>> ClinicFiles::openUnfinished(const QString &folder)
{
    return openAny(folder, server::ClinicParts::Missing::Make);
}

base::Result<std::unique_ptr<ClinicFiles>> ClinicFiles::openAny(const QString &folder,
                                                                server::ClinicParts::Missing missing)
{
    if (folder.isEmpty())
        return base::Error{base::ErrorKind::InvalidInput, QStringLiteral("say which clinic with --clinic DIR"), {}, {}};
    std::unique_ptr<ClinicFiles> files(new ClinicFiles);
    files->m_folder = QDir(folder).absolutePath();
    auto configuration = server::configurationOf(files->m_folder);
    if (!configuration)
        return configuration.error();
    files->m_configuration = *configuration;
    files->m_clock = std::make_unique<base::SystemClock>();
    const server::ClinicFolders folders{files->dataFolder(), files->m_folder + QStringLiteral("/keys")};
    if (missing == server::ClinicParts::Missing::Make &&
        (!crypto::makePrivateFolder(folders.data) || !crypto::makePrivateFolder(folders.keys)))
        return base::Error{
            base::ErrorKind::InvalidInput, QStringLiteral("the clinic folder cannot be written"), {}, {}};
    auto parts = server::ClinicParts::open(*configuration, folders, *files->m_clock, missing);
    if (!parts)
        return parts.error();
    files->m_parts = std::move(*parts);
    return files;
}

base::Result<void> ClinicFiles::log(LogAction action, const QString &code)
{
    server::audit::Entry entry = operatorEntry(now(), action);
    entry.code = code;
    return accessLog().append({entry});
}

base::Result<void> ClinicFiles::logAbout(LogAction action, const QString &client, const QString &code,
                                         const QString &reason)
{
    server::audit::Entry entry = operatorEntry(now(), action);
    entry.clientId = client;
    entry.code = code;
    entry.reason = reason;
    return accessLog().append({entry});
}

base::Result<server::policy::RetentionPolicies> ClinicFiles::policies() const
{
    return server::policy::RetentionPolicies::fromFile(m_configuration.retentionFile);
}

base::Result<server::identity::Offered> ClinicFiles::offered() const
{
    const auto rules = policies();
    if (!rules)
        return rules.error();
    const server::ConsentTexts texts(m_configuration.consentFolder.isEmpty() ? QStringLiteral(":/consent")
                                                                             : m_configuration.consentFolder);
    return server::identity::Offered{texts.languages(), texts.jurisdictions() + rules->jurisdictions()};
}

server::retention::RetentionContext ClinicFiles::retentionContext(const server::policy::RetentionPolicies &policies)
{
    return {connection(), accessLog(), media(), keys(), policies, now()};
}

QString ClinicFiles::setting(const QString &name)
{
    return server::store::setting(connection(), name);
}

void ClinicFiles::setSetting(const QString &name, const QString &value)
{
    server::store::keepSetting(connection(), name, value);
}

int failed(const QString &what)
{
    std::fprintf(stderr, "attunectl: %s.\n", qPrintable(what));
    return 1;
}

int failed(const base::Error &error)
{
    return failed(error.detail);
}

} // namespace attune::ctl
