// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/disclosures_panel.h"

#include "base/when_done.h"
#include "domain/report_ports.h"
#include "models/audit/report_words.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/reports/disclosure_dialog.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

namespace attune::ui {

using domain::Disclosure;
using models::Words;

namespace {

constexpr int leastList = 110; // pixels at 100 % text

}

DisclosuresPanel::DisclosuresPanel(QWidget *parent)
    : QWidget(parent),
      m_model(
          models::ReportColumns::ofDisclosures(), [](const Disclosure &one) { return one.id; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("disclosureList"), tr("Disclosures"), this)),
      m_details(paragraph({}, this)),
      m_record(primaryButton(tr("Record Disclosure…"), this)),
      m_correct(new QPushButton(tr("Correct…"), this)),
      m_more(new QPushButton(tr("Load More"), this))
{
    m_list->setModel(&m_model);
    m_list->setGrowing(4);
    m_details->setObjectName(QStringLiteral("disclosureDetails"));
    m_record->setObjectName(QStringLiteral("recordDisclosure"));
    m_correct->setObjectName(QStringLiteral("correctDisclosure"));
    m_more->setObjectName(QStringLiteral("moreDisclosures"));
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, space::small, 0, 0);
    auto *area = new RoomyArea(tr("Disclosures"), this);
    outside->addWidget(area);
    QVBoxLayout *layout = area->column();
    m_list->setMinimumHeight(atTextSize(leastList));
    layout->addWidget(paragraph(tr("What left the clinic outside this program: by post, fax, e-mail, in person or to a "
                                   "court. These entries are part of the accounting of disclosures."),
                                this));
    layout->addWidget(m_message);
    m_message->hide();
    auto *filter = new QWidget(this);
    createFilter(filter);
    layout->addWidget(filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
    auto *buttons = new FoldingRow(space::small, this);
    buttons->first()->addWidget(m_more);
    buttons->first()->addStretch();
    buttons->second()->addStretch();
    auto *last = new FoldingRow(space::small, buttons); // large text on a small screen: one below the other
    last->first()->addWidget(m_correct);
    last->second()->addWidget(m_record);
    buttons->second()->addWidget(last);
    layout->addWidget(buttons);
    connect(m_list, &RowView::chosen, this, &DisclosuresPanel::showCurrent);
    connect(m_record, &QPushButton::clicked, this, [this] { enter(nullptr); });
    connect(m_correct, &QPushButton::clicked, this, [this] { enter(m_model.row(m_list->currentIndex())); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (!std::exchange(m_readsMore, true))
            read(m_nextCursor);
    });
    connect(m_message, &MessageBar::actionTriggered, this, &DisclosuresPanel::reload);
    showCurrent();
}

void DisclosuresPanel::createFilter(QWidget *row)
{
    m_client = new QLineEdit(row);
    m_client->setObjectName(QStringLiteral("disclosureFilter"));
    m_client->setClearButtonEnabled(true);
    auto *show = new QPushButton(tr("Filter"), row);
    show->setObjectName(QStringLiteral("disclosureFilterGo"));
    auto *filter = new FoldingRow(space::small, row);
    filter->first()->addWidget(labelFor(tr("Client record number (empty: all clients)"), m_client, filter));
    filter->second()->addWidget(m_client);
    filter->second()->addWidget(show);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(filter, 0, Qt::AlignLeft);
    connect(m_client, &QLineEdit::returnPressed, this, &DisclosuresPanel::reload);
    connect(show, &QPushButton::clicked, this, &DisclosuresPanel::reload);
}

void DisclosuresPanel::setPorts(const models::ClinicPorts *ports, QObject *visit)
{
    m_ports = ports;
    m_visit = visit;
    ++m_generation;
    m_of.reset();
    m_nextCursor.clear();
    m_readsMore = false;
    m_client->clear();
    m_message->hide();
    m_model.setRows({});
    const bool enters = ports && domain::answersForClinic(ports->person.role); // auditors read
    m_record->setVisible(enters);
    m_correct->setVisible(enters);
    showCurrent();
}

void DisclosuresPanel::reload()
{
    if (!m_ports || !m_ports->audit.disclosures)
        return;
    ++m_generation;
    m_readsMore = false;
    read({});
}

void DisclosuresPanel::veil()
{
    m_model.veil();
    showCurrent();
}

void DisclosuresPanel::read(const QString &cursor)
{
    domain::NewDisclosure client;
    client.clientNumber = m_client->text().trimmed();
    base::whenDone(
        m_ports->audit.disclosures->disclosures(client, cursor), m_visit,
        [this, client, cursor, generation = m_generation](const base::Result<domain::Page<Disclosure>> &page) {
            if (generation != m_generation)
                return;
            m_readsMore = m_readsMore && cursor.isEmpty();
            const bool isSame = std::exchange(m_of, client.clientNumber) == client.clientNumber;
            if (!page)
                return fail(page.error(), isSame);
            m_message->hide();
            m_nextCursor = page->nextCursor;
            if (cursor.isEmpty())
                m_model.setRows(page->items);
            else
                m_model.append(page->items);
            if (m_model.rows().isEmpty())
                m_message->show(MessageBar::Kind::Info, tr("No disclosures have been recorded."));
            showCurrent();
        });
}

void DisclosuresPanel::fail(const base::Error &error, bool isSame)
{
    if (!listNotRead(*m_message, m_model, error, isSame))
        m_nextCursor.clear();
    if (error.kind == base::ErrorKind::NotFound)
        m_message->show(MessageBar::Kind::Problem, tr("Your office has no client with this number."));
    showCurrent();
}

void DisclosuresPanel::showCurrent()
{
    const Disclosure *one = m_ports ? m_model.row(m_list->currentIndex()) : nullptr;
    m_correct->setEnabled(one && one->correctedBy.isEmpty());
    m_record->setEnabled(m_ports);
    m_more->setVisible(m_ports && !m_nextCursor.isEmpty());
    if (!one)
        return m_details->clear();
    QStringList said = {tr("Recipient: %1").arg(one->recipient)};
    if (!one->address.isEmpty())
        said << tr("Address: %1").arg(one->address);
    said << tr("Disclosed: %1").arg(one->description) << tr("Purpose: %1").arg(one->purpose)
         << tr("Recorded %1 by %2", "moment, name").arg(Words::moment(one->recordedAt), one->recordedByName);
    m_details->setText(said.join(QLatin1Char('\n')));
}

void DisclosuresPanel::enter(const Disclosure *corrected)
{
    if (!m_ports)
        return;
    auto *dialog = new DisclosureDialog(*m_ports->audit.disclosures, corrected, m_visit, this);
    connect(dialog, &DisclosureDialog::recorded, this, &DisclosuresPanel::reload);
    dialog->open();
}

} // namespace attune::ui
