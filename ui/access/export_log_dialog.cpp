// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/export_log_dialog.h"

#include "models/audit/audit_words.h"
#include "ui/access/log_pdf_sink.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/widgets.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QRadioButton>

namespace attune::ui {

using domain::LogFormat;
using models::LogFileJob;
using models::LogFileWords;

namespace {

constexpr int barSteps = 1000;
constexpr int dialogWidth = 520;

} // namespace

ExportLogDialog::ExportLogDialog(const models::ClinicPorts &ports, const models::AccessLogQueryState &state,
                                 QObject *visit, QWidget *parent)
    : QDialog(parent),
      m_ports(ports),
      m_question{state.text(), QString::fromLatin1(state.zoneId()), state.order() == domain::AccessOrder::Oldest, {}},
      m_formats(new QButtonGroup(this)),
      m_bar(new QProgressBar(this)),
      m_said(paragraph({}, this)),
      m_begin(primaryButton(tr("Choose a &Location…"), this)),
      m_continue(primaryButton(tr("C&ontinue"), this)),
      m_close(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(QStringLiteral("exportLogDialog"));
    setWindowTitle(tr("Export the Access Log"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    const QString filter = m_question.query.isEmpty() ? tr("everything") : models::AuditWords::query(m_question.query);
    layout->addWidget(paragraph(tr("Exports everything that matches: %1", "filter").arg(filter), this));
    layout->addWidget(paragraph(tr("The file will contain private information, including names, even while names are "
                                   "hidden on the screen. Keep it where only you can open it. The export is recorded "
                                   "in the access log."),
                                this));
    layout->addWidget(choices());
    m_bar->setObjectName(QStringLiteral("exportProgress"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_said->setObjectName(QStringLiteral("exportState"));
    layout->addWidget(m_bar);
    layout->addWidget(m_said);
    layout->addWidget(buttons());
    connect(visit, &QObject::destroyed, this, &QDialog::close);
    showState();
    fitToWidth(this, dialogWidth);
}

QWidget *ExportLogDialog::choices()
{
    m_choices = new QWidget(this);
    auto *layout = new QVBoxLayout(m_choices);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const LogFormat format : {LogFormat::Csv, LogFormat::Pdf, LogFormat::JsonLines, LogFormat::Fhir}) {
        auto *choice = new QRadioButton(LogFileWords::format(format), m_choices);
        choice->setChecked(format == LogFormat::Csv);
        m_formats->addButton(choice, static_cast<int>(format));
        layout->addWidget(choice);
    }
    return m_choices;
}

QWidget *ExportLogDialog::buttons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(m_close);
    layout->addWidget(m_continue); // what was asked for is the last button
    layout->addWidget(m_begin);
    m_begin->setObjectName(QStringLiteral("exportBegin"));
    m_continue->setObjectName(QStringLiteral("exportContinue"));
    m_close->setObjectName(QStringLiteral("exportClose"));
    m_close->setAutoDefault(false);
    connect(m_begin, &QPushButton::clicked, this, &ExportLogDialog::choosePlace);
    connect(m_continue, &QPushButton::clicked, this, [this] { m_job->resume(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

LogFormat ExportLogDialog::format() const
{
    return static_cast<LogFormat>(m_formats->checkedId());
}

void ExportLogDialog::choosePlace()
{
    const QString path = QFileDialog::getSaveFileName(this, windowTitle(),
                                                      QStringLiteral("access-log.") + LogFileWords::ending(format()));
    if (!path.isEmpty())
        exportTo(path);
}

std::unique_ptr<models::LogFileSink> ExportLogDialog::sinkFor(const QString &path) const
{
    if (format() == LogFormat::Pdf)
        return std::make_unique<LogPdfSink>(path);
    return std::make_unique<models::LogTextSink>(path);
}

void ExportLogDialog::exportTo(const QString &path)
{
    if (m_job) { // the place before could not be written
        m_job->disconnect(this);
        m_job->deleteLater();
    }
    m_path = path;
    m_question.format = format();
    m_job = new LogFileJob(*m_ports.audit.files, sinkFor(path), this);
    connect(m_job, &LogFileJob::changed, this, &ExportLogDialog::showState);
    start();
}

void ExportLogDialog::start()
{
    m_job->start(m_question, m_ports.person.fullName);
}

void ExportLogDialog::showState()
{
    using State = LogFileJob::State;
    const State state = m_job ? m_job->state() : State::Idle;
    const bool underWay = m_job && m_job->isUnderWay();
    const bool canBegin = state == State::Idle || state == State::Failed;
    m_choices->setEnabled(canBegin);
    m_begin->setVisible(canBegin);
    m_continue->setVisible(state == State::Interrupted);
    m_close->setText(underWay || state == State::Interrupted || state == State::Idle ? tr("&Cancel") : tr("&Close"));
    m_bar->setVisible(underWay || state == State::Interrupted);
    if (m_job && m_job->rowsWanted() > 0)
        m_bar->setValue(static_cast<int>(m_job->rows() * barSteps / m_job->rowsWanted()));
    m_said->setVisible(m_job);
    if (!m_job)
        return;
    m_said->setText(LogFileWords::progress(*m_job));
    if (layout()->totalHeightForWidth(width()) > height())
        fitToWidth(this, width()); // more is said than before: nothing gives way to it
    if (state == State::Interrupted)
        m_continue->setFocus();
    if (state == State::Done)
        m_close->setFocus();
    if (state == State::Failed)
        showFailure();
}

void ExportLogDialog::showFailure()
{
    if (m_job->rows() == 0 && proveThen(*m_ports.gate, *m_job->error(), this, [this] { start(); }))
        m_said->hide();
}

void ExportLogDialog::reject()
{
    if (m_job)
        m_job->cancel();
    QDialog::reject();
}

} // namespace attune::ui
