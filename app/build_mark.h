// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::app {

/// What `--version` says behind the name of a program: "1.0.0 (commit 842c3e49d1a0, 2026-11-29)". The day is that of
/// SOURCE_DATE_EPOCH, or else of the commit, so that two builds of the same sources say the same; "with changes" stands
/// behind a commit that the sources differ from. What is not known is left out. Any thread.
QString versionAndBuild();

} // namespace attune::app
