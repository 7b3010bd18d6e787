// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/container.h"

#include "protocol/problem.h"
#include "server/media/joined_files.h"
#include "server/media/mp4_references.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

namespace {

/// A kind of ours, and what FFmpeg calls the one demuxer that reads it.
struct Kind
{
    const char *name;
    const char *demuxer;
    const char *formats; ///< the white list, which names every alias of the demuxer
    bool mendsJumps;
};

constexpr std::array kinds = {
    Kind{"mp4", "mov", "mov,mp4,m4a,3gp,3g2,mj2", false},
    Kind{"m4a", "mov", "mov,mp4,m4a,3gp,3g2,mj2", false},
    Kind{"webm", "matroska", "matroska,webm", false},
    Kind{"mkv", "matroska", "matroska,webm", false},
    Kind{"wav", "wav", "wav", false},
    Kind{"mp3", "mp3", "mp3", true},
    Kind{"ogg", "ogg", "ogg", true},
    Kind{"flac", "flac", "flac", false},
    Kind{"avi", "avi", "avi", false},
    Kind{"ts", "mpegts", "mpegts", true},
    Kind{"aac", "aac", "aac", true},
    Kind{"amr", "amr", "amr", false},
    Kind{"caf", "caf", "caf", false},
    Kind{"aiff", "aiff", "aiff", false},
};

/// Pictures and sounds of cameras, browsers, meetings, telephones and recorders.
const QStringList &mediaDecoders()
{
    static const QStringList decoders =
        QStringLiteral(
            "h264,hevc,vp8,vp9,av1,libdav1d,mpeg4,msmpeg4v2,msmpeg4,mpeg1video,mpeg2video,h263,mjpeg,prores,dvvideo,"
            "theora,aac,aac_latm,mp2,mp2float,mp3,mp3float,opus,libopus,vorbis,flac,alac,ac3,eac3,amrnb,amrwb,speex,"
            "libspeex,gsm,gsm_ms,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,g722,g726,pcm_s8,pcm_u8,pcm_s16le,pcm_s16be,"
            "pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_mulaw,pcm_alaw,"
            "pcm_bluray,pcm_dvd")
            .split(QLatin1Char(','));
    return decoders;
}

const Kind *kindOf(const QString &container)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&container](const Kind &k) { return container == QLatin1String(k.name); });
    return found == kinds.end() ? nullptr : &*found;
}

unsigned char byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes.at(at)) : 0;
}

/// Of an EBML head, the name of the format: the element 0x4282, a length, and that many letters.
QByteArray documentTypeIn(const QByteArray &head)
{
    const qsizetype element = head.indexOf(QByteArray::fromHex("4282"));
    if (element < 0 || element + 3 > head.size())
        return {};
    const auto size = static_cast<unsigned char>(head.at(element + 2));
    return (size & 0x80U) != 0 ? head.mid(element + 3, size & 0x7fU) : QByteArray();
}

QString matroskaKind(const QByteArray &head)
{
    if (!head.startsWith(QByteArray::fromHex("1a45dfa3")))
        return {};
    const QByteArray type = documentTypeIn(head.left(64));
    return type == "webm" ? QStringLiteral("webm") : type == "matroska" ? QStringLiteral("mkv") : QString();
}

/// Films of boxes. The length of a box comes first, and is short: whoever begins with letters has made a text of it.
/// Cameras of before 2004 write no `ftyp`.
QString boxesKind(const QByteArray &head)
{
    if (head.size() < 16)
        return {};
    const auto size = qFromBigEndian<quint32>(head.constData());
    const QByteArray type = head.mid(4, 4);
    if (type == "ftyp") {
        const bool audio = size >= 16 && size <= 1024 && size % 4 == 0;
        if (!audio)
            return {};
        return head.mid(8, 4) == "M4A " ? QStringLiteral("m4a") : QStringLiteral("mp4");
    }
    const bool film = QByteArrayList{"moov", "mdat", "wide", "free", "skip"}.contains(type);
    return film && byteAt(head, 0) < 9 && (size == 1 || size >= 8) ? QStringLiteral("mp4") : QString();
}

