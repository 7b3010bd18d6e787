// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "domain/message_kind.h"
#include "domain/person.h"
#include "server/messages/mail_words.h"
#include "server/net/mail.h"
#include "server/store/database.h"

#include <stop_token>

namespace attune::server::outbox {

/// Of a kind of another version: information.
domain::MessageSeverity severityOf(const domain::MessageKindName &kind);

/// A message in the program (OUTBOX.md).
struct Message
{
    QString id;
    domain::MessageKindName kind;
    QString about; ///< id of a recording, a break-glass access …; for the program to open it
    base::Instant createdAt;
    bool read = false;
};

/// Notes a message, once for a person, kind and thing.
void notify(store::Connection &connection, const domain::UserId &person, domain::MessageKind kind, const QString &about,
            base::Instant now);
/// The same to everybody with one of the roles in an office. @param but left out; may be empty
void notifyStaff(store::Connection &connection, const QList<domain::Role> &roles, const QString &office,
                 domain::MessageKind kind, const QString &about, const domain::UserId &but, base::Instant now);
/// The same in every office: what is about the clinic as a whole.
void notifyStaffEverywhere(store::Connection &connection, const QList<domain::Role> &roles, domain::MessageKind kind,
                           const QString &about, base::Instant now);
/// What matters most first, then newest first. Unread ones about break-glass access and about the integrity of the log
/// are all there, however many others came after them; of the rest the newest `others`.
QList<Message> messagesOf(store::Connection &connection, const domain::UserId &person, int others = 200);
/// The rows before another one, newest first. @param than id of the last one on the previous page
QList<Message> olderMessages(store::Connection &connection, const domain::UserId &person, const QString &than,
                             int limit);
/// How many they have not read, of all.
int unreadOf(store::Connection &connection, const domain::UserId &person);
/// False when this person has none with this id.
bool markRead(store::Connection &connection, const domain::UserId &person, const QString &id, base::Instant now);

/// Sends what is due, one after the other, until one fails or the thread that calls is to stop. What fails is due again
/// later; what was not tried is due at once. @return how many went out
/// @param words in the language of each recipient
int sendDue(store::Connection &connection, const net::MailChoice &mail, const MailWords &words,
            const QString &clinicName, base::Instant now, const std::stop_token &stop = {});

/// The number of undeliverable e-mails. @param office of the recipient; empty: all
int failedMails(store::Connection &connection, const QString &office = {});

} // namespace attune::server::outbox
