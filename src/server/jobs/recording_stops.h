// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/audit/access_log.h"
#include "server/media/capture.h"
#include "server/store/database.h"

#include <future>
#include <map>
#include <mutex>
#include <stop_token>

namespace attune::server {

/// Stops recordings under way for which there is no longer a consent of everybody who takes part: withdrawn, declined,
/// or past its date. Two threads share the work, so that who tells the provider never waits for anybody:
///
/// tellProviders() is called every second, and that is how long a withdrawal takes, besides the provider's own time.
/// Each recording is told to the provider on a thread of its own. note() writes down, logged first, what the provider
/// has stopped. A recording whose provider cannot be reached, or that cannot be logged, stays RECORDING and is tried
/// again.
class RecordingStops
{
public:
    /// Who is asked and told; all outlive it.
    struct Parties
    {
        const base::Clock &clock;
        audit::AccessLog &log;
        media::CaptureProvider &capture;
        std::stop_token stop = {}; ///< ends what a provider is waited for
    };
    explicit RecordingStops(Parties parties) : m_parties(std::move(parties)) {}
    /// Waits for calls to providers that are under way (briefly, once the clinic is stopping).
    ~RecordingStops() = default;

    /// Waits for the database alone. At most `mostAtOnce` providers' answers are waited for; the others come after
    /// them, in turn: those whose provider does not stop them hold up no others.
    void tellProviders(store::Connection &connection);
    /// Waits for the database and the log. @return how many were stopped
    int note(store::Connection &connection);

    static constexpr std::size_t mostAtOnce = 32;

private:
    struct Running
    {
        QString recordingId;
        QString sessionId;
        QString clientId;
        QString clinicianId;
        domain::ConsentState consent = domain::ConsentState::Missing;
    };
    struct Stop
    {
        Running running;
        std::future<base::Result<void>> told; ///< invalid once the provider has stopped it
    };
    static QList<Running> withoutConsent(store::Connection &connection, base::Instant now);
    static bool hasStopped(const QString &recordingId, std::future<base::Result<void>> &told);
    QList<Running> takeStopped();
    void forget(const QString &recordingId);
    bool write(store::Connection &connection, const Running &running);

    const Parties m_parties;
    QString m_lastTold; ///< the recordings behind it come first; of the thread that tells providers
    std::mutex m_mutex;
    std::map<QString, Stop> m_stops; ///< by recording; under the mutex
};

} // namespace attune::server
