// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

namespace attune::ui {

namespace {

const QString serverKey = QStringLiteral("signIn/server");
const QString certificateKey = QStringLiteral("signIn/certificate");
const QString emailKey = QStringLiteral("signIn/email");
const QString themeKey = QStringLiteral("look/theme");
const QString textKey = QStringLiteral("look/textPercent");
const QString geometryKey = QStringLiteral("look/geometry");
const QString browserKey = QStringLiteral("browser/");
const QString captionLookKey = QStringLiteral("playback/captionLook");
const QString volumeKey = QStringLiteral("playback/volume");

} // namespace

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

QString Settings::server() const
{
    return m_store.value(serverKey).toString();
}

QString Settings::certificateFile() const
{
    return m_store.value(certificateKey).toString();
}

QString Settings::email() const
{
    return m_store.value(emailKey).toString();
}

void Settings::rememberSignIn(const QString &server, const QString &certificateFile, const QString &email)
{
    m_store.setValue(serverKey, server);
    m_store.setValue(certificateKey, certificateFile);
    m_store.setValue(emailKey, email);
}

ThemeKind Settings::theme() const
{
    const int value = m_store.value(themeKey, 0).toInt();
    return value >= 0 && value <= static_cast<int>(ThemeKind::HighContrast) ? static_cast<ThemeKind>(value)
                                                                            : ThemeKind::System;
}

void Settings::setTheme(ThemeKind kind)
{
    m_store.setValue(themeKey, static_cast<int>(kind));
}

int Settings::textPercent() const
{
    return std::clamp(m_store.value(textKey, 100).toInt(), 100, 200);
}

void Settings::setTextPercent(int percent)
{
    m_store.setValue(textKey, percent);
}

QByteArray Settings::geometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(geometryKey, geometry);
}

QByteArray Settings::browserView(const QString &personId) const
{
    return m_store.value(browserKey + personId).toByteArray();
}

void Settings::setBrowserView(const QString &personId, const QByteArray &view)
{
    m_store.setValue(browserKey + personId, view);
}

CaptionLook Settings::captionLook() const
{
    return CaptionLook::fromText(m_store.value(captionLookKey).toString());
}

void Settings::setCaptionLook(const CaptionLook &look)
{
    m_store.setValue(captionLookKey, look.toText());
}

int Settings::volume() const
{
    return std::clamp(m_store.value(volumeKey, 100).toInt(), 0, 200);
}

void Settings::setVolume(int percent)
{
    m_store.setValue(volumeKey, percent);
}

} // namespace attune::ui
