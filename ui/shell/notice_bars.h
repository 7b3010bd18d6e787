// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QWidget>

namespace attune::ui {

class MessageBar;

/// Above every page: that the access log is not what it was, that the program is about to lock, and what was said in
/// passing. The first stays until the log is right again or somebody says that they know why. GUI thread.
class NoticeBars final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBars(QWidget *parent);

    /// @param ports alive until setPorts(nullptr), which takes everything away that was said
    void setPorts(const models::ClinicPorts *ports);
    /// In passing.
    void say(const QString &text);
    /// To whoever is here for the first time, unless something else is said.
    void offerFirstSteps();
    /// A newer version of the program can be had. Said when nothing else is, so at once or later.
    void offerUpdate(const QString &version);
    /// What was said in passing was said on another page.
    void dismissPassing();
    /// What was said is over, whatever it was.
    void dismiss();
    void warnOfLock(int seconds);
    void endWarningOfLock();
    /// In full screen nothing is said; what stays so is said again afterwards.
    void setSetAside(bool aside);

Q_SIGNALS:
    void firstStepsWanted();
    void updateWanted();
    /// The log changed, and the person asks what that means.
    void witnessWanted();
    void staysSignedIn();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void followDrafts();
    void showWitness();
    void offerWaiting();

    const models::ClinicPorts *m_ports = nullptr;
    MessageBar *m_log;
    MessageBar *m_lock;
    MessageBar *m_message;
    enum class Offer { Nothing, FirstSteps, Update };
    Offer m_offer = Offer::Nothing; ///< what the message says
    QString m_waiting;              ///< the newer version that is still to be said
    bool m_isAside = false;
};

} // namespace attune::ui
