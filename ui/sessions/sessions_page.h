// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/browser/comeback.h"
#include "ui/parts/page.h"
#include "ui/style/widgets.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace attune::ui {

class SessionCapture;

/// The sessions of these days: whether recording is agreed, starting and stopping it, and the time it has been running.
class SessionsPage : public Page
{
    Q_OBJECT

public:
    explicit SessionsPage(QWidget *parent = nullptr);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    bool reloadsUnseen() const override { return true; }
    void namesChanged() override;
    /// Gives the keys to the first control there is, also once the sessions have arrived.
    void takeKeys() override;
    /// The keys go to its card once it has come; nothing for one that is not among those of these days.
    void showSession(const domain::SessionId &session);

Q_SIGNALS:
    /// Somebody wants to pass on where it is.
    void linkWanted(const attune::domain::SessionId &session);
    void consentNeeded(const attune::domain::UserId &client, const QString &clientName);
    void consentsRequested(const attune::domain::UserId &client, const QString &clientName);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void show(const QList<domain::TherapySession> &sessions);
    QWidget *card(const domain::TherapySession &session);
    void addRecording(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session);
    void addTakeOut(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session);
    void addConfirmation(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session);
    void addLink(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session);
    void bringWanted();
    void addConsents(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session);
    void addParticipants(QHBoxLayout *row, QWidget *frame, const domain::TherapySession &session);
    void askHow(const domain::TherapySession &session);
    void start(const domain::TherapySession &session, const domain::CaptureOptions &options);
    void onTried(MessageBar::Kind kind, const QString &text);
    void load();
    void onFailed(const base::Error &error);
    void plan();
    void askTakeOut(const domain::TherapySession &session);
    void confirm(const domain::SessionId &id);
    void takeOut(const domain::SessionId &id);
    void updateClocks();

    const models::ClinicPorts *m_ports = nullptr;
    QVBoxLayout *m_cards;
    QWidget *m_inner;
    class QScrollArea *m_scroll;
    domain::SessionId m_wanted; ///< of a link, until its card has come
    StatePanel *m_state;
    MessageBar *m_message;
    SessionCapture *m_capture;
    bool m_takesKeys = false; ///< somebody came before there was anything to do
    class QPushButton *m_plan;
    QLabel *m_offline;
    QTimer m_again;
    models::Comeback m_comeback;
    std::optional<base::Instant> m_asOf; ///< when the clinic answered last
    bool m_saysFailure = false;          ///< the message is about an answer that did not come
    QTimer m_tick;
    QList<std::pair<QLabel *, base::Instant>> m_clocks;
    quint64 m_generation = 0;
};

} // namespace attune::ui
