// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/programs/shelf.h"

namespace attune::server::programs {

/// What the page is made of (README.md). Everything is escaped where it is written.
struct PageFacts
{
    QString clinic;     ///< its name
    QString language;   ///< as pageLanguage() gives it
    QString joinLink;   ///< "attune://join?…"; empty without an invitation
    QString invitation; ///< of the link, so that the page in the other language has it, too
    QList<Installer> installers;
};

/// "en" or "es": what was asked for, else what a browser would rather have (RFC 9110, 12.5.4), else English.
QString pageLanguage(const QString &asked, const QByteArray &acceptLanguage);
/// The page, as HTML.
QByteArray pageOf(const PageFacts &facts);
/// How it looks, as CSS.
QByteArray pageLook();

} // namespace attune::server::programs
