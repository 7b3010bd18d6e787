// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/confined_child.h"

#include "base/log.h"
#include "base/short_section.h"
#include "base/stop_scope.h"
#include "protocol/problem.h"

#include <QProcess>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <memory>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr int cannotConfine = 126;
constexpr qsizetype mostWords = 4096;
constexpr int lookEveryMs = 40;
constexpr rlim_t mostFiles = 64;
constexpr unsigned wholeRange = ~0U;
constexpr unsigned closeOnExec = 1U << 2; // CLOSE_RANGE_CLOEXEC

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#else
#error "say which system calls a confined child may make here"
#endif

/// Calls that no decoder needs: the network, other processes, and doors into the kernel.
constexpr int refusedCalls[] = {
    __NR_socket,
    __NR_socketpair,
    __NR_connect,
    __NR_bind,
    __NR_listen,
    __NR_accept,
    __NR_accept4,
    __NR_sendto,
    __NR_sendmsg,
    __NR_sendmmsg,
    __NR_ptrace,
    __NR_process_vm_readv,
    __NR_process_vm_writev,
    __NR_pidfd_open,
    __NR_pidfd_getfd,
    __NR_unshare,
    __NR_setns,
    __NR_mount,
    __NR_umount2,
    __NR_pivot_root,
    __NR_chroot,
    __NR_bpf,
    __NR_perf_event_open,
    __NR_userfaultfd,
    __NR_io_uring_setup,
    __NR_io_uring_enter,
    __NR_io_uring_register,
    __NR_keyctl,
    __NR_add_key,
    __NR_request_key,
    __NR_name_to_handle_at,
    __NR_open_by_handle_at,
    __NR_execveat,
#ifdef __NR_fork
    __NR_fork,
#endif
#ifdef __NR_vfork
    __NR_vfork,
#endif
};

sock_filter statement(std::uint16_t code, std::uint32_t value)
{
    return BPF_STMT(code, value);
}

sock_filter jump(std::uint16_t code, std::uint32_t value, std::uint8_t ifTrue, std::uint8_t ifFalse)
{
    return BPF_JUMP(code, value, ifTrue, ifFalse);
}

