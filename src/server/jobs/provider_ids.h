// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

#include <QHash>
#include <QStringList>

namespace attune::server {

/// How the capture provider calls what belongs to a recording (media/CAPTURE.md, "Names"). Empty where it has no name
/// for it: this installation has another provider, or the provider records no track yet.
struct ProviderIds
{
    QString room;         ///< RM…
    QString recording;    ///< RT…, of the first track: its picture, else its sound
    QString composition;  ///< CJ…
    QString participant;  ///< whom that track shows, as the provider was told when they came in
    bool isThere = false; ///< the provider still has its copies
};

/// Of many at once; those without any are left out. Any thread; throws store::StoreError.
QHash<QString, ProviderIds> providerIdsOf(store::Connection &connection, const QStringList &recordingIds);

/// Asks the provider which tracks it records, and keeps the names of the first one. Nothing when it is known already,
/// or the recording has ended. What the provider cannot say now is asked again at its next word, and when it ends: no
/// recording fails for it. Blocks for one or two requests. Any thread; throws store::StoreError.
void learnNames(Clinic &clinic, store::Connection &connection, const QString &recordingId);
/// The same for what runs in a room.
void learnNamesInRoom(Clinic &clinic, store::Connection &connection, const QString &room);

} // namespace attune::server
