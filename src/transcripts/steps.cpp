// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/steps.h"

#include "transcripts/word_match.h"

#include <algorithm>

namespace attune::transcripts {

using domain::Transcript;
using domain::TranscriptLine;
using Kind = Step::Kind;

namespace {

QString whoSubject(int line)
{
    return QStringLiteral("who %1").arg(line);
}

} // namespace

QString textSubject(int line)
{
    return QStringLiteral("text %1").arg(line);
}

QSet<QString> subjectsOf(const Step &step, const QList<Step> &before)
{
    QSet<QString> subjects;
    switch (step.kind) {
    case Kind::Texts:
        for (const auto &[line, text] : step.texts)
            subjects.insert(textSubject(line));
        break;
    case Kind::Name:
        subjects.insert(QStringLiteral("speaker ") + step.speaker);
        break;
    case Kind::Speakers:
        for (const int line : step.lines)
            subjects.insert(whoSubject(line));
        break;
    case Kind::Split:
    case Kind::Join:
        subjects = {textSubject(step.line), textSubject(step.other), whoSubject(step.line), whoSubject(step.other)};
        break;
    case Kind::Undo:
        for (const Step &one : before) {
            if (one.number == step.undone && one.kind != Kind::Undo)
                subjects = subjectsOf(one, {});
        }
        break;
    }
    return subjects;
}

QList<Step> standing(const QList<Step> &steps)
{
    QSet<int> undone;
    for (const Step &step : steps) {
        if (step.kind == Kind::Undo)
            undone.insert(step.undone);
    }
    QList<Step> left;
    for (const Step &step : steps) {
        if (step.kind != Kind::Undo && !undone.contains(step.number))
            left.append(step);
    }
    return left;
}

std::optional<Step> undoable(const QList<Step> &steps, const QString &author)
{
    const QList<Step> left = standing(steps);
    QSet<QString> builtOn;
    for (auto step = left.rbegin(); step != left.rend(); ++step) {
        const QSet<QString> subjects = subjectsOf(*step, {});
        if (step->author == author && !step->isForHiding)
            return builtOn.intersects(subjects) ? std::nullopt : std::optional(*step);
        builtOn.unite(subjects);
    }
    return std::nullopt;
}

EditedTranscript::EditedTranscript(Transcript original) : m_original(std::move(original))
{
    m_pieces.reserve(m_original.size());
    for (int i = 0; i < m_original.size(); ++i) {
        const TranscriptLine &line = m_original.at(i);
        qsizetype from = 0;
        qsizetype to = line.text.size();
        while (from < to && line.text.at(from).isSpace())
            ++from;
        while (to > from && line.text.at(to - 1).isSpace())
            --to;
        m_pieces.append({i, {{i, from, to, line.startMs, line.endMs}}, line.speaker, {}, {}});
    }
}

QList<EditedTranscript::Piece>::iterator EditedTranscript::find(int number)
{
    return std::find_if(m_pieces.begin(), m_pieces.end(),
                        [number](const Piece &piece) { return piece.number == number; });
}

QString EditedTranscript::originalSpeaker(int line) const
{
    return line >= 0 && line < m_original.size() ? m_original.at(line).speaker : QString();
}

bool EditedTranscript::apply(const Step &step)
{
    switch (step.kind) {
    case Kind::Texts:
        return setTexts(step);
    case Kind::Name:
        name(step.speaker, step.name);
        return true;
    case Kind::Speakers:
        return setSpeakers(step);
    case Kind::Split:
        return split(step);
    case Kind::Join:
        return join(step);
    case Kind::Undo:
        break;
    }
    return false;
}

void EditedTranscript::name(const QString &speaker, const QString &name)
{
    if (name.isEmpty())
        m_names.remove(speaker);
    else
        m_names.insert(speaker, name);
}

bool EditedTranscript::correct(int line, const QString &text, const QString &authorName)
{
    const auto piece = find(line);
    if (piece == m_pieces.end())
        return false;
    setText(*piece, text, authorName);
    return true;
}

void EditedTranscript::setText(Piece &piece, const QString &text, const QString &author) const
{
    const bool isAsItCame = text.isEmpty() || text == sourceOf(piece);
    piece.text = isAsItCame ? std::nullopt : std::optional(text);
    piece.editedBy = isAsItCame ? QString() : author;
}

bool EditedTranscript::setTexts(const Step &step)
{
    const bool allThere = std::all_of(step.texts.begin(), step.texts.end(),
                                      [this](const auto &one) { return find(one.first) != m_pieces.end(); });
    if (!allThere)
        return false;
    for (const auto &[line, text] : step.texts)
        correct(line, text, step.authorName);
    return true;
}

bool EditedTranscript::setSpeakers(const Step &step)
{
    const bool allThere =
        std::all_of(step.lines.begin(), step.lines.end(), [this](int line) { return find(line) != m_pieces.end(); });
    if (!allThere || step.speaker.isEmpty())
        return false;
    for (const int line : step.lines)
        find(line)->speaker = step.speaker;
    return true;
}

QString EditedTranscript::textOf(const Part &part) const
{
    return m_original.at(part.line).text.mid(part.from, part.to - part.from);
}

QString EditedTranscript::sourceOf(const Piece &piece) const
{
    QStringList texts;
    for (const Part &part : piece.parts)
        texts << textOf(part);
    return texts.join(QLatin1Char(' '));
}

/// @param place in the piece's text
EditedTranscript::Cut EditedTranscript::cutAt(const Piece &piece, qsizetype place) const
{
    const QString source = sourceOf(piece);
    const qsizetype wanted = piece.text ? cutLike(*piece.text, place, source) : place;
    if (wanted <= 0 || wanted >= source.size())
        return {};
    qsizetype begin = 0;
    for (qsizetype i = 0; i < piece.parts.size(); ++i) {
        const Part &part = piece.parts.at(i);
        if (wanted <= begin)
            return {i, -1};
        const qsizetype end = begin + part.to - part.from;
        if (wanted < end)
            return {i, part.from + wanted - begin};
        begin = end + 1; // the blank between two
    }
    return {};
}

/// When a word of a part begins: by the words' own times where there are any, else as if everything was said at one
/// pace. nullopt for a part that is too short to be two.
std::optional<qint64> EditedTranscript::timeAt(const Part &part, qsizetype offset) const
{
    if (part.endMs - part.startMs < 2)
        return std::nullopt;
    const TranscriptLine &line = m_original.at(part.line);
    std::optional<qint64> said;
    qsizetype from = 0;
    for (const domain::TranscriptWord &word : line.words) {
        const QString text = word.text.trimmed();
        const qsizetype at = text.isEmpty() ? -1 : line.text.indexOf(text, from);
        if (at < 0) { // the words are others than the text
            said.reset();
            break;
        }
        from = at + text.size();
        if (from > offset) { // inside a word as if that was spoken at one pace
            said = word.startMs + (word.endMs - word.startMs) * std::max<qsizetype>(0, offset - at) /
                                      std::max<qsizetype>(1, text.size());
            break;
        }
    }
    const qint64 atOnePace =
        part.startMs + (part.endMs - part.startMs) * (offset - part.from) / std::max<qsizetype>(1, part.to - part.from);
    return std::clamp(said.value_or(atOnePace), part.startMs + 1, part.endMs - 1);
}

/// nullopt where one of the two would be without words or without time.
std::optional<std::pair<QList<EditedTranscript::Part>, QList<EditedTranscript::Part>>>
EditedTranscript::divided(const Piece &piece, const Cut &cut) const
{
    QList<Part> before = piece.parts.mid(0, cut.part);
    QList<Part> after = piece.parts.mid(cut.part);
    if (cut.offset >= 0) {
        const Part &whole = piece.parts.at(cut.part);
        const auto time = timeAt(whole, cut.offset);
        if (!time)
            return std::nullopt;
        const QString &text = m_original.at(whole.line).text;
        Part first{whole.line, whole.from, cut.offset, whole.startMs, *time};
        Part second{whole.line, cut.offset, whole.to, *time, whole.endMs};
        while (first.to > first.from && text.at(first.to - 1).isSpace())
            --first.to;
        while (second.from < second.to && text.at(second.from).isSpace())
            ++second.from;
        if (first.to == first.from || second.to == second.from)
            return std::nullopt;
        before.append(first);
        after.first() = second;
    }
    if (before.isEmpty() || after.isEmpty())
        return std::nullopt;
    return std::pair(before, after);
}

bool EditedTranscript::split(const Step &step)
{
    const auto piece = find(step.line);
    if (piece == m_pieces.end() || step.other < m_original.size() || find(step.other) != m_pieces.end())
        return false;
    const QString text = piece->text.value_or(sourceOf(*piece));
    const QString first = text.left(step.place).trimmed();
    const QString second = text.mid(step.place).trimmed();
    if (step.place <= 0 || first.isEmpty() || second.isEmpty() || text.at(step.place).isLowSurrogate())
        return false;
    const auto parts = divided(*piece, cutAt(*piece, step.place));
    if (!parts)
        return false;
    Piece after{step.other, parts->second, piece->speaker, {}, {}};
    piece->parts = parts->first;
    if (piece->text) {
        const QString author = piece->editedBy;
        setText(*piece, first, author);
        setText(after, second, author);
    }
    m_pieces.insert(std::next(piece), after);
    sortPieces();
    return true;
}

/// Two that were one become one again, with the blanks between them as they came.
void EditedTranscript::append(QList<Part> &parts, const Part &part) const
{
    if (!parts.isEmpty() && parts.last().line == part.line && parts.last().to <= part.from) {
        const QString between = m_original.at(part.line).text.mid(parts.last().to, part.from - parts.last().to);
        if (between.trimmed().isEmpty()) {
            parts.last().to = part.to;
            parts.last().endMs = std::max(parts.last().endMs, part.endMs);
            return;
        }
    }
    parts.append(part);
}

bool EditedTranscript::join(const Step &step)
{
    const auto piece = find(step.line);
    const auto other = find(step.other);
    if (piece == m_pieces.end() || other == m_pieces.end() || piece >= other)
        return false;
    const bool isCorrected = piece->text || other->text;
    const QString text =
        piece->text.value_or(sourceOf(*piece)) + QLatin1Char(' ') + other->text.value_or(sourceOf(*other));
    const QString author = piece->text ? piece->editedBy : other->editedBy;
    for (const Part &part : std::as_const(other->parts))
        append(piece->parts, part);
    if (isCorrected)
        setText(*piece, text, author);
    m_pieces.erase(other);
    return true;
}

/// By their beginnings; what begins at once stays as it was.
void EditedTranscript::sortPieces()
{
    const auto startOf = [](const Piece &piece) {
        qint64 start = piece.parts.first().startMs;
        for (const Part &part : piece.parts)
            start = std::min(start, part.startMs);
        return start;
    };
    std::stable_sort(m_pieces.begin(), m_pieces.end(),
                     [&startOf](const Piece &a, const Piece &b) { return startOf(a) < startOf(b); });
}

QList<domain::TranscriptWord> EditedTranscript::wordsOf(const Piece &piece) const
{
    QList<domain::TranscriptWord> words;
    for (const Part &part : piece.parts) {
        const TranscriptLine &line = m_original.at(part.line);
        const bool isWhole = part.startMs == line.startMs && part.endMs == line.endMs;
        for (const domain::TranscriptWord &word : line.words) {
            const bool isLast = part.endMs == line.endMs;
            const bool isFirst = part.startMs == line.startMs;
            if (isWhole || ((isFirst || word.startMs >= part.startMs) && (isLast || word.endMs <= part.endMs) &&
                            word.startMs < part.endMs && word.endMs > part.startMs))
                words.append(word);
        }
    }
    return words;
}

/// By the label it has now; a label that is somebody's from the file keeps the file's name.
QString EditedTranscript::nameOf(const Piece &piece) const
{
    if (const auto given = m_names.constFind(piece.speaker); given != m_names.constEnd())
        return *given;
    const TranscriptLine &first = m_original.at(piece.parts.first().line);
    if (first.speaker == piece.speaker)
        return first.speakerName;
    const auto same = std::find_if(m_original.begin(), m_original.end(),
                                   [&piece](const TranscriptLine &line) { return line.speaker == piece.speaker; });
    return same == m_original.end() ? QString() : same->speakerName;
}

TranscriptLine EditedTranscript::shown(const Piece &piece) const
{
    TranscriptLine line = m_original.at(piece.parts.first().line);
    line.number = piece.number;
    line.speaker = piece.speaker;
    line.speakerName = nameOf(piece);
    line.startMs = piece.parts.first().startMs;
    line.endMs = piece.parts.first().endMs;
    for (const Part &part : piece.parts) {
        line.startMs = std::min(line.startMs, part.startMs);
        line.endMs = std::max(line.endMs, part.endMs);
        const auto confidence = m_original.at(part.line).confidence;
        if (confidence && (!line.confidence || *confidence < *line.confidence))
            line.confidence = confidence;
    }
    const QString source = sourceOf(piece);
    line.text = piece.text.value_or(source);
    if (piece.text) {
        line.original = source;
        line.editedBy = piece.editedBy;
        line.origin = domain::LineOrigin::Corrected;
        line.words.clear(); // their times are of the words that stood there
    } else {
        line.words = wordsOf(piece);
    }
    return line;
}

Transcript EditedTranscript::lines() const
{
    Transcript lines;
    lines.reserve(m_pieces.size());
    for (const Piece &piece : m_pieces)
        lines.append(shown(piece));
    return lines;
}

std::optional<TranscriptLine> EditedTranscript::line(int number) const
{
    const auto piece =
        std::find_if(m_pieces.begin(), m_pieces.end(), [number](const Piece &one) { return one.number == number; });
    return piece == m_pieces.end() ? std::nullopt : std::optional(shown(*piece));
}

} // namespace attune::transcripts
