// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioDevice>

namespace attune::playback {

/// The device with an id, or the machine's own choice; null when it has none. @param id as QAudioDevice::id()
QAudioDevice deviceOf(const QByteArray &id);

} // namespace attune::playback
