// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/session_capture.h"

#include "base/when_done.h"
#include "models/words/words.h"

#include <QMessageBox>

namespace attune::ui {

using models::Words;

namespace {

constexpr std::chrono::minutes beforehand{10}; ///< who starts so long before is early, and not just on time

/// Whether it holds something, or will: a second one would stand beside it.
bool counts(const domain::Recording &recording)
{
    return recording.status != domain::RecordingStatus::Failed && recording.status != domain::RecordingStatus::Deleted;
}

} // namespace

void SessionCapture::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_visit = std::make_unique<QObject>();
    ++m_generation;
}

bool SessionCapture::isTheirs(const domain::TherapySession &session) const
{
    return m_ports && m_ports->person.role == domain::Role::Psychologist && session.clinicianId == m_ports->person.id;
}

bool SessionCapture::mayStop(const domain::TherapySession &session) const
{
    using domain::Role;
    return isTheirs(session) ||
           (m_ports && (m_ports->person.role == Role::Patient || m_ports->person.role == Role::PracticeManager));
}

void SessionCapture::start(const domain::TherapySession &session, const domain::CaptureOptions &options)
{
    if (!m_ports)
        return;
    domain::RecordingQuery made;
    made.clientId = session.clientId;
    made.pageSize = 100;
    if (session.startsAt) {
        made.from = *session.startsAt - std::chrono::hours(24);
        made.to = *session.startsAt + std::chrono::hours(24);
    }
    const quint64 generation = ++m_generation;
    base::whenDone(m_ports->catalog->recordings(made), m_visit.get(),
                   [=, this](const base::Result<domain::Page<domain::Recording>> &page) {
                       if (generation != m_generation)
                           return;
                       const auto earlier =
                           !page ? 0
                                 : std::count_if(page->items.begin(), page->items.end(),
                                                 [&session](const domain::Recording &recording) {
                                                     return recording.sessionId == session.id && counts(recording);
                                                 });
                       const QStringList why = doubts(session, static_cast<int>(earlier));
                       if (why.isEmpty())
                           return startNow(session.id, options);
                       ask(QStringLiteral("startBox"), tr("Start Recording"), why, tr("&Start Recording"),
                           tr("&Don't Start"), [=, this] { startNow(session.id, options); });
                   });
}

QStringList SessionCapture::doubts(const domain::TherapySession &session, int earlier) const
{
    QStringList sentences;
    const auto now = m_ports->clock->now();
    if (session.startsAt && *session.startsAt - now > beforehand)
        sentences << tr("The session with %1 doesn't start until %2.")
                         .arg(session.clientName, Words::dateTime(*session.startsAt));
    if (earlier > 0)
        sentences << tr("It already has %n recording(s). This adds another.", nullptr, earlier);
    if (!sentences.isEmpty())
        sentences << tr("Start recording anyway?");
    return sentences;
}

void SessionCapture::startNow(const domain::SessionId &id, const domain::CaptureOptions &options)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->sessions->startRecording(id, options), m_visit.get(),
                   [this](const base::Result<domain::TherapySession> &started) {
                       Q_EMIT tried(MessageBar::Kind::Problem, started ? QString() : Words::problem(started.error()));
                   });
}

void SessionCapture::stop(const domain::TherapySession &session)
{
    if (!m_ports)
        return;
    ask(QStringLiteral("stopBox"), tr("Stop Recording"),
        {m_ports->person.role == domain::Role::Patient
             ? tr("Stop recording your session with %1?").arg(session.clinicianName)
             : tr("Stop recording the session with %1?").arg(session.clientName),
         tr("You can't resume it: starting again creates a second recording.")},
        tr("&Stop Recording"), tr("&Keep Recording"), [this, id = session.id] { stopNow(id); });
}

void SessionCapture::stopNow(const domain::SessionId &id)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->sessions->stopRecording(id), m_visit.get(),
                   [this](const base::Result<domain::TherapySession> &stopped) {
                       if (!stopped)
                           return Q_EMIT tried(MessageBar::Kind::Problem, Words::problem(stopped.error()));
                       Q_EMIT tried(MessageBar::Kind::Info,
                                    tr("Recording stopped. It is being processed and will appear in the list."));
                   });
}

/// The key that is pressed without thinking leaves things as they are.
void SessionCapture::ask(const QString &name, const QString &title, const QStringList &sentences, const QString &go,
                         const QString &leave, const std::function<void()> &then)
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, title, sentences.join(QLatin1Char(' ')), QMessageBox::NoButton, m_parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(name);
    QPushButton *yes = box->addButton(go, QMessageBox::AcceptRole);
    yes->setObjectName(name + QStringLiteral("Go"));
    QPushButton *no = box->addButton(leave, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, then);
    box->open();
}

} // namespace attune::ui
