// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_table.h"
#include "ui/player/caption_painter.h"
#include "ui/player/playback_habits.h"
#include "ui/style/theme.h"

#include <QSettings>
#include <QString>

namespace attune::ui {

/// What this computer remembers between runs. No secret, no client's name, no list of recordings. How somebody works
/// (look, playback, keys, privacy) is theirs alone; where somebody set nothing, what was set here before anybody signed
/// in counts. Where the server is, the language, the sound's output and the window's place are the computer's. GUI
/// thread.
class Settings
{
public:
    /// @param file where; tests give their own
    explicit Settings(const QString &file);

    /// The person whose settings are used from now on. @param personId opaque; empty for nobody
    void setPerson(const QString &personId);

    QString server() const;
    QString certificateFile() const;
    QString email() const;
    void rememberSignIn(const QString &server, const QString &certificateFile, const QString &email);
    /// Who signed in; where stays. In the file when this returns: somebody else may sit down next.
    void forgetEmail();

    ThemeKind theme() const;
    void setTheme(ThemeKind kind);
    int textPercent() const;
    void setTextPercent(int percent);
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// How a person looks at the list: filters, columns, order. @param personId opaque
    QByteArray browserView(const QString &personId) const;
    void setBrowserView(const QString &personId, const QByteArray &view);
    CaptionLook captionLook() const;
    void setCaptionLook(const CaptionLook &look);
    int volume() const;
    void setVolume(int percent);

    PlaybackHabits playback() const;
    void setPlayback(const PlaybackHabits &habits);
    SingleKeys singleKeys() const;
    void setSingleKeys(SingleKeys mode);
    /// Only what differs from the default.
    KeyMap keys() const;
    void setKeys(const KeyMap &keys);
    /// "" for the system's, else "en", "es".
    QString language() const;
    void setLanguage(const QString &language);
    /// What makes the program hide or lock by itself, besides not being used.
    bool curtainWhenAway() const;
    void setCurtainWhenAway(bool on);
    bool locksWithSystem() const;
    void setLocksWithSystem(bool on);

    /// Everything except sign-in data and list layouts: no secrets and no names.
    bool exportTo(const QString &file) const;
    /// Takes over what it knows and leaves out what it does not. False: the file cannot be read, nothing changed.
    bool importFrom(const QString &file);
    /// Back to the defaults, for keys that begin so ("playback/", "look/", "keys/", "privacy/").
    void reset(const QString &group);

private:
    QString own(const QString &key) const;
    QVariant kept(const QString &key, const QVariant &usual = {}) const;
    void keep(const QString &key, const QVariant &value);
    QVariantMap shared() const;

    QSettings m_store;
    QString m_person;
};

} // namespace attune::ui
