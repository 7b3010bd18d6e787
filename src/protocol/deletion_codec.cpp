// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/deletion_codec.h"

namespace attune::protocol {

using namespace domain;

void addPlan(Json &recording, const DeletionPlan &plan)
{
    if (plan.request)
        recording["deletionWish"] = json(textOf(*plan.request));
    if (plan.second != DeletionPlan::Second::NotAwaited)
        recording["deletionWaitsFor"] = plan.second == DeletionPlan::Second::You ? "you" : "other";
    if (plan.undoHours) {
        recording["deletionUndoHours"] = *plan.undoHours;
        recording["deletionNeedsSecond"] = plan.needsSecond;
    }
    if (plan.isHeld)
        recording["legalHold"] = true;
}

DeletionPlan deletionPlanFrom(const Json &recording)
{
    DeletionPlan plan;
    plan.request = deletionRequestStateFromText(text(recording, "deletionWish"));
    const QString second = text(recording, "deletionWaitsFor");
    if (second == QStringLiteral("you"))
        plan.second = DeletionPlan::Second::You;
    else if (second == QStringLiteral("other"))
        plan.second = DeletionPlan::Second::Other;
    if (const auto hours = integer(recording, "deletionUndoHours", {0, 24 * 366}))
        plan.undoHours = static_cast<int>(*hours);
    plan.needsSecond = flag(recording, "deletionNeedsSecond");
    plan.isHeld = flag(recording, "legalHold");
    return plan;
}

Json toJson(const DeletionRequest &request)
{
    return {{"state", json(textOf(request.state))},
            {"askedAt", json(std::optional(request.askedAt))},
            {"isOwn", request.isOwn},
            {"words", json(request.words)},
            {"answeredAt", json(request.answeredAt)},
            {"answer", json(request.answer)}};
}

std::optional<DeletionRequest> deletionRequestFrom(const Json &object)
{
    const auto state = deletionRequestStateFromText(text(object, "state"));
    const auto asked = instant(object, "askedAt");
    if (!state || !asked)
        return std::nullopt;
    return DeletionRequest{*state,
                           *asked,
                           flag(object, "isOwn"),
                           text(object, "words"),
                           instant(object, "answeredAt"),
                           text(object, "answer")};
}

std::optional<DeletionCertificate> certificateFrom(const QString &text, const QString &mac)
{
    const auto body = objectFrom(text.toUtf8());
    if (!body)
        return std::nullopt;
    DeletionCertificate certificate;
    certificate.recording = RecordingId(protocol::text(*body, "recordingId"));
    certificate.mediaSha256 = protocol::text(*body, "sha256OfTheMedia");
    certificate.sizeBytes = integer(*body, "sizeBytes", {0, largestInteger}).value_or(0);
    certificate.why = protocol::text(*body, "why");
    certificate.erasedAt = instant(*body, "erasedAt");
    certificate.text = text;
    certificate.mac = mac;
    return certificate.recording.isEmpty() ? std::nullopt : std::optional(certificate);
}

} // namespace attune::protocol
