// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "ui/browser/given_grounds.h"

#include <QWidget>

#include <memory>

namespace attune::ui {

/// What can be done with one recording, from wherever it was chosen: opens the dialogs that ask for reasons, notes what
/// is done in the journal first, and says how it went. GUI thread.
class RecordingActions : public QObject
{
    Q_OBJECT

public:
    /// @param window parent of the dialogs; owns this @param downloads where the bars of running downloads stand
    RecordingActions(QWidget *window, QWidget *downloads);

    /// nullptr ends downloads and forgets the person.
    void setPorts(const models::ClinicPorts *ports);
    void openRecording(const domain::Recording &recording);
    void download(const domain::Recording &recording);
    /// Asks why, and closes it to most, or opens it to others again.
    void changeSensitivity(const domain::Recording &recording);
    /// Has a recording imported once more that failed on its way.
    void retry(const domain::Recording &recording);
    void askConsent(const domain::UserId &client, const QString &name);
    void showConsents(const domain::UserId &client, const QString &name);

Q_SIGNALS:
    void playRequested(const attune::domain::Recording &recording, const attune::domain::Grounds &grounds);
    void noticed(const QString &text);
    void consentChanged();
    void recordingChanged(const attune::domain::RecordingId &id);

private:
    void forgetDraft(const QString &name);
    void saveCopy(const domain::Recording &recording, const domain::Grounds &grounds);
    /// What is saved, why, where, and the captions that go into it; none for a copy without.
    struct Copy
    {
        domain::Recording recording;
        domain::Grounds grounds;
        QString path;
        domain::Transcript captions = {};
        QString language = {};
    };
    void fetchCaptions(const Copy &copy);
    void beginDownload(const Copy &copy);
    void showDownload(const Copy &copy);
    void note(const domain::RecordingId &recording, domain::AccessAction action, const QString &reason);

    QWidget *m_window;
    QWidget *m_downloads;
    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>(); ///< owner of every question, of one person
    GivenGrounds m_given;                                           ///< for opening; a copy is asked for each time
};

} // namespace attune::ui