/// Packets of one length, each with its mark, among them a table of programs (number 0).
bool arePackets(const QByteArray &head, qsizetype length, qsizetype before)
{
    int packets = 0;
    bool hasTable = false;
    for (qsizetype at = before; at + 4 <= head.size(); at += length, ++packets) {
        if (byteAt(head, at) != 0x47 || (byteAt(head, at + 3) & 0x30U) == 0)
            return false;
        hasTable = hasTable || ((byteAt(head, at + 1) & 0x1fU) == 0 && byteAt(head, at + 2) == 0);
    }
    return packets >= 5 && hasTable;
}

/// 188 bytes a packet, or 192 with a time in front of each, as camcorders write them.
QString transportKind(const QByteArray &head)
{
    return arePackets(head, 188, 0) || arePackets(head, 192, 4) ? QStringLiteral("ts") : QString();
}

/// A layer III frame's head, or ADTS.
QString frameKind(const QByteArray &head)
{
    if (byteAt(head, 0) != 0xff)
        return {};
    const unsigned second = byteAt(head, 1);
    const unsigned third = byteAt(head, 2);
    const bool rates = (third & 0xf0U) != 0xf0U && (third & 0x0cU) != 0x0cU;
    if ((second & 0xe6U) == 0xe2U && (second & 0x18U) != 0x08U && rates)
        return QStringLiteral("mp3");
    return (second & 0xf6U) == 0xf0U ? QStringLiteral("aac") : QString();
}

/// A tag in front of an mp3: three letters, a version, flags, and a length of four times seven bits.
bool beginsWithTag(const QByteArray &head)
{
    if (!head.startsWith("ID3") || head.size() < 16 || byteAt(head, 3) < 2 || byteAt(head, 3) > 4)
        return false;
    return std::all_of(head.begin() + 6, head.begin() + 10,
                       [](char c) { return (static_cast<unsigned char>(c) & 0x80U) == 0; });
}

QString audioKind(const QByteArray &head)
{
    const QByteArray riff = head.startsWith("RIFF") || head.startsWith("RF64") ? head.mid(8, 4) : QByteArray();
    if (riff == "WAVE")
        return QStringLiteral("wav");
    if (riff == "AVI ")
        return QStringLiteral("avi");
    if (head.startsWith(QByteArray("OggS\0", 5)) && (byteAt(head, 5) & 0xf8U) == 0)
        return QStringLiteral("ogg");
    if (head.startsWith("fLaC") && (byteAt(head, 4) & 0x7fU) == 0 && byteAt(head, 5) == 0 && byteAt(head, 7) == 34)
        return QStringLiteral("flac");
    if (head.startsWith("#!AMR\n") || head.startsWith("#!AMR-WB\n"))
        return QStringLiteral("amr");
    if (head.startsWith(QByteArray("caff\0\1\0\0", 8)))
        return QStringLiteral("caf");
    if (head.startsWith("FORM") && (head.mid(8, 4) == "AIFF" || head.mid(8, 4) == "AIFC"))
        return QStringLiteral("aiff");
    return beginsWithTag(head) ? QStringLiteral("mp3") : frameKind(head);
}

/// Nothing below a tab, and no byte that no text has: whatever it begins with, it is something to read.
bool isText(const QByteArray &head)
{
    return std::none_of(head.begin(), head.end(), [](char c) {
        const auto value = static_cast<unsigned char>(c);
        return value < 9 || value == 0x7f || value >= 0xf5;
    });
}

} // namespace

QString containerOf(const QByteArray &firstBytes)
{
    const QByteArray head = firstBytes.left(signatureBytes);
    if (isText(head))
        return {};
    for (const auto &judge : {matroskaKind, boxesKind, audioKind, transportKind}) {
        if (const QString kind = judge(head); !kind.isEmpty())
            return kind;
    }
    return {};
}

