// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/path_template.h"

#include <QUrl>

namespace attune::protocol {

QString pathFor(const char *pathTemplate, const QString &id)
{
    QString path = QString::fromLatin1(pathTemplate);
    path.replace(QStringLiteral("{id}"), QString::fromLatin1(QUrl::toPercentEncoding(id)));
    return path;
}

} // namespace attune::protocol
