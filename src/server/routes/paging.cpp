// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/paging.h"

#include "crypto/digest.h"
#include "protocol/problem.h"
#include "server/store/sealed_text.h"

namespace attune::server::routes {

using domain::ProblemCode;

namespace {

QByteArray boundToList(const Call &call, const char *list)
{
    return QByteArray("attune cursor 1\n") + list + '\n' + call.userId().value().toUtf8();
}

crypto::SecretBytes cursorKey(const Call &call)
{
    return crypto::SecretBytes(crypto::hmacSha256(call.clinic.keys.linkKey(), "attune cursors 1"));
}

} // namespace

QString sealedCursor(const Call &call, const char *list, const QString &place)
{
    if (place.isEmpty())
        return {};
    const QByteArray sealed = store::sealText(place.toUtf8(), boundToList(call, list), cursorKey(call));
    return QString::fromLatin1(sealed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

base::Result<QString> openedCursor(const Call &call, const char *list, const QString &cursor)
{
    if (cursor.isEmpty())
        return QString();
    const auto place = store::openText(QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding),
                                       boundToList(call, list), cursorKey(call));
    if (!place)
        return protocol::fail(ProblemCode::InvalidField, QStringLiteral("this cursor does not belong to this list"));
    return QString::fromUtf8(*place);
}

base::Result<QString> cursorOf(const Call &call, const char *list)
{
    return openedCursor(call, list, call.request.query.value(QStringLiteral("cursor")));
}

base::Result<CursorRequest> cursorRequestOf(const Call &call, const char *list, int usual, int most)
{
    const auto cursor = cursorOf(call, list);
    if (!cursor)
        return cursor.error();
    const QString text = call.request.query.value(QStringLiteral("limit"));
    const auto limit = text.isEmpty() ? usual : protocol::wholeNumber(text, {1, most});
    if (!limit)
        return protocol::fail(ProblemCode::InvalidField, QStringLiteral("limit is 1 to %1").arg(most));
    return CursorRequest{*cursor, static_cast<int>(*limit)};
}

} // namespace attune::server::routes
