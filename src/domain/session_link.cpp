// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/session_link.h"

#include "domain/join_link.h"
#include "domain/value_error.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace attune::domain {

namespace {

const QString begin = QStringLiteral("attune://session/");
constexpr qsizetype longestLink = 400;

base::Error wrongLink(const char *why)
{
    return refused(QStringLiteral("this is not a link to a session: ") + QString::fromUtf8(why));
}

/// The server that the query names; nullopt when there is anything else in it.
std::optional<QString> serverIn(const QString &query)
{
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    if (items.size() != 1 || items.first().first != QLatin1String("server"))
        return std::nullopt;
    const QString server = items.first().second.toLower();
    return isServerAddress(server) ? std::optional(server) : std::nullopt;
}

} // namespace

QString textOf(const SessionLink &link)
{
    const QString text = begin + link.session.value();
    return link.server.isEmpty()
               ? text
               : text + QStringLiteral("?server=") + QString::fromLatin1(QUrl::toPercentEncoding(link.server));
}

base::Result<SessionLink> sessionLinkFrom(const QString &text)
{
    const QString line = text.trimmed();
    if (line.size() > longestLink)
        return wrongLink("it is too long");
    if (!line.startsWith(begin, Qt::CaseInsensitive))
        return wrongLink("it does not begin with attune://session/");
    const qsizetype query = line.indexOf(QLatin1Char('?'));
    QString id = line.mid(begin.size(), query < 0 ? -1 : query - begin.size()).toLower();
    if (id.endsWith(QLatin1Char('/')))
        id.chop(1);
    static const QRegularExpression uuid(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"));
    if (!uuid.match(id).hasMatch())
        return wrongLink("it has no id of a session");
    if (query < 0)
        return SessionLink{SessionId(id), {}};
    const auto server = serverIn(line.mid(query + 1));
    if (!server)
        return wrongLink("it has a part that this program does not know, or names no server");
    return SessionLink{SessionId(id), *server};
}

bool isSameServer(const QString &one, const QString &other)
{
    const auto whole = [](const QString &server) {
        const QString address = server.trimmed().toLower();
        const QUrl url(address.startsWith(QLatin1String("https://")) ? address : QStringLiteral("https://") + address);
        return std::pair(url.host(), url.port(443));
    };
    return whole(one) == whole(other);
}

} // namespace attune::domain
