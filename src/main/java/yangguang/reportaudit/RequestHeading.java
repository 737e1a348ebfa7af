package yangguang.reportaudit;

/// Whether a paragraph stands under a heading about requests (依申请公开的小标题): from 依申请公开 on, up to the next heading
/// of the same kind.
final class RequestHeading {

    private static final int LONGEST = 24;

    private String part = "";
    private boolean about;

    /// To be asked of each paragraph in turn.
    boolean isOver(Paragraph paragraph) {
        String text = paragraph.text();
        if (!paragraph.part().equals(part)) {
            part = paragraph.part();
            about = false;
        }
        if (isNumbered(text) || isAlone(text)) {
            String heading = text.substring(0, end(text));
            about = heading.contains("依申请") || heading.contains("申请公开");
        }
        return about;
    }

    /// (二)依申请公开, 二、依申请公开; 1. is one of its parts.
    private static boolean isNumbered(String text) {
        int at = text.charAt(0) == '(' ? 1 : 0;
        int behind = at;
        while (behind < Math.min(text.length(), at + 3) && "一二三四五六七八九十".indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        return behind > at && behind < text.length() && text.charAt(behind) == (at == 1 ? ')' : '、');
    }

    /// A short line without an end is a heading.
    private static boolean isAlone(String text) {
        return text.length() <= LONGEST && "。;,!?:)".indexOf(text.charAt(text.length() - 1)) < 0 && text.chars().noneMatch(c -> c >= '0' && c <= '9' || c == ',');
    }

    private static int end(String text) {
        int end = 0;
        while (end < Math.min(text.length(), LONGEST) && "。:,;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
