// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/message.h"

#include "server/net/place.h"

#include <QUrl>

#include <algorithm>

namespace attune::server::http {

namespace {

base::Error bad(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

bool decodes(const QByteArray &text, QString &decoded)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '%')
            continue;
        if (i + 2 >= text.size() || !isxdigit(static_cast<uchar>(text.at(i + 1))) ||
            !isxdigit(static_cast<uchar>(text.at(i + 2))))
            return false;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(text);
    decoded = QString::fromUtf8(bytes);
    return !bytes.contains('\0') && decoded.toUtf8() == bytes;
}

/// Lines and whatever else could be taken for another line where a value is shown or passed on.
bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

base::Result<QMap<QString, QString>> parseQuery(const QByteArray &text)
{
    QMap<QString, QString> query;
    const auto pairs = text.split('&');
    for (QByteArray pair : pairs) {
        if (pair.isEmpty())
            continue;
        pair.replace('+', "%20");
        const qsizetype equals = pair.indexOf('=');
        QString key;
        QString value;
        if (!decodes(equals < 0 ? pair : pair.left(equals), key) ||
            !decodes(equals < 0 ? QByteArray() : pair.mid(equals + 1), value))
            return bad("a query value is not well encoded");
        if (hasControls(key) || hasControls(value))
            return bad("a query value has control characters");
        query.insert(key, value);
    }
    return query;
}

} // namespace

base::Result<std::pair<QString, QMap<QString, QString>>> parseTarget(const QByteArray &target)
{
    if (!target.startsWith('/') || target.size() > 8192)
        return bad("the target is not an absolute path");
    if (!std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f; }))
        return bad("the target has characters that must be encoded");
    const qsizetype mark = target.indexOf('?');
    const QByteArray rawPath = mark < 0 ? target : target.left(mark);
    QString path;
    if (rawPath.toLower().contains("%2f") || rawPath.contains('#') || !decodes(rawPath, path) || hasControls(path))
        return bad("the path is not well encoded");
    const auto segments = path.split(QLatin1Char('/'));
    if (segments.contains(QStringLiteral("..")) || segments.contains(QStringLiteral(".")) ||
        path.contains(QLatin1Char('\\')))
        return bad("the path walks");
    auto query = parseQuery(mark < 0 ? QByteArray() : target.mid(mark + 1));
    if (!query)
        return query.error();
    return std::pair(path, *query);
}

QString callerBehind(const QString &peer, const QByteArray &forwardedFor, const QStringList &trustedProxies)
{
    QString caller = peer;
    QByteArrayList hops = forwardedFor.split(',');
    while (trustedProxies.contains(caller) && !hops.isEmpty()) {
        const QString hop = net::canonicalAddress(QString::fromLatin1(hops.takeLast()));
        if (hop.isEmpty())
            break;
        caller = hop;
    }
    return caller;
}

std::pair<RangeVerdict, ByteRange> parseRange(const QByteArray &header, qint64 size)
{
    const QByteArray text = header.trimmed();
    if (!text.toLower().startsWith("bytes=") || text.contains(','))
        return {RangeVerdict::None, {}};
    const QByteArray spec = text.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0 || spec.size() > 40)
        return {RangeVerdict::None, {}};
    const auto digits = [](const QByteArray &part) {
        return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    const QByteArray first = spec.left(dash);
    const QByteArray last = spec.mid(dash + 1);
    if (!digits(first) || !digits(last) || (first.isEmpty() && last.isEmpty()) || first.size() > 18 || last.size() > 18)
        return {RangeVerdict::None, {}};
    if (first.isEmpty()) {
        const qint64 count = std::min(last.toLongLong(), size);
        return count > 0 ? std::pair(RangeVerdict::Satisfiable, ByteRange{size - count, size - 1})
                         : std::pair(RangeVerdict::Unsatisfiable, ByteRange{});
    }
    const qint64 from = first.toLongLong();
    const qint64 to = last.isEmpty() ? size - 1 : std::min(last.toLongLong(), size - 1);
    if (!last.isEmpty() && last.toLongLong() < from)
        return {RangeVerdict::None, {}};
    if (from >= size)
        return {RangeVerdict::Unsatisfiable, {}};
    return {RangeVerdict::Satisfiable, {from, to}};
}

} // namespace attune::server::http
