// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"

#include "app/attunectl/commands.h"
#include "server/store/migrations.h"

#include <QDir>
#include <QFile>

namespace attune::ctl {

base::Result<std::unique_ptr<ClinicFiles>> ClinicFiles::open(const QString &folder)
{
    const QString clinic = QDir(folder).absolutePath();
    const auto refuse = [](const QString &what) { return base::Error{base::ErrorKind::InvalidInput, what, {}, {}}; };
    if (folder.isEmpty() || !QFile::exists(clinic + QStringLiteral("/data/clinic.sqlite")))
        return refuse(QStringLiteral("there is no clinic in this folder"));
    if (!QFile::exists(clinic + QStringLiteral("/keys/master-keys.json")))
        return refuse(
            QStringLiteral("the key file keys/master-keys.json is missing; it is not made anew by this command"));
    auto keys = server::keys::FileKeyProvider::openOrCreate(clinic + QStringLiteral("/keys/master-keys.json"),
                                                            clinic + QStringLiteral("/data"));
    if (!keys)
        return keys.error();
    std::unique_ptr<ClinicFiles> files(new ClinicFiles(clinic, std::move(*keys)));
    server::store::migrate(files->connection(), files->now());
    return files;
}

ClinicFiles::ClinicFiles(const QString &folder, std::unique_ptr<server::keys::FileKeyProvider> keys)
    : m_folder(folder),
      m_database(folder + QStringLiteral("/data/clinic.sqlite")),
      m_keys(std::move(keys)),
      m_wraps(m_database, *m_keys, m_clock),
      m_media(folder + QStringLiteral("/data/media"), *m_keys, m_wraps),
      m_log(m_database, m_clock)
{}

base::Result<void> ClinicFiles::log(const char *action, const QString &code)
{
    server::audit::Entry entry = operatorEntry(m_clock.now(), action);
    entry.code = code;
    return m_log.append({entry});
}

server::retention::Workplace ClinicFiles::workplace(const server::retention::Policies &policies)
{
    return {connection(), m_log, m_media, *m_keys, policies, m_clock.now()};
}

QString ClinicFiles::setting(const QString &name)
{
    auto row = connection().run(QStringLiteral("SELECT value FROM clinic_settings WHERE name = ?"), {name});
    return row.next() ? row.text(0) : QString();
}

void ClinicFiles::setSetting(const QString &name, const QString &value)
{
    connection().run(QStringLiteral("INSERT INTO clinic_settings(name, value) VALUES(?, ?) "
                                    "ON CONFLICT(name) DO UPDATE SET value = excluded.value"),
                     {name, value});
}

} // namespace attune::ctl
