// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string>

#include <spdlog/logger.h>
#include <spdlog/sinks/sink.h>

namespace attune::base {

/// The logger of one category ("server", "stream", …). Whole sentences, ids only: no names, no tokens, no addresses of
/// media. Any thread.
std::shared_ptr<spdlog::logger> logger(const std::string &category);

/// Sends every category to standard error with UTC times, through a RedactingSink. Call once, in main. @param level
/// spdlog's names: "info", "warn" …
void logToStandardError(const std::string &level);

/// `text` without what must never be kept: bearer tokens, signatures and credentials in URLs, password fields.
QString redacted(const QString &text);

/// Hands every message on without what must never be kept (redacted()): what libraries and other programs say reaches
/// no log as it came. Any thread, when the other sink is for any.
class RedactingSink final : public spdlog::sinks::sink
{
public:
    explicit RedactingSink(std::shared_ptr<spdlog::sinks::sink> next) : m_next(std::move(next)) {}
    void log(const spdlog::details::log_msg &message) override;
    void flush() override { m_next->flush(); }
    void set_pattern(const std::string &pattern) override { m_next->set_pattern(pattern); }
    void set_formatter(std::unique_ptr<spdlog::formatter> formatter) override
    {
        m_next->set_formatter(std::move(formatter));
    }

private:
    const std::shared_ptr<spdlog::sinks::sink> m_next;
};

} // namespace attune::base
