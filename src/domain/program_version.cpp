// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/program_version.h"

#include "domain/value_error.h"

#include <QRegularExpression>

#include <algorithm>

namespace attune::domain {

namespace {

constexpr qsizetype longestStatement = 1024;

base::Error wrongStatement(const char *why)
{
    return refused(QStringLiteral("this is not what is said of an installer: ") + QString::fromUtf8(why));
}

/// What follows a line's name; nullopt when it is another line.
std::optional<QString> after(const QByteArray &line, const char *name)
{
    const QByteArray begin = QByteArray(name) + ' ';
    return line.startsWith(begin) ? std::optional(QString::fromUtf8(line.mid(begin.size()))) : std::nullopt;
}

/// Decimal, without sign and leading zeros.
std::optional<qint64> sizeFrom(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[1-9][0-9]{0,14}\\z"));
    return number.match(text).hasMatch() ? std::optional(text.toLongLong()) : std::nullopt;
}

} // namespace

QString textOf(const ProgramVersion &version)
{
    return QStringLiteral("%1.%2.%3").arg(version.major).arg(version.minor).arg(version.patch);
}

std::optional<ProgramVersion> programVersionFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return ProgramVersion{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

ProgramVersion oldestFor(const ProgramVersion &server)
{
    return {server.major, std::max(0, server.minor - 1), 0};
}

Fit fitOf(const ProgramVersion &program, const std::optional<ProgramVersion> &oldest,
          const std::optional<ProgramVersion> &newest)
{
    if (oldest && program < *oldest)
        return Fit::ProgramTooOld;
    if (newest &&
        (program.major > newest->major || (program.major == newest->major && program.minor > newest->minor + 1)))
        return Fit::ServerTooOld;
    return Fit::Good;
}

std::optional<InstallerKind> installerKindOf(const QString &fileName)
{
    static const std::pair<const char *, InstallerKind> endings[] = {
        {".deb", InstallerKind::Debian},  {".run", InstallerKind::SelfExtracting}, {".flatpak", InstallerKind::Flatpak},
        {".exe", InstallerKind::Windows}, {".msi", InstallerKind::Windows},        {".dmg", InstallerKind::Mac}};
    for (const auto &[ending, kind] : endings) {
        if (fileName.endsWith(QLatin1String(ending)))
            return kind;
    }
    return std::nullopt;
}

bool isInstallerName(const QString &fileName)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._+~-]{0,119}\\z"));
    return form.match(fileName).hasMatch() && installerKindOf(fileName);
}

QByteArray textOf(const ReleaseStatement &statement)
{
    return "attune release\nversion " + textOf(statement.version).toUtf8() + "\nfile " + statement.file.toUtf8() +
           "\nsize " + QByteArray::number(statement.size) + "\nsha256 " + statement.sha256.toUtf8() + '\n';
}

base::Result<ReleaseStatement> releaseStatementFrom(const QByteArray &text)
{
    const auto lines = text.split('\n');
    if (text.size() > longestStatement || lines.size() != 6 || !lines.last().isEmpty() ||
        lines.first() != "attune release")
        return wrongStatement("it has other lines");
    const auto version = programVersionFrom(after(lines.at(1), "version").value_or(QString()));
    const QString file = after(lines.at(2), "file").value_or(QString());
    const auto size = sizeFrom(after(lines.at(3), "size").value_or(QString()));
    const QString sha256 = after(lines.at(4), "sha256").value_or(QString());
    static const QRegularExpression digest(QStringLiteral("^[0-9a-f]{64}\\z"));
    if (!version)
        return wrongStatement("its version is none");
    if (!isInstallerName(file))
        return wrongStatement("its file has no name of an installer");
    if (!size)
        return wrongStatement("its size is none");
    if (!digest.match(sha256).hasMatch())
        return wrongStatement("its digest is none");
    return ReleaseStatement{*version, file, *size, sha256};
}

} // namespace attune::domain
