// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/made_media.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>

namespace attune::test {

QByteArray contentOf(const QString &path);

/// Files as phones, recorders, browsers and rooms leave them: late, without a length, paused, joined, turned, tagged,
/// with several voices, half empty. Small, made by ffmpeg when a test asks for them; every picture is ffmpeg's test
/// picture, every sound a tone. Empty paths mean that ffmpeg failed.
class WildMedia
{
public:
    /// A kind of recorder or camera, and what ffmpeg is told to write as it does.
    struct Kind
    {
        const char *name;
        const char *ending;
        bool picture;
        const char *arguments;
    };
    static QList<Kind> kinds();
    QString ofKind(const Kind &kind, double seconds);

    /// Begins at a time of its own. @param ending "mkv", "mka", "webm"
    QString late(const QString &ending, double seconds, double begins);
    /// Written to a pipe: neither length nor index.
    QString streamed(double seconds);
    /// A picture that changes its size every `each` seconds, three times.
    QString changingSizes(double each);
    /// A sound that sent nothing between two times.
    QString withHole(double seconds, double from, double to);
    /// Nothing but a head.
    QString headOnly();
    /// A film with this many tones, each on a track of its own: 440 Hz, 1320 Hz, 2200 Hz …
    QString voices(int count, double seconds, const QString &name = QStringLiteral("voices.mp4"));
    /// The last sound of a film in a coding nobody knows.
    QString lastAudioUnknown();
    /// Both picture and sound stop for `pause` seconds in the middle.
    QString paused(double seconds, double pause);
    /// Two fragmented films, one behind the other.
    QString joined(double eachSeconds);
    /// With `words` in every tag a file of this kind has, and a place. @param ending as of kinds()
    QString tagged(const QString &ending, const QString &words);
    /// A sound with a picture on it. @param ending "m4a", "mp3", "flac"
    QString withCover(const QString &ending);
    /// A film whose picture says how it is to be seen: the numbers a, b, c, d of its matrix.
    QString turned(const std::array<int, 4> &matrix, const QString &name);
    /// A camera's or a microphone's track.
    QString camera(double seconds, const QString &name = QStringLiteral("camera.mkv"));
    QString microphone(double seconds, const QString &name = QStringLiteral("microphone.mka"), int pitch = 440);

    MadeMedia &made() { return m_made; }

private:
    QString keep(const QString &name, const QByteArray &bytes);
    MadeMedia m_made;
};

/// How loud a tone is in a file, dBFS; -200 when it cannot be heard or read.
double levelOf(const QString &path, int pitch);
/// Sixteen by sixteen grey points of the picture at each of these times, upright as ffmpeg shows it.
/// @return as many; empty where it has none any more
QList<QByteArray> picturesAt(const QString &path, const QList<double> &seconds);
QByteArray pictureAt(const QString &path, double seconds);
/// The same, sought for by the file's own index instead of read up to.
QByteArray soughtFrameAt(const QString &path, double seconds);
double differenceOf(const QByteArray &one, const QByteArray &other);
/// What ffprobe says of a file: "entry=value" lines.
QString saidOf(const QString &path, const QString &entries);

} // namespace attune::test
