// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/family_names.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace attune::server::alerts {

namespace {

/// What stands in a name and is none.
bool isName(const QString &word)
{
    static const QSet<QString> others = {
        QStringLiteral("dr"),   QStringLiteral("prof"), QStringLiteral("mr"),  QStringLiteral("mrs"),
        QStringLiteral("ms"),   QStringLiteral("sr"),   QStringLiteral("sra"), QStringLiteral("jr"),
        QStringLiteral("ii"),   QStringLiteral("iii"),  QStringLiteral("iv"),  QStringLiteral("phd"),
        QStringLiteral("psyd"), QStringLiteral("md"),   QStringLiteral("de"),  QStringLiteral("del"),
        QStringLiteral("la"),   QStringLiteral("las"),  QStringLiteral("los"), QStringLiteral("da"),
        QStringLiteral("dos"),  QStringLiteral("di"),   QStringLiteral("van"), QStringLiteral("von"),
        QStringLiteral("der"),  QStringLiteral("den"),  QStringLiteral("ten"), QStringLiteral("el"),
        QStringLiteral("al"),   QStringLiteral("bin"),  QStringLiteral("ibn"), QStringLiteral("y")};
    return word.size() > 1 && !others.contains(word);
}

/// The last word of a name and the one before it, each in the parts that hyphens make; the first word is nobody's
/// family name.
struct FamilyNames
{
    QStringList last;
    QStringList before;
};

FamilyNames familyNamesOf(const QString &folded)
{
    static const QRegularExpression between(QStringLiteral("[\\s,.]+"));
    QStringList words = folded.split(between, Qt::SkipEmptyParts);
    words.erase(std::remove_if(words.begin(), words.end(), [](const QString &word) { return !isName(word); }),
                words.end());
    FamilyNames names;
    if (words.size() > 1)
        names.last = words.last().split(QLatin1Char('-'), Qt::SkipEmptyParts);
    if (words.size() > 2)
        names.before = words.at(words.size() - 2).split(QLatin1Char('-'), Qt::SkipEmptyParts);
    return names;
}

bool share(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.begin(), some.end(), [&others](const QString &name) { return others.contains(name); });
}

} // namespace

bool haveFamilyNameInCommon(const QString &one, const QString &other)
{
    const FamilyNames mine = familyNamesOf(one);
    const FamilyNames theirs = familyNamesOf(other);
    return share(mine.last, theirs.last) || share(mine.last, theirs.before) || share(mine.before, theirs.last);
}

} // namespace attune::server::alerts
