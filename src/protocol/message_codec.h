// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "protocol/codec.h"

namespace attune::protocol {

/// Something a person has to be told.
void describe(Members &members, domain::Message &message);

/// GET messages.
struct MessagesPage
{
    QList<domain::Message> messages;
    int unread = 0;
    QString nextCursor;
};
void describe(Members &members, MessagesPage &page);

/// Of the same answer, how many are not read.
struct UnreadCount
{
    int unread = 0;
};
void describe(Members &members, UnreadCount &count);

} // namespace attune::protocol
