// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/query_chips.h"

#include "models/audit/audit_words.h"
#include "ui/style/flow_box.h"
#include "ui/style/widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace attune::ui {

using models::AuditWords;

namespace {

constexpr int lineHeight = 20; // pixels at 100 % text
constexpr int edges = 14;      // above and below a line, for the button behind it

} // namespace

QueryChips::QueryChips(models::AccessLogQueryState &state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setObjectName(QStringLiteral("accessChips"));
    setAccessibleName(tr("Filters in force"));
    new FlowBox(space::tight, this);
    connect(&m_state, &models::AccessLogQueryState::changed, this, &QueryChips::rebuild);
    rebuild();
}

void QueryChips::setNames(const QHash<QString, QString> &names)
{
    if (std::exchange(m_names, names) != names)
        rebuild();
}

QString QueryChips::termText(const domain::AccessTerm &term) const
{
    domain::AccessTerm named = term;
    const bool isPerson = term.field == domain::AccessField::Actor || term.field == domain::AccessField::Client;
    for (QString &value : named.anyOf) {
        if (isPerson)
            value = m_names.value(value, value);
    }
    return AuditWords::term(named);
}

QWidget *QueryChips::chip(const QString &text, const std::function<void()> &remove)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("accessChip"));
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::AlternateBase);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(space::small, 0, remove ? 0 : space::small, 0);
    row->setSpacing(space::tight);
    auto *label = new QLabel(text, frame);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    frame->setMinimumHeight(atTextSize(lineHeight) + edges); // of one height, with a button and without
    if (!remove)
        return frame;
    QToolButton *close = iconButton(QStringLiteral("close"), tr("Remove filter “%1”").arg(text), frame);
    close->setObjectName(QStringLiteral("removeChip"));
    close->setIconSize({16, 16});
    close->setMinimumSize(28, 28);
    connect(close, &QToolButton::clicked, this, remove, Qt::QueuedConnection); // it goes with its chip
    row->addWidget(close);
    m_last = close;
    return frame;
}

/// Shown at once: whoever reads the row must not find it empty.
void QueryChips::add(QWidget *widget)
{
    layout()->addWidget(widget);
    widget->show();
}

void QueryChips::rebuild()
{
    const QWidget *keys = QApplication::focusWidget();
    const bool hadKeys = keys && isAncestorOf(keys);
    m_last = nullptr;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto &query = m_state.query();
    for (const domain::AccessTerm &term : query.terms)
        add(chip(termText(term), [this, term] { removeTerm(term); }));
    const bool isBounded = query.days != domain::AccessDays();
    add(chip(AuditWords::days(query.days),
             isBounded ? std::function<void()>([this] { m_state.setDays({}); }) : nullptr));
    if (!query.terms.isEmpty()) {
        auto *all = new QPushButton(tr("Clear All"), this);
        all->setObjectName(QStringLiteral("clearChips"));
        connect(all, &QPushButton::clicked, this, &QueryChips::clear, Qt::QueuedConnection);
        add(all);
    }
    if (hadKeys && m_last)
        m_last->setFocus();
    else if (hadKeys)
        focusPreviousChild();
    updateGeometry();
}

void QueryChips::removeTerm(const domain::AccessTerm &term)
{
    auto query = m_state.query();
    query.terms.removeOne(term);
    m_state.setQuery(query);
}

void QueryChips::removeLast()
{
    if (m_state.query().days != domain::AccessDays())
        m_state.setDays({});
    else if (!m_state.query().terms.isEmpty())
        removeTerm(m_state.query().terms.last());
}

/// The days stay what they are at first: a list of everything is asked for on purpose.
void QueryChips::clear()
{
    m_state.setQuery(models::AccessLogQueryState::beginning());
}

void QueryChips::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Backspace && event->key() != Qt::Key_Delete)
        return QWidget::keyPressEvent(event);
    removeLast();
}

} // namespace attune::ui
