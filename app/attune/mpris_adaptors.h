// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attune/media_keys.h"

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>

namespace attune::app {

/// org.mpris.MediaPlayer2: who this is. Names and capitals are the specification's (MPRIS 2.2).
class MprisRoot final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ no)
    Q_PROPERTY(bool CanRaise READ yes)
    Q_PROPERTY(bool HasTrackList READ no)
    Q_PROPERTY(QString Identity READ identity)
    Q_PROPERTY(QStringList SupportedUriSchemes READ nothing)
    Q_PROPERTY(QStringList SupportedMimeTypes READ nothing)

public:
    explicit MprisRoot(MediaKeys &keys) : QDBusAbstractAdaptor(&keys), m_keys(keys) {}

    bool yes() const { return true; }
    bool no() const { return false; }
    QString identity() const { return QStringLiteral("Attune"); }
    QStringList nothing() const { return {}; }

public Q_SLOTS:
    void Raise() { Q_EMIT m_keys.raiseRequested(); }
    void Quit() {} ///< CanQuit is false: nobody else ends a review

private:
    MediaKeys &m_keys;
};

/// org.mpris.MediaPlayer2.Player: play and pause, and nothing that says what is played or where.
class MprisPlayer final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ status)
    Q_PROPERTY(double Rate READ one)
    Q_PROPERTY(double MinimumRate READ one)
    Q_PROPERTY(double MaximumRate READ one)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ one)
    Q_PROPERTY(qlonglong Position READ nowhere)
    Q_PROPERTY(bool CanGoNext READ no)
    Q_PROPERTY(bool CanGoPrevious READ no)
    Q_PROPERTY(bool CanPlay READ yes)
    Q_PROPERTY(bool CanPause READ yes)
    Q_PROPERTY(bool CanSeek READ no)
    Q_PROPERTY(bool CanControl READ yes)

public:
    explicit MprisPlayer(MediaKeys &keys) : QDBusAbstractAdaptor(&keys), m_keys(keys) {}

    QString status() const { return m_keys.playbackStatus(); }
    QVariantMap metadata() const { return m_keys.metadata(); }
    double one() const { return 1.0; }
    qlonglong nowhere() const { return 0; }
    bool yes() const { return true; }
    bool no() const { return false; }

public Q_SLOTS:
    void PlayPause() { Q_EMIT m_keys.playPauseRequested(); }
    void Play() { Q_EMIT m_keys.playRequested(); }
    void Pause() { Q_EMIT m_keys.pauseRequested(); }
    void Stop() { Q_EMIT m_keys.pauseRequested(); } ///< the recording stays open

private:
    MediaKeys &m_keys;
};

} // namespace attune::app
