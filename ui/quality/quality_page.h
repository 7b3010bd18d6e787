// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/quality_columns.h"
#include "ui/parts/page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace attune::ui {

class MessageBar;
class RowView;

/// Recordings drawn for quality review, newest month first: which wait, and what became of the others. Managers say how
/// many are drawn, that one was reviewed, or why it is not.
class QualityPage final : public Page
{
    Q_OBJECT

public:
    explicit QualityPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void namesChanged() override;
    void takeKeys() override;

private:
    void createQuota(QBoxLayout *layout);
    void createSkip(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    void ask(const QString &cursor);
    void take(const domain::QualityReviews &reviews, bool isFirst);
    void showCurrent();
    void fail(const base::Error &error, bool isSame);
    void updateButtons();
    const domain::QualityReview *current() const;
    const domain::QualityDraw *currentDraw() const;
    void setQuota();
    void finishReview();
    void skip();
    void openRecording();
    void saveDraw();
    void keepDraw(const QByteArray &draw, const QString &month);
    void settle(const base::Result<void> &done);

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0;
    models::QualityReviewModel m_model;
    QList<domain::QualityDraw> m_draws;
    QString m_nextCursor;
    std::optional<domain::QualityState> m_shown; ///< of the reviews that are shown; none: all
    bool m_mayReview = false;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
    QString m_skipped;       ///< id of the review that what is typed is about

    MessageBar *m_message;
    QWidget *m_quotaRow = nullptr;
    QSpinBox *m_quota = nullptr;
    QPushButton *m_setQuota = nullptr;
    QLabel *m_quotaWords = nullptr;
    QComboBox *m_filter = nullptr;
    RowView *m_list;
    QLabel *m_details;
    QWidget *m_skipRow = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_done = nullptr;
    QPushButton *m_saveDraw = nullptr;
    QPushButton *m_more = nullptr;
};

} // namespace attune::ui
