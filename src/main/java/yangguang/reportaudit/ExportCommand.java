package yangguang.reportaudit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exported;
import yangguang.reportexport.Exporting;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.ReportFile;
import yangguang.reportreading.Unreadable;

/// `export --format json,xlsx --to FOLDER FILE...` (导出年度报告): reads reports and writes each in other forms. Exit codes: 0 all
/// written, 2 a file could not be read or written.
@Command(name = "export", sortOptions = false, synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n", header = "把年度报告转成其他格式。",
        description = "读出报告，按所选格式写到文件夹，文件名沿用原名。不需要数据库。",
        exitCodeListHeading = "%n退出码：%n", exitCodeList = {"0:全部写出", "2:有文件读不了或写不进，或参数不对"})
public final class ExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Option(names = "--format", paramLabel = "格式", split = ",", required = true, description = "${COMPLETION-CANDIDATES}，可用逗号写几种")
    private List<ExportFormat> formats;

    @Option(names = "--to", paramLabel = "文件夹", defaultValue = ".", description = "写到哪里，默认当前文件夹；JSON 可以用 - 输出到屏幕，每份一行")
    private String to;

    @Option(names = "--json", description = "每个文件的结果输出一行 JSON")
    private boolean json;

    @Mixin
    private BatchOptions options;

    private final HandedIn handedIn = new HandedIn(ReportFormats.shipped());
    private final Exporting exporting = new Exporting();
    private final Set<Path> written = new HashSet<>();
    private final Terminal terminal;
    private int reports;

    public ExportCommand() {
        this(Terminal.ofProcess());
    }

    /// With its output led elsewhere, for tests.
    public ExportCommand(PrintStream out, PrintStream err) {
        this(new Terminal(out, err, false));
    }

    private ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (to.equals(STANDARD_OUTPUT) && !EnumSet.copyOf(formats).equals(EnumSet.of(ExportFormat.JSON))) {
            terminal.refuse("--to -", "只有 JSON 能输出到屏幕，其他格式请给出文件夹。");
            return 2;
        }
        if (json && to.equals(STANDARD_OUTPUT)) {
            terminal.refuse("--json", "--to - 已经把报告输出到屏幕，两个只能用一个。");
            return 2;
        }
        terminal.<List<Exported>>run(options, this::exported, this::write,
                (name, sentence) -> tell(name, "refused", List.of(), sentence));
        if (!to.equals(STANDARD_OUTPUT)) {
            terminal.tell("写出 " + reports + " 份报告" + (terminal.refusals() == 0 ? "。" : "，" + terminal.refusals() + " 个文件没有写出。"));
        }
        return terminal.refused() ? 2 : 0;
    }

    private List<Exported> exported(ReportFile file, byte[] bytes) throws Unreadable {
        HandedIn.Report report = Patience.with(() -> handedIn.read(file.name(), bytes));
        List<Exported> exported = new ArrayList<>();
        for (ExportFormat format : EnumSet.copyOf(formats)) {
            exported.add(Patience.writing(() -> exporting.export(report.document(), format)));
        }
        return exported;
    }

    private void write(ReportFile file, List<Exported> exported) {
        List<String> places = new ArrayList<>();
        try {
            for (Exported one : exported) {
                if (to.equals(STANDARD_OUTPUT)) {
                    terminal.out().print(new String(one.bytes(), StandardCharsets.UTF_8).strip());
                } else {
                    Path place = place(file, one.format());
                    WrittenFile.write(place, one.bytes());
                    places.add(place.toString());
                }
            }
            reports++;
            tell(file.name(), "exported", places, "");
        } catch (IOException e) {
            terminal.refuse(file.name(), Disk.sentence(e));
            tell(file.name(), "refused", places, Disk.sentence(e));
        } catch (InvalidPathException e) {
            terminal.refuse(to, "文件名不合法。");
        }
    }

    private void tell(String name, String state, List<String> places, String sentence) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", name);
            line.put("state", state);
            line.put("written", places);
            if (!sentence.isEmpty()) {
                line.put("sentence", sentence);
            }
            terminal.out().print(MAPPER.writeValueAsString(line));
        }
    }

    /// The simple name of the source; the same name out of two folders is numbered.
    private Path place(ReportFile file, ExportFormat format) {
        String simple = file.simpleName().replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_");
        String stem = simple.lastIndexOf('.') > 0 ? simple.substring(0, simple.lastIndexOf('.')) : simple;
        for (int number = 1; ; number++) {
            Path place = Path.of(to).resolve(stem + (number == 1 ? "" : "（" + number + "）") + "." + format.extension());
            if (written.add(place)) {
                return place;
            }
        }
    }
}
