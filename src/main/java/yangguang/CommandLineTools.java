package yangguang;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import yangguang.reportaudit.ArgumentSentences;
import yangguang.reportaudit.AuditCommand;
import yangguang.reportaudit.CompareCommand;
import yangguang.reportaudit.ExportCommand;
import yangguang.reportaudit.ImportCommand;
import yangguang.journal.VerifyJournalCommand;

/// Command-line tools (命令行工具). Those that read files start neither database nor web server.
@Command(name = "yangguang", subcommands = {AuditCommand.class, ImportCommand.class, CompareCommand.class, ExportCommand.class,
        VerifyJournalCommand.class, CommandLine.HelpCommand.class}, synopsisHeading = "用法：", commandListHeading = "%n命令：%n",
        description = "政府信息公开系统的命令行工具")
final class CommandLineTools {

    private static final Set<String> NAMES = Set.of("audit", "import", "compare", "export", "verify-journal", "help", "--help", "-h");

    @CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, description = "显示用法")
    private boolean help;

    private CommandLineTools() {
    }

    static boolean know(String word) {
        return NAMES.contains(word);
    }

    static int run(String[] args) {
        return new CommandLine(new CommandLineTools()).setParameterExceptionHandler(new ArgumentSentences())
                .setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    }
}
