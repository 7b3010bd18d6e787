// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QBoxLayout;
class QWidget;

namespace attune::ui {

/// Which control had the keys in a list of cards, while the cards are made anew. Cards and what is in them are known by
/// their object names. GUI thread.
class FocusPlace
{
public:
    /// Before the cards go.
    explicit FocusPlace(const QBoxLayout &cards);
    /// Once the new ones are there: the same control of the same card, else another of that card, else of the one that
    /// came into its place. False when none had the keys, or there is nothing that takes them.
    bool giveBack(const QBoxLayout &cards) const;
    /// The first control of all.
    static bool giveToFirst(const QBoxLayout &cards);

private:
    int m_row = -1;
    QString m_card;
    QString m_control;
};

} // namespace attune::ui
