// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/look_control.h"

#include "ui/commands/command_table.h"
#include "ui/player/caption_look_dialog.h"
#include "ui/player/player_page.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <array>

namespace attune::ui {

namespace {

constexpr int usualPercent = 100;
constexpr std::array textPercents{usualPercent, 125, 150, 200};

} // namespace

LookControl::LookControl(const Parts &parts) : QObject(parts.window), m_parts(parts)
{
    const auto on = [this](const char *id, auto handler) {
        connect(m_parts.commands.action(QString::fromLatin1(id)), &QAction::triggered, this, handler);
    };
    on("app.textBigger", [this] { stepText(1); });
    on("app.textSmaller", [this] { stepText(-1); });
    on("app.textNormal", [this] { setText(usualPercent); });
    on("app.captionLook", [this] { showCaptionLook(); });
    on("app.preferences", [this] { showPreferences(); });
    connect(&parts.player.player(), &playback::Player::volumeChanged, this,
            [this] { m_parts.settings.setVolume(m_parts.player.player().volume()); });
}

void LookControl::apply()
{
    const Settings &settings = m_parts.settings;
    m_parts.theme.setKind(settings.theme());
    m_parts.theme.setTextPercent(settings.textPercent());
    m_parts.player.setCaptionLook(settings.captionLook());
    m_parts.player.setHabits(settings.playback());
    m_parts.player.player().setVolume(settings.volume());
    m_parts.commands.setSingleKeys(settings.singleKeys());
    m_parts.commands.setKeys(settings.keys());
}

void LookControl::addColours(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const std::pair<ThemeKind, QString> kinds[] = {{ThemeKind::System, tr("&System Default")},
                                                   {ThemeKind::Light, tr("&Light")},
                                                   {ThemeKind::Dark, tr("&Dark")},
                                                   {ThemeKind::HighContrast, tr("High &Contrast")}};
    for (const auto &[kind, name] : kinds) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_parts.settings.theme() == kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = kind] {
            m_parts.settings.setTheme(chosen);
            m_parts.theme.setKind(chosen);
        });
        connect(&m_parts.theme, &Theme::changed, action,
                [this, action, own = kind] { action->setChecked(m_parts.settings.theme() == own); });
    }
}

void LookControl::showCaptionLook()
{
    auto *dialog = new CaptionLookDialog(m_parts.settings.captionLook(), m_parts.window);
    connect(dialog, &CaptionLookDialog::lookChanged, this, [this](const CaptionLook &look) {
        m_parts.settings.setCaptionLook(look);
        m_parts.player.setCaptionLook(look);
    });
    dialog->open();
}

void LookControl::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_parts.settings, m_parts.commands, m_parts.window);
    connect(dialog, &PreferencesDialog::changed, this, &LookControl::apply);
    connect(dialog, &PreferencesDialog::captionLookWanted, this, &LookControl::showCaptionLook);
    dialog->open();
}

/// To the next size that is larger, or smaller, than what there is.
void LookControl::stepText(int direction)
{
    const int now = m_parts.theme.textPercent();
    if (direction > 0) {
        const auto *next =
            std::find_if(textPercents.begin(), textPercents.end(), [now](int size) { return size > now; });
        setText(next == textPercents.end() ? textPercents.back() : *next);
    } else {
        const auto next =
            std::find_if(textPercents.rbegin(), textPercents.rend(), [now](int size) { return size < now; });
        setText(next == textPercents.rend() ? textPercents.front() : *next);
    }
}

void LookControl::setText(int percent)
{
    m_parts.theme.setTextPercent(percent);
    m_parts.settings.setTextPercent(percent);
}

} // namespace attune::ui
