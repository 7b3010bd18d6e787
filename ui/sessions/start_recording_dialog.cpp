// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/start_recording_dialog.h"

#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

namespace attune::ui {

StartRecordingDialog::StartRecordingDialog(const domain::TherapySession &session, QWidget *parent)
    : QDialog(parent), m_audioOnly(new QCheckBox(tr("Record &audio only"), this))
{
    const domain::CaptureOptions usual;
    setObjectName(QStringLiteral("startRecordingDialog"));
    setWindowTitle(tr("Record This Session"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_audioOnly->setObjectName(QStringLiteral("soundOnly"));
    m_layout = choice("videoLayout",
                      {{tr("Side by side"), QStringLiteral("grid")},
                       {tr("Speaker view"), QStringLiteral("speaker")},
                       {tr("Shared screen view"), QStringLiteral("presentation")}},
                      usual.layout);
    m_size = choice("resolution",
                    {{tr("Small: 640 × 480"), QStringLiteral("640x480")},
                     {tr("Standard: 1280 × 720"), QStringLiteral("1280x720")},
                     {tr("Large: 1920 × 1080"), QStringLiteral("1920x1080")}},
                    usual.resolution);
    m_format =
        choice("format", {{tr("MP4, plays everywhere"), QStringLiteral("mp4")}, {tr("WebM"), QStringLiteral("webm")}},
               usual.format);
    auto *form = new QFormLayout;
    form->addRow(m_audioOnly);
    form->addRow(tr("&Layout"), m_layout);
    form->addRow(tr("Video si&ze"), m_size);
    form->addRow(tr("&Format"), m_format);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *start = primaryButton(tr("Start &Recording"), this);
    start->setObjectName(QStringLiteral("startNow"));
    buttons->addButton(start, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        paragraph(tr("Session with %1. Everyone in it sees that it is being recorded.").arg(session.clientName), this));
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(m_audioOnly, &QCheckBox::toggled, this, &StartRecordingDialog::showWhatCounts);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(options());
        accept();
    });
    fitToWidth(this, 420);
}

QComboBox *StartRecordingDialog::choice(const char *name, const QList<std::pair<QString, QString>> &values,
                                        const QString &usual)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    for (const auto &[words, value] : values)
        box->addItem(words, value);
    box->setCurrentIndex(box->findData(usual));
    return box;
}

void StartRecordingDialog::showWhatCounts()
{
    m_layout->setEnabled(!m_audioOnly->isChecked());
    m_size->setEnabled(!m_audioOnly->isChecked());
}

domain::CaptureOptions StartRecordingDialog::options() const
{
    return {m_audioOnly->isChecked(), m_layout->currentData().toString(), m_size->currentData().toString(),
            m_format->currentData().toString()};
}

} // namespace attune::ui
