// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace attune::ui {

class KeyboardPage;

/// Every setting on a few pages, with a search over their words. Changes count at once; each page goes back to its
/// defaults by itself.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Settings &settings, const CommandTable &commands, QWidget *parent);

Q_SIGNALS:
    /// A setting was changed and stored.
    void changed();
    void captionLookWanted();

private:
    void build();
    QWidget *generalPage();
    QWidget *playbackPage();
    QWidget *audioPage();
    QWidget *privacyPage();
    QWidget *lookPage();
    QWidget *keyboardPage();
    void addPage(const QString &iconName, const QString &name, const QString &group, QWidget *page);
    QComboBox *choice(QFormLayout *form, const QString &label, const QList<std::pair<QString, QVariant>> &choices,
                      const QVariant &now, const std::function<void(const QVariant &)> &take);
    void tick(QFormLayout *form, const QString &label, bool now, const std::function<void(bool)> &take);
    void change(const std::function<void(PlaybackHabits &)> &habit);
    void find(const QString &text);
    void exportSettings();
    void importSettings();

    Settings &m_settings;
    const CommandTable &m_commands;
    QLineEdit *m_search;
    QListWidget *m_names;
    QStackedWidget *m_pages;
    QLabel *m_said;
};

} // namespace attune::ui
