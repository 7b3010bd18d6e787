// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/answer_sender.h"
#include "server/http/lobby.h"
#include "server/http/turns.h"

namespace attune::server::http {

/// What exchanges of requests and answers work with.
struct Front
{
    const Options &options;
    Lobby &lobby;
    Turns &turns;
    AnswerSender &sender;
    const std::atomic<bool> &stopping; ///< no further request is wanted

    /// Who was answered. What is sent piece by piece was granted to somebody, whether or not it says to whom,
    /// unless anybody may have it.
    void learn(const Connection &connection, const Request &request, const Response &response) const
    {
        if (response.account.isEmpty() && (!response.source || response.isForAnybody))
            return;
        turns.learn(request, response);
        lobby.noteSignedIn(connection, response.account);
    }
};

} // namespace attune::server::http
