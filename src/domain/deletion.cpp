// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deletion.h"

#include <QHash>

namespace attune::domain {

namespace {

const QHash<QString, WishState> words = {
    {QStringLiteral("open"), WishState::Open},     {QStringLiteral("withdrawn"), WishState::Withdrawn},
    {QStringLiteral("kept"), WishState::Kept},     {QStringLiteral("restricted"), WishState::Restricted},
    {QStringLiteral("agreed"), WishState::Agreed},
};

}

std::optional<WishState> wishStateFromText(const QString &text)
{
    const auto found = words.constFind(text);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

QString textOf(WishState state)
{
    return words.key(state);
}

} // namespace attune::domain
