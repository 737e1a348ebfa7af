package yangguang.reportedition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportfigures.Correction;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// Numbers typed by hand into the narrative (手写的数字) that are not what the tables say. A hint, no more: the words
/// around a number may well give it another meaning.
final class TypedNumbers {

    private static final String RULE = "TX-1";
    /// Words that make a number another year's or part of the year, so that no claim about the year is read into it.
    private static final Pattern OTHER_SPAN = Pattern.compile("(?:上年|去年|同期|季度|上半年|下半年|累计|历年|其中)[^，。；\\n]{0,12}$");
    private static final String NUMBER = "(?:数量|数|共计|共|总数|为|了|：|:|\\s){0,3}(\\d{1,12}(?:\\.\\d{1,6})?)\\s*";

    private TypedNumbers() {
    }

    /// @param section id of the part the text stands in
    static List<Finding> contradicting(String section, String text, String generation, FieldValues values) {
        List<Finding> findings = new ArrayList<>();
        for (FigureField field : FigureFields.shipped().of(generation)) {
            for (Pattern claim : field.claims()) {
                Matcher found = Pattern.compile("(?:" + claim.pattern() + ")" + NUMBER + field.unit()).matcher(text);
                while (found.find()) {
                    boolean aboutTheYear = field.name().endsWith("carriedin")
                            || !OTHER_SPAN.matcher(text.substring(0, found.start())).find();
                    Optional<BigDecimal> figure = values.figure(field);
                    if (aboutTheYear && figure.isPresent() && figure.get().compareTo(new BigDecimal(found.group(1))) != 0) {
                        findings.add(said(section, found.group(), field, figure.get()));
                    }
                }
            }
        }
        return findings;
    }

    private static Finding said(String section, String words, FigureField field, BigDecimal figure) {
        return Finding.at(RULE, Severity.INFO, section, Correction.plain(figure), words, "手写的“" + words + "”与“" + field.label()
                + "”目前的 " + Correction.plain(figure) + field.unit() + "不同。", "如果说的是同一个数，请改写成 " + field.written() + "。");
    }
}
