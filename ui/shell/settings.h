// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/caption_painter.h"
#include "ui/style/theme.h"

#include <QSettings>
#include <QString>

namespace attune::ui {

/// What this computer remembers between runs. No secret, no client's name, no list of recordings. GUI thread.
class Settings
{
public:
    /// @param file where; tests give their own
    explicit Settings(const QString &file);

    QString server() const;
    QString certificateFile() const;
    QString email() const;
    void rememberSignIn(const QString &server, const QString &certificateFile, const QString &email);

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

private:
    QSettings m_store;
};

} // namespace attune::ui
