// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QObject>
#include <QTimer>

namespace attune::stream {

/// Keeps a working media link for one viewing: asks the clinic, renews at 80 % of the lifetime and when a request was
/// refused as expired; one request at a time. A renewal is not a new view. GUI thread.
class LinkBroker : public QObject
{
    Q_OBJECT

public:
    LinkBroker(domain::MediaLinks &links, domain::Recording recording, domain::LinkUse use, domain::ViewingId viewing,
               domain::Grounds grounds, QObject *parent = nullptr);

public Q_SLOTS:
    /// Asks for a link; the answer is one of the signals. Calls while one is under way are the same call.
    void needLink();

Q_SIGNALS:
    void linkReady(const attune::domain::MediaLink &link);
    void linkFailed(const attune::base::Error &error);
    /// A link after the first was issued.
    void renewed();

private:
    void take(const base::Result<domain::MediaLink> &answer);

    domain::MediaLinks &m_links;
    domain::Recording m_recording;
    domain::LinkUse m_use;
    domain::ViewingId m_viewing;
    domain::Grounds m_grounds;
    QTimer m_renewal;
    bool m_asking = false;
    bool m_hadLink = false;
};

} // namespace attune::stream
