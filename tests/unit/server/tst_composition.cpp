// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/problem.h"
#include "server/media/composition_check.h"
#include "tests/support/wild_media.h"

#include <QTest>

using namespace attune;
using namespace attune::server::media;
using attune::test::contentOf;
using attune::test::differenceOf;
using attune::test::levelOf;
using attune::test::picturesAt;
using attune::test::WildMedia;
using domain::MediaChange;
using std::chrono::milliseconds;

namespace {

std::shared_ptr<MemoryFile> inMemory(const QByteArray &bytes)
{
    auto memory = MemoryFile::create();
    if (!memory || (*memory)->file().write(bytes) != bytes.size() || !(*memory)->file().flush())
        return nullptr;
    return std::shared_ptr<MemoryFile>(std::move(*memory));
}

Track track(const QString &path, bool video, milliseconds offset, const char *name)
{
    return {inMemory(contentOf(path)), video, offset, false, QString::fromLatin1(name)};
}

/// A film of the size that the made cameras have: of the larger one that is usual there is one below.
Composition small()
{
    return {QStringLiteral("grid"), QSize(320, 240), QStringLiteral("mp4")};
}

/// A camera and a voice, and the film that was put together from them.
struct Whole
{
    PlacedTrack camera;
    PlacedTrack voice;
    QString film;
};

bool says(const Composed &film, MediaChange change, int count)
{
    return film.notes.contains(domain::MediaNote{change, count});
}

/// Sound of each second of a file.
QString heardIn(MemoryFile &film)
{
    MemoryInput input(film, QStringLiteral("mp4"));
    const auto probed = probe(input);
    const auto sound = probed ? probed->ofKind(Stream::Kind::Audio).value(0).index : 0;
    const auto loudness = loudnessOf(input, sound);
    return loudness ? server::media::heardIn(*loudness) : QString();
}

} // namespace

/// Single tracks that are put together here: nothing is lost, everything is where it was, and what is not is noticed
/// (src/server/media/MEDIA.md, "Put together here").
class TestComposition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureThatChangesItsSizeIsSeenToItsEnd();
    void aMutedMicrophoneMovesNothing();
    void everybodyIsWhereTheyWere_data();
    void everybodyIsWhereTheyWere();
    void anEmptyTrackIsLeftOutAndNamed();
    void whereATrackBegins_data();
    void whereATrackBegins();
    void whatIsNotWholeIsNoticed_data();
    void whatIsNotWholeIsNoticed();
    void secondsAreCompared_data();
    void secondsAreCompared();
    void packetsAreReadAsTheyCome();

private:
    QString onDisk(MemoryFile &film, const QString &name = QStringLiteral("film.mp4"));
    void makeWhole();
    WildMedia m_wild;
    std::optional<Whole> m_whole;
};

QString TestComposition::onDisk(MemoryFile &film, const QString &name)
{
    QFile file(m_wild.made().path(name));
    film.file().seek(0);
    return file.open(QIODevice::WriteOnly) && file.write(film.file().readAll()) > 0 ? file.fileName() : QString();
}

void TestComposition::aPictureThatChangesItsSizeIsSeenToItsEnd()
{
    QString words;
    const auto film = composed({track(m_wild.changingSizes(2), true, milliseconds(0), "one"),
                                track(m_wild.microphone(6), false, milliseconds(0), "two")},
                               {}, &words);
    QVERIFY2(film, qPrintable(words));
    QCOMPARE(film->length, std::chrono::seconds(6));
    QVERIFY(film->notes.isEmpty());
    const QString path = onDisk(*film->media);
    const QByteArray black(256, '\x10');
    for (const QByteArray &picture : picturesAt(path, {0.5, 2.5, 4.5, 5.5}))
        QVERIFY(picture.size() == black.size() && differenceOf(picture, black) > 20);
    QVERIFY(audioAlike(QString(6, QLatin1Char('#')), heardIn(*film->media)));
}

