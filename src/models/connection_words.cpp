// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection_words.h"

#include <QStringList>

namespace attune::models {

using domain::ConnectionReport;
using Reached = ConnectionReport::Reached;

namespace {

constexpr std::chrono::seconds tolerated{120}; ///< more, and codes of a second factor are refused

}

bool ConnectionWords::isGood(const ConnectionReport &report)
{
    return report.reached == Reached::Clinic && std::chrono::abs(report.clockSkew) <= tolerated;
}

QString ConnectionWords::story(const ConnectionReport &report)
{
    QStringList lines;
    const auto reached = [&report](Reached step) { return report.reached >= step; };
    const auto add = [&lines](bool good, const QString &yes, const QString &no) {
        lines << (good ? tr("✓ %1", "a step that went well").arg(yes) : tr("✗ %1", "a step that went wrong").arg(no));
        return good;
    };
    if (report.reached == Reached::NoAddress)
        return tr("This is not a server address. It looks like \"clinic.example\" or \"clinic.example:8443\".");
    const bool whole =
        add(reached(Reached::Silent), tr("The name %1 is known.").arg(report.host),
            tr("No server has the name %1. Look for a typing mistake, or check the network.").arg(report.host)) &&
        add(reached(Reached::Untrusted), tr("The server answers."),
            tr("Nothing answers there. Check the number behind the name, or try again later.")) &&
        add(reached(Reached::OtherProduct), tr("The connection is secure, and the server proved who it is."),
            tr("The server could not prove that it is your clinic. If your clinic gave you a certificate file, choose "
               "it below.")) &&
        add(reached(Reached::Clinic), tr("It is the server of a clinic, version %1.").arg(report.version),
            tr("Something else answers there, not the server of a clinic. Compare the address with your letter."));
    if (!whole)
        return lines.join(QLatin1Char('\n'));
    const auto minutes = static_cast<int>(std::chrono::abs(report.clockSkew).count() / 60);
    add(isGood(report), tr("The clock of this computer is right."),
        tr("The clock of this computer is wrong by %n minute(s). Set it, or codes will not be accepted.", nullptr,
           minutes));
    return lines.join(QLatin1Char('\n'));
}

} // namespace attune::models
