// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/codes_dialog.h"

#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

namespace attune::ui {

CodesDialog::CodesDialog(const domain::CodeSet &codes, bool mayShare, QWidget *parent)
    : QDialog(parent), m_forClinic(new QCheckBox(tr("Use as the d&efault for everyone in my office"), this))
{
    setObjectName(QStringLiteral("codesDialog"));
    setWindowTitle(tr("Codes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout;
    for (int key = 1; key <= domain::largestCodeSet; ++key) {
        auto *name = new QLineEdit(codes.value(key - 1), this);
        name->setObjectName(QStringLiteral("code%1").arg(key));
        name->setMaxLength(static_cast<int>(domain::longestCode));
        form->addRow(tr("Key &%1").arg(key), name);
        m_names << name;
    }
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *keep = primaryButton(tr("&Save Codes"), this);
    keep->setObjectName(QStringLiteral("keepCodes"));
    buttons->addButton(keep, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        domain::CodeSet named;
        for (const QLineEdit *name : std::as_const(m_names))
            named << name->text().trimmed();
        Q_EMIT chosen(named, m_forClinic->isChecked());
        accept();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(tr("Short labels from your method, such as “question” or “reflection”. Ctrl+number "
                                   "marks the moment with that code; with Coding on, the number alone is enough."),
                                this));
    layout->addLayout(form);
    m_forClinic->setObjectName(QStringLiteral("codesForClinic"));
    m_forClinic->setVisible(mayShare);
    layout->addWidget(m_forClinic);
    layout->addWidget(buttons);
    fitToWidth(this, 460);
    m_names.first()->setFocus();
}

} // namespace attune::ui
