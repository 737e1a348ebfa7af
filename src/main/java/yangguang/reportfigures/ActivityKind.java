package yangguang.reportfigures;

import java.util.Arrays;
import java.util.List;

/// Kind of activity (公开工作记录的种类): what the report asks for and no other register holds, with the cells of the
/// statistics table of 2014 it feeds. Kinds without a cell in a form still feed the words of its narrative.
public enum ActivityKind {

    GAZETTE(Group.CHANNELS, "政府公报公开信息", Lasts.A_DAY, "条", false, Feed.quantity("A1.2.1")),
    MICROBLOG(Group.CHANNELS, "政务微博公开信息", Lasts.A_DAY, "条", false, Feed.quantity("A1.2.3")),
    WECHAT(Group.CHANNELS, "政务微信公开信息", Lasts.A_DAY, "条", false, Feed.quantity("A1.2.4")),
    OTHER_CHANNEL(Group.CHANNELS, "其他方式公开信息", Lasts.A_DAY, "条", false, Feed.quantity("A1.2.5")),
    HOT_ISSUE(Group.RESPONSES, "回应的热点或者舆情", Lasts.A_DAY, "", false, Feed.entries("A2.1")),
    PRESS_CONFERENCE(Group.RESPONSES, "新闻发布会", Lasts.A_DAY, "", true, Feed.entries("A2.2.1"), Feed.leader("A2.2.1.a")),
    INTERVIEW(Group.RESPONSES, "政府网站在线访谈", Lasts.A_DAY, "", true, Feed.entries("A2.2.2"), Feed.leader("A2.2.2.a")),
    INTERPRETATION(Group.RESPONSES, "政策解读稿件", Lasts.A_DAY, "", false, Feed.entries("A2.2.3")),
    SOCIAL_RESPONSE(Group.RESPONSES, "微博微信回应", Lasts.A_DAY, "", false, Feed.entries("A2.2.4")),
    OTHER_RESPONSE(Group.RESPONSES, "其他方式回应", Lasts.A_DAY, "", false, Feed.entries("A2.2.5")),
    COMPLAINT(Group.SUPERVISION, "举报投诉", Lasts.A_DAY, "", false, Feed.entries("A6")),
    FEE(Group.SUPERVISION, "收取的信息处理费", Lasts.A_DAY, "元", false, Feed.quantityPer("A7", 10_000)),
    OFFICE(Group.MEANS, "公开工作专门机构", Lasts.UNTIL_ENDED, "", false, Feed.entries("A8.1")),
    READING_POINT(Group.MEANS, "信息公开查阅点", Lasts.UNTIL_ENDED, "", false, Feed.entries("A8.2")),
    FULL_TIME_STAFF(Group.MEANS, "专职人员", Lasts.UNTIL_ENDED, "人", false, Feed.quantity("A8.3"), Feed.quantity("A8.3.1")),
    PART_TIME_STAFF(Group.MEANS, "兼职人员", Lasts.UNTIL_ENDED, "人", false, Feed.quantity("A8.3"), Feed.quantity("A8.3.2")),
    BUDGET(Group.MEANS, "专项经费", Lasts.A_DAY, "万元", false, Feed.quantity("A8.4")),
    MEETING(Group.MEETINGS, "公开工作会议或者专题会议", Lasts.A_DAY, "", false, Feed.entries("A9.1")),
    TRAINING(Group.MEETINGS, "培训班", Lasts.A_DAY, "人次", false, Feed.entries("A9.2"), Feed.quantity("A9.3"));

    /// Heading under which kinds are listed (类别).
    public enum Group {
        CHANNELS("各渠道公开"), RESPONSES("解读回应"), SUPERVISION("监督和收费"), MEANS("机构、人员和经费"),
        MEETINGS("会议和培训");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Whether it counts in the year of its day, or as long as it is not ended.
    enum Lasts { A_DAY, UNTIL_ENDED }

    /// What of an entry goes into a cell (计入方式).
    enum Measure { ENTRIES, LEADER, QUANTITY }

    /// A cell the kind feeds.
    ///
    /// @param per how many of the entry's unit make one of the cell's
    record Feed(String cell, Measure measure, int per) {

        static Feed entries(String cell) {
            return new Feed(cell, Measure.ENTRIES, 1);
        }

        static Feed leader(String cell) {
            return new Feed(cell, Measure.LEADER, 1);
        }

        static Feed quantity(String cell) {
            return new Feed(cell, Measure.QUANTITY, 1);
        }

        static Feed quantityPer(String cell, int per) {
            return new Feed(cell, Measure.QUANTITY, per);
        }
    }

    private final Group group;
    private final String label;
    private final Lasts lasts;
    private final String unit;
    private final boolean leader;
    private final List<Feed> feeds;

    ActivityKind(Group group, String label, Lasts lasts, String unit, boolean leader, Feed... feeds) {
        this.group = group;
        this.label = label;
        this.lasts = lasts;
        this.unit = unit;
        this.leader = leader;
        this.feeds = List.of(feeds);
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    /// Unit of the quantity; "" where each entry counts one.
    public String unit() {
        return unit;
    }

    public boolean quantified() {
        return !unit.isEmpty();
    }

    /// Whether the quantity may have decimals: money does.
    public boolean money() {
        return unit.endsWith("元");
    }

    /// Whether it matters that the leader in charge took part.
    public boolean asksForLeader() {
        return leader;
    }

    public boolean lasting() {
        return lasts == Lasts.UNTIL_ENDED;
    }

    List<Feed> feeds() {
        return feeds;
    }

    /// The kinds that feed a cell, in order.
    static List<ActivityKind> feeding(String cell) {
        return Arrays.stream(values()).filter(kind -> kind.feeds.stream().anyMatch(f -> f.cell().equals(cell))).toList();
    }
}
