package yangguang.reportaudit;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.ReportFile;
import yangguang.reportreading.ReportFiles;
import yangguang.reportreading.Unreadable;

/// `compare A B` (对照两份年度报告): of two years or two agencies, cell by cell, series by series, sentence by sentence.
/// Exit codes: 0 the same, 1 they differ, 2 one could not be read.
@Command(name = "compare", sortOptions = false, synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n", header = "对照两份年度报告：两个年度，或两个机关。",
        description = "逐格列出两边的数、差和倍数；两代格式不可比的写明原因；正文逐句对照。",
        exitCodeListHeading = "%n退出码：%n", exitCodeList = {"0:相同", "1:有不同", "2:有文件读不了，或参数不对"})
public final class CompareCommand implements Callable<Integer> {

    @Option(names = "--json", description = "输出一行 JSON")
    private boolean json;

    @Option(names = "--all", description = "相同的单元格和句子也列出")
    private boolean all;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示用法")
    private boolean help;

    @Parameters(index = "0", paramLabel = "前者", description = "一份报告（网页、Word、有文字层的 PDF、OFD、Excel 或文本，不超过 20 MB），或 export、import 写出的 JSON")
    private String first;

    @Parameters(index = "1", paramLabel = "后者", description = "另一份报告")
    private String second;

    private final HandedIn handedIn = new HandedIn(ReportFormats.shipped());
    private final Terminal terminal;

    public CompareCommand() {
        this(Terminal.ofProcess());
    }

    /// With its output led elsewhere, for tests.
    public CompareCommand(PrintStream out, PrintStream err) {
        this(new Terminal(out, err, false));
    }

    private CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<AgencyYear> one = read(first);
        Optional<AgencyYear> other = read(second);
        if (one.isEmpty() || other.isEmpty()) {
            return 2;
        }
        Comparison comparison = Comparison.of(one.get(), other.get(), ReportFormats.shipped());
        terminal.out().print(json ? AcrossJson.line(comparison, all) : ComparePrinter.text(comparison, all));
        return comparison.differs() ? 1 : 0;
    }

    private Optional<AgencyYear> read(String path) {
        try {
            List<AgencyYear> reports = new ArrayList<>();
            int[] files = {0};
            ReportFiles.walk(Path.of(path), file -> {
                files[0] += file.state() == ReportFile.State.SKIPPED ? 0 : 1;
                try {
                    if (files[0] == 1 && file.state() != ReportFile.State.SKIPPED) {
                        byte[] bytes = file.read();
                        reports.add(Patience.with(() -> handedIn.read(file.name(), bytes)).inYear());
                    }
                } catch (Unreadable e) {
                    terminal.refuse(file.name(), e.getMessage());
                }
            });
            if (files[0] != 1) {
                terminal.refuse(path, "对照要两份报告，每边一份；这里有 " + files[0] + " 个文件。");
                return Optional.empty();
            }
            return reports.stream().findFirst();
        } catch (InvalidPathException e) {
            terminal.refuse(path, "文件名不合法。");
            return Optional.empty();
        }
    }
}
