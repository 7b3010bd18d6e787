// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_search/document_words.h"

#include "base/text_folding.h"

#include <algorithm>
#include <unordered_map>

namespace attune::spoken_search {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u02bc';
}

/// Of scripts that write no spaces between words.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Gathers the characters of a word and hands it over at its end.
class WordCutter
{
public:
    explicit WordCutter(std::vector<SaidWord> &into) : m_into(into) {}
    void end()
    {
        if (m_isPlain && !m_plain.empty())
            m_into.push_back({m_plain, m_plain});
        else if (!m_isPlain)
            addOther();
        m_plain.clear();
        m_other.clear();
        m_isPlain = true;
    }
    void take(char32_t c)
    {
        if (m_isPlain && c < 0x80) {
            m_plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
            return;
        }
        if (m_isPlain)
            m_other = QString::fromLatin1(m_plain.data(), static_cast<qsizetype>(m_plain.size()));
        m_isPlain = false;
        m_other.append(QStringView(QChar::fromUcs4(c)));
    }

private:
    void addOther()
    {
        const QString said = m_other.toLower().normalized(QString::NormalizationForm_C);
        QString folded = base::folded(said);
        folded.remove(QLatin1Char(' '));
        if (!folded.isEmpty())
            m_into.push_back({folded.toStdString(), said.toStdString()});
    }

    std::vector<SaidWord> &m_into;
    std::string m_plain; ///< while all of it is ASCII, which most words are
    QString m_other;
    bool m_isPlain = true;
};

} // namespace

std::vector<SaidWord> wordsOf(const QString &text)
{
    std::vector<SaidWord> words;
    WordCutter cutter(words);
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(text.at(i).unicode(), text.at(i + 1).unicode());
        i += QChar::requiresSurrogates(c) ? 1 : 0;
        if (standsAlone(c) && QChar::isLetter(c)) {
            cutter.end();
            cutter.take(c);
            cutter.end();
        } else if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
            cutter.take(c);
        } else if (!isApostrophe(text.at(i)) || i + 1 >= text.size() || !text.at(i + 1).isLetter()) {
            cutter.end();
        }
    }
    cutter.end();
    return words;
}

int DocumentWords::lineAt(Position position) const
{
    const auto next = std::upper_bound(lines.begin(), lines.end(), position);
    return static_cast<int>(next - lines.begin()) - 1;
}

DocumentWords documentOf(const domain::Transcript &lines)
{
    DocumentWords document;
    std::unordered_map<std::string, std::size_t> known;
    Position position = 0;
    for (const domain::TranscriptLine &line : lines) {
        const bool isSame = !document.speakers.empty() && document.speakers.back().label == line.speaker &&
                            document.speakers.back().name == line.speakerName;
        if (!isSame) {
            position += document.speakers.empty() ? 0 : 1;
            document.speakers.push_back({position, line.speaker, line.speakerName});
        }
        document.lines.push_back(position);
        for (SaidWord &word : wordsOf(line.text)) {
            const auto [at, isNew] = known.try_emplace(word.folded, document.words.size());
            if (isNew) {
                document.words.push_back(std::move(word));
                document.positions.emplace_back();
            }
            document.positions[at->second].push_back(position++);
        }
    }
    document.lines.push_back(position);
    return document;
}

} // namespace attune::spoken_search
