// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/remake.h"
#include "tests/support/wild_media.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace attune;
using namespace attune::server::media;
using attune::test::contentOf;
using attune::test::differenceOf;
using attune::test::levelOf;
using attune::test::pictureAt;
using attune::test::picturesAt;
using attune::test::saidOf;
using attune::test::WildMedia;
using domain::MediaChange;

namespace {

/// What became of a file, on disk so that others can look at it.
struct Kept
{
    explicit Kept(base::Result<Remade> remade) : made(std::move(remade)) {}

    base::Result<Remade> made;
    QString path;

    bool says(MediaChange change, int count = 1) const
    {
        return std::any_of(made->notes.begin(), made->notes.end(),
                           [&](const domain::MediaNote &n) { return n.change == change && n.count == count; });
    }
    double seconds() const { return values("duration").value(0).toDouble(); }
    double begins() const { return values("start_time").value(0).toDouble(); }
    /// What ffprobe says of it, and of each of its streams. @param entry one of those below
    QStringList values(const char *entry) const
    {
        if (said.isEmpty())
            said = saidOf(path, QStringLiteral("format=duration,start_time:stream=codec_name,codec_type,pix_fmt"))
                       .split(QLatin1Char('\n'));
        QStringList found;
        for (const QString &line : std::as_const(said)) {
            if (line.section(QLatin1Char('='), 0, 0) == QLatin1String(entry))
                found << line.section(QLatin1Char('='), 1);
        }
        return found;
    }

private:
    mutable QStringList said;
};

std::unique_ptr<MemoryFile> inMemory(const QByteArray &bytes)
{
    auto memory = MemoryFile::create();
    if (!memory || (*memory)->file().write(bytes) != bytes.size() || !(*memory)->file().flush())
        return nullptr;
    return std::move(*memory);
}

base::Result<Remade> remadeFrom(const QByteArray &bytes, RemadeInMemory &target)
{
    const auto media = inMemory(bytes);
    const auto container = containerOf(media->file());
    if (!container)
        return container.error();
    MemoryInput input(*media, *container);
    return remade(input, target);
}

} // namespace

/// Files of phones, recorders, browsers and cameras: what is kept of them plays everywhere, is whole, and says nothing
/// but what is heard and seen (src/server/media/MEDIA.md).
class TestWildMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsKeptSoThatBrowsersPlayIt_data();
    void everyKindIsKeptSoThatBrowsersPlayIt();
    void whatBeginsLateBeginsAtNought_data();
    void whatBeginsLateBeginsAtNought();
    void whatWasStreamedHasALengthAndAnIndex();
    void everyVoiceIsHeard();
    void aCodingNobodyKnowsIsLeftOutAndSaid();
    void noNameAndNoPlaceComesAlong_data();
    void noNameAndNoPlaceComesAlong();
    void aCoverMakesNoFilm_data();
    void aCoverMakesNoFilm();
    void picturesAreSeenAsTheyAreMeant_data();
    void picturesAreSeenAsTheyAreMeant();
    void aPauseIsClosedAndAHoleStays();
    void joinedRecordingsFollowEachOther();
    void joinedFilesOfWhichOnePartWouldBeKeptAreRefused();
    void aHeadAndNothingBehindItIsRefused();
    void damageIsNeverTakenForOurs();
    void whatIsTakenIsSaidToWhoIsRefused();

private:
    Kept kept(const QString &path);
    WildMedia m_wild;
};

Kept TestWildMedia::kept(const QString &path)
{
    RemadeInMemory target;
    Kept result(remadeFrom(contentOf(path), target));
    if (!result.made) {
        qWarning("%s: %s", qPrintable(path), qPrintable(result.made.error().detail));
        return result;
    }
    QFile file(m_wild.made().path(QStringLiteral("result.") + result.made->format));
    target.media().file().seek(0);
    if (file.open(QIODevice::WriteOnly))
        file.write(target.media().file().readAll());
    result.path = file.fileName();
    return result;
}

