// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/turns_port.h"
#include "models/review/viewing.h"
#include "speech/chapter_hints.h"

#include <QObject>

namespace attune::models {

/// Who speaks when in the recording that is watched, as the clinic found out by listening: asked for when it is
/// opened, gone with the viewing. GUI thread.
class ReviewTurns : public QObject
{
    Q_OBJECT

public:
    /// @param port may be nullptr; outlives it, like `viewing`
    ReviewTurns(domain::TurnsPort *port, Viewing &viewing);

    /// Without turns until they are there; its status says how far the clinic is.
    const domain::SpeechTurns &turns() const { return m_turns; }
    /// Whether the clinic said anything.
    bool isKnown() const { return m_isKnown; }
    /// Where a chapter might begin: suggestions.
    const QList<speech::ChapterHint> &hints() const { return m_hints; }
    /// The name of whoever has a label, where the recording says it; else the word for the label.
    QString nameOf(const QString &label) const;
    /// How long who speaks, in minutes and seconds, for people who do not see the rows; what there is to say where
    /// nothing was found. Empty while nothing is known.
    QString inWords() const;

Q_SIGNALS:
    void changed();

private:
    void load();
    void take(const domain::SpeechTurns &turns, bool isKnown);
    QString sharesInWords() const;

    domain::TurnsPort *m_port;
    Viewing &m_viewing;
    domain::SpeechTurns m_turns;
    QList<speech::ChapterHint> m_hints;
    bool m_isKnown = false;
    quint64 m_generation = 0; ///< of the viewing: what was asked in an older one is dropped
};

} // namespace attune::models
