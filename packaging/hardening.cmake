# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What makes a fault in our own code harder to use, in every type of build: checked buffers and containers, guarded stacks,
# checked returns and jumps, no memory with what was there before, and relocations that are read-only once the program
# runs. A sanitizer finds more than these and wants the memory as it is, so its builds go without.
include(CheckCXXCompilerFlag)
if(ATTUNE_SANITIZER)
    target_compile_options(attune_options INTERFACE -fsanitize=${ATTUNE_SANITIZER} -fno-omit-frame-pointer -O1)
    target_link_options(attune_options INTERFACE -fsanitize=${ATTUNE_SANITIZER})
    return()
endif()

foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection -ftrivial-auto-var-init=zero)
    string(MAKE_C_IDENTIFIER "ATTUNE_HAS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known}) # not every compiler and processor has all of them
    if(${known})
        target_compile_options(attune_options INTERFACE ${flag})
    endif()
endforeach()
# The library's checked functions need an optimising compiler: a build without -O gets none of them, and no warning.
target_compile_definitions(attune_options INTERFACE _GLIBCXX_ASSERTIONS)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" OR CMAKE_CXX_FLAGS_DEBUG MATCHES "-O[1-9gs]")
    target_compile_options(attune_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()
target_link_options(attune_options INTERFACE -Wl,-z,relro,-z,now)
