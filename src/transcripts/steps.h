// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/transcript.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>

namespace attune::transcripts {

/// One thing somebody did to a version of a transcript (server/transcripts/DESK.md). Lines are named by
/// TranscriptLine::number.
struct Step
{
    enum class Kind { Texts, Name, Speakers, Split, Join, Undo };

    Kind kind = Kind::Texts;
    int number = 0;                       ///< from 1, in the order in which they were made
    QList<std::pair<int, QString>> texts; ///< Texts: a line and what it says; empty: as it came
    QList<int> lines;                     ///< Speakers: whose speaker it is
    QString speaker;                      ///< Speakers: the label; Name: who is named
    QString name;                         ///< Name; empty: as before
    int line = -1;                        ///< Split, Join
    int other = -1;                       ///< Split: number of the second part; Join: of the line after it
    int place = -1;                       ///< Split: characters of the text before the second part
    int undone = 0;                       ///< Undo: number of the step
    bool isForHiding = false;             ///< Split: made by the server, so that no more is hidden than has to be
    QString author = {};                  ///< id
    QString authorName = {};
    friend bool operator==(const Step &, const Step &) = default;
};

/// JSON in UTF-8, without number and author.
QByteArray toBytes(const Step &step);
/// Corrupt for what is none.
base::Result<Step> stepFrom(const QByteArray &bytes);

/// What a step is about: what a line says, who says it, what a speaker is called. Steps that share none of it do not
/// meet. @param before among which the one is that an Undo is about
QSet<QString> subjectsOf(const Step &step, const QList<Step> &before);
/// What a line says, as a subject.
QString textSubject(int line);
/// Steps that count: not undone, and no undoing.
QList<Step> standing(const QList<Step> &steps);
/// The newest standing step of somebody that nothing standing was built on since; nullopt for none.
std::optional<Step> undoable(const QList<Step> &steps, const QString &author);

/// What is left of steps when some lines of a version go.
struct LeftSteps
{
    QList<Step> steps;            ///< that nothing of those lines was ever a part of, with the numbers of now
    QHash<int, int> numbers;      ///< of lines whose steps are left: before, and now
    QMultiHash<int, int> instead; ///< of a line whose steps went: the lines that stand in its place now
};
/// @param standing steps @param lines numbers of the lines of the version that stay, and what they are then
LeftSteps stepsLeft(const QList<Step> &standing, const QHash<int, int> &lines);

/// A transcript with steps done to it, one after another. What came in is never changed: each line knows of which parts
/// of it it is made, and its times and its original are those of the parts. So splitting and joining lose no time and
/// no word, in whatever order.
class EditedTranscript
{
public:
    explicit EditedTranscript(domain::Transcript original);

    /// False, and nothing is changed, where the step does not fit: no such line, a part without words, a line that is
    /// too short to be split.
    bool apply(const Step &step);
    /// A correction of a line; empty: as it came.
    bool correct(int line, const QString &text, const QString &authorName);
    /// What a speaker is called from now on; empty: as it came.
    void name(const QString &speaker, const QString &name);

    /// By their times.
    domain::Transcript lines() const;
    /// nullopt where there is no such line (any more).
    std::optional<domain::TranscriptLine> line(int number) const;
    /// Label of a line as it came; empty where there is none.
    QString originalSpeaker(int line) const;

private:
    struct Part
    {
        int line;
        qsizetype from; ///< in the text as it came, without blanks at both ends
        qsizetype to;
        qint64 startMs;
        qint64 endMs;
    };
    struct Piece
    {
        int number;
        QList<Part> parts;
        QString speaker;
        std::optional<QString> text; ///< that somebody wrote
        QString editedBy;
    };
    /// Where a piece is cut: before a part, or inside it.
    struct Cut
    {
        qsizetype part = 0;
        qsizetype offset = -1; ///< in the text as it came; -1: before the part
    };

    QList<Piece>::iterator find(int number);
    QString textOf(const Part &part) const;
    QString sourceOf(const Piece &piece) const;
    Cut cutAt(const Piece &piece, qsizetype place) const;
    std::optional<qint64> timeAt(const Part &part, qsizetype offset) const;
    bool split(const Step &step);
    bool join(const Step &step);
    bool setTexts(const Step &step);
    bool setSpeakers(const Step &step);
    std::optional<std::pair<QList<Part>, QList<Part>>> divided(const Piece &piece, const Cut &cut) const;
    void append(QList<Part> &parts, const Part &part) const;
    void setText(Piece &piece, const QString &text, const QString &author) const;
    void sortPieces();
    domain::TranscriptLine shown(const Piece &piece) const;
    QList<domain::TranscriptWord> wordsOf(const Piece &piece) const;
    QString nameOf(const Piece &piece) const;

    domain::Transcript m_original;
    QList<Piece> m_pieces;
    QMap<QString, QString> m_names;
};

} // namespace attune::transcripts
