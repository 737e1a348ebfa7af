package yangguang.reportedition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.statute.Obstacle;

/// Text with figure fields (带数据项的文字): `本年收到申请 {requests.received} 件`. The fields are kept; readers see figures.
public final class LiveText {

    static final String BLANK = "［未填］";
    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{0,80})}");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\\s[^<>]{0,200})?/?>|&(?:nbsp|lt|gt|amp|quot);");

    private LiveText() {
    }

    /// The text as it reads, each field replaced by its value of the day.
    static String filled(String text, FieldValues values) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(FigureFields.shipped()
                .find(found.group(1).strip()).flatMap(values::text).orElse(BLANK)));
    }

    /// Everything the fields in a text have wrong, where it stands.
    ///
    /// @param field name of the form field
    /// @param label name of the part, as a sentence says it
    public static List<Obstacle> obstaclesTo(String field, String label, String text, String generation) {
        List<Obstacle> obstacles = new ArrayList<>();
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            wrong(found.group(1).strip(), generation).ifPresent(what -> obstacles.add(Obstacle.at(field,
                    "“" + label + "”第 " + paragraph(text, found.start()) + " 段的" + what)));
        }
        Matcher tag = TAG.matcher(text);
        if (tag.find()) {
            obstacles.add(Obstacle.at(field, "“" + label + "”第 " + paragraph(text, tag.start()) + " 段有网页代码“" + tag.group() + "”，发布后会原样显示。",
                    "请删去，只留文字；从网页复制的，先贴到记事本里再复制过来。"));
        }
        String without = FIELD.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
        for (int at = 0; at < without.length(); at++) {
            if (without.charAt(at) == '{' || without.charAt(at) == '}') {
                obstacles.add(Obstacle.at(field, "“" + label + "”第 " + paragraph(text, at) + " 段的花括号“"
                        + without.charAt(at) + "”没有成对，数据项应写成 {名称}。"));
                break;
            }
        }
        return obstacles;
    }

    private static Optional<String> wrong(String name, String generation) {
        FigureFields fields = FigureFields.shipped();
        Optional<FigureField> field = fields.find(name);
        if (field.isEmpty()) {
            return Optional.of("{" + name + "}不是可用的数据项"
                    + fields.nearest(name, generation).map(near -> "，是不是 " + near.written() + "（" + near.label() + "）？")
                            .orElse("，请从数据项列表中选择。"));
        }
        return field.get().existsIn(generation) ? Optional.empty()
                : Optional.of("{" + name + "}是“" + field.get().label() + "”，本年度的报告格式没有这个数。");
    }

    private static long paragraph(String text, int at) {
        return text.substring(0, at).lines().filter(line -> !line.isBlank()).count() + (at == 0 || text.charAt(at - 1) == '\n' ? 1 : 0);
    }
}
