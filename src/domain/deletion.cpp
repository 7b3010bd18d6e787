// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deletion.h"

#include <QHash>

namespace attune::domain {

namespace {

const QHash<QString, DeletionRequestState> words = {
    {QStringLiteral("open"), DeletionRequestState::Open},
    {QStringLiteral("withdrawn"), DeletionRequestState::Withdrawn},
    {QStringLiteral("kept"), DeletionRequestState::Kept},
    {QStringLiteral("restricted"), DeletionRequestState::Restricted},
    {QStringLiteral("agreed"), DeletionRequestState::Agreed},
};
}

std::optional<DeletionRequestState> deletionRequestStateFromText(const QString &text)
{
    const auto found = words.constFind(text);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

QString textOf(DeletionRequestState state)
{
    return words.key(state);
}

} // namespace attune::domain
