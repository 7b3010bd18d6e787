# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# attune_unity(<target>): with ATTUNE_UNITY, compiles up to ten sources as one. What the headers cost is then paid once for
# ten files, and that is most of what a build from nothing costs. unity_groups.py says which files go together.
# In daily work each source is compiled for itself: a change costs one file, and a missing #include is found.
if(ATTUNE_UNITY)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    # What GCC says of a type with members from a namespace without a name is meant for headers; here every source is included.
    target_compile_options(attune_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    # GCC looks for memory to use again whenever it has taken as much as the precompiled headers hold, and finds little: a
    # sixth of its time. Two of them at once stay below 3 GB.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(attune_options INTERFACE "SHELL:--param ggc-min-expand=400")
    endif()
endif()

function(attune_unity name)
    if(NOT ATTUNE_UNITY)
        return()
    endif()
    get_target_property(sources ${name} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    execute_process(COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/packaging/unity_groups.py
        ${CMAKE_BINARY_DIR}/unity/${name}.json 10 ${sources}
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE places COMMAND_ERROR_IS_FATAL ANY)
    foreach(place IN LISTS places)
        string(REPLACE "=" ";" place "${place}")
        list(GET place 0 source)
        list(GET place 1 group)
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
    endforeach()
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
