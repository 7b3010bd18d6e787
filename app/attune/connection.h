// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/telehealth/telehealth_clinic.h"
#include "journal/courier.h"
#include "models/clinic_ports.h"

#include <memory>

namespace attune::app {

/// Everything that belongs to one clinic address and, later, one person: built by plain constructor calls, in order.
class Connection
{
public:
    Connection(const api::ServerAddress &address, domain::CredentialStore &credentials, const base::Clock &clock);
    ~Connection();

    api::ClinicSession &session() { return m_session; }
    /// After sign-in: opens the person's journal. @param journalKey 32 bytes
    base::Result<void> enter(const domain::Person &person, const QString &journalFolder,
                             const crypto::SecretBytes &journalKey);
    const models::ClinicPorts &ports() const { return m_ports; }
    journal::Courier *courier() { return m_courier.get(); }

private:
    const base::Clock &m_clock;
    api::HttpTransport m_transport;
    api::ClinicSession m_session;
    api::TelehealthClinic m_clinic;
    std::unique_ptr<journal::AccessJournal> m_journal;
    std::unique_ptr<journal::Courier> m_courier;
    std::unique_ptr<journal::LogWitness> m_witness;
    models::ClinicPorts m_ports;
};

} // namespace attune::app
