// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace attune::crypto {

/// Flushes Qt's buffer and asks the system to put the file's data on stable storage (fsync).
bool syncToDisk(QFile &file);
/// Makes the entries of a folder durable after a create or rename.
bool syncFolder(const QString &folder);
/// rename(from, to), replacing `to`, durable when it returns true.
bool replaceDurably(const QString &from, const QString &to);
/// Makes a folder, with those above it, that only its owner can look into (mode 0700); one that is there is made so.
/// False when that cannot be done.
bool makePrivateFolder(const QString &path);
/// Writes a small private file (mode 0600) atomically and durably. On the way it lies beside it under a name of its own
/// that ends with ".part"; where it fails nothing of that stays, and what a writer left that was cut off goes an hour
/// later, with the next one. Of several who write at once one comes last, whole.
bool writePrivateFile(const QString &path, const QByteArray &content);

} // namespace attune::crypto
