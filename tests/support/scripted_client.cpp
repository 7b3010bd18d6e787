// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real client without a window: signs in, plays a recording as a script says, and prints what it did. For tests
// that kill it or take its network away.
//   scripted_client SERVER CA STATE EMAIL PASSWORD RECORDING STEP …
// Steps: play:MS  pause:MS  seek:MS  wait:MS  close  flush
#include "app/attune/connection.h"
#include "models/review/review_presenter.h"
#include "secrets/memory_credential_store.h"

#include <QApplication>
#include <QFile>
#include <QSslCertificate>
#include <QTimer>

#include <cstdio>

using namespace attune;
using std::chrono::milliseconds;

namespace {

class Script : public QObject
{
public:
    Script(const QStringList &arguments, QObject *parent) : QObject(parent), m_arguments(arguments), m_player(m_clock)
    {
        m_steps = arguments.mid(7);
    }

    void start()
    {
        const api::ServerAddress address{*api::serverUrlFrom(m_arguments.at(1)),
                                         QSslCertificate::fromPath(m_arguments.at(2))};
        m_connection = std::make_unique<app::Connection>(address, m_credentials, m_clock);
        base::whenDone(
            m_connection->session().signIn(m_arguments.at(4), m_arguments.at(5)), this,
            [this](const base::Result<domain::Person> &person) {
                if (!person)
                    return fail("sign-in");
                const crypto::SecretBytes key(QByteArray(32, 'k'));
                if (!m_connection->enter(*person, m_arguments.at(3), {key}))
                    return fail("journal");
                m_presenter = std::make_unique<models::ReviewPresenter>(m_connection->ports(), m_player);
                if (m_arguments.at(6) == QStringLiteral("-"))
                    return next();
                openRecording();
            });
    }

private:
    void openRecording()
    {
        base::whenDone(m_connection->ports().catalog->recording(domain::RecordingId(m_arguments.at(6))), this,
                       [this](const base::Result<domain::Recording> &recording) {
                           if (!recording)
                               return fail("recording");
                           connect(&m_player, &playback::Player::stateChanged, this,
                                   [this](playback::Player::State state) {
                                       if (state == playback::Player::State::Playing && !std::exchange(m_began, true))
                                           next();
                                   });
                           domain::Recording fromStart = *recording;
                           fromStart.resumeAt.reset();
                           m_presenter->viewing().open(fromStart, {});
                       });
    }

    void fail(const char *what)
    {
        std::fprintf(stderr, "scripted_client: %s failed\n", what);
        QApplication::exit(1);
    }

    void next()
    {
        if (m_steps.isEmpty())
            return QApplication::exit(0);
        const QString step = m_steps.takeFirst();
        const QString verb = step.section(QLatin1Char(':'), 0, 0);
        const int number = step.section(QLatin1Char(':'), 1).toInt();
        std::printf("%s at %lld\n", qPrintable(step), static_cast<long long>(m_player.position().count()));
        std::fflush(stdout);
        if (verb == QStringLiteral("play"))
            m_player.play();
        else if (verb == QStringLiteral("pause"))
            m_player.pause();
        else if (verb == QStringLiteral("seek"))
            m_player.seek(milliseconds(number));
        else if (verb == QStringLiteral("close"))
            m_presenter->viewing().close();
        if (verb == QStringLiteral("flush"))
            return flush();
        QTimer::singleShot(verb == QStringLiteral("seek") || verb == QStringLiteral("close") ? 300 : number, this,
                           [this] { next(); });
    }

    void flush()
    {
        base::whenDone(m_connection->courier()->flush(), this, [this](const base::Result<void> &flushed) {
            if (flushed)
                return next();
            QTimer::singleShot(500, this, [this] { flush(); });
        });
    }

    QStringList m_arguments;
    QStringList m_steps;
    base::SystemClock m_clock;
    secrets::MemoryCredentialStore m_credentials;
    std::unique_ptr<app::Connection> m_connection;
    playback::Player m_player;
    std::unique_ptr<models::ReviewPresenter> m_presenter;
    bool m_began = false;
};

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication app(argc, argv);
    Script script(app.arguments(), nullptr);
    QTimer::singleShot(0, &script, [&script] { script.start(); });
    return app.exec();
}
