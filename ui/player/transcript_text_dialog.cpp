// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_text_dialog.h"

#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace attune::ui {

using domain::TranscriptChange;
using models::Words;

namespace {

bool isName(TranscriptChange::Kind kind)
{
    return kind == TranscriptChange::Kind::SpeakerName;
}

} // namespace

TranscriptTextDialog::TranscriptTextDialog(TranscriptChange::Kind kind, const domain::TranscriptLine &line,
                                           QWidget *parent)
    : TranscriptChangeDialog(QStringLiteral("transcriptTextDialog"),
                             isName(kind) ? tr("Name a Speaker") : tr("Correct a Line"),
                             isName(kind) ? tr("&Name") : tr("C&orrect"), parent),
      m_kind(kind),
      m_line(line)
{
    const bool names = isName(kind);
    column()->addWidget(paragraph(names
                                      ? tr("The name appears on all of this speaker's lines, for everyone who can read "
                                           "the transcript. Leave it empty to go back to %1.")
                                            .arg(Words::speaker(line.speaker))
                                      : tr("Its time stays the same, and the original wording is kept."),
                                  this));
    if (!line.original.isEmpty() && !names)
        column()->addWidget(quiet(tr("Original: %1").arg(line.original), this));
    column()->addWidget(names ? nameField() : lineField());
    check();
    finish();
}

QWidget *TranscriptTextDialog::lineField()
{
    m_text = new QPlainTextEdit(m_line.text, this);
    m_text->setObjectName(QStringLiteral("lineText"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_text->selectAll();
    m_text->setFocus();
    connect(m_text, &QPlainTextEdit::textChanged, this, &TranscriptTextDialog::check);
    return m_text;
}

QWidget *TranscriptTextDialog::nameField()
{
    m_name = new QLineEdit(m_line.speakerName, this);
    m_name->setObjectName(QStringLiteral("speakerName"));
    m_name->setAccessibleName(tr("Name of the speaker"));
    m_name->setPlaceholderText(Words::speaker(m_line.speaker));
    m_name->setMaxLength(static_cast<int>(domain::longestSpeakerName));
    m_name->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[^<>]*")), m_name));
    m_name->selectAll();
    m_name->setFocus();
    return m_name;
}

QString TranscriptTextDialog::written() const
{
    return m_text ? m_text->toPlainText().trimmed() : m_name->text().trimmed();
}

/// A line cannot be corrected away: what the client wants hidden, the client hides.
void TranscriptTextDialog::check()
{
    const QString text = written();
    setReady(m_name || (!text.isEmpty() && text.size() <= domain::longestTranscriptLine));
}

bool TranscriptTextDialog::fill(TranscriptChange &change) const
{
    change.kind = m_kind;
    change.line = isName(m_kind) ? -1 : m_line.number;
    change.speaker = isName(m_kind) ? m_line.speaker : QString();
    change.text = written();
    return true;
}

} // namespace attune::ui
