// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/pkcs11_keys.h"

#include "base/short_section.h"
#include "crypto/aead.h"
#include "crypto/digest.h"

#include <QLibrary>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include <p11-kit/pkcs11.h>

namespace attune::server::keys {

namespace {

const QByteArray labelStart = "attune-wrapping-";
using Aead = crypto::Aead;

base::Error refuse(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

base::Error failed(const char *what, CK_RV code)
{
    return {base::ErrorKind::Unavailable,
            QStringLiteral("the token could not %1 (PKCS #11 error 0x%2)").arg(QLatin1String(what)).arg(code, 0, 16),
            {},
            {}};
}

struct Entry
{
    KeyVersion version;
    CK_OBJECT_HANDLE handle = 0;
};

std::optional<KeyVersion> versionOfLabel(const QByteArray &label)
{
    if (!label.startsWith(labelStart))
        return std::nullopt;
    const auto parts = label.mid(labelStart.size()).split('-');
    const quint32 version = parts.value(0).toUInt();
    return version > 0 ? std::optional(KeyVersion{version, parts.value(1).toLongLong()}) : std::nullopt;
}

CK_BYTE_PTR bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<CK_BYTE_PTR>(const_cast<char *>(bytes.constData())); // the interface knows no const
}

/// How a call ended, and whether that says something about the token or about what it was given.
struct Outcome
{
    CK_RV code = CKR_OK;
    bool isAboutToken = false;
};

bool isAboutToken(CK_RV code)
{
    constexpr std::array lost = {CKR_DEVICE_ERROR,       CKR_DEVICE_REMOVED,        CKR_SESSION_HANDLE_INVALID,
                                 CKR_SESSION_CLOSED,     CKR_TOKEN_NOT_PRESENT,     CKR_TOKEN_NOT_RECOGNIZED,
                                 CKR_USER_NOT_LOGGED_IN, CKR_OBJECT_HANDLE_INVALID, CKR_KEY_HANDLE_INVALID,
                                 CKR_SLOT_ID_INVALID};
    return std::find(lost.cbegin(), lost.cend(), code) != lost.cend();
}

constexpr std::chrono::seconds betweenLooks{2}; // while a token is out, its reader is not asked for every range

} // namespace

struct Pkcs11Keys::State
{
    QLibrary library;
    CK_FUNCTION_LIST_PTR functions = nullptr;
    CK_SESSION_HANDLE session = CK_INVALID_HANDLE;
    QString token;
    crypto::SecretBytes pin;
    bool pinRefused = false; ///< trying it again would lock the token
    std::chrono::steady_clock::time_point lookedForIt;
    std::mutex mutex;
    std::vector<Entry> entries; ///< in order

