// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <array>
#include <functional>
#include <memory>

namespace attune::line {

/// Fresh attempts beside a request that has fallen silent, until one of them answers: README.md of this folder. One
/// request at a time; lives on the thread that made it.
class Rivals : public QObject
{
    Q_OBJECT

public:
    /// Makes the same request once more, on a manager that has no connection yet.
    using Start = std::function<QNetworkReply *(QNetworkAccessManager &fresh)>;

    /// @param transferTimeoutMs of the managers it makes; 0 for none
    explicit Rivals(int transferTimeoutMs, QObject *parent = nullptr);
    ~Rivals() override;

    /// What is started is never started a second time: only the line is looked for again and again.
    void setOnce(bool once) { m_once = once; }
    /// A request to this address is under way. @param patienceMs of silence before anything is done about it;
    /// once something has come, it is a second
    void watch(const QUrl &url, Start start, int patienceMs);
    /// None is under way any more: probes the line at once.
    void search(const QUrl &url, Start start);
    /// The request that is watched has brought something.
    void heard();
    /// It is over, well or badly.
    void stop();
    /// What is wanted has changed: a rival that is under way asks for the old, and is made anew.
    void startAnew();
    bool isSearching() const { return m_searching; }

    /// As every request for media and calls is made: no redirects are followed.
    static std::unique_ptr<QNetworkAccessManager> freshManager(int transferTimeoutMs);

Q_SIGNALS:
    /// A rival has its head, or failed with an answer: both belong to whoever is connected (directly) from here on.
    /// What is watched is to be given up.
    void won(QNetworkAccessManager *manager, QNetworkReply *reply);
    /// Nothing has come for some seconds; it is being tried. Once for each silence.
    void silent();
    /// A rival reached the place and was thrown out without an answer. It is not tried again by itself.
    void lost(QNetworkReply::NetworkError error);
    /// Five minutes are over.
    void hopeless();

private:
    struct Knock
    {
        QTcpSocket *socket = nullptr;
        QTimer *again = nullptr;
    };
    enum { Quick, Patient, knocks };

    void begin();
    void findDoor();
    void lookUpOnce();
    void knock(std::size_t which);
    int pauseMs(std::size_t which) const;
    void drop(std::size_t which);
    void letIn();
    void endSearch();
    void dropRival();
    void rivalAnswered();
    void rivalFinished();
    void handOver();

    const int m_transferTimeoutMs;
    bool m_once = false;
    QUrl m_url;
    Start m_start;
    QTimer m_patience;
    std::array<Knock, knocks> m_knocks;
    QElapsedTimer m_quiet; ///< since something was heard
    bool m_searching = false;
    bool m_toldSilent = false;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QPointer<QNetworkReply> m_rival;
    QTimer m_rivalPatience;
    int m_rivals = 0; ///< in this silence
    QString m_doorOf; ///< the host that is reached through the door
    QString m_doorHost;
    quint16 m_doorPort = 0;
    bool m_lookedUp = false;
    QHostAddress m_address; ///< of the door
};

} // namespace attune::line
