// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyboard_page.h"

#include "ui/style/widgets.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QTreeWidget>

#include <array>

namespace attune::ui {

namespace {

struct ProfileKey
{
    const char *id;
    const char *keys;
};
struct Profile
{
    const char *name;
    QList<ProfileKey> keys;
};

/// What other programs have taught people's fingers; everything else stays as it is.
const QList<Profile> &profiles()
{
    static const QList<Profile> all = {
        {QT_TRANSLATE_NOOP("KeyboardPage", "Standard"), {}},
        {QT_TRANSLATE_NOOP("KeyboardPage", "Like mpv"),
         {{"player.playPause", "Space; P; Media Play; Toggle Media Play/Pause"},
          {"player.seekFwd60", "Up"},
          {"player.seekBack60", "Down"},
          {"player.volumeUp", "0"},
          {"player.volumeDown", "9"},
          {"player.percent0", ""},
          {"player.percent9", ""},
          {"player.undoSeek", "Shift+Backspace; Alt+Backspace"},
          {"player.repeatStart", "L; I"},
          {"player.seekFwd10", ""}}},
        {QT_TRANSLATE_NOOP("KeyboardPage", "Like an editor"),
         {{"player.playPause", "Space; K; Media Play; Toggle Media Play/Pause"},
          {"player.faster", "L; ]; >; Ctrl+]"},
          {"player.slower", "J; [; <; Ctrl+["},
          {"player.seekFwd10", "Ctrl+Alt+Right"},
          {"player.seekBack10", "Ctrl+Alt+Left"},
          {"player.stepFwd", "Right; ."},
          {"player.stepBack", "Left; ,"},
          {"player.seekFwd5", "Alt+Shift+Right"},
          {"player.seekBack5", "Alt+Shift+Left"}}},
        {QT_TRANSLATE_NOOP("KeyboardPage", "Coding behaviour"),
         {{"player.stepFwd", "Right; ."},
          {"player.stepBack", "Left; ,"},
          {"player.seekFwd5", "Alt+Shift+Right"},
          {"player.seekBack5", "Alt+Shift+Left"},
          {"code.mode", "Shift+C; F4"}}},
        {QT_TRANSLATE_NOOP("KeyboardPage", "Transcription"),
         {{"player.playPauseTyping", "F2; Ctrl+Space"},
          {"player.replayTyping", "F3; Ctrl+J"},
          {"search.next", "Ctrl+F3"},
          {"player.slower", "F4; [; <; Ctrl+["},
          {"player.faster", "F5; ]; >; Ctrl+]"},
          {"list.refresh", "Ctrl+R"}}},
    };
    return all;
}

QList<QKeySequence> sequencesFrom(const QString &text)
{
    QList<QKeySequence> keys;
    const auto parts = text.split(QStringLiteral("; "), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        keys << QKeySequence(part, QKeySequence::PortableText);
    return keys;
}

QString inWords(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &key : keys)
        words << key.toString(QKeySequence::NativeText);
    return words.join(QStringLiteral(", "));
}

} // namespace

KeyboardPage::KeyboardPage(const CommandTable &commands, const KeyMap &differences, SingleKeys single, QWidget *parent)
    : QWidget(parent), m_commands(commands), m_differences(differences)
{
    m_single = new QComboBox(this);
    m_single->addItems({tr("Except in text fields"), tr("Only in the player"), tr("Off")});
    m_single->setCurrentIndex(static_cast<int>(single));
    m_profile = new QComboBox(this);
    m_profile->addItem(tr("Choose a preset…"));
    for (const Profile &profile : profiles())
        m_profile->addItem(tr(profile.name));
    auto *form = new QFormLayout;
    form->addRow(tr("Single-&key shortcuts"), m_single);
    form->addRow(tr("&Preset"), m_profile);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search commands"));
    m_search->setAccessibleName(tr("Search commands"));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("keyList"));
    m_list->setAccessibleName(tr("Commands and shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_key = new QKeySequenceEdit(this);
    m_key->setObjectName(QStringLiteral("newKey"));
    m_key->setAccessibleName(tr("New shortcut"));
    if (auto *field = m_key->findChild<QLineEdit *>()) // what has the focus inside it
        field->setAccessibleName(tr("New shortcut"));
    m_set = new QPushButton(tr("A&dd Shortcut"), this);
    m_remove = new QPushButton(tr("&Remove Shortcuts"), this);
    m_reset = new QPushButton(tr("&Default"), this);
    m_conflict = quiet({}, this);
    m_conflict->setObjectName(QStringLiteral("keyConflict"));
    auto *row = new QHBoxLayout;
    for (QWidget *widget : {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_set),
                            static_cast<QWidget *>(m_remove), static_cast<QWidget *>(m_reset)})
        row->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_conflict);
    connect(m_single, &QComboBox::activated, this, &KeyboardPage::changed);
    connect(m_profile, &QComboBox::activated, this, &KeyboardPage::useProfile);
    connect(m_search, &QLineEdit::textChanged, this, &KeyboardPage::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeyboardPage::showChosen);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeyboardPage::showChosen);
    connect(m_set, &QPushButton::clicked, this, &KeyboardPage::addKey);
    connect(m_remove, &QPushButton::clicked, this, [this] { give({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { give(m_commands.defaultKeys(chosenId())); });
    fill();
}

SingleKeys KeyboardPage::singleKeys() const
{
    return static_cast<SingleKeys>(m_single->currentIndex());
}

QString KeyboardPage::chosenId() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

QList<QKeySequence> KeyboardPage::keysOf(const QString &id) const
{
    return m_differences.contains(id) ? m_differences.value(id) : m_commands.defaultKeys(id);
}

void KeyboardPage::fill()
{
    const QString before = chosenId();
    m_list->clear();
    for (const CommandRow &row : m_commands.rows()) {
        const QString id = QString::fromLatin1(row.id);
        const QString name = m_commands.action(id)->text().remove(QLatin1Char('&'));
        const QString keys = inWords(keysOf(id));
        if (!(name + QLatin1Char(' ') + keys).contains(m_search->text(), Qt::CaseInsensitive))
            continue;
        auto *item = new QTreeWidgetItem(m_list, {name, keys});
        item->setData(0, Qt::UserRole, id);
        if (m_differences.contains(id)) {
            QFont bold = m_list->font();
            bold.setBold(true);
            item->setFont(1, bold);
            item->setToolTip(1, tr("Changed"));
        }
        if (id == before)
            m_list->setCurrentItem(item);
    }
    m_list->resizeColumnToContents(0);
    showChosen();
}

void KeyboardPage::showChosen()
{
    const QString id = chosenId();
    const QKeySequence key = m_key->keySequence();
    m_set->setEnabled(!id.isEmpty() && !key.isEmpty());
    m_remove->setEnabled(!id.isEmpty() && !keysOf(id).isEmpty());
    m_reset->setEnabled(m_differences.contains(id));
    QStringList names;
    if (!id.isEmpty() && !key.isEmpty()) {
        const auto others = m_commands.conflictsOf(id, key);
        for (const QString &other : others)
            names << m_commands.action(other)->text().remove(QLatin1Char('&'));
    }
    m_conflict->setText(names.isEmpty() ? QString()
                                        : tr("This shortcut is used by %1. Adding it here removes it there.")
                                              .arg(names.join(QStringLiteral(", "))));
}

void KeyboardPage::give(const QList<QKeySequence> &keys)
{
    const QString id = chosenId();
    if (id.isEmpty())
        return;
    if (keys == m_commands.defaultKeys(id))
        m_differences.remove(id);
    else
        m_differences.insert(id, keys);
    Q_EMIT changed();
    fill();
}

/// One key does one thing: who had it before loses it.
void KeyboardPage::addKey()
{
    const QKeySequence key = m_key->keySequence();
    const QString id = chosenId();
    const auto others = m_commands.conflictsOf(id, key);
    for (const QString &other : others) {
        QList<QKeySequence> left = keysOf(other);
        left.removeAll(key);
        m_differences.insert(other, left);
    }
    QList<QKeySequence> keys = keysOf(id);
    if (!keys.contains(key))
        keys << key;
    m_key->clear();
    give(keys);
}

void KeyboardPage::useProfile(int index)
{
    if (index <= 0)
        return;
    m_differences.clear();
    for (const ProfileKey &key : profiles().at(index - 1).keys)
        m_differences.insert(QString::fromLatin1(key.id), sequencesFrom(QString::fromLatin1(key.keys)));
    Q_EMIT changed();
    fill();
}

} // namespace attune::ui