    ~State()
    {
        if (functions && session != CK_INVALID_HANDLE)
            functions->C_CloseSession(session); // no C_Finalize: another part of the program may use the module
    }
    base::Result<void> load(const KeysChoice::Pkcs11 &choice);
    base::Result<void> openSession();
    base::Result<void> initialize();
    bool comeBack();
    Outcome crypt(CK_OBJECT_HANDLE key, CK_MECHANISM &mechanism, bool opening, const QByteArray &in, QByteArray &out);
    Outcome cryptWith(quint32 version, const QByteArray &nonce, const QByteArray &associated, bool opening,
                      const QByteArray &in, QByteArray &out);
    base::Result<CK_SLOT_ID> slotOf(const QString &label) const;
    base::Result<void> look();
    base::Result<void> make(quint32 version, base::Instant now);
    const Entry *find(quint32 version)
    {
        const auto found = [this, version] {
            return std::find_if(entries.cbegin(), entries.cend(),
                                [version](const Entry &entry) { return entry.version.version == version; });
        };
        if (found() == entries.cend()) [[maybe_unused]]
            const auto looked = look(); // another program may have made it
        const auto it = found();
        return it == entries.cend() ? nullptr : &*it;
    }
};

base::Result<CK_SLOT_ID> Pkcs11Keys::State::slotOf(const QString &label) const
{
    CK_ULONG count = 0;
    if (functions->C_GetSlotList(CK_TRUE, nullptr, &count) != CKR_OK)
        return refuse(QStringLiteral("the PKCS #11 module does not list its tokens"));
    std::vector<CK_SLOT_ID> places(count);
    functions->C_GetSlotList(CK_TRUE, places.data(), &count);
    for (CK_ULONG i = 0; i < count; ++i) {
        CK_TOKEN_INFO info{};
        if (functions->C_GetTokenInfo(places.at(i), &info) != CKR_OK)
            continue;
        const QByteArray text(reinterpret_cast<const char *>(info.label), sizeof info.label);
        if (QString::fromUtf8(text).trimmed() == label)
            return places.at(i);
    }
    return refuse(QStringLiteral("there is no PKCS #11 token with the label ") + label);
}

base::Result<void> Pkcs11Keys::State::load(const KeysChoice::Pkcs11 &choice)
{
    library.setFileName(choice.module);
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    if (!list || list(&functions) != CKR_OK)
        return refuse(QStringLiteral("the PKCS #11 module cannot be loaded"));
    token = choice.token;
    pin = crypto::SecretBytes(choice.pin.toUtf8());
    if (auto begun = initialize(); !begun)
        return begun;
    return openSession();
}

base::Result<void> Pkcs11Keys::State::initialize()
{
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV begun = functions->C_Initialize(&arguments);
    return begun == CKR_OK || begun == CKR_CRYPTOKI_ALREADY_INITIALIZED ? base::Result<void>() : failed("start", begun);
}

base::Result<void> Pkcs11Keys::State::openSession()
{
    const auto place = slotOf(token);
    if (!place)
        return place.error();
    const CK_RV opened =
        functions->C_OpenSession(*place, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session);
    if (opened != CKR_OK)
        return failed("open a session", opened);
    const CK_RV code = functions->C_Login(session, CKU_USER, bytesOf(pin.view()), static_cast<CK_ULONG>(pin.size()));
    if (code == CKR_OK || code == CKR_USER_ALREADY_LOGGED_IN)
        return {};
    pinRefused = code == CKR_PIN_INCORRECT || code == CKR_PIN_LOCKED;
    return refuse(code == CKR_PIN_LOCKED ? QStringLiteral("the PKCS #11 token is locked after wrong PINs")
                                         : QStringLiteral("the PKCS #11 token does not accept the PIN"));
}

/// After the token was pulled out: a new session, and where the module knows its tokens from its start only, a new
/// start of the module. @return whether the token is there again. The lock is held.
bool Pkcs11Keys::State::comeBack()
{
    const auto now = std::chrono::steady_clock::now();
    if (pinRefused || now - lookedForIt < betweenLooks)
        return false;
    lookedForIt = now;
    functions->C_CloseSession(session);
    session = CK_INVALID_HANDLE;
    if (openSession() && look())
        return true;
    if (pinRefused)
        return false;
    functions->C_Finalize(nullptr);
    return initialize() && openSession() && look();
}

/// The lock is held.
base::Result<void> Pkcs11Keys::State::look()
{
    CK_OBJECT_CLASS kind = CKO_SECRET_KEY;
    CK_ATTRIBUTE wanted{CKA_CLASS, &kind, sizeof kind};
    if (const CK_RV code = functions->C_FindObjectsInit(session, &wanted, 1); code != CKR_OK)
        return failed("list its keys", code);
    std::vector<Entry> found;
    while (true) {
        CK_OBJECT_HANDLE handle = 0;
        CK_ULONG count = 0;
        if (functions->C_FindObjects(session, &handle, 1, &count) != CKR_OK || count == 0)
            break;
        QByteArray label(128, '\0');
        CK_ATTRIBUTE attribute{CKA_LABEL, label.data(), static_cast<CK_ULONG>(label.size())};
        if (functions->C_GetAttributeValue(session, handle, &attribute, 1) != CKR_OK)
            continue;
        label.truncate(static_cast<qsizetype>(attribute.ulValueLen));
        if (const auto version = versionOfLabel(label))
            found.push_back({*version, handle});
    }
    functions->C_FindObjectsFinal(session);
    std::sort(found.begin(), found.end(),
              [](const Entry &a, const Entry &b) { return a.version.version < b.version.version; });
    if (found.empty() && !entries.empty()) // some modules say of a token that is out that it is empty
        return failed("list its keys", CKR_DEVICE_REMOVED);
    entries = std::move(found);
    return {};
}

/// One seal or its opening. The lock is held.
Outcome Pkcs11Keys::State::crypt(CK_OBJECT_HANDLE key, CK_MECHANISM &mechanism, bool opening, const QByteArray &in,
                                 QByteArray &out)
{
    const auto begin = opening ? functions->C_DecryptInit : functions->C_EncryptInit;
    const auto run = opening ? functions->C_Decrypt : functions->C_Encrypt;
    if (const CK_RV code = begin(session, &mechanism, key); code != CKR_OK)
        return {code, true}; // the mechanism is right: it is the token
    auto size = static_cast<CK_ULONG>(out.size());
    const CK_RV code = run(session, bytesOf(in), static_cast<CK_ULONG>(in.size()), bytesOf(out), &size);
    if (code == CKR_OK)
        out.truncate(static_cast<qsizetype>(size));
    return {code, isAboutToken(code)};
}

/// The same with a version's key, once more when the token has come back meanwhile. The lock is held, the version
/// known.
Outcome Pkcs11Keys::State::cryptWith(quint32 version, const QByteArray &nonce, const QByteArray &associated,
                                     bool opening, const QByteArray &in, QByteArray &out)
{
    CK_GCM_PARAMS parameters{bytesOf(nonce),
                             Aead::nonceSize,
                             8 * Aead::nonceSize,
                             bytesOf(associated),
                             static_cast<CK_ULONG>(associated.size()),
                             8 * Aead::tagSize};
    CK_MECHANISM mechanism{CKM_AES_GCM, &parameters, sizeof parameters};
    const Entry *entry = find(version);
    Outcome outcome = entry ? crypt(entry->handle, mechanism, opening, in, out) : Outcome{CKR_KEY_HANDLE_INVALID, true};
    if (!outcome.isAboutToken || !comeBack())
        return outcome;
    entry = find(version);
    return entry ? crypt(entry->handle, mechanism, opening, in, out) : outcome;
}

/// The lock is held.
base::Result<void> Pkcs11Keys::State::make(quint32 version, base::Instant now)
{
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    CK_ULONG size = Aead::keySize;
    const QByteArray label = labelStart + QByteArray::number(version) + '-' + QByteArray::number(base::toUnixMs(now));
    CK_ATTRIBUTE attributes[] = {
        {CKA_TOKEN, &yes, sizeof yes},       {CKA_PRIVATE, &yes, sizeof yes},
        {CKA_SENSITIVE, &yes, sizeof yes},   {CKA_EXTRACTABLE, &no, sizeof no},
        {CKA_ENCRYPT, &yes, sizeof yes},     {CKA_DECRYPT, &yes, sizeof yes},
        {CKA_VALUE_LEN, &size, sizeof size}, {CKA_LABEL, bytesOf(label), static_cast<CK_ULONG>(label.size())}};
    CK_MECHANISM mechanism{CKM_AES_KEY_GEN, nullptr, 0};
    CK_OBJECT_HANDLE handle = 0;
    const CK_RV code = functions->C_GenerateKey(session, &mechanism, attributes, std::size(attributes), &handle);
    return code == CKR_OK ? look() : failed("make a key", code);
}

base::Result<std::unique_ptr<Pkcs11Keys>> Pkcs11Keys::open(const KeysChoice::Pkcs11 &choice, base::Instant now)
{
    auto state = std::make_unique<State>();
    if (auto loaded = state->load(choice); !loaded)
        return loaded.error();
    if (auto looked = state->look(); !looked)
        return looked.error();
    if (state->entries.empty()) {
        if (auto made = state->make(1, now); !made)
            return made.error();
    }
    return std::unique_ptr<Pkcs11Keys>(new Pkcs11Keys(std::move(state)));
}

Pkcs11Keys::Pkcs11Keys(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Pkcs11Keys::~Pkcs11Keys() = default;

quint32 Pkcs11Keys::currentVersion() const
{
    const std::lock_guard lock(m_state->mutex);
    [[maybe_unused]] const auto looked = m_state->look(); // what cannot be asked now was known before
    return m_state->entries.empty() ? 0 : m_state->entries.back().version.version;
}

bool Pkcs11Keys::hasVersion(quint32 version) const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->find(version) != nullptr;
}

base::Result<crypto::Wrap> Pkcs11Keys::wrap(quint32 version, const crypto::SecretBytes &secret,
                                            const QByteArray &associated) const
{
    base::waitsForOthers("who keeps the keys");
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->find(version))
        return crypto::noSuchKeyVersion(version);
    const QByteArray nonce = crypto::randomBytes(Aead::nonceSize);
    QByteArray sealedBytes(secret.size() + Aead::tagSize, '\0');
    const auto outcome = m_state->cryptWith(version, nonce, associated, false, secret.view(), sealedBytes);
    if (outcome.code != CKR_OK || sealedBytes.size() != secret.size() + Aead::tagSize)
        return failed("seal a key", outcome.code);
    return crypto::Wrap{nonce, sealedBytes};
}

