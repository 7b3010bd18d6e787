// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/update_dialog.h"

#include "ui/style/theme.h"
#include "ui/style/widgets.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace attune::ui {

UpdateDialog::UpdateDialog(QWidget *parent)
    : QDialog(parent),
      m_text(paragraph(tr("Asking the clinic…"), this)),
      m_more(quiet({}, this)),
      m_progress(new QProgressBar(this)),
      m_close(new QPushButton(tr("&Close"), this)),
      m_save(primaryButton(tr("&Save…"), this))
{
    setObjectName(QStringLiteral("updateDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Newer Version"));
    setMinimumWidth(atTextSize(440));
    m_text->setObjectName(QStringLiteral("updateText"));
    m_more->setObjectName(QStringLiteral("updateMore"));
    m_more->setWordWrap(true);
    m_more->hide();
    m_progress->setObjectName(QStringLiteral("updateProgress"));
    m_progress->setAccessibleName(tr("Download"));
    m_progress->setRange(0, 1000);
    m_progress->hide();
    m_save->setObjectName(QStringLiteral("updateSave"));
    m_save->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_text);
    layout->addWidget(m_more);
    layout->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &UpdateDialog::chooseFile);
}

void UpdateDialog::showNothing(const QString &words)
{
    m_text->setText(words);
    m_more->hide();
    m_save->hide();
    m_close->setFocus();
}

void UpdateDialog::showOffer(const QString &version, const QString &fileName, qint64 bytes, const QString &words)
{
    m_fileName = fileName;
    m_text->setText(tr("Attune %1 is available from your clinic (%2). It is signed by those who make Attune. You "
                       "install it yourself, when it suits you.")
                        .arg(version, QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat)));
    m_more->setText(words);
    m_more->setVisible(!words.isEmpty());
    m_save->show();
    m_save->setDefault(true);
    m_save->setFocus();
}

void UpdateDialog::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(this, tr("Save the Installer"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("updateFile"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_save->setEnabled(false);
        m_progress->setValue(0);
        m_progress->show();
        m_more->hide();
        Q_EMIT saveWanted(path);
    });
    dialog->open();
}

void UpdateDialog::showProgress(qint64 received, qint64 total)
{
    m_progress->setValue(total > 0 ? static_cast<int>(received * 1000 / total) : 0);
}

void UpdateDialog::showDone(const QString &path)
{
    m_progress->hide();
    m_save->hide();
    m_text->setText(
        tr("The installer is in %1, and its signature is good. Close Attune, open the file there, and follow "
           "what it says.")
            .arg(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath())));
    m_close->setFocus();
}

void UpdateDialog::showFailed(const QString &words)
{
    m_progress->hide();
    m_more->setText(words);
    m_more->show();
    m_save->setEnabled(true);
    m_save->setFocus();
}

} // namespace attune::ui