void TestComposition::aMutedMicrophoneMovesNothing()
{
    QString words;
    const auto film = composed({track(m_wild.withHole(20, 5, 15), false, milliseconds(0), "muted"),
                                track(m_wild.camera(20), true, milliseconds(0), "camera")},
                               small(), &words);
    QVERIFY2(film, qPrintable(words));
    QCOMPARE(film->length, std::chrono::seconds(20));
    const QString heard = heardIn(*film->media);
    QVERIFY2(audioAlike(QStringLiteral("#####..........#####"), heard), qPrintable(heard));
    QVERIFY2(heard.mid(7, 6) == QStringLiteral("......"), qPrintable(heard));
    // A silence that is longer than what is filled, and somebody else who talks all the while.
    const auto longer = composed(
        {track(m_wild.withHole(60, 8, 50), false, milliseconds(0), "muted"),
         track(m_wild.microphone(20, QStringLiteral("other.mka"), 1320), false, milliseconds(20'000), "other")},
        {}, &words);
    QVERIFY2(longer, qPrintable(words));
    const QString both = heardIn(*longer->media);
    const QString expected = QString(8, QLatin1Char('#')) + QString(12, QLatin1Char('.')) +
                             QString(20, QLatin1Char('#')) + QString(10, QLatin1Char('.')) +
                             QString(10, QLatin1Char('#'));
    QVERIFY2(audioAlike(expected, both), qPrintable(both));
}

void TestComposition::everybodyIsWhereTheyWere_data()
{
    QTest::addColumn<double>("own");
    QTest::addColumn<int>("offset");
    QTest::newRow("the file says when") << 300.2 << 0;
    QTest::newRow("the provider says when") << 0.0 << 300'200;
    QTest::newRow("both say the same") << 300.2 << 300'200;
}

/// Somebody who joined five minutes later, for four seconds.
void TestComposition::everybodyIsWhereTheyWere()
{
    QFETCH(double, own);
    QFETCH(int, offset);
    QString words;
    const auto film = composed({track(m_wild.microphone(6), false, milliseconds(0), "first"),
                                track(m_wild.late(QStringLiteral("mka"), 4, own), false, milliseconds(offset), "late")},
                               {}, &words);
    QVERIFY2(film, qPrintable(words));
    QVERIFY(std::abs(film->length.count() - 304) <= 1);
    const QString heard = heardIn(*film->media);
    QVERIFY(audioAlike(QString(6, QLatin1Char('#')) + QString(294, QLatin1Char('.')) + QString(4, QLatin1Char('#')),
                       heard));
}

void TestComposition::anEmptyTrackIsLeftOutAndNamed()
{
    QString words;
    const auto film = composed(
        {track(m_wild.camera(5), true, milliseconds(0), "camera"),
         track(m_wild.headOnly(), true, milliseconds(0), "never sent"),
         track(m_wild.microphone(5), false, milliseconds(0), "voice"),
         {inMemory({}), false, milliseconds(0), false, QStringLiteral("no byte")},
         {inMemory(QByteArray("some text ").repeated(100)), true, milliseconds(0), false, QStringLiteral("text")}},
        small(), &words);
    QVERIFY2(film, qPrintable(words));
    QCOMPARE(film->length, std::chrono::seconds(5));
    QVERIFY(says(*film, MediaChange::TracksEmpty, 2));
    QVERIFY(says(*film, MediaChange::TracksLeftOut, 1));
    QCOMPARE(film->unreadable, 1);
    for (const char *name : {"never sent: empty", "no byte: empty", "text: cannot be read"})
        QVERIFY2(words.contains(QString::fromLatin1(name)), qPrintable(words));
    QVERIFY(levelOf(onDisk(*film->media), 440) > -30);
    const auto nothing = composed({track(m_wild.headOnly(), true, milliseconds(0), "never sent")}, {}, nullptr);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, QStringLiteral("nothing_recorded"));
}

void TestComposition::whereATrackBegins_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<double>("own");
    QTest::addColumn<double>("begins");
    QTest::newRow("nothing") << 0 << 0.0 << 0.0;
    QTest::newRow("offset") << 90'000 << 0.0 << 90.0;
    QTest::newRow("own") << 0 << 90.0 << 90.0;
    QTest::newRow("both alike") << 90'000 << 90.4 << 90.4;
    QTest::newRow("both different") << 30'000 << 90.0 << 120.0;
}

void TestComposition::whereATrackBegins()
{
    QFETCH(int, offset);
    QFETCH(double, own);
    QFETCH(double, begins);
    QVERIFY(std::abs(placeOf(milliseconds(offset), own) - begins) < 0.001);
}

void TestComposition::whatIsNotWholeIsNoticed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("as it should be") << QString();
    QTest::newRow("the end is missing") << QStringLiteral("-t 6 -c copy");
    QTest::newRow("the picture is missing") << QStringLiteral("-vn -c copy");
    QTest::newRow("the sound is missing") << QStringLiteral("-an -c copy");
    QTest::newRow("a voice is early") << QStringLiteral(
        "-af aselect='not(between(t,2,6))',asetpts=N/SR/TB,apad=whole_dur=10 -c:v copy");
    QTest::newRow("a stretch is silent") << QStringLiteral("-af volume=0:enable='between(t,3,8)' -c:v copy");
    QTest::newRow("the picture is black from somewhere on")
        << QStringLiteral("-vf drawbox=t=fill:color=black:enable='gte(t,4)' -c:a copy");
    QTest::newRow("the picture stands still") << QStringLiteral("-vf loop=loop=-1:size=1,trim=duration=10 -c:a copy");
}

