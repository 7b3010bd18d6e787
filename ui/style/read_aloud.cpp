// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/read_aloud.h"

#ifdef ATTUNE_HAS_SPEECH
#include <QTextToSpeech>
#endif

namespace attune::ui {

#ifdef ATTUNE_HAS_SPEECH

/// Only where there is an engine: Qt warns on the console when one is made without.
struct ReadAloud::Voice
{
    explicit Voice(const QString &name) : engine(name) {}
    QTextToSpeech engine;
};

ReadAloud::ReadAloud(QObject *parent) : QObject(parent)
{
    QStringList engines = QTextToSpeech::availableEngines();
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // Stopped while it speaks, flite's plugin of Qt 6.4.2 was seen to end the program in the destructor of its sound
    // output: there it is better not to read aloud. Other engines stay.
    engines.removeAll(QStringLiteral("flite"));
#endif
    if (engines.isEmpty())
        return;
    m_voice = std::make_unique<Voice>(engines.first());
    connect(&m_voice->engine, &QTextToSpeech::stateChanged, this, [this] { Q_EMIT speakingChanged(isSpeaking()); });
}

bool ReadAloud::canSay(const QLocale &language) const
{
    if (!m_voice)
        return false;
    const auto spoken = m_voice->engine.availableLocales();
    return std::any_of(spoken.begin(), spoken.end(),
                       [&language](const QLocale &one) { return one.language() == language.language(); });
}

void ReadAloud::say(const QString &text, const QLocale &language)
{
    if (!canSay(language))
        return;
    stop();
    m_voice->engine.setLocale(language);
    m_voice->engine.say(text);
}

void ReadAloud::stop()
{
    if (m_voice && isSpeaking())
        m_voice->engine.stop();
}

bool ReadAloud::isSpeaking() const
{
    return m_voice && m_voice->engine.state() == QTextToSpeech::Speaking;
}

#else

struct ReadAloud::Voice
{};

ReadAloud::ReadAloud(QObject *parent) : QObject(parent) {}
bool ReadAloud::canSay(const QLocale &) const
{
    return false;
}
void ReadAloud::say(const QString &, const QLocale &) {}
void ReadAloud::stop() {}
bool ReadAloud::isSpeaking() const
{
    return false;
}

#endif

ReadAloud::~ReadAloud()
{
    stop();
}

} // namespace attune::ui
