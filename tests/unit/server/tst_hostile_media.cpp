// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/problem.h"
#include "playback/demuxer.h"
#include "server/media/compose.h"
#include "server/media/confined_child.h"
#include "server/media/remake.h"
#include "tests/support/hostile_media.h"
#include "tests/support/made_media.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace attune;
using namespace attune::server::media;
using base::ErrorKind;
using test::FileWatch;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<MemoryFile> inMemory(const QByteArray &bytes)
{
    auto memory = MemoryFile::create();
    if (!memory || (*memory)->file().write(bytes) != bytes.size() || !(*memory)->file().flush())
        return nullptr;
    return std::move(*memory);
}

base::Result<Remade> keptAs(MemoryFile &media, RemadeInMemory &target)
{
    const auto container = containerOf(media.file());
    if (!container)
        return container.error();
    MemoryInput input(media, *container);
    return remade(input, target);
}

} // namespace

/// Files made to have somebody open what they should not: judged by the server, put together by it, and played.
class TestHostileMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHostileFileIsRefusedAndOpensNothing_data();
    void aHostileFileIsRefusedAndOpensNothing();
    void aFileThatJumpsWithoutEndIsNotPutInOrder();
    void whoGuessesIsNotGivenWhatHeTakesForAPlaylist();
    void textIsNeverAContainer();
    void theWatchHears();
    void aChildSeesNoFileOfOurs();
    void aChildMakesNoFile();
    void aChildHasNoNetwork();
    void aChildHasLimits();
    void aForcedKindReadsNothingElse();
    void onlyPicturesAndSoundsComeAlong();
    void whatABrowserMadeHasALengthAfterwards();

private:
    test::MadeMedia m_media;
    QString m_victim;
    QByteArray m_mp4;
};

void TestHostileMedia::initTestCase()
{
    m_victim = m_media.film(QStringLiteral("victim.mp4"), 2, words("-c:v libx264 -preset ultrafast -c:a aac"));
    m_mp4 = contentOf(m_media.film(QStringLiteral("sound.mp4"), 2, words("-c:v libx264 -preset ultrafast -c:a aac")));
    QVERIFY(m_mp4.size() > 10'000);
}

void TestHostileMedia::aHostileFileIsRefusedAndOpensNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto files = test::hostileFiles(m_victim, m_mp4);
    for (const auto &file : files)
        QTest::newRow(file.name) << file.bytes;
}

void TestHostileMedia::aHostileFileIsRefusedAndOpensNothing()
{
    QFETCH(QByteArray, bytes);
    FileWatch watch(m_victim);
    const auto media = inMemory(bytes);
    QVERIFY(media);
    RemadeInMemory target;
    const auto kept = keptAs(*media, target);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, QStringLiteral("wrong_content"));
    QVERIFY(!kept.error().detail.isEmpty());
    for (const bool video : {false, true}) {
        const auto film = composed({{std::shared_ptr<MemoryFile>(inMemory(bytes)), video}}, {});
        QVERIFY(!film);
        QVERIFY2(film.error().code == domain::ProblemCode::WrongContent ||
                     film.error().code == domain::ProblemCode::NothingRecorded, // a head and no media behind it
                 qPrintable(film.error().code));
    }
    QBuffer device(&bytes);
    QVERIFY(device.open(QIODevice::ReadOnly));
    if (const auto opened = playback::Demuxer::open(device, QStringLiteral("x.mpd")); opened) {
        const playback::PacketHandle packet = playback::newPacket();
        while ((*opened)->read(*packet) == playback::Demuxer::Outcome::Packet)
            av_packet_unref(packet.get());
    }
    QVERIFY(!watch.wasTouched());
}

/// Qt's own player cannot be told what a file is: it gets only what it would take for the same.
void TestHostileMedia::whoGuessesIsNotGivenWhatHeTakesForAPlaylist()
{
    QBuffer sound(&m_mp4);
    QVERIFY(sound.open(QIODevice::ReadOnly));
    QVERIFY(playback::Demuxer::isTakenForWhatItIs(sound));
    QCOMPARE(sound.pos(), 0);
    int playlists = 0;
    for (auto &file : test::hostileFiles(m_victim, m_mp4)) {
        QBuffer device(&file.bytes);
        QVERIFY(device.open(QIODevice::ReadOnly));
        if (!QByteArray(file.name).contains("DASH") && !QByteArray(file.name).contains("HLS playlist that"))
            continue;
        ++playlists;
        const bool taken = playback::Demuxer::isTakenForWhatItIs(device);
        QVERIFY2(!taken || QByteArray(file.name).contains("mp4's first box"), file.name); // whose first byte ends texts
    }
    QCOMPARE(playlists, 6);
}

