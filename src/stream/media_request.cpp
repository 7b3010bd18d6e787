// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/media_request.h"

#include "base/version.h"

namespace attune::stream {

QNetworkRequest mediaRequest(const domain::MediaLink &link, const QSslConfiguration &tls)
{
    QNetworkRequest request(link.url);
    request.setSslConfiguration(tls);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Attune/" ATTUNE_VERSION);
    for (const auto &[name, value] : link.headers)
        request.setRawHeader(name, value);
    return request;
}

} // namespace attune::stream
