package yangguang.publishing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Drafting (拟稿): opens the file of a document that is to be disclosed, with its openness and the reason for it.
@Component
@Article({"12", "13"})
public class Drafting {

    private final ContentRules rules;
    private final Attaching attaching;
    private final AgencyRegister agencies;
    private final Steps steps;
    private final TimeMachine clock;

    Drafting(ContentRules rules, Attaching attaching, AgencyRegister agencies, Steps steps, TimeMachine clock) {
        this.rules = rules;
        this.attaching = attaching;
        this.agencies = agencies;
        this.steps = steps;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(DraftForm form, List<Upload> uploads, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!by.hasAny(Role.CONTRIBUTOR, Role.EDITOR)) {
            obstacles.add(Obstacle.of("拟稿由信息员或者审核人办理，您目前没有这个岗位。", "", "请联系本单位的系统管理员。"));
        }
        obstacles.addAll(rules.obstaclesTo(form, agencies.get(by.agencyId()), uploads.size()));
        obstacles.addAll(attaching.obstaclesTo(uploads));
        return obstacles;
    }

    @Transactional
    public Draft draft(DraftForm form, List<Upload> uploads, Officer by) {
        Obstructed.unlessEmpty(obstaclesTo(form, uploads, by));
        return steps.begin(Draft.of(by.agencyId(), rules.content(form, attaching.attach(uploads, by)), by, clock.now(),
                null, ""), by, "拟稿");
    }
}
