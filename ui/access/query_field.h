// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_query.h"

#include <QLineEdit>

namespace attune::ui {

/// A typed question to the access log. What cannot be understood is underlined, and said to assistive technology. GUI
/// thread.
class QueryField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit QueryField(QWidget *parent);

    void showFault(const std::optional<domain::AccessQueryFault> &fault);

private:
    void underline(qsizetype at, qsizetype length);
};

} // namespace attune::ui
