// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_head.h"

#include "models/words/transcript_words.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace attune::ui {

using models::TranscriptWords;

TranscriptHead::TranscriptHead(QWidget *parent)
    : QWidget(parent),
      m_label(new QLabel(tr("Language"), this)),
      m_languages(new QComboBox(this)),
      m_origin(quiet({}, this))
{
    setObjectName(QStringLiteral("transcriptHead"));
    m_languages->setObjectName(QStringLiteral("transcriptLanguages"));
    m_languages->setAccessibleName(tr("Language of the transcript"));
    m_languages->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_languages->setMinimumContentsLength(6);
    m_label->setBuddy(m_languages);
    m_origin->setObjectName(QStringLiteral("transcriptOrigin"));
    m_origin->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_languages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tight);
    layout->addLayout(row);
    layout->addWidget(m_origin);
    connect(m_languages, &QComboBox::activated, this,
            [this](int index) { Q_EMIT languageChosen(m_languages->itemData(index).toString()); });
}

void TranscriptHead::showTranscript(const domain::ReadTranscript &shown)
{
    const QSignalBlocker quietly(m_languages);
    m_languages->clear();
    m_languages->addItem(TranscriptWords::language(shown.language), shown.language);
    for (const QString &language : shown.otherLanguages)
        m_languages->addItem(TranscriptWords::language(language), language);
    const bool isChoice = !shown.otherLanguages.isEmpty();
    m_label->setVisible(isChoice);
    m_languages->setVisible(isChoice);
    m_origin->setText(TranscriptWords::madeHow(shown));
    setVisible(!shown.lines.isEmpty());
}

void TranscriptHead::setCompact(bool compact)
{
    m_origin->setVisible(!compact);
}

} // namespace attune::ui
