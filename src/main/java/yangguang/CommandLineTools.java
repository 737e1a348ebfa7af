package yangguang;

import java.io.PrintWriter;
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
        VerifyJournalCommand.class, CommandLineTools.Help.class}, synopsisHeading = "用法：", commandListHeading = "%n命令：%n",
        description = "政府信息公开系统的命令行工具")
final class CommandLineTools {

    private static final Set<String> NAMES = Set.of("audit", "import", "compare", "export", "verify-journal", "help", "--help", "-h");

    @CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, description = "显示用法")
    private boolean help;

    /// What a command does (帮助).
    @Command(name = "help", header = "显示一条命令的用法，如 help audit。", helpCommand = true, synopsisHeading = "用法：",
            parameterListHeading = "%n参数：%n")
    static final class Help implements CommandLine.IHelpCommandInitializable2, Runnable {

        @CommandLine.Parameters(arity = "0..1", paramLabel = "命令", description = "要看哪条命令，默认全部")
        private String command;

        private CommandLine line;
        private PrintWriter out;
        private PrintWriter err;

        @Override
        public void init(CommandLine help, CommandLine.Help.ColorScheme colours, PrintWriter out, PrintWriter err) {
            this.line = help.getParent();
            this.out = out;
            this.err = err;
        }

        @Override
        public void run() {
            CommandLine wanted = command == null ? line : line.getSubcommands().get(command);
            if (wanted == null) {
                err.println("没有命令“" + command + "”。运行 help 看全部命令。");
            } else {
                wanted.usage(out);
            }
        }
    }

    private CommandLineTools() {
    }

    static boolean know(String word) {
        return NAMES.contains(word);
    }

    static int run(String[] args) {
        CommandLine line = new CommandLine(new CommandLineTools()).setParameterExceptionHandler(new ArgumentSentences())
                .setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            System.err.println("内存不够。请少给一些文件，减小 --jobs，或用 java -Xmx 给程序更多内存。");
            return 2;
        }
    }
}
