// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace attune::models {
class ReviewPresenter;
}

namespace attune::ui {

/// What is known of the recording that is watched. GUI thread.
class DetailsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget *parent);

    /// Alive until it is set to null.
    void setPresenter(const models::ReviewPresenter *presenter);
    void showNow();
    /// A check sum in groups that a narrow panel can put below one another.
    static QString grouped(const QString &checkSum);

Q_SIGNALS:
    void downloadRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString rows() const;
    QString pausesInWords() const;
    void copySum();

    const models::ReviewPresenter *m_presenter = nullptr;
    QLabel *m_details;
    QPushButton *m_copySum; ///< as one word, to be compared with what a program says
};

} // namespace attune::ui