base::Result<QString> containerOf(QIODevice &media)
{
    QByteArray head;
    bool more = media.seek(0);
    while (more && head.size() < signatureBytes) {
        const QByteArray some = media.read(signatureBytes - head.size());
        more = !some.isEmpty();
        head += some;
    }
    const QString container = containerOf(head);
    if (container.isEmpty())
        return fail(ProblemCode::WrongContent, takenKinds());
    if (isBoxes(container) && pointsElsewhere(media))
        return fail(ProblemCode::WrongContent,
                    QStringLiteral("The file refers to other files. Save it as one file that stands alone."));
    if (hidesParts(media, container))
        return fail(ProblemCode::WrongContent,
                    QStringLiteral("The file is several recordings one behind the other, of which only the first would "
                                   "be kept. Send them one by one."));
    return container;
}

bool isBoxes(const QString &container)
{
    return container == QStringLiteral("mp4") || container == QStringLiteral("m4a");
}

bool isMatroska(const QString &container)
{
    return container == QStringLiteral("webm") || container == QStringLiteral("mkv");
}

bool holdsMore(QIODevice &media, const QString &container)
{
    if (!isMatroska(container))
        return true;
    const QByteArray cluster = QByteArray::fromHex("1f43b675");
    QByteArray bytes;
    for (bool more = media.seek(0); more;) {
        const QByteArray some = media.read(1 << 20);
        more = !some.isEmpty();
        bytes = bytes.right(cluster.size() - 1) + some;
        if (bytes.contains(cluster))
            return true;
    }
    return false;
}

QString takenKinds()
{
    return QStringLiteral(
        "The file is not sound or video this clinic keeps. Taken are: MP4, MOV, M4A and 3GP; WebM and "
        "Matroska (MKV, MKA); MP3, WAV, AIFF, CAF, FLAC, AAC and AMR; Ogg (Opus, Vorbis, FLAC, Speex, "
        "Theora); AVI; MTS, M2TS and TS.");
}

bool mendsItsJumps(const QString &container)
{
    const Kind *kind = kindOf(container);
    return kind && kind->mendsJumps;
}

QStringList inputArguments(const QString &container, const QString &address, const QStringList &alsoDecoders)
{
    // Texts are dropped, but must not be in the way.
    static const QString decoders =
        mediaDecoders().join(QLatin1Char(',')) + QStringLiteral(",mov_text,movtext,subrip,srt,ass,ssa,webvtt,text");
    const Kind *kind = kindOf(container);
    QStringList arguments = {QStringLiteral("-f"),
                             QString::fromLatin1(kind ? kind->demuxer : "none"),
                             QStringLiteral("-format_whitelist"),
                             QString::fromLatin1(kind ? kind->formats : "none"),
                             QStringLiteral("-protocol_whitelist"),
                             QStringLiteral("file,pipe"), // of which the confinement leaves what it was given
                             QStringLiteral("-codec_whitelist"),
                             (QStringList{decoders} + alsoDecoders).join(QLatin1Char(','))};
    if (kind && QByteArray(kind->demuxer) == "mov")
        arguments << QStringLiteral("-enable_drefs") << QStringLiteral("0") << QStringLiteral("-use_absolute_path")
                  << QStringLiteral("0");
    return arguments << QStringLiteral("-i") << address;
}

bool isDecoded(const QString &codec)
{
    // What a coding is called, where its decoders have other names.
    static const QStringList codings = {QStringLiteral("amr_nb"), QStringLiteral("amr_wb"), QStringLiteral("msmpeg4v3"),
                                        QStringLiteral("adpcm_g722"), QStringLiteral("adpcm_g726")};
    return mediaDecoders().contains(codec) || codings.contains(codec);
}

} // namespace attune::server::media
