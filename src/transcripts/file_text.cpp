// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/file_text.h"

#include "transcripts/limits.h"

#include <QStringDecoder>

namespace attune::transcripts {

namespace {

using domain::TranscriptFault;
using domain::TranscriptRefusal;

enum class Encoding { Utf8, Utf16Le, Utf16Be, Other };

bool beginsWith(const QByteArray &bytes, const char *mark, qsizetype size)
{
    return bytes.size() >= size && bytes.startsWith(QByteArrayView(mark, size));
}

/// Without a mark: most texts have letters below U+0100, so every second byte of UTF-16 is mostly nothing.
Encoding guessed(const QByteArray &bytes)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    for (qsizetype i = 0; i < looked; i += 2) {
        even += bytes.at(i) == '\0';
        odd += bytes.at(i + 1) == '\0';
    }
    if (odd * 4 > looked / 2 && even == 0)
        return Encoding::Utf16Le;
    if (even * 4 > looked / 2 && odd == 0)
        return Encoding::Utf16Be;
    return Encoding::Utf8;
}

struct Marked
{
    Encoding encoding;
    qsizetype mark; ///< bytes
};

Marked encodingOf(const QByteArray &bytes)
{
    if (beginsWith(bytes, "\xff\xfe\0\0", 4) || beginsWith(bytes, "\0\0\xfe\xff", 4))
        return {Encoding::Other, 4};
    if (beginsWith(bytes, "\xef\xbb\xbf", 3))
        return {Encoding::Utf8, 3};
    if (beginsWith(bytes, "\xff\xfe", 2))
        return {Encoding::Utf16Le, 2};
    if (beginsWith(bytes, "\xfe\xff", 2))
        return {Encoding::Utf16Be, 2};
    return {guessed(bytes), 0};
}

int rowAt(const QString &text, qsizetype end)
{
    int row = 1;
    for (qsizetype i = 0; i < end; ++i) {
        const bool isCr = text.at(i) == QLatin1Char('\r');
        row +=
            (isCr && !(i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n'))) || text.at(i) == QLatin1Char('\n');
    }
    return row;
}

/// Where the first character is that no text has: a control character, a noncharacter or half a surrogate pair.
qsizetype firstUntextual(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        const bool isControl = (c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f') || c == 0x7f;
        const bool isPair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isControl || c == 0xfffe || c == 0xffff || (QChar::isSurrogate(c) && !isPair))
            return i;
        i += isPair;
    }
    return -1;
}

/// Where UTF-8 is broken: Qt writes a replacement there, which a text may have as well.
int rowOfBrokenBytes(const QByteArray &bytes)
{
    int row = 1;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', begin);
        const QByteArrayView one(bytes.constData() + begin, (end < 0 ? bytes.size() : end) - begin);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString read = decoder.decode(one);
        if (decoder.hasError())
            return row;
        if (end < 0)
            break;
        begin = end + 1;
        ++row;
    }
    return 0;
}

} // namespace

FileText fileTextFrom(const QByteArray &bytes)
{
    const Marked marked = encodingOf(bytes);
    if (marked.encoding == Encoding::Other)
        return {TranscriptFault{TranscriptRefusal::BadEncoding, 0}, {}};
    const bool isUtf8 = marked.encoding == Encoding::Utf8;
    const auto encoding = isUtf8                                 ? QStringDecoder::Utf8
                          : marked.encoding == Encoding::Utf16Le ? QStringDecoder::Utf16LE
                                                                 : QStringDecoder::Utf16BE;
    const QByteArrayView words = QByteArrayView(bytes).sliced(marked.mark);
    if (!isUtf8 && words.size() % 2 != 0)
        return {TranscriptFault{TranscriptRefusal::BadEncoding, 0}, {}};
    // Stateless: half a character at the end is an error and not the beginning of the next piece.
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(words);
    if (const qsizetype at = firstUntextual(text); at >= 0)
        return {TranscriptFault{TranscriptRefusal::NotText, rowAt(text, at)}, {}};
    if (decoder.hasError())
        return {TranscriptFault{TranscriptRefusal::BadEncoding, isUtf8 ? rowOfBrokenBytes(bytes) : 0}, {}};
    return {std::nullopt, std::move(text)};
}

QStringList rowsOf(const QString &text)
{
    QStringList rows;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != QLatin1Char('\n') && c != QLatin1Char('\r'))
            continue;
        rows << text.mid(begin, i - begin);
        if (c == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n'))
            ++i;
        begin = i + 1;
    }
    if (begin < text.size())
        rows << text.mid(begin);
    return rows;
}

} // namespace attune::transcripts
