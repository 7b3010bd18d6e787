// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media_link.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

namespace attune::stream {

/// A request for the media behind a link: its address, what has to be sent along, and no compression on the way.
QNetworkRequest mediaRequest(const domain::MediaLink &link, const QSslConfiguration &tls);

} // namespace attune::stream
