// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/program_lock.h"

#include <QDateTime>
#include <QFileInfo>

namespace attune::journal {

namespace {

constexpr qint64 lockIsMadeInMs = 5000; ///< by far: creating a file and writing a line into it

}

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    // A program that is killed while it makes its lock leaves an empty one, and the number of a dead program may belong
    // to another by now. What counts is whether somebody holds the file, which the system knows and removing asks.
    const QFileInfo file(lock->fileName());
    const bool isBeingMade = file.lastModified().msecsTo(QDateTime::currentDateTimeUtc()) < lockIsMadeInMs;
    if (!isBeingMade && lock->removeStaleLockFile() && lock->tryLock(0))
        return lock;
    return nullptr;
}

} // namespace attune::journal
