// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figures_panel.h"

#include "base/when_done.h"
#include "models/figures/figure_words.h"
#include "models/words/zoned_time.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/print_figure.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>

namespace attune::ui {

using domain::AccessField;
using domain::LogSummary;
using domain::SummaryBy;
using models::FigureWords;

namespace {

constexpr SummaryBy kinds[] = {SummaryBy::Time,    SummaryBy::Person, SummaryBy::Client,   SummaryBy::Action,
                               SummaryBy::Device,  SummaryBy::Hour,   SummaryBy::Baseline, SummaryBy::Recording,
                               SummaryBy::Readers, SummaryBy::Gaps};

/// What the subjects of a picture are found by.
SummaryBy subjectsFor(SummaryBy by)
{
    return by == SummaryBy::Baseline ? SummaryBy::Person : SummaryBy::Recording;
}

constexpr int shownLetters = 14; // of what is chosen, at least

} // namespace

FiguresPanel::FiguresPanel(models::AccessLogQueryState &state, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_visit(std::make_unique<QObject>(this)),
      m_kind(new QComboBox(this)),
      m_subject(new QComboBox(this)),
      m_asTable(new QPushButton(tr("As a Ta&ble"), this)),
      m_print(new QPushButton(tr("Pr&int…"), this)),
      m_summary(paragraph({}, this)),
      m_message(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_picture(new FigureView(this)),
      m_rows(new RowView(QStringLiteral("figureTable"), tr("Figures"), this))
{
    setObjectName(QStringLiteral("figuresPanel"));
    build();
    connect(&m_state, &models::AccessLogQueryState::changed, this, [this] {
        m_isStale = true;
        m_subjectsOf = SummaryBy::Time;
        askIfSeen();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_isStale = true;
        askIfSeen();
    });
    connect(m_subject, &QComboBox::activated, this, [this] { askFor(m_subject->currentData().toString()); });
    connect(m_asTable, &QPushButton::toggled, this, &FiguresPanel::showAsTable);
    connect(m_print, &QPushButton::clicked, this, &FiguresPanel::printOut);
    connect(m_message, &MessageBar::actionTriggered, this, &FiguresPanel::reload);
    connect(m_picture, &FigureView::taken, this, &FiguresPanel::take);
    connect(m_rows, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { take(index.row(), index.row()); });
    setPorts(nullptr);
}

void FiguresPanel::build()
{
    m_picture->setTable(m_table);
    m_rows->setModel(&m_table);
    m_rows->setAlternatingRowColors(true);
    m_rows->setGrowing(0);
    m_stack->addWidget(m_picture);
    m_stack->addWidget(m_rows);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(space::small, space::small, space::small, space::small);
    auto *area = new RoomyArea(tr("Chart"), this); // a chart is as high as it has to be
    outside->addWidget(area);
    area->column()->addWidget(controls());
    area->column()->addWidget(m_message);
    area->column()->addWidget(m_summary);
    area->column()->addWidget(m_stack, 1);
    m_message->hide();
}

QWidget *FiguresPanel::controls()
{
    m_kind->setObjectName(QStringLiteral("figureKind"));
    for (const SummaryBy by : kinds)
        m_kind->addItem(FigureWords::title(by), static_cast<int>(by));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(shownLetters);
    m_subject->setObjectName(QStringLiteral("figureSubject"));
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_subject->setMinimumContentsLength(shownLetters);
    m_asTable->setObjectName(QStringLiteral("figureAsTable"));
    m_asTable->setCheckable(true);
    m_print->setObjectName(QStringLiteral("figurePrint"));
    auto *row = new FoldingRow(space::small, this);
    auto *what = new FoldingRow(space::small, row); // beside a list on a small screen: of whom stands below
    what->first()->addWidget(labelFor(tr("&Chart"), m_kind, what));
    what->first()->addWidget(m_kind, 1);
    m_subjectLabel = labelFor(tr("&Of"), m_subject, what);
    what->second()->addWidget(m_subjectLabel);
    what->second()->addWidget(m_subject, 1);
    row->first()->addWidget(what, 1);
    row->second()->addWidget(m_asTable);
    row->second()->addWidget(m_print);
    row->second()->addStretch();
    return row;
}

void FiguresPanel::setPorts(const models::ClinicPorts *ports)
{
    m_visit = std::make_unique<QObject>(this);
    ++m_generation;
    m_ports = ports;
    m_port = ports ? ports->audit.figures : nullptr;
    m_isStale = true;
    m_subjectsOf = SummaryBy::Time;
    m_shown.reset();
    m_table.clear();
    m_summary->clear();
    m_message->hide();
    m_subject->clear();
    m_subject->hide();
    m_subjectLabel->hide();
    m_print->setEnabled(false);
    m_asTable->setChecked(false);
    m_kind->setCurrentIndex(0);
    askIfSeen();
}

void FiguresPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askIfSeen();
}

SummaryBy FiguresPanel::shown() const
{
    return static_cast<SummaryBy>(m_kind->currentData().toInt());
}

void FiguresPanel::choose(SummaryBy by)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(by)));
}

