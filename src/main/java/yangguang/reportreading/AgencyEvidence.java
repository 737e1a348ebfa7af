package yangguang.reportreading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import yangguang.reportreading.PublishedReport.Found;
import yangguang.reportreading.PublishedReport.Sureness;

/// Whose report it is where neither title nor signature say so (机关名称的旁证): the preface (`现公布某某局2023年政府信息公开
/// 工作年度报告`, `由某某镇人民政府编制`, `请与某某局办公室联系`), the publisher named above the text, the path of the page
/// (`首页 > 政府信息公开 > 年度报告 > 某某局`). Never certain.
final class AgencyEvidence {

    private static final int FIRST_LINES = 60;
    private static final int LONGEST_LINE = 2000;
    private static final int LONGEST_NAME = 30;
    private static final String COMMITTEE = "委员会";
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}()]{4,30}");
    private static final String ENDING = "(?:政府|局|厅|(?:健康|改革|卫健|发改|国资|住建|经信|工信|民宗)委|部|委员会|管委会|办公室|办事处|街道|镇|乡|县|区|市|州|盟|旗|省|中心|联社|联合社|合作社|支队|总队|大队|学院|学校|中学|小学|大学|幼儿园|医院|苏木)";
    private static final Pattern NAMED = Pattern.compile("(?<name>[\\p{IsHan}()]{3,40}?)(?:关于)?(?:20\\d\\d) ?年?度?(?:本级)?(?:政府|政务)?信息公开(?:工作)?(?:(?:情况)?(?:的)?(?:年度|报告|年报)|情况(?=[。,，]))");
    private static final Pattern OF_YEAR = Pattern.compile("20\\d\\d ?年度?(?<name>[\\p{IsHan}()]{3,30}?)(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度报告|报告|年报)");
    private static final Pattern COMPILED = Pattern.compile("由(?<name>[\\p{IsHan}()]{3,40}?)(?:负责|组织|综合|根据|汇总)?(?:编制|编写|撰写)");
    private static final Pattern COMPILED_BY = Pattern.compile("由(?<name>[\\p{IsHan}()]{3,40}?)(?:根据|依据|依照|按照|结合)[^。]{0,300}?(?:编制|编写|撰写)");
    private static final Pattern ROLLED_UP = Pattern.compile("(?:综合|汇总)[^。]{0,30}?各[^。]{0,150}?(?:编制|编写|而成)");
    private static final Pattern OF_GOVERNMENT = Pattern.compile("^(?<place>.{2,20}?[省市县区州旗])(?:人民)?政府办公[室厅]$");
    private static final Pattern CONTACT = Pattern.compile("(?:请与|请联系|请及时与|请向|可与|可致电|联系[:：])(?<name>[\\p{IsHan}()]{4,40}?)(?:取得联系|联系|咨询|反映|[,，(。;；]|$)");
    private static final Pattern PUBLISHER = Pattern.compile("(?:发布机构|发布单位|发布部门|公开单位|发文机关|发文单位|信息来源|文章来源|来源) ?[:：]? ?\\|? ?(?<name>[\\p{IsHan}()]{3,30})(?: |\\||$)");
    private static final Pattern DOING = Pattern.compile("(?:做好|推进|加强)(?<name>[\\p{IsHan}()]{4,30}?)(?:政府|政务)?信息公开工作");
    private static final Pattern SUBJECT = Pattern.compile("20\\d\\d ?年(?:度|来|以来| ?\\d{1,2} ?月 ?\\d{1,2} ?日)?[,，、 ]?(?:在[^,，。]{2,40}[,，])?(?<name>[\\p{IsHan}()]{2,25}?" + ENDING
            + ")(?=坚持|认真|深入|严格|高度|全面|以|按照|根据|积极|切实|继续|紧紧|始终|围绕|贯彻|加强|在[^,，。]{1,24}(?:领导|指导|部署|支持)|主动公开|通过[^,，。]{1,24}公开|的政府信息公开工作)");
    private static final Pattern OWN_RULES = Pattern.compile("《(?<name>[\\p{IsHan}()]{2,30}(?:局|委员会|管委会|办公室|办事处|街道|镇|乡|中心))(?:政府|政务)?信息.{0,12}制度》");
    private static final Pattern LEAD = Pattern.compile("^.*(?:公布了?|发布了?|现将|现把|现就|现公开|公开|编制了?|制定了?|报告|由|是|将|关于|至|社会)(?=.{3})");
    private static final Pattern OFFICE = Pattern.compile("^(?<agency>.{2,30}" + ENDING + ")(?:党政|党建|综合|保障|督考|政府信息|政务|信息|公开|领导小组|工作|事务|秘书|政研|电子)*(?:办公室|科室|科|室|处|股|办)$");
    private static final Pattern NOT_OWN = Pattern.compile("^(?:经济)?(?:技术)?(?:产业)?(?:开发区|园区|新区|高新区|街道|社区)$|^全(?:局|省|市|县|区|镇|乡|校|院|街道|系统|体|面)|^国务院|我|本|各|该|有关|网站|平台|公众号|原创|部门$|单位$|机关$|乡镇|镇街(?!道)|条例|年度|年报|信息公开$|政务公开$");
    private static final Pattern NO_PLACE = Pattern.compile("^(?:编制|编写|制定|公布|发布|公开|根据|按照|依据|现|经|做好|加强|推进|成立|其中|所属|关于|要求|工作|同时|目前)");
    private static final Pattern PATH = Pattern.compile("^.{0,12}(?:位置|首页).{0,120}[>»›/].*");

    private final List<Line> lines;

    AgencyEvidence(List<Line> lines) {
        this.lines = lines.subList(0, Math.min(FIRST_LINES, lines.size())).stream().filter(line -> line.text().length() <= LONGEST_LINE).toList();
    }

    Optional<Found<String>> find() {
        return names().findFirst().map(this::government);
    }

    /// What an office drew together from all agencies of a region is the report of its government.
    private Found<String> government(Found<String> found) {
        Matcher office = OF_GOVERNMENT.matcher(found.value());
        boolean whole = office.matches() && lines.stream().anyMatch(line -> line.text().indexOf('各') >= 0 && ROLLED_UP.matcher(line.text()).find());
        return whole ? new Found<>(office.group("place") + "人民政府", found.where(), found.how(), Sureness.LIKELY) : found;
    }

    /// An agency whose name stands alone in a line, such as one below a title that names none.
    static Optional<Found<String>> alone(Line line) {
        boolean name = line.text().length() <= LONGEST_NAME && HAN.matcher(line.text()).matches();
        return name ? agency(line.text(), line, "题名之下").findFirst() : Optional.empty();
    }

    /// The first whole name that ends with a short one.
    Optional<Found<String>> whole(String brief) {
        return names().filter(name -> name.value().endsWith(brief) && name.value().length() > brief.length()).findFirst().or(() -> named(brief));
    }

    /// The whole name of a committee (`卫生健康委员会`) the text names in short, with its place (`青禾市卫生健康委`).
    Optional<Found<String>> inShort(String committee) {
        String brief = committee.endsWith(COMMITTEE) ? committee.substring(0, committee.length() - COMMITTEE.length() + 1) : "";
        return brief.length() < 3 ? Optional.empty() : names().filter(name -> name.value().endsWith(brief) && name.value().length() > brief.length()).findFirst()
                .map(name -> new Found<>(name.value() + COMMITTEE.substring(1), name.where(), name.how(), Sureness.LIKELY));
    }

    /// The first name in the text that is the short one with a place before it, where words begin.
    private Optional<Found<String>> named(String brief) {
        Pattern placed = Pattern.compile("(?<![\\p{IsHan}])[由对与向在请]?(?<name>(?:(?![年月日的和与对在由了将及我本各由向到])\\p{IsHan}){2,7}" + Pattern.quote(brief) + ")");
        return lines.stream().flatMap(line -> placed.matcher(line.text()).results().filter(found -> !NO_PLACE.matcher(found.group("name")).find()).map(found -> new Found<>(found.group("name"), line.where(), "正文", Sureness.LIKELY))).findFirst();
    }

    private Stream<Found<String>> names() {
        Stream<Function<Line, Stream<Found<String>>>> ways = Stream.of(line -> led(line, NAMED, "前言"), line -> led(line, OF_YEAR, "前言"),
                line -> named(line, COMPILED, "编制单位"), line -> named(line, COMPILED_BY, "编制单位"), line -> named(line, PUBLISHER, "发布机构"), line -> named(line, CONTACT, "联系单位"),
                line -> led(line, DOING, "正文"), line -> named(line, SUBJECT, "正文"), line -> named(line, OWN_RULES, "正文"), AgencyEvidence::onPath);
        return ways.flatMap(way -> lines.stream().flatMap(way));
    }

    private static Stream<Found<String>> named(Line line, Pattern pattern, String how) {
        return pattern.matcher(line.text()).results().flatMap(found -> agency(found.group("name"), line, how));
    }

    /// As [#named], where words that lead up to the name may have been taken with it.
    private static Stream<Found<String>> led(Line line, Pattern pattern, String how) {
        return pattern.matcher(line.text()).results().flatMap(found -> agency(LEAD.matcher(found.group("name")).replaceFirst(""), line, how));
    }

    /// The last step of a path that is the name of an agency.
    private static Stream<Found<String>> onPath(Line line) {
        return !PATH.matcher(line.text()).matches() ? Stream.empty() : List.of(line.text().split("[>»›/]")).reversed().stream().map(String::strip)
                .filter(step -> step.matches("[\\p{IsHan}()]{3,30}")).flatMap(step -> agency(step, line, "网页路径")).limit(1);
    }

    /// The agency in some words, without its office for such matters.
    private static Stream<Found<String>> agency(String words, Line line, String how) {
        String name = words.strip().replaceFirst("\\((?:以下)?(?:简称|称).*\\)$", "").replaceFirst("人民$", "人民政府");
        Matcher office = OFFICE.matcher(name);
        String agency = office.matches() && !name.matches(".*(?:政府|管委会|委员会)办公[室厅]") 
                ? office.group("agency").replaceFirst("(?<=局|厅|委员会|中心|街道)政府$", "") : name;
        boolean own = agency.matches(".{2,}" + ENDING + "(?:\\(\\p{IsHan}{2,20}\\))?") && !NOT_OWN.matcher(agency).find();
        return own ? Stream.of(new Found<>(agency, line.where(), how, Sureness.LIKELY)) : Stream.empty();
    }
}
