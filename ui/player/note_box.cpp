// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/note_box.h"

#include "base/visible_text.h"
#include "models/notes/note_draft.h"
#include "models/words/words.h"
#include "ui/style/form_draft.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace attune::ui {

using domain::Note;
using domain::NoteKind;
using models::Words;
using std::chrono::milliseconds;

namespace {

constexpr int shownLines = 3;
constexpr int fewestLines = 2;    ///< with large letters in a small window
constexpr int linesForHints = 32; ///< of the window: with fewer there is no room for what is known anyway

} // namespace

NoteBox::NoteBox(QWidget *parent) : QWidget(parent)
{
    m_moment = quiet({}, this);
    m_moment->setObjectName(QStringLiteral("noteMoment"));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Note"));
    m_text->setAccessibleDescription(tr("Enter saves, Shift+Enter starts a new line, Escape cancels"));
    m_text->setPlaceholderText(tr("Write a note. Playback pauses; Enter saves the note and resumes."));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * fewestLines + 2 * space::small);
    m_text->setMaximumHeight(m_text->fontMetrics().lineSpacing() * (shownLines + 1));
    m_text->installEventFilter(this);
    m_inMemory = FormDraft::inMemoryNote(this);
    m_inMemory->hide();
    m_audience = new QComboBox(this);
    m_audience->setObjectName(QStringLiteral("noteAudience"));
    m_audience->setToolTip(tr("Who can read this note"));
    m_audience->setMinimumContentsLength(6);
    m_audience->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *readers = new QLabel(tr("&For"), this);
    readers->setBuddy(m_audience);
    m_keep = new QPushButton(tr("&Save Note"), this);
    m_keep->setObjectName(QStringLiteral("keepNote"));
    auto *row = new QHBoxLayout;
    row->addWidget(readers);
    row->addWidget(m_audience, 1);
    row->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tight);
    layout->addWidget(m_moment);
    layout->addWidget(m_text);
    layout->addWidget(m_inMemory);
    layout->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteBox::onTextChanged);
    connect(m_audience, &QComboBox::activated, this, &NoteBox::draftChanged);
    connect(m_keep, &QPushButton::clicked, this, &NoteBox::keep);
    showMoment();
}

void NoteBox::setAudiences(const QList<domain::NoteAudience> &audiences, domain::Role author)
{
    m_author = author;
    m_audience->clear();
    for (const domain::NoteAudience audience : audiences)
        m_audience->addItem(Words::audience(audience, author), static_cast<int>(audience));
}

void NoteBox::setWritable(bool writable)
{
    setEnabled(writable);
    setVisible(writable);
}

void NoteBox::setKeptInMemory(bool inMemory)
{
    m_inMemory->setVisible(inMemory);
}

void NoteBox::begin(milliseconds start, milliseconds end, NoteKind kind)
{
    m_note = {};
    m_note.kind = kind;
    m_note.startMs = start.count();
    m_note.endMs = std::max(start, end).count();
    m_begun = true;
    showMoment();
    focusText();
    if (!isEmpty())
        Q_EMIT draftChanged();
}

void NoteBox::edit(const Note &note)
{
    m_restoring = true;
    m_note = note;
    m_begun = true;
    m_text->setPlainText(note.text);
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(static_cast<int>(note.audience))));
    m_restoring = false;
    showMoment();
    focusText();
    m_text->moveCursor(QTextCursor::End);
}

void NoteBox::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

bool NoteBox::isEmpty() const
{
    return base::visibleCharacters(m_text->toPlainText()) == 0;
}

void NoteBox::giveBack(const Note &note)
{
    if (isEmpty())
        return edit(note);
    m_text->setPlainText(m_text->toPlainText() + QStringLiteral("\n\n") + note.text);
}

void NoteBox::clear()
{
    m_restoring = true;
    m_text->clear();
    m_audience->setCurrentIndex(0);
    m_restoring = false;
    m_note = {};
    m_begun = false;
    showMoment();
}

QByteArray NoteBox::draft() const
{
    if (isEmpty())
        return {};
    Note note = m_note;
    note.text = m_text->toPlainText();
    note.audience = static_cast<domain::NoteAudience>(m_audience->currentData().toInt());
    return models::draftOf(note);
}

void NoteBox::restore(const QByteArray &draft)
{
    clear();
    const auto note = models::noteFromDraft(draft);
    if (!note)
        return;
    m_restoring = true;
    m_note = *note;
    m_begun = true;
    m_text->setPlainText(note->text);
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(static_cast<int>(note->audience))));
    m_restoring = false;
    showMoment();
}

void NoteBox::onTextChanged()
{
    if (m_restoring)
        return;
    if (!m_begun && !isEmpty()) {
        m_note = {};
        m_note.reactionMs = reaction ? reaction().count() : 0;
        m_note.startMs = std::max<qint64>(0, (position ? position().count() : 0) - m_note.reactionMs);
        m_note.endMs = m_note.startMs;
        m_begun = true;
        Q_EMIT typingBegan();
    }
    if (m_begun && isEmpty() && m_note.id.isEmpty() && !m_note.isRange() && m_note.kind == NoteKind::Note)
        m_begun = false; // a note that begins anew takes its moment anew
    showMoment();
    Q_EMIT draftChanged();
}

/// Where there is little room, what is known anyway gives way to what is written.
void NoteBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int line = m_text->fontMetrics().lineSpacing();
    m_moment->setVisible(m_begun || window()->height() > line * linesForHints);
}

void NoteBox::showMoment()
{
    if (m_begun)
        m_moment->show();
    m_keep->setEnabled(!isEmpty());
    if (!m_begun)
        return m_moment->setText(tr("Notes are stamped when you start typing."));
    const QString from = Words::clock(milliseconds(m_note.startMs));
    if (m_note.kind == NoteKind::Chapter)
        m_moment->setText(tr("Chapter from %1").arg(from));
    else if (m_note.isRange())
        m_moment->setText(tr("Note from %1 to %2").arg(from, Words::clock(milliseconds(m_note.endMs))));
    else if (!m_note.id.isEmpty())
        m_moment->setText(tr("Editing the note at %1").arg(from));
    else
        m_moment->setText(tr("Note at %1").arg(from));
}

void NoteBox::keep()
{
    if (isEmpty())
        return;
    Note note = m_note;
    note.text = base::shortened(base::cleanText(m_text->toPlainText()), domain::longestNote);
    note.audience = static_cast<domain::NoteAudience>(m_audience->currentData().toInt());
    const int audience = m_audience->currentIndex();
    clear();
    m_audience->setCurrentIndex(audience); // the next one is for the same people
    Q_EMIT kept(note);
    Q_EMIT draftChanged();
}

bool NoteBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == 0;
        if (event->type() == QEvent::ShortcutOverride) {
            if (key->key() != Qt::Key_Escape)
                return QWidget::eventFilter(watched, event);
            event->accept();
            return true;
        }
        if (enter && plain) {
            keep();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attune::ui
