// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace attune::journal {

/// Where the bytes of a journal lie: a file, or in tests one that fails, forgets and is cut off. One thread.
class JournalStorage
{
public:
    virtual ~JournalStorage() = default;
    /// Everything that is there; empty for a new one. Unavailable when it cannot be read.
    virtual base::Result<QByteArray> readAll() = 0;
    /// Bytes behind the last ones. They are durable after the next sync() that succeeds. After a failure some of them
    /// may be there.
    virtual bool append(const QByteArray &bytes) = 0;
    /// After a failure nobody knows what of the bytes since the last one is durable, whatever a later sync() says.
    virtual bool sync() = 0;
    /// Keeps the first `size` bytes; what is appended next follows them.
    virtual bool truncate(qint64 size) = 0;
    /// Puts these bytes in the place of all others, durably: afterwards, and after a crash at any time, it is either
    /// the old content or the new one. False: the old one stands.
    virtual bool replace(const QByteArray &content) = 0;
};

/// A private file (mode 0600), made when it is missing. Unavailable when it cannot be opened.
base::Result<std::unique_ptr<JournalStorage>> fileStorage(const QString &path);

} // namespace attune::journal
