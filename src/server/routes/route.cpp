// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/route.h"

namespace attune::server::routes {

http::Response jsonAnswer(const protocol::Json &json, int status)
{
    http::Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = protocol::toBytes(json);
    return response;
}

} // namespace attune::server::routes
