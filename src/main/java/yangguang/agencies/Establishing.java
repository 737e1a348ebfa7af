package yangguang.agencies;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Establishing an agency (设立机关) in the tree, or changing its particulars.
@Component
@Article("4")
public class Establishing {

    private final Agencies agencies;

    Establishing(Agencies agencies) {
        this.agencies = agencies;
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
        return obstacles;
    }

    @Transactional
    public Agency establish(Agency agency) {
        Obstructed.unlessEmpty(obstaclesTo(agency));
        return agencies.save(agency);
    }

    private static void required(List<Obstacle> obstacles, String field, String label, String value, int max) {
        if (value == null || value.isBlank()) {
            obstacles.add(Obstacle.at(field, "请填写" + label + "。"));
        } else if (value.length() > max) {
            obstacles.add(Obstacle.at(field, label + "不能超过 " + max + " 个字，现在是 " + value.length() + " 个字。"));
        }
    }
}
