// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/curtain_page.h"

#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace attune::ui {

CurtainPage::CurtainPage(QWidget *parent) : QWidget(parent), m_lift(primaryButton(tr("Turn &Off Privacy Screen"), this))
{
    setObjectName(QStringLiteral("curtainPage"));
    m_lift->setObjectName(QStringLiteral("liftCurtain"));
    auto *mark = new QLabel(this);
    mark->setPixmap(icon(QStringLiteral("curtain")).pixmap(48, 48));
    auto *title = heading(tr("Privacy screen is on"), 2, this);
    auto *words = paragraph(tr("Everything is just as you left it."), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->addStretch();
    for (QLabel *label : {mark, title, words}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addWidget(m_lift, 0, Qt::AlignCenter);
    layout->addStretch();
    connect(m_lift, &QPushButton::clicked, this, &CurtainPage::liftRequested);
}

void CurtainPage::begin()
{
    m_lift->setFocus();
}

void CurtainPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return m_lift->click();
    QWidget::keyPressEvent(event);
}

} // namespace attune::ui