bool FiguresPanel::needsSubject() const
{
    return shown() == SummaryBy::Baseline || shown() == SummaryBy::Readers;
}

void FiguresPanel::reload()
{
    m_isStale = true;
    m_subjectsOf = SummaryBy::Time;
    askIfSeen();
}

void FiguresPanel::namesChanged()
{
    m_shown.reset();
    m_table.clear();
    m_summary->clear();
    m_subject->clear();
    reload();
}

void FiguresPanel::askIfSeen()
{
    if (m_port && m_isStale && isVisible())
        ask();
}

domain::FiguresQuestion FiguresPanel::question(SummaryBy by) const
{
    return {m_state.text(), QString::fromLatin1(m_state.zoneId()), by, {}};
}

void FiguresPanel::ask()
{
    m_isStale = false;
    m_message->hide();
    m_print->setEnabled(false); // what is still shown is another filter's
    m_subject->setVisible(needsSubject());
    m_subjectLabel->setVisible(needsSubject());
    if (needsSubject() && m_subjectsOf != subjectsFor(shown()))
        return askForSubjects();
    askFor(needsSubject() ? m_subject->currentData().toString() : QString());
}

/// Of whom there can be a picture: those whom the filter in force finds.
void FiguresPanel::askForSubjects()
{
    m_summary->setText(tr("Counting entries…"));
    const quint64 generation = ++m_generation;
    base::whenDone(m_port->figures(question(subjectsFor(shown()))), m_visit.get(),
                   [this, generation](const base::Result<LogSummary> &summary) {
                       if (generation != m_generation)
                           return;
                       if (!summary)
                           return fail(summary.error(), m_shown ? m_shown->of : QString());
                       takeSubjects(*summary);
                   });
}

/// The one that the filter names, where it names one.
QString FiguresPanel::subjectInForce() const
{
    const AccessField field = shown() == SummaryBy::Baseline ? AccessField::Actor : AccessField::Recording;
    for (const domain::AccessTerm &term : m_state.query().terms) {
        if (term.field == field && !term.excluded && term.anyOf.size() == 1)
            return term.anyOf.first();
    }
    return {};
}

void FiguresPanel::takeSubjects(const LogSummary &summary)
{
    m_subjectsOf = summary.by;
    m_subject->clear();
    for (const domain::NamedCount &count : summary.names)
        m_subject->addItem(FigureWords::name(count, summary.by), count.id);
    if (m_subject->count() == 0) {
        LogSummary none;
        none.by = shown();
        m_shown.reset();
        return showSummary(none);
    }
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(subjectInForce())));
    askFor(m_subject->currentData().toString());
}

void FiguresPanel::askFor(const QString &subject)
{
    if (!m_port)
        return;
    m_summary->setText(tr("Counting entries…"));
    m_print->setEnabled(false);
    domain::FiguresQuestion asked = question(shown());
    asked.of = subject;
    const quint64 generation = ++m_generation;
    base::whenDone(m_port->figures(asked), m_visit.get(),
                   [this, asked, generation](const base::Result<LogSummary> &summary) {
                       if (generation != m_generation)
                           return;
                       if (!summary)
                           return fail(summary.error(), asked.of);
                       m_shown = asked;
                       showSummary(*summary);
                   });
}

