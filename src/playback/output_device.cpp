// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/output_device.h"

#include <QMediaDevices>

namespace attune::playback {

QAudioDevice deviceOf(const QByteArray &id)
{
    if (!id.isEmpty()) {
        const auto devices = QMediaDevices::audioOutputs();
        for (const QAudioDevice &device : devices) {
            if (device.id() == id)
                return device;
        }
    }
    return QMediaDevices::defaultAudioOutput();
}

} // namespace attune::playback
