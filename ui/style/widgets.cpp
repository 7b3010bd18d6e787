// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/widgets.h"

#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace attune::ui {

namespace {

constexpr std::chrono::seconds passingShownFor{30};

}

QLabel *heading(const QString &text, int level, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextScale(label, level == 1 ? 1.5 : 1.15, QFont::DemiBold);
    return label;
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *quiet(const QString &text, QWidget *parent)
{
    QLabel *label = paragraph(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("primary", true);
    return button;
}

QPushButton *dangerButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("danger", true);
    button->setAutoDefault(false); // never by Enter: ui/style/enter_keys.h
    return button;
}

QToolButton *iconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({22, 22});
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumSize(36, 36);
    return button;
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(paragraph({}, this)), m_action(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::normal, space::small, space::normal, space::small);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    m_action->setObjectName(QStringLiteral("messageAction"));
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    m_passing.setSingleShot(true);
    m_passing.setInterval(passingShownFor);
    connect(&m_passing, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void MessageBar::show(Kind kind, const QString &text, const QString &actionText)
{
    static const QString names[] = {QStringLiteral("details"), QStringLiteral("problem"), QStringLiteral("problem")};
    m_icon->setPixmap(icon(names[static_cast<int>(kind)]).pixmap(20, 20));
    m_passing.stop();
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    QFrame::show();
}

void MessageBar::showInPassing(Kind kind, const QString &text, const QString &actionText)
{
    show(kind, text, actionText);
    m_passing.start();
}

void MessageBar::dismissPassing()
{
    if (!m_passing.isActive())
        return;
    m_passing.stop();
    hide();
}

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(heading({}, 2, this)),
      m_text(paragraph({}, this)),
      m_action(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->addStretch();
    for (QWidget *row :
         {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)})
        layout->addWidget(row);
    for (QLabel *label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch();
    m_action->setObjectName(QStringLiteral("stateAction"));
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionTriggered);
}

void StatePanel::show(const QString &iconName, const QString &title, const QString &text, const QString &actionText)
{
    m_icon->setPixmap(icon(iconName).pixmap(48, 48));
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    QWidget::show();
}

void fitToWidth(QWidget *dialog, int width)
{
    constexpr int frameHeight = 32;
    const QLayout *layout = dialog->layout();
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->sizeHint().height();
    const int room = dialog->screen()->availableSize().height() - frameHeight; // what scrolls needs no more
    dialog->resize(width, std::max(std::min(height, room), layout->totalMinimumSize().height()));
}

} // namespace attune::ui
