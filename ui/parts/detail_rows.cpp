// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/detail_rows.h"

#include "ui/style/theme.h"

namespace attune::ui {

namespace {

constexpr int largeText = 150; // percent

}

DetailRows::DetailRows(bool isNarrow)
    : m_form(
          atTextSize(100) < largeText && !isNarrow
              ? QStringLiteral("<tr><td style='padding:3px 12px 3px 0'>%1</td><td style='padding:3px 0'>%2</td></tr>")
              : QStringLiteral("<tr><td style='padding:3px 0'><b>%1</b><br/>%2</td></tr>"))
{}

void DetailRows::add(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_rows += m_form.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString DetailRows::html() const
{
    return QStringLiteral("<table style='margin-top:8px'>%1</table>").arg(m_rows);
}

} // namespace attune::ui
