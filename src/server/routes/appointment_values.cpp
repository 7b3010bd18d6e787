// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/appointment_values.h"

#include "domain/date_values.h"
#include "server/routes/media_links.h"

#include <QDateTime>
#include <QUrlQuery>

#include <array>

namespace attune::server::routes {

using domain::ProblemCode;
using domain::RecordingStatus;
using protocol::fail;

base::Result<QList<RecordingStatus>> statusesFrom(const QString &words)
{
    constexpr std::array all = {RecordingStatus::Recording, RecordingStatus::Processing, RecordingStatus::Uploading,
                                RecordingStatus::Available, RecordingStatus::Archived,   RecordingStatus::Deleted,
                                RecordingStatus::Failed};
    QList<RecordingStatus> statuses;
    const auto given = words.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : given) {
        const qsizetype before = statuses.size();
        for (const RecordingStatus status : all) {
            if (protocol::appointmentStatusWords().textOf(status) == word)
                statuses << status;
        }
        if (statuses.size() == before)
            return fail(ProblemCode::InvalidField,
                        QStringLiteral("status is started, completed, failed, archived or deleted"));
    }
    return statuses;
}

namespace {

base::Result<std::optional<base::Instant>> edgeOf(const Call &call, const char *name,
                                                  base::Result<base::Instant> (*read)(const QString &))
{
    const QString text = call.request.query.value(QString::fromLatin1(name)).trimmed();
    if (text.isEmpty())
        return std::optional<base::Instant>();
    const auto at = read(text);
    if (!at) // the reader's words may hold what was typed
        return fail(ProblemCode::InvalidField,
                    QString::fromLatin1(name) + QStringLiteral(" is a day, like 2026-05-01, or an "
                                                               "instant, like 2026-05-01T10:00:00Z"));
    return std::optional(*at);
}

QString addressOfPage(const Call &call, const PageRequest &page, int number)
{
    QUrlQuery query;
    for (auto it = call.request.query.cbegin(); it != call.request.query.cend(); ++it) {
        if (it.key() != QStringLiteral("page") && it.key() != QStringLiteral("page_size"))
            query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(it.key())),
                               QString::fromLatin1(QUrl::toPercentEncoding(it.value())));
    }
    query.addQueryItem(QStringLiteral("page"), QString::number(number));
    query.addQueryItem(QStringLiteral("page_size"), QString::number(page.size));
    return originOf(call.request) + call.request.path + QLatin1Char('?') + query.query(QUrl::FullyEncoded);
}

} // namespace

base::Result<Bounds> boundsOf(const Call &call, const char *from, const char *to)
{
    const auto first = edgeOf(call, from, domain::rangeStartFrom);
    const auto last = edgeOf(call, to, domain::rangeEndFrom);
    if (!first || !last)
        return first ? last.error() : first.error();
    return Bounds{*first, *last};
}

base::Result<PageRequest> pageOf(const Call &call)
{
    const auto number = [&call](const char *key, qint64 most, qint64 fallback) {
        const QString text = call.request.query.value(QString::fromLatin1(key));
        return static_cast<int>(text.isEmpty() ? fallback : protocol::wholeNumber(text, {1, most}).value_or(0));
    };
    const PageRequest request{number("page", 10'000'000, 1), number("page_size", 100, 20)};
    if (request.page == 0 || request.size == 0)
        return fail(ProblemCode::InvalidField, QStringLiteral("page starts at 1, page_size is 1 to 100"));
    return request;
}

protocol::PageFrame frameOf(const Call &call, const PageRequest &page, qint64 total)
{
    const bool more = qint64(page.page) * page.size < total;
    return {total, more ? addressOfPage(call, page, page.page + 1) : QString(),
            page.page > 1 ? addressOfPage(call, page, page.page - 1) : QString()};
}

} // namespace attune::server::routes
