// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/audit_ports.h"
#include "domain/ports.h"
#include "domain/transcript_file_port.h"
#include "journal/access_journal.h"
#include "journal/courier.h"
#include "journal/draft_store.h"
#include "journal/log_witness.h"
#include "models/notes/note_saver.h"
#include "stream/kept_indexes.h"

#include <QSslConfiguration>

namespace attune::domain {
class ProgramsPort;
class SessionRecordings;
class Transcriptions;
class TurnsPort;
}

namespace attune::models {

/// Everything a signed-in person's screens work with. Not owned; alive until setPorts(nullptr).
struct ClinicPorts
{
    domain::Person person;
    QString serverName;
    QSslConfiguration mediaTls;
    const base::Clock *clock = nullptr;
    domain::RecordingCatalog *catalog = nullptr;
    domain::DeletionRequests *deletionRequests = nullptr;
    domain::MediaLinks *links = nullptr;
    domain::SessionControl *sessions = nullptr;
    domain::ConsentRegistry *consents = nullptr;
    domain::SignInGate *gate = nullptr;
    domain::AccessLogReader *accessLog = nullptr;
    domain::MessageBox *messages = nullptr;
    domain::ClinicCare *care = nullptr;
    domain::NoteBook *notes = nullptr;
    NoteSaver *noteSaver = nullptr;
    journal::DraftStore *drafts = nullptr;
    journal::AccessJournal *journal = nullptr;
    journal::Courier *courier = nullptr;
    journal::LogWitness *witness = nullptr;
    domain::ViewingGuard *viewings = nullptr;
    std::shared_ptr<stream::KeptIndexes> keptIndexes;
    domain::SessionParticipants *participants = nullptr;
    domain::LegalMatters *legalMatters = nullptr;
    domain::TurnsPort *turns = nullptr; ///< nullptr where a clinic has nothing of the kind
    domain::TranscriptFiles *transcriptFiles = nullptr;
    domain::Transcriptions *transcriptions = nullptr;
    domain::AuditPorts audit;
    domain::SessionRecordings *sessionRecordings = nullptr;
    domain::ProgramsPort *programs = nullptr;
    QString serverAddress = {}; ///< as links say it (src/domain/LINKS.md): "clinic.example:8443"
};

} // namespace attune::models
