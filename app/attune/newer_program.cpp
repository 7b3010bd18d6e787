// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/newer_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSysInfo>

namespace attune::app {

using domain::InstallerKind;

namespace {

/// As Debian says it; others have their own word.
QString debianArchitecture()
{
    const QString cpu = QSysInfo::currentCpuArchitecture();
    return cpu == QStringLiteral("x86_64") ? QStringLiteral("amd64") : cpu;
}

InstallerKind kindHere()
{
#if defined(Q_OS_WIN)
    return InstallerKind::Windows;
#elif defined(Q_OS_MACOS)
    return InstallerKind::Mac;
#else
    if (QFile::exists(QStringLiteral("/.flatpak-info")))
        return InstallerKind::Flatpak;
    const bool isPackage = QFile::exists(QStringLiteral("/etc/debian_version")) &&
                           QCoreApplication::applicationDirPath() == QStringLiteral("/usr/bin");
    return isPackage ? InstallerKind::Debian : InstallerKind::SelfExtracting;
#endif
}

/// A statement that counts (UPDATES.md).
std::optional<domain::ReleaseStatement> signedStatement(const QString &text, const crypto::VerifierKey &key)
{
    const auto note = crypto::signedNoteFrom(text.toUtf8());
    if (!note || !note->isSignedBy(key))
        return std::nullopt;
    const auto statement = domain::releaseStatementFrom(note->text);
    return statement ? std::optional(*statement) : std::nullopt;
}

} // namespace

Computer thisComputer()
{
    Computer computer;
    computer.kind = kindHere();
    computer.architecture = debianArchitecture();
    if (QSysInfo::productType() == QStringLiteral("debian"))
        computer.release = QStringLiteral("deb") + QSysInfo::productVersion();
    return computer;
}

bool isFor(const Computer &computer, const QString &file)
{
    static const QRegularExpression ours(QStringLiteral("^[Aa]ttune[-_][0-9]"));
    static const QRegularExpression release(QStringLiteral("\\+(deb[0-9]+)u[0-9]"));
    static const QRegularExpression architecture(QStringLiteral("[-_](amd64|x86_64|arm64|aarch64|i386|armhf)[.]"));
    if (domain::installerKindOf(file) != computer.kind || !ours.match(file).hasMatch())
        return false;
    const QString said = release.match(file).captured(1);
    QString cpu = architecture.match(file).captured(1);
    cpu = cpu == QStringLiteral("x86_64")    ? QStringLiteral("amd64")
          : cpu == QStringLiteral("aarch64") ? QStringLiteral("arm64")
                                             : cpu;
    return (said.isEmpty() || said == computer.release) && (cpu.isEmpty() || cpu == computer.architecture);
}

std::optional<domain::ReleaseStatement> newerProgram(const domain::ProgramsOffered &offered,
                                                     const crypto::VerifierKey &key, const domain::ProgramVersion &own,
                                                     const Computer &computer)
{
    std::optional<domain::ReleaseStatement> newest;
    for (const domain::ProgramOffer &offer : offered.programs) {
        const auto statement = signedStatement(offer.statement, key);
        const bool counts = statement && statement->version > own && isFor(computer, statement->file);
        if (counts && (!newest || statement->version > newest->version))
            newest = statement;
    }
    return newest;
}

} // namespace attune::app
