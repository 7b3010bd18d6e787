// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/route.h"

#include <algorithm>

namespace attune::server::routes {

bool isJson(const QByteArray &contentType)
{
    const QByteArrayList parts = contentType.toLower().split(';');
    if (parts.first().trimmed() != "application/json")
        return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](const QByteArray &part) {
        const QByteArray parameter = part.trimmed();
        return !parameter.startsWith("charset=") || parameter == "charset=utf-8" || parameter == "charset=\"utf-8\"";
    });
}

http::Response jsonAnswer(const protocol::Json &json, int status)
{
    http::Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = protocol::toBytes(json);
    return response;
}

} // namespace attune::server::routes
