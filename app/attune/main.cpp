// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/application.h"
#include "base/log.h"
#include "base/process_privacy.h"
#include "ui/style/icon_resources.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

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

attune::app::Environment environmentFrom(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Keeps, watches and answers for session recordings."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(QStringLiteral("server"), QStringLiteral("Address of the clinic's server."),
                                    QStringLiteral("address"));
    const QCommandLineOption certificate(QStringLiteral("clinic-certificate"),
                                         QStringLiteral("The clinic's certificate file."), QStringLiteral("file"));
    const QCommandLineOption state(QStringLiteral("state-folder"),
                                   QStringLiteral("Where settings and the journal are kept."),
                                   QStringLiteral("folder"));
    const QCommandLineOption noKeychain(
        QStringLiteral("no-keychain"),
        QStringLiteral("Do not use the keychain; the sign-in lasts as long as the program."));
    parser.addOptions({server, certificate, state, noKeychain});
    parser.process(app);
    attune::app::Environment environment;
    environment.stateFolder = parser.isSet(state) ? QDir(parser.value(state)).absolutePath()
                                                  : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    environment.server = parser.value(server);
    environment.certificateFile =
        parser.isSet(certificate) ? QDir().absoluteFilePath(parser.value(certificate)) : QString();
    environment.useKeychain = !parser.isSet(noKeychain);
    QDir().mkpath(environment.stateFolder); // for its owner only: base/process_privacy.h
    return environment;
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
    // Unset, Qt 6.4 takes GStreamer, which crashes where its plugins are not installed.
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication app(argc, argv);
    app.setApplicationName(QStringLiteral("attune"));
    app.setApplicationDisplayName(QStringLiteral("Attune"));
    app.setApplicationVersion(QStringLiteral(ATTUNE_VERSION));
    app.setDesktopFileName(QStringLiteral("attune"));
    attune::base::logToStandardError("warn");
    attune::ui::initialiseIconResources();
    const attune::app::Environment environment = environmentFrom(app);
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
    application.start();
    return app.exec();
}
