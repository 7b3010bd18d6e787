// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QRegularExpression>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace attune::base {

std::shared_ptr<spdlog::logger> logger(const std::string &category)
{
    if (auto known = spdlog::get(category))
        return known;
    auto fresh = spdlog::default_logger()->clone(category);
    try {
        spdlog::register_logger(fresh);
    } catch (const spdlog::spdlog_ex &) {
        return spdlog::get(category); // another thread was first
    }
    return fresh;
}

void logToStandardError(const std::string &level)
{
    auto sink = std::make_shared<RedactingSink>(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    auto root = std::make_shared<spdlog::logger>("attune", sink);
    root->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %n %v", spdlog::pattern_time_type::utc);
    root->set_level(spdlog::level::from_str(level));
    spdlog::set_default_logger(root);
}

QString redacted(const QString &text)
{
    static const QRegularExpression secretParameter(
        QStringLiteral("((?:x-amz-)?(?:signature|credential|security-token)|token|access|refresh|password)"
                       "(=|%3D|\"\\s*:\\s*\")[^&\\s\"]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(QStringLiteral("bearer\\s+\\S+"), QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    clean.replace(secretParameter, QStringLiteral("\\1\\2[removed]"));
    clean.replace(bearer, QStringLiteral("Bearer [removed]"));
    return clean;
}

void RedactingSink::log(const spdlog::details::log_msg &message)
{
    const std::string clean =
        redacted(QString::fromUtf8(message.payload.data(), static_cast<qsizetype>(message.payload.size())))
            .toStdString();
    spdlog::details::log_msg handedOn = message;
    handedOn.payload = clean;
    m_next->log(handedOn);
}

} // namespace attune::base
