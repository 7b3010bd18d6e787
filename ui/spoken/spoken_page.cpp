// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spoken/spoken_page.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/parts/row_view.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace attune::ui {

using models::SpokenColumns;
using models::SpokenPlace;
using models::Words;

namespace {

constexpr qsizetype shortest = 3;
constexpr std::chrono::milliseconds before{2000}; ///< so that the sentence is heard from its beginning

} // namespace

SpokenPage::SpokenPage(QWidget *parent)
    : Page(parent),
      m_model(SpokenColumns::of(domain::Role::Unknown), SpokenColumns::keyOf, this),
      m_words(new QLineEdit(this)),
      m_message(new MessageBar(this)),
      m_found(new RowView(QStringLiteral("spokenFound"), tr("Matches"), this)),
      m_progress(quiet({}, this)),
      m_open(new QPushButton(icon(QStringLiteral("play")), tr("Op&en at This Moment"), this))
{
    setObjectName(QStringLiteral("spoken"));
    setWindowTitle(tr("Search transcripts"));
    m_found->setModel(&m_model);
    m_progress->setObjectName(QStringLiteral("spokenProgress"));
    m_open->setObjectName(QStringLiteral("spokenOpen"));
    m_open->setEnabled(false);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_open);
    bottom->addWidget(m_progress, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(tr("Searches the transcripts of your recordings. Searches are logged, and clients can see "
                               "when something was found in theirs."),
                            this));
    layout->addLayout(createSearch());
    layout->addWidget(m_message);
    layout->addWidget(m_found, 1);
    layout->addLayout(bottom);
    m_message->hide();
    connect(m_open, &QPushButton::clicked, this, &SpokenPage::openChosen);
    connect(m_found, &QTreeView::activated, this, &SpokenPage::openChosen);
    connect(m_found, &RowView::chosen, this,
            [this] { m_open->setEnabled(m_model.row(m_found->currentIndex()) != nullptr); });
    connect(m_message, &MessageBar::actionTriggered, this, &SpokenPage::goOn);
}

QLayout *SpokenPage::createSearch()
{
    m_words->setObjectName(QStringLiteral("spokenWords"));
    m_words->setAccessibleName(tr("Search transcripts"));
    m_words->setPlaceholderText(tr("Words to find, at least 3 letters"));
    m_words->setMaxLength(100);
    m_words->setClearButtonEnabled(true);
    auto *search = primaryButton(tr("&Search"), this);
    search->setObjectName(QStringLiteral("spokenSearch"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(search);
    connect(search, &QPushButton::clicked, this, &SpokenPage::begin);
    connect(m_words, &QLineEdit::returnPressed, this, &SpokenPage::begin);
    return top;
}

void SpokenPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    ++m_run;
    m_model.setRows({});
    m_recordings = 0;
    m_words->clear();
    m_progress->clear();
    m_message->hide();
    if (ports)
        m_model.setColumns(SpokenColumns::of(ports->person.role));
}

void SpokenPage::namesChanged()
{
    const QString words = m_words->text();
    setPorts(m_ports);
    m_words->setText(words);
}

void SpokenPage::takeKeys()
{
    m_model.rowCount() > 0 ? m_found->setFocus() : m_words->setFocus();
}

void SpokenPage::begin()
{
    if (!m_ports)
        return;
    ++m_run;
    m_model.setRows({});
    m_recordings = 0;
    m_message->hide();
    m_sought = m_words->text().simplified(); // what is typed meanwhile is for the next search
    if (m_sought.size() < shortest)
        return m_message->show(MessageBar::Kind::Info, tr("Enter at least 3 letters."));
    m_progress->setText(tr("Searching…"));
    lookOn({});
}

void SpokenPage::lookOn(const QString &cursor)
{
    base::whenDone(m_ports->catalog->spoken({m_sought}, cursor), visit(),
                   [this, cursor, run = m_run](const base::Result<domain::Page<domain::SpokenIn>> &page) {
                       if (run != m_run)
                           return;
                       if (!page)
                           return breakOff(page.error(), cursor);
                       showFound(*page);
                       if (!page->nextCursor.isEmpty())
                           return lookOn(page->nextCursor);
                       m_progress->setText(m_recordings == 0 ? tr("No matches.")
                                                             : tr("Found in %n recording(s).", nullptr, m_recordings));
                   });
}

/// What was found stays, and the search goes on from there.
void SpokenPage::breakOff(const base::Error &error, const QString &cursor)
{
    m_rest = cursor;
    m_progress->setText(m_recordings == 0
                            ? QString()
                            : tr("The search is incomplete. Found in %n recording(s) so far.", nullptr, m_recordings));
    m_message->show(MessageBar::Kind::Problem, Words::problem(error), tr("Try Again"));
}

void SpokenPage::goOn()
{
    if (!m_ports)
        return;
    m_message->hide();
    m_progress->setText(tr("Searching…"));
    lookOn(m_rest);
}

/// The first places take the keys, so that Enter is all it takes; whoever went on typing keeps them.
void SpokenPage::showFound(const domain::Page<domain::SpokenIn> &page)
{
    QList<SpokenPlace> places;
    for (const domain::SpokenIn &found : page.items) {
        ++m_recordings;
        for (const domain::TranscriptLine &line : found.lines)
            places << SpokenPlace{found.recording, line};
    }
    const bool first = m_model.rowCount() == 0 && !places.isEmpty();
    m_model.append(places);
    if (first && isVisible() && m_words->text().simplified() == m_sought)
        m_found->setFocus();
    m_progress->setText(tr("Still searching. Found in %n recording(s) so far.", nullptr, m_recordings));
}

void SpokenPage::openChosen()
{
    const SpokenPlace *place = m_model.row(m_found->currentIndex());
    if (!place)
        return;
    const std::chrono::milliseconds said(place->line.startMs);
    Q_EMIT momentWanted(domain::Recording(place->recording), std::max(std::chrono::milliseconds(0), said - before));
}

} // namespace attune::ui
