// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recording.h"

#include <QHash>

namespace attune::domain {

RecordingStatus recordingStatusFromText(const QString &text)
{
    static const QHash<QString, RecordingStatus> words = {
        {QStringLiteral("recording"), RecordingStatus::Recording},
        {QStringLiteral("started"), RecordingStatus::Recording},
        {QStringLiteral("processing"), RecordingStatus::Processing},
        {QStringLiteral("uploading"), RecordingStatus::Uploading},
        {QStringLiteral("available"), RecordingStatus::Available},
        {QStringLiteral("completed"), RecordingStatus::Available},
        {QStringLiteral("archived"), RecordingStatus::Archived},
        {QStringLiteral("deleted"), RecordingStatus::Deleted},
        {QStringLiteral("failed"), RecordingStatus::Failed},
    };
    return words.value(text.trimmed().toLower(), RecordingStatus::Unknown);
}

QString textOf(RecordingStatus status)
{
    switch (status) {
    case RecordingStatus::Recording:
        return QStringLiteral("RECORDING");
    case RecordingStatus::Processing:
        return QStringLiteral("PROCESSING");
    case RecordingStatus::Uploading:
        return QStringLiteral("UPLOADING");
    case RecordingStatus::Available:
        return QStringLiteral("AVAILABLE");
    case RecordingStatus::Archived:
        return QStringLiteral("ARCHIVED");
    case RecordingStatus::Deleted:
        return QStringLiteral("DELETED");
    case RecordingStatus::Failed:
        return QStringLiteral("FAILED");
    case RecordingStatus::Unknown:
        break;
    }
    return QStringLiteral("UNKNOWN");
}

ConsentState consentStateFromText(const QString &text)
{
    static const QHash<QString, ConsentState> words = {
        {QStringLiteral("valid"), ConsentState::Valid},       {QStringLiteral("withdrawn"), ConsentState::Withdrawn},
        {QStringLiteral("declined"), ConsentState::Declined}, {QStringLiteral("missing"), ConsentState::Missing},
        {QStringLiteral("expired"), ConsentState::Expired},
    };
    return words.value(text.trimmed().toLower(), ConsentState::Unknown);
}

QString textOf(ConsentState state)
{
    switch (state) {
    case ConsentState::Valid:
        return QStringLiteral("valid");
    case ConsentState::Withdrawn:
        return QStringLiteral("withdrawn");
    case ConsentState::Declined:
        return QStringLiteral("declined");
    case ConsentState::Missing:
        return QStringLiteral("missing");
    case ConsentState::Expired:
        return QStringLiteral("expired");
    case ConsentState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString textOf(Sensitivity sensitivity)
{
    return sensitivity == Sensitivity::Restricted ? QStringLiteral("restricted") : QStringLiteral("standard");
}

std::optional<Sensitivity> sensitivityFromText(QStringView name)
{
    for (const Sensitivity sensitivity : {Sensitivity::Standard, Sensitivity::Restricted}) {
        if (name == textOf(sensitivity))
            return sensitivity;
    }
    return std::nullopt;
}

namespace {

const QHash<QString, RecordingQuery::Sort> &sortWords()
{
    using Sort = RecordingQuery::Sort;
    static const QHash<QString, Sort> words = {
        {QStringLiteral("sessionAt"), Sort::SessionAt}, {QStringLiteral("duration"), Sort::Duration},
        {QStringLiteral("size"), Sort::Size},           {QStringLiteral("client"), Sort::Client},
        {QStringLiteral("clinician"), Sort::Clinician}, {QStringLiteral("status"), Sort::Status},
        {QStringLiteral("views"), Sort::Views},         {QStringLiteral("keptUntil"), Sort::KeptUntil},
    };
    return words;
}

} // namespace

std::optional<RecordingQuery::Sort> sortFromText(const QString &text)
{
    const auto found = sortWords().constFind(text);
    return found == sortWords().constEnd() ? std::nullopt : std::optional(*found);
}

QString textOf(RecordingQuery::Sort sort)
{
    return sortWords().key(sort);
}

/// How a name says on the wire that a reason has to be given.
static QString withReason(Permission permission)
{
    return textOf(permission) + QStringLiteral(":reason");
}

bool Recording::wantsReasonFor(Permission permission) const
{
    return allowed.contains(withReason(permission));
}

void Recording::allow(Permission permission, bool reasonIsNeeded)
{
    allowed.append(textOf(permission));
    if (reasonIsNeeded)
        allowed.append(withReason(permission));
}

void Recording::disallow(Permission permission)
{
    allowed.removeAll(textOf(permission));
    allowed.removeAll(withReason(permission));
}

} // namespace attune::domain
