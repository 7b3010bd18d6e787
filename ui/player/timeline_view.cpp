// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/timeline_view.h"

#include "models/review/transcript_search.h"
#include "models/words/words.h"
#include "ui/player/seek_slider.h"
#include "ui/style/widgets.h"

#include <QGridLayout>
#include <QToolButton>

#include <array>

namespace attune::ui {

using models::Words;
using std::chrono::milliseconds;

namespace {

constexpr int mostSpeakers = 3; ///< with a row of their own; the others share one
constexpr double zoomStep = 2;
constexpr qint64 joinedGapMs = 700;
constexpr std::array patterns = {LaneWidget::Pattern::Solid, LaneWidget::Pattern::Hatched, LaneWidget::Pattern::Dotted,
                                 LaneWidget::Pattern::Dotted};

/// Parts of one speaker that follow each other closely are one, with the words it begins with.
void append(QList<LaneBlock> &blocks, const LaneBlock &block)
{
    if (!blocks.isEmpty() && (block.start - blocks.last().end).count() <= joinedGapMs)
        blocks.last().end = std::max(blocks.last().end, block.end);
    else
        blocks.append(block);
}

} // namespace

QColor speakerColor(int index, bool dark)
{
    static constexpr std::array light = {0x0B5CAD, 0x9A4A00, 0x6B4FA0};
    static constexpr std::array darker = {0x7AB8FF, 0xFFB066, 0xC3A6FF};
    const auto at = static_cast<std::size_t>(std::clamp(index, 0, 2));
    return QColor::fromRgb(static_cast<QRgb>(dark ? darker.at(at) : light.at(at)));
}

TimelineView::TimelineView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("timelineView"));
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::tight);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_slider = new SeekSlider(this);
    auto *zoom = new QWidget(this);
    auto *row = new QHBoxLayout(zoom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_wider = iconButton(QStringLiteral("zoom-out"), tr("Zoom out"), zoom);
    m_closer = iconButton(QStringLiteral("zoom-in"), tr("Zoom in"), zoom);
    row->addStretch();
    row->addWidget(m_wider);
    row->addWidget(m_closer);
    m_grid->addWidget(zoom, 0, 0);
    m_grid->addWidget(m_slider, 0, 1);
    m_chapters = addLane(tr("Chapters"), LaneWidget::Pattern::Labelled);
    m_suggestions = addLane(tr("Suggestions"), LaneWidget::Pattern::Marks);
    m_suggestions->setObjectName(QStringLiteral("suggestionsLane"));
    m_notes = addLane(tr("Notes"), LaneWidget::Pattern::Marks);
    m_notes->setObjectName(QStringLiteral("notesLane"));
    m_seen = addLane(tr("Watched"), LaneWidget::Pattern::Thin);
    connect(m_notes, &LaneWidget::activated, this, &TimelineView::noteActivated);
    connect(m_closer, &QToolButton::clicked, this, [this] { zoomBy(zoomStep); });
    connect(m_wider, &QToolButton::clicked, this, [this] { zoomBy(1 / zoomStep); });
    connect(&m_scale, &TimeScale::changed, this, [this] {
        m_wider->setEnabled(m_scale.zoom() > 1);
        m_closer->setEnabled(m_scale.zoom() < TimeScale::deepestZoom);
        m_slider->setWindow(m_scale.zoom() > 1 ? std::optional(std::pair(m_scale.start(), m_scale.end()))
                                               : std::nullopt);
    });
    m_wider->setEnabled(false);
    m_slider->wordsAt = [this](milliseconds time) { return wordsAt(time); };
    colourLanes();
    showLanes();
}

LaneWidget *TimelineView::addLane(const QString &name, LaneWidget::Pattern pattern)
{
    auto *lane = new LaneWidget(name, pattern, m_scale, this);
    auto *label = quiet(name, this);
    label->setWordWrap(false);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setBuddy(lane);
    m_grid->addWidget(label, m_nextRow, 0);
    m_grid->addWidget(lane, m_nextRow, 1);
    ++m_nextRow;
    m_labels.insert(lane, label);
    connect(lane, &LaneWidget::seekRequested, this, &TimelineView::seekRequested);
    return lane;
}

void TimelineView::removeSpeakers()
{
    for (LaneWidget *lane : std::as_const(m_speakers)) {
        delete m_labels.take(lane);
        delete lane;
    }
    m_speakers.clear();
    m_places.clear();
}

void TimelineView::setDuration(milliseconds duration)
{
    m_scale.setDuration(duration);
    m_slider->setDuration(duration);
}

void TimelineView::setPosition(milliseconds position)
{
    m_position = position;
    m_slider->setPosition(position);
    m_scale.follow(position);
    for (auto it = m_labels.begin(); it != m_labels.end(); ++it)
        it.key()->setPosition(position);
}

void TimelineView::setTranscript(const domain::Transcript &transcript)
{
    m_transcript = transcript;
    showSpeakers();
}

void TimelineView::setTurns(const domain::SpeechTurns &turns, const QHash<QString, QString> &names)
{
    m_turns = turns;
    m_names = names;
    showSpeakers();
}

void TimelineView::setSuggestions(const QList<LaneBlock> &suggestions)
{
    m_suggestions->setBlocks(suggestions);
    showLanes();
}

bool TimelineView::areToldApart() const
{
    return m_turns.separation != domain::TurnSeparation::None && !m_turns.turns.isEmpty();
}

