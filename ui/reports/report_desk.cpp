// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_desk.h"

#include "base/when_done.h"
#include "models/audit/report_words.h"
#include "models/words/words.h"
#include "ui/parts/row_view.h"
#include "ui/reports/report_files.h"
#include "ui/style/day_field.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/save_page.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace attune::ui {

using domain::ReportFormat;
using domain::ReportRequest;
using domain::ReportTemplate;
using models::ReportFetch;
using models::ReportWords;
using models::Words;
using State = ReportFetch::State;

namespace {

constexpr qsizetype shownRows = 200; ///< of a section, on the screen
constexpr int listWidth = 250;       // pixels at 100 % text
constexpr int fieldWidth = 320;      // the same, at most
constexpr int leastPreview = 140;    // the same, of its height
constexpr int leastLines = 4;        ///< of the list of reports, where it stands above

QString language()
{
    return QLocale().name().left(2);
}

models::RowModel<ReportTemplate>::Columns columns()
{
    using Column = models::RowColumn<ReportTemplate>;
    return {Column(QCoreApplication::translate("ReportDesk", "Report"), [](const ReportTemplate &one) {
                return one.title;
            }).withHint([](const ReportTemplate &one) { return one.about; })};
}

/// The days that are offered first.
std::pair<QDate, QDate> usualDays(const QString &period, QDate today)
{
    if (period == QStringLiteral("lastWeek")) {
        const QDate monday = today.addDays(-(today.dayOfWeek() - 1) - 7);
        return {monday, monday.addDays(6)};
    }
    if (period == QStringLiteral("lastMonth")) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    if (period == QStringLiteral("thisYear"))
        return {QDate(today.year(), 1, 1), today};
    if (period == QStringLiteral("last7"))
        return {today.addDays(-6), today};
    return {period == QStringLiteral("lastSixYears") ? today.addYears(-6) : today.addDays(-89), today};
}

} // namespace

ReportDesk::ReportDesk(QWidget *parent)
    : QWidget(parent),
      m_model(
          columns(), [](const ReportTemplate &one) { return one.id; }, this),
      m_list(new RowView(QStringLiteral("reportList"), tr("Reports"), this)),
      m_message(new MessageBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->addWidget(m_message);
    m_message->hide();
    m_splitter = new RoomySplitter(leastLines, this);
    m_list->setModel(&m_model);
    m_list->setHeaderHidden(true);
    auto *area = new RoomyArea(tr("Report"), m_splitter);
    m_right = area->inside();
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(area);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({atTextSize(listWidth), atTextSize(listWidth) * 3});
    layout->addWidget(m_splitter, 1);
    QVBoxLayout *right = area->column();
    right->setContentsMargins(space::small, 0, 0, 0);
    createChoice(right);
    createFields(right);
    m_page = new QTextBrowser(m_right);
    m_page->setObjectName(QStringLiteral("reportPreview"));
    m_page->setAccessibleName(tr("Preview of the report"));
    m_page->setOpenLinks(false);
    m_page->setWordWrapMode(QTextOption::WordWrap); // a word that is cut is read as two
    m_page->document()->setDocumentMargin(space::normal);
    m_page->setMinimumHeight(atTextSize(leastPreview));
    right->addWidget(m_page, 1);
    createActions(right);
    connect(m_list, &RowView::chosen, this, &ReportDesk::showChosen);
    m_list->setFindsByLetters(true);
    connect(m_list, &QAbstractItemView::activated, this, &ReportDesk::makeOrAsk);
    connect(m_list, &QAbstractItemView::clicked, this, &ReportDesk::ask);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_fetch && m_fetch->state() == State::Failed)
            m_fetch->again();
        else
            reload();
    });
    updateButtons();
}

void ReportDesk::createChoice(QBoxLayout *layout)
{
    m_about = quiet({}, m_right);
    m_about->setObjectName(QStringLiteral("reportAbout"));
    layout->addWidget(m_about);
}

