// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/goto_dialog.h"

#include "models/review/transcript_search.h"
#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace attune::ui {

using models::Words;

GotoDialog::GotoDialog(std::chrono::milliseconds position, std::chrono::milliseconds duration, QWidget *parent)
    : QDialog(parent), m_position(position), m_duration(duration)
{
    setObjectName(QStringLiteral("gotoDialog"));
    setWindowTitle(tr("Go to a Time"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("gotoText"));
    m_text->setAccessibleName(tr("Time"));
    m_text->setPlaceholderText(tr("1:02:03 or 62m or +30 or 50 %"));
    m_meaning = quiet({}, this);
    m_meaning->setObjectName(QStringLiteral("gotoMeaning"));
    auto *buttons = new QDialogButtonBox(this);
    m_go = primaryButton(tr("&Go"), this);
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(tr("A time from the start, + or - for a jump from here, or a percentage."), this));
    layout->addWidget(m_text);
    layout->addWidget(m_meaning);
    layout->addWidget(buttons);
    connect(m_text, &QLineEdit::textChanged, this, &GotoDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto target = models::timeFromText(m_text->text(), m_position, m_duration))
            Q_EMIT chosen(*target);
        accept();
    });
    read();
    fitToWidth(this, 400);
    m_text->setFocus();
}

void GotoDialog::read()
{
    const auto target = models::timeFromText(m_text->text(), m_position, m_duration);
    m_go->setEnabled(target.has_value());
    if (target)
        m_meaning->setText(tr("Goes to %1 of %2.").arg(Words::clock(*target), Words::clock(m_duration)));
    else
        m_meaning->setText(m_text->text().trimmed().isEmpty() ? tr("Now at %1.").arg(Words::clock(m_position))
                                                              : tr("This is not a time."));
}

} // namespace attune::ui
