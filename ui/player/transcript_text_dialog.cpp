// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_text_dialog.h"

#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace attune::ui {

using domain::TranscriptChange;
using models::Words;

TranscriptTextDialog::TranscriptTextDialog(TranscriptChange::Kind kind, const domain::TranscriptLine &line,
                                           QWidget *parent)
    : QDialog(parent)
{
    const bool names = kind == TranscriptChange::Kind::SpeakerName;
    m_change.kind = kind;
    m_change.line = names ? -1 : line.number;
    m_change.speaker = names ? line.speaker : QString();
    setObjectName(QStringLiteral("transcriptTextDialog"));
    setWindowTitle(names ? tr("Name a Speaker") : tr("Correct a Line"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(this);
    m_keep = primaryButton(names ? tr("&Name") : tr("C&orrect"), this);
    buttons->addButton(m_keep, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(names ? tr("The name appears on all of this speaker's lines, for everyone who can read "
                                           "the transcript. Leave it empty to go back to %1.")
                                            .arg(Words::speaker(line.speaker))
                                      : tr("Its time stays the same, and the original wording is kept."),
                                this));
    if (!line.original.isEmpty() && !names)
        layout->addWidget(quiet(tr("Original: %1").arg(line.original), this));
    layout->addWidget(names ? nameField(line) : lineField(line));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &TranscriptTextDialog::send);
    check();
    fitToWidth(this, 440);
}

QWidget *TranscriptTextDialog::lineField(const domain::TranscriptLine &line)
{
    m_text = new QPlainTextEdit(line.text, this);
    m_text->setObjectName(QStringLiteral("lineText"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_text->selectAll();
    m_text->setFocus();
    connect(m_text, &QPlainTextEdit::textChanged, this, &TranscriptTextDialog::check);
    return m_text;
}

QWidget *TranscriptTextDialog::nameField(const domain::TranscriptLine &line)
{
    m_name = new QLineEdit(line.speakerName, this);
    m_name->setObjectName(QStringLiteral("speakerName"));
    m_name->setAccessibleName(tr("Name of the speaker"));
    m_name->setPlaceholderText(Words::speaker(line.speaker));
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
    m_keep->setEnabled(m_name || (!text.isEmpty() && text.size() <= domain::longestTranscriptLine));
}

void TranscriptTextDialog::send()
{
    m_change.text = written();
    Q_EMIT chosen(m_change);
    accept();
}

} // namespace attune::ui
