package yangguang.reportaudit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exporting;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.ReportFile;
import yangguang.reportreading.Unreadable;

/// `import --to FOLDER FILE...` (导入年度报告): reads reports into an archive folder or a file of JSON Lines. Stopped at any
/// moment, the same command goes on; nothing is half there. Exit codes: 0 all in, 2 a file could not be read or written.
@Command(name = "import", sortOptions = false, synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n", header = "把年度报告读入存档文件夹或逐行 JSON。",
        description = "按原文件的 SHA-256 存放；中断后用同一条命令接着做，已读入的不再读。不需要数据库。",
        exitCodeListHeading = "%n退出码：%n", exitCodeList = {"0:全部读入", "2:有文件读不了或写不进，或参数不对"})
public final class ImportCommand implements Callable<Integer> {

    /// One of the two, not both.
    private static final class Target {
        @Option(names = "--to", paramLabel = "文件夹", required = true, description = "存档文件夹：originals 放原文件，reports 放读出的报告，outcomes.jsonl 记每个文件的结果")
        private String folder;

        @Option(names = "--jsonl", paramLabel = "文件", required = true, description = "逐行 JSON，每份报告一行")
        private String lines;
    }

    private record Taken(String sha256, byte[] source, byte[] report, HandedIn.Report read) {}

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ArgGroup(multiplicity = "1")
    private Target target;

    @Option(names = "--json", description = "每个文件的结果输出一行 JSON")
    private boolean json;

    @Mixin
    private BatchOptions options;

    private final HandedIn handedIn = new HandedIn(ReportFormats.shipped());
    private final Exporting exporting = new Exporting();
    private final Terminal terminal;
    private int imported;
    private int present;

    public ImportCommand() {
        this(Terminal.ofProcess());
    }

    /// With its output led elsewhere, for tests.
    public ImportCommand(PrintStream out, PrintStream err) {
        this(new Terminal(out, err, false));
    }

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String where = target.folder != null ? target.folder : target.lines;
        try (ImportTarget to = target.folder != null ? ImportTarget.Folder.open(Path.of(where)) : ImportTarget.Lines.open(Path.of(where))) {
            terminal.run(options, (file, bytes) -> taken(file, bytes, to), (file, taken) -> keep(file, taken, to),
                    (name, sentence) -> note(to, "", "refused", outcome(name, "", "", "refused", sentence, null)));
        } catch (InvalidPathException e) {
            terminal.refuse(where, "文件名不合法。");
        } catch (IOException e) {
            terminal.refuse(where, Disk.sentence(e));
        }
        terminal.tell("读入 " + imported + " 份，已有 " + present + " 份" + (terminal.refusals() == 0 ? "。" : "，读不了 " + terminal.refusals() + " 份。"));
        return terminal.refused() ? 2 : 0;
    }

    private Taken taken(ReportFile file, byte[] bytes, ImportTarget to) throws Unreadable {
        String sha256 = sha256(bytes);
        if (to.has(sha256)) {
            return new Taken(sha256, null, null, null);
        }
        return Patience.with(() -> {
            HandedIn.Report report = handedIn.read(file.name(), bytes);
            return new Taken(sha256, bytes, exporting.export(report.document(), ExportFormat.JSON).bytes(), report);
        });
    }

    private void keep(ReportFile file, Taken taken, ImportTarget to) {
        try {
            boolean there = taken.read == null || to.has(taken.sha256);
            if (!there) {
                to.put(taken.sha256, taken.source, taken.report);
            }
            imported += there ? 0 : 1;
            present += there ? 1 : 0;
            String state = there ? "present" : "imported";
            note(to, taken.sha256, state, outcome(file.name(), file.address(), taken.sha256, state, "", there ? null : taken.read));
        } catch (IOException e) {
            terminal.refuse(file.name(), Disk.sentence(e));
        }
    }

    private void note(ImportTarget to, String sha256, String state, String line) {
        try {
            to.note(sha256, state, line);
        } catch (IOException e) {
            terminal.refuse("outcomes.jsonl", Disk.sentence(e));
        }
        if (json) {
            terminal.out().print(line);
        }
    }

    private static String outcome(String name, String address, String sha256, String state, String sentence, HandedIn.Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sha256", sha256.isEmpty() ? null : sha256);
        json.put("file", name);
        json.put("address", address);
        json.put("state", state);
        if (!sentence.isEmpty()) {
            json.put("sentence", sentence);
        }
        if (report != null) {
            json.put("agency", report.document().agency());
            json.put("year", report.document().year().orElse(null));
            json.put("generation", report.document().format().generation());
            json.put("figures", report.document().cells().values().stream().filter(Cell::given).count());
            report.published().ifPresent(published -> json.put("unplaced", published.tables().unplaced().size()));
            report.published().ifPresent(published -> json.put("normalised", published.normalised()));
        }
        return MAPPER.writeValueAsString(json);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
