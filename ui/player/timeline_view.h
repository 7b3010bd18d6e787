// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_event.h"
#include "domain/note.h"
#include "domain/speech_turns.h"
#include "domain/transcript.h"
#include "ui/player/lane_widget.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace attune::ui {

class SeekSlider;

/// The whole recording as a slider, and under it what happens when, in rows: chapters, who speaks, notes, what one has
/// seen. Slider and rows show the same time at the same place; both can be looked at closely.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent);

    SeekSlider *slider() const { return m_slider; }
    TimeScale &scale() { return m_scale; }

    void setDuration(std::chrono::milliseconds duration);
    void setPosition(std::chrono::milliseconds position);
    void setTranscript(const domain::Transcript &transcript);
    /// Who speaks when, by listening. Where speakers are told apart by tracks or channels these are the rows, for their
    /// times are exact and nobody had to guess; a transcript gives them words and the names the clinic chose. Where
    /// they are not, a transcript's speakers stay, and without one there is a row for speech.
    /// @param names of speakers, by label
    void setTurns(const domain::SpeechTurns &turns, const QHash<QString, QString> &names);
    /// Where a chapter might begin.
    void setSuggestions(const QList<LaneBlock> &suggestions);
    void setNotes(const QList<domain::Note> &notes);
    void setSeen(const QList<domain::MediaRange> &ranges);
    /// Whether the rows are there at all; the slider stays.
    void setLanesShown(bool shown);
    bool lanesShown() const { return m_lanesShown; }
    void clear();
    void zoomBy(double factor);
    /// What is spoken at a time and the chapter it is in, for the hint of the slider.
    QString wordsAt(std::chrono::milliseconds time) const;

Q_SIGNALS:
    void seekRequested(std::chrono::milliseconds target);
    void noteActivated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    LaneWidget *addLane(const QString &name, LaneWidget::Pattern pattern);
    void removeSpeakers();
    void showSpeakers();
    QList<LaneBlock> blocksOf(const QStringList &speakers) const;
    QString nameOf(const QString &speaker) const;
    bool areToldApart() const;
    void showLanes();
    void colourLanes();

    TimeScale m_scale;
    SeekSlider *m_slider;
    QGridLayout *m_grid;
    QToolButton *m_closer;
    QToolButton *m_wider;
    LaneWidget *m_chapters;
    LaneWidget *m_suggestions;
    LaneWidget *m_notes;
    LaneWidget *m_seen;
    QList<LaneWidget *> m_speakers;
    QList<int> m_places; ///< colour and pattern of each of them
    QHash<LaneWidget *, QLabel *> m_labels;
    domain::Transcript m_transcript;
    domain::SpeechTurns m_turns;
    QHash<QString, QString> m_names; ///< of speakers, by label
    std::chrono::milliseconds m_position{0};
    int m_nextRow = 1;
    bool m_lanesShown = true;
};

/// Colour of a speaker, by models::speakerPlace() (contrast and patterns: tst_look).
QColor speakerColor(int index, bool dark);

} // namespace attune::ui