void TestHostileMedia::textIsNeverAContainer()
{
    for (const char *text : {"<!--ftypisom", "#EXTftypmp42", "    ftypisom",
                             "file"
                             "ftypM4A ",
                             "\n\n\n\nftypqt  "})
        QVERIFY2(containerOf(QByteArray(text) + QByteArray(64, ' ')).isEmpty(), text);
    QCOMPARE(containerOf(m_mp4.left(64)), QStringLiteral("mp4"));
    QVERIFY(containerOf(QByteArray::fromHex("1a45dfa3") + "webm matroska" + QByteArray(64, ' ')).isEmpty());
}

void TestHostileMedia::theWatchHears()
{
    FileWatch watch(m_victim);
    QVERIFY(!watch.wasTouched());
    QVERIFY(!contentOf(m_victim).isEmpty());
    QVERIFY(watch.wasTouched());
}

void TestHostileMedia::aChildSeesNoFileOfOurs()
{
    FileWatch watch(m_victim);
    const auto shown =
        runConfined(QStringLiteral("ffprobe"), {QStringLiteral("-v"), QStringLiteral("error"), m_victim}, {}, {});
    QVERIFY(shown);
    QVERIFY(shown->exitCode != 0);
    const auto read = runConfined(QStringLiteral("cat"), {m_victim}, {}, {});
    QVERIFY(read && read->exitCode != 0 && read->output.isEmpty());
    const auto self = runConfined(QStringLiteral("cat"), {QStringLiteral("/proc/1/environ")}, {}, {});
    QVERIFY(self && self->exitCode != 0);
    QVERIFY(!watch.wasTouched());
    QFile file(m_victim);
    QVERIFY(file.open(QIODevice::ReadOnly)); // what it is given, it sees
    const auto given = runConfined(QStringLiteral("ffprobe"), words("-v error") + QStringList{addressOf(file.handle())},
                                   {file.handle()}, {});
    QVERIFY(given);
    // A descriptor of a file on disk is opened anew by its path, and that is not allowed; of a memory file it is.
    const auto memory = inMemory(m_mp4);
    const auto opened =
        runConfined(QStringLiteral("ffprobe"), words("-v error") + QStringList{addressOf(memory->descriptor())},
                    {memory->descriptor()}, {});
    QVERIFY(opened);
    QCOMPARE(opened->exitCode, 0);
}

void TestHostileMedia::aChildMakesNoFile()
{
    const QString target = m_media.path(QStringLiteral("made-by-a-child"));
    ChildLimits generous;
    generous.written = 1 << 20;
    const auto made = runConfined(QStringLiteral("cp"), {QStringLiteral("/usr/bin/cp"), target}, {}, generous);
    QVERIFY(made);
    QVERIFY(made->exitCode != 0);
    QVERIFY(!QFile::exists(target));
    generous.writable = {QFileInfo(target).path()};
    const auto allowed = runConfined(QStringLiteral("touch"), {target}, {}, generous);
    QVERIFY(allowed);
    QCOMPARE(allowed->exitCode, 0);
    QVERIFY(QFile::exists(target));
}

void TestHostileMedia::aChildHasNoNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto asked = runConfined(QStringLiteral("ffprobe"),
                                   {QStringLiteral("http://127.0.0.1:%1/x").arg(server.serverPort())}, {}, {});
    QVERIFY(asked);
    QVERIFY(asked->exitCode != 0);
    QVERIFY(!server.waitForNewConnection(200));
    const auto shell =
        runConfined(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("/usr/bin/true; exit 0")}, {}, {});
    QVERIFY(shell && shell->exitCode != 0); // a second process is none
}

