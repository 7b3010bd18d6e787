// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_clinic.h"

#include "api/telehealth/ask.h"
#include "base/when_done.h"
#include "protocol/message_codec.h"
#include "protocol/paths.h"
#include "protocol/session_codec.h"

/// Lists that are read whole, however many pages a server makes of them.
namespace attune::api {

using namespace domain;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

constexpr int mostPages = 1000; ///< a server that never ends is no clinic's

base::Result<Page<TherapySession>> sessionsIn(ClinicSession &session, const Json &answer)
{
    const auto page = decoded<protocol::SessionsPage>(session, answer);
    if (!page)
        return page.error();
    return Page<TherapySession>{page->sessions, page->nextCursor, {}, false};
}

base::Result<Page<Message>> messagesIn(ClinicSession &session, const Json &answer)
{
    const auto page = decoded<protocol::MessagesPage>(session, answer);
    if (!page)
        return page.error();
    return Page<Message>{page->messages, page->nextCursor, {}, false};
}

} // namespace

template <typename T>
struct TelehealthClinic::Reading
{
    QString path;
    base::Result<Page<T>> (*read)(ClinicSession &, const Json &) = nullptr;
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
Answer<QList<T>> TelehealthClinic::askAll(const char *path,
                                          base::Result<Page<T>> (*read)(ClinicSession &session, const Json &page))
{
    auto reading = std::make_shared<Reading<T>>();
    reading->path = QString::fromLatin1(path);
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
                       const auto page = reading->read(m_session, *answer);
                       if (!page)
                           return reading->finish(page.error());
                       reading->items += page->items;
                       const QString next = page->nextCursor;
                       if (next.isEmpty())
                           return reading->finish(reading->items);
                       if (next == reading->cursor || ++reading->pages >= mostPages)
                           return reading->finish(endless()); // what lacks something must not look whole
                       reading->cursor = next;
                       readOn(reading);
                   });
}

Answer<QList<TherapySession>> TelehealthClinic::sessions()
{
    return askAll<TherapySession>(paths::sessions, sessionsIn);
}

Answer<QList<Message>> TelehealthClinic::messages()
{
    return askAll<Message>(paths::messages, messagesIn);
}

} // namespace attune::api
