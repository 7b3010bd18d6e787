// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace attune::transcripts {

/// A caption of a text: its rows, and where in the text (white space as one blank) it begins.
struct CaptionText
{
    QString rows; ///< parted by line feeds
    qsizetype at = 0;
    int columns = 0;
};

/// A text in captions of so many rows. @param text with single blanks, not empty
QList<CaptionText> captionTexts(const QString &text, int rows);

} // namespace attune::transcripts
