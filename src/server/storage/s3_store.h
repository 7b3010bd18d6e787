// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/object_store.h"
#include "server/storage/sigv4.h"

namespace attune::server::storage {

struct S3Options
{
    S3Address address;
    QString authorityFile;            ///< PEM to trust; empty: the system's
    QByteArray prefix;                ///< put before every name, for example "clinic-a/"
    bool publicLinks = true;          ///< sealed delivery straight from the store
    QByteArray coldClass = "GLACIER"; ///< storage class of archived objects
};

/// Containers as objects of one bucket: multipart upload, reading by ranges. All requests are presigned and go over
/// the one signer. Any thread; calls block.
std::unique_ptr<ObjectStore> s3Store(S3Options options, const base::Clock &clock);

} // namespace attune::server::storage
