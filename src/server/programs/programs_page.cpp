// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/programs/programs_page.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>

#include <array>
#include <utility>

namespace attune::server::programs {

namespace {

const std::array<const char *, 2> languages = {"en", "es"};

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(":/programs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

/// The words of one language (resources/programs).
class PageWords
{
public:
    explicit PageWords(const QString &language)
        : m_words(QJsonDocument::fromJson(contentOf(language + QStringLiteral(".json"))).object())
    {}
    QString operator()(const char *name) const { return m_words.value(QLatin1String(name)).toString(); }
    QString title(const QString &system) const { return ofSystem(system).value(QLatin1String("title")).toString(); }
    QStringList steps(const QString &system) const
    {
        QStringList steps;
        const auto all = ofSystem(system).value(QLatin1String("steps")).toArray();
        for (const auto &step : all)
            steps << step.toString();
        return steps;
    }

private:
    QJsonObject ofSystem(const QString &system) const
    {
        return m_words.value(QLatin1String("systems")).toObject().value(system).toObject();
    }
    QJsonObject m_words;
};

using Kind = domain::InstallerKind;
/// In the order of the page, as the words call them.
const std::array<std::pair<Kind, const char *>, 5> systems = {{{Kind::Windows, "windows"},
                                                               {Kind::Mac, "mac"},
                                                               {Kind::Debian, "debian"},
                                                               {Kind::Flatpak, "flatpak"},
                                                               {Kind::SelfExtracting, "linux"}}};
/// What each step looks like; a further one has no picture.
const std::array<const char *, 3> pictures = {"fetch.svg", "install.svg", "open.svg"};

/// A picture says nothing that the words beside it do not: assistive technology passes it over.
QString picture(const char *name)
{
    return QStringLiteral("<span class=\"picture\" aria-hidden=\"true\">") +
           QString::fromUtf8(contentOf(QString::fromLatin1(name))).trimmed() + QStringLiteral("</span>");
}

QString installerRow(const Installer &installer, const PageWords &words, const QLocale &locale)
{
    const domain::ProgramOffer &offer = installer.offer;
    const QString version =
        offer.version.isEmpty() ? QString() : QStringLiteral("<br>") + escaped(words("version").arg(offer.version));
    return QStringLiteral("<li><a class=\"file\" href=\"/get/%1\" download>%2</a>%3<br>%4<br>%5 <code>%6</code></li>\n")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(offer.file)), escaped(offer.file), version,
             escaped(words("size").arg(locale.formattedDataSize(offer.sizeBytes, 1, QLocale::DataSizeSIFormat),
                                       locale.toString(offer.sizeBytes))),
             escaped(words("digest")), escaped(offer.sha256));
}

QString stepList(const QStringList &steps)
{
    QString html = QStringLiteral("<ol>\n");
    for (qsizetype i = 0; i < steps.size(); ++i) {
        html += QStringLiteral("<li>");
        if (i < qsizetype(pictures.size()))
            html += picture(pictures.at(static_cast<std::size_t>(i)));
        html += QStringLiteral("<span>") + escaped(steps.at(i)) + QStringLiteral("</span></li>\n");
    }
    return html + QStringLiteral("</ol>\n");
}

QString sectionOf(Kind kind, const char *system, const PageFacts &facts, const PageWords &words)
{
    QString rows;
    QLocale locale(facts.language);
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // Qt 6.4 groups Spanish numbers where nobody does
    for (const Installer &installer : facts.installers) {
        if (installer.kind == kind)
            rows += installerRow(installer, words, locale);
    }
    if (rows.isEmpty())
        return {};
    const QString name = QString::fromLatin1(system);
    return QStringLiteral("<section aria-labelledby=\"%1\">\n<h3 id=\"%1\">%2</h3>\n<ul class=\"files\">\n%3</ul>\n")
               .arg(name, escaped(words.title(name)), rows) +
           stepList(words.steps(name)) + QStringLiteral("</section>\n");
}

QString invitationPart(const PageFacts &facts, const PageWords &words)
{
    if (facts.joinLink.isEmpty())
        return QStringLiteral("<p>") + escaped(words("withoutInvitation")) + QStringLiteral("</p>\n");
    return QStringLiteral("<p>%1</p>\n<p><a class=\"button\" href=\"%2\">%3</a></p>\n<p>%4</p>\n")
        .arg(escaped(words("withInvitation")), escaped(facts.joinLink), escaped(words("join")),
             escaped(words("secret")));
}

/// To the same page in the other language.
QString otherLanguage(const PageFacts &facts, const PageWords &words)
{
    const QString other = facts.language == QLatin1String("es") ? QStringLiteral("en") : QStringLiteral("es");
    const QString invitation =
        facts.invitation.isEmpty() ? QString() : QStringLiteral("&invitation=") + facts.invitation;
    return QStringLiteral(
               "<p class=\"language\"><a href=\"/get?language=%1%2\" hreflang=\"%1\" lang=\"%1\">%3</a></p>\n")
        .arg(other, escaped(invitation), escaped(words("otherLanguage")));
}

/// How much a browser wants a language: its weight, 0 when it is not named.
double weightOf(const char *language, const QByteArray &acceptLanguage)
{
    const auto ranges = acceptLanguage.left(500).toLower().split(',');
    for (const QByteArray &range : ranges) {
        const auto parts = range.split(';');
        if (parts.first().trimmed().split('-').first() != language)
            continue;
        if (parts.size() == 1)
            return 1;
        const QByteArray weight = parts.at(1).trimmed();
        return weight.startsWith("q=") ? weight.mid(2).toDouble() : 0;
    }
    return 0;
}

} // namespace

QString pageLanguage(const QString &asked, const QByteArray &acceptLanguage)
{
    for (const char *language : languages) {
        if (asked == QLatin1String(language))
            return asked;
    }
    return weightOf("es", acceptLanguage) > weightOf("en", acceptLanguage) ? QStringLiteral("es")
                                                                           : QStringLiteral("en");
}

QByteArray pageOf(const PageFacts &facts)
{
    const PageWords words(facts.language);
    QString body;
    for (const auto &[kind, system] : systems)
        body += sectionOf(kind, system, facts, words);
    if (body.isEmpty())
        body = QStringLiteral("<p>") + escaped(words("nothing")) + QStringLiteral("</p>\n");
    const QString title = words("title").arg(facts.clinic);
    const QString page =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"robots\" content=\"noindex\">\n<title>%2</title>\n"
                       "<link rel=\"stylesheet\" href=\"/get/page.css\">\n</head>\n<body>\n")
            .arg(facts.language, escaped(title)) +
        otherLanguage(facts, words) + QStringLiteral("<main>\n<h1>") + escaped(title) + QStringLiteral("</h1>\n<p>") +
        escaped(words("about")) + QStringLiteral("</p>\n<h2>") + escaped(words("programTitle")) +
        QStringLiteral("</h2>\n") + body + QStringLiteral("<section aria-labelledby=\"invitation\">\n") +
        QStringLiteral("<h2 id=\"invitation\">") + escaped(words("invitationTitle")) + QStringLiteral("</h2>\n") +
        invitationPart(facts, words) + QStringLiteral("</section>\n<section aria-labelledby=\"check\">\n") +
        QStringLiteral("<h2 id=\"check\">") + escaped(words("checkTitle")) + QStringLiteral("</h2>\n<p>") +
        escaped(words("check")) + QStringLiteral("</p>\n</section>\n</main>\n</body>\n</html>\n");
    return page.toUtf8();
}

QByteArray pageLook()
{
    return contentOf(QStringLiteral("page.css"));
}

} // namespace attune::server::programs
