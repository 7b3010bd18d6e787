// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QWidget>

#include <memory>

namespace attune::ui {

/// A place of the program where somebody works: it is gone to from the navigation, stays as it was left, and is come
/// back to. What is done once and over (an act, a question) is a dialog instead. Its window title is its name. GUI
/// thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// A person it is for signed in. nullptr: they left, nothing of theirs stays, and it looks as it did at first.
    /// @param ports alive until then
    virtual void setPorts(const models::ClinicPorts *ports) = 0;
    /// Refreshes from the clinic. Does nothing while nobody is signed in.
    virtual void reload() = 0;
    /// Whether it asks for the newest state also while another page is shown. What the clinic notes when it is read
    /// (the access log), and what is asked for anyway when one comes there, waits until then.
    virtual bool reloadsUnseen() const { return false; }
    /// Names were hidden or shown: what was read before is read again, or goes.
    virtual void namesChanged() { reload(); }
    /// It is shown now, and was not before.
    virtual void arrive() { reload(); }
    /// Gives the keys to what one works with there.
    virtual void takeKeys() = 0;

Q_SIGNALS:
    /// To be found among the recordings.
    void recordingWanted(const attune::domain::RecordingId &id);
    /// To be played from there.
    void momentWanted(const attune::domain::Recording &recording, std::chrono::milliseconds at);

protected:
    /// For setPorts(): answers for the previous person are dropped.
    void beginVisit() { m_visit = std::make_unique<QObject>(this); }
    /// Owner of every question that is asked for the person who is here.
    QObject *visit() const { return m_visit.get(); }

private:
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>(this);
};

} // namespace attune::ui
