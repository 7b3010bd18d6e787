// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/outbox.h"

#include "base/id.h"
#include "base/log.h"
#include "server/net/mail.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace attune::server::outbox {

using base::toUnixMs;

namespace {

constexpr int mostTries = 12;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 leaseMs = 5 * minuteMs;
const QStringList emergencies = {QStringLiteral("breakGlassOpened")};
const QStringList integrities = {QStringLiteral("logAlarm"), QStringLiteral("witnessRefused"),
                                 QStringLiteral("deviceGap"), QStringLiteral("guessing")};
// What waits for the person's own word: unread, it is never displaced.
const QStringList questions = {QStringLiteral("sessionToConfirm"), QStringLiteral("consentWaits"),
                               QStringLiteral("consentChanged"), QStringLiteral("consentTookEffect"),
                               QStringLiteral("consentAnswered")};
const QStringList kept = emergencies + integrities + questions;

/// The one message that carries something: a checkpoint says nothing about anybody.
QString checkpointOf(store::Connection &connection, const QString &size)
{
    auto row = connection.run(QStringLiteral("SELECT note FROM log_checkpoints WHERE size = ?"), {size.toLongLong()});
    return row.next() ? row.text(0) : QString();
}

} // namespace

void tell(store::Connection &connection, const domain::UserId &person, const QString &kind, const QString &about,
          base::Instant now)
{
    connection.run(QStringLiteral("INSERT INTO messages(id, user_id, kind, about, created_at, mail_state, next_try_at) "
                                  "VALUES(?,?,?,?,?,'due',?) ON CONFLICT(user_id, kind, about) DO NOTHING"),
                   {base::newUuidV7(toUnixMs(now)), person.value(), kind, about, toUnixMs(now), toUnixMs(now)});
}

void tellStaff(store::Connection &connection, const QStringList &roles, const QString &office, const QString &kind,
               const QString &about, const domain::UserId &but, base::Instant now)
{
    QStringList people;
    for (const QString &role : roles) {
        auto rows = connection.run(
            QStringLiteral("SELECT id FROM users WHERE role = ? AND office_id = ? AND active = 1 AND id <> ?"),
            {role, office, but.value()});
        while (rows.next())
            people << rows.text(0);
    }
    for (const QString &id : std::as_const(people))
        tell(connection, domain::UserId(id), kind, about, now);
}

void tellStaffEverywhere(store::Connection &connection, const QStringList &roles, const QString &kind,
                         const QString &about, base::Instant now)
{
    QStringList people;
    for (const QString &role : roles) {
        auto rows = connection.run(QStringLiteral("SELECT id FROM users WHERE role = ? AND active = 1"), {role});
        while (rows.next())
            people << rows.text(0);
    }
    for (const QString &id : std::as_const(people))
        tell(connection, domain::UserId(id), kind, about, now);
}

Severity severityOf(const QString &kind)
{
    if (emergencies.contains(kind))
        return Severity::Emergency;
    return integrities.contains(kind) ? Severity::Integrity : Severity::Information;
}

QString textOf(Severity severity)
{
    switch (severity) {
    case Severity::Emergency:
        return QStringLiteral("emergency");
    case Severity::Integrity:
        return QStringLiteral("integrity");
    case Severity::Information:
        break;
    }
    return QStringLiteral("information");
}

int unreadOf(store::Connection &connection, const domain::UserId &person)
{
    auto row = connection.run(QStringLiteral("SELECT COUNT(*) FROM messages WHERE user_id = ? AND read_at IS NULL"),
                              {person.value()});
    row.next();
    return static_cast<int>(row.number(0));
}

