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
        return {{tr("Your recordings"), tr("The list shows every recording of your sessions. Choose one and press "
                                           "Enter. What you watch is logged, as it is for everyone else.")},
                {tr("Who has watched them"),
                 tr("Next to a recording you can see who opened it, when and why, and save proof of each entry.")},
                {tr("Your decisions"), tr("Under Sessions you can say yes or no to recording, and change your mind any "
                                          "day. You can also ask for a recording to be deleted.")}};
    case domain::Role::Psychologist:
        return {
            {tr("Review"), tr("The list starts with what you haven't watched. Enter opens a recording, Space plays and "
                              "pauses, the arrow keys skip ten seconds back or forward.")},
            {tr("Take notes"),
             tr("N starts a note at the current moment, B sets a marker. Notes stay private until you share them.")},
            {tr("Protect privacy"),
             tr("Press Escape twice to hide everything at once. One command hides names everywhere.")}};
    case domain::Role::Auditor:
        return {
            {tr("Read the access log"), tr("It shows who did what, when and why. Everything is in it, including what "
                                           "administrators do and what you read.")},
            {tr("Check it"), tr("The program can verify the whole log. The policies say how long things are kept, and "
                                "the clinic status shows the keys.")},
            {tr("What you do not see"), tr("You have no access to recordings, transcripts or notes.")}};
    default:
        return {{tr("Find"), tr("The list shows every recording of your office. Search by name, number or a period "
                                "such as “last week”.")},
                {tr("Give a reason"), tr("Opening, downloading and deleting ask for a reason. Clients can read it.")},
                {tr("Stay accountable"), tr("The access log shows who did what. Messages tell you what needs a "
                                            "decision, such as a client's deletion request.")}};
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
    layout->addWidget(quiet(tr("F1 lists every shortcut. You can find this page again under Help."), this));
    auto *close = primaryButton(tr("&Close"), this);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    fitToWidth(this, fontMetrics().averageCharWidth() * 76);
}

} // namespace attune::ui
