// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/invitation_letter.h"

#include <QFile>

#include <utility>

namespace attune::ctl {

base::Result<QString> letterOf(const LetterFacts &facts)
{
    const QString language =
        facts.language.startsWith(QLatin1String("es")) ? QStringLiteral("es") : QStringLiteral("en");
    QFile file(QStringLiteral(":/programs/letter.%1.txt").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorKind::Internal, QStringLiteral("the words of the letter are not there"), {}, {}};
    const QString page = QStringLiteral("https://") + facts.link.server + QStringLiteral("/get");
    const std::pair<QString, QString> values[] = {
        {QStringLiteral("{page}"), page},
        {QStringLiteral("{link}"), page + QStringLiteral("?invitation=") + facts.link.invitation},
        {QStringLiteral("{invitation}"), domain::grouped(facts.link.invitation)},
        {QStringLiteral("{words}"), domain::wordsToCompare(facts.link.fingerprint)},
        {QStringLiteral("{clinic}"), facts.clinic},
        {QStringLiteral("{person}"), facts.person}}; // names last: nothing in them is replaced
    QStringList lines;
    const auto all = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (QString line : all) {
        if (line.contains(QLatin1String("{words}")) && facts.link.fingerprint.isEmpty())
            continue; // a public authority speaks for the server
        for (const auto &[name, value] : values)
            line.replace(name, value);
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace attune::ctl
