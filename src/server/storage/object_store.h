// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "crypto/container_io.h"

#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace attune::server::storage {

/// Whether the bytes of an object can be read at once, or lie where they must be fetched from first.
enum class Availability { Ready, Archived, Restoring };

/// What objects are called that only show whether the store works; each is erased at once, so one that is found is of a
/// program that was killed in that moment. It holds noise.
inline constexpr char healthObjects[] = "health-";
inline constexpr qint64 healthObjectSize = 256;

/// Where sealed containers lie (STORAGE.md). Names are ids: letters, digits, '-', '.', '_'. It never sees plain media.
/// Any thread; what it returns belongs to one thread at a time.
class ObjectStore
{
public:
    virtual ~ObjectStore() = default;
    /// For the operator: "folder", "S3 bucket sessions".
    virtual QString description() const = 0;
    /// Whether reading waits for another machine.
    virtual bool isRemote() const { return false; }
    /// NotFound when there is none, Unavailable when the store cannot be reached.
    virtual base::Result<std::unique_ptr<crypto::ContainerBytes>> open(const QString &name) const = 0;
    /// Nothing is under the name before finish() has succeeded; then it is durable. Replaces what was there.
    virtual base::Result<std::unique_ptr<crypto::ContainerSink>> create(const QString &name) = 0;
    /// Removes an object for good; no error when there is none. Where bytes can be overwritten in their place, the
    /// wrapped key in the header is overwritten first.
    virtual base::Result<void> erase(const QString &name) = 0;
    virtual base::Result<bool> contains(const QString &name) const = 0;
    /// Every object, in no order.
    virtual base::Result<QStringList> list() const = 0;
    /// An address at which anybody can read the object's sealed bytes for a while; nullopt where there is none.
    virtual std::optional<QString> publicLink(const QString &name, base::Instant now,
                                              std::chrono::seconds lifetime) const = 0;

    /// What the place of an object is called outside this program, "s3://bucket/key"; nullopt for files of this
    /// machine. Says where it is, opens nothing.
    virtual std::optional<QString> location(const QString &) const { return std::nullopt; }

    /// Takes away what was left of writes that were cut off before a time (a program that was killed). Nothing names it,
    /// and nobody reads it. @return how many
    virtual int clearLeft(base::Instant) { return 0; }

    virtual base::Result<Availability> availability(const QString &) const { return Availability::Ready; }
    /// Puts an object where keeping is cheap and reading takes hours. Unsupported where there is no such place.
    virtual base::Result<void> archive(const QString &name);
    /// Asks for an object to be readable again for some days. Returns at once; availability() tells when.
    virtual base::Result<void> restore(const QString &name, int days);
};

/// Containers as files of one folder, mode 0600. With `coldFolder`, archived ones move there (another disk, a tape
/// library's mount) and back.
std::unique_ptr<ObjectStore> folderStore(const QString &folder, const QString &coldFolder = {});

} // namespace attune::server::storage
