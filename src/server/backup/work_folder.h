// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QTemporaryDir>

namespace attune::server::backup {

/// A folder inside a backup for what a drill or a restore needs meanwhile: a copy of the rows, sealed as they are. It
/// goes with its owner. What a program that was killed left there is taken away by the next one.
class WorkFolder
{
public:
    /// @param backup the folder of the backup @param purpose begins its name, "restore"
    WorkFolder(const QString &backup, const QString &purpose);

    bool isValid() const { return m_folder.isValid() && m_lock.isLocked(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    const QTemporaryDir m_folder;
    QLockFile m_lock;
};

} // namespace attune::server::backup
