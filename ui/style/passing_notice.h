// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/widgets.h"

namespace attune::ui {

/// A word about what was done just now, over a part of the page: nothing moves for it, it replaces nothing that stays
/// true, and it goes by itself. GUI thread.
class PassingNotice : public MessageBar
{
    Q_OBJECT

public:
    /// @param over whose upper edge it lies on
    explicit PassingNotice(QWidget *over);

    /// @param text empty when what was said before is not so any more
    void say(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_over;
};

} // namespace attune::ui
