// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/audit/audit_clinic.h"
#include "api/telehealth/programs_clinic.h"
#include "api/telehealth/telehealth_care.h"
#include "api/telehealth/telehealth_clinic.h"
#include "api/telehealth/telehealth_legal_matters.h"
#include "api/telehealth/telehealth_participants.h"
#include "api/telehealth/telehealth_session_recordings.h"
#include "api/telehealth/telehealth_transcription.h"
#include "api/telehealth/telehealth_transcripts.h"
#include "api/telehealth/telehealth_turns.h"
#include "journal/courier.h"
#include "models/ports/clinic_ports.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace attune::app {

/// Everything that belongs to one clinic address and, later, one person: built by plain constructor calls, in order.
class Connection
{
public:
    Connection(const api::ServerAddress &address, domain::CredentialStore &credentials, const base::Clock &clock);
    ~Connection();

    api::ClinicSession &session() { return m_session; }
    /// After sign-in: opens the person's journal and drafts.
    base::Result<void> enter(const domain::Person &person, const QString &journalFolder,
                             const journal::DraftStore::Key &key);
    const models::ClinicPorts &ports() const { return m_ports; }
    journal::Courier *courier() { return m_courier.get(); }

private:
    void deliverLeftovers(const QString &folder, const QString &owner, const crypto::SecretBytes &key);

    const base::Clock &m_clock;
    api::HttpTransport m_transport;
    api::ClinicSession m_session;
    api::TelehealthClinic m_clinic;
    api::TelehealthCare m_care;
    api::TelehealthParticipants m_participants;
    api::TelehealthLegalMatters m_legalMatters;
    api::TelehealthTranscripts m_transcripts;
    api::TelehealthTranscription m_transcription;
    api::TelehealthTurns m_turns;
    api::AuditClinic m_audit;
    api::TelehealthSessionRecordings m_sessionRecordings;
    api::ProgramsClinic m_programs;
    std::unique_ptr<journal::AccessJournal> m_journal;
    std::unique_ptr<journal::Courier> m_courier;
    /// What other copies of the program left unsent, on its way; each goes when it is empty, and others may use it
    /// again.
    struct Leftover
    {
        std::unique_ptr<journal::AccessJournal> journal;
        std::unique_ptr<journal::Courier> courier;
    };
    std::vector<Leftover> m_leftovers;
    QTimer m_leftoverTimer;
    std::unique_ptr<journal::DraftStore> m_drafts;
    std::unique_ptr<models::NoteSaver> m_noteSaver;
    std::unique_ptr<journal::LogWitness> m_witness;
    models::ClinicPorts m_ports;
};

} // namespace attune::app