void TestHostileMedia::aChildHasLimits()
{
    ChildLimits limits;
    limits.patience = std::chrono::seconds(1);
    QElapsedTimer clock;
    clock.start();
    const auto slept = runConfined(QStringLiteral("sleep"), {QStringLiteral("60")}, {}, limits);
    QVERIFY(!slept && clock.elapsed() < 10'000);
    QCOMPARE(slept.error().code, QStringLiteral("too_demanding")); // the file's fault, and no 503
    limits.patience = std::chrono::seconds(60);
    limits.processorTime = std::chrono::seconds(1);
    const auto span = runConfined(QStringLiteral("sha256sum"), {QStringLiteral("/dev/zero")}, {}, limits);
    QVERIFY(!span || span->exitCode != 0);
    limits.memory = 64LL << 20;
    const auto greedy = runConfined(QStringLiteral("ffprobe"), {QStringLiteral("-version")}, {}, limits);
    QVERIFY(!greedy || greedy->exitCode != 0);
    const auto absent = runConfined(QStringLiteral("no-such-program"), {}, {}, limits);
    QCOMPARE(absent.error().kind, ErrorKind::Unavailable);
}

/// The demuxer is ours to choose: a manifest that is given as an mp4 is a damaged mp4.
void TestHostileMedia::aForcedKindReadsNothingElse()
{
    const auto files = test::hostileFiles(m_victim, m_mp4);
    for (const auto &file : files) {
        FileWatch watch(m_victim);
        const auto media = inMemory(file.bytes);
        for (const char *kind : {"m4a", "webm"}) { // each of both that there are under two names
            const auto probed = probe(*media, QString::fromLatin1(kind));
            if (!probed)
                QCOMPARE(probed.error().code, QStringLiteral("wrong_content"));
        }
        QVERIFY2(!watch.wasTouched(), file.name);
    }
}

void TestHostileMedia::onlyPicturesAndSoundsComeAlong()
{
    const QString secret = m_media.path(QStringLiteral("note.txt"));
    QFile note(secret);
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("Jane Doe, 14 March") > 0);
    note.close();
    const QString source =
        m_media.run(QStringLiteral("full.mkv"),
                    words("-i") + QStringList{m_victim} +
                        words("-map 0 -c copy -metadata title=Jane_Doe -metadata:s:a:0 title=Jane_Doe -metadata:s:t:0 "
                              "mimetype=text/plain -attach") +
                        QStringList{secret});
    const auto media = inMemory(contentOf(source));
    QVERIFY(media && contentOf(source).contains("Jane Doe"));
    const auto container = containerOf(media->file());
    QCOMPARE(*container, QStringLiteral("mkv"));
    const auto probed = probe(*media, *container);
    QVERIFY(probed && probed->hasAttachments && probed->hasVideo && probed->hasAudio);
    RemadeInMemory target;
    const auto film = keptAs(*media, target);
    QVERIFY(film);
    target.media().file().seek(0);
    const QByteArray bytes = target.media().file().readAll();
    QVERIFY(!bytes.contains("Jane") && bytes.size() > 10'000);
    const auto after = probe(target.media(), film->format);
    QVERIFY(after && !after->hasAttachments && after->hasVideo && after->hasAudio);
}

void TestHostileMedia::whatABrowserMadeHasALengthAfterwards()
{
    for (const char *name : {"browser.webm", "browser.mp4"}) {
        const auto media = inMemory(contentOf(QStringLiteral(TEST_DATA "/") + QString::fromLatin1(name)));
        QVERIFY(media);
        RemadeInMemory target;
        const auto film = keptAs(*media, target);
        QVERIFY2(film, name);
        const auto probed = probe(target.media(), film->format);
        QVERIFY2(probed && probed->length.count() >= 3 && probed->length.count() <= 5, name);
    }
}

/// More than an argument holds would look as if the program were not there, and be tried again for a week.
void TestHostileMedia::aFileThatJumpsWithoutEndIsNotPutInOrder()
{
    RemakePlan plan;
    Stream sound;
    sound.kind = Stream::Kind::Audio;
    plan.audioTracks << sound;
    const auto jumping = [&plan](int times) {
        const QByteArray lines = QByteArray("0,100,100,1,K\n0,0,0,1,K\n").repeated(times);
        return straightened(plan, coverageFrom(lines), false);
    };
    const auto few = jumping(20);
    QVERIFY(!few.isTooMuch);
    QCOMPARE(few.joints, 20);
    QCOMPARE(few.expressions.size(), 1);
    const auto many = jumping(5000);
    QVERIFY(many.isTooMuch);
    QVERIFY(many.expressions.isEmpty());
}

QTEST_GUILESS_MAIN(TestHostileMedia)
#include "tst_hostile_media.moc"
