package yangguang;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import yangguang.reportaudit.AuditCommand;
import yangguang.journal.VerifyJournalCommand;

/// Command-line tools (命令行工具). Those that read files start neither database nor web server.
@Command(name = "yangguang", subcommands = {AuditCommand.class, VerifyJournalCommand.class, CommandLine.HelpCommand.class},
        description = "政府信息公开系统的命令行工具")
final class CommandLineTools {

    private static final Set<String> NAMES = Set.of("audit", "verify-journal", "help", "--help", "-h");

    private CommandLineTools() {
    }

    static boolean know(String word) {
        return NAMES.contains(word);
    }

    static int run(String[] args) {
        return new CommandLine(new CommandLineTools()).execute(args);
    }
}
