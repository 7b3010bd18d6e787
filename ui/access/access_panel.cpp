// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_panel.h"

#include "base/when_done.h"
#include "models/audit/access_story.h"
#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/style/current_row.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QSaveFile>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace attune::ui {

namespace {

/// Rows as high as their wrapped text at the width of the moment.
class StoryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int iconAndMargins = 44;
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = std::max(80, (view ? view->viewport()->width() : 240) - iconAndMargins);
        const QRect text =
            option.fontMetrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data().toString());
        return {width, text.height() + space::normal};
    }
};

QTreeWidget *storyList(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setObjectName(objectName);
    list->setAccessibleName(accessibleName);
    list->setHeaderHidden(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(false);
    list->setIndentation(0);
    list->setItemDelegate(new StoryDelegate(list));
    QObject::connect(list->header(), &QHeaderView::sectionResized, list, &QTreeWidget::doItemsLayout);
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    return list;
}

} // namespace

AccessPanel::AccessPanel(QWidget *parent)
    : QWidget(parent),
      m_people(storyList(QStringLiteral("accessPeople"), tr("Everyone who accessed this recording"), this)),
      m_list(storyList(QStringLiteral("accessList"), tr("Access history of this recording"), this)),
      m_earlier(new QPushButton(tr("Show Earlier"), this)),
      m_message(new MessageBar(this)),
      m_state(new StatePanel(this))
{
    setObjectName(QStringLiteral("accessPanel"));
    m_earlier->setObjectName(QStringLiteral("accessEarlier"));
    m_earlier->setToolTip(tr("Shows earlier entries"));
    m_earlier->hide();
    connect(m_earlier, &QPushButton::clicked, this, [this] { ask(m_cursor); });
    m_receipt = new QPushButton(tr("Save a R&eceipt…"), this);
    m_receipt->setToolTip(tr("Saves proof of the selected entry that anyone can check without the clinic"));
    m_receipt->setObjectName(QStringLiteral("saveReceipt"));
    m_receipt->setEnabled(false);
    connect(m_receipt, &QPushButton::clicked, this, &AccessPanel::saveReceipt);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        m_receipt->setEnabled(item && item->data(0, Qt::UserRole).toLongLong() > 0);
    });
    auto *reloadButton = iconButton(QStringLiteral("refresh"), tr("Refresh"), this);
    connect(reloadButton, &QToolButton::clicked, this, &AccessPanel::reload);
    connect(m_state, &StatePanel::actionTriggered, this, &AccessPanel::reload);
    connect(m_message, &MessageBar::actionTriggered, this, &AccessPanel::reload);
    m_onlyOthers = new QCheckBox(tr("Only &others' activity"), this);
    m_onlyOthers->setObjectName(QStringLiteral("onlyOthers"));
    connect(m_onlyOthers, &QCheckBox::toggled, this, [this] {
        showPeople();
        showLines();
    });
    auto *top = new QHBoxLayout;
    top->addWidget(heading(tr("Access history"), 2, this), 1);
    top->addWidget(reloadButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::small, space::small, space::small);
    layout->addLayout(top);
    layout->addWidget(m_onlyOthers);
    layout->addWidget(m_message);
    m_message->hide();
    layout->addWidget(m_people, 1);
    layout->addWidget(m_list, 3);
    auto *below = new QHBoxLayout;
    below->addWidget(m_earlier);
    below->addWidget(m_receipt);
    below->addStretch();
    layout->addLayout(below);
    layout->addWidget(m_state, 1);
    m_state->hide();
}

void AccessPanel::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_visit = std::make_unique<QObject>();
    forget();
    if (!ports) // the next person has not asked for it
        m_onlyOthers->setChecked(false);
}

void AccessPanel::forget()
{
    ++m_generation;
    m_people->clear();
    m_list->clear();
    m_entries.clear();
    m_summaries.clear();
    m_cursor.clear();
    m_earlier->hide();
    m_message->hide();
}

void AccessPanel::showRecording(const domain::RecordingId &id)
{
    if (std::exchange(m_recording, id) != id)
        forget();
    reload();
}

void AccessPanel::reload()
{
    if (!m_ports || m_recording.isEmpty())
        return;
    const quint64 generation = ++m_generation;
    // What was just watched here should be in the list: deliver first, then read.
    base::whenDone(m_ports->courier->flush(), m_visit.get(), [this, generation](const base::Result<void> &) {
        if (generation == m_generation && m_ports)
            ask({});
    });
}

void AccessPanel::ask(const QString &cursor)
{
    if (!m_ports)
        return;
    const quint64 generation = ++m_generation;
    m_earlier->setEnabled(false);
    base::whenDone(m_ports->catalog->accessLog(m_recording, cursor), m_visit.get(),
                   [this, generation, cursor](const base::Result<domain::RecordingAccess> &access) {
                       if (generation != m_generation)
                           return;
                       m_earlier->setEnabled(true);
                       m_message->hide();
                       if (access)
                           return showAccess(*access, cursor.isEmpty());
                       fail(access.error());
                   });
}