void ReportDesk::createFields(QBoxLayout *layout)
{
    m_fields = new QFormLayout;
    m_fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_client = new QLineEdit(m_right);
    m_client->setObjectName(QStringLiteral("reportClient"));
    m_client->setPlaceholderText(tr("Record number or name"));
    m_client->setMaximumWidth(atTextSize(fieldWidth));
    m_person = new QLineEdit(m_right);
    m_person->setObjectName(QStringLiteral("reportPerson"));
    m_person->setMaximumWidth(atTextSize(fieldWidth));
    auto *days = new FoldingRow(space::small, m_right);
    days->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_days = days;
    m_first = new DayField(DayField::Side::First, tr("First day"), tr("First day"), m_days);
    m_first->setObjectName(QStringLiteral("reportFirst"));
    m_last = new DayField(DayField::Side::Last, tr("Last day"), tr("Last day"), m_days);
    m_last->setObjectName(QStringLiteral("reportLast"));
    days->first()->addWidget(m_first);
    days->second()->addWidget(new QLabel(tr("to", "between two days"), m_days));
    days->second()->addWidget(m_last);
    m_law = new QComboBox(m_right);
    m_law->setObjectName(QStringLiteral("reportLaw"));
    m_fields->addRow(labelFor(tr("Client"), m_client, m_right), m_client);
    m_fields->addRow(labelFor(tr("Name of the staff member"), m_person, m_right), m_person);
    m_fields->addRow(labelFor(tr("Period"), m_first, m_right), m_days);
    m_fields->addRow(labelFor(tr("Legal text"), m_law, m_right), m_law);
    layout->addLayout(m_fields);
    for (QLineEdit *field : {m_client, m_person}) {
        connect(field, &QLineEdit::textChanged, this, &ReportDesk::updateButtons);
        connect(field, &QLineEdit::textChanged, this, [this] {
            if (!m_fetch || m_fetch->state() == State::Idle)
                sayWhatIsMissing();
        });
        connect(field, &QLineEdit::returnPressed, this, &ReportDesk::make);
    }
    for (DayField *field : {m_first, m_last})
        connect(field, &DayField::dayChanged, this, &ReportDesk::makeAgain);
    connect(m_law, &QComboBox::activated, this, &ReportDesk::makeAgain);
}

void ReportDesk::createActions(QBoxLayout *layout)
{
    m_state = quiet({}, m_right);
    m_state->setObjectName(QStringLiteral("reportState"));
    layout->addWidget(m_state);
    m_continue = new QPushButton(tr("Continue"), m_right);
    m_continue->setObjectName(QStringLiteral("reportContinue"));
    m_schedule = new QPushButton(tr("S&chedule…"), m_right);
    m_schedule->setObjectName(QStringLiteral("reportSchedule"));
    m_make = new QPushButton(tr("&Show Report"), m_right);
    m_make->setObjectName(QStringLiteral("reportMake"));
    m_save = primaryButton(tr("Save Repor&t…"), m_right);
    m_save->setObjectName(QStringLiteral("reportSave"));
    auto *row = new FoldingRow(space::small, m_right);
    row->first()->addWidget(m_make);
    row->first()->addWidget(m_continue);
    row->first()->addStretch();
    row->second()->addStretch();
    auto *last = new FoldingRow(space::small, row); // large text on a small screen: one below the other
    last->first()->addWidget(m_schedule);
    last->second()->addWidget(m_save);
    row->second()->addWidget(last);
    layout->addWidget(row);
    connect(m_make, &QPushButton::clicked, this, &ReportDesk::make);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        if (m_fetch)
            m_fetch->resume();
    });
    connect(m_schedule, &QPushButton::clicked, this, [this] {
        if (const ReportTemplate *report = chosen())
            Q_EMIT scheduleWanted(wanted(), report->title);
    });
    connect(m_save, &QPushButton::clicked, this, &ReportDesk::save);
}

void ReportDesk::setPorts(const models::ClinicPorts *ports, QObject *visit)
{
    m_ports = ports;
    m_visit = visit;
    m_isNoting = false;
    m_savesWhenWhole = false;
    m_path.clear();
    m_fetch.reset();
    m_message->hide();
    m_model.setRows({});
    m_client->clear();
    m_person->clear();
    m_page->clear();
    m_state->clear();
    if (ports && ports->audit.reports) {
        m_fetch = std::make_unique<ReportFetch>(*ports->audit.reports);
        connect(m_fetch.get(), &ReportFetch::changed, this, &ReportDesk::showState);
    }
    showChosen();
}

