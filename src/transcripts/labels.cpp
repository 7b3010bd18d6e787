// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/labels.h"

#include "base/visible_text.h"
#include "domain/transcript.h"

#include <QRegularExpression>

namespace attune::transcripts {

namespace {

constexpr qsizetype longestLabel = 40;
constexpr qsizetype mostWordsOfLabel = 4;

} // namespace

bool canBeLabel(const QString &text)
{
    if (text.isEmpty() || text.size() > longestLabel)
        return false;
    const QChar first = text.front();
    if (!first.isUpper() && !first.isDigit() && first.script() <= QChar::Script_Cyrillic)
        return false; // scripts without capitals have none to ask for
    for (const QChar c : text) {
        if (QStringLiteral(".,;?!\"()<>{}[]:").contains(c))
            return false;
    }
    return base::hasLetters(text) && text.count(QLatin1Char(' ')) < mostWordsOfLabel;
}

Labelled labelled(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0 || colon > longestLabel)
        return {{}, text};
    const QString label = text.left(colon).trimmed();
    const bool endsHere = colon + 1 == text.size() || text.at(colon + 1).isSpace();
    if (!endsHere || !canBeLabel(label))
        return {{}, text};
    return {label, text.mid(colon + 1).trimmed()};
}

bool isProgramsLabel(const QString &label)
{
    static const QRegularExpression form(QStringLiteral("^(?:speaker[ _-]?\\d{1,3}|clinician|client|unknown)\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(label).hasMatch();
}

QString cleanLabel(const QString &label)
{
    QString clean = base::cleanLine(label);
    clean.remove(QLatin1Char('<')).remove(QLatin1Char('>'));
    return base::shortened(clean, domain::longestSpeakerName).trimmed();
}

} // namespace attune::transcripts