QList<Message> messagesOf(store::Connection &connection, const domain::UserId &person, int others)
{
    const QString marks = QStringLiteral("?,").repeated(kept.size()).chopped(1);
    const QString columns =
        QStringLiteral("SELECT id, kind, about, created_at, read_at FROM messages WHERE user_id = ?");
    const QList<QVariant> kinds(kept.begin(), kept.end());
    QList<Message> messages;
    const auto take = [&](const QString &where, const QList<QVariant> &values) {
        auto rows = connection.run(columns + where, QList<QVariant>{person.value()} + values);
        while (rows.next())
            messages.append(
                {rows.text(0), rows.text(1), rows.text(2), base::fromUnixMs(rows.number(3)), !rows.isNull(4)});
    };
    take(QStringLiteral(" AND read_at IS NULL AND kind IN (%1)").arg(marks), kinds);
    take(QStringLiteral(" AND (read_at IS NOT NULL OR kind NOT IN (%1)) ORDER BY created_at DESC, id DESC LIMIT ?")
             .arg(marks),
         kinds + QList<QVariant>{others});
    std::sort(messages.begin(), messages.end(), [](const Message &a, const Message &b) {
        const auto rank = [](const Message &m) {
            const auto severity = m.read ? Severity::Information : severityOf(m.kind);
            return std::pair(severity, m.read || !questions.contains(m.kind));
        };
        return std::tuple(rank(a), b.createdAt, b.id) < std::tuple(rank(b), a.createdAt, a.id);
    });
    return messages;
}

QList<Message> olderMessages(store::Connection &connection, const domain::UserId &person, const QString &than,
                             int limit)
{
    auto rows = connection.run(
        QStringLiteral(
            "SELECT id, kind, about, created_at, read_at FROM messages WHERE user_id = ? AND (read_at IS NOT "
            "NULL OR kind NOT IN (%1)) AND (created_at, id) < (SELECT p.created_at, p.id FROM messages p "
            "WHERE p.id = ?) ORDER BY created_at DESC, id DESC LIMIT ?")
            .arg(QStringLiteral("?,").repeated(kept.size()).chopped(1)),
        QList<QVariant>{person.value()} + QList<QVariant>(kept.begin(), kept.end()) + QList<QVariant>{than, limit});
    QList<Message> messages;
    while (rows.next())
        messages.append({rows.text(0), rows.text(1), rows.text(2), base::fromUnixMs(rows.number(3)), !rows.isNull(4)});
    return messages;
}

bool markRead(store::Connection &connection, const domain::UserId &person, const QString &id, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE messages SET read_at = COALESCE(read_at, ?) WHERE id = ? AND user_id = ?"),
                    {toUnixMs(now), id, person.value()})
               .changedRows() == 1;
}

