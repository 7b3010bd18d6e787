// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample/script.h"

namespace attune::server::sample {

namespace {

bool readLine(Scene &scene, const QString &row, double &pause)
{
    if (row.startsWith(QLatin1Char('~'))) {
        bool ok = false;
        pause += row.mid(1).trimmed().toDouble(&ok);
        return ok;
    }
    const QChar who = row.at(0);
    const QChar mark = row.size() > 2 ? row.at(1) : QChar();
    if ((who != u'T' && who != u'P') || (mark != u':' && mark != u'+'))
        return false;
    scene.lines.append({who == u'T', mark == u'+', pause, row.mid(2).trimmed()});
    pause = 0;
    return !scene.lines.last().text.isEmpty();
}

} // namespace

base::Result<QList<Scene>> parseScenes(const QString &text)
{
    QList<Scene> scenes;
    double pause = 0;
    int number = 0;
    const auto rows = text.split(QLatin1Char('\n'));
    for (const QString &raw : rows) {
        ++number;
        const QString row = raw.trimmed();
        if (row.isEmpty() || row.startsWith(QLatin1Char('#')))
            continue;
        if (row.startsWith(QStringLiteral("=="))) {
            scenes.append({row.mid(2).trimmed(), {}});
            pause = 0;
            continue;
        }
        if (scenes.isEmpty() || !readLine(scenes.last(), row, pause))
            return base::Error{base::ErrorKind::InvalidInput,
                               QStringLiteral("line %1 of the dialogues cannot be read").arg(number),
                               {},
                               {}};
    }
    return scenes;
}

} // namespace attune::server::sample