void TestWildMedia::everyKindIsKeptSoThatBrowsersPlayIt_data()
{
    QTest::addColumn<int>("index");
    const auto kinds = WildMedia::kinds();
    for (int i = 0; i < kinds.size(); ++i)
        QTest::newRow(kinds.at(i).name) << i;
}

void TestWildMedia::everyKindIsKeptSoThatBrowsersPlayIt()
{
    QFETCH(int, index);
    const WildMedia::Kind kind = WildMedia::kinds().at(index);
    const QString path = m_wild.ofKind(kind, 4);
    QVERIFY2(!path.isEmpty(), "ffmpeg makes no such file here");
    const Kept result = kept(path);
    QVERIFY(result.made);
    QVERIFY(std::abs(result.seconds() - 4) < 0.5 && std::abs(result.begins()) < 0.1);
    QCOMPARE(result.made->length, std::chrono::seconds(4));
    QCOMPARE(result.made->hasVideo, kind.picture);
    static const QStringList played = {QStringLiteral("h264"), QStringLiteral("vp8"),  QStringLiteral("aac"),
                                       QStringLiteral("opus"), QStringLiteral("flac"), QStringLiteral("mp3")};
    const QStringList codings = result.values("codec_name");
    QCOMPARE(codings.size(), kind.picture ? 2 : 1);
    for (const QString &coding : codings)
        QVERIFY2(played.contains(coding), qPrintable(coding));
    const QString pixels = result.values("pix_fmt").join(QLatin1Char(' '));
    QVERIFY2(!kind.picture || pixels.contains(QStringLiteral("420p")), qPrintable(pixels));
    QVERIFY(levelOf(result.path, 440) > -30);
    if (kind.picture) {
        const auto shown = picturesAt(result.path, {0.5, 3.0});
        const auto meant = picturesAt(path, {0.5, 3.0});
        for (qsizetype i = 0; i < meant.size(); ++i)
            QVERIFY(differenceOf(shown.at(i), meant.at(i)) < 12);
    }
    const QByteArray bytes = contentOf(result.path);
    if (result.made->format == QStringLiteral("webm"))
        QVERIFY(bytes.indexOf(QByteArray::fromHex("1c53bb6b")) < bytes.indexOf(QByteArray::fromHex("1f43b675")));
    else
        QVERIFY(bytes.indexOf("moov") > 0 && bytes.indexOf("moov") < bytes.indexOf("mdat")); // opens fast
}

