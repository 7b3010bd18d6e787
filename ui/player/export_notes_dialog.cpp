// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/export_notes_dialog.h"

#include "ui/style/widgets.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace attune::ui {

using models::NoteFormat;

ExportNotesDialog::ExportNotesDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("exportNotesDialog"));
    setWindowTitle(tr("Export Notes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(tr("The file will contain private health information. Keep it where only you can open "
                                   "it. The export is recorded in the access log."),
                                this));
    auto *formats = new QButtonGroup(this);
    const std::pair<NoteFormat, QString> choices[] = {
        {NoteFormat::Csv, tr("&Table (CSV), for spreadsheets")},
        {NoteFormat::Json, tr("&Data (JSON), for programs")},
        {NoteFormat::Elan, tr("&ELAN (EAF), for research with time lines")}};
    for (const auto &[format, words] : choices) {
        auto *choice = new QRadioButton(words, this);
        choice->setChecked(format == NoteFormat::Csv);
        formats->addButton(choice, static_cast<int>(format));
        layout->addWidget(choice);
    }
    auto *names = new QCheckBox(tr("With author &names"), this);
    layout->addWidget(names);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(primaryButton(tr("Choose a &Location…"), this), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, formats, names] {
        accept();
        Q_EMIT chosen(static_cast<NoteFormat>(formats->checkedId()), names->isChecked());
    });
    fitToWidth(this, 460);
}

} // namespace attune::ui
