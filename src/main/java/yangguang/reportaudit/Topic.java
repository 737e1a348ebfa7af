package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// What a passage speaks of (话题). The word that stands last before a number decides; it carries on into the clauses
/// that follow until another topic is named.
enum Topic {

    REQUEST("(?:办结|答复|收到)的(?:\\d+件)?申请|信访、?举报、?投诉类(?:申请)?|(?:政府信息|信息|政务)公开(?:事项|事宜)?(?:的)?申请|信息依申请公开|依申请(?:信息)?公开|依申请|申请公开|公开(?:政府)?信息(?:的)?申请|政府信息申请|公开申请|申请获取"),
    OTHER("代表建议|委员提案|建议、?提案|人大建议|政协提案|提案|建议(?=\\d|案|件|办理)|热线|信箱|咨询|留言|来信来访|来访|来电|网民|信访|投诉|举报|许可申请|低保"
            + "|救助|补贴|补助|办件|诉求|舆情|解读|培训|会议|发布会|公众号|微信|微博|新媒体|公报|查阅点|展板|宣传|点击量|访问量|浏览量|阅读量|粉丝|栏目|征集|问卷"
            + "|抽查|巡查|整改|错别字|事项清单|政务服务|证照"),
    REVIEW("行政复议|复议"),
    SUIT("行政诉讼|诉讼|应诉|起诉"),
    NORMATIVE("规范性文件"),
    PERMIT("行政许可"),
    PENALTY("行政处罚"),
    COERCION("行政强制"),
    CHARGE("行政事业性收费"),
    PURCHASE("政府集中采购|集中采购|政府采购"),
    DISCLOSURE("主动公开|(?:公开|发布|更新|公布)(?:了)?(?:各类|各项)?(?:政府|政务)?信息");

    private static final Topic[] ALL = values();
    private static final Wanted WORDS = words();
    private final String pattern;

    Topic(String pattern) {
        this.pattern = pattern;
    }

    private static Wanted words() {
        List<String> groups = new ArrayList<>();
        for (Topic topic : ALL) {
            groups.add("(" + topic.pattern + ")");
        }
        return new Wanted(String.join("|", groups));
    }

    /// A word that names a topic.
    record Named(Topic topic, int from, int to) {}

    static List<Named> named(String text) {
        List<Named> named = new ArrayList<>();
        Matcher word = WORDS.matcher(text);
        for (int from = 0; WORDS.next(word, text, from, text.length()); from = word.end()) {
            for (int i = 0; i < ALL.length; i++) {
                if (word.group(i + 1) != null) {
                    named.add(new Named(ALL[i], word.start(), word.end()));
                    break;
                }
            }
        }
        return named;
    }
}