/// What the clinic calls them in the transcript, else their name, else what they are.
QString TimelineView::nameOf(const QString &speaker) const
{
    const auto line =
        std::find_if(m_transcript.begin(), m_transcript.end(), [&speaker](const domain::TranscriptLine &spoken) {
            return spoken.speaker == speaker && !spoken.speakerName.isEmpty();
        });
    if (line != m_transcript.end())
        return line->speakerName;
    return areToldApart() ? m_names.value(speaker, Words::speaker(speaker)) : Words::speaker(m_transcript, speaker);
}

/// By what was heard where that tells people apart, or nothing was written down; else by the transcript.
QList<LaneBlock> TimelineView::blocksOf(const QStringList &speakers) const
{
    QList<LaneBlock> blocks;
    if (!areToldApart() && !m_transcript.isEmpty()) {
        for (const domain::TranscriptLine &line : m_transcript) {
            if (speakers.contains(line.speaker))
                append(blocks, {milliseconds(line.startMs), milliseconds(line.endMs), line.text, {}});
        }
        return blocks;
    }
    auto line = m_transcript.begin();
    for (const domain::SpeechTurn &turn : m_turns.turns) {
        if (!speakers.contains(turn.speaker))
            continue;
        line = std::find_if(line, m_transcript.end(), [&turn](const domain::TranscriptLine &said) {
            return said.startMs >= turn.startMs - joinedGapMs;
        });
        const bool isHere = line != m_transcript.end() && line->startMs < turn.endMs;
        append(blocks, {milliseconds(turn.startMs), milliseconds(turn.endMs), isHere ? line->text : tr("Speech"), {}});
    }
    return blocks;
}

void TimelineView::showSpeakers()
{
    removeSpeakers();
    QStringList all;
    if (areToldApart() || m_transcript.isEmpty()) {
        for (const domain::SpeechTurn &turn : std::as_const(m_turns.turns)) {
            if (!all.contains(turn.speaker))
                all << turn.speaker;
        }
    } else {
        all = models::speakersOf(m_transcript);
    }
    QStringList speakers = all;
    for (int i = 0; i <= mostSpeakers && !speakers.isEmpty(); ++i) {
        const bool shared = i == mostSpeakers;
        const QStringList these = shared ? speakers : QStringList{speakers.takeFirst()};
        const int place = shared ? mostSpeakers : models::speakerPlace(all, these.first());
        const bool isAnybody = m_transcript.isEmpty() && !areToldApart();
        LaneWidget *lane = addLane(shared      ? tr("Others")
                                   : isAnybody ? tr("Speech")
                                               : nameOf(these.first()),
                                   patterns.at(static_cast<std::size_t>(std::min(place, mostSpeakers))));
        lane->setBlocks(blocksOf(these));
        m_speakers << lane;
        m_places << place;
    }
    colourLanes();
    showLanes();
}

void TimelineView::setNotes(const QList<domain::Note> &notes)
{
    QList<LaneBlock> marks;
    QList<LaneBlock> chapters;
    for (const domain::Note &note : notes) {
        const bool chapter = note.kind == domain::NoteKind::Chapter;
        const QString text = note.text.isEmpty() ? (note.code.isEmpty() ? tr("Marker") : note.code) : note.text;
        (chapter ? chapters : marks)
            .append({milliseconds(note.startMs), milliseconds(note.endMs), text.simplified(), note.id.value()});
    }
    for (int i = 0; i < chapters.size(); ++i) { // one without an end lasts until the next
        if (chapters.at(i).end == chapters.at(i).start)
            chapters[i].end = i + 1 < chapters.size() ? chapters.at(i + 1).start : m_scale.duration();
    }
    m_notes->setBlocks(marks);
    m_chapters->setBlocks(chapters);
    showLanes();
}

void TimelineView::setSeen(const QList<domain::MediaRange> &ranges)
{
    QList<LaneBlock> blocks;
    for (const domain::MediaRange &range : ranges)
        blocks.append({milliseconds(range.startMs), milliseconds(range.endMs), tr("Watched by you"), {}});
    m_seen->setBlocks(blocks);
    showLanes();
}

void TimelineView::setLanesShown(bool shown)
{
    m_lanesShown = shown;
    showLanes();
}

void TimelineView::clear()
{
    m_scale.showAll();
    setTurns({}, {});
    setSuggestions({});
    setTranscript({});
    setNotes({});
    setSeen({});
    m_slider->setTicks({});
    m_slider->setGhost(std::nullopt);
}

void TimelineView::zoomBy(double factor)
{
    m_scale.setZoom(m_scale.zoom() * factor, m_position);
}

QString TimelineView::wordsAt(milliseconds time) const
{
    QStringList words;
    for (const LaneBlock &chapter : m_chapters->blocks()) {
        if (chapter.start <= time && time < chapter.end)
            words = QStringList{chapter.text};
    }
    const int line = models::lineAt(m_transcript, time);
    if (line >= 0 && m_transcript.at(line).endMs > time.count())
        words << tr("%1: %2", "speaker, what they say")
                     .arg(Words::speaker(m_transcript.at(line)), m_transcript.at(line).text.left(80));
    return words.join(QLatin1Char('\n'));
}

/// A row without anything in it takes no room.
void TimelineView::showLanes()
{
    for (auto it = m_labels.begin(); it != m_labels.end(); ++it) {
        const bool shown = m_lanesShown && !it.key()->blocks().isEmpty();
        it.key()->setVisible(shown);
        it.value()->setVisible(shown);
    }
    m_closer->parentWidget()->setVisible(m_lanesShown);
}

void TimelineView::colourLanes()
{
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    for (int i = 0; i < m_speakers.size(); ++i)
        m_speakers.at(i)->setColor(speakerColor(m_places.at(i), dark));
    m_seen->setColor(palette().color(QPalette::Text));
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colourLanes();
    QWidget::changeEvent(event);
}

} // namespace attune::ui
