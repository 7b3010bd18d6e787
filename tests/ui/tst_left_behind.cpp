// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transcription_port.h"
#include "models/review/viewing.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fakes.h"
#include "tests/support/waiting.h"
#include "ui/browser/recording_actions.h"
#include "ui/player/transcription_bar.h"
#include "ui/sessions/session_capture.h"
#include "ui/style/icon_resources.h"

#include <QLabel>
#include <QMessageBox>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace attune;
using namespace attune::test;
using namespace attune::ui;
using domain::Answer;

namespace {

/// Answers that it cannot, a moment later.
class NoSessions final : public domain::SessionControl
{
public:
    QStringList asked;

    Answer<QList<domain::TherapySession>> sessions() override { return never<QList<domain::TherapySession>>("list"); }
    Answer<domain::TherapySession> planSession(const QString &, base::Instant, base::Instant) override
    {
        return never<domain::TherapySession>("plan");
    }
    Answer<void> cancelSession(const domain::SessionId &) override { return never<void>("cancel"); }
    Answer<void> confirmSession(const domain::SessionId &) override { return never<void>("confirm"); }
    Answer<domain::TherapySession> startRecording(const domain::SessionId &, const domain::CaptureOptions &) override
    {
        return never<domain::TherapySession>("start");
    }
    Answer<domain::TherapySession> stopRecording(const domain::SessionId &) override
    {
        return never<domain::TherapySession>("stop");
    }

private:
    template <typename T>
    Answer<T> never(const char *what)
    {
        asked << QString::fromLatin1(what);
        return base::ready(
            base::Result<T>(base::Error{base::ErrorKind::Unavailable, QStringLiteral("no line"), {}, {}}));
    }
};

/// Answers about a transcript when the test says so.
class SlowTranscriptions final : public domain::Transcriptions
{
public:
    using Status = domain::TranscriptionStatus;
    QList<std::shared_ptr<QPromise<base::Result<Status>>>> asked;

    Answer<Status> transcriptionStatus(const domain::RecordingId &) override { return noted(); }
    Answer<Status> startTranscription(const domain::RecordingId &, const domain::TranscriptionRequest &) override
    {
        return noted();
    }
    Answer<Status> cancelTranscription(const domain::RecordingId &, const QString &) override { return noted(); }
    void answer(qsizetype which, const base::Result<Status> &status)
    {
        asked.at(which)->addResult(status);
        asked.at(which)->finish();
        runQueued();
    }

private:
    Answer<Status> noted()
    {
        asked.append(std::make_shared<QPromise<base::Result<Status>>>());
        asked.last()->start();
        return asked.last()->future();
    }
};

} // namespace

/// Somebody asks for something and leaves before the answer comes: whoever is there by then hears nothing of it, and no
/// question of theirs is put to the next.
class TestLeftBehind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseIconResources(); }
    void init();
    void cleanup() { m_window.reset(); }
    void anImportThatWasRetried();
    void aRecordingThatWasStopped();
    void aStartThatWasStillLookedInto();
    void aStartWithoutDoubtsIsMade();
    void nobodyStartsAnything();
    void aTranscriptThatWasAskedForBefore();

private:
    domain::TherapySession session() const;
    QPushButton *button(const char *name) const
    {
        return m_window->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    FakeClock m_clock;
    FakeCatalog m_catalog;
    NoSessions m_sessions;
    models::ClinicPorts m_ports;
    std::unique_ptr<QWidget> m_window;
};

void TestLeftBehind::init()
{
    m_window = std::make_unique<QWidget>();
    m_catalog.asked.clear();
    m_catalog.holdBack = false;
    m_sessions.asked.clear();
    m_ports = {};
    m_ports.person.id = domain::UserId(QStringLiteral("ruth"));
    m_ports.person.role = domain::Role::Psychologist;
    m_ports.clock = &m_clock;
    m_ports.catalog = &m_catalog;
    m_ports.sessions = &m_sessions;
}

domain::TherapySession TestLeftBehind::session() const
{
    domain::TherapySession session;
    session.id = domain::SessionId(QStringLiteral("s"));
    session.clinicianId = m_ports.person.id;
    session.clientName = QStringLiteral("Søren");
    session.startsAt = m_clock.now();
    session.state = QStringLiteral("scheduled");
    return session;
}

void TestLeftBehind::anImportThatWasRetried()
{
    QWidget downloads(m_window.get());
    new QVBoxLayout(&downloads);
    RecordingActions actions(m_window.get(), &downloads);
    QSignalSpy noticed(&actions, &RecordingActions::noticed);
    QSignalSpy changed(&actions, &RecordingActions::recordingChanged);
    actions.setPorts(&m_ports);
    actions.retry(someRecording(QStringLiteral("a")));
    runQueued();
    QCOMPARE(noticed.size(), 1); // how it went, to whoever asked
    QCOMPARE(changed.size(), 1);
    actions.retry(someRecording(QStringLiteral("a")));
    actions.setPorts(nullptr);
    models::ClinicPorts next = m_ports;
    actions.setPorts(&next);
    runQueued();
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(changed.size(), 1);
    actions.setPorts(nullptr);
    actions.retry(someRecording(QStringLiteral("a")));
    runQueued();
    QCOMPARE(noticed.size(), 1);
}

