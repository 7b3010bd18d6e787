// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "models/words/date_phrase.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// What narrows the list of recordings: a search text with a time in it, status, period, new ones. GUI thread.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Writes the filters into a query; its order is left alone.
    void fill(domain::RecordingQuery &query) const;
    /// What is kept over restarts: everything but the search text, which may hold a name.
    QJsonObject state() const;
    /// Without emitting. An empty state shows everything.
    void restore(const QJsonObject &state);
    /// What a psychologist starts with: unseen, of the last 30 days.
    void showToReview();
    void clear();
    /// Filters by one recording, replacing the filter before; its id means nothing to people, so a button says so.
    void showOnly(const domain::RecordingId &id);
    /// All recordings of a client, whatever was chosen before, until a button lets go of it.
    void showClient(const domain::UserId &client);
    /// The client of showClient(); empty for everybody's.
    domain::UserId client() const { return m_client; }
    /// A word that is a month and may be a name was looked for as a name, and nobody is called so: looks for the month.
    /// @return whether it was such a word; changed() was emitted then
    bool readAsTime();
    void focusSearch();
    /// At the right end: how many were found.
    void showCount(const QString &text);

Q_SIGNALS:
    void changed();
    /// Enter in the search field.
    void submitted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// How a word is meant that may be a name or a month, such as "june".
    enum class Reading { Name, Time };

    void createFields();
    void apply();
    int widthOfFields();
    void makeRoom();
    void showChip();
    void pressChip();
    models::DatePhrase phrase() const;

    QLineEdit *m_search;
    QComboBox *m_status;
    QComboBox *m_period;
    QPushButton *m_onlyNew;
    QPushButton *m_clear;
    QPushButton *m_chip;
    domain::RecordingId m_only;
    domain::UserId m_client;
    Reading m_reading = Reading::Name;
    QLabel *m_count = nullptr;
    QWidgetList m_spareable; ///< what goes first where there is little room
    QTimer m_typing;
};

} // namespace attune::ui
