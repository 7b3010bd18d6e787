// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_replace_dialog.h"

#include "base/visible_text.h"
#include "domain/transcript_desk.h"
#include "models/review/transcript_search.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace attune::ui {

TranscriptReplaceDialog::TranscriptReplaceDialog(const QString &find, domain::Transcript transcript, QWidget *parent)
    : TranscriptChangeDialog(QStringLiteral("transcriptReplaceDialog"), tr("Find and Replace"), tr("&Replace All"),
                             parent),
      m_transcript(std::move(transcript)),
      m_find(new QLineEdit(find, this)),
      m_replace(new QLineEdit(this)),
      m_count(quiet({}, this))
{
    column()->addWidget(
        paragraph(tr("Whole words are replaced in every line. They are remembered for this client: where "
                     "they are heard again, the same correction is offered."),
                  this));
    m_find->setObjectName(QStringLiteral("findWords"));
    m_replace->setObjectName(QStringLiteral("replaceWords"));
    for (QLineEdit *field : {m_find, m_replace}) {
        field->setMaxLength(static_cast<int>(domain::longestVocabularyWord));
        connect(field, &QLineEdit::textChanged, this, &TranscriptReplaceDialog::check);
    }
    column()->addWidget(labelFor(tr("&Find"), m_find, this));
    column()->addWidget(m_find);
    column()->addWidget(labelFor(tr("Replace &with"), m_replace, this));
    column()->addWidget(m_replace);
    m_count->setObjectName(QStringLiteral("replaceCount"));
    column()->addWidget(m_count);
    (find.isEmpty() ? m_find : m_replace)->setFocus();
    check();
    finish();
}

void TranscriptReplaceDialog::check()
{
    domain::Transcript open; // what is hidden is left as it is
    for (const domain::TranscriptLine &line : std::as_const(m_transcript)) {
        if (!line.isHidden)
            open.append(line);
    }
    const auto count = models::findIn(open, {base::cleanLine(m_find->text()), true, {}}).size();
    m_count->setText(m_find->text().trimmed().isEmpty() ? QString()
                                                        : tr("%n place(s)", nullptr, static_cast<int>(count)));
    setReady(count > 0 && !base::cleanLine(m_replace->text()).isEmpty() && m_replace->text() != m_find->text());
}

bool TranscriptReplaceDialog::fill(domain::TranscriptChange &change) const
{
    change.kind = domain::TranscriptChange::Kind::Replace;
    change.find = base::cleanLine(m_find->text());
    change.text = base::cleanLine(m_replace->text());
    return true;
}

} // namespace attune::ui
