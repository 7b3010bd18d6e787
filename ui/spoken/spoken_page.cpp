// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spoken/spoken_page.h"

#include "base/when_done.h"
#include "models/words/spoken_words.h"
#include "models/words/words.h"
#include "ui/parts/row_view.h"
#include "ui/style/day_field.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace attune::ui {

using models::SpokenColumns;
using models::SpokenPlace;
using models::Words;

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 100;                ///< with the client
constexpr std::chrono::milliseconds before{2000}; ///< so that the sentence is heard from its beginning

} // namespace

SpokenPage::SpokenPage(QWidget *parent)
    : Page(parent),
      m_model(SpokenColumns::of(domain::Role::Unknown), SpokenColumns::keyOf, this),
      m_words(new QLineEdit(this)),
      m_speaker(new QComboBox(this)),
      m_client(new QLineEdit(this)),
      m_from(new DayField(DayField::Side::First, tr("From date"), tr("The beginning"), this)),
      m_to(new DayField(DayField::Side::Last, tr("To date"), tr("Today"), this)),
      m_message(new MessageBar(this)),
      m_found(new RowView(QStringLiteral("spokenFound"), tr("Matches"), this)),
      m_progress(quiet({}, this)),
      m_open(new QPushButton(icon(QStringLiteral("play")), tr("Op&en at This Moment"), this))
{
    setObjectName(QStringLiteral("spoken"));
    setWindowTitle(tr("Search transcripts"));
    m_found->setModel(&m_model);
    m_message->setObjectName(QStringLiteral("spokenMessage"));
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
    layout->addLayout(createFilters());
    layout->addWidget(
        quiet(tr("Finds words near each other, in any of their forms. Put words in quotation marks to find "
                 "them exactly as they were said. Also: anger NEAR work, anger NEAR/5 work, anx*."),
              this));
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
    m_words->setMaxLength(longest);
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

QLayout *SpokenPage::createFilters()
{
    m_speaker->setObjectName(QStringLiteral("spokenSpeaker"));
    auto *saidBy = new QLabel(tr("Said by"), this);
    saidBy->setBuddy(m_speaker);
    m_speaker->setAccessibleName(saidBy->text());
    m_speaker->addItem(tr("Anyone"), QString());
    for (const char *label : {"CLIENT", "CLINICIAN"})
        m_speaker->addItem(Words::speaker(QString::fromLatin1(label)), QString::fromLatin1(label));
    m_client->setObjectName(QStringLiteral("spokenClient"));
    m_client->setAccessibleName(tr("Client"));
    m_client->setPlaceholderText(tr("Client name or record number"));
    m_client->setClearButtonEnabled(true);
    m_from->setObjectName(QStringLiteral("spokenFrom"));
    m_to->setObjectName(QStringLiteral("spokenTo"));
    auto *filters = new QHBoxLayout;
    filters->addWidget(saidBy);
    filters->addWidget(m_speaker);
    filters->addWidget(m_from);
    filters->addWidget(m_to);
    filters->addWidget(m_client, 1);
    connect(m_client, &QLineEdit::returnPressed, this, &SpokenPage::begin);
    return filters;
}

void SpokenPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    ++m_run;
    m_model.setRows({});
    m_recordings = 0;
    m_words->clear();
    m_client->clear();
    m_speaker->setCurrentIndex(0);
    m_from->setDay({});
    m_to->setDay({});
    m_progress->clear();
    m_message->hide();
    m_client->setVisible(ports && ports->person.role != domain::Role::Patient); // theirs are of nobody else
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
    m_progress->clear();
    const auto query = asked();
    if (!query)
        return;
    m_sought = *query; // what is typed meanwhile is for the next search
    m_progress->setText(tr("Searching…"));
    lookOn({});
}

/// What the fields ask for; nullopt, and said, when that cannot be.
std::optional<domain::SpokenQuery> SpokenPage::asked()
{
    const auto refuse = [this](const QString &text, QWidget *at) {
        m_message->show(MessageBar::Kind::Info, text);
        at->setFocus();
        return std::nullopt;
    };
    QString words = m_words->text().simplified();
    if (words.size() < shortest)
        return refuse(tr("Enter at least 3 letters."), m_words);
    if (const QString fault = models::SpokenWords::faultIn(words); !fault.isEmpty())
        return refuse(fault, m_words);
    for (DayField *day : {m_from, m_to}) {
        if (!day->isReadable())
            return refuse(tr("Enter a day, or nothing."), day);
    }
    const QString client = m_client->text().simplified().remove(QLatin1Char('"'));
    if (!client.isEmpty())
        words += QStringLiteral(" client:\"%1\"").arg(client);
    if (words.size() > longest)
        return refuse(tr("The words and the client together can have up to 100 characters."), m_words);
    domain::SpokenQuery query;
    query.words = words;
    query.speaker = m_speaker->currentData().toString();
    query.firstDay = m_from->day().value_or(QDate());
    query.lastDay = m_to->day().value_or(QDate());
    return query;
}

void SpokenPage::lookOn(const QString &cursor)
{
    base::whenDone(m_ports->catalog->spoken(m_sought, cursor), visit(),
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
    if (first && isVisible() && m_sought.words.startsWith(m_words->text().simplified()))
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
