// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <array>

namespace attune::stream {

/// The connections over which a recording comes: one in use, one kept warm beside it, because cancelling a request
/// costs HTTP/1.1 its connection, and a third while it is not known how the media begins. Their managers are made when
/// they are first needed, so that they live on the thread that uses them.
class MediaConnections
{
public:
    /// @param owner of the managers  @param silenceMs after which a request is given up
    MediaConnections(QObject *owner, QSslConfiguration tls, int silenceMs);

    QNetworkAccessManager *inUse();
    /// Connects the one beside it, for the first time or anew.
    void warmSpare(const QUrl &url);
    /// The one beside it is in use from now on; the other is free, or connects anew.
    void change() { m_active = 1 - m_active; }
    /// Another line has won: everything goes but its manager, which is in use now.
    void replaceAll(QNetworkAccessManager *manager);

    /// The third, connected ahead: a connection takes as long as two answers.
    void openThird(const QUrl &url);
    void closeThird();
    /// The one that is not in use and the third, for pieces that are asked for in turns; without a third, the one
    /// alone.
    std::array<QNetworkAccessManager *, 2> forPieces();

    const QSslConfiguration &tls() const { return m_tls; }

private:
    void connectTo(QNetworkAccessManager &manager, const QUrl &url) const;

    QObject *m_owner;
    QSslConfiguration m_tls;
    int m_silenceMs;
    std::array<QNetworkAccessManager *, 2> m_managers = {};
    std::size_t m_active = 0;
    QNetworkAccessManager *m_third = nullptr;
};

} // namespace attune::stream
