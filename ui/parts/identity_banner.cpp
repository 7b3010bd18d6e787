// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/identity_banner.h"

#include "domain/date_values.h"
#include "models/words/words.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLocale>

namespace attune::ui {

IdentityBanner::IdentityBanner(QWidget *parent)
    : QFrame(parent), m_name(heading({}, 2, this)), m_details(quiet({}, this))
{
    setObjectName(QStringLiteral("identityBanner"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *mark = new QLabel(this);
    mark->setPixmap(icon(QStringLiteral("person")).pixmap(24, 24));
    m_name->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::normal, space::small, space::normal, space::small);
    layout->setSpacing(space::normal);
    layout->addWidget(mark);
    layout->addWidget(m_name);
    layout->addWidget(m_details, 1);
}

void IdentityBanner::showRecording(const domain::Recording &recording)
{
    const QString unnamed = recording.isJoint ? tr("Joint session") : tr("Name not provided by the server");
    m_name->setText(recording.clientName.isEmpty() ? unnamed : recording.clientName);
    QStringList parts;
    const QDate birth = domain::storedBirthDate(recording.clientBirthDate);
    if (birth.isValid())
        parts << tr("born %1").arg(QLocale().toString(birth, QStringLiteral("d MMM yyyy")));
    if (!recording.clientRecordNumber.isEmpty())
        parts << tr("record %1").arg(recording.clientRecordNumber);
    if (recording.sessionAt)
        parts << tr("session of %1").arg(models::Words::appointment(*recording.sessionAt));
    if (!recording.clinicianName.isEmpty())
        parts << tr("with %1").arg(recording.clinicianName);
    m_details->setText(parts.join(QStringLiteral("  ·  ")));
    setAccessibleName(m_name->text() + QStringLiteral(", ") + parts.join(QStringLiteral(", ")));
    show();
}

void IdentityBanner::clear()
{
    m_name->clear();
    m_details->clear();
}

} // namespace attune::ui
