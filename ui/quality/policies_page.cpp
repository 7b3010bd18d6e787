// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/policies_page.h"

#include "base/when_done.h"
#include "domain/oversight_ports.h"
#include "models/words/oversight_words.h"
#include "models/words/policy_words.h"
#include "ui/parts/read_failure.h"
#include "ui/style/widgets.h"

#include <QPointer>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextTable>
#include <QVBoxLayout>

namespace attune::ui {

namespace {

constexpr qreal cellPadding = 4; // pixels

/// One line between two cells.
void drawTables(const QTextDocument &document)
{
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setCellSpacing(0);
        format.setCellPadding(cellPadding);
        table->setFormat(format);
    }
}

} // namespace

using models::OversightWords;
using models::PolicyWords;

PoliciesPage::PoliciesPage(QWidget *parent)
    : Page(parent), m_message(new MessageBar(this)), m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("policies"));
    setWindowTitle(tr("Policies"));
    m_text->setObjectName(QStringLiteral("policyText"));
    m_text->setAccessibleName(tr("Policies and retention"));
    m_text->setOpenLinks(false);
    m_text->setWordWrapMode(QTextOption::WordWrap); // a word that is cut is read as two
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(
        paragraph(tr("How long recordings and log entries are kept, who audits this office, and who may do "
                     "what. The clinic status shows the keys."),
                  this));
    layout->addWidget(m_message);
    m_message->hide();
    layout->addWidget(m_text, 1);
    connect(m_message, &MessageBar::actionTriggered, this, &PoliciesPage::reload);
}

void PoliciesPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports && ports->audit.oversight ? ports : nullptr;
    m_message->hide();
    m_text->clear();
}

void PoliciesPage::takeKeys()
{
    m_text->setFocus();
}

void PoliciesPage::reload()
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->audit.oversight->oversight(), visit(),
                   [this, generation = ++m_generation](const base::Result<domain::Oversight> &oversight) {
                       if (generation != m_generation)
                           return;
                       if (!oversight)
                           return fail(oversight.error());
                       m_message->hide();
                       say(OversightWords::page(*oversight) + PolicyWords::page(oversight->policy));
                   });
}

void PoliciesPage::fail(const base::Error &error)
{
    if (!models::mayStayAfter(error))
        m_text->clear();
    sayNotRead(*m_message, error, !m_text->document()->isEmpty());
}

/// Read into a document that nobody shows yet: one on a screen is laid out again with every cell of its tables, which
/// takes a minute for the decision table.
void PoliciesPage::say(const QString &markdown)
{
    QPointer<QTextDocument> before = m_text->document();
    auto *document = new QTextDocument(m_text);
    document->setDefaultFont(m_text->font());
    QTextOption whole = document->defaultTextOption();
    whole.setWrapMode(m_text->wordWrapMode());
    document->setDefaultTextOption(whole);
    document->setMarkdown(markdown);
    drawTables(*document);
    m_text->setDocument(document);
    delete before.data();
}

} // namespace attune::ui
