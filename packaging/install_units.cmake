# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what systemd is told, with the folder that the programs go to now. ATTUNE_UNITS: where they are written first.
file(READ ${CMAKE_CURRENT_LIST_DIR}/service/confinement.in CONFINEMENT)
string(STRIP "${CONFINEMENT}" CONFINEMENT)
set(SBINDIR ${CMAKE_INSTALL_PREFIX}/sbin)
file(GLOB units ${CMAKE_CURRENT_LIST_DIR}/service/attuned*.in)
foreach(unit IN LISTS units)
    get_filename_component(name ${unit} NAME)
    string(REGEX REPLACE "\\.in$" "" name ${name})
    configure_file(${unit} ${ATTUNE_UNITS}/${name} @ONLY)
    file(INSTALL DESTINATION ${CMAKE_INSTALL_PREFIX}/lib/systemd/system TYPE FILE FILES ${ATTUNE_UNITS}/${name})
endforeach()
file(INSTALL DESTINATION ${CMAKE_INSTALL_PREFIX}/lib/sysusers.d TYPE FILE RENAME attune.conf FILES ${CMAKE_CURRENT_LIST_DIR}/service/attune.sysusers)
file(INSTALL DESTINATION ${CMAKE_INSTALL_PREFIX}/lib/tmpfiles.d TYPE FILE RENAME attune.conf FILES ${CMAKE_CURRENT_LIST_DIR}/service/attune.tmpfiles)
