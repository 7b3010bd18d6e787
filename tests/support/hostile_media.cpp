// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_media.h"

#include <QtEndian>

#include <functional>

#include <sys/inotify.h>
#include <unistd.h>

namespace attune::test {

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const QByteArray &type, const QByteArray &content)
{
    return number(static_cast<quint32>(content.size() + 8)) + type + content;
}

/// Boxes written anew, each content through `change`; sizes of those around them follow.
QByteArray rewritten(const QByteArray &boxes, const std::function<QByteArray(const QByteArray &, QByteArray)> &change)
{
    QByteArray out;
    for (qsizetype at = 0; at + 8 <= boxes.size();) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(boxes.constData() + at));
        const QByteArray type = boxes.mid(at + 4, 4);
        QByteArray content = boxes.mid(at + 8, size - 8);
        if (size < 8)
            return out + boxes.mid(at);
        if (QByteArrayList{"moov", "trak", "mdia", "minf", "dinf"}.contains(type))
            content = rewritten(content, change);
        out += box(type, change(type, content));
        at += size;
    }
    return out;
}

QByteArray dash(const QByteArray &path)
{
    return "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" profiles=\"urn:mpeg:dash:profile:isoff-on-demand:2011\" "
           "type=\"static\" mediaPresentationDuration=\"PT2S\"><Period><AdaptationSet mimeType=\"video/mp4\">"
           "<Representation id=\"1\" bandwidth=\"1\"><BaseURL>" +
           path + "</BaseURL></Representation></AdaptationSet></Period></MPD>\n";
}

QByteArray hls(const QByteArray &path)
{
    return "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + path + "\n#EXT-X-ENDLIST\n";
}

/// The head of a Matroska file, and nothing sensible behind it.
QByteArray matroskaHead()
{
    return QByteArray::fromHex("1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b614287810442858102");
}

QByteArray sdp()
{
    return "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=video 5004 RTP/AVP "
           "96\r\na=rtpmap:96 H264/90000\r\n";
}

/// Ten packets of a transport stream, as far as their first bytes go.
QByteArray transportPackets(const QByteArray &text)
{
    QByteArray packets;
    for (int i = 0; i < 10; ++i)
        packets += (QByteArray("\x47\x40\0\x10", 4) + text).leftJustified(188, ' ', true);
    return packets;
}

QByteArray padded(QByteArray text)
{
    return text + QByteArray(4096, ' ');
}

} // namespace

FileWatch::FileWatch(const QString &path) : m_queue(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    ::inotify_add_watch(m_queue, path.toLocal8Bit().constData(), IN_OPEN | IN_ACCESS);
}

FileWatch::~FileWatch()
{
    ::close(m_queue);
}

bool FileWatch::wasTouched()
{
    char events[4096];
    return ::read(m_queue, events, sizeof events) > 0;
}

QByteArray withForeignReference(const QByteArray &mp4, const QByteArray &kind, const QByteArray &location)
{
    return rewritten(mp4, [&](const QByteArray &type, const QByteArray &content) {
        if (type != "dref")
            return content;
        QByteArray named = number(0) + location + '\0';
        if (kind == "alis") // an alias record: its length, and the path as a part of it
            named = number(0) + number(0) + QByteArray(142, '\0') + QByteArray::fromHex("0012") +
                    QByteArray::fromHex("00") + static_cast<char>(location.size()) + location + '\0' +
                    QByteArray::fromHex("ffff0000");
        return number(0) + number(1) + box(kind, named);
    });
}

