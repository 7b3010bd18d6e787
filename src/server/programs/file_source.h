// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

namespace attune::server::programs {

/// A file that is open, as bytes of an answer; closed with it. Nothing of it is kept in memory.
class FileSource final : public http::ByteSource
{
public:
    /// @param handle of a regular file, open for reading; taken over  @param size what is sent of it
    FileSource(int handle, qint64 size) : m_handle(handle), m_size(size) {}
    ~FileSource() override;
    FileSource(const FileSource &) = delete;
    FileSource &operator=(const FileSource &) = delete;

    qint64 size() const override { return m_size; }
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override;

private:
    int m_handle;
    qint64 m_size;
};

} // namespace attune::server::programs
