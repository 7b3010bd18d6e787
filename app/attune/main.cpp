// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/application.h"
#include "app/attune/first_window.h"
#include "app/attune/portals.h"
#include "app/build_mark.h"
#include "base/log.h"
#include "base/process_privacy.h"
#include "domain/join_link.h"
#include "playback/quiet_libav.h"
#include "ui/signin/invitation_dialog.h"
#include "ui/style/icon_resources.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>
#include <QUrl>

#include <cstdio>
#include <cstring>

namespace {

/// Catalogues name a class without its namespaces, because lupdate of Qt 6.4 does not read nested namespace
/// definitions; Qt asks with them.
class Translator final : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *comment, int number) const override
    {
        const char *bare = std::strrchr(context, ':');
        return QTranslator::translate(bare ? bare + 1 : context, text, comment, number);
    }
};

/// The options of the program; what they are set to is asked by their names.
void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Keeps, watches and answers for session recordings."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("server"), QStringLiteral("Address of the clinic's server."), QStringLiteral("address")},
         {QStringLiteral("clinic-certificate"), QStringLiteral("The clinic's certificate file."),
          QStringLiteral("file")},
         {QStringLiteral("state-folder"), QStringLiteral("Where settings and the journal are kept."),
          QStringLiteral("folder")},
         {QStringLiteral("action"),
          QStringLiteral("Goes to a page, in the window that is there: sessions, recordings."), QStringLiteral("page")},
         {QStringLiteral("no-keychain"),
          QStringLiteral("Do not use the keychain; the sign-in lasts as long as the program.")}});
    parser.addPositionalArgument(QStringLiteral("link"),
                                 QStringLiteral("A link to a session (attune://session/…), or an invitation of a "
                                                "clinic: attune://join?…, or a file with it."),
                                 QStringLiteral("[link]"));
}

/// Help and version are for terminals without a display, too: they are answered before there is a window system.
void answerWithoutDisplay(int &argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QCommandLineParser parser;
    describe(parser);
    const bool understood = parser.parse(arguments); // options of Qt itself are not
    if (understood && (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("help-all")) ||
                       parser.isSet(QStringLiteral("version")))) {
        const QCoreApplication app(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("attune"));
        QCoreApplication::setApplicationVersion(attune::app::versionAndBuild());
        parser.process(app); // says it, and ends the program
    }
}

/// Takes a link, which may be an invitation, out of the arguments, where others of the same user could read it in the
/// list of processes for as long as the program runs.
QString takeLink(int argc, char *argv[])
{
    QString taken;
    for (int i = 1; i < argc; ++i) {
        const QString text = QString::fromLocal8Bit(argv[i]);
        if (!attune::domain::looksLikeJoinLink(text))
            continue;
        taken = text;
        std::memset(argv[i], ' ', std::strlen(argv[i]));
    }
    return taken;
}

/// What an invitation's file holds. @param place of the file: a path, or an address, as desktops say it
QString invitationAt(const QString &place)
{
    const QUrl url(place);
    return attune::ui::invitationInFile(url.isLocalFile() ? url.toLocalFile() : place);
}

attune::app::Environment environmentFrom(const QApplication &app, const QString &link)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };
    attune::app::Environment environment;
    environment.stateFolder = value("state-folder").isEmpty()
                                  ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                  : QDir(value("state-folder")).absolutePath();
    environment.server = value("server");
    environment.certificateFile =
        value("clinic-certificate").isEmpty() ? QString() : QDir().absoluteFilePath(value("clinic-certificate"));
    environment.useKeychain = !parser.isSet(QStringLiteral("no-keychain"));
    const bool isInvitation = link.trimmed().startsWith(QStringLiteral("attune://join"), Qt::CaseInsensitive);
    (isInvitation ? environment.invitation : environment.link) = link;
    environment.action = value("action");
    environment.releaseKey = QStringLiteral(ATTUNE_RELEASE_KEY);
    const QString file = parser.positionalArguments().value(0).trimmed();
    if (link.isEmpty() && !file.isEmpty()) {
        environment.invitation = invitationAt(file);
        if (environment.invitation.isEmpty())
            std::fprintf(stderr, "attune: there is no invitation in %s.\n", qPrintable(file));
    }
    QDir().mkpath(environment.stateFolder); // for its owner only: base/process_privacy.h
    return environment;
}

/// What somebody asks of the window that is there.
void serve(attune::app::FirstWindow &first, attune::app::Application &application)
{
    using attune::app::FirstWindow;
    auto *window = &application.window();
    QObject::connect(&first, &FirstWindow::wanted, window, [window] {
        window->setWindowState((window->windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
        window->show();
        window->raise();
        window->activateWindow();
    });
    QObject::connect(&first, &FirstWindow::textCame, &application.links(), [&application](const QString &text) {
        const QString invitation = attune::domain::looksLikeJoinLink(text) ? QString() : invitationAt(text);
        application.links().follow(invitation.isEmpty() ? text : invitation);
    });
    QObject::connect(&first, &FirstWindow::actionCame, &application.links(), &attune::app::LinkDesk::perform);
}

/// A language the person chose, with the dates and numbers of their own country where it speaks that language.
void useLanguage(const QString &chosen)
{
    if (chosen.isEmpty() || QLocale(chosen).language() == QLocale::system().language())
        return;
    QLocale::setDefault(QLocale(chosen));
}

} // namespace

int main(int argc, char *argv[])
{
    attune::base::startPrivately();
    answerWithoutDisplay(argc, argv);
    const QString link = takeLink(argc, argv);
    attune::playback::silenceLibav(); // Qt uses it, too
    // Unset, Qt 6.4 takes GStreamer, which crashes where its plugins are not installed.
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    attune::app::usePortals();
    QApplication app(argc, argv);
    app.setApplicationName(QStringLiteral("attune"));
    app.setApplicationDisplayName(QStringLiteral("Attune"));
    app.setApplicationVersion(attune::app::versionAndBuild());
    app.setDesktopFileName(QStringLiteral("clinic.attune.attune"));
    attune::base::logToStandardError("warn");
    attune::ui::initialiseIconResources();
    const attune::app::Environment environment = environmentFrom(app, link);
    // Who says where the state is kept wants a program of its own: for another clinic, or for a trial.
    attune::app::FirstWindow first(QDBusConnection::sessionBus());
    const bool isShared = environment.stateFolder == QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString text = environment.invitation.isEmpty() ? environment.link : environment.invitation;
    if (isShared && !first.claim() && first.handOver(text, environment.action))
        return 0;
    useLanguage(attune::ui::Settings(environment.stateFolder + QStringLiteral("/settings.ini")).language());
    QTranslator qtTexts;
    if (qtTexts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(&qtTexts);
    Translator texts; // English has a catalogue of its own, for plurals
    if (texts.load(QLocale(), QStringLiteral("attune"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        texts.load(QStringLiteral(":/i18n/attune_en.qm")))
        app.installTranslator(&texts);
    attune::app::Application application(environment, app);
    serve(first, application);
    application.start();
    return app.exec();
}
