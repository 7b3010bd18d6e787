// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/seen_by_dialog.h"

#include "models/words/words.h"
#include "ui/access/access_panel.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QVBoxLayout>

namespace attune::ui {

SeenByDialog::SeenByDialog(const models::ClinicPorts &ports, const domain::Recording &recording, QWidget *parent)
    : QDialog(parent), m_ports(ports)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("seenByDialog"));
    setWindowTitle(tr("Access History"));
    resizeAtText(this, {620, 540});
    auto *close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *panel = new AccessPanel(this);
    panel->setPorts(&m_ports);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(models::Words::subject(recording), this));
    layout->addWidget(panel, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    panel->showRecording(recording.id);
}

} // namespace attune::ui
