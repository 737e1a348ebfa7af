package yangguang.annualreport;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Problems of part five (存在的主要问题): last year's text split into items, and this year's draft from what became of each.
public final class Problems {

    private static final Pattern MEASURES = Pattern.compile("(?m)(?:^|[。\\n])\\s*(?:[（(][一二三四五六七八九十][）)]|[一二三四五六七八九十]、|\\d+[.．、])?\\s*"
            + "(?:改进情况|改进措施|整改情况|下一步|下步|工作打算|改进打算|\\d{4}\\s*年将)");
    private static final Pattern HEADING = Pattern.compile("^\\s*(?:[（(][一二三四五六七八九十][）)]|[一二三四五六七八九十]、)?\\s*(?:存在的?主要问题|存在的?问题|主要问题)(?:和不足)?[。：:]?\\s*");
    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十]{1,2}[）)]|(?m:^)\\s*\\d{1,2}[.．、]");
    private static final int SHORTEST = 4;

    private Problems() {
    }

    /// The single problems of a part five, without what it says of their remedy.
    static List<String> of(String text) {
        Matcher measures = MEASURES.matcher(text);
        String problems = (measures.find() ? text.substring(0, measures.start() + 1) : text).strip();
        problems = HEADING.matcher(problems).replaceFirst("");
        Matcher item = ITEM.matcher(problems);
        String[] pieces = item.find() ? problems.substring(item.start()).split(ITEM.pattern()) : problems.split("[。\\n]");
        return Arrays.stream(pieces).map(piece -> piece.strip().replaceFirst("[；;。，]+$", ""))
                .filter(piece -> piece.length() >= SHORTEST).toList();
    }

    /// First draft of part five; "" where nothing is known of last year's problems.
    static String draft(List<ProblemAccount> accounts) {
        if (accounts.isEmpty()) {
            return "";
        }
        String continuing = accounts.stream().filter(a -> a.outcome() == ProblemAccount.Outcome.CONTINUING)
                .map(ProblemAccount::problem).collect(Collectors.joining("；"));
        StringBuilder text = new StringBuilder("（一）上年度问题的改进情况。");
        for (int i = 0; i < accounts.size(); i++) {
            ProblemAccount account = accounts.get(i);
            text.append(ordinal(i)).append("针对“").append(account.problem()).append("”，")
                    .append(account.account().strip().replaceFirst("[。；]+$", "")).append(switch (account.outcome()) {
                        case RESOLVED -> "，问题已经解决";
                        case CONTINUING -> "，仍在继续推进";
                    }).append(i == accounts.size() - 1 ? "。" : "；");
        }
        text.append("\n（二）存在的主要问题。").append(continuing.isEmpty() ? "" : continuing + "，需要继续解决。").append("[说明本年新发现的问题]");
        return text.append("\n（三）下一步改进措施。[说明针对上述问题的措施]").toString();
    }

    private static String ordinal(int index) {
        return index < 10 ? "一二三四五六七八九十".charAt(index) + "是" : "";
    }
}
