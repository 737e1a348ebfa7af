package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wording without what changes from year to year and from agency to agency (去除数字、年份和名称的文字): figures, dates and
/// years become one sign, the agency's names another, set phrases of the trade a third, punctuation goes. Two texts that
/// differ in nothing else are then the same.
final class PlainWording {

    private static final Pattern SELF = Pattern.compile("(?:我|本|全)(?:省|市|县|区|旗|州|镇|乡|街道|局|委|办|厅|院|所|中心|单位|机关|地区|部门)");
    private static final Pattern FIGURE = Pattern.compile("[0-9０-９][0-9０-９.,，．]*(?:[%％‰]|余)?|[一二三四五六七八九十百千万零〇两]+(?=[年月日件条次个项份期名人元宗起篇场])|第[一二三四五六七八九十]+|百分之[一二三四五六七八九十百零点]+");
    private static final Pattern NUMBERING = Pattern.compile("^[\\s\\u3000]*(?:[(（]?[#一二三四五六七八九十]+[)）、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]+[，,、])");
    private static final Pattern SET_PHRASE = Pattern.compile("政府信息(?:主动)?公开(?:工作)?|信息公开(?:工作)?|政务公开(?:工作)?|依申请公开");
    private static final Pattern PLACE = Pattern.compile("^(?:.{2,8}?(?:省|自治区))?(?:.{1,8}?(?:市|自治州|地区|盟))?(?:.{1,8}?(?:县|区|旗))?(?:.{1,8}?(?:镇|乡|街道))?");
    private static final Pattern BODY = Pattern.compile("(?:人民政府|政府|街道办事处|办事处|办公室)+$");
    private static final char NAME = '甲';
    private static final char NUMBER = '#';
    private static final char PHRASE = '公';

    private final List<String> names;

    private PlainWording(List<String> names) {
        this.names = names;
    }

    /// @param agency full name of the agency that wrote the text; "" where it is not known
    static PlainWording of(String agency) {
        List<String> names = new ArrayList<>();
        String place = place(agency);
        String stem = BODY.matcher(agency).replaceFirst("");
        String rest = agency.substring(place.length());
        for (String name : List.of(agency, stem, place, rest, BODY.matcher(rest).replaceFirst(""), withoutLevel(place))) {
            if (name.length() >= 2 && !names.contains(name)) {
                names.add(name);
            }
        }
        names.sort((a, b) -> b.length() - a.length());
        return new PlainWording(names);
    }

    private static String place(String agency) {
        Matcher matcher = PLACE.matcher(agency);
        return matcher.find() ? matcher.group() : "";
    }

    private static String withoutLevel(String place) {
        return place.replaceFirst("(?:省|市|县|区|旗|镇|乡|街道)$", "");
    }

    String plain(CharSequence sentence) {
        String text = sentence.toString();
        for (String name : names) {
            text = text.replace(name, String.valueOf(NAME));
        }
        text = SELF.matcher(text).replaceAll(String.valueOf(NAME));
        text = FIGURE.matcher(text).replaceAll(String.valueOf(NUMBER));
        text = NUMBERING.matcher(text).replaceFirst("");
        text = SET_PHRASE.matcher(text).replaceAll(String.valueOf(PHRASE));
        return kept(text);
    }

    private static String kept(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean repeated = (c == NAME || c == NUMBER) && !kept.isEmpty() && kept.charAt(kept.length() - 1) == c;
            if ((Character.isLetterOrDigit(c) || c == NUMBER) && !repeated) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
