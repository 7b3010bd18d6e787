// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "ui/style/widgets.h"

#include <QObject>

#include <functional>
#include <memory>

namespace attune::ui {

/// Starts and stops the recording of a session, and asks first where that may be a mistake: too early, a second
/// recording of the same session, the end of one that runs. GUI thread.
class SessionCapture : public QObject
{
    Q_OBJECT

public:
    /// @param parent its questions stand over it
    explicit SessionCapture(QWidget *parent) : QObject(parent), m_parent(parent) {}

    /// @param ports alive until setPorts(nullptr)
    void setPorts(const models::ClinicPorts *ports);

    /// Whether this person starts, plans and takes out this session: it is theirs.
    bool isTheirs(const domain::TherapySession &session) const;
    bool mayStop(const domain::TherapySession &session) const;

    void start(const domain::TherapySession &session, const domain::CaptureOptions &options);
    void stop(const domain::TherapySession &session);

Q_SIGNALS:
    /// It was tried; the sessions are others now. @param text empty when there is nothing to say
    void tried(attune::ui::MessageBar::Kind kind, const QString &text);

private:
    void startNow(const domain::SessionId &id, const domain::CaptureOptions &options);
    void stopNow(const domain::SessionId &id);
    /// What speaks against starting now, in sentences.
    QStringList doubts(const domain::TherapySession &session, int earlier) const;
    void ask(const QString &name, const QString &title, const QStringList &sentences, const QString &go,
             const QString &leave, const std::function<void()> &then);

    QWidget *m_parent;
    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>(); ///< owner of every question, of one person
    quint64 m_generation = 0;
};

} // namespace attune::ui