base::Result<crypto::SecretBytes> Pkcs11Keys::unwrap(quint32 version, const crypto::Wrap &wrap,
                                                     const QByteArray &associated) const
{
    base::waitsForOthers("who keeps the keys");
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->find(version))
        return crypto::noSuchKeyVersion(version);
    QByteArray plain(wrap.sealedBytes.size(), '\0');
    const auto outcome = m_state->cryptWith(version, wrap.nonce, associated, true, wrap.sealedBytes, plain);
    crypto::SecretBytes secret(std::move(plain)); // which overwrites what it came in
    if (outcome.code == CKR_OK)
        return secret;
    if (outcome.isAboutToken) // tokens say differently that a tag is wrong; only what is about the token may pass
        return failed("open a key", outcome.code);
    return base::Error{base::ErrorKind::Corrupt, QStringLiteral("the token does not open this wrap"), {}, {}};
}

QString Pkcs11Keys::description() const
{
    return QStringLiteral("PKCS #11 token ") + m_state->token;
}

base::Result<QList<KeyVersion>> Pkcs11Keys::versions() const
{
    const std::lock_guard lock(m_state->mutex);
    if (auto looked = m_state->look(); !looked)
        return looked.error();
    QList<KeyVersion> versions;
    for (const Entry &entry : m_state->entries)
        versions.append(entry.version);
    return versions;
}

base::Result<quint32> Pkcs11Keys::addVersion(base::Instant now)
{
    const quint32 version = currentVersion() + 1;
    const std::lock_guard lock(m_state->mutex);
    if (auto made = m_state->make(version, now); !made)
        return made.error();
    return version;
}

base::Result<void> Pkcs11Keys::removeVersion(quint32 version)
{
    if (version == currentVersion())
        return base::Error{
            base::ErrorKind::Conflict, QStringLiteral("the current version cannot be taken away"), {}, {}};
    const std::lock_guard lock(m_state->mutex);
    const Entry *entry = m_state->find(version);
    if (!entry)
        return crypto::noSuchKeyVersion(version);
    const CK_RV code = m_state->functions->C_DestroyObject(m_state->session, entry->handle);
    return code == CKR_OK ? m_state->look() : failed("destroy a key", code);
}

} // namespace attune::server::keys
