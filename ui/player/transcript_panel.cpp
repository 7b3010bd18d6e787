// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_panel.h"

#include "models/words/transcript_words.h"
#include "models/words/words.h"
#include "ui/player/transcript_delegate.h"
#include "ui/player/transcript_head.h"
#include "ui/player/transcript_offers_bar.h"
#include "ui/style/folding_row.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolTip>

namespace attune::ui {

using models::TranscriptModel;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype mostCopiedLines = 20;
constexpr int fewestLines = 12; ///< of text in which there is room for where the transcript comes from
constexpr std::chrono::seconds clipboardKeeps{60};

/// A text does not stay in the clipboard for whoever sits down here next.
void copyForAWhile(const QString &text)
{
    QApplication::clipboard()->setText(text);
    QTimer::singleShot(clipboardKeeps, qApp, [text] {
        if (QApplication::clipboard()->text() == text)
            QApplication::clipboard()->clear();
    });
}

} // namespace

TranscriptPanel::TranscriptPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("transcriptPanel"));
    m_stack = new QStackedWidget(this);
    m_state = new StatePanel(m_stack);
    m_reading = new QWidget(m_stack);
    m_head = new TranscriptHead(m_reading); // in the order in which the keys reach them
    m_offers = new TranscriptOffersBar(m_reading);
    createSearch();
    createView();
    createChanges();
    layOut();
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_shown == State::NoneMade)
            Q_EMIT addRequested();
        else
            Q_EMIT tryAgainRequested();
    });
    setState(State::None);
}

