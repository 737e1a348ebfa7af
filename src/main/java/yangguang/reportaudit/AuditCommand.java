package yangguang.reportaudit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.Unreadable;

/// `audit [--json] FILE...` (核对年度报告): reads published reports and prints what is wrong in them. Starts neither
/// Spring nor a database. Exit codes: 0 no error, 1 at least one error found, 2 a file could not be read.
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false,
        header = "核对已公布的政府信息公开工作年度报告。",
        description = "读文本和网页，按内容识别格式，取出每个单元格，核对勾稽关系和正文。",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:没有错误", "1:发现错误", "2:有文件读不了"})
public final class AuditCommand implements Callable<Integer> {

    @Option(names = "--json", description = "每个文件输出一行 JSON")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "文件", description = "文本或网页文件")
    private List<String> files;

    private final PrintStream out;
    private final PrintStream err;

    public AuditCommand() {
        this(new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /// With its output led elsewhere, for tests.
    public AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Auditing auditing = new Auditing(ReportFormats.shipped());
        boolean errors = false;
        boolean unreadable = false;
        for (String file : files) {
            try {
                Auditing.Audited audited = Patience.with(() -> auditing.audit(Path.of(file)));
                errors |= audited.hasErrors();
                if (json) {
                    out.println(AuditJson.line(file, audited));
                } else {
                    AuditPrinter.print(file, audited, out);
                }
            } catch (Unreadable e) {
                unreadable = true;
                err.println(file + "：" + e.getMessage());
            }
        }
        return unreadable ? 2 : errors ? 1 : 0;
    }
}
