# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What CPack does differently for each kind of package; read when it packs (CPACK_PROJECT_CONFIG_FILE). Neither was built here:
# README.md, "What was not made here".

if(CPACK_GENERATOR STREQUAL "NSIS")
    # An installer for Windows: for one person, below %LOCALAPPDATA%, so that it asks for no administrator. Before it, windeployqt
    # has put Qt beside attune.exe; secrets go to the Windows Credential Manager, by QtKeychain.
    #   signtool sign /fd sha256 /tr http://timestamp.acs.microsoft.com /td sha256 /n "NAME" attune.exe    before cpack
    #   signtool sign … Attune-1.0.0-win64.exe                                                            after it
    set(CPACK_COMPONENTS_ALL client)
    set(CPACK_PACKAGE_FILE_NAME "Attune-${CPACK_PACKAGE_VERSION}")
    set(CPACK_NSIS_DISPLAY_NAME Attune)
    set(CPACK_NSIS_PACKAGE_NAME Attune)
    set(CPACK_NSIS_DEFINES "RequestExecutionLevel user")
    set(CPACK_NSIS_INSTALL_ROOT "$LOCALAPPDATA\\Programs")
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MODIFY_PATH OFF)
    set(CPACK_NSIS_EXECUTABLES_DIRECTORY bin)
    set(CPACK_PACKAGE_EXECUTABLES attune Attune)
    # Links "attune:" and files of invitations are the program's, for this person.
    set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
        WriteRegStr HKCU 'Software\\Classes\\attune' '' 'URL:Attune'
        WriteRegStr HKCU 'Software\\Classes\\attune' 'URL Protocol' ''
        WriteRegStr HKCU 'Software\\Classes\\attune\\shell\\open\\command' '' '\\\"$INSTDIR\\bin\\attune.exe\\\" \\\"%1\\\"'
        WriteRegStr HKCU 'Software\\Classes\\.attune-invitation' '' 'attune'
    ")
    set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
        DeleteRegKey HKCU 'Software\\Classes\\attune'
        DeleteRegKey HKCU 'Software\\Classes\\.attune-invitation'
    ")
elseif(CPACK_GENERATOR STREQUAL "DragNDrop")
    # An image for macOS with Attune.app, and a link to the folder where it goes. Before it, macdeployqt has put Qt into it; the
    # scheme stands in Info.plist (CFBundleURLTypes: attune), secrets are in the login keychain, by QtKeychain. In this order:
    #   codesign --force --options runtime --timestamp --entitlements … --sign "Developer ID Application: NAME" Attune.app
    #   cpack -G DragNDrop
    #   codesign --sign "Developer ID Application: NAME" Attune-1.0.0.dmg
    #   xcrun notarytool submit Attune-1.0.0.dmg --keychain-profile NAME --wait && xcrun stapler staple Attune-1.0.0.dmg
    set(CPACK_COMPONENTS_ALL client)
    set(CPACK_PACKAGE_FILE_NAME "Attune-${CPACK_PACKAGE_VERSION}")
    set(CPACK_DMG_VOLUME_NAME Attune)
    set(CPACK_DMG_FORMAT UDZO)
    set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)
endif()