void TranscriptPanel::layOut()
{
    auto *options = new FoldingRow(space::tight, m_reading);
    auto *said = new QLabel(tr("&By", "who said it"), m_reading);
    said->setBuddy(m_speaker);
    options->first()->addWidget(said);
    options->first()->addWidget(m_speaker, 1);
    options->second()->addWidget(m_wholeWords);
    auto *search = new QHBoxLayout;
    search->addWidget(m_text, 1);
    search->addWidget(m_count);
    search->addWidget(m_previous);
    search->addWidget(m_next);
    search->addWidget(m_change);
    auto *layout = new QVBoxLayout(m_reading);
    layout->setContentsMargins(space::tight, space::small, space::tight, space::tight);
    layout->setSpacing(space::tight);
    layout->addWidget(m_head);
    layout->addWidget(m_offers);
    layout->addLayout(search);
    layout->addWidget(options);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_follow, 0, Qt::AlignHCenter);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_reading);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    const QList<QWidget *> order = {m_text, m_previous, m_next, m_change, m_speaker, m_wholeWords, m_view, m_follow};
    for (int i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void TranscriptPanel::createSearch()
{
    m_text = new QLineEdit(m_reading);
    m_text->setObjectName(QStringLiteral("transcriptSearch"));
    m_text->setPlaceholderText(tr("Search this transcript"));
    m_text->setAccessibleName(tr("Search this transcript"));
    m_text->setClearButtonEnabled(true);
    m_count = quiet({}, m_reading);
    m_count->setObjectName(QStringLiteral("transcriptCount"));
    m_previous = iconButton(QStringLiteral("up"), tr("Previous match"), m_reading);
    m_next = iconButton(QStringLiteral("down"), tr("Next match"), m_reading);
    m_wholeWords = new QCheckBox(tr("&Whole words"), m_reading);
    m_speaker = new QComboBox(m_reading);
    m_speaker->setMinimumContentsLength(3);
    m_speaker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_text, &QLineEdit::textChanged, this, &TranscriptPanel::search);
    connect(m_text, &QLineEdit::returnPressed, this, [this] { goToHit(1); });
    connect(m_wholeWords, &QCheckBox::toggled, this, &TranscriptPanel::search);
    connect(m_speaker, &QComboBox::currentIndexChanged, this, &TranscriptPanel::search);
    connect(m_previous, &QToolButton::clicked, this, [this] { goToHit(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goToHit(1); });
}

void TranscriptPanel::createView()
{
    m_view = new QListView(m_reading);
    m_view->setObjectName(QStringLiteral("transcript"));
    m_view->setAccessibleName(tr("Transcript"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TranscriptDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    connect(m_view, &QListView::doubleClicked, this, &TranscriptPanel::goTo);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_scrollsItself || !m_following || m_model.currentRow() < 0)
            return;
        const QRect line = m_view->visualRect(m_model.index(m_model.currentRow()));
        if (!m_view->viewport()->rect().intersects(line)) // somebody looks elsewhere
            setFollowing(false);
    });
    auto *copy = new QAction(tr("&Copy Lines"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &TranscriptPanel::copyLines);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_follow = new QToolButton(m_reading);
    m_follow->setObjectName(QStringLiteral("follow"));
    m_follow->setText(tr("Follow the recording"));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setFocusPolicy(Qt::StrongFocus);
    m_follow->hide();
    connect(m_follow, &QToolButton::clicked, this, [this] { setFollowing(true); });
}

void TranscriptPanel::createChanges()
{
    m_change = iconButton(QStringLiteral("edit"), tr("Change the transcript"), m_reading);
    m_change->setObjectName(QStringLiteral("changeTranscript"));
    m_changes = new TranscriptChanges(m_view, m_model, m_change);
    connect(m_changes, &TranscriptChanges::changeRequested, this, &TranscriptPanel::changeRequested);
    connect(m_changes, &TranscriptChanges::vocabularyRequested, this, &TranscriptPanel::vocabularyRequested);
    connect(m_offers, &TranscriptOffersBar::changeRequested, this, &TranscriptPanel::changeRequested);
    connect(m_offers, &TranscriptOffersBar::lineRequested, this, &TranscriptPanel::goToLine);
    connect(m_head, &TranscriptHead::languageChosen, this, &TranscriptPanel::languageChosen);
}

void TranscriptPanel::setEditing(Editing editing)
{
    m_changes->setEditing(editing);
}

void TranscriptPanel::setMayAdd(bool mayAdd)
{
    m_mayAdd = mayAdd;
    if (m_shown == State::NoneMade)
        setState(m_shown);
}

void TranscriptPanel::setState(State state, const QString &words)
{
    m_shown = state;
    m_stack->setCurrentWidget(state == State::Ready ? m_reading : static_cast<QWidget *>(m_state));
    switch (state) {
    case State::None:
    case State::Ready:
        return m_state->show(QStringLiteral("transcript"), {}, {});
    case State::Loading:
        return m_state->show(QStringLiteral("waiting"), tr("Loading the transcript…"), {});
    case State::NoneMade:
        return m_state->show(QStringLiteral("transcript"), tr("No transcript"),
                             tr("This recording has none, so captions and search aren't available."),
                             m_mayAdd ? tr("Add a Transcript…") : QString());
    case State::Failed:
        return m_state->show(QStringLiteral("problem"), tr("The transcript can't be shown"), words, tr("Try Again"));
    }
}

/// Whether it is the one that is shown, perhaps with other words.
bool TranscriptPanel::showsTheSame(const domain::Transcript &transcript) const
{
    const auto sameLine = [](const domain::TranscriptLine &a, const domain::TranscriptLine &b) {
        return a.startMs == b.startMs && a.endMs == b.endMs && a.speaker == b.speaker;
    };
    const domain::Transcript &shown = m_model.transcript();
    return !shown.isEmpty() && std::equal(shown.begin(), shown.end(), transcript.begin(), transcript.end(), sameLine);
}

void TranscriptPanel::fillSpeakers()
{
    const QSignalBlocker quietly(m_speaker);
    const QVariant chosen = m_speaker->currentData();
    m_speaker->clear();
    m_speaker->addItem(tr("Everyone"), QString());
    const auto speakers = models::speakersOf(m_model.transcript());
    for (const QString &speaker : speakers)
        m_speaker->addItem(models::Words::speaker(m_model.transcript(), speaker), speaker);
    m_speaker->setEnabled(speakers.size() > 1);
    m_speaker->setCurrentIndex(std::max(0, m_speaker->findData(chosen)));
}

void TranscriptPanel::showRead(const domain::ReadTranscript &read)
{
    const bool isSame = !read.version.isEmpty() && read.version == m_version && !m_model.transcript().isEmpty();
    if (!isSame)
        m_offers->begin();
    m_version = read.version;
    takeLines(read.lines, isSame || showsTheSame(read.lines));
    m_head->showTranscript(read);
    m_view->setAccessibleDescription(models::TranscriptWords::madeHow(read)); // said also where it is not shown
    m_offers->setOffers(read.offers, read.lines);
    m_changes->setRead(read);
}

void TranscriptPanel::setTranscript(const domain::Transcript &transcript)
{
    domain::ReadTranscript read;
    read.lines = transcript;
    read.origin = transcript.isEmpty() ? domain::LineOrigin::Imported : transcript.first().origin;
    showRead(read);
}

/// @param again it is what is shown, after a change: the search, the line and where one looks stay
void TranscriptPanel::takeLines(const domain::Transcript &transcript, bool again)
{
    const int row = m_view->currentIndex().row();
    const int number = row >= 0 && row < m_model.transcript().size() ? m_model.transcript().at(row).number : -1;
    const int scrolled = m_view->verticalScrollBar()->value();
    m_model.setTranscript(transcript);
    fillSpeakers();
    if (again) {
        search();
        const auto line =
            std::find_if(transcript.begin(), transcript.end(),
                         [number](const domain::TranscriptLine &one) { return one.number == number && number >= 0; });
        m_view->setCurrentIndex(
            m_model.index(line == transcript.end() ? row : static_cast<int>(line - transcript.begin())));
        m_scrollsItself = true;
        m_view->verticalScrollBar()->setValue(scrolled);
        m_scrollsItself = false;
        return;
    }
    m_text->clear();
    m_speaker->setCurrentIndex(0);
    setFollowing(true);
    search();
}

/// What is offered is looked at, so it follows no longer.
void TranscriptPanel::goToLine(int number)
{
    const domain::Transcript &lines = m_model.transcript();
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [number](const domain::TranscriptLine &one) { return one.number == number; });
    if (line == lines.end())
        return;
    setFollowing(false);
    const QModelIndex index = m_model.index(static_cast<int>(line - lines.begin()));
    m_view->setCurrentIndex(index);
    m_scrollsItself = true;
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_scrollsItself = false;
    showFollow();
}

