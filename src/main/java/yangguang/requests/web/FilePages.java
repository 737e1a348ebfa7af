package yangguang.requests.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;
import yangguang.requests.AskingForClarification;
import yangguang.requests.Clarifying;
import yangguang.requests.Consulting;
import yangguang.requests.Correspondence;
import yangguang.requests.Deciding;
import yangguang.requests.DisclosureRequest;
import yangguang.requests.Extending;
import yangguang.requests.Materials;
import yangguang.requests.Proofs;
import yangguang.requests.SimilarRequests;
import yangguang.requests.Stage;
import yangguang.requests.Withdrawing;
import yangguang.statute.Obstacle;

/// Lays out one file for an officer: what there is, and what can be done, each act asked for its obstacles.
@Component
class FilePages {

    private final AskingForClarification asking;
    private final Clarifying clarifying;
    private final Consulting consulting;
    private final Extending extending;
    private final Deciding deciding;
    private final Withdrawing withdrawing;
    private final Correspondence correspondence;
    private final Materials materials;
    private final Proofs proofs;
    private final SimilarRequests similar;
    private final AgencyRegister agencies;

    FilePages(AskingForClarification asking, Clarifying clarifying, Consulting consulting, Extending extending,
            Deciding deciding, Withdrawing withdrawing, Correspondence correspondence, Materials materials,
            Proofs proofs, SimilarRequests similar, AgencyRegister agencies) {
        this.asking = asking;
        this.clarifying = clarifying;
        this.consulting = consulting;
        this.extending = extending;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.correspondence = correspondence;
        this.materials = materials;
        this.proofs = proofs;
        this.similar = similar;
        this.agencies = agencies;
    }

    FilePage masked(Officer officer, FileHead file) {
        return page(officer, file, false);
    }

    FilePage unmasked(Officer officer, FileHead file) {
        return page(officer, file, true);
    }

    private FilePage page(Officer officer, FileHead file, boolean shown) {
        DisclosureRequest request = file.request();
        boolean handles = request.agencyId() == officer.agencyId()
                && officer.hasAny(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        return new FilePage(file, agencies.get(request.agencyId()), shown, handles,
                handles ? doors(officer, request) : List.of(), correspondence.of(request), materials.of(request),
                proofs.of(request), similar.to(request), handles && officer.has(Role.OFFICE_HEAD));
    }

    private List<FilePage.Door> doors(Officer officer, DisclosureRequest request) {
        List<FilePage.Door> doors = new ArrayList<>();
        if (request.stage().closed()) {
            return doors;
        }
        if (request.stage() == Stage.FILED) {
            doors.add(new FilePage.Door("确认收到", "receipt", List.of(), true));
        } else {
            doors.add(new FilePage.Door("作出答复", "decision/new", deciding.obstaclesTo(request),
                    request.stage() == Stage.PROCESSING));
            if (request.stage() == Stage.CLARIFYING) {
                doors.add(new FilePage.Door("登记补正", "clarification/answer", clarifying.obstaclesTo(request), true));
            } else {
                doors.add(new FilePage.Door("要求补正", "clarification/new", asking.obstaclesTo(request), false));
            }
            doors.add(new FilePage.Door("征求意见", "consultations/new", consulting.obstaclesTo(request), false));
            doors.add(new FilePage.Door(officer.has(Role.OFFICE_HEAD) ? "延长答复期限" : "提请延长答复期限",
                    "extension/new", extension(officer, request), false));
        }
        doors.add(new FilePage.Door("登记撤回", "withdrawal/new", withdrawing.obstaclesTo(request), false));
        return doors;
    }

    private List<Obstacle> extension(Officer officer, DisclosureRequest request) {
        if (request.extensionAwaitsConsent() && !officer.has(Role.OFFICE_HEAD)) {
            return List.of(Obstacle.of("已经提请延期，正在等待负责人同意。", "《条例》第三十三条第二款", ""));
        }
        return extending.obstaclesTo(request);
    }
}
