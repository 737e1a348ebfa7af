package yangguang.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/// A made-up register in officials' language, the same for every run: entry n depends on n alone.
final class Corpus implements SearchSource {

    private static final String[] PLACES = {"青禾县", "柳塘镇", "白石乡", "北坡街道", "双桥镇", "南湾街道", "云岭乡", "清水镇", "东河街道", "石门镇"};
    private static final String[] OFFICES = {"人民政府办公室", "发展和改革局", "教育和体育局", "民政局", "财政局", "人力资源和社会保障局", "自然资源局",
        "生态环境局", "住房和城乡建设局", "交通运输局", "农业农村局", "水利局", "卫生健康局", "应急管理局", "市场监督管理局", "医疗保障局",
        "行政审批局", "乡村振兴局", "审计局", "统计局"};
    private static final String[] SLUGS = {"fuban", "fagai", "jiaoti", "minzheng", "caizheng", "renshe", "ziran", "shengtai", "zhujian", "jiaotong",
        "nongye", "shuili", "weijian", "yingji", "shijian", "yibao", "shenpi", "xiangcun", "shenji", "tongji"};
    private static final String[] SYMBOLS = {"青府办发", "青发改", "青教体发", "青民发", "青财综", "青人社发", "青自然资发", "青环发", "青建发", "青交发",
        "青农发", "青水发", "青卫健发", "青应急发", "青市监发", "青医保发", "青审批发", "青乡振发", "青审发", "青统发"};
    private static final String[] THINGS = {"政府信息公开", "老旧小区改造", "农村人居环境整治", "义务教育招生", "城乡居民基本医疗保险", "最低生活保障", "安全生产",
        "森林防火", "河湖长制", "高标准农田建设", "养老服务体系建设", "政务服务事项", "行政规范性文件清理", "财政预算绩效管理", "国有资产管理",
        "招标投标", "社会救助", "食品安全", "污染防治", "道路交通安全", "防汛抗旱", "退役军人优待", "残疾人保障", "就业创业", "乡村振兴衔接资金",
        "公共法律服务", "数字政府建设", "营商环境优化", "节约用水", "地质灾害防治", "耕地保护", "惠民惠农补贴", "传染病防控", "校外培训治理",
        "物业服务", "供水供气", "公共资源交易", "重大建设项目", "土地征收补偿", "保障性住房分配"};
    private static final String[] ACTIONS = {"印发", "做好", "加强", "规范", "推进", "开展", "下达", "公布", "调整", "废止", "转发", "落实", "完善", "深化"};
    private static final String[] FORMS = {"实施方案", "工作要点", "专项行动", "管理办法", "资金计划", "责任清单", "考核细则", "应急预案", "有关事项", "情况通报",
        "意见", "目录", "评估结果", "整改措施"};
    private static final String[] GENRES = {"通知", "意见", "通告", "公告", "批复", "决定", "函", "通报"};
    private static final String[] LEADS = {"为进一步", "为深入", "为切实", "为全面", "为依法", "为有效"};
    private static final String[] AIMS = {"提高工作透明度", "保障群众合法权益", "压实主体责任", "补齐民生短板", "提升服务效能", "防范化解风险", "规范权力运行",
        "改善人居环境", "健全长效机制", "优化资源配置"};
    private static final String[] MANNERS = {"坚持问题导向", "坚持因地制宜", "坚持应公开尽公开", "按照属地管理原则", "实行清单化管理", "建立台账", "明确专人负责",
        "严格时限要求", "加大宣传力度", "畅通投诉渠道", "强化部门协同", "定期开展督查", "逐项对照检查", "及时报送进展"};
    private static final String[] ENDS = {"确保取得实效", "确保按期完成", "并于月底前报送总结", "结果纳入年度考核", "有关情况及时向社会公开", "遇到问题请径与联系人沟通",
        "原有规定与本件不一致的以本件为准", "自印发之日起施行", "有效期五年", "涉及个人隐私的依法处理后公开"};
    private static final String[][] SUBJECTS = {{"2.1", "综合政务\\政务公开"}, {"4.1", "财政、金融、审计\\财政"}, {"6.1", "农业、林业、水利\\农业、畜牧业、渔业"},
        {"10.2", "城乡建设、环境保护\\城乡建设（含住房）"}, {"11.2", "科技、教育\\教育"}, {"13.1", "卫生、体育\\卫生"}, {"15.2", "劳动、人事、监察\\社会保障"},
        {"17.3", "民政、扶贫、救灾\\社会福利"}};

