// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/programs/file_source.h"

#include <algorithm>

#include <unistd.h>

namespace attune::server::programs {

FileSource::~FileSource()
{
    ::close(m_handle);
}

base::Result<QByteArray> FileSource::read(qint64 offset, qint64 maxSize)
{
    const qint64 wanted = std::min(maxSize, m_size - offset);
    if (offset < 0 || wanted <= 0)
        return QByteArray();
    QByteArray bytes(wanted, Qt::Uninitialized);
    const ssize_t count = ::pread(m_handle, bytes.data(), static_cast<std::size_t>(wanted), offset);
    if (count < 0)
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("an installer cannot be read"), {}, {}};
    bytes.truncate(count);
    return bytes;
}

} // namespace attune::server::programs
