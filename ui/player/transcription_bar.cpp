// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcription_bar.h"

#include "base/when_done.h"
#include "domain/transcription_port.h"
#include "models/review/viewing.h"
#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace attune::ui {

using domain::TranscriptionState;
using domain::TranscriptionStatus;
using models::Viewing;
using models::Words;

namespace {

constexpr std::chrono::seconds looksEvery{3};

bool isOnItsWay(TranscriptionState state)
{
    return state == TranscriptionState::Queued || state == TranscriptionState::InProgress;
}

} // namespace

TranscriptionBar::TranscriptionBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("transcription"));
    m_words = quiet({}, this);
    m_words->setObjectName(QStringLiteral("transcriptionWords"));
    m_words->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Transcript in progress"));
    m_progress->setTextVisible(false);
    m_start = new QPushButton(this);
    m_start->setObjectName(QStringLiteral("startTranscription"));
    m_cancel = new QPushButton(tr("Cancel Transcript"), this);
    m_cancel->setObjectName(QStringLiteral("cancelTranscription"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::tight, 0, space::tight, space::tight);
    layout->setSpacing(space::tight);
    layout->addWidget(m_words);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    m_again.setSingleShot(true);
    m_again.setInterval(looksEvery);
    connect(&m_again, &QTimer::timeout, this, &TranscriptionBar::ask);
    connect(m_start, &QPushButton::clicked, this, &TranscriptionBar::start);
    connect(m_cancel, &QPushButton::clicked, this, &TranscriptionBar::cancel);
    hide();
}

void TranscriptionBar::setViewing(Viewing *viewing)
{
    forget();
    m_viewing = viewing;
    if (!viewing)
        return;
    connect(viewing, &Viewing::stored, this, &TranscriptionBar::ask);
    connect(viewing, &Viewing::letGo, this, &TranscriptionBar::forget);
}

void TranscriptionBar::forget()
{
    m_question.reset();
    m_again.stop();
    m_start->setEnabled(true);
    m_cancel->setEnabled(true);
    m_state = TranscriptionState::NotStarted;
    m_words->clear();
    hide();
}

void TranscriptionBar::ask()
{
    if (m_ports && m_ports->transcriptions && m_viewing && m_viewing->isOpen())
        follow(m_ports->transcriptions->transcriptionStatus(m_viewing->recording().id));
}

void TranscriptionBar::start()
{
    if (!m_ports || !m_ports->transcriptions || !m_viewing)
        return;
    m_start->setEnabled(false); // until the clinic says what became of it
    follow(m_ports->transcriptions->startTranscription(m_viewing->recording().id,
                                                       {QString(), m_viewing->grounds().reason}));
}

void TranscriptionBar::cancel()
{
    if (!m_ports || !m_ports->transcriptions || !m_viewing)
        return;
    m_cancel->setEnabled(false);
    follow(m_ports->transcriptions->cancelTranscription(m_viewing->recording().id, m_viewing->grounds().reason));
}

void TranscriptionBar::follow(const domain::Answer<TranscriptionStatus> &answer)
{
    m_again.stop();
    m_question = std::make_unique<QObject>();
    base::whenDone(answer, m_question.get(), [this](const base::Result<TranscriptionStatus> &status) { take(status); });
}

/// A clinic of another kind says nothing: then there is nothing here. What went wrong with an act is said, and how it
/// stands is asked anew.
void TranscriptionBar::take(const base::Result<TranscriptionStatus> &status)
{
    const bool acted = !m_start->isEnabled() || !m_cancel->isEnabled();
    m_start->setEnabled(true);
    m_cancel->setEnabled(true);
    if (status)
        return show(*status);
    if (acted) {
        m_words->setText(Words::problem(status.error()));
        m_words->show();
        setVisible(true);
    }
    if (acted || isOnItsWay(m_state))
        m_again.start();
}

void TranscriptionBar::show(const TranscriptionStatus &status)
{
    const bool wasOnItsWay = isOnItsWay(m_state);
    m_state = status.state;
    const bool goesOn = isOnItsWay(status.state);
    m_words->setText(inWords(status));
    m_words->setVisible(!m_words->text().isEmpty());
    m_progress->setRange(0, status.state == TranscriptionState::InProgress ? 100 : 0); // 0: nobody knows yet
    m_progress->setValue(status.percent);
    m_progress->setVisible(goesOn);
    m_start->setText(status.state == TranscriptionState::NotStarted ? tr("Make a Transcript")
                                                                    : tr("Make the Transcript Again"));
    m_start->setVisible(status.canStart);
    m_cancel->setVisible(goesOn && m_viewing && m_viewing->recording().allows(domain::Permission::AddTranscript));
    setVisible(m_words->isVisibleTo(this) || m_start->isVisibleTo(this) || goesOn);
    if (goesOn)
        m_again.start();
    if (wasOnItsWay && status.state == TranscriptionState::Completed)
        Q_EMIT made();
}

QString TranscriptionBar::inWords(const TranscriptionStatus &status) const
{
    switch (status.state) {
    case TranscriptionState::NotStarted:
        return {};
    case TranscriptionState::Queued:
        return tr("The transcript is waiting for its turn.");
    case TranscriptionState::InProgress:
        return status.secondsLeft ? tr("Transcribing: %1 %, about %2 left")
                                        .arg(status.percent)
                                        .arg(Words::length(std::chrono::seconds(*status.secondsLeft)))
                                  : tr("Transcribing: %1 %").arg(status.percent);
    case TranscriptionState::Failed:
        return tr("The transcript could not be made.");
    case TranscriptionState::Completed:
        break;
    }
    QStringList sentences;
    if (!status.engine.isEmpty())
        sentences << tr("Made by a program (%1, %2). It may contain errors.").arg(status.engine, status.model);
    QStringList missing;
    for (const QString &label : status.notTranscribed)
        missing << Words::speaker(label);
    if (!missing.isEmpty())
        sentences << tr("Not transcribed: %1").arg(QLocale().createSeparatedList(missing));
    if (status.droppedWords > 0)
        sentences << tr("Words left out as unreliable: %1").arg(status.droppedWords);
    return sentences.join(QLatin1Char('\n'));
}

} // namespace attune::ui
