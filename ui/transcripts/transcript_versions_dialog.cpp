// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcript_versions_dialog.h"

#include "models/words/transcript_words.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QVBoxLayout>

namespace attune::ui {

using models::TranscriptWords;
using models::Words;

namespace {

QString rowOf(const domain::TranscriptVersion &version)
{
    QStringList words = {TranscriptWords::language(version.language), TranscriptWords::origin(version.origin),
                         TranscriptWords::format(version.format)};
    if (version.addedAt)
        words << Words::moment(*version.addedAt);
    if (!version.addedByName.isEmpty())
        words << version.addedByName;
    if (version.isCurrent)
        words << TranscriptVersionsDialog::tr("in use");
    return words.join(QStringLiteral(" · "));
}

} // namespace

TranscriptVersionsDialog::TranscriptVersionsDialog(bool mayChange, QWidget *parent)
    : QDialog(parent),
      m_mayChange(mayChange),
      m_state(paragraph(tr("Loading the versions…"), this)),
      m_list(new QListWidget(this)),
      m_use(primaryButton(tr("&Use This One"), this)),
      m_remove(dangerButton(tr("&Remove…"), this))
{
    setObjectName(QStringLiteral("transcriptVersionsDialog"));
    setWindowTitle(tr("Transcript Versions"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_state->setObjectName(QStringLiteral("versionsState"));
    m_list->setObjectName(QStringLiteral("transcriptVersions"));
    m_use->setObjectName(QStringLiteral("useTranscript"));
    m_remove->setObjectName(QStringLiteral("removeTranscript"));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_use, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(labelFor(tr("&Versions"), m_list, this));
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    m_remove->setVisible(mayChange);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_isSure = false;
        updateButtons();
    });
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const domain::TranscriptVersion *version = current())
            Q_EMIT useRequested(*version);
    });
    connect(m_remove, &QPushButton::clicked, this, &TranscriptVersionsDialog::remove);
    updateButtons();
    resizeAtText(this, {560, 360});
}

void TranscriptVersionsDialog::showVersions(const QList<domain::TranscriptVersion> &versions)
{
    m_versions = versions;
    m_isSure = false;
    m_list->clear();
    for (const domain::TranscriptVersion &version : versions)
        m_list->addItem(rowOf(version));
    m_state->setText(versions.isEmpty()
                         ? tr("This recording has no transcript.")
                         : tr("One version of each language is in use. Corrections belong to a version."));
    m_list->setCurrentRow(versions.isEmpty() ? -1 : 0);
    updateButtons();
}

void TranscriptVersionsDialog::showProblem(const QString &words)
{
    m_state->setText(words);
    m_isSure = false;
    updateButtons();
}

const domain::TranscriptVersion *TranscriptVersionsDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_versions.size() ? &m_versions.at(row) : nullptr;
}

void TranscriptVersionsDialog::updateButtons()
{
    const domain::TranscriptVersion *version = current();
    m_use->setEnabled(version && (m_mayChange || version->isCurrent));
    m_remove->setEnabled(version);
    m_remove->setText(m_isSure ? tr("&Remove for Good") : tr("&Remove…"));
}

/// The second press means it: what is removed cannot be brought back.
void TranscriptVersionsDialog::remove()
{
    const domain::TranscriptVersion *version = current();
    if (!version)
        return;
    if (!m_isSure) {
        m_isSure = true;
        m_state->setText(tr("This destroys the version's text and its corrections. It can't be undone."));
        return updateButtons();
    }
    m_isSure = false;
    m_remove->setEnabled(false);
    Q_EMIT removeRequested(*version);
}

} // namespace attune::ui
