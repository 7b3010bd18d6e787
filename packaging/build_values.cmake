# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Which commit is built, and of which day: run before each build of the programs, writes only what is new.
#   cmake -DSOURCE=folder -DTARGET=header -P build_values.cmake
# ATTUNE_COMMIT and SOURCE_DATE_EPOCH of the environment go before what git says, for sources that came without it.
set(commit "$ENV{ATTUNE_COMMIT}")
set(epoch "$ENV{SOURCE_DATE_EPOCH}")
find_program(GIT git)
function(ask target)
    set(said "")
    if(GIT)
        execute_process(COMMAND ${GIT} -c safe.directory=* ${ARGN} WORKING_DIRECTORY ${SOURCE}
            OUTPUT_VARIABLE said ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
    endif()
    set(${target} "${said}" PARENT_SCOPE)
endfunction()

ask(top rev-parse --show-toplevel)
file(REAL_PATH ${SOURCE} own)
if(top STREQUAL own) # not the repository of somebody else around these sources
    if(commit STREQUAL "")
        ask(commit rev-parse --short=12 HEAD)
        ask(changes status --porcelain --untracked-files=no)
        if(NOT changes STREQUAL "")
            string(APPEND commit " with changes")
        endif()
    endif()
    if(epoch STREQUAL "")
        ask(epoch log -1 --format=%ct)
    endif()
endif()

set(day "")
if(epoch MATCHES "^[0-9]+$")
    set(ENV{SOURCE_DATE_EPOCH} ${epoch})
    string(TIMESTAMP day "%Y-%m-%d" UTC)
endif()
file(CONFIGURE OUTPUT ${TARGET} @ONLY CONTENT [[
#pragma once
#define ATTUNE_COMMIT "@commit@"
#define ATTUNE_BUILD_DAY "@day@"
]])
