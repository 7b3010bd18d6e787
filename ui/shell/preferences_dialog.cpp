// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences_dialog.h"

#include "models/words/words.h"
#include "playback/decisions.h"
#include "playback/test_tone.h"
#include "ui/shell/keyboard_page.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QListWidget>
#include <QMediaDevices>
#include <QStackedWidget>

namespace attune::ui {

using models::Words;

PreferencesDialog::PreferencesDialog(Settings &settings, const CommandTable &commands, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_commands(commands)
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeAtText(this, {780, 560});
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("preferencesSearch"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_names = new QListWidget(this);
    m_names->setObjectName(QStringLiteral("preferencesPages"));
    m_names->setAccessibleName(tr("Pages of settings"));
    m_pages = new QStackedWidget(this);
    m_said = quiet({}, this);
    m_said->setObjectName(QStringLiteral("preferencesSaid"));
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_names, 1);
    auto *take = new QPushButton(tr("&Import…"), this);
    auto *give = new QPushButton(tr("&Export…"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(take);
    buttons->addWidget(give);
    buttons->addWidget(m_said, 1);
    buttons->addWidget(close);
    auto *row = new QHBoxLayout;
    row->addLayout(left, 1);
    row->addWidget(m_pages, 3);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row, 1);
    layout->addLayout(buttons);
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesDialog::find);
    connect(take, &QPushButton::clicked, this, &PreferencesDialog::importSettings);
    connect(give, &QPushButton::clicked, this, &PreferencesDialog::exportSettings);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    build();
    m_names->setFocus();
}

void PreferencesDialog::build()
{
    const int row = std::max(0, m_names->currentRow());
    m_names->clear();
    while (m_pages->count() > 0)
        delete m_pages->widget(0);
    addPage(QStringLiteral("settings"), tr("General"), QStringLiteral("look/language"), generalPage());
    addPage(QStringLiteral("play"), tr("Playback and notes"), QStringLiteral("playback/"), playbackPage());
    addPage(QStringLiteral("volume"), tr("Sound"), QStringLiteral("sound/"), audioPage());
    addPage(QStringLiteral("keyboard"), tr("Keyboard"), QStringLiteral("keys/"), keyboardPage());
    addPage(QStringLiteral("lock"), tr("Privacy"), QStringLiteral("privacy/"), privacyPage());
    addPage(QStringLiteral("eye"), tr("Appearance"), QStringLiteral("look/"), lookPage());
    m_names->setCurrentRow(row);
    m_names->setMinimumWidth(m_names->sizeHintForColumn(0) + 2 * m_names->frameWidth() + space::normal);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void PreferencesDialog::addPage(const QString &iconName, const QString &name, const QString &group, QWidget *page)
{
    auto *whole = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(whole);
    layout->addWidget(heading(name, 2, whole));
    page->setParent(whole);
    layout->addWidget(page, 1);
    auto *reset = new QPushButton(tr("Restore &Defaults"), whole);
    connect(reset, &QPushButton::clicked, this, [this, group] {
        m_settings.reset(group);
        build();
        Q_EMIT changed();
    });
    layout->addWidget(reset, 0, Qt::AlignLeft);
    m_pages->addWidget(whole);
    new QListWidgetItem(icon(iconName), name, m_names);
}

QComboBox *PreferencesDialog::choice(QFormLayout *form, const QString &label,
                                     const QList<std::pair<QString, QVariant>> &choices, const QVariant &now,
                                     const std::function<void(const QVariant &)> &take)
{
    auto *box = new QComboBox;
    for (const auto &[words, value] : choices)
        box->addItem(words, value);
    box->setCurrentIndex(std::max(0, box->findData(now)));
    form->addRow(label, box);
    connect(box, &QComboBox::activated, this, [this, box, take] {
        take(box->currentData());
        Q_EMIT changed();
    });
    return box;
}

void PreferencesDialog::tick(QFormLayout *form, const QString &label, bool now, const std::function<void(bool)> &take)
{
    auto *box = new QCheckBox(label);
    box->setChecked(now);
    form->addRow(box);
    connect(box, &QCheckBox::toggled, this, [this, take](bool on) {
        take(on);
        Q_EMIT changed();
    });
}

void PreferencesDialog::change(const std::function<void(PlaybackHabits &)> &habit)
{
    PlaybackHabits habits = m_settings.playback();
    habit(habits);
    m_settings.setPlayback(habits);
}

QWidget *PreferencesDialog::generalPage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    choice(form, tr("&Language"),
           {{tr("System default"), QString()},
            {QStringLiteral("English"), QStringLiteral("en")},
            {QStringLiteral("Español"), QStringLiteral("es")}},
           m_settings.language(), [this](const QVariant &value) { m_settings.setLanguage(value.toString()); });
    form->addRow(quiet(tr("Takes effect after a restart."), page));
    return page;
}

QWidget *PreferencesDialog::playbackPage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    const PlaybackHabits now = m_settings.playback();
    QList<std::pair<QString, QVariant>> speeds;
    for (const double speed : playback::offeredSpeeds())
        speeds.append({Words::speed(speed), speed});
    choice(form, tr("Default playback &speed"), speeds, now.speed, [this](const QVariant &value) {
        change([&value](PlaybackHabits &habits) { habits.speed = value.toDouble(); });
    });
    QList<std::pair<QString, QVariant>> backs = {{tr("2 seconds for staff, none for clients"), -1}};
    for (int seconds = 0; seconds <= 5; ++seconds)
        backs.append({tr("%n second(s)", nullptr, seconds), seconds});
    choice(form, tr("After a pause, skip &back"), backs, now.stepBack ? static_cast<int>(now.stepBack->count()) : -1,
           [this](const QVariant &value) {
               change([&value](PlaybackHabits &habits) {
                   habits.stepBack =
                       value.toInt() < 0 ? std::nullopt : std::optional(std::chrono::seconds(value.toInt()));
               });
           });
    QList<std::pair<QString, QVariant>> reactions;
    for (int ms = 0; ms <= 3000; ms += 500)
        reactions.append({tr("%1 s", "seconds").arg(QLocale().toString(ms / 1000.0, 'f', 1)), ms});
    choice(form, tr("Set markers &earlier by"), reactions, static_cast<int>(now.reaction.count()),
           [this](const QVariant &value) {
               change([&value](PlaybackHabits &habits) { habits.reaction = std::chrono::milliseconds(value.toInt()); });
           });
    tick(form, tr("Show audi&o and pauses on the timeline"), now.audioMap,
         [this](bool on) { change([on](PlaybackHabits &habits) { habits.audioMap = on; }); });
    tick(form, tr("Show thumb&nails on the timeline"), now.thumbnails,
         [this](bool on) { change([on](PlaybackHabits &habits) { habits.thumbnails = on; }); });
    auto *captions = new QPushButton(icon(QStringLiteral("captions")), tr("&Caption Style…"), page);
    connect(captions, &QPushButton::clicked, this, &PreferencesDialog::captionLookWanted);
    form->addRow(captions);
    return page;
}

