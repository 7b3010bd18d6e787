// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/vocabulary_dialog.h"

#include "base/visible_text.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/scrolled_column.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace attune::ui {

namespace {

QString rowOf(const domain::VocabularyWord &word)
{
    QStringList parts = {word.word};
    if (!word.heard.isEmpty())
        parts << VocabularyDialog::tr("heard as “%1”").arg(word.heard);
    parts << (word.isOfClinic ? VocabularyDialog::tr("whole clinic") : VocabularyDialog::tr("this client"));
    if (!word.addedByName.isEmpty())
        parts << word.addedByName;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

VocabularyDialog::VocabularyDialog(QWidget *parent)
    : QDialog(parent),
      m_state(paragraph(tr("Loading the words…"), this)),
      m_list(new QListWidget(this)),
      m_word(new QLineEdit(this)),
      m_heard(new QLineEdit(this)),
      m_clinic(new QCheckBox(tr("For every client of the &clinic"), this)),
      m_add(primaryButton(tr("&Add"), this)),
      m_remove(new QPushButton(tr("&Remove"), this))
{
    setObjectName(QStringLiteral("vocabularyDialog"));
    setWindowTitle(tr("Vocabulary for Transcripts"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_state->setObjectName(QStringLiteral("vocabularyState"));
    m_list->setObjectName(QStringLiteral("vocabularyWords"));
    m_word->setObjectName(QStringLiteral("vocabularyWord"));
    m_heard->setObjectName(QStringLiteral("vocabularyHeard"));
    m_clinic->setObjectName(QStringLiteral("vocabularyClinic"));
    m_add->setObjectName(QStringLiteral("addWord"));
    m_remove->setObjectName(QStringLiteral("removeWord"));
    auto *fields = new ScrolledColumn(windowTitle(), this);
    createFields(fields->column());
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(fields, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &VocabularyDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &VocabularyDialog::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &VocabularyDialog::updateButtons);
    connect(m_word, &QLineEdit::textChanged, this, &VocabularyDialog::updateButtons);
    updateButtons();
    resizeAtText(this, {520, 520});
}

void VocabularyDialog::createFields(QVBoxLayout *layout)
{
    layout->addWidget(
        paragraph(tr("Names and other words, as they are written. Programs that write transcripts are told "
                     "to expect them, and corrections are offered from them."),
                  this));
    layout->addWidget(m_state);
    m_list->setMinimumHeight(6 * fontMetrics().lineSpacing());
    layout->addWidget(labelFor(tr("&Words"), m_list, this));
    layout->addWidget(m_list, 1);
    for (QLineEdit *field : {m_word, m_heard})
        field->setMaxLength(static_cast<int>(domain::longestVocabularyWord));
    layout->addWidget(labelFor(tr("&New word"), m_word, this));
    layout->addWidget(m_word);
    layout->addWidget(labelFor(tr("&Heard as (optional)"), m_heard, this));
    layout->addWidget(m_heard);
    layout->addWidget(m_clinic);
    layout->addWidget(quiet(tr("Everyone in the clinic who corrects transcripts can read the clinic's words. Add what "
                               "only concerns this client for this client."),
                            this));
}

void VocabularyDialog::showWords(const QList<domain::VocabularyWord> &words)
{
    m_words = words;
    if (std::exchange(m_isAdding, false)) {
        m_word->clear();
        m_heard->clear();
        m_word->setFocus();
    }
    m_list->clear();
    for (const domain::VocabularyWord &word : words)
        m_list->addItem(rowOf(word));
    m_state->setText(words.isEmpty() ? tr("No words yet.") : tr("%n word(s)", nullptr, static_cast<int>(words.size())));
    updateButtons();
}

void VocabularyDialog::showProblem(const QString &words)
{
    m_isAdding = false; // what was typed stays
    m_state->setText(words);
    updateButtons();
}

void VocabularyDialog::updateButtons()
{
    m_add->setEnabled(!base::cleanLine(m_word->text()).isEmpty());
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void VocabularyDialog::add()
{
    m_add->setEnabled(false); // until it is known what became of it
    m_isAdding = true;
    Q_EMIT changeRequested(
        {{}, base::cleanLine(m_word->text()), base::cleanLine(m_heard->text()), m_clinic->isChecked()});
}

void VocabularyDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_words.size())
        return;
    m_remove->setEnabled(false);
    Q_EMIT changeRequested({m_words.at(row).id, {}, {}, false});
}

} // namespace attune::ui
