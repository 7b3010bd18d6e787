// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessions_page.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/sessions/participants_dialog.h"
#include "ui/sessions/plan_session_dialog.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/start_recording_dialog.h"
#include "ui/style/focus_place.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QScrollArea>

namespace attune::ui {

using models::Words;

SessionsPage::SessionsPage(QWidget *parent)
    : Page(parent), m_inner(new QWidget), m_state(new StatePanel(this)), m_message(new MessageBar(this))
{
    setObjectName(QStringLiteral("sessionsPage"));
    setWindowTitle(tr("Sessions and consent"));
    m_cards = new QVBoxLayout(m_inner);
    m_cards->setContentsMargins(0, 0, space::small, 0);
    m_cards->setSpacing(space::small);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    m_plan = new QPushButton(icon(QStringLiteral("sessions")), tr("Schedu&le a Session…"), this);
    m_plan->setObjectName(QStringLiteral("planSessionButton"));
    m_plan->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(heading(windowTitle(), 1, this), 1);
    m_offline = quiet({}, this);
    m_offline->setObjectName(QStringLiteral("sessionsOffline"));
    m_offline->setWordWrap(false);
    m_offline->hide();
    top->addWidget(m_offline);
    top->addWidget(m_plan);
    layout->addLayout(top);
    layout->addWidget(
        quiet(tr("Yesterday and the next 7 days. Recording starts only after the client has consented."), this));
    layout->addWidget(m_message);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_state, 1);
    m_state->hide();
    m_scroll->setAccessibleName(tr("Sessions"));
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SessionsPage::load);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &SessionsPage::updateClocks);
    connect(m_plan, &QPushButton::clicked, this, &SessionsPage::plan);
    connect(m_state, &StatePanel::actionTriggered, this, &SessionsPage::reload);
    connect(m_message, &MessageBar::actionTriggered, this, &SessionsPage::reload);
    m_capture = new SessionCapture(this);
    connect(m_capture, &SessionCapture::tried, this, &SessionsPage::onTried);
}

void SessionsPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_capture->setPorts(ports);
    ++m_generation;
    m_again.stop();
    m_comeback.answered();
    m_asOf.reset();
    m_offline->hide();
    m_takesKeys = false;
    m_wanted = domain::SessionId();
    m_message->hide();
    m_plan->setVisible(ports && ports->person.role == domain::Role::Psychologist);
    if (!ports)
        show({});
}

void SessionsPage::hideEvent(QHideEvent *event)
{
    m_takesKeys = false;
    QWidget::hideEvent(event);
}

void SessionsPage::takeKeys()
{
    m_takesKeys = !FocusPlace::giveToFirst(*m_cards);
}

/// Somebody asked for it: what was said before has been read.
void SessionsPage::reload()
{
    m_message->hide();
    load();
}

/// Names that were read go at once, whether the clinic answers or not.
void SessionsPage::namesChanged()
{
    m_inner->hide();
    m_asOf.reset();
    reload();
}

void SessionsPage::load()
{
    m_again.stop();
    if (!m_ports)
        return;
    const quint64 generation = ++m_generation;
    base::whenDone(m_ports->sessions->sessions(), visit(),
                   [this, generation](const base::Result<QList<domain::TherapySession>> &sessions) {
                       if (generation != m_generation)
                           return;
                       if (!sessions)
                           return onFailed(sessions.error());
                       m_offline->hide();
                       if (std::exchange(m_saysFailure, false))
                           m_message->hide();
                       m_comeback.answered();
                       m_asOf = m_ports->clock->now();
                       show(*sessions);
                   });
}

/// What was here stays, with the time it is of, and comes back by itself.
void SessionsPage::onFailed(const base::Error &error)
{
    const bool comesBack = models::Comeback::mayHelp(error);
    if (comesBack)
        m_again.start(m_comeback.next());
    if (!comesBack || !m_asOf) {
        m_saysFailure = true;
        return m_message->show(MessageBar::Kind::Problem, Words::problem(error), tr("Try Again"));
    }
    m_offline->setText(tr("Offline, as of %1").arg(Words::time(*m_asOf)));
    m_offline->show();
}

