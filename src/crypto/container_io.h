// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace attune::crypto {

/// The bytes of one container, wherever they lie. One thread.
class ContainerBytes
{
public:
    virtual ~ContainerBytes() = default;
    virtual qint64 size() const = 0;
    /// Exactly `size` bytes from `offset`, fewer only at the end. Unavailable when they cannot be read now.
    virtual base::Result<QByteArray> read(qint64 offset, qint64 size) = 0;
};

/// Takes the bytes of a new container. What is dropped before finish() leaves nothing behind. One thread.
class ContainerSink
{
public:
    virtual ~ContainerSink() = default;
    virtual base::Result<void> write(const QByteArray &bytes) = 0;
    /// Replaces the first bytes, which are known last, and makes the container durable under its name.
    virtual base::Result<void> finish(const QByteArray &head) = 0;
};

/// A container in a file. NotFound when there is none.
base::Result<std::unique_ptr<ContainerBytes>> containerInFile(const QString &path);
/// Writes beside the path, and replaces what lies there when it is finished. @param path its folder exists
base::Result<std::unique_ptr<ContainerSink>> containerToFile(const QString &path);

} // namespace attune::crypto
