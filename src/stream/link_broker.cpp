// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/link_broker.h"

#include "base/when_done.h"

namespace attune::stream {

LinkBroker::LinkBroker(domain::MediaLinks &links, domain::Recording recording, domain::LinkUse use,
                       domain::ViewingId viewing, domain::Grounds grounds, QObject *parent)
    : QObject(parent),
      m_links(links),
      m_recording(std::move(recording)),
      m_use(use),
      m_viewing(std::move(viewing)),
      m_grounds(std::move(grounds))
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, &LinkBroker::needLink);
}

void LinkBroker::needLink()
{
    if (m_asking)
        return;
    m_asking = true;
    const bool renewsPlay = m_hadLink && m_use == domain::LinkUse::Play;
    base::whenDone(m_links.link(m_recording, renewsPlay ? domain::LinkUse::RenewPlay : m_use, m_viewing, m_grounds),
                   this, [this](const base::Result<domain::MediaLink> &answer) { take(answer); });
}

void LinkBroker::take(const base::Result<domain::MediaLink> &answer)
{
    m_asking = false;
    if (!answer) {
        Q_EMIT linkFailed(answer.error());
        return;
    }
    const std::chrono::milliseconds lifetime = answer->lifetime;
    if (m_use == domain::LinkUse::Play)
        m_renewal.start(std::max(std::chrono::milliseconds(500), lifetime * 8 / 10));
    const bool again = std::exchange(m_hadLink, true);
    Q_EMIT linkReady(*answer);
    if (again)
        Q_EMIT renewed();
}

} // namespace attune::stream
