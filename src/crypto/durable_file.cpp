// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/durable_file.h"

#include <QDir>
#include <QFileInfo>

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

bool writePrivateFile(const QString &path, const QByteArray &content)
{
    QFile file(path + QStringLiteral(".part"));
#ifdef Q_OS_UNIX
    const int handle =
        ::open(QFile::encodeName(file.fileName()).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (handle < 0 || !file.open(handle, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        return false;
#else
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
#endif
    if (file.write(content) != content.size() || !syncToDisk(file))
        return false;
    file.close();
    return replaceDurably(path + QStringLiteral(".part"), path);
}

} // namespace attune::crypto
