// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one fuzz target without a fuzzer: the corpus as it is, then seeded mutations of it. The same inputs each time.
//   fuzz_… CORPUS-FOLDER [mutations]
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

QByteArray mutated(QByteArray input, const QByteArray &other, QRandomGenerator &random)
{
    const int changes = 1 + random.bounded(4);
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = input.isEmpty() ? 0 : random.bounded(static_cast<int>(input.size()));
        switch (random.bounded(5)) {
        case 0:
            if (!input.isEmpty())
                input[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            input.insert(at, static_cast<char>(random.bounded(256)));
            break;
        case 2:
            input.remove(at, 1 + random.bounded(8));
            break;
        case 3:
            input = input.left(at) + other.mid(other.isEmpty() ? 0 : random.bounded(static_cast<int>(other.size())));
            break;
        default:
            input.insert(at, input.mid(at, random.bounded(32)));
        }
    }
    return input;
}

} // namespace

int main(int argc, char *argv[])
{
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    const int mutations = argc > 2 ? std::atoi(argv[2]) : 20'000;
    QList<QByteArray> corpus;
    const auto files = folder.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        QFile input(file.filePath());
        if (input.open(QIODevice::ReadOnly))
            corpus << input.readAll();
    }
    if (corpus.isEmpty()) {
        std::puts("Totals: 0 passed, 1 failed, 0 skipped: there is no corpus");
        return 1;
    }
    for (const QByteArray &input : std::as_const(corpus))
        run(input);
    QRandomGenerator random(20260401);
    for (int i = 0; i < mutations; ++i)
        run(mutated(corpus.at(random.bounded(static_cast<int>(corpus.size()))),
                    corpus.at(random.bounded(static_cast<int>(corpus.size()))), random));
    std::printf("%lld inputs and %d mutations held.\nTotals: 1 passed, 0 failed, 0 skipped\n",
                static_cast<long long>(corpus.size()), mutations);
    return 0;
}
