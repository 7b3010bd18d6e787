// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/witness_dialog.h"

#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSaveFile>

namespace attune::ui {

using journal::LogWitness;

QString WitnessDialog::sentence(const LogWitness &witness)
{
    const QString when = models::Words::dateTime(witness.seenAt());
    switch (witness.fault()) {
    case LogWitness::Fault::OtherKey:
        return tr("The clinic's access log is signed with a different key than on %1.").arg(when);
    case LogWitness::Fault::Shorter:
        return tr("The clinic's access log is shorter than it was on %1. Entries are missing.").arg(when);
    case LogWitness::Fault::OtherHistory:
        return tr("The clinic's access log does not continue what this computer saw on %1. It was changed.").arg(when);
    case LogWitness::Fault::Entries:
        return tr("A check of the clinic's access log failed: its entries are not what was signed.");
    case LogWitness::Fault::Unproven:
        break;
    }
    return tr("The clinic's access log could not be proven to be genuine.");
}

WitnessDialog::WitnessDialog(LogWitness &witness, QWidget *parent) : QDialog(parent), m_witness(witness)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("witness"));
    setWindowTitle(tr("The Access Log Has Changed"));
    auto *evidence = new QPlainTextEdit(witness.evidence(), this);
    evidence->setAccessibleName(tr("Before and now"));
    evidence->setReadOnly(true);
    evidence->setLineWrapMode(QPlainTextEdit::NoWrap);
    evidence->setMinimumHeight(atTextSize(160));
    auto *save = new QPushButton(tr("&Save as Evidence…"), this);
    auto *goOn = dangerButton(tr("I &Know Why: Continue"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(goOn);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(paragraph(sentence(witness), this));
    layout->addWidget(paragraph(
        tr("This happens when an older backup was restored, or when someone tampers with the log. Ask your server "
           "administrator, but not through this app, and save the evidence below: it proves what the log contained."),
        this));
    layout->addWidget(evidence, 1);
    layout->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, &WitnessDialog::saveEvidence);
    connect(goOn, &QPushButton::clicked, this, [this] {
        m_witness.accept();
        accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    fitToWidth(this, 640);
}

void WitnessDialog::saveEvidence()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save as Evidence"), QStringLiteral("access-log-evidence.txt"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(m_witness.evidence().toUtf8());
        file.commit();
    }
}

} // namespace attune::ui