QList<HostileFile> hostileFiles(const QString &victim, const QByteArray &mp4)
{
    const QByteArray path = victim.toUtf8();
    const QByteArray head = mp4.left(static_cast<qsizetype>(qFromBigEndian<quint32>(mp4.constData())));
    const QByteArray rest = mp4.mid(head.size());
    QList<HostileFile> files = {
        {"a DASH manifest", padded("<?xml version=\"1.0\"?>\n" + dash(path))},
        {"a DASH manifest that begins like an mp4", padded("<!--ftypisom-->\n" + dash(path))},
        {"a DASH manifest that begins like an m4a", padded("<!--ftypM4A -->\n" + dash("file://" + path))},
        {"a DASH manifest behind an mp4's first box", padded(head + dash(path))},
        {"a DASH manifest behind Matroska's head", padded(matroskaHead() + dash(path))},
        {"an HLS playlist", padded(hls(path))},
        {"an HLS playlist that begins like an mp4", padded("#EXTftypisom\n" + hls("file://" + path))},
        {"an HLS playlist behind an mp4's first box", padded(head + hls(path))},
        {"an HLS playlist behind Matroska's head", padded(matroskaHead() + hls(path))},
        {"a concat script", padded("ffconcat version 1.0\nfile '" + path + "'\n")},
        {"a concat script that begins like an mp4", padded("fileftypisom '" + path + "'\nfile '" + path + "'\n")},
        {"an SDP description", padded(sdp())},
        {"an SDP description that begins like an mp4", padded("v=0\nftypisom\n" + sdp())},
        {"a pattern of pictures", padded("/tmp/%03d.png")},
        {"subtitles with a path",
         padded("[Script Info]\nScriptType: v4.00+\n[Fonts]\nfontname: " + path + "\n[Events]\n")},
        {"subtitles that name a film", padded("# VobSub index file, v7\nid: en, index: 0\ntimestamp: 00:00:00:000, "
                                              "filepos: 000000000\n# " +
                                              path + "\n")},
        {"a SMIL film", padded("<smil><body><video src=\"" + path + "\"/></body></smil>")},
        {"a playlist of an IMF package", padded("<!--ftypisom--><CompositionPlaylist "
                                                "xmlns=\"http://www.smpte-ra.org/schemas/2067-3/2016\">" +
                                                path + "</CompositionPlaylist>")},
        {"an mp4 whose media lies elsewhere", withForeignReference(mp4, "url ", "file://" + path)},
        {"an mp4 whose media lies at a path", withForeignReference(mp4, "url ", path)},
        {"an mp4 with an alias", withForeignReference(mp4, "alis", path)},
        {"a reference movie",
         head +
             box("moov", box("rmra", box("rmda", box("rdrf", number(0) + "url " +
                                                                 number(static_cast<quint32>(path.size())) + path)))) +
             QByteArray(4096, '\0')},
        {"an mp4 with a hidden index", head + box("moov", box("cmov", QByteArray(256, 'x'))) + rest},
        {"an mp4 nested without end", head +
                                          [] {
                                              QByteArray nested;
                                              for (int i = 0; i < 3000; ++i)
                                                  nested = i % 500 == 0 ? box("moov", nested) : box("trak", nested);
                                              return nested;
                                          }()},
        {"an mp4 that ends behind its head", head + QByteArray(4096, '\0')},
        {"Matroska without anything in it", matroskaHead() + QByteArray(4096, '\0')},
        {"a playlist behind an ID3 tag",
         padded(QByteArray("ID3\4\0\0\0\0\0\12", 10) + QByteArray(10, '\0') + hls(path))},
        {"a manifest behind a WAVE head", padded(QByteArray("RIFF\0\20\0\0WAVE", 12) + dash(path))},
        {"a playlist behind an AVI head", padded(QByteArray("RIFF\0\20\0\0AVI ", 12) + hls(path))},
        {"a script behind the mark of an Ogg page",
         padded(QByteArray("OggS\0\2", 6) + QByteArray(21, '\0') + "ffconcat version 1.0\nfile '" + path + "'\n")},
        {"a description behind a FLAC head", padded(QByteArray("fLaC\0\0\0\42", 8) + QByteArray(34, '\0') + sdp())},
        {"a playlist that begins like an AMR", padded("#!AMR\n" + hls(path))},
        {"a playlist in transport packets", transportPackets(hls(path))},
        {"a manifest behind a CAF head", padded(QByteArray("caff\0\1\0\0", 8) + dash(path))},
    };
    return files;
}

} // namespace attune::test
