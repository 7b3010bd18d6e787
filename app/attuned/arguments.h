// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"
#include "server/host/clinic_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace attune {

/// Ends the program and says why.
[[noreturn]] void refuse(const QString &what, int status);

/// The command line of attuned, and the attuned.json of the clinic that it names. What the command line says goes
/// before the file.
class Arguments
{
public:
    /// Ends the program after --help and --version, and with status 2 when something was not understood.
    explicit Arguments(const QCoreApplication &app);

    /// What attuned.json says now, and its text for later comparison.
    struct Read
    {
        server::ClinicConfiguration configuration;
        protocol::Json text;
    };
    /// InvalidInput in words when the file cannot be used, or would start something unsafe. @param address where the
    /// server listens, when it is handed its sockets
    base::Result<Read> read(const QString &address) const;
    /// Everything that a server is started with.
    server::ServerConfiguration startWith(const server::ClinicConfiguration &configuration) const;

    QString readyFile() const { return m_parser.value(QStringLiteral("ready-file")); }
    QString logLevel() const { return m_parser.value(QStringLiteral("log-level")); }

private:
    void describe();
    QString clinicFolder() const;
    void takeOver(server::ClinicConfiguration &configuration) const;

    QCommandLineParser m_parser;
};

} // namespace attune
