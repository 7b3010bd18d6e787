// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string>

#include <spdlog/logger.h>

namespace attune::base {

/// The logger of one category ("server", "stream", …). Whole sentences, ids only: no names, no tokens, no addresses of
/// media. Any thread.
std::shared_ptr<spdlog::logger> logger(const std::string &category);

/// Sends every category to standard error with UTC times. Call once, in main. @param level spdlog's names: "info",
/// "warn" …
void logToStandardError(const std::string &level);

/// `text` without what must never be kept: bearer tokens, signatures and credentials in URLs, password fields.
/// Use it on anything that came from a library or from outside before it goes to a log.
QString redacted(const QString &text);

} // namespace attune::base
