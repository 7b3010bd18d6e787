// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_file.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace attune::models {

/// Everything that is said of a file of entries before its first one.
struct LogFileAbout
{
    domain::LogFileQuestion question;
    domain::LogFileStart start;
    QString by; ///< who makes it
};

/// The beginning of a file: what it is of, and a digest of all that follows (server/audit/LOG_FILES.md, "The beginning
/// of a file").
class LogFileHead
{
    Q_DECLARE_TR_FUNCTIONS(LogFileHead)

public:
    /// What is said in words, a line each, without the digest.
    static QList<std::pair<QString, QString>> lines(const LogFileAbout &about);
    /// As bytes, with a digest of zeros. @param columns of a table, which each line has as many of
    static QByteArray bytes(const LogFileAbout &about, int columns);
    /// Where in bytes() the 64 digits of the digest begin; -1 for a format that has none.
    static qsizetype digestAt(const QByteArray &bytes);

private:
    static QByteArray table(const LogFileAbout &about, int columns);
    static QByteArray jsonLine(const LogFileAbout &about);
    static QByteArray fhirLine(const LogFileAbout &about);
};

/// As many zeros as a digest has digits.
QByteArray emptyDigest();

} // namespace attune::models
