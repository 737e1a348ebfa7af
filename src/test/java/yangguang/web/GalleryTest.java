package yangguang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static yangguang.web.PiecesTest.show;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangguang.statute.Obstacle;

/// Every piece on a page, with long titles, empty states and rare characters: `target/gallery/*.html`,
/// to be looked at after a change of the stylesheet.
class GalleryTest {

    private static final String LONG = "关于印发《云岭县全面推进基层政务公开标准化规范化工作实施方案（二〇二六年至二〇三〇年）》的通知以及"
            + "做好县直各部门、各乡镇人民政府和街道办事处法定主动公开内容目录编制、动态调整、考核评估与社会评议等有关工作安排的补充说明（含附件一至附件十二）";
    private static final String AGENCY = "云岭县人民政府办公室政务公开与政务服务数据管理协调推进工作领导小组办公室暨全县"
            + "政府信息公开工作主管部门联合派驻龘㙍镇䶮水片区综合便民服务中心政府信息公开受理点";
    private static final Path OUT = Path.of("target/gallery");

    @Test
    void gallery() throws IOException {
        Files.createDirectories(OUT);
        Files.copy(Path.of("src/main/resources/static/yangguang.css"), OUT.resolve("yangguang.css"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        write("portal", show("portal", page("portal", visitor(false), false, pieces())));
        write("long", show("portal", page("long", visitor(false), true, document())));
        write("desk", show("desk", page("desk", visitor(true), false, pieces())));
        write("elder", show("portal", elder(document())));
        write("error", show("error", Map.of("page",
                new ErrorPage(500, "系统出了问题，这次操作没有完成。", "请稍后再试；如果仍然不行，请把下面的编号告诉系统管理员。", "F1A2B3C4", List.of()),
                "web", frame(visitor(false), false, false))));
        assertThat(Files.readString(OUT.resolve("long.html"))).contains("龘㙍镇䶮水").doesNotContain("null");
    }

    private static void write(String name, String html) throws IOException {
        Files.writeString(OUT.resolve(name + ".html"), html.replace("\"/yangguang.css\"", "\"yangguang.css\""));
    }

    private static Frame frame(Optional<Visitor> visitor, boolean isLong, boolean elder) {
        return new Frame("_csrf", "t", "/guide", visitor, true, "已保存。", new Site(
                isLong ? AGENCY : "云岭县人民政府信息公开", isLong ? "office" : "", "", "5399990001", "演ICP备00000000号",
                "www.example.gov.cn", "0999-0000000", isLong ? AGENCY : "云岭县人民政府办公室"), elder);
    }

    private static Map<String, Object> page(String title, Optional<Visitor> visitor, boolean isLong, String html) {
        Map<String, Object> params = new HashMap<>();
        params.put("web", frame(visitor, isLong, false));
        params.put("title", title);
        params.put("crumbs", List.of(new Crumb("首页", "/"), new Crumb("法定主动公开内容", "/catalogue"), new Crumb(LONG, "")));
        params.put("content", (Content) output -> output.writeContent(html));
        return params;
    }

    private static Map<String, Object> elder(String html) {
        Map<String, Object> params = page("elder", Optional.empty(), false, html);
        params.put("web", frame(Optional.empty(), false, true));
        return params;
    }

    private static Optional<Visitor> visitor(boolean signedIn) {
        return !signedIn ? Optional.empty() : Optional.of(new Visitor("段明远", AGENCY, List.of("审核人", "保密审查员"), List.of(
                new NavLink("今日待办", "/desk", true), new NavLink("信息发布", "/desk/documents", false),
                new NavLink("公开申请", "/desk/requests", false), new NavLink("年度报告", "/desk/reports", false),
                new NavLink("操作日志", "/desk/journal", false))));
    }

    private static String document() {
        return show("_obstacles", Map.of("obstacles", List.of()))
                + "<div class='invalidated'><p><strong>本文件已废止</strong> 自 2026 年 3 月 1 日起不再作为行政管理的依据。</p></div>"
                + metahead() + "<article class='paper' data-readable><header><h1>" + LONG + "</h1><p>云政办发〔2026〕12号</p></header>"
                + "<div class='body'><p class='addressee'>各乡镇人民政府，县直各部门：</p>"
                + "<p>为规范政府信息公开工作，现将有关事项通知如下，请结合实际认真贯彻执行。</p><h2>一、总体要求</h2>"
                + "<p>各单位应当自政府信息形成之日起 20 个工作日内予以公开，法律、法规对期限另有规定的，从其规定。</p>"
                + "<table><tr><th>序号</th><th>事项</th><th>责任单位</th></tr><tr><td>1</td><td>目录编制</td><td>县政府办公室</td></tr></table>"
                + "<p class='signature'>云岭县人民政府办公室</p><p class='dated'>2026年3月2日</p></div></article>"
                + "<h2>附件</h2><ul class='attachments'><li><a href='#'>1. 基层政务公开标准目录（龘㙍镇试行）.xlsx</a><span>Excel 表格，148 KB</span></li></ul>";
    }

    private static String metahead() {
        return show("_metahead", Map.of("rows", List.of(new Row("索引号", "11530000000000000X/202603-00012"),
                new Row("主题分类", "综合政务\\政务公开"), new Row("发布机构", AGENCY), new Row("成文日期", "2026-03-02"),
                new Row("文号", "云政办发〔2026〕12号"), new Row("发布日期", "2026-03-05 09:30"), new Row("有效性", "有效"),
                new Row("废止日期", ""), new Row("内容概述", "明确目录编制、动态调整和考核评估的分工与时限。", true))));
    }

    private static String pieces() {
        List<Obstacle> obstacles = List.of(
                new Obstacle("", "本信息还没有经过保密审查，不能签发。", "《条例》第十七条", "请提交保密审查员审查，审查人不能是起草人本人。"),
                Obstacle.at("title", "标题不能超过 200 个字，现在是 236 个字。"));
        return "<div class='pagehead'><div><h1>" + LONG + "</h1><p class='lede'>共 12 件，其中 2 件今天到期。</p></div>"
                + "<div class='actions'><a class='button' href='#'>新建信息</a><a class='button quiet' href='#'>导出</a></div></div>"
                + show("_obstacles", Map.of("obstacles", obstacles))
                + show("_steps", Map.of("steps", List.of(new Step("起草", "尹小禾 3月2日 09:12", Step.State.DONE),
                        new Step("编辑审核", "段明远 3月2日 15:40", Step.State.DONE), new Step("保密审查", "等待保密审查员", Step.State.CURRENT),
                        new Step("签发", "", Step.State.AHEAD), new Step("公开", "", Step.State.AHEAD))))
                + metahead()
                + show("_term", Map.of("answer", "应于 2026年6月26日 星期五 前答复，还剩 6 个工作日", "cells", days(), "trail", List.of(
                        "5月21日收到申请，从次日起算（第三十一条）。", "6月3日至6月10日征求第三方意见，所需时间不计入期限（第三十三条）。",
                        "第 20 个工作日是 6月26日。")))
                + "<p>" + List.of("open:征求意见中", "good:已答复", "warn:已延期", "bad:已逾期", "quiet:已登记").stream()
                        .map(s -> show("_status", Map.of("tone", s.split(":")[0], "word", s.split(":")[1])))
                        .reduce("", (a, b) -> a + " &emsp; " + b) + "</p>"
                + "<form class='filters'><div class='grow'><label for='q'>标题或文号</label><input id='q' name='q'></div>"
                + "<div><label for='y'>年度</label><select id='y'><option>全部</option></select></div><div><button class='quiet'>筛选</button></div>"
                + "<div class='right'><a href='#'>导出表格</a></div></form>"
                + table() + show("_pager", Map.of("pager", new Pager(7, 500, 10_000, "/x")))
                + show("_empty", Map.of("what", "没有符合条件的信息。", "next", "请减少筛选条件，或者换一个词搜索。"))
                + "<h2>表单</h2><form>" + show("_input", Map.of("name", "title", "label", "标题", "hint", "不超过 200 个字。", "value", LONG, "obstacles", obstacles))
                + show("_textarea", Map.of("name", "content", "label", "所需政府信息的内容描述", "optional", true, "rows", 4))
                + show("_choices", Map.of("name", "way", "label", "获取方式", "chosen", List.of("b"), "choices", List.of(
                        new Choice("a", "纸质", "到受理点领取或者邮寄。"), new Choice("b", "电子邮件"))))
                + show("_select", Map.of("name", "genre", "label", "体裁", "choices", List.of(new Choice("t", "通知"))))
                + show("_upload", Map.of())
                + "<div class='actions'><button>提交审核</button><button class='quiet'>保存草稿</button><button class='danger'>撤回</button><button disabled>不能办理</button><a href='#'>返回</a></div></form>"
                + show("_sidebyside", Map.of("leftTitle", "段明远 10:21 保存的版本", "left", text("共<del>十二</del><ins>十三</ins>项。"), "rightTitle", "您的版本", "right", text("共十二项，分三批公开。")))
                + show("_confirm", Map.of("web", frame(Optional.empty(), false, false), "heading", "撤回《" + LONG.substring(0, 30) + "》",
                        "content", text("<p>撤回后，公开平台和搜索中不再显示正文，只保留标题、索引号和撤回原因。</p>"), "action", "/x", "verb", "撤回", "back", "/"))
                + show("_work", Map.of("what", "重建索引", "done", 3_200L, "total", 10_000L))
                + show("_chart", Map.of("title", "各年度新收申请数量（件）", "csv", "/x.csv", "table", text("<table><thead><tr><th>年度</th><th class='number'>新收</th></tr></thead><tbody><tr><th>2025</th><td class='number'>412</td></tr></tbody></table>")));
    }

    private static List<TermCell> days() {
        List<TermCell> cells = new ArrayList<>();
        for (int n = 1; n <= 20; n++) {
            if (n == 9) {
                cells.add(new TermCell(TermCell.Kind.PAUSE, "征求第三方意见", "6-3 至 6-10", "不计入期限", false, true));
            }
            TermCell.Kind kind = n == 20 ? TermCell.Kind.DUE : n < 15 ? TermCell.Kind.PAST : TermCell.Kind.LEFT;
            cells.add(new TermCell(kind, "" + n, "6-" + (n + 2), "第 " + n + " 个工作日", n == 14, n % 5 == 1 && n > 1));
        }
        return cells;
    }

    private static String table() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            rows.append("<tr><th class='id'><a href='#'>云公申〔2026〕%03d号</a></th><td><span class='title'>%s</span></td><td>%s</td><td class='date'>2026-06-%02d 星期%s</td><td class='number'>%d</td></tr>"
                    .formatted(i, i == 2 ? LONG : "申请公开 2025 年农村公路养护资金使用情况", show("_status", Map.of("word", "征求意见中")), i + 10, "五", i * 1234));
        }
        return show("_table", Map.of("label", "申请登记簿", "content", text("<table class='sticky' data-rows><thead><tr><th>编号</th><th>内容</th><th>状态</th><th>答复期限</th><th class='number'>页数</th></tr></thead><tbody>" + rows + "</tbody></table>")))
                + show("_table", Map.of("label", "三、收到和处理政府信息公开申请情况", "content", text("<table class='ruled sticky'><thead><tr><th rowspan='2'>本列数据的勾稽关系</th><th>自然人</th><th>商业企业</th><th>总计</th></tr></thead><tbody><tr><th>一、本年新收</th><td class='number'><a class='cell' href='#'>12</a></td><td class='number failing'>3</td><td class='number opened'>15</td></tr></tbody></table>")));
    }

    private static Content text(String html) {
        return output -> output.writeContent(html);
    }
}
