// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attuned/arguments.h"

#include "domain/number_values.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace attune {

namespace {

/// A number of the command line; anything else ends the program, in words.
template <typename T>
void takeNumber(const QCommandLineParser &parser, const char *name, qint64 least, qint64 most, T &target)
{
    if (!parser.isSet(QString::fromLatin1(name)))
        return;
    const auto number = domain::wholeNumberFrom(parser.value(QString::fromLatin1(name)), least, most,
                                                QStringLiteral("--") + QString::fromLatin1(name));
    if (!number)
        refuse(number.error().detail, 2);
    target = static_cast<T>(*number);
}

base::Result<protocol::Json> textOf(const QString &file)
{
    QFile content(file);
    if (!content.exists())
        return protocol::Json(protocol::Json::object());
    if (!content.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorKind::InvalidInput, QStringLiteral("attuned.json cannot be read"), {}, {}};
    return protocol::objectFrom(content.readAll());
}

} // namespace

void refuse(const QString &what, int status)
{
    std::fprintf(stderr, "attuned cannot start: %s.\n", qPrintable(what));
    std::exit(status);
}

Arguments::Arguments(const QCoreApplication &app)
{
    describe();
    m_parser.process(app);
    const auto isSet = [this](const char *name) { return m_parser.isSet(QString::fromLatin1(name)); };
    if (!isSet("clinic") && (!isSet("data") || !isSet("keys")))
        refuse(QStringLiteral("say which clinic with --clinic DIR; \"attuned --help\" says more"), 2);
    server::ClinicConfiguration tried;
    takeOver(tried);
}

void Arguments::describe()
{
    m_parser.setApplicationDescription(
        QStringLiteral("The clinic server of Attune.\n\n"
                       "Everything that is not an option stands in the file attuned.json in the\n"
                       "clinic's folder. SIGTERM and SIGINT end the server when the answers under way\n"
                       "are finished. At SIGHUP it reads attuned.json again and says in its log what is\n"
                       "taken at once (the certificate, and the names of the clinic's own) and what\n"
                       "takes a restart.\n\n"
                       "Sockets that systemd hands over are served instead of --listen and --port, so\n"
                       "that a restart turns nobody away. Credentials of the service are read where\n"
                       "attuned.json says credential:NAME, and the key file from the credential\n"
                       "master-keys.json.\n\n"
                       "Exit status: 0 ended as asked, 1 cannot start (standard error says why), 2 not\n"
                       "understood."));
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    const auto add = [this](const char *name, const char *help, const char *value = "", const char *otherwise = "") {
        m_parser.addOption({QString::fromLatin1(name), QString::fromLatin1(help), QString::fromLatin1(value),
                            QString::fromLatin1(otherwise)});
    };
    add("create", "Make an empty clinic when there is none in the folder.");
    add("clinic", "Folder of the clinic: data/ and keys/ lie in it.", "folder");
    add("data", "Data folder, instead of <clinic>/data.", "folder");
    add("keys", "Key folder, instead of <clinic>/keys.", "folder");
    add("listen", "Address to listen on; 127.0.0.1 by default.", "address", "127.0.0.1");
    add("port", "Port; 0 takes a free one; 8443 by default.", "port", "8443");
    add("name", "A name or address clients call; may be repeated.", "name");
    add("sample-capture", "Record sessions from this film (sample clinics).", "file");
    add("play-link-seconds", "Lifetime of playback links; 3600 by default.", "seconds", "3600");
    add("ready-file", "Written with the port once the server answers.", "file");
    add("log-level", "debug, info, warn or error; info by default.", "level", "info");
}

QString Arguments::clinicFolder() const
{
    return QDir(m_parser.value(QStringLiteral("clinic"))).absolutePath();
}

void Arguments::takeOver(server::ClinicConfiguration &configuration) const
{
    if (m_parser.isSet(QStringLiteral("listen")))
        configuration.listen = m_parser.value(QStringLiteral("listen"));
    takeNumber(m_parser, "port", 0, 65535, configuration.port);
    configuration.names += m_parser.values(QStringLiteral("name"));
    if (m_parser.isSet(QStringLiteral("sample-capture")))
        configuration.sampleFilm = m_parser.value(QStringLiteral("sample-capture"));
    takeNumber(m_parser, "play-link-seconds", 1, 3600, configuration.playLinkSeconds);
}

base::Result<Arguments::Read> Arguments::read(const QString &address) const
{
    const auto inWords = [](const base::Error &error) {
        return base::Error{base::ErrorKind::InvalidInput, QStringLiteral("attuned.json: ") + error.detail, {}, {}};
    };
    auto configuration = server::configurationOf(clinicFolder());
    if (!configuration)
        return inWords(configuration.error());
    auto text = textOf(clinicFolder() + QStringLiteral("/attuned.json"));
    if (!text)
        return inWords(text.error());
    takeOver(*configuration);
    if (!address.isEmpty())
        configuration->listen = address;
    const QStringList unsafe = server::unsafeIn(*configuration);
    if (!unsafe.isEmpty())
        return base::Error{base::ErrorKind::InvalidInput, unsafe.first(), {}, {}};
    return Read{std::move(*configuration), std::move(*text)};
}

server::ServerConfiguration Arguments::startWith(const server::ClinicConfiguration &configuration) const
{
    const auto folder = [this](const char *option) {
        const QString name = QString::fromLatin1(option);
        return m_parser.isSet(name) ? m_parser.value(name) : clinicFolder() + QLatin1Char('/') + name;
    };
    server::ServerConfiguration all;
    all.dataFolder = folder("data");
    all.keyFolder = folder("keys");
    all.clinic = configuration;
    all.http.address = configuration.listen;
    all.http.port = configuration.port;
    all.rules = server::rulesOf(configuration);
    all.makesClinic = m_parser.isSet(QStringLiteral("create"));
    all.signInRules = server::signInRulesOf(configuration);
    return all;
}

} // namespace attune
