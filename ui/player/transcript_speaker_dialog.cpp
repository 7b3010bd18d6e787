// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_speaker_dialog.h"

#include "models/review/transcript_search.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attune::ui {

using models::Words;

namespace {

/// A label that nobody has yet.
QString freeLabel(const QStringList &speakers)
{
    int number = 0;
    while (speakers.contains(QStringLiteral("SPEAKER_%1").arg(number)))
        ++number;
    return QStringLiteral("SPEAKER_%1").arg(number);
}

} // namespace

TranscriptSpeakerDialog::TranscriptSpeakerDialog(const domain::TranscriptLine &line,
                                                 const domain::Transcript &transcript, QWidget *parent)
    : TranscriptChangeDialog(QStringLiteral("transcriptSpeakerDialog"), tr("Who Said This"), tr("C&hange"), parent),
      m_line(line),
      m_speaker(new QComboBox(this)),
      m_once(new QRadioButton(tr("&This line only"), this)),
      m_everywhere(new QRadioButton(this))
{
    const auto count = std::count_if(transcript.begin(), transcript.end(), [&line](const domain::TranscriptLine &one) {
        return one.speaker == line.speaker;
    });
    m_speaker->setObjectName(QStringLiteral("newSpeaker"));
    m_once->setObjectName(QStringLiteral("thisLine"));
    m_everywhere->setObjectName(QStringLiteral("everyLine"));
    m_everywhere->setText(tr("&All %n line(s) that are theirs now", nullptr, static_cast<int>(count)));
    m_everywhere->setEnabled(count > 1);
    m_once->setChecked(true);
    fillSpeakers(transcript);
    column()->addWidget(paragraph(tr("This line is by %1.").arg(Words::speaker(line)), this));
    column()->addWidget(labelFor(tr("It was said &by"), m_speaker, this));
    column()->addWidget(m_speaker);
    column()->addWidget(m_once);
    column()->addWidget(m_everywhere);
    m_speaker->setFocus();
    finish();
}

void TranscriptSpeakerDialog::fillSpeakers(const domain::Transcript &transcript)
{
    QStringList speakers = models::speakersOf(transcript);
    const QString somebody = freeLabel(speakers);
    for (const char *role : {"CLINICIAN", "CLIENT", "UNKNOWN"}) {
        if (const QString label = QString::fromLatin1(role); !speakers.contains(label))
            speakers << label;
    }
    for (const QString &speaker : std::as_const(speakers)) {
        if (speaker != m_line.speaker)
            m_speaker->addItem(Words::speaker(transcript, speaker), speaker);
    }
    m_speaker->addItem(tr("Someone else"), somebody);
}

bool TranscriptSpeakerDialog::fill(domain::TranscriptChange &change) const
{
    const bool everywhere = m_everywhere->isChecked();
    change.kind = domain::TranscriptChange::Kind::Speaker;
    change.line = everywhere ? -1 : m_line.number;
    change.speaker = everywhere ? m_line.speaker : QString();
    change.text = m_speaker->currentData().toString();
    return true;
}

} // namespace attune::ui
