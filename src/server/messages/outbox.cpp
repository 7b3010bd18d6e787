// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/messages/outbox.h"

#include "base/id.h"
#include "base/log.h"
#include "domain/person_values.h"
#include "server/audit/checkpoints.h"
#include "server/store/aliases.h"
#include "server/store/people.h"

#include <algorithm>
#include <tuple>

namespace attune::server::outbox {

using base::toUnixMs;
using domain::MessageSeverity;

namespace {

constexpr int mostTries = 12;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 leaseMs = 5 * minuteMs;
/// Unread, they are never displaced: what matters more than information, and what waits for the person's own word.
QStringList keptKinds()
{
    QStringList names;
    for (const domain::MessageKindRow &row : domain::messageKinds()) {
        if (row.asks || row.severity != MessageSeverity::Information)
            names << QString::fromLatin1(row.name);
    }
    return names;
}
const QStringList kept = keptKinds();

bool asks(const domain::MessageKindName &name)
{
    const auto kind = domain::messageKindFromText(name.text());
    return kind && domain::rowOf(*kind).asks;
}

} // namespace

void notify(store::Connection &connection, const domain::UserId &person, domain::MessageKind kind, const QString &about,
            base::Instant now)
{
    connection.run(QStringLiteral("INSERT INTO messages(id, user_id, kind, about, created_at, mail_state, next_try_at) "
                                  "VALUES(?,?,?,?,?,'due',?) ON CONFLICT(user_id, kind, about) DO NOTHING"),
                   {base::newUuidV7(toUnixMs(now)), store::accountBehind(connection, person.value()), textOf(kind),
                    about, toUnixMs(now), toUnixMs(now)});
}

void notifyStaff(store::Connection &connection, const QList<domain::Role> &roles, const QString &office,
                 domain::MessageKind kind, const QString &about, const domain::UserId &but, base::Instant now)
{
    const QStringList people = store::activePeopleOf(connection, office, roles);
    for (const QString &id : people) {
        if (id != but.value())
            notify(connection, domain::UserId(id), kind, about, now);
    }
}

void notifyStaffEverywhere(store::Connection &connection, const QList<domain::Role> &roles, domain::MessageKind kind,
                           const QString &about, base::Instant now)
{
    const QStringList people = store::activePeople(connection, roles);
    for (const QString &id : people)
        notify(connection, domain::UserId(id), kind, about, now);
}

MessageSeverity severityOf(const domain::MessageKindName &name)
{
    const auto kind = domain::messageKindFromText(name.text());
    return kind ? domain::rowOf(*kind).severity : MessageSeverity::Information;
}

int unreadOf(store::Connection &connection, const domain::UserId &person)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM messages WHERE user_id = ? AND read_at IS NULL"), {person.value()})
        .only<int>();
}

QList<Message> messagesOf(store::Connection &connection, const domain::UserId &person, int others)
{
    const QString marks = QStringLiteral("?,").repeated(kept.size()).chopped(1);
    const QString columns =
        QStringLiteral("SELECT id, kind, about, created_at, read_at FROM messages WHERE user_id = ?");
    const QList<QVariant> kinds(kept.begin(), kept.end());
    QList<Message> messages;
    const auto take = [&](const QString &where, const QList<QVariant> &values) {
        enum class Column { Id, Kind, About, CreatedAt, ReadAt };
        auto rows = connection.run(columns + where, QList<QVariant>{person.value()} + values);
        while (rows.next())
            messages.append({rows.text(Column::Id), domain::MessageKindName::read(rows.text(Column::Kind)),
                             rows.text(Column::About), base::fromUnixMs(rows.number(Column::CreatedAt)),
                             !rows.isNull(Column::ReadAt)});
    };
    take(QStringLiteral(" AND read_at IS NULL AND kind IN (%1)").arg(marks), kinds);
    take(QStringLiteral(" AND (read_at IS NOT NULL OR kind NOT IN (%1)) ORDER BY created_at DESC, id DESC LIMIT ?")
             .arg(marks),
         kinds + QList<QVariant>{others});
    std::sort(messages.begin(), messages.end(), [](const Message &a, const Message &b) {
        const auto rank = [](const Message &m) {
            const auto severity = m.read ? MessageSeverity::Information : severityOf(m.kind);
            return std::pair(severity, m.read || !asks(m.kind));
        };
        return std::tuple(rank(a), b.createdAt, b.id) < std::tuple(rank(b), a.createdAt, a.id);
    });
    return messages;
}