std::pair<QString, QString> wordsOf(const QString &kind, const QString &clinicName)
{
    static const QHash<QString, std::pair<const char *, const char *>> words = {
        {QStringLiteral("retentionWarning"),
         {"Something kept for you reaches the end of its time",
          "In 30 days the time ends for which something must be kept. Sign in to see what it is and what will "
          "happen."}},
        {QStringLiteral("deletionWished"),
         {"A wish waits for an answer", "Somebody asked for something that you or a colleague has to answer. Sign in "
                                        "to see it."}},
        {QStringLiteral("deletionWishAnswered"),
         {"There is an answer for you", "The clinic has answered something you asked for. Sign in to read it."}},
        {QStringLiteral("consentExpires"),
         {"An agreement of yours ends soon", "An agreement ends in 30 days. Sign in to read it again and decide."}},
        {QStringLiteral("breakGlassOpened"),
         {"Emergency access was opened",
          "Somebody has opened emergency access. It has to be reviewed: please sign in."}},
        {QStringLiteral("breakGlassEnded"),
         {"Emergency access was ended",
          "Emergency access was ended before its time. It still has to be reviewed: please sign in."}},
        {QStringLiteral("deletionWaits"),
         {"A deletion waits for a second person",
          "A deletion was asked for that needs a second person. Please sign in."}},
        {QStringLiteral("recordingFailed"),
         {"Something could not be brought in",
          "Something could not be brought in. Sign in to see what, and to try again."}},
        {QStringLiteral("witnessRefused"),
         {"A witness refused the access log",
          "A witness of the access log saw something else before. Please look into it: attunectl audit verify."}},
        {QStringLiteral("logCheckpoint"),
         {"This week's checkpoint of the access log",
          "Please keep this message. Should anybody ever change the access log, the lines below prove what it was:"}},
        {QStringLiteral("passwordChanged"),
         {"Your password was changed",
          "The password of your account was changed. If that was not you, tell the clinic at once."}},
        {QStringLiteral("guessing"),
         {"Somebody tries many passwords",
          "Many wrong passwords or codes were tried. Please sign in and look at the access log."}},
        {QStringLiteral("clientTaken"),
         {"A first session was planned",
          "A first session of a clinician with a client was planned. Please look whether it is right."}},
        {QStringLiteral("sessionToConfirm"),
         {"Something was planned with you",
          "Somebody of the clinic has planned something with you for the first time. Sign in to say whether it is "
          "right."}},
        {QStringLiteral("sessionConfirmed"),
         {"Something you planned was confirmed", "Something you planned was confirmed. Sign in to see it."}},
        {QStringLiteral("consentWaits"),
         {"Something was written down in your name",
          "Somebody of the clinic wrote down an agreement in your name. It counts after a day if you say nothing. Sign "
          "in to confirm or refuse it."}},
        {QStringLiteral("consentChanged"),
         {"An agreement of yours was changed", "An agreement of yours was changed. Sign in to see by whom and how."}},
        {QStringLiteral("consentTookEffect"),
         {"An agreement counts from now on",
          "Something that was written down in somebody's name counts from now on. Sign in to see it."}},
        {QStringLiteral("consentAnswered"),
         {"There is an answer for you", "Somebody answered what you wrote down in their name. Sign in to see it."}},
        {QStringLiteral("participantAdded"),
         {"Somebody was added",
          "It was noted that somebody else took part in something of yours, or you in something of somebody else's. "
          "Sign in to see it."}},
        {QStringLiteral("participantRemoved"),
         {"Somebody was taken off", "A note of who took part in something was taken back. Sign in to see it."}},
        {QStringLiteral("deviceGap"),
         {"Something is missing in the access log",
          "Reports of a computer are missing or do not fit together. Please sign in and look at the access log."}},
        {QStringLiteral("logAlarm"),
         {"The access log is not as it should be",
          "Something in the access log was changed, or stood in the way of it. Please look into it: attunectl audit "
          "verify."}},
        {QStringLiteral("recordingStopped"),
         {"Something was stopped", "Something was stopped because an agreement ended. Sign in to see what."}},
        {QStringLiteral("recordingReady"),
         {"There is something new for you", "There is something new for you. Please sign in."}},
        {QStringLiteral("keysNearEnd"),
         {"A key nears the end of its time", "Please rotate the wrapping key: attunectl keys status says more."}},
    };
    const auto found = words.value(kind, {"There is a message for you", "There is a message for you. Please sign in."});
    return {clinicName + QStringLiteral(": ") + QString::fromLatin1(found.first),
            QString::fromLatin1(found.second) +
                QStringLiteral("\r\n\r\nThis message holds nothing private on purpose, and no link.\r\n")};
}

int sendDue(store::Connection &connection, const MailChoice &mail, const QString &clinicName, base::Instant now)
{
    struct Due
    {
        QString id;
        QString kind;
        QString about;
        QString address;
        int tries;
    };
    QList<Due> due;
    {
        auto rows = connection.run(
            QStringLiteral("SELECT m.id, m.kind, m.about, u.email, m.mail_tries, u.id FROM messages m JOIN users u ON "
                           "u.id = m.user_id "
                           "WHERE m.mail_state = 'due' AND m.next_try_at <= ? AND u.active = 1 ORDER BY m.created_at "
                           "LIMIT 50"),
            {toUnixMs(now)});
        while (rows.next())
            due.append({rows.text(0), rows.text(1), rows.text(2),
                        rows.opened(3, store::personal::userEmail, rows.text(5)), static_cast<int>(rows.number(4))});
    }
    int sent = 0;
    for (const Due &one : std::as_const(due)) {
        // Whoever moves the time of the next try has it for the next minutes.
        const int leased = connection
                               .run(QStringLiteral("UPDATE messages SET next_try_at = ?, mail_tries = mail_tries + 1 "
                                                   "WHERE id = ? AND mail_state = 'due' AND mail_tries = ?"),
                                    {toUnixMs(now) + leaseMs, one.id, one.tries})
                               .changedRows();
        if (leased != 1)
            continue;
        auto [subject, text] = wordsOf(one.kind, clinicName);
        if (one.kind == QStringLiteral("logCheckpoint"))
            text += QStringLiteral("\r\n") + checkpointOf(connection, one.about).replace(u'\n', QStringLiteral("\r\n"));
        if (const auto done = net::sendMail(mail, one.address, subject, text, now); done) {
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
    }
    return sent;
}

} // namespace attune::server::outbox
