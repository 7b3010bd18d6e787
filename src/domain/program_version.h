// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace attune::domain {

// Versions of programs, and what is said of an installer (UPDATES.md). Any thread.

/// "1.4.2".
struct ProgramVersion
{
    int major = 0;
    int minor = 0;
    int patch = 0;
    friend auto operator<=>(const ProgramVersion &, const ProgramVersion &) = default;
};
QString textOf(const ProgramVersion &version);
/// Three numbers below 10,000 without leading zeros, and nothing else; nullopt for anything that is none.
std::optional<ProgramVersion> programVersionFrom(const QString &text);

/// The oldest program that a server of this version works with: of the minor version before.
ProgramVersion oldestFor(const ProgramVersion &server);

/// How a program and a server stand to each other.
enum class Fit {
    Good,
    ProgramTooOld, ///< the server has left it behind
    ServerTooOld   ///< the program is more than one minor version ahead
};
/// @param oldest, newest what a server says; nothing known is Good
Fit fitOf(const ProgramVersion &program, const std::optional<ProgramVersion> &oldest,
          const std::optional<ProgramVersion> &newest);

/// What an installer is for, by the end of its name.
enum class InstallerKind { Debian, SelfExtracting, Flatpak, Windows, Mac };
std::optional<InstallerKind> installerKindOf(const QString &fileName);
/// Whether it is the name of an installer as UPDATES.md says: no folder, no hidden file, a known ending.
bool isInstallerName(const QString &fileName);

/// What the makers of an installer say of it. Believed only when its note was signed.
struct ReleaseStatement
{
    ProgramVersion version;
    QString file;
    qint64 size = 0;
    QString sha256; ///< 64 hexadecimal digits, small
    friend bool operator==(const ReleaseStatement &, const ReleaseStatement &) = default;
};
/// The text that is signed.
QByteArray textOf(const ReleaseStatement &statement);
/// InvalidInput, in words, for a text that is not exactly one.
base::Result<ReleaseStatement> releaseStatementFrom(const QByteArray &text);

/// An installer that a clinic hands out.
struct ProgramOffer
{
    QString file;
    QString version; ///< as its statement says; empty without one
    qint64 sizeBytes = 0;
    QString sha256;
    QString statement; ///< the signed note, as it lies beside the installer; may be empty
    friend bool operator==(const ProgramOffer &, const ProgramOffer &) = default;
};

/// Which programs a clinic's server works with, and which it hands out. Texts of a server: nothing in them is believed.
struct ProgramsOffered
{
    QString oldest;
    QString newest;
    QList<ProgramOffer> programs;
    friend bool operator==(const ProgramsOffered &, const ProgramsOffered &) = default;
};

} // namespace attune::domain
