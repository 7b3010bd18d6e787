// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/program_version.h"
#include "server/http/message.h"

#include <QList>
#include <QString>

#include <memory>
#include <mutex>

namespace attune::server::programs {

/// An installer that is handed out, as it was when somebody looked last.
struct Installer
{
    domain::ProgramOffer offer;
    domain::InstallerKind kind = domain::InstallerKind::Debian;
};

/// The installers in a clinic's folder (README.md). Any thread.
class Shelf
{
public:
    /// @param folder need not be there; a symbolic link is as none
    explicit Shelf(QString folder) : m_folder(std::move(folder)) {}

    /// Looks what is there now; digests are made of what is new alone. Blocks as long as that takes.
    void look();
    /// By name.
    QList<Installer> installers() const;
    /// The newest version that a statement beside one of them says, whoever signed it; empty without any.
    QString newestVersion() const;

    /// One to be sent.
    struct Opened
    {
        Installer installer;
        std::shared_ptr<http::ByteSource> source;
    };
    /// NotFound for what is not one of installers(), and for what was changed since.
    base::Result<Opened> open(const QString &name) const;

private:
    /// By what a file is the same as before.
    struct Mark
    {
        quint64 device = 0;
        quint64 inode = 0;
        qint64 size = 0;
        qint64 changedNs = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    struct Known
    {
        Installer installer;
        Mark mark;
    };
    struct Handle;
    static Handle openIn(const Handle &folder, const QByteArray &name, Mark &mark);
    Handle openFolder() const;
    std::optional<Known> lookAt(const Handle &folder, const QByteArray &name) const;
    std::optional<Known> knownAs(const QString &name) const;

    const QString m_folder;
    mutable std::mutex m_mutex;
    QList<Known> m_known; ///< under the mutex
};

} // namespace attune::server::programs
