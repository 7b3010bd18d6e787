// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/log_file_head.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace attune::models {

using protocol::LogFileAbout;

/// The beginning of a file: what it is of, and a digest of all that follows (server/audit/LOG_FILES.md, "The beginning
/// of a file").
class LogFileHead
{
    Q_DECLARE_TR_FUNCTIONS(LogFileHead)

public:
    /// What is said in words, a line each, without the digest.
    static QList<std::pair<QString, QString>> lines(const LogFileAbout &about);
    /// As bytes, with a digest of zeros. @param columns of a table, which each line has as many of
    static QByteArray bytes(const LogFileAbout &about, qsizetype columns);
};

} // namespace attune::models
