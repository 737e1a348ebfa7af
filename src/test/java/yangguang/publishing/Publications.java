package yangguang.publishing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.Cast;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.PublishedEntry;
import yangguang.statute.TimeMachine;

/// Scenario of a publication (主动公开的情景): an office with its four people, and documents at any stage, brought there
/// by the real acts.
@Component
public class Publications {

    /// An agency with its people for publishing.
    public record Office(Agency agency, Officer drafter, Officer editor, Officer reviewer, Officer approver) {
    }

    private final Cast cast;
    private final Drafting drafting;
    private final Submitting submitting;
    private final Endorsing endorsing;
    private final Reviewing reviewing;
    private final SigningOff signingOff;
    private final CatalogueRegister register;
    private final TimeMachine clock;

    Publications(Cast cast, Drafting drafting, Submitting submitting, Endorsing endorsing, Reviewing reviewing,
            SigningOff signingOff, CatalogueRegister register, TimeMachine clock) {
        this.cast = cast;
        this.drafting = drafting;
        this.submitting = submitting;
        this.endorsing = endorsing;
        this.reviewing = reviewing;
        this.signingOff = signingOff;
        this.register = register;
        this.clock = clock;
    }

    public Office office() {
        return office(cast.county());
    }

    public Office office(Agency agency) {
        return new Office(agency, cast.officer(agency, Role.CONTRIBUTOR), cast.officer(agency, Role.EDITOR),
                cast.officer(agency, Role.SECRECY_REVIEWER), cast.officer(agency, Role.APPROVER));
    }

    /// A document with everything that is required, formed today.
    public DraftForm form(String title) {
        return form(title, "", "OTHER", clock.today());
    }

    public DraftForm form(String title, String documentNumber, String kind, LocalDate formedOn) {
        return new DraftForm(title, documentNumber, formedOn.toString(), "", "",
                kind.equals("OTHER") ? "A20.15" : "A20.01", "2.1", "通知", "", "公开；测试", title + "的概述", kind,
                "PROACTIVE", "", "", "", "<p>" + title + "的正文。</p>", List.of(), null);
    }

    public DraftForm openness(DraftForm form, String openness, String reason) {
        return new DraftForm(form.title(), form.documentNumber(), form.formedOn(), form.effectiveFrom(),
                form.effectiveTo(), form.node(), form.subject(), form.genre(), form.audience(), form.keywords(),
                form.summary(), form.kind(), openness, reason, form.source(), form.pilotField(), form.body(), form.kept(),
                form.version());
    }

    public DraftForm body(DraftForm form, String body) {
        return new DraftForm(form.title(), form.documentNumber(), form.formedOn(), form.effectiveFrom(),
                form.effectiveTo(), form.node(), form.subject(), form.genre(), form.audience(), form.keywords(),
                form.summary(), form.kind(), form.openness(), form.opennessReason(), form.source(), form.pilotField(),
                body, form.kept(), form.version());
    }

    public Draft drafted(Office office, DraftForm form) {
        return drafting.draft(form, List.of(), office.drafter());
    }

    public Draft submitted(Office office, DraftForm form) {
        return submit(office, drafted(office, form));
    }

    public Draft submit(Office office, Draft draft) {
        return submitting.submit(draft.id(), StepForm.of(draft), office.drafter());
    }

    public Draft endorsed(Office office, DraftForm form) {
        return endorse(office, submitted(office, form));
    }

    public Draft endorse(Office office, Draft draft) {
        return endorsing.endorse(draft.id(), StepForm.of(draft), office.editor());
    }

    public Draft cleared(Office office, DraftForm form) {
        return clear(office, endorsed(office, form));
    }

    public Draft clear(Office office, Draft draft) {
        return reviewing.review(draft.id(), ReviewForm.open(draft), office.reviewer());
    }

    public Draft signOff(Office office, Draft draft) {
        return signingOff.signOff(draft.id(), StepForm.of(draft), office.approver());
    }

    public PublishedEntry published(Office office, DraftForm form) {
        return register.find(signOff(office, cleared(office, form)).entryId()).orElseThrow();
    }

    public PublishedEntry published(Office office, String title) {
        return published(office, form(title));
    }
}