/// What was read of this recording before stays, if it may.
void AccessPanel::fail(const base::Error &error)
{
    if (!models::mayStayAfter(error))
        forget();
    if (!m_entries.isEmpty())
        return sayNotRead(*m_message, error, true);
    m_people->hide();
    m_list->hide();
    m_earlier->hide();
    m_state->show(QStringLiteral("problem"), tr("The list can't be shown"), models::Words::problem(error),
                  tr("Try Again"));
}

void AccessPanel::saveReceipt()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!m_ports || !item)
        return;
    base::whenDone(m_ports->accessLog->receipt(m_recording, item->data(0, Qt::UserRole).toLongLong()), m_visit.get(),
                   [this](const base::Result<domain::AccessReceipt> &receipt) {
                       if (receipt)
                           return keepReceipt(*receipt);
                       auto *box = new QMessageBox(QMessageBox::Warning, tr("Receipt"),
                                                   models::Words::problem(receipt.error()), QMessageBox::Ok, this);
                       box->setAttribute(Qt::WA_DeleteOnClose);
                       box->open();
                   });
}

void AccessPanel::keepReceipt(const domain::AccessReceipt &receipt)
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save a Receipt"), QStringLiteral("access-receipt.tlog-proof"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(receipt.text.toUtf8()) > 0 && file.commit();
    auto *box =
        new QMessageBox(saved ? QMessageBox::Information : QMessageBox::Warning, tr("Receipt"),
                        saved ? tr("This receipt proves that the entry is in the clinic's access log. Anyone can check "
                                   "it without asking the clinic, using the program attune-verify and this key:")
                              : tr("The receipt could not be saved. Choose another location."),
                        QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("receiptSaved"));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (saved)
        box->setInformativeText(receipt.key);
    box->open();
}

/// A further page goes on where the last line was; who reads by keyboard stays there.
void AccessPanel::showAccess(const domain::RecordingAccess &access, bool isFirst)
{
    const CurrentRow before(*m_list);
    const bool hadRow = m_list->currentItem();
    if (isFirst)
        m_entries.clear();
    m_entries += access.entries;
    m_cursor = access.nextCursor;
    const bool hadFocus = m_earlier->hasFocus();
    m_earlier->setVisible(!m_cursor.isEmpty());
    m_summaries = access.people;
    showPeople();
    showLines();
    if (hadRow)
        before.giveBack(*m_list);
    if (hadFocus && m_cursor.isEmpty())
        m_list->setFocus();
}

/// Of summaries or entries those to be shown: all, or what others than this person did.
template <typename T>
QList<T> AccessPanel::shown(QList<T> all) const
{
    if (m_onlyOthers->isChecked() && m_ports)
        all.removeIf([this](const T &one) { return one.actorId == m_ports->person.id; });
    return all;
}

void AccessPanel::showPeople()
{
    m_people->clear();
    const auto lines = models::AccessStory::people(shown(m_summaries));
    for (const models::AccessLine &line : lines) {
        auto *item =
            new QTreeWidgetItem(m_people, {tr("%1: %2", "who did what").arg(line.who, line.what) + QLatin1Char('\n') +
                                           tr("last on %1").arg(models::Words::moment(line.at))});
        item->setIcon(0, icon(line.iconName));
        item->setToolTip(0, models::plainHint(item->text(0)));
    }
    m_people->doItemsLayout();
    m_people->setVisible(!lines.isEmpty());
}

void AccessPanel::showLines()
{
    m_list->clear();
    const auto lines = models::AccessStory::linesFor(shown(m_entries));
    for (const models::AccessLine &line : lines) {
        const QString headline = tr("%1: %2", "who did what").arg(line.who, line.what);
        const QString when = models::Words::moment(line.at);
        const QString below = line.detail.isEmpty() ? when : when + QLatin1Char('\n') + line.detail;
        auto *item = new QTreeWidgetItem(m_list, {headline + QLatin1Char('\n') + below});
        item->setIcon(0, icon(line.iconName));
        item->setData(0, Qt::UserRole, line.sequence);
        item->setToolTip(0, models::plainHint(item->text(0)));
    }
    m_list->doItemsLayout(); // heights depend on the width, which is known only now
    m_state->setVisible(lines.isEmpty());
    m_list->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        m_state->show(QStringLiteral("eye"),
                      m_entries.isEmpty() ? tr("No one has opened this yet") : tr("No one else has opened this yet"),
                      tr("Each time someone opens it, the entry appears here with the parts they watched."));
}

} // namespace attune::ui
