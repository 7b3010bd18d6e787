// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample/speech.h"

#include "server/media/confined_child.h"

#include <QProcess>

#include <algorithm>
#include <cstring>

namespace attune::server::sample {

namespace {

constexpr double usualGap = 0.55; // seconds between two lines
constexpr double overlapBy = 0.7; // how far an overlapping line begins before the end of the one before
constexpr qsizetype wavHeader = 44;

base::Result<QList<qint16>> speakLine(const ScriptLine &line)
{
    QProcess espeak;
    media::ChildLimits limits;
    limits.written = 256LL << 20; // it readies memory for a loudspeaker that it does not use
    media::confine(espeak, limits);
    const QString voice = line.therapist ? QStringLiteral("en-gb+f3") : QStringLiteral("en-us+m3");
    espeak.start(QStringLiteral("espeak-ng"),
                 {QStringLiteral("-v"), voice, QStringLiteral("-s"),
                  line.therapist ? QStringLiteral("145") : QStringLiteral("155"), QStringLiteral("-p"),
                  line.therapist ? QStringLiteral("45") : QStringLiteral("38"), QStringLiteral("--stdout"), line.text});
    if (!espeak.waitForFinished(30'000) || espeak.exitCode() != 0)
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("espeak-ng could not be run"), {}, {}};
    const QByteArray wav = espeak.readAllStandardOutput().mid(wavHeader);
    QList<qint16> samples(wav.size() / 2);
    std::memcpy(samples.data(), wav.constData(), static_cast<std::size_t>(samples.size()) * 2);
    return samples;
}

void mixIn(QList<qint16> &track, qsizetype at, const QList<qint16> &samples)
{
    if (track.size() < at + samples.size())
        track.resize(at + samples.size(), 0);
    std::copy(samples.begin(), samples.end(), track.begin() + at);
}

} // namespace

QByteArray SpokenScene::stereo() const
{
    QByteArray bytes(therapist.size() * 4, '\0');
    auto *out = reinterpret_cast<qint16 *>(bytes.data());
    for (qsizetype i = 0; i < therapist.size(); ++i) {
        const int t = therapist.at(i);
        const int p = patient.at(i);
        out[2 * i] = static_cast<qint16>(std::clamp((t * 7 + p * 3) / 10, -32768, 32767));
        out[2 * i + 1] = static_cast<qint16>(std::clamp((t * 3 + p * 7) / 10, -32768, 32767));
    }
    return bytes;
}

int SpokenScene::mouth(bool therapistTrack, qint64 atMs) const
{
    const QList<qint16> &track = therapistTrack ? therapist : patient;
    const qsizetype begin = atMs * sampleRate / 1000;
    const qsizetype end = std::min<qsizetype>(begin + sampleRate / 15, track.size());
    int loudest = 0;
    for (qsizetype i = begin; i < end; i += 4)
        loudest = std::max(loudest, std::abs(static_cast<int>(track.at(i))));
    return loudest > 9000 ? 2 : (loudest > 1200 ? 1 : 0);
}

base::Result<SpokenScene> speak(const Scene &scene)
{
    SpokenScene result;
    double clock = 0.8;
    for (const ScriptLine &line : scene.lines) {
        auto samples = speakLine(line);
        if (!samples)
            return samples.error();
        clock += line.overlaps ? -overlapBy : usualGap + line.pauseBefore;
        clock = std::max(clock, 0.0);
        const auto at = static_cast<qsizetype>(clock * SpokenScene::sampleRate);
        mixIn(line.therapist ? result.therapist : result.patient, at, *samples);
        const auto startMs = static_cast<qint64>(at) * 1000 / SpokenScene::sampleRate;
        const auto lengthMs = static_cast<qint64>(samples->size()) * 1000 / SpokenScene::sampleRate;
        result.transcript.append({startMs, startMs + lengthMs,
                                  line.therapist ? QStringLiteral("CLINICIAN") : QStringLiteral("CLIENT"), line.text});
        clock = static_cast<double>(startMs + lengthMs) / 1000.0;
    }
    const auto total = static_cast<qsizetype>((clock + 1.2) * SpokenScene::sampleRate);
    result.therapist.resize(total, 0);
    result.patient.resize(total, 0);
    return result;
}

} // namespace attune::server::sample