/// The system calls of a child. Threads may be made, processes may not; clone3 says its flags where a filter cannot
/// look, so it "does not exist", and libraries fall back to clone.
std::vector<sock_filter> callFilter()
{
    constexpr std::uint16_t load = BPF_LD | BPF_W | BPF_ABS;
    constexpr std::uint16_t equals = BPF_JMP | BPF_JEQ | BPF_K;
    const auto answer = [](std::uint32_t what) { return statement(BPF_RET | BPF_K, what); };
    const std::uint32_t refuse = SECCOMP_RET_ERRNO | EPERM;
    std::vector<sock_filter> filter = {statement(load, offsetof(seccomp_data, arch)),
                                       jump(equals, architecture, 1, 0),
                                       answer(SECCOMP_RET_KILL_PROCESS),
                                       statement(load, offsetof(seccomp_data, nr)),
                                       jump(BPF_JMP | BPF_JGE | BPF_K, 0x40000000U, 0, 1), // x32
                                       answer(refuse),
                                       jump(equals, __NR_clone3, 0, 1),
                                       answer(SECCOMP_RET_ERRNO | ENOSYS)};
    for (const int call : refusedCalls) {
        filter.push_back(jump(equals, static_cast<std::uint32_t>(call), 0, 1));
        filter.push_back(answer(refuse));
    }
    filter.push_back(jump(equals, __NR_clone, 1, 0));
    filter.push_back(answer(SECCOMP_RET_ALLOW));
    filter.push_back(statement(load, offsetof(seccomp_data, args[0])));
    filter.push_back(jump(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
    filter.push_back(answer(refuse));
    filter.push_back(answer(SECCOMP_RET_ALLOW));
    return filter;
}

/// A descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

/// As linux/landlock.h has it since version 6; older kernels are told how much of it they know.
struct RulesetAttributes
{
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};

constexpr std::uint64_t fileRights = (1ULL << 13) - 1; // of version 1, all of them
constexpr std::uint64_t truncateRight = 1ULL << 14;
constexpr std::uint64_t rightsToRead =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t rightsOfAFile =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | truncateRight;

void allow(int ruleset, const QString &path, std::uint64_t rights, bool isFile)
{
    const Descriptor place(::open(path.toLocal8Bit().constData(), O_PATH | O_CLOEXEC));
    if (place.number() < 0)
        return; // what is not there needs no rule
    landlock_path_beneath_attr rule = {};
    rule.allowed_access = isFile ? rights & rightsOfAFile : rights;
    rule.parent_fd = place.number();
    if (::syscall(__NR_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
        base::logger("media")->warn("A place cannot be opened to a confined program ({}).", errno);
}

/// What of the file system a child may see; null where the kernel has no Landlock.
std::shared_ptr<Descriptor> rulesetFor(const ChildLimits &limits)
{
    const long version = ::syscall(__NR_landlock_create_ruleset, nullptr, 0, 1U /* LANDLOCK_CREATE_RULESET_VERSION */);
    if (version < 1) {
        base::logger("media")->warn("This kernel has no Landlock: programs that read media can open files.");
        return nullptr;
    }
    RulesetAttributes attributes;
    attributes.files = fileRights | (version >= 2 ? 1ULL << 13 : 0) | (version >= 3 ? truncateRight : 0) |
                       (version >= 5 ? 1ULL << 15 : 0);
    attributes.network = version >= 4 ? 3 : 0; // bind and connect
    attributes.scoped = version >= 6 ? 3 : 0;  // sockets without a name in the file system, and signals
    const std::size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    auto ruleset =
        std::make_shared<Descriptor>(static_cast<int>(::syscall(__NR_landlock_create_ruleset, &attributes, size, 0)));
    if (ruleset->number() < 0)
        return nullptr;
    for (const char *folder : {"/usr", "/bin", "/lib", "/lib64"})
        allow(ruleset->number(), QString::fromLatin1(folder), rightsToRead, false);
    for (const char *file : {"/etc/ld.so.cache", "/dev/null", "/dev/urandom"})
        allow(ruleset->number(), QString::fromLatin1(file), LANDLOCK_ACCESS_FS_READ_FILE, true);
    for (const QString &path : limits.readable)
        allow(ruleset->number(), path, rightsToRead & ~std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE},
              !path.endsWith(QLatin1Char('/')));
    for (const QString &program : limits.programs)
        allow(ruleset->number(), program, rightsToRead, true);
    for (const QString &folder : limits.writable)
        allow(ruleset->number(), folder, attributes.files & ~std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE}, false);
    return ruleset;
}

struct Limit
{
    __rlimit_resource which;
    rlim_t most;
};

} // namespace

void confine(QProcess &child, const ChildLimits &limits, const QList<int> &descriptors)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    child.setProcessEnvironment(environment);
    const std::array<Limit, 5> bounds = {Limit{RLIMIT_CPU, static_cast<rlim_t>(limits.processorTime.count())},
                                         Limit{RLIMIT_AS, static_cast<rlim_t>(limits.memory)},
                                         Limit{RLIMIT_FSIZE, static_cast<rlim_t>(limits.written)},
                                         Limit{RLIMIT_NOFILE, mostFiles}, Limit{RLIMIT_CORE, 0}};
    // Everything is made ready here: between fork and exec only system calls may be made.
    child.setChildProcessModifier([parent = ::getpid(), bounds, ruleset = rulesetFor(limits), filter = callFilter(),
                                   descriptors] {
        ::syscall(__NR_close_range, 3U, wholeRange, closeOnExec);
        for (const int descriptor : descriptors)
            ::fcntl(descriptor, F_SETFD, 0);
        bool confined = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
        // Who holds what was said in a session goes with the program that gave it to them, however that ends.
        confined = ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && ::getppid() == parent && confined;
        for (const Limit &limit : bounds) {
            const rlimit value{limit.most, limit.most};
            confined = ::setrlimit(limit.which, &value) == 0 && confined;
        }
        if (ruleset)
            confined = ::syscall(__NR_landlock_restrict_self, ruleset->number(), 0) == 0 && confined;
        const sock_fprog program{static_cast<unsigned short>(filter.size()), const_cast<sock_filter *>(filter.data())};
        confined = ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 && confined;
        if (!confined)
            ::_exit(cannotConfine);
    });
}