/// Ten seconds of a moving picture; a voice from 0 to 3 and from 5 to 10.
void TestComposition::makeWhole()
{
    const QString picture = m_wild.made().run(
        QStringLiteral("moving.mkv"),
        QStringLiteral("-f lavfi -i "
                       "life=size=64x48:rate=15:ratio=0.4:seed=5:mold=2,scale=320:240:flags=neighbor,negate=enable='"
                       "mod(floor(t),2)' -t 10 -c:v libvpx -deadline realtime -cpu-used 8 -b:v 1M")
            .split(QLatin1Char(' ')));
    PlacedTrack camera{track(picture, true, milliseconds(0), "camera"), QStringLiteral("mkv"), 0, {{0, 10}}, {}};
    PlacedTrack voice{track(m_wild.withHole(10, 3, 5), false, milliseconds(0), "voice"),
                      QStringLiteral("mkv"),
                      0,
                      {{0, 3}, {5, 10}},
                      {}};
    MemoryInput input(*voice.track.media, QStringLiteral("mkv"));
    voice.loudness = *loudnessOf(input, 0);
    const auto film = composed({camera.track, voice.track}, small(), nullptr);
    QVERIFY(film);
    m_whole = Whole{camera, voice, onDisk(*film->media, QStringLiteral("whole.mp4"))};
}

/// The check that stands between a film and the deletion of what it was made of.
void TestComposition::whatIsNotWholeIsNoticed()
{
    QFETCH(QString, fault);
    if (!m_whole)
        makeWhole();
    QVERIFY(m_whole);
    QString path = m_whole->film;
    if (!fault.isEmpty())
        path = m_wild.made().run(QStringLiteral("faulty.mp4"),
                                 QStringList{QStringLiteral("-i"), path} + fault.split(QLatin1Char(' ')));
    QVERIFY(!path.isEmpty());
    const auto judged = inMemory(contentOf(path));
    QString words;
    const auto whole = compositionIsWhole(*judged, QStringLiteral("mp4"), {m_whole->camera, m_whole->voice},
                                          {QRect(QPoint(), small().size)}, &words);
    QVERIFY2(whole.has_value() == fault.isEmpty(), qPrintable(words));
    QVERIFY(whole || whole.error().code == domain::ProblemCode::NotWhole);
}

void TestComposition::secondsAreCompared_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("heard");
    QTest::addColumn<bool>("alike");
    QTest::newRow("the same") << QStringLiteral("##..##") << QStringLiteral("##..##") << true;
    QTest::newRow("an edge") << QStringLiteral("#####.....#####") << QStringLiteral("######....#####") << true;
    QTest::newRow("nobody can say") << QStringLiteral("###~~~###") << QStringLiteral("###...###") << true;
    QTest::newRow("three seconds are missing") << QStringLiteral("##########") << QStringLiteral("###.....##") << false;
    QTest::newRow("moved forward") << QStringLiteral("#####..........#####") << QStringLiteral("##########..........")
                                   << false;
    QTest::newRow("too short") << QStringLiteral("####################") << QStringLiteral("##########") << false;
    QTest::newRow("heard where nobody spoke") << QStringLiteral("##........") << QStringLiteral("##..####..") << false;
}

void TestComposition::secondsAreCompared()
{
    QFETCH(QString, expected);
    QFETCH(QString, heard);
    QFETCH(bool, alike);
    QCOMPARE(audioAlike(expected, heard), alike);
}

void TestComposition::packetsAreReadAsTheyCome()
{
    const Coverage coverage =
        coverageFrom("0,1.0,0.9,0.1,K_\n0,1.2,1.0,0.1,__\n\n0,1.1,1.1,0.1,__\nrubbish\n1,N/A,N/A,N/A,__\n"
                     "0,9.0,9.0,1.0,K_\n0,0.0,0.0,0.5,K_\n0,0.5,0.5,0.5,__\n2,5,N/A,N/A,K_,more\n");
    QCOMPARE(coverage.size(), 2);
    const StreamCoverage &picture = coverage[0];
    QCOMPARE(picture.packets, 6);
    QCOMPARE(picture.keyPackets, 3);
    QCOMPARE(picture.joints.size(), 1);
    QCOMPARE(picture.joints.first().packet, 4);
    QCOMPARE(picture.joints.first().lasted, 10.0);
    QCOMPARE(picture.joints.first().begins, 0.0);
    QCOMPARE(picture.stretches.size(), 2);
    QCOMPARE(coverage[2].from(), 5.0);
    QVERIFY(coverageFrom({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestComposition)
#include "tst_composition.moc"
