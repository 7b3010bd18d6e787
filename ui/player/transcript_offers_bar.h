// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_desk.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QPushButton;
class QToolButton;

namespace attune::ui {

/// Offers what was written before, where the same was heard: one pair of words after another.
class TranscriptOffersBar : public QFrame
{
    Q_OBJECT

public:
    explicit TranscriptOffersBar(QWidget *parent);

    void setOffers(const QList<domain::TranscriptOffer> &offers, const domain::Transcript &transcript);
    /// Another recording: what was dismissed is offered again.
    void begin() { m_dismissed.clear(); }

Q_SIGNALS:
    void changeRequested(const attune::domain::TranscriptChange &change);
    /// Where the first of them is.
    void lineRequested(int number);

private:
    struct Pair
    {
        QString heard;
        QString text;
        int places = 0;
        int firstLine = -1;
        QString key() const { return heard.toCaseFolded() + QChar(0) + text; }
    };
    void showNext();

    QList<Pair> m_pairs;
    QSet<QString> m_dismissed;
    QLabel *m_words;
    QPushButton *m_replace;
    QPushButton *m_look;
    QToolButton *m_dismiss;
};

} // namespace attune::ui
