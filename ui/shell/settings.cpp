// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QFile>

#include <algorithm>

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

const QString speedKey = QStringLiteral("playback/speed");
const QString stepBackKey = QStringLiteral("playback/stepBackSeconds");
const QString reactionKey = QStringLiteral("playback/reactionMs");
const QString soundMapKey = QStringLiteral("playback/soundMap");
const QString thumbnailsKey = QStringLiteral("playback/thumbnails");
const QString outputKey = QStringLiteral("sound/output"); // of this computer: not shared with others
const QString singleKeysKey = QStringLiteral("keys/single");
const QString keysGroup = QStringLiteral("keys/of/");
const QString languageKey = QStringLiteral("look/language");
const QString curtainKey = QStringLiteral("privacy/curtainWhenAway");
const QString locksKey = QStringLiteral("privacy/locksWithSystem");
constexpr int roleDecides = -1;
const QStringList sharedGroups = {QStringLiteral("look/"), QStringLiteral("playback/"), QStringLiteral("keys/"),
                                  QStringLiteral("privacy/")};

bool isShared(const QString &key)
{
    return key != geometryKey && std::any_of(sharedGroups.begin(), sharedGroups.end(),
                                             [&key](const QString &group) { return key.startsWith(group); });
}

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

void Settings::forgetEmail()
{
    m_store.remove(emailKey);
    m_store.sync();
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

PlaybackHabits Settings::playback() const
{
    PlaybackHabits habits;
    habits.speed = std::clamp(m_store.value(speedKey, 1.0).toDouble(), 0.5, 2.0);
    if (const int seconds = m_store.value(stepBackKey, roleDecides).toInt(); seconds >= 0)
        habits.stepBack = std::chrono::seconds(std::min(seconds, 5));
    habits.reaction = std::chrono::milliseconds(std::clamp(m_store.value(reactionKey, 1000).toInt(), 0, 3000));
    habits.soundMap = m_store.value(soundMapKey, true).toBool();
    habits.thumbnails = m_store.value(thumbnailsKey, true).toBool();
    habits.output = m_store.value(outputKey).toByteArray();
    return habits;
}

void Settings::setPlayback(const PlaybackHabits &habits)
{
    m_store.setValue(speedKey, habits.speed);
    m_store.setValue(stepBackKey, habits.stepBack ? static_cast<int>(habits.stepBack->count()) : roleDecides);
    m_store.setValue(reactionKey, static_cast<int>(habits.reaction.count()));
    m_store.setValue(soundMapKey, habits.soundMap);
    m_store.setValue(thumbnailsKey, habits.thumbnails);
    m_store.setValue(outputKey, habits.output);
}

SingleKeys Settings::singleKeys() const
{
    return static_cast<SingleKeys>(std::clamp(m_store.value(singleKeysKey, 0).toInt(), 0, 2));
}

void Settings::setSingleKeys(SingleKeys mode)
{
    m_store.setValue(singleKeysKey, static_cast<int>(mode));
}

KeyMap Settings::keys() const
{
    KeyMap keys;
    const auto names = m_store.allKeys();
    for (const QString &name : names) {
        if (!name.startsWith(keysGroup))
            continue;
        QList<QKeySequence> sequences;
        const auto texts = m_store.value(name).toStringList();
        for (const QString &text : texts) {
            if (!text.isEmpty())
                sequences << QKeySequence(text, QKeySequence::PortableText);
        }
        keys.insert(name.mid(keysGroup.size()), sequences);
    }
    return keys;
}

void Settings::setKeys(const KeyMap &keys)
{
    m_store.remove(keysGroup.chopped(1));
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        QStringList texts;
        for (const QKeySequence &key : it.value())
            texts << key.toString(QKeySequence::PortableText);
        m_store.setValue(keysGroup + it.key(), texts.isEmpty() ? QStringList{QString()} : texts);
    }
}

QString Settings::language() const
{
    return m_store.value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_store.setValue(languageKey, language);
}

bool Settings::curtainWhenAway() const
{
    return m_store.value(curtainKey, false).toBool();
}

void Settings::setCurtainWhenAway(bool on)
{
    m_store.setValue(curtainKey, on);
}

bool Settings::locksWithSystem() const
{
    return m_store.value(locksKey, true).toBool();
}

void Settings::setLocksWithSystem(bool on)
{
    m_store.setValue(locksKey, on);
}

bool Settings::exportTo(const QString &file) const
{
    QFile::remove(file);
    QSettings out(file, QSettings::IniFormat);
    const auto keys = m_store.allKeys();
    for (const QString &key : keys) {
        if (isShared(key))
            out.setValue(key, m_store.value(key));
    }
    out.setValue(QStringLiteral("attune/settings"), 1);
    out.sync();
    return out.status() == QSettings::NoError;
}

bool Settings::importFrom(const QString &file)
{
    const QSettings in(file, QSettings::IniFormat);
    if (in.status() != QSettings::NoError || in.value(QStringLiteral("attune/settings")).toInt() != 1)
        return false;
    const auto keys = in.allKeys();
    for (const QString &key : keys) {
        if (isShared(key))
            m_store.setValue(key, in.value(key));
    }
    return true;
}

void Settings::reset(const QString &group)
{
    const auto keys = m_store.allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(group) && key != geometryKey)
            m_store.remove(key);
    }
}

} // namespace attune::ui
