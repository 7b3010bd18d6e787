// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recordings list of the real program, on a real server over loopback, with a million recordings; prints JSON. See
// README.md.
#include "server/identity/relations.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace attune;

namespace {

double residentMiB()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0)
            return std::stod(line.substr(6)) / 1024.0;
    }
    return 0;
}

/// Longest time the event loop did not come around: what a person feels as a jerk.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_clock.start();
        startTimer(1, Qt::PreciseTimer);
    }
    void reset()
    {
        m_gaps.clear();
        m_clock.restart();
    }
    double worst() const { return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end()); }
    int over(double ms) const
    {
        return static_cast<int>(std::count_if(m_gaps.begin(), m_gaps.end(), [ms](double gap) { return gap > ms; }));
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.restart();
    }

private:
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

class BrowserBench : private test::TestProgram
{
public:
    int run(int count)
    {
        m_count = count;
        begin();
        fill(count);
        std::printf("{\n  \"recordings\": %d,\n", count);
        signInAndMeasure();
        measureJumps();
        measureScroll();
        measureSearch("okafor");
        measureSearch("0195c2df-c600-7284-b969-000000001234");
        measureSort();
        std::printf("  \"resident_MiB\": %.0f\n}\n", residentMiB()); // with the server, which is in this process
        end();
        return 0;
    }

private:
    int m_count = 0;

    void fill(int count)
    {
        auto &db = m_clinic->clinic().database.connection();
        auto some =
            db.run(QStringLiteral("SELECT client_id, clinician_id, session_id, office_id FROM recordings LIMIT 1"));
        some.next();
        const QList<QVariant> whose = {some.value(2), some.value(0), some.value(1), some.value(3)};
        QRandomGenerator random(1);
        server::store::Transaction transaction(db);
        for (int i = 0; i < count; ++i) {
            db.run(QStringLiteral("INSERT INTO recordings(session_id, client_id, clinician_id, office_id, id, "
                                  "status, session_at, duration_s, size_bytes, format, "
                                  "has_media, kept_until) VALUES(?,?,?,?,?,'AVAILABLE',?,?,?,'mp4',1,?)"),
                   whose +
                       QList<QVariant>{QStringLiteral("0195c2df-c600-7284-b969-%1").arg(i, 12, 16, QLatin1Char('0')),
                                       1'600'000'000'000LL + i * 60'000LL, 3000 + static_cast<int>(random.bounded(600)),
                                       400'000'000LL + random.bounded(100'000'000), 1'900'000'000'000LL});
        }
        transaction.commit();
        db.run(QStringLiteral("ANALYZE"));
    }

    QTableView *table() const { return find<QTableView>("recordings"); }
    int rows() const { return table()->model()->rowCount(); }

    /// Whether every row that can be seen is there and painted.
    bool isComplete() const
    {
        const int first = table()->rowAt(0);
        int last = table()->rowAt(table()->viewport()->height() - 1);
        last = last < 0 ? rows() - 1 : last;
        for (int row = first; row <= last; ++row) {
            const auto id = table()->model()->index(row, 0).data(models::RecordingListModel::IdRole);
            if (!id.isValid())
                return false;
        }
        return first >= 0;
    }

    template <typename Done>
    double until(Done done)
    {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 60'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        table()->viewport()->repaint();
        return ms;
    }

    void signInAndMeasure()
    {
        signIn("priya");
        until([this] { return table() && table()->isVisible() && isComplete(); });
        until([this] { return rows() >= m_count; }); // counted
        auto *model = qobject_cast<models::RecordingListModel *>(table()->model());
        model->reload();
        std::printf("  \"first_rows_ms\": %.1f,\n", until([model, this] {
                        return model->state() != models::RecordingListModel::State::Loading && isComplete();
                    }));
        std::printf("  \"then_counted_ms\": %.1f,\n", until([this] { return rows() >= m_count; }));
    }

    void measureJumps()
    {
        QScrollBar *bar = table()->verticalScrollBar();
        QRandomGenerator random(3);
        std::vector<double> times;
        for (int i = 0; i < 20; ++i) {
            bar->setValue(random.bounded(bar->maximum()));
            times.push_back(until([this] { return isComplete(); }));
        }
        bar->setValue(bar->maximum());
        const double end = until([this] { return isComplete(); });
        std::sort(times.begin(), times.end());
        std::printf("  \"jump_anywhere_ms\": {\"median\": %.1f, \"worst\": %.1f, \"to_the_end\": %.1f},\n", times[10],
                    times.back(), end);
    }

    /// Ten seconds of scrolling, three rows a frame, 60 frames a second.
    void measureScroll()
    {
        QScrollBar *bar = table()->verticalScrollBar();
        bar->setValue(0);
        until([this] { return isComplete(); });
        Heartbeat heart;
        int frames = 0;
        std::vector<double> paints;
        QTimer frame;
        QObject::connect(&frame, &QTimer::timeout, &heart, [&] {
            bar->setValue(bar->value() + 3);
            QElapsedTimer paint;
            paint.start();
            table()->viewport()->repaint();
            paints.push_back(static_cast<double>(paint.nsecsElapsed()) / 1e6);
            ++frames;
        });
        frame.setTimerType(Qt::PreciseTimer);
        frame.start(16);
        heart.reset();
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 10'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        frame.stop();
        std::sort(paints.begin(), paints.end());
        std::printf(
            "  \"scroll\": {\"frames\": %d, \"seconds\": 10, \"paint_median_ms\": %.2f, \"paint_p99_ms\": %.2f, "
            "\"longest_block_ms\": %.1f, \"blocks_over_16_ms\": %d},\n",
            frames, paints[paints.size() / 2], paints[paints.size() * 99 / 100], heart.worst(), heart.over(16.7));
    }

    void measureSearch(const char *text)
    {
        auto *field = find<QLineEdit>("search");
        const auto *model = qobject_cast<models::RecordingListModel *>(table()->model());
        field->setText(QString::fromLatin1(text));
        until([model] { return model->state() == models::RecordingListModel::State::Loading; });
        const double ms = until([model, this] {
            return model->state() != models::RecordingListModel::State::Loading && (rows() == 0 || isComplete());
        });
        std::printf("  \"search %s\": {\"rows\": %d, \"ms_after_the_wait_for_typing\": %.1f},\n", text, rows(), ms);
        field->clear();
        until([model] { return model->state() == models::RecordingListModel::State::Loading; });
        until([model, this] { return model->state() == models::RecordingListModel::State::Idle && isComplete(); });
    }

    void measureSort()
    {
        auto *model = qobject_cast<models::RecordingListModel *>(table()->model());
        model->sort(models::RecordingListModel::Size, Qt::DescendingOrder);
        const double ms = until(
            [model, this] { return model->state() != models::RecordingListModel::State::Loading && isComplete(); });
        std::printf("  \"sort_by_size_ms\": %.1f,\n", ms);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    return BrowserBench().run(app.arguments().value(1, QStringLiteral("1000000")).toInt());
}
