// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/review_side.h"

#include "models/words/media_words.h"
#include "models/words/words.h"
#include "ui/access/access_panel.h"
#include "ui/player/notes_panel.h"
#include "ui/player/transcript_panel.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace attune::ui {

using models::ReviewPresenter;
using models::Words;
using std::chrono::milliseconds;

ReviewSide::ReviewSide(QWidget *parent) : QTabWidget(parent)
{
    setObjectName(QStringLiteral("panels"));
    setMinimumWidth(320);
    m_transcript = new TranscriptPanel(this);
    m_notes = new NotesPanel(this);
    createDetails();
    m_access = new AccessPanel(this);
    addTab(m_transcript, tr("Transcr&ipt"));
    addTab(m_notes, tr("No&tes"));
    addTab(m_detailsTab, tr("&Details"));
    addTab(m_access, tr("Seen B&y"));
    setTabToolTip(indexOf(m_access), tr("Who has seen this"));
    setUsesScrollButtons(true);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (m_presenter && m_presenter->isOpen() && currentWidget() == m_access)
            m_access->showRecording(m_presenter->recording().id);
    });
}

void ReviewSide::createDetails()
{
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Details of the recording"));
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    m_details = paragraph({}, inner);
    m_details->setObjectName(QStringLiteral("details"));
    m_details->setTextFormat(Qt::RichText);
    auto *copy = new QPushButton(icon(QStringLiteral("download")), tr("Save a Copy…"), inner);
    connect(copy, &QPushButton::clicked, this, &ReviewSide::downloadRequested);
    column->addWidget(m_details);
    column->addWidget(copy, 0, Qt::AlignLeft);
    column->addStretch();
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_detailsTab = scroll;
}

void ReviewSide::setPorts(const models::ClinicPorts *ports)
{
    m_access->setPorts(ports);
}

void ReviewSide::setPresenter(const ReviewPresenter *presenter)
{
    m_presenter = presenter;
}

void ReviewSide::showTab(QWidget *tab)
{
    setCurrentWidget(tab);
}

void ReviewSide::showTranscript()
{
    using Reading = ReviewPresenter::Reading;
    using State = TranscriptPanel::State;
    switch (m_presenter->reading()) {
    case Reading::Nothing:
        m_transcript->setTranscript({});
        return m_transcript->setState(State::None);
    case Reading::Loading:
        return m_transcript->setState(State::Loading);
    case Reading::NoneMade:
        m_transcript->setTranscript({});
        return m_transcript->setState(State::NoneMade);
    case Reading::Failed:
        return m_transcript->setState(State::Failed, Words::problem(*m_presenter->readingError()));
    case Reading::Ready:
        m_transcript->setTranscript(m_presenter->transcript());
        return m_transcript->setState(State::Ready);
    }
}

void ReviewSide::showDetails()
{
    if (!m_presenter)
        return;
    const domain::Recording &r = m_presenter->recording();
    QString rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows +=
                QStringLiteral("<tr><td style='padding:4px 16px 4px 0'>%1</td><td style='padding:4px 0'>%2</td></tr>")
                    .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    add(tr("Session"), r.sessionAt ? Words::appointment(*r.sessionAt) : QString());
    add(tr("Psychologist"), r.clinicianName);
    add(tr("Length"), r.duration ? Words::length(*r.duration) : QString());
    add(tr("Size"), r.sizeBytes ? Words::size(*r.sizeBytes) : QString());
    add(tr("Format"), r.format.toUpper());
    add(tr("Recording"), r.number);
    add(tr("Viewed"), Words::viewed(r));
    add(tr("Consent"), Words::consent(r.consent));
    add(tr("Kept until"), Words::keptUntil(r));
    add(tr("Transcript"), r.hasTranscript
                              ? tr("%n line(s)", nullptr, static_cast<int>(m_presenter->transcript().size()))
                              : tr("None was made"));
    add(tr("Pauses"), pausesInWords());
    add(tr("Made fit to be watched"), models::MediaWords::sentences(r.notes));
    add(tr("SHA-256"), r.sha256);
    add(tr("SHA-256 of the file it came from"), r.originalSha256);
    m_details->setText(QStringLiteral("<table>%1</table>").arg(rows));
}

/// What the timeline draws, for people who do not see it.
QString ReviewSide::pausesInWords() const
{
    constexpr qint64 longPauseMs = 5000;
    const auto &map = m_presenter->audioMap();
    if (map.isEmpty())
        return {};
    const auto pauses = map.pausesOver(longPauseMs);
    if (pauses.isEmpty())
        return tr("None over 5 seconds");
    const auto longest = *std::max_element(pauses.begin(), pauses.end(),
                                           [](const auto &a, const auto &b) { return a.lengthMs() < b.lengthMs(); });
    const QString count = tr("%n over 5 seconds", nullptr, static_cast<int>(pauses.size()));
    return tr("%1, the longest %2 at %3", "count, length, place")
        .arg(count, Words::length(std::chrono::seconds((longest.lengthMs() + 500) / 1000)),
             Words::clock(milliseconds(longest.startMs)));
}

} // namespace attune::ui
