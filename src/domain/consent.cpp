// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consent.h"

namespace attune::domain {

QString textOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Care:
        return QStringLiteral("care");
    case Purpose::Supervision:
        return QStringLiteral("supervision");
    case Purpose::Quality:
        return QStringLiteral("quality");
    case Purpose::Training:
        return QStringLiteral("training");
    case Purpose::Transcription:
        break;
    }
    return QStringLiteral("transcription");
}

QList<Purpose> allPurposes()
{
    return openingPurposes() << Purpose::Transcription;
}

QList<Purpose> openingPurposes()
{
    return {Purpose::Care, Purpose::Supervision, Purpose::Quality, Purpose::Training};
}

std::optional<Purpose> purposeFromText(const QString &text)
{
    const auto purposes = allPurposes();
    for (const Purpose purpose : purposes) {
        if (textOf(purpose) == text.trimmed().toLower())
            return purpose;
    }
    return std::nullopt;
}

std::optional<Purpose> openingPurposeFromText(const QString &text)
{
    const auto purpose = purposeFromText(text);
    return purpose && openingPurposes().contains(*purpose) ? purpose : std::nullopt;
}

QString textOf(ConsentRecord::Kind kind)
{
    switch (kind) {
    case ConsentRecord::Kind::Given:
        return QStringLiteral("given");
    case ConsentRecord::Kind::Declined:
        return QStringLiteral("declined");
    case ConsentRecord::Kind::Withdrawn:
        break;
    }
    return QStringLiteral("withdrawn");
}

std::optional<ConsentRecord::Kind> consentKindFromText(const QString &text)
{
    for (const auto kind :
         {ConsentRecord::Kind::Given, ConsentRecord::Kind::Declined, ConsentRecord::Kind::Withdrawn}) {
        if (textOf(kind) == text.trimmed().toLower())
            return kind;
    }
    return std::nullopt;
}

QString textOf(ConsentRecord::Standing standing)
{
    using Standing = ConsentRecord::Standing;
    switch (standing) {
    case Standing::InForce:
        return QStringLiteral("inForce");
    case Standing::Waiting:
        return QStringLiteral("waiting");
    case Standing::Confirmed:
        return QStringLiteral("confirmed");
    case Standing::Refused:
        return QStringLiteral("refused");
    case Standing::Replaced:
        break;
    }
    return QStringLiteral("replaced");
}

std::optional<ConsentRecord::Standing> consentStandingFromText(const QString &text)
{
    using Standing = ConsentRecord::Standing;
    for (const auto standing :
         {Standing::InForce, Standing::Waiting, Standing::Confirmed, Standing::Refused, Standing::Replaced}) {
        if (textOf(standing) == text)
            return standing;
    }
    return std::nullopt;
}

} // namespace attune::domain
