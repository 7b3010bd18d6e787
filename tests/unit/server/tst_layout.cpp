// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/layout.h"
#include "stream/index_hint.h"
#include "tests/support/made_media.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace attune;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// What is in the streams, whatever the file around them looks like.
QByteArray streamHashes(const QString &path)
{
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 words("-v error -i") + QStringList{path} + words("-map 0 -c copy -f streamhash -hash sha256 -"));
    ffmpeg.waitForFinished();
    return ffmpeg.readAllStandardOutput();
}

std::optional<stream::IndexHint> indexOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? stream::indexHint(file.read(4096)) : std::nullopt;
}

} // namespace

/// How media that comes in is laid out (src/server/media/layout.h).
class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIndexIsSmallAndInFrontAndTheStreamsAreTheSame();

private:
    test::MadeMedia m_media;
};

void TestLayout::theIndexIsSmallAndInFrontAndTheStreamsAreTheSame()
{
    const QString source =
        m_media.film(QStringLiteral("source.mp4"), 120, words("-c:v libx264 -preset ultrafast -g 50 -c:a aac"), 25,
                     QStringLiteral("160x120"));
    QVERIFY(!source.isEmpty());
    const QString usual = m_media.run(QStringLiteral("usual.mp4"),
                                      words("-i") + QStringList{source} + words("-c copy -movflags +faststart"));
    const QString fast = m_media.run(QStringLiteral("fast.mp4"), words("-i") + QStringList{source} + words("-c copy") +
                                                                     server::media::fastOpeningMp4());
    const auto before = indexOf(usual);
    const auto after = indexOf(fast);
    QVERIFY(before && after);
    QVERIFY(after->offset < 64); // in front of all media
    QVERIFY(std::abs(after->lengthSeconds - 120) < 0.5);
    QVERIFY2(after->size < before->size, qPrintable(QStringLiteral("%1 %2").arg(after->size).arg(before->size)));
    const QByteArray hashes = streamHashes(source);
    QCOMPARE(hashes.count("SHA256="), 2);
    QCOMPARE(streamHashes(fast), hashes);
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
