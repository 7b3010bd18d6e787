# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the bus of a session is told, with the folder that the program goes to now. ATTUNE_BUS: where it is written first.
set(BINDIR ${CMAKE_INSTALL_PREFIX}/bin)
configure_file(${CMAKE_CURRENT_LIST_DIR}/desktop/clinic.attune.attune.service.in ${ATTUNE_BUS}/clinic.attune.attune.service @ONLY)
file(INSTALL DESTINATION ${CMAKE_INSTALL_PREFIX}/share/dbus-1/services TYPE FILE FILES ${ATTUNE_BUS}/clinic.attune.attune.service)
