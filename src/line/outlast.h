// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line/rivals.h"

#include <chrono>
#include <optional>

namespace attune::line {

/// One request until one of its attempts is answered, or its time is over. It owns itself: gone some time after it has
/// told. The thread of its parent.
class Outlast : public QObject
{
    Q_OBJECT

public:
    /// Repeatable: may be under way twice (reading, and what the other side does once). Once: is sent once, and then
    /// its answer is waited for; only the looking for a line goes on before.
    enum class Kind { Repeatable, Once };

    /// @param manager asked first; stays as long as this needs it @param timeMs for all attempts together
    Outlast(std::shared_ptr<QNetworkAccessManager> manager, Rivals::Start start, Kind kind, int timeMs,
            QObject *parent);
    ~Outlast() override;

    /// @param sinceHeard how long ago something came over the connections of the manager, nullopt for never. What is
    /// sent once does not go over one that is doubtful; where nobody was ever heard a failure is told at once.
    void begin(const QUrl &url, std::optional<std::chrono::milliseconds> sinceHeard);

Q_SIGNALS:
    /// A fresh manager answered: the connections of the one given are of a line that is no more.
    void renewed(const std::shared_ptr<QNetworkAccessManager> &manager);
    /// Once: the answer, or the last failure. The reply is this object's.
    void answered(QNetworkReply *reply);

private:
    void follow(QNetworkReply *reply);
    void onFinished();
    void onWon(QNetworkAccessManager *manager, QNetworkReply *reply);
    void reportState();

    std::shared_ptr<QNetworkAccessManager> m_manager;
    Rivals::Start m_start;
    Kind m_kind;
    int m_timeMs;
    QUrl m_url;
    Rivals m_rivals;
    QTimer m_time;
    QPointer<QNetworkReply> m_reply;
    bool m_wasHeard = false;
    bool m_told = false;
};

} // namespace attune::line
