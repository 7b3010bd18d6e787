# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
file(REMOVE_RECURSE ${TARGET})
execute_process(COMMAND ${CTL} sample-clinic ${TARGET} --profile small --numbered-frames --cache ${CACHE} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "The sample clinic could not be made.")
endif()
