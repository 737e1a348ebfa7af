package yangguang.agencies;

import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Establishing an agency (设立机关) in the tree, or changing its particulars.
@Component
@NamedInterface("facts")
@Article("4")
public class Establishing {

    private final Agencies agencies;
    private final Journal journal;

    Establishing(Agencies agencies, Journal journal) {
        this.agencies = agencies;
        this.journal = journal;
    }

    public List<Obstacle> obstaclesTo(Agency agency) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!agency.slug().matches("[a-z0-9][a-z0-9-]{1,39}")) {
            obstacles.add(Obstacle.at("slug", "网址代号只能用 2 至 40 个小写字母、数字和连字符。"));
        } else if (agencies.findBySlug(agency.slug()).filter(a -> !a.id().equals(agency.id())).isPresent()) {
            obstacles.add(Obstacle.at("slug", "网址代号“" + agency.slug() + "”已被其他机关使用。", "请换一个代号。"));
        }
        if (!CreditCode.valid(agency.code())) {
            obstacles.add(Obstacle.at("code", "统一社会信用代码不正确：应为 18 位，末位校验码要相符。", "请对照单位的证书重新填写。"));
        }
        required(obstacles, "name", "规范全称", agency.name(), 120);
        required(obstacles, "shortName", "简称", agency.shortName(), 40);
        required(obstacles, "letterCode", "机关代字", agency.letterCode(), 20);
        longest(obstacles, "address", "办公地址", agency.address(), 200);
        longest(obstacles, "postcode", "邮政编码", agency.postcode(), 10);
        longest(obstacles, "phone", "联系电话", agency.phone(), 60);
        longest(obstacles, "fax", "传真", agency.fax(), 60);
        longest(obstacles, "email", "电子邮箱", agency.email(), 120);
        longest(obstacles, "officeHours", "办公时间", agency.officeHours(), 200);
        longest(obstacles, "reconsiderationBody", "行政复议机关", agency.reconsiderationBody(), 120);
        longest(obstacles, "court", "管辖法院", agency.court(), 120);
        longest(obstacles, "icp", "备案号", agency.icp(), 60);
        if (!agency.siteIdCode().matches("|\\d{10}")) {
            obstacles.add(Obstacle.at("siteIdCode", "网站标识码是 10 位数字，没有可以不填。"));
        }
        if (!agency.accent().matches("|#[0-9a-f]{6}")) {
            obstacles.add(Obstacle.at("accent", "网站主色写成 # 加 6 位十六进制数，如 #1a5fb4，不填用默认蓝色。"));
        }
        return obstacles;
    }

    @Transactional
    public Agency establish(Actor by, Agency agency) {
        Obstructed.unlessEmpty(obstaclesTo(agency));
        Agency before = agency.id() == null ? null : agencies.findById(agency.id()).orElseThrow();
        Agency stored = agencies.save(agency);
        journal.write(Act.of(by, before == null ? "设立机关" : "变更机关信息", "《条例》第四条", "机关", stored.slug(),
                before, stored));
        return stored;
    }

    private static void required(List<Obstacle> obstacles, String field, String label, String value, int max) {
        if (value == null || value.isBlank()) {
            obstacles.add(Obstacle.at(field, "请填写" + label + "。"));
        } else {
            longest(obstacles, field, label, value, max);
        }
    }

    private static void longest(List<Obstacle> obstacles, String field, String label, String value, int max) {
        if (value.length() > max) {
            obstacles.add(Obstacle.at(field, label + "不能超过 " + max + " 个字，现在是 " + value.length() + " 个字。"));
        }
    }
}
