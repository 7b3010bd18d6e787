// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <QIODevice>
#include <QMap>

namespace attune::server::http {

/// The boundary of a "multipart/form-data" content type (RFC 7578, RFC 2046 5.1.1); empty when it has none that may be.
QByteArray boundaryOf(const QByteArray &contentType);

/// Reads multipart/form-data as it comes: first the small fields, then the one file as a device, whatever its size.
/// Never holds more than a few hundred KiB. One thread.
class MultipartReader final : public QIODevice
{
public:
    /// @param stream outlives this
    MultipartReader(BodyStream &stream, const QByteArray &boundary);

    /// Reads up to the beginning of the file. InvalidInput for anything malformed: fields over 64 KiB, more than 20 of
    /// them, heads over 8 KiB, no file. @param fileField the name that the file's part must have
    base::Result<QMap<QString, QString>> readFields(const QByteArray &fileField);
    /// After the file was read: whether it ended with its boundary. False: the body was cut off or malformed.
    bool endedWell() const { return m_fileEnded; }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fill();
    base::Result<QByteArray> takeUntil(const QByteArray &mark, qsizetype most);

    BodyStream &m_stream;
    QByteArray m_mark; ///< CRLF, two hyphens, boundary
    QByteArray m_bytes;
    bool m_over = false;
    bool m_fileEnded = false;
};

} // namespace attune::server::http
