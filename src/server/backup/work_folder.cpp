// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/work_folder.h"

#include <QDateTime>
#include <QDir>

namespace attune::server::backup {

namespace {

const QString lockName = QStringLiteral("in-use");
constexpr int longestStartSeconds = 60; ///< between making the folder and locking it

/// Of programs that are no more. Another one's that is at work is locked by it, or was made a moment ago.
void clearLeft(const QString &backup)
{
    const auto left = QDir(backup).entryInfoList({QStringLiteral("restore-??????"), QStringLiteral("drill-??????")},
                                                 QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &info : left) {
        const QString lockFile = info.filePath() + QLatin1Char('/') + lockName;
        if (!QFile::exists(lockFile) && info.lastModified().secsTo(QDateTime::currentDateTime()) < longestStartSeconds)
            continue;
        QLockFile lock(lockFile);
        lock.setStaleLockTime(0); // it is stale when its program is gone, however old it is
        if (!lock.tryLock(0))
            continue;
        lock.unlock();
        QDir(info.filePath()).removeRecursively();
    }
}

QString templateIn(const QString &backup, const QString &purpose)
{
    clearLeft(backup);
    return backup + QLatin1Char('/') + purpose + QStringLiteral("-XXXXXX");
}

} // namespace

WorkFolder::WorkFolder(const QString &backup, const QString &purpose)
    : m_folder(templateIn(backup, purpose)), m_lock(m_folder.filePath(lockName))
{
    m_lock.setStaleLockTime(0);
    if (m_folder.isValid())
        m_lock.tryLock(0);
}

} // namespace attune::server::backup
