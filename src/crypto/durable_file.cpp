// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/durable_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace attune::crypto {

bool syncToDisk(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true; // QFile has no portable sync; QSaveFile-like durability is the platform's then
#endif
}

bool syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
#else
    Q_UNUSED(folder)
    return true;
#endif
}

bool replaceDurably(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return false;
    return syncFolder(QFileInfo(to).absolutePath());
}

bool makePrivateFolder(const QString &path)
{
    constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const QString above = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(above) || (!QDir().mkdir(path, mine) && !QFileInfo(path).isDir()))
        return false;
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QFile folder(path);
    return !(folder.permissions() & others) || folder.setPermissions(mine);
}

namespace {

/// A name that nobody else uses: neither another process at the same file, nor whoever would have us write elsewhere.
QString nameOnTheWay(const QString &path)
{
    return QStringLiteral("%1.%2.part")
        .arg(path)
        .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

/// Opens a file that is made now: nothing that lay there before, and nothing that a link leads to.
bool openAnew(QFile &file, const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(path);
    const int handle = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    return handle >= 0 && file.open(handle, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
#else
    file.setFileName(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
#endif
}

/// What writers left that were cut off: a key, say, that was to be destroyed since. Not what others are at in this
/// moment.
void removeLeftBehind(const QString &path)
{
    constexpr int oldAfterSeconds = 3600;
    const QFileInfo file(path);
    const auto parts = file.absoluteDir().entryInfoList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden);
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-oldAfterSeconds);
    for (const QFileInfo &part : parts) {
        const QString name = part.fileName();
        const bool isOfThis = name == file.fileName() + QStringLiteral(".part") || // of an earlier version
                              (name.startsWith(file.fileName() + QLatin1Char('.')) &&
                               name.size() == nameOnTheWay(file.fileName()).size());
        if (isOfThis && part.lastModified() < before)
            QFile::remove(part.absoluteFilePath());
    }
}

} // namespace

bool writePrivateFile(const QString &path, const QByteArray &content)
{
    const QString onTheWay = nameOnTheWay(path);
    QFile file; // has no name of its own: opened by its handle
    if (!openAnew(file, onTheWay))
        return false;
    const bool isWritten = file.write(content) == content.size() && syncToDisk(file);
    file.close();
    if (!isWritten || !replaceDurably(onTheWay, path)) {
        QFile::remove(onTheWay); // a secret that nobody asked for
        return false;
    }
    removeLeftBehind(path);
    return true;
}

} // namespace attune::crypto
