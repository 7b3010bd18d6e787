// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>

#include <memory>

namespace attune::journal {

/// Takes a file for one running program, until it is destroyed or the program ends in whatever way.
/// @param path of what is locked; the lock lies beside it
/// @return null when another running program holds it. Any thread.
std::unique_ptr<QLockFile> lockFor(const QString &path);

} // namespace attune::journal
