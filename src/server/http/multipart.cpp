// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/multipart.h"

#include "protocol/problem.h"

#include <algorithm>

namespace attune::server::http {

using domain::ProblemCode;
using protocol::ProblemCode;

namespace {

constexpr qsizetype longestHead = 8LL * 1024;
constexpr qsizetype longestField = 64LL * 1024;
constexpr int mostFields = 20;

base::Error malformed()
{
    return protocol::fail(ProblemCode::BadRequest, QStringLiteral("The body is not the form data it should be."));
}

/// The `name` of a Content-Disposition among the head lines of a part.
QByteArray nameIn(const QByteArray &head)
{
    const auto lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.toLower().startsWith("content-disposition:"))
            continue;
        const auto parts = line.split(';');
        for (const QByteArray &part : parts) {
            const QByteArray word = part.trimmed();
            if (word.startsWith("name=\"") && word.endsWith('"') && word.size() > 7)
                return word.mid(6, word.size() - 7);
        }
    }
    return {};
}

} // namespace

QByteArray boundaryOf(const QByteArray &contentType)
{
    if (!contentType.trimmed().toLower().startsWith("multipart/form-data"))
        return {};
    const auto parts = contentType.split(';');
    for (const QByteArray &part : parts) {
        QByteArray word = part.trimmed();
        if (!word.toLower().startsWith("boundary="))
            continue;
        word = word.mid(9);
        if (word.size() >= 2 && word.startsWith('"') && word.endsWith('"'))
            word = word.mid(1, word.size() - 2);
        const bool fits = !word.isEmpty() && word.size() <= 70 &&
                          std::all_of(word.begin(), word.end(), [](char c) { return c > 32 && c < 127; });
        return fits ? word : QByteArray();
    }
    return {};
}

MultipartReader::MultipartReader(BodyStream &stream, const QByteArray &boundary)
    : m_stream(stream), m_mark("\r\n--" + boundary), m_bytes("\r\n") // so that the first boundary looks like the others
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool MultipartReader::fill()
{
    if (m_over)
        return false;
    const auto more = m_stream.read();
    if (!more || more->isEmpty()) {
        m_over = true;
        return false;
    }
    m_bytes += *more;
    return true;
}

base::Result<QByteArray> MultipartReader::takeUntil(const QByteArray &mark, qsizetype most)
{
    while (true) {
        const qsizetype at = m_bytes.indexOf(mark);
        if (at >= 0 && at <= most) {
            const QByteArray taken = m_bytes.left(at);
            m_bytes.remove(0, at + mark.size());
            return taken;
        }
        if (at > most || m_bytes.size() > most + mark.size() || !fill())
            return malformed();
    }
}

base::Result<QMap<QString, QString>> MultipartReader::readFields(const QByteArray &fileField)
{
    QMap<QString, QString> fields;
    if (const auto before = takeUntil(m_mark, longestHead); !before) // a preamble is allowed and means nothing
        return before.error();
    for (int i = 0; i <= mostFields; ++i) {
        const auto rest = takeUntil("\r\n", 80); // of the boundary's line
        if (!rest)
            return rest.error();
        if (rest->startsWith("--"))
            return malformed(); // the end, and there was no file
        const auto head = takeUntil("\r\n\r\n", longestHead);
        if (!head)
            return head.error();
        const QByteArray name = nameIn(*head);
        if (name.isEmpty())
            return malformed();
        if (name == fileField)
            return fields;
        const auto value = takeUntil(m_mark, longestField);
        if (!value)
            return value.error();
        fields.insert(QString::fromUtf8(name), QString::fromUtf8(*value));
    }
    return malformed();
}

qint64 MultipartReader::readData(char *data, qint64 maxSize)
{
    if (m_fileEnded)
        return 0;
    while (true) {
        const qsizetype at = m_bytes.indexOf(m_mark);
        // What may be the beginning of the mark stays until more is known.
        const qsizetype sure = at >= 0 ? at : std::max<qsizetype>(0, m_bytes.size() - m_mark.size());
        if (sure > 0) {
            const qint64 count = std::min<qint64>(sure, maxSize);
            std::copy_n(m_bytes.constData(), count, data);
            m_bytes.remove(0, count);
            return count;
        }
        if (at == 0) {
            m_fileEnded = true;
            return 0;
        }
        if (!fill())
            return -1;
    }
}

} // namespace attune::server::http
