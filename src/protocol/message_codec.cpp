// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/message_codec.h"

#include "protocol/keys.h"

namespace attune::protocol {

void describe(Members &members, domain::Message &message)
{
    members.text(key::id, message.id);
    members.named(key::kind, message.kind);
    members.text(key::about, message.about);
    members.id(key::clientId, message.clientId);
    members.text(key::clientName, message.clientName);
    members.instant(key::sessionAt, message.sessionAt, rule::plain);
    members.named(key::severity, message.severity);
    members.instant(key::createdAt, message.at, rule::required);
    members.flag(key::read, message.isRead);
}

void describe(Members &members, MessagesPage &page)
{
    members.rows(key::messages, page.messages);
    members.integer(key::unread, page.unread, {0, 1'000'000'000});
    members.text(key::nextCursor, page.nextCursor, rule::orNull);
}

void describe(Members &members, UnreadCount &count)
{
    members.integer(key::unread, count.unread, {0, 1'000'000'000}, rule::required);
}

} // namespace attune::protocol
