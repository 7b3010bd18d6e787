// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/log_file_head.h"

#include "models/words/zoned_time.h"

#include <QLocale>
#include <QTimeZone>

namespace attune::models {

QList<std::pair<QString, QString>> LogFileHead::lines(const LogFileAbout &about)
{
    const auto &[question, start, by] = about;
    const QTimeZone zone(question.zone.toLatin1());
    return {{tr("Access log"), start.origin},
            {tr("Filter"), question.query.isEmpty() ? tr("none") : question.query},
            {tr("Time zone"), question.zone},
            {tr("Order"), question.oldestFirst ? tr("oldest first") : tr("newest first")},
            {tr("Entries"), QLocale().toString(start.rows)},
            {tr("Entries of the log that were searched"), QLocale().toString(start.covers)},
            {tr("Tree hash of the log"), start.root},
            {tr("Exported by"), by},
            {tr("Exported at"), ZonedTime::exact(start.at, zone)}};
}

QByteArray LogFileHead::bytes(const LogFileAbout &about, qsizetype columns)
{
    return protocol::logFileHead(about, {lines(about), tr("SHA-256 of all that follows this line"), columns});
}

} // namespace attune::models