void TestWildMedia::whatBeginsLateBeginsAtNought_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<double>("begins");
    for (const char *ending : {"mkv", "mka", "webm"}) {
        for (const double begins : {1500.2, 7.0, 86'000.0})
            QTest::addRow("%s from %.1f", ending, begins) << QString::fromLatin1(ending) << begins;
    }
}

void TestWildMedia::whatBeginsLateBeginsAtNought()
{
    QFETCH(QString, ending);
    QFETCH(double, begins);
    const Kept result = kept(m_wild.late(ending, 4, begins));
    QVERIFY(result.made);
    QCOMPARE(result.made->length, std::chrono::seconds(4));
    QVERIFY(std::abs(result.seconds() - 4) < 0.2 && std::abs(result.begins()) < 0.1);
    QVERIFY(result.says(MediaChange::StartMoved, static_cast<int>(std::lround(begins))));
}

void TestWildMedia::whatWasStreamedHasALengthAndAnIndex()
{
    const QString path = m_wild.streamed(9);
    QVERIFY(saidOf(path, QStringLiteral("format=duration")).contains(QStringLiteral("N/A")));
    const Kept result = kept(path);
    QVERIFY(result.made);
    QCOMPARE(result.made->length, std::chrono::seconds(9));
    QVERIFY(std::abs(result.seconds() - 9) < 0.2);
    const QByteArray bytes = contentOf(result.path);
    QVERIFY(bytes.indexOf(QByteArray::fromHex("1c53bb6b")) > 0);
    QVERIFY(differenceOf(test::soughtFrameAt(result.path, 7), pictureAt(path, 7)) < 5);
}

void TestWildMedia::everyVoiceIsHeard()
{
    for (const int count : {2, 3, 5}) {
        const Kept result = kept(m_wild.voices(count, 4));
        QVERIFY(result.made);
        QVERIFY(result.says(MediaChange::AudioTracksMixed, count));
        for (int i = 0; i < count; ++i)
            QVERIFY2(levelOf(result.path, 440 + 880 * i) > -35, qPrintable(QString::number(440 + 880 * i)));
        QCOMPARE(result.values("codec_type").count(QStringLiteral("audio")), 1);
    }
}

void TestWildMedia::aCodingNobodyKnowsIsLeftOutAndSaid()
{
    const Kept result = kept(m_wild.lastAudioUnknown());
    QVERIFY(result.made);
    QVERIFY(result.says(MediaChange::AudioTracksLeftOut, 1));
    QVERIFY(!result.says(MediaChange::AudioTracksMixed, 2));
    QVERIFY(levelOf(result.path, 440) > -30);
    QVERIFY(levelOf(result.path, 1320) < -50);
}

void TestWildMedia::noNameAndNoPlaceComesAlong_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {"mkv", "mov", "mp4", "m4a", "mp3", "ogg", "flac", "wav", "aiff", "caf"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TestWildMedia::noNameAndNoPlaceComesAlong()
{
    QFETCH(QString, ending);
    const QString path = m_wild.tagged(ending, QStringLiteral("Mira+59.3293+018.0686"));
    QVERIFY(contentOf(path).contains("Mira"));
    const Kept result = kept(path);
    QVERIFY(result.made);
    const QByteArray bytes = contentOf(result.path);
    QVERIFY(bytes.size() > 1000 && !bytes.contains("Mira") && !bytes.contains("59.3293"));
}

void TestWildMedia::aCoverMakesNoFilm_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {"m4a", "mp3", "flac"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TestWildMedia::aCoverMakesNoFilm()
{
    QFETCH(QString, ending);
    const Kept result = kept(m_wild.withCover(ending));
    QVERIFY(result.made);
    QVERIFY(!result.made->hasVideo);
    QCOMPARE(result.made->format, QStringLiteral("m4a"));
    QVERIFY(result.says(MediaChange::ExtrasLeftOut, 1));
    QVERIFY(!result.values("codec_type").contains(QStringLiteral("video")));
}

void TestWildMedia::picturesAreSeenAsTheyAreMeant_data()
{
    QTest::addColumn<QList<int>>("matrix");
    QTest::newRow("upright") << QList<int>{1, 0, 0, 1};
    QTest::newRow("turned right") << QList<int>{0, 1, -1, 0};
    QTest::newRow("upside down") << QList<int>{-1, 0, 0, -1};
    QTest::newRow("turned left") << QList<int>{0, -1, 1, 0};
    QTest::newRow("in a mirror") << QList<int>{-1, 0, 0, 1};
    QTest::newRow("mirrored upside down") << QList<int>{1, 0, 0, -1};
    QTest::newRow("mirrored, turned") << QList<int>{0, 1, 1, 0};
    QTest::newRow("mirrored, turned otherwise") << QList<int>{0, -1, -1, 0};
}

void TestWildMedia::picturesAreSeenAsTheyAreMeant()
{
    QFETCH(QList<int>, matrix);
    const QString path =
        m_wild.turned({matrix.at(0), matrix.at(1), matrix.at(2), matrix.at(3)}, QStringLiteral("turned.mp4"));
    const Kept result = kept(path);
    QVERIFY(result.made);
    QVERIFY(differenceOf(pictureAt(result.path, 1), pictureAt(path, 1)) < 8);
    const bool mirrored = matrix.at(0) * matrix.at(3) - matrix.at(1) * matrix.at(2) < 0;
    QCOMPARE(result.says(MediaChange::VideoTurned), mirrored);
    // What browsers do not know is in the picture itself; a quarter turn they know.
    QVERIFY(!mirrored ||
            !saidOf(result.path, QStringLiteral("stream_side_data=rotation")).contains(QStringLiteral("rotation")));
}

void TestWildMedia::aPauseIsClosedAndAHoleStays()
{
    const Kept closed = kept(m_wild.paused(6, 1500));
    QVERIFY(closed.made);
    QVERIFY(closed.says(MediaChange::PausesClosed, 1));
    QVERIFY2(std::abs(closed.seconds() - 6) < 0.5, qPrintable(QString::number(closed.seconds())));
    const Kept stays = kept(m_wild.paused(6, 10));
    QVERIFY(stays.made);
    QVERIFY(!stays.says(MediaChange::PausesClosed, 1));
    QVERIFY2(std::abs(stays.seconds() - 16) < 0.5, qPrintable(QString::number(stays.seconds())));
}

void TestWildMedia::joinedRecordingsFollowEachOther()
{
    const Kept result = kept(m_wild.joined(4));
    QVERIFY(result.made);
    QVERIFY2(std::abs(result.seconds() - 8) < 0.5, qPrintable(QString::number(result.seconds())));
    QVERIFY(levelOf(result.path, 440) > -30 && levelOf(result.path, 1320) > -30);
}

/// Programs read the first of them, and say nothing of the rest.
void TestWildMedia::joinedFilesOfWhichOnePartWouldBeKeptAreRefused()
{
    const auto kinds = WildMedia::kinds();
    for (const char *name : {"dictation machine, WAV", "old Macintosh, AIFF", "telephone, M4A", "browser, WebM",
                             "browser, H.264 in Matroska", "camera, H.264 of 4:2:2"}) {
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [name](const WildMedia::Kind &one) { return qstrcmp(one.name, name) == 0; });
        QVERIFY2(kind != kinds.end(), name);
        const QByteArray part = contentOf(m_wild.ofKind(*kind, 2));
        QVERIFY2(!part.isEmpty(), name);
        RemadeInMemory target;
        const auto result = remadeFrom(part + part, target);
        QVERIFY2(!result, name);
        QCOMPARE(result.error().code, QStringLiteral("wrong_content"));
        QVERIFY2(result.error().detail.contains(QStringLiteral("one by one")), qPrintable(result.error().detail));
    }
}

void TestWildMedia::aHeadAndNothingBehindItIsRefused()
{
    const QByteArray film =
        contentOf(m_wild.ofKind({"", "mp4", true, "-c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart"}, 4));
    const qsizetype media = film.indexOf("mdat") + 4;
    QVERIFY(media > 100);
    const QByteArray zeros = film.left(media) + QByteArray(film.size() - media, '\0');
    for (const QByteArray &bytes :
         {zeros, film.left(media), film.left(40) + QByteArray(100'000, '\0'), contentOf(m_wild.headOnly())}) {
        RemadeInMemory target;
        const auto result = remadeFrom(bytes, target);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("wrong_content"));
    }
}

/// Whatever is wrong with a file, "busy or stopping" is no answer to it.
void TestWildMedia::damageIsNeverTakenForOurs()
{
    QRandomGenerator random(16);
    const auto kinds = WildMedia::kinds();
    for (const int index : {0, 1, 6, 8, 16, 19, 21, 25}) {
        const QByteArray whole = contentOf(m_wild.ofKind(kinds.at(index), 2));
        for (int round = 0; round < 4; ++round) {
            QByteArray bytes = round == 0 ? whole.left(whole.size() / 2) : whole;
            for (int i = 0; round > 0 && i < 40 * round; ++i)
                bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
            RemadeInMemory target;
            const auto result = remadeFrom(bytes, target);
            const bool fine = result || result.error().kind == base::ErrorKind::InvalidInput;
            QVERIFY2(fine, kinds.at(index).name);
            QVERIFY(result || !result.error().detail.isEmpty());
        }
    }
}

void TestWildMedia::whatIsTakenIsSaidToWhoIsRefused()
{
    RemadeInMemory target;
    const auto result = remadeFrom(QByteArray("%PDF-1.7\n") + QByteArray(5000, '\1'), target);
    QVERIFY(!result);
    for (const char *kind : {"MP3", "WAV", "Opus", "FLAC", "MOV", "AVI", "MTS"})
        QVERIFY2(result.error().detail.contains(QString::fromLatin1(kind)), kind);
}

QTEST_GUILESS_MAIN(TestWildMedia)
#include "tst_wild_media.moc"
