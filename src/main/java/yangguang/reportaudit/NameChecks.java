package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.PublishedReport.Found;

/// Checks of names in the text (机关名称、层级核对): the words for one's own level, and the agency the preface and the
/// signature name. A sub-district office that writes 全镇 has copied from somewhere.
final class NameChecks {

    private static final Wanted TOWNSHIP = new Wanted("(?:我|本|全)(镇|乡|街道)(?!镇|乡|街|道|村|企|域|办)");
    private static final Wanted BUREAU = new Wanted("(?:我|本)局(?!部|面|域)");
    private static final Wanted OF_COUNTY = new Wanted("(?:我|本|全)县(?!级|域|城)|县委、?县政府");
    private static final Wanted OF_DISTRICT = new Wanted("(?:我|本)区(?!域|间|块|划|位)|区委、?区政府");
    private static final Pattern OF_TOWN = Pattern.compile(".*镇(?:人民政府|政府)?(?:党政)?(?:办公室)?$");
    private static final Pattern OF_VILLAGES = Pattern.compile(".*乡(?:人民政府|政府)?(?:党政)?(?:办公室)?$");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(?:局|厅|(?<!管理)委员会)$");
    private static final Pattern OTHER_REGIONS = Pattern.compile("自治区|开发区|新区|高新区|园区|景区|示范区|管理区|经开区");
    private static final Pattern COUNTY = Pattern.compile(".{1,7}县.*");
    private static final Pattern DISTRICT = Pattern.compile(".{1,10}区.*");
    private static final Pattern NAMED = Pattern.compile("(?<name>[\\p{IsHan}]{2,30}(?:局|委员会|人民政府|政府办公室|镇|乡|街道|办事处|厅)) ?(?:关于)?(?:20\\d\\d)? ?年?度?(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?年度报告");
    private static final Pattern LEAD = Pattern.compile("^.*(?:现公布|现发布|公布|发布|现将|现就|特向社会|编制了?|公开|由|是|将|关于)");
    private static final Pattern TITLES = Pattern.compile("《[^》]{0,120}》");
    private static final Pattern SPECIFIC = Pattern.compile(".*(?:局|镇|乡|街道|街道办事处|镇人民政府|乡人民政府|厅|(?<!管理)委员会)$");

    private final Prose prose;
    private final String agency;
    private final List<Finding> findings = new ArrayList<>();

    private NameChecks(Prose prose) {
        this.prose = prose;
        this.agency = prose.report().agency().orElse("");
    }

    static List<Finding> findings(Prose prose) {
        NameChecks checks = new NameChecks(prose);
        if (!checks.agency.isEmpty()) {
            checks.township();
            checks.county();
            checks.preface();
            checks.signature();
        }
        return checks.findings;
    }

    private void township() {
        String own = agency.contains("街道") || agency.endsWith("街办") ? "街道" : OF_TOWN.matcher(agency).matches() ? "镇"
                : OF_VILLAGES.matcher(agency).matches() ? "乡" : "";
        if (!own.isEmpty()) {
            first(TOWNSHIP, own).or(() -> first(BUREAU, "局")).ifPresent(words -> wrong(words, own));
        } else if (DEPARTMENT.matcher(agency).matches()) {
            first(TOWNSHIP, "局").filter(words -> !words.text().startsWith("全")).ifPresent(words -> wrong(words, "局"));
        }
    }

    private void county() {
        String plain = OTHER_REGIONS.matcher(agency).replaceAll("");
        boolean county = COUNTY.matcher(plain).matches();
        boolean district = DISTRICT.matcher(plain).matches();
        if (county && !district && plain.equals(agency)) {
            first(OF_DISTRICT, "").ifPresent(words -> wrong(words, "县"));
        } else if (district && !county && plain.equals(agency)) {
            first(OF_COUNTY, "").ifPresent(words -> wrong(words, "区"));
        }
    }

    /// The first words that match and name another level than the own one.
    private Optional<Finding.Words> first(Wanted words, String own) {
        for (Paragraph paragraph : prose.paragraphs()) {
            String text = paragraph.text();
            Matcher word = words.matcher(text);
            for (int from = 0; words.next(word, text, from, text.length()); from = word.end()) {
                if (word.groupCount() == 0 || !own.equals(word.group(1))) {
                    return Optional.of(paragraph.words(word.start(), word.end()));
                }
            }
        }
        return Optional.empty();
    }

    private void wrong(Finding.Words words, String own) {
        findings.add(Finding.said("TX-3", Severity.WARN, List.of(words), List.of(), own, words.text(), "报告的机关是“" + agency + "”，正文写的是“"
                + words.text() + "”。", "请核对是否沿用了别处的文字。"));
    }

    private void preface() {
        for (Paragraph paragraph : prose.paragraphs()) {
            if (!paragraph.part().isEmpty() && !paragraph.part().endsWith("1") || paragraph.text().length() < 30 || paragraph.text().indexOf('。') < 0) {
                continue;
            }
            Matcher named = paragraph.text().contains("信息公开") && paragraph.text().contains("年度报告") ? NAMED.matcher(blankTitles(paragraph.text())) : null;
            if (named != null && named.find()) {
                String name = LEAD.matcher(named.group("name")).replaceFirst("");
                boolean another = name.length() >= 3 && !name.matches(".*[我本各].*") && !same(name, agency) && SPECIFIC.matcher(agency).matches();
                if (another) {
                    int to = named.end("name");
                    findings.add(Finding.said("TX-3", Severity.WARN, List.of(paragraph.words(to - name.length(), to)), List.of(), agency, name,
                            "题名的机关是“" + agency + "”，前言说的是“" + name + "”的年度报告。", "请核对是否沿用了别的机关的文字。"));
                }
                return;
            }
        }
    }

    /// Titles in 《》 replaced by blanks of the same length, so that offsets stay.
    static String blankTitles(String text) {
        return text.indexOf('《') < 0 ? text : TITLES.matcher(text).replaceAll(title -> " ".repeat(title.group().length()));
    }

    private void signature() {
        Optional<Found<String>> signatory = prose.report().head().signatory();
        PublishedReport.Head head = prose.report().head();
        boolean titled = head.agency().isPresent() && head.agency().get().how().equals("题名");
        signatory.filter(name -> titled && SPECIFIC.matcher(name.value()).matches() && SPECIFIC.matcher(agency).matches() && !same(name.value(), agency))
                .ifPresent(name -> findings.add(Finding.said("TX-3", Severity.WARN, List.of(new Finding.Words("S6", name.where(), 0, name.value().length(), name.value())),
                        List.of(), agency, name.value(), "题名的机关是“" + agency + "”，落款是“" + name.value() + "”。", "请核对是哪个机关的报告。")));
    }

    /// Whether one name is a short form of the other: its characters in order, 教体局 of 教育和体育局.
    static boolean same(String one, String other) {
        String a = core(one);
        String b = core(other);
        return shortens(a, b) || shortens(b, a);
    }

    private static String core(String name) {
        return name.replaceAll("人民政府|政府|办公室|办事处|委员会|管理|委$|[\\s()]", "");
    }

    private static boolean shortens(String brief, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(at)) {
                at++;
            }
        }
        return at == brief.length();
    }
}
