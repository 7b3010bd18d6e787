// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guide_dialog.h"

#include "ui/style/dialog_parts.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace attune::ui {

namespace {

const QString patient = QStringLiteral("patient");
const QString clinician = QStringLiteral("clinician");
const QString manager = QStringLiteral("manager");
const QString auditor = QStringLiteral("auditor");

} // namespace

QStringList GuideDialog::guidesFor(domain::Role role)
{
    switch (role) {
    case domain::Role::Patient:
        return {patient};
    case domain::Role::Psychologist:
        return {clinician, patient};
    case domain::Role::PracticeManager:
    case domain::Role::Admin:
        return {manager, auditor, clinician, patient};
    case domain::Role::Auditor:
        return {auditor};
    case domain::Role::Unknown:
        break;
    }
    return {patient};
}

QString GuideDialog::text(const QString &guide, const QString &language)
{
    initialiseIconResources();
    for (const QString &tongue : {language, QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/guides/%1.%2.md").arg(guide, tongue));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

GuideDialog::GuideDialog(domain::Role role, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("Guide"));
    resizeAtText(this, {720, 560});
    const QHash<QString, QString> names = {{patient, tr("For clients")},
                                           {clinician, tr("For clinicians")},
                                           {manager, tr("For managers and administrators")},
                                           {auditor, tr("For auditors")}};
    auto *choice = new QComboBox(this);
    choice->setObjectName(QStringLiteral("guideChoice"));
    choice->setAccessibleName(tr("Which guide"));
    auto *label = new QLabel(tr("&Which guide"), this);
    label->setBuddy(choice);
    const QStringList guides = guidesFor(role);
    for (const QString &guide : guides)
        choice->addItem(names.value(guide), guide);
    for (QWidget *part : {static_cast<QWidget *>(label), static_cast<QWidget *>(choice)})
        part->setVisible(guides.size() > 1);
    auto *page = new QTextBrowser(this);
    page->setObjectName(QStringLiteral("guideText"));
    page->setAccessibleName(windowTitle());
    page->setOpenLinks(false);
    page->document()->setDocumentMargin(space::wide);
    auto *close = primaryButton(tr("&Close"), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *which = new QHBoxLayout;
    which->addWidget(label);
    which->addWidget(choice, 1);
    layout->addLayout(which);
    layout->addWidget(page, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    const auto show = [page, choice] {
        const QString language = QLocale().name().left(2);
        page->setMarkdown(text(choice->currentData().toString(), language));
        page->moveCursor(QTextCursor::Start);
    };
    connect(choice, &QComboBox::currentIndexChanged, page, show);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    show();
    page->setFocus();
}

} // namespace attune::ui
