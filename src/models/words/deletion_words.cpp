// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/deletion_words.h"

#include "models/words/words.h"

namespace attune::models {

using domain::DeletionPlan;
using domain::DeletionRequestState;

QString DeletionWords::request(DeletionRequestState state)
{
    switch (state) {
    case DeletionRequestState::Open:
        return tr("Asked for, not answered yet");
    case DeletionRequestState::Withdrawn:
        return tr("Was asked for, and taken back");
    case DeletionRequestState::Kept:
        return tr("Asked for; the clinic keeps it");
    case DeletionRequestState::Restricted:
        return tr("Asked for; the clinic keeps it closed");
    case DeletionRequestState::Agreed:
        break;
    }
    return tr("Asked for; the clinic deletes it");
}

QString DeletionWords::story(const domain::DeletionRequest &request)
{
    QStringList parts = {request.isOwn ? tr("You asked for deletion on %1.").arg(Words::dateTime(request.askedAt))
                                       : tr("Deletion was asked for on %1.").arg(Words::dateTime(request.askedAt))};
    if (!request.words.isEmpty())
        parts << tr("“%1”", "what was said").arg(request.words);
    const QString at = request.answeredAt ? Words::dateTime(*request.answeredAt) : QString();
    switch (request.state) {
    case DeletionRequestState::Open:
        parts << tr("There is no answer yet.");
        break;
    case DeletionRequestState::Withdrawn:
        parts << tr("It was taken back on %1.").arg(at);
        break;
    case DeletionRequestState::Kept:
        parts << tr("The clinic answered on %1: the recording is kept.").arg(at);
        break;
    case DeletionRequestState::Restricted:
        parts << tr("The clinic answered on %1: the recording is kept, and closed to everybody but the client, who "
                    "acts for them, and who treats them.")
                     .arg(at);
        break;
    case DeletionRequestState::Agreed:
        parts << tr("The clinic answered on %1: the recording is deleted.").arg(at);
        break;
    }
    if (!request.answer.isEmpty())
        parts << tr("“%1”", "what was said").arg(request.answer);
    return parts.join(QLatin1Char('\n'));
}

QString DeletionWords::outlook(const domain::Recording &recording, base::Instant now)
{
    const DeletionPlan &plan = recording.deletion;
    QStringList sentences;
    if (!plan.undoHours)
        sentences << tr("If your clinic leaves time to think it over, the list says until when it can be taken back. "
                        "After that it cannot be undone.");
    else if (*plan.undoHours == 0)
        sentences << tr("This cannot be undone.");
    else
        sentences << tr("It can be restored until %1. After that it is gone for good.")
                         .arg(Words::dateTime(now + std::chrono::hours(*plan.undoHours)));
    if (recording.keptUntil && *recording.keptUntil > now)
        sentences
            << tr("The keeping rule of your clinic says: keep it until %1.").arg(Words::utcDate(*recording.keptUntil));
    if (plan.second == DeletionPlan::Second::NotAwaited && plan.needsSecond)
        sentences << tr("So a second person has to agree before anything is deleted. They are told.");
    if (plan.second == DeletionPlan::Second::You)
        sentences << tr("Somebody asked for it; you are the second person.");
    sentences << tr("The recording, its transcript and the notes about it are destroyed; its line and the access log "
                    "stay.");
    if (recording.downloadCount > 0)
        sentences << tr("A copy was asked for %n time(s); copies that were saved stay where they are.", nullptr,
                        recording.downloadCount);
    sentences << tr("%1.", "the state of the consent as a sentence").arg(Words::consent(recording.consent));
    return sentences.join(QLatin1Char(' '));
}

QString DeletionWords::done(const DeletionPlan &plan)
{
    if (plan.needsSecond && plan.second == DeletionPlan::Second::NotAwaited)
        return tr("The deletion is asked for. A second person was told and has to agree.");
    if (plan.undoHours && *plan.undoHours == 0)
        return tr("The recording is deleted, and that is recorded, with who wanted it and why.");
    return tr("The deletion is recorded, with who wanted it and why. The list says until when it can be taken back.");
}

QString DeletionWords::waiting(const DeletionPlan &plan)
{
    switch (plan.second) {
    case DeletionPlan::Second::NotAwaited:
        return {};
    case DeletionPlan::Second::You:
        return tr("Somebody asked that this is deleted. You can agree, as the second person.");
    case DeletionPlan::Second::Other:
        break;
    }
    return tr("You asked that this is deleted. A second person has to agree.");
}

} // namespace attune::models