void ReportDesk::takeKeys()
{
    m_list->setFocus();
}

/// The list is read once a visit; a report that is shown stays as it was made.
void ReportDesk::reload()
{
    if (!m_ports || !m_ports->audit.reports)
        return;
    base::whenDone(m_ports->audit.reports->reportTemplates(language()), m_visit,
                   [this](const base::Result<QList<ReportTemplate>> &templates) { showTemplates(templates); });
}

/// Names were hidden or shown: what stands there is read again.
void ReportDesk::namesChanged()
{
    m_page->clear();
    if (m_fetch)
        m_fetch->again();
}

void ReportDesk::showTemplates(const base::Result<QList<ReportTemplate>> &templates)
{
    if (!templates)
        return m_message->show(MessageBar::Kind::Problem, Words::problem(templates.error()), tr("Try Again"));
    m_message->hide();
    if (m_model.rows() == *templates)
        return;
    m_model.setRows(*templates);
    const bool isBeside = m_splitter->orientation() == Qt::Horizontal;
    const int whole = isBeside ? m_splitter->width() : m_splitter->height();
    const int list = std::min(isBeside ? m_list->widthOfTexts() : whole, whole * 2 / 5);
    m_splitter->setSizes({list, whole - list});
    showChosen();
}

const ReportTemplate *ReportDesk::chosen() const
{
    return m_ports ? m_model.row(m_list->currentIndex()) : nullptr;
}

void ReportDesk::showChosen()
{
    const ReportTemplate *report = chosen();
    m_about->setText(report ? report->about : QString());
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        m_fields->labelForField(field)->setVisible(visible);
    };
    show(m_client, report && report->asksForClient);
    show(m_person, report && report->asksForPerson);
    show(m_days, report && report->hasPeriod);
    show(m_law, report && !report->laws.isEmpty());
    m_law->clear();
    m_law->addItem(tr("None"), QString());
    if (report) {
        for (const QString &law : report->laws)
            m_law->addItem(ReportWords::law(law), law);
        showPeriod(*report);
    }
    if (m_fetch && (!report || m_fetch->request().templateId != report->id)) {
        m_fetch->stop();
        m_page->clear();
        sayWhatIsMissing();
    }
    updateButtons();
}

/// Until a report is there, what to do for one.
void ReportDesk::sayWhatIsMissing()
{
    const ReportTemplate *report = chosen();
    if (!report)
        return m_state->clear();
    if (isComplete())
        return m_state->setText(tr("Nothing is shown yet. Press Show Report."));
    m_state->setText(report->asksForClient   ? tr("Enter a client, then press Show Report.")
                     : report->asksForPerson ? tr("Enter a name, then press Show Report.")
                                             : tr("Choose the days, then press Show Report."));
}

void ReportDesk::showPeriod(const ReportTemplate &report)
{
    if (!report.hasPeriod)
        return;
    const auto [first, last] = usualDays(report.usualPeriod, QDate::currentDate());
    m_first->setDay(first);
    m_last->setDay(last);
}

ReportRequest ReportDesk::wanted() const
{
    const ReportTemplate *report = chosen();
    ReportRequest request;
    if (!report)
        return request;
    request.templateId = report->id;
    request.language = language();
    if (report->asksForClient)
        request.clientNumber = m_client->text().trimmed();
    if (report->asksForPerson)
        request.person = m_person->text().trimmed();
    if (report->hasPeriod) {
        request.first = m_first->day().value_or(QDate());
        request.last = m_last->day().value_or(QDate());
    }
    request.law = m_law->currentData().toString();
    return request;
}

bool ReportDesk::isComplete() const
{
    const ReportTemplate *report = chosen();
    if (!report)
        return false;
    const bool hasDays = !report->hasPeriod || (m_first->day() && m_last->day() && *m_first->day() <= *m_last->day());
    return hasDays && (!report->asksForClient || !m_client->text().trimmed().isEmpty()) &&
           (!report->asksForPerson || !m_person->text().trimmed().isEmpty());
}

