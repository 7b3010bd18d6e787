// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/spoken_dialog.h"

#include "base/when_done.h"
#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTreeWidget>

namespace attune::ui {

using models::Words;

namespace {

constexpr qsizetype shortest = 3;
constexpr std::chrono::milliseconds before{2000}; ///< so that the sentence is heard from its beginning
enum Role { RecordingIndex = Qt::UserRole, Moment };

} // namespace

/// Whose and when: for clients, with whom.
QString SpokenDialog::sessionOf(const domain::Recording &recording) const
{
    const bool own = m_ports.person.role == domain::Role::Patient;
    return tr("%1, %2", "whose session, when")
        .arg(own ? recording.clinicianName : recording.clientName,
             recording.sessionAt ? Words::date(*recording.sessionAt) : recording.number);
}

SpokenDialog::SpokenDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent),
      m_ports(ports),
      m_words(new QLineEdit(this)),
      m_message(new MessageBar(this)),
      m_found(new QTreeWidget(this)),
      m_progress(quiet({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("spokenDialog"));
    setWindowTitle(tr("Find What Was Said"));
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 28);
    m_words->setObjectName(QStringLiteral("spokenWords"));
    m_words->setAccessibleName(tr("Words that were said"));
    m_words->setPlaceholderText(tr("Words that were said, at least 3 letters"));
    m_words->setMaxLength(100);
    m_search = primaryButton(tr("&Search"), this);
    m_search->setObjectName(QStringLiteral("spokenSearch"));
    m_search->setDefault(true);
    m_found->setObjectName(QStringLiteral("spokenFound"));
    m_found->setAccessibleName(tr("Where it was said"));
    m_found->setHeaderLabels({tr("Session"), tr("Moment"), tr("Who"), tr("What was said")});
    m_found->setRootIsDecorated(false);
    m_found->setUniformRowHeights(true);
    m_progress->setObjectName(QStringLiteral("spokenProgress"));
    m_open = new QPushButton(icon(QStringLiteral("play")), tr("&Open at This Moment"), this);
    m_open->setObjectName(QStringLiteral("spokenOpen"));
    m_open->setEnabled(false);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_search);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_progress, 1);
    bottom->addWidget(m_open);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(tr("Looks through what was said in your recordings. Each search is recorded, and clients "
                               "see that something was found in theirs."),
                            this));
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(m_found, 1);
    layout->addLayout(bottom);
    m_message->hide();
    connect(m_search, &QPushButton::clicked, this, &SpokenDialog::begin);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &SpokenDialog::openChosen);
    connect(m_found, &QTreeWidget::itemActivated, this, &SpokenDialog::openChosen);
    connect(m_found, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem *item) { m_open->setEnabled(item != nullptr); });
    connect(m_message, &MessageBar::actionTriggered, this, &SpokenDialog::begin);
    m_words->setFocus();
}

void SpokenDialog::begin()
{
    ++m_run;
    m_found->clear();
    m_recordings.clear();
    m_message->hide();
    m_sought = m_words->text().simplified(); // what is typed meanwhile is for the next search
    if (m_sought.size() < shortest)
        return m_message->show(MessageBar::Kind::Info, tr("Type at least 3 letters of what was said."));
    m_progress->setText(tr("Looking…"));
    lookOn({});
}

void SpokenDialog::lookOn(const QString &cursor)
{
    base::whenDone(
        m_ports.catalog->spoken(m_sought, cursor), this,
        [this, run = m_run](const base::Result<domain::Page<domain::SpokenIn>> &page) {
            if (run != m_run)
                return;
            if (!page) {
                m_progress->clear();
                return m_message->show(MessageBar::Kind::Problem, Words::problem(page.error()), tr("Try Again"));
            }
            showFound(*page);
            if (!page->nextCursor.isEmpty())
                return lookOn(page->nextCursor);
            m_progress->setText(m_found->topLevelItemCount() == 0
                                    ? tr("It was said in none of your recordings.")
                                    : tr("Found in %n recording(s).", nullptr, static_cast<int>(m_recordings.size())));
        });
}

void SpokenDialog::showFound(const domain::Page<domain::SpokenIn> &page)
{
    for (const domain::SpokenIn &found : page.items) {
        m_recordings.append(found.recording);
        for (const domain::TranscriptLine &line : found.lines) {
            const std::chrono::milliseconds at(line.startMs);
            auto *row = new QTreeWidgetItem(
                m_found, {sessionOf(found.recording), Words::clock(at), Words::speaker(line), line.text});
            row->setToolTip(3, models::plainHint(line.text));
            row->setData(0, RecordingIndex, m_recordings.size() - 1);
            row->setData(0, Moment, line.startMs);
        }
    }
    for (int column = 0; column < 3; ++column)
        m_found->resizeColumnToContents(column);
    if (!m_found->currentItem() && m_found->topLevelItemCount() > 0) {
        m_found->setCurrentItem(m_found->topLevelItem(0));
        m_found->setFocus();
    }
    m_progress->setText(tr("Looking on. So far in %n recording(s).", nullptr, static_cast<int>(m_recordings.size())));
}

void SpokenDialog::openChosen()
{
    const QTreeWidgetItem *row = m_found->currentItem();
    if (!row)
        return;
    const domain::Recording recording = m_recordings.at(row->data(0, RecordingIndex).toInt());
    const std::chrono::milliseconds said(row->data(0, Moment).toLongLong());
    accept();
    Q_EMIT openRequested(recording, std::max(std::chrono::milliseconds(0), said - before));
}

} // namespace attune::ui
