// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_offers_bar.h"

#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace attune::ui {

TranscriptOffersBar::TranscriptOffersBar(QWidget *parent)
    : QFrame(parent),
      m_words(paragraph({}, this)),
      m_replace(new QPushButton(this)),
      m_look(new QPushButton(tr("Show"), this)),
      m_dismiss(iconButton(QStringLiteral("close"), tr("Leave these as they are"), this))
{
    setObjectName(QStringLiteral("transcriptOffers"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Suggested correction"));
    m_words->setObjectName(QStringLiteral("offerWords"));
    m_replace->setObjectName(QStringLiteral("takeOffer"));
    m_look->setObjectName(QStringLiteral("showOffer"));
    m_dismiss->setObjectName(QStringLiteral("dismissOffer"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_dismiss, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_look);
    buttons->addWidget(m_replace);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::tight, space::small, space::tight);
    layout->setSpacing(space::tight);
    layout->addLayout(top);
    layout->addLayout(buttons);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        domain::TranscriptChange change;
        change.kind = domain::TranscriptChange::Kind::Replace;
        change.find = m_pairs.first().heard;
        change.text = m_pairs.first().text;
        Q_EMIT changeRequested(change);
    });
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT lineRequested(m_pairs.first().firstLine); });
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        m_dismissed.insert(m_pairs.takeFirst().key());
        showNext();
    });
    hide();
}

void TranscriptOffersBar::setOffers(const QList<domain::TranscriptOffer> &offers, const domain::Transcript &transcript)
{
    m_pairs.clear();
    for (const domain::TranscriptOffer &offer : offers) {
        const auto line =
            std::find_if(transcript.begin(), transcript.end(),
                         [&offer](const domain::TranscriptLine &one) { return one.number == offer.line; });
        if (line == transcript.end())
            continue;
        const Pair pair{line->text.mid(offer.at, offer.length), offer.text, 1, offer.line};
        if (m_dismissed.contains(pair.key()))
            continue;
        const auto same =
            std::find_if(m_pairs.begin(), m_pairs.end(), [&pair](const Pair &one) { return one.key() == pair.key(); });
        if (same == m_pairs.end())
            m_pairs.append(pair);
        else
            ++same->places;
    }
    showNext();
}

void TranscriptOffersBar::showNext()
{
    setVisible(!m_pairs.isEmpty());
    if (m_pairs.isEmpty())
        return;
    const Pair &pair = m_pairs.first();
    m_words->setText(tr("“%1” was corrected to “%2” before.").arg(pair.heard, pair.text));
    m_replace->setText(tr("Replace in %n place(s)", nullptr, pair.places));
}

} // namespace attune::ui
