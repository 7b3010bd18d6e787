// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/passing_notice.h"

#include <QEvent>

namespace attune::ui {

namespace {

constexpr int widest = 560;

}

PassingNotice::PassingNotice(QWidget *over) : MessageBar(over), m_over(over)
{
    setObjectName(QStringLiteral("passingNotice"));
    over->installEventFilter(this);
    connect(this, &MessageBar::actionTriggered, this, &QWidget::hide);
}

void PassingNotice::say(const QString &text)
{
    if (text.isEmpty())
        return hide();
    showInPassing(Kind::Info, text, tr("Close"));
    place();
}

void PassingNotice::place()
{
    const int width = std::min(widest, m_over->width() - 2 * space::normal);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry((m_over->width() - width) / 2, space::normal, width, height);
    raise();
}

bool PassingNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_over && event->type() == QEvent::Resize && isVisible())
        place();
    return MessageBar::eventFilter(watched, event);
}

} // namespace attune::ui
