// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::server::keys {

/// Files that systemd hands to the service alone and keeps in no file system that is written to
/// (LoadCredentialEncrypted=, systemd.exec(5)): in the folder that CREDENTIALS_DIRECTORY names. Who else may read them
/// systemd has decided; their modes may show a group that is nobody's. They are never written. Any thread.

/// Where the credential of this name is; empty when the process was given none, or the name is no name of a file.
QString credentialFile(const QString &name);
/// Whether the path is that of a credential.
bool isCredential(const QString &path);

/// The key file of a clinic: the credential "master-keys.json" where there is one, else the file in the key folder.
QString keyFileIn(const QString &keyFolder);

} // namespace attune::server::keys
