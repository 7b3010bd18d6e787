// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QObject>

#include <memory>

namespace attune::ui {

class PageStack;

/// Opens a session that a link names (src/domain/LINKS.md): among the sessions of these days, or else its newest
/// recording in the list. Nothing is played. GUI thread.
class SessionOpener final : public QObject
{
    Q_OBJECT

public:
    /// @param pages outlives it
    SessionOpener(PageStack &pages, QObject *parent);

    /// Somebody signed in, or nullptr: what was asked for before is dropped.
    void setPorts(const models::ClinicPorts *ports);
    /// Asks the clinic with the rights of who is signed in. Does nothing while nobody is.
    void open(const domain::SessionId &session);

Q_SIGNALS:
    /// Why nothing was opened.
    void said(const QString &text);

private:
    void openRecordingOf(const domain::SessionId &session);

    PageStack &m_pages;
    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<QObject> m_visit;
};

} // namespace attune::ui