void ReportDesk::make()
{
    if (!m_fetch || !isComplete())
        return;
    m_path.clear();
    m_fetch->start(wanted());
}

/// To what still has to be said: the keys are there, whichever way the report was chosen.
void ReportDesk::ask()
{
    for (QLineEdit *field : {m_client, m_person}) {
        if (!field->isHidden() && field->text().trimmed().isEmpty())
            return field->setFocus();
    }
}

void ReportDesk::makeOrAsk()
{
    if (isComplete())
        make();
    else
        ask();
}

/// Live: what was shown follows what is changed.
void ReportDesk::makeAgain()
{
    updateButtons();
    const bool ofThis = m_fetch && chosen() && m_fetch->request().templateId == chosen()->id;
    if (ofThis && m_fetch->state() != State::Idle && wanted() != m_fetch->request())
        make();
}

/// What stands there is what is asked for above it; or one that a schedule made, which has no such fields.
bool ReportDesk::isShown() const
{
    return m_fetch && !m_fetch->report().isEmpty() && (m_fetch->isStored() || wanted() == m_fetch->request());
}

void ReportDesk::showStored(const domain::StoredReport &report)
{
    if (!m_fetch)
        return;
    m_path.clear();
    m_state->setText(report.title);
    m_fetch->startStored(report.id);
}

void ReportDesk::showState()
{
    switch (m_fetch->state()) {
    case State::Idle:
        break;
    case State::Reading:
        m_message->hide();
        m_state->setText(tr("Loading… %n row(s) so far.", nullptr, static_cast<int>(m_fetch->report().rows().size())));
        break;
    case State::Interrupted:
        m_savesWhenWhole = false;
        showReport();
        m_state->setText(tr("%1 %n row(s) are here; the report is incomplete.", nullptr,
                            static_cast<int>(m_fetch->report().rows().size()))
                             .arg(m_fetch->error() ? Words::problem(*m_fetch->error()) : QString())
                             .trimmed());
        break;
    case State::Failed:
        m_savesWhenWhole = false;
        m_page->clear();
        m_state->clear();
        showFault();
        break;
    case State::Whole:
        showReport();
        m_state->setText(tr("%n row(s). Nothing has left the clinic yet; saving is recorded in the access log.",
                            nullptr, static_cast<int>(m_fetch->report().rows().size())));
        if (!m_path.isEmpty())
            continueSaving();
        else if (std::exchange(m_savesWhenWhole, false))
            QMetaObject::invokeMethod(this, &ReportDesk::choosePlace, Qt::QueuedConnection);
        break;
    }
    updateButtons();
}

void ReportDesk::showReport()
{
    if (m_fetch->report().isEmpty())
        return;
    const models::ReportPages pages(m_fetch->report(), models::ReportPages::Medium::Screen);
    m_page->setHtml(pages.html(shownRows));
}

void ReportDesk::showFault()
{
    const base::Error &error = *m_fetch->error();
    const ReportTemplate *report = chosen();
    const bool unknown = error.kind == base::ErrorKind::NotFound && report;
    QString said = Words::problem(error);
    if (unknown && report->asksForClient)
        said = tr("Your office has no client with this number or name.");
    else if (unknown && report->asksForPerson)
        said = tr("Your office has no staff member with this name.");
    else if (error.kind == base::ErrorKind::InvalidInput && report && report->asksForClient)
        said = tr("Several clients have this name. Enter more of it, or the record number.");
    else if (error.kind == base::ErrorKind::InvalidInput && report && report->asksForPerson)
        said = tr("Several staff members have this name. Enter more of it.");
    m_message->show(MessageBar::Kind::Problem, said, tr("Try Again"));
}