QWidget *PreferencesDialog::audioPage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    QList<std::pair<QString, QVariant>> places = {{tr("System default"), QByteArray()}};
    const auto devices = QMediaDevices::audioOutputs();
    for (const QAudioDevice &device : devices)
        places.append({device.description(), device.id()});
    auto *output = choice(form, tr("Speakers or head&phones"), places, m_settings.playback().output,
                          [this](const QVariant &value) {
                              change([&value](PlaybackHabits &habits) { habits.output = value.toByteArray(); });
                          });
    output->setObjectName(QStringLiteral("soundOutput"));
    auto *play = new QPushButton(icon(QStringLiteral("volume")), tr("Play &Test Tone"), page);
    play->setObjectName(QStringLiteral("testTone"));
    auto *heard = quiet(tr("Recordings are private: check where the sound comes from before you open one."), page);
    auto *tone = new playback::TestTone(page);
    connect(play, &QPushButton::clicked, page, [tone, output, heard] {
        heard->setText(tone->play(output->currentData().toByteArray())
                           ? tr("You should hear a tone now.")
                           : tr("The test tone can't be played: no working audio output was found."));
    });
    connect(tone, &playback::TestTone::finished, heard, [heard] {
        heard->setText(
            tr("The tone has finished. If you didn't hear it, choose another output or turn up the volume."));
    });
    form->addRow(play);
    form->addRow(heard);
    return page;
}

