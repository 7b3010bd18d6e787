// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>

#include <memory>

namespace attune::ui {

/// Says texts with the speech of the computer, where the program was built with Qt's TextToSpeech and an engine is
/// installed. Only for texts that concern nobody in particular: they are heard in the room. GUI thread.
class ReadAloud : public QObject
{
    Q_OBJECT

public:
    explicit ReadAloud(QObject *parent);
    ~ReadAloud() override;

    /// Whether something can be said in a language.
    bool canSay(const QLocale &language) const;
    /// Instead of what is being said.
    void say(const QString &text, const QLocale &language);
    void stop();
    bool isSpeaking() const;

Q_SIGNALS:
    void speakingChanged(bool speaking);

private:
    struct Voice;
    std::unique_ptr<Voice> m_voice;
};

} // namespace attune::ui
