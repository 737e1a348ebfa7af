package yangguang.reportreading;

import java.util.List;
import java.util.regex.Pattern;

/// What a page has below the text it shows (页脚): the way to other pages, files to take along, whose site it is. It is no part
/// of a report.
final class PageFoot {

    private static final Pattern FOOT = Pattern.compile("(?:上|下)一(?:篇|条|页)(?:文章|信息)?(?:[:： ].*)?|(?:主办|承办|协办)(?:单位[:： ]|[:：]).*|版权所有.*|.{0,30}(?:ICP备|公网安备|网站标识码).*|技术支持[:： ].*"
            + "|(?:联系我们|网站地图|关于我们)(?:[|:： ].*)?|[【\\[(]?(?:打印|关闭|收藏|返回顶部)(?:本页|窗口)?[】\\])].*|(?:打印本页|关闭窗口|返回顶部).*|责任编辑[:： ].*|扫一扫.*|分享(?:到)?[:： ].*"
            + "|相关(?:附件|链接|文章|阅读|稿件|信息)(?:[:： ].*)?|附件.*\\.(?i:docx?|pdf|xlsx?|wps|et|ofd|zip|rar)(?:[^\\p{IsHan}].*)?|(?i:copyright).*|©.*");
    private static final String BEGINNINGS = "上下主承协版网技联打关收返责扫分相附【[(CcI©";
    private static final int LONGEST = 150;

    private PageFoot() {}

    /// Where the foot begins among the lines from `start` on; their number where there is none.
    static int from(List<Line> lines, int start) {
        for (int i = start; i < lines.size(); i++) {
            if (isOf(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    static boolean isOf(Line line) {
        String text = line.text();
        boolean may = !line.table() && !text.isEmpty() && text.length() <= LONGEST
                && (BEGINNINGS.indexOf(text.charAt(0)) >= 0 || text.contains("备案") || text.contains("ICP") || text.contains("公网安备") || text.contains("标识码"));
        return may && FOOT.matcher(text).matches();
    }
}
