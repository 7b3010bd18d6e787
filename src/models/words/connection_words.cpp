// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/connection_words.h"

#include "base/client_fault.h"
#include "models/words/words.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QStringList>

namespace attune::models {

using domain::ConnectionReport;
using Reached = ConnectionReport::Reached;

namespace {

constexpr std::chrono::seconds tolerated{120}; ///< more, and codes of a second factor are refused
constexpr int mostNames = 3;

QString day(const std::optional<base::Instant> &at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::toUnixMs(*at)).date(), QLocale::LongFormat);
}

} // namespace

bool ConnectionWords::isClockWrong(std::chrono::seconds skew)
{
    return std::chrono::abs(skew) > tolerated;
}

bool ConnectionWords::isGood(const ConnectionReport &report)
{
    return report.reached == Reached::Clinic && report.isWell && !isClockWrong(report.clockSkew);
}

QString ConnectionWords::clock(std::chrono::seconds skew)
{
    const QString now = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    const auto minutes = std::chrono::abs(skew).count() / 60;
    if (minutes >= 48L * 60)
        return tr("This computer's clock says %1, which is %n day(s) off. Set the date and time, then try again.",
                  nullptr, static_cast<int>((minutes + 12L * 60) / (24L * 60))) // to the nearest: a second is no day
            .arg(now);
    return tr("This computer's clock is off by %n minute(s). Set it, or codes won't be accepted.", nullptr,
              static_cast<int>(minutes));
}

QString ConnectionWords::rowsLeftOut(int count)
{
    return tr("%n entry(ies) could not be read and are not shown. The app's log has the details.", nullptr, count);
}

/// Of what a certificate says about time: the dates, and the clock it is compared with.
static QString withClock(const QString &text, const ConnectionReport &report)
{
    if (ConnectionWords::isClockWrong(report.clockSkew))
        return ConnectionWords::clock(report.clockSkew);
    return text + QLatin1Char(' ') +
           ConnectionWords::tr("This computer's clock says %1. If that is wrong, set it first.")
               .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
}

QString ConnectionWords::fault(const QString &code, const ConnectionReport &report)
{
    using base::ClientFault;
    const auto is = [&code](ClientFault fault) { return code == fault; };
    if (is(ClientFault::CertificateExpired))
        return withClock(report.validUntil
                             ? tr("The server's certificate was valid until %1. Ask the clinic to renew it.")
                                   .arg(day(report.validUntil))
                             : tr("The server's certificate has expired. Ask the clinic to renew it."),
                         report);
    if (is(ClientFault::CertificateNotYetValid))
        return withClock(report.validFrom
                             ? tr("The server's certificate is only valid from %1.").arg(day(report.validFrom))
                             : tr("The server's certificate is not valid yet."),
                         report);
    if (is(ClientFault::CertificateSelfSigned))
        return tr(
            "The server's certificate is self-signed. If your clinic gave you a certificate file, choose it below.");
    if (is(ClientFault::CertificateUnknownAuthority))
        return tr("The server's certificate was issued by an unknown authority. If your clinic gave you a certificate "
                  "file, choose it below; if one is already chosen, ask your clinic for the current one.");
    if (is(ClientFault::CertificateWrongName))
        return report.names.isEmpty()
                   ? tr("The server's certificate is for a different name. Check the address against your clinic's "
                        "letter.")
                   : tr("The server's certificate is for %1, not for the name you entered. Check the address against "
                        "your clinic's letter.")
                         .arg(QStringList(report.names.mid(0, mostNames)).join(QStringLiteral(", ")));
    if (is(ClientFault::CertificateWithoutNames))
        return tr("The server's certificate does not say which names it is for. The clinic needs a new one with its "
                  "address as a subject alternative name.");
    if (is(ClientFault::CertificateRevoked))
        return tr("The server's certificate was revoked. Don't connect; tell your clinic.");
    if (is(ClientFault::CertificateWeak))
        return tr("The server's certificate could be forged: its key or its signature is too weak. The clinic needs a "
                  "new one.");
    if (is(ClientFault::CertificateOther))
        return tr("The server's identity could not be verified, so no connection was made.");
    if (is(ClientFault::ProxySignIn))
        return tr("A proxy on this network requires a user name and password. Try again to enter them; your network "
                  "administrator can give them to you.");
    if (is(ClientFault::ProxyUnreachable))
        return tr("The proxy set on this computer doesn't answer. Check the network settings.");
    if (is(ClientFault::ProxyRefuses))
        return tr("The network's proxy doesn't answer, or blocks the connection to the clinic. Ask your network "
                  "administrator.");
    return {};
}

QString ConnectionWords::story(const ConnectionReport &report)
{
    QStringList lines;
    const auto reached = [&report](Reached step) { return report.reached >= step; };
    const auto add = [&lines](bool good, const QString &yes, const QString &no) {
        if (!good || !yes.isEmpty()) // an address that is a number has no name to be known
            lines << (good ? tr("✓ %1", "a step that went well").arg(yes)
                           : tr("✗ %1", "a step that went wrong").arg(no));
        return good;
    };
    if (report.reached == Reached::NoAddress)
        return tr("This is not a server address. Enter one such as \"clinic.example\" or \"clinic.example:8443\".");
    const QString fault = ConnectionWords::fault(report.fault, report);
    if (report.reached == Reached::NoWayOut)
        return tr("✗ %1", "a step that went wrong").arg(fault);
    const bool whole =
        add(reached(Reached::Silent),
            QHostAddress(report.host).isNull() ? tr("The server name %1 was found.").arg(report.host) : QString(),
            tr("No server named %1 was found. Check the spelling, or check your network.").arg(report.host)) &&
        add(reached(Reached::Untrusted), tr("The server answers."),
            tr("Nothing answers there. Check the port number, or try again later.")) &&
        add(reached(Reached::OtherProduct), tr("The connection is secure and the server's identity was verified."),
            !fault.isEmpty() ? fault
                             : tr("The server's identity could not be verified. If your clinic gave you a certificate "
                                  "file, choose it below.")) &&
        add(reached(Reached::Clinic), tr("It is a clinic server, version %1.").arg(report.version),
            tr("The server there is not a clinic server. Check the address against your clinic's letter."));
    if (!whole)
        return lines.join(QLatin1Char('\n'));
    add(report.isWell, tr("The server is ready."),
        tr("The server is running but not fully working at the moment. Try again later, or tell the clinic."));
    add(!isClockWrong(report.clockSkew), tr("This computer's clock is correct."), clock(report.clockSkew));
    return lines.join(QLatin1Char('\n'));
}

} // namespace attune::models
