// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/invite_command.h"

#include "app/attunectl/commands.h"
#include "app/attunectl/invitation_letter.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "domain/join_link.h"
#include "server/host/clinic_server.h"
#include "server/identity/accounts.h"
#include "server/identity/invitations.h"

#include <QSslCertificate>

#include <cstdio>
#include <memory>

#include <qrencode.h>

namespace attune::ctl {

using domain::LogAction;

namespace {

/// For a terminal: two rows of modules in a line, light on dark as most terminals are, with the margin it needs.
QString drawn(const QString &text)
{
    constexpr int quietZone = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return {};
    const auto isDark = [&code](int x, int y) {
        return x >= 0 && y >= 0 && x < code->width && y < code->width && (code->data[y * code->width + x] & 1) != 0;
    };
    QString lines;
    for (int y = -quietZone; y < code->width + quietZone; y += 2) {
        for (int x = -quietZone; x < code->width + quietZone; ++x) {
            const bool upper = !isDark(x, y);
            const bool lower = !isDark(x, y + 1);
            lines += upper && lower ? QChar(0x2588) : upper ? QChar(0x2580) : lower ? QChar(0x2584) : QChar(u' ');
        }
        lines += QLatin1Char('\n');
    }
    return lines;
}

/// How people call the server: as somebody says, else by the first name of attuned.json.
QString addressIn(const Given &given, const server::ClinicConfiguration &configuration)
{
    if (given.has("address"))
        return given.value("address").trimmed();
    const QString name = configuration.names.isEmpty() ? QStringLiteral("localhost") : configuration.names.first();
    const QString host = name.contains(QLatin1Char(':')) ? QLatin1Char('[') + name + QLatin1Char(']') : name;
    return configuration.port == 443 ? host : QStringLiteral("%1:%2").arg(host).arg(configuration.port);
}

/// All but the invitation, read back as the program will read it: an address that it would refuse is refused here.
base::Result<domain::JoinLink> linkWith(const QString &address, const QByteArray &fingerprint)
{
    domain::JoinLink link;
    link.server = address;
    link.fingerprint = fingerprint;
    link.invitation = domain::invitationFrom(QByteArray(domain::invitationBytes, '\0'));
    const auto read = domain::joinLinkFrom(domain::textOf(link));
    return read ? read
                : base::Result<domain::JoinLink>(base::Error{
                      base::ErrorKind::InvalidInput,
                      QStringLiteral("\"%1\" is not how a server is called; --address is a name or an address, "
                                     "with its port, like clinic.example:8443")
                          .arg(link.server),
                      {},
                      {}});
}

base::Result<domain::JoinLink> linkFor(ClinicFiles &clinic, const Given &given)
{
    if (const auto possible = checkInvitation(given); !possible)
        return possible.error();
    const auto authority = server::authorityOf(clinic.folder() + QStringLiteral("/keys"), clinic.configuration());
    if (!authority)
        return authority.error();
    const QByteArray fingerprint =
        authority->isEmpty() ? QByteArray() : crypto::sha256(QSslCertificate(*authority, QSsl::Pem).toDer());
    return linkWith(addressIn(given, clinic.configuration()), fingerprint);
}

/// For who is invited, in their language; nothing where no letter is wanted.
base::Result<void> writeLetter(ClinicFiles &clinic, const Given &given, const QString &userId,
                               const domain::JoinLink &link)
{
    if (!given.has("letter"))
        return {};
    const auto account = server::identity::accountById(clinic.connection(), domain::UserId(userId));
    const auto letter = letterOf({clinic.configuration().clinicName, account ? account->person.fullName : QString(),
                                  account ? account->language : QString(), link});
    if (!letter)
        return letter.error();
    if (!crypto::writePrivateFile(given.value("letter"), letter->toUtf8()))
        return base::Error{
            base::ErrorKind::Internal, given.value("letter") + QStringLiteral(" cannot be written"), {}, {}};
    return {};
}

} // namespace

base::Result<void> checkInvitation(const Given &given)
{
    for (const char *option : {"out", "letter"}) {
        const QString file = given.value(option);
        if (given.has(option) && (file.isEmpty() || QFile::exists(file)))
            return base::Error{base::ErrorKind::InvalidInput, file + QStringLiteral(" is there already"), {}, {}};
    }
    const auto link = given.has("address") ? linkWith(given.value("address").trimmed(), {})
                                           : base::Result<domain::JoinLink>(domain::JoinLink());
    return link ? base::Result<void>() : base::Result<void>(link.error());
}

base::Result<void> checkInvitation(ClinicFiles &clinic, const Given &given)
{
    const auto link = linkFor(clinic, given);
    return link ? base::Result<void>() : base::Result<void>(link.error());
}

int invite(ClinicFiles &clinic, const Given &given, const QString &userId)
{
    auto link = linkFor(clinic, given);
    if (!link)
        return failed(link.error());
    const QString file = given.value("out");
    if (const auto logged = clinic.log(LogAction::InvitationMade, userId); !logged)
        return failed(logged.error());
    link->invitation = server::identity::makeInvitation(clinic.connection(), domain::UserId(userId), clinic.now());
    std::printf("%s\n%s\n", qPrintable(domain::grouped(link->invitation)), qPrintable(domain::textOf(*link)));
    if (given.has("qr"))
        std::fputs(drawn(domain::textOf(*link)).toUtf8().constData(), stdout);
    if (!file.isEmpty() && !crypto::writePrivateFile(file, domain::fileOf(*link)))
        return failed(file + QStringLiteral(" cannot be written"));
    if (const auto written = writeLetter(clinic, given, userId, *link); !written)
        return failed(written.error());
    std::fputs("Give the second line to them in person or by another way than e-mail, as a text, a QR code (--qr) or a "
               "file (--out): it has the clinic's address and certificate in it. It works once, for seven days: in "
               "Attune, \"I have an invitation\".\n",
               stderr);
    std::fprintf(stderr, "The program, and how it is installed: https://%s/get\n", qPrintable(link->server));
    if (!link->fingerprint.isEmpty())
        std::fprintf(stderr, "Words to compare on the telephone: %s\n",
                     qPrintable(domain::wordsToCompare(link->fingerprint)));
    return 0;
}

std::vector<Option> inviteOptions()
{
    return {
        {"address", "HOST:PORT", "How people call the server; else the first name in attuned.json, and its port."},
        {"out", "FILE", "Writes it into a file, too, for its owner only: NAME.attune-invitation opens with Attune."},
        {"letter", "FILE", "Writes a letter to them, in their language: where the program is, and the invitation."},
        {"qr", nullptr, "Draws it as a QR code, too."}};
}

} // namespace attune::ctl