QWidget *PreferencesDialog::keyboardPage()
{
    auto *page = new KeyboardPage(m_commands, m_settings.keys(), m_settings.singleKeys(), nullptr);
    connect(page, &KeyboardPage::changed, this, [this, page] {
        m_settings.setKeys(page->differences());
        m_settings.setSingleKeys(page->singleKeys());
        Q_EMIT changed();
    });
    return page;
}

QWidget *PreferencesDialog::privacyPage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    tick(form, tr("Turn on the privacy screen when I switch to another &window"), m_settings.curtainWhenAway(),
         [this](bool on) { m_settings.setCurtainWhenAway(on); });
    tick(form, tr("Lock when the &screen is locked or the computer sleeps"), m_settings.locksWithSystem(),
         [this](bool on) { m_settings.setLocksWithSystem(on); });
    form->addRow(paragraph(tr("The app also locks when inactive: after 5 minutes for staff, after 10 for clients. Your "
                              "clinic sets these times."),
                           page));
    form->addRow(paragraph(tr("Linux can't stop other programs from recording the screen. Your name is shown on the "
                              "video, and “Hide Names” and the privacy screen hide what isn't needed."),
                           page));
    return page;
}

QWidget *PreferencesDialog::lookPage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    choice(form, tr("&Colours"),
           {{tr("System default"), static_cast<int>(ThemeKind::System)},
            {tr("Light"), static_cast<int>(ThemeKind::Light)},
            {tr("Dark"), static_cast<int>(ThemeKind::Dark)},
            {tr("High contrast"), static_cast<int>(ThemeKind::HighContrast)}},
           static_cast<int>(m_settings.theme()),
           [this](const QVariant &value) { m_settings.setTheme(static_cast<ThemeKind>(value.toInt())); });
    QList<std::pair<QString, QVariant>> sizes;
    for (const int percent : {100, 125, 150, 200})
        sizes.append({tr("%1 %", "text size").arg(percent), percent});
    choice(form, tr("&Text size"), sizes, m_settings.textPercent(),
           [this](const QVariant &value) { m_settings.setTextPercent(value.toInt()); });
    return page;
}

/// Pages without the words are not offered; the first that has them is shown.
void PreferencesDialog::find(const QString &text)
{
    int first = -1;
    for (int i = 0; i < m_pages->count(); ++i) {
        QString words = m_names->item(i)->text();
        const auto labels = m_pages->widget(i)->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            words += QLatin1Char(' ') + label->text();
        const auto buttons = m_pages->widget(i)->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            words += QLatin1Char(' ') + button->text();
        const bool fits = words.remove(QLatin1Char('&')).contains(text.trimmed(), Qt::CaseInsensitive);
        m_names->item(i)->setHidden(!fits);
        if (fits && first < 0)
            first = i;
    }
    if (first >= 0 && m_names->currentItem() && m_names->currentItem()->isHidden())
        m_names->setCurrentRow(first);
    m_said->setText(first < 0 ? tr("No matching settings.") : QString());
}

void PreferencesDialog::exportSettings()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export Settings"), QStringLiteral("attune-settings.ini"));
    if (path.isEmpty())
        return;
    m_said->setText(m_settings.exportTo(path) ? tr("Settings exported. The file contains no passwords or names.")
                                              : tr("The file could not be written. Choose another location."));
}

void PreferencesDialog::importSettings()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import Settings"), {}, tr("Settings (*.ini)"));
    if (path.isEmpty())
        return;
    if (!m_settings.importFrom(path))
        return m_said->setText(tr("This file contains no settings for this app. Nothing was changed."));
    build();
    m_said->setText(tr("Settings imported."));
    Q_EMIT changed();
}

} // namespace attune::ui
