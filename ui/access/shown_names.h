// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_rows_model.h"
#include "models/audit/query_suggestions.h"

#include <QHash>

namespace attune::ui {

/// The people of whom entries of the access log were shown: by what they are called in a filter, and who may be
/// suggested for one. Bounded, and forgotten with what was shown. GUI thread.
class ShownNames
{
public:
    void learnFrom(const models::AccessRowsModel &model);
    const QHash<QString, QString> &byId() const { return m_byId; }
    const models::QueryNames &suggested() const { return m_suggested; }

private:
    void learn(const QString &id, const QString &name, QStringList &among);

    QHash<QString, QString> m_byId;
    models::QueryNames m_suggested;
};

} // namespace attune::ui
