// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/details_panel.h"

#include "models/review/review_presenter.h"
#include "models/words/media_words.h"
#include "models/words/words.h"
#include "ui/parts/detail_rows.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace attune::ui {

using models::Words;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype sumGroup = 8; // characters

}

DetailsPanel::DetailsPanel(QWidget *parent) : QScrollArea(parent)
{
    setAccessibleName(tr("Details of the recording"));
    auto *inner = new QWidget;
    m_details = paragraph({}, inner);
    m_details->setObjectName(QStringLiteral("details"));
    m_details->setTextFormat(Qt::RichText);
    auto *copy = new QPushButton(icon(QStringLiteral("download")), tr("Save a Copy…"), inner);
    connect(copy, &QPushButton::clicked, this, &DetailsPanel::downloadRequested);
    m_copySum = new QPushButton(tr("Copy the SHA-256"), inner);
    m_copySum->setObjectName(QStringLiteral("copySum"));
    connect(m_copySum, &QPushButton::clicked, this, &DetailsPanel::copySum);
    auto *column = new QVBoxLayout(inner);
    column->addWidget(m_details);
    column->addWidget(copy, 0, Qt::AlignLeft);
    column->addWidget(m_copySum, 0, Qt::AlignLeft);
    column->addStretch();
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
}

void DetailsPanel::setPresenter(const models::ReviewPresenter *presenter)
{
    m_presenter = presenter;
}

QString DetailsPanel::grouped(const QString &checkSum)
{
    QStringList groups;
    for (qsizetype at = 0; at < checkSum.size(); at += sumGroup)
        groups << checkSum.mid(at, sumGroup);
    return groups.join(QLatin1Char(' '));
}

void DetailsPanel::showNow()
{
    if (!m_presenter)
        return;
    m_details->setText(rows());
    m_copySum->setVisible(!m_presenter->viewing().recording().sha256.isEmpty());
}

QString DetailsPanel::rows() const
{
    const domain::Recording &r = m_presenter->viewing().recording();
    const auto lines = static_cast<int>(m_presenter->transcript().lines().size());
    DetailRows rows;
    rows.add(tr("Session"), r.sessionAt ? Words::appointment(*r.sessionAt) : QString());
    rows.add(tr("Psychologist"), r.clinicianName);
    rows.add(tr("Length"), r.duration ? Words::length(*r.duration) : QString());
    rows.add(tr("Size"), r.sizeBytes ? Words::size(*r.sizeBytes) : QString());
    rows.add(tr("Format"), r.format.toUpper());
    rows.add(tr("Recording"), r.number);
    rows.add(tr("Viewed"), Words::viewed(r));
    rows.add(tr("Consent"), Words::consent(r.consent));
    rows.add(tr("Kept until"), Words::keptUntil(r));
    rows.add(tr("Transcript"), r.hasTranscript ? tr("%n line(s)", nullptr, lines) : tr("None"));
    rows.add(tr("Pauses"), pausesInWords());
    rows.add(tr("Speaking time"), m_presenter->turns().inWords());
    rows.add(tr("Processing"), models::MediaWords::sentences(r.notes));
    rows.add(tr("SHA-256"), grouped(r.sha256));
    rows.add(tr("SHA-256 of the original file"), grouped(r.originalSha256));
    return rows.html();
}

void DetailsPanel::copySum()
{
    if (m_presenter)
        QGuiApplication::clipboard()->setText(m_presenter->viewing().recording().sha256);
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_presenter)
        showNow();
}

/// What the timeline draws, for people who do not see it.
QString DetailsPanel::pausesInWords() const
{
    constexpr qint64 longPauseMs = 5000;
    const auto &map = m_presenter->timeline().audioMap();
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