void FiguresPanel::showSummary(const LogSummary &summary)
{
    m_message->hide();
    m_table.setSummary(summary, QString::fromLatin1(m_state.zoneId()));
    m_summary->setText(FigureWords::summary(summary));
    m_rows->setAccessibleName(FigureWords::title(summary.by));
    m_print->setEnabled(true);
}

/// Figures of the same question stay, and are not printed as if they were of now; those of another one go.
void FiguresPanel::fail(const base::Error &error, const QString &subject)
{
    m_isStale = true;
    m_subjectsOf = SummaryBy::Time;
    domain::FiguresQuestion asked = question(shown());
    asked.of = subject;
    const bool stays = m_shown == asked && models::mayStayAfter(error);
    if (!stays) {
        m_shown.reset();
        m_table.clear();
    }
    m_summary->setText(stays ? FigureWords::summary(m_table.summary()) : QString());
    m_print->setEnabled(false);
    sayNotRead(*m_message, error, stays);
}

void FiguresPanel::take(int first, int last)
{
    const LogSummary &summary = m_table.summary();
    const auto id = [&summary, first] { return first < summary.names.size() ? summary.names.at(first).id : QString(); };
    switch (summary.by) {
    case SummaryBy::Time:
        return takeDays(summary.buckets.value(first).firstDay, summary.buckets.value(last).lastDay);
    case SummaryBy::Baseline:
        return takeDays(m_table.days().value(first).day, m_table.days().value(last).day);
    case SummaryBy::Person:
    case SummaryBy::Readers:
        return takeTerm(AccessField::Actor, id());
    case SummaryBy::Client:
        return takeTerm(AccessField::Client, id());
    case SummaryBy::Action:
        return takeTerm(AccessField::Action, id());
    case SummaryBy::Device:
        return takeTerm(AccessField::Device, id());
    case SummaryBy::Recording:
        return takeTerm(AccessField::Recording, id());
    case SummaryBy::Gaps:
        return takeTerm(AccessField::Device, summary.gaps.value(first).device);
    case SummaryBy::Hour: // a query has no hours of the week
        return;
    }
}

void FiguresPanel::takeDays(QDate first, QDate last)
{
    if (first.isValid() && last.isValid())
        m_state.setDays({domain::AccessDays::Period::Given, first, last});
}

/// Takes the place of a condition about the same thing; what is left out stays left out.
void FiguresPanel::takeTerm(AccessField field, const QString &value)
{
    if (value.isEmpty()) // all others together
        return;
    domain::AccessQuery query = m_state.query();
    query.terms.removeIf([field](const domain::AccessTerm &term) { return term.field == field && !term.excluded; });
    query.terms.append({field, {value}, false});
    m_state.setQuery(query);
}

void FiguresPanel::showAsTable(bool table)
{
    m_stack->setCurrentIndex(table ? 1 : 0);
}

bool FiguresPanel::print(QPagedPaintDevice &device) const
{
    const QString text = m_state.text();
    const QString now = m_ports ? models::ZonedTime::exact(m_ports->clock->now(), m_state.zone()) : QString();
    QStringList about = {
        tr("Filter: %1").arg(text.isEmpty() ? tr("none") : text),
        tr("Time zone: %1").arg(models::ZonedTime::name(m_state.zone())),
        tr("Printed by %1, %2", "person, time").arg(m_ports ? m_ports->person.fullName : QString(), now)};
    if (needsSubject() && m_subject->currentIndex() >= 0)
        about.prepend(tr("Of: %1", "a person or a recording").arg(m_subject->currentText()));
    return printFigure(device, m_table, about, font());
}

void FiguresPanel::printOut()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print Figures"));
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (!print(*printer))
            m_message->show(MessageBar::Kind::Problem, tr("The page could not be printed."));
    });
    connect(m_visit.get(), &QObject::destroyed, dialog, &QDialog::reject); // whoever printed has left
    dialog->open();
}

} // namespace attune::ui