void SessionsPage::show(const QList<domain::TherapySession> &sessions)
{
    m_clocks.clear();
    const FocusPlace before(*m_cards);
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const domain::TherapySession &session : sessions)
        m_cards->addWidget(card(session));
    m_cards->addStretch();
    m_inner->setVisible(!sessions.isEmpty());
    m_state->setVisible(m_ports && sessions.isEmpty());
    if (m_ports && sessions.isEmpty())
        m_state->show(QStringLiteral("sessions"), tr("No sessions"),
                      m_plan->isVisibleTo(this) ? tr("Schedule one, or wait for sessions from the clinic's calendar.")
                                                : tr("Sessions come from the clinic's calendar."),
                      tr("Refresh"));
    if (isVisible() && !before.giveBack(*m_cards) && m_takesKeys) // whoever went on meanwhile keeps the keys there
        takeKeys();
    m_clocks.isEmpty() ? m_tick.stop() : m_tick.start();
    updateClocks();
    bringWanted();
    m_wanted = domain::SessionId(); // whatever came: nothing jumps later
}

void SessionsPage::showSession(const domain::SessionId &session)
{
    m_wanted = session;
    bringWanted();
    if (!m_wanted.isEmpty())
        load();
}

void SessionsPage::bringWanted()
{
    if (m_wanted.isEmpty())
        return;
    const QString name = QStringLiteral("session-") + m_wanted.value();
    for (int i = 0; i < m_cards->count(); ++i) {
        QWidget *frame = m_cards->itemAt(i)->widget();
        if (!frame || frame->objectName() != name)
            continue;
        m_wanted = domain::SessionId();
        m_inner->layout()->activate();
        m_scroll->ensureWidgetVisible(frame);
        frame->findChild<QToolButton *>(QStringLiteral("copySessionLink"))->setFocus(Qt::OtherFocusReason);
        return;
    }
}

/// The clock and the end of a recording that runs, else its beginning.
void SessionsPage::addRecording(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session)
{
    if (session.runningRecording) {
        auto *clock = heading({}, 2, frame);
        clock->setObjectName(QStringLiteral("elapsed"));
        if (session.recordingStartedAt)
            m_clocks.append({clock, *session.recordingStartedAt});
        row->addWidget(clock);
        if (!m_capture->mayStop(session))
            return;
        auto *stopButton = new QPushButton(icon(QStringLiteral("stop")), tr("Stop Recording"), frame);
        stopButton->setObjectName(QStringLiteral("stopRecording"));
        const bool patient = m_ports->person.role == domain::Role::Patient;
        stopButton->setAccessibleName(
            tr("Stop recording the session with %1").arg(patient ? session.clinicianName : session.clientName));
        connect(stopButton, &QPushButton::clicked, this, [this, session] { m_capture->stop(session); });
        row->addWidget(stopButton);
    } else if (!session.isConfirmed && session.state != QStringLiteral("cancelled")) {
        addConfirmation(row, frame, session);
    } else if (m_capture->isTheirs(session)) {
        auto *startButton = primaryButton(tr("Start Recording"), frame);
        startButton->setObjectName(QStringLiteral("startRecording"));
        startButton->setAccessibleName(tr("Start recording the session with %1").arg(session.clientName));
        connect(startButton, &QPushButton::clicked, this, [this, session] { start(session, {}); });
        row->addWidget(startButton);
        auto *options = new QPushButton(tr("Options…"), frame);
        options->setObjectName(QStringLiteral("recordingOptions"));
        options->setAccessibleName(tr("Options for recording the session with %1").arg(session.clientName));
        connect(options, &QPushButton::clicked, this, [this, session] { askHow(session); });
        row->addWidget(options);
        addTakeOut(row, frame, session);
    }
}

