// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/name_mask.h"

namespace attune::models {

/// Notes with the mask in front: of a client's the author is called what the client is. GUI thread.
class MaskedNotes final : public QObject, public domain::NoteBook
{
    Q_OBJECT

public:
    MaskedNotes(NameMask &mask, domain::NoteBook &notes) : m_mask(mask), m_notes(notes) {}

    domain::Answer<QList<domain::Note>> notes(const domain::RecordingId &recording, domain::NoteUse use,
                                              const domain::Grounds &grounds) override;
    domain::Answer<domain::Note> saveNote(const domain::Note &note, const domain::Grounds &grounds) override;
    domain::Answer<int> removeNote(const domain::NoteId &id, const domain::Grounds &grounds) override;
    domain::Answer<domain::CodeSet> codes() override;
    domain::Answer<domain::CodeSet> keepCodes(const domain::CodeSet &codes, bool forOffice) override;

private:
    NameMask &m_mask;
    domain::NoteBook &m_notes;
};

/// Legal matters with the mask in front. GUI thread.
class MaskedLegalMatters final : public QObject, public domain::LegalMatters
{
    Q_OBJECT

public:
    MaskedLegalMatters(NameMask &mask, domain::LegalMatters &matters) : m_mask(mask), m_matters(matters) {}

    domain::Answer<QList<domain::LegalMatter>> legalMatters() override;
    domain::Answer<domain::LegalMatter> askLegalMatter(const domain::NewLegalMatter &matter) override;
    domain::Answer<domain::LegalMatter> agreeLegalMatter(const QString &id, const QString &reason) override;
    domain::Answer<domain::LegalMatter> endLegalMatter(const QString &id) override;

private:
    NameMask &m_mask;
    domain::LegalMatters &m_matters;
};

/// Who takes part in a session, with the mask in front. GUI thread.
class MaskedParticipants final : public QObject, public domain::SessionParticipants
{
    Q_OBJECT

public:
    MaskedParticipants(NameMask &mask, domain::SessionParticipants &participants)
        : m_mask(mask), m_participants(participants)
    {}

    domain::Answer<QList<domain::Participant>> participants(const domain::SessionId &id) override;
    domain::Answer<QList<domain::Participant>> addParticipant(const domain::SessionId &id,
                                                              const QString &clientNumber) override;
    domain::Answer<QList<domain::Participant>> removeParticipant(const domain::SessionId &id,
                                                                 const domain::Participant &participant,
                                                                 const QString &reason) override;

private:
    domain::Answer<QList<domain::Participant>> through(const domain::Answer<QList<domain::Participant>> &answer);

    NameMask &m_mask;
    domain::SessionParticipants &m_participants;
};

} // namespace attune::models