    private final long size;

    Corpus(long size) {
        this.size = size;
    }

    static SearchEntry entry(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        int office = skewed(random, OFFICES.length);
        LocalDate day = LocalDate.of(2008, 5, 1).plusDays(random.nextInt(6700));
        String genre = pick(random, GENRES);
        String thing = THINGS[skewed(random, THINGS.length)];
        String title = "青禾县" + OFFICES[office] + "关于" + pick(random, ACTIONS) + day.getYear() + "年"
                + (random.nextInt(3) == 0 ? pick(random, PLACES) : "") + thing + pick(random, FORMS) + "的" + genre;
        String documentNumber = random.nextInt(5) == 0 ? "" : number(office, day.getYear(), 1 + random.nextInt(400));
        StringBuilder body = new StringBuilder(title).append("\n各乡镇人民政府、街道办事处，县级各部门：\n");
        int paragraphs = 3 + random.nextInt(6);
        for (int i = 0; i < paragraphs; i++) {
            paragraph(random, body, thing);
        }
        body.append("附件：").append(thing).append("一览表\n").append("青禾县").append(OFFICES[office]).append('\n')
                .append(day.getYear()).append('年').append(day.getMonthValue()).append('月').append(day.getDayOfMonth())
                .append("日\n");
        StringBuilder attachments = new StringBuilder();
        if (random.nextInt(5) == 0) {
            for (int i = 0; i < 6; i++) {
                paragraph(random, attachments, pick(random, THINGS));
            }
        }
        String[] subject = SUBJECTS[random.nextInt(SUBJECTS.length)];
        boolean valid = random.nextInt(6) > 0;
        return new SearchEntry(number % 25 == 0 ? Kind.INTERPRETATION : Kind.DOCUMENT, number,
                new SearchEntry.Text(title, documentNumber,
                        "11999900MB%07dX/%d%02d-%05d".formatted(office, day.getYear(), day.getMonthValue(), number % 100_000),
                        body.toString(), attachments.toString()),
                new SearchEntry.Publisher(office + 1, SLUGS[office], "青禾县" + OFFICES[office]),
                new SearchEntry.Shelf(day.getYear(), subject[0], subject[1], "A20.0" + (1 + random.nextInt(9)), "", genre,
                        valid ? "有效" : "废止", valid, "主动公开"),
                day.plusDays(random.nextInt(20)).atTime(9, random.nextInt(60)), "/documents/" + number);
    }

    private static void paragraph(Random random, StringBuilder text, String thing) {
        text.append(pick(random, LEADS)).append(pick(random, ACTIONS)).append(random.nextInt(3) == 0 ? pick(random, THINGS) : thing)
                .append("工作，").append(pick(random, AIMS)).append("，现将").append(pick(random, FORMS)).append("通知如下。");
        if (random.nextInt(4) == 0) {
            text.append("根据《").append(pick(random, THINGS)).append(pick(random, FORMS)).append("》（")
                    .append(number(random.nextInt(SYMBOLS.length), 2008 + random.nextInt(19), 1 + random.nextInt(400))).append("）要求，");
        }
        int clauses = 3 + random.nextInt(5);
        for (int i = 0; i < clauses; i++) {
            text.append(pick(random, PLACES)).append("要").append(pick(random, MANNERS)).append("，").append(pick(random, ACTIONS))
                    .append(pick(random, THINGS)).append(pick(random, FORMS)).append("，");
            if (random.nextInt(3) == 0) {
                text.append("安排资金").append(random.nextInt(5000)).append('.').append(random.nextInt(10)).append("万元，");
            }
            text.append(pick(random, ENDS)).append(i + 1 == clauses ? "。\n" : "；");
        }
    }

    private static String number(int office, int year, int serial) {
        return SYMBOLS[office] + "〔" + year + "〕" + serial + "号";
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    /// Few agencies and matters make most of the documents.
    private static int skewed(Random random, int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 1.8));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    @Override
    public Batch after(long number, int limit) {
        long last = Math.min(size, number + limit);
        return new Batch(LongStream.rangeClosed(number + 1, last).parallel().mapToObj(Corpus::entry).toList(), last, last == size);
    }

    @Override
    public Optional<SearchEntry> find(long number) {
        return number < 1 || number > size ? Optional.empty() : Optional.of(entry(number));
    }

    @Override
    public long count() {
        return size;
    }
}
