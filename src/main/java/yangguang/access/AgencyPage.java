package yangguang.access;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Page to establish an agency or to change one; `id` is 0 for a new one.
public record AgencyPage(long id, AgencyForm form, List<Agency> agencies, List<Obstacle> obstacles) implements Page {

    /// One line of text in the form.
    public record Line(String field, String label, String value, String hint) {
    }

    public List<Line> contacts() {
        return List.of(
                new Line("address", "办公地址", form.address(), ""),
                new Line("postcode", "邮政编码", form.postcode(), ""),
                new Line("phone", "联系电话", form.phone(), "含区号"),
                new Line("fax", "传真", form.fax(), ""),
                new Line("email", "电子邮箱", form.email(), ""),
                new Line("officeHours", "办公时间", form.officeHours(), ""),
                new Line("reconsiderationBody", "行政复议机关", form.reconsiderationBody(), "写入答复的救济告知"),
                new Line("court", "管辖法院", form.court(), "写入答复的救济告知"),
                new Line("siteIdCode", "网站标识码", form.siteIdCode(), "10 位数字"),
                new Line("icp", "备案号", form.icp(), ""),
                new Line("accent", "网站主色", form.accent(), "如 #1a5fb4，不填用默认蓝色"));
    }

    public List<Line> names() {
        return List.of(
                new Line("name", "规范全称", form.name(), ""),
                new Line("shortName", "简称", form.shortName(), ""),
                new Line("code", "统一社会信用代码", form.code(), "18 位"),
                new Line("letterCode", "机关代字", form.letterCode(), "用于发文字号，如“青府办”"));
    }

    @Override
    public String template() {
        return "access/agency";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
