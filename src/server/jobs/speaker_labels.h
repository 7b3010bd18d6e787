// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QStringList>

namespace attune::server {

/// Who an identity is in a recording, by the accounts of the session; others by number, in the order they are asked: by
/// when their tracks begin. One thread.
class SpeakerLabels
{
public:
    SpeakerLabels(domain::UserId clinician, domain::UserId client)
        : m_clinician(std::move(clinician)), m_client(std::move(client))
    {}
    QString of(const QString &participant)
    {
        if (participant == m_clinician.value())
            return QStringLiteral("CLINICIAN");
        if (participant == m_client.value())
            return QStringLiteral("CLIENT");
        if (!m_others.contains(participant))
            m_others << participant;
        return QStringLiteral("SPEAKER_%1").arg(m_others.indexOf(participant) + 1);
    }

private:
    const domain::UserId m_clinician;
    const domain::UserId m_client;
    QStringList m_others;
};

} // namespace attune::server
