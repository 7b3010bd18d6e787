// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/join_link.h"

#include "domain/value_error.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace attune::domain {

namespace {

const QString scheme = QStringLiteral("attune://join?");
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype invitationLetters = 32;
constexpr qsizetype longestLink = 1024;

/// Not said again: it is a secret, whole or in part.
base::Error wrongLink(const char *why)
{
    return refused(QStringLiteral("this is not an invitation of a clinic: ") + QString::fromUtf8(why));
}

/// The parts by their names; nullopt when one comes twice.
std::optional<QMap<QString, QString>> partsOf(const QString &query)
{
    QMap<QString, QString> parts;
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (parts.contains(name))
            return std::nullopt;
        parts.insert(name, value);
    }
    return parts;
}

} // namespace

QString invitationFrom(const QByteArray &random)
{
    QString text;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : random) {
        bits = (bits << 8) | static_cast<quint8>(byte);
        for (count += 8; count >= 5; count -= 5)
            text += QLatin1Char(alphabet[(bits >> (count - 5)) & 31]);
        bits &= (1U << count) - 1;
    }
    return text;
}

QString grouped(const QString &invitation)
{
    QStringList groups;
    for (qsizetype i = 0; i < invitation.size(); i += 4)
        groups << invitation.mid(i, 4);
    return groups.join(QLatin1Char(' '));
}

base::Result<QString> invitationTyped(const QString &typed)
{
    QString invitation;
    const QString compared = typed.normalized(QString::NormalizationForm_KC).toUpper();
    for (QChar c : compared) {
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Other_Format)
            continue;
        c = c == u'O' ? QChar(u'0') : c == u'I' || c == u'L' ? QChar(u'1') : c;
        if (c.unicode() > 127 || !QByteArrayView(alphabet).contains(static_cast<char>(c.unicode())))
            return refused(QStringLiteral("an invitation is made of 32 letters and digits; there is something else in "
                                          "this one"));
        invitation += c;
    }
    if (invitation.size() != invitationLetters)
        return refused(QStringLiteral("an invitation has 32 letters and digits; this has %1").arg(invitation.size()));
    return invitation;
}

QString textOf(const JoinLink &link)
{
    QString text = scheme + QStringLiteral("server=") + QString::fromLatin1(QUrl::toPercentEncoding(link.server));
    if (!link.fingerprint.isEmpty())
        text += QStringLiteral("&certificate=") + QString::fromLatin1(link.fingerprint.toHex());
    return text + QStringLiteral("&invitation=") + link.invitation;
}

QByteArray fileOf(const JoinLink &link)
{
    return textOf(link).toUtf8() +
           "\n# An invitation to a clinic, for one person. Open it with Attune. Whoever has it "
           "can use it: keep it to yourself.\n# The program: https://" +
           link.server.toUtf8() + "/get\n";
}

bool looksLikeJoinLink(const QString &text)
{
    return text.trimmed().startsWith(QLatin1String("attune:"), Qt::CaseInsensitive);
}

base::Result<JoinLink> joinLinkFrom(const QString &text)
{
    static const QRegularExpression lineEnd(QStringLiteral("[\\r\\n]"));
    QString line = text.trimmed().section(lineEnd, 0, 0).trimmed();
    if (line.startsWith(QLatin1String("attune://join/?"), Qt::CaseInsensitive)) // as some programs rewrite it
        line.remove(13, 1);
    if (!line.startsWith(scheme, Qt::CaseInsensitive))
        return wrongLink("it does not begin with attune://join?");
    if (line.size() > longestLink)
        return wrongLink("it is too long");
    auto parts = partsOf(line.mid(scheme.size()));
    if (!parts)
        return wrongLink("a part of it comes twice");
    JoinLink link;
    link.server = parts->take(QStringLiteral("server")).toLower();
    const QString fingerprint = parts->take(QStringLiteral("certificate"));
    const auto invitation = invitationTyped(parts->take(QStringLiteral("invitation")));
    if (!isServerAddress(link.server))
        return wrongLink("it names no server");
    static const QRegularExpression hex(QStringLiteral("^[0-9a-fA-F]{64}\\z"));
    if (!fingerprint.isEmpty() && !hex.match(fingerprint).hasMatch())
        return wrongLink("the fingerprint of the certificate is none");
    if (!invitation)
        return invitation.error();
    if (!parts->isEmpty())
        return wrongLink("it has a part that this program does not know; a newer one may");
    link.fingerprint = QByteArray::fromHex(fingerprint.toLatin1());
    link.invitation = *invitation;
    return link;
}

bool isServerAddress(const QString &text)
{
    const QUrl url(QStringLiteral("https://") + text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().isEmpty() &&
           !url.hasQuery() && !url.hasFragment() && url.port(443) > 0 && text.size() <= 260 &&
           url.authority() == text.toLower();
}

QString wordsToCompare(const QByteArray &fingerprint)
{
    constexpr char consonants[] = "bdfghjklmnprstvz";
    constexpr char vowels[] = "aiou";
    if (fingerprint.size() < 8)
        return {};
    QStringList words;
    for (int at = 0; at < 8; at += 2) {
        const unsigned bits =
            (static_cast<quint8>(fingerprint.at(at)) << 8U) | static_cast<quint8>(fingerprint.at(at + 1));
        QString word;
        word += QLatin1Char(consonants[(bits >> 12) & 15]);
        word += QLatin1Char(vowels[(bits >> 10) & 3]);
        word += QLatin1Char(consonants[(bits >> 6) & 15]);
        word += QLatin1Char(vowels[(bits >> 4) & 3]);
        word += QLatin1Char(consonants[bits & 15]);
        words << word;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace attune::domain
