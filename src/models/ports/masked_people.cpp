// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_people.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

namespace {

template <typename T>
Answer<T> masked(NameMask &mask, const Answer<T> &answer, QObject *owner)
{
    return changedAnswer(answer, owner, [&mask](T value) { return mask.masked(std::move(value)); });
}

template <typename T>
Answer<QList<T>> maskedList(NameMask &mask, const Answer<QList<T>> &answer, QObject *owner)
{
    return changedAnswer(answer, owner, [&mask](QList<T> values) {
        for (T &value : values)
            value = mask.masked(std::move(value));
        return values;
    });
}

} // namespace

Answer<QList<Note>> MaskedNotes::notes(const RecordingId &recording, NoteUse use, const Grounds &grounds)
{
    return maskedList(m_mask, m_notes.notes(recording, use, grounds), this);
}

Answer<Note> MaskedNotes::saveNote(const Note &note, const Grounds &grounds)
{
    return masked(m_mask, m_notes.saveNote(note, grounds), this);
}

Answer<int> MaskedNotes::removeNote(const NoteId &id, const Grounds &grounds)
{
    return m_notes.removeNote(id, grounds);
}

Answer<CodeSet> MaskedNotes::codes()
{
    return m_notes.codes();
}

Answer<CodeSet> MaskedNotes::keepCodes(const CodeSet &codes, bool forOffice)
{
    return m_notes.keepCodes(codes, forOffice);
}

Answer<QList<LegalMatter>> MaskedLegalMatters::legalMatters()
{
    return maskedList(m_mask, m_matters.legalMatters(), this);
}

Answer<LegalMatter> MaskedLegalMatters::askLegalMatter(const NewLegalMatter &matter)
{
    return masked(m_mask, m_matters.askLegalMatter(matter), this);
}

Answer<LegalMatter> MaskedLegalMatters::agreeLegalMatter(const QString &id, const QString &reason)
{
    return masked(m_mask, m_matters.agreeLegalMatter(id, reason), this);
}

Answer<LegalMatter> MaskedLegalMatters::endLegalMatter(const QString &id)
{
    return masked(m_mask, m_matters.endLegalMatter(id), this);
}

Answer<QList<Participant>> MaskedParticipants::through(const Answer<QList<Participant>> &answer)
{
    return maskedList(m_mask, answer, this);
}

Answer<QList<Participant>> MaskedParticipants::participants(const SessionId &id)
{
    return through(m_participants.participants(id));
}

Answer<QList<Participant>> MaskedParticipants::addParticipant(const SessionId &id, const QString &clientNumber)
{
    return through(m_participants.addParticipant(id, clientNumber));
}

Answer<QList<Participant>> MaskedParticipants::removeParticipant(const SessionId &id, const Participant &participant,
                                                                 const QString &reason)
{
    return through(m_participants.removeParticipant(id, participant, reason));
}

} // namespace attune::models
