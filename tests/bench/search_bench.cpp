// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searching what was said in many recordings of an hour each: as it was done before there was an index, and now; how
// long the index takes to be read after a start, what it holds, and whether somebody who may read nothing can tell by
// the clock how much there is. Prints JSON. See README.md.
//   search_bench [recordings]
#include "base/id.h"
#include "base/log.h"
#include "base/text_folding.h"
#include "server/identity/accounts.h"
#include "server/store/recording_states.h"
#include "server/store/transcript_edits.h"
#include "server/transcripts/spoken_index.h"
#include "server/transcripts/transcript_keeping.h"
#include "tests/support/test_clinic.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <malloc.h>

using namespace attune;
using namespace attune::test;
using protocol::Json;
namespace server_transcripts = attune::server::transcripts;
namespace store = attune::server::store;

namespace {

constexpr int wordsOfAnHour = 9000;
constexpr int differentWords = 60'000;
constexpr int searchesOfAKind = 40;

/// Words as often as people say them: the one of rank r a share of 1 / r^1.13, so that the hundred that are said most
/// are six in ten.
class Speech
{
public:
    explicit Speech(quint32 seed) : m_random(seed)
    {
        static const QStringList syllables = {
            QStringLiteral("ba"),  QStringLiteral("le"),  QStringLiteral("ni"),  QStringLiteral("to"),
            QStringLiteral("su"),  QStringLiteral("ra"),  QStringLiteral("me"),  QStringLiteral("ki"),
            QStringLiteral("do"),  QStringLiteral("fu"),  QStringLiteral("sha"), QStringLiteral("ver"),
            QStringLiteral("tin"), QStringLiteral("mor"), QStringLiteral("lun"), QStringLiteral("pa"),
            QStringLiteral("ge"),  QStringLiteral("vi"),  QStringLiteral("no")};
        for (int i = 0; i < differentWords; ++i) {
            QString word;
            for (int rest = i + 1; rest > 0; rest /= static_cast<int>(syllables.size()))
                word += syllables.at(rest % syllables.size());
            m_words << word;
        }
    }
    QString word(int rank) const { return m_words.at(rank); }
    QString next()
    {
        constexpr double falls = 0.13;
        static const double least = std::pow(static_cast<double>(differentWords), -falls);
        const double rank = std::pow(1 - m_random.generateDouble() * (1 - least), -1 / falls);
        return m_words.at(std::min(differentWords - 1, static_cast<int>(rank) - 1));
    }
    attune::transcripts::StoredTranscript hour()
    {
        attune::transcripts::StoredTranscript transcript{QStringLiteral("en"), {}, {}, {}};
        QString text;
        for (int i = 1; i <= wordsOfAnHour; ++i) {
            text += next() + QLatin1Char(' ');
            if (i % 13 != 0 && i != wordsOfAnHour)
                continue;
            domain::TranscriptLine line;
            line.startMs = (i - 13) * 400;
            line.endMs = i * 400;
            line.speaker = i % 78 < 30 ? QStringLiteral("CLINICIAN") : QStringLiteral("CLIENT");
            line.text = text.trimmed();
            transcript.lines.append(line);
            text.clear();
        }
        return transcript;
    }

private:
    QStringList m_words;
    QRandomGenerator m_random;
};

double residentMb()
{
    ::malloc_trim(0);
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

struct Times
{
    std::vector<double> ms;
    double at(double share)
    {
        if (ms.empty())
            return 0;
        std::sort(ms.begin(), ms.end());
        return ms.at(static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1)));
    }
    Json json() { return {{"p50Ms", at(0.5)}, {"p95Ms", at(0.95)}, {"mostMs", at(1)}}; }
};

