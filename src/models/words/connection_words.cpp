// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/connection_words.h"

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
    if (minutes >= 48 * 60)
        return tr("The clock of this computer is wrong: it says %1, and that is %n day(s) off. Set date and time, then "
                  "try again.",
                  nullptr, static_cast<int>((minutes + 12 * 60) / (24 * 60))) // to the nearest: a second is no day
            .arg(now);
    return tr("The clock of this computer is wrong by %n minute(s). Set it, or codes will not be accepted.", nullptr,
              static_cast<int>(minutes));
}

/// Of what a certificate says about time: the dates, and the clock it is compared with.
static QString withClock(const QString &text, const ConnectionReport &report)
{
    if (ConnectionWords::isClockWrong(report.clockSkew))
        return ConnectionWords::clock(report.clockSkew);
    return text + QLatin1Char(' ') +
           ConnectionWords::tr("This computer's clock says %1: if that is wrong, set it first.")
               .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
}

QString ConnectionWords::fault(const QString &code, const ConnectionReport &report)
{
    const auto is = [&code](const char *word) { return code == QLatin1String(word); };
    if (is("certificate_expired"))
        return withClock(report.validUntil
                             ? tr("The server's certificate was valid until %1. Ask the clinic to renew it.")
                                   .arg(day(report.validUntil))
                             : tr("The server's certificate has expired. Ask the clinic to renew it."),
                         report);
    if (is("certificate_not_yet_valid"))
        return withClock(report.validFrom
                             ? tr("The server's certificate is only valid from %1.").arg(day(report.validFrom))
                             : tr("The server's certificate is not valid yet."),
                         report);
    if (is("certificate_self_signed"))
        return tr("The server vouches only for itself. If your clinic gave you a certificate file, choose it below.");
    if (is("certificate_unknown_authority"))
        return tr("This computer does not know who vouches for the server. If your clinic gave you a certificate file, "
                  "choose it below; if one is chosen, ask the clinic for the current one.");
    if (is("certificate_wrong_name"))
        return report.names.isEmpty()
                   ? tr("The server's certificate is for another name than the one typed. Compare the address with "
                        "your letter.")
                   : tr("The server's certificate is for %1, not for the name that was typed. Compare the address with "
                        "your letter.")
                         .arg(QStringList(report.names.mid(0, mostNames)).join(QStringLiteral(", ")));
    if (is("certificate_without_names"))
        return tr("The server's certificate does not say which names it is for. The clinic needs a new one with its "
                  "address as a subject alternative name.");
    if (is("certificate_revoked"))
        return tr("The server's certificate was withdrawn. Do not connect; tell the clinic.");
    if (is("certificate_weak"))
        return tr("The server's certificate could be forged: its key or its signature is too weak. The clinic needs a "
                  "new one.");
    if (is("certificate_other"))
        return tr("The server could not prove that it is your clinic. The connection was not made.");
    if (is("proxy_sign_in"))
        return tr("A proxy of this network asks for a name and a password before it lets the program out. Try again to "
                  "give them; whoever runs the network knows them.");
    if (is("proxy_unreachable"))
        return tr("The proxy that this computer is set to use does not answer. Check the network settings.");
    if (is("proxy_refuses"))
        return tr("The proxy of this network does not answer, or does not let the program through to the clinic. Ask "
                  "whoever runs the network.");
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
        return tr("This is not a server address. It looks like \"clinic.example\" or \"clinic.example:8443\".");
    const QString fault = ConnectionWords::fault(report.fault, report);
    if (report.reached == Reached::NoWayOut)
        return tr("✗ %1", "a step that went wrong").arg(fault);
    const bool whole =
        add(reached(Reached::Silent),
            QHostAddress(report.host).isNull() ? tr("The name %1 is known.").arg(report.host) : QString(),
            tr("No server has the name %1. Look for a typing mistake, or check the network.").arg(report.host)) &&
        add(reached(Reached::Untrusted), tr("The server answers."),
            tr("Nothing answers there. Check the number behind the name, or try again later.")) &&
        add(reached(Reached::OtherProduct), tr("The connection is secure, and the server proved who it is."),
            !fault.isEmpty() ? fault
                             : tr("The server could not prove that it is your clinic. If your clinic gave you a "
                                  "certificate file, choose it below.")) &&
        add(reached(Reached::Clinic), tr("It is the server of a clinic, version %1.").arg(report.version),
            tr("Something else answers there, not the server of a clinic. Compare the address with your letter."));
    if (!whole)
        return lines.join(QLatin1Char('\n'));
    add(report.isWell, tr("The server can be worked with."),
        tr("The server is there, but something it needs does not work at the moment. Try again later, or tell the "
           "clinic."));
    add(!isClockWrong(report.clockSkew), tr("The clock of this computer is right."), clock(report.clockSkew));
    return lines.join(QLatin1Char('\n'));
}

} // namespace attune::models
