// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/sound_samples.h"

#include "protocol/problem.h"
#include "server/media/probe.h"

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

namespace {

class SampleOutput final : public MediaOutput
{
public:
    explicit SampleOutput(MemoryFile &samples) : m_samples(samples) {}
    int descriptor() const override { return m_samples.descriptor(); }

private:
    MemoryFile &m_samples;
};

} // namespace

base::Result<SoundSamples> samplesOf(MediaInput &input)
{
    const auto probed = probe(input);
    if (!probed)
        return probed.error();
    const QList<Stream> sounds = probed->ofKind(Stream::Kind::Audio);
    if (sounds.isEmpty())
        return fail(ProblemCode::NotFound, QStringLiteral("there is no sound in it"));
    auto samples = MemoryFile::create();
    if (!samples)
        return samples.error();
    SampleOutput output(**samples);
    MediaRun run;
    run.before = {QStringLiteral("-vn"), QStringLiteral("-threads"), QStringLiteral("1")};
    run.after = {QStringLiteral("-map"),
                 QStringLiteral("0:%1").arg(sounds.first().index),
                 QStringLiteral("-af"),
                 QStringLiteral("aresample=16000:async=1:first_pts=0,aformat=sample_fmts=s16:channel_layouts=mono"),
                 QStringLiteral("-f"),
                 QStringLiteral("s16le")};
    run.output = &output;
    run.patience = std::chrono::minutes(240);
    const auto ended = runOver(input, run);
    if (!ended)
        return ended.error();
    if ((*samples)->file().size() == 0 && ended->exitCode != 0)
        return fail(ProblemCode::WrongContent, QStringLiteral("The sound cannot be decoded."));
    return SoundSamples{std::move(*samples), sounds.first().index};
}

} // namespace attune::server::media
