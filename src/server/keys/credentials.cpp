// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/credentials.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace attune::server::keys {

namespace {

/// With a slash at its end; empty when there is none.
QString credentialFolder()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    return folder.startsWith(QLatin1Char('/')) ? folder + QLatin1Char('/') : QString();
}

} // namespace

QString credentialFile(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}\\z"));
    const QString folder = credentialFolder();
    return folder.isEmpty() || !plain.match(name).hasMatch() ? QString() : folder + name;
}

bool isCredential(const QString &path)
{
    const QString folder = credentialFolder();
    return !folder.isEmpty() && QDir::cleanPath(path).startsWith(folder);
}

QString keyFileIn(const QString &keyFolder)
{
    const QString name = QStringLiteral("master-keys.json");
    const QString handed = credentialFile(name);
    return !handed.isEmpty() && QFile::exists(handed) ? handed : keyFolder + QLatin1Char('/') + name;
}

} // namespace attune::server::keys