QString addressOf(int descriptor)
{
    return QStringLiteral("file:/proc/self/fd/%1").arg(descriptor);
}

namespace {

/// What a running child says, as far as anybody wants to hear it.
class Listener
{
public:
    Listener(QProcess &child, qint64 mostOutput) : m_child(child), m_mostOutput(mostOutput) {}
    /// False when it said too much.
    bool hear()
    {
        m_output += m_child.readAllStandardOutput();
        m_words = (m_words + m_child.readAllStandardError()).right(mostWords);
        return m_output.size() <= m_mostOutput;
    }
    QByteArray output() const { return m_output; }
    QString words() const { return QString::fromUtf8(m_words); }

private:
    QProcess &m_child;
    qint64 m_mostOutput;
    QByteArray m_output;
    QByteArray m_words;
};

base::Error tooDemanding(const QString &program, const char *why)
{
    return fail(ProblemCode::TooDemanding, program + QLatin1Char(' ') + QString::fromLatin1(why));
}

/// A child that was started, to its end.
base::Result<ChildOutcome> outcomeOf(QProcess &child, const QString &program, const ChildLimits &limits,
                                     const std::function<int()> &meanwhile)
{
    base::waitsForOthers("another program");
    Listener listener(child, limits.output);
    const auto deadline = std::chrono::steady_clock::now() + limits.patience;
    const std::stop_token stop = base::stopOfThread();
    bool isQuiet = true;
    int pauseMs = meanwhile ? meanwhile() : lookEveryMs;
    while (isQuiet && !child.waitForFinished(pauseMs) && std::chrono::steady_clock::now() < deadline &&
           !stop.stop_requested()) {
        isQuiet = listener.hear();
        if (meanwhile)
            pauseMs = meanwhile();
    }
    const bool ended = child.state() == QProcess::NotRunning;
    if (!ended) {
        child.kill();
        child.waitForFinished();
    }
    isQuiet = listener.hear() && isQuiet;
    if (meanwhile)
        meanwhile();
    if (!ended && stop.stop_requested())
        return fail(ProblemCode::Unavailable, program + QStringLiteral(" was ended: the server is stopping"));
    if (!isQuiet)
        return tooDemanding(program, "said more than it may and was ended");
    if (!ended)
        return tooDemanding(program, "took too long and was ended");
    if (child.exitStatus() != QProcess::NormalExit)
        return tooDemanding(program, "used up what it may use, or crashed");
    if (child.exitCode() == cannotConfine)
        return fail(ProblemCode::Unavailable, program + QStringLiteral(" cannot be confined on this system"));
    return ChildOutcome{child.exitCode(), listener.output(), listener.words()};
}

} // namespace

base::Result<ChildOutcome> runConfined(const QString &program, const QStringList &arguments,
                                       const QList<int> &descriptors, const ChildLimits &limits,
                                       const std::function<int()> &meanwhile)
{
    QProcess child;
    confine(child, limits, descriptors);
    child.setStandardInputFile(QProcess::nullDevice());
    child.start(program, arguments);
    if (!child.waitForStarted())
        return fail(ProblemCode::Unavailable, program + QStringLiteral(" could not be started"));
    return outcomeOf(child, program, limits, meanwhile);
}

base::Result<ChildOutcome> runConfinedOn(const QByteArray &input, const QString &program, const QStringList &arguments,
                                         const QList<int> &descriptors, const ChildLimits &limits)
{
    QProcess child;
    confine(child, limits, descriptors);
    child.start(program, arguments);
    if (!child.waitForStarted())
        return fail(ProblemCode::Unavailable, program + QStringLiteral(" could not be started"));
    child.write(input); // what does not go through at once goes while its end is waited for
    child.closeWriteChannel();
    return outcomeOf(child, program, limits, {});
}

} // namespace attune::server::media