void SessionsPage::addTakeOut(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session)
{
    if (!session.startsAt || *session.startsAt < m_ports->clock->now())
        return; // what has begun stays
    auto *out = iconButton(QStringLiteral("delete"), tr("Cancel session with %1").arg(session.clientName), frame);
    out->setObjectName(QStringLiteral("takeOut"));
    connect(out, &QToolButton::clicked, this, [this, session] { askTakeOut(session); });
    row->addWidget(out);
}

/// A first session that its clinician planned alone: everybody else may say that it is right, they may take it out.
void SessionsPage::addConfirmation(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session)
{
    if (m_ports->person.role == domain::Role::Psychologist)
        return m_capture->isTheirs(session) ? addTakeOut(row, frame, session) : void();
    auto *right = primaryButton(tr("Confirm"), frame);
    right->setObjectName(QStringLiteral("confirmSession"));
    right->setAccessibleName(tr("Confirm the session of %1 with %2").arg(session.clientName, session.clinicianName));
    connect(right, &QPushButton::clicked, this, [this, id = session.id] { confirm(id); });
    row->addWidget(right);
}

void SessionsPage::confirm(const domain::SessionId &id)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->sessions->confirmSession(id), visit(), [this](const base::Result<void> &done) {
        if (!done)
            m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Refresh"));
        load();
    });
}

QWidget *SessionsPage::card(const domain::TherapySession &session)
{
    auto *frame = new QFrame(m_inner);
    frame->setObjectName(QStringLiteral("session-") + session.id.value());
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(space::wide, space::normal, space::wide, space::normal);
    auto *words = new QVBoxLayout;
    const bool patient = m_ports->person.role == domain::Role::Patient;
    const bool own = m_ports->person.role == domain::Role::Psychologist;
    words->addWidget(
        heading(patient ? tr("Session with %1").arg(session.clinicianName)
                : own   ? session.clientName
                        : tr("%1, with %2", "client, clinician").arg(session.clientName, session.clinicianName),
                2, frame));
    words->addWidget(quiet(session.startsAt ? Words::appointment(*session.startsAt) : QString(), frame));
    const bool waits = !session.isConfirmed && m_ports->person.role == domain::Role::Psychologist;
    auto *consentRow = new QHBoxLayout;
    auto *mark = new QLabel(frame);
    mark->setPixmap(icon(session.consent == domain::ConsentState::Valid ? QStringLiteral("consent")
                                                                        : QStringLiteral("consent-missing"))
                        .pixmap(18, 18));
    consentRow->addWidget(mark);
    consentRow->addWidget(paragraph(waits ? tr("A first session must be confirmed by the client or a manager.")
                                          : Words::consent(session.consent),
                                    frame),
                          1);
    words->addLayout(consentRow);
    row->addLayout(words, 1);
    addRecording(row, frame, session);
    if (!waits) {
        addConsents(row, frame, session);
        addParticipants(row, frame, session);
    }
    addLink(row, frame, session);
    return frame;
}

/// For a calendar or a record system: whoever follows it is asked who they are.
void SessionsPage::addLink(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session)
{
    const bool patient = m_ports->person.role == domain::Role::Patient;
    auto *link = iconButton(
        QStringLiteral("link"),
        tr("Copy link to the session with %1").arg(patient ? session.clinicianName : session.clientName), frame);
    link->setObjectName(QStringLiteral("copySessionLink"));
    connect(link, &QToolButton::clicked, this, [this, id = session.id] { Q_EMIT linkWanted(id); });
    row->addWidget(link);
}

/// For those who say who takes part: whoever treats the client, and managers.
void SessionsPage::addParticipants(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session)
{
    const bool manages = m_ports->person.role == domain::Role::PracticeManager;
    if (!m_ports->participants || (!manages && !m_capture->isTheirs(session)))
        return;
    auto *who = new QPushButton(tr("Participants…"), frame);
    who->setObjectName(QStringLiteral("sessionParticipants"));
    who->setAccessibleName(tr("Participants of the session with %1").arg(session.clientName));
    connect(who, &QPushButton::clicked, this, [this, session] {
        auto *dialog = new ParticipantsDialog(*m_ports, session, this);
        connect(dialog, &ParticipantsDialog::changed, this, &SessionsPage::load);
        dialog->open();
    });
    row->addWidget(who);
}

