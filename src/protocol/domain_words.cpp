// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/domain_words.h"

namespace attune::protocol {

using namespace domain;

const Words<Role> &roleWords()
{
    static const Words<Role> words = {
        {Role::Patient, Role::Psychologist, Role::PracticeManager, Role::Admin, Role::Auditor},
        [](Role role) { return domain::textOf(role); },
        [](const QString &word) { return std::optional(roleFromText(word)); }};
    return words;
}

const Words<Purpose> &purposeWords()
{
    const QList<Purpose> all = allPurposes();
    static const Words<Purpose> words = {
        {all.begin(), all.end()}, [](Purpose purpose) { return domain::textOf(purpose); }, purposeFromText};
    return words;
}

const Words<Purpose> &openingPurposeWords()
{
    const QList<Purpose> all = openingPurposes();
    static const Words<Purpose> words = {
        {all.begin(), all.end()}, [](Purpose purpose) { return domain::textOf(purpose); }, openingPurposeFromText};
    return words;
}

const Words<ConsentState> &consentStateWords()
{
    static const Words<ConsentState> words = {
        {ConsentState::Valid, ConsentState::Withdrawn, ConsentState::Declined, ConsentState::Missing,
         ConsentState::Expired},
        [](ConsentState state) { return domain::textOf(state); },
        [](const QString &word) { return std::optional(consentStateFromText(word)); }};
    return words;
}

const Words<RecordingStatus> &recordingStatusWords()
{
    static const Words<RecordingStatus> words = {
        {RecordingStatus::Recording, RecordingStatus::Processing, RecordingStatus::Uploading,
         RecordingStatus::Available, RecordingStatus::Archived, RecordingStatus::Deleted, RecordingStatus::Failed},
        [](RecordingStatus status) { return domain::textOf(status); },
        [](const QString &word) { return std::optional(recordingStatusFromText(word)); }};
    return words;
}

const Words<Sensitivity> &sensitivityWords()
{
    static const Words<Sensitivity> words = {{Sensitivity::Standard, Sensitivity::Restricted},
                                             [](Sensitivity sensitivity) { return domain::textOf(sensitivity); }};
    return words;
}

} // namespace attune::protocol
