// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/review_side.h"

#include "models/review/review_presenter.h"
#include "models/words/words.h"
#include "ui/access/access_panel.h"
#include "ui/player/details_panel.h"
#include "ui/player/notes_panel.h"
#include "ui/player/review_commands.h"
#include "ui/player/transcript_panel.h"
#include "ui/player/transcription_bar.h"

#include <QLayout>

namespace attune::ui {

using models::ReviewTranscript;
using models::Words;
using std::chrono::milliseconds;

ReviewSide::ReviewSide(QWidget *parent) : QTabWidget(parent)
{
    setObjectName(QStringLiteral("panels"));
    setMinimumWidth(320);
    m_transcript = new TranscriptPanel(this);
    m_transcription = new TranscriptionBar(m_transcript);
    m_transcript->layout()->addWidget(m_transcription);
    m_notes = new NotesPanel(this);
    m_details = new DetailsPanel(this);
    m_access = new AccessPanel(this);
    addTab(m_transcript, tr("Transcr&ipt"));
    addTab(m_notes, tr("No&tes"));
    addTab(m_details, tr("&Details"));
    addTab(m_access, tr("Histor&y"));
    setTabToolTip(indexOf(m_access), tr("Access history"));
    setUsesScrollButtons(true);
    connect(this, &QTabWidget::currentChanged, this, &ReviewSide::readHistory);
    connect(m_details, &DetailsPanel::downloadRequested, this, &ReviewSide::downloadRequested);
    connectTranscript();
}

void ReviewSide::connectTranscript()
{
    connect(m_transcript, &TranscriptPanel::seekRequested, this, &ReviewSide::seekRequested);
    connect(m_transcript, &TranscriptPanel::hitsChanged, this, &ReviewSide::hitsChanged);
    connect(m_transcript, &TranscriptPanel::tryAgainRequested, this, [this] {
        if (m_presenter)
            m_presenter->transcript().load();
    });
    connect(m_transcript, &TranscriptPanel::languageChosen, this, [this](const QString &language) {
        if (m_presenter)
            m_presenter->transcript().showVersion(language, {});
    });
    connect(m_transcription, &TranscriptionBar::made, this, [this] {
        if (m_presenter)
            m_presenter->transcript().showVersion({}, {});
    });
    connect(m_transcript, &TranscriptPanel::changeRequested, this, [this](const domain::TranscriptChange &change) {
        if (m_presenter)
            m_presenter->transcript().change(change);
    });
}

void ReviewSide::connectCommands(const ReviewCommands &commands)
{
    commands.on("view.transcript", [this] { showTab(m_transcript); });
    commands.on("view.notes", [this] { showTab(m_notes); });
    commands.on("view.details", [this] { showTab(m_details); });
    commands.on("view.followTranscript", [this] { m_transcript->setFollowing(!m_transcript->isFollowing()); });
    commands.on("search.here", [this] {
        showTab(m_transcript);
        m_transcript->focusSearch();
    });
    commands.on("search.next", [this] { m_transcript->goToHit(1); });
    commands.on("search.previous", [this] { m_transcript->goToHit(-1); });
}

void ReviewSide::begin()
{
    setCurrentIndex(0);
    showDetails();
    showTranscript();
}

void ReviewSide::forgetSwitches()
{
    m_transcript->setFollowing(true);
    m_notes->showEverything();
}

void ReviewSide::setPorts(const models::ClinicPorts *ports)
{
    m_access->setPorts(ports);
    m_transcription->setPorts(ports);
    if (ports)
        allowEditing(ports->person.role);
}

/// Reading it is an entry of the log: when it is looked at, and at no other time.
void ReviewSide::readHistory()
{
    if (m_presenter && m_presenter->viewing().isOpen() && currentWidget() == m_access)
        m_access->showRecording(m_presenter->viewing().recording().id);
}

void ReviewSide::showNamesAgain(const models::ClinicPorts *ports)
{
    m_access->setPorts(ports); // nothing stays that was read before
    readHistory();
}

void ReviewSide::allowEditing(domain::Role role)
{
    using Editing = TranscriptPanel::Editing;
    m_transcript->setEditing(role == domain::Role::Psychologist ? Editing::Correct
                             : role == domain::Role::Patient    ? Editing::Hide
                                                                : Editing::None);
}

void ReviewSide::setPresenter(models::ReviewPresenter *presenter)
{
    m_presenter = presenter;
    m_details->setPresenter(presenter);
    m_transcription->setViewing(presenter ? &presenter->viewing() : nullptr);
    if (!presenter)
        return;
    connect(&presenter->transcript(), &ReviewTranscript::changed, this, [this] {
        showDetails();
        showTranscript();
    });
    connect(&presenter->transcript(), &ReviewTranscript::edited, m_transcript->changes(), &TranscriptChanges::done);
    connect(&presenter->transcript(), &ReviewTranscript::notChanged, this, [this](const base::Error &error) {
        const QString words = tr("The transcript could not be changed. %1").arg(Words::problem(error));
        m_transcript->changes()->failed(words);
        Q_EMIT noticed(words);
    });
    connect(&presenter->timeline(), &models::ReviewTimeline::audioMapChanged, this, &ReviewSide::showDetails);
    connect(&presenter->turns(), &models::ReviewTurns::changed, this, &ReviewSide::showDetails);
}

void ReviewSide::showTab(QWidget *tab)
{
    setCurrentWidget(tab);
}

void ReviewSide::showTranscript()
{
    if (!m_presenter)
        return;
    using Reading = ReviewTranscript::Reading;
    using State = TranscriptPanel::State;
    const ReviewTranscript &transcript = m_presenter->transcript();
    m_transcript->setMayAdd(m_presenter->viewing().recording().allows(domain::Permission::AddTranscript));
    switch (transcript.reading()) {
    case Reading::Nothing:
        m_transcript->setTranscript({});
        return m_transcript->setState(State::None);
    case Reading::Loading:
        return m_transcript->setState(State::Loading);
    case Reading::NoneMade:
        m_transcript->setTranscript({});
        return m_transcript->setState(State::NoneMade);
    case Reading::Failed:
        return m_transcript->setState(State::Failed, Words::problem(*transcript.readingError()));
    case Reading::Ready:
        m_transcript->showRead(transcript.shown());
        return m_transcript->setState(State::Ready);
    }
}

void ReviewSide::showDetails()
{
    m_details->showNow();
}

milliseconds ReviewSide::lineFrom(milliseconds place, int direction) const
{
    constexpr qint64 alreadyThereMs = 500; // going back from a line that has just begun means the one before
    constexpr qint64 nearMs = 50;
    qint64 target = -1;
    for (const auto &line : m_presenter->transcript().lines()) {
        if (direction < 0 && line.startMs < place.count() - alreadyThereMs)
            target = line.startMs;
        if (direction > 0 && target < 0 && line.startMs > place.count() + nearMs)
            target = line.startMs;
    }
    return milliseconds(target);
}

} // namespace attune::ui