void TranscriptPanel::setPosition(milliseconds position)
{
    const int before = m_model.currentRow();
    const bool moved = m_model.setPosition(position) != before;
    m_changes->setPosition(position);
    if (moved && m_following)
        scrollToCurrent();
    else
        showFollow();
}

void TranscriptPanel::scrollToCurrent()
{
    if (m_model.currentRow() < 0)
        return;
    m_scrollsItself = true;
    m_view->scrollTo(m_model.index(m_model.currentRow()), QAbstractItemView::PositionAtCenter);
    m_scrollsItself = false;
}

void TranscriptPanel::setFollowing(bool following)
{
    m_following = following;
    if (following)
        scrollToCurrent();
    showFollow();
}

/// The arrow says in which direction the recording goes on.
void TranscriptPanel::showFollow()
{
    m_follow->setVisible(!m_following);
    if (m_following || m_model.currentRow() < 0)
        return;
    const bool above = m_view->visualRect(m_model.index(m_model.currentRow())).top() < 0;
    m_follow->setIcon(icon(above ? QStringLiteral("up") : QStringLiteral("down")));
}

void TranscriptPanel::search()
{
    const auto hits = models::findIn(m_model.transcript(),
                                     {m_text->text(), m_wholeWords->isChecked(), m_speaker->currentData().toString()});
    m_model.setHits(hits);
    m_changes->setSearched(m_text->text().trimmed());
    m_hit = -1;
    QList<milliseconds> places;
    for (const models::TranscriptHit &hit : hits)
        places << m_model.startOf(hit.line);
    m_previous->setEnabled(!hits.isEmpty());
    m_next->setEnabled(!hits.isEmpty());
    sayCount();
    Q_EMIT hitsChanged(places);
}

void TranscriptPanel::sayCount()
{
    const auto count = static_cast<int>(m_model.hits().size());
    if (m_text->text().trimmed().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("No matches"));
    else if (m_hit < 0)
        m_count->setText(tr("%n match(es)", nullptr, count));
    else
        m_count->setText(tr("%1 of %2", "place of places").arg(m_hit + 1).arg(count));
}

/// The first one is the next from where the recording is; what is found is looked at, so it follows no longer.
void TranscriptPanel::goToHit(int direction)
{
    const auto &hits = m_model.hits();
    if (hits.isEmpty())
        return;
    const auto count = static_cast<int>(hits.size());
    if (m_hit >= 0) {
        m_hit = (m_hit + direction + count) % count;
    } else {
        const auto next = std::find_if(hits.begin(), hits.end(), [this](const models::TranscriptHit &hit) {
            return hit.line >= m_model.currentRow();
        });
        const int from = next == hits.end() ? 0 : static_cast<int>(next - hits.begin());
        m_hit = direction > 0 ? from : (from - 1 + count) % count;
    }
    setFollowing(false);
    const QModelIndex index = m_model.index(hits.at(m_hit).line);
    m_view->setCurrentIndex(index);
    m_scrollsItself = true;
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_scrollsItself = false;
    sayCount();
    showFollow();
}

void TranscriptPanel::focusSearch()
{
    if (m_stack->currentWidget() != m_reading)
        return;
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void TranscriptPanel::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    Q_EMIT seekRequested(m_model.startOf(index.row()));
    setFollowing(true);
}

/// What was said leaves the program in small pieces only.
void TranscriptPanel::copyLines()
{
    QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    if (rows.isEmpty())
        return;
    if (rows.size() > mostCopiedLines) {
        QToolTip::showText(m_view->mapToGlobal(QPoint(space::wide, space::wide)),
                           tr("You can copy up to %n line(s) at a time.", nullptr, mostCopiedLines), m_view);
        return;
    }
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines << row.data(Qt::AccessibleTextRole).toString();
    copyForAWhile(lines.join(QLatin1Char('\n')));
}

bool TranscriptPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_view->indexAt(mouse->pos());
        const int x = mouse->pos().x();
        const int fromStart = isRightToLeft() ? m_view->viewport()->width() - x : x;
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
            fromStart < TranscriptDelegate::timeWidth(m_view->font()))
            goTo(index);
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_view && isKey && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo) &&
        m_changes->undo()->isVisible()) {
        event->accept(); // here it is about the transcript, elsewhere in the player about notes
        if (event->type() == QEvent::KeyPress)
            m_changes->undo()->trigger();
        return true;
    }
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            goTo(m_view->currentIndex());
            return true;
        }
        static const QList<int> moves = {Qt::Key_Up,       Qt::Key_Down, Qt::Key_PageUp,
                                         Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
        if (moves.contains(key->key()))
            setFollowing(false);
    }
    return QWidget::eventFilter(watched, event);
}

void TranscriptPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_head->setCompact(height() < fewestLines * fontMetrics().lineSpacing());
    if (m_following)
        scrollToCurrent();
}

} // namespace attune::ui
