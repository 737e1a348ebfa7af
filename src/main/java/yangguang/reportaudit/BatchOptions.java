package yangguang.reportaudit;

import java.util.List;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command over many files can be told (批量命令的参数).
final class BatchOptions {

    @Option(names = "--jobs", paramLabel = "个数", description = "同时处理的文件个数，默认为处理器个数")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示用法")
    private boolean help;

    @Parameters(arity = "1..*", paramLabel = "文件", description = {"报告文件、文件夹、ZIP，或列出网址和本地文件的地址列表（CSV）。",
            "读得了的文件：网页（.html）、Word（.docx、.doc）、有文字层的 PDF、OFD、Excel（.xlsx、.xls）、文本（.txt）；按内容认，不看扩展名。",
            "单个文件不超过 20 MB；图片和扫描件里的数字不猜。"})
    private List<String> paths;

    int jobs() {
        return Math.clamp(jobs, 1, 64);
    }

    List<String> paths() {
        return paths;
    }
}
