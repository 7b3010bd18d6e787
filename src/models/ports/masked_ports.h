// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "models/ports/masked_access_log.h"
#include "models/ports/masked_alerts.h"
#include "models/ports/masked_consents.h"
#include "models/ports/masked_figures.h"
#include "models/ports/masked_messages.h"
#include "models/ports/masked_oversight.h"
#include "models/ports/masked_people.h"
#include "models/ports/masked_reports.h"
#include "models/ports/masked_transcripts.h"

#include <memory>

namespace attune::models {

/// A person's ports with the mask in front of everything that says names, whether it is on or not. GUI thread.
class MaskedPorts
{
public:
    /// @param ports alive until leave() @return what screens work with, alive until then
    const ClinicPorts *enter(const ClinicPorts &ports)
    {
        m_clinic = std::make_unique<MaskedClinic>(m_mask, ports);
        m_messages = std::make_unique<MaskedMessages>(m_mask, *ports.messages);
        m_notes = before<MaskedNotes>(ports.notes);
        m_consents = before<MaskedConsents>(ports.consents);
        m_transcripts = before<MaskedTranscripts>(ports.transcriptFiles);
        m_matters = before<MaskedLegalMatters>(ports.legalMatters);
        m_participants = before<MaskedParticipants>(ports.participants);
        m_figures = before<MaskedFigures>(ports.audit.figures);
        m_log = before<MaskedAccessLog>(ports.audit.log);
        m_oversight = before<MaskedOversight>(ports.audit.oversight);
        m_alerts = before<MaskedAlerts>(ports.audit.alerts);
        m_reports = before<MaskedReports>(ports.audit.reports);
        m_disclosures = before<MaskedDisclosures>(ports.audit.disclosures);
        m_shown = ports;
        m_shown.audit.reports = m_reports.get();
        m_shown.audit.disclosures = m_disclosures.get();
        m_shown.audit.oversight = m_oversight.get();
        m_shown.audit.alerts = m_alerts.get();
        m_shown.audit.log = m_log.get();
        m_shown.audit.figures = m_figures.get();
        m_shown.notes = m_notes.get();
        m_shown.consents = m_consents.get();
        m_shown.transcriptFiles = m_transcripts.get();
        m_shown.legalMatters = m_matters.get();
        m_shown.participants = m_participants.get();
        m_shown.messages = m_messages.get();
        m_shown.catalog = m_clinic.get();
        m_shown.sessions = m_clinic.get();
        m_shown.accessLog = m_clinic.get();
        m_shown.care = m_clinic.get();
        return &m_shown;
    }

    void leave()
    {
        m_clinic.reset();
        m_messages.reset();
        m_notes.reset();
        m_consents.reset();
        m_transcripts.reset();
        m_matters.reset();
        m_participants.reset();
        m_figures.reset();
        m_log.reset();
        m_reports.reset();
        m_disclosures.reset();
        m_oversight.reset();
        m_alerts.reset();
        m_shown = {};
    }

    /// Screens ask again for what they show.
    void setOn(bool on) { m_mask.setOn(on); }

private:
    template <typename Masked, typename Port>
    std::unique_ptr<Masked> before(Port *port)
    {
        return port ? std::make_unique<Masked>(m_mask, *port) : nullptr;
    }

    NameMask m_mask;
    std::unique_ptr<MaskedClinic> m_clinic;
    std::unique_ptr<MaskedMessages> m_messages;
    std::unique_ptr<MaskedNotes> m_notes;
    std::unique_ptr<MaskedConsents> m_consents;
    std::unique_ptr<MaskedTranscripts> m_transcripts;
    std::unique_ptr<MaskedLegalMatters> m_matters;
    std::unique_ptr<MaskedParticipants> m_participants;
    std::unique_ptr<MaskedFigures> m_figures;
    std::unique_ptr<MaskedAccessLog> m_log;
    std::unique_ptr<MaskedReports> m_reports;
    std::unique_ptr<MaskedDisclosures> m_disclosures;
    std::unique_ptr<MaskedOversight> m_oversight;
    std::unique_ptr<MaskedAlerts> m_alerts;
    ClinicPorts m_shown;
};

} // namespace attune::models
