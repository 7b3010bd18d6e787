// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/sound_reader.h"

#include "protocol/problem.h"
#include "server/media/probe.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

#include <fcntl.h>
#include <linux/falloc.h>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr qint64 frameBytes = 4;         // two channels of 16 bits
constexpr qint64 pieceBytes = 1LL << 20; // a multiple of it
constexpr float alike = 0.002F;          // of full scale: what coders make of one sound on two channels

/// Both channels, as a program writes them. One that is like the other is not listened to twice.
class StereoListener
{
public:
    void add(const char *bytes, qint64 count)
    {
        m_left.resize(static_cast<std::size_t>(count / frameBytes));
        m_right.resize(m_left.size());
        float apart = 0;
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            const char *frame = bytes + static_cast<qint64>(i) * frameBytes;
            m_left[i] = static_cast<float>(qFromLittleEndian<qint16>(frame)) / 32768.0F;
            m_right[i] = static_cast<float>(qFromLittleEndian<qint16>(frame + 2)) / 32768.0F;
            apart = std::max(apart, std::abs(m_left[i] - m_right[i]));
        }
        if (!m_ofRight && apart > alike)
            m_ofRight = m_ofLeft; // up to here they were one
        const auto samples = static_cast<qint64>(m_left.size());
        m_ofLeft.add(m_left.data(), samples);
        if (m_ofRight)
            m_ofRight->add(m_right.data(), samples);
    }

    HeardSound finish(int stream)
    {
        HeardSound heard{stream, m_ofLeft.finish(), std::nullopt};
        if (m_ofRight)
            heard.right = m_ofRight->finish();
        return heard;
    }

private:
    speech::SoundListener m_ofLeft;
    std::optional<speech::SoundListener> m_ofRight;
    std::vector<float> m_left;
    std::vector<float> m_right;
};

/// What a program writes is heard while it grows, and leaves memory.
class HeardOutput final : public MediaOutput
{
public:
    explicit HeardOutput(std::unique_ptr<MemoryFile> media) : m_media(std::move(media)) {}
    int descriptor() const override { return m_media->descriptor(); }
    void lookAfter() override
    {
        QFile &file = m_media->file();
        const qint64 from = m_heard;
        for (qint64 ready = file.size() / frameBytes * frameBytes; m_heard < ready;) {
            QByteArray piece;
            if (!file.seek(m_heard) || (piece = file.read(std::min(pieceBytes, ready - m_heard))).size() < frameBytes)
                break;
            piece.chop(piece.size() % frameBytes);
            m_listener.add(piece.constData(), piece.size());
            m_heard += piece.size();
        }
        if (m_heard > from)
            ::fallocate(m_media->descriptor(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, m_heard);
    }
    qint64 heardBytes() const { return m_heard; }
    HeardSound finish(int stream) { return m_listener.finish(stream); }

private:
    std::unique_ptr<MemoryFile> m_media;
    StereoListener m_listener;
    qint64 m_heard = 0;
};

MediaRun decoding(int stream, HeardOutput &output)
{
    MediaRun run;
    run.before = {QStringLiteral("-vn"), QStringLiteral("-threads"), QStringLiteral("1")};
    run.after = {QStringLiteral("-map"),
                 QStringLiteral("0:%1").arg(stream),
                 QStringLiteral("-af"),
                 QStringLiteral("aresample=%1:async=1:first_pts=0,aformat=sample_fmts=s16:channel_layouts=stereo")
                     .arg(speech::sampleRate),
                 QStringLiteral("-f"),
                 QStringLiteral("s16le")};
    run.output = &output;
    run.patience = std::chrono::minutes(240);
    return run;
}

} // namespace

base::Result<std::optional<HeardSound>> heardSound(MediaInput &input)
{
    const auto probed = probe(input);
    if (!probed)
        return probed.error();
    const QList<Stream> sounds = probed->ofKind(Stream::Kind::Audio);
    if (sounds.isEmpty())
        return std::optional<HeardSound>();
    auto memory = MemoryFile::create();
    if (!memory)
        return memory.error();
    HeardOutput output(std::move(*memory));
    const auto ended = runOver(input, decoding(sounds.first().index, output));
    if (!ended)
        return ended.error();
    if (output.heardBytes() == 0 && ended->exitCode != 0)
        return fail(ProblemCode::WrongContent, QStringLiteral("The sound cannot be decoded."));
    return std::optional(output.finish(sounds.first().index)); // of what is damaged at its end, what could be heard
}

} // namespace attune::server::media
