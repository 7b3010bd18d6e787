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
const QString audioMapKey = QStringLiteral("playback/soundMap");
const QString thumbnailsKey = QStringLiteral("playback/thumbnails");
const QString outputKey = QStringLiteral("sound/output"); // of this computer: not shared with others
const QString singleKeysKey = QStringLiteral("keys/single");
const QString keysGroup = QStringLiteral("keys/of/");
const QString ownKeysKey = QStringLiteral("keys/areOwn"); ///< the group above counts, also when it is empty
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

void Settings::setPerson(const QString &personId)
{
    m_person = personId;
}

/// Where a setting of the person is; of the computer while nobody is signed in.
QString Settings::own(const QString &key) const
{
    return m_person.isEmpty() ? key : QStringLiteral("people/") + m_person + QLatin1Char('/') + key;
}

QVariant Settings::kept(const QString &key, const QVariant &usual) const
{
    if (!m_store.contains(own(key)))
        return m_store.value(key, usual);
    const QVariant mine = m_store.value(own(key));
    return mine.isValid() ? mine : usual;
}

void Settings::keep(const QString &key, const QVariant &value)
{
    m_store.setValue(own(key), value);
}

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
    const int value = kept(themeKey, 0).toInt();
    return value >= 0 && value <= static_cast<int>(ThemeKind::HighContrast) ? static_cast<ThemeKind>(value)
                                                                            : ThemeKind::System;
}

void Settings::setTheme(ThemeKind kind)
{
    keep(themeKey, static_cast<int>(kind));
}

int Settings::textPercent() const
{
    return std::clamp(kept(textKey, 100).toInt(), 100, 200);
}

void Settings::setTextPercent(int percent)
{
    keep(textKey, percent);
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
    return CaptionLook::fromText(kept(captionLookKey).toString());
}

void Settings::setCaptionLook(const CaptionLook &look)
{
    keep(captionLookKey, look.toText());
}

int Settings::volume() const
{
    return std::clamp(kept(volumeKey, 100).toInt(), 0, 200);
}

void Settings::setVolume(int percent)
{
    keep(volumeKey, percent);
}

PlaybackHabits Settings::playback() const
{
    PlaybackHabits habits;
    habits.speed = std::clamp(kept(speedKey, 1.0).toDouble(), 0.5, 2.0);
    if (const int seconds = kept(stepBackKey, roleDecides).toInt(); seconds >= 0)
        habits.stepBack = std::chrono::seconds(std::min(seconds, 5));
    habits.reaction = std::chrono::milliseconds(std::clamp(kept(reactionKey, 1000).toInt(), 0, 3000));
    habits.audioMap = kept(audioMapKey, true).toBool();
    habits.thumbnails = kept(thumbnailsKey, true).toBool();
    habits.output = m_store.value(outputKey).toByteArray();
    return habits;
}

void Settings::setPlayback(const PlaybackHabits &habits)
{
    keep(speedKey, habits.speed);
    keep(stepBackKey, habits.stepBack ? static_cast<int>(habits.stepBack->count()) : roleDecides);
    keep(reactionKey, static_cast<int>(habits.reaction.count()));
    keep(audioMapKey, habits.audioMap);
    keep(thumbnailsKey, habits.thumbnails);
    m_store.setValue(outputKey, habits.output);
}

SingleKeys Settings::singleKeys() const
{
    return static_cast<SingleKeys>(std::clamp(kept(singleKeysKey, 0).toInt(), 0, 2));
}

void Settings::setSingleKeys(SingleKeys mode)
{
    keep(singleKeysKey, static_cast<int>(mode));
}

KeyMap Settings::keys() const
{
    const QString prefix = m_store.contains(own(ownKeysKey)) ? own(keysGroup) : keysGroup;
    KeyMap keys;
    const auto names = m_store.allKeys();
    for (const QString &name : names) {
        if (!name.startsWith(prefix))
            continue;
        QList<QKeySequence> sequences;
        const auto texts = m_store.value(name).toStringList();
        for (const QString &text : texts) {
            if (!text.isEmpty())
                sequences << QKeySequence(text, QKeySequence::PortableText);
        }
        keys.insert(name.mid(prefix.size()), sequences);
    }
    return keys;
}

void Settings::setKeys(const KeyMap &keys)
{
    const QString prefix = own(keysGroup);
    m_store.remove(prefix.chopped(1));
    m_store.setValue(own(ownKeysKey), true); // also when there are none: they are not the computer's
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        QStringList texts;
        for (const QKeySequence &key : it.value())
            texts << key.toString(QKeySequence::PortableText);
        m_store.setValue(prefix + it.key(), texts.isEmpty() ? QStringList{QString()} : texts);
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
    return kept(curtainKey, false).toBool();
}

void Settings::setCurtainWhenAway(bool on)
{
    keep(curtainKey, on);
}

bool Settings::locksWithSystem() const
{
    return kept(locksKey, true).toBool();
}

void Settings::setLocksWithSystem(bool on)
{
    keep(locksKey, on);
}

/// What counts now: the computer's, with the person's own over it.
QVariantMap Settings::shared() const
{
    QVariantMap all;
    const auto keys = m_store.allKeys();
    const bool ownKeys = m_store.contains(own(ownKeysKey));
    for (const QString &key : keys) {
        if (isShared(key) && !(ownKeys && key.startsWith(keysGroup)))
            all.insert(key, m_store.value(key));
    }
    const QString prefix = own({});
    for (const QString &key : keys) {
        const QString name = key.mid(prefix.size());
        if (!prefix.isEmpty() && key.startsWith(prefix) && isShared(name))
            all.insert(name, m_store.value(key));
    }
    return all;
}

bool Settings::exportTo(const QString &file) const
{
    QFile::remove(file);
    QSettings out(file, QSettings::IniFormat);
    const QVariantMap all = shared();
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it.value().isValid())
            out.setValue(it.key(), it.value());
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
            m_store.setValue(key == languageKey ? key : own(key), in.value(key));
        if (key.startsWith(keysGroup))
            m_store.setValue(own(ownKeysKey), true);
    }
    return true;
}

void Settings::reset(const QString &group)
{
    const auto keys = m_store.allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(own(group)) && key != geometryKey)
            m_store.remove(key);
    }
    for (const QString &key : keys) { // the computer's are not touched where the person has their own
        if (m_person.isEmpty() || !key.startsWith(group) || key == geometryKey)
            continue;
        if (!isShared(key) || key == languageKey)
            m_store.remove(key);
        else if (!key.startsWith(keysGroup))
            keep(key, {}); // the default, whatever the computer's is
    }
    if (keysGroup.startsWith(group))
        keep(ownKeysKey, true);
}

} // namespace attune::ui
