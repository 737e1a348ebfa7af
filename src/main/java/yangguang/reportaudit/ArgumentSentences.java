package yangguang.reportaudit;

import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command's arguments, in Chinese (参数不对时的说明). Ends the command with 2.
public final class ArgumentSentences implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(sentence(e) + "用法见 " + command.getCommandSpec().qualifiedName() + " --help。");
        command.getErr().flush();
        return 2;
    }

    private static String sentence(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> "不认识的参数：" + String.join(" ", unmatched.getUnmatched()) + "。";
            case MissingParameterException missing -> "缺少参数：" + missing.getMissing().stream()
                    .map(arg -> arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel())
                    .distinct().collect(Collectors.joining("、")) + "。";
            case MutuallyExclusiveArgsException both -> "这几个参数只能用一个，见用法。";
            case OverwrittenOptionException twice -> "同一个参数写了两次。";
            default -> "参数的值不对" + (e.getValue() == null ? "" : "：" + e.getValue()) + "。";
        };
    }
}
