// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_summary.h"
#include "domain/log_file.h"
#include "protocol/codec.h"

/// Figures of the access log, and files of its entries.
namespace attune::protocol {

void describe(Members &members, domain::OutcomeCounts &counts);
void describe(Members &members, domain::TimeBucket &bucket);
void describe(Members &members, domain::NamedCount &count);
void describe(Members &members, domain::HourCell &cell);
void describe(Members &members, domain::DayCount &day);
void describe(Members &members, domain::DeviceGap &gap);
/// GET figures of the log. All of an answer has to be right: figures that lack something would be wrong ones.
void describe(Members &members, domain::LogSummary &summary);

/// POST: begin a file.
void describe(Members &members, domain::LogFileQuestion &question);
void describe(Members &members, domain::LogFileStart &start);
/// GET the next part of a file.
void describe(Members &members, domain::LogFilePiece &piece);

} // namespace attune::protocol
