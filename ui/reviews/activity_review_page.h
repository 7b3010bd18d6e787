// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/report_columns.h"
#include "ui/parts/page.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace attune::ui {

class DayField;
class MessageBar;
class RowView;

/// Leads who answers for the clinic through a period: what stood out beside what is usual, who did most, what is
/// missing, what is still open; and from there to a signed review.
class ActivityReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ActivityReviewPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void takeKeys() override;

Q_SIGNALS:
    /// To be shown in the access log: a typed query with its days.
    void queryWanted(const QString &query);

private:
    QWidget *createPeriod();
    QWidget *createOverview();
    QWidget *createReviews();
    void showReviews(const base::Result<domain::ActivityReviews> &reviews);
    /// When the next review is due, and its days where none are chosen; where the period is to come, that it is.
    void showNext(const domain::ActivityReviews &reviews);
    void readOverview();
    void reviewsNotRead(const base::Error &error);
    void overviewNotRead(const base::Error &error, bool isSamePeriod);
    void showOverview(const domain::ActivityOverview &overview);
    void readMore();
    void updateButtons();
    void showEntries();
    void sign();
    void complete();

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0;
    models::SignModel m_signs;
    models::ActivityPersonModel m_people;
    models::ActivityReviewModel m_reviews;
    models::FollowUpModel m_followUps;
    MessageBar *m_message;
    QTabWidget *m_tabs;
    QLabel *m_due = nullptr;
    DayField *m_first = nullptr;
    DayField *m_last = nullptr;
    RowView *m_signList = nullptr;
    RowView *m_personList = nullptr;
    RowView *m_followUpList = nullptr;
    RowView *m_reviewList = nullptr;
    QLabel *m_coverage = nullptr;
    QLabel *m_review = nullptr;
    QPushButton *m_entries = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_complete = nullptr;
    QPushButton *m_more = nullptr;
    domain::ActivityOverview m_overview;
    QString m_nextCursor;
    bool m_readsMore = false; ///< the reviews behind m_nextCursor were asked for
    bool m_isSeen = false; ///< a period is shown: it can be signed
};

} // namespace attune::ui
