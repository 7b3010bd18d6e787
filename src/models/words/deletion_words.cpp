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
        return tr("Requested, awaiting response");
    case DeletionRequestState::Withdrawn:
        return tr("Requested, then withdrawn");
    case DeletionRequestState::Kept:
        return tr("Requested; the recording is kept");
    case DeletionRequestState::Restricted:
        return tr("Requested; the recording is kept with restricted access");
    case DeletionRequestState::Agreed:
        break;
    }
    return tr("Requested; the recording is being deleted");
}

QString DeletionWords::story(const domain::DeletionRequest &request)
{
    QStringList parts = {request.isOwn ? tr("You requested deletion on %1.").arg(Words::dateTime(request.askedAt))
                                       : tr("Deletion was requested on %1.").arg(Words::dateTime(request.askedAt))};
    if (!request.words.isEmpty())
        parts << tr("“%1”", "what was said").arg(request.words);
    const QString at = request.answeredAt ? Words::dateTime(*request.answeredAt) : QString();
    switch (request.state) {
    case DeletionRequestState::Open:
        parts << tr("No response yet.");
        break;
    case DeletionRequestState::Withdrawn:
        parts << tr("The request was withdrawn on %1.").arg(at);
        break;
    case DeletionRequestState::Kept:
        parts << tr("The clinic responded on %1: the recording is kept.").arg(at);
        break;
    case DeletionRequestState::Restricted:
        parts << tr("The clinic responded on %1: the recording is kept, and only the client, their representative and "
                    "their treating clinician can open it.")
                     .arg(at);
        break;
    case DeletionRequestState::Agreed:
        parts << tr("The clinic responded on %1: the recording is deleted.").arg(at);
        break;
    }
    if (!request.answer.isEmpty())
        parts << tr("“%1”", "what was said").arg(request.answer);
    return parts.join(QLatin1Char('\n'));
}

QString DeletionWords::outlook(const domain::Recording &recording, base::Instant now)
{
    const DeletionPlan &plan = recording.deletion;
    const bool isProposal = plan.second == DeletionPlan::Second::NotAwaited && plan.needsSecond;
    QStringList sentences;
    if (!plan.undoHours)
        sentences << tr("If your clinic allows time to reconsider, the list shows how long you can undo this. After "
                        "that it's permanent.");
    else if (*plan.undoHours == 0)
        sentences << tr("This can't be undone.");
    else if (isProposal) // the hours begin with the second person's word
        sentences << tr("Once approved, it can be undone for %n hour(s). After that it is permanent.", nullptr,
                        *plan.undoHours);
    else
        sentences << tr("You can undo this until %1. After that it is permanent.")
                         .arg(Words::dateTime(now + std::chrono::hours(*plan.undoHours)));
    if (recording.keptUntil && *recording.keptUntil > now)
        sentences << tr("Your retention policy requires this recording to be kept until %1.")
                         .arg(Words::utcDate(*recording.keptUntil));
    if (isProposal)
        sentences << tr("A second person must approve before anything is deleted. They will be notified.");
    if (plan.second == DeletionPlan::Second::You)
        sentences << tr("A colleague has approved the deletion; yours is the second approval.");
    sentences << tr("The recording, its transcript and its notes will be destroyed; the entry in the list and its "
                    "access history remain.");
    if (recording.downloadCount > 0)
        sentences << tr("Downloaded %n time(s); saved copies are not affected.", nullptr, recording.downloadCount);
    sentences << tr("%1.", "the state of the consent as a sentence").arg(Words::consent(recording.consent));
    return sentences.join(QLatin1Char(' '));
}

QString DeletionWords::done(const DeletionPlan &plan)
{
    if (plan.needsSecond && plan.second == DeletionPlan::Second::NotAwaited)
        return tr("Deletion proposed. A second person was notified and must approve it.");
    if (plan.undoHours && *plan.undoHours == 0)
        return tr("Recording deleted. The deletion is logged with your name and reason.");
    return tr("Deletion scheduled and logged with your name and reason. The list shows how long you can undo it.");
}

QString DeletionWords::waiting(const DeletionPlan &plan)
{
    switch (plan.second) {
    case DeletionPlan::Second::NotAwaited:
        return {};
    case DeletionPlan::Second::You:
        return tr("Deletion is waiting for a second approval. You can give it.");
    case DeletionPlan::Second::Other:
        break;
    }
    return tr("You proposed deleting this. A second person must approve.");
}

} // namespace attune::models
