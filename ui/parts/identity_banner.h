// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <QFrame>

class QLabel;

namespace attune::ui {

/// Whose recording this is: name, date of birth, record number, session. In the same place on every screen that shows
/// one person, and never scrolled away.
class IdentityBanner : public QFrame
{
    Q_OBJECT

public:
    explicit IdentityBanner(QWidget *parent = nullptr);
    void showRecording(const domain::Recording &recording);
    void clear();

private:
    QLabel *m_name;
    QLabel *m_details;
};

} // namespace attune::ui