void ReportDesk::updateButtons()
{
    const State state = m_fetch ? m_fetch->state() : State::Idle;
    const bool hasReport = m_fetch && !m_fetch->report().isEmpty();
    m_make->setEnabled(m_fetch && isComplete() && state != State::Reading);
    m_continue->setVisible(state == State::Interrupted);
    m_schedule->setEnabled(m_fetch && isComplete());
    const bool isNew = m_fetch && (state == State::Idle || wanted() != m_fetch->request());
    const bool canShow = isComplete() && isNew && state != State::Reading && state != State::Interrupted;
    const bool hadKeys = m_save->hasFocus();
    m_save->setEnabled(m_fetch && !m_isNoting && ((hasReport && state == State::Whole) || canShow));
    if (hadKeys && !m_save->isEnabled())
        m_page->setFocus(); // the keys stay with what is saved
}

/// What was not shown yet is shown first: nobody saves what they have not seen come.
void ReportDesk::save()
{
    if (isShown() && m_fetch->state() == State::Whole)
        return choosePlace();
    m_savesWhenWhole = true;
    make();
}

void ReportDesk::choosePlace()
{
    const QList<std::pair<QString, ReportFormat>> forms = {{tr("PDF (*.pdf)"), ReportFormat::Pdf},
                                                           {tr("Web page (*.html)"), ReportFormat::Html},
                                                           {tr("Table, CSV (*.csv)"), ReportFormat::Csv}};
    QStringList filters;
    for (const auto &[filter, format] : forms)
        filters << filter;
    QString picked = filters.first();
    QString path = QFileDialog::getSaveFileName(this, tr("Save Report"),
                                                reportFileName(m_fetch->report().head(), ReportFormat::Pdf),
                                                filters.join(QStringLiteral(";;")), &picked);
    if (path.isEmpty())
        return;
    // What the name ends in counts before what was picked in the list.
    const auto said = domain::reportFormatFromText(QFileInfo(path).suffix().toLower());
    const auto format = said.value_or(forms.at(std::max<qsizetype>(0, filters.indexOf(picked))).second);
    if (!said)
        path += QLatin1Char('.') + domain::textOf(format);
    saveTo(path, format);
}

void ReportDesk::saveTo(const QString &path, ReportFormat format)
{
    if (!m_fetch || m_fetch->report().isEmpty() || m_isNoting)
        return;
    m_path = path;
    m_format = format;
    if (m_fetch->state() == State::Whole)
        continueSaving();
    else
        m_fetch->resume();
}

/// The entry is in the log before the file is there.
void ReportDesk::continueSaving()
{
    m_isNoting = true;
    updateButtons();
    const models::ReportDocument &report = m_fetch->report();
    base::whenDone(m_ports->audit.reports->reportSaved(report.head().templateId, report.proof(), m_format), m_visit,
                   [this](const base::Result<void> &noted) {
                       if (noted)
                           return write();
                       m_isNoting = false;
                       m_path.clear();
                       m_message->show(MessageBar::Kind::Problem,
                                       tr("The report was not saved. %1").arg(Words::problem(noted.error())));
                       updateButtons();
                   });
}

/// Beside the window: pages of many rows take a while. Whoever leaves ends it.
void ReportDesk::write()
{
    const QString before = m_state->text();
    QFuture<QByteArray> file = reportFileLater(m_fetch->report(), m_format);
    auto *writing = new QFutureWatcher<QByteArray>(m_visit);
    connect(writing, &QFutureWatcherBase::progressValueChanged, this,
            [this](int percent) { m_state->setText(tr("Writing the file… %1 %").arg(percent)); });
    connect(writing, &QObject::destroyed, writing, [file]() mutable { file.cancel(); });
    connect(writing, &QFutureWatcherBase::finished, this, [this, writing, before, path = m_path] {
        writing->deleteLater();
        m_state->setText(before);
        m_isNoting = false;
        m_path.clear();
        base::takenOver(base::futuresPlace());
        keep(path, writing->future().resultCount() > 0 ? writing->result() : QByteArray());
        updateButtons();
    });
    writing->setFuture(file);
}

void ReportDesk::keep(const QString &path, const QByteArray &bytes)
{
    if (bytes.isEmpty() || !saveAsIs(path, bytes))
        return m_message->show(MessageBar::Kind::Problem,
                               tr("The file could not be written. Choose another folder, or make room there."));
    m_message->showInPassing(MessageBar::Kind::Info,
                             tr("Saved. The file has names in it; keep it where only you can open it."));
}

} // namespace attune::ui
