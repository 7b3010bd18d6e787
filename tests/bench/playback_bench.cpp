// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays one address with the program's own stream and player and prints what it measured as JSON. The network is shaped
// outside. See README.md of this folder.
#include "base/log.h"
#include "playback/player.h"
#include "stream/media_stream.h"
#include "tests/support/one_link.h"
#include "ui/player/video_widget.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <cstdio>
#include <memory>

#include <sys/resource.h>

using namespace attune;
using playback::Player;
using std::chrono::milliseconds;

namespace {

constexpr int patienceMs = 60'000;

/// The longest time the GUI thread's event loop did not come round.
class LoopGap : public QObject
{
public:
    LoopGap()
    {
        m_timer.setInterval(1);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.nsecsElapsed());
            m_since.restart();
        });
        m_since.start();
        m_timer.start();
    }
    double longestMs() const { return static_cast<double>(m_longest) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Runs the event loop until something holds. @return milliseconds it took, -1 when it never did
template <typename Condition>
double until(Condition holds, int limitMs = patienceMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > limitMs)
            return -1;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The number a film of the sample clinic carries in its lowest rows, -1 without one.
int paintedNumber(const QImage &image)
{
    if (image.isNull() || image.width() < 164)
        return -1;
    int number = 0;
    for (int bit = 0; bit < 20; ++bit) {
        if (qGray(image.pixel(bit * 8 + 4, image.height() - 4)) > 128)
            number |= 1 << bit;
    }
    return number;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double proportionalMiB()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

class Bench
{
public:
    Bench(const QCommandLineParser &options, QUrl url, QSslConfiguration tls)
        : m_options(options), m_tls(std::move(tls)), m_player(m_clock)
    {
        m_links.url = std::move(url);
        m_recording.id = domain::RecordingId(QStringLiteral("bench"));
        m_recording.format = options.value(QStringLiteral("format"));
        QObject::connect(&m_player, &Player::frameChanged, &m_player, [this] {
            if (m_player.frame().isNull())
                return;
            ++m_frames;
            if (m_shown.isEmpty() || m_shown.last().second != m_player.frameStartUs())
                m_shown.append({m_sinceOpening.nsecsElapsed(), m_player.frameStartUs()});
        });
        QObject::connect(&m_player, &Player::cannotDecode, &m_player, [this] { m_failed = true; });
    }

    QJsonObject run()
    {
        QJsonObject result;
        open(result);
        if (m_failed)
            return result;
        if (m_options.isSet(QStringLiteral("reopen")))
            result[QStringLiteral("again")] = reopen();
        seeks(result, QStringLiteral("seeksPaused"));
        if (m_options.isSet(QStringLiteral("line")))
            result[QStringLiteral("seekOverCut")] =
                seekOverCut(m_options.value(QStringLiteral("line")), "cut\n", "heal\n");
        if (m_options.isSet(QStringLiteral("lossy"))) {
            result[QStringLiteral("seekOverLoss")] =
                seekOverCut(m_options.value(QStringLiteral("lossy")), "lose\n", "pass\n");
            result[QStringLiteral("openOverLoss")] = openOverLoss();
        }
        if (m_options.isSet(QStringLiteral("rates")))
            rates(result);
        playOn(result);
        finish(result);
        return result;
    }

private:
    /// What a person would see: picture, captions and watermark, on a display without help from a graphics card.
    void showWindow()
    {
        m_window = std::make_unique<ui::VideoWidget>();
        m_window->resize(1280, 720);
        m_window->setWatermark(QStringLiteral("Dr Ruth Adeyemi · 21 Nov 2026 14:00 · 52"));
        domain::TranscriptLine caption;
        caption.text = QStringLiteral("Something about light that comes through the curtain.");
        m_window->setCaptions({caption});
        QObject::connect(&m_player, &Player::frameChanged, m_window.get(),
                         [this] { m_window->setFrame(m_player.frame()); });
        m_window->show();
    }

    void open(QJsonObject &result)
    {
        if (m_options.isSet(QStringLiteral("window")) && !m_window)
            showWindow();
        m_stream = std::make_unique<stream::MediaStream>(m_links, m_recording, domain::ViewingId(QStringLiteral("v")),
                                                         QString(), m_tls, m_indexes);
        m_shown.clear();
        m_sinceOpening.start();
        m_stream->open();
        m_player.load(m_stream->makeDevice(), QStringLiteral("recording.") + m_recording.format, milliseconds(0),
                      milliseconds(0));
        m_player.setMuted(true);
        m_player.play();
        result[QStringLiteral("firstFrameMs")] = until([this] {
            return m_failed || !m_player.frame().isNull() ||
                   (m_player.state() == Player::State::Playing && !m_player.hasVideo());
        });
        result[QStringLiteral("playingMs")] =
            until([this] { return m_failed || m_player.position() > milliseconds(0); });
        result[QStringLiteral("durationMs")] = static_cast<double>(m_player.duration().count());
        keepPace();
        if (m_options.isSet(QStringLiteral("moving")))
            moving(result);
        m_player.pause();
        until([this] { return m_player.state() != Player::State::Playing; }, 2000);
        result[QStringLiteral("failed")] = m_failed;
    }

    /// When the tenth different picture was shown, and the longest time without a new one in the two seconds after it.
    void moving(QJsonObject &result)
    {
        constexpr int tenth = 10;
        constexpr qint64 lookedAtNs = 2'000'000'000;
        if (until([this] { return m_failed || m_shown.size() >= tenth; }) < 0 || m_failed)
            return;
        const qint64 from = m_shown.at(tenth - 1).first;
        until([this, from] { return m_failed || m_sinceOpening.nsecsElapsed() > from + lookedAtNs; });
        qint64 longest = 0;
        for (int i = tenth; i < m_shown.size(); ++i)
            longest = std::max(longest, m_shown.at(i).first - m_shown.at(i - 1).first);
        longest = std::max(longest, from + lookedAtNs - m_shown.last().first);
        result[QStringLiteral("tenthPictureMs")] = static_cast<double>(from) / 1e6;
        result[QStringLiteral("longestGapMs")] = static_cast<double>(longest) / 1e6;
    }

    /// Opened while every packet is lost. What counts is how long after its return the first picture is there.
    QJsonObject openOverLoss()
    {
        constexpr int lossMs = 10'000;
        QFile line(m_options.value(QStringLiteral("lossy")));
        if (!line.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return {{QStringLiteral("failed"), QStringLiteral("the pipe to the line cannot be opened")}};
        m_stream.reset();
        m_player.close();
        until([this] { return m_player.frame().isNull(); });
        line.write("lose\n");
        QTimer::singleShot(lossMs, Qt::PreciseTimer, &line, [&line] { line.write("pass\n"); });
        QJsonObject opened;
        m_indexes->clear();
        open(opened);
        return {{QStringLiteral("afterReturnMs"), opened[QStringLiteral("firstFrameMs")].toDouble() - lossMs}};
    }

    /// The same recording once more, as after looking at another one.
    QJsonObject reopen()
    {
        m_stream.reset();
        m_player.close();
        until([this] { return m_player.frame().isNull(); });
        until([] { return false; }, 500);
        QJsonObject again;
        open(again);
        return again;
    }

    void keepPace()
    {
        m_stream->setPace(static_cast<double>(m_stream->sizeBytes()) * 1000 /
                          static_cast<double>(std::max<qint64>(1, m_player.duration().count())) * m_player.rate());
    }

    void seeks(QJsonObject &result, const QString &name)
    {
        QRandomGenerator random(m_options.value(QStringLiteral("seed")).toUInt());
        QJsonArray rows;
        QList<double> latencies;
        int exact = 0;
        const int count = m_options.value(QStringLiteral("seeks")).toInt();
        for (int i = 0; i < count; ++i) {
            const auto target = milliseconds(random.bounded(static_cast<int>(m_player.duration().count() - 2000)));
            const QJsonObject row = seekOnce(target);
            latencies << row[QStringLiteral("latencyMs")].toDouble();
            exact += row[QStringLiteral("exact")].toBool() ? 1 : 0;
            rows.append(row);
        }
        if (count == 0)
            return;
        std::sort(latencies.begin(), latencies.end());
        QJsonObject summary{{QStringLiteral("count"), count},
                            {QStringLiteral("exact"), exact},
                            {QStringLiteral("medianMs"), latencies.at(count / 2)},
                            {QStringLiteral("p95Ms"), latencies.at(std::min(count - 1, count * 95 / 100))}};
        const qint64 before = m_stream->fetchedBytes();
        const auto back = milliseconds(rows.last()[QStringLiteral("targetMs")].toInteger());
        seekOnce(back + milliseconds(400));
        const QJsonObject again = seekOnce(back);
        summary[QStringLiteral("backIntoCacheMs")] = again[QStringLiteral("latencyMs")];
        summary[QStringLiteral("backFetchedBytes")] = static_cast<double>(m_stream->fetchedBytes() - before);
        result[name] = summary;
        if (m_options.isSet(QStringLiteral("details")))
            result[name + QStringLiteral("Rows")] = rows;
    }

    /// A far seek just before the line is cut, or loses everything. What counts is how long after its return the
    /// picture is there.
    QJsonObject seekOverCut(const QString &pipe, const char *cut, const char *heal)
    {
        constexpr int cutMs = 10'000;
        QFile line(pipe);
        if (!line.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return {{QStringLiteral("failed"), QStringLiteral("the pipe to the line cannot be opened")}};
        QTimer::singleShot(20, Qt::PreciseTimer, &line, [&line, cut] { line.write(cut); });
        QTimer::singleShot(20 + cutMs, Qt::PreciseTimer, &line, [&line, heal] { line.write(heal); });
        const QJsonObject row = seekOnce(m_player.duration() / 2 - milliseconds(7300)); // not where a film was joined
        return {{QStringLiteral("exact"), row[QStringLiteral("exact")]},
                {QStringLiteral("afterReturnMs"), row[QStringLiteral("latencyMs")].toDouble() - cutMs - 20}};
    }

    /// Until a picture that covers the target is shown.
    QJsonObject seekOnce(milliseconds target)
    {
        const double frameMs = 1000.0 / m_options.value(QStringLiteral("fps")).toDouble();
        const double wanted = static_cast<double>(target.count());
        m_player.seek(target);
        const auto covers = [&] {
            const double start = static_cast<double>(m_player.frameStartUs()) / 1000;
            return m_failed || (start <= wanted && wanted < start + frameMs + 1);
        };
        const int shownBefore = m_frames;
        const double latency = until([&] { return covers() && m_frames > shownBefore; }, 20'000);
        const double start = static_cast<double>(m_player.frameStartUs()) / 1000;
        const int number = paintedNumber(m_player.frame());
        const bool marked = m_options.isSet(QStringLiteral("marks"));
        const bool agrees = !marked || std::abs(number * frameMs - start) <= frameMs + 1;
        return {{QStringLiteral("targetMs"), static_cast<double>(target.count())},
                {QStringLiteral("latencyMs"), latency},
                {QStringLiteral("shownMs"), start},
                {QStringLiteral("paintedNumber"), number},
                {QStringLiteral("exact"), latency >= 0 && agrees}};
    }

    void rates(QJsonObject &result)
    {
        QJsonArray rows;
        const QStringList list = m_options.value(QStringLiteral("rates")).split(QLatin1Char(','));
        m_player.seek(milliseconds(1000));
        m_player.play();
        for (const QString &text : list) {
            m_player.setRate(text.toDouble());
            until([] { return false; }, 700); // the change has come through
            QElapsedTimer timer;
            timer.start();
            const auto from = m_player.position();
            until([] { return false; }, 4000);
            const double moved = static_cast<double>((m_player.position() - from).count());
            rows.append(QJsonObject{{QStringLiteral("asked"), text.toDouble()},
                                    {QStringLiteral("measured"), moved / static_cast<double>(timer.elapsed())}});
        }
        m_player.setRate(1.0);
        m_player.pause();
        result[QStringLiteral("rates")] = rows;
    }

    void playOn(QJsonObject &result)
    {
        const int seconds = m_options.value(QStringLiteral("duration")).toInt();
        if (seconds <= 0)
            return;
        m_player.seek(milliseconds(0));
        m_player.play();
        until([this] { return m_player.state() == Player::State::Playing && m_player.position() > milliseconds(100); });
        const double cpu = cpuSeconds();
        const int frames = m_frames;
        const auto from = m_player.position();
        QElapsedTimer timer;
        timer.start();
        until([] { return false; }, seconds * 1000);
        const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        const auto played = m_player.position() - from;
        const double due =
            static_cast<double>(played.count()) / 1000 * m_options.value(QStringLiteral("fps")).toDouble();
        result[QStringLiteral("played")] =
            QJsonObject{{QStringLiteral("wallSeconds"), wall},
                        {QStringLiteral("mediaMs"), static_cast<double>(played.count())},
                        {QStringLiteral("cpuPercentOfOneCore"), (cpuSeconds() - cpu) / wall * 100},
                        {QStringLiteral("framesShown"), m_frames - frames},
                        {QStringLiteral("framesDue"), due},
                        {QStringLiteral("fetchedBytes"), static_cast<double>(m_stream->fetchedBytes())},
                        {QStringLiteral("sizeBytes"), static_cast<double>(m_stream->sizeBytes())}};
        m_player.pause();
    }

    void finish(QJsonObject &result)
    {
        result[QStringLiteral("pssMiB")] = proportionalMiB();
        result[QStringLiteral("cpuSeconds")] = cpuSeconds();
        result[QStringLiteral("fetchedBytes")] = static_cast<double>(m_stream->fetchedBytes());
        m_stream.reset();
        m_player.close();
        until([] { return false; }, 100);
        result[QStringLiteral("guiLoopGapMs")] = m_gap.longestMs();
    }

    const QCommandLineParser &m_options;
    base::SystemClock m_clock;
    test::OneLink m_links;
    QSslConfiguration m_tls;
    domain::Recording m_recording;
    LoopGap m_gap;
    std::shared_ptr<stream::KeptIndexes> m_indexes = std::make_shared<stream::KeptIndexes>();
    std::unique_ptr<stream::MediaStream> m_stream;
    Player m_player;
    std::unique_ptr<ui::VideoWidget> m_window;
    int m_frames = 0;
    QElapsedTimer m_sinceOpening;
    QList<std::pair<qint64, qint64>> m_shown; ///< when each different picture was shown, ns, and its time
    bool m_failed = false;
};

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication app(argc, argv);
    base::logToStandardError("warn");
    QCommandLineParser options;
    options.addHelpOption();
    const auto add = [&options](const char *name, const char *text, const char *value = nullptr,
                                const char *fallback = "") {
        options.addOption({QString::fromLatin1(name), QString::fromLatin1(text),
                           value ? QString::fromLatin1(value) : QString(), QString::fromLatin1(fallback)});
    };
    add("url", "What to play.", "address");
    add("ca", "Trust this certificate authority instead of the system's.", "file");
    add("format", "Ending that the name of the recording would have.", "ending", "mp4");
    add("fps", "Pictures a second of the film.", "number", "30");
    add("marks", "The film carries painted numbers, as the sample clinic's do: they must agree.");
    add("reopen", "Open it a second time, and measure that as well.");
    add("seeks", "How many far seeks while paused.", "count", "0");
    add("seed", "Of the targets.", "number", "1");
    add("line", "A pipe that slow_line.py reads: cut for ten seconds under a far seek.", "file");
    add("lossy", "A pipe that lossy_line.py reads: ten seconds of loss under a far seek, and under opening.", "file");
    add("moving", "When the tenth different picture is shown, and the longest gap after it.");
    add("rates", "Speeds to measure, for example 0.5,1.5,2.", "list");
    add("window", "Paint what is played in a window of 1280x720, with a caption and a watermark.");
    add("duration", "Seconds to play at the end.", "seconds", "0");
    add("details", "Every seek, not only the summary.");
    options.process(app);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (options.isSet(QStringLiteral("ca")))
        tls.setCaCertificates(QSslCertificate::fromPath(options.value(QStringLiteral("ca"))));
    Bench bench(options, QUrl(options.value(QStringLiteral("url"))), tls);
    const QByteArray json = QJsonDocument(bench.run()).toJson();
    std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout);
    return 0;
}
