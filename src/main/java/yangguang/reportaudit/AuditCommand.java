package yangguang.reportaudit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.ReportFiles;
import yangguang.reportreading.Unreadable;

/// `audit [--json] [--across] FILE...` (核对年度报告): reads published reports and prints what is wrong in them. Starts
/// neither Spring nor a database. Exit codes: 0 no error, 1 at least one error found, 2 a file could not be read.
@Command(name = "audit", sortOptions = false, synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n", header = "核对已公布的政府信息公开工作年度报告。",
        description = {"按内容识别格式，取出每个单元格，核对勾稽关系和正文。不需要数据库。",
            "季度统计表单独核对表内数字；同一机关同一年的各季度之间、与年度报告之间，读完以后一并核对。"},
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:没有错误", "1:发现错误", "2:有文件读不了，或参数不对"})
public final class AuditCommand implements Callable<Integer> {

    @Option(names = "--json", description = "每个文件输出一行 JSON")
    private boolean json;

    @Option(names = "--across", description = "读完以后再互相核对：同一机关与上年度，同一年度各机关的文字是否雷同")
    private boolean across;

    @Option(names = "--rollup", paramLabel = "文件", description = "这份是汇总报告，其余是汇总范围内各单位的报告：核对合计和上年结转")
    private String rollUp;

    @Mixin
    private BatchOptions options;

    private final ReportFormats formats = ReportFormats.shipped();
    private final Auditing auditing = new Auditing(formats);
    private final AcrossReports reports = new AcrossReports(formats);
    private final AcrossQuarters quarters = new AcrossQuarters();
    private final Terminal terminal;
    private boolean errors;
    private int told;
    private int wrong;

    public AuditCommand() {
        this(Terminal.ofProcess());
    }

    /// With its output led elsewhere, for tests.
    public AuditCommand(PrintStream out, PrintStream err) {
        this(new Terminal(out, err, false));
    }

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.<Auditing.Audited>run(options, (file, bytes) -> Patience.with(() -> auditing.auditAnyPeriod(file.name(), bytes)), (file, audited) -> {
            errors |= audited.hasErrors();
            told++;
            wrong += audited.hasErrors() ? 1 : 0;
            terminal.out().print(json ? AuditJson.line(file.name(), audited) : printed(out -> AuditPrinter.print(file.name(), audited, out)));
            boolean quarter = quarters.add(file.name(), audited.report());
            if ((across || rollUp != null) && !quarter && !reports.add(file.name(), audited.report())) {
                terminal.tell(file.name() + "：没有读到机关或年度，没有参加互相核对。");
            }
        });
        int unread = terminal.refusals();
        quarters.results().forEach(this::tell);
        if (across) {
            reports.results().forEach(this::tell);
        }
        if (rollUp != null) {
            checkRollUp();
        }
        if (told + unread > 1) {
            terminal.tell("逐份核对 " + told + " 份，" + (wrong == 0 ? "没有发现错误" : wrong + " 份有错误") + (unread == 0 ? "。" : "，读不了 " + unread + " 份。"));
        }
        return terminal.refused() ? 2 : errors ? 1 : 0;
    }

    /// What the members are is what was handed in; the government's own file may lie among them.
    private void checkRollUp() {
        List<AgencyYear> government = new ArrayList<>();
        ReportFiles.walk(Path.of(rollUp), file -> {
            try {
                byte[] bytes = file.read();
                ReportInYear.of(Patience.with(() -> auditing.audit(file.name(), bytes)).report()).ifPresentOrElse(government::add,
                        () -> terminal.refuse(file.name(), "没有读到机关或年度，不能作为汇总报告。"));
            } catch (Unreadable e) {
                terminal.refuse(file.name(), e.getMessage());
            }
        });
        if (government.size() == 1) {
            AgencyYear whole = government.getFirst();
            Map<String, AgencyYear> members = new LinkedHashMap<>(reports.ofYear(whole.year()));
            members.remove(whole.agency());
            Map<String, AgencyYear> before = new LinkedHashMap<>(reports.ofYear(whole.year() - 1));
            before.remove(whole.agency());
            RollUpScope scope = new RollUpScope(List.copyOf(members.keySet()), members, before, Map.of());
            tell(new AcrossReports.Result(rollUp, whole, RollUpChecks.findings(whole, scope)));
        } else if (!terminal.refused()) {
            terminal.refuse(rollUp, "汇总报告应是一份报告，这里有 " + government.size() + " 份。");
        }
    }

    private void tell(AcrossReports.Result result) {
        errors |= result.hasErrors();
        terminal.out().print(json ? AcrossJson.line(result) : printed(out -> AcrossPrinter.print(result, out)));
    }

    private interface Printing {
        void on(PrintStream out);
    }

    private static String printed(Printing printing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printing.on(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
