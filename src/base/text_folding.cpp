// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_folding.h"

#include "base/visible_text.h"

#include <QHash>

namespace attune::base {

QString folded(const QString &text)
{
    static const QHash<QChar, QString> special = {
        {QChar(u'ø'), QStringLiteral("o")},  {QChar(u'ł'), QStringLiteral("l")},  {QChar(u'đ'), QStringLiteral("d")},
        {QChar(u'ß'), QStringLiteral("ss")}, {QChar(u'æ'), QStringLiteral("ae")}, {QChar(u'œ'), QStringLiteral("oe")},
        {QChar(u'ı'), QStringLiteral("i")},  {QChar(u'þ'), QStringLiteral("th")}, {QChar(u'ð'), QStringLiteral("d")}};
    QString result;
    const QString apart = text.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const auto found = special.constFind(c);
        if (found != special.constEnd())
            result += *found;
        else
            result += c;
    }
    return result.simplified();
}

bool isSameName(const QString &one, const QString &other)
{
    return folded(cleanLine(one)) == folded(cleanLine(other));
}

} // namespace attune::base