void SessionsPage::addConsents(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session)
{
    const bool patient = m_ports->person.role == domain::Role::Patient;
    const bool isTheirs = !patient || !session.clientId.isEmpty(); // else they take part: their own consent is meant
    const domain::UserId whose = isTheirs ? session.clientId : m_ports->person.id;
    const QString name = isTheirs ? session.clientName : m_ports->person.fullName;
    auto *consents =
        new QPushButton(patient && session.consent != domain::ConsentState::Valid ? tr("Decide about Recording…")
                                                                                  : tr("Consent Record…"),
                        frame);
    consents->setObjectName(QStringLiteral("sessionConsents"));
    consents->setAccessibleName(tr("Consent record of %1").arg(name));
    connect(consents, &QPushButton::clicked, this, [this, session, patient, whose, name] {
        if (patient && session.consent != domain::ConsentState::Valid)
            Q_EMIT consentNeeded(whose, name);
        else
            Q_EMIT consentsRequested(whose, name);
    });
    row->addWidget(consents);
}

void SessionsPage::askHow(const domain::TherapySession &session)
{
    if (session.consent != domain::ConsentState::Valid) {
        Q_EMIT consentNeeded(session.clientId, session.clientName);
        return;
    }
    auto *dialog = new StartRecordingDialog(session, this);
    connect(dialog, &StartRecordingDialog::chosen, this,
            [this, session](const domain::CaptureOptions &options) { start(session, options); });
    dialog->open();
}

void SessionsPage::start(const domain::TherapySession &session, const domain::CaptureOptions &options)
{
    if (session.consent != domain::ConsentState::Valid)
        Q_EMIT consentNeeded(session.clientId, session.clientName);
    else
        m_capture->start(session, options);
}

/// What was said before is over.
void SessionsPage::onTried(MessageBar::Kind kind, const QString &text)
{
    if (text.isEmpty())
        m_message->hide();
    else
        m_message->show(kind, text, kind == MessageBar::Kind::Problem ? tr("Refresh") : tr("Close"));
    load();
}

void SessionsPage::plan()
{
    if (!m_ports)
        return;
    auto *dialog = new PlanSessionDialog(*m_ports, this);
    connect(dialog, &PlanSessionDialog::planned, this, [this](const domain::TherapySession &session) {
        m_message->show(
            MessageBar::Kind::Info,
            tr("Session with %1 on %2 scheduled.")
                .arg(session.clientName, session.startsAt ? Words::appointment(*session.startsAt) : QString()));
        load();
    });
    dialog->open();
}

void SessionsPage::askTakeOut(const domain::TherapySession &session)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Cancel Session"),
                                tr("Cancel the session with %1?").arg(session.clientName), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("takeOutBox"));
    QPushButton *out = box->addButton(tr("&Cancel Session"), QMessageBox::AcceptRole);
    out->setObjectName(QStringLiteral("takeOutNow"));
    box->setDefaultButton(box->addButton(tr("&Keep Session"), QMessageBox::RejectRole)); // not taken out by Enter
    connect(out, &QPushButton::clicked, this, [this, id = session.id] { takeOut(id); });
    box->open();
}

void SessionsPage::takeOut(const domain::SessionId &id)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->sessions->cancelSession(id), visit(), [this](const base::Result<void> &done) {
        if (!done)
            m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Refresh"));
        load();
    });
}

void SessionsPage::updateClocks()
{
    if (!m_ports)
        return;
    const auto now = m_ports->clock->now();
    for (const auto &[label, since] : std::as_const(m_clocks))
        label->setText(tr("Recording %1").arg(Words::clock(now - since)));
}

} // namespace attune::ui
