// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_split_dialog.h"

#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace attune::ui {

namespace {

/// The beginning of the word that is spoken about then, if everything is spoken at one pace; of the second word at
/// least.
int wordAt(const domain::TranscriptLine &line, qint64 positionMs)
{
    const qint64 length = std::max<qint64>(1, line.endMs - line.startMs);
    const qint64 said = std::clamp<qint64>(positionMs - line.startMs, 0, length);
    const auto wanted = static_cast<qsizetype>(line.text.size() * said / length);
    qsizetype best = -1;
    for (qsizetype i = 1; i < line.text.size(); ++i) {
        const bool begins = line.text.at(i - 1).isSpace() && !line.text.at(i).isSpace();
        if (begins && (best < 0 || std::abs(i - wanted) < std::abs(best - wanted)))
            best = i;
    }
    return static_cast<int>(best < 0 ? line.text.size() / 2 : best);
}

} // namespace

TranscriptSplitDialog::TranscriptSplitDialog(const domain::TranscriptLine &line, std::chrono::milliseconds position,
                                             QWidget *parent)
    : TranscriptChangeDialog(QStringLiteral("transcriptSplitDialog"), tr("Split a Line"), tr("&Split"), parent),
      m_line(line),
      m_text(new QPlainTextEdit(line.text, this)),
      m_parts(quiet({}, this))
{
    column()->addWidget(paragraph(
        tr("Put the cursor where the second line begins. Its time follows from the words; no time is lost."), this));
    m_text->setObjectName(QStringLiteral("splitText"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setCursorWidth(2);
    m_text->setMinimumHeight(5 * fontMetrics().lineSpacing());
    column()->addWidget(labelFor(tr("Te&xt"), m_text, this));
    column()->addWidget(m_text);
    m_parts->setObjectName(QStringLiteral("splitParts"));
    m_parts->setWordWrap(true);
    column()->addWidget(m_parts);
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(wordAt(line, position.count()));
    m_text->setTextCursor(cursor);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &TranscriptSplitDialog::showParts);
    showParts();
    m_text->setFocus();
    finish();
}

int TranscriptSplitDialog::place() const
{
    return m_text->textCursor().position();
}

/// What the two would say, for who sees no cursor, too.
void TranscriptSplitDialog::showParts()
{
    const QString first = m_line.text.left(place()).trimmed();
    const QString second = m_line.text.mid(place()).trimmed();
    const bool isTwo = !first.isEmpty() && !second.isEmpty();
    m_parts->setText(isTwo ? tr("Second line: %1").arg(second) : tr("Both lines need a word."));
    m_text->setAccessibleDescription(m_parts->text());
    setReady(isTwo);
}

bool TranscriptSplitDialog::fill(domain::TranscriptChange &change) const
{
    change.kind = domain::TranscriptChange::Kind::Split;
    change.line = m_line.number;
    change.place = place();
    return true;
}

} // namespace attune::ui