void TestLeftBehind::aRecordingThatWasStopped()
{
    SessionCapture capture(m_window.get());
    QSignalSpy tried(&capture, &SessionCapture::tried);
    capture.setPorts(&m_ports);
    for (const bool leaves : {false, true}) {
        capture.stop(session());
        QVERIFY(button("stopBoxGo"));
        QVERIFY(m_window->findChild<QMessageBox *>()->defaultButton() != button("stopBoxGo")); // not by Enter
        button("stopBoxGo")->click();
        if (leaves)
            capture.setPorts(nullptr);
        runQueued();
        QCOMPARE(tried.size(), 1); // of the first one
    }
    QCOMPARE(m_sessions.asked, (QStringList{QStringLiteral("stop"), QStringLiteral("stop")}));
}

void TestLeftBehind::aStartThatWasStillLookedInto()
{
    SessionCapture capture(m_window.get());
    QSignalSpy tried(&capture, &SessionCapture::tried);
    capture.setPorts(&m_ports);
    m_catalog.holdBack = true;
    capture.start(session(), {});
    capture.setPorts(nullptr);
    m_catalog.release();
    runQueued();
    QVERIFY(!button("startBoxGo"));
    QVERIFY(m_sessions.asked.isEmpty());
    QVERIFY(tried.isEmpty());
}

void TestLeftBehind::aStartWithoutDoubtsIsMade()
{
    SessionCapture capture(m_window.get());
    QSignalSpy tried(&capture, &SessionCapture::tried);
    capture.setPorts(&m_ports);
    capture.start(session(), {});
    runQueued();
    QCOMPARE(m_sessions.asked, QStringList{QStringLiteral("start")});
    QCOMPARE(tried.size(), 1);
    domain::TherapySession tomorrow = session();
    tomorrow.startsAt = m_clock.now() + std::chrono::hours(24);
    capture.start(tomorrow, {});
    runQueued();
    QVERIFY(button("startBoxGo")); // a day early: whoever starts it is asked
    QCOMPARE(m_sessions.asked.size(), 1);
    button("startBoxGo")->click();
    runQueued();
    QCOMPARE(m_sessions.asked.size(), 2);
}

void TestLeftBehind::nobodyStartsAnything()
{
    SessionCapture capture(m_window.get());
    capture.start(session(), {});
    capture.stop(session());
    runQueued();
    QVERIFY(m_sessions.asked.isEmpty());
    QVERIFY(m_catalog.asked.isEmpty());
    QVERIFY(!capture.isTheirs(session()) && !capture.mayStop(session()));
}

/// Of two answers the one to what was asked last counts, and of what was asked about another recording none.
void TestLeftBehind::aTranscriptThatWasAskedForBefore()
{
    SlowTranscriptions transcriptions;
    m_ports.transcriptions = &transcriptions;
    playback::Player player(m_clock);
    models::Viewing viewing(m_ports, player, nullptr);
    TranscriptionBar bar(m_window.get());
    bar.setPorts(&m_ports);
    bar.setViewing(&viewing);
    auto *start = button("startTranscription");
    auto *cancel = button("cancelTranscription");
    const auto *words = bar.findChild<QLabel *>(QStringLiteral("transcriptionWords"));
    SlowTranscriptions::Status status;
    start->click();
    start->click(); // waits for the first
    QCOMPARE(transcriptions.asked.size(), 1);
    cancel->click();
    status.state = domain::TranscriptionState::NotStarted;
    transcriptions.answer(1, status);
    QVERIFY(start->isEnabled() && cancel->isEnabled());
    status.state = domain::TranscriptionState::Queued;
    transcriptions.answer(0, status); // that it had begun, before it was cancelled
    QVERIFY(words->text().isEmpty());
    start->click();
    Q_EMIT viewing.letGo();
    QVERIFY(start->isEnabled());
    transcriptions.answer(2, base::Error{base::ErrorKind::Unavailable, QStringLiteral("no line"), {}, {}});
    QVERIFY(words->text().isEmpty());
    start->click();
    transcriptions.answer(3, base::Error{base::ErrorKind::Unavailable, QStringLiteral("no line"), {}, {}});
    QVERIFY(!words->text().isEmpty()); // whoever asked hears what became of it
    bar.setViewing(nullptr);
    start->click();
    QCOMPARE(transcriptions.asked.size(), 4);
}

QTEST_MAIN(TestLeftBehind)
#include "tst_left_behind.moc"