QList<Message> olderMessages(store::Connection &connection, const domain::UserId &person, const QString &than,
                             int limit)
{
    enum class Column { Id, Kind, About, CreatedAt, ReadAt };
    auto rows = connection.run(
        QStringLiteral(
            "SELECT id, kind, about, created_at, read_at FROM messages WHERE user_id = ? AND (read_at IS NOT "
            "NULL OR kind NOT IN (%1)) AND (created_at, id) < (SELECT p.created_at, p.id FROM messages p "
            "WHERE p.id = ?) ORDER BY created_at DESC, id DESC LIMIT ?")
            .arg(QStringLiteral("?,").repeated(kept.size()).chopped(1)),
        QList<QVariant>{person.value()} + QList<QVariant>(kept.begin(), kept.end()) + QList<QVariant>{than, limit});
    QList<Message> messages;
    while (rows.next())
        messages.append({rows.text(Column::Id), domain::MessageKindName::read(rows.text(Column::Kind)),
                         rows.text(Column::About), base::fromUnixMs(rows.number(Column::CreatedAt)),
                         !rows.isNull(Column::ReadAt)});
    return messages;
}

bool markRead(store::Connection &connection, const domain::UserId &person, const QString &id, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE messages SET read_at = COALESCE(read_at, ?) WHERE id = ? AND user_id = ?"),
                    {toUnixMs(now), id, person.value()})
               .changedRows() == 1;
}

namespace {

struct Due
{
    QString id;
    domain::MessageKindName kind;
    QString about;
    QString address;
    int tries = 0;
    QString language;
};

/// What is due, with the address and the language of whom it is for.
QList<Due> dueAt(store::Connection &connection, base::Instant now)
{
    enum class Column { Message, Kind, About, Email, MailTries, User, Language };
    auto rows = connection.run(
        QStringLiteral("SELECT m.id, m.kind, m.about, u.email, m.mail_tries, u.id, u.language FROM messages m JOIN "
                       "users u ON u.id = m.user_id "
                       "WHERE m.mail_state = 'due' AND m.next_try_at <= ? AND (u.active = 1 OR m.kind = ?) ORDER BY "
                       "m.created_at LIMIT 50"),
        {toUnixMs(now), textOf(domain::MessageKind::AccountClosed)});
    QList<Due> due;
    while (rows.next())
        due.append({rows.text(Column::Message), domain::MessageKindName::read(rows.text(Column::Kind)),
                    rows.text(Column::About),
                    domain::asciiEmail(rows.opened(Column::Email, store::personal::userEmail, rows.text(Column::User))),
                    static_cast<int>(rows.number(Column::MailTries)), rows.text(Column::Language)});
    return due;
}

/// Whoever moves the time of the next try has it for the next minutes.
bool lease(store::Connection &connection, const Due &one, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE messages SET next_try_at = ?, mail_tries = mail_tries + 1 "
                                   "WHERE id = ? AND mail_state = 'due' AND mail_tries = ?"),
                    {toUnixMs(now) + leaseMs, one.id, one.tries})
               .changedRows() == 1;
}

} // namespace

int sendDue(store::Connection &connection, const net::MailChoice &mail, const MailWords &words,
            const QString &clinicName, base::Instant now, const std::stop_token &stop)
{
    const QList<Due> due = dueAt(connection, now);
    int sent = 0;
    for (const Due &one : due) {
        if (stop.stop_requested())
            break;
        if (!lease(connection, one, now))
            continue;
        Letter letter = words.letterOf(one.kind, one.language, clinicName);
        if (one.kind == domain::MessageKind::LogCheckpoint)
            letter.text +=
                QStringLiteral("\r\n") +
                audit::checkpointNote(connection, one.about.toLongLong()).replace(u'\n', QStringLiteral("\r\n"));
        if (const auto done = net::sendMail(mail, one.address, letter.subject, letter.text, now); done) {
            connection.run(QStringLiteral("UPDATE messages SET mail_state = 'sent' WHERE id = ?"), {one.id});
            ++sent;
            continue;
        } else {
            base::logger("jobs")->warn("Message {} could not be sent: {}", one.id.toStdString(),
                                       done.error().detail.toStdString());
        }
        connection.run(QStringLiteral("UPDATE messages SET next_try_at = ?, mail_state = ? WHERE id = ?"),
                       {toUnixMs(now) + (minuteMs << std::min(one.tries, 10)),
                        one.tries + 1 >= mostTries ? QStringLiteral("failed") : QStringLiteral("due"), one.id});
        break; // the others may have the same fate, and each takes its time: with the next call
    }
    return sent;
}

int failedMails(store::Connection &connection, const QString &office)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM messages m JOIN users u ON u.id = m.user_id WHERE m.mail_state = "
                            "'failed' AND (? = '' OR u.office_id = ?)"),
             {office, office})
        .firstOr<int>(0);
}

} // namespace attune::server::outbox
