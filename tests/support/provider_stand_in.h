// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"
#include "server/net/web_client.h"
#include "server/setup/configuration.h"
#include "tests/support/stand_in.h"

#include <QFile>
#include <QTemporaryDir>

#include <optional>

namespace attune::test {

/// Twilio as the server meets it, on a port of this machine (twilio_stand_in.py). It ends with this object, so that a
/// clinic that uses it goes first.
class ProviderStandIn
{
public:
    ProviderStandIn() = default;
    Q_DISABLE_COPY_MOVE(ProviderStandIn)

    /// Once. @return what a clinic is told of it
    server::media::TwilioChoice start()
    {
        server::media::TwilioChoice choice;
        choice.accountSid = QStringLiteral("AC0");
        choice.apiKey = QStringLiteral("SKkey");
        choice.apiSecret = QStringLiteral("secret");
        choice.authToken = QStringLiteral("12345");
        choice.callbackOrigin = QStringLiteral("https://clinic.example");
        m_program.emplace("twilio_stand_in.py", QStringList{choice.apiKey, choice.apiSecret, m_folder.path()});
        m_api = QStringLiteral("http://127.0.0.1:%1").arg(m_program->port());
        choice.api = m_api;
        return choice;
    }

    /// What it did and has: calls, recordings, layouts, and what was deleted.
    protocol::Json state() const
    {
        server::net::WebRequest request;
        request.url = m_api + QStringLiteral("/test/state");
        const auto answer = server::net::fetch(request);
        return answer ? *protocol::objectFrom(answer->body) : protocol::Json::object();
    }

    /// In its folder, also before it is started: it serves tracks from there, and is steered by files there.
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Begins or ends what the stand-in does while a file of this name is there.
    void steer(const char *name, bool on) const
    {
        QFile file(filePath(QString::fromLatin1(name)));
        if (!on)
            file.remove();
        else if (!file.open(QIODevice::WriteOnly))
            qFatal("the stand-in cannot be told: %s", name);
    }

private:
    QTemporaryDir m_folder;
    std::optional<StandIn> m_program;
    QString m_api;
};

} // namespace attune::test
