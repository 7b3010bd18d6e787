// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace attune::base {

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr qsizetype fewestLetters = 3;

bool isJoiner(char32_t c)
{
    return c == zeroWidthNonJoiner || c == zeroWidthJoiner;
}

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Characters that count as letters, marks or symbols and are blank all the same: fillers, the empty Braille pattern,
/// what a renderer is told to ignore.
bool isBlank(char32_t c)
{
    static constexpr char32_t blank[] = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0xFFFD, 0x16FE4, 0x1D159};
    return std::find(std::begin(blank), std::end(blank), c) != std::end(blank) || (c >= 0x180B && c <= 0x180F) ||
           (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF) || (c & 0xFFFE) == 0xFFFE;
}

bool isLineBreak(char32_t c)
{
    return c == '\n' || c == 0x2028 || c == 0x2029;
}

/// Control, format, surrogate and private characters, and those that are blank; white space is none of them.
bool leavesNoTrace(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return isBlank(c) || isVariationSelector(c);
    }
}

bool isSeen(char32_t c)
{
    return !leavesNoTrace(c) && !QChar::isSpace(c) && !QChar::isMark(c) &&
           QChar::category(c) != QChar::Other_NotAssigned;
}

bool isKept(char32_t c)
{
    return c == '\t' || isLineBreak(c) || !leavesNoTrace(c);
}

/// Whether a joiner or selector at a place has something to work on.
bool hasNeighbours(const QList<uint> &text, qsizetype at)
{
    const auto shows = [&text](qsizetype i) {
        return i >= 0 && i < text.size() && !QChar::isSpace(text.at(i)) && !leavesNoTrace(text.at(i));
    };
    // An emoji may have its selector between itself and the joiner.
    const qsizetype before = at > 0 && isJoiner(text.at(at)) && isVariationSelector(text.at(at - 1)) ? at - 2 : at - 1;
    return shows(before) && (isVariationSelector(text.at(at)) || shows(at + 1));
}

} // namespace

QString cleanText(const QString &typed)
{
    const QList<uint> all = typed.normalized(QString::NormalizationForm_C).toUcs4();
    QString clean;
    clean.reserve(typed.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const char32_t c = all.at(i);
        if (isLineBreak(c))
            clean += QLatin1Char('\n');
        else if (isKept(c) || ((isJoiner(c) || isVariationSelector(c)) && hasNeighbours(all, i)))
            clean += QString::fromUcs4(&c, 1);
    }
    return clean.trimmed();
}

QString cleanLine(const QString &typed)
{
    return cleanText(typed).simplified();
}

QString shortened(const QString &text, qsizetype longest)
{
    const qsizetype end = std::clamp<qsizetype>(longest, 0, text.size());
    const bool splits = end > 0 && end < text.size() && text.at(end - 1).isHighSurrogate();
    return text.left(splits ? end - 1 : end);
}

qsizetype visibleCharacters(const QString &text)
{
    const QList<uint> all = text.toUcs4();
    return std::count_if(all.begin(), all.end(), isSeen);
}

bool hasLetters(const QString &text)
{
    const QList<uint> all = text.toUcs4();
    return std::any_of(all.begin(), all.end(), [](char32_t c) { return QChar::isLetter(c) && isSeen(c); });
}

bool saysSomething(const QString &text, qsizetype least)
{
    if (visibleCharacters(text) < least)
        return false;
    QSet<char32_t> letters;
    const QList<uint> all = text.toUcs4();
    for (const char32_t c : all) {
        if (QChar::isLetter(c) && isSeen(c))
            letters.insert(QChar::toCaseFolded(c));
    }
    return letters.size() >= fewestLetters;
}

} // namespace attune::base
