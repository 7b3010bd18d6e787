// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/shown_names.h"

namespace attune::ui {

namespace {

constexpr qsizetype mostNames = 5000;
constexpr qsizetype mostSuggested = 300;

} // namespace

void ShownNames::learnFrom(const models::AccessRowsModel &model)
{
    for (int i = 0; i < model.rowCount() && m_byId.size() < mostNames; ++i) {
        const auto &entry = model.row(model.index(i, 0))->entry;
        learn(entry.actorId.value(), entry.actorName, m_suggested.people);
        learn(entry.clientId.value(), entry.clientName, m_suggested.clients);
    }
}

/// Somebody of whom an entry is shown, among those who may be suggested.
void ShownNames::learn(const QString &id, const QString &name, QStringList &among)
{
    if (name.isEmpty())
        return;
    m_byId.insert(id, name);
    if (among.size() < mostSuggested && !among.contains(name))
        among.append(name);
}

} // namespace attune::ui
