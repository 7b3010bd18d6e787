// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/review_messages.h"

#include "models/review/review_presenter.h"
#include "models/words/words.h"

#include <utility>

namespace attune::ui {

using models::Viewing;
using playback::Player;

ReviewMessages::ReviewMessages(Player &player, QWidget *parent) : MessageBar(parent)
{
    setObjectName(QStringLiteral("playerMessage"));
    connect(this, &MessageBar::actionTriggered, this, &ReviewMessages::act);
    connect(&player, &Player::outputLost, this, [this] {
        m_outputGone = true;
        show(Kind::Warning, tr("Headphones or speakers were disconnected, so playback is paused to keep it private."));
    });
    connect(&player, &Player::audioMissing, this, [this](bool missing) {
        m_audioMissing = missing;
        showNow();
    });
    connect(&player, &Player::stateChanged, this, [this](Player::State state) {
        if (state == Player::State::Playing && std::exchange(m_outputGone, false))
            showNow(); // what went away was replaced
    });
}

void ReviewMessages::setPresenter(models::ReviewPresenter *presenter)
{
    m_presenter = presenter;
    if (presenter)
        connect(&presenter->viewing(), &Viewing::troubleChanged, this, &ReviewMessages::showNow);
}

void ReviewMessages::begin()
{
    m_saidWhere = false;
    hide();
}

void ReviewMessages::showNow()
{
    if (!m_presenter)
        return;
    using Trouble = Viewing::Trouble;
    const Viewing &viewing = m_presenter->viewing();
    switch (viewing.trouble()) {
    case Trouble::None:
        return showUsual();
    case Trouble::Reconnecting:
    case Trouble::CannotReport:
        return show(Kind::Warning, viewing.troubleText());
    case Trouble::Ended:
        return show(Kind::Problem, viewing.troubleText(),
                    viewing.mayOpenAgain() ? tr("Try Again") : tr("Back to the List"));
    case Trouble::Stopped:
    case Trouble::CannotStore:
    case Trouble::CannotDecode:
        return show(Kind::Problem, viewing.troubleText(), tr("Try Again"));
    }
}

void ReviewMessages::showUsual()
{
    const Viewing &viewing = m_presenter->viewing();
    if (m_audioMissing)
        show(Kind::Warning,
             tr("No audio output was found. The video plays without sound; turn on captions to read along."));
    else if (viewing.isOpen() && viewing.continuedAt().count() > 0 && !m_saidWhere)
        sayWhere();
    else if (!isPassing())
        hide();
}

void ReviewMessages::sayWhere()
{
    m_saidWhere = true;
    m_offersStart = true;
    showInPassing(Kind::Info, tr("Continuing at %1.").arg(models::Words::clock(m_presenter->viewing().continuedAt())),
                  tr("Start Again"));
}

void ReviewMessages::setAside()
{
    if (m_presenter && m_presenter->viewing().trouble() == Viewing::Trouble::None)
        hide();
}

void ReviewMessages::act()
{
    if (!m_presenter)
        return hide();
    Viewing &viewing = m_presenter->viewing();
    if (viewing.mayOpenAgain())
        return openAgainRequested();
    if (viewing.trouble() == Viewing::Trouble::Ended)
        return backRequested();
    if (viewing.trouble() != Viewing::Trouble::None)
        return viewing.tryAgain();
    hide();
    if (std::exchange(m_offersStart, false))
        viewing.startAgain();
}

} // namespace attune::ui
