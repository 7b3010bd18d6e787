// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_file.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// The beginning of a file of entries, whoever writes it: the client program, or the operator's
/// (server/audit/LOG_FILES.md, "The beginning of a file"). Any thread.
namespace attune::protocol {

/// Everything that is said of a file of entries before its first one.
struct LogFileAbout
{
    domain::LogFileQuestion question;
    domain::LogFileStart start;
    QString by; ///< who makes it
};

/// What a table says, in the language of whoever makes it.
struct LogFileWords
{
    QList<std::pair<QString, QString>> lines; ///< a name and a value each
    QString digest;                           ///< the name of the last line
    qsizetype columns = 2;                    ///< of the table: each line has as many fields
};

/// Before the first entry, with a digest of zeros; empty for pages, which say it themselves.
QByteArray logFileHead(const LogFileAbout &about, const LogFileWords &words);
/// Where in it the 64 digits of the digest begin; -1 where there is none.
qsizetype digestAt(const QByteArray &head);
/// As many zeros as a digest has digits.
QByteArray emptyDigest();
/// How many columns a table has, by its first line; 0 for what is no table.
qsizetype columnsOf(const QByteArray &text);

} // namespace attune::protocol
