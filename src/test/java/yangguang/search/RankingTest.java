package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Order of the hits, as a reader meets them. A change is accepted with `-Dyangguang.accept=true` after reading the diff.
class RankingTest {

    private static final Path GOLDEN = Path.of("src/test/golden/search");
    private static final List<String> QUESTIONS = List.of("老旧小区改造", "老旧小区改造实施方案", "关于印发青禾县老旧小区改造实施方案的通知", "小区改造补助标准",
            "低保", "养老服务 补贴", "青府办发〔2026〕12号", "青府办发〔2026〕21号", "青府办发", "“12号”", "政务公开工作要点", "水", "工程项目审批");

    @TempDir
    Path directory;

    @Test
    void hitsStandInTheExpectedOrder() throws IOException {
        StringBuilder page = new StringBuilder();
        try (Entries entries = new Entries(directory)) {
            entries.put(county());
            for (String question : QUESTIONS) {
                page.append("检索：").append(question).append('\n');
                Results results = entries.find(question);
                results.hits().forEach(hit -> page.append(line(hit)));
                if (!results.related().isEmpty()) {
                    page.append("  —— 以下为相近结果 ——\n");
                    results.related().forEach(hit -> page.append(line(hit)));
                }
                results.suggestions().forEach(way -> page.append("  建议：").append(way.sentence()).append('\n'));
                page.append('\n');
            }
        }
        Path golden = GOLDEN.resolve("rankings.txt");
        if (Boolean.getBoolean("yangguang.accept")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, page);
        }
        assertThat(page.toString()).isEqualTo(Files.readString(golden));
    }

    private static String line(Hit hit) {
        return "  %s%s %s %s%s\n%s".formatted(hit.reason().label().isEmpty() ? "" : "[" + hit.reason().label() + "] ",
                marked(hit.title()), hit.documentNumber().isEmpty() ? "—" : hit.documentNumber(),
                hit.publishedAt().toLocalDate(), hit.validity().equals("有效") ? "" : " " + hit.validity(),
                hit.fragments().stream().map(fragment -> "      " + (fragment.inAttachment() ? "附件：" : "")
                        + marked(fragment.text()) + "\n").collect(Collectors.joining()));
    }

    private static String marked(Marked text) {
        return text.pieces().stream().map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static List<SearchEntry> county() {
        return List.of(
                entry(1, "关于印发青禾县老旧小区改造实施方案的通知", "青府办发〔2026〕12号", "各乡镇人民政府：现将老旧小区改造实施方案印发给你们。老旧小区改造资金按规定安排。", "", "2026-03-02", true),
                entry(2, "关于印发青禾县老旧小区改造实施方案的通知", "青府办发〔2021〕30号", "各乡镇人民政府：现将老旧小区改造实施方案印发给你们。", "", "2021-04-06", false),
                entry(3, "青禾县老旧小区改造项目进展情况", "", "截至五月底，全县开工十二个小区。", "", "2026-06-01", true),
                entry(4, "青禾县住房和城乡建设局2026年工作要点", "青建发〔2026〕3号", "推进老旧小区改造，完善物业服务。按照青府办发〔2026〕12号执行。", "", "2026-02-10", true),
                entry(5, "青禾县2026年民生实事清单", "", "见附件。", "第三项：老旧小区改造十二个。第四项：养老服务设施补贴。", "2026-01-20", true),
                entry(6, "青禾县城镇住宅小区改造补助办法", "青府规〔2024〕2号", "老旧住宅小区的改造，按每平方米标准补助。", "", "2024-09-12", true),
                entry(7, "关于调整城乡低保标准的通知", "青民发〔2026〕5号", "自七月起调整低保标准。低保金按月发放。", "", "2026-06-20", true),
                entry(8, "关于做好社会救助工作的意见", "青府办发〔2026〕21号", "低保、特困、临时救助分类办理。", "", "2026-05-06", true),
                entry(9, "关于完善养老服务补贴制度的通知", "青民发〔2025〕18号", "对经济困难的高龄老年人发放补贴。", "", "2025-11-03", true),
                entry(10, "关于加强养老服务机构安全管理的通知", "青民发〔2025〕9号", "落实主体责任。", "", "2025-06-03", true),
                entry(11, "2026年政务公开工作要点", "青府办发〔2026〕2号", "坚持应公开尽公开，做好政策解读。", "", "2026-01-08", true),
                entry(12, "2025年政务公开工作要点", "青府办发〔2025〕2号", "坚持应公开尽公开。", "", "2025-01-09", false),
                entry(13, "关于开展政务公开督查的通知", "青府办发〔2026〕112号", "对照政务公开工作要点逐项督查。", "", "2026-08-08", true),
                entry(14, "青禾县饮用水水源保护区划定方案", "青府发〔2025〕12号", "划定水源保护区。", "", "2025-12-01", true),
                entry(15, "关于做好防汛工作的通知", "", "汛期注意水位变化。", "", "2026-05-20", true),
                entry(16, "青禾县节约用水管理办法", "青府规〔2023〕1号", "节约用水，人人有责。水价由县发展和改革局核定。", "", "2023-03-22", true),
                entry(17, "工程建设项目审批制度改革实施方案", "青府办发〔2024〕6号", "压减工程建设项目审批时限。", "", "2024-04-15", true),
                entry(18, "关于废止部分文件的决定", "青府发〔2026〕8号", "下列文件予以废止：青府办发〔2021〕30号；原青府办发〔2026〕12号第五条。", "", "2026-07-01", true));
    }

    private static SearchEntry entry(long number, String title, String documentNumber, String body, String attachments,
            String day, boolean valid) {
        LocalDate published = LocalDate.parse(day);
        return new SearchEntry(Kind.DOCUMENT, number, new SearchEntry.Text(title, documentNumber, "", body, attachments),
                new SearchEntry.Publisher(1, "qinghe", "青禾县人民政府办公室"),
                new SearchEntry.Shelf(published.getYear(), "2.1", "综合政务\\政务公开", "A20.01", "", "通知", valid ? "有效" : "废止",
                        valid, "主动公开"),
                published.atTime(9, 0), "/documents/" + number);
    }
}
