// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace attune::test {

/// The families of actions that src/domain/ACCESS_QUERY.md names.
inline const QStringList &actionFamilies()
{
    static const QStringList names = [] {
        QFile file(QStringLiteral(SOURCE_FOLDER "/src/domain/ACCESS_QUERY.md"));
        const QString page = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        const qsizetype begin = page.indexOf(QStringLiteral("Families of actions"));
        static const QRegularExpression word(QStringLiteral("`([a-z-]+)`"));
        auto words = word.globalMatch(page.mid(begin, page.indexOf(QStringLiteral("Every action"), begin) - begin));
        QStringList found;
        while (words.hasNext())
            found << words.next().captured(1);
        return found;
    }();
    return names;
}

} // namespace attune::test
