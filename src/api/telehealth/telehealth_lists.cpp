// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_clinic.h"

#include "base/when_done.h"
#include "protocol/paths.h"
#include "protocol/recording_codec.h"

#include <functional>

/// Lists that are read whole, however many pages a server makes of them.
namespace attune::api {

using namespace domain;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

constexpr int mostPages = 100; ///< a server that never ends is no clinic's

std::optional<Message> messageFrom(const Json &row)
{
    const auto at = protocol::instant(row, "createdAt");
    if (!at)
        return std::nullopt;
    Message message;
    message.id = protocol::text(row, "id");
    message.kind = domain::MessageKindName::read(protocol::text(row, "kind"));
    message.about = protocol::text(row, "about");
    message.at = *at;
    message.isRead = protocol::flag(row, "read");
    message.severity = domain::MessageSeverityName::read(protocol::text(row, "severity"));
    message.clientId = UserId(protocol::text(row, "clientId"));
    message.clientName = protocol::text(row, "clientName");
    message.sessionAt = protocol::instant(row, "sessionAt");
    return message;
}

} // namespace

template <typename T>
struct TelehealthClinic::Reading
{
    QString path;
    const char *list;
    std::function<std::optional<T>(const Json &)> read;
    QPromise<base::Result<QList<T>>> promise;
    QList<T> items;
    QString cursor;
    int pages = 0;

    void finish(const base::Result<QList<T>> &answer)
    {
        promise.addResult(answer);
        promise.finish();
    }
};

template <typename T>
Answer<QList<T>> TelehealthClinic::askAll(const char *path, const char *list,
                                          std::optional<T> (*read)(const Json &row))
{
    auto reading = std::make_shared<Reading<T>>();
    reading->path = QString::fromLatin1(path);
    reading->list = list;
    reading->read = read;
    reading->promise.start();
    readOn(reading);
    return reading->promise.future();
}

template <typename T>
void TelehealthClinic::readOn(const std::shared_ptr<Reading<T>> &reading)
{
    QList<std::pair<QString, QString>> query;
    if (!reading->cursor.isEmpty())
        query.append({QStringLiteral("cursor"), reading->cursor});
    base::whenDone(m_session.call({"GET", reading->path, query, {}, {}}), this,
                   [this, reading](const base::Result<Json> &answer) {
                       if (!answer)
                           return reading->finish(answer.error());
                       for (const Json &row : protocol::list(*answer, reading->list)) {
                           if (const std::optional<T> item = reading->read(row))
                               reading->items.append(*item);
                       }
                       const QString next = protocol::text(*answer, "nextCursor");
                       const bool isLast = next.isEmpty() || next == reading->cursor;
                       reading->cursor = next;
                       if (isLast || ++reading->pages >= mostPages)
                           return reading->finish(reading->items);
                       readOn(reading);
                   });
}

Answer<QList<TherapySession>> TelehealthClinic::sessions()
{
    return askAll<TherapySession>(paths::sessions, "sessions", protocol::sessionFrom);
}

Answer<QList<Message>> TelehealthClinic::messages()
{
    return askAll<Message>(paths::messages, "messages", messageFrom);
}

} // namespace attune::api