class Bench
{
public:
    Bench()
    {
        m_clinic.beat = std::chrono::milliseconds(20); // as a clinic has it
        m_clinic.start();
        m_ruth = m_clinic.signedIn("ruth");
        m_stranger = m_clinic.signedIn("priya");
        m_recording = m_ruth->first();
    }
    void fill(int recordings)
    {
        for (int i = 0; i < recordings; ++i)
            addOne(i);
    }
    /// As it was done: forty transcripts a call, newest first, each opened and looked through.
    Json linear(const QString &words)
    {
        const auto all = store::spokenRecordings(db());
        const QString folded = base::folded(words);
        QElapsedTimer timer;
        timer.start();
        double first = -1;
        for (const store::SpokenRecording &recording : all) {
            const auto version = store::currentTranscript(db(), recording.id, {});
            const auto opened = version ? server_transcripts::openTranscript(m_clinic.clinic().media, *version)
                                        : base::Result<server_transcripts::OpenedTranscript>(base::Error());
            if (!opened)
                continue;
            const auto edits = store::transcriptEdits(db(), version->id, opened->stored.lines, opened->changesKey);
            const auto lines =
                edits ? store::linesFor(*edits, recording.clinician, recording.client) : domain::Transcript();
            const bool isFound = std::any_of(lines.begin(), lines.end(), [&folded](const auto &line) {
                return base::folded(line.text).contains(folded);
            });
            if (isFound && first < 0)
                first = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        }
        return {{"firstHitMs", first}, {"wholeMs", static_cast<double>(timer.nsecsElapsed()) / 1e6}};
    }
    Json readWords()
    {
        auto &index = *m_clinic.clinic().spoken;
        QElapsedTimer timer;
        timer.start();
        while (index.care(db(), m_clinic.clinic().media, {})) {
        }
        const auto size = index.size();
        return {{"seconds", static_cast<double>(timer.elapsed()) / 1e3},
                {"documents", size.documents},
                {"indexMb", static_cast<double>(size.bytes) / 1048576},
                {"processMb", residentMb()}};
    }
    /// The first answer, over HTTPS, and the whole search with all its pages.
    Json search(const char *name, const std::function<QString()> &words)
    {
        Times first;
        Times whole;
        int found = 0;
        for (int i = 0; i < searchesOfAKind; ++i) {
            const domain::SpokenQuery query{words()};
            QElapsedTimer timer;
            timer.start();
            QString cursor;
            for (int pages = 0; pages == 0 || (!cursor.isEmpty() && pages < 3); ++pages) {
                const auto page = wait(m_ruth->clinic.spoken(query, cursor));
                if (!page)
                    qFatal("%s: %s", name, qPrintable(page.error().detail));
                if (pages == 0)
                    first.ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                found += static_cast<int>(page->items.size());
                cursor = page->nextCursor;
            }
            whole.ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        return {{"first", first.json()}, {"upToThreePages", whole.json()}, {"foundOnAverage", found / searchesOfAKind}};
    }
    Json strangers()
    {
        Times times;
        for (int i = 0; i < 5 * searchesOfAKind; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (!wait(m_stranger->clinic.spoken({QStringLiteral("bale nito near/9 sura")}, {})))
                qFatal("no answer");
            times.ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        return times.json();
    }
    Speech &speech() { return m_speech; }

private:
    store::Connection &db() { return m_clinic.clinic().database.connection(); }
    void addOne(int i)
    {
        const base::Instant at = *m_recording.sessionAt - std::chrono::hours(i + 1);
        const QString id = base::newUuidV7(base::toUnixMs(at));
        store::addInvented(db(), {.recording = {.id = id,
                                                .sessionId = m_recording.sessionId.value(),
                                                .clientId = m_recording.clientId.value(),
                                                .clinicianId = m_recording.clinicianId.value(),
                                                .sessionAt = at,
                                                .startedAt = m_recording.startedAt},
                                  .hasTranscript = true});
        store::TranscriptVersion version;
        version.id = base::newUuidV7(base::toUnixMs(at));
        version.recording = domain::RecordingId(id);
        version.language = QStringLiteral("en");
        version.format = QStringLiteral("vtt");
        version.addedAt = at;
        if (!server_transcripts::keepTranscript(db(), m_clinic.clinic().media, version, m_speech.hour()))
            qFatal("a transcript is not kept");
        store::Transaction transaction(db());
        if (!store::transcriptStored(db(), version))
            qFatal("a transcript does not count");
        transaction.commit();
    }

    TestClinic m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<TestPerson> m_stranger;
    domain::Recording m_recording;
    Speech m_speech{19};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    base::logToStandardError("error");
    const int recordings = argc > 1 ? std::atoi(argv[1]) : 1000;
    Bench bench;
    Json result{{"recordings", recordings}, {"words", static_cast<qint64>(recordings) * wordsOfAnHour}};
    result["processMbBefore"] = residentMb();
    result["whoMayReadNothing"]["emptyClinic"] = bench.strangers();
    bench.fill(recordings);
    QRandomGenerator random(7);
    const auto rank = [&](int from, int to) { return bench.speech().word(random.bounded(from, to)); };
    result["before"]["rareWord"] = bench.linear(rank(40'000, 60'000));
    result["index"] = bench.readWords();
    result["after"] = {
        {"rareWord", bench.search("rareWord", [&] { return rank(30'000, 60'000); })},
        {"commonWord", bench.search("commonWord", [&] { return rank(20, 200); })},
        {"phrase", bench.search("phrase", [&] { return QStringLiteral("\"%1 %2\"").arg(rank(0, 40), rank(0, 400)); })},
        {"phraseNobodySays", bench.search("phraseNobodySays",
                                          [&] {
                                              return QStringLiteral("\"%1 %2 %3 %4\"")
                                                  .arg(rank(0, 20), rank(0, 20), rank(0, 20), rank(60, 200));
                                          })},
        {"near",
         bench.search("near", [&] { return QStringLiteral("%1 NEAR %2").arg(rank(50, 500), rank(500, 5000)); })},
        {"begun", bench.search("begun", [&] { return rank(400, 2000).left(4) + QLatin1Char('*'); })},
        {"ofASpeaker",
         bench.search("ofASpeaker", [&] { return rank(200, 2000) + QStringLiteral(" speaker:client"); })}};
    result["whoMayReadNothing"]["fullClinic"] = bench.strangers();
    std::printf("%s\n", result.dump(1).c_str());
    return 0;
}
