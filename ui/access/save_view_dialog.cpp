// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/save_view_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace attune::ui {

namespace {

constexpr int longestName = 80;

}

SaveViewDialog::SaveViewDialog(domain::AccessLogPort &log, domain::SavedView view, QWidget *parent)
    : QDialog(parent),
      m_log(log),
      m_view(std::move(view)),
      m_name(new QLineEdit(m_view.name, this)),
      m_shared(new QCheckBox(tr("S&hare with everyone in the office who reads the log"), this)),
      m_start(new QCheckBox(tr("&Begin with this view"), this)),
      m_error(paragraph({}, this)),
      m_save(primaryButton(tr("&Save"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("saveView"));
    setWindowTitle(tr("Save View"));
    m_name->setObjectName(QStringLiteral("viewName"));
    m_shared->setObjectName(QStringLiteral("viewShared"));
    m_start->setObjectName(QStringLiteral("viewStart"));
    m_save->setObjectName(QStringLiteral("saveViewButton"));
    m_name->setMaxLength(longestName);
    m_shared->setChecked(m_view.isShared);
    m_start->setChecked(m_view.isStart);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(
        paragraph(tr("Filters, days, order and columns are kept. A shared view shows each reader only what "
                     "they are allowed to see."),
                  this));
    layout->addWidget(labelFor(tr("&Name"), m_name, this));
    layout->addWidget(m_name);
    layout->addWidget(m_shared);
    layout->addWidget(m_start);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    m_error->hide();
    const auto update = [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, update);
    connect(m_save, &QPushButton::clicked, this, &SaveViewDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    update();
    fitToWidth(this, 480);
    m_name->setFocus();
}

void SaveViewDialog::save()
{
    m_view.name = m_name->text().trimmed();
    m_view.isShared = m_shared->isChecked();
    m_view.isStart = m_start->isChecked();
    m_save->setEnabled(false);
    base::whenDone(m_log.keepView(m_view), this, [this](const base::Result<domain::SavedView> &kept) {
        m_save->setEnabled(true);
        if (kept)
            return accept();
        showFieldError(m_name, m_error, models::Words::problem(kept.error()));
        m_error->show();
    });
}

} // namespace attune::ui
