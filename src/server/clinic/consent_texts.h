// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"

#include <QList>
#include <QStringList>

namespace attune::server {

/// The consent texts shipped with the program or put beside it: JSON files, replaceable without a build.
class ConsentTexts
{
public:
    /// @param folder ":/consent" or a folder of the operator's; files that are not consent texts are skipped
    explicit ConsentTexts(const QString &folder);

    /// The text for a jurisdiction and language: of "us-ga", else of "us", else the general one; in the language, else
    /// in English.
    const domain::ConsentText *find(const QString &jurisdiction, const QString &language) const;
    /// The stricter text of two places, for example the clinic's and the client's. @param other may be empty
    const domain::ConsentText *strictest(const QString &one, const QString &other, const QString &language) const;
    const domain::ConsentText *byHash(const QString &hash) const;
    bool isEmpty() const { return m_texts.isEmpty(); }
    /// What there are texts in, and for: each once.
    QStringList languages() const;
    QStringList jurisdictions() const;

private:
    const domain::ConsentText *exact(const QString &jurisdiction, const QString &language) const;
    QList<domain::ConsentText> m_texts;
};

} // namespace attune::server
