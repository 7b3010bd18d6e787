// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_steps_dialog.h"

#include "ui/style/widgets.h"

#include <QVBoxLayout>

namespace attune::ui {

QList<FirstStepsDialog::Step> FirstStepsDialog::stepsFor(domain::Role role)
{
    switch (role) {
    case domain::Role::Patient:
        return {
            {tr("Your recordings"), tr("The list has every recording of your sessions. Choose one and press Enter. "
                                       "What you watch is recorded, as it is for everybody else.")},
            {tr("Who has seen them"), tr("Beside a recording you find who opened it, when and why, and you can save a "
                                         "proof of each entry.")},
            {tr("Your decisions"), tr("Under Sessions you can say yes or no to recording, and change your mind on any "
                                      "day. You can also ask that a recording is deleted.")}};
    case domain::Role::Psychologist:
        return {
            {tr("Review"), tr("The list begins with what you have not seen. Enter opens it, Space plays and pauses, "
                              "the arrow keys go ten seconds back and on.")},
            {tr("Write"), tr("N begins a note at the moment you press it, B keeps the moment alone. Notes are only "
                             "yours until you share them.")},
            {tr("Be undisturbed"), tr("Escape twice hides picture and sound at once. Names can be hidden everywhere "
                                      "with one command.")}};
    default:
        return {
            {tr("Find"), tr("The list has every recording of your office. Type a name, a number or a time such as "
                            "“last week” above it.")},
            {tr("Say why"), tr("Opening what was said, saving a copy and deleting ask for a reason. Clients can read "
                               "it.")},
            {tr("Answer for it"), tr("The access log shows who did what. Messages tell you what waits for a decision, "
                                     "such as a client's wish that a recording is deleted.")}};
    }
}

FirstStepsDialog::FirstStepsDialog(domain::Role role, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("firstSteps"));
    setWindowTitle(tr("First Steps"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    const auto steps = stepsFor(role);
    for (const Step &step : steps) {
        layout->addWidget(heading(step.name, 2, this));
        layout->addWidget(paragraph(step.text, this));
    }
    layout->addWidget(quiet(tr("F1 lists every key. This page is under Help."), this));
    auto *close = primaryButton(tr("&Close"), this);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    fitToWidth(this, fontMetrics().averageCharWidth() * 76);
}

} // namespace attune::ui
